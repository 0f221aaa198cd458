"""Lets Qt speak the language of the moment too: its own words, how it reads, and how it writes numbers."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from assistant import wording


class _Words:
    """Qt's own words, such as those of a menu in a text field; Qt does not hold on to them itself."""

    now: QTranslator | None = None
    language = ""


def follow() -> None:
    """Do as `wording.language` says; where Qt has no words for it, those are Dutch, as ours are."""
    spoken = wording.language()
    app = QApplication.instance()
    if not isinstance(app, QApplication) or spoken == _Words.language:
        return
    if _Words.now is not None:
        app.removeTranslator(_Words.now)
    _Words.now, _Words.language = _words_in(spoken) or _words_in(wording.SOURCE_LANGUAGE), spoken
    if _Words.now is not None:
        app.installTranslator(_Words.now)
    QLocale.setDefault(QLocale(spoken))


def direction() -> Qt.LayoutDirection:
    """Give the way in which the language of the moment is read."""
    ways = Qt.LayoutDirection
    return ways.RightToLeft if wording.right_to_left() else ways.LeftToRight


def _words_in(language: str) -> QTranslator | None:
    words = QTranslator()
    found = words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return words if found else None
