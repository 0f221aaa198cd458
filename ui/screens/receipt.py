"""Gelukt: what was sent, its number, what happens next, whom to call, and a proof on paper or in a file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assistant.journey.view import AdviceView, ReceiptView
from assistant.wording import _
from ui.accessible import named
from ui.look import Look
from ui.screens.base import Screen, shows
from ui.widgets.act_strip import ActStrip
from ui.widgets.answer_row import AnswerRow
from ui.widgets.boxes import Box
from ui.widgets.card_grid import CardGrid
from ui.widgets.heading import Heading
from ui.widgets.key import Key
from ui.widgets.notes import Note, rule
from ui.widgets.official import with_dutch
from ui.widgets.phone import unbroken
from ui.widgets.told import Told
from ui.widgets.words import Words


class SentBox(Box):
    """The success in green with its number; takes the focus, so that it is read first."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, look: Look, view: ReceiptView) -> None:
        super().__init__(look, "success" if view.ready else "warning")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        told, self._number = QVBoxLayout(), QWidget()
        told.setSpacing(4)
        self.heading = Heading(look, view.heading)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        told.addWidget(with_dutch(look, self.heading, view.heading))
        if view.why:
            told.addWidget(Words(look, view.why))
        self._row.addLayout(told, 1)
        words = [view.heading, view.why]
        if view.reference:
            number = QVBoxLayout(self._number)
            number.setContentsMargins(0, 0, 0, 0)
            number.setSpacing(0)
            number.addWidget(Words(look, _("Uw nummer"), "small"))
            number.addWidget(Words(look, view.reference, "question"))
            self._row.addWidget(self._number)
            words.append(_("Uw nummer: {number}").format(number=view.reference))
        self.inside.addLayout(self._row)
        named(self, ". ".join(word.rstrip(".") for word in words if word))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._turn()
        look.changed.connect(self._turn)

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.look.folded else ways.LeftToRight)
        self._row.setSpacing(8 if self.look.folded else 40)


class OutcomeBox(Box):
    """What became of printing or keeping; takes the focus, so that it is read."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, look: Look, outcome: str) -> None:
        super().__init__(look, "info", words=outcome)
        named(self, outcome)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


@shows(ReceiptView)
class ReceiptScreen(Screen):
    """The number, the next steps, Druk af and Bewaar, what was sent, and the way on."""

    view: ReceiptView
    fills_next = False
    aside_width = 446
    step_icon = "bericht"
    """What stands before each line of what happens next."""

    def _build_top(self) -> None:
        self.error_box = None
        self.sent = SentBox(self.look, self.view)
        self.heading = self.sent.heading
        self._column.addWidget(self.sent)

    def start_widget(self) -> QWidget:
        return self.outcome or self.sent

    def build(self) -> None:
        view, look, body = self.view, self.look, self.body
        if view.next_steps:
            body.addWidget(Heading(look, view.after, "part"))
        for step in view.next_steps:
            told = unbroken(step, view.place.phone) if view.place.phone else step
            icon = self.step_icon if told == step else "telefoon"
            body.addWidget(Note(look, told, icon=icon))
        body.addStretch(1)
        self.outcome = OutcomeBox(look, view.outcome) if view.outcome else None
        if self.outcome:
            self.beside().addWidget(self.outcome)
        self.cards = CardGrid(look, view.cards, 1) if view.cards else None
        if self.cards:
            self.cards.pressed.connect(self.card_pressed)
            self.beside().addWidget(self.cards)
        for key in self._proof_keys():
            self.beside().addWidget(key)
        self._build_rows()
        self._build_strip()

    def _proof_keys(self) -> list[Key]:
        """Give the keys for a proof; without a printer the file takes the printer's place."""
        printing = [self._key(_("Druk af"), "druk-af", "print")] if self.view.printer else []
        return [*printing, self._key(self._keep_word(), "bewaar", "save")]

    def _keep_word(self) -> str:
        if self.view.shared:
            return _("Zet op uw eigen stick")
        return _("Bewaar") if self.view.printer else _("Bewaar als PDF")

    def _key(self, word: str, icon: str, pressed: str) -> Key:
        key = Key(self.look, word, icon=icon)
        key.clicked.connect(lambda: self.card_pressed.emit(pressed))
        return key

    def _build_rows(self) -> None:
        if not self.view.rows:
            return
        rows = (words for row in self.view.rows for words in (row.label, "" if row.secret else row.answer))
        told = Told((self.view.rows_heading, *rows))
        column = told.column
        column.addWidget(Heading(self.look, self.view.rows_heading, "part"))
        column.addSpacing(8)
        column.addWidget(rule(self.look))
        for row in self.view.rows:
            column.addWidget(AnswerRow(self.look, row))
        # Under both columns: what one can do now comes before what one has already done.
        self._column.addSpacing(32)
        self._column.addWidget(told)

    def _build_strip(self) -> None:
        done = Key(self.look, _("Nee, ik ben klaar"), icon="kruis")
        done.clicked.connect(lambda: self.card_pressed.emit("quit"))
        more = Key(self.look, _("Ja, nog iets"), icon="huis")
        more.clicked.connect(lambda: self.card_pressed.emit("home"))
        self.strip = ActStrip(self.look, _("Wilt u nog iets regelen?"), (done, more))

    def _build_end(self) -> None:
        super()._build_end()
        # The question of the strip belongs after the news, not before it.
        for words in self._strip_words:
            self._top.removeWidget(words)
            self.beside().addWidget(words)


@shows(AdviceView)
class AdviceScreen(ReceiptScreen):
    """The outcome of a form that nobody sends: no letter comes of it."""

    step_icon = "uitleg"
