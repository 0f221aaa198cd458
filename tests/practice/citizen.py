"""Somebody with one cookie jar who calls the practice portal over real HTTP, as a browser would."""

from __future__ import annotations

import mimetypes
import time
from typing import Any

import requests

PDF = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)


class Citizen:
    """Keeps the newest CSRF token and sends it along on writes."""

    def __init__(self, base_url: str, language: str = "nl") -> None:
        self.base_url = base_url
        self.api = f"{base_url}api/v2/"
        self.http = requests.Session()
        self.http.headers.update({"Accept": "application/json", "Accept-Language": language})
        self.token = ""

    def __enter__(self) -> Citizen:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def call(
        self,
        method: str,
        url: str,
        *,
        json: object = None,
        data: str | dict[str, str] | None = None,
        files: dict[str, tuple[str, bytes, str]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """Call an address, or a path under /api/v2/."""
        sent = {} if method in ("GET", "HEAD") or not self.token else {"X-CSRFToken": self.token}
        answer = self.http.request(
            method,
            url if url.startswith("http") else self.api + url,
            json=json,
            data=data,
            files=files,
            headers={**sent, **(headers or {})},
            allow_redirects=False,
            timeout=20,
        )
        self.token = answer.headers.get("X-CSRFToken", self.token)
        return answer

    def get(self, url: str, headers: dict[str, str] | None = None) -> requests.Response:
        return self.call("GET", url, headers=headers)

    def post(self, url: str, body: object = None) -> requests.Response:
        return self.call("POST", url, json=body)

    def put(self, url: str, body: object = None, headers: dict[str, str] | None = None) -> requests.Response:
        return self.call("PUT", url, json=body, headers=headers)

    def delete(self, url: str) -> requests.Response:
        return self.call("DELETE", url)

    def begin(self, slug: str) -> dict[str, Any]:
        """Open a form and start a submission."""
        form = self.get(f"forms/{slug}").json()
        body = {"form": form["url"], "formUrl": f"{self.base_url}{slug}", "anonymous": True}
        answer = self.post("submissions", body)
        assert answer.status_code == 201, answer.text
        started: dict[str, Any] = answer.json()
        return started

    def fill(self, submission: dict[str, Any], slug_data: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """Answer the steps that apply, in order, laying the given values over what each step starts with."""
        done: set[str] = set()
        while True:
            submission = self.get(submission["url"]).json()
            waiting = [step for step in submission["steps"] if step["isApplicable"] and step["id"] not in done]
            if not waiting:
                return submission
            url = waiting[0]["url"]
            live = self.get(url).json()
            answer = self.put(url, {"data": {**live["data"], **slug_data[live["slug"]]}})
            assert answer.status_code in (200, 201), answer.text
            done.add(waiting[0]["id"])

    def send(self, submission: dict[str, Any]) -> requests.Response:
        accepted = {"privacyPolicyAccepted": True, "statementOfTruthAccepted": True}
        return self.post(f"{submission['url']}/_complete", accepted)

    def outcome(self, status_url: str) -> dict[str, Any]:
        """Ask how it stands until processing is done."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            standing: dict[str, Any] = self.get(status_url).json()
            if standing["status"] == "done":
                return standing
        raise AssertionError("processing never ended")

    def upload(self, submission: dict[str, Any], name: str = "brief.pdf", content: bytes = PDF) -> dict[str, Any]:
        """Upload a file and give the value for a step's data."""
        answer = self.send_file(submission["url"], name, content)
        assert answer.status_code == 200, answer.text
        return upload_value(self.api, answer.json(), kind_of(name))

    def photo(self, submission: dict[str, Any]) -> dict[str, Any]:
        """Upload a photo and give the value for a step's data."""
        return self.upload(submission, "lamp.png", PNG)

    def send_file(self, submission_url: str, name: str, content: bytes) -> requests.Response:
        accept = {"Accept": "application/json, text/plain"}
        files = {"file": (name, content, kind_of(name))}
        return self.call("POST", "formio/fileupload", files=files, data={"submission": submission_url}, headers=accept)


def kind_of(name: str) -> str:
    """Give the MIME type a browser would give."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def upload_value(api: str, taken: dict[str, Any], kind: str) -> dict[str, Any]:
    """Give what a step stores for an upload (protocol reference, section 9)."""
    inner = {**taken, "form": "", "baseUrl": api, "project": ""}
    return {
        "name": f"1-{taken['name']}",
        "originalName": taken["name"],
        "size": taken["size"],
        "storage": "url",
        "type": kind,
        "url": taken["url"],
        "data": inner,
    }
