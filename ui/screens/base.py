"""What every screen has: step, mistake, heading and help on top, the answer under it, "Meer uitleg" below."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from assistant.journey import in_dutch
from assistant.journey.question import Question
from assistant.journey.view import QuestionView, StepView
from assistant.wording import joined
from ui.accessible import read_before
from ui.look import Look
from ui.measures import TWO_COLUMNS_FROM
from ui.widgets.act_strip import ActStrip
from ui.widgets.boxes import ErrorBox, NoticeBox, tone_of
from ui.widgets.heading import Heading
from ui.widgets.in_dutch import InDutch
from ui.widgets.more import More
from ui.widgets.official import with_dutch
from ui.widgets.reading_panel import ReadingPanel
from ui.widgets.rich import said
from ui.widgets.words import Words

S = TypeVar("S", bound="type[Screen]")
_ANY_WIDTH: Final = 16_777_215
_screens: dict[type, type[Screen]] = {}


def shows(*kinds: type) -> Callable[[S], S]:
    """Register a screen for kinds of view, or for kinds of question when one question is the whole screen."""

    def register(screen: S) -> S:
        for kind in kinds:
            _screens[kind] = screen
        return screen

    return register


@cache
def find_screens() -> None:
    """Load every module beside this one, once, so that each has registered itself."""
    package = importlib.import_module("ui.screens")
    for module in pkgutil.iter_modules(package.__path__, "ui.screens."):
        importlib.import_module(module.name)


def screen_for(view: StepView) -> type[Screen]:
    """Give the screen for `view`: by its one question, or else by the kind of view, nearest kind first.

    Screens that were not needed so far are looked for first. Raises LookupError when nothing shows the like.
    """
    if type(view) not in _screens:
        find_screens()
    asked: tuple[type, ...] = ()
    if isinstance(view, QuestionView) and len(view.fields) == 1:
        asked = type(view.fields[0].question).__mro__
    for kind in (*asked, *type(view).__mro__):
        if kind in _screens and kind is not Question:
            return _screens[kind]
    raise LookupError(type(view).__name__)


class Screen(QWidget):
    """One view, shown. Subclasses fill `body` in `build`; the rest is the same on every screen.

    `answered` gives what was typed or chosen when somebody goes on, `card_pressed` the key of a card,
    `act_pressed` that the screen's own act was pressed; `spoken` is a sentence for the screen reader.
    """

    answered = Signal(object)
    card_pressed = Signal(str)
    act_pressed = Signal()
    spoken = Signal(str)

    fills_next: bool = True
    """Whether Verder is the filled key: false where the screen has its own act, or cards that go at once."""
    whole_width: bool = False
    """Whether the body may use the whole page, rather than one column of text."""
    close_up: bool = False
    """Whether the body stands right under the help, where a list or a search line goes on from it."""
    aside_width: int = 350
    """How wide the second column is at 100 %."""
    before_body: str = "before_answer"
    """The measure that keeps the body away from what stands above it."""

    def __init__(self, view: StepView, look: Look) -> None:
        super().__init__()
        self.view, self.look = view, look
        self.strip: ActStrip | None = None
        self._given = 0
        self._gaps: list[tuple[QBoxLayout, QSpacerItem, str]] = []
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setSpacing(40)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._across.addLayout(self._column, 1)
        self._top = self._limited(self._column)
        self._build_top()
        self._gap(self._column, self.before_body)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._column.addLayout(self._columns)
        self._main = self._limited(self._columns, whole=self.whole_width)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self._main.addLayout(self.body)
        self._aside: QWidget | None = None
        self._panel: ReadingPanel | None = None
        self.build()
        self._build_end()
        self._column.addStretch(1)
        look.changed.connect(self._relook)
        self._relook()

    def build(self) -> None:
        """Fill `body`; each subclass does."""

    def build_why(self) -> QWidget:
        """Give the sentence under the heading; a subclass may put it in a box."""
        return Words(self.look, self.view.why)

    def raw(self) -> object:
        """Give what was typed or chosen, as it stands, for `Visit.give`."""
        return None

    def unfinished(self) -> object:
        """Give what was typed or chosen here and not handed over; None when nothing was."""
        return None

    def start_widget(self) -> QWidget:
        """Give where the keyboard starts: the error box, or else the heading, so that it is read first."""
        return self.error_box or self.heading

    def go_on(self) -> None:
        """Do what Verder does here: hand over what was typed or chosen."""
        self.answered.emit(self.raw())

    def beside(self) -> QVBoxLayout:
        """Give the second column, made when first asked for; it goes under the first when there is no room."""
        if self._aside is None:
            self._aside = QWidget()
            self._aside_column = QVBoxLayout(self._aside)
            self._aside_column.setContentsMargins(0, 0, 0, 0)
            self._aside_column.setSpacing(16)
            self._columns.addWidget(self._aside)
        return self._aside_column

    def put_on_top(self, box: QWidget) -> None:
        """Show `box` above everything else; the rest is pushed down."""
        self._top.insertWidget(0, box)
        read_before(box)
        self._top.insertSpacing(1, 24)

    def show_panel(self, panel: ReadingPanel) -> None:
        """Show the keys of the voice beside everything, or above the answers where that would take room from words."""
        self._panel = panel
        panel.setParent(self)
        self._place_panel(panel)
        panel.show()

    def _place_panel(self, panel: ReadingPanel) -> None:
        sizes, wide = self.look.sizes, round(self.aside_width * self.look.factor)
        free = self.width() - 2 * sizes.margin + self._given - sizes.column - self._across.spacing()
        above = self.look.folded or self.whole_width or self._aside is not None or free < wide
        place = self._column if above else self._across
        if panel.above is not above or place.indexOf(panel) < 0:
            self._column.removeWidget(panel)
            self._across.removeWidget(panel)
            panel.set_above(above)
            if above:
                self._column.insertWidget(self._column.indexOf(self._columns), panel)
                read_before(panel, self._main.parentWidget())
            else:
                self._across.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
                panel.raise_()
        panel.setMinimumWidth(0 if above else wide)
        panel.setMaximumWidth(_ANY_WIDTH if above else wide)

    def take_out(self, box: QWidget) -> None:
        """Take away what `put_on_top` showed."""
        self._top.takeAt(1)
        self._top.removeWidget(box)
        box.hide()
        box.deleteLater()

    def give_room(self, pixels: int) -> None:
        """Let the scroll bar stand in the end margin."""
        if pixels != self._given:
            self._given = pixels
            self._relook()

    def _limited(self, where: QBoxLayout, *, whole: bool = False) -> QVBoxLayout:
        """Make a column no wider than text may be; the room beside it stays free."""
        place, row = QWidget(), QHBoxLayout()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.addWidget(place, 1)
        if not whole:
            row.addStretch(0)
            place.setProperty("limited", True)
        where.addLayout(row, 1) if where is not self._column else where.addLayout(row)
        return column

    def _gap(self, where: QBoxLayout, size: str) -> None:
        gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        where.addItem(gap)
        self._gaps.append((where, gap, size))

    def _build_top(self) -> None:
        view, look, top = self.view, self.look, self._top
        self.error_box = ErrorBox(look, view.error) if view.error else None
        if self.error_box:
            top.addWidget(self.error_box)
            top.addSpacing(16)
        chapter = view.chapter if isinstance(view, QuestionView) else ""
        where = joined((view.step, chapter))
        if where:
            top.addWidget(Words(look, where, "small", tone="muted"))
            self._gap(top, "after_step")
        self.heading = Heading(look, view.heading)
        top.addWidget(with_dutch(look, self.heading, view.heading))
        if view.why:
            self._gap(top, "after_heading")
            top.addWidget(self.build_why())
        for notice in view.notices:
            top.addSpacing(16)
            tone = notice.tone
            top.addWidget(NoticeBox(look, notice.words, tone_of(tone)) if tone else said(look, notice.words))

    def _build_end(self) -> None:
        self._strip_words: list[QWidget] = []
        if self.strip:
            for words in self.strip.sentences():
                self._top.addWidget(words)
                self._strip_words.append(words)
        if self.view.more:
            self.more = More(self.look, self.view.more)
            self._main.addSpacing(12)
            self._main.addWidget(self.more)
        self.in_dutch = InDutch(self.look, lambda: in_dutch.texts(self.view)) if in_dutch.is_draft(self.view) else None
        if self.in_dutch:
            self._main.addSpacing(12)
            self._main.addWidget(self.in_dutch)
        if self._aside:
            self._aside_column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def _in_one(self) -> bool:
        """Whether there is room for one column only."""
        return self.look.folded or self.width() < TWO_COLUMNS_FROM

    def _arrange(self) -> None:
        """Put the second column beside or under the first."""
        one = self._in_one
        way = QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)
        if self._aside:
            wide = round(self.aside_width * self.look.factor)
            self._aside.setMinimumWidth(0 if one else wide)
            self._aside.setMaximumWidth(_ANY_WIDTH if one else wide)
        if self._panel:
            self._place_panel(self._panel)

    def _relook(self) -> None:
        sizes = self.look.sizes
        end = sizes.margin - self._given
        sides = (end, sizes.margin) if self.isRightToLeft() else (sizes.margin, end)
        self._across.setContentsMargins(sides[0], sizes.first, sides[1], 24)
        for where, gap, size in self._gaps:
            gap.changeSize(0, getattr(sizes, size), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            where.invalidate()
        for place in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if place.property("limited"):
                place.setMaximumWidth(sizes.column)
        for words in self._strip_words:
            words.setVisible(self.look.folded)
        self._arrange()
