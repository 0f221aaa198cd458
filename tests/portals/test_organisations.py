"""A library adds an organisation with one file, and a file with a mistake says what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import places
from assistant.portals.organisation_file import Mistake, lines
from assistant.portals.organisations import FOLDER, Catalogue, catalogue, messages
from assistant.practice.formfiles import read_folder

RIGHT = """\
naam = "Gemeente Dorp"
soort = "gemeente"
telefoon = "14 0123"
balie = "Dorpsplein 1"
website = "https://www.dorp.example"

[[portaal]]
soort = "open-forms"
adres = "https://formulieren.dorp.example"

[[portaal.formulier]]
slug = "verhuizing-doorgeven"
titel = "Verhuizing doorgeven"
icoon = "verhuizen"
woorden = ["verhuizen", "nieuw adres"]
nodig = ["De datum dat u verhuist."]

[[portaal.formulier]]
slug = "melding"
titel = "Iets melden"
"""


def ours() -> Path:
    return places.folder("resources") / FOLDER


def with_files(folder: Path, **files: str) -> Catalogue:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return catalogue(ours(), folder)


def only_mistake(folder: Path, text: str) -> str:
    found = with_files(folder, dorp=text)
    assert len(found.mistakes) == 1, messages(found.mistakes)
    assert "dorp" not in {organisation.id for organisation in found.organisations}
    return str(found.mistakes[0])


def test_without_any_file_of_a_library_there_is_practice() -> None:
    found = catalogue(ours(), Path("/bestaat/niet"))
    assert found.mistakes == ()
    assert [organisation.id for organisation in found.organisations] == ["gemeente-voorbeeld"]
    assert all(task.practice and not task.base_url for task in found.tasks)
    assert all(task.words and task.duration for task in found.tasks)


def test_the_practice_organisation_offers_exactly_the_practice_forms() -> None:
    offered = {task.slug for task in catalogue(ours(), Path("/bestaat/niet")).tasks}
    assert offered == {form.slug for form in read_folder(places.folder("resources") / "practice")}


def test_a_file_of_a_library_adds_its_tasks_before_practice(tmp_path: Path) -> None:
    found = with_files(tmp_path, dorp=RIGHT)
    assert found.mistakes == ()
    move, report = found.tasks[:2]
    assert (move.id, move.title, move.icon) == ("dorp/verhuizing-doorgeven", "Verhuizing doorgeven", "verhuizen")
    assert (move.base_url, move.practice) == ("https://formulieren.dorp.example", False)
    assert (move.words, move.needs) == (("verhuizen", "nieuw adres"), ("De datum dat u verhuist.",))
    assert move.place.phone == "14 0123"
    assert move.place.task == "Verhuizing doorgeven"
    assert (report.icon, report.words) == ("papier", ())
    assert found.tasks[-1].practice


def test_a_bad_file_hides_no_good_one(tmp_path: Path) -> None:
    found = with_files(tmp_path, dorp=RIGHT, stad='naam = "Stad')
    assert {organisation.id for organisation in found.organisations} == {"gemeente-voorbeeld", "dorp"}
    assert [mistake.file.name for mistake in found.mistakes] == ["stad.toml"]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("telefoon =", "telefon =", "dorp.toml, regel 3: ik ken “telefon” niet. Bedoelt u “telefoon”?"),
        ('telefoon = "14 0123"', "", "dorp.toml, regel 1: hier hoort “telefoon” bij. Schrijf bijvoorbeeld: telefoon"),
        ('slug = "melding"', "", "regel 18: hier hoort “slug” bij. Schrijf hier het laatste stuk"),
        ("balie =", "bali =", "dorp.toml, regel 4: ik ken “bali” niet. Bedoelt u “balie”?"),
        ("titel = \"Iets", "titul = 1\ntitel = \"Iets", "dorp.toml, regel 20: ik ken “titul” niet. Bedoelt u “titel”?"),
        ('soort = "gemeente"', 'soort = "gemeenten"', "regel 2: ik ken “gemeenten” niet. Bedoelt u “gemeente”?"),
        ('soort = "open-forms"', 'soort = "iets"', "regel 8: ik ken “iets” niet. Kies uit: open-forms"),
        ('"https://formulieren.dorp.example"', '"http://formulieren.dorp.example"', "regel 9: schrijf hier het adres"),
        ('"https://formulieren.dorp.example"', '"https://127.0.0.1:8000"', "regel 9: schrijf hier het adres, zoals"),
        ('adres = "https://formulieren.dorp.example"', "", "regel 7: schrijf hier het adres"),
        ('"https://www.dorp.example"', '"www.dorp.example"', "regel 5: begin het adres met https://"),
        ('slug = "melding"', 'slug = "a/b"', "regel 19: schrijf alleen het laatste stuk van het webadres"),
        ('slug = "melding"', 'slug = "verhuizing-doorgeven"', "regel 19: dit formulier staat hier al."),
        ('naam = "Gemeente Dorp"', "naam = " + "[" * 20_000, "dorp.toml: dit kan ik niet lezen."),
        ('slug = "melding"', "slug = 3", "regel 19: zet hier tekst tussen aanhalingstekens, zoals slug"),
        ('icoon = "verhuizen"', 'icoon = "verhuis"', "regel 14: ik ken “verhuis” niet. Bedoelt u “verhuizen”?"),
        ('["verhuizen", "nieuw adres"]', '"verhuizen"', 'regel 15: zet hier een rij, zoals woorden = ["een"'),
        ('["De datum dat u verhuist."]', "[3]", "regel 16: zet hier een rij"),
        ('website =', 'oefenen = true\nwebsite =', "regel 5: alleen de oefengemeente is om te oefenen."),
        ('website =', 'oefenen = "ja"\nwebsite =', "regel 5: schrijf hier true of false"),
        ('naam = "Gemeente Dorp"', "naam = Gemeente Dorp", 'regel 1: dit kan ik niet lezen. Schrijf het zo: naam = "'),
        ("[[portaal]]", "[portaal]", "regel 7: begin dit deel met [[portaal]], met dubbele haken."),
    ],
)  # fmt: skip
def test_a_mistake_says_where_it_is_and_what_to_write(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert said in only_mistake(tmp_path, RIGHT.replace(right, wrong, 1))


def test_every_mistake_is_said_at_once_and_in_order(tmp_path: Path) -> None:
    text = RIGHT.replace("balie", "bali").replace('slug = "melding"', 'slug = "a/b"').replace("soort", "sort", 1)
    found = with_files(tmp_path, dorp=text).mistakes
    assert [mistake.line for mistake in found] == [2, 4, 19]


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "dorp.toml").write_bytes(b'naam = "\xff\xfe"')
    (mistake,) = catalogue(ours(), tmp_path).mistakes
    assert str(mistake) == "dorp.toml: ik kan dit niet lezen. Bewaar het bestand als tekst, in UTF-8."


def test_a_file_that_stops_halfway_is_said_at_its_end(tmp_path: Path) -> None:
    assert only_mistake(tmp_path, 'naam = "Dorp"\nwoorden = [\n').startswith("dorp.toml, regel ")


def test_nobody_takes_the_place_of_practice(tmp_path: Path) -> None:
    found = with_files(tmp_path, gemeente_voorbeeld=RIGHT)
    assert [str(mistake) for mistake in found.mistakes] == [
        "gemeente-voorbeeld.toml: deze naam is van de oefengemeente. Geef dit bestand een andere naam."
    ]
    assert all(task.practice for task in found.tasks)


def test_lines_are_found_for_tables_inside_tables() -> None:
    where = lines(RIGHT)
    assert where["naam",] == 1
    assert where["portaal", 0, "adres"] == 9
    assert where["portaal", 0, "formulier", 1, "slug"] == 19
    assert where["portaal", 0, "formulier", 1] == 18


def test_a_mistake_about_a_whole_file_names_no_line() -> None:
    assert str(Mistake(Path("a.toml"), 0, "stuk.")) == "a.toml: stuk."


def test_a_file_saved_by_notepad_is_read_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "dorp.TOML").write_text(RIGHT, encoding="utf-8-sig", newline="\r\n")
    found = catalogue(places.folder("resources") / FOLDER, tmp_path)
    assert not found.mistakes
    assert "Gemeente Dorp" in {task.place.organisation for task in found.tasks}
