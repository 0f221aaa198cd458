"""Answers calls about a form being filled in: starting, how it stands, and its overview."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, Response, jsonify

from assistant.practice.forms import Form, is_uuid
from assistant.practice.gate import root, visitor
from assistant.practice.held import body, held
from assistant.practice.logic import applicability
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, forbidden, form_full, form_gone, refused
from assistant.practice.store import Submission, new_id
from assistant.practice.summary import summary
from assistant.practice.wire import same_site, submission_json, submission_url

_FORM_PATH = re.compile(r".*/api/v2/forms/([^/]+)/?")


def submissions(portal: Portal) -> Blueprint:
    """Give the routes for submissions."""
    api = Blueprint("submissions", __name__, url_prefix="/api/v2/submissions")
    store = portal.store

    def shown(form: Form, submission: Submission) -> dict[str, Any]:
        return submission_json(root(), form, submission, applicability(form, submission.data, portal.now()))

    @api.get("")
    def mine() -> Response:
        with store.lock:
            found = [store.submissions[uuid] for uuid in visitor().session.submissions]
            results = [shown(portal.form_of(one), one) for one in found]
        return jsonify({"count": len(results), "next": None, "previous": None, "results": results})

    @api.post("")
    def begin() -> tuple[Response, int, dict[str, str]]:
        known = body()
        form = _wanted(portal, known)
        form_url = str(known["formUrl"])
        if form.login_required and known.get("anonymous") is not True:
            raise forbidden()
        with store.lock:
            submission = Submission(
                new_id(), form.uuid, form_url, visitor().language, str(known.get("initialDataReference") or "")
            )
            store.begin(visitor().session, submission)
            answer = jsonify(shown(form, submission))
        return answer, 201, {"Location": submission_url(root(), submission)}

    @api.get("/<uuid>")
    def one(uuid: str) -> Response:
        with store.lock:
            form, submission = held(portal, uuid)
            return jsonify(shown(form, submission))

    @api.get("/<uuid>/summary")
    def overview(uuid: str) -> Response:
        with store.lock:
            form, submission = held(portal, uuid)
            return jsonify(summary(portal, form, submission))

    return api


def _wanted(portal: Portal, known: dict[str, object]) -> Form:
    slips = [Slip(name, "required", "required") for name in ("form", "formUrl") if not known.get(name)]
    if slips:
        raise refused(*slips)
    form_url = str(known["formUrl"])
    if urlsplit(form_url).scheme not in ("http", "https"):
        slips.append(Slip("formUrl", "invalid", "url"))
    elif not same_site(root(), form_url):
        slips.append(Slip("formUrl", "invalid", "form_url"))
    named = _FORM_PATH.fullmatch(str(known["form"]))
    form = portal.forms.get(named[1]) if named else None
    if named is None:
        slips.append(Slip("form", "no_match", "url"))
    elif not is_uuid(named[1]):
        slips.append(Slip("form", "invalid", "uuid"))
    elif form is None:
        slips.append(Slip("form", "does_not_exist", "no-object"))
    if slips or form is None:
        raise refused(*slips)
    standing = portal.standing[form.uuid]
    if not standing.active:
        raise form_gone()
    if standing.maintenance:
        raise refused(Slip("form", "form-maintenance", "form-maintenance"))
    if standing.full:
        raise form_full()
    return form
