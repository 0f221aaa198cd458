"""Somebody in a hurry, or in doubt: keys pressed twice, while something is done, or halfway a word."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from pytestqt.qtbot import QtBot

from assistant.app.pages import HomeView
from assistant.errors import PortalSlow
from assistant.journey.view import CardsView, ProblemView, QuestionView, ReceiptView, ReviewView, StepView
from assistant.store.drafts import Drafts
from tests.stories.conftest import opened
from tests.stories.keyboard import Keyboard
from tools import citizen
from ui.app import Program

TASK = "task:gemeente-voorbeeld/vraag-of-klacht"
TODAY = date.today()  # noqa: DTZ011 - the practice portal lives today as well


@contextmanager
def worker_held(program: Program) -> Iterator[None]:
    """Keep the worker from everything that is handed in meanwhile, as a portal that does not answer would."""
    go_on = threading.Event()
    program.work.start(lambda: go_on.wait(20), lambda _news: None, lambda _error: None)
    try:
        yield
    finally:
        go_on.set()


class Somebody:
    """Presses the window's keys; waits only when told to."""

    def __init__(self, program: Program, qtbot: QtBot, folder: Path) -> None:
        self.program, self.qtbot, self.folder = program, qtbot, folder
        self.window = program.window

    @property
    def view(self) -> StepView:
        view = self.program.bridge.view
        assert view is not None
        return view

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.program.bridge.busy, timeout=20_000)

    def press(self, key: str) -> None:
        self.window.card_pressed.emit(key)
        self.wait()

    def give(self, raw: object = None) -> None:
        self.window.answered.emit(raw)
        self.wait()

    @property
    def thought(self) -> object:
        """What the citizen would answer here."""
        return citizen.answer(self.view, self.folder, TODAY) if isinstance(self.view, QuestionView) else None

    def answer(self) -> None:
        self.give(self.thought)

    def begin(self) -> None:
        self.press(TASK)
        self.give()
        assert isinstance(self.view, QuestionView)

    def to_text(self) -> QuestionView:
        """Go on to the question of several lines."""
        while not (isinstance(self.view, QuestionView) and getattr(self.view.fields[0].question, "lines", False)):
            self.answer()
        return self.view

    def to_review(self) -> None:
        while not isinstance(self.view, ReviewView):
            self.answer()

    @property
    def field(self) -> str:
        """What stands in the first field now."""
        raw = self.window.screen_now.raw() if self.window.screen_now else None
        return str(raw)

    def type(self, words: str) -> None:
        keyboard = Keyboard(self.window)
        keyboard.tab_to(lambda widget: widget.inherits("QPlainTextEdit") or widget.inherits("QLineEdit"), "a field")
        keyboard.type(words)


@pytest.fixture
def somebody(program: Program, qtbot: QtBot, tmp_path: Path) -> Somebody:
    return Somebody(program, qtbot, tmp_path)


