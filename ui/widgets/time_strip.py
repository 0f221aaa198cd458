"""The strip above the five keys that says how long the portal still waits, with one key for more time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible

from assistant.wording import _
from ui.accessible import as_heard
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.strip import Strip
from ui.widgets.words import Words


class TimeStrip(Strip):
    """Words that stay until there are others; the keyboard only goes there when somebody brings it.

    `stay_pressed`: somebody says that they are still there.
    """

    accessible_role = QAccessible.Role.Grouping
    folded_up = 8
    stay_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Be hidden as long as there is nothing to say."""
        super().__init__(look)
        self.words, self._small = Words(look, "", "strong"), Words(look, "", "small", line=1.2)
        self.key = Key(look, "", icon="tijd")
        # A press with the mouse must not take the keyboard away from where somebody types.
        self.key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.key.clicked.connect(self.stay_pressed)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self._small, 1)
        self.row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.relook()
        self.reword()
        self.hide()

    def reword(self) -> None:
        """Say what is on the key in the language of now; the words come from elsewhere."""
        self.key.reword(_("Ik ben er nog"), description=_("Druk op Alt en N."))

    def tell(self, words: str, *, act: bool) -> None:
        """Show these words, with the key when it can help."""
        if words != self.words.text():
            self.words.say(words)
            self._small.say(words)
            self.setAccessibleName(as_heard(words))
        if self.key.isHidden() is act:
            self.key.setVisible(act)
        if self.isHidden() is bool(words):
            self.setVisible(bool(words))

    def relook(self) -> None:
        super().relook()
        folded = self.look.folded
        # Large letters leave little room for the question itself.
        for words, shown in ((self.words, not folded), (self._small, folded)):
            if words.isHidden() is shown:
                words.setVisible(shown)
