"""A receipt says what is true: what is agreed, still to pay, still to sign, and what nobody here can know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from assistant import wording
from assistant.journey.form import Form
from assistant.journey.view import Place
from assistant.store.records import Receipt, packed, unpacked
from assistant.visit.receipts import price_words, receipt_view

PLACE = Place(task="Een taak", organisation="Gemeente Voorbeeld", phone="088 - 000 00 00")
SENT = Receipt(
    id="r",
    draft_id="r",
    organisation="voorbeeld",
    title="Een taak",
    practice=False,
    sent="2026-11-24T10:00:00+00:00",
    reference="OF-1",
    status="https://x.example/status",
)


def steps(**changes: object) -> tuple[str, ...]:
    return receipt_view(msgspec.structs.replace(SENT, **changes), PLACE).next_steps


def test_what_is_done_is_done() -> None:
    view = receipt_view(SENT, PLACE)
    assert (view.heading, view.ready, view.cards) == ("Gelukt", True, ())
    assert steps()[0] == "Gemeente Voorbeeld leest uw aanvraag en laat u iets weten."


def test_an_appointment_says_when_and_where_and_how_not_to_come() -> None:
    agreed = "donderdag 3 december om 10.20 uur, Stadskantoor"
    first, cancel, *_others = steps(agreed=agreed)
    assert first == f"Uw afspraak: {agreed}"
    assert cancel.startswith("Kunt u niet komen? Zeg de afspraak af met de link in uw e-mail. Bel Gemeente Voorbeeld")
    alone = receipt_view(msgspec.structs.replace(SENT, agreed=agreed), replace(PLACE, phone=""))
    assert alone.next_steps[1].endswith("met de link in uw e-mail.")


def test_what_has_to_be_paid_can_be_paid_for_one_day() -> None:
    view = receipt_view(msgspec.structs.replace(SENT, payment="https://x.example/p", price="7", costs=True), PLACE)
    assert not view.ready
    assert [(card.key, card.title) for card in view.cards] == [("pay:r", "Betaal €\u00a07,00")]
    assert view.next_steps[0].startswith("U kunt hier betalen tot 25 november 2026, ")


def test_an_amount_nobody_knows_is_not_made_up() -> None:
    view = receipt_view(msgspec.structs.replace(SENT, payment="https://x.example/p", costs=True), PLACE)
    assert [card.title for card in view.cards] == ["Betaal"]


def test_when_the_portals_answer_was_lost_one_calls_about_paying() -> None:
    view = receipt_view(msgspec.structs.replace(SENT, status="", reference="", costs=True), PLACE)
    assert view.heading == "Verstuurd. U moet nog betalen."
    assert view.cards == ()
    assert view.next_steps[0].startswith("Dit kost geld. U kunt hier niet betalen. Bel Gemeente Voorbeeld")


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (True, "In die e-mail staat een link. Daarmee kan die persoon inloggen en tekenen."),
        (False, "In die e-mail staat geen link. Er staat in waar die persoon moet inloggen en tekenen."),
    ],
)
def test_who_has_to_sign_as_well_gets_a_mail_with_or_without_a_link(*, link: bool, words: str) -> None:
    said = steps(cosigner="sam@voorbeeld.example", cosign_link=link)
    assert said[1] == "sam@voorbeeld.example krijgt een e-mail van Gemeente Voorbeeld."
    assert said[2] == words


def test_a_form_that_is_free_says_nothing_of_money() -> None:
    free = Form(id="f", name="Vrij", website="")
    assert price_words(None, "") == ()
    assert price_words(free, "12.50") == ()
    (known,) = price_words(replace(free, costs=True), "12.50")
    assert known == "Dit kost €\u00a012,50. U betaalt na het versturen, op een website."
    (unknown,) = price_words(replace(free, costs=True), "")
    assert unknown.startswith("Dit kost geld.")


def test_what_was_asked_keeps_its_official_dutch_in_the_language_it_was_sent_in(tmp_path: Path) -> None:
    rows = (("Street", "Kerkplein"), ("Naam", "Noor"))
    receipt = msgspec.structs.replace(SENT, rows=rows, dutch=("Straat", ""), spoken="en")
    wording.use("en", tmp_path)
    try:
        first, second = receipt_view(unpacked(packed(receipt), Receipt), PLACE).rows
    finally:
        wording.use(wording.SOURCE_LANGUAGE, tmp_path)
    assert (first.label, wording.official(first.label), wording.language_of(first.label)) == ("Street", "Straat", "en")
    assert (second.label, wording.official(second.label)) == ("Naam", "")
    assert [row.label for row in receipt_view(receipt, PLACE).rows] == ["Straat", "Naam"]
