"""Rules of the practice forms: services, tables, lists, rows made of people, words and limits that lean on answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.practice.citizen import Citizen
from tests.practice.people import in_days

HOME = {"eigenHuis": "ja", "postcode": "1236 AA"}


def at_step(citizen: Citizen, form: str, *before: dict[str, Any]) -> str:
    """Store the steps before, and give the address of the next one."""
    steps = citizen.begin(form)["steps"]
    for step, data in zip(steps, before, strict=False):
        answer = citizen.put(step["url"], {"data": data})
        assert answer.status_code == 201, answer.text
    return str(steps[len(before)]["url"])


def parts(live: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {part["key"]: part for part in live["configuration"]["components"]}


def logic(citizen: Citizen, url: str, data: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = citizen.post(f"{url}/_check-logic", {"data": data}).json()
    return answer


def test_a_service_is_asked_and_its_answer_is_in_the_words(citizen: Citizen) -> None:
    url = at_step(citizen, "groen-dak")
    live = citizen.get(url).json()
    assert live["requireBackendLogicEvaluation"] is True
    assert live["logicRules"] == []
    told = parts(logic(citizen, url, {"eigenHuis": "ja", "postcode": "1236 AA"})["step"])
    assert told["buurtTekst"]["hidden"] is False
    assert told["buurtTekst"]["html"] == "<p>U woont in Voorbeeld aan Zee.</p>"


def test_an_answer_can_be_the_end_of_the_way(citizen: Citizen) -> None:
    url = at_step(citizen, "groen-dak")
    told = logic(citizen, url, {"eigenHuis": "nee", "postcode": ""})["step"]
    assert told["canSubmit"] is False
    assert parts(told)["nietVoorHuurders"]["hidden"] is False


def test_a_rule_about_another_step_lets_nobody_past_this_one(start_portal: Callable[..., str]) -> None:
    steps = [
        {"slug": slug, "name": slug, "components": [{"type": "textfield", "key": slug, "label": slug}]}
        for slug in ("een", "twee")
    ]
    stops = [{"when": True, "then": [{"disable-next": slug}]} for slug in ("een", "twee")]
    form = {"slug": "dicht", "name": "Dicht", "steps": steps, "rules": stops}
    with Citizen(start_portal("--only-forms", "--for-tests")) as citizen:
        assert citizen.post(f"{citizen.base_url}oefenen/formulieren", form).status_code == 201
        assert logic(citizen, at_step(citizen, "dicht"), {"een": ""})["step"]["canSubmit"] is False


def test_choices_come_from_a_variable_and_from_a_list_of_the_municipality(citizen: Citizen) -> None:
    live = citizen.get(at_step(citizen, "groen-dak", HOME)).json()
    planten, daken = parts(live)["planten"], parts(live)["soortDak"]
    assert [one["label"] for one in planten["values"]] == ["Helmgras", "Sedum"]
    assert [one["value"] for one in daken["data"]["values"]] == ["plat", "schuin", "schuur"]
    assert live["data"]["planten"] == {"helm": False, "sedum": False}


@pytest.mark.parametrize("planten", [{"sedum": True, "gras": False}, {"helm": True}])
def test_choices_of_somebody_else_are_refused(citizen: Citizen, planten: dict[str, bool]) -> None:
    answer = citizen.put(at_step(citizen, "groen-dak", HOME), {"data": {"planten": planten, "soortDak": "plat"}})
    assert {"data.planten.helm", "data.planten.sedum"} & {one["name"] for one in answer.json()["invalidParams"]}


def test_a_number_opens_a_step_and_makes_a_question_required_and_another_free(citizen: Citizen) -> None:
    told = logic(citizen, at_step(citizen, "groen-dak", HOME), {"oppervlak": 40, "groot": ""})
    assert [step["isApplicable"] for step in told["submission"]["steps"]] == [True, True, True, True, True]
    asked = parts(told["step"])
    assert asked["groot"]["hidden"] is False
    assert asked["groot"]["validate"]["required"] is True
    assert asked["hulp"]["disabled"] is False


def test_a_table_decides_how_much_and_an_amount_above_it_is_brought_down(citizen: Citizen) -> None:
    roof = {"oppervlak": 10, "planten": {"helm": False, "sedum": True}, "soortDak": "plat"}
    url = at_step(citizen, "groen-dak", HOME, roof)
    told = logic(citizen, url, {"bedragGevraagd": 5000, "start": in_days(7), "klaar": ""})["step"]
    assert told["data"] == {"bedragGevraagd": 300}
    assert "€ 300" in parts(told)["bedragTekst"]["html"]
    limits = parts(told)["klaar"]["datePicker"]
    assert limits["minDate"].startswith(in_days(7))
    answer = citizen.put(url, {"data": {"bedragGevraagd": 300, "start": in_days(7), "klaar": in_days(3)}})
    assert [(one["name"], one["code"]) for one in answer.json()["invalidParams"]] == [("data.klaar", "min_value")]


def test_people_become_rows_and_keep_what_was_answered_about_them(citizen: Citizen) -> None:
    sam = {"bsn": "999990019", "firstNames": "Sam", "dateOfBirth": "2018-03-03", "selected": None}
    url = at_step(citizen, "zwemles", {"kinderen": [sam]})
    live = citizen.get(url).json()
    blank = {"nummer": "999990019", "naam": "Sam", "diploma": "", "bang": False}
    assert live["requireBackendLogicEvaluation"] is True
    assert live["data"]["zwemmers"] == [{key: value for key, value in blank.items() if key != "bang"}]
    given = {"zwemmers": [{**blank, "diploma": "nee", "bang": True}], "ouders": []}
    assert logic(citizen, url, given)["step"]["data"] == {}
    assert citizen.put(url, {"data": given}).status_code == 201
    assert citizen.get(url).json()["data"]["zwemmers"] == given["zwemmers"]


def test_what_was_filled_in_beforehand_may_not_be_changed(citizen: Citizen) -> None:
    url = at_step(citizen, "alles-oefenen")
    live = citizen.get(url).json()
    assert live["data"]["wijk"] == "Voorbeeld-Noord"
    answer = citizen.put(url, {"data": {**live["data"], "wijk": "Elders"}})
    assert [(one["name"], one["code"]) for one in answer.json()["invalidParams"]] == [
        ("data.wijk", "invalidPrefilledField")
    ]
    assert citizen.put(url, {"data": live["data"]}).status_code == 201
