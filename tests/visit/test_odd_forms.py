"""Forms nobody would make on purpose: each is walked from its first screen to its receipt, and back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.journey.view import CardsView, PreparedView, ProblemView, QuestionView, ReceiptView, ReviewView
from assistant.store.keeping import Store
from tests.portals.test_components import CAPTURED
from tests.shared_data import needs_shared
from tests.visit.conftest import FORMS, portal_with
from tests.visit.person import TODAY, Person, arrived
from tools import citizen

ODD = sorted(file.stem for file in (FORMS / "odd").glob("*.json"))
MOST_SCREENS = 80


@pytest.fixture(scope="module")
def odd_forms() -> Iterator[str]:
    with portal_with("odd") as base:
        yield base


@pytest.fixture(scope="module")
def captured_forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the captured forms, without the recordings that lie beside them."""
    folder = tmp_path_factory.mktemp("captured")
    for path in CAPTURED:
        shutil.copy(path, folder)
    with portal_with("small", f"--forms={folder}") as base:
        yield base


def walk(person: Person, folder: Path) -> None:
    """Answer as the citizen would, until the check page or a screen that one cannot get past."""
    for _screen in range(MOST_SCREENS):
        view = person.view
        if not isinstance(view, QuestionView) or view.error:
            return
        person.give(citizen.answer(view, folder, TODAY))
    raise AssertionError(f"no end comes to {person.visit.task.slug}")


def all_the_way_back(person: Person) -> int:
    """Press Terug until one is home; gives how many screens that took."""
    for number in range(MOST_SCREENS):
        if person.back() is None:
            return number
    raise AssertionError(f"Terug never comes home in {person.visit.task.slug}")


@pytest.mark.parametrize("slug", ODD)
def test_an_odd_form_is_walked_to_its_receipt(odd_forms: str, slug: str, tmp_path: Path, store: Store) -> None:
    person = Person(odd_forms, slug, store)
    walk(person, tmp_path)
    assert isinstance(person.view, ReviewView), person.view
    rows = person.review().rows
    all_the_way_back(person)
    walk(person, tmp_path)
    assert person.review().rows == rows
    person.send()
    assert isinstance(person.view, ReceiptView), person.view
    assert len(arrived(odd_forms, slug)) == 1


@needs_shared
@pytest.mark.parametrize("path", CAPTURED, ids=lambda path: path.stem)
def test_a_captured_form_is_walked_as_far_as_it_goes(
    path: Path, captured_forms: str, tmp_path: Path, store: Store
) -> None:
    slug = json.loads(path.read_bytes())["form"]["slug"]
    person = Person(captured_forms, slug, store)
    if isinstance(person.view, CardsView):
        # one for after a login: it says so first, and its answers are only made ready
        person.give()
    walk(person, tmp_path)
    if isinstance(person.view, ReviewView):
        sends = person.view.sends
        person.send()
        assert isinstance(person.view, ReceiptView if sends else PreparedView), person.view
    elif isinstance(person.view, ProblemView):
        assert not person.view.act
    else:
        assert person.question().error
        assert all_the_way_back(person) < MOST_SCREENS
