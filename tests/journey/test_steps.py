"""How far somebody is, kept in Dutch and said in the language of the moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import wording
from assistant.journey import steps
from tests.other_words import said_otherwise


@pytest.fixture(scope="module")
def otherwise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return said_otherwise(tmp_path_factory.mktemp("talen"))


@pytest.mark.parametrize(("number", "of", "kept"), [(3, 8, "Stap 3 van 8"), (12, None, "Vraag 12")])
def test_what_is_kept_is_dutch_and_is_said_again_in_any_language(
    otherwise: Path, number: int, of: int | None, kept: str
) -> None:
    assert steps.step_words(number, of) == kept
    wording.use("tr", otherwise)
    there = steps.step_words(number, of)
    assert there != kept
    assert steps.to_keep(there) == kept
    assert type(steps.to_keep(there)) is str
    assert steps.again(kept) == there
    assert steps.again(kept.lower()) == there
    wording.use("nl", otherwise)
    assert steps.again(kept) == kept
    assert steps.with_title("Verhuizen", kept) == f"Verhuizen, {kept.lower()}"


def test_what_says_nothing_of_a_step_is_left_as_it_is() -> None:
    assert steps.again("ergens") == "ergens"
    assert steps.with_title("Verhuizen", "") == "Verhuizen"
