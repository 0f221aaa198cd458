"""Where the portal does not let one leave a page: at which question one stands then, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from assistant.journey.asks import Ask
from assistant.journey.contact import call_words
from assistant.journey.form import Form, Page, Part
from assistant.journey.own_words import own_notice
from assistant.journey.question import Notice, Refusal
from assistant.journey.route import Route
from assistant.journey.view import Place
from assistant.visit.state import State
from assistant.wording import _, joined

_WARNINGS = frozenset({"warning", "error"})


@dataclass(frozen=True, slots=True)
class Stop:
    """The screen that has the answer which stops one, and the form's own words on it, "" when it has none."""

    index: int
    words: str = ""

    @property
    def refusal(self) -> Refusal:
        """Say it at the question, in the form's own words where there are any."""
        return Refusal("blocked", text=self.words)


def stop(form: Form, way: Route, following: int, causes: Mapping[int, str]) -> Stop | None:
    """Find out whether one would leave a page that the portal does not let one leave.

    The answer that causes it is what its words depend on, or else the answer at which the portal began to say no
    (`causes`, by page number), or else the question that stands before the words.
    """
    for page in form.pages:
        own = [index for index, ask in enumerate(way.asks) if ask.page == page.number]
        if page.applicable and page.blocked and own and following > own[-1]:
            return _at(page, way, own, causes.get(page.number, ""))
    return None


def _at(page: Page, way: Route, own: list[int], cause: str) -> Stop:
    warnings = [(index, notice) for index in own for notice in way.asks[index].notices if notice.tone in _WARNINGS]
    words = joined(dict.fromkeys(notice.words.text for _index, notice in warnings), " ")
    on = [_depends(page, notice, way) for _index, notice in warnings]
    candidates = (*on, way.index(cause), *(_before(way, own, at) for at, _notice in warnings))
    first = next((index for index in candidates if index is not None), None)
    if first is None:
        first = warnings[0][0] if warnings else own[-1]
    return Stop(first, words)


def _depends(page: Page, notice: Notice, way: Route) -> int | None:
    """Find the question whose answer makes these words show."""
    part = next((one for one in _parts(page.parts) if one.key == notice.key), None)
    return None if part is None or part.condition is None else way.index(part.condition.when)


def _parts(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _parts(part.children)


def _before(way: Route, own: list[int], at: int) -> int | None:
    """Find the last question before these words, on the same page."""
    return max((index for index in own if index < at and way.asks[index].questions), default=None)


def causes(known: Mapping[int, str], before: State, after: State, given: str) -> dict[int, str]:
    """Note at which answer the portal began to say that one cannot go on, by page number."""
    if after.form is None:
        return {}
    were = {page.number for page in before.form.pages if page.blocked} if before.form is not None else set()
    found: dict[int, str] = {}
    for page in (one for one in after.form.pages if one.blocked):
        cause = known.get(page.number, "") if page.number in were else given
        if cause:
            found[page.number] = cause
    return found


def ways_on(ask: Ask, place: Place) -> Notice:
    """Say what one can do: change this answer, or ask the organisation."""
    change = _("U kunt dit antwoord veranderen.") if ask.questions else _("Ga terug om een antwoord te veranderen.")
    words = joined((change, call_words(place) if place.phone else ""), " ")
    return own_notice("stop", words)
