"""A portal that breaks at random and a program that dies at random, while somebody fills in a form and sends it."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.journey.view import ProblemView, QuestionView, ReceiptView, ReviewView
from assistant.store.keeping import Store
from tests.portals import faulty
from tests.portals.faulty import BrokenPortal, Fault
from tests.visit.person import TODAY, Person, arrived, new_draft
from tools import citizen

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
DEEDS = 60


def ended(
    portal: BrokenPortal,
    base: str,
    slug: str,
    store: Store,
    folder: Path,
    *,
    seeds: Iterable[int],
    calls: Sequence[str],
    breaks: float,
) -> list[str]:
    """Let somebody come once for each seed; gives the screens they ended with. At most one arrives of each.

    `calls` may break, each deed with the chance `breaks`.
    """
    screens: list[str] = []
    for seed in seeds:
        chance = random.Random(seed)
        before = len(arrived(base, slug))
        portal.mend()
        person = Person(portal.origin, slug, store, new_draft(slug, seed))
        person.give()
        for _deed in range(DEEDS):
            if chance.random() < breaks:
                _spoil(portal, chance, calls)
            after = _go_on(person, slug, folder, chance)
            if after is None:
                break
            person = after
        came = len(arrived(base, slug)) - before
        assert came <= 1, (seed, portal.seen)
        if isinstance(person.view, ReceiptView):
            assert came == 1, (seed, portal.seen)
        screens.append(type(person.view).__name__)
    return screens


def _spoil(portal: BrokenPortal, chance: random.Random, calls: Sequence[str]) -> None:
    fault: Fault = chance.choice(QUICK)
    if fault in LOST:
        fault = replace(fault, arrives=chance.random() < 0.6)
    portal.next("", chance.choice(calls), fault)


def _go_on(person: Person, slug: str, folder: Path, chance: random.Random) -> Person | None:
    """Do what the screen asks for, or die and come back; None when there is nothing left to do."""
    match person.view:
        case QuestionView() as view:
            person.give(citizen.answer(view, folder, TODAY))
        case ReviewView():
            person.send()
        case ProblemView(act=act):
            kept = person.kept
            if chance.random() < 0.2 and kept is not None:
                return Person(person.base, slug, person.store, kept)
            if not act:
                return None
            person.again()
        case _:
            return None
    return person
