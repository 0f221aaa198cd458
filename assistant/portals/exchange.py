"""What goes to a portal and what comes back, as values: a call, a reply, how long is waited."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

SAFE_METHODS = ("GET", "PUT", "DELETE")
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect, between two pieces of an answer, and for one whole answer."""

    connect: float = 5.0
    read: float = 20.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of a portal, read whole. `headers` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    def __repr__(self) -> str:
        return f"Reply({self.status}, {len(self.body)} bytes)"

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def retry_after(self) -> float | None:
        """Seconds the portal asks to wait; None when it does not say."""
        said = self.headers.get("retry-after", "").strip()
        if re.fullmatch(r"[0-9]{1,9}", said):
            return float(said)
        try:
            return max(0.0, parsedate_to_datetime(said).timestamp() - time.time()) if said else None
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Upload:
    """One file on its way: the name with its ending, its media type and what is in it."""

    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    `again`: asking twice does no harm (None: the method decides). `limit`: most bytes to read. `follow`: go
    where a redirect points, as long as that is this portal.
    """

    method: str
    url: str
    body: object = None
    form: Mapping[str, str] | None = None
    upload: Upload | None = None
    accept: str = "application/json"
    again: bool | None = None
    limit: int = 16 * MEGABYTE
    timeouts: Timeouts | None = None
    follow: bool = True

    def __repr__(self) -> str:
        return f"Call({self.method!r})"

    @property
    def harmless(self) -> bool:
        """Whether the portal may get this twice."""
        return self.method in SAFE_METHODS if self.again is None else self.again
