"""`python -m geneva_tui`: the same as the command `geneva-reader`."""

import sys

from geneva_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
