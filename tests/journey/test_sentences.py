"""Every reason to refuse and every broken world has a sentence, in plain words."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from assistant import errors, visit
from assistant.errors import AnswersRefused, AssistantError, FieldRefusal, PortalBusy, PortalUnreachable
from assistant.journey import kinds, sentences
from assistant.journey.question import Refusal
from assistant.portals.open_forms import codes
from assistant.portals.open_forms.codes import REASONS
from assistant.visit.refusals import PROOFS, TAKEN
from tests.plain_words import complaints

FACTS = {
    "most": "12",
    "least": "1",
    "one": "1250",
    "other": "1,25",
    "now": "13",
    "earliest": "1 december 2026",
    "latest": "2 december 2026",
    "name": "foto.png",
    "types": "jpg, png",
    "portal": "Gemeente Voorbeeld",
}
CATEGORIES = (errors.TryLater, errors.SignInAgain, errors.ChangeAnswers, errors.CallTheDesk)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__):
        yield import_module(f"{package.__name__}.{found.name}")


def keys_used() -> Iterator[str]:
    """Read from the code every key that a question or a visit refuses with, and those a portal's code stands for."""
    yield from (reason.plain for reason in REASONS)
    yield from TAKEN | PROOFS
    for module in (*modules(kinds), *modules(visit), codes):
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"refuse", "Refusal"}:
                yield from (str(one.value) for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant))


def problems() -> list[type[AssistantError]]:
    """List the kinds of problem that say what happened, without the four kinds they are sorted in."""
    found = [one for _name, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, AssistantError)]
    return [one for one in found if one not in (*CATEGORIES, AssistantError)]


def made(kind: type[AssistantError]) -> AssistantError:
    if kind is AnswersRefused:
        return AnswersRefused((FieldRefusal("naam", "required", "Dit veld is vereist."),))
    return kind()


@pytest.mark.parametrize("key", sorted(set(keys_used())))
def test_every_reason_to_refuse_has_a_sentence_in_plain_words(key: str) -> None:
    said = sentences.refusal(Refusal(key, FACTS))
    assert "{" not in said
    assert complaints(said) == []


def test_every_sentence_is_used() -> None:
    assert set(sentences._REFUSALS) - set(keys_used()) - {"empty"} == set()


def test_the_forms_own_sentence_wins() -> None:
    assert sentences.refusal(Refusal("empty", text="Vul uw naam in.")) == "Vul uw naam in."


@pytest.mark.parametrize("kind", problems())
def test_every_problem_says_what_happened_in_words_of_its_own(kind: type[AssistantError]) -> None:
    words = sentences.problem(made(kind), "Gemeente Voorbeeld", phone="088 - 000 00 00")
    others = {sentences.problem(made(one), "Gemeente Voorbeeld").heading for one in problems() if one is not kind}
    assert words.heading not in others
    for said in (words.heading, *words.lines, words.act):
        assert "{" not in said
        assert complaints(said) == []


@pytest.mark.parametrize("kind", [*problems(), *CATEGORIES])
def test_every_problem_says_that_nothing_is_lost_and_what_to_do(kind: type[AssistantError]) -> None:
    words = sentences.problem(made(kind), "Gemeente Voorbeeld", phone="088 - 000 00 00")
    assert words.lines[0] == "Er is niets weg. Uw antwoorden zijn er nog."
    assert len(words.lines) > 1
    assert words.act or any("Bel Gemeente Voorbeeld" in line or "website" in line for line in words.lines)


@pytest.mark.parametrize("kind", CATEGORIES)
def test_only_what_can_help_can_be_pressed(kind: type[AssistantError]) -> None:
    act = sentences.problem(made(kind), "Gemeente Voorbeeld").act
    assert bool(act) is (kind is not errors.CallTheDesk)


def test_what_arrived_already_is_not_called_kept() -> None:
    words = sentences.problem(PortalUnreachable(), "Gemeente Voorbeeld", sent=True)
    assert words.lines[0] == "Uw aanvraag is verstuurd. Wij hebben alleen het nummer nog niet."


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (5.0, "Wacht één minuut."),
        (61.0, "Wacht één minuut."),
        (170.0, "Wacht 3 minuten."),
        (None, "Wacht even."),
        (86400.0, "Wacht even."),
        (float("inf"), "Wacht even."),
    ],
)
def test_a_busy_portal_says_how_long_to_wait(seconds: float | None, said: str) -> None:
    words = sentences.problem(PortalBusy(wait=seconds), "Gemeente Voorbeeld")
    assert words.lines[1].startswith(said)
