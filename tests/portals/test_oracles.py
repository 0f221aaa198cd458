"""What shows, what is sent, what follows and what is refused is what a real server said, for all it ever said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.journey.form import Part
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Refusal
from assistant.journey.validation import refused
from assistant.journey.visibility import settle
from tests.shared_data import shared
from tools.oracles import Tally, judged, main

EXAMPLES = "specs/open-forms/examples"
SUITE = "specs/open-forms/examples-suite"
VERDICTS = {EXAMPLES: (129, 129), SUITE: (140, 130)}
"""How many there are, and how many of them say what is refused: ten times the server met a mistake of its own."""
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("folder", [EXAMPLES, SUITE])
def test_every_verdict_of_the_real_server_is_ours(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    tally = judged(shared(folder))
    with capsys.disabled():
        print(f"\n{folder}: agreed {tally.agreed} / {tally.total}")  # noqa: T201 - asked for
    assert (tally.total, tally.validated) == VERDICTS[folder]
    assert tally.wrong == ()


def spoilt(folder: Path, name: str, into: Path) -> Tally:
    """Judge a capture in which the server says something else each time."""
    example = json.loads((folder / name).read_text(encoding="utf-8"))
    for entry in example["logicOracle"]:
        entry["visibleKeys"] = entry["visibleKeys"][1:]
    example["logicOracle"][0]["fullValidation"] = [{"name": "data.voornaam", "code": "blank", "reason": ""}]
    (into / name).write_text(json.dumps(example), encoding="utf-8")
    return judged(into)


def test_a_difference_is_counted_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tally = spoilt(shared(EXAMPLES), "voorbeeld-vraag-of-klacht.json", tmp_path)
    assert (tally.total, tally.agreed) == (16, 0)
    assert any("is refused as blank" in line for line in tally.wrong)
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out.endswith(f"{tmp_path.name}: agreed 0 / 16\n")


def test_a_mistake_of_our_own_is_a_verdict_we_do_not_share(tmp_path: Path) -> None:
    example = json.loads((shared(EXAMPLES) / "een-stap.json").read_text(encoding="utf-8"))
    example["logicOracle"][0]["properties"] = None
    (tmp_path / "kapot.json").write_text(json.dumps(example), encoding="utf-8")
    tally = judged(tmp_path)
    assert (tally.total, tally.agreed) == (4, 3)
    assert tally.wrong[0].startswith("kapot[0]: a mistake of our own: AttributeError at ")


def test_a_folder_that_is_not_there_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "weg")]) == 2
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'weg'}.\n"


def row(key: str) -> Part:
    name = TextQuestion(key="naam", label="Naam", required=True)
    age = NumberQuestion(key="leeftijd", label="Leeftijd", most=120)
    return Part(
        key=key,
        rows=True,
        initial=[],
        empty=[],
        children=(
            Part(key="naam", question=name, initial="", empty=""),
            Part(key="leeftijd", question=age),
            Part(key="geheim", hidden=True, clear_on_hide=False, question=name),
        ),
    )


def test_what_is_wrong_in_a_row_says_in_which_row_of_which_grid() -> None:
    outer = Part(key="gezinnen", rows=True, initial=[], empty=[], children=(row("kinderen"),))
    answers: dict[str, Json] = {
        "gezinnen": [{"kinderen": []}, {"kinderen": [{"naam": "Sam"}, {"naam": " ", "leeftijd": 130}]}]
    }
    slips = refused((outer,), settle((outer,), answers), TODAY)
    assert [(one.where, one.inside, one.key) for one in slips] == [
        ("gezinnen", "1.kinderen.1.naam", "empty"),
        ("gezinnen", "1.kinderen.1.leeftijd", "too-large"),
    ]


def test_what_does_not_show_is_not_judged() -> None:
    name = TextQuestion(key="naam", label="Naam", required=True)
    inside = Part(key="naam", question=name, initial="", empty="")
    group = Part(key="groep", hidden=True, has_data=False, children=(inside,))
    kept = Part(key="kopie", hidden=True, clear_on_hide=False, question=name, initial="", empty="")
    assert refused((group, kept), settle((group, kept), {"naam": "", "kopie": ""}), TODAY) == ()
    assert refused((inside,), settle((inside,), {}), TODAY) == (Refusal("empty", where="naam"),)
