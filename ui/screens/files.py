"""Asks for files: the newest ones as cards, and the system's file window as the last card."""

from __future__ import annotations

import functools
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias, cast

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from assistant.journey import dates
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.question import Json, Option, Question
from assistant.journey.sizes import size_in_words
from assistant.wording import _, joined
from ui import found_files, shrinking
from ui.accessible import as_heard
from ui.background import Work
from ui.found_files import FoundFile
from ui.shrinking import Smaller
from ui.widgets.answers import AnswerGroup
from ui.widgets.asking import Input, asks, mark, mistake, today
from ui.widgets.cards import GoCard
from ui.widgets.chosen_files import ChosenFiles, Listed
from ui.widgets.words import Words

MOST_CARDS: Final = 5
"""With the system's window they are six (A14)."""
Chosen: TypeAlias = "PickedFile | Mapping[str, Json]"


def listed(one: Chosen) -> Listed:
    """Put a chosen file on the list, wherever it came from."""
    if isinstance(one, PickedFile):
        return Listed(one.file, one.name, one.size)
    size = one.get("size", 0)
    return Listed(str(one.get("file", "")), str(one.get("name", "")), size if isinstance(size, int) else 0)


def day_in_words(changed: float) -> str:
    """Say when a file was last changed: today, yesterday, or the day."""
    day = datetime.fromtimestamp(changed, UTC).astimezone().date()
    if day == today():
        return _("vandaag")
    return _("gisteren") if day == today() - timedelta(days=1) else dates.short_words(day)


