"""A portal that breaks when it is told to: stands before the practice portal, on real sockets, and passes the rest on.

Tell it what to do with the next call that fits:

    with broken_portal(practice_url) as portal:
        portal.next("POST", "/_complete$", replace(RESET, arrives=True))
"""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

JSON, HTML = "application/json", "text/html; charset=utf-8"
_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "accept-encoding", "host", "server", "date"}


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call. `arrives`: the real portal got it first, and only its answer is lost.

    `how` is "answer" (another answer comes), "reset" (the line breaks), "silence" (nothing comes until the
    caller gives up) or "half" (the answer stops halfway).
    """

    name: str
    how: str = "answer"
    status: int = 200
    kind: str = JSON
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    arrives: bool = False


def api_problem(name: str, status: int, code: str, **headers: str) -> Fault:
    """Make a refusal in the portal's own words."""
    body = {
        "type": f"http://localhost/fouten/{code}/",
        "code": code,
        "title": code,
        "status": status,
        "detail": code,
        "instance": f"urn:uuid:00000000-0000-4000-8000-{status:012d}",
    }
    tidy = {key.replace("_", "-"): value for key, value in headers.items()}
    return Fault(name, status=status, body=json.dumps(body).encode(), headers=tidy)


RESET = Fault("reset", how="reset")
SILENCE = Fault("slow", how="silence")
HALF = Fault("truncated body", how="half", body=b'{"status": "in_progress", "result": ""}')
EXPIRED = api_problem("403 expired", 403, "not_authenticated")
TOO_LARGE = api_problem("413", 413, "request_entity_too_large")
TOO_LARGE_PAGE = Fault("413 from a proxy", status=413, kind=HTML, body=b"<h1>413</h1>")
FORM_GONE = api_problem("422", 422, "form-inactive")
BUSY = api_problem("429", 429, "throttled", Retry_After="47")
BUSY_A_MOMENT = api_problem("429 for a moment", 429, "throttled", Retry_After="2")
BROKEN = Fault("500 with HTML", status=500, kind=HTML, body=b"<h1>Server Error (500)</h1>")
MAINTENANCE = api_problem("503 maintenance", 503, "form-maintenance")
MAINTENANCE_PAGE = Fault("503 with HTML", status=503, kind=HTML, body=b"<h1>Onderhoud</h1>")
NO_JSON = Fault("wrong JSON", body=b'{"id": ')
OTHER_JSON = Fault("JSON of another shape", body=b'["niet", "dit"]')
PAGE_INSTEAD = Fault("HTML with 200", kind=HTML, body=b"<h1>Welkom</h1>")

FAULTS = (
    RESET,
    SILENCE,
    HALF,
    EXPIRED,
    TOO_LARGE,
    TOO_LARGE_PAGE,
    FORM_GONE,
    BUSY,
    BROKEN,
    MAINTENANCE,
    MAINTENANCE_PAGE,
    NO_JSON,
    OTHER_JSON,
    PAGE_INSTEAD,
)


@dataclass
class Seen:
    """One call that came in, and the fault it met ("" when it was passed on)."""

    method: str
    path: str
    fault: str


