"""One citizen busy with one task; the only part that changes while it lives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import msgspec

from assistant.errors import AnswersRefused, AssistantError, ChangeAnswers
from assistant.journey import sentences, showing
from assistant.journey import task as tasks
from assistant.journey.form import Form
from assistant.journey.kinds.grid import Deed, RowsQuestion
from assistant.journey.question import Refusal, Turn
from assistant.journey.route import Ask, Route
from assistant.journey.task import Task
from assistant.journey.view import Place, QuestionView, StepView
from assistant.portals.portal import Portal
from assistant.store.keeping import Store
from assistant.store.records import Draft, Receipt
from assistant.visit import answering, endings, errands, receipts, rowing, session_time
from assistant.visit.agreed import asked_again
from assistant.visit.ahead import Thinking, Thought, applied, asks_ahead, thinking
from assistant.visit.delivery import Delivered, Delivery, Doubt, News, Stuck, Underway, Unkept, Walked
from assistant.visit.endings import View
from assistant.visit.errands import Errand
from assistant.visit.phase import BEFORE, Phase, before_view, earlier
from assistant.visit.position import Position, blocked
from assistant.visit.session_time import Lease, SessionTime, Stayed
from assistant.visit.state import State


class Visit:
    """Decides what comes next, on the thread that shows it; slow work leaves as an errand and comes back as news.

    The portal and the store are used by errands only.
    """

    def __init__(
        self,
        task: Task,
        draft: Draft,
        *,
        portal: Callable[[], Portal],
        store: Callable[[], Store],
        today: Callable[[], date],
    ) -> None:
        """Begin or take up `draft`; one that has answers skips what comes before them.

        `portal` and `store` are called in the worker, which may have to wait until they are ready.
        """
        self.task = task
        self._state = State(draft=draft)
        self._portal = Lease(portal)
        self._store = store
        self._today = today
        self._phase = Phase.ASKING if draft.answers else Phase.NEEDS
        self._position = Position()
        self._errand: Errand | None = None
        self._unkept: Unkept | None = None
        self._ending: StepView | None = None
        self._told: tuple[str, ...] = ()
        self._looking: tuple[Route, Ask] | None = None
        self._thought: Thought | None = None

    @property
    def draft(self) -> Draft:
        """The task as it would be kept now."""
        return self._state.draft

    @property
    def begun(self) -> bool:
        """Whether there is anything to keep or to wipe."""
        return bool(self._state.draft.answers) and self._phase not in {Phase.DONE, Phase.ENDED}

    def leave(self) -> Callable[[], None]:
        """End the session at the portal, as an errand; the answers stay as they are. Never raises AssistantError."""
        leave = errands.leaving(self._portal, begun=self._state.begun)
        ended = self._phase is Phase.ENDED
        return errands.letting_go(leave, self._store, self.draft.id) if ended else leave

    @property
    def done(self) -> bool:
        """Whether it was sent and the receipt is kept."""
        return self._phase is Phase.DONE

    def start(self) -> StepView | Errand:
        """Show what one needs; a draft is taken up where it was."""
        if self._phase is Phase.NEEDS:
            return tasks.needs_view(self.task)
        return self._remember(self._resuming())

    # what somebody does

    def give(self, raw: object = None) -> StepView | Errand:
        """Press Verder with what was typed or chosen.

        A mapping by key when the screen has several questions. A slip gives the same screen with the reason.
        """
        match self._phase:
            case Phase.NEEDS if self.task.practice:
                return self._open()
            case Phase.NEEDS:
                self._phase = Phase.WHO
                return self.show()
            case Phase.WHO:
                return self._who(str(raw))
            case Phase.MANDATE:
                return self._open()
            case Phase.ASKING:
                return self._answer(raw)
            case Phase.DOUBT if raw in {endings.SEND_AGAIN, endings.ARRIVED}:
                again = raw == endings.SEND_AGAIN
                return self._remember(errands.decided(self._delivery(), self._state, again=again))
            case _:
                return self.show()

    def back(self) -> StepView | None:
        """Press Terug; None means home. Nothing is lost by it."""
        self._told = ()
        match self._phase:
            case Phase.WHO | Phase.MANDATE:
                self._phase = earlier(self._phase) or Phase.NEEDS
                return self.show()
            case Phase.ASKING if self._state.form is not None:
                way = self._state.route()
                here = self._position.index(way)
                if self._position.to_review:
                    return self._review()
                return self._look(way, here - 1) if here > 0 else None
            case Phase.REVIEW | Phase.ENDED if self._state.form is not None:
                way = self._state.route()
                return self._look(way, len(way.asks) - 1) if way.asks else None
            case _:
                return None

    def change(self, key: str) -> StepView:
        """Press "Verander": go to this question, and straight back to the check page after it.

        From the words about what was left open one goes on from it.
        """
        self._told = ()
        if self._phase is Phase.ASKING:
            return self._fill_in(key)
        if self._phase is not Phase.REVIEW or self._state.form is None:
            return self.show()
        way = self._state.route()
        index = way.index(key)
        if index is None:
            return self.show()
        self._position = replace(self._position, to_review=True)
        return self._look(way, index)

    def _fill_in(self, key: str) -> StepView:
        """Go from the words about what was left open to one of the questions they are about."""
        if self._state.form is None:
            return self.show()
        way = self._state.route()
        index = way.index(key)
        here = way.asks[self._position.index(way)]
        if index is None or all(question.key != key for question in here.left):
            return self.show()
        self._position = replace(self._position, detour=True)
        return self._look(way, index)

    def send(self) -> StepView | Errand:
        """Press "Verstuur" on the check page."""
        if self._phase is not Phase.REVIEW:
            return self.show()
        return self._remember(errands.sending(self._delivery(), self._state))

    def again(self) -> StepView | Errand:
        """Press the key of a problem: do the same once more."""
        return self._errand or self.show()

    # what comes back

    def hear(self, news: object) -> StepView | None:
        """Take in what an errand brought, if it is news of this task; None for anything else."""
        if isinstance(news, Walked | Delivered | Underway | Stuck | Doubt) and news.state.draft.id == self.draft.id:
            return self.take(news)
        return None

    def take(self, news: News) -> StepView:
        """Take the outcome of an errand in and show what is next."""
        self._told = session_time.changes(self._state, news.state, self.place.organisation)
        self._state = news.state
        self._portal.over = False
        self._errand = None
        match news:
            case Walked(unkept=unkept):
                self._unkept = unkept
                return self._onward()
            case Stuck(error=error, unkept=unkept):
                return self._stuck(error, unkept)
            case Delivered(receipt=receipt, unkept=trouble):
                self._phase = Phase.DONE
                shown = receipts.receipt_view(receipt, self.place)
                self._ending = shown if trouble is None else endings.with_trouble(shown, trouble)
                return self._ending
            case Underway(state=state, error=error, parcel=parcel):
                self._phase = Phase.UNDERWAY
                self._errand = errands.asking_after(self._delivery(), state, parcel)
                self._ending = endings.problem_view(error, self.place, sent=parcel.taken)
                return self._ending
            case Doubt(website=website):
                self._phase = Phase.DOUBT
                self._ending = endings.doubt_view(endings.at_website(self.place, website))
                return self._ending

    def _stuck(self, error: AssistantError, unkept: Unkept | None) -> StepView:
        """Nothing was sent: show why, and try the same once more when asked."""
        if self._phase in {Phase.UNDERWAY, Phase.DOUBT}:
            self._phase = Phase.REVIEW
        self._unkept = unkept
        if self._phase is Phase.REVIEW:
            self._errand = errands.sending(self._delivery(), self._state)
        elif unkept is not None:
            self._errand = errands.keeping_again(self._delivery(), self._state)
        else:
            self._errand = self._resuming()
        return self.met(error)

    def met(self, error: AssistantError) -> StepView:
        """Show a problem; a refused answer leads to its question instead."""
        if isinstance(error, AnswersRefused) and self._state.form is not None:
            way = self._state.route()
            slips = endings.slips(error, way, self.place.organisation, self._today())
            if slips:
                self._errand = None
                self._position = replace(self._position, detour=True)
                return self._look(way, way.places[slips[0].where], refusals=slips)
            if way.open == len(way.asks):
                self._errand = None
                self._phase = Phase.REVIEW
                words = " ".join(one.reason for one in error.refusals if one.reason)
                words = words or sentences.problem(error, self.place.organisation).heading
                return showing.review_view(way, self.place, self._state.draft.answers, error=words)
        if isinstance(error, ChangeAnswers) and self._state.form is not None:
            self._errand = None
        return endings.problem_view(error, self.place, sending=self._phase is Phase.REVIEW)

    # ahead of Verder

    @property
    def thinks(self) -> bool:
        """Whether the portal's logic may be asked of what is being typed on this screen."""
        looking = self._looking if self._phase is Phase.ASKING else None
        return looking is not None and asks_ahead(self._state, looking[1])

    def thinking(self, raw: object) -> Thinking | None:
        """Ask ahead what the portal's logic makes of an answer as it stands, beside every errand."""
        if not self.thinks or self._looking is None:
            return None
        way, ask = self._looking
        return thinking(self._state, way, ask, raw, today=self._today(), connect=self._portal)

    def thought(self, news: object) -> None:
        """Keep what the portal said for when Verder is pressed; only the last answer counts."""
        if isinstance(news, Thought) and news.said:
            self._thought = news

    # time

    @property
    def time(self) -> SessionTime:
        """How long the portal still waits for somebody, as far as that has to be said."""
        waiting = self._state.begun and self._phase in {Phase.ASKING, Phase.REVIEW}
        left = self._portal.left if waiting else None
        return session_time.told(left, self.place.organisation, kept=self._unkept is None)

    def stay(self) -> Callable[[], Stayed]:
        """Press "Ik ben er nog", as an errand beside every other; it never raises AssistantError."""
        return self._portal.stay(self.draft.id)

    def stayed(self, news: object) -> str:
        """Take in what came of that, and say it; "" when it was about another task."""
        if not isinstance(news, Stayed) or news.draft != self.draft.id:
            return ""
        self._portal.over = news.gone
        return session_time.stayed_words(news, self._portal.left, self.place.organisation)

    # within

    @property
    def place(self) -> Place:
        """Where this is: the organisation with its phone and desk; the website once the form is known."""
        form = self._state.form
        if form is None or not form.website:
            return self.task.place
        return endings.at_website(self.task.place, form.website)

    def _remember(self, errand: Errand) -> Errand:
        self._errand = errand
        return errand

    def _delivery(self) -> Delivery:
        return Delivery(self._portal, self._store, self.draft.id, self._today(), self._unkept)

    def _resuming(self) -> Errand:
        return errands.resuming(self._delivery(), self._state)

    def _who(self, key: str) -> StepView | Errand:
        if key not in {tasks.SELF, tasks.BESIDE, tasks.MANDATE}:
            return self.show()
        self._state = replace(self._state, draft=msgspec.structs.replace(self.draft, who=key))
        if key == tasks.MANDATE:
            self._phase = Phase.MANDATE
            return self.show()
        return self._open()

    def _open(self) -> Errand:
        self._phase = Phase.ASKING
        return self._remember(self._resuming())

    def _answer(self, raw: object) -> StepView | Errand:
        if self._state.form is None:
            return self._errand or self._remember(self._resuming())
        way = self._state.route()
        index = self._position.index(way)
        ask = way.asks[index]
        turn = None if ask.of is None else ask.of.turn(ask.keys[0], raw)
        if turn is not None:
            return self._turn(way, turn)
        if (with_rows := rowing.asked(way, index, raw)) is not None:
            return self._rows(way, index, *with_rows)
        given, slips = answering.checked(ask, way, raw, self._today())
        if slips:
            return self._look(way, index, typed=raw, refusals=slips)
        self._position = self._position.answering(ask, first=index == way.open)
        state = self._state.answer(given, ask.questions, showing.step_words(way, index), ask.of)
        state = applied(state, self._thought, self._today())
        return self._remember(errands.keeping(self._delivery(), self._state, state, answering.picked(raw), ask))

    def _turn(self, way: Route, turn: Turn) -> StepView | Errand:
        """Go where somebody wants to be instead of answering; the portal is asked once more where that helps."""
        if not turn.prove:
            return self._look(way, way.places.get(turn.at, way.open))
        self._position = replace(self._position, detour=True, told=turn.told)
        state = asked_again(self._state, turn.prove, turn.at)
        return self._remember(errands.keeping_again(self._delivery(), state))

    def _rows(self, way: Route, index: int, question: RowsQuestion, deed: Deed) -> StepView | Errand:
        """Add, change or take away a row; what is taken away is asked about first."""
        if (seen := rowing.only_looks(way, index, deed)) is not None:
            return self._look(seen, index)
        state, before = rowing.done(self._state, question, deed), self._state
        if (begin := rowing.begin_of(state.route(), question, deed)) is not None:
            self._state, self._position = state, replace(self._position, to_review=False)
            return self._look(state.route(), begin)
        self._position = replace(self._position, detour=True)
        return self._remember(errands.keeping(self._delivery(), before, state, (), way.asks[index]))

    def _onward(self) -> StepView:
        """Show what follows the screen that was just answered, or the first that has no answer."""
        form, way = self._state.form, self._state.route()
        assert form is not None
        following = self._position.following(way)
        self._position = self._position.arrived()
        stopped = blocked(form, way, following)
        if stopped is not None:
            return self._look(way, stopped, refusals=(Refusal("blocked"),))
        if following == len(way.asks):
            return self._review() if form.sendable else self._end(form, way)
        return self._look(way, following)

    def _look(self, way: Route, index: int, *, typed: object = None, refusals: Sequence[Refusal] = ()) -> QuestionView:
        ask = way.asks[index]
        told = self._position.told
        self._phase = Phase.ASKING
        self._position = self._position.looking(ask)
        self._looking = (way, ask)
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
        return self._with_words(endings.with_notices(endings.with_news(view, told) if told else view, cost))

    def _with_words(self, view: View) -> View:
        view = endings.with_notices(view, self._told)
        return view if self._unkept is None else endings.with_trouble(view, self._unkept.trouble)

    def _end(self, form: Form, way: Route) -> StepView:
        """Show what a form says that nobody sends."""
        self._phase = Phase.ENDED
        self._position = replace(self._position, at="", to_review=False)
        self._ending = receipts.advice_view(form, way, self.place, self._state.draft.answers, self.draft.title)
        return self._ending

    def paid(self, receipt: Receipt) -> None:
        """Take in that what was sent has been paid for."""
        if self._phase is Phase.DONE and receipt.id == self.draft.id:
            self._ending = receipts.receipt_view(receipt, self.place)

    def _review(self) -> StepView:
        self._phase = Phase.REVIEW
        self._position = replace(self._position, at="", to_review=False)
        shown = showing.review_view(self._state.route(), self.place, self._state.draft.answers)
        cost = receipts.price_words(self._state.form, self._state.price)
        return self._with_words(endings.with_notices(shown, cost))

    def show(self) -> StepView:
        """Show again what is on the screen."""
        match self._phase:
            case phase if phase in BEFORE:
                return before_view(phase, self.task)
            case Phase.REVIEW:
                return self._review()
            case Phase.UNDERWAY | Phase.DOUBT | Phase.DONE | Phase.ENDED if self._ending is not None:
                return self._ending
            case _ if self._state.form is not None:
                way = self._state.route()
                return self._look(way, self._position.index(way))
            case _:
                return tasks.needs_view(self.task)
