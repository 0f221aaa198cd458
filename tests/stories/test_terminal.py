"""The same tasks in a terminal: a real process, a real portal, and somebody who types."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant import settings as choices
from assistant.settings import Settings
from tests.private_keyring import private_keyring
from tests.shared_data import ROOT
from tools.typist import NOTHING, Gone, Screen, Somebody, Typist

TASKS = (
    "Verhuizing doorgeven",
    "Uittreksel aanvragen",
    "Iets melden op straat",
    "Een vraag stellen of een klacht sturen",
)
BAND = "OEFENEN · ER WORDT NIETS VERSTUURD"
CHECK, RECEIPT = "Controleer en verstuur", "Gelukt"

Starts = Callable[..., Typist]


@pytest.fixture
def start(tmp_path: Path, practice_portal: str) -> Iterator[Starts]:
    """Start Stapwijs in a terminal, on a library's computer unless told otherwise; ends what is still running."""
    running: list[Typist] = []

    def begin(where: str = "bibliotheek", environment: dict[str, str] | None = None) -> Typist:
        config = tmp_path / "instellingen"
        if where:
            chosen = Settings(where="thuis" if where == "thuis" else "bibliotheek", welcomed=True)
            choices.save(config / "settings.json", chosen)
        arguments = ("--practice", practice_portal, "--config", str(config), "--data", str(tmp_path / "bewaard"))
        running.append(Typist(arguments, environment or dict(os.environ), "a story"))
        return running[-1]

    yield begin
    for typist in running:
        typist.leave()
        assert typist.complaints == ""


@pytest.fixture
def somebody(tmp_path: Path) -> Somebody:
    return Somebody("Noor", tmp_path, datetime.now(UTC).date())


