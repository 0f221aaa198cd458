"""A form or a portal that is odd, broken or malicious never breaks the program, and never holds it up."""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.errors import PortalBroken
from assistant.journey import hints, sentences, showing
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.files import PickedFile
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Json, Question, Refusal
from assistant.journey.route import Route, route
from assistant.journey.view import Place
from assistant.portals.exchange import Call, Reply
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import DEEPEST, part, parts
from assistant.portals.open_forms.form import form_of
from assistant.portals.open_forms.html import LONGEST, rich, text_of
from assistant.portals.open_forms.problems import said_by
from assistant.portals.open_forms.values import nest, to_wire
from assistant.speech.reader import utterances
from assistant.store.records import Draft, packed
from tests.portals.faulty import Fault, broken_portal
from tests.portals.test_components import CAPTURED, every, example
from tests.portals.visits import session
from tests.shared_data import needs_shared

TODAY = date(2026, 11, 22)
AROUND = Around("https://formulieren.example/formulier")
PLACE = Place(task="Een taak", organisation="Gemeente Voorbeeld", phone="14 020", desk="Raadhuisplein 1")


def nested(depth: int, kind: str = "fieldset") -> dict[str, Any]:
    inside: dict[str, Any] = {"type": "textfield", "key": "diep", "label": "Diep"}
    for number in range(depth):
        inside = {"type": kind, "key": f"groep{number}", "label": "Groep", "components": [inside]}
    return inside


@pytest.mark.parametrize("kind", ["fieldset", "editgrid"])
@pytest.mark.parametrize("depth", [DEEPEST + 1, 150])
def test_groups_within_groups_without_end_are_left_to_the_website(kind: str, depth: int) -> None:
    made = list(every(parts([nested(depth, kind)], AROUND)))
    assert len(made) == DEEPEST + 1
    assert isinstance(made[-1].question, WebsiteOnly)


def test_as_many_groups_as_any_form_has_are_opened() -> None:
    (deepest,) = [one for one in every(parts([nested(DEEPEST - 1)], AROUND)) if one.key == "diep"]
    assert deepest.question is not None
    assert deepest.question.label == "Diep"


def test_an_answer_of_any_depth_is_a_broken_portal(practice_url: str) -> None:
    deep = b'{"uuid": "x", "url": "x", "slug": "x", "steps": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with broken_portal(practice_url) as portal:
        portal.next("GET", "/forms/", Fault("deep", body=deep))
        with pytest.raises(PortalBroken):
            Calls(session(portal.origin)).form("x")
    assert said_by(Reply(400, {"content-type": "application/json"}, b'{"x": ' + b"[" * 100_000, "")) is None


@pytest.mark.parametrize(
    "data", [{"a": "x", "a.b": 1}, {"a.b": 1, "a": "x"}, {"a": {"x": True}, "a.b.c": 1}, {"": 1, ".": 2, "a..b": 3}]
)
def test_keys_that_are_in_each_others_way_do_no_harm(data: dict[str, Json]) -> None:
    before = json.dumps(data)
    msgspec.json.encode(nest(data))
    assert json.dumps(data) == before


@pytest.mark.parametrize(
    "html",
    [
        "<div " * 20_000,
        "<!" * 50_000,
        "<ul><li>" * 10_000,
        "<b>a</b>" * 20_000,
        "&" * 100_000 + "<b>",
        "<a href='https://x.example'>" * 4000,
    ],
    ids=lambda html: html[:6],
)
def test_no_html_takes_long_to_clean(html: str) -> None:
    began = time.thread_time()
    rich(html)
    assert time.thread_time() - began < 1


@pytest.mark.parametrize(
    "html",
    ["<table><tr><td>x" * 40, "<ul><li>x" * 40, "<blockquote>" * 40 + "x", "<b>x</b> " * 1200, "<p>x</p>" * 1200],
)
def test_what_a_window_cannot_lay_out_in_time_becomes_words(html: str) -> None:
    made = rich(html)
    assert "x" in made.text
    assert re.fullmatch(r"<p>[^<]*(<br>[^<]*)*</p>", made.html)


