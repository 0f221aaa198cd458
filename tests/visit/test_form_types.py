"""Somebody gets a form of another type done: an appointment, one step, paying, a form that only tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.journey.dates import TypedDate
from assistant.journey.view import AdviceView, ReceiptView
from assistant.store.keeping import Store
from tests.portals.faulty import BROKEN, RESET, BrokenPortal, Fault, broken_portal
from tests.visit.person import Person, arrived
from tests.visit.practice_forms import SENDS, Visits, choices, filled, take_away, to_the_check_page, to_the_day


@pytest.fixture
def portal(practice: str) -> Iterator[BrokenPortal]:
    """Stand between somebody and the practice portal, ready to spoil a call."""
    with broken_portal(practice) as before:
        yield before


def test_an_appointment_is_made_as_questions_and_kept_as_proof(noor: Visits, practice: str) -> None:
    before = arrived(practice, "afspraak")
    person = noor("afspraak")
    assert person.question().heading == "Waarvoor wilt u een afspraak maken?"
    rows = {row.label: row.answer for row in to_the_check_page(person).rows}
    day, time = rows["Op welke dag wilt u komen?"], rows["Hoe laat wilt u komen?"]
    person.send()
    receipt = person.receipt()
    assert receipt.reference
    assert arrived(practice, "afspraak") == [*before, receipt.reference]
    said = f"Uw afspraak: {day[:1].lower()}{day[1:]} om {time}, Stadskantoor, Raadhuisplein 1, 1234 AB Voorbeeld"
    assert receipt.next_steps[0] == said
    assert receipt.next_steps[1].startswith("Kunt u niet komen? Zeg de afspraak af met de link in uw e-mail. Bel")


def test_free_days_come_a_few_at_a_time(noor: Visits) -> None:
    person = noor("afspraak")
    first = to_the_day(person)
    assert len(first) == 6
    assert list(first)[-1] == "Latere dagen"
    person.give("later")
    second = choices(person)
    assert not first.keys() & second.keys() - {"Latere dagen"}
    person.back()
    assert choices(person) == first
    person.give(next(iter(first.values())))
    assert person.question().heading == "Hoe laat wilt u komen?"


def test_another_day_asks_the_time_again_and_keeps_the_rest(noor: Visits) -> None:
    person = noor("afspraak")
    to_the_check_page(person)
    before = person.answers["appointment.day#1"]
    person.change("appointment.day#1")
    person.give(next(value for value in choices(person).values() if value != before))
    assert person.question().heading == "Hoe laat wilt u komen?"
    person.give(next(iter(choices(person).values())))
    assert "De Vries" in [row.answer for row in person.review().rows]


def test_a_time_that_somebody_else_took_is_asked_again_and_nothing_else_is(noor: Visits, practice: str) -> None:
    person = noor("afspraak")
    to_the_check_page(person)
    time = str(person.answers["appointment.time#1"])
    take_away(practice, "stadskantoor", time)
    before = arrived(practice, "afspraak")
    person.send()
    view = person.question()
    assert view.heading == "Hoe laat wilt u komen?"
    assert view.error == "Deze tijd is net weg. Kies een andere tijd. Al uw andere antwoorden zijn er nog."
    assert time not in choices(person).values()
    person.give(next(iter(choices(person).values())))
    assert "De Vries" in [row.answer for row in person.review().rows]
    person.send()
    assert arrived(practice, "afspraak") == [*before, person.receipt().reference]


def test_a_day_that_is_full_meanwhile_is_asked_again(noor: Visits, practice: str) -> None:
    person = noor("afspraak")
    days = to_the_day(person, "wijkpost")
    day = list(days.values())[-1]
    person.give(day)
    times: list[str] = []
    while True:
        times += [value for value in choices(person).values() if value != "later"]
        if "later" not in choices(person).values():
            break
        person.give("later")
    person.give(times[-1], "De Vries", TypedDate("3", "maart", "1952"), "noor@voorbeeld.example", True, True)
    person.review()
    for time in times:
        take_away(practice, "wijkpost", time)
    person.send()
    view = person.question()
    assert view.heading == "Op welke dag wilt u komen?"
    assert view.error == "Deze dag is net vol. Kies een andere dag. Al uw andere antwoorden zijn er nog."
    assert day not in choices(person).values()
    person.give(next(iter(choices(person).values())))
    assert person.question().heading == "Hoe laat wilt u komen?"


def test_a_place_without_free_days_says_so_and_leads_back_to_the_choice(noor: Visits) -> None:
    person = noor("afspraak")
    person.give("trouwen")
    problem = person.problem()
    assert problem.heading == "Er is nu geen afspraak vrij bij Gemeente Voorbeeld."
    assert problem.place.phone
    person.again()
    assert person.question().heading == "Waarvoor wilt u een afspraak maken?"
    person.give("rijbewijs")
    assert person.question().heading == "Op welke dag wilt u komen?"


def test_a_place_nobody_has_to_choose_is_told_above_the_day(noor: Visits) -> None:
    person = noor("afspraak")
    person.give("rijbewijs")
    words = [notice.words.text for notice in person.question().notices]
    assert words == ["U komt naar: Stadskantoor, Raadhuisplein 1, 1234 AB Voorbeeld"]


def test_a_name_the_portal_refuses_leads_to_its_question(noor: Visits, portal: BrokenPortal) -> None:
    person = noor("afspraak")
    to_the_check_page(person)
    body = (
        b'{"type": "x", "code": "invalid", "title": "x", "status": 400, "detail": "", "instance": "urn:uuid:1",'
        b' "invalidParams": [{"name": "contactDetails.lastName", "code": "x", "reason": "Dit kan niet."}]}'
    )
    portal.next("POST", "/appointments/appointments$", Fault("refused", status=400, body=body))
    person.send()
    assert person.question().heading == "Wat is uw achternaam?"
    person.give("Jansen")
    person.send()
    assert person.receipt().reference


@pytest.mark.parametrize("slug", ["afspraak", "mening"])
@pytest.mark.parametrize("taken", [True, False], ids=["it arrived", "it did not"])
def test_a_lost_answer_never_sends_twice(
    noor: Visits, portal: BrokenPortal, practice: str, slug: str, *, taken: bool
) -> None:
    person = filled(noor, slug)
    before = arrived(practice, slug)
    portal.next("POST", SENDS[slug], replace(RESET, arrives=taken))
    person.send()
    person.receipt()
    assert len(arrived(practice, slug)) == len(before) + 1


@pytest.mark.parametrize("slug", ["afspraak", "mening"])
def test_a_program_that_died_before_anything_left_sends_once_after_all(
    noor: Visits, portal: BrokenPortal, practice: str, store: Store, slug: str
) -> None:
    """What was going to be sent is on disk: after a restart nobody has to remember it."""
    person = filled(noor, slug)
    before = arrived(practice, slug)
    portal.next("POST", SENDS[slug], RESET)
    portal.next("GET", "/submissions$", BROKEN)
    person.send()
    assert person.problem()
    (draft,) = store.drafts.all()
    later = Person(portal.origin, slug, store, draft)
    assert isinstance(later.view, ReceiptView)
    assert arrived(practice, slug) == [*before, later.view.reference]


def test_a_form_of_one_step_starts_nothing_before_it_is_sent(noor: Visits, portal: BrokenPortal, practice: str) -> None:
    person = filled(noor, "mening")
    assert [one for one in portal.seen if one.method != "GET"] == []
    before = arrived(practice, "mening")
    person.send()
    assert arrived(practice, "mening") == [*before, person.receipt().reference]
    sent = [(one.method, one.path.rpartition("/")[2]) for one in portal.seen if one.method != "GET"]
    assert [method for method, _path in sent] == ["POST", "PUT", "POST"]
    assert (sent[0][1], sent[2][1]) == ("submissions", "_complete")


def test_a_form_that_only_tells_ends_with_its_overview(noor: Visits, practice: str, store: Store) -> None:
    person = noor("vergunning-nodig")
    person.give("schuur", "nee")
    person.give()
    view = person.view
    assert isinstance(view, AdviceView)
    assert view.next_steps == ("U heeft geen vergunning nodig voor deze schuur.",)
    assert [row.answer for row in view.rows] == ["Een schuur bouwen", "Nee"]
    assert not person.visit.begun
    assert person.back() is not None
    person.give()
    assert isinstance(person.view, AdviceView)
    person.visit.leave()()
    assert store.drafts.all() == ()
    assert arrived(practice, "vergunning-nodig") == []


def test_a_form_without_overview_ends_with_what_it_said(noor: Visits) -> None:
    person = noor("hondenbelasting")
    person.give("1")
    person.give()
    view = person.view
    assert isinstance(view, AdviceView)
    assert view.next_steps[0] == "U betaalt voor één hond. U krijgt elk jaar in februari een brief."
    assert view.rows == ()


def test_what_it_costs_is_said_before_and_on_the_check_page(noor: Visits, store: Store) -> None:
    person = noor("parkeervergunning")
    cost = "Dit kost €\u00a012,50. U betaalt na het versturen, op een website."
    assert [notice.words.text for notice in person.question().notices] == [cost]
    person.give("AB-123-C", "Noor", "noor@voorbeeld.example", True, True)
    assert [notice.words.text for notice in person.review().notices] == [cost]
    person.send()
    receipt = person.receipt()
    assert receipt.heading == "U bent bijna klaar. U moet nog betalen."
    assert [card.title for card in receipt.cards] == ["Betaal €\u00a012,50"]
    (kept,) = store.receipts.all()
    assert kept.owes
    assert "/payment/" in kept.payment
