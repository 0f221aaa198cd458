"""Every screen in languages that read from the right: nothing cut, sideways, nameless, small or pale."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.wording import PSEUDO_MIRRORED
from tests.stories.walk import EVERYTHING, walk

WALKS = [("ar", 100), ("ar", 200), (PSEUDO_MIRRORED, 200), *([(PSEUDO_MIRRORED, 100)] if EVERYTHING else [])]


@pytest.mark.parametrize(("language", "percent"), WALKS)
def test_every_screen_is_whole_mirrored(language: str, percent: int, tmp_path: Path) -> None:
    wrong = walk(tmp_path, language, percent)
    assert not wrong, "\n".join(wrong)
