"""A form is asked in the person's language, with its Dutch beside it, and can change language in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assistant import wording
from assistant.errors import SessionGone
from assistant.journey.form import Form
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.question import Question
from assistant.journey.rows import leaves
from assistant.places import folder
from assistant.portals.http import PortalSession
from assistant.portals.open_forms.any_form import AnyFormPortal
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.tongues import texts
from assistant.practice.host import PracticeHost
from assistant.wording import Told, dutch, language_of
from tests.other_words import said_otherwise
from tests.portals.faulty import EXPIRED, RESET, BrokenPortal, broken_portal
from tests.portals.visits import AGREED, LAMP, SLUG, on_page

FORMS = sorted(file.stem for file in (folder("resources") / "practice").glob("*.json"))
OPEN = [slug for slug in FORMS if slug not in {"even-dicht", "vol", "weg"}]
ROOMY = [f"--limit-{name}=100000/min" for name in ("complete", "suspend", "calls", "polling")]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give words for every language, whatever the translators have done by now."""
    return said_otherwise(tmp_path_factory.mktemp("talen"))


@pytest.fixture(scope="module")
def base(words: Path) -> Iterator[str]:
    with PracticeHost(["--processing=0", *ROOMY, f"--translations={words}"]) as address:
        yield address


@dataclass
class Somebody:
    """One person at one computer, whose program speaks one language at a time."""

    words: Path
    language: str = "nl"

    def speaks(self, language: str) -> None:
        self.language = language
        wording.use(language, self.words)

    def visits(self, base: str, slug: str = SLUG) -> AnyFormPortal:
        session = PortalSession(
            base,
            practice=True,
            portal="Gemeente Voorbeeld",
            language=lambda: self.language,
            pause=lambda _seconds: None,
        )
        return AnyFormPortal(session, slug)


@pytest.fixture
def amal(words: Path) -> Somebody:
    somebody = Somebody(words)
    somebody.speaks("ar")
    return somebody


def in_dutch(words: Path, base: str, slug: str) -> Form:
    somebody = Somebody(words)
    somebody.speaks("nl")
    return somebody.visits(base, slug).open()


def first_question(form: Form) -> Question:
    return next(part.question for part in leaves(form.pages[0].parts) if part.question is not None)


@pytest.mark.parametrize("slug", OPEN)
def test_every_word_of_a_form_has_its_dutch_beside_it(amal: Somebody, words: Path, base: str, slug: str) -> None:
    there = amal.visits(base, slug).open()
    here = in_dutch(words, base, slug)
    assert there.language == "ar"
    assert here.language == "nl"
    assert {path: dutch(text) for path, text in texts(there).items()} == texts(here)
    assert not any(isinstance(text, Told) for text in texts(here).values())
    said = [text for text in texts(there).values() if any(map(str.isalpha, text))]
    assert {language_of(text) for text in said} <= {"ar", "nl"}
    assert sum(language_of(text) == "ar" for text in said) > len(said) / 2


def test_what_the_portal_said_in_two_languages_is_nobodys_draft(amal: Somebody, base: str) -> None:
    question = first_question(amal.visits(base).open())
    assert isinstance(question.label, Told)
    assert not wording.is_draft(question.label)
    assert wording.official(question.label) == "Waar gaat het over?"


def test_choices_and_the_forms_own_errors_have_their_dutch_too(amal: Somebody, base: str) -> None:
    question = first_question(amal.visits(base).open())
    assert isinstance(question, ChoiceQuestion)
    assert [dutch(one.label) for one in question.options][:2] == ["Afval", "Licht op straat"]
    assert {language_of(one.label) for one in question.options} == {"ar"}
    assert dutch(question.messages["required"]) == "Kies waar het over gaat."
    assert language_of(question.messages["required"]) == "ar"


def test_a_live_page_says_the_same_as_what_anybody_may_see(amal: Somebody, base: str) -> None:
    portal = amal.visits(base)
    form = portal.open()
    live = portal.begin().page
    assert replace(live, live=False, asks_portal=True) == form.pages[0]
    checked = portal.check(0, on_page(live, LAMP)).page
    assert language_of(first_question(replace(form, pages=(checked,))).label) == "ar"
    ahead = portal.foresee(0, on_page(live, LAMP)).page
    assert texts(replace(form, pages=(ahead,))) == texts(replace(form, pages=(checked,)))


