"""Watches a test from outside: what was logged, and who was called."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import re
import socket
import sys
from collections.abc import Iterator, Sequence

_CALLS = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
_NAMES_OF_HERE = {"", "localhost", "localhost.localdomain", socket.gethostname()}


class _Watch:
    """Who was called outside this computer during the test of the moment; Python keeps an audit hook for ever."""

    def __init__(self) -> None:
        self.tried: list[str] | None = None
        self.hooked = False

    def hear(self, event: str, args: tuple[object, ...]) -> None:
        if self.tried is None or event not in _CALLS:
            return
        host = _host(event, args)
        if host is not None and not _is_here(host):
            self.tried.append(f"{event} {host}")
            raise OSError(f"tests stay on this computer: {host}")


_watch = _Watch()


def _host(event: str, args: tuple[object, ...]) -> str | None:
    """Give the host an audit event is about, or None when it is not about a network."""
    if event.startswith("socket.get"):
        return args[0].decode() if isinstance(args[0], bytes) else str(args[0] or "")
    family, address = getattr(args[0], "family", None), args[1]
    if family not in {socket.AF_INET, socket.AF_INET6} or not isinstance(address, tuple):
        return None
    return str(address[0])


def _is_here(host: str) -> bool:
    if host in _NAMES_OF_HERE:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@contextlib.contextmanager
def loopback_only() -> Iterator[list[str]]:
    """Refuse connections and look-ups outside loopback, and collect what was tried."""
    if not _watch.hooked:
        sys.addaudithook(_watch.hear)
        _watch.hooked = True
    tried: list[str] = []
    before = _watch.tried
    _watch.tried = tried
    try:
        yield tried
    finally:
        _watch.tried = before


class _Listener(logging.Handler):
    def __init__(self, expected: Sequence[str]) -> None:
        super().__init__(logging.WARNING)
        self.expected = [re.compile(pattern) for pattern in expected]
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if not any(pattern.search(line) for pattern in self.expected):
            self.heard.append(line)


@contextlib.contextmanager
def unexpected_log(expected: Sequence[str]) -> Iterator[list[str]]:
    """Collect log lines from WARNING up that match none of the `expected` patterns ("LEVEL logger: message")."""
    listener = _Listener(expected)
    logging.getLogger().addHandler(listener)
    try:
        yield listener.heard
    finally:
        logging.getLogger().removeHandler(listener)
