"""What a portal refuses of an appointment leads to the page it is about; a new submission begins without choices."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from assistant.errors import AnswersRefused
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.question import Composed, Json
from assistant.journey.rows import leaves
from assistant.portals.open_forms.appointment import AppointmentPortal
from assistant.portals.open_forms.appointment_pages import Step
from tests.portals.faulty import BrokenPortal, Fault, broken_portal
from tests.portals.visits import session


@pytest.fixture
def before(practice_url: str) -> Iterator[BrokenPortal]:
    with broken_portal(practice_url) as portal:
        yield portal


@pytest.fixture
def portal(before: BrokenPortal) -> AppointmentPortal:
    """Choose a passport at the Stadskantoor, on the last free day and at its last time."""
    made = AppointmentPortal(session(before.origin), "afspraak")
    made.open()
    told = made.begin()
    for number in range(len(told.applicable)):
        page = made.page(number).page
        made.save(number, {part.key: CHOSEN.get(part.key) or last(part.question) for part in leaves(page.parts)})
    made.ticket()
    return made


CHOSEN: dict[str, Json] = {
    Step.PRODUCT.value: "paspoort",
    Step.PLACE.value: "stadskantoor",
    "lastName": "De Vries",
    "email": "noor@voorbeeld.example",
    "dateOfBirth": "1952-03-03",
}


def last(question: object) -> Json:
    options = getattr(question, "options", ())
    return str(options[-1].value) if isinstance(question, ChoiceQuestion | Composed) and options else ""


def said(status: int, body: object) -> Fault:
    return Fault("said", "answer", status=status, kind="application/json", body=json.dumps(body).encode())


def refused(name: str) -> Fault:
    params = [{"name": name, "code": "invalid", "reason": "Dat kan niet."}]
    return said(400, {"code": "invalid", "detail": "", "instance": "urn:uuid:1", "invalidParams": params})


def sent(portal: AppointmentPortal) -> tuple[str, str]:
    with pytest.raises(AnswersRefused) as error:
        portal.send({})
    (one,) = error.value.refusals
    return one.key, one.code


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("location", Step.PLACE.value),
        ("products", Step.PRODUCT.value),
        ("products.0.amount", Step.PRODUCT.value),
        ("contactDetails.lastName", "lastName"),
        ("contactDetails.onbekend", "onbekend"),
    ],
)
def test_a_refusal_leads_to_the_question_it_is_about(
    portal: AppointmentPortal, before: BrokenPortal, name: str, key: str
) -> None:
    before.next("POST", "appointments/appointments$", refused(name))
    assert sent(portal) == (key, "invalid")


def test_a_time_that_is_gone_asks_the_time_while_others_are_free(
    portal: AppointmentPortal, before: BrokenPortal
) -> None:
    before.next("POST", "appointments/appointments$", refused("datetime"))
    assert sent(portal) == (Step.TIME.value, "slot-gone")


def test_a_time_that_is_gone_asks_the_day_when_that_day_has_no_other(
    portal: AppointmentPortal, before: BrokenPortal
) -> None:
    before.next("POST", "appointments/appointments$", refused("datetime"))
    # The portal may go on naming the very time it just refused.
    before.next("GET", "appointments/times", said(200, [{"time": portal._body["datetime"]}]))
    assert sent(portal) == (Step.DAY.value, "day-gone")


def test_in_a_new_submission_nothing_is_chosen_yet(portal: AppointmentPortal) -> None:
    (product,) = portal.begin().page.parts
    assert product.initial == ""
