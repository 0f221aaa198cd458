"""Printing, as far as a computer without a printer can: pages painted by Qt's own printer, and folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStorageInfo
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from assistant.app import paper
from tests.ui.screens.people import receipt
from ui import printing


def _to_file(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_each_page_is_a_sheet_of_a4(qapp: QApplication, tmp_path: Path) -> None:
    page = paper.receipt_pages(receipt(), ppi=40)[0]
    file = tmp_path / "paper.pdf"
    printing.paint((page, page, page), _to_file(file))
    printed = file.read_bytes()
    assert printed.startswith(b"%PDF-")
    assert b"/Count 3" in printed
    assert b"[0 0 595" in printed or b"[0.000000 0.000000 595" in printed


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(qapp: QApplication, tmp_path: Path) -> None:
    page = paper.receipt_pages(receipt(), ppi=40)[0]
    with pytest.raises(OSError, match="takes nothing"):
        printing.paint((page,), _to_file(tmp_path / "nowhere" / "paper.pdf"))


def test_printing_without_a_printer_is_told(qapp: QApplication) -> None:
    if printing.printers():
        pytest.skip("this computer has a printer, and it would print")
    with pytest.raises(OSError, match="no printer"):
        printing.print_receipt(receipt())


def test_documents_are_in_the_home_of_the_person(qapp: QApplication, home: Path) -> None:
    assert home in printing.documents().parents


@pytest.mark.parametrize(
    ("folder", "stick"),
    [
        ("/media/anna/STICK", True),
        ("/run/media/anna/STICK", True),
        ("/Volumes/STICK", True),
        ("/", False),
        ("/home", False),
        ("/media", False),
        ("/mediatheek/x", False),
    ],
)
def test_a_stick_is_what_somebody_plugged_in(folder: str, stick: bool) -> None:
    assert printing.is_stick(Path(folder)) is stick


def test_the_disk_of_this_computer_is_no_stick(qapp: QApplication) -> None:
    assert printing.plugged_in([QStorageInfo.root(), QStorageInfo()]) == ()
