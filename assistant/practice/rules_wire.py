"""Writes the rules a browser carries out by itself, as the real server puts them on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from assistant.practice.components import Data, walk
from assistant.practice.dates import leans_on_answers
from assistant.practice.filled_options import leans_on_a_variable
from assistant.practice.forms import Action, Form, Rule, Step
from assistant.practice.jsonlogic import evaluate, tidy, truthy, variables
from assistant.practice.logic import uuid_of, whole_scope
from assistant.practice.templates import has_template


def needs_server(form: Form, step: Step) -> bool:
    """Tell whether a browser could not work out this step by itself (components reference, "Backend evaluation")."""
    parts = list(walk(step.components))
    if any(leans_on_answers(part) or has_template(part) or leans_on_a_variable(part) for part in parts):
        return True
    own = {part["key"] for part in parts}
    return any(rule.needs_server and _on(form, rule, step, own) for rule in form.rules)


def _on(form: Form, rule: Rule, step: Step, own: set[str]) -> bool:
    return bool(variables(rule.when) & own) or _touches(form, rule, step, own, server=False)


def rules_for(form: Form, step: Step, saved: dict[str, Data], now: datetime) -> list[dict[str, Any]]:
    """Give the rules a browser needs on this step, on the wire; what other steps decided is filled in."""
    own = {component["key"] for component in walk(step.components)}
    server = needs_server(form, step)
    return [
        _on_wire(form, rule, own, saved, now)
        for rule in form.rules
        if not rule.needs_server and _touches(form, rule, step, own, server=server)
    ]


def _touches(form: Form, rule: Rule, step: Step, own: set[str], *, server: bool) -> bool:
    if rule.on and step.slug not in rule.on:
        return False
    if any(action.step for action in rule.then):
        return not server
    return any(
        {action.of, action.variable, action.into} & own or action.disable_next == step.slug for action in rule.then
    )


def _on_wire(form: Form, rule: Rule, own: set[str], saved: dict[str, Data], now: datetime) -> dict[str, Any]:
    when = tidy(rule.when)
    names = variables(rule.when)
    sources = {one.uuid for one in form.steps if names & {component["key"] for component in walk(one.components)}}
    if names and not names & own and sources <= set(saved):
        when = truthy(evaluate(rule.when, whole_scope(form, saved, now)))
    actions = [_action(form, rule, index, action) for index, action in enumerate(rule.then)]
    return {"jsonLogicTrigger": when, "actions": actions}


def _action(form: Form, rule: Rule, index: int, action: Action) -> dict[str, Any]:
    wire: dict[str, Any] = {"uuid": str(uuid5(NAMESPACE_URL, f"{form.slug}/{form.rules.index(rule)}/{index}"))}
    if action.step:
        kind = "step-applicable" if action.applicable else "step-not-applicable"
        return {**wire, "formStepUuid": uuid_of(form, action.step), "action": {"type": kind}}
    if action.disable_next:
        target = {"component": "", "formStepUuid": uuid_of(form, action.disable_next)}
        return {**wire, **target, "action": {"type": "disable-next"}}
    if action.variable:
        deed = {"type": "variable", "value": tidy(action.to)}
        return {**wire, "variable": action.variable, "formStepUuid": None, "action": deed}
    deed = {"type": "property", "property": {"value": action.property, "type": "bool"}, "state": action.to}
    return {**wire, "component": action.of, "formStepUuid": None, "action": deed}