def test_a_language_the_portal_does_not_have_leaves_the_form_in_dutch(amal: Somebody, base: str) -> None:
    amal.speaks("fy")
    form = amal.visits(base).open()
    assert form.language == "nl"
    assert first_question(form).label == "Waar gaat het over?"
    assert not isinstance(first_question(form).label, Told)


def test_two_people_speak_to_one_portal_in_their_own_language(words: Path, base: str) -> None:
    amal, tom = Somebody(words, "ar"), Somebody(words, "en")
    wording.use("ar", words)
    hers, his = amal.visits(base), tom.visits(base)
    first, second = hers.open(), his.open()
    assert (first.language, second.language) == ("ar", "en")
    page, other = hers.begin().page, his.begin().page
    assert language_of(first_question(replace(first, pages=(page,))).label) == "ar"
    assert language_of(first_question(replace(second, pages=(other,))).label) == "en"
    hers.save(0, on_page(page, LAMP))
    his.save(0, on_page(other, LAMP))
    assert language_of(hers.page(1).page.name) == "ar"
    assert language_of(his.page(1).page.name) == "en"


@pytest.fixture
def spoilt(base: str) -> Iterator[BrokenPortal]:
    with broken_portal(base) as portal:
        yield portal


def test_without_the_dutch_a_form_can_still_be_filled_in(amal: Somebody, spoilt: BrokenPortal) -> None:
    session = PortalSession(spoilt.origin, practice=True, language=lambda: amal.language, pause=lambda _seconds: None)
    portal = OpenFormsPortal(session, SLUG)
    reply = portal.fetch_form()
    spoilt.next("GET", f"/forms/{SLUG}", RESET, times=2)
    form = portal.opened(reply, portal.spoken)
    assert form.language == "ar"
    assert not isinstance(first_question(form).label, Told)
    assert portal.begin().page.live


def test_in_the_middle_only_the_words_change(words: Path, base: str) -> None:
    amal = Somebody(words)
    amal.speaks("nl")
    portal = amal.visits(base)
    form = portal.open()
    page = portal.begin().page
    portal.save(0, on_page(page, LAMP))
    second = portal.page(1).page
    before = replace(form, pages=(replace(page, applicable=True), second, *form.pages[2:]))
    amal.speaks("ar")
    there = portal.reword(before)
    assert there.language == "ar"
    assert {path: dutch(text) for path, text in texts(there).items()} == texts(before)
    assert [page.live for page in there.pages] == [page.live for page in before.pages]
    assert language_of(first_question(there).label) == "ar"
    assert language_of(portal.page(2).page.name if portal.save(1, on_page(second, LAMP)) else "") == "ar"
    amal.speaks("nl")
    here = portal.reword(there)
    assert here == before
    assert not any(isinstance(text, Told) for text in texts(here).values())


def test_the_same_submission_goes_on_to_the_end_and_keeps_its_letters(words: Path, base: str) -> None:
    amal = Somebody(words)
    amal.speaks("nl")
    portal = amal.visits(base)
    form = portal.open()
    told = portal.begin()
    submission = portal.ticket().submission
    amal.speaks("ar")
    portal.reword(form)
    while True:
        number = told.page.number
        told = portal.save(number, on_page(told.page, LAMP))
        after = [one for one, applies in enumerate(told.applicable) if applies and one > number]
        if not after:
            break
        told = portal.page(after[0])
    assert portal.ticket().submission == submission
    sent = portal.outcome(portal.send(AGREED))
    assert sent.title == f"Uw nummer is {sent.reference}"
    assert sent.report.startswith(b"%PDF")


def test_a_refusal_is_said_in_the_language_of_the_moment(words: Path, base: str) -> None:
    amal = Somebody(words)
    amal.speaks("nl")
    portal = amal.visits(base)
    form = portal.open()
    portal.begin()
    amal.speaks("en")
    portal.reword(form)
    with pytest.raises(Exception, match="answers") as refused:
        portal.save(0, {**on_page(portal.page(0).page, LAMP), "omschrijving": "x" * 501})
    reasons = [one.reason for one in refused.value.refusals]  # type: ignore[attr-defined]  # looked at just above
    assert len(reasons) == 1
    assert reasons[0].startswith("[")


