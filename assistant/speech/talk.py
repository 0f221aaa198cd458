"""Decides what a voice does next: the state and what was heard go in, the new state and the deeds come out.

It knows no process and no clock: `now` is handed in, in seconds, and a deadline that passes is heard as `Late`.
"""

from __future__ import annotations

import logging
import re
import sys
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, TypeAlias

from assistant.speech.messages import Awake, Command, Hush, Hushed, Mute, Report, Said, Speak, WordSounds
from assistant.speech.spoken import Spoken, spoken
from assistant.speech.voice import Finished, Heard, Reason, Silent, Started, Utterance, Word

log = logging.getLogger(__name__)

WAKE = 10.0
"""A worker on a slow disk may take this long to say that it lives."""
SOUND = 1.9
"""So long after the press without a word there is no sound: it must be said within two seconds."""
LEAST = 1.2
"""But however late the worker was, a sound system that sleeps gets this long."""
HUSH = 0.1 if sys.platform == "linux" else 0.2
"""A worker that is not silent by now is ended, which silences it too; what other systems have takes longer."""


_NEXT: Final = re.compile(r"\S*\s*\S*")


class Worker(Enum):
    ABSENT = auto()
    WAKING = auto()
    AWAKE = auto()
    HUSHING = auto()


@dataclass(frozen=True, slots=True)
class Talk:
    """What is being said: utterance number `at`, its words told up to the one at `reached`.

    `sent` and `place` are positions in its spoken form: where the last order to the worker began, and the last
    word that sounded. `lost`: the worker was lost since that word.
    """

    number: int
    utterances: tuple[Utterance, ...]
    rate: int
    volume: int = 100
    at: int = 0
    heard: bool = False
    reached: int = -1
    sent: int = 0
    place: int = 0
    lost: bool = False
    pressed: float = 0.0

    @property
    def spoken(self) -> Spoken:
        """Give the utterance of the moment as it is said; as it stands, should the rules trip over it."""
        utterance = self.utterances[self.at]
        try:
            return spoken(utterance.text, utterance.language)
        except Exception as error:  # noqa: BLE001 a rule less is better than a voice that is silent for good
            log.error("spoken form fails in %s: %s", utterance.language, type(error).__name__)  # noqa: TRY400 no text
            return Spoken(utterance.text)

    @property
    def language(self) -> str:
        return self.utterances[self.at].language


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
        case Mute(turn=turn, reason=Reason.BROKEN), Worker.AWAKE, Talk() as talk if turn == state.turn:
            return _lost(state, talk, Reason.BROKEN, now)
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
    waiting = replace(calm, talk=replace(talk, pressed=now))
    match calm.worker:
        case Worker.ABSENT:
            return _spawned(waiting, now, *deeds, Spawn())
        case Worker.WAKING | Worker.HUSHING:
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
    return replace(state, talk=None), (_over(number),)


def _spawned(state: State, now: float, *deeds: Deed) -> Turn:
    """Wait for a worker that was started; one that does not wake is given up, also when nobody waits for a word."""
    return replace(state, worker=Worker.WAKING, deadline=now + WAKE), deeds


def _speak(state: State, now: float) -> Turn:
    """Send what is to be said next to a worker that is awake and silent, if there is something."""
    talk = state.talk
    if talk is None:
        return replace(state, deadline=None), ()
    turn = state.turn + 1
    sent = replace(talk, sent=talk.place)
    order = Speak(turn, talk.spoken.text[talk.place :], talk.language, talk.rate, talk.volume)
    deadline = now + SOUND if talk.heard else max(talk.pressed + SOUND, now + LEAST)
    return replace(state, talk=sent, turn=turn, deadline=deadline), (Send(order),)


def _word(state: State, talk: Talk, word: WordSounds, now: float) -> Turn:
    said = talk.spoken
    began = () if talk.heard else (Tell(Started(talk.number)),)
    if word.length == 0:
        begun = (Tell(Word(talk.number, talk.at, 0, 0)),) if talk.reached < 0 else ()
        on = replace(talk, heard=True)
        return replace(state, talk=on, deadline=now + _whole(said)), (*began, *begun)
    at = talk.sent + word.start
    start, length = said.shown(at, word.length)
    # A number sounds as several words that overlap.
    told = (Tell(Word(talk.number, talk.at, start, length)),) if start > talk.reached else ()
    place = max(_whole_word(said, at), talk.place)
    lost = talk.lost and place == talk.place
    on = replace(talk, heard=True, reached=max(start, talk.reached), place=place, lost=lost)
    return replace(state, talk=on, deadline=now + _patience(said, at, talk.rate)), (*began, *told)


def _whole_word(said: Spoken, at: int) -> int:
    """Give where what sounds at a position begins: a number is said again from its first figure."""
    return next((swap.at for swap in said.swaps if swap.at <= at < swap.at + swap.said), at)


def _whole(said: Spoken) -> float:
    """Give the seconds that no utterance of this length needs: half a second a character is a slow speller."""
    return 5 + len(said.text) / 2


def _patience(said: Spoken, at: int, rate: int) -> float:
    """Give the seconds within which something must follow on the word at this position: a word, or the end.

    Letters sound together; a figure or a sign can be a word or two by itself.
    """
    following = _NEXT.match(said.text, at)
    seconds = sum(0.2 if sign.isspace() or "a" <= sign <= "z" else 1.2 for sign in following[0]) if following else 0
    return 2 + seconds * 140 / rate


def _said(state: State, talk: Talk, now: float) -> Turn:
    if talk.at + 1 < len(talk.utterances):
        following = replace(talk, at=talk.at + 1, reached=-1, place=0, lost=False)
        return _speak(replace(state, talk=following), now)
    if not talk.heard:
        return _silent(state, talk, Reason.NO_SOUND)
    done = replace(state, talk=None, deadline=None)
    return done, (Tell(Finished(talk.number, completed=True)),)


def _lost(state: State, talk: Talk, reason: Reason, now: float) -> Turn:
    """Go on with a new worker from the word that sounded last; once, for what is wrong may be in that word."""
    ended = () if state.worker is Worker.ABSENT else (Kill(),)
    if talk.lost:
        quiet = replace(state, worker=Worker.ABSENT, talk=None, deadline=None)
        return quiet, (*ended, Tell(Silent(talk.number, reason, talk.language)))
    return _spawned(replace(state, talk=replace(talk, lost=True)), now, *ended, Spawn())


def _silent(state: State, talk: Talk, reason: Reason) -> Turn:
    """End a talk that cannot be heard; a worker that may be broken is not used again."""
    told = Tell(Silent(talk.number, reason, talk.language))
    quiet = replace(state, talk=None, deadline=None)
    if reason is Reason.NO_VOICE:
        return quiet, (told,)
    return replace(quiet, worker=Worker.ABSENT), (Kill(), told)


def _gone(state: State, now: float) -> Turn:
    gone = replace(state, worker=Worker.ABSENT, deadline=None)
    if state.worker is Worker.HUSHING:
        over = _over(state.ending)
        return _spawned(gone, now, over, Spawn()) if state.talk else (gone, (over,))
    return _lost(gone, state.talk, Reason.BROKEN, now) if state.talk else (gone, ())


def _late(state: State, now: float) -> Turn:
    match state.worker, state.talk:
        case Worker.HUSHING, _:
            return _spawned(state, now, Kill(), Spawn(), _over(state.ending))
        case Worker.WAKING, Talk() as talk:
            return _silent(state, talk, Reason.BROKEN)
        case Worker.WAKING, None:
            return replace(state, worker=Worker.ABSENT, deadline=None), (Kill(),)
        case Worker.AWAKE, Talk(heard=False) as talk:
            return _silent(state, talk, Reason.NO_SOUND)
        case Worker.AWAKE, Talk() as talk:
            return _lost(state, talk, Reason.NO_SOUND, now)
    return state, ()


def _over(number: int) -> Tell:
    return Tell(Finished(number, completed=False))
