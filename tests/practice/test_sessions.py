"""Sessions, CSRF and language go as on the real server: cookies in, cookies out, and nobody sees another's form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.practice.gate import mask, unmask
from assistant.practice.store import Store, Submission
from tests.practice.citizen import Citizen


def test_every_answer_brings_a_fresh_token_for_the_same_secret(citizen: Citizen) -> None:
    citizen.get("i18n/info")
    first = citizen.token
    citizen.get("i18n/info")
    assert first != citizen.token
    assert unmask(first) == unmask(citizen.token) == citizen.http.cookies["csrftoken"]


def test_a_masked_token_gives_its_secret_back_and_nonsense_gives_nothing() -> None:
    secret = "aZ09" * 8
    assert mask(secret) != mask(secret)
    assert unmask(mask(secret)) == unmask(secret) == secret
    assert unmask("é" * 64) == unmask("short") == ""


def test_the_bare_cookie_is_a_token_as_well(citizen: Citizen) -> None:
    citizen.get("i18n/info")
    citizen.token = citizen.http.cookies["csrftoken"]
    assert citizen.put("i18n/language", {"code": "nl"}).status_code == 204


@pytest.mark.parametrize(
    ("cookie", "token", "detail"),
    [
        (False, "", "CSRF Failed: CSRF cookie not set."),
        (True, "", "CSRF Failed: CSRF token missing."),
        (True, "x" * 64, "CSRF Failed: CSRF token from the 'X-Csrftoken' HTTP header incorrect."),
    ],
)
def test_a_write_without_the_right_token_is_refused(citizen: Citizen, cookie: bool, token: str, detail: str) -> None:
    if cookie:
        citizen.get("i18n/info")
    citizen.token = token
    answer = citizen.put("i18n/language", {"code": "nl"})
    assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert answer.json()["detail"] == detail


def test_a_page_of_another_site_cannot_write(citizen: Citizen) -> None:
    citizen.get("i18n/info")
    answer = citizen.put("i18n/language", {"code": "nl"}, headers={"Origin": "https://example.com"})
    assert answer.status_code == 403


def test_only_names_of_this_computer_are_answered(citizen: Citizen) -> None:
    assert citizen.get("i18n/info", headers={"Host": "example.com"}).status_code == 400


def test_somebody_else_cannot_see_my_submission(citizen: Citizen, portal: str) -> None:
    submission = citizen.begin("verhuizing")
    with Citizen(portal) as other:
        other.get("i18n/info")
        answer = other.get(submission["url"])
    assert (answer.status_code, answer.json()["code"]) == (403, "not_authenticated")
    assert citizen.get(submission["url"]).status_code == 200


def test_one_session_holds_more_than_one_submission(citizen: Citizen) -> None:
    begun = {citizen.begin(slug)["id"] for slug in ("verhuizing", "uittreksel-brp")}
    listed = citizen.get("submissions").json()
    assert listed["count"] == 2
    assert {one["id"] for one in listed["results"]} == begun


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_session_slides_on_with_every_call_and_ends_after_silence() -> None:
    clock = Clock()
    store = Store(900, clock)
    first = store.visit("")
    store.begin(first, Submission("a", "form", "", "nl"))
    for clock.now in (800.0, 1600.0):
        assert store.visit(first.id) is first
    clock.now = 2500.0
    assert store.visit(first.id) is not first
    assert store.submissions == {}


def test_what_was_sent_is_forgotten_after_a_day_and_what_was_kept_when_its_link_ends() -> None:
    clock = Clock()
    store = Store(900, clock)
    session = store.visit("")
    store.begin(session, Submission("sent", "form", "", "nl", sent_at=0.0))
    store.begin(session, Submission("kept", "form", "", "nl", resume_token="x", resume_until=3 * 86_400.0))
    for clock.now, left in ((86_000.0, {"sent", "kept"}), (100_000.0, {"kept"}), (300_000.0, set())):
        store.visit("")
        assert set(store.submissions) == left


def test_after_the_session_the_submission_is_gone(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--session", "0")) as citizen:
        submission = citizen.begin("verhuizing")
        answer = citizen.get(submission["url"])
        assert answer.headers["X-Session-Expires-In"] == "0"
        assert (answer.status_code, answer.json()["code"]) == (403, "not_authenticated")
        assert citizen.get("submissions").json()["count"] == 0


def test_the_cookie_wins_from_the_header_and_unknown_is_dutch(portal: str) -> None:
    with Citizen(portal, language="fr") as citizen:
        assert citizen.get("i18n/info").json()["current"] == "nl"
    with Citizen(portal, language="en-GB,en;q=0.9") as citizen:
        assert citizen.get("i18n/info").json()["current"] == "en"
        assert citizen.put("i18n/language", {"code": "nl"}).status_code == 204
        answer = citizen.get("i18n/info")
        assert answer.json()["current"] == answer.headers["Content-Language"] == "nl"
        assert citizen.put("i18n/language", {"code": "xx"}).json()["invalidParams"][0]["name"] == "code"


def test_a_form_in_dutch_only_sets_dutch(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--only-forms", "--for-tests"), language="en") as citizen:
        plain = {"slug": "plat", "name": "Plat", "steps": [{"slug": "een", "name": "Een", "components": []}]}
        assert citizen.post(f"{citizen.base_url}oefenen/formulieren", plain).status_code == 201
        assert citizen.get("forms/plat").headers["Content-Language"] == "nl"
        assert citizen.http.cookies["openforms_language"] == "nl"


def test_the_description_tells_the_version_and_the_catalogue_is_closed(citizen: Citizen) -> None:
    described = citizen.get("").json()
    assert described["info"]["version"] == "4.0.0"
    assert "/api/v2/submissions" in described["paths"]
    assert [citizen.get(path).status_code for path in ("schema", "forms", "public/forms")] == [200, 401, 401]
