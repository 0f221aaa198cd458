"""Asks the portal's logic ahead, while somebody still types: over a connection of its own, which nobody waits for."""

from __future__ import annotations

from assistant.portals.exchange import Timeouts
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.portal import Cookie

_PATIENCE = Timeouts(connect=2.0, read=4.0, whole=6.0)
"""An answer that comes later is of no use: by then it is asked for in the ordinary way."""


class Foresight:
    """Speaks for the same session as the visit does, from another thread."""

    def __init__(self, session: PortalSession) -> None:
        """Speak for this session; nothing is opened yet."""
        self._session = session
        self._cookies: tuple[Cookie, ...] = ()
        self._calls: Calls | None = None

    def check_logic(self, step: wire.StepState, data: wire.Nested) -> wire.LogicReply:
        """Ask what these values change; the visit itself does not notice. Raises as every call does."""
        cookies = self._session.cookies()
        if self._calls is None or cookies != self._cookies:
            if self._calls is not None:
                self._calls.session.close()
            self._calls, self._cookies = Calls(self._session.twin(_PATIENCE)), cookies
        return self._calls.check_logic(step, data)

    def close(self) -> None:
        """Let the connection go."""
        if self._calls is not None:
            self._calls.session.close()
