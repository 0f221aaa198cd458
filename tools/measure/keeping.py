"""How long it takes to keep an answer so that a power cut cannot lose it."""

from __future__ import annotations

import secrets
import sqlite3
import time
from pathlib import Path

from assistant.store.drafts import Drafts
from assistant.store.records import Draft, moment
from assistant.store.vault import Vault

ROUNDS = 300


def commits(folder: Path) -> tuple[list[float], list[float]]:
    """Give milliseconds for each kept draft of fifty answers, and for as many bytes in a bare sqlite3 commit."""
    vault = Vault.open(folder / "vault.db", secrets.token_bytes(32)).vault
    drafts = Drafts(vault)
    bare = sqlite3.connect(folder / "bare.db")
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE kept (id TEXT PRIMARY KEY, said TEXT)")
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(ROUNDS):
        answers = {f"vraag{at}": f"antwoord {number} op vraag {at}" for at in range(50)}
        now = moment()
        draft = Draft(
            id="d", organisation="o", slug="s", title="t", practice=True, created=now, changed=now, answers=answers
        )
        began = time.perf_counter()
        drafts.keep(draft)
        ours.append((time.perf_counter() - began) * 1000)
        text = repr(answers)
        began = time.perf_counter()
        bare.execute("INSERT OR REPLACE INTO kept VALUES ('d', ?)", (text,))
        bare.commit()
        theirs.append((time.perf_counter() - began) * 1000)
    vault.close()
    bare.close()
    return ours, theirs
