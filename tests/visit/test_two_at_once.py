"""Two windows on one draft, in the middle of rows and pieces: the last answer counts, and it is sent once."""

from __future__ import annotations

from assistant.journey.kinds.grid import DONE, MORE
from assistant.journey.view import ReceiptView
from assistant.store.keeping import Store
from tests.visit.person import Person, arrived


def test_two_windows_with_rows_send_once(small_forms: str, store: Store) -> None:
    one = Person(small_forms, "gezin", store)
    one.give(None, "Noor", "nee", [])
    two = Person(small_forms, "gezin", store, draft=one.visit.draft)
    one.give(MORE, "Sam")
    two.give("remove:0", "sure:0", None, "Bo", "nee", [], DONE, "Kade")
    one.give("nee", [], DONE, "Laan")
    before = len(arrived(small_forms, "gezin"))
    one.send()
    two.send()
    assert isinstance(one.view, ReceiptView)
    assert isinstance(two.view, ReceiptView)
    assert len(arrived(small_forms, "gezin")) == before + 1
    assert store.drafts.get(one.visit.draft.id) is None
