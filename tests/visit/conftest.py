"""What the tests of a visit share: practice portals with small forms, and somebody who fills them in."""

from __future__ import annotations

import json
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.visit.person import Person

FORMS = Path(__file__).with_name("forms")
Asks = Callable[..., Person]
PATIENT = tuple(f"--limit-{name}=100000/min" for name in ("complete", "suspend", "calls", "polling"))


def portal_with(folder: str, *options: str) -> PracticeHost:
    return PracticeHost(["--only-forms", f"--forms={FORMS / folder}", "--processing=0", *PATIENT, *options])


@pytest.fixture(scope="session")
def small_forms() -> Iterator[str]:
    """Give the address of a practice portal with the small forms of these tests."""
    with portal_with("small") as base:
        yield base


@pytest.fixture(scope="module")
def practice() -> Iterator[str]:
    """Give the address of the practice portal with its own forms."""
    with PracticeHost(["--processing=0", *PATIENT]) as base:
        yield base


@pytest.fixture(scope="session")
def forgetful_portal() -> Iterator[str]:
    """Give the address of a practice portal that forgets a session after one second."""
    with portal_with("small", "--session=1") as base:
        yield base


@pytest.fixture(scope="session")
def first_form() -> Iterator[str]:
    """Give the address of a portal with a form as it was."""
    with portal_with("first") as base:
        yield base


@pytest.fixture(scope="session")
def later_form() -> Iterator[str]:
    """Give the address of a portal with that form as it is now."""
    with portal_with("later") as base:
        yield base


@pytest.fixture
def portal(small_forms: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and the practice portal, ready to spoil a call."""
    with broken_portal(small_forms) as before:
        yield before


@pytest.fixture
def forgetful(forgetful_portal: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and the portal that forgets."""
    with broken_portal(forgetful_portal) as before:
        yield before


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Keep in memory, as on a computer of everybody."""
    made = Store.open(tmp_path, shared_computer=True)
    yield made
    made.close()


@pytest.fixture
def noor(portal: BrokenPortal, store: Store) -> Callable[[str], Person]:
    """Let Noor begin a form by its slug."""
    return lambda slug: Person(portal.origin, slug, store)


@pytest.fixture(scope="session")
def made_forms() -> Iterator[str]:
    """Give the address of a practice portal that takes forms made on the spot."""
    with portal_with("small", "--for-tests") as base:
        yield base


@pytest.fixture
def line(made_forms: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and that portal, ready to spoil a call."""
    with broken_portal(made_forms) as before:
        yield before


def add_form(base: str, slug: str, *components: dict[str, Any], **form: object) -> None:
    """Let that portal have a form of one step, or the `steps` given; one there was with this name is gone."""
    steps = form.pop("steps", None) or [{"slug": "s", "name": "Stap", "components": list(components)}]
    body = json.dumps({"slug": slug, "name": "Een formulier", "steps": steps, **form}).encode()
    headers = {"Content-Type": "application/json"}
    call = urllib.request.Request(f"{base.rstrip('/')}/oefenen/formulieren", body, headers)  # noqa: S310 - this computer
    urllib.request.urlopen(call).close()  # noqa: S310


@pytest.fixture
def asks(line: BrokenPortal, store: Store) -> Asks:
    """Let Noor begin a form of these components, made on the spot."""

    def begin(*components: dict[str, Any], **form: object) -> Person:
        slug = f"v-{zlib.crc32(json.dumps([components, form]).encode())}"
        add_form(line.upstream, slug, *components, **form)
        return Person(line.origin, slug, store)

    return begin
