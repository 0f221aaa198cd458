"""The floor: the smallest PySide6 window there is. Tells when it was painted, and its memory after some seconds."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel

from tools.measure.told import tell_painted


class Floor(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tell_painted()


app = QApplication(sys.argv)
app.setStyle("fusion")
label = Floor("Goedemorgen")
font = label.font()
font.setPixelSize(48)
label.setFont(font)
label.resize(1366, 768)
label.show()
app.exec()
