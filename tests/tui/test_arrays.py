"""numpy is loaded with one thread, unless the user wants more, and what is started later is told nothing of it."""

import os
import subprocess
import sys

TELL = (
    "import os; from geneva_tui import arrays; arrays.load(); import numpy;"
    "threads = len(os.listdir('/proc/self/task'));"
    "print(threads, os.environ.get('OPENBLAS_NUM_THREADS'))"
)


def told(**environment: str) -> list[str]:
    known = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    known["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", TELL], env={**known, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_numpy_has_no_threads_that_wait() -> None:
    assert told() == ["1", "None"]


def test_the_user_may_say_otherwise() -> None:
    assert told(OPENBLAS_NUM_THREADS="2")[1] == "2"
