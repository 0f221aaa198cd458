"""Puts calls on the wire with requests; loaded at the first call, so that the home screen opens without it."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping

import msgspec
import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from requests.cookies import create_cookie
from requests.utils import get_environ_proxies

from assistant.errors import (
    AssistantError,
    CertificateWrong,
    ClockWrong,
    PortalBroken,
    PortalSlow,
    PortalUnknown,
    PortalUnreachable,
)
from assistant.portals.border import is_loopback
from assistant.portals.clock import Validity, clock_is_wrong, look
from assistant.portals.exchange import Call, Reply, Timeouts
from assistant.portals.portal import Cookie
from assistant.portals.streaming import Body

_PIECE = 64 * 1024
_NOT_YET = 9
"""X509_V_ERR_CERT_NOT_YET_VALID: every certificate was made before today, so today is wrong."""


class Abroad(urllib3.connection.HTTPSConnection):
    """A connection that never ends at this computer, whatever a name server says of the name."""

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        if self.proxy is None and is_loopback(str(made.getpeername()[0])):
            made.close()
            # Before a word is said: what listens here is not the portal.
            raise PortalUnknown
        return made


class _AbroadPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = Abroad


class SystemCertificates(HTTPAdapter):
    """Trusts what the computer trusts, and nothing else: an office that inspects TLS has its own certificate there."""

    def __init__(self, context: ssl.SSLContext, *, abroad: bool) -> None:
        """Verify with this context, on every connection, through a proxy too; `abroad`: never to this computer."""
        self._context = context
        self._abroad = abroad
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: object, **kwargs: object) -> None:
        """Hand the context to direct connections."""
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)  # type: ignore[arg-type]
        if self._abroad:
            self.poolmanager.pool_classes_by_scheme = {"https": _AbroadPool}

    def proxy_manager_for(self, proxy: str, **kwargs: object) -> object:
        """Hand the context to connections through a proxy."""
        return super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)

    def cert_verify(self, conn: object, url: str, verify: object, cert: object) -> None:
        """Keep verifying, without the list of certificates that comes along with requests."""
        conn.cert_reqs = "CERT_REQUIRED"  # type: ignore[attr-defined]


class Transport:
    """A requests session for one portal: its cookies, its connections, its exceptions put in our words."""

    def __init__(self, *, portal: str, direct: bool) -> None:
        """`direct` keeps the system's proxies out: practice never leaves this computer."""
        self._portal = portal
        self._direct = direct
        self._session = self._make(truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))

    def _make(self, context: ssl.SSLContext) -> requests.Session:
        session = requests.Session()
        # its environment means .netrc and other certificates too; proxies are handed in below
        session.trust_env = False
        session.headers = {"User-Agent": "Stapwijs", "Accept-Encoding": "gzip, deflate"}
        session.mount("https://", SystemCertificates(context, abroad=not self._direct))
        return session

    def cookies(self) -> tuple[Cookie, ...]:
        """Give what is in the jar."""
        return tuple(Cookie(one.name, one.value or "", one.domain, one.path) for one in self._session.cookies)

    def restore(self, cookies: Iterable[Cookie]) -> None:
        """Fill the jar with these cookies and nothing else."""
        self._session.cookies.clear()
        for one in cookies:
            self._session.cookies.set_cookie(
                create_cookie(  # type: ignore[no-untyped-call]
                    one.name, one.value, domain=one.domain, path=one.path, secure=not self._direct
                )
            )

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def send(
        self,
        call: Call,
        url: str,
        headers: Mapping[str, str],
        timeouts: Timeouts,
        told: Callable[[int, int], object] | None = None,
    ) -> Reply:
        """Send one request, follow nothing, and read the answer up to the call's limit.

        `told` hears how many bytes of a file have left, and how many there are.
        """
        sent = dict(headers)
        data: Mapping[str, str] | bytes | Body | None = call.form
        if call.upload is not None:
            data = Body(call.form or {}, call.upload, told)
            sent["Content-Type"] = data.content_type
        elif call.body is not None:
            data = msgspec.json.encode(call.body)
            sent["Content-Type"] = "application/json"
        proxies = {} if self._direct else get_environ_proxies(url, no_proxy=None)
        try:
            with self._session.request(
                call.method,
                url,
                data=data,
                headers=sent,
                proxies=proxies,
                timeout=(timeouts.connect, timeouts.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                body = self._read(response, call.limit, timeouts.whole)
                lower = {name.lower(): value for name, value in response.headers.items()}
                return Reply(response.status_code, lower, body, url)
        except PortalUnknown as error:
            raise PortalUnknown(portal=self._portal) from error
        except requests.RequestException as error:
            raise self._problem(error, url, proxies, timeouts) from error

    def _read(self, response: requests.Response, limit: int, whole: float) -> bytes:
        ends = time.monotonic() + whole
        pieces: list[bytes] = []
        size = 0
        for piece in response.iter_content(_PIECE):
            size += len(piece)
            if size > limit:
                raise PortalBroken(portal=self._portal)
            if time.monotonic() > ends:
                raise PortalSlow(portal=self._portal)
            pieces.append(piece)
        return b"".join(pieces)

    def _problem(
        self, error: requests.RequestException, url: str, proxies: Mapping[str, str], timeouts: Timeouts
    ) -> AssistantError:
        """Turn what requests raised into what the citizen can do about it."""
        chain = tuple(_causes(error))
        for cause in chain:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return self._certificate_problem(cause, url, proxies, timeouts)
        if any(isinstance(cause, requests.Timeout | urllib3.exceptions.ReadTimeoutError) for cause in chain):
            return PortalSlow(portal=self._portal)
        match error:
            case requests.exceptions.ChunkedEncodingError() | requests.exceptions.ContentDecodingError():
                return PortalBroken(portal=self._portal)
            case requests.ConnectionError():
                return PortalUnreachable(portal=self._portal)
            case requests.exceptions.InvalidURL() | requests.exceptions.InvalidSchema():
                return PortalUnknown(portal=self._portal)
            case _:
                return PortalBroken(portal=self._portal)

    def _certificate_problem(
        self, cause: ssl.SSLCertVerificationError, url: str, proxies: Mapping[str, str], timeouts: Timeouts
    ) -> AssistantError:
        if cause.verify_code == _NOT_YET:
            return ClockWrong(portal=self._portal)
        validity = self._validity(url, proxies, timeouts)
        if validity is not None and clock_is_wrong(validity, time.time()):
            return ClockWrong(portal=self._portal)
        return CertificateWrong(portal=self._portal)

    def _validity(self, url: str, proxies: Mapping[str, str], timeouts: Timeouts) -> Validity | None:
        """Shake hands once more to read the certificate's dates, all but its dates verified; nothing is sent."""
        context, seen = look()
        try:
            with self._make(context) as session:
                session.head(url, proxies=dict(proxies), timeout=(timeouts.connect, timeouts.read))
        except (requests.RequestException, PortalUnknown):
            pass
        return seen[0] if seen else None


def _causes(error: BaseException) -> Iterable[BaseException]:
    """Walk an exception, what it wraps and what it came from."""
    todo: list[BaseException] = [error]
    met: set[int] = set()
    while todo:
        one = todo.pop()
        if id(one) in met:
            continue
        met.add(id(one))
        yield one
        todo += [arg for arg in one.args if isinstance(arg, BaseException)]
        reason = getattr(one, "reason", None)
        todo += [more for more in (reason, one.__cause__, one.__context__) if isinstance(more, BaseException)]
