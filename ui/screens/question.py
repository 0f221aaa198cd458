"""A question, a short group that belongs together, or words that only have to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from assistant.journey.view import QuestionView
from ui.screens.base import Screen, shows
from ui.widgets.asking import Input, asked, input_for
from ui.widgets.cards import GoCard
from ui.widgets.shown import Shown

FIELDS_GAP = 24
ROW_WIDTH = 880
"""Fields stand beside each other only as far as a column of text is wide."""


@shows(QuestionView)
class QuestionScreen(Screen):
    """Asks every field of a QuestionView, each in the way of its kind."""

    view: QuestionView

    def build(self) -> None:
        self.inputs: list[Input] = []
        self._rows: list[QBoxLayout] = []
        for field in self.view.fields:
            kind = Shown if field.question.read_only else input_for(field.question)
            one = kind(self.look, asked(field, self.view))
            one.entered.connect(self.go_on)
            one.gave.connect(self.answered)
            one.spoken.connect(self.spoken)
            self.inputs.append(one)
        self.fills_next = not any(one.own_act() for one in self.inputs)
        self.body.setSpacing(FIELDS_GAP)
        for row in self._in_rows():
            self._add_row(row)
        self._add_links()
        self.look.changed.connect(self._turn_rows)
        self._first = self.raw()

    def unfinished(self) -> object:
        now = self.raw()
        return None if now == self._first and not any(field.typed for field in self.view.fields) else now

    def raw(self) -> object:
        """Give the answer, a mapping by key when there are several, or None when nothing is asked."""
        if len(self.inputs) > 1:
            return {one.field.question.key: one.raw() for one in self.inputs}
        return self.inputs[0].raw() if self.inputs else None

    def _add_links(self) -> None:
        """Put the ways to questions that were left open; Verder goes on without them."""
        if not self.view.links:
            return
        self.body.setSpacing(self.look.sizes.card_gap)
        for link in self.view.links:
            card = GoCard(self.look, link.title, under=link.under, icon=link.icon)
            card.clicked.connect(lambda _on=False, key=link.key: self.card_pressed.emit(key))
            self.body.addWidget(card)

    def _in_rows(self) -> list[list[Input]]:
        """Put small fields that follow each other in one row, as long as they fit at 100 %."""
        rows: list[list[Input]] = []
        wide = 0
        for one in self.inputs:
            own = one.sizeHint().width() if one.narrow else ROW_WIDTH
            if rows and wide + FIELDS_GAP + own <= ROW_WIDTH * self.look.factor:
                rows[-1].append(one)
                wide += FIELDS_GAP + own
            else:
                rows.append([one])
                wide = own
        return rows

    def _add_row(self, inputs: list[Input]) -> None:
        if len(inputs) == 1 and not inputs[0].narrow:
            self.body.addWidget(inputs[0])
            return
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(FIELDS_GAP)
        for one in inputs:
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.body.addLayout(row)
        self._rows.append(row)
        self._turn_rows()

    def _turn_rows(self) -> None:
        way = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(way.TopToBottom if self.look.folded else way.LeftToRight)
