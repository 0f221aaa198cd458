"""Puts one screen of a task in words, from the route and the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.journey import cosigning, sentences, steps
from assistant.journey.asks import STATEMENTS, Ask
from assistant.journey.contact import contact_lines
from assistant.journey.form import Form
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import NO_WORDS, Composed, Explanation, Json, Question, Refusal, RichText
from assistant.journey.route import Route
from assistant.journey.view import Card, Field, Place, QuestionView, ReviewView, Row
from assistant.wording import SOURCE_LANGUAGE, _, joined


def step_words(route: Route, index: int) -> str:
    """Say how far one is: "Stap 3 van 8" once the number is sure, "Vraag 3" while it can still change."""
    return steps.step_words(index + 1, len(route.asks) if route.certain else None)


def question_view(
    route: Route,
    index: int,
    place: Place,
    answers: Mapping[str, Json],
    *,
    typed: object = None,
    refusals: Sequence[Refusal] = (),
    new: bool = False,
    form: Form | None = None,
) -> QuestionView:
    """Show the screen at `index` of the route.

    `typed` is what was handed in and refused (a mapping by key when the screen has several questions); `new`
    says that the form changed and this question was not there before. What the `form` says of itself stands
    behind "Meer uitleg" of the first screen, and its own help in Hulp.
    """
    ask = route.asks[index]
    words = {
        (key := slip.where or ask.keys[0]): _told(slip, answers.get(key) if typed is None else typed)
        for slip in refusals
    }
    by_key = typed if isinstance(typed, Mapping) and len(ask.questions) > 1 else None
    fields = tuple(
        Field(
            question,
            _now(route, answers, question),
            by_key.get(question.key) if by_key is not None else typed,
            words.get(question.key, ""),
            {
                slip.inside: sentences.refusal(slip)
                for slip in refusals
                if slip.inside and (slip.where or ask.keys[0]) == question.key
            },
        )
        for question in ask.questions
    )
    return QuestionView(
        heading=ask.heading,
        why=_why(ask, new=new),
        step=step_words(route, index),
        place=place,
        notices=ask.notices,
        more=(
            *ask.more,
            *(more for question in ask.questions for more in question.more),
            *(_about(form) if form is not None and index == 0 else ()),
        ),
        help=help_lines(place, ask, form.help if form is not None else NO_WORDS),
        error=joined(dict.fromkeys(words.values()), " "),
        fields=fields,
        chapter=ask.chapter if ask.chapter != ask.heading else "",
        links=tuple(Card(f"change:{one.key}", one.label, _("Vul dit alsnog in"), icon="verander") for one in ask.left),
        language=_spoken(form),
    )


def _spoken(form: Form | None) -> str:
    """Give the language of the words that are the form's own."""
    return SOURCE_LANGUAGE if form is None else form.language


def _told(slip: Refusal, given: object) -> str:
    """Say what is wrong, and in which of several answers."""
    said = sentences.refusal(slip)
    number = slip.inside.partition(".")[0]
    if not number.isdigit() or not isinstance(given, list | tuple) or len(given) == 1:
        return said
    return _("Nummer {n}: {said}").format(n=int(number) + 1, said=said)


def _why(ask: Ask, *, new: bool) -> str:
    own = ask.help.text if ask.help else (ask.questions[0].help.text if len(ask.questions) == 1 else "")
    if new:
        return joined((_("Deze vraag is nieuw."), own), " ")
    return own


def _about(form: Form) -> tuple[Explanation, ...]:
    return (Explanation(_("Over dit formulier"), form.introduction),) if form.introduction else ()


def help_lines(place: Place, ask: Ask | None = None, own: RichText = NO_WORDS) -> tuple[str, ...]:
    """Say what this screen asks for, the form's `own` help, and who can help: by phone, or by walking in."""
    asked = (_asked_for(ask),) if ask is not None else ()
    return (*asked, *(line.strip() for line in own.text.splitlines() if line.strip()), *contact_lines(place))


