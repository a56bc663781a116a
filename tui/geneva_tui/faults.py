"""What became of a fault of the program: one line for people, and a report for those who mend it.

The report tells which lines of which modules were at work and what kind of error it was. It holds no word of an
article and no name of one: not the error's own message, not what the variables held. It is for its owner only (0600).
"""

import os

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, whose import alone costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

#: So many reports are kept.
MOST = 20


def told(error: BaseException) -> str:
    """Write a report of the error; one line that says what kind it is, where, and where the report is."""
    said = f"the program has a fault, please report it: {type(error).__name__}{_place(error.__traceback__)}"
    path = _written(report(error))
    return said if path is None else f"{said} (the report is in {path})"


def report(error: BaseException) -> str:
    """The error and all that led to it, innermost last, without any text that it was about."""
    from platform import platform, python_version

    from geneva_corpus import __version__

    lines = [f"geneva-reader {__version__}, Python {python_version()}, {platform()}"]
    for heading, one in _chain(error, set()):
        lines.append(f"{heading}{type(one).__module__}.{type(one).__qualname__}")
        trace = one.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            module = trace.tb_frame.f_globals.get("__name__")
            lines.append(f"  {module}, line {trace.tb_lineno}, in {code.co_qualname}")
            trace = trace.tb_next
    return "\n".join(lines) + "\n"


def _chain(error: BaseException, seen: set[int]) -> "Iterator[tuple[str, BaseException]]":
    """The errors that came before, those that it is made of, and it."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        for heading, one in _chain(before, seen):
            yield heading or "first: ", one
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            if id(part) not in seen:
                for heading, one in _chain(part, seen):
                    yield heading or "of these: ", one
    yield "", error


def _place(trace: "TracebackType | None") -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f" in {trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno}" if trace is not None else ""


def _written(text: str) -> "Path | None":
    """The file that the report is in; None where none can be written: the line on the screen must do then."""
    from secrets import token_hex
    from time import strftime

    from geneva_tui import folders

    try:
        folder = folders.state() / "faults"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{strftime('%Y-%m-%d-%H%M%S')}-{token_hex(2)}.txt"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
        for old in sorted(folder.glob("*.txt"))[:-MOST]:
            old.unlink(missing_ok=True)
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where home is
        return None
    return path
