"""Brings a vault to the shape this version of the program knows, with a copy made first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.store.trouble import CannotKeep, Trouble

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS = Path(__file__).with_name("migrations")
"""Numbered SQL, 0001.sql first; a file never changes once it has been released."""


def scripts(folder: Path) -> tuple[str, ...]:
    """Read the numbered SQL files; the n-th brings a vault from version n-1 to n."""
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.glob("[0-9]*.sql")))


def version(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, folder: Path, copy: Callable[[int], None]) -> None:
    """Apply what this vault has not had yet, all of it or nothing.

    `copy` is called with the old version before anything changes, unless the vault is new. Raises CannotKeep
    (NEWER) for a vault of a later program, which is then not touched.
    """
    wanted, found = scripts(folder), version(connection)
    if found > len(wanted):
        raise CannotKeep(Trouble.NEWER)
    if found == len(wanted):
        return
    if found:
        copy(found)
    steps = "\n".join(wanted[found:])
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{steps}\nPRAGMA user_version = {len(wanted)};\nCOMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
