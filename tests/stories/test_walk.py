"""Every screen in languages that read from the left: nothing cut, sideways, nameless, small or pale."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.wording import LANGUAGES, PSEUDO, RIGHT_TO_LEFT
from tests.stories.walk import EVERYTHING, walk

SPOKEN = [code for code in LANGUAGES if code not in RIGHT_TO_LEFT] if EVERYTHING else ["nl"]


WALKS = [(language, percent) for language in SPOKEN for percent in (100, 200)]
MADE_UP = [(PSEUDO, percent) for percent in (100, 200)] if EVERYTHING else []


@pytest.mark.parametrize(("language", "percent"), [*WALKS, *MADE_UP])
def test_every_screen_is_whole(language: str, percent: int, tmp_path: Path) -> None:
    wrong = walk(tmp_path, language, percent)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("percent", [100, 200] if EVERYTHING else [200])
def test_every_screen_is_whole_in_the_letters_for_dyslexia_too(percent: int, tmp_path: Path) -> None:
    wrong = walk(tmp_path, "nl", percent, letters="opendyslexic")
    assert not wrong, "\n".join(wrong)
