"""One encrypted file in which everything is kept whole or not at all, or the same in memory."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from assistant.store import schema, vault_files
from assistant.store.trouble import CannotKeep, Trouble, told

if TYPE_CHECKING:
    import sqlite3

logger = logging.getLogger(__name__)

KEY_BYTES = 32
_WAIT = 1.0
"""Seconds to wait for another process that is just letting go of the file."""


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """A vault, and the name under which an unreadable one was set aside; "" when there was none."""

    vault: Vault
    set_aside: str = ""


class Vault:
    """One connection, used by one thread at a time; what a transaction wrote is on disk when it ends."""

    def __init__(self, connection: sqlite3.Connection, *, persistent: bool) -> None:
        """Take over an open `connection` whose tables are up to date."""
        self._connection = connection
        self._turn = threading.RLock()
        self._closed = False
        self.persistent = persistent

    @classmethod
    def open(cls, path: Path, key: bytes, *, migrations: Path = schema.MIGRATIONS) -> OpenedVault:
        """Open or make the vault at `path` with a raw key of 32 bytes.

        An unreadable file (other key, damage) is set aside under a new name and a new one made. Raises
        CannotKeep: IN_USE, NEWER, DISK_FULL, READ_ONLY or FAILED; the file is then as it was, or set aside.
        """
        if len(key) != KEY_BYTES:
            raise ValueError("a raw key has 32 bytes")
        with told():
            try:
                return OpenedVault(cls(_ready(path, key, migrations), persistent=True))
            except CannotKeep as problem:
                if problem.trouble is not Trouble.DAMAGED:
                    raise
            aside = vault_files.set_aside(path)
            logger.warning("vault set aside as %s", aside)
            try:
                return OpenedVault(cls(_ready(path, key, migrations), persistent=True), aside)
            except CannotKeep as problem:
                problem.set_aside = aside
                raise

    @classmethod
    def in_memory(cls) -> Vault:
        """Make a vault that is gone when the program stops."""
        connection = _connection(":memory:")
        schema.migrate(connection, schema.MIGRATIONS, lambda _: None)
        connection.execute("PRAGMA foreign_keys = ON")
        return cls(connection, persistent=False)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do all of this or none of it; inside another transaction it is part of that one.

        Raises CannotKeep when the disk or the database does, and after `close`; nothing has changed then.
        """
        with self._turn, told():
            if self._closed:
                raise CannotKeep(Trouble.FAILED)
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def empty(self) -> None:
        """Forget everything in it; freed pages are overwritten."""
        with self.transaction() as connection:
            for table in ("files", "outbox", "drafts", "receipts"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608  the names stand one line up

    def close(self) -> None:
        """Let go of the file; harmless when done twice."""
        with self._turn:
            self._closed = True
            self._connection.close()


def _connection(name: str | Path, key: bytes = b"") -> sqlite3.Connection:
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # noqa: PLC0415  home must not wait for it

    made: Any = dbapi2.connect(str(name), isolation_level=None, check_same_thread=False, timeout=_WAIT)
    connection = cast("sqlite3.Connection", made)
    # SQLCipher writes its own errors to stderr; ours say what is the matter.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _ready(path: Path, key: bytes, migrations: Path) -> sqlite3.Connection:
    """Open the file for this process alone, look whether all of it can be read, bring it up to date."""
    path.touch(mode=0o600)
    connection = _connection(path, key)
    try:
        with told():
            # Alone, SQLite needs no shared memory file, which network folders cannot do.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            _check_whole(connection)
        with told(otherwise=Trouble.FAILED):
            schema.migrate(connection, migrations, lambda found: _copy(connection, path, key, found))
        connection.execute("PRAGMA foreign_keys = ON")
        vault_files.drop_old_copies(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_whole(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise CannotKeep(Trouble.DAMAGED)


def _copy(connection: sqlite3.Connection, path: Path, key: bytes, found: int) -> None:
    """Copy the vault beside itself, under the same key; it has its name only when it is whole."""
    half = path.with_name(f"{path.stem}-kopie{path.suffix}")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    into = _connection(half, key)
    try:
        connection.backup(into)
    finally:
        into.close()
    half.rename(vault_files.spare_name(path, f"versie-{found}"))
