"""The practice portal answers the recorded calls of a real server with the same status, codes, keys and types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from assistant.practice.host import PracticeHost
from tests.practice.citizen import PDF, Citizen
from tests.practice.conftest import ROOMY
from tests.shared_data import shared

RECORDED_BASE = "http://localhost:8000/"
EXAMPLES = "specs/open-forms/examples"
RULES: list[dict[str, Any]] = [
    # what the capture of this form does not show, read off its verdicts
    {
        "when": {">": [{"var": "aantal"}, 5]},
        "then": [
            {"property": "hidden", "of": "logischZichtbaar", "to": False},
            {"property": "validate.required", "of": "opmerking", "to": True},
        ],
    },
    {"when": {"==": [{"var": "naam"}, "stop"]}, "then": [{"disable-next": "gegevens"}]},
    {"when": {"==": [{"var": "links"}, "kopie"]}, "then": [{"variable": "rechts", "to": {"var": "naam"}}]},
]
HEADERS = ("X-Session-Expires-In", "X-CSRFToken", "Content-Language", "Location", "Content-Disposition")
NOT_THE_SAME = ("languages",)
"""A stock server speaks two languages, ours those of the program."""
EXACT = ("code", "status", "isApplicable", "completed", "canSubmit", "key", "slug", "requireBackendLogicEvaluation")


@pytest.fixture(scope="module")
def recorded_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("forms")
    for name in ("protocol-proef", "met-inloggen"):
        capture = json.loads(shared(f"{EXAMPLES}/{name}.json").read_bytes())
        if name == "protocol-proef":
            capture["rules"] = RULES
        (folder / f"{name}.json").write_text(json.dumps(capture))
    processing = ("--processing", "1.2")
    with PracticeHost((*ROOMY, *processing, "--only-forms", "--forms", str(folder))) as base_url:
        yield base_url


class Replay:
    """Sends recorded calls again, with our ids, tokens and address in the place of the recorded ones."""

    def __init__(self, base_url: str) -> None:
        self.citizen = Citizen(base_url)
        self.names = {RECORDED_BASE: base_url}
        self.sizes: dict[int, int] = {}

    def ours(self, text: str) -> str:
        for theirs, mine in self.names.items():
            text = text.replace(theirs, mine)
        return text

    def send(self, call: dict[str, Any]) -> requests.Response:
        wanted = json.loads(self.ours(json.dumps(call["request"])))
        files, fields = None, None
        if "multipart" in wanted:
            file, fields = wanted["multipart"]["file"], wanted["multipart"]["fields"]
            files = {"file": (file["name"], PDF, file["contentType"])}
            self.sizes[file["bytes"]] = len(PDF)
        kept = {name: wanted["headers"][name] for name in ("Accept", "Accept-Language")}
        if "X-CSRFToken" not in wanted["headers"]:
            self.citizen.token = ""
        body = self.sized(wanted.get("json"))
        return self.citizen.call(wanted["method"], wanted["url"], json=body, data=fields, files=files, headers=kept)

    def learn(self, theirs: object, mine: object) -> None:
        """Remember which of our ids and addresses stands for which recorded one."""
        if isinstance(theirs, dict) and isinstance(mine, dict):
            for key in theirs.keys() & mine.keys():
                self.learn(theirs[key], mine[key])
            for key in ("statusUrl", "reportDownloadUrl", "url", "id"):
                one, other = theirs.get(key), mine.get(key)
                if isinstance(one, str) and isinstance(other, str) and one and other and self.ours(one) != other:
                    self.names = {one: other, **self.names}
        elif isinstance(theirs, list) and isinstance(mine, list):
            for one, other in zip(theirs, mine, strict=False):
                self.learn(one, other)

    def sized(self, value: object) -> object:
        if isinstance(value, dict):
            return {key: self.sizes.get(one, one) if key == "size" else self.sized(one) for key, one in value.items()}
        return [self.sized(one) for one in value] if isinstance(value, list) else value


def differences(theirs: object, mine: object, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Compare keys and JSON types all the way down, and the values of what a client decides on."""
    where = ".".join(path)
    if isinstance(theirs, dict) and isinstance(mine, dict):
        if theirs.keys() != mine.keys():
            yield f"{where}: keys {sorted(theirs.keys() ^ mine.keys())}"
        for key in (theirs.keys() & mine.keys()).difference(NOT_THE_SAME):
            yield from differences(theirs[key], mine[key], (*path, key))
    elif isinstance(theirs, list) and isinstance(mine, list):
        if len(theirs) != len(mine):
            yield f"{where}: {len(theirs)} became {len(mine)}"
        for index, (one, other) in enumerate(zip(theirs, mine, strict=False)):
            yield from differences(one, other, (*path, str(index)))
    elif kind(theirs) != kind(mine) or (theirs != mine and decided_on(path)):
        yield f"{where}: {theirs!r} became {mine!r}"


