"""Samples between voice and loudspeaker: nothing lost, nothing told too early."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.espeak import Mark, Piece
from assistant.speech.tape import Tape


class Listener:
    def __init__(self) -> None:
        self.told: list[Mark | str] = []
        self.tape = Tape(self.told.append, lambda: self.told.append("end"))


@given(st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_what_goes_on_comes_off_in_any_steps(steps: list[int]) -> None:
    heard = Listener()
    sound = bytes(range(1, 201))
    marks = (Mark(0, 0, 2), Mark(30, 3, 5), Mark(99, 9, 1))
    heard.tape.add(Piece(sound[:60], marks[:1], last=False))
    heard.tape.add(Piece(sound[60:], marks[1:], last=False))
    heard.tape.add(Piece(b"", (), last=True))
    taken = b"".join(heard.tape.take(frames) for frames in steps)
    assert len(taken) == 2 * sum(steps)
    assert taken.rstrip(b"\0") == sound[: len(taken)]
    assert [told for told in heard.told if told != "end"] == [mark for mark in marks if mark.sample < sum(steps)]
    assert ("end" in heard.told) == (sum(steps) >= 100)


def test_a_cleared_tape_is_silent_and_tells_nothing() -> None:
    heard = Listener()
    heard.tape.add(Piece(b"ab" * 50, (Mark(10, 0, 3),), last=True))
    heard.tape.take(5)
    heard.tape.clear()
    assert heard.tape.take(50) == bytes(100)
    assert heard.told == []


def test_words_without_samples_are_told_at_the_end() -> None:
    heard = Listener()
    heard.tape.add(Piece(b"ab", (Mark(0, 0, 1), Mark(1, 2, 1)), last=True))
    heard.tape.take(1)
    assert heard.told == [Mark(0, 0, 1), Mark(1, 2, 1), "end"]
