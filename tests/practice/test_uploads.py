"""Files: taken when they are what their name says, given back, removed, and matched when a step is stored."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.places import folder
from assistant.practice.formfiles import read_folder
from assistant.practice.options import Options
from assistant.practice.server import PracticeServer
from tests.practice.citizen import PDF, Citizen
from tests.practice.people import in_days

PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief", PDF),
        ("brief.pdf", PNG),
        ("foto.png", PDF),
        ("foto.heic", PNG),
        ("brief.xyz", PDF),
        ("leeg.pdf", b""),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_in_words(citizen: Citizen, name: str, content: bytes) -> None:
    answer = citizen.send_file(citizen.begin("verhuizing")["url"], name, content)
    assert answer.status_code == 400
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.text.endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.pdf", PDF),
        ("Foto één.PNG", PNG),
        ("foto.jpg", b"\xff\xd8\xff\xe0"),
        ("foto.heic", b"\x00\x00\x00\x18ftypheic"),
        ("brief.docx", b"PK\x03\x04"),
        ("foto.webp", b"RIFF\x00\x00\x00\x00WEBP"),
        ("lijst.txt", b"Noor\n"),
    ],
)
def test_a_good_file_is_taken_and_can_be_read_and_removed(citizen: Citizen, name: str, content: bytes) -> None:
    answer = citizen.send_file(citizen.begin("verhuizing")["url"], name, content)
    taken = answer.json()
    assert (answer.status_code, taken["name"], taken["size"]) == (200, name, len(content))
    assert citizen.get(taken["url"]).content == content
    assert citizen.delete(taken["url"]).status_code == 204
    assert citizen.get(taken["url"]).status_code == 403


def test_a_large_file_is_never_put_on_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    server = PracticeServer(read_folder(folder("resources") / "practice"), Options(), 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "there is no such folder"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    content = PDF + bytes(3_000_000)
    with Citizen(server.base_url) as citizen:
        answer = citizen.send_file(citizen.begin("verhuizing")["url"], "huurcontract.pdf", content)
        assert answer.status_code == 200, answer.text
        assert citizen.get(answer.json()["url"]).content == content
        server.stop()
        thread.join(5)
    assert not thread.is_alive(), "it ends though somebody is still connected"


def test_a_soft_hyphen_in_a_name_is_left_out(citizen: Citizen) -> None:
    answer = citizen.send_file(citizen.begin("verhuizing")["url"], "huur\N{SOFT HYPHEN}contract.pdf", PDF)
    assert answer.json()["name"] == "huurcontract.pdf"


def test_a_file_for_an_unknown_submission_is_refused(citizen: Citizen) -> None:
    citizen.begin("verhuizing")
    assert citizen.send_file(f"{citizen.api}submissions/1", "brief.pdf", PDF).status_code == 400


def test_without_a_submission_nothing_is_taken(citizen: Citizen) -> None:
    citizen.get("i18n/info")
    assert citizen.send_file(f"{citizen.api}submissions/1", "brief.pdf", PDF).status_code == 403


def test_a_file_of_somebody_else_cannot_be_read(citizen: Citizen, portal: str) -> None:
    taken = citizen.upload(citizen.begin("verhuizing"))
    with Citizen(portal) as other:
        other.begin("verhuizing")
        assert other.get(taken["url"]).status_code == 403


def test_a_file_over_the_limit_is_too_large(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--max-upload", "100000")) as citizen:
        url = citizen.begin("verhuizing")["url"]
        assert citizen.send_file(url, "brief.pdf", PDF + bytes(90_000)).status_code == 200
        answer = citizen.send_file(url, "brief.pdf", PDF + bytes(300_000))
        assert (answer.status_code, answer.json()["code"]) == (413, "request_entity_too_large")


def photo_step(citizen: Citizen) -> tuple[dict[str, Any], str]:
    submission = citizen.begin("melding-openbare-ruimte")
    first = {"categorie": "weg", "gevaar": "nee", "omschrijving": "Een losse tegel."}
    place = {"plekKeuze": "beschrijving", "plekBeschrijving": "Bij de brug", "datumGezien": in_days(0)}
    citizen.put(submission["steps"][0]["url"], {"data": first})
    citizen.put(submission["steps"][1]["url"], {"data": place})
    return submission, submission["steps"][2]["url"]


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"size": 1}, "data.foto.0.size"),
        ({"originalName": "anders.pdf"}, "data.foto.0.originalName"),
        ({"url": "http://127.0.0.1/api/v2/submissions/files/x"}, "data.foto.0.url"),
    ],
)
def test_a_stored_file_must_match_what_was_uploaded(citizen: Citizen, changed: dict[str, object], name: str) -> None:
    submission, step = photo_step(citizen)
    taken = citizen.photo(submission)
    answer = citizen.put(step, {"data": {"foto": [{**taken, **changed}], "bericht": "nee"}})
    assert name in [slip["name"] for slip in answer.json()["invalidParams"]]
    assert citizen.put(step, {"data": {"foto": [taken], "bericht": "nee"}}).status_code == 201


def test_the_live_step_says_where_to_upload(citizen: Citizen) -> None:
    _, step = photo_step(citizen)
    assert citizen.get(step).json()["configuration"]["components"][1]["url"] == f"{citizen.api}formio/fileupload"
