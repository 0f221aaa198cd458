"""The strip above the five keys that says how long the portal still waits, with one key for more time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from assistant.wording import _
from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.widgets.key import Key
from ui.widgets.paint import smooth
from ui.widgets.words import Words


class TimeStrip(QWidget):
    """Words that stay until there are others; the keyboard only goes there when somebody brings it.

    `stay_pressed`: somebody says that they are still there.
    """

    stay_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Be hidden as long as there is nothing to say."""
        super().__init__()
        self.look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.words, self._small = Words(look, "", "strong"), Words(look, "", "small", line=1.2)
        self.key = Key(look, _("Ik ben er nog"), icon="tijd", description=_("Druk op Alt en N."))
        # A press with the mouse must not take the keyboard away from where somebody types.
        self.key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.key.clicked.connect(self.stay_pressed)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self._small, 1)
        self._row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._relook)
        self._relook()
        self.hide()

    def tell(self, words: str, *, act: bool) -> None:
        """Show these words, with the key when it can help."""
        if words != self.words.text():
            self.words.say(words)
            self._small.say(words)
        if self.key.isHidden() is act:
            self.key.setVisible(act)
        if self.isHidden() is bool(words):
            self.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relook()

    def _relook(self) -> None:
        sizes, folded = self.look.sizes, self.look.folded
        aside = max(0, (self.width() - PAGE_WIDTH) // 2) + (sizes.bar_margin if folded else sizes.margin)
        up = 8 if folded else 12
        # Large letters leave little room for the question itself.
        for words, shown in ((self.words, not folded), (self._small, folded)):
            if words.isHidden() is shown:
                words.setVisible(shown)
        self._row.setContentsMargins(aside, up, aside, up)
        self._row.setSpacing(sizes.bar_gap)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.tint))
        painter.fillRect(0, 0, self.width(), 2, QColor(colours.edge))
