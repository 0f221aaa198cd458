"""A portal that answers what nobody asked for: no screen breaks by it, and what it says is shown as plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.journey.view import ProblemView, QuestionView
from assistant.store.keeping import Store
from tests.portals.faulty import BUSY, HTML, BrokenPortal, Fault, api_problem, broken_portal
from tests.visit.conftest import Asks
from tests.visit.person import Person
from tests.visit.practice_forms import choices, to_the_day

EVIL = "<b>Dam</b>\x1b]0;x\x07 1<script>alert(1)</script>\n\nAmsterdam" + " heel ver" * 4000
HOME = {"postcode": "1234 AB", "houseNumber": "12"}
MAP = {"type": "map", "key": "plek", "label": "Waar is het?", "interactions": {"marker": True}}
ADDRESS = {"type": "addressNL", "key": "adres", "label": "Wat is uw adres?", "deriveAddress": True}
MAIL = {"type": "email", "key": "mail", "label": "Mail?", "openForms": {"requireVerification": True}}
PHONE = {"type": "phoneNumber", "key": "tel", "label": "Telefoon?", "validate": {"plugins": ["phonenumber-nl"]}}
LAST = {"type": "textfield", "key": "slot", "label": "Hoe heet u?", "validate": {"required": True}}


def says(body: object, status: int = 200) -> Fault:
    return Fault("odd", status=status, body=json.dumps(body).encode())


def asked(person: Person) -> str:
    return person.question().fields[0].question.key


def plain(person: Person) -> None:
    """Nothing on the screen commands a terminal, is markup, or goes on without end."""
    view = person.view
    said = [view.heading, view.error, view.why, *view.labels, *(one.words.text for one in view.notices)]
    for words in said:
        assert "<" not in words, words[:80]
        assert not any(ord(sign) < 32 and sign != "\n" for sign in words), words[:80]
        assert len(words) < 2000


ODD_LISTS: tuple[Any, ...] = (
    [], {}, None, "x", 7, [None], [{}], [{"label": None, "latLng": {"lat": 52.3, "lng": 4.8}}],
    [{"label": "Dam 1", "latLng": {"lat": "52", "lng": "4"}}],
    [{"label": "Ver weg", "latLng": {"lat": 0, "lng": 0}}],
)  # fmt: skip


@pytest.mark.parametrize("found", ODD_LISTS, ids=lambda one: json.dumps(one)[:30])
def test_places_of_another_shape_ask_for_other_words(asks: Asks, line: BrokenPortal, found: object) -> None:
    person = asks(MAP)
    line.next("GET", "/geo/address-search", says(found))
    person.give("Dam 1")
    assert asked(person) == "plek#where"
    assert person.question().error
    plain(person)


def test_ten_thousand_places_with_markup_are_five_plain_cards(asks: Asks, line: BrokenPortal) -> None:
    person = asks(MAP)
    many = [{"label": EVIL if n < 9 else "<i>x", "latLng": {"lat": 52 + n / 10**5, "lng": 4.8}} for n in range(10_000)]
    line.next("GET", "/geo/address-search", says(many))
    person.give("Dam 1")
    assert len(person.question().fields[0].question.choices) == 6
    plain(person)
    person.give(person.question().fields[0].question.choices[0].value)
    plain(person)


ODD_STREETS: tuple[Any, ...] = (
    {}, [], None, {"streetName": None, "city": 3}, {"streetName": EVIL, "city": EVIL, "secretStreetCity": EVIL},
    {"streetName": "", "city": "Amsterdam", "secretStreetCity": ""},
    {"streetName": "X", "city": "", "secretStreetCity": "x" * 10**6},
)  # fmt: skip


@pytest.mark.parametrize("found", ODD_STREETS, ids=lambda one: json.dumps(one)[:30])
def test_a_street_of_another_shape_stops_nobody(asks: Asks, line: BrokenPortal, found: object) -> None:
    person = asks(ADDRESS, LAST)
    line.next("GET", "/geo/address-autocomplete", says(found))
    person.give(HOME)
    plain(person)
    if person.question().error:
        # without a street of its own the portal takes no address, so that it is looked up once more
        person.give(HOME)
    for _piece in range(4):
        if asked(person) == "slot":
            break
        assert not person.question().error
        person.give("ja" if person.question().fields[0].question.choices else "Kade")
        plain(person)
    assert asked(person) == "slot"


ODD_VERDICTS: tuple[Any, ...] = (
    {}, [], None, "nee", {"isValid": "ja"}, {"isValid": False}, {"isValid": False, "messages": None},
    {"isValid": False, "messages": [EVIL, EVIL]}, {"isValid": False, "messages": [1, {}]},
)  # fmt: skip


@pytest.mark.parametrize("found", ODD_VERDICTS, ids=lambda one: json.dumps(one)[:40])
def test_a_verdict_of_another_shape_is_said_in_plain_words_or_stops_nobody(
    asks: Asks, line: BrokenPortal, found: object
) -> None:
    person = asks(PHONE, LAST)
    line.next("POST", "validation/plugins", says(found))
    person.give("0612345678")
    plain(person)
    assert asked(person) in {"tel", "slot"}
    assert bool(person.question().error) == (asked(person) == "tel")


REFUSED_ADDRESS = {"code": "invalid", "invalidParams": [{"name": "email", "code": "invalid", "reason": EVIL}]}
CODE_FAULTS = (
    BUSY,
    api_problem("500", 500, "error"),
    says({}, 400),
    says(REFUSED_ADDRESS, 400),
    says([]),
    Fault("page", body=b"ja", kind=HTML),
    api_problem("404", 404, "not_found"),
    api_problem("403", 403, "permission_denied"),
)


@pytest.mark.parametrize("fault", CODE_FAULTS, ids=lambda one: f"{one.name}{one.status}")
@pytest.mark.parametrize("where", ["email-verifications$", "email-verifications/verify"])
def test_a_code_that_cannot_be_mailed_or_shown_loses_nothing(
    asks: Asks, line: BrokenPortal, fault: Fault, where: str
) -> None:
    person = asks(MAIL, LAST)
    line.next("POST", where, fault, times=3)
    person.give("noor@voorbeeld.nl")
    if isinstance(person.view, QuestionView) and asked(person) == "mail#code":
        person.give("ABC123")
    plain(person)
    line.mend()
    if isinstance(person.view, ProblemView):
        assert person.view.act
        person.again()
    assert isinstance(person.view, QuestionView)
    assert person.answers["mail#address"] == "noor@voorbeeld.nl"


DAYS, TIMES = "/appointments/dates", "/appointments/times"
NO_DAYS: tuple[Any, ...] = ([], [{"date": "gisteren"}], [{"date": ""}], [{"date": "2026-13-45"}], [{"date": "\x1b"}])
NO_TIMES: tuple[Any, ...] = ([], [{"time": "straks"}], [{"time": ""}], [{"time": "25:00"}])
BROKEN_LISTS: tuple[Any, ...] = ({}, None, [None], [{}], ["2026-11-23"], [{"date": 3, "time": 4}], "x")


@pytest.fixture
def office(practice: str, store: Store) -> Iterator[tuple[BrokenPortal, Person]]:
    """Let Noor make an appointment."""
    with broken_portal(practice) as before:
        yield before, Person(before.origin, "afspraak", store)


@pytest.mark.parametrize("found", NO_DAYS, ids=json.dumps)
def test_days_nobody_can_read_are_no_days(office: tuple[BrokenPortal, Person], found: object) -> None:
    line, person = office
    line.next("GET", DAYS, says(found), times=2)
    person.give("paspoort", "stadskantoor")
    assert isinstance(person.view, ProblemView)
    assert person.view.heading == "Er is nu geen afspraak vrij bij Gemeente Voorbeeld."


@pytest.mark.parametrize("found", NO_TIMES, ids=json.dumps)
def test_times_nobody_can_read_are_no_times(office: tuple[BrokenPortal, Person], found: object) -> None:
    line, person = office
    days = to_the_day(person)
    line.next("GET", TIMES, says(found), times=2)
    person.give(next(iter(days.values())))
    assert isinstance(person.view, ProblemView)
    assert person.view.heading == "Er is nu geen afspraak vrij bij Gemeente Voorbeeld."


@pytest.mark.parametrize("what", ["products", "locations", "dates", "times", "customer-fields"])
@pytest.mark.parametrize("found", BROKEN_LISTS, ids=json.dumps)
def test_an_agenda_of_another_shape_is_a_problem_one_can_try_again(
    practice: str, store: Store, what: str, found: object
) -> None:
    with broken_portal(practice) as line:
        line.next("GET", f"/appointments/{what}", says(found), times=2)
        person = Person(line.origin, "afspraak", store)
        for answer in ("paspoort", "stadskantoor", None, None):
            if isinstance(person.view, ProblemView):
                break
            person.give(answer or next(iter(choices(person).values())))
        plain(person)
        line.mend()
        if isinstance(person.view, ProblemView):
            person.again()
        assert isinstance(person.view, QuestionView)


def test_a_thousand_days_and_odd_ones_among_them_are_walked_six_at_a_time(office: tuple[BrokenPortal, Person]) -> None:
    line, person = office
    days = [
        {"date": f"{year}-{month:02}-{day:02}"}
        for year in (2026, 1999, 2026)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    line.next("GET", DAYS, says([*days, {"date": "later"}, {"date": "morgen"}]))
    person.give("paspoort", "stadskantoor")
    for _screen in range(300):
        if "later" not in choices(person).values():
            break
        person.give("later")
    else:
        raise AssertionError("there is no end")
    plain(person)
