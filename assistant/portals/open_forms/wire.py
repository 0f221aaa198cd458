"""What Open Forms says, as values that are checked as they come in; names follow the API."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeAlias

import msgspec

Nested: TypeAlias = dict[str, Any]
"""A step's values as they travel: key `a.b` is {"a": {"b": ...}}."""


class Configuration(msgspec.Struct, frozen=True):
    components: list[dict[str, Any]] = []


class FormStepReference(msgspec.Struct, frozen=True, rename="camel"):
    uuid: str
    url: str
    slug: str | None = ""
    form_definition: str = ""


class Help(msgspec.Struct, frozen=True):
    content: str | None = None


class Callout(msgspec.Struct, frozen=True):
    """Words before the form begins; `display` is before_start_page, after_start_page or never."""

    content: str | None = None
    display: str = "before_start_page"


class Statement(msgspec.Struct, frozen=True):
    key: str
    label: str = ""
    validate: dict[str, Any] = {}


class AppointmentOptions(msgspec.Struct, frozen=True, rename="camel"):
    is_appointment: bool | None = None
    supports_multiple_products: bool | None = None


class LoginOption(msgspec.Struct, frozen=True, rename="camel"):
    label: str = ""
    visible: bool = True


class FormReply(msgspec.Struct, frozen=True, rename="camel"):
    """GET /forms/{slug}; `type` is there from 4.0 on."""

    uuid: str
    url: str
    slug: str
    name: str = ""
    type: str | None = None
    steps: list[FormStepReference] = []
    login_required: bool = False
    login_options: list[LoginOption] = []
    payment_required: bool = False
    maintenance_mode: bool = False
    active: bool = True
    submission_limit_reached: bool = False
    submission_allowed: str = "yes"
    suspension_allowed: bool = False
    translation_enabled: bool = False
    introduction_page_content: str | None = None
    explanation_template: str | None = None
    submission_statements_configuration: list[Statement] = []
    help_dialog: Help | None = None
    help_callout_page: Callout | None = None
    appointment_options: AppointmentOptions | None = None
    cosign_has_link_in_email: bool | None = None

    @property
    def is_single_step(self) -> bool:
        """Whether nothing is started before all of it is sent in one go; from 4.0 on."""
        return self.type == "single_step"

    @property
    def several_products(self) -> bool:
        """Whether one appointment can be for several products at once."""
        return bool(self.appointment_options and self.appointment_options.supports_multiple_products)

    @property
    def is_appointment(self) -> bool:
        """Whether this is an appointment, which is made in another way than a form is filled in."""
        if self.type is not None:
            return self.type == "appointment"
        return bool(self.appointment_options and self.appointment_options.is_appointment)


class StepDefinition(msgspec.Struct, frozen=True, rename="camel"):
    """GET /forms/{uuid}/steps/{uuid}: public, texts unfilled."""

    uuid: str
    slug: str | None = ""
    name: str = ""
    configuration: Configuration = Configuration()


class StepState(msgspec.Struct, frozen=True, rename="camel"):
    """One step of a submission; `id` is the form step's uuid."""

    id: str
    url: str
    name: str = ""
    is_applicable: bool = True
    completed: bool = False


class PaymentState(msgspec.Struct, frozen=True, rename="camel"):
    """What a submission costs as it is now: `amount` in euros, such as "12.50"; None while nobody knows."""

    is_required: bool = False
    amount: str | float | None = None


class SubmissionReply(msgspec.Struct, frozen=True, rename="camel"):
    id: str
    url: str
    form: str = ""
    steps: list[StepState] = []
    payment: PaymentState | None = None

    @property
    def price(self) -> str:
        """What it costs, in euros; "" when it costs nothing or the amount is not known yet."""
        found = self.payment.amount if self.payment is not None and self.payment.is_required else None
        return "" if found is None else str(found)

    def in_order_of(self, form: FormReply | None) -> SubmissionReply:
        """Put the steps in the order of the form's, should the portal ever mix them."""
        states = {state.id: state for state in self.steps}
        if form is None or any(step.uuid not in states for step in form.steps):
            return self
        return msgspec.structs.replace(self, steps=[states[step.uuid] for step in form.steps])


class SubmissionList(msgspec.Struct, frozen=True):
    """GET /submissions: what this session has not completed."""

    results: list[SubmissionReply] = []
    next: str | None = None


class OldStep(msgspec.Struct, frozen=True):
    configuration: Configuration = Configuration()


