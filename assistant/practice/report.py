"""Makes the PDF a citizen keeps: what was asked and answered, tagged so that a screen reader can read it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from assistant.places import folder
from assistant.practice.store import Submission
from assistant.practice.texts import say
from assistant.practice.words import clock_in_words, day_in_words, told

_LAYOUT = b"""
#let d = json(bytes(sys.inputs.at("report")))
#set document(title: d.title, date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(lang: d.lang, size: 12pt, font: ("Libertinus Serif", "Noto Sans Arabic", "Noto Sans"))
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


def report(title: str, submission: Submission, steps: list[dict[str, Any]], sent_on: datetime) -> bytes:
    """Give the PDF of a sent form, in its language; `steps` is the summary of it."""
    import typst  # noqa: PLC0415 - the portal starts without it; it takes 30 MB

    language = submission.language
    moment = {"day": day_in_words(sent_on, language), "time": clock_in_words(sent_on, language)}
    words = {
        "lang": language,
        "title": title,
        "intro": [
            say("practice", language),
            say("your-number", language, reference=submission.reference),
            say("sent", language, **moment),
        ],
        "steps": [{"name": step["name"], "rows": list(told(step["data"], language))} for step in steps],
    }
    made: object = typst.compile(  # type: ignore[misc]  # its stub wants text and folders to be of one type
        _LAYOUT,
        font_paths=[folder("resources") / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(words)},
    )
    assert isinstance(made, bytes)
    return made
