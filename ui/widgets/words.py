"""Words one reads: wrapping text of any length, plain or with the small tag set."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from assistant.journey.question import RichText
from ui.look import Look
from ui.measures import Kind
from ui.widgets.lines import Lines

Tone: TypeAlias = Literal["ink", "muted", "primary", "onprimary", "error", "ok"]
_NARROWEST = 120


def _grow_downwards(widget: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Words(QLabel):
    """Plain text of one kind; breaks inside a word rather than scroll sideways."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = "body",
        *,
        tone: Tone = "ink",
        bold: bool | None = None,
        line: float = 0,
    ) -> None:
        """Show `text`; `line` is the height of a line in em when it differs from the kind's own."""
        super().__init__()
        self.look, self.kind, self.tone = look, kind, tone
        self._bold, self._line = bold, line
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        _grow_downwards(self)
        self._lines: Lines | None = None
        look.changed.connect(self._relook)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show other words in the same place."""
        self.setText(text)
        self.tone = tone or self.tone
        self._relook()

    def _relook(self) -> None:
        self._lines = None
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> Lines:
        """The text, ready to be laid out."""
        if self._lines is None:
            font = self.look.font(self.kind, bold=self._bold)
            step = font.pixelSize() * self._line if self._line else self.look.line(self.kind)
            self._lines = Lines(self.text(), font, step, self.layoutDirection())
        return self._lines

    def heightForWidth(self, width: int) -> int:
        return self.lines.height(width)

    def sizeHint(self) -> QSize:
        width = min(self.lines.natural, self.look.sizes.column)
        return QSize(width, self.lines.height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.lines.natural, _NARROWEST), round(self.lines.step))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.lines.draw(painter, 0, 0, self.width(), getattr(self.look.colours, self.tone))


class _Document(QTextDocument):
    """A document that never fetches anything."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


class RichWords(QLabel):
    """Words with bold, lists and paragraphs, as a portal gave them and `assistant` cleaned them."""

    def __init__(self, look: Look, words: RichText, *, tone: Tone = "ink") -> None:
        super().__init__()
        self.look, self.words, self.tone = look, words, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words.text)
        _grow_downwards(self)
        self._document = self._build()
        look.changed.connect(self._relook)

    def _build(self) -> QTextDocument:
        document = _Document(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.look.font("body"))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setIndentWidth(self.look.font("body").pixelSize() * 1.2)
        document.setHtml(self.words.html)
        spacing = QTextBlockFormat()
        # 115 % of this font's own line is the 1.5 em of the other texts.
        spacing.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        return document

    def _relook(self) -> None:
        self._document.deleteLater()
        self._document = self._build()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(width)
        return round(self._document.size().height() + 0.5)

    def sizeHint(self) -> QSize:
        width = min(round(self._document.idealWidth() + 0.5), self.look.sizes.column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, round(self.look.line("body")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        colours = self.look.colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(getattr(colours, self.tone)))
        palette.setColor(QPalette.ColorRole.Link, QColor(colours.primary))
        context.palette = palette
        context.clip = QRectF(self.rect())
        self._document.documentLayout().draw(painter, context)


def said(look: Look, words: RichText | str, *, tone: Tone = "ink") -> Words | RichWords:
    """Give the right label for `words`: rich ones only where there is something rich about them."""
    if isinstance(words, RichText):
        return RichWords(look, words, tone=tone) if words.html else Words(look, words.text, tone=tone)
    return Words(look, words, tone=tone)
