"""Finds what a call is about, and refuses what the visitor may not see or change."""

from __future__ import annotations

from flask import request

from assistant.practice.components import Data, find, options, put, walk
from assistant.practice.filled_options import from_elsewhere
from assistant.practice.forms import Form, Step
from assistant.practice.gate import visitor
from assistant.practice.logic import Outcome, applicability, others_of, run
from assistant.practice.portal import Portal
from assistant.practice.problems import (
    Slip,
    broken,
    form_busy,
    form_full,
    form_gone,
    not_yours,
    refused,
    throttled,
    unreadable,
)
from assistant.practice.store import Submission
from assistant.practice.throttle import Throttle
from assistant.practice.wire import filled


def body() -> dict[str, object]:
    """Give the JSON object of the call. Raises the problem for something else."""
    content = request.get_json(silent=True)
    if content is None and request.get_data(cache=True):
        raise unreadable()
    if content is not None and not isinstance(content, dict):
        raise refused(Slip("nonFieldErrors", "invalid", "object"))
    return content or {}


def held(portal: Portal, uuid: str) -> tuple[Form, Submission]:
    """Give a submission of this session and its form. Raises not_authenticated for any other."""
    submission = portal.store.submissions.get(uuid)
    if submission is None or uuid not in visitor().session.submissions or submission.sent_at is not None:
        raise not_yours()
    return portal.form_of(submission), submission


def held_step(portal: Portal, uuid: str, step_uuid: str) -> tuple[Form, Submission, Step]:
    """Give a step of a submission. Raises not_authenticated when a step before it is still open."""
    form, submission = held(portal, uuid)
    if form.login_required:
        raise not_yours()
    step = form.step(step_uuid)
    if step is None:
        raise not_yours()
    applies = applicability(form, submission.data, portal.now())
    for before in form.steps[: form.steps.index(step)]:
        if applies[before.uuid] and before.uuid not in submission.completed:
            raise not_yours()
    return form, submission, step


def writable(portal: Portal, form: Form, submission: Submission) -> None:
    """Refuse a write to a form that is gone (the submission goes too), in maintenance or full."""
    standing = portal.standing[form.uuid]
    if not standing.active:
        portal.store.leave(visitor().session, submission)
        raise form_gone()
    if standing.maintenance:
        raise form_busy()
    if standing.full:
        raise form_full()


def slow_down(portal: Portal, throttle: Throttle) -> None:
    """Count a call that may not be made often. Raises throttled when there were too many."""
    with portal.store.lock:
        wait = throttle.call(request.remote_addr or "")
    if wait:
        raise throttled(wait)


def step_data(known: dict[str, object]) -> Data:
    """Give the values in a call about a step; the real server breaks when they are left out (protocol 5)."""
    if "data" not in known:
        raise broken()
    data = known["data"]
    if data is None:
        raise refused(Slip("data", "null", "null"))
    if not isinstance(data, dict):
        raise refused(Slip("data", "invalid", "object"))
    return data


def outcome_of(portal: Portal, form: Form, step: Step, submission: Submission, data: Data | None = None) -> Outcome:
    """Run the rules for a step with this data, or with what it holds now."""
    others = others_of(form, step, submission.data)
    if data is not None:
        return run(form, step, data, others, portal.now())
    outcome = run(form, step, filled(form, step, submission), others, portal.now())
    for part in walk(outcome.components):
        if part["type"] == "selectboxes" and from_elsewhere(part):
            # Every choice says yes or no, also those that were not there before.
            known = find(outcome.data, part["key"])
            ticked = known if isinstance(known, dict) else {}
            put(outcome.data, part["key"], {one["value"]: ticked.get(one["value"]) is True for one in options(part)})
    return outcome
