"""Puts the answers of the practice portal, which speaks as Open Forms 4.0, in the shape of 3.5 or 3.4."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Flask, Response, json, request

from assistant.practice.logic import applicability, prefilled
from assistant.practice.portal import Portal

NEWEST = "4.0"
GENERATIONS = ("3.4", "3.5", NEWEST)
_HELP = ("helpCalloutPage", "helpDialog")
_NEW_IN_STEPS = (
    "configuration",
    "defaultConfiguration",
    "formStepUuid",
    "logicRules",
    "requireBackendLogicEvaluation",
)
"""What 3.4 does not say of a step: it has a `formStep` with the configuration in it (protocol reference, 14)."""


def speak(app: Flask, portal: Portal) -> None:
    """Let every answer under /api/ leave in the shape of the portal's generation."""
    generation = portal.options.generation
    if generation == NEWEST:
        return

    @app.after_request
    def reshape(response: Response) -> Response:
        if request.path.startswith("/api/") and response.is_json and response.status_code < 400:  # noqa: PLR2004
            said = response.get_json()
            response.set_data(json.dumps(_older(said, generation, portal)))
        return response


def _older(said: Any, generation: str, portal: Portal) -> Any:  # noqa: ANN401 - JSON of any shape
    """Give an answer as this generation says it; a part of it is recognised by what only that part has."""
    if isinstance(said, list):
        return [_older(one, generation, portal) for one in said]
    if not isinstance(said, dict):
        return said
    said = {key: _older(value, generation, portal) for key, value in said.items() if key != "faqItems"}
    if "submissionStatementsConfiguration" in said:
        return _form(said, generation)
    if "openapi" in said:
        said["info"]["version"] = f"{generation}.0"
    if "defaultIsApplicable" in said and generation == "3.4":
        del said["defaultIsApplicable"]
    if "requireBackendLogicEvaluation" in said:
        return _step(said, generation, portal)
    return said


def _form(said: dict[str, Any], generation: str) -> dict[str, Any]:
    kind = said["type"]
    older = {key: value for key, value in said.items() if key not in (*_HELP, "type")}
    options = {**said["appointmentOptions"], "isAppointment": kind == "appointment"}
    flags = {"newRendererEnabled": generation != "3.4"}
    if generation != "3.4":
        return {**older, "appointmentOptions": options, **flags, "newLogicEvaluationEnabled": True}
    logins = [{key: one[key] for key in one if key != "visible"} for one in said["loginOptions"]]
    return {**older, "appointmentOptions": options, **flags, "loginOptions": logins}


def _step(said: dict[str, Any], generation: str, portal: Portal) -> dict[str, Any]:
    """Give of a step nobody stored yet only what was filled in beforehand: a client works out the rest."""
    uuid = said["formStepUuid"]
    submission = portal.store.submissions[str((request.view_args or {})["uuid"])]
    form = portal.forms[submission.form]
    index, step = next((number, step) for number, step in enumerate(form.steps) if step.uuid == uuid)
    if said["id"] is None and request.method == "GET":
        said = {**said, "data": prefilled(form, step)}
    if generation != "3.4":
        return said
    return {
        **_without(said, _NEW_IN_STEPS),
        "formStep": {"index": index, "configuration": said["configuration"]},
        "isApplicable": applicability(form, submission.data, portal.now())[uuid],
        "completed": uuid in submission.completed,
    }


def _without(said: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if key not in frozenset(names)}
