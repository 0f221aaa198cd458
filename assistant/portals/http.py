"""One session with one portal: what may be reached, how long is waited, what is asked twice, what is remembered."""

from __future__ import annotations

import logging
import re
import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from assistant.errors import PortalUnknown, PortalUnreachable
from assistant.journey.sending import Sending
from assistant.portals.border import allowed, origin
from assistant.portals.exchange import Call, Reply, Timeouts
from assistant.portals.portal import Cookie

if TYPE_CHECKING:
    from assistant.portals.transport import Transport

log = logging.getLogger(__name__)

LONGEST_PAUSE = 10.0
"""Seconds a Retry-After may ask before it becomes a problem on the screen instead of a pause."""
MOST_REDIRECTS = 3
_REDIRECTS = range(300, 400)
_BUSY = (429, 503)


class PortalSession:
    """One visitor's session: one origin, one cookie jar, the newest CSRF token, the countdown."""

    def __init__(
        self,
        base: str,
        *,
        practice: bool,
        portal: str = "",
        language: Callable[[], str] = lambda: "nl",
        timeouts: Timeouts | None = None,
        pause: Callable[[float], object] | None = None,
        clock: Callable[[], float] = time.monotonic,
        telling: Callable[[Sending], object] | None = None,
    ) -> None:
        """Prepare for the portal at `base`, named `portal` to people; nothing is sent yet.

        `language` is asked at every call, `pause` waits for so many seconds, `clock` counts
        seconds, `telling` hears how far a file is on its way. Raises PortalUnknown when `base` lies across the
        border between practice and real.
        """
        if not allowed(base, practice=practice):
            raise PortalUnknown(portal=portal)
        self.origin = origin(base)
        self.portal = portal
        self._practice = practice
        self.language = language
        self._timeouts = timeouts or Timeouts()
        self.pause = pause or threading.Event().wait
        self._transport: Transport | None = None
        self._token = ""
        self._clock = clock
        self._telling = telling
        self._ends: float | None = None
        self.referer = self.origin + "/"

    def __repr__(self) -> str:
        return f"PortalSession({self.origin!r}, practice={self._practice})"

    def seconds_left(self) -> float | None:
        """Seconds until the portal forgets this session; None when it never said."""
        return None if self._ends is None else max(0.0, self._ends - self._clock())

    def cookies(self) -> tuple[Cookie, ...]:
        """Give the session's cookies, to go on with it after a restart."""
        return self._wire().cookies()

    def restore(self, cookies: Iterable[Cookie]) -> None:
        """Go on with a session whose cookies were kept; what this session had is forgotten."""
        self._token, self._ends = "", None
        self._wire().restore(cookies)

    def cookie(self, name: str) -> str:
        """Give the value of one cookie, "" when there is none."""
        return next((one.value for one in self.cookies() if one.name == name), "")

    def forget(self) -> None:
        """Start afresh: no cookies, no token, no countdown."""
        self.restore(())

    def twin(self, timeouts: Timeouts, language: str = "", *, leave_out: str = "") -> PortalSession:
        """Give a connection of its own in the same session, for another thread; its countdown is its own.

        It speaks `language` where that is given, and has all cookies but the one to `leave_out`.
        """
        twin = self.apart(timeouts, language)
        twin.referer = self.referer
        twin.restore(one for one in self.cookies() if one.name != leave_out)
        return twin

    def apart(self, timeouts: Timeouts, language: str = "") -> PortalSession:
        """Give a connection that is nobody's session, for what anybody may see, in `language` where that is given."""
        return PortalSession(
            self.origin + "/",
            practice=self._practice,
            portal=self.portal,
            language=(lambda: language) if language else self.language,
            timeouts=timeouts,
            pause=self.pause,
            clock=self._clock,
        )

    def close(self) -> None:
        """Close the connections; the session can still be used."""
        if self._transport is not None:
            self._transport.close()

    def call(self, call: Call) -> Reply:
        """Send one request and read the whole answer, whatever its status.

        A short Retry-After is waited for, when asking twice does no harm. Raises the TryLater, CertificateWrong
        or ClockWrong that fits when there is no whole answer; PortalUnknown for an address outside this portal.
        """
        reply = self._ask(call)
        wait = reply.retry_after
        if reply.status in _BUSY and wait is not None and wait <= LONGEST_PAUSE and call.harmless:
            self.pause(wait)
            reply = self._ask(call)
        return reply

    def _ask(self, call: Call) -> Reply:
        """Send, once more after a broken connection if that does no harm, and follow redirects of this portal."""
        url = call.url
        for _hop in range(MOST_REDIRECTS):
            try:
                reply = self._send(call, url)
            except PortalUnreachable:
                if not call.harmless:
                    raise
                log.info("asking %s once more after a broken connection", self.origin)
                reply = self._send(call, url)
            target = reply.headers.get("location", "")
            if not call.follow or call.method != "GET" or reply.status not in _REDIRECTS or not target:
                return reply
            following = urljoin(url, target)
            if origin(following) != self.origin:
                return reply
            url = following
        return reply

    def _send(self, call: Call, url: str) -> Reply:
        if origin(url) != self.origin:
            log.info("not going outside %s", self.origin)
            raise PortalUnknown(portal=self.portal)
        headers = {"Accept": call.accept, "Accept-Language": self.language()}
        if call.method != "GET":
            headers["Referer"] = self.referer
            if token := self._token or self.cookie("csrftoken"):
                headers["X-CSRFToken"] = token
        started = time.monotonic()
        reply = self._wire().send(call, url, headers, call.timeouts or self._timeouts, self._told(call))
        log.debug("%s %s %d %.0f ms", call.method, self.origin, reply.status, 1000 * (time.monotonic() - started))
        self._token = reply.headers.get("x-csrftoken", self._token)
        length = reply.headers.get("x-session-expires-in", "")
        if re.fullmatch(r"[0-9]{1,9}", length):
            self._ends = self._clock() + int(length)
        return reply

    def _told(self, call: Call) -> Callable[[int, int], object] | None:
        """Give what hears how far a file is."""
        upload, telling = call.upload, self._telling
        if upload is None or telling is None:
            return None
        return lambda sent, whole: telling(Sending(upload.name, sent, whole))

    def _wire(self) -> Transport:
        if self._transport is None:
            # requests costs 124 ms and 16 MB: not before the first call
            from assistant.portals.transport import Transport  # noqa: PLC0415

            self._transport = Transport(portal=self.portal, direct=self._practice)
        return self._transport
