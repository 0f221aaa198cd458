"""A program that is killed at any moment loses nothing that was acknowledged, and sends nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.kills import WINDOW, kills

ROUNDS = 20
SEED = 20261122


@pytest.mark.timeout(240)
def test_nothing_is_lost_and_nothing_is_sent_twice_in_twenty_sudden_deaths(tmp_path: Path) -> None:
    score = kills(ROUNDS, SEED, tmp_path)
    assert score.kills == ROUNDS
    assert score.in_window >= WINDOW * ROUNDS
    assert score.sent > 0
