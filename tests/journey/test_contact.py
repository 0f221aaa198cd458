"""Who can help is said in whole sentences, as far as it is known."""

from __future__ import annotations

import pytest

from assistant.journey.contact import contact_lines
from assistant.journey.view import Place


@pytest.mark.parametrize("desk", ["Kerkplein 1. Open van 9 tot 17 uur.", "Kerkplein 1. Open van 9 tot 17 uur"])
def test_a_desk_is_one_whole_sentence(desk: str) -> None:
    assert contact_lines(Place(desk=desk)) == ("Of ga langs: Kerkplein 1. Open van 9 tot 17 uur.",)


def test_what_is_not_known_is_not_said() -> None:
    assert contact_lines(Place(organisation="Gemeente Dijkdorp")) == ()


def test_a_number_to_call_stays_whole() -> None:
    (line,) = contact_lines(Place(organisation="Gemeente Dijkdorp", phone="088 - 111 11 11"))
    assert line == "Bel Gemeente Dijkdorp: 088\u00a0-\u00a0111\u00a011\u00a011."
