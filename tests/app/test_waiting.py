"""In the terminal too somebody hears in time that the portal does not wait for ever."""

from __future__ import annotations

import threading

from assistant.app.waiting import Waiting
from assistant.visit.session_time import SessionTime

SOON = SessionTime("Gemeente Voorbeeld wacht nog 3 minuten.", act="Ik ben er nog", kind="soon")


def test_it_is_said_in_the_middle_of_a_line() -> None:
    said: list[str] = []
    told = threading.Event()
    times = iter([SessionTime(again_in=0.0), SOON])

    def say(words: str) -> None:
        said.append(words)
        told.set()

    with Waiting(lambda: next(times), say):
        assert told.wait(5)
    assert said == ["Gemeente Voorbeeld wacht nog 3 minuten. Typ /nog als u er nog bent."]


def test_it_is_said_once_however_many_lines_are_read() -> None:
    said: list[str] = []
    waiting = Waiting(lambda: SOON, said.append)
    for _line in range(3):
        with waiting:
            pass
    assert len(said) == 1


def test_at_home_nothing_is_said() -> None:
    said: list[str] = []
    with Waiting(lambda: None, said.append):
        pass
    assert said == []
