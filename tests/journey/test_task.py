"""The screens before the first question: what one needs, and for whom it is."""

from __future__ import annotations

import pytest

from assistant.journey.task import BESIDE, MANDATE, SELF, Task, mandate_view, needs_view, who_view
from assistant.journey.view import CardsView, Place
from tests.plain_words import complaints

MOVING = Task(
    organisation="voorbeeld",
    slug="verhuizing",
    title="Verhuizing doorgeven",
    place=Place(task="Verhuizing doorgeven", organisation="Gemeente Voorbeeld", phone="088 - 000 00 00", practice=True),
    needs=("Uw nieuwe adres.", "Uw huurcontract."),
    duration="U bent ongeveer 10 minuten bezig.",
)


def test_a_task_is_named_by_its_organisation_and_its_form() -> None:
    assert MOVING.id == "voorbeeld/verhuizing"
    assert MOVING.practice


def test_what_one_needs_is_said_before_one_begins() -> None:
    view = needs_view(MOVING)
    assert view.heading == "Leg dit eerst klaar"
    assert view.why == "U bent ongeveer 10 minuten bezig. Mist u iets? U kunt toch verder."
    assert view.lines == ("Uw nieuwe adres.", "Uw huurcontract.")


def test_a_task_without_needs_says_so() -> None:
    bare = Task(organisation="v", slug="s", title="T", place=Place())
    view = needs_view(bare)
    assert (view.heading, view.why, view.lines) == ("U hoeft niets klaar te leggen", "", ())
    assert all(view.notes)


def test_for_whom_is_asked_with_three_answers() -> None:
    view = who_view(MOVING)
    assert [card.key for card in view.cards] == [SELF, BESIDE, MANDATE]
    assert any("DigiD" in line for line in view.help)


def test_somebody_with_a_mandate_hears_about_their_own_digid() -> None:
    assert any("eigen DigiD" in line for line in mandate_view(MOVING).lines)


@pytest.mark.parametrize("view", [needs_view(MOVING), who_view(MOVING), mandate_view(MOVING)])
def test_these_screens_speak_in_plain_words(view: CardsView) -> None:
    for said in (view.heading, view.why, *view.labels, *view.help):
        assert complaints(said) == []
    assert view.title
    assert any("088" in line for line in view.help)
