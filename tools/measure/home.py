"""Stapwijs itself, as it is started, until its home screen is painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject

# isort: off - in the order in which the program itself is loaded
import ui.__main__  # noqa: F401

# isort: on
from tools.measure.told import tell_painted
from ui.app import Program, application, options

app = application(["stapwijs"])
program = Program(options().parse_args(sys.argv[1:]))


class _Watch(QObject):
    """Looks for the first paint of the screen itself."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            tell_painted()
        return False


watch = _Watch()
assert program.window.screen_now is not None
program.window.screen_now.installEventFilter(watch)
program.show()
app.exec()
program.close()
