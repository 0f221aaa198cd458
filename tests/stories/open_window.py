"""Opens the real window of Stapwijs for a story, and closes it again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant import places, wording
from assistant import settings as choices
from assistant.settings import Settings
from ui import language
from ui.app import Program, application, options


class OnlyOneWindow(QObject):
    """Notices a part that is shown before it has its place: it would be a window, and take the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.others: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.others.append(type(watched).__name__)
        return False


@contextmanager
def opened(qtbot: QtBot, folder: Path, portal: str, *more: str) -> Iterator[Program]:
    """Open Stapwijs at home, on a library's computer, as ./run does; without a `portal` it starts its own.

    `more` stands on its command line as well.
    """
    config = folder / "config"
    choices.save(config / "settings.json", Settings(where="bibliotheek", welcomed=True))
    app = application(["stapwijs"])
    windows = OnlyOneWindow()
    app.installEventFilter(windows)
    practice = ["--practice", portal] if portal else []
    chosen = options().parse_args(["--config", str(config), "--data", str(folder / "data"), *practice, *more])
    program = Program(chosen)
    program.show()
    qtbot.waitExposed(program.window)
    qtbot.waitUntil(lambda: not getattr(program.bridge.view, "waiting", True))
    try:
        yield program
    finally:
        program.window.close_now()
        program.close()
        app.removeEventFilter(windows)
        wording.use(wording.SOURCE_LANGUAGE, places.folder("translations"))
        language.follow()
        app.setLayoutDirection(language.direction())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert windows.others == ["Window"]
