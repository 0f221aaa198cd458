"""Draws the pictures beside the words, in any colour and size, each only once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

MIRRORED: Final = frozenset({"terug", "verder", "open", "verstuur", "vorige-zin", "volgende-zin"})
"""What points along the reading direction, and so turns round with it."""


class Icons:
    """The pictures in one folder; what is painted is kept by colour, size and pixel ratio."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, str] = {}
        self._pictures: dict[tuple[str, int, str, float, bool, float], QPixmap] = {}

    def picture(
        self, name: str, size: int, colour: str, *, ratio: float = 1.0, mirrored: bool = False, stroke: float = 2
    ) -> QPixmap:
        """Give picture `name`, `size` logical pixels square, lines in `colour` and `stroke` of its 24 units wide.

        Raises FileNotFoundError for a name that is not in the folder.
        """
        turned = mirrored and name in MIRRORED
        key = (name, size, colour, ratio, turned, stroke)
        if key not in self._pictures:
            drawn = self._drawing(name).replace("currentColor", colour)
            drawn = drawn.replace('stroke-width="2"', f'stroke-width="{stroke}"')
            picture = _paint(drawn, round(size * ratio))
            if turned:
                picture = picture.transformed(QTransform.fromScale(-1, 1))
            picture.setDevicePixelRatio(ratio)
            self._pictures[key] = picture
        return self._pictures[key]

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return self._drawings[name]


def _paint(drawn: str, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
