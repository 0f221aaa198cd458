"""The vault's key, from the system's keyring, asked for by a process that may be killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Protocol

import msgspec

from assistant.store.trouble import KeyUnavailable, Trouble

LIMIT = 5.0
"""Seconds a keyring gets: one that asks for a password on a screen never answers by itself."""

_WORKER = Path(__file__).with_name("keyring_worker.py")


class Keys(Protocol):
    """Where the key of 32 bytes is; every call may raise KeyUnavailable and may take seconds."""

    def key(self) -> bytes:
        """Give the key; the first time, make one and keep it."""

    def forget(self) -> None:
        """Remove the key, after which what was kept with it can never be read again."""


class _Answer(msgspec.Struct, frozen=True):
    key: str | None = None
    trouble: Trouble | None = None

    def __repr__(self) -> str:
        return f"_Answer(trouble={self.trouble})"


class SystemKeys:
    """The key in GNOME's or KDE's keyring, the Windows Credential Locker or the macOS Keychain."""

    def __init__(self, *, service: str = "stapwijs", name: str = "vault", limit: float = LIMIT) -> None:
        """Name the entry in the keyring, and how many seconds one question may take."""
        self._service = service
        self._name = name
        self._limit = limit

    def key(self) -> bytes:
        key = self._ask("key")
        if key is None:
            raise KeyUnavailable(Trouble.KEYRING_FAILED)
        return bytes.fromhex(key)

    def forget(self) -> None:
        self._ask("forget")

    def _ask(self, deed: str) -> str | None:
        try:
            done = subprocess.run(  # noqa: S603  our own program, our own words
                # -P: the worker's folder is not a place to import from.
                (sys.executable, "-P", str(_WORKER), deed, self._service, self._name, str(self._limit)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self._limit,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            answer = msgspec.json.decode(done.stdout, type=_Answer)
        except subprocess.TimeoutExpired:
            raise KeyUnavailable(Trouble.KEYRING_SLOW) from None
        except (OSError, msgspec.DecodeError):
            raise KeyUnavailable(Trouble.KEYRING_FAILED) from None
        if answer.trouble is not None:
            raise KeyUnavailable(answer.trouble)
        return answer.key
