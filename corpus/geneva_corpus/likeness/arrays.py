"""numpy, loaded with one thread: the only way in which it comes in here.

More threads would wait for large matrices, of which a comparison has one, and take a twentieth of the processor time
of a small one; and with one, sums come out the same on every machine. Who has loaded numpy before keeps it as it is.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # looked at once, while numpy is loaded

import numpy as np
import numpy.typing as npt

__all__ = ["np", "npt"]
