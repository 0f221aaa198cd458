"""A portal that breaks at random, a program that dies at random: what somebody sends never arrives twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.store.keeping import Store
from tests.portals.faulty import BrokenPortal
from tests.visit.chance import ended

CALLS = ("/forms/", "/steps/", "/submissions$", "/submissions/", "/_complete$", "/_complete$", "/status$")


@pytest.mark.parametrize("first", range(0, 100, 20))
def test_whatever_breaks_and_whenever_it_arrives_at_most_once(
    portal: BrokenPortal, small_forms: str, store: Store, tmp_path: Path, first: int
) -> None:
    seeds = range(first, first + 20)
    screens = ended(portal, small_forms, "lamp", store, tmp_path, seeds=seeds, calls=CALLS, breaks=0.35)
    assert screens.count("ReceiptView") > len(screens) // 2
