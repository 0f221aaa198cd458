"""A typed name becomes a picture that is the same every time."""

from __future__ import annotations

import struct

import pytest

from assistant.app import handwriting
from assistant.journey.kinds.signature import HEIGHT, LARGEST, WIDTH


@pytest.mark.parametrize("name", ["Noor de Vries", "Ş. Çelik-Wójcik", "J. O’Neill", "محمد علي", "Ж. Иванова", "A"])
def test_a_name_is_drawn_the_same_way_every_time(name: str) -> None:
    picture = handwriting.drawn(name)
    assert picture == handwriting.drawn(f"  {name} ")
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(picture) < LARGEST


def test_another_name_is_another_picture() -> None:
    assert handwriting.drawn("Noor") != handwriting.drawn("Sem")


@pytest.mark.parametrize("name", ["", "  ", "...", "王小明", "😀", "12", "N" * 61, "\x00\x1b"])
def test_what_has_no_letters_here_is_not_drawn(name: str) -> None:
    assert handwriting.drawn(name) == b""


def test_a_name_cannot_command_what_draws_it() -> None:
    assert handwriting.drawn('#read("/etc/passwd")') == b""
    assert handwriting.drawn("$x$ *Noor*") == b""
