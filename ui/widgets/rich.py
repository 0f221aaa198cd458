"""Words as a portal gave them: bold, lists, tables, and links one can open with a key."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QDesktopServices,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assistant.journey.question import RichText
from assistant.wording import Told, _
from ui.accessible import named
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.lit import Lit, Span, in_units, paint_lit, places
from ui.widgets.words import NARROWEST, Tone, Words, grow_downwards

_STYLE: Final = """
p, ul, ol { margin-top: 0; margin-bottom: 8px }
h1, h2, h3, h4, h5, h6 { font-size: %dpx; font-weight: 700; margin-top: 0; margin-bottom: 4px }
em, i { font-style: normal; font-weight: 700 }
td, th { padding: 4px }
"""
_PLAIN: Final = re.compile(r"(?:<p>)?[^<]*(?:<br ?/?>[^<]*)*(?:</p>)?")
"""One paragraph without anything in it: shown as plain words, which is quicker."""


class _Document(QTextDocument):
    """A document that never fetches anything."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


class RichWords(Lit, QLabel):
    """Words with bold, lists and paragraphs, as a portal gave them and `assistant` cleaned them."""

    def __init__(self, look: Look, words: RichText, *, tone: Tone = "ink") -> None:
        super().__init__()
        self.look, self.words, self.tone = look, words, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words.text)
        grow_downwards(self)
        self._document = self._build()
        look.changed.connect(self._relook)

    def _build(self) -> QTextDocument:
        document = _Document(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.look.font("body"))
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setIndentWidth(self.look.font("body").pixelSize() * 1.2)
        document.setDefaultStyleSheet(_STYLE % self.look.font("body").pixelSize())
        document.setHtml(self.words.html)
        spacing = QTextBlockFormat()
        # A share of the font's own line would be another height for each alphabet.
        spacing.setLineHeight(self.look.line("body"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        return document

    def shown(self) -> tuple[str, ...]:
        text, whole = self._document.toPlainText(), self.words.text
        return (Told(text, whole.dutch, whole.language) if isinstance(whole, Told) else text,)

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        del at
        self._document.setTextWidth(self.width())
        start, length = in_units(self._document.toPlainText(), span)
        found: list[QRectF] = []
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < start + length:
            first = max(start - block.position(), 0)
            part = first, min(start + length - block.position(), block.length() - 1) - first
            # In a table a block knows only its own cell; the document knows where that is.
            origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
            found += places(block.layout(), part, QPointF(origin))
            block = block.next()
        return found

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
        return QSize(NARROWEST, round(self.look.line("body")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        light = self.light_on(0)
        if light is None:
            self._draw(painter, "")
            return
        parts = self.lit_places(light.sentence, 0), self.lit_places(light.word, 0) if light.word else []
        paint_lit(painter, self.look.colours, parts, lambda ink: self._draw(painter, ink))

    def _draw(self, painter: QPainter, ink: str) -> None:
        """Draw the words, in one colour where they are lit: a link is no link to the ear."""
        context = QAbstractTextDocumentLayout.PaintContext()
        colours = self.look.colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, QColor(getattr(colours, self.tone)))
        palette.setColor(QPalette.ColorRole.Link, QColor(colours.primary))
        context.palette = palette
        context.clip = QRectF(self.rect())
        if ink:
            # A link keeps the colour it got when it was read, whatever the palette says.
            every = QAbstractTextDocumentLayout.Selection()
            every.cursor, every.format = QTextCursor(self._document), QTextCharFormat()
            every.cursor.select(QTextCursor.SelectionType.Document)
            every.format.setForeground(QColor(ink))
            context.selections = [every]
        self._document.documentLayout().draw(painter, context)


class LinkKey(Key):
    """Opens one web page in the browser; only pages, never a program or a file."""

    def __init__(self, look: Look, words: str, address: str) -> None:
        super().__init__(look, _("Open: {page}").format(page=words), icon="site")
        named(self, self.text(), address)
        self._address = QUrl(address, QUrl.ParsingMode.StrictMode)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        if self._address.scheme() in {"https", "http"} and self._address.isValid():
            QDesktopServices.openUrl(self._address)


class WithLinks(QWidget):
    """Rich words, and a key for every link in them, because a link inside words is small and hard to reach."""

    def __init__(self, look: Look, words: RichText, links: tuple[tuple[str, str], ...], *, tone: Tone) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(RichWords(look, words, tone=tone))
        for text, address in links:
            column.addWidget(LinkKey(look, text, address), 0, Qt.AlignmentFlag.AlignLeading)


def links_in(words: RichText) -> tuple[tuple[str, str], ...]:
    """Give text and address of every web page these words point to, each address once."""
    document = QTextDocument()
    document.setHtml(words.html)
    found: dict[str, str] = {}
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            address = fragment.charFormat().anchorHref()
            if address.startswith(("https://", "http://")):
                found[address] = found.get(address, "") + fragment.text()
            parts += 1
        block = block.next()
    return tuple((text.strip() or address, address) for address, text in found.items())


def said(look: Look, words: RichText | str, *, tone: Tone = "ink") -> QWidget:
    """Give the right widget for `words`: a rich one only where there is something rich about them."""
    if isinstance(words, str) or _PLAIN.fullmatch(words.html):
        return Words(look, words if isinstance(words, str) else words.text, tone=tone)
    links = links_in(words) if "<a " in words.html else ()
    return WithLinks(look, words, links, tone=tone) if links else RichWords(look, words, tone=tone)
