"""How far a file is on its way to the portal, in words and never as a picture that turns."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.journey.sizes import KILO, size_in_words
from assistant.wording import _


@dataclass(frozen=True, slots=True)
class Sending:
    """A file on its way: `sent` of `whole` bytes have left this computer."""

    name: str
    sent: int
    whole: int

    def __repr__(self) -> str:
        return f"Sending({self.sent} of {self.whole})"

    @property
    def in_words(self) -> str:
        """Say it in whole megabytes, so that the words change when it matters; a small file is just sent."""
        mega = KILO * KILO
        if self.sent >= self.whole:
            return _("{name} is verstuurd. Wij wachten op antwoord.").format(name=self.name)
        if self.whole < mega:
            return _("Wij sturen {name}.").format(name=self.name)
        sent, whole = self.sent // mega, size_in_words(max(1, round(self.whole / mega)) * mega)
        return _("Wij sturen {name}: {sent} van {whole}.").format(name=self.name, sent=sent, whole=whole)
