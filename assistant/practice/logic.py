"""Runs a form's rules over the answers: what shows, what is set, which steps apply, and whether one may go on."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from assistant.practice.components import MISSING, Component, Data, empty, find, only_known, overlay, put, start, walk
from assistant.practice.dates import with_limits_everywhere
from assistant.practice.deeds import decided, fetched, synchronized
from assistant.practice.filled_options import fill_options
from assistant.practice.forms import Action, Form, Step
from assistant.practice.jsonlogic import evaluate, truthy
from assistant.practice.templates import fill
from assistant.practice.visibility import settle

_DAYS = frozenset({"date", "datetime", "time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the rules made of one step. `data` is what it holds then, `changed` only what the rules set.

    `hidden` are paths: a key, or "kinderen[0].school" in a row.
    """

    components: list[Component]
    data: Data
    changed: Data
    hidden: frozenset[str]
    may_submit: bool
    applicable: dict[str, bool]

    def __repr__(self) -> str:
        return f"Outcome({len(self.hidden)} hidden, may_submit={self.may_submit})"


@dataclass(slots=True)
class _Run:
    """A step while its rules are carried out, one after another."""

    form: Form
    step: Step
    given: Data
    others: Data
    now: datetime
    components: list[Component] = field(init=False)
    by_key: dict[str, Component] = field(init=False)
    data: Data = field(init=False)
    changed: Data = field(default_factory=dict)
    counted: dict[str, Any] = field(init=False)
    hidden: frozenset[str] = field(init=False)
    applicable: dict[str, bool] = field(init=False)
    may_submit: bool = True

    def __post_init__(self) -> None:
        self.components = deepcopy(self.step.components)
        self.by_key = {component["key"]: component for component in walk(self.components)}
        self.data = deepcopy(self.given)
        self.counted = deepcopy(self.form.variables)
        self.hidden = settle(self.components, self.data, self.others)
        self.applicable = {one.uuid: one.applicable for one in self.form.steps}

    def scope(self) -> dict[str, Any]:
        return _scope(self.form, self.components, {**self.counted, **self.others, **self.data}, self.now)

    def carry_out(self, action: Action, scope: dict[str, Any]) -> None:
        if action.disable_next:
            self.may_submit = self.may_submit and action.disable_next != self.step.slug
        elif action.step:
            self.applicable[uuid_of(self.form, action.step)] = action.applicable
        elif action.decide:
            for name, value in decided(self.form, action.decide, scope).items():
                self._set(name, value)
        elif action.fetch:
            self._set(action.variable, fetched(self.form, action.fetch, scope))
        elif action.synchronize:
            if action.into in self.by_key:
                self._set(action.into, synchronized(action, self.by_key[action.into], scope))
        elif action.variable:
            self._set(action.variable, evaluate(action.to, scope))
        elif action.of in self.by_key:
            _set_property(self.by_key[action.of], action)
            self.data = overlay(self.given, self.data, self.components)
            self.hidden = settle(self.components, self.data, self.others)

    def _set(self, name: str, value: object) -> None:
        if name not in self.by_key:
            # What belongs to another step is set when that step is looked at.
            self.counted[name] = value
            return
        value = _plain(value, self.by_key[name])
        put(self.data, name, value)
        self.hidden = settle(self.components, self.data, self.others)
        if find(self.given, name) != value:
            put(self.changed, name, value)

    def tell_cleared_rows(self) -> None:
        """Rows out of which something was cleared are told as well, whole."""
        for key, component in self.by_key.items():
            if component["type"] == "editgrid" and key not in self.hidden:
                rows = find(self.data, key)
                if rows is not MISSING and rows != find(self.given, key):
                    put(self.changed, key, rows)


