"""Small real screens to put in the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.journey.question import Explanation, Option, RichText
from assistant.journey.view import Place, StepView
from ui.screens.base import Screen
from ui.widgets.act_strip import ActStrip
from ui.widgets.answers import AnswerGroup
from ui.widgets.field import TextField
from ui.widgets.key import Key
from ui.widgets.words import Words

GEMEENTE = Place(task="Verhuizing doorgeven", organisation="Gemeente Voorbeeld", phone="088 000 00 00")
OEFENEN = Place(task="Verhuizing doorgeven", organisation="Gemeente Voorbeeld", practice=True)
MORE = (
    Explanation("Waarom?", RichText("<p>Dan weet de gemeente waar u woont.</p>", "Dan weet de gemeente waar u woont.")),
)


def view(heading: str = "Hoe gaat u daar wonen?", *, place: Place = GEMEENTE, error: str = "") -> StepView:
    return StepView(
        heading=heading,
        why="Kies één antwoord.",
        step="Stap 4 van 8",
        place=place,
        more=MORE,
        help=("Kies wat het best past.", "Bel 088 000 00 00."),
        error=error,
    )


class Choice(Screen):
    """Four cards, and a key beside them."""

    def build(self) -> None:
        words = ("Ik huur het huis", "Ik koop het huis", "Ik woon bij iemand in", "Dat weet ik niet")
        self.group = AnswerGroup(self.look, self.view.heading, [Option(word, word) for word in words])
        self.body.addWidget(self.group)
        self.beside().addWidget(Key(self.look, "Druk af", icon="druk-af"))

    def raw(self) -> object:
        return self.group.values()


class Name(Screen):
    """One line to write on, where the keyboard starts."""

    def build(self) -> None:
        self.field = TextField(self.look, "Achternaam")
        self.field.entered.connect(self.go_on)
        self.body.addWidget(self.field)

    def raw(self) -> object:
        return self.field.text()

    def start_widget(self) -> QWidget:
        return self.error_box or self.field.line


class Send(Screen):
    """A long list above a strip with the screen's own act."""

    fills_next = False

    def build(self) -> None:
        for number in range(20):
            self.body.addWidget(Words(self.look, f"Regel {number}"))
        key = Key(self.look, "Verstuur naar Gemeente Voorbeeld", icon="verstuur", shape="act", filled=True)
        key.clicked.connect(self.act_pressed)
        self.strip = ActStrip(self.look, "Klopt alles? Verstuur dan.", [key], "Daarna kunt u niets meer veranderen.")
