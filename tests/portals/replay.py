"""A server that answers as a real Open Forms once did, as long as it is asked exactly what was asked then."""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any

from tests.portals.older import SAYS, reshaped

RECORDED_AT = "http://localhost:8000"
COMPARED = ("accept", "accept-language", "x-csrftoken")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_TOKEN = re.compile(r'"X-CSRFToken": "([A-Za-z0-9]+)"|(?:csrftoken|openforms_sessionid)=([A-Za-z0-9]+)')
_SIGNED = re.compile(r"\b1xx-[0-9a-f]{20}\b")
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def mapped(path: Path, base: str, *, seed: int) -> list[dict[str, Any]]:
    """Read a recording with other ids, tokens and port, so that a client can only know them by listening."""
    random = Random(seed)
    text = path.read_text(encoding="utf-8").replace(RECORDED_AT, base)
    tokens = {one or other for one, other in _TOKEN.findall(text)}
    new = {token: "".join(random.choices(_LETTERS, k=len(token))) for token in sorted(tokens)}
    new |= {one: str(uuid.UUID(int=random.getrandbits(128), version=4)) for one in sorted(set(_UUID.findall(text)))}
    new |= {one: f"1xx-{random.getrandbits(80):020x}" for one in sorted(set(_SIGNED.findall(text)))}
    pattern = re.compile("|".join(map(re.escape, sorted(new, key=len, reverse=True))))
    found: list[dict[str, Any]] = json.loads(pattern.sub(lambda old: new[old[0]], text))
    return found


@dataclass
class Asked:
    """One request as it came in, in the shape of the recording."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def cookies(self) -> dict[str, str]:
        return cookies_in(self.headers.get("cookie", ""))

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        return json.loads(self.body) if self.kind == "application/json" else None

    @property
    def multipart(self) -> dict[str, Any] | None:
        if self.kind != "multipart/form-data":
            return None
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        fields: dict[str, str] = {}
        file: dict[str, Any] = {}
        message = BytesParser(policy=HTTP).parsebytes(head + self.body)
        for part in message.walk():
            content = part.get_payload(decode=True)
            if not isinstance(content, bytes):
                continue
            if name := part.get_filename():
                file = {"name": name, "contentType": part.get_content_type(), "bytes": len(content)}
            else:
                fields[str(part.get_param("name", header="content-disposition"))] = content.decode()
        return {"fields": fields, "file": file}


def cookies_in(header: str) -> dict[str, str]:
    return {name: one.value for name, one in SimpleCookie(header).items()}


def differences(asked: Asked, recorded: Mapping[str, Any]) -> list[str]:
    """Name what differs between a request and the recorded one."""
    then = {name.lower(): value for name, value in recorded["headers"].items()}
    wrong = [name for name in COMPARED if asked.headers.get(name) != then.get(name)]
    same = {
        "method": (asked.method, recorded["method"]),
        "url": (asked.url, recorded["url"]),
        "content-type": (asked.kind, then.get("content-type", "").partition(";")[0]),
        "cookie": (asked.cookies, cookies_in(then.get("cookie", ""))),
        "json": (asked.json, recorded.get("json")),
        "multipart": (asked.multipart, recorded.get("multipart")),
    }
    return wrong + [f"{name}: {ours!r} was {theirs!r}" for name, (ours, theirs) in same.items() if ours != theirs]


class Replay:
    """The recording, how far it is, and everything that was asked differently from then.

    It can be said as an older `version` would have; that one is also asked which version it is, in between.
    """

    def __init__(self, path: Path, base: str, *, version: str = "4.0", seed: int = 20261122) -> None:
        self.base = base
        self.version = version
        self.versions_asked = 0
        self.entries = reshaped(mapped(path, base, seed=seed), version)
        self.position = 0
        self.wrong: list[str] = []

    def request(self, number: int) -> dict[str, Any]:
        found: dict[str, Any] = self.entries[number]["request"]
        return found

    def sent(self, number: int) -> Any:  # noqa: ANN401 - JSON is anything
        return self.request(number).get("json")

    def answer(self, asked: Asked) -> dict[str, Any]:
        """Give the next recorded answer, noting what differs from the recorded question."""
        if self.version != "4.0" and (asked.method, asked.url) == ("GET", f"{self.base}/api/v2/"):
            self.versions_asked += 1
            said = {"openapi": "3.0.3", "info": {"title": "Open Forms API", "version": SAYS[self.version]}}
            return {"status": 200, "headers": {"Content-Type": "application/json"}, "json": said}
        if self.position >= len(self.entries):
            self.wrong.append(f"nothing was asked after the end: {asked.method} {asked.url}")
            return {"status": 500, "headers": {}}
        entry = self.entries[self.position]
        found = differences(asked, entry["request"])
        self.wrong += [f"[{self.position}] {entry['label']}: {one}" for one in found]
        self.position += 1
        response: dict[str, Any] = entry["response"]
        return response


def _body(response: Mapping[str, Any]) -> bytes:
    if "json" in response:
        return json.dumps(response["json"]).encode()
    if "bytes" in response:
        return b"%PDF-1.7\n".ljust(response["bytes"], b"x")
    return str(response.get("text", "")).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    server: _Server

    def _answer(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", "0")))
        replay = self.server.replay
        response = replay.answer(Asked(self.command, replay.base + self.path, headers, body))
        self.send_response(response["status"])
        for name, value in response["headers"].items():
            # the recording joined the cookies in one line
            several = re.split(r", (?=[a-z_]+=)", value) if name == "Set-Cookie" else [value]
            for one in several:
                self.send_header(name, one)
        content = _body(response)
        if response["status"] != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if response["status"] != 204:
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815 - the names http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    replay: Replay


@contextmanager
def replaying(path: Path, version: str = "4.0") -> Iterator[Replay]:
    """Serve a recording on this computer for as long as the block runs, as a server of this version."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.replay = Replay(path, f"http://127.0.0.1:{server.server_port}", version=version)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server.replay
        finally:
            server.shutdown()
            thread.join()
