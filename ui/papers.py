"""The receipt on paper or as a file: done behind the window, told on the receipt itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.journey.view import AdviceView, ReceiptView
from assistant.settings import Settings
from assistant.wording import _, joined


class Papers:
    """Prints and saves receipts; on a library's computer only to a stick of the person's own."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        """Ask `settings` each time whose computer this is."""
        self._settings = settings

    def printing(self, view: ReceiptView) -> Callable[[], ReceiptView]:
        """Print it; without a printer, say so and offer the file instead."""

        def errand() -> ReceiptView:
            from ui import printing  # noqa: PLC0415 - printing is slow to load and seldom wanted

            if not printing.printers():
                return replace(view, printer=False, outcome=_with_pdf(_("Deze computer heeft geen printer."), view))
            try:
                printing.print_receipt(view)
            except OSError:
                return replace(view, outcome=_with_pdf(_("Afdrukken lukt nu niet."), view))
            advice = isinstance(view, AdviceView)
            coming = _("Uw overzicht komt nu uit de printer.") if advice else _("Uw bewijs komt nu uit de printer.")
            return replace(view, outcome=coming)

        return errand

    def saving(self, view: ReceiptView) -> Callable[[], ReceiptView]:
        """Put the PDF where the person finds it again, and say where."""
        shared = self._settings().where == "bibliotheek"

        def errand() -> ReceiptView:
            from ui import printing  # noqa: PLC0415 - printing is slow to load and seldom wanted

            folders = printing.sticks() if shared else (printing.documents(),)
            if not folders:
                return replace(view, outcome=_("Steek eerst uw eigen USB-stick in de computer. Druk dan nog een keer."))
            if len(folders) > 1:
                # One of them is somebody else's, and nobody can tell which.
                return replace(view, outcome=_several())
            try:
                file = printing.save_receipt(view, folders[0])
            except OSError:
                return replace(view, outcome=_("Bewaren lukt daar niet. Probeer het nog een keer."))
            return replace(view, outcome=_on_stick(file) if shared else _where(file))

        return errand


def _with_pdf(why: str, view: ReceiptView) -> str:
    """Say why nothing is printed, and that a file can be kept instead."""
    if isinstance(view, AdviceView):
        kept = _("U kunt uw overzicht wel als PDF bewaren. PDF: een bestand om te lezen of af te drukken.")
    else:
        kept = _("U kunt uw bewijs wel als PDF bewaren. PDF: een bestand om te lezen of af te drukken.")
    return joined((why, kept), " ")


def _several() -> str:
    return _("Er zit meer dan één USB-stick in de computer. Laat alleen die van u zitten. Druk dan nog een keer.")


def _on_stick(file: Path) -> str:
    return _("Bewaard op uw USB-stick {stick} met de naam {name}.").format(stick=file.parent.name, name=file.name)


def _where(file: Path) -> str:
    return _("Bewaard in de map {folder} met de naam {name}.").format(folder=file.parent.name, name=file.name)
