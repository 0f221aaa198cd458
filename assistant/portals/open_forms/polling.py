"""Waits until the portal has dealt with a submission, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.errors import (
    AnswersRefused,
    AssistantError,
    CallTheDesk,
    CertificateWrong,
    ChangeAnswers,
    ClockWrong,
    FieldRefusal,
    PortalBroken,
    PortalSlow,
    SessionGone,
)
from assistant.journey.form import Sent
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.html import rich, sentence_of

PAUSES = (1.0, 1.0, 1.0, 2.0, 2.0, 3.0, 5.0, 5.0, 10.0, 10.0, 10.0, 10.0)
"""Seconds between one question and the next: a portal is mostly done in 2 to 7 seconds, and after a minute
somebody should not be kept waiting."""


def outcome(calls: Calls, status_url: str, pause: Callable[[float], object]) -> Sent:
    """Ask how it went until the portal is done, then fetch the PDF.

    Raises PortalSlow when it takes too long, and AnswersRefused with the portal's own sentence when it failed:
    the submission can then be sent again. A status the portal has forgotten is still a submission that came in.
    """
    for wait in _pauses():
        try:
            status = calls.status(status_url)
        except (CertificateWrong, ClockWrong):
            raise
        except (SessionGone, CallTheDesk):
            return Sent(reference="")
        except ChangeAnswers as error:
            # Only the status itself can say that it failed: a question refused on its way says nothing of that.
            raise PortalBroken(portal=calls.session.portal, instance=error.instance) from error
        if status.status == "done":
            return _done(calls, status)
        pause(wait)
    raise PortalSlow(portal=calls.session.portal)


def _pauses() -> Iterator[float]:
    """Give the pauses; the last look needs none after it."""
    yield from PAUSES
    yield 0.0


def _done(calls: Calls, status: wire.StatusReply) -> Sent:
    if status.result == "failed":
        refusal = FieldRefusal("", "failed", rich(status.error_message or "").text)
        raise AnswersRefused((refusal,), portal=calls.session.portal)
    return Sent(
        reference=sentence_of(status.public_reference or ""),
        title=sentence_of(status.confirmation_page_title or ""),
        words=rich(status.confirmation_page_content or ""),
        report=_report(calls, status.report_download_url or ""),
        website=status.main_website_url or "",
        payment=status.payment_url or "",
    )


def _report(calls: Calls, url: str) -> bytes:
    """Fetch the PDF at once, for its link lives a day; without it the receipt still counts."""
    try:
        return calls.report(url) if url else b""
    except AssistantError:
        return b""