class BrokenPortal:
    """Passes calls on to `upstream` under its own name, `origin`, except those it is told to spoil."""

    def __init__(self, upstream: str, origin: str, port: int) -> None:
        self.port = port
        self.upstream = upstream.rstrip("/")
        self.origin = origin
        self.seen: list[Seen] = []
        self.rewrite: Callable[[dict[str, Any]], None] | None = None
        """Changes every JSON object the portal answers with, in place: another version speaks another dialect."""
        self._plans: list[tuple[str, re.Pattern[str], Fault]] = []
        self._lock = threading.Lock()

    def next(self, method: str, path: str, fault: Fault, *, times: int = 1) -> None:
        """Spoil the next call (or so many) with this method ("" is any) whose path holds the pattern `path`."""
        with self._lock:
            self._plans += [(method, re.compile(path), fault)] * times

    def mend(self) -> None:
        """Forget all plans."""
        with self._lock:
            self._plans.clear()

    def calls(self, method: str, path: str) -> list[Seen]:
        """Give the calls so far with this method whose path holds the pattern."""
        return [one for one in self.seen if one.method == method and re.search(path, one.path)]

    def reworded(self, content: bytes) -> bytes:
        """Put a JSON answer in the words of another version, when there is one."""
        if self.rewrite is None:
            return content
        said = json.loads(content)
        if isinstance(said, dict):
            self.rewrite(said)
        return json.dumps(said).encode()

    def take(self, method: str, path: str) -> Fault | None:
        with self._lock:
            for plan in self._plans:
                if plan[0] in {"", method} and plan[1].search(path):
                    self._plans.remove(plan)
                    self.seen.append(Seen(method, path, plan[2].name))
                    return plan[2]
            self.seen.append(Seen(method, path, ""))
            return None

    def forward(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> http.client.HTTPResponse:
        """Ask the real portal under its own name, and give its answer, still to be read."""
        place = urlsplit(self.upstream)
        line = http.client.HTTPConnection(place.hostname or "", place.port, timeout=30)
        ours = {
            name: value.replace(self.origin, self.upstream)
            for name, value in headers.items()
            if name.lower() not in _HOP
        }
        sent = body.replace(self.origin.encode(), self.upstream.encode()) if body else body
        line.request(method, path, sent or None, {**ours, "Connection": "close"})
        return line.getresponse()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    server: _Server

    def _answer(self) -> None:
        portal = self.server.portal
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        fault = portal.take(self.command, self.path)
        if fault is None:
            self._pass_on(body)
            return
        if fault.arrives:
            portal.forward(self.command, self.path, dict(self.headers.items()), body).read()
        self._spoil(fault)

    def _pass_on(self, body: bytes) -> None:
        portal = self.server.portal
        answer = portal.forward(self.command, self.path, dict(self.headers.items()), body)
        content = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in _HOP:
                self.send_header(name, value.replace(portal.upstream, portal.origin))
        if "json" in (answer.getheader("Content-Type") or ""):
            content = portal.reworded(content.replace(portal.upstream.encode(), portal.origin.encode()))
        self._finish(content, bare=answer.status == 204)

    def _spoil(self, fault: Fault) -> None:
        match fault.how:
            case "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
                self.connection.close()
            case "silence":
                # until the caller hangs up
                with contextlib.suppress(OSError):
                    self.connection.recv(1)
                self.close_connection = True
            case "half":
                self.send_response(fault.status)
                self.send_header("Content-Type", fault.kind)
                self.send_header("Content-Length", str(2 * len(fault.body)))
                self.end_headers()
                self.wfile.write(fault.body)
                self.close_connection = True
            case _:
                self.send_response(fault.status)
                self.send_header("Content-Type", fault.kind)
                for name, value in fault.headers.items():
                    self.send_header(name, value)
                self._finish(fault.body)

    def _finish(self, content: bytes, *, bare: bool = False) -> None:
        if not bare:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not bare:
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer  # noqa: N815 - the names http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    portal: BrokenPortal

    def handle_error(self, request: object, client_address: object) -> None:
        """Callers that hang up are what this server is for."""


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """Serve in the background as long as the block runs."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def broken_portal(
    upstream: str, *, origin: str = "", tls: ssl.SSLContext | None = None, port: int = 0
) -> Iterator[BrokenPortal]:
    """Stand before the portal at `upstream`; `origin` is the name it goes by, its own loopback address if empty."""
    server = _Server(("127.0.0.1", port), _Handler)
    server.portal = BrokenPortal(upstream, origin or f"http://127.0.0.1:{server.server_port}", server.server_port)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    with serving(server):
        yield server.portal


def nobody_home() -> str:
    """Give an address on this computer where nobody listens, so that every call is refused."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"
