"""The parts a person's way through the program is made of, each made when it is first needed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import places, wording
from assistant.app.keyboard import Keyboard
from assistant.app.pages import Gone
from assistant.app.talk import Errand
from assistant.errors import AssistantError
from assistant.journey.sending import Sending
from assistant.journey.task import Task
from assistant.wording import _

if TYPE_CHECKING:
    from assistant.portals.exchange import Timeouts
    from assistant.portals.portal import Portal
    from assistant.practice.host import PracticeHost
    from assistant.store.keeping import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where settings and organisations are read, where everything that is kept lies, and the other languages."""

    config: Path
    data: Path
    translations: Path = field(default_factory=lambda: places.folder("translations"))


def version() -> str:
    """Give the number of this version."""
    from importlib import metadata  # noqa: PLC0415 - brings a mail reader along, and is only for "about"

    try:
        return metadata.version("stapwijs")
    except metadata.PackageNotFoundError:
        return "0"


def _nobody(_sending: Sending) -> None:
    return None


class Parts:
    """Hands out the store and the portals; both are used in the worker, and made there at the first use."""

    def __init__(
        self,
        folders: Folders,
        tasks: Sequence[Task],
        *,
        notes: Sequence[str] = (),
        practice: Callable[[], str] | None = None,
        host: PracticeHost | None = None,
        keyboard: Keyboard = Keyboard(),  # noqa: B008 - it does not change
    ) -> None:
        """Keep what is on offer, and `notes` on what is not; `practice` gives the practice portal's address."""
        self.keyboard = keyboard
        self.tasks = tuple(tasks)
        self.notes = tuple(notes)
        self.data = folders.data
        self.translations = folders.translations
        self._host = host
        self._practice = practice or self._start_practice
        self._store: Store | None = None
        self._closed = False
        self._turn = threading.RLock()
        self.telling: Callable[[Sending], object] = _nobody
        """Who hears how far a file is on its way, in the thread that sends it."""
        self.timeouts: Timeouts | None = None
        """How long portals may take; None: as `assistant.portals.http` says."""
        self.clock: Callable[[], float] = time.monotonic
        """Counts the seconds that a portal still waits."""

    def open(self, *, shared: bool) -> Store:
        """Open what is kept, once; a shared computer keeps nothing on disk.

        Raises CannotKeep after `close`: what is still being done then must not send what is nowhere written down.
        """
        from assistant.store.keeping import Store  # noqa: PLC0415 - home is painted before anything is opened
        from assistant.store.trouble import CannotKeep, Trouble  # noqa: PLC0415 - as above

        with self._turn:
            if self._closed:
                raise CannotKeep(Trouble.FAILED)
            if self._store is None:
                self._store = Store.open(self.data, shared_computer=shared)
            return self._store

    def store(self) -> Store:
        """Give the open store; before anybody said whose computer this is, one that keeps nothing on disk."""
        return self.open(shared=True)

    def reopen(self, *, shared: bool) -> Store:
        """Open what is kept in another way. What was only in memory comes along; what is on disk stays there."""
        from assistant.store.trouble import CannotKeep  # noqa: PLC0415 - home is painted before anything is opened

        with self._turn:
            before, self._store = self._store, None
            if before is None or before.persistent:
                if before is not None:
                    before.close()
                return self.open(shared=shared)
            opened = self.open(shared=shared)
            try:
                opened.take_over(before)
            except CannotKeep as problem:
                opened.close()
                before.trouble = problem.trouble
                self._store = before
                return before
            before.close()
            return opened

    def wipe(self) -> Gone:
        """Remove everything kept on this computer, the practice portal's memory included."""
        self._stop_practice()
        with self._turn:
            store, self._store = self.store(), None
            wiped = store.wipe()
        key = (_("de sleutel in de sleutelbos van deze computer"),) if wiped.key_left else ()
        return Gone((*wiped.files_left, *key))

    def _stop_practice(self) -> None:
        if self._host is not None:
            self._host.stop()

    def _start_practice(self) -> str:
        from assistant.practice.host import PracticeHost  # noqa: PLC0415 - only when somebody practises

        with self._turn:
            self._host = self._host or PracticeHost()
        return self._host.start()

    def connect(self, task: Task) -> Callable[[], Portal]:
        """Prepare a visit to the portal of a task: the same visit each time it is asked for.

        Practice and real never mix: the session itself refuses an address across that border.
        """

        @cache
        def visit(base: str) -> Portal:
            from assistant.portals.exchange import Timeouts  # noqa: PLC0415 - requests is not needed at home
            from assistant.portals.http import PortalSession  # noqa: PLC0415
            from assistant.portals.open_forms.any_form import AnyFormPortal  # noqa: PLC0415

            session = PortalSession(
                base,
                practice=task.practice,
                portal=task.place.organisation,
                language=wording.language,
                timeouts=self.timeouts or Timeouts(),
                telling=lambda sending: self.telling(sending),  # noqa: PLW0108 - as below
                clock=lambda: self.clock(),  # noqa: PLW0108 - asked each time, so that it can change
            )
            return AnyFormPortal(session, task.slug)

        # A practice portal that fell over comes back at another address, and knows nothing of the visit.
        return lambda: visit(self._practice() if task.practice else task.base_url)

    def warm(self, task: Task) -> Errand:
        """Start the practice portal while somebody reads what they need."""
        practice = self._practice

        def errand() -> None:
            if task.practice:
                try:
                    practice()
                except AssistantError as error:
                    log.info("not warm yet: %s", error.key)

        return errand

    def licences(self) -> tuple[tuple[str, str], ...]:
        """List the licence texts that come along: a name and a title."""
        folder = places.folder("resources") / "licences"
        return tuple((file.name, file.stem) for file in sorted(folder.glob("*.txt")))

    def licence(self, name: str) -> tuple[str, str]:
        """Give the title and the text of one licence."""
        known = dict(self.licences())
        file = places.folder("resources") / "licences" / name
        return (known[name], file.read_text(encoding="utf-8", errors="replace")) if name in known else ("", "")

    def close(self) -> None:
        """Close the store for good and stop the practice portal."""
        with self._turn:
            self._closed = True
            if self._store is not None:
                self._store.close()
        self._stop_practice()