def newest(portal: str) -> str:
    with urllib.request.urlopen(f"{portal}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        return str(json.load(answer)["references"][-1])


def begin(typist: Typist, title: str) -> Screen:
    """Go from home to the first question of a task."""
    home = typist.screen()
    assert home.heading == "Wat wilt u regelen?"
    needs = typist.type(home.number(title) or "")
    assert needs.heading == "Leg dit eerst klaar"
    assert title in needs.text
    return typist.type("/verder")


def answer(typist: Typist, somebody: Somebody, screen: Screen) -> tuple[Screen, dict[str, str]]:
    """Answer one screen; gives the next and what was typed, by label, as it must be read back."""
    given: dict[str, str] = {}
    while True:
        one = somebody.answer(screen)
        given[screen.label or "more"] = one.read_back
        screen = typist.type(one.typed)
        if screen.heading:
            return screen, given


@pytest.mark.parametrize("title", TASKS)
def test_a_citizen_goes_from_home_to_the_receipt(
    start: Starts, somebody: Somebody, practice_portal: str, title: str
) -> None:
    typist = start()
    screen = begin(typist, title)
    asked: list[str] = []
    answers: dict[str, str] = {}
    while screen.heading != CHECK:
        assert BAND in screen.text
        assert screen.error == ""
        asked.append(screen.heading)
        screen, given = answer(typist, somebody, screen)
        answers |= given
    assert len(asked) == len(set(asked)) > 5
    for words in set(answers.values()) - {"", NOTHING, "Ja"}:
        assert words in screen.text
    screen = typist.type("/verstuur")
    assert screen.heading == RECEIPT
    assert f"Uw nummer: {newest(practice_portal)}" in screen.text
    home = typist.type("/verder")
    assert home.number("Wat u heeft verstuurd")
    assert home.number("Verder waar u was") is None


def test_the_first_start_asks_for_letters_and_whose_computer_it_is(start: Starts) -> None:
    typist = start(where="")
    assert typist.screen().heading == "Kunt u dit goed lezen?"
    assert typist.type("2").heading == "Kunt u dit goed lezen?"
    assert typist.type("1").heading == "Van wie is deze computer?"
    home = typist.type("2")
    assert home.heading == "Wat wilt u regelen?"
    assert "Wij bewaren niets." in home.text


def test_somebody_goes_back_gets_help_and_changes_an_answer(start: Starts, somebody: Somebody) -> None:
    typist = start()
    first = begin(typist, "Uittreksel aanvragen")
    assert "088" in typist.type("/hulp").text
    second, _given = answer(typist, somebody, first)
    assert typist.type("/terug").heading == first.heading
    assert "Nu: " in typist.type("/hulp").text
    screen = typist.type("")
    assert screen.heading == second.heading
    while screen.heading != CHECK:
        screen, _given = answer(typist, somebody, screen)
    before = screen.numbered[0]
    screen = typist.type("1")
    assert screen.heading == first.heading
    other = next(str(number) for number, words in enumerate(screen.numbered, 1) if words not in before)
    screen = typist.type(other)
    assert screen.heading == CHECK
    assert screen.numbered[0] != before


def test_a_slip_says_what_to_write_instead(start: Starts, somebody: Somebody) -> None:
    typist = start()
    screen = begin(typist, "Verhuizing doorgeven")
    screen = typist.type("31 februari 2026")
    assert screen.heading == "Wanneer gaat u verhuizen?"
    assert screen.error
    screen = typist.type("")
    assert screen.error
    screen, _given = answer(typist, somebody, screen)
    assert screen.error == ""


def test_danger_on_the_street_stops_the_form_and_says_why(start: Starts, somebody: Somebody) -> None:
    typist = start()
    screen = begin(typist, "Iets melden op straat")
    assert screen.heading == "Voordat u begint"
    for _screen in ("words", "what it is about"):
        screen, _given = answer(typist, somebody, screen)
    assert "gevaar" in screen.heading
    screen = typist.type("1")
    screen, _given = answer(typist, somebody, screen)
    assert "112" in screen.text
    assert screen.error == "Bel nu 112. Zij komen meteen."


@pytest.mark.parametrize("typed", ["\xb2", "9" * 5000, "0", "-1", "\u0663"])
def test_a_number_nobody_can_count_with_ends_nothing(start: Starts, typed: str) -> None:
    typist = start()
    typist.screen()
    assert typist.type(typed).heading
    home = typist.type("/terug")
    assert home.heading == "Wat wilt u regelen?"
    first = typist.type("1") and typist.type("/verder")
    assert typist.type(typed).heading == first.heading


@pytest.mark.parametrize("typed", ["foto\0.png", "~niemand/foto.png", "/", "."])
def test_a_file_that_cannot_be_is_said(start: Starts, somebody: Somebody, typed: str) -> None:
    typist = start()
    screen = begin(typist, "Iets melden op straat")
    while "bestand" not in screen.prompt:
        screen, _given = answer(typist, somebody, screen)
    screen = typist.type(typed)
    assert screen.error


def test_stopping_on_a_shared_computer_wipes_the_answers(start: Starts, somebody: Somebody) -> None:
    typist = start()
    screen, _given = answer(typist, somebody, begin(typist, "Uittreksel aanvragen"))
    stop = typist.type("/stoppen")
    assert stop.heading == "Wilt u stoppen?"
    assert typist.type(stop.number("Toch doorgaan") or "").heading == screen.heading
    stop = typist.type("/stoppen")
    home = typist.type(stop.number("Alles wissen en naar Thuis") or "")
    assert home.heading == "Wat wilt u regelen?"
    assert home.number("Verder waar u was") is None


def test_a_draft_at_home_is_taken_up_in_the_next_life(start: Starts, somebody: Somebody) -> None:
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, private_keyring(Path(folder)) as environment:
        typist = start("thuis", environment)
        screen, _given = answer(typist, somebody, begin(typist, "Uittreksel aanvragen"))
        stop = typist.type("/stoppen")
        with pytest.raises(Gone, match=r"Tot ziens\."):
            typist.type(stop.number("Bewaren en afsluiten") or "")

        later = start("thuis", environment)
        home = later.screen()
        number = home.number("Verder waar u was (Uittreksel aanvragen")
        assert number
        assert later.type(number).heading == screen.heading


def test_the_end_of_what_is_typed_is_the_end(start: Starts) -> None:
    typist = start()
    typist.screen()
    assert "Traceback" not in typist.leave()


def test_the_practice_portal_starts_by_itself_and_ends_with_the_program(tmp_path: Path) -> None:
    config = tmp_path / "instellingen"
    choices.save(config / "settings.json", Settings(where="bibliotheek", welcomed=True))
    typist = Typist(("--config", str(config), "--data", str(tmp_path / "bewaard")), dict(os.environ), "by itself")
    assert begin(typist, "Uittreksel aanvragen").heading == "Welk uittreksel heeft u nodig?"
    assert "Traceback" not in typist.leave()
    assert typist.complaints == ""


def test_the_language_can_be_given_and_is_that_of_the_settings_otherwise(tmp_path: Path) -> None:
    config = tmp_path / "instellingen"
    choices.save(config / "settings.json", Settings(where="bibliotheek", welcomed=True, language="pl"))
    own = _said(config, tmp_path)
    assert "## Wat wilt u regelen?" in _said(config, tmp_path, "--taal", "nl")
    assert _said(config, tmp_path, "--taal", "pl") == own


def _said(config: Path, folder: Path, *more: str) -> str:
    done = subprocess.run(
        (sys.executable, "-m", "assistant", "--config", str(config), "--data", str(folder / "bewaard"), *more),
        cwd=ROOT,
        input="",
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("address", ["https://voorbeeld.nl/", "http://192.0.2.1:8000/", "ftp://127.0.0.1/"])
def test_practice_is_never_anywhere_but_on_this_computer(address: str) -> None:
    done = subprocess.run(
        (sys.executable, "-m", "assistant", "--practice", address),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "is not the practice portal" in done.stderr
