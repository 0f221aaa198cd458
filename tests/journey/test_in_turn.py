"""A long list is shown a few at a time, and one can always go on to what comes later."""

from __future__ import annotations

from datetime import date

from assistant.journey.kinds.in_turn import LATER, InTurnQuestion
from assistant.journey.question import Json, Option

TODAY = date(2026, 11, 22)


def days(number: int) -> InTurnQuestion:
    options = tuple(Option(f"dag-{at}", f"Dag {at}") for at in range(1, number + 1))
    return InTurnQuestion(key="dag", label="Welke dag?", required=True, options=options, later="Latere dagen")


def test_six_days_fit_on_one_screen() -> None:
    (piece,) = days(6).pieces({})
    assert [option.label for option in piece.options] == [f"Dag {at}" for at in range(1, 7)]


def test_the_card_that_leads_on_counts_as_one_of_the_six() -> None:
    (piece,) = days(7).pieces({})
    assert [option.label for option in piece.options] == ["Dag 1", "Dag 2", "Dag 3", "Dag 4", "Dag 5", "Latere dagen"]


def test_every_day_can_be_reached_and_only_once() -> None:
    question, given = days(23), dict[str, Json]()
    seen: list[str] = []
    while (pieces := question.pieces(given))[-1].key not in given:
        seen += [option.value for option in pieces[-1].options if option.value != LATER]
        if all(option.value != LATER for option in pieces[-1].options):
            break
        given[pieces[-1].key] = LATER
    assert seen == [f"dag-{at}" for at in range(1, 24)]


def test_what_is_chosen_later_is_the_answer_and_comes_back_as_it_was_chosen() -> None:
    question = days(12)
    given: dict[str, Json] = {"dag#1": LATER, "dag#2": "dag-8"}
    assert question.join(given) == "dag-8"
    assert question.split("dag-8") == given
    assert question.in_words("dag-8") == "Dag 8"
    assert question.split("weg") == {}
    assert question.join({"dag#1": LATER}) == ""


def test_somebody_who_goes_back_and_chooses_an_early_day_is_not_asked_for_a_later_one() -> None:
    question = days(12)
    given: dict[str, Json] = {"dag#1": "dag-2", "dag#2": "dag-8"}
    assert [piece.key for piece in question.pieces(given)] == ["dag#1"]
    assert question.join(given) == "dag-2"


def test_a_day_that_is_gone_is_no_answer() -> None:
    assert question_refuses(days(3), "dag-9")
    assert not question_refuses(days(3), "dag-3")


def question_refuses(question: InTurnQuestion, value: str) -> bool:
    (piece,) = question.pieces({})
    return not piece.fits(value, TODAY)
