"""Rows of a group without a window: every deed has a number."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.app.parts import Parts
from assistant.journey.task import Task
from assistant.journey.view import Place
from assistant.practice.host import PracticeHost
from assistant.settings import Settings
from assistant.terminal import Terminal
from tests.shared_data import ROOT

FORMS = ROOT / "tests/visit/forms/small"
TASK = Task(
    organisation="voorbeeld",
    slug="gezin",
    title="Uw gezin",
    place=Place(task="Uw gezin", organisation="Gemeente Voorbeeld", practice=True),
)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    with PracticeHost(("--only-forms", f"--forms={FORMS}", "--processing=0")) as address:
        _settings, made = build.build(build.folders(tmp_path / "a", tmp_path / "b"), practice=address)
        made.tasks = (TASK,)
        yield made
        made.close()


def told(parts: Parts, *lines: str) -> str:
    """Type these lines, and give everything that was printed."""
    assistant = Assistant(parts, Settings(where="bibliotheek", welcomed=True))
    said = io.StringIO()
    terminal = Terminal(assistant, io.StringIO("".join(f"{line}\n" for line in ("", *lines))), said)
    terminal._settle(assistant.press(f"task:{TASK.id}"))
    terminal.run()
    return said.getvalue()


FIRST = ("", "Noor", "2", "")
SECOND = ("1", "Sam", "1", "De Brug", "")


def test_rows_are_added_changed_and_taken_away_by_number(parts: Parts) -> None:
    said = told(parts, *FIRST, *SECOND, "3", "Nora", "2", "", "", "", "", "", "5", "1", "2", "Kade")
    assert "Vul er één in. Druk op Verder om te beginnen." in said
    assert "Kind 1: Nora, Nee" in said
    assert "5. Haal dit kind weg: Kind 1" in said
    assert "Weet u het zeker?" in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "1. Kind 1: Hoe heet het kind?: Sam" in last
    assert "Nora" not in last


def test_a_number_that_is_not_there_is_refused(parts: Parts) -> None:
    said = told(parts, *FIRST, "9")
    assert "! Kies één antwoord." in said
