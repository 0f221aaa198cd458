"""Makes a photo smaller behind the window: the right way up, and without what a camera writes along with it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

log = logging.getLogger(__name__)

SIDES: Final = (3200, 2400, 1920, 1600, 1280, 1024, 800)
"""Pixels of the longest side, tried one after the other; in a photo of 800 a letter can no longer be read."""
QUALITIES: Final = (88, 75)


@dataclass(frozen=True, slots=True)
class Smaller:
    """A photo made smaller: what is in the new file."""

    content: bytes

    def __repr__(self) -> str:
        return f"Smaller({len(self.content)} bytes)"


def shrunk(photo: str | bytes, name: str, most: int) -> Smaller | None:
    """Make the largest photo of at most `most` bytes of this one, at a path or itself; None when that cannot be done.

    It stays a JPEG or a PNG. Colours become those of every screen, and it is turned as the camera was held. Where
    and when it was taken is not in it any more.
    """
    kind = "PNG" if Path(name).suffix.lower() == ".png" else "JPEG"
    for side in SIDES:
        image = _read(photo, side)
        if image is None:
            return None
        for quality in QUALITIES if kind == "JPEG" else (-1,):
            content = _written(image, kind, quality)
            if content and len(content) <= most:
                return Smaller(content)
    return None


def _read(photo: str | bytes, side: int) -> QImage | None:
    """Read a photo with its longest side at most so long; one that is smaller keeps its size."""
    store = QBuffer()
    if isinstance(photo, bytes):
        store.setData(QByteArray(photo))
    reader = QImageReader(photo) if isinstance(photo, str) else QImageReader(store)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        log.info("a photo cannot be made smaller: %s", reader.error().name)
        return None
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return _bare(image)


def _bare(image: QImage) -> QImage:
    """Copy only what can be seen: words that a camera or a program put in the file stay behind."""
    see_through = image.hasAlphaChannel()
    formats = QImage.Format
    bare = QImage(image.size(), formats.Format_ARGB32_Premultiplied if see_through else formats.Format_RGB32)
    bare.fill(Qt.GlobalColor.transparent if see_through else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _written(image: QImage, kind: str, quality: int) -> bytes:
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    saved = image.save(store, kind, quality)  # type: ignore[call-overload]  # its stubs want bytes for the kind
    return bytes(store.data().data()) if saved else b""
