"""Runs a form's rules over the answers: what shows, what is set, which steps apply, and whether one may go on."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from assistant.practice.components import MISSING, WITHOUT_DATA, Component, Data, empty, find, overlay, put, start, walk
from assistant.practice.dates import leans_on_answers, with_limits
from assistant.practice.forms import Action, Form, Rule, Step
from assistant.practice.jsonlogic import evaluate, tidy, truthy, variables
from assistant.practice.templates import fill, has_template
from assistant.practice.visibility import settle

_DAYS = frozenset({"date", "datetime", "time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the rules made of one step. `data` is what it holds then, `changed` only what the rules set."""

    components: list[Component]
    data: Data
    changed: Data
    hidden: frozenset[str]
    may_submit: bool
    applicable: dict[str, bool]

    def __repr__(self) -> str:
        return f"Outcome({len(self.hidden)} hidden, may_submit={self.may_submit})"


def needs_server(step: Step) -> bool:
    """Tell whether a browser could not work out this step by itself (components reference, "Backend evaluation")."""
    return any(leans_on_answers(part) or has_template(part) for part in walk(step.components))


def run(form: Form, step: Step, data: Data, others: Data, now: datetime) -> Outcome:
    """Run every rule, in order, with the `data` of `step` as it would be and what the `others` hold."""
    components = deepcopy(step.components)
    by_key = {component["key"]: component for component in walk(components)}
    given, data = data, deepcopy(data)
    hidden = settle(components, data, others)
    applicable = {one.uuid: one.applicable for one in form.steps}
    may_submit = True
    changed: Data = {}
    for rule in form.rules:
        scope = _scope(form, components, {**others, **data}, now)
        if not truthy(evaluate(rule.when, scope)):
            continue
        for action in rule.then:
            if action.disable_next == step.slug:
                may_submit = False
            elif action.step:
                applicable[_uuid_of(form, action.step)] = action.applicable
            elif action.variable in by_key:
                value = _plain(evaluate(action.to, scope), by_key[action.variable])
                put(data, action.variable, value)
                if find(given, action.variable) != value:
                    put(changed, action.variable, value)
            elif action.of in by_key:
                _set_property(by_key[action.of], action)
                data = overlay(given, data, components)
                hidden = settle(components, data, others)
    scope = {**others, **data}
    shown = [fill(with_limits_everywhere(component, scope, now), scope) for component in components]
    return Outcome(
        components=shown,
        data=data,
        changed=changed,
        hidden=hidden,
        may_submit=may_submit,
        applicable=applicable,
    )


def others_of(form: Form, step: Step | None, saved: dict[str, Data]) -> Data:
    """Put together what all other steps hold: saved values over the values they start with."""
    data: Data = {}
    for one in form.steps:
        if step is None or one.uuid != step.uuid:
            data = overlay(
                data, overlay(start(one.components), saved.get(one.uuid, {}), one.components), one.components
            )
            settle(one.components, data)
    return data


def applicability(form: Form, saved: dict[str, Data], now: datetime) -> dict[str, bool]:
    """Tell for each step, by uuid, whether it applies with what is stored."""
    applies = {step.uuid: step.applicable for step in form.steps}
    rules = [rule for rule in form.rules if any(action.step for action in rule.then)]
    scope = _whole_scope(form, saved, now) if rules else {}
    for rule in rules:
        if truthy(evaluate(rule.when, scope)):
            applies |= {_uuid_of(form, one.step): one.applicable for one in rule.then if one.step}
    return applies


def rules_for(form: Form, step: Step, saved: dict[str, Data], now: datetime) -> list[dict[str, Any]]:
    """Give the rules a browser needs on this step, on the wire; what other steps decided is filled in."""
    own = {component["key"] for component in walk(step.components)}
    return [_on_wire(form, rule, own, saved, now) for rule in form.rules if _touches(form, rule, step, own)]


def _touches(form: Form, rule: Rule, step: Step, own: set[str]) -> bool:
    if any(action.step for action in rule.then):
        return not needs_server(step)
    return any(action.of in own or action.variable in own or action.disable_next == step.slug for action in rule.then)


def _on_wire(form: Form, rule: Rule, own: set[str], saved: dict[str, Data], now: datetime) -> dict[str, Any]:
    when = tidy(rule.when)
    names = variables(rule.when)
    sources = {one.uuid for one in form.steps if names & {component["key"] for component in walk(one.components)}}
    if names and not names & own and sources <= set(saved):
        when = truthy(evaluate(rule.when, _whole_scope(form, saved, now)))
    actions = [_action(form, rule, index, action) for index, action in enumerate(rule.then)]
    return {"jsonLogicTrigger": when, "actions": actions}


def _action(form: Form, rule: Rule, index: int, action: Action) -> dict[str, Any]:
    wire: dict[str, Any] = {"uuid": str(uuid5(NAMESPACE_URL, f"{form.slug}/{form.rules.index(rule)}/{index}"))}
    if action.step:
        kind = "step-applicable" if action.applicable else "step-not-applicable"
        return {**wire, "formStepUuid": _uuid_of(form, action.step), "action": {"type": kind}}
    if action.disable_next:
        target = {"component": "", "formStepUuid": _uuid_of(form, action.disable_next)}
        return {**wire, **target, "action": {"type": "disable-next"}}
    if action.variable:
        deed = {"type": "variable", "value": tidy(action.to)}
        return {**wire, "variable": action.variable, "formStepUuid": None, "action": deed}
    deed = {"type": "property", "property": {"value": action.property, "type": "bool"}, "state": action.to}
    return {**wire, "component": action.of, "formStepUuid": None, "action": deed}


def _uuid_of(form: Form, slug: str) -> str:
    return next(step.uuid for step in form.steps if step.slug == slug)


def _set_property(component: Component, action: Action) -> None:
    if action.property == "validate.required":
        component["validate"] = {**(component.get("validate") or {}), "required": bool(action.to)}
    else:
        component[action.property] = bool(action.to)


def with_limits_everywhere(component: Component, data: Data, now: datetime) -> Component:
    """Work out the date limits of a component and of everything in it."""
    if component["type"] in ("date", "datetime"):
        return with_limits(component, data, now)
    changed = dict(component)
    if component["type"] == "columns":
        changed["columns"] = [
            {**column, "components": [with_limits_everywhere(part, data, now) for part in column["components"]]}
            for column in component["columns"]
        ]
    elif "components" in component and component["type"] not in WITHOUT_DATA - {"fieldset"}:
        changed["components"] = [with_limits_everywhere(part, data, now) for part in component["components"]]
    return changed


def _whole_scope(form: Form, saved: dict[str, Data], now: datetime) -> dict[str, Any]:
    parts = [component for step in form.steps for component in step.components]
    return _scope(form, parts, others_of(form, None, saved), now)


def _scope(form: Form, components: list[Component], data: Data, now: datetime) -> dict[str, Any]:
    """Give what a rule sees: the answers, an empty day or time as nothing, and what the server itself knows."""
    scope: dict[str, Any] = deepcopy(data)
    for component in walk(components):
        if component["type"] in _DAYS and find(scope, component["key"]) == "":
            put(scope, component["key"], None)
    known = {"now": now, "today": now.date(), "current_year": now.year, "form_name": form.name, "form_id": form.uuid}
    return {**scope, **known}


def _plain(value: object, component: Component) -> object:
    if value is MISSING or value is None:
        return "" if empty(component) == "" else None
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else value
