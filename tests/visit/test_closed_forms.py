"""A form that is full, closed or being worked on says so; whatever breaks, it arrives once; and who signs as well."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.visit.chance import ended
from tests.visit.conftest import PATIENT
from tests.visit.person import Person, arrived
from tests.visit.practice_forms import Visits, filled, tell

CALLS = (
    "/forms/",
    "/submissions$",
    "/steps/",
    "/appointments/",
    "/appointments/appointments$",
    "/_complete$",
    "/status$",
)


@pytest.fixture
def portal(practice: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and the practice portal, ready to spoil a call."""
    with broken_portal(practice) as before:
        yield before


@pytest.mark.parametrize("slug", ["afspraak", "mening"])
def test_whatever_breaks_and_whenever_it_arrives_at_most_once(
    portal: BrokenPortal, practice: str, store: Store, tmp_path: Path, slug: str
) -> None:
    screens = ended(portal, practice, slug, store, tmp_path, seeds=range(15), calls=CALLS, breaks=0.3)
    assert screens.count("ReceiptView") > len(screens) // 2


CLOSED = {
    "full": ({"full": True}, "Dit formulier is vol. Gemeente Voorbeeld neemt geen aanvragen meer aan."),
    "gone": ({"active": False}, "Dit formulier is er niet meer. Gemeente Voorbeeld heeft het gesloten."),
    "in maintenance": ({"maintenance": True}, "Gemeente Voorbeeld werkt nu aan dit formulier."),
}
KEPT = "Er is niets weg. Uw antwoorden zijn er nog."
"""Said to whom has answers that could have been lost, and to nobody else."""
OPEN = {"full": False, "active": True, "maintenance": False}


@pytest.fixture(params=CLOSED)
def closed(request: pytest.FixtureRequest, practice: str) -> Iterator[tuple[Callable[[str], None], str]]:
    """Give what closes a form in one of the three ways, and what is said then; it opens again afterwards."""
    change, words = CLOSED[str(request.param)]
    shut: list[str] = []

    def close(slug: str) -> None:
        shut.append(slug)
        tell(practice, f"formulieren/{slug}", **change)

    yield close, words
    for slug in shut:
        tell(practice, f"formulieren/{slug}", **OPEN)


@pytest.mark.parametrize("slug", ["afspraak", "mening", "parkeervergunning"])
def test_a_form_that_is_closed_says_why_and_whom_to_call(
    noor: Visits, closed: tuple[Callable[[str], None], str], slug: str
) -> None:
    close, words = closed
    close(slug)
    problem = noor(slug).problem()
    assert problem.heading == words
    assert problem.place.phone
    assert KEPT not in (problem.why, *problem.lines)


@pytest.mark.parametrize("slug", ["afspraak", "mening"])
def test_a_form_that_is_closed_meanwhile_says_so_and_keeps_the_answers(
    noor: Visits, practice: str, closed: tuple[Callable[[str], None], str], slug: str
) -> None:
    close, words = closed
    person = filled(noor, slug)
    before = arrived(practice, slug)
    close(slug)
    person.send()
    assert person.problem().heading == words
    assert person.problem().why == KEPT
    assert person.kept is not None
    assert person.kept.answers == person.answers
    assert arrived(practice, slug) == before


def test_somebody_else_who_has_to_sign_is_told_about_after_sending(store: Store, tmp_path: Path) -> None:
    form = {
        "slug": "samen",
        "name": "Samen tekenen",
        "steps": [
            {
                "slug": "wie",
                "name": "Wie",
                "components": [{"type": "cosign", "key": "partner", "label": "E-mailadres van uw partner?"}],
            }
        ],
    }
    (tmp_path / "samen.json").write_text(json.dumps({**form, "cosignLink": False}), "utf-8")
    with PracticeHost(["--only-forms", f"--forms={tmp_path}", "--processing=0", *PATIENT]) as base:
        person = Person(base, "samen", store)
        person.give("sam@voorbeeld.example")
        person.send()
        receipt = person.receipt()
        assert receipt.heading == "U bent klaar. Nog iemand moet tekenen."
        assert not receipt.ready
        assert receipt.next_steps[1:4] == (
            "sam@voorbeeld.example krijgt een e-mail van Gemeente Voorbeeld.",
            "In die e-mail staat geen link. Er staat in waar die persoon moet inloggen en tekenen.",
            f"Die persoon heeft dit nummer nodig: {receipt.reference}",
        )
