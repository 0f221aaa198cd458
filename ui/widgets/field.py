"""A line to write on, with its label above and what is wrong with it below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import named
from ui.look import Look
from ui.measures import RADIUS
from ui.widgets.lit import Aloud
from ui.widgets.notes import Note
from ui.widgets.official import with_dutch
from ui.widgets.paint import box, smooth
from ui.widgets.words import Words

EDGE, EDGE_WRONG, PADDING = 3, 5, 20
CURSOR = 3


class _Frame(QWidget):
    """Draws the edge; the thick one of a mistake takes its width from the padding, so nothing moves."""

    def __init__(self, look: Look, inside: QWidget, *, wrong: bool) -> None:
        super().__init__()
        self.look, self.wrong = look, wrong
        row = QHBoxLayout(self)
        above = EDGE + (10 if isinstance(inside, QPlainTextEdit) else 2)
        row.setContentsMargins(PADDING + EDGE, above, PADDING + EDGE, above)
        row.addWidget(inside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self.look.colours
        edge, width = (colours.error, EDGE_WRONG) if self.wrong else (colours.edge, EDGE)
        box(smooth(self), self.rect(), colours.surface, edge=edge, width=width, radius=RADIUS)


class Line(QLineEdit):
    """The bare line inside its frame; the focus ring goes around the frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setMinimumWidth(24)

    def ring_around(self) -> QWidget:
        """Give what the focus ring is drawn around."""
        frame = self.parentWidget()
        assert frame is not None
        return frame

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.hasSelectedText():
            # Qt's own cursor is one pixel wide: too thin to find.
            at = self.cursorRect()
            ink = self.palette().color(QPalette.ColorRole.Text)
            QPainter(self).fillRect(at.center().x(), at.y(), CURSOR, at.height(), ink)


class _Field(QWidget):
    """Label, frame, and the words at a mistake; `pressed_enter` and `changed` tell what is typed."""

    changed = Signal(str)

    def __init__(self, look: Look, label: str, inside: QWidget, *, shown: bool, error: str, under: str) -> None:
        super().__init__()
        self.look = look
        told = ". ".join(part for part in (error, under) if part)
        named(inside, label, told)
        self.frame = _Frame(look, inside, wrong=bool(error))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if shown:
            self.label = Words(look, label, "strong")
            self.label.setBuddy(inside)
            self.label.aloud = Aloud.ALWAYS
            column.addWidget(with_dutch(look, self.label, label))
        if under:
            column.addWidget(Words(look, under, "small", tone="muted", line=1.3))
        column.addWidget(self.frame)
        self.note = Note(look, error, icon="let-op", tone="error", kind="small", bold=True)
        column.addWidget(self.note)
        self.note.setVisible(bool(error))
        look.changed.connect(self._relook)

    def _relook(self) -> None:
        raise NotImplementedError


class TextField(_Field):
    """One line to write on. Nothing turns red while somebody types: `error` is given when it is made."""

    entered = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        value: str = "",
        letters: int = 0,
        label_shown: bool = True,
        error: str = "",
        under: str = "",
    ) -> None:
        """Start with `value`; `letters` is how wide the field is, 0 for all there is.

        `label` names the field also where it is not shown, because the heading asks the same.
        `under` is a hint that stands between label and field.
        """
        self.line = Line()
        self._letters = letters
        super().__init__(look, label, self.line, shown=label_shown, error=error, under=under)
        self.line.setText(value)
        self.line.setCursorPosition(len(value))
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self._relook()

    def text(self) -> str:
        """Give what is written, as it stands."""
        return self.line.text()

    def write(self, text: str) -> None:
        """Write `text` in place of what stands there."""
        self.line.setText(text)

    def _relook(self) -> None:
        font = self.look.font("body")
        self.line.setFont(font)
        self.frame.setFixedHeight(self.look.sizes.field)
        if self._letters:
            digit = self.line.fontMetrics().horizontalAdvance("0")
            wide = self._letters * digit + 2 * (PADDING + EDGE) + 12
            self.frame.setMaximumWidth(max(wide, self.look.sizes.field))
        self.updateGeometry()


class _Sheet(QPlainTextEdit):
    """The lines inside; Tab goes on to the next thing and never into the text."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)

    def ring_around(self) -> QWidget:
        """Give what the focus ring is drawn around."""
        frame = self.parentWidget()
        assert frame is not None
        return frame

    def minimumSizeHint(self) -> QSize:
        return QSize(24, 24)


class LongTextField(_Field):
    """Several lines to write on; it grows with what is written."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        value: str = "",
        rows: int = 3,
        label_shown: bool = True,
        error: str = "",
        under: str = "",
    ) -> None:
        """Start with `value`, and show at least `rows` lines."""
        self.sheet = _Sheet()
        self._rows = rows
        super().__init__(look, label, self.sheet, shown=label_shown, error=error, under=under)
        self.write(value)
        self.sheet.textChanged.connect(self._written)
        self._relook()

    def text(self) -> str:
        """Give what is written, as it stands."""
        return self.sheet.toPlainText()

    def write(self, text: str) -> None:
        """Write `text` in place of what stands there; who writes on does so at its end."""
        self.sheet.setPlainText(text)
        self.sheet.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _written(self) -> None:
        self._grow()
        self.changed.emit(self.text())

    def _relook(self) -> None:
        self.sheet.setFont(self.look.font("body"))
        self.sheet.setCursorWidth(CURSOR)
        self._grow()

    def _grow(self) -> None:
        # QPlainTextEdit counts its document's height in lines.
        lines = max(self._rows, round(self.sheet.document().size().height()))
        self.sheet.setFixedHeight(lines * self.sheet.fontMetrics().lineSpacing() + 4)
