"""Stapwijs in a window: `python -m ui`.

The assistant is imported first: once Qt is there, its import hook reads the source of every module after it.
"""

import signal
import sys

import assistant.app.assistant
import assistant.app.build  # noqa: F401
from ui.app import main

if __name__ == "__main__":
    # Ctrl+C where it was started from: Python would only hear of it once the window has something to do.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main())
