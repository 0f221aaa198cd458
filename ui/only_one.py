"""One window at a time: a second start asks the first to come forward, and ends."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

WAIT = 500
"""Milliseconds the first window gets to answer; one that is gone does not."""


class OnlyOne(QObject):
    """A named meeting place for starts that keep their things in the same folder."""

    def __init__(self, folder: str) -> None:
        """Name the meeting place after the `folder` where everything is kept."""
        super().__init__()
        self._name = "stapwijs-" + hashlib.sha256(folder.encode()).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._window: QWidget | None = None
        self._server.newConnection.connect(self._forward)

    def bring_forward(self) -> bool:
        """Ask the first window to come forward; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT):
            return False
        socket.disconnectFromServer()
        return True

    def listen(self, window: QWidget) -> None:
        """Be the first; what a crash left behind is cleared away."""
        self._window = window
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def close(self) -> None:
        """Be nobody again."""
        self._server.close()

    def _forward(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
        window = self._window
        if window is not None:
            window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()
