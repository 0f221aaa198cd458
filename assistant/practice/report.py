"""Makes the PDF a citizen keeps: what was asked and answered, tagged so that a screen reader can read it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from assistant.practice.words import day_in_words, told

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
            f"Verstuurd op {day_in_words(sent_on)} om {sent_on:%H.%M} uur.",
        ],
        "steps": [{"name": step["name"], "rows": list(told(step["data"]))} for step in steps],
    }
    made = typst.compile(_LAYOUT, sys_inputs={"report": json.dumps(words)}, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made