def test_a_portal_that_cannot_be_asked_now_keeps_its_words(words: Path, spoilt: BrokenPortal) -> None:
    amal = Somebody(words)
    amal.speaks("nl")
    portal = amal.visits(spoilt.origin)
    form = portal.open()
    portal.begin()
    amal.speaks("ar")
    spoilt.next("GET", f"/forms/{SLUG}", RESET, times=2)
    assert portal.reword(form) is form
    assert portal.reword(form).language == "ar"


def test_a_session_that_is_gone_does_not_keep_a_form_from_changing_language(words: Path, spoilt: BrokenPortal) -> None:
    amal = Somebody(words)
    amal.speaks("nl")
    portal = amal.visits(spoilt.origin)
    form = portal.open()
    page = portal.begin().page
    spoilt.next("PUT", "/steps/", EXPIRED)
    with pytest.raises(SessionGone):
        portal.save(0, on_page(page, LAMP))
    amal.speaks("ar")
    assert portal.reword(form).language == "ar"
    assert language_of(portal.begin().page.name) == "ar"


def test_nobody_in_particular_asks_for_the_other_language(amal: Somebody, spoilt: BrokenPortal) -> None:
    """The session keeps its own cookies: the portal would take a language cookie for the person's choice."""
    session = PortalSession(spoilt.origin, practice=True, language=lambda: amal.language, pause=lambda _seconds: None)
    portal = OpenFormsPortal(session, SLUG)
    form = portal.open()
    before = session.cookies()
    amal.speaks("en")
    assert portal.reword(form).language == "en"
    assert session.cookies() == before
    assert spoilt.calls("PUT", "i18n") == []


def test_words_the_portal_filled_in_for_one_person_stay_in_the_language_they_came_in(words: Path, base: str) -> None:
    amal = Somebody(words)
    amal.speaks("en")
    portal = amal.visits(base, "groen-dak")
    form = portal.open()
    page = portal.begin().page
    told = portal.check(0, {**on_page(page, {"eigenHuis": "ja", "postcode": "1234 AB"})})
    shown = replace(form, pages=(told.page, *form.pages[1:]))
    amal.speaks("nl")
    here = portal.reword(shown)
    filled = [text for text in texts(here).values() if "Voorbeeld-Noord" in text]
    assert filled
    assert {language_of(text, here.language) for text in filled} == {"en"}
    assert language_of(first_question(here).label, here.language) == "nl"


def test_an_appointment_has_its_dutch_and_changes_language_too(amal: Somebody, base: str) -> None:
    portal = amal.visits(base, "afspraak")
    form = portal.open()
    page = portal.begin().page
    question = next(part.question for part in leaves(page.parts) if isinstance(part.question, ChoiceQuestion))
    assert [dutch(one.label) for one in question.options] == [
        "Paspoort aanvragen",
        "Rijbewijs aanvragen",
        "Praten over trouwen",
    ]
    assert {language_of(one.label) for one in question.options} == {"ar"}
    amal.speaks("nl")
    here = portal.reword(replace(form, pages=(page, *form.pages[1:])))
    assert here.pages[0].name == "Waarvoor u komt"
    shown = next(part.question for part in here.pages[0].parts if isinstance(part.question, ChoiceQuestion))
    assert [one.label for one in shown.options] == [dutch(one.label) for one in question.options]
    assert not any(isinstance(text, Told) for text in texts(here).values())


def test_a_form_of_one_step_changes_language_with_what_was_answered(amal: Somebody, base: str) -> None:
    portal = amal.visits(base, "mening")
    form = portal.open()
    page = portal.begin().page
    portal.save(0, {"tevreden": "ja"})
    amal.speaks("nl")
    here = portal.reword(replace(form, pages=(page,)))
    assert first_question(here).label == "Bent u goed geholpen?"
    again = portal.page(0).page
    assert next(part.initial for part in again.parts if part.key == "tevreden") == "ja"
    assert first_question(replace(here, pages=(again,))).label == "Bent u goed geholpen?"


def test_a_form_to_prepare_changes_language_without_the_portal(amal: Somebody, base: str) -> None:
    portal = amal.visits(base, "kwijtschelding")
    form = portal.open()
    assert form.login is not None
    amal.speaks("nl")
    here = portal.reword(form)
    assert here.login is not None
    assert here.language == "nl"
    assert here.name == dutch(form.name)
