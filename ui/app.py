"""Opens Stapwijs in a window: makes the parts, shows the first screen, and lets everything go again."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from assistant import places
from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.errors import whereabouts
from assistant.settings import Settings
from ui import accessible, language, system
from ui.background import Work
from ui.bridge import Bridge
from ui.look import Look
from ui.only_one import OnlyOne
from ui.reading import Reading
from ui.screens import home as _home  # noqa: F401 - the first screen; the others are looked for later
from ui.screens.base import find_screens
from ui.window import Window

if TYPE_CHECKING:
    from assistant.speech.voice import Listener, Voice

log = logging.getLogger(__name__)

FIRST_SIZE = (1366, 768)
SCREENSHOT_PATIENCE = 6000
"""Milliseconds to wait for what is kept: a keyring may take five seconds to say that it will not answer."""


class Program:
    """The parts of the window, alive as long as it is open."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Make everything that the first screen needs, and nothing that it does not."""
        folders = build.folders(options.config, options.data)
        settings, self.parts = build.build(
            folders, practice=options.practice, language=options.taal, size=system.letters_wanted()
        )
        self._save = build.saver(folders)
        self.work = Work()
        self.look = Look(
            places.folder("resources"),
            colours=settings.colours,
            factor=settings.size / 100,
            letters=settings.letters,
        )
        self.look.wear()
        language.follow()
        QApplication.setLayoutDirection(language.direction())
        self.window = Window(self.look, self.parts.keyboard)
        self.assistant = Assistant(
            self.parts, settings, settings_changed=self._wear, keep_settings=self._keep, browse=_browse
        )
        self.reading = Reading(_voice)
        self.parts.telling = self.work.told.emit
        self.bridge = Bridge(self.assistant, self.window, self.work, self.reading)
        self.bridge.finished.connect(self.window.close_now)
        self.bridge.start()

    def show(self) -> None:
        """Open the window as large as fits; what is kept is fetched when it has been painted."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        width, height = FIRST_SIZE
        if room.width() <= width or room.height() <= height:
            self.window.resize(room.size())
            self.window.showMaximized()
        else:
            self.window.resize(width, height)
            self.window.show()
        self.window.activateWindow()
        self._first = AfterPaint(self.window.screen_now, self._ready)

    def _ready(self) -> None:
        """Fetch what is kept, and look for the other screens: home stands, so nobody waits for it."""
        self.bridge.open_store()
        find_screens()

    def close(self) -> None:
        """Let everything go; a portal that does not answer is not waited for."""
        self.reading.close()
        self.bridge.ahead.close()
        self.bridge.clipboard.clear()
        self.work.close()
        self.parts.close()
        # What is connected to the window holds all of these; without this they would live as long as the process.
        self.window.deleteLater()

    def _wear(self, settings: Settings) -> None:
        self.look.set_colours(settings.colours)
        self.look.set_factor(settings.size / 100)
        self.look.set_letters(settings.letters)

    def _keep(self, settings: Settings) -> None:
        self.work.start(lambda: self._save(settings), lambda _done: None, _not_saved)


class AfterPaint(QObject):
    """Does something once, as soon as a widget has been painted."""

    def __init__(self, widget: QWidget | None, deed: Callable[[], None]) -> None:
        """Wait for the first paint of `widget`."""
        super().__init__(widget)
        self._deed = deed
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the widget; let all of them pass."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._deed)
        return False


def _voice(listener: Listener) -> Voice:
    from assistant.speech.process import WorkerVoice  # noqa: PLC0415 - loaded at the first Luister

    return WorkerVoice(listener)


def _browse(address: str) -> bool:
    """Open an address in the system's own browser."""
    return QDesktopServices.openUrl(QUrl(address))


def _not_saved(error: BaseException) -> None:
    log.info("settings not kept: %s", type(error).__name__)


def application(arguments: list[str]) -> QApplication:
    """Make the one QApplication: Wayland first, then X; style Fusion, our own accessible roles."""
    if "QT_QPA_PLATFORM" not in os.environ and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "wayland;xcb" if os.environ.get("WAYLAND_DISPLAY") else "xcb"
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments[:1])
    app.setApplicationName("stapwijs")
    app.setApplicationDisplayName("Stapwijs")
    app.setDesktopFileName("stapwijs")
    app.setStyle("fusion")
    accessible.install()
    return app


def main(arguments: list[str] | None = None) -> int:
    """Open the window and stay until it is closed. A second start brings the first window forward."""
    given = sys.argv[1:] if arguments is None else arguments
    chosen = options().parse_args(given)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    sys.excepthook = _mistaken
    threading.excepthook = lambda told: _mistaken(told.exc_type, told.exc_value, told.exc_traceback)
    app = application(["stapwijs"])
    only = OnlyOne(build.folders(chosen.config, chosen.data).data)
    if chosen.screenshot is None and only.bring_forward():
        return 0
    program = Program(chosen)
    if chosen.screenshot is not None:
        return _screenshot(app, program, chosen.screenshot)
    only.listen(program.window)
    program.show()
    code = app.exec()
    only.close()
    program.close()
    return code


def _mistaken(kind: type[BaseException], error: BaseException | None, _lines: TracebackType | None) -> None:
    """Write down where a mistake was made that nothing else caught; its words may hold an answer."""
    if not issubclass(kind, KeyboardInterrupt | SystemExit):
        log.error("mistake: %s", whereabouts(error) if error is not None else kind.__name__)


def options() -> argparse.ArgumentParser:
    """Say what can be given on the command line."""
    parser = argparse.ArgumentParser(prog="stapwijs", description=__doc__)
    build.add_options(parser)
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="paint the first screen to FILE and stop")
    return parser


def _screenshot(app: QApplication, program: Program, file: Path) -> int:
    """Paint the first screen, with what is kept, into a PNG; 1 when it cannot be written."""
    program.show()
    program.window.resize(*FIRST_SIZE)
    patience = QDeadlineTimer(SCREENSHOT_PATIENCE)
    while getattr(program.bridge.view, "waiting", False) and not patience.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    app.processEvents()
    saved = program.window.grab().save(str(file))
    program.close()
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main())