@asks(FileQuestion)
class FilesInput(Input):
    """What was chosen on top, then the files of this computer; looking for them happens behind the window."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list | tuple) else []

    @property
    def question(self) -> FileQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, FileQuestion)
        return question

    def build(self) -> None:
        start = self.start
        self._chosen = list(cast("Sequence[Chosen]", start)) if isinstance(start, list | tuple) else []
        # Said at the top already, and which file it is about stands in its row: the files themselves come first.
        self.add_words(error=not self.asked.alone)
        self.chosen = ChosenFiles(self.look)
        self.chosen.taken_away.connect(self._take_away)
        self.chosen.shrink_asked.connect(self._shrink)
        self._notes: dict[str, str] = {}
        self.column.addWidget(self.chosen)
        self.told = Words(self.look, _("Wij zoeken uw nieuwste bestanden …"), "small", tone="muted", line=1.3)
        self.column.addWidget(self.told)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.unread = mistake(self.look, "")
        self.unread.hide()
        self.other = GoCard(self.look, _("Zoek zelf een bestand op deze computer"), icon="zoek")
        self.other.clicked.connect(self._open_window)
        self.column.addSpacing(8)
        self.column.addWidget(self.other)
        self.column.addWidget(self.unread)
        self.group: AnswerGroup | None = None
        self._found: dict[str, FoundFile] = {}
        self._show_chosen()
        # A thread of its own, because a slow stick must not keep the portal waiting. It ends with this screen.
        work = self._work = Work()
        self.destroyed.connect(lambda: work.close(0))
        work.start(functools.partial(_look, self.question), self._came, self._missed)

    def raw(self) -> list[Chosen]:
        return list(self._chosen)

    def _came(self, found: object) -> None:
        files = cast("tuple[FoundFile, ...]", found)
        self._found = {one.path: one for one in files}
        if not files:
            self.told.say(_("Wij vinden geen bestanden in Downloads en Afbeeldingen."))
            self.other.setAccessibleDescription(as_heard(self.told.text()))
            self.spoken.emit(self.told.text())
            return
        self.told.say(_("Uw nieuwste bestanden"))
        names = Counter(one.name for one in files)
        options = tuple(
            Option(
                one.path,
                f"{one.name} ({one.where})" if names[one.name] > 1 else one.name,
                _("{size}, {day}, {place}").format(
                    size=size_in_words(one.size), day=day_in_words(one.changed), place=one.where
                ),
            )
            for one in files
        )
        several = self.question.max_files != 1
        chosen = {one.path for one in self._chosen if isinstance(one, PickedFile)}
        name = joined((self.asked.label, self.told.text()), ". ")
        self.group = AnswerGroup(self.look, name, options, several=several, chosen=chosen)
        self.group.changed.connect(self._pressed)
        self._place.addWidget(self.group)
        self.group.show()

    def _missed(self, error: BaseException) -> None:
        raise error

    def _pressed(self) -> None:
        assert self.group is not None
        wanted = self.group.values()
        there = {one.path for one in self._chosen if isinstance(one, PickedFile)}
        for path in there & self._found.keys():
            if path not in wanted:
                self._drop(path)
        for path in wanted:
            if path not in there:
                self._add(self._found[path])
        self._show_chosen()

    def _add(self, found: FoundFile) -> None:
        if self.question.max_files == 1:
            self._chosen.clear()
        self._chosen.append(PickedFile(os.urandom(16).hex(), found.name, found.size, found.path))
        self.spoken.emit(_("{name} is gekozen.").format(name=found.name))

    def _drop(self, path: str) -> None:
        gone = [one for one in self._chosen if isinstance(one, PickedFile) and one.path == path]
        for one in gone:
            self._chosen.remove(one)
            self.spoken.emit(_("{name} is weggehaald.").format(name=one.name))

    def _take_away(self, file: str) -> None:
        at = next(at for at, one in enumerate(self._chosen) if listed(one).file == file)
        gone = self._chosen.pop(at)
        self._show_chosen()
        rows = self.chosen.rows
        stand = rows[min(at, len(rows) - 1)].away if rows else self.group.first() if self.group else self.other
        stand.setFocus(Qt.FocusReason.OtherFocusReason)
        self.spoken.emit(_("{name} is weggehaald.").format(name=listed(gone).name))

    def _show_chosen(self) -> None:
        self.chosen.show_files([self._row(one) for one in self._chosen])
        paths = {one.path for one in self._chosen if isinstance(one, PickedFile)}
        for card in self.group.cards if self.group else ():
            mark(card, chosen=card.value in paths)

    def _row(self, one: Chosen) -> Listed:
        """Say of a chosen file, besides its name, what is wrong with it or what was done to it."""
        row = listed(one)
        note = self._notes.get(row.file, "")
        if not isinstance(one, PickedFile) or note or not self.question.can_shrink(one):
            return replace(row, note=note)
        limit = _("Te groot. Het mag {most} zijn.").format(most=size_in_words(self.question.most))
        words = _("Te groot. Maak de foto kleiner, of kies een andere.") if one.refused else limit
        return replace(row, note=words, too_large=True)

    def _shrink(self, file: str) -> None:
        """Make a photo smaller behind the window, now that somebody said so."""
        one = self._picked(file)
        if one is None:
            return
        self._notes[file] = _("Wij maken de foto kleiner …")
        self._show_chosen()
        self._to_row(file)
        self.spoken.emit(self._notes[file])
        work = functools.partial(shrinking.shrunk, one.content or one.path, one.name, self.question.small_enough(one))
        self._work.start(work, functools.partial(self._shrunk, file), self._missed)

    def _shrunk(self, file: str, outcome: object) -> None:
        one = self._picked(file)
        if one is None:
            return
        if isinstance(outcome, Smaller):
            size = len(outcome.content)
            # what was kept before goes with its mark, there and at the portal
            mark = os.urandom(16).hex() if one.refused else file
            smaller = replace(one, file=mark, size=size, content=outcome.content, refused=False)
            self._chosen[self._chosen.index(one)] = smaller
            file = mark
            self._notes[file] = _(
                "De foto was {before} en is nu {after}. De plaats en de tijd staan er niet meer in."
            ).format(before=size_in_words(one.size), after=size_in_words(size))
        else:
            self._notes[file] = _("Deze foto kunnen wij niet kleiner maken. Kies een andere foto.")
        self._show_chosen()
        self._to_row(file)
        self.spoken.emit(self._notes[file])

    def _picked(self, file: str) -> PickedFile | None:
        return next((one for one in self._chosen if isinstance(one, PickedFile) and one.file == file), None)

    def _to_row(self, file: str) -> None:
        """Put the keyboard back at the row that was made anew."""
        at = next(at for at, one in enumerate(self._chosen) if listed(one).file == file)
        self.chosen.rows[at].away.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_window(self) -> None:
        modes = QFileDialog.FileMode
        window = QFileDialog(self, _("Kies een bestand"))
        window.setFileMode(modes.ExistingFile if self.question.max_files == 1 else modes.ExistingFiles)
        window.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.filesSelected.connect(self._pointed_out)
        # Where no window manager does it, the keyboard would stay with a window that is gone.
        window.finished.connect(self.window().activateWindow)
        window.open()

    def _pointed_out(self, paths: list[str]) -> None:
        self._work.start(functools.partial(found_files.described, tuple(paths)), self._described, self._missed)

    def _described(self, outcome: object) -> None:
        read, unread = cast("tuple[tuple[FoundFile, ...], tuple[str, ...]]", outcome)
        there = {one.path for one in self._chosen if isinstance(one, PickedFile)}
        for found in read:
            if found.path not in there:
                self._add(found)
        words = _("Wij kunnen {name} niet lezen. Kies een ander bestand.").format(name=", ".join(unread))
        self.unread.say(words if unread else "")
        self.unread.setVisible(bool(unread))
        if unread:
            self.spoken.emit(words)
        self._show_chosen()


def _look(question: FileQuestion) -> tuple[FoundFile, ...]:
    return found_files.newest(found_files.usual_places(), question.allows, MOST_CARDS)
