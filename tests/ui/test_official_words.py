"""The official Dutch words stand beside their translation, for eyes only."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from assistant.journey.view import CardsView, Place, Row
from assistant.wording import Told
from tests.ui.conftest import settled
from ui.look import Look
from ui.screens.cards import CardsScreen
from ui.widgets.answer_row import AnswerRow
from ui.widgets.cards import GoCard, OneCard
from ui.widgets.field import TextField
from ui.widgets.official import DutchWords, labelled

HIRE = Told("سأستأجر البيت", "Ik huur het huis", "ar")
QUESTION = Told("كيف ستسكن؟", "Hoe gaat u daar wonen?", "ar")


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["left", "right"])
def way(request: pytest.FixtureRequest, look: Look) -> Qt.LayoutDirection:
    """Show everything from the left, or from the right."""
    found = request.param
    assert isinstance(found, Qt.LayoutDirection)
    look.set_direction(found)
    return found


def dutch_in(place: QWidget) -> list[str]:
    """List the Dutch words for eyes that are shown."""
    return [words.text() for words in place.findChildren(DutchWords) if words.isVisible()]


def inked(card: QWidget, part: QRect) -> bool:
    """Tell whether anything is drawn in a part of a card, which has one colour behind its words."""
    picture = card.grab().toImage()
    spots = [(x, y) for x in range(part.left(), part.right(), 2) for y in range(part.top(), part.bottom(), 2)]
    return len({picture.pixel(x, y) for x, y in spots}) > 3


def test_a_wide_answer_has_the_dutch_in_a_column_at_its_end(
    look: Look, placed: Callable[[QWidget], QWidget], way: Qt.LayoutDirection
) -> None:
    card, bare = OneCard(look, HIRE), OneCard(look, str(HIRE))
    placed(card)
    placed(bare)
    settled()
    assert card.height() == bare.height()
    end = card._end()
    column = QRect(card.width() - end - 250, 10, 250, card.height() - 20)
    if way == Qt.LayoutDirection.RightToLeft:
        column.moveLeft(end)
    assert inked(card, column)
    assert not inked(bare, column)


def test_in_large_letters_and_in_a_narrow_card_the_dutch_goes_under_the_title(look: Look) -> None:
    card, bare = GoCard(look, HIRE), GoCard(look, str(HIRE))
    assert card.heightForWidth(880) == bare.heightForWidth(880)
    assert card.heightForWidth(380) > bare.heightForWidth(380)
    look.set_factor(2)
    assert card.heightForWidth(1200) > bare.heightForWidth(1200)


def test_a_card_is_named_in_one_language(look: Look) -> None:
    card = OneCard(look, HIRE)
    assert card.accessibleName() == HIRE
    assert "huur" not in card.accessibleDescription()
    assert card.dutch == "Ik huur het huis"


def test_nothing_is_said_twice_and_nothing_beside_dutch(look: Look) -> None:
    assert OneCard(look, "Ik huur het huis").dutch == ""
    assert OneCard(look, Told("IBAN", "iban", "en")).dutch == ""
    assert not isinstance(labelled(look, "Postcode").findChild(DutchWords), DutchWords)


def test_heading_field_and_answer_have_their_dutch_under_them(
    look: Look, placed: Callable[[QWidget], QWidget], way: Qt.LayoutDirection
) -> None:
    screen = CardsScreen(CardsView(heading=QUESTION, place=Place()), look)
    placed(screen)
    assert dutch_in(screen) == ["Hoe gaat u daar wonen?"]
    assert screen.heading.accessibleName() == QUESTION
    field = TextField(look, Told("الشارع", "Straat", "ar"))
    placed(field)
    assert dutch_in(field) == ["Straat"]
    assert field.line.accessibleName() == "الشارع"
    row = AnswerRow(look, Row("straat", Told("الشارع", "Straat", "ar"), "Kerkplein"))
    placed(row)
    assert dutch_in(row) == ["Straat"]


def test_a_screen_reader_passes_the_dutch_by(look: Look, placed: Callable[[QWidget], QWidget]) -> None:
    words = DutchWords(look, "Hoe gaat u daar wonen?")
    placed(words)
    QApplication.processEvents()
    heard = QAccessible.queryAccessibleInterface(words)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == ""
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus
