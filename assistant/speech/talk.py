"""Decides what a voice does next: the state and what was heard go in, the new state and the deeds come out.

It knows no process and no clock: `now` is handed in, in seconds, and a deadline that passes is heard as `Late`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

from assistant.speech.messages import Awake, Command, Hush, Hushed, Mute, Report, Said, Speak, WordSounds
from assistant.speech.spoken import Spoken, spoken
from assistant.speech.voice import Finished, Heard, Reason, Silent, Started, Utterance, Word

WAKE = 10.0
"""A worker on a slow disk may take this long to say that it lives."""
SOUND = 1.8
"""After this long without a word there is no sound (two seconds, counted from the press)."""
HUSH = 0.15
"""A worker that is not silent by now is ended, which silences it too."""


class Worker(Enum):
    ABSENT = auto()
    WAKING = auto()
    AWAKE = auto()
    HUSHING = auto()


@dataclass(frozen=True, slots=True)
class Talk:
    """What is being said: utterance number `at`, its words told up to the one at `reached`."""

    number: int
    utterances: tuple[Utterance, ...]
    rate: int
    at: int = 0
    heard: bool = False
    reached: int = -1

    @property
    def spoken(self) -> Spoken:
        """Give the utterance of the moment as it is said."""
        utterance = self.utterances[self.at]
        return spoken(utterance.text, utterance.language)


@dataclass(frozen=True, slots=True)
class State:
    """Where things stand.

    `talk` is said or waits for the worker; `ending` is the talk that is being silenced, `turn` the last text
    sent. `deadline` is when to hear `Late`, None when nothing is awaited.
    """

    worker: Worker = Worker.ABSENT
    talk: Talk | None = None
    ending: int = 0
    turn: int = 0
    deadline: float | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """Somebody asks for silence."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The worker's process has ended."""


@dataclass(frozen=True, slots=True)
class Late:
    """The deadline has passed."""


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start a worker."""


@dataclass(frozen=True, slots=True)
class Kill:
    """End the worker at once."""


@dataclass(frozen=True, slots=True)
class Send:
    command: Command


@dataclass(frozen=True, slots=True)
class Tell:
    heard: Heard


Message: TypeAlias = Talk | Stop | Report | Gone | Late
Deed: TypeAlias = Spawn | Kill | Send | Tell
Turn: TypeAlias = tuple[State, tuple[Deed, ...]]


def hear(state: State, message: Message, now: float) -> Turn:
    """Take in one message. One that comes out of turn changes nothing."""
    match message, state.worker, state.talk:
        case Talk(utterances=()), _, _:
            calm, deeds = _stop(state, now)
            return calm, (*deeds, Tell(Finished(message.number, completed=True)))
        case Talk(), _, _:
            return _say(state, message, now)
        case Stop(), _, _:
            return _stop(state, now)
        case Awake(), Worker.WAKING, _:
            return _speak(replace(state, worker=Worker.AWAKE), now)
        case WordSounds(turn=turn), Worker.AWAKE, Talk() as talk if turn == state.turn:
            return _word(state, talk, message, now)
        case Said(turn=turn), Worker.AWAKE, Talk() as talk if turn == state.turn:
            return _said(state, talk, now)
        case Mute(turn=turn, reason=reason), Worker.AWAKE, Talk() as talk if turn == state.turn:
            return _silent(state, talk, reason)
        case Hushed(), Worker.HUSHING, _:
            after, deeds = _speak(replace(state, worker=Worker.AWAKE), now)
            return after, (_over(state.ending), *deeds)
        case Gone(), _, _:
            return _gone(state, now)
        case Late(), _, _:
            return _late(state, now)
    return state, ()


def _say(state: State, talk: Talk, now: float) -> Turn:
    calm, deeds = _stop(state, now)
    waiting = replace(calm, talk=talk)
    match calm.worker:
        case Worker.ABSENT:
            return replace(waiting, worker=Worker.WAKING, deadline=now + WAKE), (*deeds, Spawn())
        case Worker.WAKING:
            return replace(waiting, deadline=now + WAKE), deeds
        case Worker.HUSHING:
            return waiting, deeds
        case Worker.AWAKE:
            return _speak(waiting, now)


def _stop(state: State, now: float) -> Turn:
    if state.talk is None:
        return state, ()
    number = state.talk.number
    if state.worker is Worker.AWAKE:
        hushing = replace(state, worker=Worker.HUSHING, talk=None, ending=number, deadline=now + HUSH)
        return hushing, (Send(Hush()),)
    deadline = state.deadline if state.worker is Worker.HUSHING else None
    return replace(state, talk=None, deadline=deadline), (_over(number),)


def _speak(state: State, now: float) -> Turn:
    """Send the utterance whose turn it is to a worker that is awake and silent, if there is one."""
    talk = state.talk
    if talk is None:
        return replace(state, deadline=None), ()
    turn = state.turn + 1
    order = Speak(turn, talk.spoken.text, talk.utterances[talk.at].language, talk.rate)
    return replace(state, turn=turn, deadline=now + SOUND), (Send(order),)


def _word(state: State, talk: Talk, word: WordSounds, now: float) -> Turn:
    said = talk.spoken
    start, length = said.shown(word.start, word.length)
    deeds: list[Deed] = [] if talk.heard else [Tell(Started(talk.number))]
    if start > talk.reached:  # a number sounds as several words that overlap
        deeds.append(Tell(Word(talk.number, talk.at, start, length)))
    on = replace(talk, heard=True, reached=max(start, talk.reached))
    return replace(state, talk=on, deadline=now + _patience(said)), tuple(deeds)


def _patience(said: Spoken) -> float:
    """Give the seconds that no utterance of this length needs: half a second a character is a slow speller."""
    return 5 + len(said.text) / 2


def _said(state: State, talk: Talk, now: float) -> Turn:
    if talk.at + 1 < len(talk.utterances):
        return _speak(replace(state, talk=replace(talk, at=talk.at + 1, reached=-1)), now)
    if not talk.heard:
        return _silent(state, talk, Reason.NO_SOUND)
    done = replace(state, talk=None, deadline=None)
    return done, (Tell(Finished(talk.number, completed=True)),)


def _silent(state: State, talk: Talk, reason: Reason) -> Turn:
    """End a talk that cannot be heard; a worker that may be broken is not used again."""
    told = Tell(Silent(talk.number, reason))
    quiet = replace(state, talk=None, deadline=None)
    if reason is Reason.NO_VOICE:
        return quiet, (told,)
    return replace(quiet, worker=Worker.ABSENT), (Kill(), told)


def _gone(state: State, now: float) -> Turn:
    over = (_over(state.ending),) if state.worker is Worker.HUSHING else ()
    if over and state.talk:
        return replace(state, worker=Worker.WAKING, deadline=now + WAKE), (*over, Spawn())
    broken = (Tell(Silent(state.talk.number, Reason.BROKEN)),) if state.talk else ()
    return replace(state, worker=Worker.ABSENT, talk=None, deadline=None), (*over, *broken)


def _late(state: State, now: float) -> Turn:
    match state.worker, state.talk:
        case Worker.HUSHING, talk:
            deadline = now + WAKE if talk else None
            fresh = replace(state, worker=Worker.WAKING, deadline=deadline)
            return fresh, (Kill(), Spawn(), _over(state.ending))
        case Worker.WAKING, Talk() as talk:
            return _silent(state, talk, Reason.BROKEN)
        case Worker.AWAKE, Talk() as talk:
            return _silent(state, talk, Reason.NO_SOUND)
    return state, ()


def _over(number: int) -> Tell:
    return Tell(Finished(number, completed=False))