def sent(portal: str) -> int:
    with urlopen(f"{portal}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        return int(json.load(answer)["count"])


def test_every_key_pressed_again_while_something_is_done_changes_nothing(
    somebody: Somebody, practice_portal: str
) -> None:
    somebody.begin()
    somebody.to_review()
    before = sent(practice_portal)
    window = somebody.window
    with worker_held(somebody.program):
        for _time in range(3):
            window.act_pressed.emit()
            window.answered.emit(None)
            window.back_pressed.emit()
            window.card_pressed.emit("home")
            window.colours_pressed.emit()
        assert isinstance(somebody.view, ReviewView)
    somebody.wait()
    assert isinstance(somebody.view, ReceiptView)
    assert sent(practice_portal) == before + 1


def test_a_key_that_has_to_wait_says_so(somebody: Somebody) -> None:
    somebody.begin()
    said: list[str] = []
    with worker_held(somebody.program):
        somebody.window.answered.emit(somebody.thought)
        somebody.window.announcer.said.connect(lambda words, _urgent: said.append(words))
        somebody.window.back_pressed.emit()
        assert said == []
        somebody.qtbot.waitUntil(lambda: said == ["Een ogenblik …"])
        somebody.window.back_pressed.emit()
        assert said == ["Een ogenblik …"] * 2
    somebody.wait()


def test_while_something_is_done_one_can_look_whether_to_stop_and_go_on(somebody: Somebody) -> None:
    somebody.begin()
    somebody.to_review()
    window = somebody.window
    with worker_held(somebody.program):
        window.act_pressed.emit()
        window.stop_pressed.emit()
        assert somebody.view.heading == "Wilt u stoppen?"
        window.card_pressed.emit("go-on")
        assert isinstance(somebody.view, ReviewView)
        window.stop_pressed.emit()
        window.back_pressed.emit()
        assert isinstance(somebody.view, ReviewView)
        window.stop_pressed.emit()
    somebody.wait()
    assert isinstance(somebody.view, ReceiptView)


def test_while_something_is_done_one_can_leave_for_home(somebody: Somebody) -> None:
    somebody.begin()
    somebody.answer()
    window = somebody.window
    with worker_held(somebody.program):
        window.answered.emit(somebody.thought)
        window.stop_pressed.emit()
        window.card_pressed.emit("wipe-task")
        assert isinstance(somebody.view, HomeView)
        window.card_pressed.emit(TASK)
        assert isinstance(somebody.view, HomeView)
    somebody.wait()
    somebody.qtbot.waitUntil(lambda: isinstance(somebody.view, HomeView) and not somebody.view.waiting)
    assert not somebody.view.drafts
    somebody.begin()


def test_the_window_can_be_closed_while_something_is_done(somebody: Somebody) -> None:
    somebody.begin()
    somebody.to_review()
    window, gone = somebody.window, []
    somebody.program.bridge.finished.connect(lambda: gone.append(True))
    with worker_held(somebody.program):
        window.act_pressed.emit()
        window.close()
        window.card_pressed.emit("wipe-quit")
        window.close()
        window.act_pressed.emit()
        assert not gone
    somebody.qtbot.waitUntil(lambda: bool(gone))


def test_a_double_press_on_the_corner_closes_only_what_is_kept(somebody: Somebody) -> None:
    window, gone = somebody.window, []
    somebody.program.bridge.finished.connect(lambda: gone.append(True))
    somebody.begin()
    somebody.answer()
    for _time in range(3):
        window.close()
    assert somebody.view.heading == "Wilt u stoppen?"
    assert not gone
    somebody.press("wipe-task")
    window.close()
    window.close()
    somebody.qtbot.waitUntil(lambda: bool(gone))


def test_a_problem_is_not_shown_over_the_question_whether_to_stop(somebody: Somebody) -> None:
    somebody.begin()
    with worker_held(somebody.program):
        somebody.window.answered.emit(somebody.thought)
        somebody.window.stop_pressed.emit()
    somebody.wait()
    somebody.program.bridge._failed(PortalSlow(portal="Gemeente Voorbeeld"))
    assert somebody.view.heading == "Wilt u stoppen?"
    somebody.press("go-on")
    assert isinstance(somebody.view, ProblemView)


@pytest.mark.parametrize("detour", ["colours", "screen", "stop"])
def test_what_was_typed_is_there_after_a_detour(somebody: Somebody, detour: str) -> None:
    somebody.begin()
    asked = somebody.to_text()
    somebody.type("Goedemorgen, de lamp")
    if detour == "stop":
        somebody.window.stop_pressed.emit()
    else:
        getattr(somebody.window, f"{detour}_pressed").emit()
    assert isinstance(somebody.view, CardsView)
    if detour == "colours":
        somebody.press("colours:donker")
    somebody.window.back_pressed.emit()
    assert somebody.view.heading == asked.heading
    assert somebody.field == "Goedemorgen, de lamp"
    somebody.give(somebody.field)
    assert somebody.view.heading != asked.heading
    somebody.window.back_pressed.emit()
    assert somebody.field == "Goedemorgen, de lamp"


@pytest.mark.parametrize("key", ["larger", "smaller"])
def test_what_was_typed_stays_while_letters_change(somebody: Somebody, key: str) -> None:
    somebody.begin()
    somebody.to_text()
    somebody.type("Goedemorgen")
    screen = somebody.window.screen_now
    getattr(somebody.window, f"{key}_pressed").emit()
    assert somebody.window.screen_now is screen
    assert somebody.field == "Goedemorgen"


def test_what_was_typed_before_terug_is_there_when_one_comes_back(somebody: Somebody) -> None:
    somebody.begin()
    asked = somebody.to_text()
    somebody.type("Goedemorgen")
    somebody.window.back_pressed.emit()
    assert somebody.view.heading != asked.heading
    somebody.answer()
    assert somebody.view.heading == asked.heading
    assert somebody.field == "Goedemorgen"


def test_a_change_that_was_given_up_is_not_kept(somebody: Somebody) -> None:
    somebody.begin()
    somebody.to_review()
    review = somebody.view
    assert isinstance(review, ReviewView)
    row = next(row for row in review.rows if "lamp" in row.answer)
    somebody.press(f"change:{row.key}")
    somebody.type(" Toch niet.")
    somebody.window.back_pressed.emit()
    assert somebody.view == review
    somebody.press(f"change:{row.key}")
    assert somebody.field == row.answer


def test_what_is_typed_in_one_task_never_shows_in_another(somebody: Somebody) -> None:
    somebody.begin()
    asked = somebody.to_text()
    somebody.type("Geheim")
    somebody.window.stop_pressed.emit()
    somebody.press("wipe-task")
    somebody.qtbot.waitUntil(lambda: isinstance(somebody.view, HomeView) and not somebody.view.waiting)
    somebody.begin()
    assert somebody.to_text().heading == asked.heading
    assert somebody.field == ""


def test_what_is_typed_at_home_stays_when_what_was_kept_comes_in(somebody: Somebody) -> None:
    somebody.program.assistant._kept = type(somebody.program.assistant._kept)()
    somebody.program.bridge.start()
    assert getattr(somebody.view, "waiting", False)
    somebody.type("verhui")
    somebody.program.bridge.open_store()
    somebody.qtbot.waitUntil(lambda: not getattr(somebody.view, "waiting", True))
    assert somebody.window.screen_now is not None
    assert somebody.window.screen_now.unfinished() == "verhui"
    Keyboard(somebody.window).type("zen")
    assert somebody.window.screen_now.unfinished() == "verhuizen"


@pytest.mark.expects_log("ERROR assistant.app.mistakes: mistake: ValueError at ")
def test_a_mistake_of_ours_does_not_keep_the_window_busy(somebody: Somebody, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody.begin()
    asked = somebody.view

    def stumble(*_what: object) -> None:
        raise ValueError("Noor de Vries")

    monkeypatch.setattr(Drafts, "keep", stumble)
    somebody.answer()
    assert isinstance(somebody.view, ProblemView)
    assert somebody.view.heading == "Er ging iets mis in Stapwijs."
    monkeypatch.undo()
    somebody.window.act_pressed.emit()
    somebody.wait()
    assert isinstance(somebody.view, QuestionView)
    assert somebody.view.heading != asked.heading


@pytest.mark.expects_log("ERROR assistant.app.mistakes: mistake: ValueError at ")
def test_a_mistake_while_deciding_or_showing_is_said_too(somebody: Somebody, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody.begin()

    def stumble(*_what: object) -> None:
        raise ValueError("Noor de Vries")

    monkeypatch.setattr("assistant.visit.answering.checked", stumble)
    somebody.answer()
    assert somebody.view.heading == "Er ging iets mis in Stapwijs."
    monkeypatch.undo()
    somebody.window.act_pressed.emit()
    somebody.wait()
    assert isinstance(somebody.view, QuestionView)


def test_a_proof_asked_for_twice_is_one_proof(
    somebody: Somebody, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("ui.printing.sticks", lambda: (stick,))
    somebody.begin()
    somebody.to_review()
    somebody.window.act_pressed.emit()
    somebody.wait()
    with worker_held(somebody.program):
        for _time in range(3):
            somebody.window.card_pressed.emit("save")
    somebody.qtbot.waitUntil(lambda: bool(getattr(somebody.view, "outcome", "")), timeout=20_000)
    assert len(list(stick.iterdir())) == 1
    somebody.window.card_pressed.emit("save")
    somebody.qtbot.waitUntil(lambda: len(list(stick.iterdir())) == 2, timeout=20_000)


@pytest.mark.expects_log("ERROR assistant.app.mistakes: mistake: ValueError at ")
def test_a_proof_that_cannot_be_made_is_said_and_the_window_goes_on(
    somebody: Somebody, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble() -> None:
        raise ValueError("Noor de Vries")

    monkeypatch.setattr("ui.printing.sticks", stumble)
    somebody.begin()
    somebody.to_review()
    somebody.window.act_pressed.emit()
    somebody.wait()
    somebody.window.card_pressed.emit("save")
    somebody.qtbot.waitUntil(lambda: bool(getattr(somebody.view, "outcome", "")), timeout=20_000)
    assert isinstance(somebody.view, ReceiptView)
    assert somebody.view.outcome == "Dit lukt nu niet. Probeer het nog een keer."
    somebody.press("home")
    assert isinstance(somebody.view, HomeView)


def test_the_practice_portal_may_fall_over_and_nothing_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, "") as program:
        somebody = Somebody(program, qtbot, tmp_path)
        somebody.begin()
        somebody.answer()
        host = program.parts._host
        assert host is not None
        assert host._process is not None
        host._process.kill()
        host._process.wait()
        for _time in range(30):
            if isinstance(somebody.view, ReviewView):
                break
            if isinstance(somebody.view, ProblemView):
                somebody.window.act_pressed.emit()
                somebody.wait()
            else:
                somebody.answer()
        somebody.window.act_pressed.emit()
        somebody.wait()
        assert isinstance(somebody.view, ReceiptView)
