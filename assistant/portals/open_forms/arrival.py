"""Decides whether a submission arrived when the answer to sending it was lost (protocol §13.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from assistant.errors import SessionGone
from assistant.portals.exchange import Reply
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.portal import Arrival, Ticket

SESSION_COOKIE = "openforms_sessionid"
_PAGES = 20
"""More pages of unfinished submissions than one session of ours can have."""


def look_for(calls: Calls, ticket: Ticket) -> tuple[Arrival, wire.SubmissionReply | None]:
    """Take up the ticket's session and look for its submission among those not completed.

    Listed: not sent. Not listed while the very same session lives: sent, for it leaves the session only then.
    A session that is gone says nothing. Raises TryLater or CallTheDesk when the portal cannot be asked.
    """
    calls.session.restore(ticket.cookies)
    try:
        listed, reply = calls.submissions()
        found = _find(calls, listed, ticket.submission)
    except SessionGone:
        return Arrival.UNKNOWN, None
    if found is not None:
        return Arrival.NOT_SENT, found
    alive = same_session(reply, ticket) and datetime.now(UTC) < _moment(ticket.expires)
    return (Arrival.SENT if alive else Arrival.UNKNOWN), None


def _find(calls: Calls, listed: wire.SubmissionList, url: str) -> wire.SubmissionReply | None:
    for _page in range(_PAGES):
        if found := next((one for one in listed.results if one.url == url), None):
            return found
        if not listed.next:
            return None
        listed = calls.more_submissions(listed.next)
    return None


def same_session(reply: Reply, ticket: Ticket) -> bool:
    """Tell whether the portal went on with the ticket's session: it then sets the same cookie once more."""
    kept = next((one.value for one in ticket.cookies if one.name == SESSION_COOKIE), "")
    said = re.search(rf"\b{SESSION_COOKIE}=([^;,\s]*)", reply.headers.get("set-cookie", ""))
    return bool(kept) and said is not None and said[1] == kept


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
