"""Steps: their order, what the rules make of them, and what is refused when one is stored."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.citizen import Citizen
from tests.practice.people import EXTRACT, HERE, THERE, in_days


def live(citizen: Citizen, submission: dict[str, Any], number: int = 0) -> dict[str, Any]:
    step: dict[str, Any] = citizen.get(submission["steps"][number]["url"]).json()
    return step


def shown(step: dict[str, Any], key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(part for part in step["configuration"]["components"] if part["key"] == key)
    return found


def moving_day(**changed: object) -> dict[str, Any]:
    day = {"verhuisdatum": in_days(3), "nieuwAdres": HERE, "oudAdres": THERE, "meeverhuizers": "nee"}
    return {**day, **changed}


def refusals(citizen: Citizen, submission: dict[str, Any], data: dict[str, Any]) -> list[tuple[str, str]]:
    answer = citizen.put(submission["steps"][0]["url"], {"data": data})
    assert answer.status_code == 400, answer.text
    return [(slip["name"], slip["code"]) for slip in answer.json()["invalidParams"]]


def test_no_step_can_be_skipped(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    second = submission["steps"][1]["url"]
    for answer in (citizen.get(second), citizen.put(second, {"data": {}})):
        assert (answer.status_code, answer.json()["code"]) == (403, "not_authenticated")
    citizen.put(submission["steps"][0]["url"], {"data": EXTRACT["uittreksel"]})
    assert citizen.get(second).status_code == 200


def test_a_step_that_does_not_apply_is_passed_over_and_forgotten(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    first, second = (step["url"] for step in submission["steps"][:2])
    assert [step["isApplicable"] for step in submission["steps"]] == [True, False, True, True]
    assert citizen.put(first, {"data": moving_day(meeverhuizers="ja")}).status_code == 201
    submission = citizen.get(submission["url"]).json()
    assert [step["isApplicable"] for step in submission["steps"]] == [True, True, True, True]
    citizen.put(second, {"data": {**live(citizen, submission, 1)["data"], "aantalMee": 2}})
    assert citizen.put(first, {"data": moving_day()}).status_code == 200
    citizen.put(first, {"data": moving_day(meeverhuizers="ja")})
    assert live(citizen, submission, 1)["data"]["aantalMee"] is None


def test_the_check_tells_what_would_change_and_keeps_nothing(citizen: Citizen) -> None:
    submission = citizen.begin("melding-openbare-ruimte")
    url = submission["steps"][0]["url"]
    answer = citizen.post(f"{url}/_check-logic", {"data": {"categorie": "weg", "gevaar": "ja", "omschrijving": ""}})
    checked = answer.json()
    assert checked["step"]["canSubmit"] is False
    assert checked["submission"]["steps"][0]["canSubmit"] is False
    assert shown(checked["step"], "bel112")["hidden"] is False
    assert checked["step"]["data"] == {}
    assert shown(live(citizen, submission), "bel112")["hidden"] is True
    assert live(citizen, submission)["data"]["gevaar"] == ""


def test_a_late_move_shows_a_warning(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    url = f"{submission['steps'][0]['url']}/_check-logic"
    for days, hidden in ((-6, False), (-5, True), (3, True)):
        checked = citizen.post(url, {"data": moving_day(verhuisdatum=in_days(days))}).json()
        assert shown(checked["step"], "teLaat")["hidden"] is hidden


def test_what_is_hidden_is_not_kept_and_comes_back_with_its_value(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    url = submission["steps"][0]["url"]
    assert "doelAnders" not in live(citizen, submission)["data"]
    first = citizen.put(url, {"data": EXTRACT["uittreksel"]})
    assert first.status_code == 201
    assert "doelAnders" not in first.json()["data"]  # the first answer misses what was just revealed (protocol 5)
    assert live(citizen, submission)["data"]["doelAnders"] == "Voor mijn koor"
    citizen.put(url, {"data": {**EXTRACT["uittreksel"], "doel": "werk"}})
    assert "doelAnders" not in live(citizen, submission)["data"]


def test_storing_asks_for_shape_and_not_for_what_is_required(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    answer = citizen.put(submission["steps"][0]["url"], {"data": {}})
    assert answer.status_code == 201
    assert shown(answer.json(), "verhuisdatum")["validate"]["required"] is False
    assert shown(live(citizen, submission), "verhuisdatum")["validate"]["required"] is True


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"verhuisdatum": "volgende week"}, ("data.verhuisdatum", "invalid")),
        ({"verhuisdatum": in_days(40)}, ("data.verhuisdatum", "max_value")),
        ({"verhuisdatum": in_days(-400)}, ("data.verhuisdatum", "min_value")),
        ({"nieuwAdres": {**HERE, "postcode": "1234 SS"}}, ("data.nieuwAdres.postcode", "invalid")),
        ({"nieuwAdres": {**HERE, "huisnummer": "123456"}}, ("data.nieuwAdres.huisnummer", "max_length")),
        ({"oudAdres": {**THERE, "toevoeging": None}}, ("data.oudAdres.toevoeging", "null")),
        ({"meeverhuizers": "misschien"}, ("data.meeverhuizers", "invalid_choice")),
    ],
)
def test_storing_refuses_what_has_the_wrong_shape(
    citizen: Citizen, changed: dict[str, object], refused: tuple[str, str]
) -> None:
    assert refused in refusals(citizen, citizen.begin("verhuizing"), moving_day(**changed))


def test_a_date_without_its_zeroes_is_taken_and_lost(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    assert citizen.put(submission["steps"][0]["url"], {"data": moving_day(verhuisdatum="2026-3-1")}).status_code == 201
    assert live(citizen, submission)["data"]["verhuisdatum"] == ""


def test_unknown_values_are_dropped_and_a_body_without_data_breaks(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    url = submission["steps"][0]["url"]
    citizen.put(url, {"data": {**moving_day(), "onbekend": 1}})
    assert "onbekend" not in live(citizen, submission)["data"]
    assert citizen.put(url, {}).status_code == 500
    assert citizen.post(f"{url}/_check-logic", {}).status_code == 500
    assert citizen.put(url, {"data": None}).json()["invalidParams"][0]["name"] == "data"


def test_date_limits_are_worked_out_for_today(citizen: Citizen) -> None:
    picker = shown(live(citizen, citizen.begin("verhuizing")), "verhuisdatum")["datePicker"]
    assert picker["maxDate"].startswith(in_days(28) + "T00:00:00+")


def test_messages_come_in_the_language_of_the_form(citizen: Citizen) -> None:
    part = shown(live(citizen, citizen.begin("verhuizing")), "verhuisdatum")
    assert part["errors"] == part["translatedErrors"]["nl"]


def test_a_form_without_rules_needs_no_logic_check(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    step = live(citizen, submission)
    assert (step["requireBackendLogicEvaluation"], step["logicRules"]) == (False, [])
    rules = live(citizen, citizen.begin("verhuizing"))["logicRules"]
    kinds = [action["action"]["type"] for rule in rules for action in rule["actions"]]
    assert kinds == ["property", "step-applicable"]


def test_telephone_plugins_say_whether_a_number_will_do(citizen: Citizen) -> None:
    submission = citizen.begin("verhuizing")
    ask = {"value": "06 12 34 56 78", "submissionUuid": submission["id"]}
    assert citizen.post("validation/plugins/phonenumber-nl", ask).json() == {"isValid": True, "messages": []}
    refused = citizen.post("validation/plugins/phonenumber-international", ask).json()
    assert refused["isValid"] is False
    assert len(refused["messages"]) == 1
    assert citizen.post("validation/plugins/kvk-rsin", ask).status_code == 404
