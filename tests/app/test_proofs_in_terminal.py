"""An address, a place and a code without a window: each box on a line, each choice by its number."""

from __future__ import annotations

import io
import json
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.app.parts import Parts
from assistant.journey.task import Task
from assistant.journey.view import Place
from assistant.practice.host import PracticeHost
from assistant.settings import Settings
from assistant.terminal import Terminal

COMPONENTS: list[dict[str, Any]] = [
    {"type": "addressNL", "key": "adres", "label": "Wat is uw adres?", "deriveAddress": True},
    {"type": "map", "key": "plek", "label": "Waar is het?", "interactions": {"marker": True}},
    {
        "type": "email",
        "key": "mail",
        "label": "Wat is uw e-mailadres?",
        "openForms": {"requireVerification": True},
    },
]
TASK = Task(
    organisation="voorbeeld",
    slug="bewijs",
    title="Bewijs",
    place=Place(task="Bewijs", organisation="Gemeente Voorbeeld", practice=True),
)
Line = str | Callable[[], str]


class Typing(io.StringIO):
    """What somebody types: lines, some of which are only known once they are needed."""

    def __init__(self, *lines: Line) -> None:
        super().__init__()
        self._lines = iter(lines)

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed has two bases that differ
        line = next(self._lines, None)
        if line is None:
            return ""
        return (line if isinstance(line, str) else line()) + "\n"


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[str]:
    forms = tmp_path / "forms"
    forms.mkdir()
    form = {"slug": "bewijs", "name": "Bewijs", "steps": [{"slug": "s", "name": "Stap", "components": COMPONENTS}]}
    (forms / "bewijs.json").write_text(json.dumps(form), encoding="utf-8")
    with PracticeHost(("--only-forms", f"--forms={forms}", "--processing=0")) as address:
        yield address


@pytest.fixture
def parts(tmp_path: Path, practice: str) -> Iterator[Parts]:
    _settings, made = build.build(build.folders(tmp_path / "a", tmp_path / "b"), practice=practice)
    made.tasks = (TASK,)
    yield made
    made.close()


def told(parts: Parts, *lines: Line) -> str:
    """Type these lines, and give everything that was printed."""
    assistant = Assistant(parts, Settings(where="bibliotheek", welcomed=True))
    said = io.StringIO()
    terminal = Terminal(assistant, Typing("", *lines), said)
    terminal._settle(assistant.press(f"task:{TASK.id}"))
    terminal.run()
    return said.getvalue()


def newest_code(practice: str) -> str:
    call = urllib.request.Request(f"{practice}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
        return str(json.load(answer)["results"][-1]["code"])


def test_all_of_it_can_be_typed(parts: Parts, practice: str) -> None:
    said = told(
        parts,
        *("1234 ab", "12", "", ""),
        "1",
        "Molenweg 12",
        "1",
        "noor@voorbeeld.nl",
        "niets",
        "opnieuw",
        lambda: newest_code(practice),
    )
    assert "Huisletter (niet verplicht):" in said
    assert "1. Ja, dit klopt" in said
    assert "Wij stuurden een code van 6 letters en cijfers naar noor@voorbeeld.nl." in said
    assert "! De code heeft 6 letters en cijfers." in said
    assert "Wij hebben u een nieuwe code gestuurd." in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "Wat is uw adres?: Dorpsstraat 12, 1234 AB Voorbeeld" in last
    assert "Waar is het?: Molenweg 12, 1234 BD Voorbeeld" in last
    assert "Wat is uw e-mailadres?: noor@voorbeeld.nl" in last


def test_what_is_not_right_is_typed_again_and_half_of_it_is_named(parts: Parts) -> None:
    said = told(parts, *("1234 AB", "", "", ""), *("1234 AB", "12", "", ""), "2", *("1235 XY", "3", "", ""))
    assert "! Vul uw huisnummer in." in said
    assert "Kerklaan 3, 1235 XY Oud Voorbeeld" in said
