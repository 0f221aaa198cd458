"""What one has in hand at the end, in words: a proof of what was sent, or what a form only tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from assistant.journey import showing
from assistant.journey.contact import call_words
from assistant.journey.dutch_time import moment_in_short
from assistant.journey.euros import in_euros
from assistant.journey.form import Form
from assistant.journey.question import Json, RichText
from assistant.journey.route import Route
from assistant.journey.task import title_now
from assistant.journey.view import AdviceView, Card, Place, ReceiptView, Row
from assistant.store.records import Receipt
from assistant.wording import SOURCE_LANGUAGE, Told, _, joined, language

PAY_WITHIN = timedelta(days=1)
"""So long the portal's address to pay at works after sending (protocol §13.4)."""


def receipt_view(receipt: Receipt, place: Place) -> ReceiptView:
    """Show what was sent, its number, what happens next and when, and whom to call."""
    return ReceiptView(
        heading=_heading(receipt),
        why=_why(receipt, place),
        place=place,
        help=showing.help_lines(place),
        reference=receipt.reference,
        next_steps=(*_first(receipt, place), *_next_steps(receipt, place)),
        report=receipt.report,
        rows=tuple(_rows(receipt)),
        receipt=receipt.id,
        title_of_task=title_now(receipt.title, practice=receipt.practice),
        sent=receipt.sent,
        ready=not (receipt.owes or receipt.owes_elsewhere or receipt.cosigner),
        cards=_cards(receipt),
        language=receipt.language,
    )


def _rows(receipt: Receipt) -> Iterator[Row]:
    """Give what was sent as it read then, with the official Dutch of what was asked."""
    here = language() == SOURCE_LANGUAGE
    every = receipt.dutch or ("",) * len(receipt.rows)
    for (label, answer), dutch in zip(receipt.rows, every, strict=True):
        told = Told(label, dutch, receipt.spoken, reviewed=True) if dutch else label
        yield Row("", dutch if dutch and here else told, answer)


def _heading(receipt: Receipt) -> str:
    if receipt.owes or receipt.owes_elsewhere:
        return _("U bent bijna klaar. U moet nog betalen.") if receipt.practice else _("Verstuurd. U moet nog betalen.")
    if receipt.cosigner:
        sent = _("Verstuurd. Nog iemand moet tekenen.")
        return _("U bent klaar. Nog iemand moet tekenen.") if receipt.practice else sent
    return _("Gelukt")


def _why(receipt: Receipt, place: Place) -> str:
    if receipt.practice:
        return _("Dit was oefenen. Er is niets verstuurd.")
    if receipt.reference:
        return _("{name} heeft uw aanvraag.").format(name=place.organisation)
    return _("Uw aanvraag is verstuurd. Het nummer kennen wij niet.")


def _cards(receipt: Receipt) -> tuple[Card, ...]:
    if not receipt.owes:
        return ()
    amount = in_euros(receipt.price)
    word = _("Betaal {amount}").format(amount=amount) if amount else _("Betaal")
    return (Card(f"pay:{receipt.id}", word, _("Dat doet u op een website."), "geld", strong=True),)


def _first(receipt: Receipt, place: Place) -> Iterator[str]:
    """Say what this person has to know or do first of all."""
    if receipt.agreed:
        yield _("Uw afspraak: {agreed}").format(agreed=receipt.agreed)
        cancel = _("Kunt u niet komen? Zeg de afspraak af met de link in uw e-mail.")
        yield joined((cancel, _call(place)), " ")
    if receipt.paid:
        amount = in_euros(receipt.price)
        yield _("U heeft betaald: {amount}").format(amount=amount) if amount else _("U heeft betaald.")
    if receipt.owes_elsewhere:
        yield joined((_("Dit kost geld. U kunt hier niet betalen."), _call(place)), " ")
    if receipt.owes and (until := _until(receipt)):
        yield _("U kunt hier betalen tot {moment}.").format(moment=until)
    if receipt.cosigner:
        yield from _cosigning(receipt, place)


def _cosigning(receipt: Receipt, place: Place) -> Iterator[str]:
    """Say what happens at the other person's, who gets a mail with or without a link in it (protocol §15)."""
    yield _("Uw aanvraag is nog niet compleet. Er mist nog een handtekening.")
    yield _("{address} krijgt een e-mail van {name}.").format(address=receipt.cosigner, name=place.organisation)
    if receipt.cosign_link:
        yield _("In die e-mail staat een link. Daarmee kan die persoon inloggen en tekenen.")
    else:
        yield _("In die e-mail staat geen link. Er staat in waar die persoon moet inloggen en tekenen.")
    if receipt.reference:
        yield _("Die persoon heeft dit nummer nodig: {number}").format(number=receipt.reference)
    yield _("Daarna gaat {name} met uw aanvraag verder.").format(name=place.organisation)


def _until(receipt: Receipt) -> str:
    try:
        moment = (datetime.fromisoformat(receipt.sent) + PAY_WITHIN).astimezone()
    except ValueError:
        return ""
    return moment_in_short(moment)


def _next_steps(receipt: Receipt, place: Place) -> tuple[str, ...]:
    """Give the portal's own words on what follows; when it says nothing, whom to ask."""
    own = tuple(line.strip() for line in receipt.words.text.splitlines() if line.strip())
    waits = _("{name} leest uw aanvraag en laat u iets weten.").format(name=place.organisation)
    steps = list(own) or ([] if receipt.cosigner or receipt.agreed else [waits])
    if place.phone and not receipt.agreed:
        steps.append(joined((_("Duurt het u te lang?"), call_words(place)), " "))
    return tuple(steps)


def _call(place: Place) -> str:
    return call_words(place) if place.phone else ""


def advice_view(form: Form, way: Route, place: Place, answers: Mapping[str, Json], title: str) -> AdviceView:
    """Show what a form says that nobody sends; with its overview also the answers that led there."""
    said = tuple(line for words in _outcome(way) for line in words.text.splitlines() if line.strip())
    rows = showing.rows(way, answers) if form.overview else ()
    return AdviceView(
        heading=_("U bent klaar"),
        why=_("U hoeft niets te versturen. {name} weet niet wat u heeft ingevuld.").format(name=place.organisation),
        place=place,
        help=showing.help_lines(place),
        next_steps=said or (joined((_("Dit formulier geeft geen uitkomst."), _call(place)), " "),),
        rows=tuple(replace(row, key="") for row in rows),
        title_of_task=title_now(title, practice=place.practice),
        language=form.language,
    )


def _outcome(way: Route) -> tuple[RichText, ...]:
    """Give the words that stand last in the form: those of the last page that has any."""
    spoken = [ask for ask in way.asks if ask.notices]
    last = spoken[-1].page if spoken else -1
    return tuple(notice.words for ask in spoken if ask.page == last for notice in ask.notices)


def price_words(form: Form | None, price: str) -> tuple[str, ...]:
    """Say beforehand what sending costs, and where one pays."""
    if form is None or not form.costs:
        return ()
    if amount := in_euros(price):
        return (_("Dit kost {amount}. U betaalt na het versturen, op een website.").format(amount=amount),)
    return (_("Dit kost geld. U betaalt na het versturen, op een website. Daar ziet u ook hoeveel."),)
