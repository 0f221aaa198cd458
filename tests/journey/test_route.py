"""Where somebody is: follows from the form and the answers alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.journey.asks import STATEMENTS, answered
from assistant.journey.form import Condition, Form, Page, Part
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Explanation, Json, Notice, Option, Question, RichText
from assistant.journey.route import Route, route
from assistant.journey.showing import question_view, review_view, step_words
from assistant.journey.view import Place

PLACE = Place(organisation="Gemeente Voorbeeld", phone="088 - 000 00 00", desk="Raadhuisplein 1")
YES_NO = (Option("ja", "Ja"), Option("nee", "Nee"))


def asked(question: Question, *, show: tuple[str, Json] | None = None) -> Part:
    condition = Condition(show=True, when=show[0], equals=show[1]) if show else None
    return Part(key=question.key, condition=condition, initial=question.empty, empty=question.empty, question=question)


def line(key: str, *, show: tuple[str, Json] | None = None, **more: object) -> Part:
    return asked(TextQuestion(key=key, label=f"Wat is {key}?", required=True, **more), show=show)  # type: ignore[arg-type]


def choice(key: str, *, show: tuple[str, Json] | None = None) -> Part:
    return asked(ChoiceQuestion(key=key, label=f"Is het {key}?", options=YES_NO, required=True), show=show)


def words(key: str, tone: str = "") -> Part:
    return Part(key=key, has_data=False, notice=Notice(key, RichText(text=f"Lees {key}."), tone))


def group(key: str, *children: Part, title: str = "Uw adres", **more: object) -> Part:
    return Part(key=key, has_data=False, title=title, children=children, **more)  # type: ignore[arg-type]


def page(number: int, *parts: Part, **more: object) -> Page:
    facts: dict[str, object] = {"live": True, "name": f"Deel {number + 1}"} | more
    return Page(number=number, id=str(number), parts=parts, **facts)  # type: ignore[arg-type]


def form(*pages: Page, statements: tuple[Question, ...] = ()) -> Form:
    return Form(id="f", name="Formulier", website="https://voorbeeld.nl/f", pages=pages, statements=statements)


def screens(way: Route) -> list[str]:
    return [ask.key for ask in way.asks]


TRUTH = TickQuestion(key="waar", label="Ik heb alles eerlijk ingevuld.", required=True)
HOME = form(
    page(0, line("naam"), choice("partner"), line("naamPartner", show=("partner", "ja"))),
    page(1, line("straat")),
    statements=(TRUTH,),
)


def test_each_question_has_a_screen_of_its_own_and_the_statements_come_last() -> None:
    way = route(HOME, {"partner": "ja"})
    assert screens(way) == ["naam", "partner", "naamPartner", "straat", "waar"]
    assert [ask.page for ask in way.asks] == [0, 0, 0, 1, STATEMENTS]
    assert all(len(ask.questions) == 1 for ask in way.asks)


def test_a_key_that_is_asked_twice_has_one_screen() -> None:
    twice = form(
        page(0, line("a"), line("naam"), words("lees")),
        page(1, line("b"), line("naam"), group("samen", line("c"), line("naam")), line("d"), words("lees")),
        statements=(TickQuestion(key="b", label="Nog eens b", required=True),),
    )
    way = route(twice, {})
    assert screens(way) == ["a", "naam", "lees", "b", "samen", "d"]
    assert way.asks[4].keys == ("c",)
    answers: dict[str, Json] = {}
    for number, ask in enumerate(way.asks):
        assert route(twice, answers).open == number
        assert way.index(ask.keys[0]) == number
        answers |= dict.fromkeys(ask.keys, "x")
    assert route(twice, answers).open == len(way.asks)


def test_words_that_carry_a_value_keep_it_when_they_are_read() -> None:
    family = Part(key="gezin", initial={}, empty={}, notice=Notice("gezin", RichText(text="Uw gezin.")))
    first = page(0, line("a"), family)
    way = route(form(first), {"a": "x", "gezin": True})
    assert way.open == len(way.asks) == 2
    assert way.page_data(first) == {"a": "x", "gezin": {}}


def test_the_first_screen_without_an_answer_is_open() -> None:
    assert route(HOME, {}).open == 0
    assert route(HOME, {"naam": "Noor"}).open == 1
    assert route(HOME, {"naam": "Noor", "partner": "nee"}).open == 2
    assert route(HOME, {"partner": "nee", "straat": "Kade"}).open == 0
    done: dict[str, Json] = {"naam": "Noor", "partner": "nee", "straat": "Kade", "waar": True}
    assert route(HOME, done).open == len(route(HOME, done).asks) == 4


def test_an_answer_may_be_empty() -> None:
    assert route(HOME, {"naam": ""}).open == 1


def test_going_back_loses_nothing() -> None:
    """The partner's name is not sent while there is no partner, and is there again when there is."""
    answers: dict[str, Json] = {"naam": "Noor", "partner": "ja", "naamPartner": "Sam", "straat": "Kade"}
    without = route(HOME, {**answers, "partner": "nee"})
    assert "naamPartner" not in without.settled.data
    assert screens(without) == ["naam", "partner", "straat", "waar"]
    again = route(HOME, answers)
    assert again.settled.data["naamPartner"] == "Sam"
    assert again.open == 4


