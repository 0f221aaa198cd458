"""Puts an answer of any type in words, for the PDF and the letters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from assistant.practice.catalogue import SOURCE
from assistant.practice.components import camel_name, options
from assistant.practice.dates import as_day, as_moment, as_time
from assistant.practice.texts import say

_TAGS = re.compile(r"<[^>]*>")
_WITHOUT_WORDS = frozenset({"content", "columns", "softRequiredErrors", "npFamilyMembers"})
_HEADINGS = frozenset({"fieldset", "editgrid"})
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def told(rows: list[dict[str, Any]], language: str = SOURCE) -> Iterator[dict[str, object]]:
    """Put the rows of a summary in words; a group is a heading, and words of the form itself are left out."""
    for row in rows:
        component = row["component"]
        if component["type"] in _WITHOUT_WORDS or component.get("showInPDF", True) is False:
            continue
        group = component["type"] in _HEADINGS
        words = "" if group else in_words(component, row["value"], language) or say("not-filled-in", language)
        yield {"name": _TAGS.sub("", row["name"]), "group": group, "value": words}


def day_in_words(day: date, language: str = SOURCE) -> str:
    """Write a day as one reads it: 3 maart 2026."""
    if language == SOURCE:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    from babel.dates import format_date  # noqa: PLC0415 - takes a while to load, and most people read Dutch

    return format_date(day, "long", locale=language)


def clock_in_words(moment: datetime | time, language: str = SOURCE) -> str:
    """Write a time of day with four figures."""
    return f"{moment:%H.%M}" if language == SOURCE else f"{moment:%H:%M}"


def in_words(component: Mapping[str, Any], value: object, language: str = SOURCE) -> str:
    """Write an answer, as the summary has it; "" when there is none."""
    if value is None or value == "":
        return ""
    match component["type"]:
        case "map":
            return _place(value, language)
        case "signature":
            return say("signed", language)
        case "addressNL" if isinstance(value, Mapping):
            return _address(value)
        case "partners" | "children" if isinstance(value, list):
            return "; ".join(_person(one, language) for one in value if isinstance(one, Mapping))
        case "customerProfile" if isinstance(value, list):
            return ", ".join(str(one.get("address")) for one in value if one.get("address"))
        case "date" | "datetime" | "time" if isinstance(value, str):
            return _moment(value, language)
        case "currency" if isinstance(value, (int, float)):
            return f"€ {value:.2f}".replace(".", ",")
        case _:
            return _plain(component, value, language)


def _plain(component: Mapping[str, Any], value: object, language: str) -> str:
    labels = {camel_name(str(option["value"])): str(option["label"]) for option in options(component)}
    match value:
        case bool():
            return say("yes" if value else "no", language)
        case list():
            return ", ".join(words for words in (in_words(component, one, language) for one in value) if words)
        case {"originalName": name}:
            return str(name)
        case Mapping():
            return ", ".join(labels.get(str(key), str(key)) for key, ticked in value.items() if ticked)
        case _:
            return labels.get(camel_name(str(value)), str(value))


def _moment(value: str, language: str) -> str:
    if day := as_day(value):
        return day_in_words(day, language)
    if moment := as_moment(value):
        said = {"day": day_in_words(moment, language), "time": clock_in_words(moment, language)}
        return say("moment", language, **said)
    time_of_day = as_time(value)
    return say("hour", language, time=clock_in_words(time_of_day, language)) if time_of_day else value


def _place(value: object, language: str) -> str:
    where = value.get("coordinates") if isinstance(value, Mapping) else None
    return say("on-the-map", language, place=json.dumps(where))


def _address(value: Mapping[str, Any]) -> str:
    number = f"{value.get('houseNumber', '')}{value.get('houseLetter', '')}"
    street = " ".join(part for part in (value.get("streetName"), number, value.get("houseNumberAddition")) if part)
    city = " ".join(part for part in (value.get("postcode"), value.get("city")) if part)
    return ", ".join(part for part in (street, city) if part)


def _person(one: Mapping[str, Any], language: str) -> str:
    if one.get("selected") is False:
        return ""
    names = (one.get(part) for part in ("initials", "firstNames", "affixes", "lastName"))
    born = as_day(str(one.get("dateOfBirth", "")))
    known = (" ".join(str(name) for name in names if name), day_in_words(born, language) if born else "")
    return ", ".join(part for part in known if part)
