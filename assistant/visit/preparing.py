"""A form that is filled in on its website after a login: its answers are made ready here, and only that.

Nobody logs in here, and nothing is asked that belongs to a login. The website is opened in the system's own browser,
where somebody can see whose it is; the answers are to be read, or copied, beside it (protocol §15).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant import wording
from assistant.journey import showing
from assistant.journey.contact import call_words
from assistant.journey.dutch_time import kept_time
from assistant.journey.either import either
from assistant.journey.form import Login
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Question
from assistant.journey.route import Route
from assistant.journey.view import Card, CardsView, Place, PreparedView, ProblemView, Ready, ReviewView
from assistant.portals.border import host_to_compare, origin
from assistant.visit.state import State
from assistant.wording import _, joined

DONE, FAILED = "gelukt", "mislukt"
"""What somebody says of the website afterwards."""
WIPE = "wipe-task"
"""The key that forgets a task, as on the screen that asks whether to stop."""


def login_view(login: Login, place: Place, *, asks: bool = True) -> CardsView:
    """Say before the first question that one logs in at the end, on the website, and what is left for there.

    A form that `asks` nothing here is all for there.
    """
    name = place.organisation
    ways = either([one for one in login.options if one])
    if not asks:
        return _all_there(login, place, ways)
    there = _("Daarna logt u zelf in op de website, met {ways}.").format(ways=ways)
    lines = (
        _("Hier maakt u uw antwoorden klaar. Wij versturen niets."),
        there if ways else _("Daarna logt u zelf in op de website."),
        _("Wij vragen u nooit om uw DigiD, een wachtwoord of een code."),
        *_left(login, name),
    )
    return CardsView(
        heading=_("U logt later zelf in"),
        why=_("Dit formulier vult u in op de website. Wij helpen u met de antwoorden."),
        place=place,
        help=(_("Druk op Verder als u wilt beginnen."), *showing.help_lines(place)),
        lines=lines,
        notes=(_("De website kan nog meer vragen."),),
    )


def _all_there(login: Login, place: Place, ways: str) -> CardsView:
    """Say that all of it is done on the website, and that Verder leads there."""
    there = _("U logt daar zelf in, met {ways}.").format(ways=ways)
    return CardsView(
        heading=_("Dit doet u op de website"),
        why=_("Hiervoor moet u inloggen. Dat kan alleen op de website van {name}.").format(name=place.organisation),
        place=place,
        help=(_("Druk op Verder. Dan helpen wij u naar de website."), *showing.help_lines(place)),
        lines=(
            _("Wij helpen u naar de website. Wij versturen niets."),
            there if ways else _("U logt daar zelf in."),
            _("Wij vragen u nooit om uw DigiD, een wachtwoord of een code."),
            *_left(login, place.organisation),
        ),
        notes=(_("De website kan nog meer vragen."),),
    )


def _left(login: Login, name: str) -> tuple[str, ...]:
    """Name what is not asked here."""
    said: list[str] = []
    if login.files:
        said.append(_("Leg dit klaar: {things}").format(things=joined(login.files)))
    if login.known:
        said.append(_("Dit weet {name} al: {things}").format(name=name, things=joined(login.known)))
    if login.elsewhere:
        said.append(_("Dit vult u alleen op de website in: {things}").format(things=joined(login.elsewhere)))
    return tuple(said)


def review(view: ReviewView) -> ReviewView:
    """Let the check page lead to the website, not to sending."""
    return replace(view, heading=_("Kijk uw antwoorden na"), send=_("Ga naar de website"), sends=False)


def prepared_view(state: State, way: Route, place: Place) -> PreparedView:
    """Show the website's address and every answer, ready to be taken over."""
    assert state.form is not None
    host = "" if place.practice else host_to_compare(place.website)
    login = state.form.login or Login()
    rows = answers(state, way)
    taking = (
        _("Druk bij een antwoord op Kopieer. Plak het daarna in de website."),
        _("Plakken doet u met Ctrl en V."),
    )
    return PreparedView(
        heading=_("Neem uw antwoorden over") if rows else _("Ga naar de website"),
        why=_("Open de website van {name} en log daar zelf in.").format(name=place.organisation),
        place=place,
        help=(
            *(taking if rows else ()),
            _("Klaar op de website? Druk hier op Verder."),
            *showing.help_lines(place),
        ),
        address=place.website,
        host=host,
        rows=rows,
        files=login.files,
        language=state.form.language,
    )


