"""What somebody sees is what is read, and what is read is lit: joins the sentences of the voice to the widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from assistant.wording import SOURCE_LANGUAGE
from ui.reading_order import laid_out
from ui.widgets.key import Key
from ui.widgets.lit import Aloud, Light, Lit, Span
from ui.widgets.more import MoreKey
from ui.widgets.scroll import ScrollPart

if TYPE_CHECKING:
    from assistant.speech.reader import Seen, Sentence


@dataclass(frozen=True, slots=True)
class Spot:
    """One text on the screen: text number `at` of what `widget` shows."""

    widget: Lit
    at: int


class Lights:
    """Knows where each text stands that was read last, and lights it there."""

    def __init__(self, middle: ScrollPart) -> None:
        """Scroll `middle` when what is said is out of sight; the keyboard stays where it is."""
        self._middle = middle
        self._spots: tuple[Spot, ...] = ()
        self._now: Lit | None = None

    def look(self, *places: QWidget) -> tuple[Seen, ...]:
        """Give every text that stands in these places, in the order in which one reads, and remember where."""
        self.show(None, None)
        found = tuple(_texts(places))
        self._spots = tuple(spot for spot, _seen in found)
        return tuple(seen for _spot, seen in found)

    def spot(self, sentence: Sentence) -> Spot | None:
        """Give where a sentence stands; None for one that stands nowhere, or no longer."""
        spot = self._spots[sentence.place] if 0 <= sentence.place < len(self._spots) else None
        return spot if spot is not None and isValid(spot.widget) and spot.widget.isVisible() else None

    def show(self, sentence: Sentence | None, word: Span | None) -> None:
        """Light this sentence, and this part of the text it stands in, and nothing else."""
        spot = self.spot(sentence) if sentence is not None else None
        now = spot.widget if spot else None
        if self._now is not None and self._now is not now and isValid(self._now):
            self._now.light(None)
        moved = now is not None and sentence is not None and word is None
        self._now = now
        if spot is None or sentence is None:
            return
        spot.widget.light(Light(sentence.span, word), spot.at)
        if moved:
            self._bring_in_sight(spot, sentence.span)
        elif word is not None:
            self._bring_in_sight(spot, word)

    def forget(self) -> None:
        """Light nothing, and let go of the widgets."""
        self.show(None, None)
        self._spots = ()

    def _bring_in_sight(self, spot: Spot, span: Span) -> None:
        if not self._middle.isAncestorOf(spot.widget):
            return
        whole = QRect()
        for place in spot.widget.lit_places(span, spot.at):
            whole |= place.toAlignedRect()
        # What was never in sight was never drawn either, so nobody knows yet where in it the sentence is.
        self._middle.bring_in_sight(spot.widget, spot.widget.rect() if whole.isEmpty() else whole)


def _texts(places: tuple[QWidget, ...]) -> Iterator[tuple[Spot, Seen]]:
    from assistant.speech.reader import Seen  # noqa: PLC0415 - home opens without any kind of question

    whole = list(_aloud(places))
    # Who asked for the Dutch of a screen hears that instead of it.
    dutch = any(aloud is Aloud.DUTCH for _widget, aloud in whole)
    for widget, aloud in whole:
        if aloud is Aloud.NEVER or (dutch and aloud is not Aloud.DUTCH):
            continue
        key = isinstance(widget, Key | MoreKey)
        own = key or aloud is not None
        opened = aloud in {Aloud.OPENED, Aloud.DUTCH}
        language = SOURCE_LANGUAGE if aloud is Aloud.DUTCH else ""
        for at, text in enumerate(widget.shown()):
            if text.strip():
                yield Spot(widget, at), Seen(text, own=own, key=key, opened=opened, language=language)


def _aloud(places: tuple[QWidget, ...]) -> Iterator[tuple[Lit, Aloud | None]]:
    """Walk what shows texts, with what was said of it, or of the nearest thing around it that says so."""
    for place in places:
        said: dict[QWidget, Aloud | None] = {}
        for widget in laid_out(place) if place.isVisible() else ():
            around = widget.parentWidget()
            told = getattr(widget, "aloud", None) or (said.get(around) if around is not None else None)
            said[widget] = Aloud.NEVER if around is not None and said.get(around) is Aloud.NEVER else told
            if isinstance(widget, Lit):
                yield widget, said[widget]
