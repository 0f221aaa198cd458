"""Starts the practice portal as a process of its own, waits until it listens, and stops it again."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from assistant.errors import PortalUnreachable

_log = logging.getLogger(__name__)
_HOME = Path(__file__).resolve().parent.parent.parent
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_GOODBYE = 3.0


class NotLoopback(ValueError):
    """An address that is not on this computer can never be the practice portal."""


def only_loopback(base_url: str) -> str:
    """Give the address back when it is plain http on this computer. Raises NotLoopback for any other."""
    parts = urlsplit(base_url)
    if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
        raise NotLoopback(f"{parts.scheme}://{parts.hostname} is not the practice portal")
    return base_url


class PracticeHost:
    """One practice portal process. `start` may be called from any thread; a second call gives the same address."""

    def __init__(self, arguments: Sequence[str] = (), *, patience: float = 15.0) -> None:
        """Keep the `arguments` for `python -m assistant.practice` and how many seconds to wait for it."""
        self._arguments = tuple(arguments)
        self._patience = patience
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._base_url = ""

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> str:
        """Start it if need be and give its address, which ends in a slash. Raises PortalUnreachable."""
        with self._lock:
            if not self.running:
                self._end()
                self._process = self._spawn()
                self._base_url = only_loopback(self._listen(self._process))
                _log.info("practice portal listens")
            return self._base_url

    def stop(self) -> None:
        """Stop it; nothing happens when it does not run."""
        with self._lock:
            self._end()

    def __enter__(self) -> str:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _spawn(self) -> subprocess.Popen[bytes]:
        paths = [str(_HOME), *filter(None, [os.environ.get("PYTHONPATH")])]
        command = [sys.executable, "-m", "assistant.practice", "--with-parent", *self._arguments]
        try:
            return subprocess.Popen(  # noqa: S603 - our own program, with arguments of our own
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        except OSError as error:
            raise PortalUnreachable from error

    def _listen(self, process: subprocess.Popen[bytes]) -> str:
        lines: list[bytes] = []
        reader = threading.Thread(target=self._read_line, args=(process, lines), daemon=True)
        reader.start()
        reader.join(self._patience)
        try:
            return str(json.loads(lines[0])["base_url"])
        except (IndexError, KeyError, ValueError) as error:
            self._end()
            raise PortalUnreachable from error

    @staticmethod
    def _read_line(process: subprocess.Popen[bytes], lines: list[bytes]) -> None:
        assert process.stdout is not None
        lines.append(process.stdout.readline())

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(_GOODBYE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
