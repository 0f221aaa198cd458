"""Says what a recorded 4.0 server said as an older one would have, by the differences that were measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

SAYS = {"4.0": "4.0.0-beta.0", "3.5": "3.5.0", "3.4": "3.4.0"}
"""What each version says of itself: 3.5 and before leave the patch out."""


def reshaped(entries: list[dict[str, Any]], version: str) -> list[dict[str, Any]]:
    """Give a recording as a server of this version would have made it; what was asked stays as it is."""
    made = deepcopy(entries)
    if version == "4.0":
        return made
    for entry in made:
        said = entry["response"].get("json")
        for one in _objects(said):
            one.pop("faqItems", None)
            _older(one, entry, version)
    return made


def _objects(said: object) -> Iterator[dict[str, Any]]:
    """Walk every object in an answer, the inner ones first."""
    for inside in said.values() if isinstance(said, dict) else said if isinstance(said, list) else ():
        yield from _objects(inside)
    if isinstance(said, dict):
        yield said


def _older(one: dict[str, Any], entry: Mapping[str, Any], version: str) -> None:
    if "submissionStatementsConfiguration" in one:
        _form(one, version)
    elif "formUrl" in one and "steps" in one and version == "3.4":
        for step in one["steps"]:
            step.pop("defaultIsApplicable", None)
    elif "canSubmit" in one and "configuration" in one:
        _step(one, entry, version)


def _form(form: dict[str, Any], version: str) -> None:
    """No `type` and no help of its own; whether it is an appointment stands elsewhere."""
    kind = form.pop("type")
    several = (form["appointmentOptions"] or {}).get("supportsMultipleProducts")
    form["appointmentOptions"] = {"isAppointment": kind == "appointment", "supportsMultipleProducts": several}
    form.pop("helpCalloutPage", None)
    form.pop("helpDialog", None)
    form["newRendererEnabled"] = True
    if version == "3.5":
        form["newLogicEvaluationEnabled"] = True
        return
    for option in (*form["loginOptions"], *form["cosignLoginOptions"]):
        option.pop("visible", None)


def _step(step: dict[str, Any], entry: Mapping[str, Any], version: str) -> None:
    """Give a fresh step no data and what was PUT all of it; 3.4 keeps the components elsewhere (protocol §14)."""
    method = entry["request"]["method"]
    if method == "GET" and step["id"] is None:
        step["data"] = {}
    if method == "PUT":
        step["data"] = {**(step["data"] or {}), **entry["request"]["json"]["data"]}
    if version == "3.4":
        step["formStep"] = {"index": 0, "configuration": step.pop("configuration")}
        step |= {"isApplicable": True, "completed": method == "PUT"}
        for new in ("defaultConfiguration", "logicRules", "requireBackendLogicEvaluation"):
            step.pop(new, None)
