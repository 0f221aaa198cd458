"""Half-finished tasks and the files chosen for them; what was kept is on disk when the call returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from assistant.store.records import Draft, packed, unpacked
from assistant.store.trouble import NotKept
from assistant.store.vault import Vault

if TYPE_CHECKING:
    import sqlite3


class Drafts:
    """Every call is one transaction, and may raise CannotKeep; nothing has changed then."""

    def __init__(self, vault: Vault) -> None:
        """Keep them in this `vault`."""
        self._vault = vault

    def keep(self, draft: Draft, files: Mapping[str, bytes] | None = None, gone: Iterable[str] = ()) -> None:
        """Keep a draft as it is now, with new `files` (id to content) if an answer brought any.

        Files that are `gone` from its answers are forgotten.
        """
        with self._vault.transaction() as connection:
            connection.execute(
                "INSERT INTO drafts (id, changed, draft) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET changed = excluded.changed, draft = excluded.draft",
                (draft.id, draft.changed, packed(draft)),
            )
            for file_id, content in (files or {}).items():
                _put_file(connection, draft.id, file_id, content)
            connection.executemany(
                "DELETE FROM files WHERE draft = ? AND id = ?", [(draft.id, file_id) for file_id in gone]
            )

    def get(self, draft_id: str) -> Draft | None:
        with self._vault.transaction() as connection:
            row = connection.execute("SELECT draft FROM drafts WHERE id = ?", (draft_id,)).fetchone()
        return unpacked(row[0], Draft) if row else None

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the one changed last in front."""
        with self._vault.transaction() as connection:
            rows = connection.execute("SELECT draft FROM drafts ORDER BY changed DESC, rowid DESC").fetchall()
        return tuple(unpacked(row[0], Draft) for row in rows)

    def drop(self, draft_id: str) -> None:
        """Forget a draft with its files and its parcel; harmless when it is not there."""
        with self._vault.transaction() as connection:
            connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))

    def keep_file(self, draft_id: str, file_id: str, content: bytes) -> None:
        """Keep the bytes of a chosen file; raises NotKept when there is no such draft."""
        with self._vault.transaction() as connection:
            if not connection.execute("SELECT 1 FROM drafts WHERE id = ?", (draft_id,)).fetchone():
                raise NotKept(draft_id)
            _put_file(connection, draft_id, file_id, content)

    def file(self, draft_id: str, file_id: str) -> bytes | None:
        with self._vault.transaction() as connection:
            row = connection.execute(
                "SELECT content FROM files WHERE draft = ? AND id = ?", (draft_id, file_id)
            ).fetchone()
        return bytes(row[0]) if row else None

    def files(self, draft_id: str) -> dict[str, bytes]:
        """Every file of a draft, id to content."""
        with self._vault.transaction() as connection:
            rows = connection.execute("SELECT id, content FROM files WHERE draft = ?", (draft_id,)).fetchall()
        return {file_id: bytes(content) for file_id, content in rows}

    def drop_file(self, draft_id: str, file_id: str) -> None:
        """Forget a file; harmless when it is not there."""
        with self._vault.transaction() as connection:
            connection.execute("DELETE FROM files WHERE draft = ? AND id = ?", (draft_id, file_id))


def _put_file(connection: sqlite3.Connection, draft_id: str, file_id: str, content: bytes) -> None:
    connection.execute(
        "INSERT INTO files (draft, id, content) VALUES (?, ?, ?)"
        " ON CONFLICT (draft, id) DO UPDATE SET content = excluded.content",
        (draft_id, file_id, content),
    )
