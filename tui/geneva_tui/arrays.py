"""numpy as this program needs it: with one thread."""

import os
import sys
from importlib import import_module

_THREADS = "OPENBLAS_NUM_THREADS"


def load() -> None:
    """Load numpy, unless the user has said with how many threads, with none that wait for large matrices.

    There is one product of matrices in all of a comparison; threads that wait for more cost a tenth of the start.
    Programs that are started from here, as the editor, do not inherit it.
    """
    if "numpy" in sys.modules or _THREADS in os.environ:
        return
    os.environ[_THREADS] = "1"
    try:
        import_module("numpy")
    finally:
        del os.environ[_THREADS]
