"""Answers to take over on a website: its address to compare, the key that opens it, and a key to copy each answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from assistant.journey.view import PreparedView, Ready
from assistant.wording import _, joined
from ui.accessible import as_heard
from ui.look import Look
from ui.measures import Kind
from ui.screens.base import Screen, shows
from ui.widgets.address import Address
from ui.widgets.boxes import NoticeBox
from ui.widgets.heading import Heading
from ui.widgets.key import Key
from ui.widgets.lined import LinedRow, turn
from ui.widgets.lit import Aloud
from ui.widgets.notes import Note
from ui.widgets.official import labelled
from ui.widgets.words import Words


class ReadyAnswer(LinedRow):
    """One answer under its question, with the key that copies it; an answer that can only be read has no key."""

    stays_whole = False
    end_gap = 12

    def __init__(self, look: Look, row: Ready, *, large: bool, copied: bool) -> None:
        super().__init__(look)
        kind: Kind = "question" if large else "strong"
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(labelled(look, row.label, "body", tone="muted", line=1.3))
        shown = [Words(look, row.answer, kind)]
        if row.copy and row.copy != row.answer:
            shown.append(Words(look, _("U plakt dit: {text}").format(text=row.copy), "small", tone="muted"))
        for one in shown:
            one.aloud = Aloud.NEVER if row.secret else Aloud.ALWAYS
            words.addWidget(one)
        self.row.setSpacing(24)
        self.row.addLayout(words, 1)
        self.key: Key | None = None
        if row.copy:
            word = _("Gekopieerd") if copied else _("Kopieer")
            self.key = Key(look, word, icon="vink" if copied else "papier", others=(_("Kopieer"), _("Gekopieerd")))
            self.key.setAccessibleName(as_heard(joined((word, row.label), ": ")))
            self.row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.underline()

    def arrange(self) -> None:
        turn(self.row, stacked=self.look.folded)


@shows(PreparedView)
class PreparedScreen(Screen):
    """All answers under each other, or one at a time in large letters; Verder is for when the website is done."""

    view: PreparedView
    fills_next = False
    aside_width = 580

    def build(self) -> None:
        self._build_website()
        self._build_answers()
        if self.view.on_paper:
            self._build_paper()

    def _build_website(self) -> None:
        view, look, body = self.view, self.look, self.body
        self.open = Key(look, _("Open de website"), icon="site", shape="act", filled=True, description=view.host)
        self.open.clicked.connect(self.act_pressed)
        if view.host:
            body.addWidget(Note(look, view.compare, icon="oog", kind="strong"))
            body.addWidget(Address(look, view.host))
        body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        if view.outcome:
            body.addWidget(NoticeBox(look, view.outcome, "info"))
        body.addWidget(Words(look, view.safe))
        # Beside one large answer there is room for them, and nothing has to be scrolled.
        for key in self._turns() if view.at >= 0 else ():
            body.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
        if view.beside:
            body.addWidget(Words(look, view.beside))

    def _build_paper(self) -> None:
        """Give the keys for a paper to lay beside the website, and for what may be on it."""
        view, look = self.view, self.look
        # Under both columns: most people take their answers over from here.
        column = QVBoxLayout()
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(16)
        column.addWidget(Heading(look, view.on_paper, "part"))
        keys: list[Key] = []
        if view.secrets:
            column.addWidget(Words(look, view.secrets))
            word = _("Laat dit van het papier") if view.with_secrets else _("Zet dit ook op papier")
            keys.append(self._turn(word, "site-secrets", "oog-dicht" if view.with_secrets else "oog"))
        if view.printer:
            keys.append(self._turn(_("Druk af"), "print", "druk-af"))
        keys.append(self._turn(_("Bewaar") if view.printer else _("Bewaar als PDF"), "save", "bewaar"))
        for key in keys:
            column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
        if view.kept:
            column.addWidget(NoticeBox(look, view.kept, "info"))
        self._column.addLayout(column)

    def _build_answers(self) -> None:
        view = self.view
        one = view.at >= 0
        self.body.addStretch(1)
        self.rows: list[ReadyAnswer] = []
        column = QVBoxLayout()
        column.setSpacing(0)
        for key in () if one else self._turns():
            column.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
            column.addSpacing(16)
        if one:
            of = _("Antwoord {n} van {m}").format(n=view.at + 1, m=len(view.rows))
            count = Words(self.look, of, "small", tone="muted")
            count.aloud = Aloud.ALWAYS
            column.addWidget(count)
        for number, ready in view.shown:
            shown = ReadyAnswer(self.look, ready, large=one, copied=number == view.copied)
            if shown.key:
                shown.key.clicked.connect(lambda _down=False, at=number: self.card_pressed.emit(f"site-copy:{at}"))
            self.rows.append(shown)
            column.addWidget(shown)
        self.beside().addLayout(column)

    def _turns(self) -> list[Key]:
        """Give the keys that show another answer, or all of them, or only one."""
        view = self.view
        if len(view.rows) < 2:
            return []
        if view.at < 0:
            return [self._turn(_("Eén antwoord tegelijk"), "site-one:0", "oog")]
        keys: list[Key] = []
        if view.at + 1 < len(view.rows):
            keys.append(self._turn(_("Volgende antwoord"), f"site-one:{view.at + 1}", "verder"))
        if view.at > 0:
            keys.append(self._turn(_("Vorige antwoord"), f"site-one:{view.at - 1}", "terug"))
        return [*keys, self._turn(_("Alle antwoorden"), "site-all", "alles")]

    def _turn(self, word: str, act: str, icon: str) -> Key:
        key = Key(self.look, word, icon=icon)
        key.clicked.connect(lambda: self.card_pressed.emit(act))
        return key
