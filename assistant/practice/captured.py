"""Reads a form captured from another server: what it said about the form and its steps becomes a form of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from assistant.practice.agenda import Payment
from assistant.practice.components import Component, walk
from assistant.practice.filled_options import from_elsewhere
from assistant.practice.forms import Action, Form, Rule, Statements, Step

_RECORDED = (
    "showProgressIndicator",
    "showSummaryProgress",
    "loginOptions",
    "cosignLoginOptions",
    "helpCalloutPage",
    "helpDialog",
    "requiredFieldsWithAsterisk",
)


class Capture(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One capture: `form` and `form_steps` as anybody sees them; `rules` may add what a capture does not show."""

    form: dict[str, Any]
    form_steps: list[dict[str, Any]]
    submission_steps: list[Any] = []
    rules: tuple[Rule, ...] = ()


def from_capture(capture: Capture) -> Form:
    """Make a form of a capture; the rules are those a browser was told, and the ones added."""
    wire = capture.form
    slugs = {step["uuid"]: step["slug"] for step in capture.form_steps}
    agreed = {one["key"]: one for one in wire.get("submissionStatementsConfiguration", ())}
    return Form(
        slug=wire["slug"],
        name=wire["name"] or wire["slug"],
        uuid=wire["uuid"],
        steps=tuple(_step(step, live) for step, live in _pairs(capture)),
        rules=(*capture.rules, *_rules(capture.submission_steps, slugs)),
        introduction=wire.get("introductionPageContent", ""),
        explanation=wire.get("explanationTemplate", ""),
        statements=Statements(
            privacy=_asked(agreed.get("privacyPolicyAccepted")), truth=_asked(agreed.get("statementOfTruthAccepted"))
        ),
        suspension_allowed=wire.get("suspensionAllowed", True),
        submission_allowed=wire.get("submissionAllowed", "yes"),
        translated=wire.get("translationEnabled", False),
        login_required=wire.get("loginRequired", False),
        type=wire.get("type", "regular"),
        payment=Payment() if wire.get("paymentRequired") else None,
        cosign_link=wire.get("cosignHasLinkInEmail", True),
        recorded={name: wire[name] for name in _RECORDED if name in wire},
    )


def _asked(statement: Mapping[str, Any] | None) -> str:
    return str(statement["label"]) if statement and statement["validate"]["required"] else ""


def _pairs(capture: Capture) -> Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Give each step as anybody sees it, with the same step as somebody busy with it saw it."""
    live = {one.get("formStepUuid"): one for one in capture.submission_steps if isinstance(one, Mapping)}
    return ((step, live.get(step["uuid"], {})) for step in capture.form_steps)


def _step(wire: Mapping[str, Any], live: Mapping[str, Any]) -> Step:
    components: list[Component] = wire["configuration"]["components"]
    filled = {part["key"]: part for part in walk((live.get("configuration") or {}).get("components", ()))}
    for part in walk(components):
        # Where choices come from does not show in a capture, but what they were does.
        if from_elsewhere(part) and part["key"] in filled:
            part.update({name: filled[part["key"]][name] for name in ("values", "data") if name in filled[part["key"]]})
    return Step(
        slug=wire["slug"],
        name=wire["name"] or wire["slug"],
        components=components,
        applicable=wire.get("isApplicable", True),
        uuid=wire["uuid"],
    )


def _rules(steps: Iterable[Any], slugs: Mapping[str, str]) -> tuple[Rule, ...]:
    """Give the rules that were told, each on the steps it was told with: the server ties a rule to its steps.

    Whether a step applies is decided everywhere.
    """
    seen: dict[bytes, Rule] = {}
    for step in steps:
        for wire in step.get("logicRules", ()) if isinstance(step, Mapping) else ():
            actions = (_action(one, slugs) for one in wire["actions"])
            rule = Rule(when=wire["jsonLogicTrigger"], then=tuple(action for action in actions if action))
            known = seen.setdefault(msgspec.json.encode(rule), rule)
            on = () if any(action.step for action in rule.then) else (*known.on, slugs[step["formStepUuid"]])
            seen[msgspec.json.encode(rule)] = msgspec.structs.replace(known, on=on)
    return tuple(seen.values())


def _action(wire: Mapping[str, Any], slugs: Mapping[str, str]) -> Action | None:
    deed = wire["action"]
    slug = slugs.get(wire.get("formStepUuid") or "", "")
    match deed["type"]:
        case "property":
            return Action(property=deed["property"]["value"], of=wire["component"], to=deed["state"])
        case "variable":
            return Action(variable=wire["variable"], to=deed["value"])
        case "disable-next":
            return Action(disable_next=slug)
        case "step-applicable" | "step-not-applicable" as kind:
            return Action(step=slug, applicable=kind == "step-applicable")
        case _:
            return None
