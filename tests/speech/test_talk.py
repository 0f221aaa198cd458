"""The talk as a table: every state with everything that can be heard in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.messages import Awake, Hush, Hushed, Mute, Said, Speak, WordSounds
from assistant.speech.spoken import Spoken, spoken
from assistant.speech.talk import (
    HUSH,
    LEAST,
    SOUND,
    WAKE,
    Deed,
    Gone,
    Kill,
    Late,
    Message,
    Send,
    Spawn,
    State,
    Stop,
    Talk,
    Tell,
    Worker,
    hear,
)
from assistant.speech.voice import Finished, Reason, Silent, Started, Utterance, Word

HALLO = Talk(1, (Utterance("Hallo daar."), Utterance("Bel 14 020.")), 140, 80)
CALL = spoken("Bel 14 020.", "nl").text
DAG = Talk(2, (Utterance("Dag."),), 110)
MESSAGES: list[Message] = [
    HALLO, DAG, Stop(), Awake(), WordSounds(1, 0, 5), WordSounds(2, 0, 3), Said(1), Said(2), Hushed(),
    WordSounds(1, 0, 0), Mute(1, Reason.BROKEN),
    Mute(1, Reason.NO_VOICE), Mute(1, Reason.NO_SOUND), Gone(), Late(),
]  # fmt: skip


def after(*messages: Message, state: State | None = None) -> tuple[State, list[Deed]]:
    """Hear these at 100 s, one after another, and keep all deeds."""
    state = state or State()
    done: list[Deed] = []
    for message in messages:
        state, deeds = hear(state, message, 100.0)
        done += deeds
    return state, done


def first(talk: Talk, turn: int = 1) -> Send:
    return Send(Speak(turn, talk.spoken.text, "nl", talk.rate, talk.volume))


def test_the_first_press_starts_a_worker_and_speaks_once_it_lives() -> None:
    state, deeds = after(HALLO)
    assert deeds == [Spawn()]
    assert state.deadline == 100.0 + WAKE
    state, deeds = after(Awake(), state=state)
    assert deeds == [Send(Speak(1, "Hallo daar.", "nl", 140, 80))]
    assert state.deadline == 100.0 + SOUND


def test_the_next_utterance_follows_in_its_spoken_form() -> None:
    state, _ = after(HALLO, Awake(), WordSounds(1, 0, 5))
    state, deeds = after(Said(1), state=state)
    assert deeds == [Send(Speak(2, CALL, "nl", 140, 80))]
    _, deeds = after(WordSounds(2, 4, 1), WordSounds(2, 8, 1), WordSounds(2, 10, 1), Said(2), state=state)
    assert deeds == [Tell(Word(1, 1, 4, 6)), Tell(Finished(1, completed=True))]


def test_words_that_go_back_are_not_told() -> None:
    _, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), WordSounds(1, 6, 4), WordSounds(1, 0, 5))
    told = [deed.heard for deed in deeds if isinstance(deed, Tell)]
    assert told == [Started(1), Word(1, 0, 0, 5), Word(1, 0, 6, 4)]


def test_words_of_an_earlier_turn_are_not_told() -> None:
    _, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), Said(1), WordSounds(1, 6, 4))
    assert Tell(Word(1, 1, 6, 4)) not in deeds


def test_a_press_while_it_is_being_silenced_waits_for_the_silence() -> None:
    state, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), DAG)
    assert deeds[-1] == Send(Hush())
    assert state.deadline == 100.0 + HUSH
    _, deeds = after(Hushed(), state=state)
    assert deeds == [Tell(Finished(1, completed=False)), first(DAG, 2)]


def test_a_hung_worker_is_ended_replaced_and_the_waiting_talk_goes_to_the_new_one() -> None:
    state, deeds = after(HALLO, Awake(), DAG, Late())
    assert deeds[-3:] == [Kill(), Spawn(), Tell(Finished(1, completed=False))]
    _, deeds = after(Awake(), state=state)
    assert deeds == [first(DAG, 2)]


def test_a_worker_that_dies_while_it_is_silenced_is_silent() -> None:
    _, deeds = after(HALLO, Awake(), Stop(), Gone())
    assert deeds[-1] == Tell(Finished(1, completed=False))
    _, deeds = after(HALLO, Awake(), DAG, Gone())
    assert deeds[-2:] == [Tell(Finished(1, completed=False)), Spawn()]


def test_no_word_in_time_is_no_sound_and_a_slow_start_is_a_broken_voice() -> None:
    _, deeds = after(HALLO, Awake(), Late())
    assert deeds[-2:] == [Kill(), Tell(Silent(1, Reason.NO_SOUND, "nl"))]
    _, deeds = after(HALLO, Late())
    assert deeds[-2:] == [Kill(), Tell(Silent(1, Reason.BROKEN, "nl"))]


def test_no_sound_is_said_within_two_seconds_of_the_press_however_long_the_worker_slept() -> None:
    state, _ = hear(State(), HALLO, 100.0)
    quick, _ = hear(state, Awake(), 100.3)
    assert quick.deadline == 100.0 + SOUND
    slow, _ = hear(state, Awake(), 104.0)
    assert slow.deadline == 104.0 + LEAST


def test_a_talk_that_ends_without_a_word_was_not_heard() -> None:
    _, deeds = after(DAG, Awake(), Said(1))
    assert deeds[-1] == Tell(Silent(2, Reason.NO_SOUND, "nl"))


def test_a_sound_that_dries_up_in_the_middle_is_noticed() -> None:
    state, _ = after(HALLO, Awake(), WordSounds(1, 0, 5))
    assert state.deadline is not None
    assert 103.0 < state.deadline < 108.0
    state, deeds = after(Late(), state=state)
    assert deeds == [Kill(), Spawn()]
    state, deeds = after(Awake(), Late(), state=state)
    assert deeds[1:] == [Kill(), Tell(Silent(1, Reason.NO_SOUND, "nl"))]


@pytest.mark.parametrize("death", [Gone(), Late(), Mute(1, Reason.BROKEN)])
def test_a_worker_lost_in_the_middle_is_replaced_and_goes_on_at_the_same_word(death: Message) -> None:
    state, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), WordSounds(1, 6, 4), death)
    assert deeds[-1] == Spawn()
    state, deeds = after(Awake(), WordSounds(2, 0, 4), Said(2), state=state)
    assert deeds == [Send(Speak(2, "daar.", "nl", 140, 80)), Send(Speak(3, CALL, "nl", 140, 80))]
    assert state.talk
    assert state.talk.at == 1


def test_a_number_is_said_again_from_its_first_figure() -> None:
    state, _ = after(HALLO, Awake(), Said(1), WordSounds(2, 4, 1), WordSounds(2, 10, 1), Gone())
    _, deeds = after(Awake(), WordSounds(3, 0, 1), WordSounds(3, 6, 1), Said(3), state=state)
    assert deeds == [Send(Speak(3, CALL[4:], "nl", 140, 80)), Tell(Finished(1, completed=True))]


def test_a_word_that_breaks_every_worker_is_given_up_but_not_the_words_before_it() -> None:
    state, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), Gone(), Awake(), WordSounds(2, 0, 5), Gone())
    assert deeds[-1] == Tell(Silent(1, Reason.BROKEN, "nl"))
    assert state.worker is Worker.ABSENT
    onward = (Awake(), WordSounds(2, 0, 5), WordSounds(2, 6, 4), Gone())
    state, deeds = after(HALLO, Awake(), WordSounds(1, 0, 5), Gone(), *onward)
    assert deeds[-1] == Spawn()


def test_an_utterance_whose_words_are_not_known_is_told_as_a_whole_and_given_its_time() -> None:
    state, deeds = after(HALLO, Awake(), WordSounds(1, 0, 0))
    assert deeds[-2:] == [Tell(Started(1)), Tell(Word(1, 0, 0, 0))]
    assert state.deadline is not None
    assert state.deadline > 110.0
    _, deeds = after(WordSounds(1, 0, 5), state=state)
    assert deeds == [Tell(Word(1, 0, 0, 5))]


@pytest.mark.expects_log("spoken form fails in nl: RecursionError")
def test_a_text_that_the_rules_trip_over_is_said_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    def trip(_text: str, _language: str) -> Spoken:
        raise RecursionError

    monkeypatch.setattr("assistant.speech.talk.spoken", trip)
    _, deeds = after(Talk(1, (Utterance("Bel 14 020."),), 140), Awake(), WordSounds(1, 4, 2))
    assert deeds[1] == Send(Speak(1, "Bel 14 020.", "nl", 140))
    assert deeds[-1] == Tell(Word(1, 0, 4, 2))


def test_a_worker_that_never_wakes_is_given_up_also_when_nobody_waits_any_more() -> None:
    state, _ = after(HALLO, Stop())
    assert state.deadline == 100.0 + WAKE
    state, deeds = after(Late(), state=state)
    assert (state, deeds) == (State(), [Kill()])


def test_no_voice_keeps_the_worker_for_other_languages() -> None:
    state, deeds = after(HALLO, Awake(), Mute(1, Reason.NO_VOICE))
    assert deeds[-1] == Tell(Silent(1, Reason.NO_VOICE, "nl"))
    assert state.worker is Worker.AWAKE


def test_stopping_in_silence_does_nothing() -> None:
    assert after(Stop()) == (State(), [])
    state, _ = after(DAG, Awake(), WordSounds(1, 0, 3), Said(1))
    assert after(Stop(), state=state) == (state, [])


@given(st.lists(st.sampled_from(MESSAGES), max_size=30))
def test_whatever_is_heard_each_talk_ends_once_and_one_worker_lives(messages: list[Message]) -> None:
    state = State()
    begun: list[int] = []
    ended: list[int] = []
    workers = 0
    moments = [0.0]
    for number, heard in enumerate(messages, start=1):
        message = replace(heard, number=number) if isinstance(heard, Talk) else heard
        if isinstance(message, Gone) and not workers:
            continue
        if isinstance(message, Talk):
            begun.append(number)
        workers -= isinstance(message, Gone)
        moments.append(float(number))
        state, deeds = hear(state, message, moments[-1])
        for deed in deeds:
            workers += isinstance(deed, Spawn)
            workers -= isinstance(deed, Kill)
            assert 0 <= workers <= 1
            if isinstance(deed, Tell) and isinstance(deed.heard, Finished | Silent):
                ended.append(deed.heard.talk)
        assert (workers == 0) == (state.worker is Worker.ABSENT)
        assert state.deadline is None or state.talk or state.worker in {Worker.WAKING, Worker.HUSHING}
    going_on = {state.talk.number} if state.talk else set()
    if state.worker is Worker.HUSHING:
        going_on.add(state.ending)
    assert sorted(ended) == sorted(set(begun) - going_on)
