"""A portal that breaks at random, a program that dies at random: what somebody sends never arrives twice."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.journey.view import ProblemView, QuestionView, ReceiptView, ReviewView
from assistant.store.keeping import Store
from tests.portals import faulty
from tests.portals.faulty import BrokenPortal, Fault
from tests.visit.person import TODAY, Person, arrived, new_draft
from tools import citizen

Noor = Callable[[str], Person]
QUICK = tuple(fault for fault in faulty.FAULTS if fault.how != "silence")
LOST = (
    faulty.RESET,
    faulty.HALF,
    faulty.BROKEN,
    faulty.NO_JSON,
    faulty.OTHER_JSON,
    faulty.PAGE_INSTEAD,
    faulty.MAINTENANCE_PAGE,
)
"""Answers after which the portal may have taken it all the same."""
CALLS = ("/forms/", "/steps/", "/submissions$", "/submissions/", "/_complete$", "/_complete$", "/status$")
DEEDS = 60


def spoil(portal: BrokenPortal, chance: random.Random, calls: Sequence[str] = CALLS) -> None:
    fault: Fault = chance.choice(QUICK)
    if fault in LOST:
        fault = replace(fault, arrives=chance.random() < 0.6)
    portal.next("", chance.choice(calls), fault)


def go_on(person: Person, folder: Path, chance: random.Random) -> Person | None:
    """Do what the screen asks for, or die and come back; None when there is nothing left to do."""
    match person.view:
        case QuestionView() as view:
            person.give(citizen.answer(view, folder, TODAY))
        case ReviewView():
            person.send()
        case ProblemView(act=act):
            kept = person.kept
            if chance.random() < 0.2 and kept is not None:
                return Person(person.base, "lamp", person.store, kept)
            if not act:
                return None
            person.again()
        case _:
            return None
    return person


@pytest.mark.parametrize("first", range(0, 100, 20))
def test_whatever_breaks_and_whenever_it_arrives_at_most_once(
    portal: BrokenPortal, small_forms: str, store: Store, tmp_path: Path, first: int
) -> None:
    ended: list[str] = []
    for seed in range(first, first + 20):
        chance = random.Random(seed)
        before = len(arrived(small_forms, "lamp"))
        portal.mend()
        person = Person(portal.origin, "lamp", store, new_draft("lamp", seed))
        person.give()
        for _deed in range(DEEDS):
            if chance.random() < 0.35:
                spoil(portal, chance)
            after = go_on(person, tmp_path, chance)
            if after is None:
                break
            person = after
        came = len(arrived(small_forms, "lamp")) - before
        assert came <= 1, (seed, portal.seen)
        if isinstance(person.view, ReceiptView):
            assert came == 1, (seed, portal.seen)
        ended.append(type(person.view).__name__)
    assert ended.count("ReceiptView") > len(ended) // 2
