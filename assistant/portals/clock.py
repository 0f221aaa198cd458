"""Tells a wrong certificate from a wrong clock."""

from __future__ import annotations

import ssl
from dataclasses import dataclass

NO_CHECK_TIME = 0x200000
"""X509_V_FLAG_NO_CHECK_TIME of OpenSSL, which Python has no name for."""
LONG_EXPIRED = 60 * 24 * 3600.0
"""Seconds. An organisation renews a forgotten certificate within days, so one that seems to have ended two
months ago means that this computer lives in the future."""


@dataclass(frozen=True, slots=True)
class Validity:
    """From when until when a certificate counts, in seconds since 1970."""

    begins: float
    ends: float


class _Looked(ssl.SSLError):
    """The handshake is stopped here: the dates were read, and nothing may be sent."""


def look() -> tuple[ssl.SSLContext, list[Validity]]:
    """Make a context that verifies all but the dates, notes them, and then breaks off before anything is sent.

    A certificate that is wrong in another way leaves the list empty.
    """
    seen: list[Validity] = []

    class Looking(ssl.SSLSocket):
        def do_handshake(self, block: bool = False) -> None:
            super().do_handshake(block)
            found = self.getpeercert() or {}
            begins, ends = found.get("notBefore"), found.get("notAfter")
            if isinstance(begins, str) and isinstance(ends, str):
                seen.append(Validity(ssl.cert_time_to_seconds(begins), ssl.cert_time_to_seconds(ends)))
            raise _Looked

    context = ssl.create_default_context()
    context.verify_flags |= ssl.VerifyFlags(NO_CHECK_TIME)
    context.sslsocket_class = Looking
    return context, seen


def clock_is_wrong(validity: Validity, now: float) -> bool:
    """Tell whether it is the clock: the certificate is of the future, or ended longer ago than anybody leaves it."""
    return now < validity.begins or now > validity.ends + LONG_EXPIRED
