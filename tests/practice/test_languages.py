"""The practice portal speaks six languages: each call in that of the caller, each submission in its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from assistant.places import folder
from assistant.practice.catalogue import LANGUAGES
from assistant.practice.formfiles import read_folder
from assistant.practice.host import PracticeHost
from assistant.practice.portal import in_language
from assistant.practice.translated import by_paragraph, reworded
from assistant.practice.words import clock_in_words, day_in_words, in_words
from assistant.wording import LANGUAGES as OF_THE_PROGRAM
from assistant.wording import PSEUDO, PSEUDO_MIRRORED, RIGHT_TO_LEFT
from tests.other_words import said_otherwise
from tests.practice.citizen import Citizen
from tests.practice.conftest import ROOMY
from tests.practice.people import EXTRACT, PERMIT
from tools import pseudo, translations

FILES = sorted((folder("resources") / "practice").glob("*.json"))
NOBODY_READS = {"slug", "key", "id", "type", "pattern", "rules", "services", "variables", "prefill", "conditional"}
NOBODY_TRANSLATES = {"places", "defaultValue", "loginOptions", "value", "allowedTypesLabels", "inputMask"}
"""Names of places and of ways to log in, and what somebody answers, are the same in every language."""


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give a portal with words for every language, whatever the translators have done by now."""
    words = said_otherwise(tmp_path_factory.mktemp("talen"))
    with PracticeHost((*ROOMY, "--limit-calls", "100000/min", f"--translations={words}")) as base_url:
        yield base_url


def said(dutch: str, language: str) -> str:
    return pseudo.say(dutch, PSEUDO_MIRRORED if language in RIGHT_TO_LEFT else PSEUDO)


def test_the_portal_speaks_what_the_program_is_drafted_in(abroad: str) -> None:
    with Citizen(abroad) as citizen:
        known = citizen.get("i18n/info").json()
    assert {one["code"]: one["name"] for one in known["languages"]} == LANGUAGES
    assert LANGUAGES.items() <= OF_THE_PROGRAM.items()
    assert OF_THE_PROGRAM.keys() - LANGUAGES.keys() == {"fy", "pap"}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "nl"])
def test_a_form_comes_in_the_language_that_is_asked_for(abroad: str, language: str) -> None:
    with Citizen(abroad, language=language) as citizen:
        answer = citizen.get("forms/uittreksel-brp")
        form = answer.json()
        step = citizen.get(form["steps"][0]["url"])
    assert answer.headers["Content-Language"] == step.headers["Content-Language"] == language
    assert form["name"] == said("Uittreksel aanvragen", language)
    assert form["translationEnabled"] is True
    assert form["steps"][0]["formDefinition"] == step.json()["name"] == said("Uw uittreksel", language)
    assert form["literals"]["confirmText"]["resolved"] == said("Versturen", language)
    question = step.json()["configuration"]["components"][0]
    assert question["key"] == "soort"
    assert question["label"] == said("Welk uittreksel heeft u nodig?", language)
    assert question["values"][0] == {
        "value": "adres",
        "label": said("Waar ik woon", language),
        "description": said("Uw naam, adres en geboortedatum.", language),
    }
    assert question["translatedErrors"][language]["required"] == said("Kies welk uittreksel u nodig heeft.", language)


@pytest.mark.parametrize("language", ["fr", "fy", "xx", ""])
def test_a_language_it_does_not_speak_gets_dutch(abroad: str, language: str) -> None:
    with Citizen(abroad, language=language) as citizen:
        answer = citizen.get("forms/uittreksel-brp")
    assert answer.headers["Content-Language"] == "nl"
    assert answer.json()["name"] == "Uittreksel aanvragen"


def test_the_cookie_that_was_chosen_wins_from_what_is_asked_for(abroad: str) -> None:
    with Citizen(abroad, language="ar") as citizen:
        citizen.get("i18n/info")
        assert citizen.put("i18n/language", {"code": "pl"}).status_code == 204
        assert citizen.http.cookies["openforms_language"] == "pl"
        assert citizen.get("forms/mening").headers["Content-Language"] == "pl"


def test_a_submission_keeps_its_language_for_its_steps_its_letters_and_its_paper(abroad: str) -> None:
    with Citizen(abroad, language="en") as citizen:
        submission = citizen.begin("uittreksel-brp")
        citizen.put("i18n/language", {"code": "nl"})
        step = citizen.get(submission["steps"][0]["url"])
        submission = citizen.fill(submission, EXTRACT)
        overview = citizen.get(f"{submission['url']}/summary").json()
        sent = citizen.outcome(citizen.send(submission).json()["statusUrl"])
        letters = citizen.get(f"{abroad}oefenpost").json()["results"]
        paper = citizen.get(sent["reportDownloadUrl"]).content
    question = step.json()["configuration"]["components"][0]
    assert question["label"] == overview[0]["data"][0]["name"] == said("Welk uittreksel heeft u nodig?", "en")
    assert question["errors"]["required"] == said("Kies welk uittreksel u nodig heeft.", "en")
    number = sent["publicReference"]
    assert sent["confirmationPageTitle"] == said("Uw nummer is {reference}", "en").format(reference=number)
    assert sent["confirmationPageTitle"] in [one["subject"] for one in letters]
    assert b"/Lang(en)" in paper.replace(b"/Lang (", b"/Lang(")


