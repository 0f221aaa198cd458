"""Why nothing can be kept on this computer now, sorted for the screen that says so."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import ClassVar

from assistant.errors import TryLater


class Trouble(StrEnum):
    """What stands in the way; the value is the key of its sentence."""

    SHARED_COMPUTER = "shared-computer"
    NO_KEYRING = "no-keyring"
    KEYRING_LOCKED = "keyring-locked"
    KEYRING_SLOW = "keyring-slow"
    KEYRING_FAILED = "keyring-failed"
    IN_USE = "in-use"
    NEWER = "newer"
    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    DAMAGED = "damaged"
    FAILED = "failed"


class CannotKeep(TryLater):
    """What was handed over is not on disk; whoever holds it must hold on to it.

    `trouble` says why; `set_aside` is the name a damaged vault was given before it came to this, or "".
    """

    key: ClassVar[str] = "cannot-keep"

    def __init__(self, trouble: Trouble) -> None:
        """Keep what stands in the way."""
        super().__init__()
        self.trouble = trouble
        self.set_aside = ""

    def __str__(self) -> str:
        return f"{self.key}: {self.trouble}"


class KeyUnavailable(CannotKeep):
    """The system's keyring did not give the key of the vault."""

    key = "key-unavailable"


class NotKept(LookupError):
    """There is no draft with this id for it to belong to."""


_BY_RESULT = {  # SQLite's own numbers for its results, which never change (sqlite.org/rescode.html)
    13: Trouble.DISK_FULL,  # SQLITE_FULL
    8: Trouble.READ_ONLY,  # SQLITE_READONLY
    14: Trouble.READ_ONLY,  # SQLITE_CANTOPEN
    3: Trouble.READ_ONLY,  # SQLITE_PERM
    5: Trouble.IN_USE,  # SQLITE_BUSY
    6: Trouble.IN_USE,  # SQLITE_LOCKED
    26: Trouble.DAMAGED,  # SQLITE_NOTADB
    11: Trouble.DAMAGED,  # SQLITE_CORRUPT
    10: Trouble.FAILED,  # SQLITE_IOERR
    22: Trouble.FAILED,  # SQLITE_NOLFS
}
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EEXIST)


def of_result(code: int | None) -> Trouble | None:
    """Sort one of SQLite's (extended) result codes; None when it is a mistake of this program."""
    return None if code is None else _BY_RESULT.get(code & 0xFF)


def of_system(error: OSError) -> Trouble:
    """Sort what the operating system said about a file or folder."""
    if error.errno in _FULL:
        return Trouble.DISK_FULL
    return Trouble.READ_ONLY if error.errno in _CLOSED else Trouble.FAILED


@contextmanager
def told(otherwise: Trouble | None = None) -> Iterator[None]:
    """Turn what the disk or the database says into CannotKeep.

    Database errors that are mistakes of this program stay as they are, unless `otherwise` gives them a trouble.
    """
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # noqa: PLC0415  home must not wait for it

    try:
        yield
    except OSError as error:
        raise CannotKeep(of_system(error)) from error
    except dbapi2.Error as error:
        trouble = of_result(getattr(error, "sqlite_errorcode", None)) or otherwise
        if trouble is None:
            raise
        raise CannotKeep(trouble) from error
