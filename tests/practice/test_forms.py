"""The four forms are whole: readable words, questions of this version's kinds, and rules that fit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from assistant.places import folder
from assistant.practice.components import WITHOUT_DATA, options, start, walk
from assistant.practice.formfiles import read, read_folder
from assistant.practice.forms import Form, FormFileWrong
from assistant.practice.jsonlogic import UnknownOperator, evaluate
from assistant.practice.logic import run
from assistant.practice.portal import now_here

FORMS = {form.slug: form for form in read_folder(folder("resources") / "practice")}
STIFF = re.compile(r"\b(dient|indien|conform|middels|ongeldig\w*|geldig\w*|sorry|please)\b", re.IGNORECASE)
LONGEST = 15
EVERYDAY = frozenset(
    {"textfield", "textarea", "email", "phoneNumber", "postcode", "number", "radio", "select", "selectboxes"}
    | {"checkbox", "date", "file"}
    | {"fieldset", "columns", "content"}
)

LONG = {"verhuizing", "uittreksel-brp", "melding-openbare-ruimte", "vraag-of-klacht"}
"""The forms that are filled in like most: step by step, with questions of every everyday kind."""

each_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())


def words(value: object, name: str = "") -> Iterator[str]:
    """Give every text of a form that people read."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from words(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner, name)
    elif isinstance(value, str) and name not in ("pattern", "key", "type", "id", "slug", "uuid", "filePattern"):
        yield value


def sentences(text: str) -> list[str]:
    plain = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li)>", "\n", text)))
    return [part for part in re.split(r"(?<=[.?!:])\s+|\n", plain) if part.strip()]


def test_the_four_everyday_forms_are_there() -> None:
    assert set(FORMS) >= LONG


@each_form
def test_sentences_are_short_and_plain(form: Form) -> None:
    source = json.loads((folder("resources") / "practice" / f"{form.slug}.json").read_bytes())
    found = [part for text in words(source) for part in sentences(text)]
    assert [part for part in found if len(part.split()) > LONGEST or STIFF.search(part)] == []


@pytest.mark.parametrize("form", [FORMS[slug] for slug in sorted(LONG)], ids=sorted(LONG))
def test_questions_are_of_the_kinds_of_this_version(form: Form) -> None:
    parts = [part for step in form.steps for part in walk(step.components)]
    assert {part["type"] for part in parts} <= EVERYDAY
    assert 8 <= sum(1 for part in parts if part["type"] not in WITHOUT_DATA) <= 30
    assert all(len(options(part)) <= 6 for part in parts if part["type"] in ("radio", "selectboxes"))


@each_form
def test_every_required_question_has_its_own_message(form: Form) -> None:
    for step in form.steps:
        for part in walk(step.components):
            messages = (part.get("translatedErrors") or {}).get("nl", {})
            rules = part.get("validate") or {}
            needed = {"required"} if rules.get("required") else set()
            needed |= {name for name in ("pattern", "maxLength", "min", "max") if name in rules}
            assert needed <= messages.keys(), part["key"]


@each_form
def test_an_empty_form_runs_and_conditions_look_at_known_questions(form: Form) -> None:
    keys = {part["key"] for step in form.steps for part in walk(step.components)}
    for step in form.steps:
        outcome = run(form, step, start(step.components), {}, now_here())
        assert outcome.may_submit
        conditions = [part["conditional"]["when"] for part in walk(step.components) if part.get("conditional")]
        assert set(conditions) <= keys


def test_all_kinds_of_this_version_are_used_somewhere() -> None:
    used = {part["type"] for slug in LONG for step in FORMS[slug].steps for part in walk(step.components)}
    assert used == EVERYDAY


def test_one_form_needs_no_rules_at_all() -> None:
    assert [slug for slug in LONG if not FORMS[slug].rules] == ["uittreksel-brp"]


