"""The practice portal decides as a real server did: rules, what shows, what is kept and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.practice.components import only_known, walk
from assistant.practice.dates import netherlands
from assistant.practice.formfiles import read
from assistant.practice.forms import Form, Step
from assistant.practice.logic import Outcome, others_of, run
from assistant.practice.validation import Scope, check
from tests.practice.test_recordings import RULES
from tests.shared_data import shared

CAPTURED_AT = datetime(2026, 11, 22, 12, 9, tzinfo=netherlands())
OURS = (
    frozenset({"textfield", "textarea", "email", "phoneNumber", "postcode", "number", "radio", "select", "selectboxes"})
    | frozenset({"checkbox", "date", "file"})
    | frozenset({"fieldset", "columns", "content"})
)
ELSEWHERE = {
    "dynamische-keuzelijsten": "its options come from variables the capture does not hold",
    "vijf-stappen": "it uses two keys in two steps each, which the reference forbids",
    "children-flow": "its rows are copied from a register after signing in",
}


def verdicts() -> Iterator[tuple[str, Form, Step, dict[str, Any]]]:
    for folder in ("examples", "examples-suite"):
        for path in sorted(shared(f"specs/open-forms/{folder}").glob("*.json")):
            if path.stem in ELSEWHERE or path.stem.startswith("transcript"):
                continue
            yield from of_one(path)


def of_one(path: Path) -> Iterator[tuple[str, Form, Step, dict[str, Any]]]:
    capture = json.loads(path.read_bytes())
    if path.stem == "protocol-proef":
        capture["rules"] = RULES
    form = read(json.dumps(capture).encode(), path.name)
    for number, verdict in enumerate(capture["logicOracle"]):
        yield f"{path.stem} {number}", form, form.steps[verdict["step"]], verdict


def outcome_of(form: Form, step: Step, verdict: dict[str, Any]) -> Outcome:
    data = only_known(step.components, verdict["data"])
    return run(form, step, data, others_of(form, step, {}), CAPTURED_AT)


def test_rules_and_conditions_show_what_the_real_server_showed(capsys: pytest.CaptureFixture[str]) -> None:
    wrong: list[str] = []
    total = 0
    for name, form, step, verdict in verdicts():
        total += 1
        outcome = outcome_of(form, step, verdict)
        shown = [part["key"] for part in walk(outcome.components) if part["key"] not in outcome.hidden]
        theirs = [key for key in verdict["visibleKeys"] if "[" not in key]
        applies = [outcome.applicable[one.uuid] for one in form.steps]
        if (shown, outcome.may_submit, applies) != (theirs, verdict["canSubmit"], verdict["isApplicable"]):
            wrong.append(name)
    with capsys.disabled():
        print(f"\npractice rules: {total - len(wrong)} of {total} verdicts agree")  # noqa: T201 - asked for
    assert wrong == []


def test_values_are_set_and_cleared_as_on_the_real_server() -> None:
    wrong: list[str] = []
    for name, form, step, verdict in verdicts():
        if all(part["type"] != "editgrid" for part in walk(step.components)):
            outcome = outcome_of(form, step, verdict)
            if (outcome.changed, outcome.data) != (verdict["dataDiff"], verdict["dataAfterVisibility"]):
                wrong.append(name)
    assert wrong == []


def test_sending_refuses_the_same_answers_with_the_same_codes() -> None:
    wrong: list[str] = []
    for name, form, step, verdict in verdicts():
        if not isinstance(verdict["fullValidation"], list):
            continue
        outcome = outcome_of(form, step, verdict)
        others = tuple(f"data.{part['key']}" for part in walk(step.components) if part["type"] not in OURS)
        theirs = [(one["name"], one["code"]) for one in verdict["fullValidation"] if not one["name"].startswith(others)]
        slips = check(outcome.components, outcome.hidden, outcome.data, Scope(sending=True))
        if sorted(theirs) != sorted((slip.name, slip.code) for slip in slips if not slip.name.startswith(others)):
            wrong.append(name)
    assert wrong == []
