"""What a practice form is: its steps, their questions in Formio JSON, and the rules between them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec

from assistant.practice.agenda import Agenda, Payment
from assistant.practice.components import Component


class FormFileWrong(ValueError):
    """A form file cannot be used; the text says which and why."""


class Action(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", omit_defaults=True):
    """What a rule does; exactly one of these.

    `property` (hidden, disabled or validate.required) `of` a question becomes `to`; `variable` gets the value of the
    JsonLogic `to`, or what the service `fetch` answers; `decide` names a table, which sets the variables it names;
    the people under `synchronize` become rows of the group `into`, with `fields` from their names to ours;
    `disable_next` names a step; `step` becomes `applicable` or not.
    """

    property: str = ""
    of: str = ""
    variable: str = ""
    to: Any = None
    fetch: str = ""
    decide: str = ""
    synchronize: str = ""
    into: str = ""
    fields: dict[str, str] = {}
    disable_next: str = ""
    step: str = ""
    applicable: bool = True


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """When `when` (JsonLogic over all answers) holds, `then` happens, in this order; `on` these steps (none: all)."""

    when: Any
    then: tuple[Action, ...]
    on: tuple[str, ...] = ()

    @property
    def needs_server(self) -> bool:
        """Whether a browser could not carry it out by itself."""
        return any(action.fetch or action.decide or action.synchronize for action in self.then)


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """A service of the municipality, invented: it is asked the value of a JsonLogic and knows some answers."""

    asks: Any
    answers: dict[str, Any]
    otherwise: Any = None


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a table of decisions: `gives` values (JsonLogic) to variables when it holds."""

    when: Any
    gives: dict[str, Any]


class Step(msgspec.Struct, frozen=True, kw_only=True):
    slug: str
    name: str
    components: list[Component]
    applicable: bool = True
    uuid: str = ""


class Statements(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences one agrees to before sending (HTML); an empty one is not asked."""

    privacy: str = ""
    truth: str = ""


class Form(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One practice form as its file says it. The uuids may be left out: they follow from the slugs then."""

    slug: str
    name: str
    steps: tuple[Step, ...] = ()
    rules: tuple[Rule, ...] = ()
    uuid: str = ""
    introduction: str = ""
    explanation: str = ""
    help: str = ""
    help_before: str = ""
    confirmation: str = ""
    statements: Statements = Statements()
    suspension_allowed: bool = True
    resume_days: int = 7
    submission_allowed: str = "yes"
    asterisk: bool = False
    translated: bool = False
    login_required: bool = False
    login_options: tuple[str, ...] = ()
    type: str = "regular"
    agenda: Agenda | None = None
    payment: Payment | None = None
    cosign_link: bool = True
    active: bool = True
    maintenance: bool = False
    full: bool = False
    busy: int = 0
    """So many times the form is sent, the portal says that it is too busy."""
    failures: int = 0
    """So many times the form is sent, processing fails first: the portal puts the submission back."""
    variables: dict[str, Any] = {}
    """What the form counts with besides the answers, and what it holds at first."""
    services: dict[str, Service] = {}
    tables: dict[str, tuple[Line, ...]] = {}
    lists: dict[str, dict[str, str]] = {}
    """Lists of the municipality to choose from: what is stored, and what one reads."""
    prefill: dict[str, Any] = {}
    """By key what is filled in beforehand, as if it came from a register; what is disabled may not be changed."""
    recorded: dict[str, Any] = {}
    """Fields of the wire taken as they are, for a form captured elsewhere."""

    def step(self, uuid: str) -> Step | None:
        return next((step for step in self.steps if step.uuid == uuid), None)


def is_uuid(text: str) -> bool:
    """Tell whether this is written as a uuid."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
