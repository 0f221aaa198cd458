"""Where a word stands, whoever counts: espeak-ng in characters, Windows and macOS in halves of UTF-16."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.positions import BEGINS, in_text

FEAST = "Één 🎉 feest bij café Fryslân"


def halves(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_word_is_where_it_was_said_to_be() -> None:
    assert in_text(FEAST, 6, 5) == (6, 5)
    assert in_text("Op welke dag", 0, 2) == (0, 2)


def test_windows_and_macos_count_a_small_picture_twice() -> None:
    assert in_text(FEAST, 7, 5, utf16=True) == (6, 5)
    assert in_text(FEAST, 4, 2, utf16=True) == (4, 1)
    assert in_text("Op welke dag", 3, 5, utf16=True) == (3, 5)


@given(st.text(), st.data())
def test_every_part_of_every_text_is_found_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, word = text[:start], text[start:end]
    expected = (start, len(word)) if word else BEGINS
    assert in_text(text, halves(before), halves(word), utf16=True) == expected


@pytest.mark.parametrize("stream", [1, 2, 17, 4000])
def test_the_start_of_the_stream_is_no_word_whatever_its_number(stream: int) -> None:
    assert in_text("Op welke dag", stream, 0, utf16=True) == BEGINS


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50), st.booleans())
def test_nothing_is_found_outside_the_text(text: str, location: int, length: int, utf16: bool) -> None:
    found = in_text(text, location, length, utf16=utf16)
    if found not in {None, BEGINS}:
        assert found
        start, size = found
        assert 0 <= start < start + size <= len(text)
