"""Cards that go somewhere, side by side as far as they fit, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from assistant.journey.view import Card
from ui.look import Look
from ui.widgets.cards import GoCard

GAP: Final = 16
_ROOM: Final = 360
"""A card narrower than this, at 100 %, breaks its words too often."""


def go_card(look: Look, card: Card) -> GoCard:
    """Make what one presses for `card`."""
    return GoCard(look, card.title, key=card.key, under=card.under, icon=card.icon, strong=card.strong)


def fitting(look: Look, width: int, most: int) -> int:
    """Tell how many cards fit beside each other in `width` pixels: one from 150 % on, never more than `most`."""
    if look.folded:
        return 1
    return max(1, min(most, (width + GAP) // round(_ROOM * look.factor)))


class CardGrid(QWidget):
    """Cards in at most `columns` columns; `pressed` tells the key of one."""

    pressed = Signal(str)

    def __init__(self, look: Look, cards: Sequence[Card], columns: int = 3) -> None:
        super().__init__()
        self.look, self.most = look, columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        self.cards = tuple(go_card(look, card) for card in cards)
        for card in self.cards:
            card.clicked.connect(lambda _down=False, key=card.key: self.pressed.emit(key))
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = fitting(self.look, self.width(), self.most)
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(self.most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
