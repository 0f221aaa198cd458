"""One person whose computer keeps dying: what they did, what the screens acknowledged, and what must be true after."""

from __future__ import annotations

import json
import random
import threading
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tools.line import Line
from tools.typist import CODE, NOTHING, PROMPTS, Screen, Somebody, Typist

TASKS = (
    "Verhuizing doorgeven",
    "Uittreksel aanvragen",
    "Iets melden op straat",
    "Een vraag stellen of een klacht sturen",
    "Een afspraak maken",
    "Een parkeervergunning aanvragen",
    "Vertellen wat u van ons vindt",
    "Zwemles voor kinderen",
    "Een buurtfeest organiseren",
)
"""Forms with files, an appointment, one that has to be paid, one of one step, rows in rows, and all there is to ask."""
HOME, CHECK = "Wat wilt u regelen?", "Controleer en verstuur"
RESUME, SENT, MORE = "Verder waar u was", "Wat u heeft verstuurd", "Alles bekijken"


def is_receipt(heading: str) -> bool:
    """Tell whether a screen with this heading says that it was sent, though somebody may have to pay or to sign."""
    return heading == "Gelukt" or heading.startswith(("U bent klaar", "U bent bijna klaar"))


class Wrong(Exception):
    """Something was lost, asked again, or sent twice."""


@dataclass
class Task:
    """One task as the person knows it. `before`: how many had arrived at the portal when it began.

    `done` holds what the check page must read for each screen that was acknowledged, `asked` is the screen that
    came after it. `typed` is the screen that was being answered when the computer died, and its answers.
    """

    title: str
    somebody: Somebody
    before: int
    done: dict[str, list[str]] = field(default_factory=dict)
    asked: str = ""
    typed: tuple[str, list[str]] | None = None
    sending: bool = False
    receipt: bool = False


@dataclass
class Score:
    """What happened so far."""

    kills: int = 0
    in_window: int = 0
    sent: int = 0
    resumed: int = 0


