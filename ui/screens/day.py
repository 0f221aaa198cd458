"""Asks for a day in three boxes; a whole date in the first one is spread out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from assistant.journey import dates
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _, joined
from ui.accessible import named
from ui.widgets.asking import Echo, Input, asks, mistake, roomy, today
from ui.widgets.field import TextField

UNDER_EACH_OTHER_FROM: Final = 1.75
LETTERS: Final = (5, 17, 8)
YEAR_FIGURES: Final = 4


@asks(DateQuestion)
class DayInput(Input):
    """Dag, Maand and Jaar, read back in words as soon as the date is whole."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return dates.boxes(str(value or ""))

    def build(self) -> None:
        self.add_words(error=False)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(24)
        start = self.start
        typed = start if isinstance(start, TypedDate) else TypedDate(str(start or ""))
        words = (_("Dag"), _("Maand"), _("Jaar"))
        values = (typed.day, typed.month, typed.year)
        self.day, self.month, self.year = self.boxes = tuple(
            self._box(label, value, letters) for label, value, letters in zip(words, values, LETTERS, strict=True)
        )
        self._row.addStretch(1)
        self.column.addLayout(self._row)
        if self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))
        self.echo = Echo(self.look)
        self.column.addWidget(self.echo)
        self._letters = len(typed.day)
        self.day.changed.connect(self._first_typed)
        self.day.line.editingFinished.connect(self._spread)
        self.year.line.editingFinished.connect(self._read_back)
        for box in self.boxes:
            box.changed.connect(self._read_back)
            box.entered.connect(self.entered)
        self.look.changed.connect(self._relook)
        self._relook()
        self._read_back()

    def raw(self) -> TypedDate:
        return TypedDate(self.day.text(), self.month.text(), self.year.text())

    def _box(self, label: str, value: str, letters: int) -> TextField:
        box = TextField(self.look, label, value=value, letters=letters, error=self.field.error)
        box.note.hide()
        roomy(box)
        name = label if self.asked.alone else f"{self.asked.name}: {label}"
        # About all three: said at the first.
        named(box.line, name, joined((self.field.error, *self.asked.hints), " ") if label == _("Dag") else "")
        if label != _("Maand"):
            box.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._row.addWidget(box)
        return box

    def _first_typed(self, text: str) -> None:
        """Spread a date that was pasted, or typed up to a year of four figures; 3-3-19 may still become 1952."""
        pasted = len(text) - self._letters > 1
        self._letters = len(text)
        whole = dates.spread(text)
        if whole is not None and (pasted or len(whole.year) == YEAR_FIGURES):
            self._put(whole)

    def _spread(self) -> None:
        """Spread what stands in the first box, now that somebody has left it."""
        if whole := dates.spread(self.day.text()):
            self._put(whole)

    def _put(self, whole: TypedDate) -> None:
        self.month.write(whole.month)
        self.year.write(whole.year)
        self.day.write(whole.day)

    def _read_back(self) -> None:
        # A year of two figures may still be on its way to four.
        typing = self.year.line.hasFocus() and len(self.year.text().strip()) < YEAR_FIGURES
        question = self.field.question
        assert isinstance(question, DateQuestion)
        day = None if typing or not self.raw().whole else question.read(self.raw(), today())
        self.say_back(self.echo, dates.in_words(day) if day else "")

    def _relook(self) -> None:
        way = QBoxLayout.Direction
        below = self.look.factor >= UNDER_EACH_OTHER_FROM
        self._row.setDirection(way.TopToBottom if below else way.LeftToRight)
        self._row.setSpacing(12 if below else 24)
