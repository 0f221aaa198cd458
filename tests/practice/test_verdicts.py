"""The practice portal decides as a real server did: rules, what shows, what is kept and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.practice.checks.check import checked_types
from assistant.practice.components import Component, Data, find, only_known, walk
from assistant.practice.dates import netherlands
from assistant.practice.formfiles import read
from assistant.practice.forms import Form, Step
from assistant.practice.logic import Outcome, others_of, run
from assistant.practice.validation import Scope, check
from tests.practice.test_recordings import RULES
from tests.shared_data import shared

CAPTURED_AT = datetime(2026, 11, 22, 12, 9, tzinfo=netherlands())
INPUT_TYPES = (
    "textfield textarea email phoneNumber postcode bsn iban licenseplate number currency checkbox radio select "
    "selectboxes date datetime time file signature map addressNL editgrid partners children customerProfile cosign "
    "npFamilyMembers"
)
NOT_SHOWN: dict[str, list[dict[str, Any]]] = {
    # what these captures do not show, read off their verdicts
    "protocol-proef": RULES,
    "children-flow": [
        {
            "when": True,
            "then": [{"synchronize": "children", "into": "extraChildDetails", "fields": {"bsn": "bsn"}}],
        }
    ],
}


def verdicts() -> Iterator[tuple[str, Form, Step, dict[str, Any]]]:
    for folder in ("examples", "examples-suite"):
        for path in sorted(shared(f"specs/open-forms/{folder}").glob("*.json")):
            if not path.stem.startswith("transcript"):
                yield from of_one(path)


def of_one(path: Path) -> Iterator[tuple[str, Form, Step, dict[str, Any]]]:
    capture = json.loads(path.read_bytes())
    capture["rules"] = NOT_SHOWN.get(path.stem, [])
    form = read(json.dumps(capture).encode(), path.name)
    for number, verdict in enumerate(capture["logicOracle"]):
        yield f"{path.stem} {number}", form, form.steps[verdict["step"]], verdict


def outcome_of(form: Form, step: Step, verdict: dict[str, Any]) -> Outcome:
    data = only_known(step.components, verdict["data"])
    return run(form, step, data, others_of(form, step, {}), CAPTURED_AT)


def shown(components: list[Component], hidden: frozenset[str], data: Data, at: str = "") -> Iterator[str]:
    """Name what shows, in document order, as a capture does: in the rows of a group, but not in rows of rows."""
    for part in walk(components):
        if at + part["key"] in hidden:
            continue
        yield at + part["key"]
        rows = find(data, part["key"]) if part["type"] == "editgrid" and not at else []
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            yield from shown(part.get("components", []), hidden, row, f"{part['key']}[{number}].")


def test_rules_and_conditions_show_what_the_real_server_showed(capsys: pytest.CaptureFixture[str]) -> None:
    wrong: list[str] = []
    total = 0
    for name, form, step, verdict in verdicts():
        total += 1
        outcome = outcome_of(form, step, verdict)
        seen = list(shown(outcome.components, outcome.hidden, outcome.data))
        applies = [outcome.applicable[one.uuid] for one in form.steps]
        if (seen, outcome.may_submit, applies) != (
            verdict["visibleKeys"],
            verdict["canSubmit"],
            verdict["isApplicable"],
        ):
            wrong.append(name)
    with capsys.disabled():
        print(f"\npractice rules: {total - len(wrong)} of {total} verdicts agree")  # noqa: T201 - asked for
    assert wrong == []
    assert total >= 269


def test_values_are_set_and_cleared_as_on_the_real_server() -> None:
    wrong: list[str] = []
    for name, form, step, verdict in verdicts():
        outcome = outcome_of(form, step, verdict)
        if (outcome.changed, outcome.data) != (verdict["dataDiff"], verdict["dataAfterVisibility"]):
            wrong.append(name)
    assert wrong == []


def test_sending_refuses_the_same_answers_with_the_same_codes() -> None:
    wrong: list[str] = []
    broken = 0
    for name, form, step, verdict in verdicts():
        if not isinstance(verdict["fullValidation"], list):
            broken += 1
            continue
        outcome = outcome_of(form, step, verdict)
        theirs = [(one["name"], one["code"]) for one in verdict["fullValidation"]]
        slips = check(outcome.components, outcome.hidden, outcome.data, Scope(sending=True))
        if sorted(theirs) != sorted((slip.name, slip.code) for slip in slips):
            wrong.append(name)
    assert wrong == []
    assert broken == 10, "only where the real server itself broke"


def test_every_type_that_holds_a_value_is_checked() -> None:
    assert checked_types() >= set(INPUT_TYPES.split())
