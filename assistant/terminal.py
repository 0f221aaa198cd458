"""The same tasks in a terminal: every screen in words, every key a word that starts with a slash."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from assistant.app.assistant import Assistant
from assistant.app.pages import HomeView
from assistant.app.talk import Answer, Copy, Errand, Quit, Say, Then
from assistant.app.typed_lines import advice, handed_over, kept, numbered, options, prompt
from assistant.app.waiting import Waiting
from assistant.journey import hints
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.sending import Sending
from assistant.journey.view import (
    Card,
    CardsView,
    Field,
    PayView,
    PreparedView,
    ProblemView,
    QuestionView,
    ReceiptView,
    ReviewView,
    StepView,
)
from assistant.wording import _, joined

if TYPE_CHECKING:
    from assistant.visit.session_time import SessionTime

LONG = 1024 * 1024
"""Bytes of a file that takes long enough to say something of."""


class Terminal:
    """Prints one screen at a time and hands over what is typed."""

    def __init__(self, assistant: Assistant, typed: TextIO = sys.stdin, said: TextIO = sys.stdout) -> None:
        """Read lines from `typed` and write to `said`."""
        self._assistant = assistant
        self._typed = typed
        self._said = said
        self._waiting = Waiting(self._time, lambda words: self._print("", f"! {words}"))

    def run(self) -> None:
        """Go on until somebody stops, or there is no more to read."""
        self._print(*keys())
        view = self._settle(Then(self._assistant.show(), self._assistant.begin() or _nothing))
        while view is not None:
            self._show(view)
            try:
                view = self._settle(self._ask(view))
            except EOFError:
                return
            except Exception as error:  # noqa: BLE001 - as in _do
                view = self._assistant.met(error)

    def _settle(self, answer: Answer) -> StepView | None:
        """Do the errands an answer asks for, until there is a screen; None at the end."""
        match answer:
            case Quit(last=last):
                if last is not None:
                    self._do(last, self._assistant.missed)
                self._print(_("Tot ziens."))
                return None
            case Say(words=words):
                self._print(words)
                return self._assistant.show()
            case Copy(view=view, text=text):
                self._print(text)
                return view
            case Then(view=view, errand=errand):
                shown = self._do(errand, self._assistant.missed) or view
            case StepView():
                shown = answer
            case _:
                self._print(_("Een ogenblik …"))
                shown = self._do(answer, self._assistant.met) or self._assistant.show()
        due = self._assistant.due()
        return shown if due is None else self._do(due, self._assistant.missed) or shown

    def _do(self, errand: Errand, failed: Callable[[Exception], StepView | None]) -> StepView | None:
        try:
            return self._assistant.take(errand())
        except Exception as error:  # noqa: BLE001 - a mistake of our own is a screen too
            return failed(error)

    def tell(self, sending: Sending) -> None:
        """Print how far a file is, when it is so large that somebody waits for it."""
        if sending.whole >= LONG:
            self._print(sending.in_words)

    def _print(self, *lines: str) -> None:
        for line in lines:
            self._said.write(f"{line}\n")
        self._said.flush()

    def _line(self, prompt: str) -> str:
        self._said.write(f"{prompt} ")
        self._said.flush()
        try:
            with self._waiting:
                line = self._typed.readline()
        except UnicodeDecodeError:
            return ""
        except (OSError, ValueError, AttributeError) as error:
            # Nobody is there any more: closed, torn off, or never opened.
            raise EOFError from error
        if not line:
            raise EOFError
        return line.rstrip("\n")

    # what is shown

    def _show(self, view: StepView) -> None:
        head = joined((view.place.task, view.place.organisation))
        band = _("OEFENEN · ER WORDT NIETS VERSTUURD") if view.place.practice else ""
        chapter = view.chapter if isinstance(view, QuestionView) else ""
        where = joined((view.step, chapter))
        self._print("", *(part for part in (band, head, where) if part))
        if view.error:
            self._print(f"! {view.error}")
        self._print(f"## {view.heading}", *(part for part in (view.why,) if part))
        for notice in view.notices:
            self._print(notice.words.text)
        match view:
            case HomeView(cards=cards, drafts=drafts, doors=doors, quiet=quiet, notes=notes, warning=warning):
                self._cards((*cards, *drafts, *doors))
                self._print(*(words for words in ("" if drafts else quiet, warning, *notes) if words))
            case PayView(cards=cards) | ReceiptView(cards=cards):
                titles = {words for card in cards for words in (card.title, card.under)}
                self._print(*(said for said in view.labels if said not in titles))
                self._cards(cards)
            case CardsView(cards=cards, lines=lines, notes=notes):
                self._print(*lines)
                self._cards(cards)
                self._print(*notes)
            case ReviewView(rows=rows):
                for number, row in enumerate(rows, 1):
                    self._print(f"{number}. {row.label}: {row.answer}")
                self._print(_("Typ een nummer om een antwoord te veranderen."), f"/verstuur  {view.send}")
            case QuestionView(links=links):
                self._cards(links)
            case PreparedView(address=address, rows=rows, outcome=outcome):
                self._print(*((outcome,) if outcome else ()), address, f"/doe  {_('Open de website')}")
                for number, ready in enumerate(rows, 1):
                    self._print(f"{number}. {ready.label}: {ready.answer}")
                self._print(*((_("Typ een nummer om één antwoord te zien."),) if rows else ()))
                self._print(_("Klaar op de website? Typ /verder."))
            case ProblemView(lines=lines, act=act):
                self._print(*lines, *((f"/doe  {act}",) if act else ()))
            case _:
                pass

    def _cards(self, cards: tuple[Card, ...]) -> None:
        for number, card in enumerate(cards, 1):
            self._print(f"{number}. {card.title}" + (f" ({card.under})" if card.under else ""))

    # what is typed

    def _ask(self, view: StepView) -> Answer:
        """Read what somebody answers to this screen."""
        if isinstance(view, QuestionView) and view.fields:
            return self._question(view)
        cards = _cards_of(view)
        line = self._line(">")
        if (key := self._key(line, view)) is not None:
            return key
        at = numbered(line)
        if isinstance(view, ReviewView) and at is not None and at < len(view.rows):
            return self._assistant.press(f"change:{view.rows[at].key}")
        if isinstance(view, PreparedView) and at is not None and at < len(view.rows):
            return self._assistant.press(f"site-copy:{at}") if view.rows[at].copy else Say(view.rows[at].answer)
        if at is not None and at < len(cards):
            return self._assistant.press(cards[at].key)
        if isinstance(view, HomeView) and line.strip():
            return self._assistant.find(line)
        return self._assistant.next()

    def _key(self, line: str, view: StepView) -> Answer | None:
        match line.strip().casefold():
            case "/terug":
                return self._assistant.back()
            case "/stoppen" | "/stop":
                return self._assistant.stop()
            case "/hulp" | "?":
                return Say("\n".join((*view.help, *(f"{m.title} {m.words.text}" for m in view.more))))
            case "/nog":
                return self._stay()
            case "/verder":
                return self._assistant.next()
            case "/verstuur" | "/doe":
                return self._assistant.act()
            case _:
                return None

    def _stay(self) -> Say:
        """Say that somebody is still there."""
        visit = self._assistant.visit
        return Say("" if visit is None else visit.stayed(visit.stay()()))

    def _time(self) -> SessionTime | None:
        visit = self._assistant.visit
        return None if visit is None else visit.time

    def _question(self, view: QuestionView) -> Answer:
        raw: dict[str, object] = {}
        for field in view.fields:
            if len(view.fields) > 1:
                self._print(f"- {hints.label(field.question)}")
            if field.error and len(view.fields) > 1:
                self._print(f"! {field.error}")
            answer = self._field(field, view)
            if isinstance(answer, _Pressed):
                return answer.answer
            raw[field.question.key] = answer
        return self._assistant.next(raw if len(view.fields) > 1 else next(iter(raw.values())))

    def _field(self, field: Field, view: QuestionView) -> object:
        """Read one answer; an empty line keeps the answer there is, and what cannot be changed is only shown."""
        question = field.question
        self._print(*question.listed)
        self._print(*hints.hints(question, view))
        for number, option in enumerate(options(question), 1):
            self._print(f"{number}. {option.label}" + (f" ({option.help})" if option.help else ""))
        now = question.in_words(field.value) if not question.is_empty(field.value) else ""
        if now and not isinstance(question, RowsQuestion):
            self._print(_("Nu: {answer}").format(answer=now))
        self._print(*advice(question, field))
        if question.read_only and len(view.fields) > 1:
            return kept(field)
        if isinstance(question, ReachQuestion | AddressQuestion):
            return self._channels(question, field, view)
        line = self._line(prompt(question))
        if (answer := self._key(line, view)) is not None:
            return _Pressed(answer)
        if isinstance(question, TextQuestion) and question.lines and line:
            line = "\n".join((line, *self._more_lines()))
        if isinstance(question, SeveralQuestion) and line:
            return (line, *self._more_lines())
        return handed_over(question, line, field) if line else kept(field)

    def _channels(self, question: ReachQuestion | AddressQuestion, field: Field, view: QuestionView) -> object:
        """Read a line for each part of the answer."""
        given = question.given(field.value)
        for channel in question.fields():
            line = self._line(f"{channel.label}:")
            if (answer := self._key(line, view)) is not None:
                return _Pressed(answer)
            given[channel.key] = line or given[channel.key]
        return given

    def _more_lines(self) -> list[str]:
        lines: list[str] = []
        self._print(_("Klaar? Druk dan nog een keer op Enter."))
        while line := self._line("…"):
            lines.append(line)
        return lines


def keys() -> tuple[str, ...]:
    """Say which words are keys here."""
    return (
        _("Dit zijn uw toetsen: /verder, /terug, /hulp en /stoppen. Typ een nummer om te kiezen."),
        _("Druk na elk antwoord op Enter."),
    )


class _Pressed:
    """A key was pressed instead of an answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer


def _nothing() -> None:
    return None


def _cards_of(view: StepView) -> tuple[Card, ...]:
    match view:
        case HomeView(cards=cards, drafts=drafts, doors=doors):
            return (*cards, *drafts, *doors)
        case CardsView(cards=cards) | ReceiptView(cards=cards):
            return cards
        case QuestionView(links=links):
            return links
        case _:
            return ()
