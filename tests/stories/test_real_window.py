"""Riet cannot see the screen: she gets a form done in the real program, by what is told over the bus and real keys."""

from __future__ import annotations

import json
import re
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.private_keyring import private_keyring
from tests.shared_data import ROOT
from tests.stories.real_window import Start
from tests.stories.riet import Riet
from tests.stories.started import Started, gone, welcomed
from tests.stories.test_by_keyboard import sent

TASK = "Een vraag stellen of een klacht sturen"
QUESTION = "Waarom is mijn kliko niet geleegd? Ik woon naast café Müller, bij de brug."
NEEDS = "Leg dit eerst klaar"
SILENCE = "Geen geluid. Kijk of het geluid van de computer aan staat."
ANSWER = "Uw antwoord"
HELPERS = ["assistant.practice", "assistant.speech.worker"]


def labels(part: object) -> Iterator[tuple[str, str]]:
    """Give key and label of every question in a practice form, in any part of it."""
    if isinstance(part, dict):
        if "key" in part:
            yield str(part["key"]), str(part["label"])
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from labels(inner)


FORM = json.loads(Path(ROOT, "resources/practice/vraag-of-klacht.json").read_text("utf-8"))
ASKED = dict(labels(FORM))
STATEMENTS = {key: re.sub("<[^>]+>", "", words) for key, words in FORM["statements"].items()}


def to_question_4(riet: Riet) -> None:
    """Choose the task and answer three questions."""
    riet.choose("push button", TASK)
    riet.meets(NEEDS)
    riet.goes_on()
    riet.meets(ASKED["soort"], "Vraag 1")
    riet.chooses("Een vraag")
    riet.meets(ASKED["onderwerp"], "Vraag 2")
    riet.chooses("Afval")
    riet.meets(ASKED["vraag"], "Vraag 3")
    riet.writes(ANSWER, QUESTION)
    riet.meets(ASKED["eerder"], "Vraag 4")


def both_of(program: Started) -> frozenset[int]:
    """Give the processes of the practice portal and of the voice, once there are both."""
    helpers = program.helpers()
    parts = sorted(asked.partition(" -m ")[2].partition(" ")[0] for asked in helpers.values())
    return frozenset(helpers if parts == HELPERS else ())


def test_riet_hears_her_way_from_the_first_start_to_the_receipt(riet: Riet, begin: Start, practice_portal: str) -> None:
    before = sent(practice_portal)["count"]
    assert isinstance(before, int)
    program = begin("--practice", practice_portal)
    riet.turn_to(program.number)
    riet.meets("Kunt u dit goed lezen?", told=False)
    riet.choose("push button", "Ja, dit is goed")
    riet.meets("Van wie is deze computer?")
    riet.choose("push button", "Van de bibliotheek")
    riet.meets("Wat wilt u regelen?")
    to_question_4(riet)
    riet.chooses("Nee")
    riet.meets(ASKED["naamGroep"], "Vraag 5")
    riet.write("Voornamen", "Riet")
    riet.writes("Achternaam", "de Boer")
    riet.meets(ASKED["antwoord"], "Vraag 6")
    riet.chooses("Met een telefoontje")
    riet.meets(ASKED["telefoon"], "Vraag 7")
    riet.writes(ANSWER, "06 12345678")
    riet.meets(ASKED["belmoment"], "Vraag 8")
    riet.choose("check box", "In de ochtend")
    riet.chooses("In de middag", "check box")
    riet.meets(STATEMENTS["privacy"], "Stap 9 van 10")
    riet.chooses("Ja", "check box")
    riet.meets(STATEMENTS["truth"], "Stap 10 van 10")
    riet.chooses("Ja", "check box")
    riet.meets("Controleer en verstuur")
    told = [one.name for one in riet.things() if one.role == "label"]
    assert told[told.index(ASKED["vraag"]) + 1] == QUESTION
    assert told[told.index(ASKED["belmoment"]) + 1] == "In de ochtend, In de middag"
    assert sent(practice_portal)["count"] == before
    riet.choose("push button", "Verstuur naar Gemeente Voorbeeld")
    receipt = riet.until(lambda: riet.find("alert message", "Gelukt. "), "the receipt")
    riet.until(lambda: riet.focus == receipt, "the keyboard at the receipt")
    assert riet.title == "Gelukt · Stapwijs"
    assert riet.find("heading", "Gelukt")
    assert receipt.name.rpartition(" ")[2] in str(sent(practice_portal))
    assert sent(practice_portal)["count"] == before + 1
    riet.choose("push button", "Nee, ik ben klaar")
    assert program.ends() == 0