def test_what_a_form_really_says_keeps_its_looks() -> None:
    html = "<p>Neem <b>mee</b>:</p>" + "<ul><li>een<ul><li>twee<ul><li>drie</li></ul></li></ul></li></ul>" * 80
    assert rich(html).html == html
    assert rich(html).text.startswith("Neem mee:\n- een\n- twee\n- drie")


def test_a_text_nobody_would_read_to_its_end_is_cut_off() -> None:
    assert len(rich("woord " * LONGEST).text) <= LONGEST


@pytest.mark.parametrize("label", ["Naam\x1b]0;anders\x07", "Naam&#27;]0;anders", "N\x00aam\x9b2J", "<b>Na\x1bam</b>"])
def test_signs_that_command_a_terminal_are_not_words(label: str) -> None:
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in text_of(label) + rich(label).html)


@pytest.mark.parametrize(
    "component",
    [
        {"type": "textfield", "validate": {"maxLength": "9" * 400}},
        {"type": "textfield", "validate": {"maxLength": 1e308}},
        {"type": "number", "decimalLimit": "9" * 400, "validate": {"min": "-" + "9" * 400, "max": 10**400}},
        {"type": "file", "fileMaxSize": "9" * 400 + "MB", "maxNumberOfFiles": 1e300},
        {"type": "selectboxes", "validate": {"minSelectedCount": 1e308}, "values": [{}, {"value": []}, None, 3]},
        {"type": "textfield", "conditional": {"show": [], "when": {}, "eq": {}}},
        {"type": "textfield", "conditional": {"show": {}, "when": "k", "eq": []}},
        {"type": {}, "label": [], "validate": "ja", "errors": [], "translatedErrors": {"nl": []}},
    ],
)
def test_a_setting_beyond_all_reason_is_no_setting(component: Mapping[str, object]) -> None:
    made = part({"key": "k", **component}, AROUND)
    assert made.question is not None
    assert made.condition is None


@pytest.mark.parametrize("key", ["kinderen[0].naam", "kinderen[]", "dag#tijd", "#callout", "[", "#"])
def test_a_key_that_reads_as_a_row_or_a_piece_of_ours_is_left_to_the_website(key: str) -> None:
    for kind in ("textfield", "datetime", "editgrid"):
        made = part({"key": key, "type": kind, "components": []}, AROUND)
        assert isinstance(made.question, WebsiteOnly)


def test_ten_thousand_choices_are_looked_through_in_time() -> None:
    values = [{"value": str(number), "label": f"Keuze {number}"} for number in range(10_000)]
    question = part({"key": "k", "type": "selectboxes", "label": "K", "values": values}, AROUND).question
    assert question is not None
    began = time.thread_time()
    taken = question.check([str(number) for number in range(0, 10_000, 2)], TODAY)
    assert not isinstance(taken, Refusal)
    assert question.in_words(taken).startswith("Keuze 0, Keuze 2, ")
    assert time.thread_time() - began < 1


def test_the_forms_own_message_is_words_too() -> None:
    made = part({"key": "k", "type": "textfield", "errors": {"required": "<b>Vul</b>\x1b\n dit in"}}, AROUND)
    assert made.question is not None
    assert made.question.messages == {"required": "Vul dit in"}


@pytest.mark.parametrize("said", ["\xb2", "9" * 400, "-1", "1e9", "Wed, 99 Oct 2015 07:28:00 GMT", "\x00"])
def test_a_wait_nobody_understands_is_not_waited(said: str, practice_url: str) -> None:
    assert Reply(429, {"retry-after": said}, b"", "").retry_after is None
    with broken_portal(practice_url) as portal:
        here = session(portal.origin)
        portal.next("GET", "/x$", Fault("odd", headers={"X-Session-Expires-In": said}))
        here.call(Call("GET", f"{portal.origin}/x"))
        assert here.seconds_left() is None


