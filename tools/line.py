"""A line between the assistant and the practice portal that notices when a form is sent, and can be slow at it."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

_PIECE = 65536
_SENDING = re.compile(rb"POST \S*(?:/_complete|/appointments/appointments) HTTP/")


class Line:
    """Passes bytes on. `before` and `after`: seconds a form that is sent waits on its way there, and back."""

    def __init__(self, listening: socket.socket, portal: tuple[str, int]) -> None:
        """Take calls on `listening` for the portal at this address."""
        self._listening = listening
        self._portal = portal
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        self.before = 0.0
        self.after = 0.0
        self.sending = threading.Event()
        self.over = threading.Event()

    def serve(self) -> None:
        """Take calls until the socket is closed."""
        while True:
            try:
                caller, _address = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._connect, args=(caller,), daemon=True).start()

    def _connect(self, caller: socket.socket) -> None:
        slow = threading.Event()
        with caller, socket.create_connection(self._portal) as portal:
            back = threading.Thread(target=self._back, args=(portal, caller, slow), daemon=True)
            back.start()
            while piece := _read(caller):
                if _SENDING.search(piece):
                    slow.set()
                    self.sending.set()
                    self.over.wait(self.before)
                with contextlib.suppress(OSError):
                    portal.sendall(piece)
            # what was sent arrives, also when the caller is dead by now
            with contextlib.suppress(OSError):
                portal.shutdown(socket.SHUT_WR)
            back.join()

    def _back(self, portal: socket.socket, caller: socket.socket, slow: threading.Event) -> None:
        while piece := _read(portal):
            if slow.is_set():
                slow.clear()
                self.over.wait(self.after)
            with contextlib.suppress(OSError):
                caller.sendall(piece)
        with contextlib.suppress(OSError):
            caller.shutdown(socket.SHUT_WR)


def _read(line: socket.socket) -> bytes:
    try:
        return line.recv(_PIECE)
    except OSError:
        return b""


@contextmanager
def line_to(url: str) -> Iterator[Line]:
    """Stand before the portal at `url` as long as the block runs."""
    parts = urlsplit(url)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        line = Line(listening, (parts.hostname or "", parts.port or 80))
        thread = threading.Thread(target=line.serve, daemon=True)
        thread.start()
        try:
            yield line
        finally:
            line.over.set()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()
