"""Answers calls about one step of a submission: what it asks, what the rules make of it, and storing it."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, jsonify

from assistant.practice.components import WITHOUT_DATA, Data, only_known, walk
from assistant.practice.forms import Form, Step
from assistant.practice.gate import root
from assistant.practice.generations import NEWEST
from assistant.practice.held import body, held_step, outcome_of, step_data, writable
from assistant.practice.logic import Outcome, applicability, beginning, others_of, run
from assistant.practice.portal import Portal
from assistant.practice.problems import not_found, refused
from assistant.practice.store import Submission, new_id
from assistant.practice.validation import Scope, as_stored, check
from assistant.practice.wire import step_json, submission_json


def steps(portal: Portal) -> Blueprint:
    """Give the routes for the steps of a submission (protocol reference, section 5)."""
    api = Blueprint("steps", __name__, url_prefix="/api/v2/submissions/<uuid>/steps")
    store = portal.store

    def shown(held_here: tuple[Form, Submission, Step], outcome: Outcome, data: Data) -> dict[str, Any]:
        form, submission, step = held_here
        return step_json(portal, root(), form=form, step=step, submission=submission, outcome=outcome, data=data)

    @api.get("/<step_uuid>")
    def step(uuid: str, step_uuid: str) -> Response:
        with store.lock:
            form, submission, step = here = held_step(portal, uuid, step_uuid)
            outcome = outcome_of(portal, form, step, submission)
            return jsonify(shown(here, outcome, outcome.data))

    @api.post("/<step_uuid>/_check-logic")
    def check_logic(uuid: str, step_uuid: str) -> Response:
        with store.lock:
            form, submission, step = here = held_step(portal, uuid, step_uuid)
            writable(portal, form, submission)
            data = only_known(step.components, step_data(body()))
            outcome = outcome_of(portal, form, step, submission, data)
            blocked = "" if outcome.may_submit else step.uuid
            whole = submission_json(root(), form, submission, outcome.applicable, blocked)
            return jsonify({"submission": whole, "step": shown(here, outcome, outcome.changed)})

    def refuse(submission: Submission, form: Form, outcome: Outcome) -> None:
        verified = frozenset(submission.verified)
        scope = Scope(uploads=store.uploads, verified=verified, prefilled=form.prefill)
        slips = check(outcome.components, outcome.hidden, outcome.data, scope)
        if slips:
            raise refused(*slips)

    @api.post("/<step_uuid>/validate")
    def validate(uuid: str, step_uuid: str) -> Response:
        if portal.options.generation == NEWEST:
            raise not_found()
        with store.lock:
            form, submission, step = held_step(portal, uuid, step_uuid)
            data = only_known(step.components, step_data(body()))
            refuse(submission, form, outcome_of(portal, form, step, submission, data))
        return Response(status=204)

    @api.put("/<step_uuid>")
    def store_step(uuid: str, step_uuid: str) -> tuple[Response, int]:
        with store.lock:
            form, submission, step = here = held_step(portal, uuid, step_uuid)
            writable(portal, form, submission)
            known = body()
            data = only_known(step.components, step_data(known))
            first = step.uuid not in submission.ids
            outcome = outcome_of(portal, form, step, submission, data)
            refuse(submission, form, outcome)
            partly = first and portal.options.generation == NEWEST
            told = _shown_at_start(portal, form, step, submission) if partly else step.components
            submission.data[step.uuid] = as_stored(step.components, outcome.data)
            submission.ids.setdefault(step.uuid, new_id())
            if known.get("fromSuspension") is not True:
                submission.completed.add(step.uuid)
            _wipe_what_no_longer_applies(portal, form, step, submission)
            _relax(outcome)
            answer = jsonify(shown(here, outcome, only_known(told, submission.data[step.uuid])))
        return answer, 201 if first else 200

    return api


def _relax(outcome: Outcome) -> None:
    """Show nothing as required: storing does not ask for it, and the real server answers so (recording)."""
    for component in walk(outcome.components):
        if "required" in (component.get("validate") or {}):
            component["validate"] = {**component["validate"], "required": False}


def _shown_at_start(portal: Portal, form: Form, step: Step, submission: Submission) -> list[dict[str, Any]]:
    """Give the parts that showed before anything was stored: the first PUT tells only those (protocol 5)."""
    blank: Data = beginning(form, step)
    before = run(form, step, blank, others_of(form, step, submission.data), portal.now())
    parts = [part for part in walk(before.components) if part["type"] not in WITHOUT_DATA]
    return [part for part in parts if part["key"] not in before.hidden or part.get("clearOnHide", True) is False]


def _wipe_what_no_longer_applies(portal: Portal, form: Form, step: Step, submission: Submission) -> None:
    applies = applicability(form, submission.data, portal.now())
    for later in form.steps[form.steps.index(step) + 1 :]:
        if not applies[later.uuid]:
            submission.data.pop(later.uuid, None)
            submission.ids.pop(later.uuid, None)
            submission.completed.discard(later.uuid)
