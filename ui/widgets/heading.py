"""The question at the top: focusable, a heading for screen readers, with a mark when it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QWidget

from ui.accessible import named
from ui.look import Look
from ui.measures import Kind
from ui.widgets.words import Words

MARK_WIDTH = 6


class Heading(Words):
    """Takes the focus after each change of page, without a ring: a bar stands before it instead.

    A heading of a part of the page (kind "part") is a heading for screen readers and takes no focus.
    """

    accessible_role = QAccessible.Role.Heading

    def __init__(self, look: Look, text: str, kind: Kind = "question") -> None:
        super().__init__(look, text, kind)
        named(self, text)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if kind == "question" else Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A label gets ready for a text cursor, and would tell screen readers of one that is not there.
        QWidget.focusInEvent(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QWidget.focusOutEvent(self, event)

    def focus_mark(self) -> QRectF:
        """Give the place of the mark in this heading's coordinates: before it, as high as its first line."""
        metrics = QFontMetricsF(self.look.font(self.kind))
        tall = metrics.capHeight() + metrics.descent()
        top = (self.lines.step - tall) / 2 - self.lines.trim
        before = self.look.sizes.heading_mark
        left = self.width() + before - MARK_WIDTH if self.isRightToLeft() else -before
        return QRectF(left, top, MARK_WIDTH, tall)