def test_pages_that_do_not_apply_are_passed_over_and_their_answers_not_sent() -> None:
    two = form(page(0, line("a")), page(1, line("b"), applicable=False), page(2, line("c")))
    way = route(two, {"a": "1", "b": "2"})
    assert screens(way) == ["a", "c"]
    assert way.open == 1
    assert "b" not in way.settled.data
    assert (
        route(replace(two, pages=(*two.pages[:1], replace(two.pages[1], applicable=True))), {"a": "1", "b": "2"}).open
        == 2
    )


def test_the_data_of_a_page_is_its_own() -> None:
    way = route(HOME, {"naam": "Noor", "partner": "nee"})
    assert way.page_data(HOME.pages[0]) == {"naam": "Noor", "partner": "nee"}
    assert way.page_data(HOME.pages[1]) == {"straat": ""}


ADDRESS = (
    asked(TextQuestion(key="postcode", label="Postcode", shape=Shape.POSTCODE, required=True)),
    line("nummer"),
    line("toevoeging"),
    line("straat"),
    line("plaats"),
)


def test_an_address_is_one_screen() -> None:
    way = route(form(page(0, group("adres", *ADDRESS))), {})
    assert screens(way) == ["adres"]
    assert [question.key for question in way.asks[0].questions] == [
        "postcode",
        "nummer",
        "toevoeging",
        "straat",
        "plaats",
    ]
    assert way.asks[0].heading == "Uw adres"
    assert way.index("straat") == way.index("adres") == 0
    assert way.index("elders") is None


def test_a_group_is_answered_when_all_of_it_is() -> None:
    ask = route(form(page(0, group("adres", *ADDRESS[:2]))), {}).asks[0]
    assert not answered(ask, {"postcode": "1234 AB"})
    assert answered(ask, {"postcode": "1234 AB", "nummer": "1"})


def test_short_lines_and_numbers_belong_together() -> None:
    number = asked(NumberQuestion(key="jaar", label="Jaar"))
    assert screens(route(form(page(0, group("g", line("a"), line("b"), number, title="Uw auto"))), {})) == ["g"]


def split(*children: Part, **more: object) -> bool:
    return len(route(form(page(0, group("g", *children, **more))), {}).asks) == len(children)  # type: ignore[arg-type]


def test_what_does_not_belong_together_gets_a_screen_each() -> None:
    assert split(line("a"), choice("b"))
    assert split(line("a"), asked(TextQuestion(key="b", label="Verhaal", lines=True)))
    assert split(*(line(key) for key in "abcde"))
    assert split(line("a"), line("b"), title="")
    assert split(line("a"), line("b", show=("a", "")))


def test_words_in_a_group_keep_their_place() -> None:
    way = route(form(page(0, group("g", line("a"), words("let-op"), line("b")))), {})
    assert screens(way) == ["a", "b"]
    assert [notice.key for notice in way.asks[1].notices] == ["let-op"]


def test_a_group_says_its_name_above_the_questions_inside() -> None:
    way = route(form(page(0, group("g", choice("a"), choice("b"), title="Uw hond"), choice("c"))), {})
    assert [ask.chapter for ask in way.asks] == ["Uw hond", "Uw hond", "Deel 1"]


def test_help_of_a_group_that_is_split_is_read_before_its_first_question() -> None:
    way = route(form(page(0, group("g", choice("a"), choice("b"), help=RichText(text="Over uw hond.")))), {})
    assert [notice.words.text for notice in way.asks[0].notices] == ["Over uw hond."]
    assert way.asks[1].notices == ()


def test_what_is_told_on_demand_of_a_split_group_comes_with_its_first_question() -> None:
    more = (Explanation("Waarom?", RichText(text="Daarom.")),)
    way = route(form(page(0, group("g", choice("a"), choice("b"), more=more), choice("c"))), {})
    assert [ask.more for ask in way.asks] == [more, (), ()]


