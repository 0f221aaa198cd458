"""How a task can end other than with a receipt, in words: nobody knows, or a problem."""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import AssistantError
from assistant.journey import sentences, showing
from assistant.journey.view import Card, DoubtView, Place, ProblemView
from assistant.store.trouble import CannotKeep
from assistant.store.words import trouble_words
from assistant.wording import _

SEND_AGAIN, ARRIVED = "opnieuw", "aangekomen"


def at_website(place: Place, website: str) -> Place:
    """Put the form's own page in the place, for who wants or has to go there."""
    return replace(place, website=website)


def problem_view(
    error: AssistantError, place: Place, *, sent: bool = False, sending: bool = False, answered: bool = True
) -> ProblemView:
    """Show what happened, that nothing is lost, and the one thing to do now.

    `sent`: it has arrived, and only its number is missing. `sending`: it would have been sent just now. `answered`:
    there are answers that could have been lost.
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
    words = sentences.problem(error, place.organisation, phone=place.phone, sent=sent, answered=answered)
    return ProblemView(
        heading=words.heading,
        why=words.lines[0],
        place=place,
        lines=words.lines[1:],
        help=showing.help_lines(place),
        act=words.act,
        mark=error.instance,
    )


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
