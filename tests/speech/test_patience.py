"""A voice that takes its time is not taken for one that hangs: long words, long numbers, signs that are words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from assistant.speech import talk
from assistant.speech.voice import Utterance
from tools.measure.loudspeaker import RATE
from tools.measure.sampled import sampled

SLOW = [
    ("nl", "Hottentottententententoonstelling en aansprakelijkheidswaardevaststellingsveranderingen"),
    ("nl", "Het getal 999999999999 is groot, en € 1.234.567,89 of 12,5% ook."),
    ("nl", "A B C D: WVTTK KvK x-y-z / a_b_c *** === ### @@@ ... ja"),
    ("nl", "Een groot 🎉 feest 👨‍👩‍👧 voor العربية en 中文字典 einde"),
    ("en", "Your application 1234567 has been sent."),
    ("ar", "العربية لغة جميلة جدا والمواطنون يستعملونها كل يوم ١٢٣٤٥٦٧"),
]


@pytest.mark.parametrize("rate", [110, 140, 175])
def test_whatever_is_said_the_next_word_comes_long_before_patience_ends(rate: int) -> None:
    utterances = [Utterance(text, language) for language, text in SLOW]
    for utterance, found in zip(utterances, sampled(utterances, rate), strict=True):
        said = talk.Talk(1, (utterance,), rate).spoken
        for (at, begin), (_, end) in pairwise([*found.said.items(), (len(said.text), found.length)]):
            assert (end - begin) / RATE < 0.8 * talk._patience(said, at, rate), said.text[at:]
        assert len(found.said) >= 3
