"""Sends a submission: the check of everything, the reference, and how the processing stands."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from assistant.practice.forms import Form
from assistant.practice.held import outcome_of
from assistant.practice.letters import cosigner, letters
from assistant.practice.logic import applicability
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip
from assistant.practice.store import Session, Submission, dated_token, new_reference
from assistant.practice.texts import say
from assistant.practice.validation import Scope, check


def refusals(portal: Portal, form: Form, submission: Submission, given: Mapping[str, object]) -> tuple[Slip, ...]:
    """Give what stands in the way of sending: the statements first, and only then the steps."""
    return open_statements(form, given) or tuple(_in_steps(portal, form, submission))


def open_statements(form: Form, given: Mapping[str, object]) -> tuple[Slip, ...]:
    """Give the statements that were asked and not agreed to."""
    asked = {"privacyPolicyAccepted": form.statements.privacy, "statementOfTruthAccepted": form.statements.truth}
    return tuple(Slip(key, "required", key) for key, label in asked.items() if label and given.get(key) is not True)


def _in_steps(portal: Portal, form: Form, submission: Submission) -> Iterator[Slip]:
    applies = applicability(form, submission.data, portal.now())
    scope = Scope(
        sending=True,
        uploads=portal.store.uploads,
        verified=frozenset(submission.verified),
        prefilled=form.prefill,
    )
    for number, step in enumerate(step for step in form.steps if applies[step.uuid]):
        if step.uuid not in submission.completed:
            yield Slip(f"steps.{number}.nonFieldErrors", "incomplete", "incomplete")
            continue
        outcome = outcome_of(portal, form, step, submission, submission.data[step.uuid])
        if not outcome.may_submit:
            yield Slip(f"steps.{number}.nonFieldErrors", "blocked", "blocked")
        slips = check(outcome.components, outcome.hidden, outcome.data, scope)
        yield from (slip.under(f"steps.{number}") for slip in slips)


def complete(portal: Portal, form: Form, submission: Submission) -> None:
    """Take the submission in, once: it gets its reference, its status address and its letters."""
    standing = portal.standing[form.uuid]
    submission.failed = standing.failures > 0
    standing.failures = max(0, standing.failures - 1)
    submission.sent_at = time.monotonic()
    submission.sent_on = portal.now()
    submission.status_token = dated_token()
    submission.resume_token = ""
    if submission.failed:
        return
    store = portal.store
    submission.reference = new_reference(store.references)
    store.references.append(submission.reference)
    submission.report_number = len(store.references)
    submission.report_token = dated_token()
    submission.pay_token = dated_token() if form.payment is not None else ""
    store.mails += letters(portal, form, submission)


def restore(submission: Submission, session: Session) -> None:
    """Give a submission whose processing failed back to whoever asks how it stands."""
    submission.sent_at = None
    if submission.id not in session.submissions:
        session.submissions.append(submission.id)


def standing_of(portal: Portal, submission: Submission, root: str) -> dict[str, Any]:
    """Tell how processing stands; the reference shows before the end, as on the real server."""
    form = portal.form_of(submission)
    whole = portal.options.processing
    passed = whole if submission.sent_at is None else time.monotonic() - submission.sent_at
    done = passed >= whole
    language = submission.language
    sent = done and not submission.failed
    report = f"{root}submissions/pdf/{submission.report_number}/{submission.report_token}/download"
    title = say("confirmation", language, reference=submission.reference)
    return {
        "status": "done" if done else "in_progress",
        "result": ("failed" if submission.failed else "success") if done else "",
        "errorMessage": say("failed", language) if done and submission.failed else "",
        "publicReference": submission.reference if passed >= whole / 3 else "",
        "confirmationPageTitle": (say("incomplete-title", language) if cosigner(form, submission) else title)
        if sent
        else "",
        "confirmationPageContent": (form.confirmation or escape(say("received", language))) if sent else "",
        "reportDownloadUrl": report if sent else "",
        "paymentUrl": _payment_url(submission, root) if sent else "",
        "mainWebsiteUrl": root if sent else "",
    }


def _payment_url(submission: Submission, root: str) -> str:
    if not submission.pay_token or submission.paid:
        return ""
    return f"{root}payment/{submission.id}/{submission.pay_token}/start"
