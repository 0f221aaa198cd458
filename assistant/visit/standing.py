"""How a task stands: all that a visit remembers, and the screens that are made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant import wording
from assistant.journey import showing
from assistant.journey import task as tasks
from assistant.journey.asks import Ask
from assistant.journey.kinds.files import PickedFile
from assistant.journey.question import Refusal
from assistant.journey.route import Route
from assistant.journey.task import Task
from assistant.journey.view import Place, QuestionView, StepView
from assistant.portals.portal import Portal
from assistant.store.keeping import Store
from assistant.store.records import Draft
from assistant.visit import endings, notices, preparing, receipts
from assistant.visit.ahead import Thought
from assistant.visit.delivery import Delivery, Unkept
from assistant.visit.errands import Errand
from assistant.visit.notices import View
from assistant.visit.phase import BEFORE, ENDINGS, WITH_FORM, Phase, before_view
from assistant.visit.position import Position
from assistant.visit.rewording import TRIES, Reworded, rewording
from assistant.visit.session_time import Lease
from assistant.visit.state import State
from assistant.visit.stops import Stop, ways_on

Making = Callable[[], StepView]
"""What makes a screen, of values and not of words: in another language it is made again."""


class Standing:
    """What a visit changes while it lives; it shows, and never decides what comes next.

    The portal and the store are used by errands only. Each screen is remembered as what makes it.
    """

    def __init__(
        self,
        task: Task,
        draft: Draft,
        *,
        portal: Callable[[], Portal],
        store: Callable[[], Store],
        today: Callable[[], date],
        on_disk: Callable[[], bool] = lambda: True,
    ) -> None:
        """Begin or take up `draft`; one that has answers skips what comes before them.

        `portal` and `store` are called in the worker, which may have to wait until they are ready. `on_disk` tells
        whether what is kept is still there after the program was closed.
        """
        self.task = task
        self._state = State(draft=draft)
        self._portal = Lease(portal)
        self._store = store
        self._today = today
        self._on_disk = on_disk
        self._phase = Phase.ASKING if draft.answers else Phase.NEEDS
        self._position = Position()
        self._errand: Errand | None = None
        self._unkept: Unkept | None = None
        self._ending: Making | None = None
        self._made: Making | None = None
        self._told: Callable[[], tuple[str, ...]] = tuple
        self._large: tuple[PickedFile, ...] = ()
        self._looking: tuple[Route, Ask] | None = None
        self._thought: Thought | None = None
        self._causes: dict[int, str] = {}
        self._login_told = bool(draft.answers)
        self._asked_in: tuple[str, int] = ("", 0)
        self._missed: dict[str, int] = {}

    @property
    def draft(self) -> Draft:
        """The task as it would be kept now."""
        return self._state.draft

    @property
    def begun(self) -> bool:
        """Whether there is anything to keep or to wipe."""
        return bool(self._state.draft.answers) and self._phase not in {Phase.DONE, Phase.ENDED}

    @property
    def _safe(self) -> bool:
        """Whether the answers are on disk."""
        return self._unkept is None and self._on_disk()

    @property
    def done(self) -> bool:
        """Whether it was sent and the receipt is kept."""
        return self._phase is Phase.DONE

    @property
    def place(self) -> Place:
        """Where this is: the organisation with its phone and desk; the website once the form is known."""
        form = self._state.form
        place = tasks.place_now(self.task.place)
        if form is None or not form.website:
            return place
        return endings.at_website(place, form.website)

    def _delivery(self) -> Delivery:
        return Delivery(self._portal, self._store, self.draft.id, self._today(), self._unkept)

    def _look(self, way: Route, index: int, *, typed: object = None, refusals: Sequence[Refusal] = ()) -> QuestionView:
        ask = way.asks[index]
        told = self._position.told
        self._phase = Phase.ASKING
        self._position = self._position.looking(ask)
        self._looking = (way, ask)
        self._made = lambda: self._look_again(ask.key, told, typed, refusals)
        view = showing.question_view(
            way,
            index,
            self.place,
            self._state.draft.answers,
            typed=typed,
            refusals=refusals,
            new=any(key in self._state.new for key in ask.keys),
            form=self._state.form,
        )
        cost = receipts.price_words(self._state.form, self._state.price) if index == 0 else ()
        return self._with_words(notices.with_notices(notices.with_news(view, told) if told else view, cost))

    def _look_again(self, key: str, told: str, typed: object, slips: Sequence[Refusal]) -> StepView:
        """Show the same question in the language of now; the first without an answer where it is no longer asked."""
        way = self._state.route()
        self._position = replace(self._position, at=key, told=wording.again(told))
        return self._look(way, self._position.index(way), typed=typed, refusals=slips)

    def _say(self, make: Making) -> StepView:
        """Show a screen, and remember how it is made."""
        self._made = make
        return make()

    def _finish(self, phase: Phase, make: Making) -> StepView:
        """Show how it ends, or what lies outside the questions."""
        self._phase, self._ending = phase, make
        return self._say(make)

    def reworded(self) -> StepView:
        """Show what is on the screen in the language of now."""
        return self._made() if self._made is not None else self.show()

    def _stop(self, way: Route, stopped: Stop) -> QuestionView:
        """Show why the portal does not let one go on, at the answer that causes it, with the ways there are."""
        view = self._look(way, stopped.index, refusals=(stopped.refusal,))
        return replace(view, notices=(ways_on(way.asks[stopped.index], self.place), *view.notices))

    def _with_words(self, view: View) -> View:
        view = notices.with_notices(view, self._told())
        return view if self._unkept is None else notices.with_trouble(view, self._unkept.trouble)

    def _end(self) -> StepView:
        """Show what a form says that nobody sends."""
        self._position = replace(self._position, at="", to_review=False)
        return self._finish(Phase.ENDED, self._advice)

    def _advice(self) -> StepView:
        form, way = self._state.form, self._state.route()
        assert form is not None
        return receipts.advice_view(form, way, self.place, self._state.draft.answers, self._state.draft.title)

    def _review(self, error: Callable[[], str] = str) -> StepView:
        self._phase = Phase.REVIEW
        self._position = replace(self._position, at="", to_review=False)
        return self._say(lambda: self._checked(error()))

    def _checked(self, error: str) -> StepView:
        """Make the check page."""
        way, answers = self._state.route(), self._state.draft.answers
        shown = showing.review_view(way, self.place, answers, error=error, form=self._state.form)
        if self._state.form is not None and self._state.form.login is not None:
            return self._with_words(preparing.review(shown))
        cost = receipts.price_words(self._state.form, self._state.price)
        return self._with_words(notices.with_notices(shown, cost))

    def show(self) -> StepView:
        """Show again what is on the screen."""
        match self._phase:
            case phase if phase in BEFORE:
                return self._say(lambda: before_view(phase, self.task))
            case Phase.REVIEW:
                return self._review()
            case phase if phase in ENDINGS and self._ending is not None:
                return self._say(self._ending)
            case _ if self._state.form is not None:
                way = self._state.route()
                return self._look(way, self._position.index(way))
            case _:
                return tasks.needs_view(self.task)

    # in another language

    def rewording(self) -> Callable[[], Reworded] | None:
        """Ask the portal for its words in the language of now, as an errand; None when there is nothing to ask.

        What was answered meanwhile may have come with the words of before: then they are asked for again.
        """
        form, language = self._state.form, wording.language()
        if form is None or self._state.spoken == language or self._phase not in WITH_FORM:
            return None
        if self._asked_in == (language, id(form)) or self._missed.get(language, 0) >= TRIES:
            return None
        self._asked_in = (language, id(form))
        return rewording(self._portal, self.draft.id, form, language)

    def _heard(self, news: Reworded) -> StepView | None:
        """Take the form in as it is said now; nothing when it is another form by now."""
        if news.before is not self._state.form or news.draft != self.draft.id:
            return None
        reached = news.said.language == news.language
        self._missed[news.language] = 0 if reached else self._missed.get(news.language, 0) + 1
        self._state = self._state.reworded(news.said, news.language if reached else self._state.spoken)
        self._asked_in = (news.language, id(news.said))
        return None if news.said is news.before else self.reworded()
