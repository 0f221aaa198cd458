"""Sending: what stands in the way, exactly once, how it stands afterwards, and the PDF to keep."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from assistant.practice.words import told
from tests.practice.citizen import Citizen
from tests.practice.people import COMPLAINT, EXTRACT, moving, report


def arrived(citizen: Citizen) -> list[str]:
    references: list[str] = citizen.get(f"{citizen.base_url}oefenen/inzendingen").json()["references"]
    return references


def ready(citizen: Citizen) -> dict[str, Any]:
    return citizen.fill(citizen.begin("uittreksel-brp"), EXTRACT)


@pytest.mark.parametrize("slug", ["verhuizing", "uittreksel-brp", "melding-openbare-ruimte", "vraag-of-klacht"])
def test_somebody_fills_in_a_whole_form_and_keeps_the_proof(citizen: Citizen, slug: str) -> None:
    submission = citizen.begin(slug)
    answers = {
        "verhuizing": lambda: moving(citizen.upload(submission)),
        "uittreksel-brp": lambda: EXTRACT,
        "melding-openbare-ruimte": lambda: report(citizen.photo(submission)),
        "vraag-of-klacht": lambda: COMPLAINT,
    }[slug]()
    submission = citizen.fill(submission, answers)
    applicable = [step for step in submission["steps"] if step["isApplicable"]]
    assert all(step["completed"] for step in applicable)
    overview = citizen.get(f"{submission['url']}/summary").json()
    assert [step["name"] for step in overview] == [step["name"] for step in applicable]

    sent = citizen.send(submission)
    assert sent.status_code == 200, sent.text
    done = citizen.outcome(sent.json()["statusUrl"])
    assert (done["result"], done["errorMessage"]) == ("success", "")
    assert done["publicReference"] in arrived(citizen)
    assert done["publicReference"] in done["confirmationPageTitle"]
    proof = citizen.get(done["reportDownloadUrl"])
    assert proof.headers["Content-Type"] == "application/pdf"
    assert proof.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in proof.content


def test_the_proof_says_answers_as_people_do() -> None:
    boxes = {
        "type": "selectboxes",
        "values": [{"value": "mijn_partner", "label": "Mijn partner"}, {"value": "b", "label": "B"}],
    }
    choice = {"type": "select", "data": {"values": [{"value": "nl", "label": "Nederlands"}]}}
    rows: list[dict[str, Any]] = [
        {"name": "Adres", "value": None, "component": {"type": "fieldset"}},
        {"name": "Dag", "value": "2026-12-01", "component": {"type": "date"}},
        {"name": "Wie", "value": {"mijnPartner": True, "b": False}, "component": boxes},
        {"name": "Taal", "value": "nl", "component": choice},
        {"name": "Brief", "value": [{"originalName": "brief.pdf"}], "component": {"type": "file"}},
        {"name": "Akkoord", "value": True, "component": {"type": "checkbox"}},
        {"name": "", "value": "Let op", "component": {"type": "content"}},
        {"name": "Opmerking", "value": "", "component": {"type": "textarea"}},
    ]
    assert [(row["name"], row["value"]) for row in told(rows)] == [
        ("Adres", ""),
        ("Dag", "1 december 2026"),
        ("Wie", "Mijn partner"),
        ("Taal", "Nederlands"),
        ("Brief", "brief.pdf"),
        ("Akkoord", "ja"),
        ("Opmerking", "niet ingevuld"),
    ]


def test_the_proof_needs_no_session_but_does_need_its_token(citizen: Citizen, portal: str) -> None:
    done = citizen.outcome(citizen.send(ready(citizen)).json()["statusUrl"])
    with Citizen(portal) as other:
        first = other.get(done["reportDownloadUrl"])
        assert first.content == other.get(done["reportDownloadUrl"]).content
        assert other.get(done["reportDownloadUrl"].replace("/download", "x/download")).status_code == 404


def test_the_status_needs_its_token(citizen: Citizen) -> None:
    submission = ready(citizen)
    assert citizen.get(f"{submission['url']}//status").status_code in (403, 404)
    citizen.send(submission)
    assert citizen.get(f"{submission['url']}/abc-def/status").json()["code"] == "permission_denied"


def test_statements_come_first(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    answer = citizen.post(f"{submission['url']}/_complete", {"statementOfTruthAccepted": False})
    assert answer.status_code == 400
    names = [(slip["name"], slip["code"]) for slip in answer.json()["invalidParams"]]
    assert names == [("privacyPolicyAccepted", "required"), ("statementOfTruthAccepted", "required")]


def test_sending_counts_only_steps_that_apply(citizen: Citizen) -> None:
    submission = citizen.begin("vraag-of-klacht")
    first, last = submission["steps"][0]["url"], submission["steps"][-1]["url"]
    citizen.put(first, {"data": {"soort": "klacht"}})
    complaint = submission["steps"][2]["url"]
    citizen.put(complaint, {"data": {**citizen.get(complaint).json()["data"], "klachtOver": "wachten"}})
    citizen.put(last, {"data": {**citizen.get(last).json()["data"], "antwoord": "email"}})
    slips = {(slip["name"], slip["code"]) for slip in citizen.send(submission).json()["invalidParams"]}
    assert slips == {
        ("steps.1.data.klachtDatum", "required"),
        ("steps.1.data.watGebeurde", "blank"),
        ("steps.2.data.naam.voornamen", "blank"),
        ("steps.2.data.naam.achternaam", "blank"),
        ("steps.2.data.email", "required"),
    }


def test_a_step_left_open_or_blocked_stands_in_the_way(citizen: Citizen) -> None:
    submission = citizen.begin("melding-openbare-ruimte")
    danger = {"categorie": "weg", "gevaar": "ja", "omschrijving": "Een gat."}
    citizen.put(submission["steps"][0]["url"], {"data": danger})
    slips = {(slip["name"], slip["code"]) for slip in citizen.send(submission).json()["invalidParams"]}
    assert slips == {
        ("steps.0.nonFieldErrors", "blocked"),
        ("steps.1.nonFieldErrors", "incomplete"),
        ("steps.2.nonFieldErrors", "incomplete"),
    }


def test_a_sent_submission_leaves_the_session(citizen: Citizen) -> None:
    submission = ready(citizen)
    citizen.send(submission)
    assert citizen.get(submission["url"]).json()["code"] == "not_authenticated"
    assert citizen.get("submissions").json()["count"] == 0


def test_sending_twice_is_one_submission(citizen: Citizen) -> None:
    submission = ready(citizen)
    before = len(arrived(citizen))
    citizen.send(submission)
    assert citizen.send(submission).json()["code"] == "not_authenticated"
    assert len(arrived(citizen)) == before + 1


def test_sending_eight_times_at_once_is_one_submission(citizen: Citizen) -> None:
    submission = ready(citizen)
    before = len(arrived(citizen))
    with ThreadPoolExecutor(8) as together:
        codes = list(together.map(lambda _: citizen.send(submission).status_code, range(8)))
    assert sorted(codes) == [200] + [403] * 7
    assert len(arrived(citizen)) == before + 1


def test_processing_takes_a_while_and_the_reference_comes_before_the_end(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--processing", "0.6")) as citizen:
        status_url = citizen.send(ready(citizen)).json()["statusUrl"]
        seen: list[tuple[str, bool]] = []
        while not seen or seen[-1][0] != "done":
            standing = citizen.get(status_url).json()
            now = (standing["status"], bool(standing["publicReference"]))
            seen += [now] if now not in seen else []
        assert seen == [("in_progress", False), ("in_progress", True), ("done", True)]


def test_a_failed_processing_gives_the_submission_back(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal()) as citizen:
        citizen.get("i18n/info")
        citizen.put(f"{citizen.base_url}oefenen/formulieren/uittreksel-brp", {"failures": 1})
        submission = ready(citizen)
        failed = citizen.outcome(citizen.send(submission).json()["statusUrl"])
        assert (failed["result"], failed["publicReference"], failed["reportDownloadUrl"]) == ("failed", "", "")
        assert failed["errorMessage"]
        assert arrived(citizen) == []
        done = citizen.outcome(citizen.send(submission).json()["statusUrl"])
        assert done["result"] == "success"
        assert arrived(citizen) == [done["publicReference"]]


@pytest.mark.parametrize("allowed", ["no_with_overview", "no_without_overview"])
def test_a_form_that_only_advises_cannot_be_sent(
    start_portal: Callable[..., str], tmp_path: Path, allowed: str
) -> None:
    step = {"slug": "een", "name": "Een", "components": []}
    form = {"slug": "wijzer", "name": "Wijzer", "submissionAllowed": allowed, "steps": [step]}
    (tmp_path / "wijzer.json").write_text(json.dumps(form))
    with Citizen(start_portal("--only-forms", "--forms", str(tmp_path))) as citizen:
        answer = citizen.send(citizen.begin("wijzer"))
        assert (answer.status_code, answer.json()["code"]) == (403, "submission-not-allowed")
