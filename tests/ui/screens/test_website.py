"""What Stapwijs cannot ask yet, and what cannot be changed, is said plainly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from assistant.journey.kinds.website import host_of
from tests.ui.hands import press, tab
from tests.ui.screens.questions import FIXED, SIGN, TODAY, answers, asking, every_kind, go_to, shown, the_input, verder
from ui.look import Look
from ui.screens.website import WebsiteInput
from ui.widgets.address import PADDING, Address, that_counts
from ui.widgets.shown import Shown
from ui.window import Window

Placed = Callable[[Address], Address]


class Browser(QObject):
    """Stands where the system's browser stands, and remembers what was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def go(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    one = Browser()
    QDesktopServices.setUrlHandler("https", one, "go")  # type: ignore[arg-type]  # PySide asks for str, its stubs for bytes
    yield one
    QDesktopServices.unsetUrlHandler("https")


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_website_is_shown_to_compare_and_opened_in_the_browser(
    window: Window, browser: Browser, factor: float
) -> None:
    window.look.set_factor(factor)
    screen = shown(window, asking(SIGN))
    assert the_input(screen, WebsiteInput).address.text() == "formulier.voorbeeld.nl"
    go_to("Open de website")
    press(Qt.Key.Key_Return)
    assert browser.opened == [SIGN.address]
    assert not the_input(screen, WebsiteInput).failed.isVisible()


def test_the_part_that_counts_is_underlined_in_every_writing_direction(placed: Placed, look: Look) -> None:
    host = "formulieren.dijkdorp.nl"
    told = [placed(Address(look, host)).underlines()]
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    told.append(placed(Address(look, host)).underlines())
    (there,), (mirrored,) = told
    assert abs(there.width() - mirrored.width()) <= 1
    assert there.left() > 200, "it begins after the part that does not count"
    assert mirrored.right() == 1000 - PADDING - 1, "and ends where the address ends"


def test_the_website_is_the_one_thing_to_do_when_it_must_be_answered(window: Window) -> None:
    shown(window, asking(SIGN))
    assert not window.keys.next.filled
    shown(window, asking(replace(SIGN, required=False)))
    assert window.keys.next.filled


def test_a_question_for_the_website_may_be_passed_over_when_it_is_free(window: Window) -> None:
    free = replace(SIGN, required=False, keeps={"a": 1})
    given = answers(window)
    shown(window, asking(free, {"a": 1}))
    verder(window)
    assert free.check(given[0], TODAY) == {"a": 1}


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "file:///etc/passwd", "https://", "http://[fe80"])
def test_only_a_real_web_address_is_offered(window: Window, address: str) -> None:
    screen = shown(window, asking(replace(SIGN, address=address)))
    assert not hasattr(the_input(screen, WebsiteInput), "open")
    assert window.keys.next.filled


@pytest.mark.parametrize(
    ("address", "host", "counts"),
    [
        ("https://formulieren.gemeente-voorbeeld.nl/a?b", "formulieren.gemeente-voorbeeld.nl", "gemeente-voorbeeld.nl"),
        ("https://digid.nl@kwaad.example/inloggen", "kwaad.example", "kwaad.example"),
        ("http://127.0.0.1:8123/x", "127.0.0.1:8123", "127.0.0.1:8123"),
        ("https://localhost/", "localhost", "localhost"),
    ],
)
def test_the_part_that_counts_is_whose_website_it_is(address: str, host: str, counts: str) -> None:
    assert host_of(address) == host
    assert that_counts(host) == counts


def test_a_fixed_answer_is_read_and_handed_in_as_it_is(window: Window) -> None:
    given = answers(window)
    screen = shown(window, asking(FIXED, "Maria"))
    the_input(screen, Shown)
    said = tab().accessibleName()
    assert said.startswith("Uw voornaam. Maria. Dit komt uit de Basisregistratie Personen (BRP), ")
    assert "Dit kunt u hier niet veranderen. Klopt dit niet?" in said
    assert ".." not in said
    verder(window)
    assert given == ["Maria"]


def test_every_kind_can_be_shown_without_being_changed(window: Window) -> None:
    for name, view in every_kind().items():
        for field in view.fields:
            if field.question.is_empty(field.value) or name == "website":
                continue
            question = replace(field.question, read_only=True)
            screen = shown(window, asking(question, field.value))
            assert question.check(the_input(screen, Shown).raw(), TODAY) == field.value, name


def test_words_only_have_to_be_read(window: Window) -> None:
    given = answers(window)
    shown(window, every_kind()["words"])
    verder(window)
    assert given == [None]
