"""One citizen and one form, question by question: nothing is lost, whatever the portal or the person changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.journey.kinds.files import PickedFile
from assistant.journey.task import BESIDE, MANDATE, SELF, Task
from assistant.journey.view import Place, QuestionView, StepView
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.store.keeping import Store
from assistant.visit.visit import Visit
from tests.portals.faulty import EXPIRED, RESET, BrokenPortal
from tests.portals.visits import PHOTO
from tests.visit.person import TODAY, Person, arrived, new_draft, wait_until_silent

Noor = Callable[[str], Person]


def asked(person: Person) -> str:
    return person.question().fields[0].question.key


def test_one_question_follows_the_other_and_each_answer_is_kept_first(noor: Noor) -> None:
    person = noor("lamp")
    assert person.question().heading == "Wat is er stuk?"
    person.give("lamp")
    assert person.question().heading == "In welke straat is het?"
    kept = person.kept
    assert kept is not None
    assert kept.answers == {"soort": "lamp"}
    assert kept.place == "Vraag 1"
    person.give("Nassaukade")
    assert person.kept is not None
    assert person.kept.answers == {"soort": "lamp", "straat": "Nassaukade"}


def test_the_forms_own_words_are_behind_more_and_in_the_help(noor: Noor) -> None:
    person = noor("lamp")
    assert [(one.title, one.words.text) for one in person.question().more] == [
        ("Over dit formulier", "Is een lamp op straat stuk? Meld het hier.")
    ]
    assert "Het nummer van de lamp staat op de paal." in person.question().help
    person.give("lamp")
    assert person.question().more == ()
    assert "Het nummer van de lamp staat op de paal." in person.question().help


def test_a_slip_gives_the_same_screen_with_the_reason_and_what_was_typed(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("lamp")
    person.give("lamp")
    calls = len(portal.seen)
    person.give("")
    view = person.question()
    assert view.error == "Schrijf de naam van de straat."
    assert view.title.startswith("Fout: ")
    person.give("x" * 41)
    assert person.question().fields[0].typed == "x" * 41
    assert "straat" not in person.answers
    assert len(portal.seen) == calls


def test_going_back_and_forth_loses_nothing(noor: Noor) -> None:
    person = noor("lamp")
    person.give("lamp", "Nassaukade", "06 12345678")
    seen = []
    while person.back() is not None:
        seen.append((asked(person), person.question().fields[0].value))
    assert seen == [("telefoon", "06 12345678"), ("straat", "Nassaukade"), ("soort", "lamp")]
    person.give("paal")
    assert (asked(person), person.question().fields[0].value) == ("straat", "Nassaukade")
    person.give("Nassaukade", "06 12345678")
    assert asked(person) == "privacyPolicyAccepted"
    person.give(True)
    assert [row.answer for row in person.review().rows] == ["De paal", "Nassaukade", "06 12345678"]


def test_change_on_the_check_page_leads_straight_back(noor: Noor) -> None:
    person = noor("lamp")
    person.give("lamp", "Nassaukade", "06 12345678", True)
    person.change("soort")
    assert asked(person) == "soort"
    person.give("paal")
    assert person.review().rows[0].answer == "De paal"
    person.change("straat")
    person.back()
    assert person.review().rows[1].answer == "Nassaukade"


def test_a_change_that_opens_a_question_leads_to_that_question_alone(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "kort", "Binnenhaven", "rood", "")
    person.review()
    person.change("lengte")
    person.give("lang")
    assert asked(person) == "diepte"
    person.give("2 meter")
    assert [row.key for row in person.review().rows] == ["naam", "lengte", "haven", "kleur", "plek", "diepte"]


def test_answers_of_a_page_that_no_longer_applies_come_back_with_it(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "lang", "Buitenhaven", "rood", "", "2 meter")
    person.review()
    person.change("lengte")
    person.give("kort")
    assert "diepte" not in [row.key for row in person.review().rows]
    assert person.answers["diepte"] == "2 meter"
    person.change("lengte")
    person.give("lang")
    assert person.review().rows[-1].answer == "2 meter"
    person.send()
    person.receipt()


def test_what_the_portals_logic_fills_in_is_what_a_question_starts_with(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "lang")
    assert (asked(person), person.question().fields[0].value) == ("haven", "Buitenhaven")
    person.give("Buitenhaven")
    assert asked(person) == "kleur"


def test_what_the_portals_logic_says_of_a_given_answer_wins(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "lang", "Binnenhaven")
    assert person.answers["haven"] == "Buitenhaven"


def test_a_page_that_may_not_be_left_says_why(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "te-lang", "Buitenhaven")
    view = person.question()
    assert [notice.words.text for notice in view.notices] == ["Er is geen plaats voor boten langer dan 12 meter."]
    person.give()
    stopped = person.question()
    assert asked(person) == "lengte"
    assert stopped.error == "Er is geen plaats voor boten langer dan 12 meter."
    assert "U kunt dit antwoord veranderen. Bel Gemeente Voorbeeld" in stopped.notices[0].words.text
    person.give("te-lang")
    assert (asked(person), person.question().error) == ("lengte", stopped.error)
    person.give("kort")
    assert asked(person) == "kleur"


def test_a_label_that_quotes_an_answer_stays_the_same_question(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "kort", "Binnenhaven")
    assert person.question().heading == "Welke kleur heeft Zeemeeuw?"
    person.give("rood", "")
    person.change("naam")
    person.give("Albatros")
    assert person.review().rows[3].label == "Welke kleur heeft Albatros?"
    assert person.review().rows[3].answer == "rood"


def test_a_refusal_when_a_page_is_stored_leads_to_its_question(noor: Noor) -> None:
    """Only the portal knows that this is no Dutch number."""
    person = noor("lamp")
    person.give("lamp", "Nassaukade", "+49 99")
    view = person.question()
    assert asked(person) == "telefoon"
    assert view.error
    assert view.fields[0].value == "+49 99"
    person.give("06 12345678")
    assert asked(person) == "privacyPolicyAccepted"


@pytest.mark.parametrize(
    "call", [("POST", "/_check-logic$"), ("PUT", "/steps/"), ("GET", "/steps/")], ids=lambda call: call[0]
)
def test_an_ended_session_becomes_a_new_submission_with_the_same_answers(
    noor: Noor, portal: BrokenPortal, call: tuple[str, str]
) -> None:
    person = noor("boot")
    before = len(arrived(person.base, "boot"))
    person.give("Zeemeeuw", "kort")
    portal.next(*call, EXPIRED)
    person.give("Binnenhaven", "rood", "voorin")
    assert [row.answer for row in person.review().rows] == [
        "Zeemeeuw",
        "Korter dan 6 meter",
        "Binnenhaven",
        "rood",
        "voorin",
    ]
    person.send()
    assert len(arrived(person.base, "boot")) == before + 1
    assert len(portal.calls("POST", "/submissions$")) == 2


def test_a_session_that_really_ended_is_no_trouble(forgetful: BrokenPortal, store: Store) -> None:
    person = Person(forgetful.origin, "lamp", store)
    person.give("lamp")
    wait_until_silent(person)
    person.give("Nassaukade", "06 12345678", True)
    person.review()
    wait_until_silent(person)
    person.send()
    assert person.receipt().reference
    # Each time it ended there was a new one; a slow computer may see it end once more.
    assert len(forgetful.calls("POST", "/submissions$")) >= 3


def test_a_portal_that_is_away_keeps_one_where_one_is(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("lamp")
    person.give("lamp")
    portal.next("", "", RESET, times=2)
    person.give("Nassaukade")
    problem = person.problem()
    assert problem.act == "Probeer het nog een keer"
    assert person.kept is not None
    assert person.kept.answers["straat"] == "Nassaukade"
    person.again()
    assert asked(person) == "telefoon"


def test_a_form_that_cannot_be_opened_yet_can_be_tried_again(portal: BrokenPortal, store: Store) -> None:
    portal.next("GET", "/forms/", RESET, times=2)
    person = Person(portal.origin, "lamp", store)
    assert person.problem().act
    assert person.visit.begun is False
    person.again()
    assert asked(person) == "soort"


def test_a_draft_is_taken_up_at_its_first_open_question(noor: Noor) -> None:
    person = noor("lamp")
    person.give("lamp", "Nassaukade")
    draft = person.kept
    assert draft is not None
    again = Person(person.base, "lamp", person.store, draft)
    assert asked(again) == "telefoon"
    again.give("06 12345678", True)
    assert [row.answer for row in again.review().rows] == ["De lamp", "Nassaukade", "06 12345678"]


def test_a_form_that_changed_keeps_what_fits_and_says_what_is_new(
    first_form: str, later_form: str, store: Store
) -> None:
    """The choice "nu" is gone, a number became a text, the money question asks something else, a street is new."""
    person = Person(first_form, "buurt", store)
    person.give("Een bankje", "nu", "6", "hout", "Noor")
    person.review()
    draft = person.kept
    assert draft is not None
    again = Person(later_form, "buurt", store, draft)
    asked_again = []
    while isinstance(again.view, QuestionView):
        asked_again.append((asked(again), again.question().why))
        again.give({"wanneer": "later", "mensen": "zes", "geld": "100 euro", "straat": "Nassaukade"}[asked(again)])
    assert asked_again == [
        ("wanneer", "Deze vraag is nieuw."),
        ("mensen", "Deze vraag is nieuw."),
        ("geld", "Deze vraag is nieuw."),
        ("straat", "Deze vraag is nieuw."),
    ]
    assert [row.answer for row in again.review().rows] == [
        "Een bankje",
        "Later",
        "zes",
        "100 euro",
        "Nassaukade",
        "Noor",
    ]
    again.send()
    again.receipt()


def test_a_question_for_the_website_shows_and_keeps_the_answers(noor: Noor) -> None:
    person = noor("kaart")
    person.give("Nassaukade")
    view = person.question()
    assert view.fields[0].question.label == "Wijs de plek aan"
    assert view.place.website == f"{person.base}/kaart"
    assert any("website" in line for line in view.help)
    assert person.kept is not None
    assert person.kept.answers == {"straat": "Nassaukade"}
    person.give()
    person.give("Noor")
    person.review()
    person.send()
    person.receipt()


def photo(folder: Path) -> PickedFile:
    file = folder / "lamp.png"
    file.write_bytes(PHOTO)
    return PickedFile("foto-1", file.name, len(PHOTO), str(file))


def test_a_file_is_kept_and_handed_over(noor: Noor, portal: BrokenPortal, tmp_path: Path) -> None:
    person = noor("foto")
    picked = photo(tmp_path)
    person.give([picked])
    assert person.store.drafts.file(person.visit.draft.id, "foto-1") == PHOTO
    Path(picked.path).unlink()
    person.give("De lamp")
    assert person.review().rows[0].answer == "lamp.png"
    assert len(portal.calls("POST", "fileupload")) == 1
    portal.next("GET", "/steps/", EXPIRED)
    person.send()
    person.receipt()
    assert len(portal.calls("POST", "fileupload")) == 2


def test_a_file_that_was_taken_away_is_kept_no_longer(noor: Noor, tmp_path: Path) -> None:
    person = noor("foto")
    person.give([photo(tmp_path)])
    kept = person.store.drafts
    assert kept.file(person.visit.draft.id, "foto-1") == PHOTO
    person.back()
    person.give([replace(photo(tmp_path), file="foto-2")])
    assert kept.file(person.visit.draft.id, "foto-1") is None
    assert kept.file(person.visit.draft.id, "foto-2") == PHOTO


def test_a_file_that_is_gone_is_asked_again(noor: Noor, tmp_path: Path) -> None:
    person = noor("foto")
    gone = replace(photo(tmp_path), path=str(tmp_path / "weg.png"))
    person.give([gone])
    assert "lamp.png" in person.question().error
    assert person.answers == {}
    person.give([photo(tmp_path)])
    assert asked(person) == "uitleg"


def test_a_file_the_portal_does_not_take_is_asked_again(noor: Noor, tmp_path: Path) -> None:
    """It is called a picture, and it is none."""
    file = tmp_path / "lamp.png"
    file.write_bytes(b"%PDF-1.4 geen plaatje")
    person = noor("foto")
    person.give([PickedFile("foto-1", "lamp.png", file.stat().st_size, str(file))], "De lamp")
    assert asked(person) == "foto"
    assert person.question().error
    assert person.answers["uitleg"] == "De lamp"
    person.give([replace(photo(tmp_path), file="foto-2")])
    person.review()


def real_task(store: Store) -> Visit:
    """Begin a task that is not for practising; nothing may be called before it is known for whom it is."""
    task = Task(organisation="voorbeeld", slug="lamp", title="Een taak", place=Place(task="Een taak"))

    def nobody() -> OpenFormsPortal:
        raise AssertionError("the portal is not needed yet")

    return Visit(task, new_draft("lamp"), portal=nobody, store=lambda: store, today=lambda: TODAY)


def heading(answer: object) -> str:
    assert isinstance(answer, StepView)
    return answer.heading


def test_for_real_tasks_it_is_asked_for_whom_this_is(store: Store) -> None:
    visit = real_task(store)
    assert heading(visit.start()) == "U hoeft niets klaar te leggen"
    assert heading(visit.give()) == "Voor wie doet u dit?"
    assert heading(visit.give("iemand")) == "Voor wie doet u dit?"
    assert heading(visit.give(MANDATE)) == "U bent gemachtigd"
    assert heading(visit.back()) == "Voor wie doet u dit?"
    assert heading(visit.back()) == "U hoeft niets klaar te leggen"
    assert visit.back() is None


@pytest.mark.parametrize("who", [SELF, BESIDE])
def test_for_whom_it_is_stays_with_the_draft(store: Store, who: str) -> None:
    visit = real_task(store)
    visit.give()
    assert callable(visit.give(who))
    assert visit.draft.who == who
