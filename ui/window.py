"""The one window: top bar, practice band, the screen of the moment, strips, and the five keys."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QVBoxLayout, QWidget

from assistant import wording
from assistant.app.keyboard import Keyboard
from assistant.journey.view import StepView
from assistant.wording import _
from ui import language
from ui.accessible import as_heard, read_before
from ui.announcer import Announcer
from ui.heard import tell_page
from ui.key_turns import KeyTurns
from ui.look import Look
from ui.reading_order import reading_order
from ui.screens.base import Screen
from ui.shortcuts import Shortcuts
from ui.spot import Name, Spot, name_of, spot_on
from ui.widgets.band import PracticeBand
from ui.widgets.boxes import Box, HelpBox, ToldBox
from ui.widgets.key_bar import KeyBar
from ui.widgets.ring import OUTSIDE, FocusRing, ringed
from ui.widgets.scroll import MoreBelow, ScrollPart
from ui.widgets.time_strip import TimeStrip
from ui.widgets.top_bar import TopBar

PROGRAM = "Stapwijs"
_TURNS: Final = 4
"""Layouts settle sooner than this; more would be a circle."""


class _Inside(QWidget):
    """All that is in the window, for Orca a window of its own.

    Orca speaks every new title of the window in which the keyboard is. Our heading gets the keyboard then and says the
    same, so one would hear each question twice. The title can still be asked for, and other screen readers are calm.
    """

    accessible_role = QAccessible.Role.Window if sys.platform == "linux" else QAccessible.Role.Client


class Window(QMainWindow):
    """The frame around every screen. It decides nothing: it tells what was pressed and shows what it is given.

    `answered`, `card_pressed` and `act_pressed` pass on what the screen of the moment says. `close_asked` tells
    that somebody wants to close the window; it stays open until `close_now`.
    """

    back_pressed = Signal()
    listen_pressed = Signal()
    repeat_pressed = Signal()
    help_pressed = Signal()
    stop_pressed = Signal()
    next_pressed = Signal()
    larger_pressed = Signal()
    smaller_pressed = Signal()
    colours_pressed = Signal()
    screen_pressed = Signal()
    language_pressed = Signal()
    close_asked = Signal()
    answered = Signal(object)
    card_pressed = Signal(str)
    act_pressed = Signal()
    stay_pressed = Signal()

    def __init__(self, look: Look, keyboard: Keyboard = Keyboard()) -> None:  # noqa: B008 - it does not change
        """Look as `look` says; `keyboard` says which of its keys press the five on the screen."""
        super().__init__()
        self.look = look
        self.announcer = Announcer(self)
        self.turns = KeyTurns(self)
        self.screen_now: Screen | None = None
        self.speaking = False
        self._closing = False
        self._changing = False
        self._more = self._turning = False
        self._opened: Box | None = None
        self._language = wording.language()
        self._left: dict[Name, Spot] = {}
        self._come_back: dict[Name, Spot] = {}
        self._inside: QWidget | None = None
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(480, 400)
        self._centre = _Inside()
        self._column = QVBoxLayout(self._centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.top_bar, self.band = TopBar(look), PracticeBand(look)
        self.middle, self.below, self.keys = ScrollPart(look), MoreBelow(look), KeyBar(look, keyboard)
        self.time = TimeStrip(look)
        for part in (self.top_bar, self.band, self.middle, self.below, self.time, self.keys):
            self._column.addWidget(part, 1 if part is self.middle else 0)
        self.band.hide()
        self.below.hide()
        self.setCentralWidget(self._centre)
        self.ring = FocusRing(look, self._centre)
        self._connect()
        self._listen_to_keyboard()

    def _connect(self) -> None:
        keys, top = self.keys, self.top_bar
        keys.back_pressed.connect(self.back_pressed)
        keys.listen_pressed.connect(self.listen_pressed)
        keys.help_pressed.connect(self._turn_help)
        keys.stop_pressed.connect(self.stop_pressed)
        keys.next_pressed.connect(self._go_on)
        top.larger_pressed.connect(self.larger_pressed)
        top.smaller_pressed.connect(self.smaller_pressed)
        top.colours_pressed.connect(self.colours_pressed)
        top.screen_pressed.connect(self.screen_pressed)
        top.language_pressed.connect(self.language_pressed)
        self.time.stay_pressed.connect(self.stay_pressed)
        self.below.clicked.connect(self.middle.page_down)
        self.middle.more_below.connect(self._show_below)
        self.middle.bar.valueChanged.connect(self.ring.follow)
        self.look.changed.connect(self._relook)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)
        app.inputMethod().cursorRectangleChanged.connect(self._follow_writing)

    def _listen_to_keyboard(self) -> None:
        self._shortcuts = shortcuts = Shortcuts(self, self.turns)
        shortcuts.press(self.keys, self.time.key)
        for press in ("Ctrl++", "Ctrl+="):
            shortcuts.do(press, self.larger_pressed.emit)
        shortcuts.do("Ctrl+-", self.smaller_pressed.emit)
        shortcuts.do("F3", self.repeat_pressed.emit)
        shortcuts.do("Esc", self.be_silent)

    def show_screen(self, screen: Screen) -> None:
        """Put `screen` in the middle, read its heading or its mistake, and let go of the screen before it.

        The same screen again (same step, same heading, no mistake) leaves the keyboard where it was, and so does
        one that is come back to after the language was changed.
        """
        view, before = screen.view, self.screen_now
        self.follow_language()
        kept = self._kept_place(before, view)
        self._changing = True
        self._opened, self.screen_now = None, screen
        screen.answered.connect(self.answered)
        screen.card_pressed.connect(self.card_pressed)
        screen.act_pressed.connect(self.act_pressed)
        screen.spoken.connect(self.announcer.say)
        self.middle.bar_took.connect(screen.give_room)
        self.top_bar.show_place(view.place.task or PROGRAM, view.place.organisation)
        practised = not self.band.isHidden()
        self.band.setVisible(view.place.practice)
        self.keys.next.set_filled(screen.fills_next)
        self.middle.show_page(screen)
        if screen.strip:
            self._column.insertWidget(self._column.indexOf(self.time), screen.strip)
            read_before(screen.strip, self.time)
            screen.strip.show()
        tell_page(screen, *((self.band.text,) if view.place.practice and not practised else ()))
        self.setWindowTitle(as_heard(f"{view.title} · {PROGRAM}"))
        # The keyboard moves first: hiding what has it would send it, aloud, to the first key of the window.
        if kept is None:
            # Told before the focus moves there: whoever hears both is told once, for the focus cuts this short.
            self._say(view)
            screen.start_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        elif not kept.back_on(screen) and kept.kind is not None:
            screen.start_widget().setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            self._let_go(before)
        self._changing = False
        self.middle.bar.setValue(kept.scrolled if kept else 0)
        self._keep_in_sight(None, QApplication.focusWidget())

    def follow_language(self) -> None:
        """Say what stands around the screen in the language of now, and turn the window if that reads the other way.

        The screen itself is made again by who has its words.
        """
        if wording.language() == self._language:
            return
        self._language = wording.language()
        language.follow()
        for part in (self.top_bar, self.band, self.middle, self.below, self.time, self.keys):
            part.reword()
        if self.layoutDirection() != language.direction():
            self.look.set_direction(language.direction())
        self._shortcuts.press(self.keys, self.time.key)
        self._come_back = dict(self._left)

    def _go_on(self) -> None:
        self._left.clear()
        self._come_back.clear()
        self.next_pressed.emit()
        if self.screen_now:
            self.screen_now.go_on()

    def _say(self, view: StepView) -> None:
        if view.error:
            self.announcer.say(view.error, urgent=True)
        else:
            self.announcer.say(". ".join(part for part in (view.step, view.heading) if part))

    def _kept_place(self, before: Screen | None, view: StepView) -> Spot | None:
        """Give where somebody was on this screen: it is shown again, or come back to in another language."""
        if before is None:
            return None
        now = QApplication.focusWidget()
        here = now is not None and (now is before or self.isAncestorOf(now))
        name = name_of(view)
        if name_of(before.view) == name:
            return spot_on(before, now, self.middle.bar.value()) if here and not view.error else None
        inside = now if now is not None and before.isAncestorOf(now) else self._inside
        self._left[name_of(before.view)] = spot_on(before, inside, self.middle.bar.value())
        self._inside = None
        return self._come_back.pop(name, None)

    def _let_go(self, screen: Screen) -> None:
        self.middle.take_out(screen)
        if screen.strip:
            self._column.removeWidget(screen.strip)
            screen.strip.hide()
            screen.strip.deleteLater()
        screen.deleteLater()

    # What opens in place

    def show_help(self, lines: Sequence[str]) -> None:
        """Open the help of this screen above it, in place; pressing Hulp again closes it."""
        self._open(HelpBox(self.look, _("Hulp"), tuple(lines)))

    def tell(self, sentence: str) -> None:
        """Say in words and aloud why something does not happen, above the screen; it stays until the next one."""
        self._open(ToldBox(self.look, sentence))
        self.announcer.say(sentence, urgent=True)

    def ask(self, box: Box, question: str) -> None:
        """Ask something above the screen, in place, in a box with its own keys, and say it aloud."""
        self._open(box)
        self.announcer.say(question, urgent=True)

    def tell_on(self, sentence: str, *, aloud: bool = False) -> None:
        """Say how far something is that `tell` told of: in its place, and only `aloud` when that is asked for."""
        if not isinstance(self._opened, ToldBox):
            self.tell(sentence)
            return
        self._opened.say(sentence)
        if aloud:
            self.announcer.say(sentence)

    def tell_time(self, words: str, *, act: bool) -> None:
        """Say above the keys how long there is; the keyboard stays where it is, and in sight."""
        before = self.time.isHidden()
        self.time.tell(words, act=act)
        if self.time.isHidden() is not before:
            self._relook()

    def close_help(self) -> None:
        """Close what `show_help` or `tell` opened, and put the keyboard back at the heading."""
        if self._opened is not None and self.screen_now is not None:
            self.screen_now.take_out(self._opened)
            self._opened = None
            self.screen_now.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def help_open(self) -> bool:
        """Whether the help of this screen is shown."""
        return isinstance(self._opened, HelpBox)

    def _open(self, box: Box) -> None:
        if self.screen_now is None:
            return
        if self._opened is not None:
            self.screen_now.take_out(self._opened)
        self._opened = box
        self.screen_now.put_on_top(box)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.middle.bar.setValue(0)
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_help(self) -> None:
        if self.help_open:
            self.close_help()
        else:
            self.help_pressed.emit()

    # Voice

    def set_speaking(self, speaking: bool) -> None:
        """Show that the voice is here: Luister becomes Stil."""
        self.speaking = speaking
        self.keys.set_speaking(speaking)

    def be_silent(self) -> None:
        """Stop the voice, if it speaks."""
        if self.speaking:
            self.keys.listen.click()

    # Keyboard, sight and size

    def focusNextPrevChild(self, forward: bool) -> bool:
        order = list(reading_order(self._centre))
        now, step = QApplication.focusWidget(), 1 if forward else -1
        if not order:
            return False
        at = (order.index(now) + step) % len(order) if now in order else min(step, 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        order[at].setFocus(reason)
        return True

    def _keep_in_sight(self, old: QWidget | None, now: QWidget | None) -> None:
        page = self.screen_now
        if page is not None and old is not None and page.isAncestorOf(old):
            # A key on top takes the keyboard when it is pressed; this is where it was.
            self._inside = old
        if self._changing or now is None or page is None or not page.isAncestorOf(now):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        around = max(OUTSIDE + 1, self.look.sizes.first) if now is not page.heading else 0
        top, room = page.heading.mapTo(page, QPoint()).y(), self.middle.viewport().height()
        if now is page.heading and top < room // 2 and top + now.height() <= room:
            self.middle.bar.setValue(0)
        else:
            self.middle.reveal(ringed(now), around)
            self._follow_writing()
        self.ring.follow()

    def _follow_writing(self) -> None:
        """Keep the line in sight on which somebody writes: a text may be longer than the window is high."""
        now = QApplication.focusWidget()
        if isinstance(now, QPlainTextEdit) and self.middle.isAncestorOf(now) and not self._changing:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.middle.reveal(now.viewport(), self.look.sizes.first, now.cursorRect())

    def _show_below(self, more: bool) -> None:
        """Show the strip, but not when it is only the strip itself that takes the room.

        Showing it lays the window out, which asks this again before it is done: then only the answer is kept.
        """
        self._more = more
        if self._turning:
            return
        self._turning = True
        for _turn in range(_TURNS):
            shown = self._more and self.middle.tall > self._room()
            if shown is not self.below.isHidden():
                break
            self.below.setVisible(shown)
        self._turning = False

    def _room(self) -> int:
        """Give the height there is for the page without the strip."""
        strip = self.screen_now.strip if self.screen_now else None
        time = None if self.time.isHidden() else self.time
        under = sum(_height(part, self.width()) for part in (strip, time, self.keys) if part)
        return self._centre.height() - self.middle.y() - under

    def _relook(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._keep_in_sight(None, QApplication.focusWidget())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turns.watch(self.windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ring.follow()

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()

    def close_now(self) -> None:
        """Close the window; nothing is asked any more."""
        self._closing = True
        self.close()


def _height(part: QWidget, width: int) -> int:
    """Tell how high a part of the window will be, also before it is laid out."""
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