def test_words_stand_above_the_next_question() -> None:
    way = route(form(page(0, words("eerst"), words("dan"), line("a"), line("b"))), {})
    assert [notice.key for notice in way.asks[0].notices] == ["eerst", "dan"]
    assert way.asks[1].notices == ()


def test_words_after_the_last_question_of_a_page_have_a_screen_of_their_own() -> None:
    two = form(page(0, line("a"), words("slot")), page(1, line("b")))
    way = route(two, {"a": "1"})
    assert screens(way) == ["a", "slot", "b"]
    assert way.asks[1].questions == ()
    assert way.asks[1].heading == "Deel 1"
    assert way.open == 1
    assert route(two, {"a": "1", "slot": True}).open == 2
    assert "slot" not in way.settled.data


def test_a_page_of_words_alone_is_read_and_passed() -> None:
    assert screens(route(form(page(0, words("lees"))), {})) == ["lees"]


def test_hidden_words_and_hidden_groups_do_not_show() -> None:
    hidden = replace(words("lees"), hidden=True)
    assert screens(route(form(page(0, hidden, group("g", line("a"), hidden=True), line("b"))), {})) == ["b"]


def step(a_form: Form, answers: Mapping[str, Json], index: int) -> str:
    return step_words(route(a_form, answers), index)


def test_the_number_of_steps_is_said_once_it_is_sure() -> None:
    assert step(HOME, {}, 0) == "Vraag 1"
    assert step(HOME, {"naam": "Noor", "partner": "nee"}, 2) == "Stap 3 van 4"
    assert step(HOME, {"naam": "Noor", "partner": "ja"}, 2) == "Stap 3 van 5"


def test_a_page_that_is_not_fetched_yet_can_still_change() -> None:
    two = form(page(0, line("a")), page(1, line("b"), live=False))
    assert step(two, {}, 0) == "Vraag 1"


def test_a_page_the_portal_decides_about_can_change_while_it_is_being_answered() -> None:
    two = form(page(0, line("a"), asks_portal=True), page(1, line("b")))
    assert step(two, {}, 0) == "Vraag 1"
    assert step(two, {"a": "1"}, 1) == "Stap 2 van 2"


def test_a_condition_on_boxes_counts_as_a_question_still_to_come() -> None:
    two = form(page(0, line("a"), line("b", show=("a.x", True))))
    assert step(two, {}, 0) == "Vraag 1"


def test_a_condition_inside_a_group_counts_too() -> None:
    two = form(page(0, line("a"), group("g", choice("b", show=("a", "ja")))))
    assert step(two, {}, 0) == "Vraag 1"
    assert step(two, {"a": "nee"}, 0) == "Stap 1 van 1"


def test_a_screen_shows_the_answer_there_was() -> None:
    answers: dict[str, Json] = {"naam": "Noor"}
    view = question_view(route(HOME, answers), 0, PLACE, answers)
    assert view.fields[0].value == "Noor"
    assert (view.heading, view.chapter, view.error) == ("Wat is naam?", "Deel 1", "")
    assert view.title == "Vraag 1 · Wat is naam?"


def test_a_new_question_says_so() -> None:
    view = question_view(route(HOME, {}), 0, PLACE, {}, new=True)
    assert view.why.startswith("Deze vraag is nieuw.")


def test_help_names_whom_to_call_and_where_to_walk_in() -> None:
    view = question_view(route(HOME, {}), 0, PLACE, {})
    assert tuple(line.replace("\u00a0", " ") for line in view.help[1:]) == (
        "Bel Gemeente Voorbeeld: 088 - 000 00 00.",
        "Of ga langs: Raadhuisplein 1.",
    )


def test_the_check_page_lists_every_answer_but_no_statements() -> None:
    answers: dict[str, Json] = {"naam": "Noor", "partner": "nee", "straat": "", "waar": True}
    view = review_view(route(HOME, answers), PLACE, answers)
    assert [(row.key, row.answer) for row in view.rows] == [
        ("naam", "Noor"),
        ("partner", "Nee"),
        ("straat", "Niet ingevuld"),
    ]
    assert view.heading == "Controleer en verstuur"


def test_secret_answers_are_marked_and_left_out_of_what_is_said() -> None:
    secret = form(page(0, line("bsn", sensitive=True)))
    view = review_view(route(secret, {"bsn": "999990019"}), PLACE, {"bsn": "999990019"})
    assert view.rows[0].secret
    assert "999990019" not in view.labels
