"""A person who fills in one task after the other in a process of their own, and says each time what is kept.

Run as `python -m tests.store.busy_person FOLDER work|hold`. Every line on standard output is a promise.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.store.keeping import Store
from tests.store.people import FixedKey, draft, parcel, receipt

ANSWERS = 5
STEPS = ANSWERS + 3
"""A task is five answers, a parcel, the portal's word that it was taken, and the receipt."""


def steps_done(store: Store) -> int:
    """Count the steps this person has behind them, from what is kept alone."""
    done = len(store.receipts.all()) * STEPS
    for each in store.drafts.all():
        packet = store.outbox.get(each.id)
        done += len(each.answers) + (0 if packet is None else 1 + packet.taken)
    return done


def take_step(store: Store, number: int) -> None:
    """Take the step after `number` others."""
    task, step = divmod(number, STEPS)
    draft_id = f"taak-{task}"
    if step < ANSWERS:
        answers = {f"vraag-{question}": "antwoord " * 20 for question in range(step + 1)}
        store.drafts.keep(draft(draft_id, answers=answers), {f"foto-{step}": bytes(5_000)})
    elif step == ANSWERS:
        store.outbox.put(parcel(draft_id))
    elif step == ANSWERS + 1:
        store.outbox.mark_sent(draft_id, f"http://127.0.0.1:8000/status/{task}")
    else:
        store.finish(draft_id, receipt(f"bewijs-{task}", draft_id))


def promise(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(folder: str, wish: str) -> None:
    """Work until killed, or hold what is kept until standard input ends."""
    store = Store.open(Path(folder), keys=FixedKey())
    promise(store.trouble or "kept", store.set_aside or "-")
    if wish == "hold":
        sys.stdin.read()
        store.close()
        return
    done = steps_done(store)
    while True:
        take_step(store, done)
        done += 1
        promise(str(done))


if __name__ == "__main__":
    main(*sys.argv[1:])
