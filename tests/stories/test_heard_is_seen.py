"""On every screen there is, what Luister says is what somebody sees, and what they see is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.view import QuestionView, ReceiptView, StepView
from assistant.speech.reader import UNSAID, Seen, Sentence, holds_secrets, lines, script
from tools.screens import Camera, views
from ui.app import application
from ui.lights import Lights
from ui.widgets.asking import Input
from ui.widgets.lit import Lit
from ui.widgets.long_list import LongList
from ui.widgets.reading_panel import ReadingPanel

Views = list[tuple[str, StepView]]
NOT_SAID = re.compile(r"\s*[\W_]*\s*")
"""What has neither letter nor figure."""


@pytest.fixture(scope="module")
def every_view(tmp_path_factory: pytest.TempPathFactory) -> Views:
    """Walk through the program once and gather every screen."""
    return list(views(tmp_path_factory.mktemp("screens")))


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["nl", "mirrored"])
def camera(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Camera]:
    """Open the window as it is, and mirrored."""
    app = application(["screens"])
    app.setLayoutDirection(request.param)
    opened = Camera(app, "licht", (1366, 768))
    qtbot.waitExposed(opened.window)
    yield opened
    opened.window.close_now()
    opened.window.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_sentence_finds_its_place_and_every_text_is_said(camera: Camera, every_view: Views) -> None:
    lights, window = Lights(camera.window.middle), camera.window
    wrong: list[str] = []
    heard = 0
    for name, view in every_view:
        camera.show(name, view, 100)
        screen = window.screen_now
        assert screen is not None
        seen = lights.look(screen, *([screen.strip] if screen.strip else []), window.time)
        said = script(view, seen)
        screen.grab()  # also what is out of sight is drawn once
        heard += len(said)
        wrong += [f"{name}: not lit: {one.text}" for one in said if one.place >= 0 and not _lights(lights, one, seen)]
        wrong += [f"{name}: not said though it is shown: {text}" for text in _unsaid(seen, said, view)]
        wrong += [f"{name}: not shown though it is to be said: {text}" for text in _unseen(screen, said, view)]
    assert not wrong, "\n".join(wrong[:40])
    assert len(every_view) > 200
    assert heard > 2000


def _lights(lights: Lights, one: Sentence, seen: tuple[Seen, ...]) -> bool:
    """Light a sentence and its last word; tell whether the letters that are lit are those that are said."""
    spot = lights.spot(one)
    word = one.text.split()[-1]
    span = one.shown(one.text.rindex(word), len(word))
    lights.show(one, span)
    text = seen[one.place].text
    if spot is None or _plain(text[span[0] : sum(span)]) != word:
        return False
    light = spot.widget.light_on(spot.at)
    places = spot.widget.lit_places(span, spot.at)
    inside = spot.widget.rect().adjusted(-2, -2, 2, 2)
    return light is not None and bool(places) and all(inside.contains(place.toRect()) for place in places)


def _unsaid(seen: tuple[Seen, ...], said: tuple[Sentence, ...], view: StepView) -> Iterator[str]:
    """Give what stands there and is not said: only a word of a key, or a mistake, that was said before; and secrets."""
    places = {one.place for one in said}
    aloud = " ".join(_plain(one.text) for one in said)
    for place, one in enumerate(seen):
        text = _plain(one.text)
        if place in places or NOT_SAID.fullmatch(text) or text in aloud:
            continue
        if not holds_secrets(view) or _secret(text, view) is None:
            yield text


def _secret(text: str, view: StepView) -> str | None:
    """Give the secret answer that a text tells, letter or space more or less."""
    fields = view.fields if isinstance(view, QuestionView) else ()
    tight = re.sub(r"\W", "", text)
    for field in fields:
        question = field.question
        answers = (str(field.value), str(field.typed), question.repeats, question.in_words(field.value))
        for answer in answers if question.sensitive else ():
            if answer and re.sub(r"\W", "", answer) in tight:
                return answer
    return None


def _unseen(screen: QWidget, said: tuple[Sentence, ...], view: StepView) -> Iterator[str]:
    """Give what the core would say and the window does not show."""
    aloud = " ".join(_plain(one.text) for one in said)
    for line in lines(view):
        if line.said:
            continue
        for piece in line.text.splitlines():
            text = _plain(piece)
            apart = [part for part in text.split(": ", 1) if part not in aloud] if _in_parts(text, view) else [text]
            if text not in aloud and apart and not NOT_SAID.fullmatch(text) and not _elsewhere(screen, text, view):
                yield text


def _in_parts(text: str, view: StepView) -> bool:
    """Tell whether a line has two parts on the screen: the number of a receipt, and a row with its words under it."""
    rows = [row for one in view.fields for row in one.question.listed] if isinstance(view, QuestionView) else []
    return isinstance(view, ReceiptView) or text in map(_plain, rows)


def _elsewhere(screen: QWidget, text: str, view: StepView) -> bool:
    """Tell whether this is one of many answers, six of which are shown, or the address of a website, shown large."""
    asked = [one.field.question for one in screen.findChildren(Input)]
    many = screen.findChildren(LongList)
    if many and any(text in (option.label, option.help) for question in asked for option in question.choices):
        return True
    return isinstance(view, QuestionView) and any(
        isinstance(question, WebsiteOnly) and text.endswith(question.address.split("/")[2]) for question in asked
    )


def _plain(text: str) -> str:
    return " ".join(UNSAID.sub("", text).replace("\u00a0", " ").split())


def test_the_window_looks_as_before_when_nothing_is_lit(camera: Camera, every_view: Views) -> None:
    """Not a pixel of it stays behind."""
    name, view = next((name, view) for name, view in every_view if isinstance(view, ReceiptView))
    camera.show(name, view, 100)
    screen = camera.window.screen_now
    assert screen is not None
    before = camera.window.grab().toImage()
    lights = Lights(camera.window.middle)
    for one in script(view, lights.look(screen)):
        lights.show(one, None)
    lights.forget()
    camera.window.middle.bar.setValue(0)
    QApplication.processEvents()
    assert camera.window.grab().toImage() == before


@pytest.mark.parametrize(("wide", "high", "percent"), [(1366, 768, 100), (1366, 768, 200), (640, 768, 100)])
def test_the_panel_fits_on_every_screen(camera: Camera, every_view: Views, wide: int, high: int, percent: int) -> None:
    window = camera.window
    window.resize(wide, high)
    wrong: list[str] = []
    for name, view in every_view[::3]:
        camera.show(name, view, percent)
        screen, page = window.screen_now, window.middle.widget()
        assert screen is not None
        assert page is not None
        panel = ReadingPanel(camera.look)
        screen.show_panel(panel)
        for _turn in range(3):
            QApplication.processEvents()
        place = _place(panel, page)
        if page.width() > window.middle.viewport().width() or not page.rect().contains(place):
            wrong.append(f"{name}: wider than the window")
        others = [one for one in screen.findChildren(Lit) if one.isVisible() and not panel.isAncestorOf(one)]
        wrong += [f"{name}: over {one.shown()}" for one in others if _place(one, page).intersects(place)]
        inside = [_place(key, page) for key in panel.keys]
        if not all(place.contains(key) and key.height() >= 56 for key in inside):
            wrong.append(f"{name}: a key is cut")
    assert not wrong, "\n".join(wrong[:20])


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint()), widget.size())
