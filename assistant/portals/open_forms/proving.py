"""Lets the portal agree with one answer before anybody goes on, or complete it with what it knows."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from assistant.errors import AnswersRefused, FieldRefusal, FormClosed, LoginNeeded, PortalUnknown
from assistant.journey.kinds.address import FOUND, LOOKUP, UNKNOWN, AddressQuestion
from assistant.journey.kinds.email_code import AddressToProve, CodeQuestion
from assistant.journey.kinds.email_codes import AddressesToProve
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.question import Json, Question
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.geo import NO_ANSWER, Lookups
from assistant.portals.open_forms.html import sentence_of

log = logging.getLogger(__name__)


def prove(calls: Calls, lookups: Lookups, submission: wire.SubmissionReply, question: Question, value: Json) -> Json:
    """Give the answer as the portal agrees with it.

    Raises AnswersRefused with the portal's own words when it does not (protocol §10).
    """
    try:
        _plugins(calls, submission.id, question, value)
        return _completed(calls, lookups, submission.url, question, value)
    except _Refused as refused:
        key = question.key if refused.index is None else f"{question.key}.{refused.index}"
        refusal = FieldRefusal(key, refused.code, refused.words)
        raise AnswersRefused((refusal,), portal=calls.session.portal) from refused


class _Refused(Exception):
    """The portal does not take it: a code of the portal's, or a key of our own, its words, and which of several."""

    def __init__(self, code: str, words: str = "", index: int | None = None) -> None:
        super().__init__(code)
        self.code, self.words, self.index = code, words, index


def _plugins(calls: Calls, submission: str, question: Question, value: Json) -> None:
    """Ask the portal's checks about each answer, until one of them agrees."""
    several = value if isinstance(value, list | tuple) else None
    for index, one in enumerate((value,) if several is None else several) if question.plugins else ():
        if not question.is_empty(one):
            _plugin(calls, submission, question.plugins, one, None if several is None else index)


def _plugin(calls: Calls, submission: str, plugins: tuple[str, ...], value: Json, index: int | None) -> None:
    """Refuse what none of the checks takes. One that does not answer locks nobody out: storing judges it again."""
    said: list[str] = []
    for plugin in plugins:
        try:
            verdict = calls.judge_by(plugin, submission, value)
        except NO_ANSWER as error:
            log.info("a check of the portal gave no answer: %s", error.key)
            return
        if verdict.is_valid:
            return
        said += map(sentence_of, verdict.messages)
    raise _Refused("invalid", " ".join(dict.fromkeys(said)), index)


def _completed(calls: Calls, lookups: Lookups, submission: str, question: Question, value: Json) -> Json:
    match question:
        case AddressToProve(component=component):
            return _mailed(calls, submission, component, str(value))
        case AddressesToProve(component=component):
            return _mailed_each(calls, submission, component, value)
        case CodeQuestion(component=component, email=email):
            return _verified(calls, submission, component, email, str(value))
        case AddressQuestion(looked_up=True) if isinstance(value, Mapping):
            return _with_street(lookups, value)
        case WhereQuestion():
            return _with_places(lookups, value)
        case _:
            return value


def _mailed(calls: Calls, submission: str, component: str, email: str) -> Json:
    try:
        calls.mail_code(submission, component, email)
    except AnswersRefused as error:
        raise _Refused("invalid", " ".join(one.reason for one in error.refusals)) from error
    except (PortalUnknown, FormClosed, LoginNeeded) as error:
        log.info("no code was mailed: %s", error.key)
        raise _Refused("no-mail") from error
    return email


def _mailed_each(calls: Calls, submission: str, component: str, value: Json) -> Json:
    listed = value if isinstance(value, list | tuple) else ()
    mailed = set[str]()
    for index, email in enumerate(str(one) for one in listed):
        if email not in mailed:
            mailed.add(email)
            try:
                _mailed(calls, submission, component, email)
            except _Refused as refused:
                raise _Refused(refused.code, refused.words, index) from refused
    return value


def _verified(calls: Calls, submission: str, component: str, email: str, code: str) -> Json:
    """Show the code; once the portal agrees nobody needs it any more."""
    try:
        calls.verify(submission, component, email, code)
    except (AnswersRefused, PortalUnknown, FormClosed, LoginNeeded) as error:
        raise _Refused("wrong-code") from error
    return True


def _with_street(lookups: Lookups, value: Mapping[str, Json]) -> Json:
    """Take street, city and secret together from one answer, for the portal takes no other mixture (protocol §10)."""
    if LOOKUP in value:
        return value
    found = lookups.address(str(value.get("postcode", "")), str(value.get("houseNumber", "")))
    if found is None:
        # without the secret of a look-up the portal refuses every address, also one with a street that somebody typed
        raise _Refused("no-street")
    known = bool(found.street or found.city)
    return {
        **value,
        "streetName": found.street,
        "city": found.city,
        "secretStreetCity": found.secret,
        "autoPopulated": known,
        LOOKUP: FOUND if known else UNKNOWN,
    }


def _with_places(lookups: Lookups, value: Json) -> Json:
    words = WhereQuestion.words(value)
    spots = lookups.places(words)
    if spots is None:
        raise _Refused("no-search")
    if not spots:
        raise _Refused("no-place")
    return {"words": words, "found": [spot.kept() for spot in spots]}
