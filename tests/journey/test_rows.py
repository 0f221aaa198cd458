"""Rows of a group: each row's questions have keys of their own, and together they are one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from assistant.journey import row_keys, rows
from assistant.journey.form import Condition, Form, Page, Part
from assistant.journey.hints import hints
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.grid import CHANGE, DONE, KEEP, MORE, REMOVE, SURE, Deed, GridQuestion, RowsQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Notice, Option, Refusal, RichText
from assistant.journey.route import Route, route
from assistant.journey.showing import question_view, review_view
from assistant.journey.view import Place

TODAY = date(2026, 11, 22)
YES_NO = (Option("ja", "Ja"), Option("nee", "Nee"))


def line(key: str, *, show: tuple[str, Json] | None = None, **more: object) -> Part:
    condition = Condition(show=True, when=show[0], equals=show[1]) if show else None
    question = TextQuestion(key=key, label=f"Wat is {key}?", **({"required": True} | more))  # type: ignore[arg-type]
    return Part(key=key, condition=condition, initial="", empty="", question=question)


def choice(key: str) -> Part:
    question = ChoiceQuestion(key=key, label=f"Gaat {key}?", options=YES_NO, required=True)
    return Part(key=key, initial="", empty="", question=question)


def grid(key: str, *inside: Part, group: str = "Kind", initial: Sequence[Json] = (), **more: object) -> Part:
    question = GridQuestion(key=key, label=f"Uw {key}", blueprint=inside, group=group, **more)  # type: ignore[arg-type]
    if question.people:
        return Part(key=key, initial=list(initial), empty=[], question=question)
    return Part(key=key, initial=list(initial), empty=[], question=question, children=inside, rows=True)


def row(way: Route, key: str, number: int) -> Mapping[str, Json]:
    """Give a row as it would be sent."""
    found = way.settled.data[key]
    assert isinstance(found, list)
    assert isinstance(found[number], Mapping)
    return found[number]  # type: ignore[no-any-return]


def form(*parts: Part) -> Form:
    page = Page(number=0, id="0", name="Deel 1", parts=parts, live=True)
    return Form(id="f", name="Formulier", website="https://voorbeeld.nl/f", pages=(page,))


CHILDREN = form(
    grid("kinderen", line("naam"), choice("school"), line("welke", show=("kinderen.school", "ja"))), line("straat")
)
TWO: dict[str, Json] = {
    "kinderen": [{}, {}],
    "kinderen[0].naam": "Noor",
    "kinderen[0].school": "nee",
    "kinderen[1].naam": "Sam",
    "kinderen[1].school": "ja",
    "kinderen[1].welke": "De Regenboog",
    "kinderen[1].weg": "van vroeger",
}


def screens(way: Route) -> list[str]:
    return [ask.key for ask in way.asks]


def hub(way: Route, key: str = "kinderen[]") -> RowsQuestion:
    (question,) = way.asks[way.places[key]].questions
    assert isinstance(question, RowsQuestion)
    return question


def test_without_rows_only_the_question_whether_there_is_one_is_asked() -> None:
    way = route(CHILDREN, {})
    assert screens(way) == ["kinderen[]", "straat"]
    assert hub(way).asked == "Wilt u hier iets invullen?"
    assert [option.label for option in hub(way).choices] == ["Ja", "Nee"]
    assert way.settled.data["kinderen"] == []


def test_each_row_is_asked_question_by_question_and_then_whether_there_is_one_more() -> None:
    way = route(CHILDREN, TWO)
    assert screens(way) == [
        "kinderen[0].naam",
        "kinderen[0].school",
        "kinderen[1].naam",
        "kinderen[1].school",
        "kinderen[1].welke",
        "kinderen[]",
        "straat",
    ]
    assert [ask.chapter for ask in way.asks] == ["Kind 1"] * 2 + ["Kind 2"] * 3 + ["Deel 1"] * 2
    assert way.open == 5
    assert hub(way).listed == ("Kind 1: Noor, Nee", "Kind 2: Sam, Ja, De Regenboog")
    assert hub(way).asked == "Wilt u er nog een invullen?"


def test_what_is_sent_is_the_rows_with_what_shows_in_each() -> None:
    assert route(CHILDREN, TWO).settled.data["kinderen"] == [
        {"naam": "Noor", "school": "nee"},
        {"naam": "Sam", "school": "ja", "welke": "De Regenboog"},
    ]


def test_an_answer_that_is_hidden_for_a_while_comes_back_in_its_row() -> None:
    hidden = route(CHILDREN, TWO | {"kinderen[1].school": "nee"})
    assert row(hidden, "kinderen", 1) == {"naam": "Sam", "school": "nee"}
    assert row(route(CHILDREN, TWO), "kinderen", 1)["welke"] == "De Regenboog"


def test_the_number_of_screens_is_not_sure_as_long_as_a_row_may_come() -> None:
    assert not route(CHILDREN, TWO).certain
    assert route(CHILDREN, TWO | {"kinderen[]": True}).certain


def test_a_condition_in_a_row_that_is_not_answered_yet_leaves_it_unsure() -> None:
    fixed = form(
        grid("kinderen", choice("school"), line("welke", show=("kinderen.school", "ja")), fixed=True, initial=[{}])
    )
    assert not route(fixed, {}).certain
    assert route(fixed, {"kinderen[0].school": "nee"}).certain


def test_what_the_portal_gave_is_what_a_row_starts_with() -> None:
    given = form(grid("kinderen", line("naam"), line("geb"), initial=[{"naam": "Noor", "geb": "2019"}]))
    way = route(given, {"kinderen[0].geb": "2020"})
    assert way.start(way.asks[0].questions[0]) == "Noor"
    assert way.settled.data["kinderen"] == [{"naam": "Noor", "geb": "2020"}]


def test_rows_that_cannot_come_or_go_have_no_screen_for_it() -> None:
    fixed = form(grid("kinderen", line("naam"), fixed=True, initial=[{"naam": "Noor"}]))
    assert screens(route(fixed, {})) == ["kinderen[0].naam"]
    assert route(fixed, {}).places["kinderen"] == 0
    assert screens(route(form(grid("kinderen", line("naam"), fixed=True), line("straat")), {})) == ["straat"]


NESTED = form(grid("a", line("naam"), grid("b", line("c"), group="Hobby")))


def test_rows_in_rows_have_keys_within_keys() -> None:
    answers: dict[str, Json] = {
        "a": [{}],
        "a[0].naam": "Noor",
        "a[0].b": [{}, {}],
        "a[0].b[0].c": "zwemmen",
        "a[0].b[1].c": "lezen",
    }
    way = route(NESTED, answers)
    assert screens(way) == ["a[0].naam", "a[0].b[0].c", "a[0].b[1].c", "a[0].b[]", "a[]"]
    assert way.asks[2].chapter == "Kind 1 · Hobby 2"
    assert way.settled.data["a"] == [{"naam": "Noor", "b": [{"c": "zwemmen"}, {"c": "lezen"}]}]
    assert way.places["a[0].b[1]"] == 2


def test_a_group_in_a_row_names_the_row_and_itself() -> None:
    group = Part(key="g", has_data=False, title="School", children=(choice("x"), choice("y")))
    way = route(form(grid("kinderen", group)), {"kinderen": [{}]})
    assert [ask.chapter for ask in way.asks[:2]] == ["Kind 1 · School"] * 2


def test_words_at_the_end_of_a_row_are_read_in_that_row() -> None:
    words = Part(key="lees", has_data=False, notice=Notice("lees", RichText(text="Let op.")))
    way = route(form(grid("kinderen", line("naam"), words)), {"kinderen": [{}, {}]})
    assert screens(way) == [
        "kinderen[0].naam",
        "kinderen[0].lees",
        "kinderen[1].naam",
        "kinderen[1].lees",
        "kinderen[]",
    ]


def test_the_check_page_names_the_row_of_each_answer() -> None:
    answers = TWO | {"kinderen[]": True, "straat": "Kade"}
    view = review_view(route(CHILDREN, answers), Place(), answers)
    assert [(row.key, row.label, row.answer) for row in view.rows] == [
        ("kinderen[0].naam", "Kind 1: Wat is naam?", "Noor"),
        ("kinderen[0].school", "Kind 1: Gaat school?", "Nee"),
        ("kinderen[1].naam", "Kind 2: Wat is naam?", "Sam"),
        ("kinderen[1].school", "Kind 2: Gaat school?", "Ja"),
        ("kinderen[1].welke", "Kind 2: Wat is welke?", "De Regenboog"),
        ("kinderen[]", "Uw kinderen", "Kind 1, Kind 2"),
        ("straat", "Wat is straat?", "Kade"),
    ]


def test_the_rows_are_read_before_the_choice() -> None:
    view = question_view(route(CHILDREN, TWO), 5, Place(), TWO)
    assert view.heading == "Uw kinderen"
    assert view.labels == ("Kind 1: Noor, Nee", "Kind 2: Sam, Ja, De Regenboog", "Ja", "Nee", "Dit is alles.")


def asked(*titles: str, **more: object) -> RowsQuestion:
    question = GridQuestion(key="k", label="K", blueprint=(line("naam"),), group="Kind", **more)  # type: ignore[arg-type]
    base = [{"naam": title} for title in titles]
    part = Part(key="k", initial=base, question=question, rows=True)
    found = rows.screen(rows.opened([part], {})["k"], base)
    assert isinstance(found, RowsQuestion)
    return found


def test_when_one_is_needed_the_first_is_asked_for() -> None:
    question = asked(required=True)
    assert question.choices == ()
    assert question.asked == "Vul er één in. Druk op Verder om te beginnen."
    assert question.deed(None) == Deed(MORE)
    refused = question.check(DONE, TODAY)
    assert isinstance(refused, Refusal)
    assert refused.key == "no-rows"


def test_when_it_is_full_no_more_is_offered() -> None:
    question = asked("Noor", "Sam", most=2)
    assert question.choices == ()
    assert question.deed(MORE) is None
    assert question.check(None, TODAY) is True
    refused = question.check(MORE, TODAY)
    assert isinstance(refused, Refusal)
    assert refused.key == "too-many-rows"


def test_the_question_itself_stands_below_the_rows() -> None:
    view = question_view(route(CHILDREN, TWO), 5, Place(), TWO)
    assert hints(view.fields[0].question, view) == ("Wilt u er nog een invullen?",)


def test_taking_away_is_asked_twice() -> None:
    question = asked("Noor", "Sam", remove="Weg ermee")
    assert question.deed(f"{REMOVE}:1") == Deed(REMOVE, 1)
    again = question.about_removing(1)
    assert again.label == "Wilt u dit weghalen: Kind 2?"
    assert [option.value for option in again.choices] == [f"{SURE}:1", KEEP]
    assert again.listed == ("Kind 2: Sam",)


@pytest.mark.parametrize("raw", [f"{REMOVE}:2", f"{CHANGE}:-1", "remove:", "sure:x", 3, ["more"], "\x00", "more " * 99])
def test_rubbish_does_nothing_with_rows(raw: object) -> None:
    question = asked("Noor", "Sam")
    assert question.deed(raw) is None
    assert isinstance(question.check(raw, TODAY), Refusal)


def test_a_number_does_everything_in_a_terminal() -> None:
    assert [(option.value, option.label) for option in asked("Noor").deeds] == [
        (MORE, "Ja"),
        (DONE, "Nee"),
        ("change:0", "Verander: Kind 1"),
        ("remove:0", "Haal weg: Kind 1"),
    ]


def test_nothing_chosen_is_refused_and_done_is_kept() -> None:
    question = asked("Noor")
    assert isinstance(question.check(None, TODAY), Refusal)
    assert question.check(DONE, TODAY) is True
    assert question.fits(True, TODAY)


def test_a_grid_is_judged_row_by_row() -> None:
    question = GridQuestion(key="k", label="K", blueprint=(line("naam"),), required=True, most=1)
    assert [slip.key for slip in question.judge([], TODAY)] == ["no-rows"]
    slips = question.judge([{"naam": "x"}, {"naam": ""}], TODAY)
    assert [(slip.key, slip.inside) for slip in slips] == [("too-many-rows", ""), ("empty", "1.naam")]


PEOPLE = grid(
    "kids",
    line("bsn", sensitive=True),
    line("firstNames"),
    Part(key="selected", hidden=True, clear_on_hide=False, initial=None),
    people=True,
    initial=[{"bsn": "999990019", "firstNames": "Noor"}, {"bsn": "999990020", "firstNames": "Sam"}],
)


def test_people_the_portal_knows_are_listed_and_cannot_be_changed() -> None:
    way = route(form(PEOPLE), {})
    assert screens(way) == ["kids[]"]
    question = hub(way, "kids[]")
    assert question.listed == ("Kind 1: Noor", "Kind 2: Sam")
    assert question.choices == ()
    assert question.deed(f"{REMOVE}:0") is None
    assert way.settled.data["kids"] == PEOPLE.initial


def test_people_who_are_added_are_asked_about() -> None:
    nobody = replace(PEOPLE, initial=[])
    way = route(form(nobody), {"kids": [{}], "kids[0].firstNames": "Noor"})
    assert screens(way) == ["kids[0].bsn", "kids[0].firstNames", "kids[]"]
    assert way.settled.data["kids"] == [{"bsn": "", "firstNames": "Noor", "selected": None, "__addedManually": True}]
    assert hub(way, "kids[]").asked == "Is er nog iemand?"


def test_people_who_were_added_before_are_not_those_the_portal_knows() -> None:
    added: dict[str, Json] = {"bsn": "999990019", "firstNames": "Noor", "__addedManually": True}
    kept = replace(PEOPLE, initial=[added])
    way = route(form(kept), {"kids[0].firstNames": "Bo"})
    assert screens(way) == ["kids[0].bsn", "kids[0].firstNames", "kids[]"]
    assert way.settled.data["kids"] == [{**added, "firstNames": "Bo", "selected": None}]
    assert hub(way, "kids[]").deed(f"{REMOVE}:0") is not None


def test_what_was_left_open_in_a_row_is_named_with_the_row() -> None:
    inside = replace(line("school"), question=TextQuestion(key="school", label="School", wanted=True))
    trips = grid("reizen", inside, initial=[])
    soft = Part(key="zacht", has_data=False, notice=Notice("zacht", RichText(), of_missing=True))
    answers: dict[str, Json] = {"reizen": [{}, {}], "reizen[0].school": "", "reizen[1].school": "", "reizen[]": []}
    way = route(form(trips, soft), answers)
    left = next(ask.left for ask in way.asks if ask.left)
    assert [(one.key, one.label) for one in left] == [
        ("reizen[0].school", "Kind 1: School"),
        ("reizen[1].school", "Kind 2: School"),
    ]


def test_of_the_children_the_portal_knows_one_ticks_which_are_meant() -> None:
    assert isinstance(PEOPLE.question, GridQuestion)
    ticked = replace(PEOPLE, question=replace(PEOPLE.question, ticked=True))
    way = route(form(ticked), {"kids[]": ["999990020"]})
    (question,) = way.asks[0].questions
    assert isinstance(question, ChoicesQuestion)
    assert [option.label for option in question.options] == ["Noor", "Sam"]
    assert [row(way, "kids", number)["selected"] for number in (0, 1)] == [False, True]


def test_a_row_that_goes_takes_its_answers_along_and_the_next_takes_its_place() -> None:
    moved = {row_keys.without_row("kinderen", 0, key): value for key, value in TWO.items()}
    assert moved["kinderen[0].naam"] == "Sam"
    assert "kinderen[1].naam" not in moved
    assert row_keys.without_row("a[0].b", 0, "a[0].b[1].c") == "a[0].b[0].c"
    assert row_keys.without_row("kinderen", 0, "kinderenVan[1].x") == "kinderenVan[1].x"
