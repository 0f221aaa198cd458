"""What the portal refuses is said as if we had seen it ourselves: with the form's own sentence, or a plain one."""

from __future__ import annotations

import pytest

from assistant.errors import FieldRefusal
from assistant.journey import sentences
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Json, Option, Question, Refusal
from assistant.portals.open_forms.codes import REASONS, code_of, in_our_words
from tests.plain_words import complaints
from tests.visit.person import TODAY

OPTIONS = (Option("a", "A"), Option("b", "B"), Option("c_d", "C"))
SERVER = "Zorg ervoor dat deze waarde 1 of meer is."

MEASURED = [
    "required",
    "null",
    "blank",
    "invalid",
    "invalid_choice",
    "max_length",
    "min_length",
    "max_value",
    "min_value",
    "max_selected_count",
    "min_selected_count",
    "unverified",
    "invalidPrefilledField",
]
"""The codes seen on a real server (protocol §7)."""


def name(**more: object) -> TextQuestion:
    return TextQuestion(key="naam", label="Naam", **more)  # type: ignore[arg-type]


SEEN: list[tuple[str, Question, Json, str, str]] = [
    ("blank", name(required=True), "", "empty", "required"),
    ("max_length", name(max_length=3), "Jansen", "too-long", "maxLength"),
    ("invalid", name(pattern="[0-9]+"), "Jansen", "pattern", "pattern"),
    ("invalid", name(shape=Shape.EMAIL), "jan@", "email", "invalid_email"),
    ("null", NumberQuestion(key="n", label="N", required=True), None, "empty", "required"),
    ("min_value", NumberQuestion(key="n", label="N", least=1), 0, "too-small", "min"),
    ("max_value", NumberQuestion(key="n", label="N", most=10), 11, "too-large", "max"),
    ("invalid", TickQuestion(key="t", label="T", required=True), False, "tick", "required"),
    ("required", DateQuestion(key="d", label="D", required=True), "", "empty-date", "required"),
    ("min_value", DateQuestion(key="d", label="D", earliest=TODAY), "2020-01-01", "too-early", "minDate"),
    ("max_value", DateQuestion(key="d", label="D", latest=TODAY), "2030-01-01", "too-late", "maxDate"),
    ("min_length", FileQuestion(key="f", label="F", required=True), [], "no-file", "required"),
    ("max_length", FileQuestion(key="f", label="F"), [{"file": "1"}, {"file": "2"}], "too-many-files", ""),
    ("invalid_choice", ChoiceQuestion(key="c", label="C", required=True, options=OPTIONS), "", "no-choice", "required"),
    ("invalid_choice", ChoiceQuestion(key="c", label="C", options=OPTIONS), "x", "choice-gone", "invalid_choice"),
    (
        "min_selected_count",
        ChoicesQuestion(key="c", label="C", options=OPTIONS, least=2),
        {"a": True, "b": False, "c_d": False},
        "too-few",
        "minSelectedCount",
    ),
    (
        "max_selected_count",
        ChoicesQuestion(key="c", label="C", options=OPTIONS, most=1),
        {"a": True, "b": True, "c_d": False},
        "too-many",
        "maxSelectedCount",
    ),
    ("empty", ChoicesQuestion(key="c", label="C", options=OPTIONS, required=True, as_list=True), [], "no-choices", ""),
]


def said(code: str, question: Question | None, value: Json) -> Refusal:
    return in_our_words(FieldRefusal("x", code, SERVER), question, value, TODAY, "Gemeente Voorbeeld")


@pytest.mark.parametrize(("code", "question", "value", "ours", "form_key"), SEEN)
def test_a_refusal_of_the_portal_is_one_of_ours(
    code: str, question: Question, value: Json, ours: str, form_key: str
) -> None:
    (judged,) = question.judge(value, TODAY)
    assert (judged.key, code_of(judged, value)) == (ours, code)
    assert said(code, question, value) == judged
    assert complaints(sentences.refusal(judged)) == []


@pytest.mark.parametrize(("code", "question", "value", "ours", "form_key"), [one for one in SEEN if one[4]])
def test_the_forms_own_sentence_comes_first(
    code: str, question: Question, value: Json, ours: str, form_key: str
) -> None:
    own = type(question)(
        **{one: getattr(question, one) for one in question.__dataclass_fields__ if one != "messages"},
        messages={form_key: "Zo bedoelen wij het."},
    )
    assert sentences.refusal(said(code, own, value)) == "Zo bedoelen wij het."


@pytest.mark.parametrize("code", MEASURED)
def test_every_code_has_a_plain_sentence_also_where_we_see_nothing_wrong(code: str) -> None:
    refusal = said(code, name(), "Jansen")
    words = sentences.refusal(refusal)
    assert complaints(words) == []
    assert (words == SERVER) == (code == "invalid"), "only the portal knows what its own check is about"
    assert sentences.refusal(in_our_words(FieldRefusal("x", code, ""), None, None, TODAY, "Gemeente Voorbeeld"))


def test_a_code_nobody_knows_is_said_in_the_portals_words() -> None:
    assert sentences.refusal(said("iets-nieuws", name(), "Jansen")) == SERVER
    assert sentences.refusal(said("iets-nieuws", name(messages={"iets-nieuws": "Anders."}), "Jansen")) == "Anders."


def test_each_of_our_reasons_belongs_to_one_of_the_portals() -> None:
    ours = [key for reason in REASONS for key in reason.ours]
    assert len(ours) == len(set(ours))
    assert set(MEASURED) <= {reason.code for reason in REASONS}


def test_a_box_that_is_not_named_is_missed_by_its_name() -> None:
    question = ChoicesQuestion(key="c", label="C", options=OPTIONS)
    slips = question.judge({"a": True, "b": False}, TODAY)
    assert [(one.inside, code_of(one, {"a": True, "b": False})) for one in slips] == [("c_d", "required")]
