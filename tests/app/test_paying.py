"""Somebody pays for what was sent: in the browser, later, after a restart, and never at a strange address."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from assistant.app.assistant import Assistant
from assistant.app.parts import Folders, Parts
from assistant.journey.form import ToPay
from assistant.journey.view import PayView, ReceiptView, ReviewView
from assistant.places import folder
from assistant.portals.organisations import catalogue
from assistant.practice.host import PracticeHost
from assistant.settings import Settings
from assistant.visit.pay_page import PayPage
from tests.app.person import Person
from tests.portals.faulty import broken_portal

TASK = "task:gemeente-voorbeeld/parkeervergunning"
AT_HOME = Settings(where="bibliotheek", welcomed=True)


class Browser:
    """Opens an address as a browser would, and keeps what it shows."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.works = True

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return self.works

    def press(self, word: str, address: str) -> str:
        """Press the key with this word on the page."""
        page = read(address)
        (target,) = re.findall(rf'action="([^"]+/{word})"', page)
        parts = urlsplit(address)
        return read(f"{parts.scheme}://{parts.netloc}{target}", b"x=1")


def read(address: str, posted: bytes | None = None) -> str:
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address, posted) as answer:  # noqa: S310 - this computer
        return str(answer.read().decode())


@pytest.fixture(scope="module")
def practice() -> Iterator[str]:
    with PracticeHost(["--processing=0", "--limit-complete=1000/min"]) as base:
        yield base


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def parts(practice: str, tmp_path: Path) -> Iterator[Parts]:
    tasks = catalogue(folder("resources") / "organisations", tmp_path / "none").tasks
    made = Parts(Folders(tmp_path / "config", tmp_path / "data"), tasks, practice=lambda: practice)
    yield made
    made.close()


@pytest.fixture
def noor(parts: Parts, browser: Browser, tmp_path: Path) -> Person:
    return Person(Assistant(parts, AT_HOME, browse=browser.open), tmp_path)


def sent(noor: Person) -> ReceiptView:
    """Ask for a parking permit, and send it."""
    noor.press(TASK)
    noor.next()
    for raw in ("AB-123-C", "Noor de Vries", "noor@voorbeeld.example", True, True):
        noor.next(raw)
    assert isinstance(noor.view, ReviewView)
    noor.do(noor.assistant.act())
    assert isinstance(noor.view, ReceiptView)
    return noor.view


def paying(noor: Person) -> PayView:
    assert isinstance(noor.view, PayView), noor.view
    return noor.view


def looked(noor: Person) -> None:
    """Let the window look by itself."""
    errand = noor.assistant.look()
    assert errand is not None
    noor.view = noor.assistant.take(errand()) or noor.view


def test_where_the_browser_goes_is_said_before_it_goes_there(noor: Person, browser: Browser) -> None:
    receipt = sent(noor)
    assert not receipt.ready
    noor.press(receipt.cards[0].key)
    view = paying(noor)
    assert view.why == "Dit kost €\u00a012,50."
    assert view.labels[:3] == ("U gaat naar deze website:", "127.0.0.1", "Dit is oefenen. U betaalt niets.")
    assert browser.opened == []
    noor.press("pay-open")
    assert len(browser.opened) == 1
    assert paying(noor).waiting


def test_breaking_off_and_paying_after_all_is_shown_as_it_is(noor: Person, browser: Browser) -> None:
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-open")
    browser.press("breek-af", browser.opened[-1])
    looked(noor)
    assert paying(noor).notices == ()
    noor.press("pay-look")
    (seen,) = paying(noor).notices
    assert seen.words.text.startswith("Wij zien nog geen betaling.")
    noor.press("pay-again", "pay-open")
    browser.press("betaal", browser.opened[-1])
    looked(noor)
    assert isinstance(noor.view, ReceiptView)
    assert noor.view.heading == "Gelukt"
    assert noor.view.next_steps[0] == "U heeft betaald: €\u00a012,50"
    assert noor.assistant.look() is None
    noor.back()
    assert isinstance(noor.view, ReceiptView)
    assert noor.view.cards == ()


