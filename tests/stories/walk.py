"""Looks at one screen as it stands in the window, and says what of it is cut, nameless, too small or too pale."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from assistant import wording
from assistant.settings import LETTERS
from tests.stories.keyboard import name_of
from tools.screens import Camera, speak, views
from ui.app import application
from ui.look import COLOUR_SETS, contrast
from ui.widgets.address import Address
from ui.widgets.cards import GoCard, OneCard, SeveralCard
from ui.widgets.key import Key
from ui.widgets.lines import Lines
from ui.widgets.rich import RichWords
from ui.window import Window

EVERYTHING: Final = os.environ.get("WALK") == "all"
"""Whether every language is walked in every set of colours (`make walk`), or those that ask most of the screen."""
SCREEN: Final = (1366, 768)
LEAST_TEXT: Final = 7.0
LEAST_TARGET: Final = 48
USUAL_TARGET: Final = 56
"""Keys, cards and fields are no less high than this."""


def pressable(window: Window) -> list[QWidget]:
    """List what can be pressed or typed in, as it is shown."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit)
        and widget.isEnabled()
    ]


def focusable(window: Window) -> list[QWidget]:
    """List what the keyboard can come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def place(widget: QWidget, window: QWidget) -> QRect:
    """Give where a widget is in the window; a field's frame counts as the field."""
    shown: QWidget = widget
    parent = widget.parentWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit) and parent is not None:
        shown = parent
    return QRect(shown.mapTo(window, QPoint(0, 0)), shown.size())


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text as it was drawn: on what, where, in which colour."""

    on: QWidget
    lines: Lines
    x: float
    y: float
    width: float
    colour: str


class Eye:
    """Sees what is drawn: every text with its place, and the picture of it all."""

    def __init__(self, window: Window) -> None:
        """Look at `window`."""
        self._window = window
        self.texts: list[Drawn] = []
        self.pictures: dict[QWidget, QImage] = {}

    def look(self) -> None:
        """Draw the frame, and the page with what is scrolled away."""
        draw, self.texts, self.pictures = Lines.draw, [], {}

        def seen(lines: Lines, painter: QPainter, *how: Any, **more: Any) -> None:  # noqa: ANN401 - passed on
            x, y, width, colour = how
            if isinstance(on := painter.device(), QWidget):
                self.texts.append(Drawn(on, lines, x, y, width, colour))
            draw(lines, painter, *how, **more)

        with patch.object(Lines, "draw", seen):
            for part in self._parts():
                self.pictures[part] = part.grab().toImage()

    def _parts(self) -> Iterator[QWidget]:
        window = self._window
        for part in (window.top_bar, window.band, window.below, window.time, window.keys):
            if part.isVisible():
                yield part
        if window.screen_now is not None:
            yield window.screen_now
            if window.screen_now.strip:
                yield window.screen_now.strip

    def ground(self, text: Drawn) -> str:
        """Give the colour on which a text stands: that of most of the points around it."""
        for part, picture in self.pictures.items():
            if part is text.on or part.isAncestorOf(text.on):
                top, bottom = text.lines.ink(max(1, int(text.width)))
                left, right = text.x - 2, text.x + text.width + 1
                high, middle, deep = text.y + top - 1, text.y + (top + bottom) / 2, text.y + bottom + 1
                points = [(x, y) for x in (left, (left + right) / 2, right) for y in (high, middle, deep)]
                seen = [text.on.mapTo(part, QPoint(round(x), round(y))) for x, y in points if (x, y) != points[4]]
                inside = [at for at in seen if picture.rect().contains(at)]
                return Counter(picture.pixelColor(at).name() for at in inside).most_common(1)[0][0]
        raise LookupError(text.on)


def cut(eye: Eye) -> Iterator[str]:
    """Find texts of which something cannot be seen."""
    for text in eye.texts:
        top, bottom = text.lines.ink(max(1, int(text.width)))
        ink = QRectF(text.x, text.y + top, text.width, bottom - top)
        if not QRectF(text.on.rect()).adjusted(0, -0.5, 0, 0.5).contains(ink):
            yield f"{_short(text)}: letters at {_box(ink)} on {text.on.width()}x{text.on.height()}"
        if (widest := text.lines.widest(max(1, int(text.width)))) > text.width + 1:
            yield f"{_short(text)}: {widest:.0f} px wide in {text.width:.0f}"
    for part in eye.pictures:
        for widget in (part, *part.findChildren(QWidget)):
            if widget.isVisible():
                yield from _cut_in(widget)


def _cut_in(widget: QWidget) -> Iterator[str]:
    said = f"{type(widget).__name__} {name_of(widget)[:40]!r}"
    if widget.hasHeightForWidth() and widget.layout() is None and not isinstance(widget, Key):
        need = widget.heightForWidth(widget.width())
        if need > widget.height():
            yield f"{said}: needs {need} px, has {widget.height()}"
    if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.height() < widget.fontMetrics().height() * 0.95:
        yield f"{said}: {widget.height()} px is too low for its letters"
    if isinstance(widget, RichWords | Address) and _touches(widget.grab().toImage()):
        yield f"{said}: letters at the very edge"
    parent = widget.parentWidget()
    if parent is not None and parent.parentWidget() is not None and not parent.rect().contains(widget.geometry()):
        where, room = widget.geometry(), parent.size()
        yield f"{said}: {_box(QRectF(where))} reaches out of {room.width()}x{room.height()}"


def _touches(picture: QImage) -> bool:
    """Tell whether something other than the ground is drawn in the first or last row."""
    rows, round_corner = (0, picture.height() - 1), 12
    columns = range(round_corner, picture.width() - round_corner, 2)
    return any(picture.pixel(x, row) != picture.pixel(columns[0], row) for row in rows for x in columns)


def sideways(window: Window) -> Iterator[str]:
    """Find what would make the page scroll sideways."""
    if past := window.middle.horizontalScrollBar().maximum():
        yield f"scrolls {past} px sideways"
    room, page = window.middle.viewport().width(), window.screen_now
    for widget in page.findChildren(QWidget) if page else ():
        left = widget.mapTo(window.middle.viewport(), QPoint(0, 0)).x()
        if widget.isVisible() and not 0 <= left <= left + widget.width() <= room:
            yield f"{type(widget).__name__} {name_of(widget)[:40]!r}: {left}..{left + widget.width()} of {room}"


def nameless(window: Window) -> Iterator[str]:
    """Find what the keyboard comes to without a name, or with that of something else."""
    names = Counter(name_of(widget) for widget in focusable(window))
    yield from (f"{count} things named {said!r}" for said, count in names.items() if count > 1 or not said)


def too_small(window: Window) -> Iterator[str]:
    """Find what is too small to press."""
    for widget in pressable(window):
        where = place(widget, window)
        usual = isinstance(widget, Key | OneCard | SeveralCard | GoCard | QLineEdit | QPlainTextEdit)
        if where.width() < LEAST_TARGET or where.height() < (USUAL_TARGET if usual else LEAST_TARGET):
            yield f"{name_of(widget)!r} is {where.width()}x{where.height()}"


def too_pale(eye: Eye) -> Iterator[str]:
    """Find texts that do not stand out from what they stand on."""
    for text in eye.texts:
        ground = eye.ground(text)
        if (ratio := contrast(text.colour, ground)) < LEAST_TEXT:
            yield f"{_short(text)}: {text.colour} on {ground} is {ratio:.1f}"


def layout_of(window: Window) -> list[QRect]:
    """Give where everything is: colours must not move anything."""
    return [QRect(widget.mapTo(window, QPoint()), widget.size()) for widget in window.findChildren(QWidget)]


def _short(text: Drawn) -> str:
    return f"{type(text.on).__name__} {text.lines.text[:40]!r}"


def _box(box: QRectF) -> str:
    return f"{box.x():.0f},{box.y():.0f} {box.width():.0f}x{box.height():.0f}"


def walk(folder: Path, language: str, percent: int, *, letters: str = LETTERS[0]) -> list[str]:
    """Walk every screen in one language and size; gives what is wrong.

    Other colours are tried on every screen of the whole walk, and on one in ten otherwise: they move nothing, and
    the pairs of them that meet are tested by themselves.
    """
    colours_each = 1 if EVERYTHING else 10
    app = application(["screens"])
    speak(language)
    lens = Camera(app, "licht", SCREEN, letters=letters)
    eye, wrong, count = Eye(lens.window), list[str](), 0
    try:
        for name, view in views(folder):
            count += 1
            lens.show(name, view, percent)
            eye.look()
            found = [*sideways(lens.window), *nameless(lens.window), *too_small(lens.window), *cut(eye), *too_pale(eye)]
            if count % colours_each == 0:
                found += _in_other_colours(lens, eye)
            wrong += [f"{language} {percent} {name}: {what}" for what in found]
    finally:
        lens.window.close_now()
        lens.window.deleteLater()
        speak(wording.SOURCE_LANGUAGE)
    if count < 200:
        wrong.append(f"{count} screens are not every screen")
    return wrong


def _in_other_colours(lens: Camera, eye: Eye) -> Iterator[str]:
    before = layout_of(lens.window)
    for colours in COLOUR_SETS:
        lens.look.set_colours(colours)
        QApplication.processEvents()
        if layout_of(lens.window) != before:
            yield f"in {colours} something stands elsewhere"
        eye.look()
        yield from (f"in {colours}: {what}" for what in too_pale(eye))
    lens.look.set_colours("licht")
    QApplication.processEvents()
