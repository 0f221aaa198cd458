"""A voice that writes down what it is asked to say, for tests in which nobody needs to hear it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.speech.voice import DEFAULT_RATE, Finished, Heard, Listener, Reason, Silent, Started, Utterance, Word


class WrittenVoice:
    """Keeps each talk until `finish` is called; with a `reason` it stays silent and says so at once."""

    def __init__(self, listener: Listener, reason: Reason | None = None) -> None:
        self.rate = DEFAULT_RATE
        self.volume = 100
        self.said: list[tuple[Utterance, ...]] = []
        self.closed = False
        self._listener = listener
        self._reason = reason
        self._talking = False

    @property
    def speaking(self) -> bool:
        return self._talking

    @property
    def texts(self) -> list[str]:
        """What the last talk says, piece by piece."""
        return [utterance.text for utterance in self.said[-1]] if self.said else []

    def say(self, utterances: Sequence[Utterance]) -> int:
        self.stop()
        self.said.append(tuple(utterances))
        number = len(self.said)
        if self._reason:
            self._listener(Silent(number, self._reason, utterances[0].language))
        else:
            self._talking = True
            self._listener(Started(number))
        return number

    def tell(self, utterance: int, word: str) -> None:
        """Say that this word of this utterance sounds now."""
        start = self.said[-1][utterance].text.index(word)
        self._listener(Word(len(self.said), utterance, start, len(word)))

    def stop(self) -> None:
        self._end(completed=False)

    def finish(self) -> None:
        """Come to the end of what is said."""
        self._end(completed=True)

    def close(self) -> None:
        self.stop()
        self.closed = True

    def _end(self, *, completed: bool) -> None:
        if self._talking:
            self._talking = False
            over: Heard = Finished(len(self.said), completed)
            self._listener(over)
