"""What is being sent is written down first, and ends as a receipt: all of it or nothing."""

from __future__ import annotations

import pytest

from assistant.store.keeping import Store
from assistant.store.trouble import NotKept
from tests.store.people import SECRET, SESSION, draft, parcel, receipt


def test_a_parcel_comes_back_with_all_that_is_needed_to_ask_after_it(store: Store) -> None:
    store.drafts.keep(draft())
    store.outbox.put(parcel())
    back = store.outbox.get("concept-1")
    assert back == parcel()
    assert back is not None
    assert not back.taken
    assert back.ticket.cookies[0].value == SESSION


def test_a_parcel_knows_where_to_ask_once_it_was_taken(store: Store) -> None:
    store.drafts.keep(draft())
    store.outbox.put(parcel())
    store.outbox.mark_sent("concept-1", "http://127.0.0.1:8000/status/1")
    assert store.outbox.all() == (parcel(status_url="http://127.0.0.1:8000/status/1"),)
    assert store.outbox.all()[0].taken


def test_only_what_is_kept_can_be_sent(store: Store) -> None:
    with pytest.raises(NotKept):
        store.outbox.put(parcel())
    store.drafts.keep(draft())
    with pytest.raises(NotKept):
        store.outbox.mark_sent("concept-1", "http://127.0.0.1:8000/status/1")
    assert store.outbox.all() == ()


def test_parcels_come_in_the_order_they_were_put(store: Store) -> None:
    for draft_id in ("b", "a", "c"):
        store.drafts.keep(draft(draft_id))
        store.outbox.put(parcel(draft_id))
    store.outbox.drop("a")
    store.outbox.drop("a")
    assert [each.draft_id for each in store.outbox.all()] == ["b", "c"]


def test_keeping_a_draft_again_leaves_its_parcel_alone(store: Store) -> None:
    store.drafts.keep(draft())
    store.outbox.put(parcel())
    store.drafts.keep(draft(place="stap 8 van 8"))
    assert store.outbox.get("concept-1") == parcel()


def test_finishing_leaves_the_receipt_alone(store: Store) -> None:
    for draft_id in ("concept-1", "concept-2"):
        store.drafts.keep(draft(draft_id), {"foto": b"jpeg"})
        store.outbox.put(parcel(draft_id))
    store.finish("concept-1", receipt())
    assert store.receipts.all() == (receipt(),)
    assert [each.id for each in store.drafts.all()] == ["concept-2"]
    assert [each.draft_id for each in store.outbox.all()] == ["concept-2"]
    assert store.drafts.file("concept-1", "foto") is None


def test_finishing_that_fails_halfway_changes_nothing(store: Store) -> None:
    store.drafts.keep(draft())
    store.outbox.put(parcel())
    with store._vault.transaction() as connection:
        connection.execute(
            "CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.drafts BEGIN SELECT RAISE(ABORT, 'stuck'); END"
        )
    with pytest.raises(Exception, match="stuck"):
        store.finish("concept-1", receipt())
    assert store.receipts.all() == ()
    assert store.drafts.all() == (draft(),)
    assert store.outbox.all() == (parcel(),)


def test_receipts_come_back_whole_and_the_last_one_first(store: Store) -> None:
    early, late = receipt("a", sent="2026-11-01T09:00:00"), receipt("b", sent="2026-11-22T09:00:00")
    for each in (late, early, late):
        store.receipts.keep(each)
    assert store.receipts.all() == (late, early)
    assert store.receipts.get("a") == early
    store.receipts.drop("a")
    assert store.receipts.get("a") is None
    assert store.receipts.all() == (late,)


def test_what_is_on_its_way_does_not_print_answers_or_sessions() -> None:
    assert SECRET not in repr(receipt())
    assert SESSION not in repr(parcel())
    assert SESSION not in repr(parcel().ticket)
