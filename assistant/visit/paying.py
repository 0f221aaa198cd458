"""Paying for what was sent: it is done in the browser, and here stands what is true about it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from assistant.errors import AssistantError, CallTheDesk, OwnMistake, PaymentUnsafe, SessionGone
from assistant.journey import sentences, showing
from assistant.journey.contact import call_words
from assistant.journey.euros import in_euros
from assistant.journey.form import ToPay
from assistant.journey.own_words import own_notice
from assistant.journey.task import place_now
from assistant.journey.view import Card, PayView, Place, StepView
from assistant.portals.border import allowed, host_to_compare, origin
from assistant.portals.portal import Portal
from assistant.store.keeping import Store
from assistant.store.records import Receipt
from assistant.store.trouble import CannotKeep
from assistant.visit.pay_page import PayPage
from assistant.visit.receipts import receipt_view
from assistant.wording import _

OPEN, LOOK, AGAIN, LATER = "pay-open", "pay-look", "pay-again", "pay-later"


@dataclass(frozen=True, slots=True)
class PayNews:
    """What an errand found out: where to pay, that it was paid (`receipt`), or why neither is known."""

    receipt: Receipt
    to_pay: ToPay | None = None
    error: AssistantError | None = None


class Paying:
    """One thing that was sent and has to be paid for. The portal and the store are used by errands only.

    `browse` opens an address in the system's own browser and tells whether it did. `on_disk`: what was sent is still
    here after the program was closed.
    """

    def __init__(
        self,
        receipt: Receipt,
        place: Place,
        *,
        portal: Callable[[], Portal],
        store: Callable[[], Store],
        browse: Callable[[str], bool],
        on_disk: bool = True,
    ) -> None:
        """Begin with what the receipt says of it."""
        self.receipt = receipt
        self._where = place
        self._portal = portal
        self._store = store
        self._browse = browse
        self._on_disk = on_disk
        self._page = PayPage()
        self._to_pay: ToPay | None = None
        self._make: Callable[[], StepView] = lambda: receipt_view(receipt, self._place)

    @property
    def _place(self) -> Place:
        """Where it has to be paid for, in the language of now."""
        return place_now(self._where)

    @property
    def view(self) -> StepView:
        """The screen of this moment, in the language of now."""
        return self._make()

    @property
    def waiting(self) -> bool:
        """Whether somebody is paying in the browser, so that it makes sense to look."""
        return isinstance(self.view, PayView) and self.view.waiting

    # errands

    def begin(self) -> Callable[[], PayNews]:
        """Ask where to pay; what was paid already is not paid again."""
        receipt, portal, store, practice = self.receipt, self._portal, self._store, self._place.practice

        def errand() -> PayNews:
            try:
                address = portal().payment(receipt.status)
                if not address:
                    return _paid(receipt, store)
                to_pay = portal().pay(address)
            except AssistantError as error:
                return PayNews(receipt, error=error)
            if not allowed(to_pay.url, practice=practice) or not host_to_compare(to_pay.url):
                return PayNews(receipt, error=PaymentUnsafe())
            return PayNews(receipt, to_pay)

        return errand

    def look(self) -> Callable[[], PayNews]:
        """Ask once whether it was paid; not being able to ask says nothing."""
        receipt, portal, store = self.receipt, self._portal, self._store

        def errand() -> PayNews:
            try:
                return PayNews(receipt) if portal().payment(receipt.status) else _paid(receipt, store)
            except AssistantError as error:
                return PayNews(receipt, error=error)

        return errand

    # what somebody does

    def press(self, deed: str) -> StepView | Callable[[], PayNews]:
        """Press one of the cards here."""
        match deed:
            case _ if deed == OPEN and self._to_pay is not None:
                return self._open(self._to_pay)
            case _ if deed == LOOK:
                return self.look()
            case _ if deed == AGAIN:
                return self.begin()
            case _ if deed == LATER:
                self.close()
                self._make = self._later
        return self.view

    def close(self) -> None:
        """Stop waiting, and leave nothing behind of what the browser was given."""
        self._page.remove()

    # what comes back

    def take(self, news: PayNews, *, asked: bool) -> StepView:
        """Take in what an errand found out; `asked`: somebody wanted to know, so that nothing new is said too."""
        self.receipt = news.receipt
        receipt, to_pay, error = news.receipt, news.to_pay, news.error
        if not receipt.owes:
            self.close()
            self._make = lambda: receipt_view(receipt, self._place)
        elif to_pay is not None:
            self._to_pay = to_pay
            self._make = lambda: self._offer(to_pay)
        elif error is not None and (asked or not self.waiting):
            self._make = lambda: self._problem(error)
        elif asked:
            self._make = lambda: self._waiting(opened=True, looked=True)
        return self.view

    # screens

    def _offer(self, to_pay: ToPay) -> PayView:
        """Say where the browser goes, before it goes there."""
        host = host_to_compare(to_pay.url)
        return PayView(
            heading=_("Betalen op een website"),
            why=self._cost(),
            place=self._place,
            help=showing.help_lines(self._place),
            lines=(
                _("U gaat naar deze website:"),
                self._who(to_pay.url),
                _("Kijk boven in de website. Staat daar iets anders? Betaal dan niet."),
                _("Klaar met betalen? Kom dan hier terug."),
            ),
            host=host,
            cards=(Card(OPEN, _("Open de website"), icon="site", strong=True), self._later_card()),
        )

    def _who(self, url: str) -> str:
        """Say who sends one there: of a payment company nobody here can vouch for the name."""
        if self._place.practice:
            return _("Dit is oefenen. U betaalt niets.")
        if origin(url) == origin(self.receipt.status):
            return _("Dit is de website van {name} zelf.").format(name=self._place.organisation)
        return _("{name} stuurt u naar deze website. Twijfelt u? Bel dan eerst {name}.").format(
            name=self._place.organisation
        )

    def _open(self, to_pay: ToPay) -> StepView:
        """Let the browser go there; a form that has to be posted goes by a page of our own."""
        try:
            address = self._page.write(to_pay) if to_pay.post else to_pay.url
        except OSError:
            self._make = lambda: self._problem(OwnMistake())
            return self.view
        opened = self._browse(address)
        self._make = lambda: self._waiting(opened=opened, looked=False, address="" if opened else address)
        return self.view

    def _waiting(self, *, opened: bool, looked: bool, address: str = "") -> PayView:
        words = _("Wij zien nog geen betaling. Soms duurt dat even.")
        seen = (own_notice("unpaid", words),) if looked else ()
        lines = (
            (_("Bent u klaar? Dan ziet u dat hier vanzelf."), _("Is het niet gelukt? Betaal dan opnieuw."))
            if opened
            else (_("De website gaat niet open. Typ dit adres zelf over:"),)
        )
        return PayView(
            heading=_("Betaal nu op de website"),
            why=self._cost(),
            place=self._place,
            notices=seen,
            help=showing.help_lines(self._place),
            lines=lines,
            cards=(
                Card(LOOK, _("Kijk of ik heb betaald"), icon="vink", strong=True),
                Card(AGAIN, _("Betaal opnieuw"), icon="nog-eens"),
                self._later_card(),
            ),
            waiting=True,
            address=address,
        )

    def _later(self) -> PayView:
        return PayView(
            heading=_("U heeft nog niet betaald"),
            why=self._cost(),
            place=self._place,
            help=showing.help_lines(self._place),
            lines=(
                _("Uw aanvraag is verstuurd."),
                _("Betalen kan hier tot één dag na het versturen. Daarna belt u {name}.").format(
                    name=self._place.organisation
                ),
                _("U vindt uw aanvraag op Thuis, bij: Wat u heeft verstuurd.")
                if self._on_disk
                else _("Sluit u Stapwijs af? Dan kunt u hier niet meer betalen, want wij bewaren niets."),
            ),
            cards=(
                Card(AGAIN, _("Toch nu betalen"), icon="geld", strong=True),
                Card("home", _("Naar Thuis"), icon="huis"),
            ),
        )

    def _problem(self, error: AssistantError) -> PayView:
        """Say why it cannot be paid now, and that what was sent is there all the same."""
        over = isinstance(error, SessionGone | CallTheDesk) and not isinstance(error, PaymentUnsafe)
        heading = (
            _("U kunt hier niet meer betalen.")
            if over
            else sentences.problem(error, self._place.organisation, sent=True).heading
        )
        again = (
            ()
            if isinstance(error, CallTheDesk | SessionGone)
            else (Card(AGAIN, _("Probeer het nog een keer"), icon="nog-eens", strong=True),)
        )
        return PayView(
            heading=heading,
            why=_("Uw aanvraag is wel verstuurd."),
            place=self._place,
            help=showing.help_lines(self._place),
            lines=(call_words(self._place),) if self._place.phone else (),
            cards=(*again, self._later_card()),
        )

    def _cost(self) -> str:
        amount = in_euros(self.receipt.price)
        return _("Dit kost {amount}.").format(amount=amount) if amount else ""

    def _later_card(self) -> Card:
        return Card(LATER, _("Later betalen"), icon="tijd")


def _paid(receipt: Receipt, store: Callable[[], Store]) -> PayNews:
    """Note that it was paid; a disk that is full does not make that undone."""
    paid = msgspec.structs.replace(receipt, paid=True, payment="")
    with suppress(CannotKeep):
        store().receipts.keep(paid)
    return PayNews(paid)
