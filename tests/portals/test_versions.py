"""Portals of 3.4, 3.5 and 4.0 say things in another shape; a visit goes the same way at all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.journey.rows import leaves
from tests.portals.faulty import broken_portal
from tests.portals.visits import AGREED, answer_all, visit


def step_of(said: dict[str, Any]) -> dict[str, Any] | None:
    """Find the step in an answer: the answer itself, or part of a logic check."""
    step = said.get("step", said)
    return step if isinstance(step, dict) and "canSubmit" in step else None


def speak_3_5(said: dict[str, Any]) -> None:
    """No `type`, the minor version only, and a fresh step has no data yet."""
    if "submissionStatementsConfiguration" in said:
        del said["type"]
        for new in ("helpCalloutPage", "helpDialog"):
            del said[new]
        said["appointmentOptions"] = {"isAppointment": False, "supportsMultipleProducts": None}
    if "openapi" in said:
        said["info"]["version"] = "3.5.0"
    step = step_of(said)
    if step is not None and step["id"] is None and "step" not in said:
        step["data"] = {}


def speak_3_4(said: dict[str, Any]) -> None:
    """Put the components in `formStep`, and say nothing of whether logic has to be asked."""
    speak_3_5(said)
    if "openapi" in said:
        said["info"]["version"] = "3.4.0"
    step = step_of(said)
    if step is not None:
        step["formStep"] = {"index": 0, "configuration": step.pop("configuration")}
        for new in ("defaultConfiguration", "logicRules", "requireBackendLogicEvaluation"):
            step.pop(new, None)


@pytest.mark.parametrize(
    ("rewrite", "version", "asked"),
    [(None, "4.0", 0), (speak_3_5, "3.5.0", 1), (speak_3_4, "3.4.0", 1)],
    ids=["4.0", "3.5", "3.4"],
)
def test_a_visit_is_the_same_at_every_version(
    practice_url: str, rewrite: Callable[[dict[str, Any]], None] | None, version: str, asked: int
) -> None:
    with broken_portal(practice_url) as portal:
        portal.rewrite = rewrite
        here = visit(portal.origin)
        assert here.open().version == version
        assert len(portal.calls("GET", "^/api/v2/$")) == asked
        first = here.begin().page
        assert {part.key: part.initial for part in leaves(first.parts)} == {
            "categorie": "",
            "gevaar": "",
            "omschrijving": "",
        }
        answer_all(here)
        assert here.outcome(here.send(AGREED)).reference


def test_logic_of_the_portal_blocks_and_shows_words_at_every_version(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        for rewrite in (None, speak_3_5, speak_3_4):
            portal.rewrite = rewrite
            here = visit(portal.origin)
            here.open()
            page = here.begin().page
            assert page.asks_portal
            danger = here.check(0, {"categorie": "weg", "gevaar": "ja", "omschrijving": ""}).page
            assert danger.blocked
            assert [part.hidden for part in danger.parts if part.key == "bel112"] == [False]
            assert not here.check(0, {"categorie": "weg", "gevaar": "nee", "omschrijving": ""}).page.blocked
