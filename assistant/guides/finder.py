"""Finds a task in people's own words, slips of the pen included."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.journey.task import Task, title_now

LONGEST, MOST_WORDS = 300, 12
"""So many letters and words say what somebody wants; a whole letter pasted in the line must not hold up the screen."""
ALIKE = 0.82
"""From this likeness on two words are taken for the same, so that "verhuisng" finds "verhuizing"."""
_SOUNDS = (
    ("ch", "g"),
    ("ij", "ei"),
    ("ou", "au"),
    ("dt", "t"),
    ("th", "t"),
    ("c", "k"),
    ("v", "f"),
    ("z", "s"),
)
"""Letters that sound alike in Dutch, so that "klagt" finds "klacht" and "ferhuizen" finds "verhuizen"."""
_SMALL = frozenset(
    [
        "de",
        "het",
        "een",
        "en",
        "of",
        "ik",
        "wil",
        "mijn",
        "ga",
        "naar",
        "van",
        "voor",
        "met",
        "op",
        "in",
        "is",
        "er",
        "te",
        "aan",
        "bij",
        "u",
        "je",
        "dat",
        "die",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """A task and how well it fits, from 0 to 1."""

    task: Task
    score: float


def find(tasks: Sequence[Task], said: str) -> tuple[Found, ...]:
    """Rank the tasks that fit what was said, the best first; empty when nothing does."""
    words = _words(said[:LONGEST])[:MOST_WORDS]
    if not words:
        return ()
    found = [Found(task, _score(task, words)) for task in tasks]
    return tuple(sorted((one for one in found if one.score > 0), key=lambda one: (-one.score, one.task.title)))


def _words(text: str) -> tuple[str, ...]:
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    every = re.findall(r"[^\W_]+", plain)
    told = [word for word in every if word not in _SMALL] or every
    return tuple(_sound(word) for word in told)


def _sound(word: str) -> str:
    """Write a word as it sounds, each letter once: who writes by ear is found all the same."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"([a-z])\1+", r"\1", word)


def _score(task: Task, said: Sequence[str]) -> float:
    """Average how well each word that was said is met by the task's title and words."""
    known = _known(task, title_now(task.title, practice=task.practice))
    return sum(max((_alike(word, one) for one in known), default=0.0) for word in said) / len(said)


@lru_cache(maxsize=4096)
def _known(task: Task, title: str) -> frozenset[str]:
    return frozenset(_words(" ".join((task.title, title, *task.words))))


def _alike(said: str, known: str) -> float:
    if said == known:
        return 1.0
    shortest = min(len(said), len(known))
    if shortest >= 3 and (known.startswith(said) or said.startswith(known)):  # noqa: PLR2004 - shorter says nothing
        return 0.9
    if shortest < 4:  # noqa: PLR2004 - short words are alike too soon
        return 0.0
    both = len(said) + len(known)
    if 2 * shortest < ALIKE * both:
        return 0.0
    ratio = SequenceMatcher(None, said, known).ratio()
    return ratio if ratio >= ALIKE else 0.0
