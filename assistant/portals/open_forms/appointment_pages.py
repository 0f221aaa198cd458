"""Shows an appointment as pages of a form: what for, how many, where, which day, what time, and who comes."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum

from assistant.journey import local
from assistant.journey.dutch_time import short_time
from assistant.journey.form import Page, Part
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.in_turn import InTurnQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.question import Json, Notice, Option, Question, RichText
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.html import rich, text_of
from assistant.wording import _, in_both


class Step(Enum):
    """One page of an appointment, in order; the value is the key of its question."""

    PRODUCT = "appointment.product"
    AMOUNT = "appointment.amount"
    PLACE = "appointment.place"
    DAY = "appointment.day"
    TIME = "appointment.time"
    CONTACT = "appointment.contact"


def name_of(step: Step) -> str:
    """Name a page in words."""
    return {
        Step.PRODUCT: _("Waarvoor u komt"),
        Step.AMOUNT: _("Hoeveel"),
        Step.PLACE: _("De plek"),
        Step.DAY: _("De dag"),
        Step.TIME: _("De tijd"),
        Step.CONTACT: _("Uw gegevens"),
    }[step]


def page(number: int, step: Step, parts: Sequence[Part] = (), *, live: bool = False, applicable: bool = True) -> Page:
    """Make one page; before an answer is given, nobody knows what a later one asks."""
    return Page(number=number, id=step.value, name=name_of(step), parts=tuple(parts), live=live, applicable=applicable)


def product_parts(products: Sequence[wire.Product], chosen: Sequence[str], *, several: bool) -> tuple[Part, ...]:
    """Ask what the appointment is for: one thing, or as many as it can be for."""
    options = tuple(
        Option(one.identifier, text_of(one.name) or one.identifier, rich(one.description or "").text)
        for one in products
    )
    label = _("Waarvoor wilt u een afspraak maken?")
    key = Step.PRODUCT.value
    if several:
        question: Question = ChoicesQuestion(key=key, label=label, required=True, options=options, as_list=True)
        return (_asked(question, list(chosen)),)
    first = next(iter(chosen), "")
    return (_asked(ChoiceQuestion(key=key, label=label, required=True, options=options), first),)


def amount_key(product: str) -> str:
    """Name the question how many of a product; a dot in its name may not look like a path."""
    return f"{Step.AMOUNT.value}.{product.replace('.', '_')}"


def amount_parts(products: Sequence[wire.Product], given: Mapping[str, int]) -> tuple[Part, ...]:
    """Ask for each product how many; of what there can be only one nothing is asked."""
    found: list[Part] = []
    for one in products:
        key, most = amount_key(one.identifier), one.amount_limit or None
        if most == 1:
            found.append(Part(key=key, initial=1, empty=None))
            continue
        label = _("Voor hoeveel personen: {product}?").format(product=text_of(one.name) or one.identifier)
        question = NumberQuestion(key=key, label=label, required=True, least=1, most=most, decimals=0)
        found.append(_asked(question, given.get(one.identifier)))
    return tuple(found)


def place_parts(locations: Sequence[wire.Location], chosen: str) -> tuple[Part, ...]:
    """Ask where; when there is one place only, it is the answer."""
    if len(locations) == 1:
        return (Part(key=Step.PLACE.value, initial=locations[0].identifier, empty=""),)
    options = tuple(Option(one.identifier, place_name(one), where(one)) for one in locations)
    question = ChoiceQuestion(key=Step.PLACE.value, label=_("Waar wilt u komen?"), required=True, options=options)
    return (_asked(question, chosen),)


def place_name(location: wire.Location) -> str:
    """Give the name of a place."""
    return text_of(location.name) or where(location) or location.identifier


def where(location: wire.Location) -> str:
    """Give its address in one line."""
    address, postcode, city = (text_of(part or "") for part in (location.address, location.postalcode, location.city))
    town = " ".join(part for part in (postcode, city) if part)
    return ", ".join(part for part in (address, town) if part)


def day_parts(days: Sequence[wire.FreeDay], chosen: str, only: wire.Location | None) -> tuple[Part, ...]:
    """Ask on which of the free days; above it stands where, when nobody had to choose."""
    options = tuple(Option(one.date, _day_card(found)) for one in days if (found := _day(one.date)) is not None)
    question = InTurnQuestion(
        key=Step.DAY.value,
        label=_("Op welke dag wilt u komen?"),
        required=True,
        options=options,
        later=_("Latere dagen"),
    )
    said = () if only is None else (_said(_("U komt naar: {place}").format(place=_whole(only))),)
    return (*said, _asked(question, chosen))


def time_parts(times: Sequence[wire.FreeTime], chosen: str) -> tuple[Part, ...]:
    """Ask at which of the free times."""
    options = tuple(
        Option(one.time, short_time(found.time())) for one in times if (found := moment(one.time)) is not None
    )
    question = InTurnQuestion(
        key=Step.TIME.value,
        label=_("Hoe laat wilt u komen?"),
        required=True,
        options=options,
        later=_("Later op de dag"),
    )
    return (_asked(question, chosen),)


def in_words(time: str, location: wire.Location) -> str:
    """Say when and where: "donderdag 3 december om 10.20 uur, Stadskantoor"."""
    found = moment(time)
    if found is None:
        return _whole(location)
    return _("{day} om {time}, {place}").format(
        day=_day_words(found.date()), time=short_time(found.time()), place=_whole(location)
    )


def moment(text: str) -> datetime | None:
    """Read a moment as the portal's own clock shows it; None when it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_words(day: date) -> str:
    return _("{weekday} {day} {month}").format(
        weekday=local.weekdays()[day.weekday()], day=day.day, month=local.months()[day.month - 1]
    )


def _day_card(day: date) -> str:
    return in_both(_day_words(day), lambda words: words[:1].upper() + words[1:])


def _whole(location: wire.Location) -> str:
    return ", ".join(dict.fromkeys(part for part in (place_name(location), where(location)) if part))


def _said(words: str) -> Part:
    key = f"{Step.PLACE.value}.words"
    return Part(key=key, has_data=False, notice=Notice(key, RichText(html.escape(words), words), "info"))


def _asked(question: Question, value: Json) -> Part:
    return Part(
        key=question.key, question=question, initial=question.empty if value is None else value, empty=question.empty
    )
