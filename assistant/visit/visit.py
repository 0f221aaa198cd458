"""One citizen busy with one task; the only part that changes while it lives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import msgspec

from assistant.errors import AnswersRefused, AssistantError, ChangeAnswers
from assistant.journey import sentences, showing, steps
from assistant.journey import task as tasks
from assistant.journey.kinds.grid import Deed, RowsQuestion
from assistant.journey.question import Turn
from assistant.journey.route import Route
from assistant.journey.view import StepView
from assistant.store.records import Receipt
from assistant.store.trouble import Trouble
from assistant.visit import (
    answering,
    changes,
    endings,
    errands,
    notices,
    receipts,
    refusals,
    rowing,
    session_time,
    too_large,
)
from assistant.visit.agreed import asked_again
from assistant.visit.ahead import applied
from assistant.visit.delivery import Delivered, Doubt, News, Stuck, Underway, Unkept, Walked
from assistant.visit.errands import Errand
from assistant.visit.login_form import LoginForm
from assistant.visit.phase import Phase, earlier
from assistant.visit.rewording import Reworded
from assistant.visit.stops import causes, stop


class Visit(LoginForm):
    """Decides what comes next, on the thread that shows it; slow work leaves as an errand and comes back as news.

    What it remembers is in `Standing`, what goes on beside it in `Beside`, what a
    login changes in `LoginForm`.
    """

    def leave(self) -> Callable[[], None]:
        """End the session at the portal, as an errand; the answers stay as they are. Never raises AssistantError."""
        leave = errands.leaving(self._portal, begun=self._state.begun)
        ended = self._phase is Phase.ENDED
        return errands.letting_go(leave, self._store, self.draft.id) if ended else leave

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
            case Phase.LOGIN:
                return self._onward()
            case Phase.ASKING:
                return self._answer(raw)
            case Phase.PREPARED | Phase.AFTER:
                return self._after(raw)
            case Phase.DOUBT if raw in {endings.SEND_AGAIN, endings.ARRIVED}:
                again = raw == endings.SEND_AGAIN
                return self._remember(errands.decided(self._delivery(), self._state, again=again))
            case _:
                return self.show()

    def back(self) -> StepView | None:
        """Press Terug; None means home. Nothing is lost by it."""
        self._told = tuple
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
            case Phase.PREPARED if self._state.form is not None:
                return self._review() if self._asks else self._tell_login()
            case Phase.AFTER:
                return self._prepare()
            case Phase.REVIEW | Phase.ENDED if self._state.form is not None:
                way = self._state.route()
                return self._look(way, len(way.asks) - 1) if way.asks else None
            case _:
                return None

    def change(self, key: str) -> StepView:
        """Press "Verander": go to this question, and straight back to the check page after it.

        From the words about what was left open one goes on from it.
        """
        self._told = tuple
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
        if self._state.form is not None and self._state.form.login is not None:
            return self._prepare()
        return self._remember(errands.sending(self._delivery(), self._state))

    def again(self) -> StepView | Errand:
        """Press the key of a problem: do the same once more."""
        if self._phase is Phase.AFTER:
            return self._prepare()
        return self._errand or self.show()

    # what comes back

    def hear(self, news: object) -> StepView | None:
        """Take in what an errand brought, if it is news of this task; None for anything else."""
        if isinstance(news, Reworded):
            return self._heard(news)
        if isinstance(news, Walked | Delivered | Underway | Stuck | Doubt) and news.state.draft.id == self.draft.id:
            return self.take(news)
        return None

    def take(self, news: News) -> StepView:
        """Take the outcome of an errand in and show what is next."""
        before, after, given = self._state, news.state, self._position.given
        self._told = lambda: (
            *session_time.begun_anew(before, after, self.place.organisation),
            *changes.words(before, after, given),
        )
        self._causes = causes(self._causes, before, after, given)
        self._state = news.state
        self._portal.over = False
        self._errand = None
        match news:
            case Walked(unkept=unkept):
                self._unkept = unkept
                return self._onward()
            case Stuck(error=error, unkept=unkept, large=large):
                self._large = large
                return self._stuck(error, unkept)
            case Delivered(receipt=receipt, unkept=trouble):
                return self._finish(Phase.DONE, lambda: self._receipt(receipt, trouble))
            case Underway(state=state, error=error, parcel=parcel):
                self._unkept = None
                self._errand = errands.asking_after(self._delivery(), state, parcel)
                return self._finish(Phase.UNDERWAY, lambda: endings.problem_view(error, self.place, sent=parcel.taken))
            case Doubt(website=website):
                self._unkept = None
                return self._finish(Phase.DOUBT, lambda: endings.doubt_view(endings.at_website(self.place, website)))

    def _receipt(self, receipt: Receipt, trouble: Trouble | None) -> StepView:
        shown = receipts.receipt_view(receipt, self.place)
        return shown if trouble is None else notices.with_trouble(shown, trouble)

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
            if refusals.slips(error, way, self.place.organisation, self._today()):
                self._errand = None
                self._position = replace(self._position, detour=True)
                return self._refused(error)
            if way.open == len(way.asks):
                self._errand = None
                words = " ".join(one.reason for one in error.refusals if one.reason)
                return self._review(lambda: words or sentences.problem(error, self.place.organisation).heading)
        if isinstance(error, ChangeAnswers) and self._state.form is not None:
            self._errand = None
        sending, answered = self._phase is Phase.REVIEW, self.begun
        return self._say(lambda: endings.problem_view(error, self.place, sending=sending, answered=answered))

    def _refused(self, error: AnswersRefused) -> StepView:
        """Show the question that the portal's refusal is about, with what to write instead."""
        way = self._state.route()
        slips = refusals.slips(error, way, self.place.organisation, self._today())
        index = way.places[slips[0].where]
        typed = too_large.in_place(way.asks[index], self.draft.answers, self._large)
        shown = self._look(way, index, typed=typed, refusals=slips)
        self._made = lambda: self._refused(error)
        return shown

    # within

    def _remember(self, errand: Errand) -> Errand:
        self._errand = errand
        return errand

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
            return self._slipped(ask.key, raw)
        self._position = self._position.answering(ask, first=index == way.open)
        state = self._state.answer(given, ask.questions, steps.to_keep(showing.step_words(way, index)), ask.of)
        state = applied(state, self._thought, self._today())
        return self._remember(errands.keeping(self._delivery(), self._state, state, answering.picked(raw), ask))

    def _slipped(self, key: str, raw: object) -> StepView:
        """Show the question again with what was typed, and what to write instead."""
        way = self._state.route()
        index = way.index(key)
        if index is None:
            return self.show()
        _given, slips = answering.checked(way.asks[index], way, raw, self._today())
        shown = self._look(way, index, typed=raw, refusals=slips)
        self._made = lambda: self._slipped(key, raw)
        return shown

    def _turn(self, way: Route, turn: Turn) -> StepView | Errand:
        """Go where somebody wants to be instead of answering; the portal is asked once more where that helps."""
        if not turn.prove:
            return self._look(way, way.places.get(turn.at, way.open))
        self._position = replace(self._position, detour=True, told=turn.told)
        state = asked_again(self._state, turn.prove, turn.at)
        return self._remember(errands.keeping_again(self._delivery(), state))

    def _rows(self, way: Route, index: int, question: RowsQuestion, deed: Deed) -> StepView | Errand:
        """Add, change or take away a row; what is taken away is asked about first."""
        if rowing.only_looks(way, index, deed) is not None:
            return self._only_looked(way.asks[index].key, deed)
        state, before = rowing.done(self._state, question, deed), self._state
        if (begin := rowing.begin_of(state.route(), question, deed)) is not None:
            self._state, self._position = state, replace(self._position, to_review=False)
            return self._look(state.route(), begin)
        self._position = replace(self._position, detour=True)
        return self._remember(errands.keeping(self._delivery(), before, state, (), way.asks[index]))

    def _only_looked(self, key: str, deed: Deed) -> StepView:
        """Ask whether somebody is sure of taking a row away, or show the rows as they are."""
        way = self._state.route()
        index = way.index(key)
        seen = None if index is None else rowing.only_looks(way, index, deed)
        if index is None or seen is None:
            return self.show()
        shown = self._look(seen, index)
        self._made = lambda: self._only_looked(key, deed)
        return shown

    def _onward(self) -> StepView:
        """Show what follows the screen that was just answered, or the first that has no answer."""
        form, way = self._state.form, self._state.route()
        assert form is not None
        if form.login is not None and not self._login_told:
            return self._tell_login()
        following = self._position.following(way)
        self._position = self._position.arrived()
        if stop(form, way, following, self._causes) is not None:
            self._position = replace(self._position, detour=True)
            return self._stopped(following)
        if following == len(way.asks):
            if form.login is not None and not way.asks:
                return self._prepare()
            return self._review() if form.sendable or form.login else self._end()
        return self._look(way, following)

    def _stopped(self, following: int) -> StepView:
        """Show why the portal lets nobody go on to the screen that would be next."""
        form, way = self._state.form, self._state.route()
        stopped = None if form is None else stop(form, way, following, self._causes)
        if stopped is None:
            return self.show()
        shown = self._stop(way, stopped)
        self._made = lambda: self._stopped(following)
        return shown

    def paid(self, receipt: Receipt) -> StepView | None:
        """Take in that what was sent has been paid for; None when it was another task."""
        if self._phase is not Phase.DONE or receipt.id != self.draft.id:
            return None
        return self._finish(Phase.DONE, lambda: receipts.receipt_view(receipt, self.place))
