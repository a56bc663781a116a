"""numpy is loaded with one thread, unless the user wants more."""

import os
import subprocess
import sys

import pytest

FEW = "from geneva_corpus.likeness import few; few.PASSAGES = 0;"  # nothing is so little that it needs no numpy
COMPARED = FEW + "import os; from geneva_corpus import compare, read, seeds; compare(read([str(seeds())])[0]);"
ALIGNED = "import os; import geneva_corpus.similarity, geneva_corpus.alignment, geneva_corpus.likeness.index;"


def told(program: str, **environment: str) -> str:
    known = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    known["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", program], env={**known, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("program", [COMPARED, ALIGNED])
def test_numpy_has_no_threads_that_wait(program: str) -> None:
    assert told(program + "print(len(os.listdir('/proc/self/task')))") == "1"


def test_the_user_may_say_otherwise() -> None:
    assert told(COMPARED + "print(os.environ['OPENBLAS_NUM_THREADS'])", OPENBLAS_NUM_THREADS="2") == "2"
