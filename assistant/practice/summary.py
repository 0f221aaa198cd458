"""Puts a submission together as an overview: applicable steps, visible questions, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.practice.components import Component, camel, children, find
from assistant.practice.forms import Form
from assistant.practice.held import outcome_of
from assistant.practice.live import without_family
from assistant.practice.localised import localised
from assistant.practice.logic import applicability
from assistant.practice.portal import Portal
from assistant.practice.store import Submission

_TAGS = re.compile(r"<[^>]*>")
_LAYOUT = frozenset({"content", "columns"})


def summary(portal: Portal, form: Form, submission: Submission) -> list[dict[str, Any]]:
    """Give the overview as `GET /submissions/{id}/summary` does (protocol reference, section 13.1)."""
    applies = applicability(form, submission.data, portal.now())
    steps: list[dict[str, Any]] = []
    if submission.rows:
        return [{"slug": "afspraak", "name": form.name, "data": submission.rows}]
    for step in form.steps:
        if applies[step.uuid]:
            outcome = outcome_of(portal, form, step, submission)
            shown = [localised(part, submission.language) for part in outcome.components]
            rows = list(_rows(shown, outcome.data, outcome.hidden, submission.language))
            steps.append({"slug": step.slug, "name": step.name, "data": rows})
    return steps


def _rows(
    components: list[Component], data: Mapping[str, Any], hidden: frozenset[str], language: str, at: str = ""
) -> Iterator[dict[str, Any]]:
    for part in components:
        component = without_family(part, language)
        left_out = component["type"] == "softRequiredErrors" or component.get("showInSummary", True) is False
        if left_out or at + component["key"] in hidden:
            continue
        if component["type"] == "editgrid":
            yield from _group(component, data, hidden, language, at)
            continue
        yield _row(component, _value(component, data))
        yield from _rows(children(component), data, hidden, language, at)


def _group(
    component: Component, data: Mapping[str, Any], hidden: frozenset[str], language: str, at: str
) -> Iterator[dict[str, Any]]:
    yield _row(component, None)
    found = find(data, component["key"])
    for number, row in enumerate(found if isinstance(found, list) else []):
        yield {**_row(component, None), "name": f"{component.get('groupLabel', '')} {number + 1}".strip()}
        inside = f"{at}{component['key']}[{number}]."
        yield from _rows(component.get("components", []), row, hidden, language, inside)


def _row(component: Component, value: object) -> dict[str, Any]:
    name = "" if component["type"] in _LAYOUT else component.get("label", "")
    return {"name": name, "value": camel(value), "component": camel(component)}


def _value(component: Component, data: Mapping[str, Any]) -> object:
    if component["type"] == "content":
        return _TAGS.sub("", component.get("html", "")).strip()
    if component["type"] in ("fieldset", "columns"):
        return None
    found = find(data, component["key"])
    return found if isinstance(found, (str, int, float, list, dict)) else None
