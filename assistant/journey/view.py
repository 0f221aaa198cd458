"""One screen in words, for the window, the voice, the terminal and the helper alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.journey.question import Explanation, Json, Notice, Question
from assistant.wording import SOURCE_LANGUAGE, _, joined


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: the task, the organisation, its phone and desk; `practice` shows the amber band."""

    task: str = ""
    organisation: str = ""
    phone: str = ""
    desk: str = ""
    website: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One question on the screen, with the answer so far as it was kept (`typed` when refused).

    `inside` says by the name of a part of the answer what is wrong with that part; `error` says it too.
    """

    question: Question
    value: Json
    typed: object = None
    error: str = ""
    inside: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Field({self.question.key!r})"


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to press that goes somewhere. `key` is what is done, `icon` one of resources/icons."""

    key: str
    title: str
    under: str = ""
    icon: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One answer on the check page, in words; `key` is what "Verander" goes to, "" when it cannot change."""

    key: str
    label: str
    answer: str
    secret: bool = False

    def __repr__(self) -> str:
        return f"Row({self.key!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """What every screen says. `step` is "Stap 3 van 8", "Vraag 3" or empty; `why` one short sentence.

    `language` is that of the texts that are not our own, such as a portal's questions; ours know it themselves
    (`wording.language_of`).
    """

    heading: str
    why: str = ""
    step: str = ""
    place: Place = Place()
    notices: tuple[Notice, ...] = ()
    more: tuple[Explanation, ...] = ()
    help: tuple[str, ...] = ()
    error: str = ""
    language: str = SOURCE_LANGUAGE

    @property
    def title(self) -> str:
        """The window's title: the step and the question, with "Fout: " first after a mistake (A20)."""
        said = joined((self.step, self.heading))
        return _("Fout: {title}").format(title=said) if self.error else said

    @property
    def labels(self) -> tuple[str, ...]:
        """What can be chosen or filled in, in reading order, for the voice and the terminal."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView(StepView):
    """One question, or a short group that belongs together; `links` go to questions that were left open."""

    fields: tuple[Field, ...] = ()
    chapter: str = ""
    links: tuple[Card, ...] = ()

    def __repr__(self) -> str:
        return f"QuestionView({self.step!r}, {self.fields!r})"

    @property
    def labels(self) -> tuple[str, ...]:
        """Each field's label when there are several, the rows there are, and every choice with its help."""
        said: list[str] = []
        for one in self.fields:
            if len(self.fields) > 1:
                said.append(one.question.label)
            said.extend(one.question.listed)
            for option in one.question.choices:
                said.append(option.label)
                if option.help:
                    said.append(option.help)
        return (*said, *(words for card in self.links for words in (card.title, card.under) if words))

    @property
    def secret(self) -> bool:
        """Whether something here must not be spoken or shown to a helper unasked."""
        return any(field.question.sensitive for field in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView(StepView):
    """A screen whose answer is one press on a card: needs, who, stop, settings, lists.

    `lines` is a list to read, `notes` are short sentences below everything.
    """

    cards: tuple[Card, ...] = ()
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The lines, the cards with their second line, then the notes."""
        said = [words for card in self.cards for words in (card.title, card.under) if words]
        return (*self.lines, *said, *self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsView(CardsView):
    """What to have ready: the lines, which can be ticked off for oneself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtView(CardsView):
    """Nobody knows whether it arrived: whom to call stands above the cards, which wait for what one hears."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Whom to call, then the lines and the cards."""
        call = (self.place.organisation, self.place.phone) if self.place.phone else ()
        # `super()` without arguments does not know a class with slots.
        return (*call, *super(DoubtView, self).labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView(StepView):
    """Every answer, with the way to change it, and the one key that sends, or goes on to a website."""

    rows: tuple[Row, ...] = ()
    send: str = ""
    sends: bool = True

    def __repr__(self) -> str:
        return f"ReviewView({self.rows!r})"

    @property
    def labels(self) -> tuple[str, ...]:
        """Each label followed by its answer, secrets left out."""
        said: list[str] = []
        for row in self.rows:
            said.append(row.label)
            if not row.secret:
                said.append(row.answer)
        return (*said, self.send)


@dataclass(frozen=True, slots=True)
class Ready:
    """One answer to take over: in words, and as it is pasted in a website, "" when it can only be read."""

    label: str = field(repr=False)
    answer: str = field(repr=False)
    copy: str = field(default="", repr=False)
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedView(StepView):
    """Answers to take over on a website, whose `address` is opened in the system's own browser.

    `at` is the one answer that is shown, -1 for all of them; `copied` the one that was copied last. `outcome` says
    what became of opening the website, `kept` what became of printing or keeping; `printer` is false once none was
    found. `files` are to have ready. `with_secrets`: answers that are nobody else's business may be on paper.
    """

    address: str = ""
    host: str = ""
    rows: tuple[Ready, ...] = ()
    at: int = -1
    copied: int = -1
    outcome: str = ""
    files: tuple[str, ...] = ()
    with_secrets: bool = False
    kept: str = ""
    printer: bool = True

    def __repr__(self) -> str:
        return f"PreparedView({self.host!r}, {len(self.rows)} answers)"

    @property
    def compare(self) -> str:
        """What to do with the address, "" when there is none to compare."""
        return _("Kijk boven in de website. Staat daar precies dit?") if self.host else ""

    @property
    def safe(self) -> str:
        """Where one logs in."""
        return _("Log alleen in op de website zelf. Nooit hier.")

    @property
    def beside(self) -> str:
        """What to have ready, "" when nothing."""
        return _("Leg dit klaar: {things}").format(things=joined(self.files)) if self.files else ""

    @property
    def on_paper(self) -> str:
        """What the keys for a paper are for, "" where there are none."""
        return _("Liever op papier?") if self.rows and self.at < 0 else ""

    @property
    def secrets(self) -> str:
        """What of the answers is on paper only when somebody says so, "" when all of them may be."""
        named = joined(row.label for row in self.rows if row.secret)
        if not named or not self.on_paper:
            return ""
        on_paper = _("Ook op papier: {things}") if self.with_secrets else _("Niet op papier: {things}")
        return on_paper.format(things=named)

    @property
    def shown(self) -> tuple[tuple[int, Ready], ...]:
        """The answers on the screen, with their numbers."""
        every = tuple(enumerate(self.rows))
        return every if self.at < 0 else every[self.at : self.at + 1]

    @property
    def labels(self) -> tuple[str, ...]:
        """What became of opening, the address to compare, what is safe, and each answer, secrets left out."""
        said = [self.outcome, self.compare, self.host, self.safe, self.beside]
        for _number, row in self.shown:
            said += [row.label, "" if row.secret else row.answer]
        return tuple(words for words in (*said, self.on_paper, self.secrets, self.kept) if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptView(StepView):
    """What was sent: the number, what happens next and when, whom to call, and the portal's own PDF.

    `ready`: nothing has to be done for it any more. `cards` are what can be done about it here, such as paying.
    `sent` is the moment it was sent (ISO 8601, with its zone) or empty. `outcome` says what became of printing or
    keeping; `printer` is false once none was found. On a `shared` computer it is only kept on a person's own stick.
    """

    reference: str = ""
    next_steps: tuple[str, ...] = ()
    report: bytes = b""
    rows: tuple[Row, ...] = ()
    receipt: str = ""
    title_of_task: str = ""
    sent: str = ""
    outcome: str = ""
    printer: bool = True
    shared: bool = False
    ready: bool = True
    cards: tuple[Card, ...] = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.receipt!r})"

    @property
    def rows_heading(self) -> str:
        """What the rows are."""
        return _("Dit heeft u verstuurd")

    @property
    def after(self) -> str:
        """What the next steps are: after practising nothing will happen, so nobody may wait for it."""
        return _("Dit is een voorbeeld van wat u kunt lezen:") if self.place.practice else _("Wat gebeurt er nu?")

    @property
    def labels(self) -> tuple[str, ...]:
        """What became of printing or keeping, the number, and what happens next."""
        number = _("Uw nummer: {number}").format(number=self.reference) if self.reference else ""
        after = self.after if self.next_steps else ""
        cards = (words for card in self.cards for words in (card.title, card.under))
        return tuple(said for said in (self.outcome, number, *cards, after, *self.next_steps) if said)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceView(ReceiptView):
    """The end of a form that nobody sends: what it says, and the answers that led there; nothing has a number."""

    @property
    def after(self) -> str:
        """What the lines are: the form's own words."""
        return _("Dit is de uitkomst:")

    @property
    def rows_heading(self) -> str:
        """What the rows are."""
        return _("Dit heeft u ingevuld")


@dataclass(frozen=True, slots=True, kw_only=True)
class PayView(CardsView):
    """Paying, which is done in the browser. `waiting`: somebody is paying there, and it is asked how far that is.

    `host` is the website where the browser goes, to compare; it stands after the first of the lines. `address` is
    all of it, for who has to type it.
    """

    waiting: bool = False
    host: str = ""
    address: str = field(default="", repr=False)

    @property
    def labels(self) -> tuple[str, ...]:
        """The lines with the website or the address among them, then the cards."""
        # `super()` without arguments does not know a class with slots.
        said = super(PayView, self).labels
        where = self.host or self.address
        return (*said[:1], where, *said[1:]) if where else said


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView(StepView):
    """What happened, that nothing is lost, and the one thing to do now.

    `act` is the word on the filled key, "" when there is only the phone; `mark` is the portal's own number
    of the fault, for support.
    """

    lines: tuple[str, ...] = ()
    act: str = ""
    mark: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """What to do, whom to call, and the key that acts."""
        return tuple(said for said in (*self.lines, self.place.phone, self.act) if said)
