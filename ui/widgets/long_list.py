"""Many answers: a line to search, at most six cards at a time, and keys to see all the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from assistant.journey.likeliest import likeliest
from assistant.journey.question import Option
from assistant.wording import _, joined
from ui.accessible import read_before
from ui.look import Look
from ui.widgets.answers import AnswerGroup
from ui.widgets.field import TextField
from ui.widgets.key import Key
from ui.widgets.notes import Note
from ui.widgets.words import Words

MOST: Final = 6
"""So many cards are seen at once (A14)."""


class LongList(QWidget):
    """Answers to find by typing a few letters, or by going through them six at a time.

    `changed`: something else is chosen. `spoken`: how many answers there are now.
    """

    changed = Signal()
    spoken = Signal(str)

    def __init__(
        self, look: Look, name: str, options: Sequence[Option], *, several: bool = False, chosen: Collection[str] = ()
    ) -> None:
        super().__init__()
        self.look, self._name, self._options, self._several = look, name, tuple(options), several
        self._chosen = [option.value for option in self._options if option.value in chosen]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.search = TextField(look, _("Zoek in {count} antwoorden").format(count=len(options)))
        column.addWidget(self.search)
        self.told = Words(look, "", "small", tone="muted", line=1.3)
        self.picked = Note(look, "", icon="vink", tone="ok", kind="strong")
        column.addWidget(self.picked)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addWidget(self.told)
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._keys.setSpacing(16)
        self.before = Key(look, _("Vorige antwoorden"), icon="terug")
        self.after = Key(look, _("Volgende antwoorden"), icon="verder", icon_after=True)
        for key, by in ((self.before, -MOST), (self.after, MOST)):
            key.clicked.connect(lambda _on=False, by=by: self._turn(by))
            self._keys.addWidget(key)
        self._keys.addStretch(1)
        column.addLayout(self._keys)
        self.group: AnswerGroup | None = None
        # What is chosen already stands first; after that the form's own order.
        self._found = tuple(sorted(self._options, key=lambda option: option.value not in self._chosen))
        self._from = 0
        self._show()
        self._say_chosen()
        self.search.changed.connect(self._search)
        self.search.entered.connect(self._to_cards)
        self.search.line.installEventFilter(self)
        look.changed.connect(self._relook)
        self._relook()

    def values(self) -> tuple[str, ...]:
        """Give the values chosen, in the order of the form."""
        return tuple(option.value for option in self._options if option.value in self._chosen)

    def clear(self) -> None:
        """Choose nothing."""
        self._chosen.clear()
        self._show()
        self._chose()

    def first(self) -> QWidget:
        """Give where the keyboard starts."""
        return self.search.line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if down and watched is self.search.line:
            self._to_cards()
            return True
        return super().eventFilter(watched, event)

    def _search(self, words: str) -> None:
        self._found, self._from = likeliest(self._options, words), 0
        self._show()
        self.spoken.emit(self.told.text())

    def _turn(self, by: int) -> None:
        """Go six further or back; after the last come the first again."""
        last = (len(self._found) - 1) // MOST * MOST
        at = self._from + by
        self._from = 0 if at > last else last if at < 0 else at
        self._show()
        self._to_cards()

    def _to_cards(self) -> None:
        if self.group is not None:
            self.group.first().setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        """Show six cards from where we are."""
        if self.group is not None:
            self._place.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
            self.group = None
        six = self._found[self._from : self._from + MOST]
        if six:
            name = joined((self._name, self._told_words(len(six))), ". ")
            self.group = AnswerGroup(self.look, name, six, several=self._several, chosen=self._chosen)
            self.group.changed.connect(self._press)
            self._place.addWidget(self.group)
            read_before(self.group, self.told)
            # At once, rather than in the next turn: the focus may have to go there.
            self.group.setVisible(True)
        more = len(self._found) > MOST
        for key in (self.before, self.after):
            key.setVisible(more)
        self.told.say(self._told_words(len(six)))

    def _told_words(self, shown: int) -> str:
        count = len(self._found)
        if not count:
            return _("Wij vinden niets met deze letters. Haal een paar letters weg.")
        if count == 1:
            return _("Wij vinden één antwoord.")
        return _("Dit zijn antwoord {first} tot en met {last} van de {count}.").format(
            first=self._from + 1, last=self._from + shown, count=count
        )

    def _press(self) -> None:
        assert self.group is not None
        shown = {card.value for card in self.group.cards}
        kept = [value for value in self._chosen if value not in shown] if self._several else []
        self._chosen = [*kept, *self.group.values()]
        self._chose()

    def _chose(self) -> None:
        self._say_chosen()
        self.changed.emit()

    def _say_chosen(self) -> None:
        words = ", ".join(option.label for option in self._options if option.value in self._chosen)
        self.picked.say(_("Gekozen: {words}").format(words=words) if words else "")

    def _relook(self) -> None:
        way = QBoxLayout.Direction
        self._keys.setDirection(way.TopToBottom if self.look.folded else way.LeftToRight)
