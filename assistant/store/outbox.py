"""What is being sent: on disk before it goes, so that after a doubt the portal is asked and nothing goes twice."""

from __future__ import annotations

import msgspec

from assistant.store.records import Parcel, packed, unpacked
from assistant.store.trouble import NotKept
from assistant.store.vault import Vault


class Outbox:
    """At most one parcel for a draft. Every call is one transaction, and may raise CannotKeep."""

    def __init__(self, vault: Vault) -> None:
        """Keep them in this `vault`."""
        self._vault = vault

    def put(self, parcel: Parcel) -> None:
        """Keep a parcel, in place of an earlier one of this draft; raises NotKept when there is no such draft."""
        with self._vault.transaction() as connection:
            if not connection.execute("SELECT 1 FROM drafts WHERE id = ?", (parcel.draft_id,)).fetchone():
                raise NotKept(parcel.draft_id)
            connection.execute(
                "INSERT INTO outbox (draft, parcel) VALUES (?, ?)"
                " ON CONFLICT (draft) DO UPDATE SET parcel = excluded.parcel",
                (parcel.draft_id, packed(parcel)),
            )

    def mark_sent(self, draft_id: str, status_url: str) -> None:
        """Keep that the portal took it, and where to ask how it went; raises NotKept when nothing was put."""
        with self._vault.transaction():
            parcel = self.get(draft_id)
            if parcel is None:
                raise NotKept(draft_id)
            self.put(msgspec.structs.replace(parcel, status_url=status_url))

    def get(self, draft_id: str) -> Parcel | None:
        with self._vault.transaction() as connection:
            row = connection.execute("SELECT parcel FROM outbox WHERE draft = ?", (draft_id,)).fetchone()
        return unpacked(row[0], Parcel) if row else None

    def all(self) -> tuple[Parcel, ...]:
        """Every parcel, the one put first in front."""
        with self._vault.transaction() as connection:
            rows = connection.execute("SELECT parcel FROM outbox ORDER BY rowid").fetchall()
        return tuple(unpacked(row[0], Parcel) for row in rows)

    def drop(self, draft_id: str) -> None:
        """Forget a parcel; harmless when it is not there."""
        with self._vault.transaction() as connection:
            connection.execute("DELETE FROM outbox WHERE draft = ?", (draft_id,))
