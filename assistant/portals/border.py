"""The border between practice and real: which addresses a session may reach at all."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "::1")
_OWN_NAMES = ("localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback")
_HOST = re.compile(r"[\w.\-\u3002\uff0e\uff61]+|[0-9a-f:.]+")
_NUMBERS = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}")


def is_loopback(host: str) -> bool:
    """Tell whether this host name, or address, is this computer itself, in whatever way it is written.

    A name that only a name server takes here is met at the connection: see `transport`.
    """
    name = unicodedata.normalize("NFKC", host).replace("\u3002", ".").strip("[]").rstrip(".").casefold()
    if name in _OWN_NAMES or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(_written_out(name) if _NUMBERS.fullmatch(name) else name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_unspecified)


def _written_out(name: str) -> str:
    """Write an address such as 127.1 or 0x7f000001 as the system reads it."""
    import socket  # noqa: PLC0415 - home is shown without, and this is only for odd addresses

    try:
        return socket.inet_ntoa(socket.inet_aton(name))
    except OSError:
        return name


def origin(url: str) -> str:
    """Give scheme, host and port of an address, or "" when it is not a web address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        return ""
    if not _HOST.fullmatch(parts.hostname):
        # A browser may read another name in it than this program does: `\` ends a name there.
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port not in {None, usual} else "")


def host_to_compare(url: str) -> str:
    """Give the host of a web address as a browser shows one that could be taken for another; "" when none takes it."""
    host = urlsplit(origin(url)).hostname or ""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def allowed(base: str, *, practice: bool) -> bool:
    """Tell whether a session may talk to this address: the one switch between practice and real.

    Practice reaches this computer only; a real session reaches https only and never this computer.
    """
    place = origin(base)
    host = urlsplit(place).hostname or ""
    if practice:
        return host in LOOPBACK_NAMES
    return place.startswith("https://") and not is_loopback(host)
