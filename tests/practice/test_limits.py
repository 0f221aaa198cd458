"""Too many calls are refused for a while, with how long to wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.practice.options import Limit
from assistant.practice.throttle import Throttle
from tests.practice.citizen import Citizen


def test_a_window_slides_and_says_how_long_to_wait() -> None:
    seconds = iter((0.0, 10.0, 20.0, 59.5, 60.0, 60.1))
    throttle = Throttle(Limit(2, 60), clock=lambda: next(seconds))
    assert [throttle.call("Noor") for _ in range(6)] == [0, 0, 40, 1, 0, 10]


def test_one_caller_does_not_hinder_another() -> None:
    throttle = Throttle(Limit(1, 60))
    assert throttle.call("Noor") == 0
    assert throttle.call("Sam") == 0
    assert throttle.call("Noor") > 0


def test_a_limit_is_read_from_words() -> None:
    assert (Limit.read("10/min"), Limit.read("2500/h")) == (Limit(10, 60), Limit(2500, 3600))
    with pytest.raises(ValueError, match="10/min"):
        Limit.read("often")


@pytest.mark.parametrize(("option", "path"), [("--limit-complete", "_complete"), ("--limit-suspend", "_suspend")])
def test_sending_and_keeping_have_a_limit_of_their_own(
    start_portal: Callable[..., str], option: str, path: str
) -> None:
    with Citizen(start_portal(option, "1/min")) as citizen:
        submission = citizen.begin("verhuizing")
        assert citizen.post(f"{submission['url']}/{path}", {}).status_code == 400
        answer = citizen.post(f"{submission['url']}/{path}", {})
        assert (answer.status_code, answer.json()["code"]) == (429, "throttled")
        assert 1 <= int(answer.headers["Retry-After"]) <= 60


def test_all_calls_together_have_a_limit(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--limit-calls", "2/min")) as citizen:
        codes = [citizen.get("i18n/info").status_code for _ in range(3)]
        assert codes == [200, 200, 429]
        assert citizen.get(f"{citizen.base_url}oefenen/inzendingen").status_code == 200
