"""Makes the PDF a citizen keeps: what was asked and answered, tagged so that a screen reader can read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from assistant.practice.components import camel_name, options

_TAGS = re.compile(r"<[^>]*>")

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_LAYOUT = b"""
#let d = json(bytes(sys.inputs.at("report")))
#set document(title: d.title, date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(lang: "nl", size: 12pt)
#set par(justify: false)
#show heading: set block(above: 1.6em, below: 0.9em)
= #d.title
#for line in d.intro { par(line) }
#for step in d.steps {
  heading(level: 2, step.name)
  for row in step.rows {
    if row.group { heading(level: 3, row.name) } else { block(breakable: true)[*#row.name* \\ #row.value] }
  }
}
"""


def report(title: str, reference: str, steps: list[dict[str, Any]], sent_on: datetime) -> bytes:
    """Give the PDF of a sent form; `steps` is the summary of it."""
    import typst  # noqa: PLC0415 - the portal starts without it; it takes 30 MB

    words = {
        "title": title,
        "intro": [
            "Dit is een oefening. Er is niets naar een gemeente gegaan.",
            f"Uw nummer: {reference}",
            f"Verstuurd op {_day(sent_on)} om {sent_on:%H.%M} uur.",
        ],
        "steps": [{"name": step["name"], "rows": list(told(step["data"]))} for step in steps],
    }
    made = typst.compile(_LAYOUT, sys_inputs={"report": json.dumps(words)}, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def told(rows: list[dict[str, Any]]) -> Iterator[dict[str, object]]:
    """Put the rows of a summary in words; a group is a heading, and words of the form itself are left out."""
    for row in rows:
        component = row["component"]
        if component["type"] in ("content", "columns"):
            continue
        group = component["type"] in ("fieldset", "editgrid")
        name = _TAGS.sub("", row["name"])
        yield {
            "name": name,
            "group": group,
            "value": "" if group else _words(component, row["value"]) or "niet ingevuld",
        }


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _words(component: Mapping[str, Any], value: object) -> str:
    labels = {camel_name(str(option["value"])): str(option["label"]) for option in options(component)}
    match value:
        case bool():
            return "ja" if value else "nee"
        case None:
            return ""
        case str() if component["type"] == "date" and value:
            return _day(date.fromisoformat(value))
        case list():
            return ", ".join(_words(component, one) for one in value)
        case {"originalName": name}:
            return str(name)
        case Mapping():
            return ", ".join(labels.get(str(key), str(key)) for key, ticked in value.items() if ticked)
        case _:
            return labels.get(camel_name(str(value)), str(value))
