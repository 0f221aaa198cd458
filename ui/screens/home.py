"""Home: say it in your own words or press a card, and go on where you were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from assistant.app.pages import HomeView
from assistant.journey.view import Card, StepView
from assistant.wording import _
from ui.accessible import read_before
from ui.look import Look
from ui.screens.base import Screen, shows
from ui.widgets.card_grid import GAP, CardGrid, fitting, go_card
from ui.widgets.cards import GoCard
from ui.widgets.field import TextField
from ui.widgets.key import Key
from ui.widgets.notes import Note
from ui.widgets.words import Words

BETWEEN: Final = 24
_FEW: Final = 3
_MOST: Final = 3
_NEXT_TO_EACH_OTHER: Final = {4: 2}
"""Four cards make two even rows, in which longer titles fit as well."""


class SearchLine(QWidget):
    """A line to say it in, with the key that looks for it; `asked` gives the words."""

    asked = Signal(str)

    def __init__(self, look: Look, said: str, *, label: str = "") -> None:
        """Start with what was `said`; with a `label` above the line where no heading asks the same."""
        super().__init__()
        self.look = look
        self.field = TextField(look, label or _("Zeg het in uw eigen woorden"), value=said, label_shown=False)
        self.key = Key(look, _("Zoek"), icon="zoek")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if label:
            words = Words(look, label, "strong")
            words.setBuddy(self.field.line)
            column.addWidget(words)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.key)
        column.addLayout(self._row)
        self.field.entered.connect(self._ask)
        self.key.clicked.connect(self._ask)
        look.changed.connect(self._relook)
        self._relook()

    def _ask(self) -> None:
        self.asked.emit(self.field.text().strip())

    def _relook(self) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.look.folded else ways.LeftToRight)
        # Closer in large letters, so that the first card of home is in sight as well.
        self._row.setSpacing(8 if self.look.folded else GAP)
        side = Qt.AlignmentFlag.AlignLeading if self.look.folded else Qt.AlignmentFlag(0)
        self._row.setAlignment(self.key, side)


class Begun(QWidget):
    """What was begun at the start, the doors beside it; the place of what was begun is always kept.

    So nothing moves when it comes: what is more than one stands under it, in its own column.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, drafts: Sequence[Card], doors: Sequence[Card], quiet: str) -> None:
        """Show `quiet` in the place of `drafts` as long as there are none."""
        super().__init__()
        self.look = look
        self.quiet = _Quiet(look, quiet)
        self.drafts = tuple(go_card(look, card) for card in drafts)
        self.doors = tuple(go_card(look, card) for card in doors)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        for card in (*self.drafts, *self.doors):
            card.clicked.connect(lambda _down=False, key=card.key: self.pressed.emit(key))
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = fitting(self.look, self.width(), 3)
        if columns == self._columns:
            return
        self._columns = columns
        first: tuple[QWidget, ...] = self.drafts or (self.quiet,)
        for thing in (*first, *self.doors):
            self._grid.removeWidget(thing)
        for row, thing in enumerate(first):
            self._grid.addWidget(thing, row, 0)
        beside = max(1, columns - 1)
        down = len(first) if columns == 1 else 0
        for at, door in enumerate(self.doors):
            self._grid.addWidget(door, down + at // beside, at % beside + (1 if columns > 1 else 0))
        for column in range(3):
            # The card of what was begun has two lines to tell, so it is wider (mock-up 01).
            share = 3 if column == 0 else 2
            self._grid.setColumnStretch(column, share if column < columns else 0)


class _Quiet(Words):
    """Words in the place of a card, as high as one."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, "small", tone="muted", line=1.3)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._card = GoCard(look, "-", under="-", icon="nog-eens")
        self._card.setParent(self)
        self._card.hide()
        look.changed.connect(self._keep_place)
        self._keep_place()

    def _keep_place(self) -> None:
        self.setMinimumHeight(self._card.sizeHint().height())


@shows(HomeView)
class HomeScreen(Screen):
    """The search line, the tasks, what was begun, the doors, and the line against fraud; or what was found."""

    view: HomeView
    fills_next = False
    before_body = "after_heading"

    def __init__(self, view: StepView, look: Look) -> None:
        assert isinstance(view, HomeView)
        self.whole_width = not (view.found and len(view.cards) <= _FEW)
        super().__init__(view, look)

    def _build_top(self) -> None:
        label = _("Wat wilt u regelen?") if self.view.found else ""
        self.search = SearchLine(self.look, self.view.said, label=label)
        self.search.asked.connect(lambda words: self.card_pressed.emit(f"find:{words}"))
        if self.view.found:
            self._column.insertWidget(0, self.search)
            read_before(self.search)
            self._column.insertSpacing(1, BETWEEN)
        super()._build_top()

    def unfinished(self) -> object:
        words = self.search.field.text()
        return words if words.strip() else None

    def go_on(self) -> None:
        """Verder with words in the line looks for them; it never opens something else instead."""
        words = self.search.field.text().strip()
        if words and not (self.view.found and words == self.view.said.strip()):
            self.card_pressed.emit(f"find:{words}")
        else:
            super().go_on()

    def build(self) -> None:
        view, look, body = self.view, self.look, self.body
        body.setSpacing(BETWEEN)
        if not view.found:
            body.addWidget(self.search)
        if view.cards:
            across = _NEXT_TO_EACH_OTHER.get(len(view.cards), _MOST) if self.whole_width else 1
            self.tasks = CardGrid(look, view.cards, across)
            self.tasks.pressed.connect(self.card_pressed)
            body.addWidget(self.tasks)
        end = QVBoxLayout()
        end.setSpacing(12)
        if not view.found:
            end.addWidget(self._build_begun())
        if view.warning:
            end.addWidget(Note(look, view.warning, icon="let-op", kind="small"))
        for note in view.notes:
            end.addWidget(Note(look, note, icon="uitleg", kind="small"))
        body.addLayout(end)

    def _build_begun(self) -> Begun:
        self.begun = Begun(self.look, self.view.drafts, self.view.doors, self.view.quiet)
        self.begun.pressed.connect(self.card_pressed)
        return self.begun
