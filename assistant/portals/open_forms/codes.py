"""Why Open Forms refuses an answer, and why we do: one table, read in both directions (protocol §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assistant.errors import FieldRefusal
from assistant.journey.question import Json, Question, Refusal


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the portal's `code`, and the keys of our own refusals that mean the same.

    `plain` is the one of ours that can be said without knowing more, `forms` are the names under which the form
    may have a sentence of its own for it.
    """

    code: str
    plain: str
    forms: tuple[str, ...]
    ours: tuple[str, ...] = ()


REASONS = (
    Reason("blank", "empty", ("required",), ("empty", "no-postcode", "no-house-number", "not-signed", "no-address")),
    Reason("required", "empty", ("required",), ("empty-date", "empty-time", "no-choices")),
    Reason("null", "empty", ("required",)),
    Reason("empty", "empty", ("required",), ("no-rows",)),
    Reason("min_length", "more", ("required",), ("no-file",)),
    Reason("max_length", "shorter", ("maxLength",), ("too-long", "too-many-files", "too-many-rows")),
    Reason(
        "invalid",
        "pattern",
        ("pattern", "invalid_email", "invalid_date", "invalid_datetime", "invalid_time"),
        (
            "pattern",
            "email",
            "phone",
            "postcode",
            "number",
            "no-such-date",
            "no-such-time",
            "time-skipped",
            "bsn",
            "iban",
            "iban-length",
            "iban-lookalike",
            "iban-sum",
            "plate",
            "house-number",
            "house-letter",
            "house-addition",
            "city",
            "tick",
            "file-type",
            "outside-hours",
        ),
    ),
    Reason("invalid_choice", "choice-gone", ("invalid_choice",), ("no-choice", "choice-gone")),
    Reason(
        "min_value",
        "higher",
        ("min", "minDate", "minTime"),
        ("too-small", "too-early", "before-hours", "before-opening"),
    ),
    Reason(
        "max_value", "lower", ("max", "maxDate", "maxTime"), ("too-large", "too-late", "after-hours", "after-closing")
    ),
    Reason("min_selected_count", "choose-more", ("minSelectedCount",), ("too-few",)),
    Reason("max_selected_count", "choose-fewer", ("maxSelectedCount",), ("too-many",)),
    Reason("unverified", "unverified", ("unverified",), ("unverified",)),
    Reason("invalidPrefilledField", "prefilled", (), ()),
    Reason("incomplete", "empty", ("required",)),
    Reason("blocked", "blocked", (), ("blocked",)),
)

_BY_CODE = {reason.code: reason for reason in REASONS}
_BY_OURS = {ours: reason for reason in REASONS for ours in reason.ours}
_LEFT_OPEN = frozenset({"blank", "required", "empty"})


def code_of(slip: Refusal, value: Json) -> str:
    """Give the portal's code for a refusal of ours of this question's `value`; "" where it has no opinion.

    The portal has several codes for what is left open, by what stands there instead of an answer.
    """
    reason = _BY_OURS.get(slip.key)
    if reason is None:
        return ""
    if reason.code not in _LEFT_OPEN:
        return reason.code
    there, found = _inside(value, slip.inside)
    if not there:
        return "required"
    if found is None:
        return "null"
    if found == []:
        return "empty"
    return reason.code


def _inside(value: Json, path: str) -> tuple[bool, Json]:
    """Follow a path into a value; the keys of rows may hold dots."""
    if not path:
        return True, value
    if isinstance(value, list | tuple):
        index, _dot, rest = path.partition(".")
        return _inside(value[int(index)], rest) if index.isdigit() and int(index) < len(value) else (False, None)
    if isinstance(value, Mapping):
        for key in sorted(value, key=len, reverse=True):
            if path == key or path.startswith(f"{key}."):
                return _inside(value[key], path[len(key) + 1 :])
    return False, None


def in_our_words(one: FieldRefusal, question: Question | None, value: Json, today: date, portal: str) -> Refusal:
    """Say what the portal refused as if we had seen it ourselves: with the form's own sentence, or with our facts.

    What we cannot find in the value is said in general, and with the portal's words when we do not know its code.
    """
    reason = _BY_CODE.get(one.code)
    slips = () if question is None else question.judge(value, today)
    for slip in slips:
        if one.code in {slip.key, code_of(slip, value)} or (reason is not None and slip.key in reason.ours):
            return slip
    messages = {} if question is None else question.messages
    own = next((messages[name] for name in (reason.forms if reason else (one.code,)) if name in messages), "")
    if own or reason is None or (one.code == "invalid" and one.reason):
        return Refusal("portal", {"portal": portal}, own or one.reason)
    return Refusal(reason.plain, {"portal": portal})
