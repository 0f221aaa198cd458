"""Prints or keeps what is on the screen, a receipt or answers to take along, one paper at a time, behind the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from assistant.journey.prepared_paper import prepared_paper
from assistant.journey.view import PreparedView, ReceiptView
from assistant.settings import Settings
from assistant.wording import _
from ui.background import Work
from ui.papers import Papers

DEEDS = frozenset({"print", "save"})
"""The keys of such a screen that are for here."""
OnPaper = ReceiptView | PreparedView


class PaperDesk(QObject):
    """`papered` gives the screen that was asked for and the same with what became of it, `spoiled` a mistake."""

    papered = Signal(object, object)
    spoiled = Signal(object)

    def __init__(self, settings: Callable[[], Settings], work: Work, parent: QObject) -> None:
        """Ask `settings` each time whose computer this is."""
        super().__init__(parent)
        self._papers = Papers(settings)
        self._work = work
        self._printing = False

    def do(self, key: str, view: OnPaper) -> None:
        """Print or keep what stands on this screen; pressed twice it is still one paper."""
        if self._printing:
            return
        self._printing = True
        paper = prepared_paper(view) if isinstance(view, PreparedView) else view
        deed = self._papers.printing(paper) if key == "print" else self._papers.saving(paper)
        self._work.start(deed, lambda outcome: self._done(view, outcome), lambda error: self._spoiled(view, error))

    def _done(self, view: OnPaper, outcome: object) -> None:
        self._printing = False
        if isinstance(view, PreparedView) and isinstance(outcome, ReceiptView):
            outcome = replace(view, kept=outcome.outcome, printer=outcome.printer)
        self.papered.emit(view, outcome)

    def _spoiled(self, view: OnPaper, error: BaseException) -> None:
        self.spoiled.emit(error)
        words = _("Dit lukt nu niet. Probeer het nog een keer.")
        told = replace(view, kept=words) if isinstance(view, PreparedView) else replace(view, outcome=words)
        self._done(view, told)
