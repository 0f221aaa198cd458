"""What a refusal from the portal points at: the first screen it is about, and what to write there instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.asks import Ask
from assistant.journey.question import Refusal
from assistant.journey.route import Route
from assistant.journey.row_keys import nearest
from assistant.portals.open_forms import codes

TAKEN = frozenset({"slot-gone", "day-gone"})
"""Codes of refusals that ask again what somebody else took meanwhile."""
PROOFS = frozenset({"wrong-code", "no-mail", "no-place", "no-search", "no-street", "moment-passed"})
"""Codes of what the portal did not agree with while somebody answered."""


def slips(error: AnswersRefused, way: Route, portal: str, today: date) -> tuple[Refusal, ...]:
    """Turn refusals of fields into slips at the first screen they are about, in the order of the route."""
    by_place = sorted(
        ((way.places[key], key, one) for one in error.refusals if (key := nearest(one.key, way.places))),
        key=lambda found: found[0],
    )
    if not by_place:
        return ()
    first = by_place[0][0]
    return tuple(
        _slip(key, one, way.asks[place], way, portal=portal, today=today)
        for place, key, one in by_place
        if place == first
    )


def _slip(key: str, one: FieldRefusal, ask: Ask, way: Route, *, portal: str, today: date) -> Refusal:
    where = key if key in ask.keys else ask.keys[0]
    if one.code in TAKEN | PROOFS:
        return Refusal(one.code, {"portal": portal}, where=where)
    if one.code == "file-gone":
        return Refusal("file-gone", {"name": one.reason}, where=where)
    if one.code == "file-too-large":
        return Refusal("too-large-for-portal", {"portal": portal, "name": one.reason}, where=where)
    question = next((asked for asked in ask.questions if asked.key == where), ask.of)
    value = None if question is None else way.start(question)
    slip = codes.in_our_words(one, question, value, today, portal)
    return replace(slip, where=where, inside=slip.inside or one.key[len(key) + 1 :])


def file_gone(ask: Ask, name: str) -> AnswersRefused:
    """Say that a chosen file could not be read, at the question it belongs to."""
    return AnswersRefused((FieldRefusal(ask.keys[0], "file-gone", name),))
