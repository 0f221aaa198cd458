"""Accounts, times, moments and lists of answers without a window."""

from __future__ import annotations

import io
import json
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

COMPONENTS = [
    {"type": "bsn", "key": "bsn", "label": "Wat is uw bsn?"},
    {"type": "iban", "key": "iban", "label": "Wat is uw rekeningnummer?"},
    {"type": "textfield", "key": "namen", "label": "Wie komen er mee?", "multiple": True},
    {"type": "datetime", "key": "moment", "label": "Wanneer komt u?"},
    {"type": "datetime", "key": "momenten", "label": "Wanneer was u er al?", "multiple": True},
]
TASK = Task(
    organisation="voorbeeld",
    slug="typen",
    title="Typen",
    place=Place(task="Typen", organisation="Gemeente Voorbeeld", practice=True),
)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    forms = tmp_path / "forms"
    forms.mkdir()
    form = {"slug": "typen", "name": "Typen", "steps": [{"slug": "stap", "name": "Stap", "components": COMPONENTS}]}
    (forms / "typen.json").write_text(json.dumps(form), encoding="utf-8")
    with PracticeHost(("--only-forms", f"--forms={forms}", "--processing=0")) as address:
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


def test_each_is_typed_on_a_line_and_lists_end_with_an_empty_one(parts: Parts) -> None:
    said = told(
        parts,
        *("9999.90.019", "nl02 abna 0123 4567 89"),
        *("Ali", "Noor", ""),
        *("1 december 2027", "half tien", "9.30"),
        *("3 maart 2026 9.30", "4-3-2026 om 10.15", ""),
    )
    assert "! Schrijf de tijd met cijfers, zo: 14.30" in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "Wat is uw rekeningnummer?: NL02 ABNA 0123 4567 89" in last
    assert "Wie komen er mee?: Ali, Noor" in last
    assert "Wanneer komt u?: 1 december 2027, een woensdag, om 9.30 uur" in last
    assert "3 maart 2026, een dinsdag, om 9.30 uur; 4 maart 2026, een woensdag, om 10.15 uur" in last


def test_a_slip_in_a_list_says_which_one(parts: Parts) -> None:
    said = told(parts, "", "", "", "", "3 maart 2026 9.30", "morgen", "")
    assert "! Nummer 2: De datum is niet compleet." in said
