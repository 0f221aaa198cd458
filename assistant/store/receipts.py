"""Proofs of what was sent, with the portal's own PDF."""

from __future__ import annotations

import msgspec

from assistant.store.records import Receipt, packed, unpacked
from assistant.store.vault import Vault


class Receipts:
    """Every call is one transaction, and may raise CannotKeep; nothing has changed then."""

    def __init__(self, vault: Vault) -> None:
        """Keep them in this `vault`."""
        self._vault = vault

    def keep(self, receipt: Receipt) -> None:
        """Keep a receipt; one with the same id is replaced."""
        words = packed(msgspec.structs.replace(receipt, report=b""))
        with self._vault.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO receipts (id, sent, receipt, report) VALUES (?, ?, ?, ?)",
                (receipt.id, receipt.sent, words, receipt.report),
            )

    def get(self, receipt_id: str) -> Receipt | None:
        with self._vault.transaction() as connection:
            row = connection.execute("SELECT receipt, report FROM receipts WHERE id = ?", (receipt_id,)).fetchone()
        return _read(row[0], row[1]) if row else None

    def all(self) -> tuple[Receipt, ...]:
        """Every receipt, the one sent last in front."""
        with self._vault.transaction() as connection:
            rows = connection.execute("SELECT receipt, report FROM receipts ORDER BY sent DESC, rowid DESC").fetchall()
        return tuple(_read(*row) for row in rows)

    def drop(self, receipt_id: str) -> None:
        """Forget a receipt; harmless when it is not there."""
        with self._vault.transaction() as connection:
            connection.execute("DELETE FROM receipts WHERE id = ?", (receipt_id,))


def _read(words: str, report: bytes) -> Receipt:
    return msgspec.structs.replace(unpacked(words, Receipt), report=bytes(report))
