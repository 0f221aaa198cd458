"""One question in the real window: its form is made on the spot, and the practice portal tells what it stored.

    from tests.stories.one_question import Asker

    NAME = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?", "validate": {"required": True}}

    def test_noor_gives_her_name(ask: Asker) -> None:
        story = ask(NAME)                     # the window is open at the question, the keyboard in its field
        story.type("Noor")
        story.verder()
        assert story.stored == {"naam": "Noor"}

    def test_a_name_is_needed(ask: Asker) -> None:
        story = ask(NAME)
        story.verder()
        assert story.error == "Deze vraag moet u beantwoorden."
        assert story.stored is None

`ask(*components, **form)` takes Formio components as a form file has them; `form` may hold anything else of a
form file (rules, statements, translated ...) and a whole `steps`, when one step is not enough. Texts go in with
`type` or `paste`, keys with `press`, cards and ticks by their words with `choose`; `go_to` is Tab. `verder` waits
for what follows. `error`, `heading`, `words` and `value` are what is on the screen then; `stored` is what the portal
holds of the first step, None as long as nothing was stored; `mails` is what it posted; `send` goes on from the check
page to the receipt.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.journey.task import Task
from assistant.journey.view import Place, QuestionView, ReceiptView, ReviewView, StepView
from assistant.practice.host import PracticeHost
from tests.stories.keyboard import Keyboard, name_of
from tests.stories.open_window import opened
from ui.app import Program
from ui.screens.base import Screen

Json = dict[str, Any]
Asker = Callable[..., "Story"]
PLACE = Place(task="Een vraag", organisation="Gemeente Voorbeeld", phone="088 - 000 00 00", practice=True)
LIMITS = [f"--limit-{name}=100000/min" for name in ("complete", "suspend", "calls", "polling")]
PATIENCE = 10_000


class Forms:
    """The portal of these stories; a form is added once, under a name that follows from what it asks."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._there: set[str] = set()

    def add(self, form: Json) -> str:
        """Let the portal have this form, and give its slug."""
        content = json.dumps(form, sort_keys=True)
        slug = str(form.get("slug", f"v-{hashlib.sha256(content.encode()).hexdigest()[:12]}"))
        if content not in self._there:
            self._there.add(content)
            body = json.dumps({**form, "slug": slug}).encode()
            call = Request(f"{self.address}oefenen/formulieren", body, {"Content-Type": "application/json"})  # noqa: S310
            with urlopen(call) as answer:  # noqa: S310 - this computer
                assert answer.status == 201
        return slug

    def told(self, page: str) -> list[Json]:
        """Read one of the pages no real portal has."""
        call = Request(f"{self.address}{page}", headers={"Accept": "application/json"})  # noqa: S310 - this computer
        with urlopen(call) as answer:  # noqa: S310
            results: list[Json] = json.load(answer)["results"]
            return results


