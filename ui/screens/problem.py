"""Niet gelukt: what happened, that nothing is lost, the one thing to do now, and whom to call."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.journey.view import ProblemView
from assistant.wording import _
from ui.screens.base import Screen, shows
from ui.widgets.boxes import NoticeBox
from ui.widgets.key import Key
from ui.widgets.notes import rule
from ui.widgets.phone import PhoneNumber, isolated
from ui.widgets.words import Words


@shows(ProblemView)
class ProblemScreen(Screen):
    """One sentence, what is safe in green, at most one filled key, and the phone number in large digits."""

    view: ProblemView
    fills_next = False

    def build_why(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(NoticeBox(self.look, self.view.why, "success"))
        return place

    def build(self) -> None:
        view, look, body = self.view, self.look, self.body
        body.setSpacing(24)
        # With a key, what to do stands above it and the last resort beside the phone.
        before = view.lines[:1] if view.act else view.lines
        after = view.lines[len(before) :]
        if before:
            told = QVBoxLayout()
            told.setSpacing(8)
            for line in before:
                told.addWidget(Words(look, line))
            body.addLayout(told)
        self.act: Key | None = None
        if view.act:
            again = view.act == _("Probeer het nog een keer")
            self.act = Key(look, view.act, icon="nog-eens" if again else "verder", shape="act", filled=True)
            self.act.clicked.connect(self.act_pressed)
            body.addWidget(self.act)
        if view.place.website and not view.act:
            body.addWidget(Words(look, _("De website is: {website}").format(website=isolated(view.place.website))))
        if view.place.phone or after:
            body.addWidget(rule(look))
            self._build_phone(after)
        if view.mark:
            mark = _("Belt u? Noem dan dit nummer: {mark}").format(mark=view.mark)
            body.addWidget(Words(look, mark, "small", tone="muted"))

    def _build_phone(self, lines: tuple[str, ...]) -> None:
        view = self.view
        if not view.place.phone:
            for line in lines:
                self.body.addWidget(Words(self.look, line))
            return
        words = lines or (view.place.organisation,)
        self.body.addWidget(PhoneNumber(self.look, view.place.phone, words))

    def _relook(self) -> None:
        if self.act:
            side = Qt.AlignmentFlag(0) if self.look.folded else Qt.AlignmentFlag.AlignLeading
            self.body.setAlignment(self.act, side)
        super()._relook()