class Person:
    """Goes on where they were in each new life. Every method raises Wrong at what is not right."""

    def __init__(
        self, line: Line, portal: str, environment: Mapping[str, str], folder: Path, dice: random.Random
    ) -> None:
        """Reach the practice portal at `portal` through `line`; what is kept lies in `folder`."""
        self.score = Score()
        self.dice = dice
        self.line = line
        self._portal = portal
        self._environment = environment
        self._folder = folder
        self._place = 0
        self._today = datetime.now(UTC).date()
        self.task = self._new_task()
        self._typing = False

    def __repr__(self) -> str:
        return f"{self.task.title!r} in life {self.score.kills + 1}"

    def arrived(self) -> int:
        """Ask the practice portal how many forms came in."""
        with urllib.request.urlopen(f"{self._portal}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
            return int(json.load(answer)["count"])

    def wait(self, longest: float) -> None:
        """Wait at random, at most so many seconds."""
        threading.Event().wait(self.dice.uniform(0.0, longest))

    def _new_task(self) -> Task:
        number = self.score.sent + 1
        folder = self._folder / f"taak-{number}"
        folder.mkdir(exist_ok=True)
        somebody = Somebody(f"Noor {number}", folder, self._today, self._post)
        return Task(TASKS[self.dice.randrange(len(TASKS))], somebody, self.arrived())

    def _post(self, address: str) -> str:
        """Look in the post for the newest code."""
        call = urllib.request.Request(f"{self._portal}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
        with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
            return str(
                [one["code"] for one in json.load(answer)["results"] if one["to"] == address and one["code"]][-1]
            )

    def move(self) -> None:
        """Begin with an empty computer, where the first thing to keep makes the vault."""
        self._place += 1

    # a life begins

    def born(self) -> Typist:
        """Start the program."""
        self.line.sending.clear()
        self._typing = False
        config, data = self._folder / "instellingen", self._folder / f"bewaard-{self._place}"
        arguments = ("--practice", self.line.url, "--config", str(config), "--data", str(data))
        return Typist(arguments, self._environment, repr(self))

    def at_home(self, typist: Typist) -> Screen:
        """Go home, through the first start if it is one."""
        screen = typist.screen()
        if screen.heading == "Kunt u dit goed lezen?":
            screen = typist.type("1")
        if screen.heading == "Van wie is deze computer?":
            screen = typist.type("1")
        if screen.heading != HOME or "bewaren" in screen.text:
            raise Wrong(f"{self}: this is not how home looks\n{screen.text}")
        return screen

    def arrive(self, typist: Typist) -> Screen:
        """Go on with the task, or begin one: gives the screen it is at."""
        home = self.at_home(typist)
        number = home.number(RESUME)
        if number is None:
            return self._begin_after(typist, home)
        if self.task.receipt:
            raise Wrong(f"{self}: was done, and is on the home screen again\n{home.text}")
        self.score.resumed += 1
        screen = typist.type(number)
        if screen.prompt == CODE and screen.name != self.task.asked:
            # a code counts in one submission only, and a new life begins another
            screen = typist.type(self.task.somebody.answer(screen).typed)
        self._judge_return(screen)
        return screen

    def _judge_return(self, screen: Screen) -> None:
        """See the first open question: the one that was asked, or the next if its answer was being kept."""
        task = self.task
        if task.sending and (screen.heading == CHECK or is_receipt(screen.heading)):
            return
        if task.typed is not None and screen.name not in task.done and screen.name != task.asked:
            self._acknowledge(screen.name)
        if task.sending or screen.name != task.asked:
            raise Wrong(f"{self}: {task.asked!r} was asked, and now it is\n{screen.text}")
        task.typed = None

    def _acknowledge(self, following: str) -> None:
        """Count what was typed as answered."""
        if self.task.typed is not None:
            heading, read_back = self.task.typed
            self.task.done[heading] = read_back
        self.task.asked, self.task.typed = following, None

    def _begin_after(self, typist: Typist, home: Screen) -> Screen:
        """There is no draft: either nothing was answered yet, or the task is done and its receipt is kept."""
        task = self.task
        if self.arrived() > task.before:
            number = home.number(SENT)
            newest = typist.type(number).numbered[0] if number else "nothing"
            if not newest.startswith(task.title):
                raise Wrong(f"{self}: it was sent, and the newest receipt is of {newest}")
            self.finish()
            home = typist.type("/terug")
        elif task.done or task.sending or task.receipt:
            raise Wrong(f"{self}: {len(task.done)} answers are gone\n{home.text}")
        return self.begin(typist, home)

    def begin(self, typist: Typist, home: Screen) -> Screen:
        """Choose the task and go to its first question."""
        if home.number(self.task.title) is None:
            home = typist.type(home.number(MORE) or "")
        needs = typist.type(home.number(self.task.title) or "")
        if self.task.title not in needs.text:
            raise Wrong(f"{self}: this is not the task\n{needs.text}")
        screen = typist.type("/verder")
        self.task.asked, self.task.typed = screen.name, None
        return screen

    # the task

    def answer(self, typist: Typist, screen: Screen) -> Screen:
        """Answer a screen, a group of questions whole; what follows acknowledges it."""
        heading, read_back = screen.name, list[str]()
        while True:
            given = self.task.somebody.answer(screen)
            read_back += [given.read_back] if given.read_back not in {"", NOTHING} else []
            self.task.typed, self._typing = (heading, read_back), True
            screen = typist.type(given.typed)
            if screen.heading:
                break
        self._judge_next(heading, screen)
        self._acknowledge(screen.name)
        return screen

    def answer_partly(self, typist: Typist, screen: Screen) -> None:
        """Type a part of the answers of a screen, and do not wait for what follows."""
        heading, read_back = screen.name, list[str]()
        while True:
            given = self.task.somebody.answer(screen)
            read_back += [given.read_back] if given.read_back not in {"", NOTHING} else []
            self.task.typed, self._typing = (heading, read_back), True
            if self.dice.random() < 0.5:
                typist.send(given.typed)
                return
            screen = typist.type(given.typed)
            if screen.heading:
                self._judge_next(heading, screen)
                self._acknowledge(screen.name)
                return

    def _judge_next(self, heading: str, screen: Screen) -> None:
        if screen.name == heading or screen.error:
            raise Wrong(f"{self}: {heading!r} was answered, and then came\n{screen.text}")

    def check(self, screen: Screen) -> None:
        """Compare the check page with everything that was acknowledged."""
        for name, read_back in self.task.done.items():
            row = _row_of(name, screen)
            if any(words not in row for words in read_back) and read_back != ["Ja"]:
                raise Wrong(f"{self}: {name!r} must read {read_back}\n{screen.text}")

    def finish(self) -> None:
        """Count the task as done, which the portal has once, and think of another."""
        more = self.arrived() - self.task.before
        if more != 1:
            raise Wrong(f"{self}: there is a receipt, and {more} arrived")
        self.line.sending.clear()
        self.score.sent += 1
        self.task = self._new_task()

    # a life ends

    def died(self, said: str, complaints: str) -> None:
        """Note what was still printed before the end: a whole screen acknowledges what was typed."""
        self.score.kills += 1
        if complaints:
            raise Wrong(f"{self}: {complaints}")
        last = Screen(said, "") if said.endswith(PROMPTS) else Screen("", "")
        heading, task = last.name, self.task
        if is_receipt(last.heading):
            task.receipt = True
        elif self.line.sending.is_set():
            self.score.in_window += 1
        if self._typing and task.typed is not None and heading not in {"", task.typed[0]}:
            self._acknowledge(heading)
        more = self.arrived() - task.before
        if more > 1:
            raise Wrong(f"{self}: {more} arrived")


def _row_of(name: str, screen: Screen) -> str:
    """Find the line of the check page that reads back the screen with this name; "" when there is none."""
    *chapter, heading = [part for part in name.split(" > ") if not part.endswith(" rijen")]
    lines = [one for one in screen.numbered if f": {heading}: " in f": {one}"]
    within = [one for one in lines if chapter and one.startswith(f"{chapter[0]}: ")]
    return next(iter(within or lines), "")
