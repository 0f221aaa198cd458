"""The errors the practice portal answers with, in the shape of the real server (protocol reference, section 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from assistant.practice.texts import say


@dataclass(frozen=True, slots=True)
class Slip:
    """One field that was refused: where, the server's code, and our text for it with its facts."""

    name: str
    code: str
    text: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def under(self, prefix: str) -> Slip:
        return Slip(f"{prefix}.{self.name}" if self.name else prefix, self.code, self.text, self.facts)


@dataclass(eq=False)
class Problem(Exception):
    """An error for the wire. `detail` is literal text; empty means the title is repeated there."""

    kind: str
    code: str
    status: int
    detail: str = ""
    slips: tuple[Slip, ...] = ()
    wait: int | None = None

    def body(self, root: str, language: str) -> dict[str, Any]:
        """Give the JSON of this problem, with the fields that were refused where it has them."""
        title = say(self.code, language, wait=self.wait)
        body: dict[str, Any] = {
            "type": f"{root}fouten/{self.kind}/",
            "code": self.code,
            "title": title,
            "status": self.status,
            "detail": "" if self.slips else self.detail or title,
            "instance": f"urn:uuid:{uuid4()}",
        }
        if self.slips:
            body["invalidParams"] = [
                {"name": slip.name, "code": slip.code, "reason": say(slip.text, language, **slip.facts)}
                for slip in self.slips
            ]
        return body


def refused(*slips: Slip) -> Problem:
    return Problem("ValidationError", "invalid", 400, slips=slips)


def not_yours() -> Problem:
    return Problem("NotAuthenticated", "not_authenticated", 403)


def forbidden(detail: str = "") -> Problem:
    return Problem("PermissionDenied", "permission_denied", 403, detail)


def not_found() -> Problem:
    return Problem("NotFound", "not_found", 404)


def unreadable() -> Problem:
    return Problem("ParseError", "parse_error", 400)


def throttled(wait: int) -> Problem:
    return Problem("Throttled", "throttled", 429, wait=wait)


def too_large() -> Problem:
    return Problem("RequestEntityTooLarge", "request_entity_too_large", 413)


def form_gone() -> Problem:
    return Problem("FormDeactivated", "form-inactive", 422)


def form_busy() -> Problem:
    return Problem("FormMaintenance", "form-maintenance", 503)


def form_full() -> Problem:
    return Problem("FormMaximumSubmissions", "form-submission-limit-reached", 503)


def not_sendable() -> Problem:
    return Problem("SubmissionNotAllowed", "submission-not-allowed", 403)


def broken() -> Problem:
    return Problem("APIException", "error", 500)
