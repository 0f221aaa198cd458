"""Reads a form as anybody may see it, for who prepares the answers to a form that is filled in after a login.

Nothing is filled in or decided by the portal then (protocol §3): texts quote nobody, limits that hang on a day are
not worked out, and what only the portal or the website can do is left for there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.journey.form import Form, Login
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.components.registry import known_types
from assistant.portals.open_forms.html import text_of

_UNFILLED: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_DECIDED: Final = re.compile(r"\{%.*?%\}", re.DOTALL)
_AT_THE_WEBSITE: Final = frozenset({"map", "signature", "cosign", "coSign", "customerProfile", "softRequiredErrors"})
_OF_THE_PERSON: Final = frozenset({"npFamilyMembers", "partners", "children"})
"""What the portal knows of somebody who has logged in."""
_CHOICES: Final = frozenset({"select", "selectboxes", "radio"})
_BY_THE_PORTAL: Final = ("requireVerification", "deriveAddress")
_DERIVED: Final = ("deriveStreetName", "deriveCity", "derivePostcode", "deriveHouseNumber", "deriveAddress")
_FIXED: Final = frozenset({"", "fixedValue"})


@dataclass(slots=True)
class _Aside:
    """What is not asked here, by its label."""

    known: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def definitions(
    steps: Iterable[wire.StepDefinition], options: Iterable[str]
) -> tuple[list[wire.StepDefinition], Login]:
    """Give the steps with what can be asked here, and what is left for the website; `options` are ways to log in."""
    aside = _Aside()
    left = [
        wire.StepDefinition(
            uuid=step.uuid,
            slug=step.slug,
            name=step.name,
            configuration=wire.Configuration(components=_asked(step.configuration.components, aside)),
        )
        for step in steps
    ]
    once = (tuple(dict.fromkeys(one)) for one in (options, aside.known, aside.files, aside.elsewhere))
    return left, Login(*once)


def ways(form: wire.FormReply) -> tuple[str, ...]:
    """Name the ways to log in, as the form offers them."""
    return tuple(text_of(one.label) for one in form.login_options if one.visible)


def prepared(form: Form, login: Login) -> Form:
    """Make a form that is walked without the portal: nothing decides there, nothing is agreed to or sent here."""
    pages = tuple(replace(page, live=True, asks_portal=False) for page in form.pages)
    return replace(form, pages=pages, statements=(), login=login, suspendable=False)


def _asked(components: Iterable[Mapping[str, object]], aside: _Aside) -> list[dict[str, object]]:
    found = (_one({name: _blank(value) for name, value in one.items()}, aside) for one in components)
    return [one for one in found if one is not None]


def _one(raw: dict[str, object], aside: _Aside) -> dict[str, object] | None:
    """Give a component as it can be asked here; None when it is left for the website."""
    place = _place_of(raw, aside)
    if place is not None:
        if raw.get("hidden") is not True and (label := text_of(str(raw.get("label") or ""))):
            place.append(label)
        return None
    if "components" in raw:
        raw["components"] = _asked(_dicts(raw["components"]), aside)
    if "columns" in raw:
        raw["columns"] = _columns(_dicts(raw["columns"]), aside)
    return _alone(raw)


def _columns(columns: Iterable[dict[str, object]], aside: _Aside) -> list[dict[str, object]]:
    return [{**one, "components": _asked(_dicts(one.get("components")), aside)} for one in columns]


def _dicts(found: object) -> list[dict[str, object]]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list | tuple) else []


def _place_of(raw: Mapping[str, object], aside: _Aside) -> list[str] | None:
    """Tell where something belongs that is not asked here."""
    kind = raw.get("type")
    if kind in _OF_THE_PERSON or _inside(raw, "prefill").get("plugin"):
        return aside.known
    if kind == "file":
        return aside.files
    source = _inside(raw, "openForms").get("dataSrc")
    filled_there = kind in _CHOICES and source not in (None, "", "manual")
    if kind in _AT_THE_WEBSITE or kind not in known_types() or filled_there:
        return aside.elsewhere
    return None


def _alone(raw: dict[str, object]) -> dict[str, object]:
    """Take away what only the portal can do or work out."""
    own = _inside(raw, "openForms")
    for name in ("minDate", "maxDate"):
        limit = own.get(name)
        mode = limit.get("mode") if isinstance(limit, Mapping) else ""
        if str(mode or "") not in _FIXED:
            raw["datePicker"] = {**_inside(raw, "datePicker"), name: None}
    raw["openForms"] = {name: value for name, value in own.items() if name not in _BY_THE_PORTAL}
    for name in _DERIVED:
        raw.pop(name, None)
    raw["validate"] = {name: value for name, value in _inside(raw, "validate").items() if name != "plugins"}
    return raw


def _inside(raw: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = raw.get(name)
    return found if isinstance(found, Mapping) else {}


def _blank(value: object) -> object:
    """Leave open what the portal would have filled in."""
    if isinstance(value, str):
        return _DECIDED.sub("", _UNFILLED.sub("…", value)) if "{" in value else value
    if isinstance(value, Mapping):
        return {name: _blank(one) for name, one in value.items()}
    return [_blank(one) for one in value] if isinstance(value, list | tuple) else value
