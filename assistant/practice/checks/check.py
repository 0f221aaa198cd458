"""Finds who checks a type of component, and does what is the same for all: values that are absent, and lists."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from typing import TypeAlias, TypeVar

from assistant.practice.components import MISSING, WITHOUT_DATA, Component, Data, find, walk
from assistant.practice.problems import Slip
from assistant.practice.store import Upload


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """How strict to be and what is known: only `sending` enforces what is required.

    `verified` are (key, address) pairs; `prefilled` by key what was filled in beforehand; `hidden` the paths that do
    not show, of which `at` is the part before a key: "" on the step itself, "kinderen[0]." in a row.
    """

    sending: bool = False
    uploads: Mapping[str, Upload] = field(default_factory=dict, repr=False)
    verified: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    prefilled: Mapping[str, object] = field(default_factory=dict, repr=False)
    hidden: frozenset[str] = frozenset()
    at: str = ""


Checker: TypeAlias = Callable[[Component, object, Scope], Iterator[Slip]]
C = TypeVar("C", bound=Checker)

_checkers: dict[str, Checker] = {}
_PEOPLE = frozenset({"partners", "children"})
_whole: set[str] = set()
_always_there: set[str] = set()


def checks(*types: str, whole: bool = False, always_there: bool = False) -> Callable[[C], C]:
    """Register what checks these types.

    `whole`: it looks at a list itself, rather than at each of `multiple` values. `always_there`: a call that leaves
    the value out is refused, also when nothing has to be answered.
    """

    def register(checker: C) -> C:
        for kind in types:
            _checkers[kind] = checker
            if whole:
                _whole.add(kind)
            if always_there:
                _always_there.add(kind)
        return checker

    return register


@cache
def _found() -> Mapping[str, Checker]:
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(import_module(package).__path__):
        import_module(f"{package}.{module.name}")
    return _checkers


def checked_types() -> frozenset[str]:
    """Name the types somebody checks."""
    return frozenset(_found())


def check(components: list[Component], data: Data, scope: Scope) -> Iterator[Slip]:
    """Check the values of a step or of one row; names are paths in `data`."""
    for component in walk(components):
        if component["type"] not in WITHOUT_DATA and scope.at + component["key"] not in scope.hidden:
            value = find(data, component["key"])
            yield from (slip.under(component["key"]) for slip in _one(component, value, scope))


def _one(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    kind = component["type"]
    checker = _found().get(kind)
    several = bool(component.get("multiple")) and kind not in _whole
    if checker is None:
        return
    if value is MISSING:
        if kind in _always_there or several or (scope.sending and required(component)):
            yield Slip("", "required", "required")
    elif _changed(component, value, scope):
        yield Slip("", "invalidPrefilledField", "prefilled")
    elif several:
        yield from _each(component, value, scope, checker)
    else:
        yield from checker(component, value, scope)


def _changed(component: Component, value: object, scope: Scope) -> bool:
    """Tell whether something was changed that a register gave; of people one may say which are meant."""
    known = scope.prefilled.get(component["key"], MISSING)
    if scope.at or known is MISSING:
        return False
    if component["type"] in _PEOPLE:
        return bool(known) and _without_choice(value) != _without_choice(known)
    return bool(component.get("disabled")) and value != known


def _without_choice(people: object) -> object:
    if not isinstance(people, list):
        return people
    return [{key: one[key] for key in one if key != "selected"} if isinstance(one, dict) else one for one in people]


def _each(component: Component, value: object, scope: Scope, checker: Checker) -> Iterator[Slip]:
    if value is None:
        yield Slip("", "null", "null")
        return
    if not isinstance(value, list):
        yield Slip("", "not_a_list", "list")
        return
    # An empty list is enough, also where an answer is needed: the server minds each answer, not how many there are
    # (open-forms, src/openforms/formio/components/vanilla.py, a ListField without a least length).
    for index, one in enumerate(value):
        if one is not None:
            yield from (slip.under(str(index)) for slip in checker(component, one, scope))


def required(component: Component) -> bool:
    """Tell whether an answer is needed, in the end."""
    return bool((component.get("validate") or {}).get("required"))


def inside(scope: Scope, row: str) -> Scope:
    """Give the scope of one row, such as "kinderen[0]."."""
    return replace(scope, at=f"{scope.at}{row}.")
