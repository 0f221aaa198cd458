"""Checks answers as the server does: formats when a step is stored, everything when the form is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from assistant.practice.components import MISSING, WITHOUT_DATA, Component, Data, camel_name, find, options, put, walk
from assistant.practice.plugins import check_plugins, is_email, is_postcode, matches
from assistant.practice.problems import Slip
from assistant.practice.store import Upload

_PADDED = 10
_LOOSE_DATE = r"\d{4}-\d{1,2}-\d{1,2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """How strict to be and what is known: only `sending` enforces what is required."""

    sending: bool = False
    uploads: Mapping[str, Upload] = field(default_factory=dict, repr=False)
    verified: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)


def check(components: list[Component], hidden: frozenset[str], data: Data, scope: Scope) -> tuple[Slip, ...]:
    """Check the values of one step; names start with "data." (protocol reference, sections 5 and 7)."""
    slips: list[Slip] = []
    for component in walk(components):
        if component["type"] in WITHOUT_DATA or component["key"] in hidden:
            continue
        slips += [slip.under(f"data.{component['key']}") for slip in _check_one(component, data, scope)]
    return tuple(slips)


def as_stored(components: list[Component], data: Data) -> Data:
    """Give the data as the server keeps it: a date without its zeroes is lost (protocol reference, section 8)."""
    for component in walk(components):
        value = find(data, component["key"])
        if component["type"] == "date" and isinstance(value, str) and value and _as_day(value) is None:
            put(data, component["key"], "")
    return data


def _check_one(component: Component, data: Data, scope: Scope) -> Iterator[Slip]:
    kind = component["type"]
    value = find(data, component["key"])
    if value is MISSING:
        must_be_there = kind == "checkbox" or component.get("multiple")
        if (must_be_there and kind != "file") or (scope.sending and _required(component)):
            yield Slip("", "required", "required")
        return
    checker = _CHECKS.get(kind, _nothing)
    if component.get("multiple") and kind not in _WHOLE:
        yield from _each(component, value, scope, checker)
    else:
        yield from checker(component, value, scope)


def _each(component: Component, value: object, scope: Scope, checker: Checker) -> Iterator[Slip]:
    if not isinstance(value, list):
        yield Slip("", "not_a_list", "list")
        return
    if not value and scope.sending and _required(component):
        yield Slip("", "empty", "empty")
    for index, one in enumerate(value):
        if one is not None:
            yield from (slip.under(str(index)) for slip in checker(component, one, scope))


def _required(component: Component) -> bool:
    return bool((component.get("validate") or {}).get("required"))


def _nothing(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    yield from ()


def _text(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    if value is None:
        yield Slip("", "null", "null")
    elif not isinstance(value, str):
        yield Slip("", "invalid", "text")
    elif not value.strip():
        if scope.sending and _required(component):
            yield Slip("", "blank", "blank")
    else:
        yield from _filled_text(component, value)


def _filled_text(component: Component, value: str) -> Iterator[Slip]:
    rules = component.get("validate") or {}
    limit = rules.get("maxLength")
    if isinstance(limit, int) and len(value) > limit:
        yield Slip("", "max_length", "max_length", {"limit": limit})
    if component["type"] == "textarea":
        return
    if rules.get("pattern") and not matches(rules["pattern"], value):
        yield Slip("", "invalid", "pattern")
    yield from (Slip("", "invalid", text) for text in check_plugins(rules.get("plugins") or (), value))


def _email(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    slips = list(_text(component, value, scope))
    yield from slips
    if slips or not isinstance(value, str) or not value:
        return
    if not is_email(value):
        yield Slip("", "invalid", "email")
    elif _wants_proof(component) and (component["key"], value) not in scope.verified:
        yield Slip("", "unverified", "unverified", {"email": value})


def _wants_proof(component: Component) -> bool:
    return bool((component.get("openForms") or {}).get("requireVerification"))


def _postcode(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    slips = list(_text(component, value, scope))
    yield from slips
    own_pattern = (component.get("validate") or {}).get("pattern")
    if not slips and isinstance(value, str) and value and not own_pattern and not is_postcode(value):
        yield Slip("", "invalid", "pattern")


def _number(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    rules = component.get("validate") or {}
    if value is None:
        if scope.sending and _required(component):
            yield Slip("", "null", "null")
    elif isinstance(value, bool) or not isinstance(value, (int, float)):
        yield Slip("", "invalid", "number")
    elif isinstance(rules.get("max"), (int, float)) and value > rules["max"]:
        yield Slip("", "max_value", "max_value", {"limit": rules["max"]})
    elif isinstance(rules.get("min"), (int, float)) and value < rules["min"]:
        yield Slip("", "min_value", "min_value", {"limit": rules["min"]})


def _checkbox(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    if value is None:
        yield Slip("", "null", "null")
    elif not isinstance(value, bool):
        yield Slip("", "invalid", "truth")
    elif not value and _required(component) and scope.sending:
        yield Slip("", "invalid", "tick")


def _choice(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    if value is None and component["type"] == "select":
        yield Slip("", "null", "null")
    elif value in ("", None):
        if scope.sending and _required(component):
            yield Slip("", "invalid_choice", "invalid_choice")
    elif value not in [option["value"] for option in options(component)]:
        yield Slip("", "invalid_choice", "invalid_choice")


def _boxes(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    rules = component.get("validate") or {}
    required = scope.sending and _required(component)
    if value is None:
        if _required(component):
            yield Slip("", "null", "null")
        return
    if not isinstance(value, Mapping):
        yield Slip("", "invalid", "object")
        return
    keys = [option["value"] for option in options(component)]
    missing = [key for key in keys if key not in value]
    yield from (Slip(camel_name(key), "required", "required") for key in missing)
    wrong = [key for key in keys if key in value and not isinstance(value[key], bool)]
    yield from (Slip(camel_name(key), "invalid", "truth") for key in wrong)
    if missing or wrong:
        return
    ticked = sum(1 for key in keys if value[key])
    fewest, most = rules.get("minSelectedCount"), rules.get("maxSelectedCount")
    if isinstance(most, int) and ticked > most:
        yield Slip("", "max_selected_count", "max_selected_count", {"limit": most})
    if (ticked or required) and ticked < (fewest or (1 if required else 0)):
        yield Slip("", "min_selected_count", "min_selected_count", {"limit": fewest or 1})


def _date(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    if value in ("", None):
        if value is None or (scope.sending and _required(component)):
            yield Slip("", "null" if value is None else "required", "required")
        return
    if not isinstance(value, str) or not (_as_day(value) or matches(_LOOSE_DATE, value)):
        yield Slip("", "invalid", "date")
        return
    day = _as_day(value)
    picker = component.get("datePicker") or {}
    for edge, code, text in (("minDate", "min_value", "min_day"), ("maxDate", "max_value", "max_day")):
        limit = _as_day(str(picker.get(edge) or "")[:_PADDED])
        if day and limit and (day < limit if edge == "minDate" else day > limit):
            yield Slip("", code, text, {"limit": limit.isoformat()})


def _file(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    if not isinstance(value, list):
        yield Slip("", "null" if value is None else "not_a_list", "list")
        return
    if not value and scope.sending and _required(component):
        yield Slip("", "min_length", "min_length", {"limit": 1})
    for index, one in enumerate(value):
        yield from (slip.under(str(index)) for slip in _check_upload(one, scope))


def _check_upload(one: object, scope: Scope) -> Iterator[Slip]:
    if not isinstance(one, Mapping):
        yield Slip("", "invalid", "object")
        return
    inner = one.get("data") if isinstance(one.get("data"), Mapping) else {}
    upload = scope.uploads.get(str(one.get("url", "")).rsplit("/", 1)[-1])
    if upload is None:
        yield Slip("url", "invalid", "upload-unknown")
        return
    assert isinstance(inner, Mapping)
    facts: dict[str, tuple[object, object]] = {
        "size": (one.get("size"), len(upload.content)),
        "originalName": (one.get("originalName"), upload.name),
        "data.url": (inner.get("url"), one.get("url")),
        "data.size": (inner.get("size"), len(upload.content)),
        "data.name": (inner.get("name"), upload.name),
    }
    yield from (Slip(name, "invalid", "upload-differs") for name, (said, true) in facts.items() if said != true)


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == _PADDED else None
    except ValueError:
        return None


Checker = Callable[[dict[str, Any], object, Scope], Iterator[Slip]]

_WHOLE = frozenset({"file"})
_CHECKS: dict[str, Checker] = {
    **dict.fromkeys(("textfield", "textarea", "phoneNumber", "iban", "bsn", "licenseplate", "cosign"), _text),
    "email": _email,
    "postcode": _postcode,
    "number": _number,
    "currency": _number,
    "checkbox": _checkbox,
    "radio": _choice,
    "select": _choice,
    "selectboxes": _boxes,
    "date": _date,
    "file": _file,
}
