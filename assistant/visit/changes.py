"""What an answer changes in the questions that follow, said once in words; answers that no longer show are kept."""

from __future__ import annotations

from assistant.journey.asks import STATEMENTS, answered
from assistant.journey.form import Form
from assistant.journey.route import Route
from assistant.visit.state import State
from assistant.wording import _, joined, ngettext

MOST_NAMES = 3
"""More questions than this are counted, not named."""


def words(before: State, after: State, given: str = "") -> tuple[str, ...]:
    """Say which questions came or went between two answers; nothing when the form was only fetched.

    `given` is the screen that was just answered: when the portal's logic took the answer away, that is said too.
    What went is only worth a word when somebody had answered it, or was told how many there are.
    """
    if before.form is None or after.form is None or not before.begun or before.restarts != after.restarts:
        return ()
    was, now = before.route(), after.route()
    old, new = _questions(was, before, after.form), _questions(now, before, after.form)
    come = [key for key in new if key not in old]
    gone = [key for key in old if key not in new]
    missed = [key for key in gone if was.certain or _has_answer(was, key, before)]
    return (*_taken_back(now, given, after), *_come(len(come)), *_gone([old[key] for key in missed]))


def _taken_back(now: Route, given: str, after: State) -> tuple[str, ...]:
    index = now.index(given) if given else None
    if index is None or index != now.open or not now.asks[index].row or now.asks[index].key in after.new:
        return ()
    return (_("De website heeft dit antwoord weggehaald. Kijk of uw andere antwoorden kloppen."),)


def _has_answer(way: Route, key: str, state: State) -> bool:
    index = way.index(key)
    return index is not None and answered(way.asks[index], state.draft.answers)


def _questions(way: Route, before: State, after: Form) -> dict[str, str]:
    """Give what is asked, by key, with its words; not on pages that were only fetched in between."""
    assert before.form is not None
    were = {page.number: page for page in before.form.pages}
    fetched = {
        page.number
        for page in after.pages
        if page.live and page.applicable and (old := were.get(page.number)) and old.applicable and not old.live
    }
    return {
        ask.of.key if ask.of is not None else ask.key: ask.of.label if ask.of is not None else ask.heading
        for ask in way.asks
        if ask.questions and ask.page != STATEMENTS and not ask.row and ask.page not in fetched
    }


def _come(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    told = ngettext(
        "Door uw antwoord komt er {count} vraag bij.", "Door uw antwoord komen er {count} vragen bij.", count
    )
    return (told.format(count=count),)


def _gone(labels: list[str]) -> tuple[str, ...]:
    if not labels:
        return ()
    kept = _("Wat u daar invulde, blijft bewaard. Wij versturen het niet.")
    if len(labels) > MOST_NAMES:
        told = _("Door uw antwoord vallen er {count} vragen weg.").format(count=len(labels))
    else:
        told = ngettext(
            "Deze vraag hoeft u niet meer te beantwoorden: {questions}",
            "Deze vragen hoeft u niet meer te beantwoorden: {questions}",
            len(labels),
        ).format(questions=joined(labels))
    return (told, kept)
