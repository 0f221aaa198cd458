"""The letters that come along have a sign for everything the program says, and none of them is ever cut."""

from __future__ import annotations

import itertools
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.settings import LETTERS
from tests.shared_data import ROOT
from ui import fonts
from ui.fonts import CHOICES, OTHERS, USUAL
from ui.look import Look
from ui.measures import FACTORS, Kind
from ui.widgets.key import Key
from ui.widgets.words import Words

FONTS = places.folder("resources") / "fonts"
ARABIC, LATIN = "أي عنوان جديد في البريد؟", "Wat wordt uw nieuwe adres?"


def said() -> Iterator[tuple[str, str]]:
    """Give every text of every catalogue, and of the forms to practise with, with where it stands."""
    for file in sorted((ROOT / "translations").rglob("*.po")):
        with file.open("rb") as lines:
            for message in read_po(lines):
                for texts in (message.id, message.string):
                    for text in texts if isinstance(texts, tuple | list) else (texts,):
                        yield f"{file.parent.parent.name}/{file.name}", str(text or "")
    for file in sorted((ROOT / "resources" / "practice").rglob("*.json")):
        yield file.name, json.dumps(json.loads(file.read_text("utf-8")), ensure_ascii=False)


def raw(folder: str, weight: str) -> QRawFont:
    (file,) = (FONTS / folder).glob(f"*_{weight}.?tf")
    return QRawFont(str(file), 20)


@pytest.mark.parametrize("letters", CHOICES)
@pytest.mark.parametrize("weight", ["400Regular", "700Bold"])
def test_every_sign_of_every_language_is_in_the_letters_that_come_along(
    qtbot: QtBot, letters: str, weight: str
) -> None:
    del qtbot
    folders = dict.fromkeys((CHOICES[letters][0], CHOICES[USUAL][0], *(folder for folder, _family in OTHERS)))
    read = [raw(folder, weight) for folder in folders]
    assert all(font.isValid() for font in read)
    missing: dict[str, str] = {}
    known: set[str] = set()
    for where, text in said():
        for sign in set(text) - known:
            if unicodedata.category(sign)[0] in "CZ" or any(font.supportsCharacter(ord(sign)) for font in read):
                known.add(sign)
            else:
                missing[sign] = where
    assert not missing
    assert {"ş", "ع", "é"} <= known, "languages were read"


def test_every_letter_one_can_choose_comes_along_with_its_licence() -> None:
    assert set(CHOICES) == set(LETTERS)
    named = (places.folder("resources") / "licences" / "parts.toml").read_text("utf-8")
    for folder in (*(folder for folder, _family in CHOICES.values()), *(folder for folder, _family in OTHERS)):
        assert "SIL OPEN FONT LICENSE" in (FONTS / folder / "OFL.txt").read_text("utf-8")
        assert f"fonts/{folder}/OFL.txt" in named
        assert f"`{folder}/`" in (FONTS / "README.md").read_text("utf-8")
    assert {folder.name for folder in FONTS.iterdir() if folder.is_dir()} == {
        *(folder for folder, _family in CHOICES.values()),
        *(folder for folder, _family in OTHERS),
    }


def test_another_letter_is_read_when_it_is_chosen_and_not_before(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(file: str) -> int:
        read.append(Path(file).parent.name)
        return 0

    monkeypatch.setattr(fonts, "_known", set())
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", note)
    fonts.load(FONTS)
    assert "leesletter" not in read
    look.set_letters("opendyslexic")
    assert "leesletter" in read


def test_letters_change_while_the_window_is_open_and_other_alphabets_stay_readable(look: Look, qtbot: QtBot) -> None:
    usual = look.font("body").families()
    with qtbot.waitSignal(look.changed):
        look.set_letters("opendyslexic")
    assert QFontInfo(look.font("body")).family() == "Stapwijs Leesletter"
    assert QFontInfo(look.font("question")).bold()
    assert look.font("body").families()[1:] == usual
    look.set_letters("atkinson")
    assert look.font("body").families() == usual


@pytest.mark.parametrize("kind", ["body", "question"])
def test_the_letters_for_dyslexia_are_as_high_as_the_others(look: Look, kind: Kind) -> None:
    usual = QFontMetricsF(look.font(kind))
    look.set_letters("opendyslexic")
    other = QFontMetricsF(look.font(kind))
    assert other.xHeight() == pytest.approx(usual.xHeight(), rel=0.02)
    assert other.height() == pytest.approx(usual.height(), rel=0.02)


def test_arabic_is_drawn_a_tenth_larger_and_the_dutch_beside_it_is_not(qtbot: QtBot) -> None:
    del qtbot
    font = raw("noto-sans-arabic", "400Regular")
    assert font.unitsPerEm() == 909
    assert raw("atkinson-hyperlegible-next", "400Regular").unitsPerEm() == 1000


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("letters", CHOICES)
@pytest.mark.parametrize("text", [LATIN, ARABIC, "Įžąß Ğİşćzęść Ÿ", "Її ґуля щодня", "A أي ي"])
def test_no_letter_reaches_out_of_its_words(look: Look, factor: float, letters: str, text: str) -> None:
    look.set_factor(factor)
    look.set_letters(letters)
    for kind in ("small", "body", "strong", "part", "question"):
        words = Words(look, text, kind)
        for width in (200, 900):
            top, bottom = words.lines.ink(width)
            assert -0.5 <= top <= bottom <= words.heightForWidth(width) + 0.5, (kind, width)


def test_lines_of_two_alphabets_stand_at_one_height(look: Look) -> None:
    """Labels beside each other, one with a Dutch word in it, are equally high."""
    alone, mixed = Words(look, "رقم البيت", "strong"), Words(look, "الرمز البريدي (postcode)", "strong")
    assert alone.heightForWidth(900) == mixed.heightForWidth(900)
    assert alone.lines.ground == mixed.lines.ground


def painted_rows(widget: QWidget) -> list[int]:
    """Give the rows of a widget in which more than one colour is painted, at its middle."""
    picture = widget.grab().toImage()
    around = range(widget.width() // 4, 3 * widget.width() // 4)
    return [row for row in range(picture.height()) if len({picture.pixel(x, row) for x in around}) > 1]


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("word", ["Gyp", "Ğyp", "التالي"])
def test_a_word_and_the_key_under_it_both_stand_on_the_key(look: Look, factor: float, word: str) -> None:
    look.set_factor(factor)
    key = Key(look, word, shape="bar", press="F8")
    key.resize(key.sizeHint())
    key.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    rows = painted_rows(key)
    assert rows[0] >= 2
    assert rows[-1] <= key.height() - 3
    assert any(row - before > 1 for before, row in itertools.pairwise(rows)), "they do not touch"
