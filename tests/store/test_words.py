"""Whatever stands in the way of keeping, the screen has a sentence for it."""

from __future__ import annotations

import pytest

from assistant.store.trouble import Trouble
from assistant.store.words import set_aside_words, trouble_words


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_said_in_words(trouble: Trouble) -> None:
    sentences = trouble_words(trouble).split(". ")
    assert all(0 < len(sentence.split()) <= 15 for sentence in sentences)


def test_a_vault_that_was_set_aside_is_named() -> None:
    assert "bewaard-beschadigd-2026-11-24.db" in set_aside_words("bewaard-beschadigd-2026-11-24.db")
