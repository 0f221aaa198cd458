"""Answers the small checks a form asks for while it is filled in: plugins, and e-mail addresses by a code."""

from __future__ import annotations

import secrets
import string
from collections.abc import Iterable, Iterator

from flask import Blueprint, Response, jsonify

from assistant.practice.components import Component, walk
from assistant.practice.gate import visitor
from assistant.practice.held import body, held
from assistant.practice.plugins import is_email, known_plugin, passes
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, not_found, not_yours, refused
from assistant.practice.store import Mail
from assistant.practice.texts import say

_CODE = 6


def _addresses(components: Iterable[Component]) -> Iterator[str]:
    """Name the questions for an e-mail address, those in rows too."""
    for part in walk(components):
        if part["type"] == "email":
            yield part["key"]
        if part["type"] == "editgrid":
            yield from _addresses(part.get("components", ()))


def helpers(portal: Portal) -> Blueprint:
    """Give the routes for helpers inside a submission (protocol reference, section 10)."""
    api = Blueprint("helpers", __name__, url_prefix="/api/v2")
    store = portal.store

    @api.post("/validation/plugins/<plugin>")
    def validate(plugin: str) -> Response:
        if not visitor().session.submissions:
            raise not_yours()
        if not known_plugin(plugin):
            raise not_found()
        given = body()
        missing = [Slip(name, "required", "required") for name in ("value", "submissionUuid") if name not in given]
        if missing:
            raise refused(*missing)
        good = passes(plugin, str(given["value"]))
        return jsonify({"isValid": good, "messages": [] if good else [say(plugin, visitor().language)]})

    def wanted(known: dict[str, object]) -> tuple[str, str, str]:
        with store.lock:
            uuid = str(known.get("submission", "")).rstrip("/").rsplit("/", 1)[-1]
            form, _submission = held(portal, uuid)
        key, email = str(known.get("componentKey", "")), str(known.get("email", ""))
        if key not in _addresses(part for step in form.steps for part in step.components):
            raise refused(Slip("componentKey", "invalid", "invalid"))
        if not is_email(email):
            raise refused(Slip("email", "invalid", "email"))
        return uuid, key, email

    @api.post("/submissions/email-verifications")
    def post_code() -> tuple[Response, int]:
        known = body()
        uuid, key, email = wanted(known)
        code = "".join(secrets.choice(string.ascii_uppercase) for _ in range(_CODE))
        with store.lock:
            store.codes[uuid, key, email] = code
            language = store.submissions[uuid].language
            letter = say("code-letter", language, code=code)
            store.mails.append(Mail(email, say("code-subject", language), letter, code=code))
        return jsonify({"componentKey": key, "email": email}), 201

    @api.post("/submissions/email-verifications/verify")
    def verify() -> Response:
        known = body()
        uuid, key, email = wanted(known)
        with store.lock:
            if store.codes.get((uuid, key, email)) != known.get("code"):
                raise refused(Slip("code", "invalid", "code"))
            store.submissions[uuid].verified.add((key, email))
        return jsonify({"componentKey": key, "email": email})

    return api
