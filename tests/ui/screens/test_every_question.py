"""Every kind of question, at 100 and 200 %: nothing sideways, everything named, large enough and apart."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Refusal
from tests.ui.conftest import settled
from tests.ui.screens.questions import HOW, NAME, TODAY, asking, every_kind, shown, together
from ui.reading_order import reading_order
from ui.screens.question import QuestionScreen
from ui.widgets.ring import ringed
from ui.widgets.words import Words
from ui.window import Window

VIEWS = every_kind()
ROOMS = ((1366, 768, 1.0), (1366, 768, 2.0), (1024, 600, 1.0), (640, 700, 1.0))
LONG_LABEL = "Waarom wilt u dit graag van ons weten? " * 52
LONG_WORD = "Hottentottententententoonstellingsterrein" * 5


def in_room(window: Window, name: str, room: tuple[int, int, float]) -> QuestionScreen:
    width, height, factor = room
    window.look.set_factor(factor)
    window.resize(width, height)
    screen = shown(window, VIEWS[name])
    settled()
    return screen


def nothing_is_cut_off(window: Window, screen: QuestionScreen) -> None:
    assert window.middle.horizontalScrollBar().maximum() == 0
    assert screen.width() <= window.middle.viewport().width()
    for words in screen.findChildren(Words):
        if words.isVisible() and words.text():
            assert words.height() >= words.heightForWidth(words.width()) - 1, words.text()[:60]
            assert words.mapTo(screen, words.rect().bottomRight()).x() <= screen.width(), words.text()[:60]
    for thing in reading_order(screen):
        frame = ringed(thing)
        right = frame.mapTo(screen, frame.rect().topRight()).x()
        assert right <= screen.width(), thing.accessibleName()[:60]


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_scrolls_sideways_or_is_cut_off(window: Window, name: str, room: tuple[int, int, float]) -> None:
    nothing_is_cut_off(window, in_room(window, name, room))


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("words", [LONG_LABEL[:2000], LONG_WORD[:200]])
@pytest.mark.parametrize("name", VIEWS)
def test_a_very_long_label_or_word_wraps(window: Window, name: str, words: str, factor: float) -> None:
    view = VIEWS[name]
    if not view.fields:
        return
    window.look.set_factor(factor)
    field = view.fields[0]
    values = {one: getattr(field.question, one) for one in field.question.__dataclass_fields__}
    longer = type(field.question)(**(values | {"label": words}))
    screen = shown(window, asking(longer, field.value, typed=field.typed, error=field.error))
    nothing_is_cut_off(window, screen)


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_very_long_answers_wrap_in_their_cards(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    values = {one: getattr(HOW, one) for one in HOW.__dataclass_fields__}
    longer = [HOW.options[0].__class__(word, word, LONG_LABEL[:500]) for word in (LONG_WORD[:200], LONG_LABEL[:2000])]
    screen = shown(window, asking(type(HOW)(**(values | {"options": tuple(longer)})), longer[0].value))
    nothing_is_cut_off(window, screen)


@pytest.mark.parametrize("name", VIEWS)
def test_everything_the_keyboard_reaches_has_a_name_of_its_own(window: Window, name: str) -> None:
    screen = in_room(window, name, ROOMS[0])
    names = [thing.accessibleName() for thing in reading_order(screen)]
    assert all(names)
    assert [twice for twice, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", VIEWS)
def test_what_one_presses_or_fills_in_is_large_and_apart(
    window: Window, name: str, room: tuple[int, int, float]
) -> None:
    screen = in_room(window, name, room)
    targets = [ringed(one) for one in reading_order(screen) if one is not screen.heading]
    boxes = [one.rect().translated(one.mapTo(screen, one.rect().topLeft())) for one in targets]
    for at, (one, box) in enumerate(zip(targets, boxes, strict=True)):
        assert box.width() >= 48, one.accessibleName()
        assert box.height() >= 48, one.accessibleName()
        for other, beside in zip(targets[at + 1 :], boxes[at + 1 :], strict=True):
            assert not box.adjusted(-7, -7, 7, 7).intersects(beside), (one.accessibleName(), other.accessibleName())


@pytest.mark.parametrize("room", ROOMS[:2])
@pytest.mark.parametrize("name", VIEWS)
def test_tab_goes_as_one_reads(window: Window, name: str, room: tuple[int, int, float]) -> None:
    screen = in_room(window, name, room)
    places = [ringed(thing) for thing in reading_order(screen)]
    corners = [place.mapTo(screen, place.rect().topLeft()) for place in places]
    for before, after in pairwise(corners):
        assert after.y() > before.y() or after.x() > before.x()


@pytest.mark.parametrize("name", VIEWS)
def test_what_stands_on_the_screen_is_what_was_kept(window: Window, name: str) -> None:
    screen = in_room(window, name, ROOMS[0])
    for one, field in zip(screen.inputs, screen.view.fields, strict=True):
        if field.typed is not None or field.question.is_empty(field.value):
            continue
        assert field.question.check(one.raw(), TODAY) == field.value


@pytest.mark.parametrize("name", VIEWS)
def test_larger_letters_keep_what_was_filled_in(window: Window, name: str) -> None:
    screen = in_room(window, name, ROOMS[0])
    before = screen.raw()
    window.look.set_factor(2.0)
    settled()
    assert screen.raw() == before
    nothing_is_cut_off(window, screen)


@pytest.mark.parametrize("name", VIEWS)
def test_an_empty_answer_is_refused_only_by_the_check(window: Window, name: str) -> None:
    view = VIEWS[name]
    empty = together(*(type(field)(field.question, field.question.empty) for field in view.fields))
    screen = shown(window, empty)
    for one, field in zip(screen.inputs, view.fields, strict=True):
        assert isinstance(field.question.check(one.raw(), TODAY), Refusal) == field.question.required
    assert not [one for one in screen.findChildren(QWidget) if getattr(one, "wrong", False)]


def test_what_may_stay_open_says_so_in_words(window: Window) -> None:
    for name, view in VIEWS.items():
        screen = shown(window, view)
        said = " ".join(words.text() for words in screen.findChildren(Words) if words.isVisible())
        open_ = [field for field in view.fields if not field.question.required and not field.question.read_only]
        boxes = [blank for field in view.fields for blank in field.question.blanks if "niet verplicht" in blank]
        assert said.count("niet verplicht") == len(open_) + len(boxes), name
        assert "*" not in said


def test_a_field_is_told_what_the_screen_says(window: Window) -> None:
    screen = shown(window, asking(NAME, typed="", error="Vul hier iets in."))
    (line,) = [one for one in reading_order(screen) if isinstance(one, QLineEdit | QPlainTextEdit)]
    assert NAME.label in screen.heading.accessibleName()
    assert line.accessibleName() == "Uw antwoord"
    assert "Vul hier iets in." in line.accessibleDescription()


def test_several_ticks_on_a_screen_are_told_apart(window: Window) -> None:
    ticks = [TickQuestion(key=key, label=f"Ik lees brief {key}") for key in ("een", "twee")]
    screen = shown(window, together(*(type(VIEWS["tick"].fields[0])(tick, False) for tick in ticks)))
    names = [thing.accessibleName() for thing in reading_order(screen)]
    assert names[1:] == ["Ja: Ik lees brief een", "Ja: Ik lees brief twee"]
    assert screen.raw() == {"een": False, "twee": False}
