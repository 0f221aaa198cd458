"""Rows of a group without a window: every deed has a number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.typist import Typist, typist
from tests.shared_data import ROOT


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[Typist]:
    with typist(tmp_path, "gezin", ROOT / "tests/visit/forms/small") as somebody:
        yield somebody


FIRST = ("", "Noor", "2", "")
SECOND = ("1", "Sam", "1", "De Brug", "")


def test_rows_are_added_changed_and_taken_away_by_number(noor: Typist) -> None:
    said = noor.told(*FIRST, *SECOND, "3", "Nora", "2", "", "", "", "", "", "5", "1", "2", "Kade")
    assert "Vul er één in. Druk op Verder om te beginnen." in said
    assert "Kind 1: Nora, Nee" in said
    assert "5. Haal dit kind weg: Kind 1" in said
    assert "1. Ja, haal weg" in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "1. Kind 1: Hoe heet het kind?: Sam" in last
    assert "Nora" not in last


def test_a_number_that_is_not_there_is_refused(noor: Typist) -> None:
    said = noor.told(*FIRST, "9")
    assert "! Kies één antwoord." in said


def test_each_question_says_in_which_row_it_is(noor: Typist) -> None:
    said = noor.told(*FIRST, *SECOND)
    for row in ("Kind 1", "Kind 2"):
        assert f"· {row}\n## Hoe heet het kind?" in said