def test_what_was_paid_is_not_paid_again(noor: Person, browser: Browser) -> None:
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-open")
    browser.press("betaal", browser.opened[-1])
    noor.press("pay-again")
    assert isinstance(noor.view, ReceiptView)
    assert len(browser.opened) == 1


def test_later_is_later_and_it_can_be_done_from_what_was_sent(noor: Person, browser: Browser, parts: Parts) -> None:
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-later")
    assert paying(noor).heading == "U heeft nog niet betaald"
    noor.press("home", "sent")
    assert noor.view.labels[-1] == "Kijk of u nog moet betalen"
    other = Person(Assistant(parts, AT_HOME, browse=browser.open), noor.folder)
    other.press("sent", f"receipt:{receipt.receipt}", f"pay:{receipt.receipt}", "pay-open")
    browser.press("betaal", browser.opened[-1])
    looked(other)
    assert isinstance(other.view, ReceiptView)
    (kept,) = parts.store().receipts.all()
    assert kept.paid
    assert not kept.owes


def test_what_was_paid_while_the_program_was_closed_is_seen_when_it_is_opened(
    noor: Person, browser: Browser, parts: Parts
) -> None:
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-open")
    browser.press("betaal", browser.opened[-1])
    other = Person(Assistant(parts, AT_HOME, browse=browser.open), noor.folder)
    other.press("sent", f"receipt:{receipt.receipt}")
    assert isinstance(other.before, ReceiptView)
    assert other.before.heading == "U bent bijna klaar. U moet nog betalen."
    assert isinstance(other.view, ReceiptView)
    assert other.view.heading == "Gelukt"


def test_what_is_still_owed_stays_as_it_is_when_it_is_opened(noor: Person, browser: Browser, parts: Parts) -> None:
    receipt = sent(noor)
    other = Person(Assistant(parts, AT_HOME, browse=browser.open), noor.folder)
    other.press("sent", f"receipt:{receipt.receipt}")
    assert isinstance(other.view, ReceiptView)
    assert other.view.cards
    assert other.assistant.show() == other.view


def test_a_browser_that_does_not_open_leaves_the_address_to_type(noor: Person, browser: Browser) -> None:
    browser.works = False
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-open")
    assert paying(noor).address == browser.opened[0]
    assert browser.opened[0] in paying(noor).labels


def test_looking_in_vain_because_the_portal_is_away_says_nothing(noor: Person, browser: Browser) -> None:
    receipt = sent(noor)
    noor.press(receipt.cards[0].key, "pay-open")
    before = paying(noor)
    errand = noor.assistant.look()
    assert errand is not None
    assert noor.assistant.take(errand()) is None
    assert noor.view is before


@pytest.mark.parametrize("address", ["https://bank.example/betaal", "file:///etc/passwd", "http://10.0.0.1/betaal"])
def test_practice_never_sends_a_browser_elsewhere(
    practice: str, browser: Browser, tmp_path: Path, address: str
) -> None:
    with broken_portal(practice) as portal:
        portal.rewrite = lambda said: said.update(url=address) if set(said) == {"type", "url", "data"} else None
        tasks = catalogue(folder("resources") / "organisations", tmp_path / "none").tasks
        parts = Parts(Folders(tmp_path, tmp_path / "data"), tasks, practice=lambda: portal.origin)
        noor = Person(Assistant(parts, AT_HOME, browse=browser.open), tmp_path)
        noor.press(sent(noor).cards[0].key)
        assert paying(noor).heading == "Het adres om te betalen is niet veilig. Betaal nu niet."
        assert [card.key for card in paying(noor).cards] == ["pay-later"]
        noor.press("pay-open")
        assert browser.opened == []
        parts.close()


def test_a_page_that_posts_is_for_this_person_only_and_goes_away() -> None:
    page = PayPage()
    address = page.write(ToPay("https://bank.example/betaal?a=1&b=2", {"order": '1"><script>'}, post=True))
    file = Path(urlsplit(address).path)
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
    words = file.read_text("utf-8")
    assert 'action="https://bank.example/betaal?a=1&amp;b=2"' in words
    assert "<script>" not in words
    page.remove()
    assert not file.parent.exists()
    page.remove()
