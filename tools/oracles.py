"""Compares every verdict of a real Open Forms server with ours: `make oracles`, or `make oracles FORMS=<folder>`.

A capture holds, for generated answers, what the server's logic said and what it then showed, kept and refused. The
client is handed the logic's words and has to come to the rest by itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from assistant.errors import whereabouts
from assistant.journey.form import Checked, Form, Page, Part, Reading
from assistant.journey.question import Composed
from assistant.journey.validation import refused
from assistant.journey.visibility import Settled, settle
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.codes import code_of
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.form import page_of
from assistant.portals.open_forms.refusals import key_of, same_name
from assistant.portals.open_forms.values import flatten, keeping, kept_files, to_wire
from assistant.store.records import Draft
from assistant.visit.state import State

CAPTURED = date(2026, 11, 22)
"""The day the captures were made; their date limits belong to it."""
WEBSITE = "https://formulieren.example/formulier"
BESIDE = Path(__file__).resolve().parent.parent.parent / "shared/specs/open-forms"
FOLDERS = (BESIDE / "examples", BESIDE / "examples-suite")

Verdict = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of a folder: how many verdicts there are, for how many the validation counts, and what differs."""

    total: int
    validated: int
    wrong: tuple[str, ...]

    @property
    def agreed(self) -> int:
        """Count the verdicts without a difference."""
        return self.total - len({line.partition(":")[0] for line in self.wrong})


