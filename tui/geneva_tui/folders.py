"""The program's own folders among the user's, as the system has them."""

from pathlib import Path

_PROGRAM = "geneva-reader"


def configuration() -> Path:
    """What the user writes: settings."""
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False)


def state() -> Path:
    """What the program keeps from one time to the next: places, drafts, reports of faults."""
    from platformdirs import user_state_path

    return user_state_path(_PROGRAM, appauthor=False)


def cache() -> Path:
    """What can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path(_PROGRAM, appauthor=False)
