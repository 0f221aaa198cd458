"""Asks for any number of answers: a field for each, "Nog een" adds one and "Haal weg" takes one away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.question import Json, Question
from assistant.journey.view import Field
from assistant.wording import _
from ui.accessible import named, read_before
from ui.reading_order import reading_order
from ui.widgets.asking import Asked, Input, asks, input_for, mistake
from ui.widgets.key import Key

BETWEEN = 24


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands in one row, and what is wrong with it."""

    typed: object
    error: str = ""
    inside: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "_Row(...)"


@asks(SeveralQuestion)
class SeveralInput(Input):
    """Rows under each other, one empty one to start with; the keyboard is always in the row that just came."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        assert isinstance(question, SeveralQuestion)
        rows = value if isinstance(value, list | tuple) else ()
        return [input_for(question.each).as_typed(question.each, one) for one in rows]

    @property
    def question(self) -> SeveralQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, SeveralQuestion)
        return question

    def build(self) -> None:
        self.add_words(error=False)
        if self.field.error and not self.field.inside:
            self.column.addWidget(mistake(self.look, self.field.error))
        start = self.start if isinstance(self.start, Sequence) and not isinstance(self.start, str) else ()
        self._rows = [self._wrong(index, typed) for index, typed in enumerate(start)] or [self._blank()]
        self._place = QVBoxLayout()
        self._place.setSpacing(BETWEEN)
        self.column.addSpacing(8)
        self.column.addLayout(self._place)
        self.column.addSpacing(BETWEEN)
        self.more = Key(self.look, _("Nog een"), icon="plus")
        if not self.asked.alone:
            named(self.more, _("Nog een: {question}").format(question=self.asked.name))
        self.more.clicked.connect(self._add)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.inputs: list[Input] = []
        self.away: list[Key] = []
        self._show()

    def raw(self) -> list[object]:
        return [one.raw() for one in self.inputs]

    def _blank(self) -> _Row:
        each = self.question.each
        return _Row(input_for(each).as_typed(each, each.empty))

    def _wrong(self, index: int, typed: object) -> _Row:
        """Put what is wrong with one answer, or with a part of it, at its row."""
        parts = ((_after(name, str(index)), said) for name, said in self.field.inside.items())
        mine = {rest: said for rest, said in parts if rest is not None}
        return _Row(typed, " ".join(dict.fromkeys(mine.values())), mine)

    def _kept(self) -> list[_Row]:
        """Take up what stands in the rows now."""
        return [_Row(one.raw(), one.field.error, one.field.inside) for one in self.inputs]

    def _add(self) -> None:
        self._rows = [*self._kept(), self._blank()]
        self._show()
        self._stand(len(self._rows) - 1)
        self.spoken.emit(_("Dit is nummer {n}.").format(n=len(self._rows)))

    def _take_away(self, index: int) -> None:
        rows = self._kept()
        del rows[index]
        self._rows = rows
        self._show()
        self._stand(min(index, len(rows) - 1))
        self.spoken.emit(_("Nummer {n} is weggehaald.").format(n=index + 1))

    def _stand(self, index: int) -> None:
        """Put the keyboard in a row."""
        first = next(iter(reading_order(self.inputs[index])), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        while (item := self._place.takeAt(0)) is not None:
            gone = item.widget()
            assert gone is not None
            gone.hide()
            gone.deleteLater()
        self.inputs, self.away = [], []
        for index, row in enumerate(self._rows):
            whole = self._row(index, row)
            self._place.addWidget(whole)
            read_before(whole, self.more)
            # At once, rather than in the next turn: the keyboard may have to go there.
            whole.setVisible(True)

    def _row(self, index: int, row: _Row) -> QWidget:
        each, several = self.question.each, len(self._rows) > 1
        label = _("Nummer {n}").format(n=index + 1) if several else ""
        name = label
        if several and self.asked.label:
            name = _("Nummer {n}: {question}").format(n=index + 1, question=self.question.label)
        inside = Field(each, each.empty, row.typed, row.error, row.inside)
        asked = Asked(inside, label, name or self.asked.name, (), alone=False)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        one = input_for(each)(self.look, asked)
        one.entered.connect(self.entered)
        one.spoken.connect(self.spoken)
        column.addWidget(one)
        self.inputs.append(one)
        if several:
            key = Key(self.look, _("Haal weg"), icon="wis")
            named(key, _("Haal weg: nummer {n}").format(n=index + 1), self.asked.label)
            key.clicked.connect(lambda _on=False, index=index: self._take_away(index))
            column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
            self.away.append(key)
        return whole


def _after(name: str, index: str) -> str | None:
    """Give what comes after the number of a row in the name of a part; None when it is another row."""
    first, _dot, rest = name.partition(".")
    return rest if first == index else None