class Story:
    """Somebody with a keyboard, at the first question of a form."""

    def __init__(self, program: Program, qtbot: QtBot, forms: Forms, slug: str) -> None:
        self.program, self.qtbot, self.forms, self.slug = program, qtbot, forms, slug
        self.keyboard = Keyboard(program.window)
        self._before = {one["submission"] for one in forms.told("oefenen/antwoorden")}
        task = Task(organisation="verhalen", slug=slug, title=PLACE.task, place=PLACE)
        program.parts.tasks = (task,)
        self.after(lambda: program.window.card_pressed.emit(f"task:{task.id}"))
        self.verder()

    # what somebody does

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the keyboard is."""
        self.keyboard.press(key, held)

    def type(self, text: str, *, at: str = "") -> None:
        """Type into the field with this name, or into the first one when the keyboard is in none."""
        self.go_to(at)
        self.keyboard.type(text)

    def paste(self, text: str, *, at: str = "") -> None:
        """Paste a text over what stands in a field."""
        self.go_to(at)
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def clear(self, *, at: str = "") -> None:
        """Empty a field."""
        self.go_to(at)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)

    def go_to(self, name: str = "") -> QWidget:
        """Press Tab until the field with this name (or any field) has the keyboard."""
        return self.keyboard.tab_to(lambda one: _takes_text(one) and name in name_of(one), name or "a field")

    def choose(self, *names: str) -> None:
        """Choose the cards, ticks or keys with these words, in this order."""
        for name in names:
            self.keyboard.choose(name)

    def act(self, name: str) -> None:
        """Press a key on the screen that does something slow, and wait for what follows."""
        self.after(lambda: self.keyboard.choose(name))

    def verder(self) -> None:
        """Press Verder and wait for what follows: another screen, or the same with a mistake."""
        self.after(self.keyboard.next)

    def terug(self) -> None:
        """Press Terug and wait for what follows."""
        self.after(self.keyboard.back)

    def send(self) -> ReceiptView:
        """Send from the check page, and give the receipt."""
        view = self.view
        assert isinstance(view, ReviewView), view
        self.after(lambda: self.keyboard.choose(view.send))
        self.qtbot.waitUntil(lambda: isinstance(self.view, ReceiptView), timeout=PATIENCE)
        assert isinstance(self.view, ReceiptView)
        return self.view

    # what is seen

    @property
    def view(self) -> StepView:
        """What is on the screen, in words of the program."""
        view = self.program.bridge.view
        assert view is not None
        return view

    @property
    def screen(self) -> Screen:
        """The screen itself."""
        screen = self.program.window.screen_now
        assert screen is not None
        return screen

    @property
    def heading(self) -> str:
        """The heading of the screen."""
        return self.view.heading

    @property
    def error(self) -> str:
        """The mistake that the screen tells; "" when there is none."""
        return self.view.error

    @property
    def value(self) -> object:
        """What stands in the place to answer, as `check` gets it; a mapping by key when there are several."""
        return self.screen.raw()

    @property
    def words(self) -> str:
        """Every word that can be read on the screen now, one text under the other."""
        labels = self.screen.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())

    @property
    def asks(self) -> bool:
        """Whether this is a question, not the check page or a problem."""
        return isinstance(self.view, QuestionView)

    # what the portal has

    @property
    def stored(self) -> Json | None:
        """What the portal stored of the first step; None when nothing was stored."""
        steps = self.stored_steps
        return next(iter(steps.values()), None)

    @property
    def stored_steps(self) -> dict[str, Json]:
        """What the portal stored, by the slug of each step."""
        mine = [one for one in self.forms.told("oefenen/antwoorden") if one["form"] == self.slug]
        new = [one for one in mine if one["submission"] not in self._before]
        data: dict[str, Json] = new[-1]["data"] if new else {}
        return data

    @property
    def mails(self) -> list[Json]:
        """The mails the portal posted, newest last: "to", "subject", "text", "link" and "code"."""
        return self.forms.told("oefenpost")

    def after(self, deed: Callable[[], None]) -> None:
        """Do something after which another screen comes, and wait for that."""
        before = self.program.bridge.view
        deed()
        bridge = self.program.bridge
        self.qtbot.waitUntil(lambda: bridge.view is not before and not bridge.busy, timeout=PATIENCE)


def _takes_text(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.fixture(scope="session")
def forms() -> Iterator[Forms]:
    """Run one practice portal for all these stories; it starts without a form.

    `GENERATION=3.5 ./test tests/stories/kinds` lets it speak as another generation of Open Forms.
    """
    generation = ("--generation", os.environ.get("GENERATION", "4.0"))
    with PracticeHost(("--only-forms", "--for-tests", "--processing", "0", *generation, *LIMITS)) as address:
        yield Forms(address)


@pytest.fixture
def ask(qtbot: QtBot, tmp_path: Path, forms: Forms) -> Iterator[Asker]:
    """Give what opens the window at a question; everything is closed after the test."""
    with ExitStack() as stack:
        number = 0

        def asking(*components: Json, **form: object) -> Story:
            nonlocal number
            number += 1
            steps = form.pop("steps", None) or [{"slug": "vraag", "name": "Vraag", "components": list(components)}]
            slug = forms.add({"name": "Een vraag", "steps": steps, **form})
            program = stack.enter_context(opened(qtbot, tmp_path / str(number), forms.address))
            return Story(program, qtbot, forms, slug)

        yield asking
