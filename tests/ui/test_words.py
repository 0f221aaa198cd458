"""Text of any length fits, and nothing in it is fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices, QTextDocument
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.journey.question import Explanation, RichText
from tests.ui.conftest import settled
from tests.ui.hands import press
from ui.look import Look
from ui.widgets.heading import Heading
from ui.widgets.lines import Lines
from ui.widgets.more import More
from ui.widgets.phone import isolated, unbroken
from ui.widgets.rich import LinkKey, RichWords, WithLinks, links_in, said
from ui.widgets.words import Words

LONG_WORD = "Donaudampfschifffahrt" * 10
LONG_TEXT = "Een zin die maar doorgaat en doorgaat. " * 52


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("text", [LONG_WORD, LONG_TEXT], ids=["a word of 200 letters", "2,000 letters"])
def test_long_words_and_long_texts_wrap_and_nothing_scrolls_sideways(
    look: Look, qtbot: QtBot, factor: float, text: str
) -> None:
    look.set_factor(factor)
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(page)
    for label in (Heading(look, text), Words(look, text), said(look, RichText(f"<p><b>{text}</b></p>", text))):
        column.addWidget(label)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.resize(640, 480)
    area.show()
    settled()
    assert area.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QWidget):
        assert label.width() <= 640
        assert label.height() >= label.heightForWidth(label.width())


def test_words_are_as_tall_as_their_lines(look: Look) -> None:
    words = Words(look, "Een regel", "body")
    one = words.heightForWidth(800)
    assert one == pytest.approx(27 * 1.5, abs=1)
    assert words.heightForWidth(60) > one


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("text", ["Hoe oud bent u?", "3 maart 1952, een maandag", "متى ستنتقل؟"])
def test_words_run_as_their_own_letters_ask(look: Look, text: str, way: Qt.LayoutDirection) -> None:
    lines = Lines(text, look.font("body"), 40, way)
    assert lines.count(900) == 1
    first, last = (place(lines.line(0).cursorToX(at)) for at in (0, len(text)))
    left, right = (last, first) if text[0] == "م" else (first, last)
    assert right - left == pytest.approx(lines.natural, abs=1), "the last sign stands at the end of the last word"
    assert right > 850 if way == Qt.LayoutDirection.RightToLeft else left < 50


def place(found: object) -> float:
    """Take where a letter stands from what PySide gives: the place, with or without the letter."""
    assert isinstance(found, tuple | float)
    return float(found[0] if isinstance(found, tuple) else found)


def test_a_label_can_say_something_else(look: Look) -> None:
    words = Words(look, "Eerst", "body")
    words.say("En toen", "ok")
    assert (words.text(), words.tone) == ("En toen", "ok")


def test_signs_that_only_turn_or_break_a_line_are_not_spoken(look: Look, placed: Callable[[Words], Words]) -> None:
    words = placed(Words(look, unbroken("Bel 088 - 000 00 00.", "088 - 000 00 00")))
    heard = QAccessible.queryAccessibleInterface(words)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Bel 088 - 000 00 00."
    words.say(isolated("088 - 111 11 11"))
    assert heard.text(QAccessible.Text.Name) == "088 - 111 11 11"
    words.say("Bel niet.")
    assert heard.text(QAccessible.Text.Name) == "Bel niet."


def test_a_heading_is_a_heading_for_a_screen_reader(look: Look, placed: Callable[[Heading], Heading]) -> None:
    heading = placed(Heading(look, "Op welke dag verhuist u?"))
    told = QAccessible.queryAccessibleInterface(heading)
    assert told is not None
    assert told.role() == QAccessible.Role.Heading
    assert told.text(QAccessible.Text.Name) == "Op welke dag verhuist u?"
    assert heading.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert Heading(look, "Wat gebeurt er nu?", "part").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_plain_words_of_a_portal_need_no_document(look: Look) -> None:
    assert isinstance(said(look, RichText("<p>Een gewone zin.</p>", "Een gewone zin.")), Words)
    assert isinstance(said(look, RichText("<p>Een <b>vette</b> zin.</p>", "Een vette zin.")), RichWords)


def test_nothing_remote_is_ever_loaded(look: Look, qtbot: QtBot) -> None:
    words = RichText('<p><img src="http://127.0.0.1:9/spoor.png"><b>Lees dit</b></p>', "Lees dit")
    label = RichWords(look, words)
    qtbot.addWidget(label)
    label.resize(400, 200)
    label.grab()
    document = label.findChild(QTextDocument)
    assert isinstance(document, QTextDocument)
    kind = int(QTextDocument.ResourceType.ImageResource.value)
    assert document.resource(kind, QUrl("http://127.0.0.1:9/spoor.png")) is None


def test_a_link_gets_a_key_that_opens_only_pages(
    look: Look, placed: Callable[[QWidget], QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    words = RichText('<p>Zie <a href="https://voorbeeld.nl/hond">de <b>hond</b></a>.</p>', "Zie de hond.")
    assert links_in(words) == (("de hond", "https://voorbeeld.nl/hond"),)
    label = placed(said(look, words))
    assert isinstance(label, WithLinks)
    key = label.findChild(LinkKey)
    assert isinstance(key, LinkKey)
    assert key.text() == "Open: de hond"
    key.click()
    LinkKey(look, "fout", "file:///etc/passwd").click()
    assert opened == ["https://voorbeeld.nl/hond"]


def test_more_opens_in_place_and_says_so(look: Look, placed: Callable[[More], More], qtbot: QtBot) -> None:
    more = placed(More(look, [Explanation("Waarom?", RichText("<p>Daarom.</p>", "Daarom."))]))
    closed = more.sizeHint().height()
    assert not more.told.isVisible()
    more.key.setFocus()
    press(Qt.Key.Key_Return, more.key)
    assert more.told.isVisible()
    assert more.key.accessibleName() == "Minder uitleg"
    settled()
    assert more.sizeHint().height() > closed
    assert QApplication.focusWidget() is more.key
    press(Qt.Key.Key_Space, more.key)
    assert not more.told.isVisible()
