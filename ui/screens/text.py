"""Asks for text: a line, several lines, or something with a shape of its own, such as a postcode or an IBAN."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Json, Question, Refusal
from assistant.wording import _, ngettext
from ui.accessible import named
from ui.widgets.asking import Echo, Input, asks, roomy, today
from ui.widgets.field import LongTextField, TextField
from ui.widgets.words import Words

POSTCODE_LETTERS: Final = 9
PHONE_LETTERS: Final = 18
NARROWEST: Final = 4
WIDEST: Final = 40
"""A field for more letters than this is as wide as the page."""
COUNTED_FROM: Final = 20
NARROW: Final = 18

_SHAPED: Final[dict[type[TextQuestion], int]] = {BsnQuestion: 12, IbanQuestion: 29, PlateQuestion: 11}
"""What is read back by its own rules, and how many letters wide its field is."""

_HINTS: Final = {
    Shape.EMAIL: Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase,
    Shape.PHONE: Qt.InputMethodHint.ImhDialableCharactersOnly,
    Shape.POSTCODE: Qt.InputMethodHint.ImhPreferUppercase,
}
_SAID: Final = {
    "email": _HINTS[Shape.EMAIL],
    "tel": _HINTS[Shape.PHONE],
    "tel-national": _HINTS[Shape.PHONE],
    "postal-code": _HINTS[Shape.POSTCODE],
    "url": Qt.InputMethodHint.ImhUrlCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase,
}
"""What a plain line is by the form's `autocomplete`: a keyboard on the screen then has the right keys."""


def phone_in_pairs(number: str) -> str:
    """Write a phone number in pairs, as one says it: 06 12 34 56 78, +31 6 12 34 56 78."""
    country, rest = "", re.sub(r"[^0-9+]", "", number)
    if found := re.fullmatch(r"(\+31|0031)0?([0-9]+)", rest):
        country, rest = found[1], found[2]
    elif rest.startswith("+"):
        country, rest = rest[:3], rest[3:]
    first = len(rest) % 2
    pairs = [rest[:first], *(rest[at : at + 2] for at in range(first, len(rest), 2))]
    return " ".join(part for part in (country, *pairs) if part)


@asks(TextQuestion)
class TextInput(Input):
    """One field, with the number of letters left in words when there are few, and a read-back where it helps."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return question.typed(value) if isinstance(question, TextQuestion) else ""

    @property
    def question(self) -> TextQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, TextQuestion)
        return question

    def build(self) -> None:
        asked, value, error = self.asked, str(self.start), self.field.error
        label, shown = asked.label or asked.name, bool(asked.label)
        self.box: TextField | LongTextField
        inside: QWidget
        if self.question.lines:
            self.box = LongTextField(
                self.look, label, value=value, rows=4, label_shown=shown, error=error, under=self.under
            )
            inside = self.box.sheet
        else:
            letters = self._letters()
            self.narrow = 0 < letters <= NARROW
            self.box = TextField(
                self.look, label, value=value, letters=letters, label_shown=shown, error=error, under=self.under
            )
            inside = self.box.line
            self.box.entered.connect(self.entered)
        inside.setInputMethodHints(self._method())
        named(inside, asked.name, inside.accessibleDescription())
        roomy(self.box)
        self.column.addWidget(self.box)
        self._build_echo()
        self._build_left()
        self.box.changed.connect(self._typed)
        self._typed()

    def raw(self) -> str:
        return self.box.text()

    def _method(self) -> Qt.InputMethodHint:
        hints = Qt.InputMethodHint
        match self.question:
            case BsnQuestion():
                return hints.ImhPreferNumbers | hints.ImhSensitiveData | hints.ImhNoPredictiveText
            case IbanQuestion() | PlateQuestion():
                return hints.ImhPreferUppercase | hints.ImhNoPredictiveText
            case _:
                return _HINTS.get(self.question.shape) or _SAID.get(self.question.autocomplete, hints.ImhNone)

    def _letters(self) -> int:
        if type(self.question) in _SHAPED:
            return _SHAPED[type(self.question)]
        match self.question.shape:
            case Shape.POSTCODE:
                return POSTCODE_LETTERS
            case Shape.PHONE:
                return PHONE_LETTERS
            case _:
                most = self.question.max_length or WIDEST + 1
                return max(NARROWEST, most + 1) if most <= WIDEST else 0

    def _build_echo(self) -> None:
        self.echo = None
        if self.question.shape in {Shape.POSTCODE, Shape.PHONE} or type(self.question) in _SHAPED:
            self.echo = Echo(self.look, keeps_place=self.asked.alone)
            self.column.addWidget(self.echo)

    def _build_left(self) -> None:
        self.left = Words(self.look, "", "small", tone="muted", line=1.3)
        most = self.question.max_length
        policy = self.left.sizePolicy()
        policy.setRetainSizeWhenHidden(most is not None and most > WIDEST and self.asked.alone)
        self.left.setSizePolicy(policy)
        self.left.hide()
        self._too_much = False
        self.column.addWidget(self.left)

    def _typed(self) -> None:
        now = len(self.raw().strip())
        words, most = self._left_words(now), self.question.max_length
        if words != self.left.text():
            # Spoken when it begins to matter and when it becomes too much, not at every letter.
            too_much = most is not None and now > most
            if words and (not self.left.text() or too_much > self._too_much):
                self.spoken.emit(words)
            self._too_much = too_much
            self.left.say(words)
            self.left.setVisible(bool(words))
        if self.echo:
            self.say_back(self.echo, self._echo_words())

    def _left_words(self, now: int) -> str:
        most = self.question.max_length
        if most is None:
            return self._count_words(now)
        left = most - now
        if left < 0:
            return ngettext("Dit is {count} letter te veel.", "Dit zijn {count} letters te veel.", -left).format(
                count=-left
            )
        if (most <= COUNTED_FROM or left > max(10, most // 10)) and not self.question.counted:
            return ""
        if left == 0:
            return _("U heeft nu alle letters gebruikt.")
        return ngettext("U mag nog {count} letter typen.", "U mag nog {count} letters typen.", left).format(count=left)

    def _count_words(self, now: int) -> str:
        """Count the letters for a form that wants it, though it has no limit."""
        if not self.question.counted or not now:
            return ""
        return ngettext("U heeft {count} letter getypt.", "U heeft {count} letters getypt.", now).format(count=now)

    def _echo_words(self) -> str:
        taken = self.question.check(self.raw(), today()) if self.raw().strip() else ""
        if isinstance(taken, Refusal) or not taken:
            return ""
        if self.question.shape is Shape.PHONE:
            digits = re.sub(r"[^0-9]", "", str(taken))
            return phone_in_pairs(str(taken)) if len(digits) >= 10 else ""
        return self.question.read_back(taken)
