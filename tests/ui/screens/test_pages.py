"""Cards, the check page, the receipt and problems, by keyboard and through the real window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant import errors
from assistant.app import pages
from assistant.journey.task import needs_view
from assistant.journey.view import ReceiptView, Row, StepView
from assistant.store.records import Receipt
from assistant.visit import endings, receipts
from tests.ui.conftest import settled
from tests.ui.hands import click, press, tab
from tests.ui.screens.people import PLACE, TASKS, heard, receipt, review, shown, tab_to
from ui.screens.base import Screen
from ui.screens.cards import CardsScreen, NeedsScreen
from ui.screens.problem import ProblemScreen
from ui.screens.receipt import ReceiptScreen
from ui.screens.review import ReviewScreen
from ui.window import Window

BOTH = pytest.mark.parametrize("factor", [1.0, 2.0])


def _page(window: Window, view: StepView, factor: float = 1.0) -> Screen:
    window.look.set_factor(factor)
    screen = shown(window, view)
    settled()
    return screen


def _said(screen: QWidget) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def _inside(part: QWidget, window: Window) -> bool:
    spot = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
    return part.isVisible() and window.rect().contains(spot)


@BOTH
def test_a_card_goes_where_it_says(qtbot: QtBot, window: Window, factor: float) -> None:
    screen = _page(window, pages.stop(PLACE, begun=True, on_disk=True), factor)
    assert isinstance(screen, CardsScreen)
    assert not screen.fills_next
    tab_to("Alles wissen", tab)
    with qtbot.waitSignal(window.card_pressed) as pressed:
        press(Qt.Key.Key_Return)
    assert pressed.args == ["wipe-task"]
    assert "Zegt iemand aan de telefoon wat u moet doen? Hang op." in _said(screen)


def test_all_four_ways_to_stop_are_in_sight(window: Window) -> None:
    screen = _page(window, pages.stop(PLACE, begun=True, on_disk=True))
    assert isinstance(screen, CardsScreen)
    assert all(_inside(card, window) for card in screen.grid.cards)
    assert not window.below.isVisible()


@BOTH
def test_ticking_what_lies_ready_holds_nothing_up(qtbot: QtBot, window: Window, factor: float) -> None:
    screen = _page(window, needs_view(TASKS[0]), factor)
    assert isinstance(screen, NeedsScreen)
    tab_to("Uw huurcontract", tab)
    press(Qt.Key.Key_Space)
    assert [tick.isChecked() for tick in screen.ticks] == [False, True]
    with qtbot.waitSignal(window.answered) as given:
        click(window.keys.next)
    assert given.args == [None]


def test_who_needs_nothing_reads_so(window: Window) -> None:
    screen = _page(window, needs_view(replace(TASKS[0], needs=())))
    assert isinstance(screen, NeedsScreen)
    assert screen.ticks == ()
    assert "U hoeft niets klaar te leggen" in _said(screen)


def test_a_long_licence_is_read_whole_without_a_thousand_widgets(qtbot: QtBot, window: Window) -> None:
    words = [f"Paragraph {number} of this licence. " * 4 for number in range(1000)]
    screen = _page(window, pages.licence("Licence", "\n\n".join(words)))
    assert "Paragraph 0 " in _said(screen)
    qtbot.waitUntil(lambda: "Paragraph 999 " in _said(screen))
    text = _said(screen)
    assert all(f"Paragraph {number} " in text for number in range(1000))
    assert len(screen.findChildren(QWidget)) < 150
    assert not screen.fills_next


def test_a_licence_that_is_left_at_once_leaves_nothing_behind(window: Window) -> None:
    _page(window, pages.licence("Licence", "\n\n".join(["Words. " * 200] * 100)))
    _page(window, pages.letters())
    settled()


@BOTH
def test_each_answer_can_be_changed_by_a_key_named_for_it(qtbot: QtBot, window: Window, factor: float) -> None:
    screen = _page(window, review(), factor)
    assert isinstance(screen, ReviewScreen)
    key = tab_to("Verander: Nieuw adres", tab)
    assert key.accessibleDescription() == "Dorpsstraat 12, 1234 AB Voorbeeld"
    with qtbot.waitSignal(window.card_pressed) as pressed:
        press(Qt.Key.Key_Return)
    assert pressed.args == ["change:vraag1"]


def test_two_answers_of_one_name_are_told_apart(window: Window) -> None:
    names = heard(_page(window, review()))
    assert "Verander: Naam" in names
    assert "Verander: Naam, nummer 2" in names
    assert not [name for name in names if "Gemeente" in name and name.startswith("Verander")]


def test_a_secret_answer_is_not_spoken_with_its_key(window: Window) -> None:
    secret = Row("bsn", "Burgerservicenummer", "999990019", secret=True)
    screen = _page(window, replace(review(), rows=(secret,)))
    assert isinstance(screen, ReviewScreen)
    assert screen.rows[0].key is not None
    assert screen.rows[0].key.accessibleDescription() == ""
    assert "999990019" in _said(screen)


@pytest.mark.parametrize(("width", "height", "factor"), [(1366, 768, 2.0), (1366, 768, 1.0), (1024, 600, 1.0)])
def test_the_send_key_is_in_sight_without_scrolling(
    qtbot: QtBot, window: Window, width: int, height: int, factor: float
) -> None:
    window.resize(width, height)
    screen = _page(window, review(), factor)
    assert isinstance(screen, ReviewScreen)
    assert _inside(screen.send, window)
    assert window.middle.viewport().height() > 100
    assert not window.middle.isAncestorOf(screen.send)
    assert screen.strip is not None
    assert "Klopt alles? Verstuur dan." in _said(screen) + _said(screen.strip)
    with qtbot.waitSignal(window.act_pressed):
        tab_to("Verstuur naar Gemeente Voorbeeld", tab)
        press(Qt.Key.Key_Return)


def test_verder_on_the_check_page_does_not_send(qtbot: QtBot, window: Window) -> None:
    _page(window, review())
    with qtbot.assertNotEmitted(window.act_pressed):
        click(window.keys.next)


@BOTH
def test_the_receipt_tells_number_next_steps_and_whom_to_call(qtbot: QtBot, window: Window, factor: float) -> None:
    screen = _page(window, receipt(), factor)
    assert isinstance(screen, ReceiptScreen)
    assert window.focusWidget() is screen.sent
    assert "VB 2026 0417" in screen.sent.accessibleName()
    said = _said(screen).replace("\u00a0", " ")
    for words in (
        "VB 2026 0417",
        "Dit is een voorbeeld van wat u kunt lezen:",
        "088 000 00 00",
        "Dit heeft u verstuurd",
        "Ik huur het huis",
    ):
        assert words in said
    for name, key in (
        ("Druk af", "print"),
        ("Bewaar", "save"),
        ("Ja, nog iets", "home"),
        ("Nee, ik ben klaar", "quit"),
    ):
        tab_to(name, tab)
        with qtbot.waitSignal(window.card_pressed) as pressed:
            press(Qt.Key.Key_Return)
        assert pressed.args == [key]


def test_a_receipt_without_a_number_says_so(window: Window) -> None:
    view = receipts.receipt_view(_without_number(), replace(PLACE, practice=False))
    said = _said(_page(window, view))
    assert "Het nummer kennen wij niet." in said
    assert "Uw nummer" not in said


def _without_number() -> Receipt:
    return Receipt(id="r2", draft_id="d2", organisation="gemeente", title="Een klacht", practice=False, sent="")


def test_where_the_proof_was_kept_is_read_first(window: Window) -> None:
    view = replace(receipt(), outcome="Bewaard in de map Documenten.")
    screen = _page(window, view)
    assert isinstance(screen, ReceiptScreen)
    assert window.focusWidget() is screen.outcome
    assert "Bewaard in de map Documenten." in view.labels


@pytest.mark.parametrize(
    ("view", "keys"),
    [
        (receipt(), ["Druk af", "Bewaar"]),
        (replace(receipt(), printer=False), ["Bewaar als PDF"]),
        (replace(receipt(), shared=True), ["Druk af", "Zet op uw eigen stick"]),
    ],
)
def test_the_proof_goes_where_this_computer_can_put_it(window: Window, view: ReceiptView, keys: list[str]) -> None:
    names = heard(_page(window, view))
    assert [name for name in names if name in {"Druk af", "Bewaar", "Bewaar als PDF", "Zet op uw eigen stick"}] == keys


@BOTH
def test_a_problem_has_one_thing_to_do_and_the_number_to_call(qtbot: QtBot, window: Window, factor: float) -> None:
    view = endings.problem_view(errors.PortalSlow(instance="urn:uuid:4711"), PLACE)
    screen = _page(window, view, factor)
    assert isinstance(screen, ProblemScreen)
    said = _said(screen).replace("\u2066", "").replace("\u2069", "")
    for words in ("Er is niets weg.", "088 000 00 00", "Belt u? Noem dan dit nummer: urn:uuid:4711"):
        assert words in said
    tab_to("Probeer het nog een keer", tab)
    with qtbot.waitSignal(window.act_pressed):
        press(Qt.Key.Key_Return)


def test_a_problem_that_only_a_call_mends_has_no_key(window: Window) -> None:
    screen = _page(
        window, endings.problem_view(errors.FormClosed(), replace(PLACE, website="https://voorbeeld.example"))
    )
    assert isinstance(screen, ProblemScreen)
    assert screen.act is None
    assert "voorbeeld.example" in _said(screen)
