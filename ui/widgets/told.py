"""Words in a place of their own that the keyboard comes to as one whole, so that they are heard, and seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accessible import named, sentences
from ui.widgets.lit import Aloud


class Told(QWidget):
    """A column of things to read; `words` is what somebody hears of it, in one go."""

    accessible_role = QAccessible.Role.Paragraph
    aloud: Aloud | None = None

    def __init__(self, words: Sequence[str], spacing: int = 0) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        named(self, sentences(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
