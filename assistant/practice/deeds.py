"""What a rule can look up: an invented service, a table of decisions, and people who become rows of a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from assistant.practice.components import MISSING, Component, Data, find, put, start
from assistant.practice.forms import Action, Form
from assistant.practice.jsonlogic import evaluate, truthy


def fetched(form: Form, name: str, scope: Mapping[str, Any]) -> object:
    """Give what the service answers to what it is asked; its `otherwise` when it does not know."""
    service = form.services[name]
    return deepcopy(service.answers.get(str(evaluate(service.asks, scope)), service.otherwise))


def decided(form: Form, name: str, scope: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the first line of a table that holds gives; nothing when none does."""
    for line in form.tables[name]:
        if truthy(evaluate(line.when, scope)):
            return {key: evaluate(value, scope) for key, value in line.gives.items()}
    return {}


def synchronized(action: Action, grid: Component, scope: Mapping[str, Any]) -> list[Data]:
    """Give a row for each person, with what was answered about that person before; the first field tells who."""
    people, rows = find(scope, action.synchronize), find(scope, action.into)
    (their_name, our_name), *_ = action.fields.items()
    left = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    made: list[Data] = []
    for person in _chosen(people):
        # Each row is somebody's once, for two people can have been given the same number by mistake.
        known = next((row for row in left if str(find(row, our_name)) == str(person.get(their_name))), {})
        left = [row for row in left if row is not known]
        row = {**start(grid.get("components", [])), **deepcopy(dict(known))}
        for theirs, ours in action.fields.items():
            value = find(person, theirs)
            put(row, ours, "" if value is MISSING else value)
        made.append(row)
    return made


def _chosen(people: object) -> Iterator[Mapping[str, Any]]:
    for person in people if isinstance(people, list) else []:
        if isinstance(person, Mapping) and person.get("selected") is not False:
            yield person