def _asked_for(ask: Ask) -> str:
    if ask.left:
        return _("Dit hoeft niet. Kies een kaart om iets in te vullen, of druk op Verder.")
    if not ask.questions:
        return _("Hier staat iets om te lezen. Druk daarna op Verder.")
    if isinstance(ask.questions[0], WebsiteOnly):
        return sentences.website_only()
    if not any(question.required for question in ask.questions):
        return _("U hoeft dit niet in te vullen. Druk op Verder als u niets weet.")
    if len(ask.questions) > 1:
        return _("Vul elk vakje in. Druk daarna op Verder.")
    if ask.questions[0].choices:
        return _("Kies wat bij u past. Druk daarna op Verder.")
    if isinstance(ask.questions[0], RowsQuestion):
        return _("Hier staat wat er is ingevuld. Druk daarna op Verder.")
    if isinstance(ask.questions[0], AddressQuestion):
        return _("Vul uw postcode en huisnummer in. Druk daarna op Verder.")
    return _("Vul het vakje in. Druk daarna op Verder.")


def answer_in_words(question: Question, value: Json) -> str:
    """Read one answer back; what was left open says so."""
    return question.in_words(value) or _("Niet ingevuld")


def rows(route: Route, answers: Mapping[str, Json]) -> tuple[Row, ...]:
    """List every answer of the route with its words, the statements left out."""
    listed: list[Row] = []
    whole: Composed | None = None
    for ask in route.asks:
        if ask.page == STATEMENTS or not ask.questions or (ask.of is not None and ask.of is whole):
            continue
        whole = ask.of
        if whole is not None:
            value = route.start(whole)
            said = "" if whole.is_empty(value) else whole.said(value, answers)
            label = in_row(ask, whole.label)
            listed.append(Row(ask.keys[0], label, said or _("Niet ingevuld"), secret=whole.sensitive))
            continue
        said = _together(ask, [_said(route, answers, question) for question in ask.questions])
        secret = any(question.sensitive for question in ask.questions)
        listed.append(Row(ask.keys[0], in_row(ask, ask.heading), said or _("Niet ingevuld"), secret=secret))
    return tuple(listed)


def in_row(ask: Ask, label: str) -> str:
    """Name a question with the row it is in, for two rows ask the same."""
    return _("{row}: {label}").format(row=ask.row, label=label) if ask.row else label


def _now(route: Route, answers: Mapping[str, Json], question: Question) -> Json:
    """Give what stands there now; what the portal filled in is as the portal has it today."""
    start = route.start(question)
    return start if question.read_only and question.source else answers.get(question.key, start)


def _said(route: Route, answers: Mapping[str, Json], question: Question) -> str:
    value = _now(route, answers, question)
    return "" if question.is_empty(value) and not isinstance(value, bool) else question.in_words(value)


def _together(ask: Ask, said: Sequence[str]) -> str:
    """Read the answers of one screen as one line: a name in one breath, a comma after a postcode."""
    words = list(said)
    for at, question in enumerate(ask.questions[:-1]):
        if (
            isinstance(question, TextQuestion)
            and question.shape is Shape.POSTCODE
            and words[at]
            and any(words[at + 1 :])
        ):
            words[at] += ","
    return joined(words, " ")


def review_view(
    route: Route, place: Place, answers: Mapping[str, Json], *, error: str = "", form: Form | None = None
) -> ReviewView:
    """Show every answer before anything is sent; what the `form` has for help stands in Hulp."""
    return ReviewView(
        heading=_("Controleer en verstuur"),
        why=_("Lees alles nog een keer. Klopt het?"),
        place=place,
        help=(
            _("Klopt er iets niet? Druk dan op Verander."),
            *help_lines(place, own=form.help if form is not None else NO_WORDS),
        ),
        error=error,
        notices=cosigning.notices(route, place.organisation),
        rows=rows(route, answers),
        send=_("Verstuur naar {name}").format(name=place.organisation),
        language=_spoken(form),
    )
