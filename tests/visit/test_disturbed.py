"""Whatever is asked, on one screen or on several: Terug, a draft taken up, a portal that is gone for a while."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.journey.kinds.email_code import CodeQuestion
from assistant.journey.view import ProblemView, QuestionView, ReviewView
from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from tests.portals.faulty import EXPIRED, RESET, BrokenPortal, Fault, broken_portal
from tests.visit.conftest import PATIENT
from tests.visit.person import TODAY, Person
from tools import citizen

FORMS = ("alles-oefenen", "zwemles", "afspraak", "mening", "parkeervergunning", "kwijtschelding")
MOST_SCREENS = 120


@pytest.fixture(scope="module")
def everything() -> Iterator[str]:
    """Give the address of the practice portal with a citizen's post."""
    with PracticeHost(["--processing=0", "--for-tests", *PATIENT]) as base:
        yield base


@pytest.fixture
def before(everything: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and that portal."""
    with broken_portal(everything) as line:
        yield line


class Noor(Person):
    """Somebody who answers as the invented citizen does."""

    folder: Path

    def post(self, address: str) -> str:
        call = urllib.request.Request(f"{self.base}/oefenpost", headers={"Accept": "application/json"})  # noqa: S310
        with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
            return str([one["code"] for one in json.load(answer)["results"] if one["to"] == address][-1])

    def answer(self) -> None:
        """Answer this screen."""
        view = self.view
        self.give(citizen.answer(view, self.folder, TODAY, self.post) if isinstance(view, QuestionView) else None)
        assert not self.view.error, (self.view.heading, self.view.error)

    @property
    def asks(self) -> bool:
        return isinstance(self.view, QuestionView)

    @property
    def name(self) -> str:
        """The key of the screen."""
        return self.visit._position.at or type(self.view).__name__

    @property
    def at_code(self) -> bool:
        fields = self.view.fields if isinstance(self.view, QuestionView) else ()
        return any(isinstance(one.question, CodeQuestion) for one in fields)

    def past_code(self) -> None:
        """Type a code once more, when a new submission asks for one."""
        while self.at_code:
            self.answer()


def noor_at(line: BrokenPortal, slug: str, store: Store, folder: Path, taken_up: Noor | None = None) -> Noor:
    noor = Noor(line.origin, slug, store, taken_up.visit.draft if taken_up else None)
    noor.folder = folder
    while not noor.asks and not taken_up:
        noor.give()
    return noor


@pytest.mark.parametrize("slug", FORMS)
def test_at_every_screen_one_can_go_back_and_on_again(
    before: BrokenPortal, slug: str, store: Store, tmp_path: Path
) -> None:
    noor = noor_at(before, slug, store, tmp_path)
    for _screen in range(MOST_SCREENS):
        noor.answer()
        if not noor.asks:
            break
        here, kept = noor.name, dict(noor.answers)
        if noor.back() is None:
            continue
        assert noor.answers == kept
        if noor.name.endswith("[]") and here.startswith(noor.name[:-2]):
            # a row was begun here: what is in it stays
            continue
        there = noor.name
        noor.answer()
        if noor.name == there:
            continue
        assert noor.name == here
    else:
        raise AssertionError("there is no end")


@pytest.mark.parametrize("slug", FORMS)
def test_at_every_screen_a_draft_is_taken_up_there(
    before: BrokenPortal, slug: str, store: Store, tmp_path: Path
) -> None:
    noor = noor_at(before, slug, store, tmp_path)
    for _screen in range(MOST_SCREENS):
        noor.answer()
        if not noor.asks:
            break
        here, kept = noor.name, dict(noor.answers)
        noor = noor_at(before, slug, store, tmp_path, noor)
        if not here.endswith("#code"):
            noor.past_code()
        assert noor.name == here
        assert {key: kept[key] for key in kept if not key.endswith("#code")}.items() <= dict(noor.answers).items()
        assert "nieuw" not in noor.view.why
    assert not noor.asks
    noor = noor_at(before, slug, store, tmp_path, noor)
    noor.past_code()
    assert isinstance(noor.view, ReviewView), noor.view


@pytest.mark.parametrize("slug", FORMS)
@pytest.mark.parametrize("fault", [EXPIRED, RESET], ids=lambda one: one.name)
def test_at_every_screen_the_portal_may_be_gone(
    before: BrokenPortal, slug: str, store: Store, tmp_path: Path, fault: Fault
) -> None:
    calm = noor_at(before, slug, store, tmp_path)
    road = [calm.name]
    while calm.asks:
        calm.answer()
        road.append(calm.name)
    noor = noor_at(before, slug, store, tmp_path)
    for at, name in enumerate(road[1:]):
        assert noor.name == road[at]
        before.next("", "/api/", fault, times=1 if fault is EXPIRED else 4)
        noor.answer()
        before.mend()
        for _again in range(3):
            if isinstance(noor.view, ProblemView):
                noor.again()
        if not name.endswith("#code"):
            noor.past_code()
        assert noor.name == name
