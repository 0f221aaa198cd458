"""How long one step takes in a very long form: it may grow with the form, no faster."""

from __future__ import annotations

import statistics
import time

from assistant.journey import showing
from assistant.journey.form import Condition, Form, Page, Part
from assistant.journey.kinds.grid import GridQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json
from assistant.journey.route import route
from assistant.journey.view import Place

STEPS = 100


def form(count: int) -> Form:
    """Make a form of `count` questions; every tenth hangs on the one before it."""
    parts = tuple(
        Part(
            key=f"vraag{number}",
            question=TextQuestion(key=f"vraag{number}", label=f"Vraag nummer {number}"),
            initial="",
            empty="",
            condition=Condition(True, f"vraag{number - 1}", "ja") if number % 10 == 9 else None,
        )
        for number in range(count)
    )
    return Form(
        id="lang",
        name="Lang",
        website="",
        pages=(Page(number=0, id="een", name="Een", parts=parts, live=True),),
    )


def rows(*counts: int) -> tuple[float, ...]:
    """Give for each number of rows, of ten questions each, the median milliseconds to walk a form that has them."""
    inside = tuple(
        Part(key=f"v{number}", question=TextQuestion(key=f"v{number}", label=f"Vraag {number}"), initial="", empty="")
        for number in range(10)
    )
    grid = GridQuestion(key="rij", label="Wie?", blueprint=inside)
    part = Part(key="rij", question=grid, rows=True, children=inside, initial=[], empty=[])
    one = Form(id="rijen", name="Rijen", website="", pages=(Page(number=0, id="een", name="Een", parts=(part,)),))
    filled = {part.key: "ja" for part in inside}
    answers: list[dict[str, Json]] = [{"rij": [dict(filled) for _row in range(count)]} for count in counts]
    times: list[list[float]] = [[] for _count in counts]
    for _step in range(STEPS // 4):
        for given, took in zip(answers, times, strict=True):
            began = time.perf_counter()
            route(one, given)
            took.append((time.perf_counter() - began) * 1000)
    return tuple(statistics.median(took) for took in times)


def steps(*counts: int) -> tuple[float, ...]:
    """Give for each size the median milliseconds to walk the form after an answer and put the next screen in words.

    The sizes take turns, so that all of them meet the same moments of the machine.
    """
    forms = [form(count) for count in counts]
    answers: list[dict[str, Json]] = [{} for _count in counts]
    times: list[list[float]] = [[] for _count in counts]
    for number in range(STEPS):
        for one, given, took in zip(forms, answers, times, strict=True):
            given[f"vraag{number}"] = "ja"
            began = time.perf_counter()
            way = route(one, given)
            showing.question_view(way, way.open, Place(), given)
            took.append((time.perf_counter() - began) * 1000)
    return tuple(statistics.median(took) for took in times)
