"""Writes the letters that go out when a form was sent: to the person, and to who has to sign as well."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.practice.components import find, walk
from assistant.practice.forms import Form
from assistant.practice.plugins import is_email
from assistant.practice.portal import Portal
from assistant.practice.store import Mail, Submission
from assistant.practice.summary import summary
from assistant.practice.texts import say
from assistant.practice.words import told


def letters(portal: Portal, form: Form, submission: Submission) -> Iterator[Mail]:
    """Give the letters, with the answers that the form wants in them."""
    subject = say("confirmation", submission.language, reference=submission.reference)
    text = "\n".join((say("received", submission.language), *_answers(portal, form, submission)))
    for address in _recipients(form, submission):
        yield Mail(address, subject, text)
    if address := cosigner(form, submission):
        yield Mail(address, say("cosign-mail", submission.language), submission.reference)
    if submission.booked:
        for one in submission.contact.values():
            if is_email(str(one)):
                yield Mail(str(one), subject, text)


def _answers(portal: Portal, form: Form, submission: Submission) -> Iterator[str]:
    for step in summary(portal, form, submission):
        shown = [row for row in step["data"] if row["component"].get("showInEmail") is True]
        yield from (f"{row['name']}: {row['value']}" for row in told(shown, submission.language) if not row["group"])


def cosigner(form: Form, submission: Submission) -> str:
    """Give the address of who has to sign as well, "" when nobody has to."""
    for step in form.steps:
        for component in walk(step.components):
            if component["type"] == "cosign":
                address = find(submission.data.get(step.uuid, {}), component["key"])
                if isinstance(address, str) and address:
                    return address
    return ""


def _recipients(form: Form, submission: Submission) -> Iterator[str]:
    for step in form.steps:
        for component in walk(step.components):
            if component["type"] == "email" and component.get("confirmationRecipient"):
                address = find(submission.data.get(step.uuid, {}), component["key"])
                if isinstance(address, str) and address:
                    yield address