def components(configuration: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Walk every component, rows of a grid included."""
    for one in configuration:
        yield one
        yield from components(one.get("components") or [])
        for column in one.get("columns") or []:
            yield from components(column.get("components") or [])


def after_logic(configuration: Sequence[dict[str, Any]], properties: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the components as the server's logic leaves them; it names only what is not plain."""
    changed = deepcopy(list(configuration))
    for one in components(changed):
        now = properties.get(one["key"], {})
        one["hidden"] = now.get("hidden", False)
        one["disabled"] = now.get("disabled", False)
        one.setdefault("validate", {})["required"] = now.get("required", False)
        if "html" in now:
            one["html"] = now["html"]
        if one["type"] in {"date", "datetime"}:
            limits = {name: now.get(name) for name in ("minDate", "maxDate")}
            one["datePicker"] = {**(one.get("datePicker") or {}), **limits}
        if "options" in now:
            _choose_from(one, now["options"])
    return changed


def _choose_from(component: dict[str, Any], values: Iterable[Any]) -> None:
    """Let a component offer these values, with the words it has for them."""
    holder = component.setdefault("data", {}) if component["type"] == "select" else component
    words = {one.get("value"): one for one in holder.get("values") or []}
    holder["values"] = [words.get(value, {"value": value, "label": value}) for value in values]


def told(example: Verdict, entry: Verdict) -> tuple[Page, State]:
    """Hand the client what the logic said, in the shape it travels in, and give what the client makes of it."""
    number = entry["step"]
    fetched = example["submissionSteps"][number]
    configuration = {"components": after_logic(fetched["configuration"]["components"], entry["properties"])}
    reply = msgspec.convert(
        {**fetched, "configuration": configuration, "data": entry["dataDiff"], "canSubmit": entry["canSubmit"]},
        wire.StepReply,
    )
    states = msgspec.convert(example["submission"], wire.SubmissionReply).steps
    page = page_of(number, states[number], reply, Around(WEBSITE, data=fetched["data"] or {}))
    blanks = tuple(Page(number=index, id=one.id, name=one.name, parts=()) for index, one in enumerate(states))
    form = Form(id="", name="", website=WEBSITE, pages=blanks)
    state = State(
        draft=Draft(id="", organisation="", slug="", title="", practice=True, created="", changed=""), form=form
    )
    checked = Checked(page=page, applicable=tuple(entry["isApplicable"]))
    return page, state.told(checked, CAPTURED)


def differences(example: Verdict, entry: Verdict) -> Iterator[str]:
    """Name each thing on which our verdict and the server's differ."""
    page, state = told(example, entry)
    assert state.form is not None
    if [one.applicable for one in state.form.pages] != entry["isApplicable"]:
        yield "which steps apply"
    if state.form.pages[entry["step"]].blocked == entry["canSubmit"]:
        yield "whether one can go on"
    values = flatten(entry["data"], page.parts) | flatten(entry["dataDiff"], page.parts)
    settled = settle(page.parts, values)
    shown, shows = shallow(settled.visible), shallow(entry["visibleKeys"])
    if shown != shows:
        yield f"shows {', '.join(sorted(set(shown) ^ set(shows))) or 'in another order'}"
    if to_wire(settled.data, page.parts) != entry["dataAfterVisibility"]:
        yield "data after what is hidden was cleared"
    if isinstance(entry["fullValidation"], list):
        yield from _slips(page, settled, entry["fullValidation"])


def shallow(keys: Iterable[str]) -> list[str]:
    """Leave out rows inside rows: the recording does not name those, though it has their data."""
    return [key for key in keys if key.count("[") < 2]


def _slips(page: Page, settled: Settled, theirs: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Compare what is refused, and why. What only the portal can tell is its answer, which the walk asks for."""
    parts = {part.key: part for part in keeping(page.parts)}
    files = {key: kept_files(settled.data[key]) for key in settled.data if parts[key].reading is Reading.FILES}
    known = Settled(settled.visible, {**settled.data, **files})
    ours = [
        (_plain(".".join(filter(None, (slip.where, slip.inside)))), code)
        for slip in refused(page.parts, known, CAPTURED)
        if (code := code_of(slip, known.data.get(slip.where)))
    ]
    wanted: list[tuple[str, str]] = []
    for one in theirs:
        name = one["name"].removeprefix("data.")
        part = parts.get(key_of(name, parts))
        if (_plain(name), one["code"]) in ours or part is None or not _heard(part, known, one["code"]):
            wanted.append((_plain(name), one["code"]))
    yield from (f"{name} is refused as {code}" for name, code in wanted if (name, code) not in ours)
    yield from (f"{name} is refused as {code} by us alone" for name, code in ours if (name, code) not in wanted)
    if ours != wanted and sorted(ours) == sorted(wanted):
        yield "the order of what is refused"


def _plain(name: str) -> str:
    """Write a name as `same_name` compares it: in errors underscores become capitals (protocol §7)."""
    plain = name.replace("_", "").lower()
    assert same_name(plain, name)
    return plain


def _heard(part: Part, settled: Settled, code: str) -> bool:
    """Tell whether the walk asks the portal itself about this answer before going on, so that it hears this then."""
    question, value = part.question, settled.data.get(part.key)
    if question is None or code not in {"unverified", "invalid"}:
        return False
    if isinstance(question, Composed):
        given = question.split(value)
        return any(piece.fleeting or piece.needs_proof(given.get(piece.key)) for piece in question.pieces(given))
    return question.needs_proof(value)


def _compared(example: Verdict, entry: Verdict) -> Iterator[str]:
    try:
        yield from differences(example, entry)
    except Exception as error:  # noqa: BLE001 - a mistake of ours is a verdict we do not share, and no reason to stop
        yield f"a mistake of our own: {whereabouts(error)}"


def judged(folder: Path) -> Tally:
    """Compare every verdict in the captures of a folder."""
    total = validated = 0
    wrong: list[str] = []
    for path in sorted(folder.glob("*.json")):
        example = json.loads(path.read_text(encoding="utf-8"))
        for number, entry in enumerate(example.get("logicOracle", ()) if isinstance(example, dict) else ()):
            total += 1
            validated += isinstance(entry["fullValidation"], list)
            wrong += (f"{path.stem}[{number}]: {difference}" for difference in _compared(example, entry))
    return Tally(total, validated, tuple(wrong))


def main(folders: Sequence[str]) -> int:
    """Print the count of each folder, and each difference; 1 when there is any, 2 when there is no such folder."""
    wrong = 0
    for folder in [Path(one) for one in folders] or FOLDERS:
        if not folder.is_dir():
            sys.stderr.write(f"There is no folder {folder}.\n")
            return 2
        tally = judged(folder)
        sys.stdout.writelines(f"  {line}\n" for line in tally.wrong)
        alone = tally.total - tally.validated
        more = f"  ({alone} for what shows only: the server could not judge them)" if alone else ""
        sys.stdout.write(f"{folder.name}: agreed {tally.agreed} / {tally.total}{more}\n")
        wrong += len(tally.wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
