"""A half-finished task comes back exactly as it was left, with its files."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.store.drafts import Drafts
from assistant.store.records import Draft, moment, packed, unpacked
from assistant.store.trouble import NotKept
from assistant.store.vault import Vault
from tests.store.people import SECRET, draft

surrogates_too = st.text(st.characters(codec=None), max_size=20)
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | surrogates_too
json_values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(surrogates_too, inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture
def drafts(vault: Vault) -> Drafts:
    return Drafts(vault)


def test_a_draft_comes_back_as_it_was_kept(drafts: Drafts) -> None:
    drafts.keep(draft())
    assert drafts.get("concept-1") == draft()
    assert drafts.get("een andere") is None


@given(answers=st.dictionaries(surrogates_too, json_values, max_size=8))
def test_every_answer_comes_back_as_it_was_given(answers: dict[str, object]) -> None:
    vault = Vault.in_memory()
    drafts = Drafts(vault)
    drafts.keep(draft(answers=answers))
    back = drafts.get("concept-1")
    vault.close()
    assert back is not None
    assert repr(back.answers) == repr(answers) or back.answers == answers


def test_keeping_again_replaces_the_answers_and_keeps_the_files(drafts: Drafts) -> None:
    drafts.keep(draft(), {"foto": b"jpeg"})
    drafts.keep(draft(answers={}, place="stap 1 van 8"))
    assert drafts.all() == (draft(answers={}, place="stap 1 van 8"),)
    assert drafts.file("concept-1", "foto") == b"jpeg"


def test_the_draft_changed_last_comes_first(drafts: Drafts) -> None:
    for draft_id, minute in (("a", 5), ("b", 9), ("c", 7)):
        drafts.keep(draft(draft_id, changed=f"2026-11-22T10:{minute:02}:00.000000+00:00"))
    assert [each.id for each in drafts.all()] == ["b", "c", "a"]


def test_moments_sort_as_text() -> None:
    moments = [moment() for _ in range(50)]
    assert moments == sorted(moments)
    assert len({len(each) for each in moments}) == 1
    assert moments[0].endswith("+00:00")


def test_a_file_belongs_to_its_draft_and_goes_with_it(drafts: Drafts) -> None:
    for draft_id in ("a", "b"):
        drafts.keep(draft(draft_id))
        drafts.keep_file(draft_id, "foto", draft_id.encode())
    drafts.drop("a")
    assert drafts.file("a", "foto") is None
    assert drafts.file("b", "foto") == b"b"


def test_a_file_can_be_replaced_and_dropped(drafts: Drafts) -> None:
    drafts.keep(draft())
    drafts.keep_file("concept-1", "foto", b"eerst")
    drafts.keep_file("concept-1", "foto", b"")
    assert drafts.file("concept-1", "foto") == b""
    drafts.drop_file("concept-1", "foto")
    drafts.drop_file("concept-1", "foto")
    assert drafts.file("concept-1", "foto") is None


def test_a_file_without_a_draft_is_refused(drafts: Drafts) -> None:
    with pytest.raises(NotKept):
        drafts.keep_file("concept-1", "foto", b"jpeg")
    assert drafts.file("concept-1", "foto") is None


def test_dropping_what_is_not_there_is_no_problem(drafts: Drafts) -> None:
    drafts.drop("concept-1")
    assert drafts.all() == ()


def test_a_draft_does_not_print_its_answers() -> None:
    assert SECRET not in repr(draft())
    assert "concept-1" in repr(draft())


def test_a_record_of_another_kind_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        unpacked(packed(draft()).replace('"practice":true', '"practice":"ja"'), Draft)
