"""Every component of every captured form becomes a part of our journey, and keeps the value the portal gives it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Option, Question
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.file import size_of
from assistant.portals.open_forms.components.registry import known_types, part, parts
from assistant.portals.open_forms.form import form_of, page_of, unsupported
from assistant.portals.open_forms.values import flatten, keeping
from tests.shared_data import SHARED, needs_shared

FOLDERS = ("specs/open-forms/examples", "specs/open-forms/examples-suite")
CAPTURED = [
    path
    for folder in FOLDERS
    for path in sorted((SHARED / folder).glob("*.json"))
    if not path.name.startswith("transcript-")
]
AROUND = Around("https://formulieren.example/formulier")
PREFILLED = {"met-inloggen", "children-flow"}
OTHERWISE = {
    "gezin",  # family members need a login: an empty value beside what are only words
    "result",  # set by the portal's logic
    "selectboxeskey",  # a default for options that have other names now
    "variabeleOptiesSelectievakjes",  # options that come from a variable
}
"""Keys whose value follows from more than their component."""


def example(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def every(made: tuple[Part, ...]) -> Iterator[Part]:
    for one in made:
        yield one
        yield from every(one.children)


def one(**component: object) -> Part:
    return part({"key": "k", "label": "Vraag", **component}, AROUND)


def ask(**component: object) -> Question:
    question = one(**component).question
    assert question is not None
    return question


@needs_shared
@pytest.mark.parametrize("path", CAPTURED, ids=lambda path: path.stem)
def test_every_captured_form_becomes_questions(path: Path) -> None:
    found = example(path)
    reply = msgspec.convert(found["form"], wire.FormReply)
    definitions = [msgspec.convert(step, wire.StepDefinition) for step in found["formSteps"]]
    form = form_of(reply, definitions, around=AROUND, version="4.0")
    assert form.name
    assert len(form.pages) == len(found["formSteps"])
    for number, step in enumerate(found["submissionSteps"]):
        state = msgspec.convert(found["submission"]["steps"][number], wire.StepState)
        page = page_of(number, state, msgspec.convert(step, wire.StepReply), AROUND)
        assert page.name
        made = list(every(page.parts))
        assert len({one.key for one in keeping(page.parts)}) == len(list(keeping(page.parts)))
        for one in made:
            assert one.question is None or one.question.label
            assert one.question is None or one.question.key == one.key
        types = {component["type"] for component in _components(step["configuration"]["components"])}
        assert {kind.partition(" ")[0] for kind in unsupported([page.parts])} >= types - known_types() - {
            "softRequiredErrors"
        } - _inside_grids(step["configuration"]["components"])


@needs_shared
@pytest.mark.parametrize("path", [p for p in CAPTURED if p.stem not in PREFILLED], ids=lambda path: path.stem)
def test_values_an_older_portal_leaves_to_us_are_those_the_newer_one_gives(path: Path) -> None:
    for step in example(path)["submissionSteps"]:
        given = parts(step["configuration"]["components"], Around(AROUND.website, data=step["data"]))
        fresh = parts(step["configuration"]["components"], Around(AROUND.website, data={}))
        ours = {one.key: one.initial for one in keeping(fresh)}
        theirs = flatten(step["data"], given)
        theirs = {key: value for key, value in theirs.items() if key not in OTHERWISE}
        assert {key: ours.get(key) for key in theirs} == theirs


def _components(configuration: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in configuration:
        yield component
        yield from _components(component.get("components") or [])
        for column in component.get("columns") or []:
            yield from _components(column.get("components") or [])


def _inside_grids(configuration: list[dict[str, Any]]) -> set[str]:
    """Name the types inside rows: the whole grid is for the website then."""
    return {
        inside["type"]
        for component in _components(configuration)
        if component["type"] == "editgrid"
        for inside in _components(component["components"])
    }


def test_a_step_of_an_older_portal_is_read_where_it_keeps_its_components() -> None:
    old = {"slug": "stap", "formStep": {"configuration": {"components": [{"type": "textfield", "key": "naam"}]}}}
    reply = msgspec.convert(old, wire.StepReply)
    assert [component["key"] for component in reply.components] == ["naam"]
    assert reply.asks_portal
    plain = msgspec.convert({"requireBackendLogicEvaluation": False, "logicRules": []}, wire.StepReply)
    assert not plain.asks_portal
    ruled = msgspec.convert({"requireBackendLogicEvaluation": False, "logicRules": [{}]}, wire.StepReply)
    assert ruled.asks_portal


def test_an_appointment_is_recognised_in_both_shapes() -> None:
    base = {"uuid": "u", "url": "https://a.example/f", "slug": "s"}
    new = msgspec.convert({**base, "type": "appointment"}, wire.FormReply)
    old = msgspec.convert({**base, "appointmentOptions": {"isAppointment": True}}, wire.FormReply)
    form = msgspec.convert({**base, "type": "regular", "appointmentOptions": {"isAppointment": None}}, wire.FormReply)
    assert [one.is_appointment for one in (new, old, form)] == [True, True, False]


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("textfield", Shape.PLAIN),
        ("textarea", Shape.PLAIN),
        ("email", Shape.EMAIL),
        ("phoneNumber", Shape.PHONE),
        ("postcode", Shape.POSTCODE),
    ],
)
def test_what_one_types_keeps_its_rules(kind: str, shape: Shape) -> None:
    rules = {"required": True, "maxLength": 40, "pattern": "[A-Z]+"}
    question = ask(
        type=kind,
        validate=rules,
        autocomplete="given-name",
        placeholder="Zo: Noor &amp; Ali",
        description="Zoals in uw <b>paspoort</b>",
        tooltip="Alle namen",
        faqItems=[{"label": "Waarom?", "content": "<p>Daarom.</p>"}],
        errors={"required": "Vul dit in."},
        isSensitiveData=True,
        disabled=True,
    )
    assert isinstance(question, TextQuestion)
    assert (question.shape, question.lines) == (shape, kind == "textarea")
    assert (question.max_length, question.pattern, question.autocomplete) == (40, "[A-Z]+", "given-name")
    assert question.placeholder == "Zo: Noor & Ali"
    assert (question.required, question.sensitive, question.read_only) == (True, True, True)
    assert question.help.text == "Zoals in uw paspoort"
    assert [(more.title, more.words.text) for more in question.more] == [("", "Alle namen"), ("Waarom?", "Daarom.")]
    assert question.messages == {"required": "Vul dit in."}


def test_a_number_keeps_its_limits_and_unit() -> None:
    question = ask(type="number", validate={"min": 1, "max": "10.5"}, decimalLimit=2, suffix="m<sup>2</sup>")
    assert isinstance(question, NumberQuestion)
    assert (question.least, question.most, question.decimals) == (1, 10.5, 2)
    assert (question.negative, question.after) == (True, "m²")


def test_choices_keep_their_words_and_leave_out_what_is_not_known_yet() -> None:
    values = [
        {"value": "ja", "label": "Ja &amp; graag", "description": "Dat <i>mag</i>"},
        {"value": "", "label": ""},
        {"value": 3, "label": ""},
        "geen keuze",
    ]
    options = (Option("ja", "Ja & graag", "Dat mag"), Option("3", "3", written=3))
    question = ask(type="radio", values=values)
    assert isinstance(question, ChoiceQuestion)
    assert question.options == options
    several = one(type="select", multiple=True, data={"values": values})
    assert isinstance(several.question, ChoicesQuestion)
    assert several.question.as_list
    assert (several.initial, several.reading) == ([], Reading.LIST)
    boxes = one(type="selectboxes", values=values, defaultValue={"ja": True}, validate={"minSelectedCount": 1})
    assert isinstance(boxes.question, ChoicesQuestion)
    # The portal wants every key, also one that nobody can choose.
    assert boxes.initial == {"": False, "ja": True, "3": False}
    assert boxes.empty == {"": False, "ja": False, "3": False}
    assert boxes.question.check(["3"], date(2026, 11, 22)) == {"": False, "ja": False, "3": True}
    assert (boxes.reading, boxes.question.least) == (Reading.BOXES, 1)


def test_a_tick_keeps_the_link_in_its_words() -> None:
    question = ask(type="checkbox", label='Ik las <a href="https://a.example/privacy">dit</a>.')
    assert isinstance(question, TickQuestion)
    assert question.label == "Ik las dit."
    assert question.more[0].words.html == 'Ik las <a href="https://a.example/privacy">dit</a>.'


@pytest.mark.parametrize("kind", ["textfield", "radio", "fieldset"])
def test_help_with_a_link_in_it_can_be_followed_under_more(kind: str) -> None:
    made = one(type=kind, description='Kijk <a href="https://a.example/uitleg">hier</a>.', tooltip="Eerst dit.")
    assert (made.question or made).help.text == "Kijk hier."
    assert [said.words.html for said in (made.question or made).more] == [
        'Kijk <a href="https://a.example/uitleg">hier</a>.',
        "<p>Eerst dit.</p>",
    ]


def test_a_day_is_limited_by_the_portals_own_days() -> None:
    question = ask(type="date", datePicker={"minDate": "2026-01-02T23:59:00+01:00", "maxDate": None})
    assert isinstance(question, DateQuestion)
    assert (question.earliest, question.latest) == (date(2026, 1, 2), None)


@pytest.mark.parametrize(
    ("several", "most", "fits"), [(False, None, 1), (True, None, None), (True, 3, 3), (False, 2, 2)]
)
def test_files_are_limited_before_they_are_sent(several: bool, most: int | None, fits: int | None) -> None:
    kinds = {"type": ["image/*", ""], "allowedTypesLabels": [".jpg", ".png"]}
    made = one(type="file", multiple=several, maxNumberOfFiles=most, fileMaxSize="5MB", file=kinds)
    assert isinstance(made.question, FileQuestion)
    assert (made.question.max_files, made.question.max_bytes) == (fits, 5 * 1024 * 1024)
    assert (made.question.types, made.question.types_label) == (("image/*",), ".jpg, .png")
    assert (made.reading, made.initial) == (Reading.FILES, [])


@pytest.mark.parametrize(
    ("words", "size"), [("10MB", 10 * 1024**2), ("512 kb", 512 * 1024), ("7", 7), ("1,5GB", 1610612736), ("", None)]
)
def test_a_size_is_read_as_bytes(words: str, size: int | None) -> None:
    assert size_of(words) == size


def test_groups_open_and_columns_are_flattened() -> None:
    name = {"type": "textfield", "key": "naam"}
    group = one(type="fieldset", components=[name], tooltip="Over u")
    assert (group.title, group.has_data, [child.key for child in group.children]) == ("Vraag", False, ["naam"])
    assert one(type="fieldset", hideHeader=True, components=[name]).title == ""
    columns = one(type="columns", columns=[{"components": [name]}, {"components": [{"type": "date", "key": "dag"}]}])
    assert [child.key for child in columns.children] == ["naam", "dag"]
    words = one(type="content", html="<p>Let <script>x()</script>op</p>", customClass="warning")
    assert words.notice is not None
    assert (words.notice.words.text, words.notice.tone) == ("Let op", "warning")


@pytest.mark.parametrize(
    ("component", "empty"),
    [
        ({"type": "map", "interactions": {"marker": False, "polygon": True}}, None),
    ],
    ids=lambda found: found.get("type", "") if isinstance(found, Mapping) else None,
)
def test_other_types_are_for_the_website_and_keep_their_empty_value(component: dict[str, Any], empty: object) -> None:
    made = one(**component, validate={"required": True})
    assert isinstance(made.question, WebsiteOnly)
    assert made.question.address == AROUND.website
    assert made.has_data
    assert made.initial == made.empty == made.question.keeps == empty


def test_an_unknown_type_never_crashes_and_keeps_only_what_the_portal_gave() -> None:
    strange: dict[str, object] = {"type": "hologram", "key": "beeld", "validate": "ja", "conditional": 3, "values": "x"}
    assert not part(strange, AROUND).has_data
    kept = part(strange, Around(AROUND.website, data={"beeld": {"diepte": 3}}))
    assert kept.has_data
    assert kept.initial == {"diepte": 3}
    assert parts([{"type": "textfield"}, "x", None, {"key": 3}, {"key": "zonder-type"}], AROUND)[0].key == "zonder-type"


def test_a_question_without_words_gets_those_of_its_key() -> None:
    nameless = part({"type": "textfield", "key": "persoon.naamKind", "label": ""}, AROUND).question
    assert nameless is not None
    assert nameless.label == "Naam kind"


@pytest.mark.parametrize(
    ("conditional", "counts"),
    [
        ({"show": True, "when": "a", "eq": "x"}, True),
        ({"show": "true", "when": "a", "eq": ""}, True),
        ({"show": None, "when": "a", "eq": "x"}, False),
        ({"show": True, "when": "", "eq": "x"}, False),
        ({"show": True, "when": "a", "eq": None}, False),
        ({"show": "", "when": None, "eq": ""}, False),
    ],
)
def test_a_condition_counts_only_when_it_is_whole(conditional: dict[str, Any], *, counts: bool) -> None:
    assert (one(type="textfield", conditional=conditional).condition is not None) is counts
