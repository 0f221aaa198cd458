"""The cards of one question together: arrow keys move between them, a press chooses."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.journey.question import Option
from ui.accessible import named
from ui.look import Look
from ui.widgets.cards import OneCard, SeveralCard

_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left}
_ON = {Qt.Key.Key_Down, Qt.Key.Key_Right}


class AnswerGroup(QWidget):
    """Answer cards under each other; `several` may be chosen, or one. Never chosen beforehand by itself."""

    accessible_role = QAccessible.Role.Grouping
    changed = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[Option],
        *,
        several: bool = False,
        chosen: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.look = look
        named(self, name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.cards: list[OneCard | SeveralCard] = []
        kind = SeveralCard if several else OneCard
        for option in options:
            card = kind(look, option.label, value=option.value, under=option.help)
            card.setChecked(option.value in chosen)
            card.toggled.connect(self._settle)
            card.installEventFilter(self)
            self.cards.append(card)
            self._column.addWidget(card)
        self._relook()
        look.changed.connect(self._relook)

    def values(self) -> tuple[str, ...]:
        """Give the values chosen, in the order of the cards."""
        return tuple(card.value for card in self.cards if card.isChecked())

    def first(self) -> QWidget:
        """Give where the keyboard starts: the chosen card, or else the first."""
        return next((card for card in self.cards if card.isChecked()), self.cards[0])

    def _settle(self, on: bool) -> None:
        # Of radio buttons the one that goes off is no news: another goes on.
        if on or isinstance(self.sender(), SeveralCard):
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = -1 if event.key() in _BACK else 1 if event.key() in _ON else 0
            if by and isinstance(watched, OneCard | SeveralCard):
                at = (self.cards.index(watched) + by) % len(self.cards)
                reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
                self.cards[at].setFocus(reason)
                return True
        return super().eventFilter(watched, event)

    def _relook(self) -> None:
        self._column.setSpacing(self.look.sizes.card_gap)