JUNK: tuple[object, ...] = (
    None, True, 0, -1, 2.5, 1e300, 10**30, "", " ", "x" * 2000, "a\nb", "{}", "{x}", "%s", [], {}, [None], [{}],
    {"a": 1}, "9" * 400, "true", "a.b", "a", "..", "\x00", "<b>x</b><script>alert(1)</script>", "(a+)+$", "[", "\\",
    [[[]]], {"value": None, "label": ""},
)  # fmt: skip
TYPED: tuple[object, ...] = (
    None, "", "x", "1", "1,5", "9" * 30, "-", True, False, 1, 2.5, [], ["x"], [""], [{}], {}, {"x": True}, "\xb2",
    TypedDate("1", "1", "20"), TypedDate("1 mrt 2020"), TypedDate("\xb3", "\xb2", "2020"), "\u0661", "x\ud83dy",
    "a\x00b", "06 \xb2", "1234\xb2AB", "n@b.nl", [{"file": "a", "name": "b"}], [PickedFile("f", "a.pdf", 3, "/x")],
)  # fmt: skip


def spoiled(value: object, chance: random.Random, often: float) -> object:
    """Put something else in the place of a value here and there, leave things out, say things twice."""
    if chance.random() < often:
        return chance.choice(JUNK)
    if isinstance(value, dict):
        return {key: spoiled(one, chance, often) for key, one in value.items() if chance.random() > often / 3}
    if isinstance(value, list):
        inside = [spoiled(one, chance, often) for one in value]
        return [*inside, *(inside[:1] if chance.random() < often else ())]
    return value


def answer(question: Question, chance: random.Random) -> Json:
    """Type something, have it read back and judged; gives the answer, or the empty one when it is refused."""
    taken = question.check(chance.choice(TYPED), TODAY)
    question.fits(chance.choice(JUNK), TODAY)  # type: ignore[arg-type]  # a form can have changed in any way
    question.in_words(chance.choice(JUNK))  # type: ignore[arg-type]  # as above
    if isinstance(taken, Refusal):
        assert sentences.refusal(taken)
        return question.empty
    question.in_words(taken)
    return taken


def walk_through(way: Route, answers: dict[str, Json], chance: random.Random) -> None:
    """See, hear and answer every screen of the way."""
    for number, ask in enumerate(way.asks):
        view = showing.question_view(way, number, PLACE, answers)
        assert utterances(view, with_help=True)
        for question in ask.questions:
            hints.hints(question, view)
            answers[question.key] = answer(question, chance)
        if not ask.questions:
            answers[ask.key] = True
    showing.review_view(way, PLACE, answers)


@needs_shared
@pytest.mark.parametrize("path", CAPTURED, ids=lambda path: path.stem)
def test_a_form_spoiled_in_any_way_can_still_be_walked(path: Path) -> None:
    chance = random.Random(path.stem)
    for often in (0.002, 0.01, 0.05, 0.15):
        found = example(path)
        steps = [
            {**step, "configuration": spoiled(step["configuration"], chance, often)} for step in found["formSteps"]
        ]
        definitions = []
        for step in steps:
            raw = step["configuration"].get("components") if isinstance(step["configuration"], dict) else None
            kept = [one for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []
            definitions.append(wire.StepDefinition(step["uuid"], configuration=wire.Configuration(kept)))
        form = form_of(msgspec.convert(found["form"], wire.FormReply), definitions, around=AROUND, version="4.0")
        answers: dict[str, Json] = {}
        for _time in range(3):
            walk_through(route(form, answers), answers, chance)
        for page in form.pages:
            msgspec.json.encode(to_wire(route(form, answers).page_data(page), page.parts))
        moment = "2026-11-22T10:00:00.000000+00:00"
        packed(
            Draft(
                id="1", organisation="o", slug="s", title="t", practice=True, created=moment, changed=moment,
                answers=answers,
            )
        )  # fmt: skip
