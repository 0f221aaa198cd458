"""Turns a component of a form into a part of our journey, by the module that knows its type."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TypeAlias

from assistant.journey.form import Part
from assistant.portals.open_forms.components.component import Around, Component

Maker: TypeAlias = Callable[[Component, Around], Part]

_makers: dict[str, Maker] = {}
DEEPEST = 20
"""Groups within groups; real forms have three or four. What lies deeper is left to the website."""
_RESERVED = frozenset("[]#")
"""Signs that name rows and pieces in our own keys. Open Forms takes no key with them, so the website may ask it."""


def makes(*types: str) -> Callable[[Maker], Maker]:
    """Register the function below it as the one that makes parts of these component types."""

    def register(maker: Maker) -> Maker:
        for kind in types:
            assert kind not in _makers, f"{kind} is made twice"
            _makers[kind] = maker
        return maker

    return register


@cache
def _modules() -> Mapping[str, Maker]:
    """Load every module of this folder once, so that each can register what it makes."""
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(import_module(package).__path__):
        import_module(f"{package}.{module.name}")
    return _makers


def known_types() -> frozenset[str]:
    """Name the component types that have a module."""
    return frozenset(_modules())


def part(raw: Mapping[str, object], around: Around) -> Part:
    """Make one part; a type without a module can only be answered on the website."""
    component = Component(raw)
    makers = _modules()
    if around.depth > DEEPEST and (component.list("components") or component.list("columns")):
        return makers["*"](component, around)
    if not _RESERVED.isdisjoint(component.key):
        return makers["*"](component, around)
    return makers.get(component.kind, makers["*"])(component, around)


def parts(raw: Iterable[object], around: Around) -> tuple[Part, ...]:
    """Make the parts of a list of components; what is no component is left out."""
    if around.depth > DEEPEST:
        return ()
    return tuple(_each(raw, replace(around, depth=around.depth + 1)))


def _each(raw: Iterable[object], around: Around) -> Iterator[Part]:
    for one in raw:
        if isinstance(one, Mapping) and isinstance(one.get("key"), str) and one["key"]:
            yield part(one, around)
