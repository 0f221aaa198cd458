"""Stapwijs in a window: `python -m ui`.

The assistant is imported first: once Qt is there, its import hook reads the source of every module after it.
"""

import sys

import assistant.app.assistant
import assistant.app.build  # noqa: F401
from ui.app import main

if __name__ == "__main__":
    sys.exit(main())
