"""Controleer en verstuur: every answer with a key to change it, and the one key that sends, always in sight."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout

from assistant.journey.view import ReviewView
from assistant.wording import _
from ui.screens.base import Screen, shows
from ui.widgets.act_strip import ActStrip
from ui.widgets.answer_row import AnswerRow
from ui.widgets.key import Key
from ui.widgets.notes import rule


@shows(ReviewView)
class ReviewScreen(Screen):
    """The send key stands in a strip outside the part that scrolls; Verder never sends."""

    view: ReviewView
    fills_next = False
    whole_width = True
    before_body = "after_heading"

    def build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(rule(self.look))
        seen: Counter[str] = Counter()
        self.rows: list[AnswerRow] = []
        for row in self.view.rows:
            seen[row.label] += 1
            name = _("Verander: {label}").format(label=row.label)
            if seen[row.label] > 1:
                name = _("Verander: {label}, nummer {n}").format(label=row.label, n=seen[row.label])
            shown = AnswerRow(self.look, row, name=name if row.key else "")
            if shown.key:
                shown.key.clicked.connect(lambda _down=False, key=row.key: self.card_pressed.emit(f"change:{key}"))
            self.rows.append(shown)
            column.addWidget(shown)
        if self.rows:
            # On a low screen half of the first answer is better than none.
            self.rows[0].may_be_cut = True
        self.body.addLayout(column)
        self.send = Key(
            self.look, self.view.send, icon="verstuur" if self.view.sends else "site", shape="act", filled=True
        )
        self.send.clicked.connect(self.act_pressed)
        self.strip = ActStrip(
            self.look,
            _("Klopt alles? Verstuur dan.") if self.view.sends else _("Klopt alles? Ga dan verder."),
            (self.send,),
            _("Daarna kunt u hier niets meer veranderen.") if self.view.sends else _("Er wordt hier niets verstuurd."),
        )

    def _build_end(self) -> None:
        super()._build_end()
        # In large letters the words of the strip stand after what is to be looked over, not before it.
        for words in self._strip_words:
            self._top.removeWidget(words)
            self.body.addWidget(words)