def looked_at(view: PreparedView, before: PreparedView) -> PreparedView:
    """Show it as somebody looked at it `before`, who may have read it in another language."""
    return replace(
        view,
        at=before.at,
        copied=before.copied,
        with_secrets=before.with_secrets,
        printer=before.printer,
        outcome=wording.again(before.outcome),
        kept=wording.again(before.kept),
    )


def answers(state: State, way: Route) -> tuple[Ready, ...]:
    """List each answer by itself, as one types it in a website; what was left open is left out."""
    found: list[Ready] = []
    for ask in way.asks:
        for question in ask.questions:
            value = state.draft.answers.get(question.key)
            if (question.is_empty(value) and value is not False) or isinstance(question, RowsQuestion):
                continue
            label, words = showing.in_row(ask, question.label), question.in_words(value)
            found.append(Ready(label, words, to_copy(question, value), secret=question.sensitive))
    return tuple(found)


def to_copy(question: Question, value: Json) -> str:
    """Write an answer as it goes into a box of a website: a day or a time in figures, a text as it was typed.

    A choice is only there to be read: nobody can paste it.
    """
    match question:
        case ChoiceQuestion() | ChoicesQuestion():
            return ""
        case DateQuestion():
            try:
                return date.fromisoformat(str(value)).strftime("%d-%m-%Y")
            except ValueError:
                return str(value)
        case TimeQuestion() if (time := kept_time(value)) is not None:
            return f"{time:%H:%M}"
        case NumberQuestion():
            return question.written(value)
        case TextQuestion() if isinstance(value, str):
            return value
        case _ if isinstance(value, bool):
            return ""
        case _:
            return question.in_words(value)


def opened_words(place: Place, *, opened: bool) -> str:
    """Say what became of opening the browser."""
    if place.practice:
        return _("Dit is oefenen. Er gaat geen website open.")
    if opened:
        return _("De website is nu open. Kijk of het adres klopt.")
    return _("De website gaat niet open. Typ dit adres zelf over: {address}").format(address=place.website)


def may_open(address: str, base: str) -> bool:
    """Tell whether this is a page of the organisation's own website, over a line nobody can read along."""
    there = origin(address)
    return there.startswith("https://") and there == origin(base)


def after_view(place: Place, *, kept: bool = True, on_disk: bool = True) -> CardsView:
    """Ask how it went on the website; `kept`: there are answers here, `on_disk`: also after the program was closed."""
    stays = _("Uw antwoorden gooien wij niet weg.") if on_disk else _("Dit gaat weg als u Stapwijs afsluit.")
    later = stays if kept else _("U kunt dit later weer openen.")
    return CardsView(
        heading=_("Is het gelukt op de website?"),
        place=place,
        help=showing.help_lines(place),
        cards=(
            Card(DONE, _("Ja, het is verstuurd"), icon="vink"),
            Card(FAILED, _("Nee, het lukt niet"), _("Wij zeggen wie u kunt bellen."), "telefoon"),
            Card("home", _("Ik doe het later"), later, "dag"),
        ),
    )


def done_view(place: Place, *, kept: bool = True, on_disk: bool = True) -> CardsView:
    """Let somebody who is done decide about the answers that are `kept` here, and say how long they would be."""
    how_long = "" if on_disk else _("Dit gaat weg als u Stapwijs afsluit.")
    return CardsView(
        heading=_("Goed gedaan"),
        why=_("Wilt u uw antwoorden hier nog bewaren?") if kept else "",
        place=place,
        help=showing.help_lines(place),
        lines=(_("{name} laat u weten hoe het verder gaat.").format(name=place.organisation),),
        cards=(
            Card(WIPE, _("Nee, wis mijn antwoorden"), _("Op de website verandert er niets."), "wis"),
            Card("home", _("Ja, bewaar ze hier"), how_long, "bewaar"),
        )
        if kept
        else (Card("home", _("Klaar"), icon="vink"),),
    )


def failed_view(place: Place, *, kept: bool = True) -> ProblemView:
    """Say whom to call when the website does not work; `kept`: there are answers here."""
    look = _("Kijk nog eens naar uw antwoorden.") if kept else _("Probeer het later nog een keer.")
    return ProblemView(
        heading=_("Het lukt niet op de website"),
        why=_("Uw antwoorden zijn er nog.") if kept else _("Wij hebben niets verstuurd."),
        place=place,
        lines=(look, *((call_words(place),) if place.phone else ())),
        help=showing.help_lines(place),
        act=_("Terug naar mijn antwoorden") if kept else _("Ga naar de website"),
    )
