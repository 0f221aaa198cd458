"""How long a form of 1,000 components and 200 conditions takes: to open, and from an answer to the next question."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from assistant.journey import showing
from assistant.journey.form import Checked
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.journey.question import Json, Question
from assistant.journey.view import Place
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.form import form_of, page_of
from assistant.store.records import Draft, moment
from assistant.visit.state import State

TODAY = date(2026, 11, 22)
COUNT = 1000
EVERY_FIFTH = 5
ANSWERS = 200
OPENINGS = 12
LONG = "Hier staat waarom dit gevraagd wordt, en waar u het antwoord vindt. " * 5
KINDS = ("textfield", "email", "number", "radio", "selectboxes", "date", "select", "checkbox", "editgrid", "postcode")
OPTIONS = [{"value": value, "label": value.capitalize()} for value in ("ja", "nee", "weet ik niet")]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds, each beside the bare thing of the same moment: reading the same JSON and no more."""

    opening: tuple[float, ...]
    bare_opening: tuple[float, ...]
    following: tuple[float, ...]
    bare_following: tuple[float, ...]
    kilobytes: float


def _component(number: int) -> dict[str, Any]:
    kind = KINDS[number % len(KINDS)]
    made: dict[str, Any] = {
        "type": kind,
        "key": f"vraag{number}",
        "label": f"Vraag nummer {number}",
        "description": f"<p>{LONG}</p>",
        "tooltip": "Kijk op de brief.",
        "validate": {"required": False},
        "values": OPTIONS,
        "data": {"values": OPTIONS},
    }
    if number % EVERY_FIFTH == EVERY_FIFTH - 1:
        made["conditional"] = {"show": True, "when": f"vraag{number - number % len(KINDS) + 3}", "eq": "ja"}
    if kind == "editgrid":
        inside = {"type": "textfield", "key": "naam", "label": "Naam", "conditional": {"show": True, "when": ""}}
        made |= {"components": [inside], "groupLabel": "Persoon"}
    return made


def configuration() -> bytes:
    """Give a step as it comes over the wire."""
    components = [_component(number) for number in range(COUNT)]
    return json.dumps({"uuid": "een", "slug": "een", "configuration": {"components": components}}).encode()


def _opened(raw: bytes) -> State:
    """Read the public definition and the live step, and put the first question in words."""
    around = Around("https://formulieren.voorbeeld.nl/lang")
    reference = wire.FormStepReference(uuid="een", url="een")
    form = wire.FormReply(uuid="lang", url="lang", slug="lang", name="Lang", steps=[reference])
    definition = msgspec.json.decode(raw, type=wire.StepDefinition)
    now = moment()
    draft = Draft(
        id="1", organisation="o", slug="lang", title="Lang", practice=True, created=now, changed=now, answers={}
    )
    state = State(draft=draft).opened(form_of(form, [definition], around=around, version="4.0"))
    reply = wire.StepReply(
        configuration=definition.configuration, require_backend_logic_evaluation=False, logic_rules=[]
    )
    page = page_of(0, wire.StepState(id="een", url="een"), reply, around)
    state = state.fetched(Checked(page=page, applicable=(True,)), TODAY)
    _shown(state)
    return state


def _shown(state: State) -> None:
    way = state.route()
    if way.open < len(way.asks):
        showing.question_view(way, way.open, Place(), state.draft.answers)


def _answer(question: Question) -> Json:
    if isinstance(question, ChoicesQuestion):
        return question.empty
    return question.choices[0].value if question.choices else question.empty


def _following(state: State) -> Iterator[float]:
    """Answer one question after the other."""
    for _number in range(ANSWERS):
        way = state.route()
        ask = way.asks[way.open]
        given: dict[str, Json] = {one.key: _answer(one) for one in ask.questions} or {ask.key: True}
        began = time.perf_counter()
        state = state.answer(given, ask.questions, "", ask.of)
        _shown(state)
        yield (time.perf_counter() - began) * 1000


def times() -> Times:
    """Open the form a few times, then answer two hundred of its questions."""
    raw = configuration()
    opening: list[float] = []
    bare: list[float] = []
    state = _opened(raw)
    for _time in range(OPENINGS):
        began = time.perf_counter()
        state = _opened(raw)
        opening.append((time.perf_counter() - began) * 1000)
        bare.append(_bare(raw))
    following: list[float] = []
    bare_following: list[float] = []
    for took in _following(state):
        following.append(took)
        bare_following.append(_bare(raw))
    return Times(tuple(opening), tuple(bare), tuple(following), tuple(bare_following), len(raw) / 1024)


def _bare(raw: bytes) -> float:
    began = time.perf_counter()
    json.loads(raw)
    return (time.perf_counter() - began) * 1000
