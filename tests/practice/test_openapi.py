"""Calls and answers fit the published description of Open Forms 4.0; where a recording differs, the recording wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import requests
import yaml  # type: ignore[import-untyped]  # comes with openapi-core, without stubs
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from openapi_core.exceptions import OpenAPIError

from tests.practice.citizen import Citizen
from tests.practice.people import MAIL, moving, party
from tests.shared_data import shared

FOR_DESIGNERS = "the recorded form leaves out what only designers see"
DEVIATIONS = {
    ("GET", "/forms/", "request", "Security not found"): "the description asks for a token; recorded without",
    ("GET", "/forms/", "response", "'internalName' is a required property"): FOR_DESIGNERS,
    ("GET", "/forms/", "response", "'isReusable' is a required property"): FOR_DESIGNERS,
    ("GET", "/forms/", "response", "at ['helpCalloutPage', 'image']"): "recorded as null",
    ("GET", "/forms/", "response", "at ['helpDialog', 'image']"): "recorded as null",
    ("GET", "/forms/", "response", "response http status: 404"): "recorded for an unknown form",
    ("GET", "/i18n/info", "response", "is not one of ['nl', 'en']"): "a stock server speaks two languages, ours six",
}


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    content = shared("specs/open-forms/openapi-4.0.0-beta.0.yaml").read_bytes()
    loaded: dict[str, Any] = yaml.load(content, Loader=yaml.CSafeLoader)
    return loaded


@pytest.fixture
def fits(description: dict[str, Any], portal: str) -> Callable[[requests.Response], requests.Response]:
    """Give a check that a call and its answer fit the description, but for the known deviations."""
    served = {**description, "servers": [{"url": portal.rstrip("/")}]}
    openapi = OpenAPI.from_dict(served, config=Config(spec_validator_cls=None))

    def check(answer: requests.Response) -> requests.Response:
        assert complaints_of(openapi, answer) == []
        return answer

    return check


def complaints_of(openapi: OpenAPI, answer: requests.Response) -> list[str]:
    """Give what does not fit, in a call and its answer, but for the known deviations."""
    request, response = RequestsOpenAPIRequest(answer.request), RequestsOpenAPIResponse(answer)
    looks = {
        "request": lambda: openapi.validate_request(request),
        "response": lambda: openapi.validate_response(request, response),
    }
    return [
        f"{answer.request.method} {answer.url} {part}: {found}"
        for part, look in looks.items()
        for found in complaints(look)
        if not known(answer, part, found)
    ]


def complaints(look: Callable[[], None]) -> list[str]:
    try:
        look()
    except OpenAPIError as error:
        inner = getattr(error.__cause__, "schema_errors", None) or getattr(error, "schema_errors", None)
        return (
            [f"{one.message} at {list(one.absolute_path)}" for one in inner]
            if inner
            else [f"{error} {error.__cause__ or ''}"]
        )
    return []


def known(answer: requests.Response, part: str, found: str) -> bool:
    return any(
        (method, where) == (answer.request.method, part) and path in answer.url and words in found
        for method, path, where, words in DEVIATIONS
    )


def test_a_whole_run_fits_the_published_description(
    citizen: Citizen, fits: Callable[[requests.Response], requests.Response]
) -> None:
    form = fits(citizen.get("forms/verhuizing")).json()
    fits(citizen.get(form["steps"][0]["url"]))
    start = {"form": form["url"], "formUrl": f"{citizen.base_url}verhuizing", "anonymous": True}
    submission = fits(citizen.post("submissions", start)).json()
    answers = moving(citizen.upload(submission))
    for step in submission["steps"]:
        live = fits(citizen.get(step["url"])).json()
        data = {"data": {**live["data"], **answers[live["slug"]]}}
        fits(citizen.post(f"{step['url']}/_check-logic", data))
        fits(citizen.put(step["url"], data))
    fits(citizen.get(submission["url"]))
    fits(citizen.get("submissions"))
    fits(citizen.get(f"{submission['url']}/summary"))
    sent = fits(citizen.send(submission)).json()
    citizen.outcome(sent["statusUrl"])
    fits(citizen.get(sent["statusUrl"]))


def test_every_type_of_answer_fits_the_published_description(
    citizen: Citizen, fits: Callable[[requests.Response], requests.Response]
) -> None:
    submission = citizen.begin("alles-oefenen")
    known = {"submission": submission["url"], "componentKey": "email", "email": MAIL}
    fits(citizen.post("submissions/email-verifications", known))
    post = citizen.get(f"{citizen.base_url}oefenpost").json()["results"]
    code = [letter["code"] for letter in post if letter["to"] == MAIL][-1]
    fits(citizen.post("submissions/email-verifications/verify", {**known, "code": code}))
    street = fits(citizen.get("geo/address-autocomplete?postcode=1234AB&house_number=12")).json()
    fits(citizen.get("geo/address-search?q=Dorpsstraat"))
    answers = party(citizen.upload(submission), street)
    for step in submission["steps"]:
        live = fits(citizen.get(step["url"])).json()
        data = {"data": {**live["data"], **answers[live["slug"]]}}
        fits(citizen.post(f"{step['url']}/_check-logic", data))
        assert fits(citizen.put(step["url"], data)).status_code == 201
        assert (
            fits(citizen.get(step["url"])).json()["data"].keys() == live["data"].keys() | answers[live["slug"]].keys()
        )
    overview = fits(citizen.get(f"{submission['url']}/summary")).json()
    assert {row["component"]["type"] for step in overview for row in step["data"]} >= {"map", "signature", "editgrid"}
    assert citizen.outcome(fits(citizen.send(submission)).json()["statusUrl"])["result"] == "success"


def test_refusals_and_helpers_fit_the_published_description(
    citizen: Citizen, fits: Callable[[requests.Response], requests.Response]
) -> None:
    fits(citizen.get("i18n/info"))
    fits(citizen.put("i18n/language", {"code": "en"}))
    assert fits(citizen.get("forms/bestaat-niet")).status_code == 404
    elsewhere = citizen.get("forms/verhuizing").json()
    fits(citizen.post("submissions", {"form": elsewhere["url"], "formUrl": "https://example.com/"}))
    submission = citizen.begin("verhuizing")
    first, second = (step["url"] for step in submission["steps"][:2])
    assert fits(citizen.get(submission["steps"][2]["url"])).status_code == 403
    assert fits(citizen.put(first, {"data": {"verhuisdatum": "x"}})).status_code == 400
    assert fits(citizen.post(f"{second}/_check-logic", {"data": {}})).status_code == 403
    fits(citizen.post("validation/plugins/phonenumber-nl", {"value": "06", "submissionUuid": submission["id"]}))
    for path in ("address-autocomplete?postcode=1234AB&house_number=12", "address-search?q=molenweg+12"):
        assert fits(citizen.get(f"geo/{path}")).status_code == 200
    for point in ("lat=52.3475&lng=5.2028", "lat=51&lng=4"):
        fits(citizen.get(f"geo/latlng-search?{point}"))
    upload = fits(citizen.send_file(submission["url"], "brief.pdf", b"%PDF-1.7\n")).json()
    fits(citizen.send_file(submission["url"], "brief", b"%PDF-1.7\n"))
    fits(citizen.get(upload["url"]))
    fits(citizen.delete(upload["url"]))
    fits(citizen.post(f"{submission['url']}/_complete", {}))
    fits(citizen.post(f"{submission['url']}/_suspend", {"email": "noor@example.nl"}))
    fits(citizen.delete(f"authentication/{submission['id']}/session"))
