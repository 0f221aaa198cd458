"""The answers somebody takes over on a website, as a paper to lay beside it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.journey.view import AdviceView, PreparedView, Ready, Row
from assistant.wording import _


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPaper(AdviceView):
    """What stands on it; nobody sees it as a screen."""

    @property
    def after(self) -> str:
        """What the lines are: what to do on the website."""
        return _("Zo gaat u verder op de website")


def prepared_paper(view: PreparedView) -> PreparedPaper:
    """Put the answers on paper; those that are nobody else's business only when that was agreed to."""
    return PreparedPaper(
        heading=view.heading,
        place=view.place,
        title_of_task=view.place.task,
        rows=tuple(Row("", row.label, _written(row, told=view.with_secrets or not row.secret)) for row in view.rows),
        next_steps=tuple(
            step
            for step in (
                _("Open de website: {address}").format(address=view.address) if view.address else "",
                _("Log alleen in op de website zelf."),
                _("Vul daar deze antwoorden in."),
                view.beside,
            )
            if step
        ),
        printer=view.printer,
    )


def _written(row: Ready, *, told: bool) -> str:
    """Write an answer in words, and under it as one types it where that is something else."""
    if not told:
        return _("Dit staat niet op papier.")
    return "\n".join(dict.fromkeys(words for words in (row.answer, row.copy) if words))
