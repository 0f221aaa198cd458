"""Answers calls about keeping a submission for later, taking it up again, and stopping."""

from __future__ import annotations

import json
import time
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, redirect
from werkzeug.wrappers import Response as AnyResponse

from assistant.practice.forms import Form
from assistant.practice.gate import root, visitor
from assistant.practice.held import body, held, slow_down, writable
from assistant.practice.plugins import is_email
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, forbidden, not_found, refused
from assistant.practice.store import DAY, Mail, Submission, dated_token
from assistant.practice.texts import say


def _letter(form: Form, submission: Submission) -> tuple[str, str]:
    language = submission.language
    return say("resume-subject", language, form=form.name), say("resume-letter", language)


def later(portal: Portal) -> Blueprint:
    """Give the routes for suspending, resuming and leaving (protocol reference, section 13.7 and 13.8)."""
    api = Blueprint("later", __name__)
    store = portal.store

    @api.post("/api/v2/submissions/<uuid>/_suspend")
    def suspend(uuid: str) -> tuple[Response, int]:
        slow_down(portal, portal.suspend)
        with store.lock:
            form, submission = held(portal, uuid)
            writable(portal, form, submission)
            if not form.suspension_allowed:
                raise forbidden()
            email = body().get("email")
            if not isinstance(email, str) or not is_email(email):
                raise refused(Slip("email", "invalid" if email else "required", "email"))
            submission.resume_token = dated_token()
            submission.resume_until = time.monotonic() + form.resume_days * DAY
            link = f"{root()}submissions/{submission.id}/{submission.resume_token}/resume"
            store.mails.append(Mail(email, *_letter(form, submission), link=link))
        return jsonify({"suspendedOn": portal.now().isoformat()}), 201

    @api.get("/submissions/<uuid>/<token>/resume")
    def resume(uuid: str, token: str) -> AnyResponse:
        with store.lock:
            submission = store.submissions.get(uuid)
            known = submission is not None and submission.resume_token == token and submission.sent_at is None
            if submission is None or not known or time.monotonic() > submission.resume_until:
                raise not_found()
            session = visitor().session
            if uuid not in session.submissions:
                session.submissions.append(uuid)
            form = portal.forms[submission.form]
            open_steps = [step.slug for step in form.steps if step.uuid not in submission.completed]
            slug = open_steps[0] if open_steps else form.steps[-1].slug
        params = json.dumps({"step_slug": slug, "submission_uuid": uuid})
        query = urlencode({"_of_action": "resume", "_of_action_params": params})
        return redirect(f"{submission.form_url}?{query}")

    @api.delete("/api/v2/authentication/<uuid>/session")
    def leave(uuid: str) -> Response:
        with store.lock:
            _, submission = held(portal, uuid)
            store.leave(visitor().session, submission)
        return Response(status=204)

    return api
