"""Puts a proof on paper or in a folder; everything here may take a while and is meant for the worker."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QStandardPaths, QStorageInfo
from PySide6.QtGui import QImage, QPageSize, QPainter

from assistant.app import paper
from assistant.app.paper import save_receipt
from assistant.journey.view import ReceiptView

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["documents", "print_receipt", "printers", "save_receipt", "sticks"]

log = logging.getLogger(__name__)

_STICKS: Final = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Where desktops show what is plugged in."""


def printers() -> tuple[str, ...]:
    """Name the printers of this computer, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - asks every printer, and seldom wanted

    names = list(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: name != usual))


def print_receipt(view: ReceiptView, printer: str = "") -> None:
    """Print the proof on A4, on `printer` or else the usual one.

    Raises OSError when there is no printer, when it takes nothing, and when the proof cannot be made.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - see printers

    name = printer or next(iter(printers()), "")
    if not name:
        raise OSError("no printer")
    pages = paper.receipt_pages(view)
    paint(pages, QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution))
    log.info("printed %d pages", len(pages))


def paint(pages: Sequence[bytes], printer: QPrinter) -> None:
    """Paint PNG pictures of A4 pages, each on a sheet of its own; OSError when the printer takes nothing."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName("Stapwijs")
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError("the printer takes nothing")
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                raise OSError("the printer stopped")
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRectF(sheet), QImage.fromData(page))
    finally:
        painter.end()


def documents() -> Path:
    """Give the folder in which people find their papers."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def sticks() -> tuple[Path, ...]:
    """Give the folders of the sticks that are plugged in and can be written on."""
    return plugged_in(QStorageInfo.mountedVolumes())


def plugged_in(volumes: Iterable[QStorageInfo]) -> tuple[Path, ...]:
    """Choose the sticks from what is mounted."""
    usable = (volume for volume in volumes if volume.isValid() and volume.isReady() and not volume.isReadOnly())
    return tuple(folder for folder in sorted(Path(volume.rootPath()) for volume in usable) if is_stick(folder))


def is_stick(folder: Path) -> bool:
    """Tell whether what is mounted at `folder` was plugged in by a person."""
    return any(place in folder.parents for place in _STICKS)
