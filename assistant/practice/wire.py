"""Writes forms, submissions and steps as the real server puts them on the wire."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from assistant.practice.components import Component, Data, camel, overlay
from assistant.practice.dates import with_limits_everywhere
from assistant.practice.forms import Form, Step
from assistant.practice.live import live
from assistant.practice.localised import localised
from assistant.practice.logic import Outcome, beginning
from assistant.practice.portal import Portal, Standing
from assistant.practice.rules_wire import needs_server, rules_for
from assistant.practice.store import Submission
from assistant.practice.texts import say


def _literals(names: tuple[str, ...], language: str) -> dict[str, Any]:
    return {name: {"resolved": say(name, language), "value": ""} for name in names}


def form_url(root: str, form: Form) -> str:
    return f"{root}api/v2/forms/{form.uuid}"


def submission_url(root: str, submission: Submission) -> str:
    return f"{root}api/v2/submissions/{submission.id}"


def form_json(root: str, form: Form, standing: Standing, language: str) -> dict[str, Any]:
    """Give a form as `GET /forms/{slug}` does."""
    statements = (
        ("privacyPolicyAccepted", form.statements.privacy),
        ("statementOfTruthAccepted", form.statements.truth),
    )
    wire: dict[str, Any] = {
        "uuid": form.uuid,
        "name": form.name,
        "loginRequired": form.login_required,
        "translationEnabled": form.translated,
        "loginOptions": [_login(root, form, name) for name in form.login_options],
        "autoLoginAuthenticationBackend": "",
        "paymentRequired": form.payment is not None,
        "paymentOptions": [{"identifier": "oefenbank", "label": say("bank", language)}] if form.payment else [],
        "appointmentOptions": {"supportsMultipleProducts": form.agenda.several if form.agenda else None},
        "showProgressIndicator": True,
        "showSummaryProgress": False,
        "introductionPageContent": form.introduction,
        "explanationTemplate": form.explanation,
        "submissionAllowed": form.submission_allowed,
        "suspensionAllowed": form.suspension_allowed,
        "sendConfirmationEmail": True,
        "requiredFieldsWithAsterisk": form.asterisk,
        "communicationPreferencesPortalUrl": "",
        "resumeLinkLifetime": form.resume_days,
        "hideNonApplicableSteps": False,
        "cosignLoginOptions": [],
        "cosignHasLinkInEmail": form.cosign_link,
        "submissionStatementsConfiguration": [
            {"key": key, "label": label, "validate": {"required": bool(label)}, "type": "checkbox"}
            for key, label in statements
        ],
        "submissionReportDownloadLinkTitle": say("report", language),
        "helpCalloutPage": {
            "display": "before_start_page" if form.help_before else "never",
            "content": form.help_before,
            "image": None,
        },
        "helpDialog": {"content": form.help, "image": None},
        **form.recorded,
    }
    return {
        **wire,
        "slug": form.slug,
        "url": form_url(root, form),
        "type": form.type,
        "literals": _literals(("previousText", "beginText", "changeText", "confirmText"), language),
        "steps": [_form_step(root, form, index, language) for index in range(len(form.steps))],
        "active": standing.active,
        "maintenanceMode": standing.maintenance,
        "submissionLimitReached": standing.full,
    }


def _form_step(root: str, form: Form, index: int, language: str) -> dict[str, Any]:
    step = form.steps[index]
    return {
        "uuid": step.uuid,
        "slug": step.slug,
        "formDefinition": step.name,
        "index": index,
        "literals": _literals(("previousText", "saveText", "nextText"), language),
        "url": f"{form_url(root, form)}/steps/{step.uuid}",
        "isApplicable": step.applicable,
    }


def public_step_json(root: str, form: Form, step: Step, language: str) -> dict[str, Any]:
    """Give a step as anybody may see it: the definition, with nothing filled in."""
    definition = uuid5(NAMESPACE_URL, f"definition/{step.uuid}")
    return {
        **_form_step(root, form, form.steps.index(step), language),
        "configuration": {"display": "form", "components": step.components},
        "formDefinition": f"{root}api/v2/form-definitions/{definition}",
        "name": step.name,
        "loginRequired": form.login_required,
    }


def submission_json(
    root: str, form: Form, submission: Submission, applicable: dict[str, bool], blocked: str = ""
) -> dict[str, Any]:
    """Give a submission with how each step stands; `blocked` is the uuid of a step one cannot go on from."""
    return {
        "id": submission.id,
        "url": submission_url(root, submission),
        "form": form_url(root, form),
        "steps": [
            {
                "id": step.uuid,
                "name": step.name,
                "url": f"{submission_url(root, submission)}/steps/{step.uuid}",
                "formStep": f"{form_url(root, form)}/steps/{step.uuid}",
                "isApplicable": applicable[step.uuid],
                "defaultIsApplicable": step.applicable,
                "completed": step.uuid in submission.completed,
                "canSubmit": step.uuid != blocked,
            }
            for step in form.steps
        ],
        "submissionAllowed": form.submission_allowed,
        "isAuthenticated": False,
        "payment": {
            "isRequired": form.payment is not None,
            "amount": (form.payment.price or None) if form.payment else None,
            "hasPaid": submission.paid,
        },
        "formUrl": submission.form_url,
        "initialDataReference": submission.initial_data_reference,
    }


def step_json(
    portal: Portal, root: str, *, form: Form, step: Step, submission: Submission, outcome: Outcome, data: Data
) -> dict[str, Any]:
    """Give a step inside a submission: live configuration, and the rules a browser would need."""
    server = needs_server(form, step)
    language = submission.language
    shown = {"display": "form", "components": [_live(root, part, language) for part in outcome.components]}
    dated = [with_limits_everywhere(part, data, portal.now()) for part in step.components]
    plain = {"display": "form", "components": [_live(root, part, language) for part in dated]}
    rules = [] if server else rules_for(form, step, submission.data, portal.now())
    return {
        "id": submission.ids.get(step.uuid),
        "formStepUuid": step.uuid,
        "slug": step.slug,
        "data": data,
        "canSubmit": outcome.may_submit,
        "configuration": shown,
        "defaultConfiguration": None if server else camel(plain),
        "logicRules": [camel(rule) for rule in rules],
        "requireBackendLogicEvaluation": server,
    }


def _live(root: str, component: Component, language: str) -> Component:
    return live(root, localised(component, language), language)


def filled(form: Form, step: Step, submission: Submission) -> Data:
    """Give what a step holds: what was stored, over the values it starts with."""
    return overlay(beginning(form, step), submission.data.get(step.uuid, {}), step.components)


def same_site(root: str, url: str) -> bool:
    """Tell whether a page address is on this server: the allow-list of a stock server on one host."""
    mine, other = urlsplit(root), urlsplit(url)
    return (mine.scheme, mine.netloc) == (other.scheme, other.netloc)


def _login(root: str, form: Form, name: str) -> dict[str, Any]:
    """Offer a way to log in, which is never taken here: nobody logs in to practise."""
    identifier = name.lower().replace(" ", "-")
    return {
        "identifier": identifier,
        "label": name,
        "url": f"{root}auth/{form.slug}/{identifier}/start",
        "logo": None,
        "isForGemachtigde": False,
        "visible": True,
    }
