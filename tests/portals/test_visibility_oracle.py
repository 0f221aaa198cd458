"""What shows and what is sent must be what a real Open Forms server says, for every verdict it gave."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from assistant.journey.visibility import settle
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.values import flatten, to_wire
from tests.shared_data import shared

EXAMPLES = "specs/open-forms/examples"
SUITE = "specs/open-forms/examples-suite"
VERDICTS = {EXAMPLES: 129, SUITE: 140}
WEBSITE = "https://formulieren.example/formulier"


def components(configuration: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Walk every component, rows of a grid included."""
    for one in configuration:
        yield one
        yield from components(one.get("components") or [])
        for column in one.get("columns") or []:
            yield from components(column.get("components") or [])


def after_logic(configuration: list[dict[str, Any]], properties: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the components as the server's logic leaves them; it names only what is not plain."""
    changed = deepcopy(configuration)
    for one in components(changed):
        now = properties.get(one["key"], {})
        one["hidden"] = now.get("hidden", False)
        one["disabled"] = now.get("disabled", False)
        one.setdefault("validate", {})["required"] = now.get("required", False)
    return changed


def shallow(keys: Iterable[str]) -> list[str]:
    """Leave out rows inside rows: the recording does not name those, though it has their data."""
    return [key for key in keys if key.count("[") < 2]


def disagreements(example: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Compare our verdict with the server's, for every entry of one captured form; yields what differs."""
    for number, entry in enumerate(example["logicOracle"]):
        step = example["submissionSteps"][entry["step"]]
        page = parts(
            after_logic(step["configuration"]["components"], entry["properties"]),
            Around(WEBSITE, data=step["data"]),
        )
        values = flatten(entry["data"], page) | flatten(entry["dataDiff"], page)
        settled = settle(page, values)
        if shallow(settled.visible) != shallow(entry["visibleKeys"]):
            yield number, f"visible {set(shallow(settled.visible)) ^ set(entry['visibleKeys'])}"
        elif to_wire(settled.data, page) != entry["dataAfterVisibility"]:
            yield number, "data after clearOnHide"


def captured(folder: str) -> list[Path]:
    return [path for path in sorted(shared(folder).glob("*.json")) if not path.name.startswith("transcript-")]


def judged(folder: str) -> tuple[int, list[str]]:
    """Give how many verdicts a folder holds, and those we do not agree with."""
    examples = [(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in captured(folder)]
    total = sum(len(example["logicOracle"]) for _name, example in examples)
    return total, [f"{name}[{n}]: {what}" for name, example in examples for n, what in disagreements(example)]


@pytest.mark.parametrize("folder", [EXAMPLES, SUITE])
def test_what_shows_and_what_is_sent_is_what_the_portal_says(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    total, wrong = judged(folder)
    with capsys.disabled():
        sys.stdout.write(f"\n{folder}: agreed {total - len(wrong)} / {total}\n")
    assert total == VERDICTS[folder]
    assert wrong == []
