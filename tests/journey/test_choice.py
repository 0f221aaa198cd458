"""What one chooses or ticks."""

from __future__ import annotations

import pytest

from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Json, Option
from tests.journey.asking import TODAY, refusal, refused, taken

HOMES = (
    Option("huur", "Ik huur"),
    Option("koop", "Ik koop", "Ook met een lening."),
    Option("inwonen", "Ik woon bij iemand in"),
)
HOME = ChoiceQuestion(key="woning", label="Hoe woont u?", options=HOMES, required=True)
MOMENTS = (Option("ochtend", "Ochtend"), Option("middag", "Middag"), Option("avond", "Avond"), Option("nacht", "Nacht"))
WHEN = ChoicesQuestion(key="dagdeel", label="Wanneer?", options=MOMENTS, required=True, least=2, most=3)
LIST = ChoicesQuestion(key="lijst", label="Wat?", options=MOMENTS, as_list=True)
AGREE = TickQuestion(key="akkoord", label="Ik ga akkoord", required=True)
LETTER = TickQuestion(key="brief", label="Stuur mij een brief")


def test_one_of_the_options_is_taken() -> None:
    assert taken(HOME, "koop") == "koop"
    assert HOME.in_words("koop") == "Ik koop"
    assert HOME.in_words("") == ""
    assert HOME.in_words("kasteel") == ""
    assert HOME.choices == HOMES


@pytest.mark.parametrize("raw", ["", None])
def test_only_a_required_choice_must_be_made(raw: object) -> None:
    assert refused(HOME, raw) == "no-choice"
    assert taken(ChoiceQuestion(key="w", label="W", options=HOMES), raw) == ""


@pytest.mark.parametrize("raw", ["kasteel", "Ik koop", 1, ["koop"], {"koop": True}])
def test_what_is_no_option_is_told_to_choose_another(raw: object) -> None:
    assert refused(HOME, raw) == "choice-gone"
    assert not HOME.fits(raw, TODAY)  # type: ignore[arg-type]  # a form can have changed in any way


def test_a_choice_without_options_stops_nobody() -> None:
    assert taken(ChoiceQuestion(key="w", label="W", required=True), "") == ""


def test_several_choices_are_kept_by_name_for_every_option() -> None:
    assert taken(WHEN, ["avond", "ochtend"]) == {"ochtend": True, "middag": False, "avond": True, "nacht": False}
    assert taken(WHEN, {"avond", "ochtend"}) == taken(WHEN, ("ochtend", "avond"))
    assert taken(LIST, ["avond", "ochtend"]) == ["ochtend", "avond"]
    assert WHEN.in_words({"ochtend": True, "middag": False, "avond": True, "nacht": False}) == "Ochtend, Avond"
    assert LIST.in_words(["ochtend", "avond"]) == "Ochtend, Avond"


def test_as_few_and_as_many_as_allowed_are_taken() -> None:
    taken(WHEN, ["avond", "ochtend"])
    taken(WHEN, ["avond", "ochtend", "middag"])
    assert (refusal(WHEN, ["avond"]).key, dict(refusal(WHEN, ["avond"]).facts)) == ("too-few", {"least": "2"})
    assert refused(WHEN, ["avond", "ochtend", "middag", "nacht"]) == "too-many"
    assert refused(WHEN, []) == "too-few"


def test_nothing_chosen_is_allowed_when_not_required() -> None:
    assert taken(LIST, []) == []
    asked = ChoicesQuestion(key="d", label="D", options=MOMENTS, least=2)
    assert taken(asked, None) == dict.fromkeys(("ochtend", "middag", "avond", "nacht"), False)
    assert refused(ChoicesQuestion(key="d", label="D", options=MOMENTS, required=True), []) == "no-choices"


def test_an_option_that_is_gone_is_told() -> None:
    assert refused(WHEN, ["ochtend", "schemering"]) == "choice-gone"
    assert not WHEN.fits({"ochtend": True, "schemering": True}, TODAY)
    assert not LIST.fits(["schemering"], TODAY)


def test_a_new_option_does_not_make_the_old_answer_unfit() -> None:
    assert WHEN.fits({"ochtend": True, "middag": True}, TODAY)
    assert WHEN.chosen({"ochtend": True, "middag": False}) == ("ochtend",)


def test_the_answer_of_another_kind_of_question_does_not_fit() -> None:
    others: tuple[Json, ...] = ("ochtend", 2, True, None)
    for other in others:
        assert not WHEN.fits(other, TODAY)
        assert not LIST.fits(other, TODAY)
    assert not WHEN.fits(["ochtend", "middag"], TODAY)
    assert not LIST.fits({"ochtend": True}, TODAY)


def test_nothing_chosen_counts_as_empty() -> None:
    assert WHEN.is_empty(WHEN.empty)
    assert WHEN.is_empty({})
    assert not WHEN.is_empty({"ochtend": True})
    assert LIST.is_empty([])
    assert HOME.is_empty("")


def test_a_required_tick_must_be_there() -> None:
    assert refused(AGREE, False) == "tick"
    assert refused(AGREE, None) == "tick"
    assert refused(AGREE, "ja") == "tick"
    assert taken(AGREE, True) is True
    assert taken(LETTER, None) is False
    assert (AGREE.in_words(True), AGREE.in_words(False)) == ("Ja", "Nee")


@pytest.mark.parametrize("other", ["true", 1, None, []])
def test_what_is_no_tick_does_not_fit(other: object) -> None:
    assert not LETTER.fits(other, TODAY)  # type: ignore[arg-type]  # a form can have changed in any way


def test_a_question_for_the_website_lets_one_pass_only_when_it_may_stay_open() -> None:
    point = WebsiteOnly(key="punt", label="Wijs aan", kind="map", address="https://voorbeeld.nl/kaart", keeps=None)
    assert taken(point, "wat dan ook") is None
    must = WebsiteOnly(key="punt", label="Wijs aan", kind="map", address="https://voorbeeld.nl/kaart", required=True)
    assert refused(must, None) == "website-only"


def test_the_forms_own_message_comes_first() -> None:
    asked = ChoiceQuestion(key="w", label="W", options=HOMES, required=True, messages={"required": "Kies hoe u woont."})
    assert refusal(asked, "").text == "Kies hoe u woont."
    several = ChoicesQuestion(
        key="d", label="D", options=MOMENTS, required=True, least=2, messages={"minSelectedCount": "Kies er twee."}
    )
    assert refusal(several, []).text == "Kies er twee."


@pytest.mark.parametrize("raw", [[{}], [["ochtend"]], [1], [None], ["ochtend", {}]])
def test_what_is_no_word_is_no_choice(raw: list[object]) -> None:
    assert refused(WHEN, raw) == "choice-gone"
    assert not LIST.fits(raw, TODAY)  # type: ignore[arg-type]  # a form can have changed in any way