@pytest.mark.parametrize(
    ("steps", "rules", "why"),
    [
        ([{"slug": "a", "name": "A"}], [], "components"),
        ([{"slug": "a", "name": "A", "components": [{"type": "textfield", "key": "x"}] * 2}], [], "used twice: x"),
        (
            [{"slug": "a", "name": "A", "components": []}],
            [{"when": True, "then": [{"property": "hidden", "of": "x", "to": True}]}],
            "does not have",
        ),
        ([{"slug": "a", "name": "A", "components": []}], [{"when": True, "then": [{"step": "b"}]}], "does not have"),
    ],
)
def test_a_form_file_that_is_wrong_is_named_with_the_reason(
    tmp_path: Path, steps: list[dict[str, Any]], rules: list[dict[str, Any]], why: str
) -> None:
    content = json.dumps({"slug": "f", "name": "F", "steps": steps, "rules": rules}).encode()
    with pytest.raises(FormFileWrong, match=rf"f\.json.*{why}"):
        read(content, "f.json")


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ({"var": "a.b"}, 1),
        ({"var": ["zoek", "anders"]}, "anders"),
        ({"var": "rij.1.x"}, 2),
        ({"if": [{"<": [{"var": "a.b"}, 0]}, "min", {"==": [{"var": "a.b"}, "1"]}, "tekst", "niets"]}, "tekst"),
        ({"===": [1, "1"]}, False),
        ({"!=": [1, 2]}, True),
        ({"and": [True, 0, 1]}, 0),
        ({"or": [0, "", "x"]}, "x"),
        ({"!": [[]]}, True),
        ({">": [None, 1]}, None),
        ({"<=": [1, 2, 2]}, True),
        ({"+": [1, 2, 3]}, 6),
        ({"/": [1, 0]}, None),
        ({"in": ["a", ["a", "b"]]}, True),
        ({"cat": ["a", None, 1]}, "a1"),
        ({"missing": ["a.b", "zoek"]}, ["zoek"]),
        ({"map": [{"var": "rij"}, {"var": "x"}]}, [1, 2]),
        ({"merge": [[1], 2]}, [1, 2]),
        ({"substr": ["stapwijs", 4]}, "wijs"),
        ({"==": [{"date": "2024-02-27"}, {"-": [{"date": "2025-02-28"}, {"rdelta": [0, 11, 30]}]}]}, True),
        ({"<": [{"date": "2024-01-31"}, {"+": [{"date": "2024-01-31"}, {"duration": "P1M"}]}]}, True),
        ({"==": [{"date": ""}, None]}, True),
        ({"-": [{"date": "2025-03-01"}, {"date": "2025-02-01"}]}, "P28D"),
        ({"-": [{"datetime": "2025-03-01T12:30:00"}, {"datetime": "2025-03-01T10:00:00"}]}, "P0DT2H30M"),
        ({"missing_some": [1, ["a.b", "zoek"]]}, []),
        ({"missing_some": [2, ["a.b", "zoek"]]}, ["zoek"]),
        ({"reduce": [{"var": "rij"}, {"+": [{"var": "accumulator"}, {"var": "current.x"}]}, 0]}, 3),
        ({"?:": [False, 1, 2]}, 2),
        ({"log": "x"}, "x"),
        ({"min": [3, 1]}, 1),
        ({"count": [True, False, 1]}, 2),
        ({"%": [7, 4]}, 3),
        ({"==": ["1", 1]}, True),
    ],
)
def test_rules_are_worked_out_as_the_server_does(rule: object, value: object) -> None:
    assert evaluate(rule, {"a": {"b": 1}, "rij": [{"x": 1}, {"x": 2}]}) == value


@pytest.mark.parametrize("name", ["some", "all", "none", "filter", "length", "exists", "get", "??"])
def test_what_the_server_does_not_know_is_not_known_here(name: str) -> None:
    with pytest.raises(UnknownOperator):
        evaluate({name: [[1], 1]}, {})
