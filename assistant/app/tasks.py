"""The task somebody is busy with: beginning it, taking it up, leaving it, and forgetting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from assistant import wording
from assistant.app import pages
from assistant.app.around import Around, Page
from assistant.app.pages import Kept
from assistant.app.parts import Parts
from assistant.app.pay_desk import PayDesk
from assistant.app.talk import Answer, Errand, Quit, Say, Then, in_turn
from assistant.journey import task as tasks
from assistant.journey.task import Task
from assistant.journey.view import StepView
from assistant.settings import Settings
from assistant.wording import _

if TYPE_CHECKING:
    from assistant.store.records import Draft
    from assistant.visit.visit import Visit


class Tasks:
    """At most one task at a time, or home; what lies around it is in `Around`.

    `settings_changed` hears of new settings, so that the face can look and sound like them; `keep_settings` of those
    to write down. `browse` opens an address in the system's own browser, if it can.
    """

    def __init__(
        self,
        parts: Parts,
        settings: Settings,
        *,
        today: Callable[[], date] = date.today,
        settings_changed: Callable[[Settings], None] = lambda _settings: None,
        keep_settings: Callable[[Settings], None] = lambda _settings: None,
        browse: Callable[[str], bool] = lambda _address: False,
    ) -> None:
        """Take the parts it is made of; nothing slow happens before the first errand."""
        self._parts = parts
        self._today = today
        self._around = Around(parts, settings, settings_changed, keep_settings)
        self._desk = PayDesk(parts, browse)
        self._visit: Visit | None = None
        self._showing: StepView | None = None
        self._spoken = wording.language()

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

    @property
    def over(self) -> bool:
        """Whether another screen lies over the task or home."""
        return bool(self._trail)

    def show(self) -> StepView:
        """Give the screen of this moment, in the language of this moment."""
        if self._spoken != wording.language():
            self._spoken = wording.language()
            if self._showing is not None and self._visit is not None:
                self._showing = self._around.on_this_computer(self._visit.reworded())
        if (over := self._around.top) is not None:
            return over
        if self._showing is not None and self._visit is not None:
            return self._showing
        return self._around.home()

    def due(self) -> Errand | None:
        """Give what has to be asked behind the screen by now: the portal's words in the language of the moment."""
        return None if self._visit is None else self._visit.rewording()

    @property
    def only_here(self) -> bool:
        """Whether answers would be lost if the program ended now: they are in memory alone."""
        return self._visit is not None and self._visit.begun and not self._kept.on_disk

    # within

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

        self._visit = Visit(
            task,
            draft,
            portal=self._parts.connect(task),
            store=self._parts.store,
            today=self._today,
            on_disk=lambda: self._kept.on_disk,
        )
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
                self._around.visit_over()
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
