"""One window at a time: a second start asks the first to come forward, and ends."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDir, QFileSystemWatcher, QLockFile, QObject
from PySide6.QtWidgets import QWidget


class OnlyOne(QObject):
    """A meeting place for starts that keep their things in the same folder: a lock, and a file that is knocked on.

    Files instead of a local socket: Qt's network part would be loaded for this alone.
    """

    def __init__(self, folder: Path) -> None:
        """Name the meeting place after the `folder` where everything is kept."""
        super().__init__()
        name = f"stapwijs-{zlib.crc32(os.fsencode(folder.absolute())):08x}"
        # A place of one's own where there is one: what lies in the temporary folder anybody may put there.
        place = Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
        self._door = place / f"{name}.door"
        self._lock = QLockFile(str(place / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._forward)
        self._window: QWidget | None = None

    def bring_forward(self) -> bool:
        """Ask the first window to come forward; False when there is none, and then this is the first.

        A first one that died without a word leaves a lock that no longer counts.
        """
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return False
        try:
            self._knock(os.O_APPEND, b".")
        except OSError:
            return False
        return True

    def _knock(self, how: int, what: bytes) -> None:
        """Write on the door itself, never on something it only points to."""
        door = os.open(self._door, os.O_WRONLY | os.O_CREAT | how | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            os.write(door, what)
        finally:
            os.close(door)

    def listen(self, window: QWidget) -> None:
        """Come forward whenever somebody knocks."""
        self._window = window
        try:
            self._knock(os.O_TRUNC, b"")
        except OSError:
            return
        self._watcher.addPath(str(self._door))

    def close(self) -> None:
        """Be nobody again."""
        self._watcher.removePath(str(self._door))
        with suppress(OSError):
            self._door.unlink(missing_ok=True)
        self._lock.unlock()

    def _forward(self) -> None:
        window = self._window
        if window is not None:
            window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()