def test_riet_hears_a_mistake_what_is_chosen_the_help_and_how_large_the_letters_are(
    riet: Riet, begin: Start, tmp_path: Path, practice_portal: str
) -> None:
    program = begin("--practice", practice_portal, folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(program.number)
    riet.choose("push button", TASK)
    riet.meets(NEEDS)
    riet.choose("check box", "Wat u wilt vragen")
    riet.until(lambda: riet.is_chosen("check box", "Wat u wilt vragen"), "what she has at hand")
    riet.goes_on()
    riet.meets(ASKED["soort"], "Vraag 1")
    met = riet.tab_to("push button", "Verder")
    assert [one.name for one in met if one.role == "radio button"] == ["Een vraag", "Een klacht", "Een compliment"]
    assert [one.name for one in met][-5:] == ["Terug", "Luister", "Hulp", "Stoppen", "Verder"]
    riet.press("Space")
    riet.hears("Kies wat u wilt sturen.", urgent=True)
    riet.until(lambda: riet.focus == riet.find("alert message", "Kies wat u wilt sturen."), "the keyboard at it")
    assert riet.title == f"Fout: Vraag 1 · {ASKED['soort']} · Stapwijs"
    riet.choose("radio button", "Een klacht")
    riet.until(lambda: riet.is_chosen("radio button", "Een klacht"), "a complaint chosen")
    riet.choose("radio button", "Een vraag")
    riet.until(lambda: riet.is_chosen("radio button", "Een vraag"), "a question chosen")
    assert not riet.is_chosen("radio button", "Een klacht")
    riet.press("F1")
    riet.until(lambda: "088" in focus.name if (focus := riet.focus) else False, "the keyboard at the help")
    riet.press("F1")
    riet.until(lambda: riet.focus == riet.find("heading", f"Vraag 1. {ASKED['soort']}"), "the keyboard at the question")
    riet.press("=", holding="Control")
    riet.hears("De letters zijn nu 125 procent.")
    riet.press("t", holding="Alt")
    riet.meets("Wat wilt u regelen?")


def test_luister_becomes_stil_and_back_and_silence_is_told_and_nothing_stays_behind(
    riet: Riet, begin: Start, tmp_path: Path
) -> None:
    nobody = str(tmp_path / "nobody")
    silent = {"PULSE_SERVER": f"unix:{nobody}", "PIPEWIRE_REMOTE": nobody, "ALSA_CONFIG_PATH": nobody}
    program = begin(folder=welcomed(tmp_path / "hers", "bibliotheek"), **silent)
    riet.turn_to(program.number)
    riet.meets("Wat wilt u regelen?", told=False)
    riet.choose("push button", TASK)
    riet.meets(NEEDS)
    riet.choose("push button", "Luister")
    riet.until(lambda: riet.find("push button", "Stil"), "Stil")
    riet.press("Escape")
    riet.until(lambda: riet.find("push button", "Luister"), "Luister")
    riet.press("l", holding="Alt")
    riet.hears(SILENCE, urgent=True)
    riet.until(lambda: riet.focus == riet.find("alert message", SILENCE), "the keyboard at what is told")
    assert riet.find("push button", "Luister")
    riet.press("l", holding="Alt")
    riet.until(lambda: riet.find("push button", "Stil"), "Stil")
    helpers = riet.until(lambda: both_of(program), "the practice portal and the voice")
    riet.press("s", holding="Alt")
    riet.meets("Wilt u stoppen?")
    riet.choose("push button", "Afsluiten")
    assert program.ends() == 0
    assert all(gone(number) for number in helpers)


def test_a_second_start_brings_the_first_window_forward_and_ends(riet: Riet, begin: Start, tmp_path: Path) -> None:
    first = begin(folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(first.number)
    other = begin(folder=welcomed(tmp_path / "of somebody else", "bibliotheek"))
    other_riet = Riet(riet.bus)
    other_riet.turn_to(other.number)
    other_riet.until(lambda: other_riet.active and not riet.active, "the other window in front")
    assert begin(folder=tmp_path / "hers").ends(seconds=5) == 0
    riet.until(lambda: riet.active and not other_riet.active, "the first window in front")
    riet.press("s", holding="Alt")
    riet.meets("Wilt u stoppen?")
    riet.choose("push button", "Afsluiten")
    assert first.ends() == 0


def test_a_start_that_was_killed_does_not_hold_up_the_next(riet: Riet, begin: Start, tmp_path: Path) -> None:
    first = begin(folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(first.number)
    riet.choose("push button", TASK)
    riet.meets(NEEDS)
    riet.choose("push button", "Luister")
    helpers = riet.until(lambda: both_of(first), "the practice portal and the voice")
    first.kill()
    second = begin(folder=tmp_path / "hers")
    riet.turn_to(second.number)
    riet.meets("Wat wilt u regelen?", told=False)
    riet.until(lambda: all(gone(number) for number in helpers), "the end of what the first had started")
    riet.press("s", holding="Alt")
    riet.meets("Wilt u stoppen?")
    riet.choose("push button", "Afsluiten")
    assert second.ends() == 0


def test_ctrl_c_where_it_was_started_ends_it(riet: Riet, begin: Start, tmp_path: Path) -> None:
    program = begin(folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(program.number)
    program.process.send_signal(signal.SIGINT)
    assert program.ends() == -signal.SIGINT


def test_at_home_riet_stops_halfway_and_finds_everything_again(
    riet: Riet, begin: Start, tmp_path: Path, practice_portal: str
) -> None:
    folder = welcomed(tmp_path / "hers", "thuis")
    with tempfile.TemporaryDirectory(prefix="sw-") as short, private_keyring(Path(short)) as keyring:
        around = {"DBUS_SESSION_BUS_ADDRESS": keyring["DBUS_SESSION_BUS_ADDRESS"]}
        first = begin("--practice", practice_portal, folder=folder, **around)
        riet.turn_to(first.number)
        to_question_4(riet)
        riet.press("s", holding="Alt")
        riet.meets("Wilt u stoppen?")
        riet.choose("push button", "Bewaren en afsluiten")
        assert first.ends() == 0
        second = begin("--practice", practice_portal, folder=folder, **around)
        riet.turn_to(second.number)
        riet.meets("Wat wilt u regelen?", told=False)
        riet.choose("push button", "Verder waar u was")
        riet.meets(ASKED["eerder"], "Vraag 4")
        riet.press("t", holding="Alt")
        riet.meets(ASKED["vraag"], "Vraag 3")
        assert riet.written(ANSWER) == QUESTION
        riet.write(ANSWER, " En nu?")
        riet.press("s", holding="Alt")
        riet.meets("Wilt u stoppen?")
        riet.choose("push button", "Toch doorgaan")
        riet.meets(ASKED["vraag"], "Vraag 3")
        assert riet.written(ANSWER) == QUESTION + " En nu?"
        riet.press("s", holding="Alt")
        riet.choose("push button", "Bewaren en afsluiten")
        assert second.ends() == 0
    kept = [file for file in folder.rglob("*") if file.is_file()]
    assert not [file for file in kept if b"kliko" in file.read_bytes()]
