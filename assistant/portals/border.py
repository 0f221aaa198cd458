"""The border between practice and real: which addresses a session may reach at all."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "::1")


def is_loopback(host: str) -> bool:
    """Tell whether this host name is this computer itself."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_unspecified)


def origin(url: str) -> str:
    """Give scheme, host and port of an address, or "" when it is not a web address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in {None, usual} else "")


def allowed(base: str, *, practice: bool) -> bool:
    """Tell whether a session may talk to this address: the one switch between practice and real.

    Practice reaches this computer only; a real session reaches https only and never this computer.
    """
    place = origin(base)
    host = urlsplit(place).hostname or ""
    if practice:
        return host in LOOPBACK_NAMES
    return place.startswith("https://") and not is_loopback(host)
