"""Everything that is kept on this computer, in one place that the rest of the program hands around."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from assistant.store import vault_files
from assistant.store.drafts import Drafts
from assistant.store.keys import Keys, SystemKeys
from assistant.store.lock import FolderLock
from assistant.store.outbox import Outbox
from assistant.store.receipts import Receipts
from assistant.store.records import Receipt
from assistant.store.trouble import CannotKeep, KeyUnavailable, Trouble, told
from assistant.store.vault import Vault

logger = logging.getLogger(__name__)

LOCK_NAME = "bewaard.lock"


@dataclass(frozen=True, slots=True)
class Wiped:
    """What wiping left behind: names of files that would not go, and whether the key is still there."""

    files_left: tuple[str, ...] = ()
    key_left: bool = False

    def __bool__(self) -> bool:
        return not self.files_left and not self.key_left


class Store:
    """Drafts, parcels on their way and receipts, on disk or else in memory.

    `trouble` says why it is in memory, None when it is on disk. `set_aside` is the name of a vault that could
    not be read and was given that name, "" when there was none.
    """

    def __init__(
        self,
        vault: Vault,
        folder: Path,
        *,
        keys: Keys | None = None,
        lock: FolderLock | None = None,
        trouble: Trouble | None = None,
        set_aside: str = "",
    ) -> None:
        """Bundle an open `vault` with what is needed to wipe it; use `open`."""
        self._vault = vault
        self._keys = keys
        self._lock = lock
        self.folder = folder
        self.trouble = trouble
        self.set_aside = set_aside
        self.drafts = Drafts(vault)
        self.outbox = Outbox(vault)
        self.receipts = Receipts(vault)

    @classmethod
    def open(cls, folder: Path, *, shared_computer: bool = False, keys: Keys | None = None) -> Store:
        """Open what is kept in `folder`, or say why not and keep in memory. May take seconds; never raises.

        On a shared computer nothing is written and the keyring is never asked.
        """
        if shared_computer:
            return cls(Vault.in_memory(), folder, trouble=Trouble.SHARED_COMPUTER)
        keys = keys or SystemKeys()
        lock = None
        try:
            with told():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FolderLock(folder / LOCK_NAME)
            opened = Vault.open(folder / vault_files.NAME, keys.key())
        except CannotKeep as problem:
            logger.info("nothing is kept on disk: %s", problem.trouble)
            if lock:
                lock.release()
            return cls(Vault.in_memory(), folder, keys=keys, trouble=problem.trouble, set_aside=problem.set_aside)
        return cls(opened.vault, folder, keys=keys, lock=lock, set_aside=opened.set_aside)

    @property
    def persistent(self) -> bool:
        """Whether what is kept outlives the program."""
        return self._vault.persistent

    def finish(self, draft_id: str, receipt: Receipt) -> None:
        """Keep the receipt and forget the draft, its files and its parcel: all of it or nothing."""
        with self._vault.transaction():
            self.receipts.keep(receipt)
            self.drafts.drop(draft_id)

    def take_over(self, other: Store) -> None:
        """Keep all that `other` keeps as well: all of it or nothing. Raises CannotKeep."""
        with self._vault.transaction():
            for draft in other.drafts.all():
                self.drafts.keep(draft, other.drafts.files(draft.id))
            for parcel in other.outbox.all():
                self.outbox.put(parcel)
            for receipt in other.receipts.all():
                self.receipts.keep(receipt)

    def wipe(self, *, set_aside_too: bool = True) -> Wiped:
        """Remove everything kept in the folder and the key; this store is closed then, open a new one.

        Copies from before a migration go as well, and what was set aside unless `set_aside_too` is False.
        """
        with suppress(CannotKeep):
            self._vault.empty()
        self._vault.close()
        left, key_left = self._remove_files(set_aside_too=set_aside_too), False
        try:
            if self._keys:
                self._keys.forget()
        except KeyUnavailable:
            key_left = True
        self.close()
        return Wiped(left, key_left)

    def close(self) -> None:
        """Let go of the file and the folder; harmless when done twice."""
        self._vault.close()
        if self._lock:
            self._lock.release()

    def _remove_files(self, *, set_aside_too: bool) -> tuple[str, ...]:
        path = self.folder / vault_files.NAME
        if not self.folder.is_dir():
            return ()
        try:
            self._lock = self._lock or FolderLock(self.folder / LOCK_NAME)
        except CannotKeep:
            return (vault_files.NAME,) if path.exists() else ()
        return vault_files.remove(path, set_aside_too=set_aside_too)
