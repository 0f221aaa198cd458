"""One program at a time keeps things in a folder, so that nothing is made, moved or sent twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from assistant.store.trouble import CannotKeep, Trouble, told


class FolderLock:
    """Held until `release`, or until the system ends this process, however that comes about."""

    def __init__(self, path: Path) -> None:
        """Take the lock file at `path`; raises CannotKeep IN_USE when another program holds it."""
        with told():
            # The file stays: removing it would let two programs hold two locks of the same name.
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _take(self._file)
            except BlockingIOError:
                os.close(self._file)
                raise CannotKeep(Trouble.IN_USE) from None
            except OSError:
                os.close(self._file)
                raise

    def release(self) -> None:
        """Let another program in; harmless when done twice."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
