"""A screen whose answer is one press on a card, with what there is to read above it: lists, settings, stopping."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from assistant.journey.view import CardsView, DoubtView, NeedsView, PayView, StepView
from assistant.wording import _
from ui.look import Look
from ui.screens.base import Screen, shows
from ui.widgets.address import Address
from ui.widgets.boxes import NoticeBox, Plate
from ui.widgets.card_grid import CardGrid
from ui.widgets.cards import SeveralCard
from ui.widgets.long_text import LongText
from ui.widgets.phone import PhoneNumber
from ui.widgets.words import Words

_FEW: Final = 3


@shows(CardsView)
class CardsScreen(Screen):
    """Lines to read, cards that go somewhere, and short notes below; without cards Verder goes on.

    More than three cards stand in two columns, so that all of them are in sight.
    """

    view: CardsView
    across: int = 1
    """How many cards stand beside each other, as far as they fit."""

    def __init__(self, view: StepView, look: Look) -> None:
        assert isinstance(view, CardsView)
        # Outside a task there is nothing to go on to: a text is only read.
        self.fills_next = not view.cards and bool(view.place.task)
        self.whole_width = len(view.cards) > _FEW and not view.lines
        if self.whole_width:
            self.across = 2
        super().__init__(view, look)

    def build(self) -> None:
        self.build_lines()
        if self.view.cards:
            self.grid = CardGrid(self.look, self.view.cards, self.across)
            self.grid.pressed.connect(self.card_pressed)
            self.body.addWidget(self.grid)
        self.build_notes()

    def build_lines(self) -> None:
        """Show the lines."""
        if self.view.lines:
            self.body.addWidget(LongText(self.look, self.view.lines))
            self.body.addSpacing(8)

    def build_notes(self) -> None:
        """Show the notes under everything."""
        self.body.addSpacing(8)
        for note in self.view.notes:
            self.body.addWidget(NoticeBox(self.look, note))


@shows(DoubtView)
class DoubtScreen(CardsScreen):
    """The phone number in large digits above the cards: first one calls, then one knows which card it is."""

    across = 2

    def build_lines(self) -> None:
        place = self.view.place
        if place.phone:
            self.body.addWidget(PhoneNumber(self.look, place.phone, (place.organisation,)))
        super().build_lines()


@shows(PayView)
class PayScreen(CardsScreen):
    """The website to compare, or the address to type, stands large after the first line."""

    view: PayView

    def build(self) -> None:
        self.build_lines()
        self.grid = CardGrid(self.look, self.view.cards, 1)
        self.grid.pressed.connect(self.card_pressed)
        # Beside what there is to read, so that both are in sight.
        self.beside().addWidget(self.grid)
        self.build_notes()
        self.body.addStretch(1)

    def build_lines(self) -> None:
        first, *others = self.view.lines or ("",)
        where = self.view.host or self.view.address
        if where:
            self.body.addWidget(Words(self.look, first))
            self.address = Address(self.look, self.view.host) if self.view.host else Words(self.look, where, "strong")
            self.body.addWidget(self.address)
        shown = others if where else self.view.lines
        if shown:
            self.body.addWidget(LongText(self.look, shown))
            self.body.addSpacing(8)


@shows(NeedsView)
class NeedsScreen(CardsScreen):
    """What to have ready: one can tick it off, which is for oneself only and holds nothing up."""

    view: NeedsView

    def build_lines(self) -> None:
        self.ticks = tuple(
            SeveralCard(self.look, need, value=need, chosen_word=_("Ligt klaar")) for need in self.view.lines
        )
        column = QVBoxLayout()
        column.setSpacing(12)
        for tick in self.ticks:
            column.addWidget(tick)
        column.addStretch(1)
        self.body.addLayout(column)

    def build_notes(self) -> None:
        if not self.view.notes:
            return
        plate = Plate(self.look)
        for note in self.view.notes:
            plate.inside.addWidget(Words(self.look, note, line=1.4))
        self.beside().addWidget(plate)
