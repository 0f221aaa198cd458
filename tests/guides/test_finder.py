"""Finding a task in one's own words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.guides.finder import find
from assistant.journey.task import Task
from assistant.journey.view import Place


def task(slug: str, title: str, *words: str) -> Task:
    return Task(organisation="voorbeeld", slug=slug, title=title, place=Place(), words=words)


TASKS = (
    task("verhuizing", "Verhuizing doorgeven", "verhuizen", "nieuw adres", "ander huis"),
    task("uittreksel", "Uittreksel aanvragen", "bewijs van inschrijving", "BRP", "geboorteakte"),
    task("melding", "Iets melden op straat", "lamp kapot", "afval", "losse stoeptegel"),
    task("klacht", "Een vraag stellen of een klacht sturen", "boos", "contact", "compliment"),
)


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ("verhuizen", "verhuizing"),
        ("Ik ga verhuizen", "verhuizing"),
        ("VERHUIZING", "verhuizing"),
        ("ferhuizen", "verhuizing"),
        ("verhuisen", "verhuizing"),
        ("verhuisng", "verhuizing"),
        ("nieuw adres", "verhuizing"),
        ("ik heb een nieuw huis", "verhuizing"),
        ("de lamp is kapot", "melding"),
        ("lantaarn lamp", "melding"),
        ("stoeptegels", "melding"),
        ("brp", "uittreksel"),
        ("uitreksel", "uittreksel"),
        ("inschrijving", "uittreksel"),
        ("ik ben boos", "klacht"),
        ("klagt", "klacht"),
        ("klacht!!", "klacht"),
    ],
)
def test_people_find_a_task_in_their_own_words(said: str, slug: str) -> None:
    found = find(TASKS, said)
    assert found
    assert found[0].task.slug == slug


@pytest.mark.parametrize("said", ["", "   ", "?!", "xyzzy", "rijbewijs", "\U0001f642"])
def test_what_does_not_fit_finds_nothing(said: str) -> None:
    assert find(TASKS, said) == ()


def test_the_best_comes_first_and_equals_by_title() -> None:
    found = find((task("b", "Paspoort verlengen"), task("a", "Paspoort aanvragen")), "paspoort")
    assert [one.task.slug for one in found] == ["a", "b"]
    assert [one.score for one in find(TASKS, "nieuw adres")] == sorted(
        (one.score for one in find(TASKS, "nieuw adres")), reverse=True
    )


@pytest.mark.parametrize(
    "said", ["verhuizen " * 20_000, "x" * 1_000_000, "ik wil mijn adres veranderen want ik ga weg " * 99]
)
def test_a_whole_letter_in_the_line_holds_nothing_up(said: str) -> None:
    began = time.thread_time()
    find(TASKS * 10, said)
    assert time.thread_time() - began < 0.2


def test_accents_make_no_difference() -> None:
    assert find((task("id", "Identiteitskaart", "kwijt geraakt", "zoë"),), "zoe")[0].task.slug == "id"


@given(st.text(max_size=40))
def test_whatever_is_said_scores_between_nought_and_one(said: str) -> None:
    assert all(0 < one.score <= 1 for one in find(TASKS, said))
