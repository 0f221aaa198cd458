"""What stands on a screen that is left without Verder is there again afterwards, whatever is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Json, Option, Question
from assistant.journey.view import Field, QuestionView, ReviewView, StepView
from ui.look import Look
from ui.screens.base import find_screens, screen_for
from ui.screens.question import QuestionScreen
from ui.unfinished import Unfinished

FEW = tuple(Option(str(number), f"Antwoord {number}") for number in range(4))
MANY = tuple(Option(str(number), f"Antwoord {number}") for number in range(40))
TASK = object()


def question(kind: type[Question], **facts: object) -> Question:
    return kind(key="k", label="Vraag", **facts)  # type: ignore[arg-type]  # each kind has its own


TYPED: tuple[tuple[Question, object], ...] = (
    (question(TextQuestion), "Noor"),
    (question(TextQuestion, lines=True), "een\ntwee"),
    (question(TextQuestion, shape=Shape.PHONE), "06 1"),
    (question(TextQuestion, shape=Shape.POSTCODE), "12"),
    (question(NumberQuestion, after="kg"), "1,"),
    (question(ChoiceQuestion, options=FEW), "2"),
    (question(ChoiceQuestion, options=MANY), "22"),
    (question(ChoicesQuestion, options=FEW), ["1", "2"]),
    (question(ChoicesQuestion, options=MANY), ["1", "33"]),
    (question(DateQuestion), TypedDate("1", "maa", "")),
    (question(TickQuestion), True),
    (question(FileQuestion, max_files=3), [PickedFile("een", "brief.pdf", 3, "/weg/brief.pdf")]),
)
JUNK: tuple[Json, ...] = (
    None, True, 0, -1, 2.5, 1e300, 10**400, "", "x" * 2000, "\x00", [], {}, [None], [{}], [["x"]], {"a": 1},
    {"1": True}, [{"file": 1, "name": None, "size": "x"}], ["1", "1"], "2026-13-45", "9999-12-31",
)  # fmt: skip


def screen(look: Look, view: StepView) -> QuestionScreen:
    find_screens()
    made = screen_for(view)(view, look)
    assert isinstance(made, QuestionScreen)
    return made


def asking(asked: Question, *, value: Json = None, typed: object = None) -> QuestionView:
    return QuestionView(heading="Vraag", fields=(Field(asked, value, typed),))


@pytest.mark.parametrize(("asked", "typed"), TYPED, ids=lambda one: type(one).__name__)
def test_what_was_typed_or_chosen_comes_back(look: Look, asked: Question, typed: object) -> None:
    unfinished, view = Unfinished(), asking(asked, value=asked.empty)
    unfinished.come(view, TASK)
    unfinished.leave(screen(look, asking(asked, typed=typed)))
    again = unfinished.come(view, TASK)
    assert screen(look, again).raw() == typed
    unfinished.leave(screen(look, again))
    assert unfinished.come(view, TASK) == again
    assert unfinished.come(view, object()) == view


@pytest.mark.parametrize(("asked", "typed"), TYPED, ids=lambda one: type(one).__name__)
def test_what_nobody_touched_is_not_remembered(look: Look, asked: Question, typed: object) -> None:
    unfinished, view = Unfinished(), asking(asked, value=asked.empty)
    unfinished.come(view, TASK)
    unfinished.leave(screen(look, view))
    assert unfinished.come(view, TASK) is view
    assert typed


def test_what_was_handed_over_is_an_answer(look: Look) -> None:
    unfinished, view = Unfinished(), asking(question(TextQuestion))
    left = asking(question(TextQuestion), typed="Noor")
    unfinished.come(view, TASK)
    unfinished.hand_over(left)
    unfinished.leave(screen(look, left))
    assert unfinished.come(view, TASK) is view


def test_several_answers_on_one_screen_come_back_each_in_its_place(look: Look) -> None:
    both = tuple(Field(TextQuestion(key=key, label=key), "") for key in ("straat", "plaats"))
    view = QuestionView(heading="Adres", fields=both)
    typed = replace(view, fields=(replace(both[0], typed="Kade"), replace(both[1], typed="Dorp")))
    unfinished = Unfinished()
    unfinished.come(view, TASK)
    unfinished.leave(screen(look, typed))
    assert unfinished.come(view, TASK) == typed
    assert "Kade" not in repr(unfinished)


def test_a_mistake_shows_what_was_refused_and_the_check_page_is_the_end_of_it(look: Look) -> None:
    unfinished, view = Unfinished(), asking(question(TextQuestion))
    unfinished.come(view, TASK)
    unfinished.leave(screen(look, asking(question(TextQuestion), typed="Noor")))
    wrong = replace(view, error="Dit past niet.")
    assert unfinished.come(wrong, TASK) is wrong
    unfinished.come(ReviewView(heading="Controleer"), TASK)
    assert unfinished.come(view, TASK) is view


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("asked", "typed"), TYPED, ids=lambda one: type(one).__name__)
def test_a_value_of_any_shape_is_shown_without_harm(
    look: Look, asked: Question, typed: object, read_only: bool, tmp_path: Path
) -> None:
    for value in JUNK:
        made = screen(look, asking(replace(asked, read_only=read_only), value=value))
        made.raw()
        assert made.grab().save(str(tmp_path / "scherm.png"))
    assert typed
