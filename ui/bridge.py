"""Between the window and the assistant: keys go in, screens come out, and slow work goes round the back."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.assistant import Assistant
from assistant.app.talk import Answer, Errand, Quit, Say, Then
from assistant.errors import AssistantError
from assistant.journey.view import CardsView, ReceiptView, StepView
from assistant.wording import _
from ui.background import Work
from ui.papers import Papers
from ui.reading import Reading
from ui.screens.base import screen_for
from ui.window import Window

log = logging.getLogger(__name__)

PATIENCE = 400
"""Milliseconds before it is said that something takes a moment; shorter waits would only flicker."""
GOODBYE = 3000
"""Milliseconds that closing may wait for the portal to hear that somebody left."""


class Bridge(QObject):
    """One window's conversation. Only one errand of the citizen's runs at a time; keys wait until it is back.

    `step_ready` tells which screen is shown, `finished` that the program may close.
    """

    step_ready = Signal(object)
    finished = Signal()

    def __init__(self, assistant: Assistant, window: Window, work: Work, reading: Reading) -> None:
        """Connect the window's keys; `start` shows the first screen."""
        super().__init__(window)
        self._assistant = assistant
        self._window = window
        self._work = work
        self._reading = reading
        self._papers = Papers(lambda: assistant.settings)
        self._busy = False
        self._closing = False
        self._view: StepView | None = None
        self._moment = QTimer(self, singleShot=True, interval=PATIENCE)
        self._moment.timeout.connect(self._still_busy)
        self._goodbye = QTimer(self, singleShot=True, interval=GOODBYE)
        self._goodbye.timeout.connect(self.finished)
        window.back_pressed.connect(lambda: self._when_free(assistant.back))
        window.answered.connect(lambda raw: self._when_free(lambda: assistant.next(raw)))
        window.card_pressed.connect(self._press)
        window.act_pressed.connect(lambda: self._when_free(assistant.act))
        window.stop_pressed.connect(self.stop)
        window.close_asked.connect(self._close)
        window.help_pressed.connect(self._help)
        window.listen_pressed.connect(self._listen)
        window.larger_pressed.connect(lambda: self._top("larger"))
        window.smaller_pressed.connect(lambda: self._top("smaller"))
        window.colours_pressed.connect(lambda: self._top("colours"))
        window.screen_pressed.connect(lambda: self._top("screen"))
        reading.unheard.connect(window.tell)
        reading.speaking.connect(window.set_speaking)

    @property
    def view(self) -> StepView | None:
        """The screen that is shown, in words."""
        return self._view

    @property
    def busy(self) -> bool:
        """Whether an errand of the citizen's is on its way."""
        return self._busy

    def start(self) -> None:
        """Show the first screen; what is kept is fetched behind it."""
        self._show(self._assistant.show())

    def open_store(self) -> None:
        """Fetch what is kept, once the first screen has been painted."""
        errand = self._assistant.begin()
        if errand is not None:
            self._behind(errand)

    def stop(self) -> None:
        """Ask once whether somebody wants to stop; this is possible at any moment."""
        self._show(self._assistant.stop())

    # keys

    def _when_free(self, deed: Callable[[], Answer]) -> None:
        if not self._busy and not self._closing:
            self._reading.stop()
            self._settle(deed())

    def _press(self, key: str) -> None:
        if key in {"print", "save"} and isinstance(self._view, ReceiptView):
            self._paper(key, self._view)
        else:
            self._when_free(lambda: self._assistant.press(key))

    def _close(self) -> None:
        """Close the window: asks the same as Stoppen; closing again while that is asked keeps everything."""
        if self._closing:
            return
        if self._assistant.asks_to_stop:
            self._settle(self._assistant.press("save-quit"))
        else:
            self.stop()

    def _top(self, key: str) -> None:
        """Letters and colours change at once, also in the middle of a question, which keeps what was typed."""
        if key not in {"larger", "smaller"}:
            self._when_free(lambda: self._assistant.press(key))
            return
        before = self._assistant.settings
        shown = self._assistant.press(key)
        words = self._assistant.size_words()
        if self._assistant.settings == before:
            self._window.tell(words)
        else:
            self._window.announcer.say(words)
            if isinstance(shown, CardsView) and shown != self._view:
                self._show(shown)

    def _help(self) -> None:
        if self._view is not None:
            self._window.show_help(self._view.help)

    def _listen(self) -> None:
        if self._view is not None:
            self._reading.toggle(self._view, with_help=self._window.help_open)

    # answers

    def _settle(self, answer: Answer) -> None:
        match answer:
            case StepView():
                self._show(answer)
            case Say(words=words):
                self._window.tell(words)
            case Then(view=view, errand=errand):
                self._show(view)
                self._behind(errand)
            case Quit(last=last):
                self._quit(last)
            case _:
                self._go(answer)

    def _go(self, errand: Errand) -> None:
        """Do slow work for which somebody is waiting."""
        self._busy = True
        self._moment.start()
        self._work.start(errand, self._arrived, self._failed)

    def _behind(self, errand: Errand) -> None:
        """Do slow work that nobody waits for."""
        self._work.start(errand, self._took, self._missed)

    def _arrived(self, news: object) -> None:
        self._free()
        self._took(news, waited=True)

    def _took(self, news: object, *, waited: bool = False) -> None:
        view = self._assistant.take(news)
        if view is not None:
            self._show(view)
        elif waited:
            self._show(self._assistant.show())

    def _failed(self, error: BaseException) -> None:
        self._free()
        if isinstance(error, AssistantError):
            self._show(self._assistant.met(error))
        else:
            raise error

    def _missed(self, error: BaseException) -> None:
        if isinstance(error, AssistantError):
            log.info("behind the screen: %s", error.key)
        else:
            raise error

    def _free(self) -> None:
        self._busy = False
        self._moment.stop()

    def _still_busy(self) -> None:
        self._window.tell(_("Een ogenblik …"))

    # screens

    def _show(self, view: StepView) -> None:
        """Put a screen in the window."""
        self._reading.stop()
        self._view = view
        self._window.show_screen(screen_for(view)(view, self._window.look))
        self.step_ready.emit(view)

    def _paper(self, key: str, view: ReceiptView) -> None:
        deed = self._papers.printing(view) if key == "print" else self._papers.saving(view)
        self._work.start(deed, self._papered, self._failed)

    def _papered(self, outcome: object) -> None:
        if isinstance(outcome, ReceiptView) and isinstance(self._view, ReceiptView):
            self._show(outcome)

    def _quit(self, last: Errand | None) -> None:
        """Leave the portal, then close; a portal that does not answer is not waited for."""
        self._closing = True
        self._reading.close()
        if last is None:
            self.finished.emit()
            return
        self._window.tell(_("Een ogenblik …"))
        self._goodbye.start()
        self._work.start(last, lambda _news: self.finished.emit(), lambda _error: self.finished.emit())
