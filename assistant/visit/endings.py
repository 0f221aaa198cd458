"""How a task can end, in words: sent, not known, or a problem, and what a refusal from the portal points at."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from assistant.errors import AnswersRefused, AssistantError, FieldRefusal
from assistant.journey import sentences, showing
from assistant.journey.question import Notice, Refusal, RichText
from assistant.journey.route import Ask, Route
from assistant.journey.rows import nearest
from assistant.journey.view import Card, DoubtView, Place, ProblemView, StepView
from assistant.portals.open_forms import codes
from assistant.store.trouble import CannotKeep, Trouble
from assistant.store.words import trouble_words
from assistant.wording import _

View = TypeVar("View", bound=StepView)

TAKEN = frozenset({"slot-gone", "day-gone"})
"""Codes of refusals that ask again what somebody else took meanwhile."""
SEND_AGAIN, ARRIVED = "opnieuw", "aangekomen"


def at_website(place: Place, website: str) -> Place:
    """Put the form's own page in the place, for who wants or has to go there."""
    return replace(place, website=website)


def problem_view(error: AssistantError, place: Place, *, sent: bool = False, sending: bool = False) -> ProblemView:
    """Show what happened, that nothing is lost, and the one thing to do now.

    `sent`: it has arrived, and only its number is missing. `sending`: it would have been sent just now.
    """
    if isinstance(error, CannotKeep):
        return ProblemView(
            heading=_("Wij kunnen uw aanvraag nu niet bewaren. Daarom versturen wij hem nog niet.")
            if sending
            else _("Wij kunnen nu niet bij wat u bewaart."),
            why=trouble_words(error.trouble),
            place=place,
            help=showing.help_lines(place),
            act=_("Probeer het nog een keer"),
        )
    words = sentences.problem(error, place.organisation, phone=place.phone, sent=sent)
    return ProblemView(
        heading=words.heading,
        why=words.lines[0],
        place=place,
        lines=words.lines[1:],
        help=showing.help_lines(place),
        act=words.act,
        mark=error.instance,
    )


def with_notices(view: View, words: Sequence[str]) -> View:
    """Say these sentences above what the screen says itself."""
    notices = tuple(Notice(f"told-{at}", RichText(html.escape(one), one), "info") for at, one in enumerate(words))
    return replace(view, notices=(*notices, *view.notices)) if notices else view


def with_trouble(view: View, trouble: Trouble) -> View:
    """Say above the question, or the receipt, that it is not on disk now."""
    words = trouble_words(trouble)
    notice = Notice("trouble", RichText(html.escape(words), words), "warning")
    return replace(view, notices=(notice, *view.notices))


def with_news(view: View, words: str) -> View:
    """Say above the question what was done just now."""
    notice = Notice("news", RichText(html.escape(words), words), "success")
    return replace(view, notices=(notice, *view.notices))


def doubt_view(place: Place) -> DoubtView:
    """Say that nobody knows, whom to call, and let the person who called decide."""
    ask = _("Bel {name}. Vraag of uw aanvraag er is.") if place.phone else _("Vraag bij {name} of uw aanvraag er is.")
    return DoubtView(
        heading=_("Wij weten niet of het is aangekomen"),
        why=ask.format(name=place.organisation),
        place=place,
        help=showing.help_lines(place),
        lines=(_("Uw antwoorden zijn er nog. Wij versturen niets zonder u."), _("Heeft u gebeld? Kies dan een kaart.")),
        cards=(
            Card(SEND_AGAIN, _("Het is niet aangekomen"), _("Verstuur het nog een keer."), icon="verstuur"),
            Card(ARRIVED, _("Het is aangekomen"), _("Dan bent u klaar."), icon="vink"),
        ),
    )


PROOFS = frozenset({"wrong-code", "no-mail", "no-place", "no-search", "no-street"})
"""Codes of what the portal did not agree with while somebody answered."""


def slips(error: AnswersRefused, way: Route, portal: str, today: date) -> tuple[Refusal, ...]:
    """Turn refusals of fields into slips at the first screen they are about, in the order of the route."""
    by_place = sorted(
        ((way.places[key], key, one) for one in error.refusals if (key := nearest(one.key, way.places))),
        key=lambda found: found[0],
    )
    if not by_place:
        return ()
    first = by_place[0][0]
    return tuple(
        _slip(key, one, way.asks[place], way, portal=portal, today=today)
        for place, key, one in by_place
        if place == first
    )


def _slip(key: str, one: FieldRefusal, ask: Ask, way: Route, *, portal: str, today: date) -> Refusal:
    where = key if key in ask.keys else ask.keys[0]
    if one.code in TAKEN | PROOFS:
        return Refusal(one.code, {"portal": portal}, where=where)
    if one.code == "file-gone":
        return Refusal("file-gone", {"name": one.reason}, where=where)
    if one.code == "file-too-large":
        return Refusal("too-large-for-portal", {"portal": portal, "name": one.reason}, where=where)
    question = next((asked for asked in ask.questions if asked.key == where), ask.of)
    value = None if question is None else way.start(question)
    slip = codes.in_our_words(one, question, value, today, portal)
    return replace(slip, where=where, inside=slip.inside or one.key[len(key) + 1 :])


def file_gone(ask: Ask, name: str) -> AnswersRefused:
    """Say that a chosen file could not be read, at the question it belongs to."""
    return AnswersRefused((FieldRefusal(ask.keys[0], "file-gone", name),))
