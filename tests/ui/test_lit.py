"""What the voice says is lit where it stands: the right letters, on every line, whichever way they run."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.journey.question import RichText
from tests.ui.conftest import settled
from ui.look import COLOUR_SETS, Look
from ui.measures import FACTORS
from ui.widgets.address import Address
from ui.widgets.cards import OneCard
from ui.widgets.key import Key
from ui.widgets.lit import Light, Lit, in_units
from ui.widgets.notes import Note
from ui.widgets.rich import RichWords
from ui.widgets.words import Words

Placed = Callable[[QWidget], QWidget]
LONG = "De gemeente schrijft iedereen in op het nieuwe adres, ook uw kinderen die bij u in huis wonen. Dat is zo."
ARABIC = "رقم الخدمة (BSN) موجود على بطاقتك."
RICH = RichText(
    "<p>Neem <b>dit</b> mee:</p><ul><li>uw <a href='https://x.example'>paspoort</a></li></ul>"
    "<table><tr><td>maandag</td><td>9 tot 17 uur</td></tr></table>",
    "",
)


def lit(widget: Lit, sentence: str, word: str, at: int = 0) -> Light:
    """Light a word in a sentence that stands in a widget."""
    text = widget.shown()[at]
    start = text.index(sentence)
    light = Light((start, len(sentence)), (text.index(word, start), len(word)))
    widget.light(light, at)
    settled()
    return light


def boxes(widget: Lit, part: str, at: int = 0) -> list[QRectF]:
    text = widget.shown()[at]
    return widget.lit_places((text.index(part), len(part)), at)


def colours_in(widget: QWidget, place: QRectF) -> set[str]:
    picture = widget.grab().toImage()
    inside = place.adjusted(1, 1, -1, -1).toAlignedRect() & picture.rect()
    every = (
        picture.pixelColor(x, y).name().upper()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )
    return set(every)


def test_words_follow_each_other_from_left_to_right(placed: Placed, look: Look) -> None:
    words = Words(look, "Hoe gaat u daar wonen?")
    placed(words)
    settled()
    found = [boxes(words, word)[0] for word in ("Hoe", "gaat", "u", "daar", "wonen?")]
    assert all(one.right() < two.left() for one, two in pairwise(found))
    (whole,) = boxes(words, "Hoe gaat u daar wonen?")
    assert whole.left() == found[0].left()
    assert whole.right() == pytest.approx(found[-1].right())


@pytest.mark.parametrize("factor", FACTORS)
def test_a_sentence_over_several_lines_is_lit_on_each_of_them(placed: Placed, look: Look, factor: float) -> None:
    look.set_factor(factor)
    words = Words(look, LONG)
    placed(words)
    settled()
    sentence = boxes(words, LONG.partition(" Dat")[0])
    assert len(sentence) > 1
    assert [place.top() for place in sentence] == sorted(place.top() for place in sentence)
    assert all(words.rect().contains(place.toRect()) for place in sentence)
    (first,), (last,) = boxes(words, "De"), boxes(words, "wonen.")
    assert sentence[0].left() == first.left()
    assert sentence[-1].right() == pytest.approx(last.right())


def test_a_word_that_is_broken_is_lit_on_both_lines(placed: Placed, look: Look) -> None:
    look.set_factor(2.0)
    word = "Hoofdverblijfplaatsgegevensverwerkingsovereenkomst"
    words = Words(look, word)
    placed(words)
    settled()
    assert len(boxes(words, word)) == 2


def test_where_words_run_both_ways_each_is_lit_where_it_stands(placed: Placed, look: Look) -> None:
    words = Words(look, ARABIC)
    placed(words)
    settled()
    number, code, card = (boxes(words, part)[0] for part in ("رقم", "BSN", "بطاقتك"))
    assert card.right() < code.left() < code.right() < number.left()
    (whole,) = boxes(words, ARABIC)
    assert whole.left() <= card.left()
    assert number.right() <= whole.right() + 1


def test_signs_that_count_double_move_nothing(placed: Placed, look: Look) -> None:
    assert in_units("ja 👍 nee", (5, 3)) == (6, 3)
    with_sign, without = Words(look, "👍 nee"), Words(look, "nee")
    placed(with_sign)
    placed(without)
    settled()
    assert boxes(with_sign, "nee")[0].width() == pytest.approx(boxes(without, "nee")[0].width(), abs=1)


def test_in_rich_words_lists_and_tables_are_lit_too(placed: Placed, look: Look) -> None:
    words = RichWords(look, RICH)
    placed(words)
    settled()
    text = words.shown()[0]
    assert text.splitlines()[:2] == ["Neem dit mee:", "uw paspoort"]
    (take,), (card,), (day,), (hours,) = (boxes(words, part) for part in ("dit", "paspoort", "maandag", "17 uur"))
    assert take.bottom() <= card.top() + 4
    assert card.bottom() <= day.top() + 4
    assert day.top() == hours.top()
    assert day.right() < hours.left()
    for place in (take, card, day, hours):
        assert words.rect().contains(place.toRect())


def test_an_address_is_lit_across_the_signs_that_say_where_it_breaks(placed: Placed, look: Look) -> None:
    address = Address(look, "www.gemeente-voorbeeld.nl")
    placed(address)
    settled()
    (www,), (rest,) = boxes(address, "www"), boxes(address, "gemeente-voorbeeld.nl")
    assert www.right() < rest.left()
    assert rest.right() <= address.width()


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("name", COLOUR_SETS)
def test_a_word_is_lit_in_its_colours_and_gone_without_a_trace(
    placed: Placed, look: Look, name: str, way: Qt.LayoutDirection
) -> None:
    look.set_colours(name)
    look.set_direction(way)
    colours = look.colours
    widgets: list[tuple[Lit, str, int]] = [
        (Words(look, "Ik huur het huis", tone="muted"), "huur", 0),
        (Note(look, "Ik huur het huis", icon="let-op", tone="error"), "huur", 0),
        (OneCard(look, "Ik huur het huis", under="Ook een kamer"), "kamer", 1),
        (Key(look, "Ik huur het huis", filled=True), "huur", 0),
        (RichWords(look, RichText("<p>Ik <a href='https://x.example'>huur het</a> huis</p>", "")), "huur", 0),
        (Address(look, "huur.huis.nl"), "huur.huis.nl", 0),
    ]
    for widget, word, at in widgets:
        placed(widget)
        settled()
        before, size = widget.grab().toImage(), widget.size()
        light = lit(widget, widget.shown()[at], word, at)
        (place,) = boxes(widget, word, at)
        seen = colours_in(widget, place)
        assert {QColor(colours.word).name().upper(), QColor(colours.onword).name().upper()} <= seen
        assert widget.light_on(at) == light
        assert widget.size() == size
        if word != widget.shown()[at]:
            around = boxes(widget, widget.shown()[at].rpartition(" ")[2], at) + boxes(widget, widget.shown()[at], at)
            assert QColor(colours.sentence).name().upper() in colours_in(widget, around[-1])
        widget.light(None)
        settled()
        assert widget.grab().toImage() == before


def test_only_what_changes_is_painted_again(placed: Placed, look: Look) -> None:
    painted: list[int] = []

    class Watched(Words):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            painted.append(event.rect().height())
            super().paintEvent(event)

    watched = Watched(look, LONG * 3)
    placed(watched)
    settled()
    painted.clear()
    watched.light(Light((0, 12), (0, 2)))
    settled()
    assert painted
    assert max(painted) < watched.height() / 2
