"""Makes our form and pages of what Open Forms says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.journey.form import Form, Page, Part
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import NO_WORDS, RichText
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.html import rich, text_of


def form_of(reply: wire.FormReply, definitions: Sequence[wire.StepDefinition], *, around: Around, version: str) -> Form:
    """Make the form as anybody may see it: texts unfilled, logic not run yet."""
    pages = tuple(
        Page(
            number=number,
            id=step.uuid,
            name=text_of(step.name) or reference.form_definition or _words(step.slug or ""),
            parts=parts(step.configuration.components, around),
            asks_portal=True,
        )
        for number, (reference, step) in enumerate(zip(reply.steps, definitions, strict=True))
    )
    introduction = "".join(filter(None, (reply.introduction_page_content, reply.explanation_template)))
    return Form(
        id=reply.uuid,
        name=text_of(reply.name) or _words(reply.slug),
        website=around.website,
        version=version,
        pages=pages,
        statements=statements_of(reply),
        introduction=rich(introduction),
        help=rich((reply.help_dialog.content or "") if reply.help_dialog is not None else ""),
        callout=_callout(reply.help_callout_page),
        sendable=reply.submission_allowed == "yes",
        overview=reply.submission_allowed != "no_without_overview",
        costs=reply.payment_required,
        cosign_link=reply.cosign_has_link_in_email is not False,
        suspendable=reply.suspension_allowed,
        unsupported=unsupported(page.parts for page in pages),
    )


def _callout(callout: wire.Callout | None) -> RichText:
    """Give the words before the form begins; the picture that may stand beside them is never loaded."""
    shown = callout is not None and callout.display != "never"
    return rich(callout.content or "") if callout is not None and shown else NO_WORDS


def page_of(number: int, state: wire.StepState, reply: wire.StepReply, around: Around) -> Page:
    """Make a page as it is now in a submission."""
    return Page(
        number=number,
        id=state.id,
        name=text_of(state.name) or _words(reply.slug or ""),
        parts=parts(reply.components, around),
        applicable=state.is_applicable,
        live=True,
        asks_portal=reply.asks_portal,
        blocked=not reply.can_submit,
    )


def unsupported(pages: Iterable[Iterable[Part]]) -> tuple[str, ...]:
    """Name the kinds of question only the website can ask, in alphabetical order."""
    return tuple(sorted({kind for page in pages for kind in _kinds(page)}))


def _kinds(page: Iterable[Part]) -> Iterator[str]:
    for part in page:
        if isinstance(part.question, WebsiteOnly):
            yield part.question.kind
        else:
            yield from _kinds(part.children)


def statements_of(reply: wire.FormReply) -> tuple[TickQuestion, ...]:
    """Give what must be agreed to before sending; nothing where nobody sends."""
    if reply.submission_allowed != "yes":
        return ()
    return tuple(_statement(one) for one in reply.submission_statements_configuration if _asked(one))


def _asked(statement: wire.Statement) -> bool:
    """Only what must be agreed to is asked (protocol §13.2)."""
    return statement.validate.get("required") is True


def _statement(statement: wire.Statement) -> TickQuestion:
    component = Component({"key": statement.key, "label": statement.label})
    return TickQuestion(key=statement.key, label=component.label, more=component.more(), required=True)


def _words(slug: str) -> str:
    """Read a slug as words: old forms may have no name (protocol §3)."""
    said = re.sub(r"[-_]+", " ", slug).strip()
    return said[:1].upper() + said[1:]
