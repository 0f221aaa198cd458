"""Decides what a refusal of Open Forms means for the citizen (protocol §7)."""

from __future__ import annotations

from http import HTTPStatus

import msgspec

from assistant.errors import (
    AnswersRefused,
    AssistantError,
    FieldRefusal,
    FileRefused,
    FileTooLarge,
    FormClosed,
    FormFull,
    FormGone,
    LoginNeeded,
    PortalBroken,
    PortalBusy,
    PortalMaintenance,
    PortalSlow,
    PortalUnknown,
    SessionGone,
)
from assistant.portals.exchange import Reply
from assistant.portals.open_forms.html import sentence_of
from assistant.portals.open_forms.wire import FormReply, ProblemReply


def problem(reply: Reply, portal: str) -> AssistantError:
    """Sort a reply that is not a success; fields keep the names the portal gave them."""
    said = said_by(reply)
    found = _sort(reply, said or ProblemReply(), portal, from_api=said is not None)
    found.instance = said.instance if said else ""
    return found


def closed(form: FormReply, portal: str) -> AssistantError | None:
    """Tell why nothing can be done with a form now; None when it can be filled in."""
    if form.maintenance_mode:
        return PortalMaintenance(portal=portal)
    if not form.active:
        return FormGone(portal=portal)
    return FormFull(portal=portal) if form.submission_limit_reached else None


def said_by(reply: Reply) -> ProblemReply | None:
    """Read the portal's own words about what went wrong; None when this is not from its API."""
    if "json" not in reply.kind:
        return None
    try:
        return msgspec.json.decode(reply.body, type=ProblemReply)
    except (msgspec.MsgspecError, RecursionError):
        return None


def _sort(reply: Reply, said: ProblemReply, portal: str, *, from_api: bool) -> AssistantError:
    match reply.status:
        case HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return FileTooLarge(portal=portal)
        case HTTPStatus.TOO_MANY_REQUESTS:
            return PortalBusy(portal=portal, wait=reply.retry_after)
        case HTTPStatus.REQUEST_TIMEOUT | HTTPStatus.GATEWAY_TIMEOUT:
            return PortalSlow(portal=portal)
        case HTTPStatus.SERVICE_UNAVAILABLE:
            if said.code == "form-submission-limit-reached":
                return FormFull(portal=portal)
            return PortalMaintenance(portal=portal, wait=reply.retry_after)
        case HTTPStatus.BAD_REQUEST if from_api:
            return _refused(said, portal)
        case HTTPStatus.UNAUTHORIZED:
            return LoginNeeded(portal=portal)
        case HTTPStatus.FORBIDDEN if from_api:
            return _forbidden(said, portal)
        case HTTPStatus.NOT_FOUND | HTTPStatus.GONE | HTTPStatus.UNPROCESSABLE_ENTITY if from_api:
            return FormGone(portal=portal)
        case HTTPStatus.NOT_FOUND | HTTPStatus.GONE | HTTPStatus.METHOD_NOT_ALLOWED:
            return PortalUnknown(portal=portal)
        case status if status in range(300, 400):
            return PortalUnknown(portal=portal)
        case _:
            return PortalBroken(portal=portal)


def _forbidden(said: ProblemReply, portal: str) -> AssistantError:
    """Tell a session that is over from a form that cannot be sent this way."""
    if said.code == "not_authenticated" or said.detail.startswith("CSRF"):
        return SessionGone(portal=portal)
    if said.code == "submission-not-allowed":
        return FormClosed(portal=portal)
    return LoginNeeded(portal=portal)


def _refused(said: ProblemReply, portal: str) -> AssistantError:
    if any(param.code == "form-maintenance" for param in said.invalid_params):
        return PortalMaintenance(portal=portal)
    return AnswersRefused(
        tuple(FieldRefusal(param.name, param.code, sentence_of(param.reason)) for param in said.invalid_params),
        portal=portal,
    )


def upload_problem(reply: Reply, portal: str) -> AssistantError:
    """Sort a refused upload: 400 is one sentence of plain text (protocol §9)."""
    if reply.status == HTTPStatus.BAD_REQUEST and reply.kind == "text/plain":
        return FileRefused(sentence_of(reply.body.decode("utf-8", "replace")), portal=portal)
    found = problem(reply, portal)
    if isinstance(found, AnswersRefused):
        reason = next((refusal.reason for refusal in found.refusals), "")
        return FileRefused(reason, portal=portal, instance=found.instance)
    return found


def start_problem(reply: Reply, portal: str) -> AssistantError:
    """Sort a refused start: nobody has answered anything yet, so no answer can be wrong."""
    found = problem(reply, portal)
    if isinstance(found, AnswersRefused):
        return PortalUnknown(portal=portal, instance=found.instance)
    return found
