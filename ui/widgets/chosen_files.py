"""The files somebody has chosen: name, size, and a key to take each one away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assistant.journey.sizes import size_in_words
from assistant.wording import _, joined
from ui.accessible import named
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.paint import Picture, box, smooth
from ui.widgets.words import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """One chosen file: our own mark for it, its name, its size in bytes, and what there is to say about it.

    `too_large`: it is a photo that is too large, and that can be made smaller.
    """

    file: str
    name: str
    size: int
    note: str = ""
    too_large: bool = False

    def __repr__(self) -> str:
        return f"Listed({self.file!r})"


class _Row(QWidget):
    """One file on a tinted plate."""

    def __init__(self, look: Look, listed: Listed, spoken: str) -> None:
        super().__init__()
        self.look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Words(look, listed.name, "strong"))
        told.addWidget(Words(look, size_in_words(listed.size), "small", line=1.3))
        if listed.note:
            told.addSpacing(4)
            told.addWidget(Words(look, listed.note, "small", bold=listed.too_large, line=1.3))
        self._row.addLayout(told, 1)
        self.smaller: Key | None = None
        if listed.too_large:
            words = _("Maak de foto kleiner")
            self.smaller = named(Key(look, words), joined((words, listed.name), ": "))
            self._row.addWidget(self.smaller, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.away = named(Key(look, _("Haal weg"), icon="wis"), spoken)
        self._row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        look.changed.connect(self._relook)
        self._relook()

    def _relook(self) -> None:
        way, folded = QBoxLayout.Direction, self.look.folded
        self._row.setDirection(way.TopToBottom if folded else way.LeftToRight)
        self._row.setSpacing(8 if folded else 16)
        before, after = 18 + self.look.sizes.card_icon + 16, 16
        left, right = (after, before) if self.isRightToLeft() else (before, after)
        self._row.setContentsMargins(left, 12, right, 12)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._relook()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self.look.sizes.card + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = self.look.colours, smooth(self)
        edge = colours.edge if colours.flat else ""
        box(painter, self.rect(), colours.tint, edge=edge, width=2 if edge else 0)
        size = self.look.sizes.card_icon
        top = 16 if self.look.folded else (self.height() - size) // 2
        Picture("papier", colours.primary).draw(painter, self, self.look, QRect(18, top, size, size))


class ChosenFiles(QWidget):
    """A list under the words "Dit stuurt u mee"; not there while nothing is chosen.

    `taken_away` gives the mark of a file, `shrink_asked` that of a photo that may be made smaller.
    """

    taken_away = Signal(str)
    shrink_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(Words(look, _("Dit stuurt u mee"), "strong"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column.addLayout(self._rows)
        self.rows: list[_Row] = []

    def show_files(self, files: Sequence[Listed]) -> None:
        """Show these files, and no others."""
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()
        names: list[str] = []
        for listed in files:
            names.append(listed.name)
            again = names.count(listed.name)
            name = listed.name if again == 1 else f"{listed.name} ({again})"
            row = _Row(self.look, listed, _("Haal weg: {name}").format(name=name))
            row.away.clicked.connect(lambda _on=False, file=listed.file: self.taken_away.emit(file))
            if row.smaller is not None:
                row.smaller.clicked.connect(lambda _on=False, file=listed.file: self.shrink_asked.emit(file))
            self._rows.addWidget(row)
            # At once, rather than in the next turn: the focus may have to go there.
            row.setVisible(True)
            self.rows.append(row)
        self.setVisible(bool(files))
