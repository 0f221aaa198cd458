"""Luister, pauze, verder, stil, nog eens, vorige and volgende zin: what each does wherever one is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.read_along import (
    After,
    Again,
    Before,
    Changed,
    Dark,
    Done,
    Excuse,
    GoOn,
    Hush,
    Leave,
    Listen,
    Lost,
    Message,
    Over,
    Pause,
    Paused,
    Playing,
    Quiet,
    Reached,
    Say,
    State,
    Untouched,
    hear,
)

MID, FIRST, LAST = Playing(2, 5), Playing(0, 5), Playing(4, 5)
RESTING, STOPPED, ENDED = Paused(2, 5), Over(2, 5), Over(5, 5)


def test_luister_begins_at_the_first_sentence_wherever_one_was() -> None:
    for state in (Untouched(), RESTING, STOPPED, ENDED):
        assert hear(state, Listen(7)) == (Playing(0, 7), (Say(0),))
    assert hear(Untouched(), Listen(0)) == (Untouched(), ())


@pytest.mark.parametrize(
    ("state", "message", "after", "deeds"),
    [
        (MID, Hush(), STOPPED, (Quiet(), Dark())),
        (RESTING, Hush(), STOPPED, (Dark(),)),
        (MID, Pause(), RESTING, (Quiet(),)),
        (RESTING, GoOn(), MID, (Say(2),)),
        (STOPPED, GoOn(), MID, (Say(2),)),
        (ENDED, GoOn(), FIRST, (Say(0),)),
        (MID, Again(), MID, (Say(2),)),
        (RESTING, Again(), MID, (Say(2),)),
        (ENDED, Again(), LAST, (Say(4),)),
        (MID, Before(), Playing(1, 5), (Say(1),)),
        (FIRST, Before(), FIRST, (Say(0),)),
        (ENDED, Before(), LAST, (Say(4),)),
        (MID, After(), Playing(3, 5), (Say(3),)),
        (RESTING, After(), Playing(3, 5), (Say(3),)),
        (LAST, After(), ENDED, (Quiet(), Dark())),
        (Paused(4, 5), After(), ENDED, (Dark(),)),
        (ENDED, After(), ENDED, ()),
        (MID, Changed(), MID, (Say(2),)),
        (RESTING, Changed(), RESTING, ()),
        (MID, Leave(), Untouched(), (Quiet(), Dark())),
        (RESTING, Leave(), Untouched(), (Dark(),)),
        (ENDED, Leave(), Untouched(), ()),
        (MID, Reached(3), Playing(3, 5), ()),
        (MID, Reached(2), MID, ()),
        (MID, Reached(1), MID, ()),
        (LAST, Done(), ENDED, (Dark(),)),
        (RESTING, Done(), RESTING, ()),
        (MID, Lost(), STOPPED, (Dark(), Excuse())),
        (RESTING, Lost(), RESTING, ()),
        (MID, GoOn(), MID, ()),
        (RESTING, Pause(), RESTING, ()),
    ],
)
def test_each_key_wherever_one_is(state: State, message: Message, after: State, deeds: tuple[object, ...]) -> None:
    assert hear(state, message) == (after, deeds)


@pytest.mark.parametrize(
    "message", [Hush(), Pause(), GoOn(), Again(), Before(), After(), Changed(), Reached(0), Done()]
)
def test_nothing_starts_by_itself(message: Message) -> None:
    assert hear(Untouched(), message) == (Untouched(), ())


MESSAGES = st.one_of(
    st.integers(0, 4).map(Listen),
    st.integers(-1, 6).map(Reached),
    st.sampled_from([Hush(), Pause(), GoOn(), Again(), Before(), After(), Changed(), Leave(), Done(), Lost()]),
)


@given(st.lists(MESSAGES, max_size=40))
def test_the_voice_speaks_exactly_while_it_is_playing_and_never_past_the_end(messages: list[Message]) -> None:
    state: State = Untouched()
    speaking = False
    for message in messages:
        ended = isinstance(state, Playing) and isinstance(message, Done | Lost)
        state, deeds = hear(state, message)
        said = [deed for deed in deeds if isinstance(deed, Say)]
        assert len(said) <= 1
        speaking = bool(said) or (speaking and Quiet() not in deeds and not ended)
        assert speaking is isinstance(state, Playing)
        if isinstance(state, Playing | Paused):
            assert 0 <= state.at < state.count
        for deed in said:
            assert isinstance(state, Playing)
            assert deed.start == state.at
