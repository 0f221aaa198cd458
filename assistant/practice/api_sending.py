"""Answers calls at the end: sending, how it went, and the PDF."""

from __future__ import annotations

import time

from flask import Blueprint, Response, jsonify

from assistant.practice.completion import complete, refusals, restore, standing_of
from assistant.practice.gate import root, visitor
from assistant.practice.held import body, held, slow_down, writable
from assistant.practice.portal import Portal
from assistant.practice.problems import forbidden, not_found, not_sendable, refused, throttled
from assistant.practice.report import report
from assistant.practice.store import DAY, Submission
from assistant.practice.summary import summary
from assistant.practice.wire import submission_url

_BUSY = 60
"""Seconds that a form which is too busy asks to wait; coming back earlier is fine."""


def sending(portal: Portal) -> Blueprint:
    """Give the routes for sending (protocol reference, section 13)."""
    api = Blueprint("sending", __name__)
    store = portal.store

    @api.post("/api/v2/submissions/<uuid>/_complete")
    def send(uuid: str) -> Response:
        slow_down(portal, portal.complete)
        with store.lock:
            form, submission = held(portal, uuid)
            writable(portal, form, submission)
            standing = portal.standing[form.uuid]
            if standing.busy:
                standing.busy -= 1
                raise throttled(_BUSY)
            if form.submission_allowed != "yes":
                raise not_sendable()
            given = body()
            slips = refusals(portal, form, submission, given)
            if slips:
                raise refused(*slips)
            complete(portal, form, submission)
            store.leave(visitor().session, submission)
        url = f"{submission_url(root(), submission)}/{submission.status_token}/status"
        agreed = {name: given.get(name) is True for name in ("privacyPolicyAccepted", "statementOfTruthAccepted")}
        return jsonify({**agreed, "statusUrl": url})

    @api.get("/api/v2/submissions/<uuid>/<token>/status")
    def status(uuid: str, token: str) -> Response:
        with store.lock:
            submission = store.submissions.get(uuid)
            if submission is None or not token or token != submission.status_token:
                raise forbidden()
            answer = standing_of(portal, submission, root())
            if answer["result"] == "failed":
                restore(submission, visitor().session)
        return jsonify(answer)

    @api.get("/submissions/pdf/<int:number>/<token>/download")
    def download(number: int, token: str) -> Response:
        with store.lock:
            submission = next((one for one in store.submissions.values() if one.report_number == number), None)
            if submission is None or token != submission.report_token or not _fresh(submission):
                raise not_found()
            form = portal.form_of(submission)
            rows = summary(portal, form, submission)
        content = submission.report or report(form.name, submission, rows, submission.sent_on or portal.now())
        with store.lock:
            submission.report = content
        name = f'attachment; filename="{form.slug}_{token[-7:]}.pdf"'
        return Response(content, mimetype="application/pdf", headers={"Content-Disposition": name})

    return api


def _fresh(submission: Submission) -> bool:
    return submission.sent_at is not None and time.monotonic() < submission.sent_at + DAY