def test_a_refusal_is_said_in_the_language_of_the_call(abroad: str) -> None:
    with Citizen(abroad, language="tr") as citizen:
        submission = citizen.begin("uittreksel-brp")
        refused = citizen.put(submission["steps"][0]["url"], {"data": None}).json()
        nothing = citizen.get("forms/bestaat-niet").json()
    assert refused["title"] == said("Er klopt iets niet.", "tr")
    assert refused["invalidParams"][0]["reason"] == said("Deze vraag moet u beantwoorden.", "tr")
    assert nothing["title"] == said("Dit bestaat niet.", "tr")


def test_two_people_are_served_in_two_languages_at_the_same_time(abroad: str) -> None:
    with Citizen(abroad, language="ar") as amal, Citizen(abroad, language="uk") as olena:
        hers, theirs = amal.begin("mening"), olena.begin("mening")
        for _turn in range(3):
            assert name_of(amal, hers) == said("Uw mening", "ar")
            assert name_of(olena, theirs) == said("Uw mening", "uk")


def name_of(citizen: Citizen, submission: dict[str, Any]) -> str:
    return str(citizen.get(submission["url"]).json()["steps"][0]["name"])


def test_the_choices_a_form_takes_from_a_list_or_a_variable_are_translated(abroad: str) -> None:
    roof = {"eigenHuis": "ja", "postcode": "1234 AB"}
    with Citizen(abroad, language="pl") as citizen:
        submission = citizen.begin("groen-dak")
        steps = [citizen.get(step["url"]).json() for step in submission["steps"][:1]]
        citizen.put(submission["steps"][0]["url"], {"data": {**steps[0]["data"], **roof}})
        dak = citizen.get(submission["steps"][1]["url"]).json()
    written = json.dumps(dak["configuration"], ensure_ascii=False)
    assert said("Een plat dak", "pl") in written
    assert said("Gras", "pl") in written
    assert '"value": "plat"' in written
    assert '"value": "gras"' in written


def test_paying_is_said_in_the_language_of_the_submission(abroad: str) -> None:
    with Citizen(abroad, language="ar") as citizen:
        submission = citizen.fill(citizen.begin("parkeervergunning"), PERMIT)
        sent = citizen.outcome(citizen.send(submission).json()["statusUrl"])
        to_pay = citizen.post(sent["paymentUrl"], {}).json()
        page = citizen.get(to_pay["url"]).text
    assert '<html lang="ar" dir="rtl">' in page
    assert said("Betaal", "ar") in page


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_somebody_reads_in_a_form_is_gathered(file: Path) -> None:
    form = json.loads(file.read_text("utf-8"))
    gathered = set(translations.texts_of(form))
    missed = [text for text in read(form) if " " in text.strip() and text not in gathered]
    assert missed == []


def read(part: object, name: str = "") -> Iterator[str]:
    """Give every text of a form but those of which it is known that nobody reads or translates them."""
    if isinstance(part, dict):
        for key, inside in part.items():
            if key not in NOBODY_READS | NOBODY_TRANSLATES:
                yield from read(inside, key)
    elif isinstance(part, list):
        for inside in part:
            yield from read(inside, name)
    elif isinstance(part, str) and any(map(str.isalpha, part)):
        parts: list[str] = []
        by_paragraph(part, lambda words: parts.append(words) or words)  # type: ignore[func-returns-value]
        yield from parts


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_another_language_changes_nothing_that_computers_read(file: Path) -> None:
    form = json.loads(file.read_text("utf-8"))
    marked = reworded(form, lambda words: f"«{words}»")
    assert reworded(marked, lambda words: words.removeprefix("«").removesuffix("»")) == form
    assert reworded(form, lambda words: words) == form


def test_what_nobody_translated_stays_dutch() -> None:
    form = next(one for one in read_folder(folder("resources") / "practice") if one.slug == "mening")
    assert in_language(form, "xx").name == form.name
    assert in_language(form, "xx").steps[0].components[0]["label"] == form.steps[0].components[0]["label"]


def test_paragraphs_are_sentences_of_their_own_and_keep_their_tags() -> None:
    heard: list[str] = []

    def hear(words: str) -> str:
        heard.append(words)
        return words.upper()

    made = by_paragraph("<p>Bel <b>112</b>.</p><ul><li>Een</li>\n<li>{{ naam }}</li></ul>", hear)
    assert heard == ["Bel <b>112</b>.", "Een"]
    assert made == "<p>BEL <B>112</B>.</p><ul><li>EEN</li>\n<li>{{ naam }}</li></ul>"


@pytest.mark.parametrize(
    ("language", "day", "clock"),
    [("nl", "3 maart 2026", "14.30"), ("en", "March 3, 2026", "14:30"), ("tr", "3 Mart 2026", "14:30")],
)
def test_days_and_times_are_written_as_in_the_language(language: str, day: str, clock: str) -> None:
    assert day_in_words(date(2026, 3, 3), language) == day
    assert clock_in_words(time(14, 30), language) == clock
    assert in_words({"type": "date"}, "2026-03-03", language) == day
