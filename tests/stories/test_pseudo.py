"""Every screen in a language nobody speaks: what stands outside its brackets was never translated, or is a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant import wording
from assistant.wording import LANGUAGES, PSEUDO, PSEUDO_MIRRORED
from tools import pseudo, translations
from tools.screens import Camera, speak, views
from ui.app import application
from ui.widgets.official import DutchWords

SIZE: Final = (1366, 768)
_UNSEEN: Final = re.compile("[\u200e\u200f\u2060\u2066-\u2069]")
_TAGS: Final = re.compile(r"</(?:p|li|h\d)>|<br ?/?>|\n|\{\{.*?\}\}|\{%.*?%\}")
_LETTERS: Final = re.compile(r"[^\W\d_]")

NAMES: Final = (
    "Stapwijs",
    "Gemeente Voorbeeld",
    "Gemeente Dijkdorp",
    "Voorbeeld-Noord",
    *("Stadskantoor", "Raadhuisplein 1, 1234 AB Voorbeeld", "Wijkpost Noord", "Molenweg 8, 1235 CD Voorbeeld"),
    *("Apache-2.0", "CC0-1.0", "GPL-3.0", "LGPL-3.0", "SQLCipher", "Unicode-DFS-2016", "espeak-ng", "typst-fonts"),
)
"""Names of programs, places, organisations and licences are the same in every language."""
OF_LANGUAGES: Final = (*LANGUAGES.values(), "Engels", "Turks", "Pools", "Arabisch", "Oekraïens", "Fries", "Papiaments")
"""A language is called in its own word, with the Dutch one for who helps; the made up one has its code."""
ANSWERS: Final = (
    *("De lamp voor mijn huis is al een week stuk.", "noor@voorbeeld.nl", "NL02 ABNA 0123 4567 89", "AB-123-C"),
    *("Noor Anna", "Noor de Vries", "de Vries", "Noor", "Niemand"),
    *("Dorpsstraat 12, 1234 AB Voorbeeld", "Molenweg 12, 1234 BD Voorbeeld", "Dorpsstraat 12", "Dorpsstraat"),
    *("1234 AB", "IMG_2041.jpg", "IMG_2042.jpg", "IMG_2041.HEIC", "huurcontract.pdf"),
)
"""What the invented citizen and the practice portal answer is shown as it was given."""
PORTAL: Final = (
    *("Wat wilt u ons nog vertellen, …?", "Stuur een foto mee", "Stap 3 van 8", "Wie wonen er nog meer in uw huis?"),
    *("Wanneer was het?", "Voordat u begint", "Vul dit formulier alleen in als u in Dijkdorp woont.", "Waar is het?"),
    *("U woont in Voorbeeld-Noord.", "U kunt € 180 krijgen.", "formulieren.dijkdorp.nl", "m²", "Ja", "Nee"),
)
"""What forms say whose answers stand in their own words, and forms that exist for the pictures alone."""
CODES: Final = re.compile(r"\b(?:OEFEN|OF)-[A-Z0-9]{6}\b|http://127\.0\.0\.1:\S+")


def of_practice() -> set[str]:
    """Give every line of the practice forms, which the practice portal says in languages people speak only."""
    found = translations.practice_sentences(translations.ROOT)
    said = (one for message in found for one in (message.id if isinstance(message.id, tuple) else (message.id,)))
    lines = (re.sub(r"<[^>]+>", "", line).strip() for text in said for line in _TAGS.split(str(text)))
    return {line.rstrip(".") for line in lines if len(line) > 3}


@pytest.fixture(scope="module")
def known() -> re.Pattern[str]:
    """Give what may stand outside brackets, the longest first."""
    texts = {*of_practice(), *NAMES, *OF_LANGUAGES, *ANSWERS, *PORTAL, PSEUDO, PSEUDO_MIRRORED}
    return re.compile("|".join(map(re.escape, sorted(texts, key=len, reverse=True))))


@pytest.fixture(params=[PSEUDO, PSEUDO_MIRRORED])
def camera(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Camera]:
    """Open the window in a language nobody speaks."""
    app = application(["screens"])
    speak(request.param)
    opened = Camera(app, "licht", SIZE)
    qtbot.waitExposed(opened.window)
    yield opened
    opened.window.close_now()
    opened.window.deleteLater()
    speak(wording.SOURCE_LANGUAGE)


def outside(text: str) -> str:
    """Give what stands outside brackets; ValueError when one of a pair is missing, so that something was cut."""
    depth, rest = 0, ""
    for sign in _UNSEEN.sub("", text).replace("\u00a0", " "):
        depth += (sign == pseudo.OPENS) - (sign == pseudo.CLOSES)
        if depth < 0:
            raise ValueError(text)
        rest += sign if not depth else ""
    if depth:
        raise ValueError(text)
    return rest.replace(pseudo.CLOSES, " ")


def texts_on(window: QWidget) -> Iterator[str]:
    """Give every text that is shown or told, but not the official Dutch, which is Dutch everywhere."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, DutchWords):
            if isinstance(widget, QLabel | QAbstractButton):
                yield widget.text()
            yield from heard_of(widget)


def heard_of(widget: QWidget) -> tuple[str, str]:
    """Give what a screen reader says of a widget."""
    return widget.accessibleName(), widget.accessibleDescription()


def test_nothing_of_the_program_is_left_in_dutch_on_any_screen(
    camera: Camera, known: re.Pattern[str], tmp_path: Path
) -> None:
    wrong: dict[str, str] = {}
    mirrored, count = wording.right_to_left(), 0
    for name, view in views(tmp_path):
        camera.show(name, view, 100)
        count += 1
        assert camera.window.isRightToLeft() is mirrored, name
        heard = {said for widget in camera.window.findChildren(QWidget) for said in heard_of(widget)}
        assert [said for said in (camera.window.windowTitle(), *heard) if _UNSEEN.search(said)] == [], name
        for text in texts_on(camera.window):
            try:
                rest = known.sub("", CODES.sub("", outside(text)))
            except ValueError:
                wrong[text] = f"{name}: cut: {text!r}"
            else:
                if _LETTERS.search(rest):
                    wrong[text] = f"{name}: {rest.strip()!r} in {text!r}"
    assert not wrong, "\n".join(wrong.values())
    assert count > 200
    assert QApplication.layoutDirection() == (
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )


def test_what_was_not_translated_and_what_was_cut_is_seen(known: re.Pattern[str]) -> None:
    assert outside("[Vérðér éé]") == " "
    assert outside("\u200f[Béł \u2068Gemeente Voorbeeld\u2069]\u200f · Stapwijs").strip() == "· Stapwijs"
    assert _LETTERS.search(known.sub("", outside("Fout: [Vråågë 3]")))
    assert not _LETTERS.search(known.sub("", outside("[Vråågë 3] · Stapwijs")))
    for cut in ("[Vérðér é", "Vérðér éé]", "[Béł [ðé wïňkëł]"):
        with pytest.raises(ValueError, match="é"):
            outside(cut)
