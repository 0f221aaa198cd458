"""Riet does a practice form with keys alone, by what Orca says: each thing once, in the order in which one asks it.

One form is done in ./test; `make orca` does all four, and writes what was heard in build/orca/.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from tests.shared_data import ROOT
from tests.stories.by_heart import FORMS, Choose, Form, Heart, Put, Send, Write
from tests.stories.orca import Orca, orca
from tests.stories.real_window import Start
from tests.stories.riet import CHECK, Riet
from tests.stories.screen_reader import MOST_TABS, Silence
from tests.stories.started import welcomed
from tests.stories.window_bus import Thing, WindowBus

SHORTEST: Final = ("uittreksel",)
ALL: Final = tuple(FORMS)
WANTED: Final = ALL if os.environ.get("FORMS") == "all" else SHORTEST
TRANSCRIPTS: Final = ROOT / "build" / "orca"
HEADING: Final = re.compile(r"(?:(?P<step>(?:Stap|Vraag) \d+(?: van \d+)?)\. )?(?P<question>.+) kop\.?")
STATES: Final = {"radio button": ("niet geselecteerd", "geselecteerd"), "check box": ("niet aangevinkt", "aangevinkt")}
NAMELESS: Final = re.compile(r"(drukknop|tekst|radioknop|aankruisvakje|paneel|frame|kop|opvulling|gelaagd paneel)\.?")
"""A role that is said by itself: something without a name."""
NOISE: Final = re.compile(
    r"\bQ[A-Z]\w+|\b[A-Z]\w+(?:Widget|Screen|Input|Box|Card)\b|\w*/\w+/\w+|gelaagd|opvulling|None"
)
"""Names of classes, paths, and things that only hold other things."""


@dataclass(slots=True)
class Heard:
    """One screen as it was heard: what was asked, what was told with it, what she came past, and every line."""

    step: str
    question: str
    help: str
    met: list[Thing] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


class Listener(Riet):
    """Riet with Orca: she presses Tab and Space, and waits for what is said."""

    def __init__(self, bus: WindowBus, reader: Orca) -> None:
        super().__init__(bus)
        self.reader = reader
        self.screens: list[Heard] = []
        self._lines: list[str] = []

    def told(self, words: str) -> str:
        """Wait until Orca says a line with these words, and give it."""

        def said() -> str:
            self._lines.extend(self.reader.listen())
            return next((line for line in self._lines if words in line), "")

        return self.until(said, f"the words {words!r} from Orca; it said {self._lines}")

    def arrives(self) -> Heard:
        """Hear the heading of the next screen, and what is told with it."""
        before = self.screens[-1] if self.screens else None

        def comes() -> tuple[Thing, str, str] | None:
            self._lines.extend(self.reader.listen())
            now = self.focus
            if now is None or now.role not in {"heading", "alert message"} or not self._said(now.name):
                return None
            found = HEADING.fullmatch(f"{now.name} kop")
            step, question = (found["step"] or "", found["question"]) if found else ("", now.name)
            other = before is None or (step, question) != (before.step, before.question)
            return (now, step, question) if other else None

        try:
            at, step, question = self.until(comes, "another screen")
        except Silence as silence:
            raise Silence(f"Orca did not say where one is, only {self._lines}") from silence
        heard = Heard(step, question, self.bus.description(at))
        self.screens.append(heard)
        if heard.help:
            self.told(heard.help)
        return heard

    def leaves(self) -> None:
        """Keep what was said on this screen, and begin the next."""
        self._lines.extend(self.reader.listen())
        self.screens[-1].lines, self._lines = self._lines, []

    def tabs_to(self, name: str) -> Thing:
        """Press Tab until Orca says this name."""
        met = self.screens[-1].met
        while True:
            met.append(self._tab())
            if met[-1].name.startswith(name):
                return met[-1]
            assert len(met) < MOST_TABS, f"Tab never comes to {name!r}: {[one.name for one in met]}"

    def _tab(self) -> Thing:
        before, said = self.focus, len(self._lines)
        self.press("Tab")
        now = self.until(lambda: self._elsewhere(before), "something else with the keyboard")
        self.until(lambda: self._heard_since(now, said), f"Orca saying {now.name!r}")
        return now

    def _turns(self, name: str) -> None:
        """Choose an answer, and hear that it is chosen."""
        thing = self.tabs_to(name)
        said = len(self._lines)
        self.press("Space")
        self.until(lambda: self._says_state(thing, said), f"Orca saying that {name!r} is chosen")

    def does(self, form: Form) -> None:
        """Do a form from home to the receipt."""
        self.arrives()
        self.tabs_to(form.title)
        self.leaves()
        self.press("Space")
        while True:
            screen = self.arrives()
            if screen.question == CHECK:
                break
            for answer in form.answers.get(screen.question, ()):
                self._answers(answer)
            self.leaves()
            self.goes_on()
        self.tabs_to("Verstuur naar Gemeente Voorbeeld")
        self.leaves()
        self.press("Space")
        self.arrives()
        self.tabs_to("Nee, ik ben klaar")
        self.leaves()
        self.press("Space")

    def _answers(self, answer: Heart) -> None:
        match answer:
            case Choose(name=name):
                self._turns(name)
            case Write(field=name, text=text):
                self.type_in(self.tabs_to(name), text)
            case Put(field=name, text=text):
                self.bus.put(self.tabs_to(name), text)
            case Send():
                return

    def _says_state(self, thing: Thing, since: int) -> bool:
        self._lines.extend(self.reader.listen())
        return any(line.rstrip(". ") == STATES[thing.role][1] for line in self._lines[since:])

    def _heard_since(self, thing: Thing, since: int) -> bool:
        self._lines.extend(self.reader.listen())
        return any(same(thing.name) in same(line) for line in self._lines[since:])

    def _said(self, words: str) -> bool:
        return any(same(words) in same(line) for line in self._lines)


def same(words: str) -> str:
    """Take away what Orca leaves out or puts in: stops, and more than one blank."""
    return " ".join(re.sub(r"[.:…]+(?= |$)", "", words).split())


def wrong_with(screen: Heard) -> Iterator[str]:
    """Say what is not well told on a screen."""
    where = f"{screen.step} {screen.question}".strip()
    said = [same(line) for line in screen.lines if not line.endswith(" frame.")]
    for words in filter(None, (screen.step, screen.question, screen.help)):
        count = sum(same(words) in line for line in said)
        if count != 1:
            yield f"{where}: {words!r} is said {count} times"
    expected = [screen.step, screen.question, screen.help]
    for thing in screen.met:
        states = STATES.get(thing.role, ("",))
        expected += [thing.name, next((state for state in states if state), "")]
    rest = " | ".join(said)
    for words in filter(None, expected):
        before, found, rest = rest.partition(same(words))
        if not found:
            yield f"{where}: {words!r} does not come in its turn, after {before[-80:]!r}"
            return
    for line in screen.lines:
        if NAMELESS.fullmatch(line.strip()) or NOISE.search(line):
            yield f"{where}: noise: {line!r}"


@pytest.fixture
def riet(bus: WindowBus, around: dict[str, str], home: Path) -> Iterator[Listener]:
    """Riet sits down, and her Orca with her."""
    with orca(home, around) as reader:
        riet = Listener(bus, reader)
        riet.told("Schermlezer aan")
        yield riet


@pytest.mark.parametrize("name", WANTED)
@pytest.mark.timeout(300)
def test_riet_hears_each_step_once_and_in_order(
    riet: Listener, begin: Start, tmp_path: Path, practice_portal: str, name: str
) -> None:
    form = FORMS[name](datetime.now().astimezone().date(), "")
    program = begin("--practice", practice_portal, folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(program.number)
    riet.does(form)
    assert program.ends() == 0
    if WANTED is ALL:
        TRANSCRIPTS.mkdir(parents=True, exist_ok=True)
        lines = (line for screen in riet.screens for line in ("", *screen.lines))
        (TRANSCRIPTS / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    assert [one.question for one in riet.screens[2:-2]] == list(form.answers)
    assert [mistake for screen in riet.screens for mistake in wrong_with(screen)] == []