def run(form: Form, step: Step, data: Data, others: Data, now: datetime) -> Outcome:
    """Run every rule, in order, with the `data` of `step` as it would be and what the `others` hold."""
    going = _Run(form, step, data, others, now)
    for rule in form.rules:
        scope = going.scope()
        if (not rule.on or step.slug in rule.on) and truthy(evaluate(rule.when, scope)):
            for action in rule.then:
                going.carry_out(action, scope)
    going.tell_cleared_rows()
    scope = {**going.counted, **others, **going.data}
    fill_options(form, going.components, going.scope())
    shown = [fill(with_limits_everywhere(component, scope, now), scope) for component in going.components]
    return Outcome(
        components=shown,
        data=going.data,
        changed=going.changed,
        hidden=going.hidden,
        may_submit=going.may_submit,
        applicable=going.applicable,
    )


def beginning(form: Form, step: Step) -> Data:
    """Give what a step holds at first: the values of the form, and over them what was filled in beforehand."""
    return overlay(start(step.components), prefilled(form, step), step.components)


def prefilled(form: Form, step: Step) -> Data:
    """Give what was filled in beforehand on a step."""
    data: Data = {}
    for key, value in form.prefill.items():
        put(data, key, deepcopy(value))
    return only_known(step.components, data)


def others_of(form: Form, step: Step | None, saved: dict[str, Data]) -> Data:
    """Put together what all other steps hold: saved values over the values they start with."""
    data: Data = {}
    for one in form.steps:
        if step is None or one.uuid != step.uuid:
            data = overlay(data, overlay(beginning(form, one), saved.get(one.uuid, {}), one.components), one.components)
            settle(one.components, data)
    return data


def applicability(form: Form, saved: dict[str, Data], now: datetime) -> dict[str, bool]:
    """Tell for each step, by uuid, whether it applies with what is stored."""
    applies = {step.uuid: step.applicable for step in form.steps}
    if not any(action.step for rule in form.rules for action in rule.then):
        return applies
    scope = whole_scope(form, saved, now)
    for rule in form.rules:
        if truthy(evaluate(rule.when, scope)):
            for action in rule.then:
                if action.step:
                    applies[uuid_of(form, action.step)] = action.applicable
                else:
                    _count(form, action, scope)
    return applies


def whole_scope(form: Form, saved: dict[str, Data], now: datetime) -> dict[str, Any]:
    """Give what a rule sees when everything that is stored is looked at."""
    parts = [component for step in form.steps for component in step.components]
    return _scope(form, parts, {**deepcopy(form.variables), **others_of(form, None, saved)}, now)


def uuid_of(form: Form, slug: str) -> str:
    """Give the uuid of a step."""
    return next(step.uuid for step in form.steps if step.slug == slug)


def _count(form: Form, action: Action, scope: dict[str, Any]) -> None:
    """Set the variables that are no answers, so that a later rule can look at them."""
    if action.decide:
        scope.update({key: value for key, value in decided(form, action.decide, scope).items() if "." not in key})
    elif action.variable in form.variables:
        scope[action.variable] = fetched(form, action.fetch, scope) if action.fetch else evaluate(action.to, scope)


def _set_property(component: Component, action: Action) -> None:
    if action.property == "validate.required":
        component["validate"] = {**(component.get("validate") or {}), "required": bool(action.to)}
    else:
        component[action.property] = bool(action.to)


def _scope(form: Form, components: list[Component], data: Data, now: datetime) -> dict[str, Any]:
    """Give what a rule sees: the answers, an empty day or time as nothing, and what the server itself knows."""
    scope: dict[str, Any] = deepcopy(data)
    for component in walk(components):
        if component["type"] in _DAYS and find(scope, component["key"]) == "":
            put(scope, component["key"], None)
    known = {
        "now": now,
        "today": now.date(),
        "current_year": now.year,
        "environment": "oefenen",
        "form_name": form.name,
        "form_id": form.uuid,
        "language_code": "nl",
        "auth": None,
        **dict.fromkeys(("auth_type", "auth_bsn", "auth_kvk", "auth_pseudo"), ""),
    }
    return {**scope, **known}


def _plain(value: object, component: Component) -> object:
    if value is MISSING or value is None:
        return "" if empty(component) == "" else None
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value
