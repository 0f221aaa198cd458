"""Where somebody pays for what was sent, now or later: finds what it was, and keeps the screen about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from assistant.app.parts import Parts
from assistant.app.talk import Errand
from assistant.journey.view import Place, StepView

if TYPE_CHECKING:
    from assistant.store.records import Receipt
    from assistant.visit.paying import Paying


class PayDesk:
    """At most one payment at a time. `browse` opens an address in the system's own browser, if it can."""

    def __init__(self, parts: Parts, browse: Callable[[str], bool]) -> None:
        """Keep how a browser is opened."""
        self.browse = browse
        self._parts = parts
        self._paying: Paying | None = None
        self._just_sent: Receipt | None = None
        self._asked = False

    def page(self) -> StepView:
        """Give the screen about paying."""
        assert self._paying is not None
        return self._paying.view

    def begin(self, name: str, receipts: Sequence[Receipt], *, on_disk: bool) -> Errand | None:
        """Ask where to pay for the receipt `name`; None when it is not here, or its organisation is gone."""
        self._asked = self._take_up(name, receipts, on_disk=on_disk)
        return self._paying.begin() if self._asked and self._paying is not None else None

    def check(self, name: str, receipts: Sequence[Receipt], *, on_disk: bool) -> Errand | None:
        """Ask behind the screen whether the receipt `name` was paid meanwhile; None when nothing is owed for it."""
        self._asked = False
        there = self._take_up(name, receipts, on_disk=on_disk)
        return self._paying.look() if there and self._paying is not None else None

    def _take_up(self, name: str, receipts: Sequence[Receipt], *, on_disk: bool) -> bool:
        """Find what was sent and has to be paid for, and its portal."""
        known = (*receipts, *((self._just_sent,) if self._just_sent is not None else ()))
        receipt = next((one for one in known if one.id == name and one.owes), None)
        task = None
        if receipt is not None:
            same = (one for one in self._parts.tasks if one.organisation == receipt.organisation)
            task = next((one for one in same if one.slug == receipt.slug and one.practice is receipt.practice), None)
        if receipt is None or task is None:
            return False
        from assistant.visit.paying import Paying  # noqa: PLC0415 - home is shown before anything is sent

        self.close()
        place: Place = task.place
        self._paying = Paying(
            receipt,
            place,
            portal=self._parts.connect(task),
            store=self._parts.store,
            browse=lambda address: self.browse(address),  # noqa: PLW0108 - asked each time, so that it can change
            on_disk=on_disk,
        )
        return True

    def press(self, deed: str) -> StepView | Errand | None:
        """Press a card about paying; None when nobody is paying."""
        if self._paying is None:
            return None
        answer = self._paying.press(deed)
        self._asked = not isinstance(answer, StepView)
        return answer

    def look(self) -> Errand | None:
        """Ask once more whether it was paid, behind the screen; None when nobody is paying in the browser."""
        if self._paying is None or not self._paying.waiting or self._asked:
            return None
        return self._paying.look()

    def hear(self, news: object) -> bool:
        """Take in what an errand brought, if it is about paying; remembers what was sent just now."""
        self._just_sent = getattr(news, "receipt", None) or self._just_sent
        if self._paying is None:
            return False
        from assistant.visit.paying import PayNews  # noqa: PLC0415 - as above

        if not isinstance(news, PayNews) or news.receipt.id != self._paying.receipt.id:
            return False
        asked, self._asked = self._asked, False
        before, view = self._paying.view, self._paying.take(news, asked=asked)
        return asked or view != before

    @property
    def paid(self) -> Receipt | None:
        """The receipt that has been paid for here, with that on it."""
        return self._paying.receipt if self._paying is not None and self._paying.receipt.paid else None

    def close(self) -> None:
        """Leave nothing behind of what a browser was given."""
        if self._paying is not None:
            self._paying.close()
        self._paying = None
