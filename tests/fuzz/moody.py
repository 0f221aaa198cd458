"""A portal that keeps changing its mind: its logic hides, sets and skips at random, and it fails now and then."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from random import Random
from typing import Any

from assistant.errors import (
    AnswersRefused,
    FieldRefusal,
    FormClosed,
    PortalBroken,
    PortalSlow,
    SessionGone,
)
from assistant.journey.form import Checked, Form, Page, Part
from assistant.journey.question import Json, Question
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.values import flatten, keeping
from assistant.portals.portal import FoundAddress
from tests.fuzz.anything import SAID

WEBSITE = "https://formulieren.example/formulier"
FAILURES = (PortalSlow(), PortalBroken(), SessionGone(), FormClosed())


class Moody:
    """Does what `Portal` promises up to sending, with a `mood` from 0 (steady) to 1."""

    def __init__(self, steps: list[list[Any]], chance: Random, mood: float) -> None:
        """Offer these components, a list for each step."""
        self.steps = steps
        self.chance = chance
        self.mood = mood
        self.stored: dict[int, Mapping[str, Json]] = {}

    def open(self) -> Form:
        pages = tuple(self._page(number, live=False) for number in range(len(self.steps)))
        return Form(id="f", name="Formulier", website=WEBSITE, pages=pages)

    def begin(self) -> Checked:
        self._fail()
        return self._told(0)

    def page(self, number: int) -> Checked:
        self._fail()
        return self._told(number)

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        self._fail()
        told = self._told(number)
        keys = [part.key for part in keeping(told.page.parts)]
        wanted: dict[str, Any] = {key: self.chance.choice(SAID) for key in keys if self._now(0.3)}
        return Checked(
            page=told.page, changed=flatten(wanted, told.page.parts), applicable=told.applicable, expires_in=900
        )

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        self._fail()
        if self._now(0.2) and data:
            raise AnswersRefused((FieldRefusal(self.chance.choice(sorted(data)), "invalid", "Dit past niet."),))
        self.stored[number] = data
        return self._told(number)

    def prove(self, question: Question, value: Json) -> Json:
        self._fail()
        if self._now(0.5):
            raise AnswersRefused((FieldRefusal(question.key, "plugin", "Dit klopt niet."),))
        return value

    def find_address(self, postcode: str, number: str) -> FoundAddress | None:
        self._fail()
        return self.chance.choice((None, FoundAddress(), FoundAddress("Dorpsstraat", "Voorbeeld", "geheim")))

    def upload(self, file: str, name: str, mime: str, content: bytes) -> None:
        self._fail()

    def discard(self, file: str) -> None:
        """Forget it: nothing was kept."""

    def uploaded(self, file: str) -> bool:
        return not self._now(0.2)

    def _now(self, often: float) -> bool:
        return self.chance.random() < often * self.mood

    def _fail(self) -> None:
        if self._now(0.1):
            raise self.chance.choice(FAILURES)

    def _told(self, number: int) -> Checked:
        applicable = tuple(index == 0 or not self._now(0.4) for index in range(len(self.steps)))
        return Checked(page=self._page(number, live=True), applicable=applicable, expires_in=900)

    def _page(self, number: int, *, live: bool) -> Page:
        components = self._moved(deepcopy(self.steps[number])) if live else self.steps[number]
        made: tuple[Part, ...] = parts(components, Around(WEBSITE, data=self.stored.get(number) if live else None))
        return Page(
            number=number,
            id=str(number),
            name=f"Stap {number}",
            parts=made,
            live=live,
            asks_portal=bool(self.mood) or not live,
            blocked=live and self._now(0.2),
        )

    def _moved(self, components: list[Any]) -> list[Any]:
        """Let the logic change what shows and what is asked for; now and then a question asks something else."""
        for one in components:
            if not isinstance(one, dict):
                continue
            if self._now(0.3):
                one["hidden"] = self.chance.random() < 0.5
            if self._now(0.2):
                one["disabled"] = self.chance.random() < 0.5
            if self._now(0.2):
                one["validate"] = {"required": self.chance.random() < 0.5}
            if self._now(0.1):
                one["label"] = "Een andere vraag"
            if self._now(0.05):
                one["type"] = self.chance.choice(("textfield", "number", "checkbox", "iets-nieuws"))
            if isinstance(one.get("components"), list):
                self._moved(one["components"])
        return components
