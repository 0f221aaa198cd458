"""The line that says that nobody checked a translation yet, with the key that shows the Dutch of the whole screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assistant.wording import _
from ui.accessible import named
from ui.look import Look
from ui.widgets.boxes import Box
from ui.widgets.lined import turn
from ui.widgets.lit import Aloud
from ui.widgets.more import MoreKey
from ui.widgets.words import Words

_BESIDE: Final = 24


class DutchBox(Box):
    """The Dutch of a screen, line by line; takes the focus, so that it is read."""

    accessible_role = QAccessible.Role.Note
    aloud = Aloud.DUTCH

    def __init__(self, look: Look, lines: tuple[str, ...]) -> None:
        super().__init__(look, "info", icon="taal")
        self.lines = lines
        for line in lines:
            self.inside.addWidget(Words(look, line))
        named(self, " ".join(lines))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class InDutch(QWidget):
    """One quiet line; its key opens the Dutch in place, and closes it."""

    def __init__(self, look: Look, lines_of: Callable[[], tuple[str, ...]]) -> None:
        """Show that this screen is a draft; `lines_of` gives its Dutch, when somebody asks for it."""
        super().__init__()
        self.look, self._lines_of = look, lines_of
        self.box: DutchBox | None = None
        self.words = Words(look, _("Deze vertaling is nog niet nagekeken."), "small", tone="muted", line=1.3)
        self.key = MoreKey(look, _("Lees dit in het Nederlands"), _("Sluit het Nederlands"))
        self.key.clicked.connect(self._turn)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.words)
        self._row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(self._row)
        look.changed.connect(self._arrange)
        self._arrange()

    @property
    def shown(self) -> tuple[str, ...]:
        """The Dutch that is shown now, line by line; empty when it is closed."""
        return self.box.lines if self.box else ()

    def _turn(self) -> None:
        if self.box is None:
            self.box = DutchBox(self.look, self._lines_of())
            self._column.addWidget(self.box)
            self.box.show()
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._column.removeWidget(self.box)
            self.box.hide()
            self.box.deleteLater()
            self.box = None
        self.key.set_open(self.box is not None)

    def _arrange(self) -> None:
        room = self.words.sizeHint().width() + _BESIDE + self.key.sizeHint().width()
        stacked = self.look.folded or room > self.width()
        turn(self._row, stacked=stacked)
        self._row.setSpacing(0 if stacked else _BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
