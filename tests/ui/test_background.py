"""Slow work happens behind the window, in order, and comes back on the window's own thread."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.errors import PortalSlow
from ui.background import Stalls, Work


@pytest.fixture
def work(qapp: QApplication) -> Work:
    return Work(qapp)


def test_what_comes_back_comes_back_on_the_windows_thread(work: Work, qtbot: QtBot, qapp: QApplication) -> None:
    came: list[tuple[object, bool]] = []
    where: list[str] = []

    def errand() -> str:
        where.append(threading.current_thread().name)
        return "klaar"

    work.start(errand, lambda news: came.append((news, QThread.currentThread() is qapp.thread())), came.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(came))
    assert came == [("klaar", True)]
    assert where == ["errands"]
    assert work.close()


def test_problems_and_mistakes_come_back_too(work: Work, qtbot: QtBot) -> None:
    failed: list[BaseException] = []

    def slow() -> None:
        raise PortalSlow(portal="Gemeente Voorbeeld")

    def mistake() -> float:
        return 1 / 0

    work.start(slow, pytest.fail, failed.append)  # type: ignore[arg-type]
    work.start(mistake, pytest.fail, failed.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert [type(error) for error in failed] == [PortalSlow, ZeroDivisionError]
    assert work.close()


def test_not_even_what_is_no_ordinary_error_stops_the_worker(work: Work, qtbot: QtBot) -> None:
    class Panic(BaseException):
        """What a library of another language raises."""

    came: list[object] = []

    def panic() -> None:
        raise Panic

    work.start(panic, pytest.fail, lambda error: came.append(type(error)))  # type: ignore[arg-type]
    work.start(lambda: "verder", came.append, pytest.fail)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == [Panic, "verder"]
    assert work.close()


def test_errands_keep_their_order_and_never_meet(work: Work, qtbot: QtBot) -> None:
    seen: list[object] = []
    busy = threading.Lock()

    def errand(number: int) -> int:
        assert busy.acquire(blocking=False)
        busy.release()
        return number

    for number in range(50):
        work.start(lambda number=number: errand(number), seen.append, pytest.fail)  # type: ignore[misc, arg-type]
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))
    assert work.close()


def test_the_window_stays_awake_while_an_errand_waits(work: Work, qtbot: QtBot) -> None:
    go_on = threading.Event()
    came: list[object] = []
    work.start(lambda: go_on.wait(10), came.append, pytest.fail)  # type: ignore[arg-type]
    with Stalls() as stalls:
        qtbot.waitUntil(lambda: len(stalls.gaps) > 20)
        assert not came
        go_on.set()
        qtbot.waitUntil(lambda: came == [True])
    assert stalls.busy < 50
    assert work.close()


def test_a_stall_is_seen(qtbot: QtBot) -> None:
    asleep = threading.Event()
    with Stalls() as stalls:
        qtbot.waitUntil(lambda: len(stalls.gaps) > 2)
        asleep.wait(0.12)
        seen = len(stalls.gaps)
        qtbot.waitUntil(lambda: len(stalls.gaps) > seen)
    assert stalls.worst >= 100


def test_closing_lets_what_was_handed_in_finish_and_tells_nobody(work: Work, qtbot: QtBot) -> None:
    kept: list[str] = []
    told: list[object] = []
    work.start(lambda: kept.append("bewaard"), told.append, told.append)
    assert work.close()
    assert kept == ["bewaard"]
    work.start(lambda: kept.append("te laat"), told.append, told.append)
    QApplication.processEvents()
    assert (kept, told) == (["bewaard"], [])


def test_closing_does_not_wait_for_ever(work: Work) -> None:
    never = threading.Event()
    work.start(never.wait, lambda _news: None, lambda _error: None)
    assert not work.close(0.05)
    never.set()
    assert work.close()
