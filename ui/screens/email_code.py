"""Asks for the code from a mail, with a key for who did not get one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from assistant.journey.kinds.email_code import OTHER_ADDRESS, SEND_AGAIN, SIGNS, CodeQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _
from ui.accessible import named
from ui.widgets.asking import Input, asks, roomy
from ui.widgets.field import TextField
from ui.widgets.key import Key

ROOM: Final = SIGNS + 3
"""Who copies a code may copy blanks with it."""


@asks(CodeQuestion)
class CodeInput(Input):
    """One field, and two keys that hand in something else than a code."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return value if isinstance(value, str) else ""

    def build(self) -> None:
        self._wish = ""
        self.box = TextField(
            self.look,
            self.asked.label or self.asked.name,
            value=str(self.start),
            letters=ROOM,
            label_shown=bool(self.asked.label),
            error=self.field.error,
            under=self.under,
        )
        hints = Qt.InputMethodHint
        self.box.line.setInputMethodHints(hints.ImhPreferUppercase | hints.ImhNoPredictiveText)
        named(self.box.line, self.asked.name, self.box.line.accessibleDescription())
        roomy(self.box)
        self.box.entered.connect(self.entered)
        self.column.addWidget(self.box)
        self.column.addSpacing(16)
        self.again = self._key(_("Stuur de code nog een keer"), "bericht", SEND_AGAIN)
        self.other = self._key(_("Verander uw e-mailadres"), "verander", OTHER_ADDRESS)

    def _key(self, word: str, icon: str, wish: str) -> Key:
        key = Key(self.look, word, icon=icon)
        key.clicked.connect(lambda: self._hand_in(wish))
        self.column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
        return key

    def _hand_in(self, wish: str) -> None:
        self._wish = wish
        self.entered.emit()
        self._wish = ""

    def raw(self) -> str | bool:
        # a code the portal agreed to before is not asked again of who passes by
        typed = self._wish or self.box.text()
        return True if not typed and self.field.value is True else typed
