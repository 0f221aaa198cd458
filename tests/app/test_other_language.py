"""Somebody changes the language in the middle of anything: every screen is said again, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import wording
from assistant.app.pages import HomeView
from assistant.errors import FormFull, PortalUnreachable
from assistant.journey.form import Form
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.question import Option
from assistant.journey.view import PayView, PreparedView, ProblemView, QuestionView, ReviewView, StepView
from tests.app.person import Person

TASK = "task:gemeente-voorbeeld/uittreksel-brp"
LONG = "task:gemeente-voorbeeld/melding-openbare-ruimte"
PAID = "task:gemeente-voorbeeld/parkeervergunning"
WITH_LOGIN = "task:gemeente-voorbeeld/kwijtschelding"
ROWS = "task:gemeente-voorbeeld/zwemles"


@pytest.fixture
def noor(noor: Person, otherwise: Path) -> Person:
    noor.assistant._parts.translations = otherwise
    return noor


def turned(person: Person, language: str = "ar") -> StepView:
    """Change the language by the key on top, and come back to where one was."""
    person.press("languages", f"language:{language}")
    return person.back()


def same_in_both(person: Person) -> StepView:
    """Look at the screen in Arabic and in Dutch again; gives the Arabic one."""
    before = person.view
    there = turned(person)
    assert there != before
    assert wording.dutch(there.heading) == before.heading
    assert wording.language_of(there.heading, there.language) == "ar" or _outside(before)
    assert type(there) is type(before)
    assert turned(person, "nl") == before
    return there


def _outside(view: StepView) -> bool:
    """Tell whether the heading is the portal's, which has its own languages."""
    return isinstance(view, QuestionView)


def test_home_is_said_again_with_what_was_begun(noor: Person) -> None:
    noor.press(LONG)
    noor.answer(3)
    noor.press("home")
    there = same_in_both(noor)
    assert isinstance(there, HomeView)
    assert wording.dutch(there.drafts[0].under) == "Iets melden op straat, vraag 2"
    assert wording.language_of(there.drafts[0].under) == "ar"


def test_what_comes_before_a_task_is_said_again(noor: Person) -> None:
    noor.press(TASK)
    same_in_both(noor)


def test_every_question_keeps_its_answer_and_its_place(noor: Person) -> None:
    noor.press(LONG)
    noor.next()
    seen = 0
    while isinstance(noor.view, QuestionView):
        there = same_in_both(noor)
        assert isinstance(there, QuestionView)
        assert isinstance(noor.view, QuestionView)
        assert [field.question.key for field in there.fields] == [field.question.key for field in noor.view.fields]
        assert [field.value for field in there.fields] == [field.value for field in noor.view.fields]
        noor.answer()
        seen += 1
    assert seen > 4
    assert isinstance(noor.view, ReviewView)


def test_the_check_page_has_the_same_answers_in_any_language(noor: Person) -> None:
    noor.press(LONG)
    noor.next()
    noor.to_review()
    answers = noor.assistant.visit.draft.answers if noor.assistant.visit is not None else {}
    there = same_in_both(noor)
    assert isinstance(there, ReviewView)
    assert wording.language_of(there.send) == "ar"
    assert noor.assistant.visit is not None
    assert noor.assistant.visit.draft.answers == answers


def test_a_slip_stays_with_what_was_typed_and_is_said_in_the_other_language(noor: Person) -> None:
    noor.press(LONG)
    noor.answer(2)
    noor.next("")
    before = noor.view
    assert isinstance(before, QuestionView)
    assert before.error
    there = same_in_both(noor)
    assert there.error != before.error


def test_a_half_finished_journey_goes_on_in_another_language_to_the_receipt(noor: Person) -> None:
    noor.press(LONG)
    noor.answer(3)
    turned(noor)
    noor.to_review()
    noor.act()
    receipt = noor.receipt()
    assert wording.dutch(receipt.heading) == "Gelukt"
    assert turned(noor, "nl").heading == "Gelukt"


