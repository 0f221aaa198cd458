"""Between the window and the assistant: keys go in, screens come out, and slow work goes round the back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.app.assistant import Assistant
from assistant.app.talk import Answer, Copy, Errand, Quit, Say, Then
from assistant.journey.sending import Sending
from assistant.journey.view import CardsView, PreparedView, QuestionView, StepView
from assistant.wording import _
from ui.background import Work
from ui.clipboard import Clipboard
from ui.paper_desk import DEEDS, OnPaper, PaperDesk
from ui.pay_watch import PayWatch
from ui.read_along import ReadAlong
from ui.reading import Reading
from ui.screens.base import screen_for
from ui.session_watch import SessionWatch
from ui.thinking_ahead import ThinkingAhead
from ui.unfinished import Unfinished
from ui.window import Window

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
        self._papers = PaperDesk(lambda: assistant.settings, work, self)
        self._papers.papered.connect(self._papered)
        self._papers.spoiled.connect(assistant.missed)
        self._unfinished = Unfinished()
        self.clipboard = Clipboard(self)
        self.watch = SessionWatch(assistant, window, work)
        self.pay = PayWatch(assistant, work, lambda: self._busy or self._closing, self)
        self.pay.changed.connect(self._show)
        self.ahead = ThinkingAhead(assistant, window, lambda: self._busy)
        self._busy = False
        self._closing = False
        self._view: StepView | None = None
        self._moment = QTimer(self, singleShot=True, interval=PATIENCE)
        self._moment.timeout.connect(self._still_busy)
        self._goodbye = QTimer(self, singleShot=True, interval=GOODBYE)
        self._goodbye.timeout.connect(self.finished)
        work.told.connect(self._sending, Qt.ConnectionType.QueuedConnection)
        window.back_pressed.connect(lambda: self._when_free(assistant.back))
        window.answered.connect(self._answer)
        window.card_pressed.connect(self._press)
        window.act_pressed.connect(lambda: self._when_free(assistant.act))
        window.stop_pressed.connect(self.stop)
        window.close_asked.connect(self._close)
        window.help_pressed.connect(self._help)
        window.larger_pressed.connect(lambda: self._top("larger"))
        window.smaller_pressed.connect(lambda: self._top("smaller"))
        window.colours_pressed.connect(lambda: self._top("colours"))
        window.screen_pressed.connect(lambda: self._top("screen"))
        window.language_pressed.connect(lambda: self._top("languages"))
        self.read_along = ReadAlong(reading, window, assistant)
        window.listen_pressed.connect(self.read_along.listen)
        window.repeat_pressed.connect(self.read_along.again)

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
        self._safely(lambda: self._show(self._assistant.stop()))

    # keys

    def _when_free(self, deed: Callable[[], Answer]) -> None:
        """Do what a key asks for; only the question whether to stop is answered while something else is done."""
        if (not self._busy or self._assistant.asks_to_stop) and not self._closing:
            self._reading.stop()
            self._safely(lambda: self._settle(deed()))
        elif not self._moment.isActive():
            self._still_busy()

    def _answer(self, raw: object) -> None:
        if not self._busy:
            self._unfinished.hand_over(self._view)
        self._when_free(lambda: self._assistant.next(raw))

    def _press(self, key: str) -> None:
        if key in DEEDS and isinstance(self._view, OnPaper):
            if not self._closing:
                self._papers.do(key, self._view)
            return
        if key.startswith("find:") and not self._busy:
            self._unfinished.hand_over(self._view)
        self._when_free(lambda: self._assistant.press(key))

    def _close(self) -> None:
        """Close the window: asks the same as Stoppen; closing again while that is asked keeps everything.

        Where nothing can be kept it only asks: a double press on the corner must not be the end of somebody's answers.
        """
        if self._closing:
            return
        if self._assistant.asks_to_stop and not self._assistant.only_here:
            self._safely(lambda: self._settle(self._assistant.press("save-quit")))
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

    # answers

    def _settle(self, answer: Answer) -> None:
        self._do(answer)
        self._ask_what_is_due()

    def _do(self, answer: Answer) -> None:
        match answer:
            case StepView():
                self._show(answer)
            case Say(words=words):
                self._window.tell(words)
            case Then(view=view, errand=errand):
                self._show(view)
                self._behind(errand)
            case Copy(view=view, text=text, secret=secret):
                self.clipboard.copy(text, secret=secret or self._assistant.settings.where == "bibliotheek")
                self._show(view)
                self._window.announcer.say(_("Gekopieerd. Plak het nu in de website."))
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

    def _ask_what_is_due(self) -> None:
        """Ask behind the screen what nobody waits for, such as a portal's words in another language."""
        if not self._closing and (errand := self._assistant.due()) is not None:
            self._behind(errand)

    def _arrived(self, news: object) -> None:
        self._free()
        self._safely(lambda: self._show(self._assistant.take(news) or self._assistant.show()))
        self._ask_what_is_due()

    def _took(self, news: object) -> None:
        self._safely(lambda: self._show_if(self._assistant.take(news)))
        self._ask_what_is_due()

    def _failed(self, error: BaseException) -> None:
        self._free()
        self._show(self._assistant.met(error))

    def _missed(self, error: BaseException) -> None:
        self._safely(lambda: self._show_if(self._assistant.missed(error)))

    def _safely(self, deed: Callable[[], None]) -> None:
        """Do something of which a mistake of ours may come: then that is what the screen says."""
        try:
            deed()
        except Exception as mistake:  # noqa: BLE001 - see above
            self._show(self._assistant.met(mistake))

    def _free(self) -> None:
        self._busy = False
        self._moment.stop()

    def _still_busy(self) -> None:
        self._window.tell(_("Een ogenblik …"))

    def _sending(self, sending: object) -> None:
        """Say how far a file is, to who waits for it; a file that is gone at once is not worth a word."""
        if self._busy and isinstance(sending, Sending) and not self._moment.isActive():
            self._window.tell_on(sending.in_words, aloud=sending.sent in {0, sending.whole})

    # screens

    def _show(self, view: StepView) -> None:
        """Put a screen in the window, with what was left unfinished there."""
        self._reading.leave()
        self._unfinished.leave(self._window.screen_now)
        view = self._unfinished.come(view, self._assistant.visit)
        self._window.follow_language()
        self._window.show_screen(screen_for(view)(view, self._window.look))
        self._view = view
        self.read_along.moved_on(view)
        self.watch.moved_on()
        self.ahead.moved_on()
        if self._busy:
            self._moment.start()
        self.pay.shown(view)
        self.step_ready.emit(view)

    def _show_if(self, view: StepView | None) -> None:
        """Show what came by itself; not in the middle of a key that was pressed, for what it brings shows it too."""
        if view is not None and not (self._busy and isinstance(self._view, QuestionView)):
            self._show(view)

    def _papered(self, view: OnPaper, outcome: object) -> None:
        if isinstance(outcome, OnPaper) and self._view is view:
            self._show(outcome)
            if isinstance(outcome, PreparedView):
                self._window.tell(outcome.kept)

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
