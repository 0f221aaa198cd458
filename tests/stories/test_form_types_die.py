"""A program that dies between any two calls of sending sends an appointment, or a form of one step, exactly once."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.portals.faulty import SILENCE, BrokenPortal, broken_portal
from tests.private_keyring import private_keyring
from tests.stories.started import welcomed
from tests.visit.person import arrived
from tools.typist import Screen, Typist

TITLES = {"mening": "Vertellen wat u van ons vindt", "afspraak": "Een afspraak maken"}
ANSWERS = {
    "mening": ("1", "", "j"),
    "afspraak": ("1", "1", "1", "1", "De Vries", "3-3-1952", "noor@voorbeeld.example", "j", "j"),
}
CHECK, RECEIPT = "Controleer en verstuur", "Gelukt"
PATIENCE = 20.0


@pytest.fixture(scope="module")
def environment() -> Iterator[Mapping[str, str]]:
    """Run a keyring that outlives every death."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, private_keyring(Path(folder)) as found:
        yield found


@pytest.fixture
def portal(practice_portal: str) -> Iterator[BrokenPortal]:
    with broken_portal(practice_portal) as made:
        yield made


def born(portal: BrokenPortal, environment: Mapping[str, str], folder: Path) -> Typist:
    kept = ("--config", str(folder / "config"), "--data", str(folder / "data"))
    return Typist(("--practice", portal.origin, *kept), environment)


def number(screen: Screen, words: str) -> str:
    found = screen.number(words)
    assert found is not None, screen.text
    return found


def to_the_check_page(typist: Typist, slug: str) -> Screen:
    screen = typist.screen()
    if screen.number(TITLES[slug]) is None:
        screen = typist.type(number(screen, "Alles bekijken"))
    typist.type(number(screen, TITLES[slug]))
    screen = typist.type("/verder")
    for line in ANSWERS[slug]:
        screen = typist.type(line)
    assert screen.heading == CHECK, screen.text
    return screen


def wait_until_held(portal: BrokenPortal) -> None:
    """Wait until the call that gets no answer has been made."""
    end = time.monotonic() + PATIENCE
    while not any(one.fault for one in portal.seen):
        assert time.monotonic() < end, "the call was never made"
        threading.Event().wait(0.02)


@pytest.mark.parametrize(
    ("slug", "method", "path", "arrives"),
    [
        ("mening", "POST", "/submissions$", True),
        ("mening", "PUT", "/steps/", True),
        ("mening", "POST", "/_complete$", True),
        ("mening", "POST", "/_complete$", False),
        ("mening", "GET", "/status$", True),
        ("afspraak", "POST", "/appointments/appointments$", True),
        ("afspraak", "POST", "/appointments/appointments$", False),
        ("afspraak", "GET", "/status$", True),
    ],
)
def test_it_arrives_once(
    portal: BrokenPortal,
    practice_portal: str,
    environment: Mapping[str, str],
    tmp_path: Path,
    *,
    slug: str,
    method: str,
    path: str,
    arrives: bool,
) -> None:
    before = len(arrived(practice_portal, slug))
    welcomed(tmp_path, "thuis")
    typist = born(portal, environment, tmp_path)
    to_the_check_page(typist, slug)
    portal.next(method, path, replace(SILENCE, arrives=arrives))
    typist.send("/verstuur")
    wait_until_held(portal)
    typist.kill()
    portal.mend()

    typist = born(portal, environment, tmp_path)
    screen = typist.type(number(typist.screen(), "Verder waar u was"))
    if screen.heading == CHECK:
        screen = typist.type("/verstuur")
    assert screen.heading == RECEIPT, screen.text
    typist.leave()
    assert typist.complaints == ""
    assert len(arrived(practice_portal, slug)) == before + 1
