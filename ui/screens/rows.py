"""Shows the rows of a group that repeats, each with its keys, and asks whether there is one more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from assistant.journey.kinds.grid import CHANGE, DONE, REMOVE, RowLine, RowsQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _, joined
from ui.accessible import as_heard
from ui.look import Look
from ui.widgets.answers import AnswerGroup
from ui.widgets.asking import Input, asks, mistake
from ui.widgets.key import Key
from ui.widgets.lined import LinedRow, turn
from ui.widgets.notes import rule
from ui.widgets.official import labelled
from ui.widgets.words import Words

_ROOM_FOR_KEYS = 720


class RowCard(LinedRow):
    """Its name, what was answered in it, and the keys that change it or take it away."""

    def __init__(self, look: Look, line: RowLine, *, remove: str = "", keys: bool = True) -> None:
        """Show `line`; `remove` is what taking it away is called here."""
        super().__init__(look)
        self.title = Words(look, line.title, "strong")
        self.words = Words(look, line.words or _("Nog niets ingevuld"), tone="ink" if line.words else "muted")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.words)
        self.row.setSpacing(16)
        self.row.addLayout(said, 1)
        self.change = Key(look, _("Verander"), icon="verander", description=line.words)
        self.change.setAccessibleName(as_heard(_("Verander: {label}").format(label=line.title)))
        self.remove = Key(look, remove or _("Haal weg"), icon="wis", description=line.words)
        self.remove.setAccessibleName(as_heard(joined((remove or _("Haal weg"), line.title), ": ")))
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._keys.setSpacing(16)
        for key in (self.change, self.remove):
            self._keys.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            if not keys:
                key.hide()
        self._keys.addStretch(1)
        self.row.addLayout(self._keys)
        self.underline()

    def arrange(self) -> None:
        stacked = self.look.folded or self.width() < _ROOM_FOR_KEYS
        turn(self.row, stacked=stacked)
        turn(self._keys, stacked=self.look.folded)
        up = 16 if stacked else 8
        self.row.setContentsMargins(0, up, 0, up)


@asks(RowsQuestion)
class RowsInput(Input):
    """The rows there are, and below them the choice: one more, or not."""

    @property
    def question(self) -> RowsQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, RowsQuestion)
        return question

    def build(self) -> None:
        question = self.question
        self.column.setSpacing(16)
        self.rows: list[RowCard] = []
        if question.removing is None:
            self._add_rows()
        elif question.rows[question.removing].words:
            self.column.addWidget(Words(self.look, question.rows[question.removing].words, "strong"))
        if self.asked.label:
            self.column.addWidget(labelled(self.look, self.asked.label))
        for hint in self.asked.hints:
            self.column.addWidget(
                Words(self.look, hint, "strong" if hint == question.asked and not question.fixed else "body")
            )
        if self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))
        self.cards: AnswerGroup | None = None
        if question.choices:
            values = {option.value for option in question.choices}
            chosen = [self.start] if isinstance(self.start, str) and self.start in values else []
            self.cards = AnswerGroup(self.look, question.asked, question.choices, chosen=chosen)
            self.column.addWidget(self.cards)

    def _add_rows(self) -> None:
        question, box = self.question, QVBoxLayout()
        box.setSpacing(0)
        if question.rows:
            box.addWidget(rule(self.look))
        for number, line in enumerate(question.rows):
            row = RowCard(self.look, line, remove=question.remove, keys=not question.fixed)
            row.change.clicked.connect(lambda _on=False, at=number: self.gave.emit(f"{CHANGE}:{at}"))
            row.remove.clicked.connect(lambda _on=False, at=number: self.gave.emit(f"{REMOVE}:{at}"))
            self.rows.append(row)
            box.addWidget(row)
        self.column.addLayout(box)

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return DONE if value is True else ""

    def raw(self) -> object:
        if self.cards is None:
            return self.question.usual
        return next(iter(self.cards.values()), None)
