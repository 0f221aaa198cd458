"""One person finding their way: home, tasks, settings and stopping, the same for the window and the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.app import mistakes, pages
from assistant.app.around import Around, Page
from assistant.app.pages import Gone, Kept
from assistant.app.parts import Parts
from assistant.app.pay_desk import PayDesk
from assistant.app.talk import Answer, Errand, Quit, Say, Then, in_turn
from assistant.journey import task as tasks
from assistant.journey.task import Task
from assistant.journey.view import CardsView, Place, ProblemView, ReceiptView, ReviewView, StepView
from assistant.settings import Settings
from assistant.wording import _

if TYPE_CHECKING:
    from assistant.store.records import Draft
    from assistant.visit.session_time import SessionTime
    from assistant.visit.visit import Visit


class Assistant:
    """Answers every key with a screen, an errand, a few words, or the end.

    `settings_changed` hears of new settings, so that the face can look like them and keep them.
    """

    def __init__(
        self,
        parts: Parts,
        settings: Settings,
        *,
        today: Callable[[], date] = date.today,
        settings_changed: Callable[[Settings], None] = lambda _settings: None,
        browse: Callable[[str], bool] = lambda _address: False,
    ) -> None:
        """Take the parts it is made of; nothing slow happens before the first errand."""
        self._parts = parts
        self._today = today
        self._around = Around(parts, settings, settings_changed)
        self._desk = PayDesk(parts, browse)
        self._visit: Visit | None = None
        self._showing: StepView | None = None

    @property
    def settings(self) -> Settings:
        """How somebody wants it to look, and whose computer this is."""
        return self._around.settings

    @property
    def _kept(self) -> Kept:
        return self._around.kept

    @_kept.setter
    def _kept(self, kept: Kept) -> None:
        self._around.kept = kept

    @property
    def _trail(self) -> list[Page]:
        return self._around.trail

    @property
    def visit(self) -> Visit | None:
        """The task somebody is busy with; None at home."""
        return self._visit

    def show(self) -> StepView:
        """Give the screen of this moment."""
        if (over := self._around.top) is not None:
            return over
        if self._showing is not None and self._visit is not None:
            return self._showing
        return self._around.home()

    @property
    def asks_to_stop(self) -> bool:
        """Whether the screen of this moment asks if somebody wants to stop."""
        return self._around.asks_to_stop

    @property
    def only_here(self) -> bool:
        """Whether answers would be lost if the program ended now: they are in memory alone."""
        return self._visit is not None and self._visit.begun and not self._kept.on_disk

    @property
    def time(self) -> SessionTime | None:
        """How long the portal still waits for somebody busy with a task, as far as that has to be said."""
        return None if self._visit is None else self._visit.time

    def stay(self) -> Errand:
        """Press "Ik ben er nog": an errand beside every other, whose outcome changes no screen."""
        return self.show if self._visit is None else self._visit.stay()

    def stayed(self, news: object) -> str:
        """Take in what came of that, and say it; "" when nobody is busy with that task any more."""
        return "" if self._visit is None else self._visit.stayed(news)

    @property
    def thinks(self) -> bool:
        """Whether what is being typed on this screen is worth asking the portal about ahead."""
        return self._visit is not None and not self._trail and self._visit.thinks

    def thinking(self, raw: object) -> Errand | None:
        """Ask the portal ahead about what stands on the screen: for a worker of its own, and never an error."""
        return self._visit.thinking(raw) if self._visit is not None and self.thinks else None

    def thought(self, news: object) -> None:
        """Keep what came of that; no screen changes."""
        if self._visit is not None:
            self._visit.thought(news)

    def size_words(self) -> str:
        """Say how large the letters are now."""
        return pages.size_words(self.settings)

    def begin(self) -> Errand | None:
        """Open what is kept, as an errand; None as long as nobody has said whose computer this is."""
        return self._around.opening() if self.settings.where else None

    # the five keys

    def next(self, raw: object = None) -> Answer:
        """Press Verder with what was typed or chosen."""
        if self._trail:
            # A text, or what was sent before, is only there to read.
            return Say(_("Kies een kaart.") if getattr(self.show(), "cards", ()) else _("Druk op Terug."))
        if self._visit is None:
            drafts = self._kept.drafts
            return self._take_up(drafts[0]) if drafts else Say(_("Kies een kaart of typ wat u wilt regelen."))
        match self._showing:
            case ReviewView():
                return Say(_("Druk op Verstuur als alles klopt."))
            case ProblemView(act=act) if act:
                return Say(_("Druk op: {act}.").format(act=act))
            case ProblemView():
                return Say(_("Bel het nummer op het scherm. Of druk op Stoppen."))
            case ReceiptView():
                return self._go_home()
            case CardsView(cards=cards) if cards:
                return Say(_("Kies een kaart."))
            case _:
                return self._shown(self._visit.give(raw))

    def back(self) -> Answer:
        """Press Terug."""
        if self._trail:
            if len(self._trail) == 1 and not self.settings.welcomed:
                return Say(_("U bent bij het begin."))
            self._trail.pop()
            return self.show() if self._trail or self._visit is not None else self._go_home()
        if self._visit is None:
            return Say(_("U bent bij het begin."))
        before = self._visit.back()
        return self._go_home() if before is None else self._shown(before)

    def stop(self) -> StepView:
        """Press Stoppen, or close the window."""
        visit = self._visit
        begun = visit is not None and visit.begun
        self._around.stop(visit.task.place if visit is not None else Place(), begun=begun)
        return self.show()

    # what stands on the screens

    def act(self) -> Answer:
        """Press the one filled key of the screen: send, or try again."""
        if self._trail:
            return self.show()
        if self._visit is None:
            return self._go_home()
        return self._shown(self._visit.send() if isinstance(self._showing, ReviewView) else self._visit.again())

    def find(self, said: str) -> Answer:
        """Look for a task in somebody's own words."""
        if not said.strip():
            return Say(_("Typ eerst een woord, zoals verhuizen."))
        return self._around.find(said)

    def press(self, key: str) -> Answer:
        """Press a card."""
        verb, _colon, rest = key.partition(":")
        match verb:
            case "find":
                return self.find(rest)
            case "task":
                return self._begin_task(rest)
            case "draft":
                return self._known_draft(rest)
            case "change" if self._visit is not None:
                return self._shown(self._visit.change(rest))
            case "larger" | "smaller" | "colours" | "where" if rest or verb in {"larger", "smaller"}:
                return self._setting(verb, rest)
            case "wipe" if rest:
                return self._around.wiping() if rest == "yes" else self.back()
            case "pay" | "pay-open" | "pay-look" | "pay-again" | "pay-later":
                return self._pay(verb, rest)
            case "home":
                return self._go_home()
            case pages.GO_ON | pages.SAVE_HOME | pages.SAVE_QUIT | pages.WIPE | pages.WIPE_QUIT | pages.QUIT:
                return self._stopped(verb)
            case _:
                return self._other(key, self._around.page(verb, rest))

    # what comes back

    def take(self, news: object) -> StepView | None:
        """Take the outcome of an errand in; None when the screen stays as it is."""
        before = self._around.top
        match news:
            case _ if self._desk.hear(news):
                self._note_paid()
                shown = self._around.over(self._desk.page)
                return None if shown == before else shown
            case Kept():
                at_home = self._visit is None and not self._trail
                self._kept = news
                return self.show() if at_home else None
            case Gone(left=left):
                self._kept, self._visit, self._showing = Kept(), None, None
                self._trail[:] = [lambda: pages.wiped(left)]
                return self.show()
            case _ if self._visit is not None and (shown := self._visit.hear(news)) is not None:
                self._showing = self._around.on_this_computer(shown)
                if self._visit.done and self.asks_to_stop:
                    # What has just been sent cannot be stopped any more: say that first.
                    self._trail.pop()
                return None if self._trail else self._showing
            case _:
                return None

    def met(self, error: BaseException) -> StepView:
        """Show a problem that an errand met, or a mistake of our own; a page somebody opened meanwhile stays."""
        problem = mistakes.told(error)
        if self._visit is not None:
            self._showing = self._visit.met(problem)
            return self.show()
        from assistant.visit import endings  # noqa: PLC0415 - home is shown before tasks are loaded

        return endings.problem_view(problem, Place(organisation=_("deze computer")))

    def missed(self, error: BaseException) -> StepView | None:
        """Go on without what was done behind the screen; home says when what is kept cannot be reached."""
        problem = mistakes.told(error)
        if self._kept.known:
            return None
        self._kept = Kept(notes=(mistakes.unreachable(problem),), known=True)
        return self.show() if self._visit is None and not self._trail else None

    def refresh(self) -> Errand:
        """Look again at what is kept."""
        return self._around.opening()

    def look(self) -> Errand | None:
        """Ask behind the screen whether it was paid by now; None when nobody is paying in the browser."""
        return self._desk.look() if self._around.shows(self._desk.page) else None

    # within

    def _pay(self, verb: str, rest: str) -> Answer:
        """Pay for what was sent, which is done in the browser."""
        kept = self._kept
        begun = self._desk.begin(rest, kept.receipts, on_disk=kept.on_disk) if verb == "pay" else None
        answer = begun or self._desk.press(verb)
        if isinstance(answer, StepView):
            return self.show()
        return answer or Say(_("Dit kunt u hier niet meer betalen."))

    def _note_paid(self) -> None:
        """Let nothing here say any more that it still has to be paid for."""
        if (paid := self._desk.paid) is None:
            return
        receipts = tuple(paid if one.id == paid.id else one for one in self._kept.receipts)
        self._kept = replace(self._kept, receipts=receipts)
        if self._visit is not None and (ending := self._visit.paid(paid)) is not None:
            self._showing = self._around.on_this_computer(ending)

    def _other(self, key: str, page: Page | None) -> Answer:
        """Open the page behind a card; a card without one is an answer to the task."""
        if page is not None:
            return self._around.go(page)
        return self._shown(self._visit.give(key)) if self._visit is not None else self.show()

    def _setting(self, name: str, value: str) -> Answer:
        """Change letters, colours or whose computer it is; letters that cannot change further say so."""
        if name == "where":
            return self._where(value)
        before = self.settings
        self._around.set_look(name, value)
        if self.settings == before and name in {"larger", "smaller"}:
            return Say(self.size_words())
        return self.show()

    def _shown(self, answer: StepView | Errand) -> StepView | Errand:
        if isinstance(answer, StepView):
            self._showing = answer
        return answer

    def _begin_task(self, name: str) -> Answer:
        task = next((one for one in self._parts.tasks if one.id == name), None)
        if task is None:
            return self.show()
        from assistant.app.beginning import new_draft  # noqa: PLC0415 - home is shown before anything is kept

        return self._start(task, new_draft(task))

    def _known_draft(self, name: str) -> Answer:
        draft = next((one for one in self._kept.drafts if one.id == name), None)
        return self.show() if draft is None else self._take_up(draft)

    def _take_up(self, draft: Draft) -> Answer:
        """Take up a task that was begun; one whose organisation is gone is kept and says so."""
        from assistant.app.beginning import task_of  # noqa: PLC0415 - home is shown before anything is kept

        task = task_of(draft, self._parts.tasks)
        if task is None:
            return Say(_("Dit formulier is hier niet meer. Uw antwoorden blijven bewaard."))
        return self._start(task, draft)

    def _start(self, task: Task, draft: Draft) -> Answer:
        self._trail.clear()
        self._showing = None
        from assistant.visit.visit import Visit  # noqa: PLC0415 - home is shown before tasks are loaded

        self._visit = Visit(task, draft, portal=self._parts.connect(task), store=self._parts.store, today=self._today)
        answer = self._visit.start()
        if isinstance(answer, StepView):
            self._showing = answer
            return Then(answer, self._parts.warm(task))
        self._showing = tasks.needs_view(task)
        return answer

    def _go_home(self) -> Answer:
        """Leave the task, which is kept, and see what there is at home."""
        visit, self._visit, self._showing = self._visit, None, None
        self._trail.clear()
        if visit is None:
            return self._around.home() if self._kept.known else Then(self._around.home(), self._around.opening())
        self._kept = replace(self._kept, known=False)
        return Then(self._around.home(), in_turn(visit.leave(), self._around.opening()))

    def _stopped(self, key: str) -> Answer:
        visit = self._visit
        if self._trail:
            self._trail.pop()
        match key:
            case pages.GO_ON:
                return self.show()
            case pages.QUIT | pages.SAVE_QUIT:
                return Quit(visit.leave() if visit is not None else None)
            case pages.WIPE | pages.WIPE_QUIT if visit is not None:
                drop = self._dropping(visit)
                if key == pages.WIPE_QUIT:
                    return Quit(drop)
                self._visit, self._showing = None, None
                self._trail.clear()
                self._kept = replace(self._kept, known=False)
                return Then(self._around.home(), drop)
            case _:
                return self._go_home()

    def _dropping(self, visit: Visit) -> Errand:
        """Forget this task here and at the portal."""
        store, draft = self._parts.store, visit.draft.id
        return in_turn(lambda: store().drafts.drop(draft), visit.leave(), self._around.opening())

    def _where(self, answer: str) -> Answer:
        """Whose computer it is decides whether anything is kept; the first start ends with it."""
        if answer not in {"thuis", "bibliotheek"}:
            return self.show()
        reopening = self._around.set_where(answer)
        return Then(self.show(), reopening)
