"""Says that a question can only be answered on the website, and shows which one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from assistant.journey.kinds.website import WebsiteOnly, host_of
from assistant.journey.question import Json
from assistant.wording import _
from ui.widgets.address import Address
from ui.widgets.asking import Input, asks, mistake
from ui.widgets.key import Key
from ui.widgets.notes import Note
from ui.widgets.official import labelled
from ui.widgets.words import Words


@asks(WebsiteOnly)
class WebsiteInput(Input):
    """The address in large letters, and a key that opens it in the system's own browser."""

    @property
    def question(self) -> WebsiteOnly:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, WebsiteOnly)
        return question

    def build(self) -> None:
        self.column.setSpacing(16)
        host = host_of(self.question.address)
        if self.asked.label:
            self.column.addWidget(labelled(self.look, self.asked.label))
        # The last hint is the address, which stands here by itself, to compare.
        for hint in self.asked.hints[:-1] if host else self.asked.hints:
            self.column.addWidget(Words(self.look, hint))
        if self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))
        if not host:
            return
        self.column.addWidget(
            Note(self.look, _("Kijk boven in de website. Staat daar precies dit?"), icon="oog", kind="strong")
        )
        self.address = Address(self.look, host)
        self.column.addWidget(self.address)
        self.open = Key(
            self.look, _("Open de website"), icon="site", shape="act", filled=self.own_act(), description=host
        )
        self.open.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addLayout(row)
        typed = _("De website gaat niet open. Typ dit adres zelf over: {address}").format(address=self.question.address)
        self.failed = mistake(self.look, typed)
        self.failed.hide()
        self.column.addWidget(self.failed)

    def raw(self) -> Json:
        return self.question.keeps

    def own_act(self) -> bool:
        return self.question.required and bool(host_of(self.question.address))

    def _open(self) -> None:
        opened = QDesktopServices.openUrl(QUrl(self.question.address))
        self.failed.setVisible(not opened)
        if not opened:
            self.spoken.emit(self.failed.text())