def decided_on(path: tuple[str, ...]) -> bool:
    """Tell whether a client decides on this value, so that it has to be the very same."""
    return path[-1:] != () and (path[-1] in EXACT or (path[-3:-2] == ("invalidParams",) and path[-1] == "name"))


def kind(value: object) -> str:
    return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__


def replay(base_url: str, path: Path) -> None:
    run = Replay(base_url)
    with run.citizen:
        calls = json.loads(path.read_bytes())
        polls = [call for call in calls if call["label"] == "21 poll status"]
        for call in calls:
            answer = run.send(call)
            if call in polls and call["response"]["json"]["status"] == "done":
                run.citizen.outcome(answer.url)
                answer = run.send(call)
            elif call in polls[1:]:
                answer = until_there_is_a_reference(run, call, answer)
            compare(run, call, answer)


def until_there_is_a_reference(run: Replay, call: dict[str, Any], answer: requests.Response) -> requests.Response:
    for _ in range(1000):
        if answer.json()["publicReference"] or answer.json()["status"] == "done":
            break
        answer = run.send(call)
    return answer


def compare(run: Replay, call: dict[str, Any], answer: requests.Response) -> None:
    label, recorded = call["label"], call["response"]
    assert answer.status_code == recorded["status"], (label, answer.text)
    for name in HEADERS:
        assert (name in answer.headers) == (name in recorded["headers"]), (label, name)
    assert answer.headers["Content-Language"] == recorded["headers"]["Content-Language"], label
    assert answer.headers["X-Session-Expires-In"] == recorded["headers"]["X-Session-Expires-In"], label
    said = recorded["headers"].get("Content-Type", "").split(";")[0]
    assert answer.headers.get("Content-Type", "").split(";")[0] == said, label
    assert cookies(answer.headers["Set-Cookie"]) == cookies(recorded["headers"]["Set-Cookie"]), label
    if "json" in recorded:
        mine = answer.json()
        run.learn(recorded["json"], mine)
        theirs = run.sized(json.loads(run.ours(json.dumps(recorded["json"]))))
        found = list(differences(theirs, mine))
        assert not found, (label, found)
        if isinstance(theirs, dict) and call["request"]["method"] in ("PUT", "GET") and "data" in theirs:
            assert mine["data"] == theirs["data"], label
    if "bytes" in recorded:
        assert answer.content.startswith(b"%PDF-"), label


def cookies(header: str) -> dict[str, set[str]]:
    """Give each cookie's attributes, without values that differ each time."""
    found: dict[str, set[str]] = {}
    for cookie in (
        header.replace("expires=", "Expires=")
        .replace(", openforms", "\nopenforms")
        .replace(", csrftoken", "\ncsrftoken")
        .split("\n")
    ):
        name, *attributes = (part.strip() for part in cookie.split(";"))
        found[name.split("=")[0]] = {part.split("=")[0] if "Expires" in part else part for part in attributes}
    return found


@pytest.mark.parametrize("name", ["anonymous-submission", "errors-suspend-language"])
def test_recorded_calls_get_the_recorded_kind_of_answer(recorded_portal: str, name: str) -> None:
    replay(recorded_portal, shared(f"{EXAMPLES}/transcript-{name}.json"))