def test_a_problem_keeps_what_happened_not_its_words(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(2)
    for problem in (PortalUnreachable(), FormFull()):
        noor.view = noor.assistant.met(problem)
        there = same_in_both(noor)
        assert isinstance(there, ProblemView)
        assert [wording.dutch(line) for line in there.lines] == list(_problem(noor).lines)


def _problem(person: Person) -> ProblemView:
    assert isinstance(person.view, ProblemView)
    return person.view


def test_stopping_and_settings_are_said_again(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(2)
    for deed in (noor.stop, lambda: noor.press("settings"), lambda: noor.press("about")):
        deed()
        same_in_both(noor)
        noor.back()


def test_paying_is_said_again_wherever_it_is(noor: Person) -> None:
    noor.assistant._desk.browse = lambda _address: False
    noor.press(PAID)
    noor.next()
    noor.to_review()
    noor.act()
    noor.press(next(iter(noor.cards)))
    for deed in ("pay-open", "pay-look", "pay-later"):
        assert isinstance(same_in_both(noor), PayView)
        noor.press(deed)
    there = same_in_both(noor)
    assert isinstance(there, PayView)


def test_a_prepared_form_keeps_how_it_is_looked_at(noor: Person) -> None:
    noor.press(WITH_LOGIN)
    noor.next()
    same_in_both(noor)
    noor.to_review()
    same_in_both(noor)
    noor.act()
    noor.press("site-copy:0", "site-secrets")
    before = noor.view
    assert isinstance(before, PreparedView)
    there = same_in_both(noor)
    assert isinstance(there, PreparedView)
    assert (there.at, there.copied, there.with_secrets) == (before.at, before.copied, before.with_secrets)
    noor.next()
    same_in_both(noor)
    noor.press("mislukt")
    same_in_both(noor)


def test_rows_and_being_sure_of_taking_one_away_are_said_again(noor: Person) -> None:
    noor.press(ROWS)
    noor.next()
    while not _lists_rows(noor.view):
        noor.answer()
    same_in_both(noor)
    remove = next(option.value for option in _deeds(noor.view) if option.value.startswith("remove"))
    noor.next(remove)
    there = same_in_both(noor)
    assert wording.dutch(there.heading).startswith("Wilt u dit weghalen")


def _lists_rows(view: StepView) -> bool:
    return any(option.value.startswith("remove") for option in _deeds(view))


def _deeds(view: StepView) -> tuple[Option, ...]:
    fields = view.fields if isinstance(view, QuestionView) else ()
    return fields[0].question.deeds if fields and isinstance(fields[0].question, RowsQuestion) else ()


def test_a_draft_of_one_language_loses_nothing_in_another(noor: Person, opened: Callable[..., Person]) -> None:
    noor.press(LONG)
    noor.next()
    noor.to_review()
    assert noor.assistant.visit is not None
    answers = noor.assistant.visit.draft.answers
    noor.press("home")
    later = opened()
    later.assistant._parts.translations = noor.assistant._parts.translations
    later.press("language:ar")
    (draft,) = later.assistant._kept.drafts
    later.press(f"draft:{draft.id}")
    assert isinstance(later.view, ReviewView), later.view
    assert later.assistant.visit is not None
    assert later.assistant.visit.draft.answers == answers
    later.press("home", "language:nl", f"draft:{draft.id}")
    assert isinstance(later.view, ReviewView)
    assert later.assistant.visit is not None
    assert later.assistant.visit.draft.answers == answers


def _gone(_form: Form) -> Form:
    raise PortalUnreachable


def test_a_portal_that_is_gone_does_not_hold_up_another_language(noor: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    noor.press(LONG)
    noor.answer(3)

    visit = noor.assistant.visit
    assert visit is not None
    monkeypatch.setattr(visit._portal(), "reword", _gone)
    asked = noor.view
    there = turned(noor)
    assert wording.dutch(there.heading) == asked.heading
    assert wording.language_of(there.help[0]) == "ar"
