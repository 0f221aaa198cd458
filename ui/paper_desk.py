"""Prints or keeps the receipt on the screen, one paper at a time, behind the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from assistant.journey.view import ReceiptView
from assistant.settings import Settings
from assistant.wording import _
from ui.background import Work
from ui.papers import Papers

DEEDS = frozenset({"print", "save"})
"""The keys of a receipt that are for here."""


class PaperDesk(QObject):
    """`papered` gives the receipt that was asked for and the same with what became of it, `spoiled` a mistake."""

    papered = Signal(object, object)
    spoiled = Signal(object)

    def __init__(self, settings: Callable[[], Settings], work: Work, parent: QObject) -> None:
        """Ask `settings` each time whose computer this is."""
        super().__init__(parent)
        self._papers = Papers(settings)
        self._work = work
        self._printing = False

    def do(self, key: str, view: ReceiptView) -> None:
        """Print or keep this receipt; pressed twice it is still one paper."""
        if self._printing:
            return
        self._printing = True
        deed = self._papers.printing(view) if key == "print" else self._papers.saving(view)
        self._work.start(deed, lambda outcome: self._done(view, outcome), lambda error: self._spoiled(view, error))

    def _done(self, view: ReceiptView, outcome: object) -> None:
        self._printing = False
        self.papered.emit(view, outcome)

    def _spoiled(self, view: ReceiptView, error: BaseException) -> None:
        self.spoiled.emit(error)
        self._done(view, replace(view, outcome=_("Dit lukt nu niet. Probeer het nog een keer.")))
