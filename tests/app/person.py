"""Somebody who finds their way through the program: presses keys, and every errand is done at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.app.assistant import Assistant
from assistant.app.talk import Answer, Copy, Errand, Quit, Say, Then
from assistant.journey.view import CardsView, QuestionView, ReceiptView, ReviewView, StepView
from tools import citizen


class Person:
    """`said` is what was last said instead of a screen, `before` the screen that showed until an errand was done.

    `copied` is what was last copied.
    """

    def __init__(self, assistant: Assistant, folder: Path) -> None:
        """Open the program and let it look at what is kept."""
        self.assistant = assistant
        self.folder = folder
        self.said = self.copied = ""
        self.before: StepView | None = None
        self.gone = False
        self.view = assistant.show()
        if (errand := assistant.begin()) is not None:
            self.do(Then(self.view, errand))

    def do(self, answer: Answer) -> StepView:
        match answer:
            case Say(words=words):
                self.said = words
            case Quit(last=last):
                self.gone = True
                if last is not None:
                    last()
            case Then(view=view, errand=errand):
                self.before = view
                self.view = self._run(errand, self.assistant.missed) or view
            case Copy(view=view, text=text):
                self.view, self.copied = view, text
            case StepView():
                self.view = answer
            case _:
                self.view = self._run(answer, self.assistant.met) or self.assistant.show()
        if not self.gone and (due := self.assistant.due()) is not None:
            self.view = self._run(due, self.assistant.missed) or self.view
        return self.view

    def _run(self, errand: Errand, failed: Callable[[Exception], StepView | None]) -> StepView | None:
        try:
            return self.assistant.take(errand())
        except Exception as error:  # noqa: BLE001 - what the faces do
            return failed(error)

    def press(self, *keys: str) -> StepView:
        """Press cards, one after the other."""
        for key in keys:
            self.do(self.assistant.press(key))
        return self.view

    def next(self, raw: object = None) -> StepView:
        return self.do(self.assistant.next(raw))

    def back(self) -> StepView:
        return self.do(self.assistant.back())

    def stop(self) -> StepView:
        return self.do(self.assistant.stop())

    def act(self) -> StepView:
        return self.do(self.assistant.act())

    def answer(self, times: int = 1) -> StepView:
        """Answer so many screens as anybody would."""
        for _screen in range(times):
            raw = citizen.answer(self.view, self.folder, TODAY) if isinstance(self.view, QuestionView) else None
            self.next(raw)
        return self.view

    def to_review(self) -> ReviewView:
        while not isinstance(self.view, ReviewView):
            self.answer()
        return self.view

    def receipt(self) -> ReceiptView:
        assert isinstance(self.view, ReceiptView), self.view
        return self.view

    @property
    def cards(self) -> dict[str, str]:
        """The cards on the screen, words by key."""
        every = [getattr(self.view, name, ()) for name in ("cards", "drafts", "doors")]
        return {card.key: card.title for cards in every for card in cards}


TODAY = date.today()  # noqa: DTZ011 - the practice portal lives today as well


def cards(view: StepView) -> tuple[str, ...]:
    assert isinstance(view, CardsView)
    return tuple(card.key for card in view.cards)