class StepReply(msgspec.Struct, frozen=True, rename="camel"):
    """GET and PUT of a step, and `step` of a logic check. 3.4 keeps the configuration in `formStep`."""

    slug: str | None = ""
    data: Nested | None = None
    can_submit: bool = True
    configuration: Configuration | None = None
    form_step: OldStep | None = None
    logic_rules: list[Any] | None = None
    require_backend_logic_evaluation: bool | None = None

    def __repr__(self) -> str:
        return f"StepReply({self.slug!r}, {len(self.data or {})} values)"

    @property
    def components(self) -> list[dict[str, Any]]:
        """The step's components, wherever this version puts them."""
        if self.configuration is not None:
            return self.configuration.components
        return self.form_step.configuration.components if self.form_step is not None else []

    @property
    def asks_portal(self) -> bool:
        """Whether the portal's logic may have something to say after an answer (protocol §5)."""
        return self.require_backend_logic_evaluation is not False or bool(self.logic_rules)


class LogicReply(msgspec.Struct, frozen=True):
    """POST {step}/_check-logic: `step.data` holds only what changed."""

    submission: SubmissionReply
    step: StepReply


class UploadReply(msgspec.Struct, frozen=True):
    url: str
    name: str
    size: int


class StreetReply(msgspec.Struct, frozen=True, rename="camel"):
    """GET /geo/address-autocomplete: both names are empty for an address nobody knows."""

    street_name: str = ""
    city: str = ""
    secret_street_city: str = ""

    def __repr__(self) -> str:
        return f"StreetReply({bool(self.street_name)})"


class LatLng(msgspec.Struct, frozen=True):
    """Degrees, WGS 84."""

    lat: float
    lng: float

    def __repr__(self) -> str:
        return "LatLng()"


class PlaceReply(msgspec.Struct, frozen=True, rename="camel"):
    """One of GET /geo/address-search, likeliest first."""

    label: str
    lat_lng: LatLng

    def __repr__(self) -> str:
        return "PlaceReply()"


class LabelReply(msgspec.Struct, frozen=True):
    """GET /geo/latlng-search: the nearest address."""

    label: str = ""

    def __repr__(self) -> str:
        return "LabelReply()"


class PluginVerdict(msgspec.Struct, frozen=True, rename="camel"):
    """POST /validation/plugins/{id}: `messages` say why not, in the language of the session."""

    is_valid: bool
    messages: list[str] = []


class CompleteReply(msgspec.Struct, frozen=True, rename="camel"):
    status_url: str


class StatusReply(msgspec.Struct, frozen=True, rename="camel"):
    """GET {statusUrl}; `status` is in_progress or done, `result` success or failed once done."""

    status: str
    result: str = ""
    error_message: str | None = None
    public_reference: str | None = None
    confirmation_page_title: str | None = None
    confirmation_page_content: str | None = None
    report_download_url: str | None = None
    payment_url: str | None = None
    main_website_url: str | None = None


class PaymentReply(msgspec.Struct, frozen=True):
    """POST {paymentUrl}: what a browser has to open; `data` are the fields of a form to post."""

    url: str
    type: str = "get"
    data: dict[str, str] | None = None

    def __repr__(self) -> str:
        return f"PaymentReply({self.type!r})"


class Product(msgspec.Struct, frozen=True, rename="camel"):
    """What an appointment can be for; `amount_limit` 0 means any number."""

    identifier: str
    name: str = ""
    description: str | None = ""
    amount_limit: int | None = 0


class Location(msgspec.Struct, frozen=True):
    """Where an appointment can be."""

    identifier: str
    name: str = ""
    address: str | None = ""
    postalcode: str | None = ""
    city: str | None = ""


class FreeDay(msgspec.Struct, frozen=True):
    date: str

    @property
    def readable(self) -> bool:
        """Whether it is a day."""
        return _is(date.fromisoformat, self.date)


class FreeTime(msgspec.Struct, frozen=True):
    """A moment, ISO 8601 with its zone."""

    time: str

    @property
    def readable(self) -> bool:
        """Whether it is a moment."""
        return "T" in self.time and _is(datetime.fromisoformat, self.time)


def _is(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


class InvalidParam(msgspec.Struct, frozen=True):
    name: str = ""
    code: str = ""
    reason: str = ""


class ProblemReply(msgspec.Struct, frozen=True, rename="camel"):
    """Every error of the API (protocol §7)."""

    code: str = ""
    detail: str = ""
    instance: str = ""
    invalid_params: list[InvalidParam] = []


class Info(msgspec.Struct, frozen=True):
    version: str = ""


class SchemaReply(msgspec.Struct, frozen=True):
    """GET /api/v2/: the only place that names the version."""

    info: Info = Info()
    openapi: str = ""
