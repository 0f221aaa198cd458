"""What asks one question, of whatever kind: its words above it, its mistake, and what was answered so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from assistant.journey.hints import hints, label
from assistant.journey.question import Json, Question
from assistant.journey.view import Field, QuestionView
from assistant.wording import _, joined, ngettext
from ui.look import Look
from ui.widgets.cards import OneCard, SeveralCard
from ui.widgets.field import LongTextField, TextField
from ui.widgets.lit import Aloud
from ui.widgets.notes import Note, ReadBack
from ui.widgets.official import labelled
from ui.widgets.ring import ringed
from ui.widgets.scroll import ScrollPart
from ui.widgets.words import Words

I = TypeVar("I", bound="type[Input]")  # noqa: E741 - the one type here
_inputs: dict[type, type[Input]] = {}


AROUND: Final = 12


def asks(*kinds: type[Question]) -> Callable[[I], I]:
    """Register what asks these kinds of question."""

    def register(input_: I) -> I:
        for kind in kinds:
            _inputs[kind] = input_
        return input_

    return register


def input_for(question: Question) -> type[Input]:
    """Give what asks `question`, nearest kind first.

    Raises LookupError when nothing does.
    """
    for kind in type(question).__mro__:
        if kind in _inputs:
            return _inputs[kind]
    raise LookupError(type(question).__name__)


def today() -> date:
    """Give the day it is here."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands on its screen.

    `label` is shown above it, or "" where the heading asks the same. `name` is what a screen reader calls the
    place to answer; it does not ask again what the heading asks. `hints` are the lines between label and answer.
    """

    field: Field
    label: str
    name: str
    hints: tuple[str, ...]
    alone: bool

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.field.question


def asked(field: Field, view: QuestionView) -> Asked:
    """Put one field of `view` on its screen."""
    question = field.question
    alone = len(view.fields) == 1
    if alone and question.label == view.heading:
        return Asked(field, "", _("Uw antwoord"), hints(question, view), alone=True)
    shown = label(question)
    return Asked(field, shown, shown, hints(question, view), alone=alone)


class Input(QWidget):
    """A place to answer one question. Nothing is checked here: `raw` gives what stands there.

    `entered`: Enter was pressed in a field, which is Verder. `gave`: a key here is itself
    an answer. `spoken`: something was read back.
    """

    entered = Signal()
    gave = Signal(object)
    spoken = Signal(str)

    narrow: bool = False
    """Whether it is so small that another may stand beside it."""

    def __init__(self, look: Look, asked: Asked) -> None:
        super().__init__()
        self.look, self.asked, self.field = look, asked, asked.field
        self.aloud = None if asked.question.sensitive else Aloud.ALWAYS
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.build()

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        """Turn a kept value back into what somebody would have typed or chosen, as `check` expects it."""
        return value

    @property
    def start(self) -> object:
        """What stands here at first: what was refused as it was typed, or else what was kept."""
        field = self.field
        return self.as_typed(field.question, field.value) if field.typed is None else field.typed

    def build(self) -> None:
        """Fill `column`; each subclass does."""
        raise NotImplementedError

    def raw(self) -> object:
        """Give what was typed or chosen, as it stands."""
        raise NotImplementedError

    def own_act(self) -> bool:
        """Tell whether the filled key of the screen stands here, instead of Verder."""
        return False

    def add_words(self, *, error: bool = True) -> None:
        """Put the label, the hints and the mistake above the answer."""
        if self.asked.label:
            self.column.addWidget(labelled(self.look, self.asked.label))
        for hint in self.asked.hints:
            self.column.addWidget(Words(self.look, hint, "small", tone="muted", line=1.3))
        if error and self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))

    def say_back(self, echo: Echo, words: str) -> None:
        """Show what was typed as it was understood, and say it; what is nobody else's business is only shown."""
        if not echo.tell(words):
            return
        if not self.field.question.sensitive:
            self.spoken.emit(words)
        self.bring_in_sight(echo)

    def bring_in_sight(self, words: Words) -> None:
        """Scroll to `words` that appeared below, unless what has the focus would then go out of sight."""
        place: QWidget | None = self.parentWidget()
        while place is not None and not isinstance(place, ScrollPart):
            place = place.parentWidget()
        focus = QApplication.focusWidget()
        if not words.text() or place is None or focus is None or not self.isAncestorOf(focus):
            return
        frame = ringed(focus)
        between = words.mapTo(self, words.rect().bottomLeft()).y() - frame.mapTo(self, QPoint()).y()
        if between + 2 * AROUND < place.viewport().height():
            place.reveal(words, AROUND)

    @property
    def all_answers(self) -> str:
        """What a screen reader calls the answers to choose from: their question where no heading asks it, and how."""
        count = len(self.field.question.choices)
        how = self.asked.hints or (_("Kies één antwoord."),)
        many = ngettext("Er is {count} antwoord.", "Er zijn {count} antwoorden.", count).format(count=count)
        return joined((self.asked.label, *how, many), " ")

    @property
    def under(self) -> str:
        """The hints in one text."""
        return "\n".join(self.asked.hints)


def mark(card: OneCard | SeveralCard, *, chosen: bool) -> None:
    """Mark a card as chosen or not, without telling anybody; a radio button is only let go when it stands alone."""
    told = card.blockSignals(True)
    exclusive = card.autoExclusive()
    card.setAutoExclusive(False)
    card.setChecked(chosen)
    card.setAutoExclusive(exclusive)
    card.blockSignals(told)
    card.update()


def roomy(box: TextField | LongTextField) -> None:
    """Let the words around a narrow field be as wide as they like; only the field itself stays narrow."""
    for words in box.findChildren(Words):
        policy = words.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        words.setSizePolicy(policy)


def mistake(look: Look, error: str) -> Note:
    """Give the words of a mistake, for at the answer itself."""
    return Note(look, error, icon="let-op", tone="error", kind="small", bold=True)


class Echo(ReadBack):
    """What was typed, read back; on a screen with one question its place is kept, so that nothing moves."""

    def __init__(self, look: Look, *, keeps_place: bool = True) -> None:
        super().__init__(look)
        self._keeps_place = keeps_place
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_place)
        self.setSizePolicy(policy)
        if not keeps_place:
            self.hide()

    def tell(self, text: str) -> bool:
        """Show `text`, or nothing; say whether these are other words than before."""
        if text == self.text():
            return False
        self.say(text)
        if not self._keeps_place:
            self.setVisible(bool(text))
        return True
