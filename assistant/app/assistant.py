"""One person finding their way: home, tasks, settings and stopping, the same for the window and the terminal."""

from __future__ import annotations

from dataclasses import replace

from assistant.app import mistakes, pages, settings_pages
from assistant.app.around import Page
from assistant.app.pages import Gone, Kept
from assistant.app.talk import Answer, Copy, Errand, Say, Then
from assistant.app.tasks import Tasks
from assistant.journey.view import CardsView, Place, PreparedView, ProblemView, ReceiptView, ReviewView, StepView
from assistant.wording import _

SETTINGS = frozenset({"where", "language", "letters", "colours", "pace", "read_aloud", "volume", "own_voice"})
"""Keys of cards that change a setting, as in "language:ar"."""


class Assistant(Tasks):
    """Answers every key with a screen, an errand, a few words, or the end.

    What task it is about is in `Tasks`.
    """

    @property
    def asks_to_stop(self) -> bool:
        """Whether the screen of this moment asks if somebody wants to stop."""
        return self._around.asks_to_stop

    def size_words(self) -> str:
        """Say how large the letters are now."""
        return settings_pages.size_words(self.settings)

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
            case ReviewView(sends=False, send=send):
                return Say(_("Druk op: {act}.").format(act=send))
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
        if isinstance(self._showing, PreparedView):
            return self._at_website("site-open")
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
            case _ if verb in {"larger", "smaller"} or (rest and verb in SETTINGS):
                return self._setting(verb, rest)
            case "wipe" if rest:
                return self._around.wiping() if rest == "yes" else self.back()
            case "site-open" | "site-copy" | "site-one" | "site-all" | "site-secrets":
                return self._at_website(key)
            case "pay" | "pay-open" | "pay-look" | "pay-again" | "pay-later":
                return self._pay(verb, rest)
            case "receipt":
                return self._receipt(rest)
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

    def _receipt(self, name: str) -> Answer:
        """Show what was sent before; whether it was paid meanwhile is asked behind the screen."""
        shown = self._other(f"receipt:{name}", self._around.page("receipt", name))
        errand = self._desk.check(name, self._kept.receipts, on_disk=self._kept.on_disk)
        return Then(shown, errand) if errand is not None and isinstance(shown, StepView) else shown

    def _pay(self, verb: str, rest: str) -> Answer:
        """Pay for what was sent, which is done in the browser."""
        kept = self._kept
        begun = self._desk.begin(rest, kept.receipts, on_disk=kept.on_disk) if verb == "pay" else None
        answer = begun or self._desk.press(verb)
        if isinstance(answer, StepView):
            return self.show()
        return answer or Say(_("Dit kunt u hier niet meer betalen."))

    def _at_website(self, key: str) -> Answer:
        """Open the website of a form that was prepared, or copy an answer for it."""
        if self._visit is None or not isinstance(self._showing, PreparedView):
            return self.show()
        from assistant.app import website_desk  # noqa: PLC0415 - home is shown before tasks are loaded

        answer = website_desk.press(self._visit, self._showing, key, self._desk.browse)
        shown = answer.view if isinstance(answer, Copy) else answer
        if isinstance(shown, StepView):
            self._showing = shown
        return answer

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
        """Change how it looks, sounds or speaks, or whose computer it is; what cannot go further says so."""
        if name == "where":
            return self._where(value)
        before = self.settings
        self._around.set(name, value)
        if self.settings == before and name in {"larger", "smaller"}:
            return Say(self.size_words())
        if self.settings == before and value in {"louder", "softer"}:
            return Say(settings_pages.volume_words(self.settings))
        return self.show()

    def _where(self, answer: str) -> Answer:
        """Whose computer it is decides whether anything is kept; the first start ends with it."""
        if answer not in {"thuis", "bibliotheek"}:
            return self.show()
        reopening = self._around.set_where(answer)
        return Then(self.show(), reopening)
