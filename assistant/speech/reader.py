"""Reads a screen out: what is shown, sentence by sentence, in the order it is shown, secrets left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant import wording
from assistant.journey.hints import hints, label
from assistant.journey.view import (
    Field,
    PreparedView,
    QuestionView,
    ReceiptView,
    ReviewView,
    Row,
    StepView,
)
from assistant.speech.sentences import Span, sentences
from assistant.speech.voice import Utterance
from assistant.wording import _

UNSAID = re.compile("[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]")
"""Signs that only tell how to break and turn a line: a voice would name them, or stumble."""


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a screen. `asks`: it is the mistake, the question or its help. `said` is said in its place."""

    text: str = field(repr=False)
    asks: bool = False
    said: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """One text that stands on the screen now.

    `own`: it can hold nothing secret. `key`: it is a word to press, which is said once however often it stands
    there, as a mistake is. `opened`: somebody asked for it, so it is said whatever else is left out. `language` is
    that of what is in another language than the screen, such as the Dutch under a translation.
    """

    text: str = field(repr=False)
    own: bool = False
    key: bool = False
    opened: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to say, and where it is seen: in text number `place`, from `start`; `place` -1: it is not.

    `kept` are the places in the shown sentence of the signs that are said, when not all of them are.
    """

    text: str = field(repr=False)
    language: str
    place: int = -1
    start: int = 0
    length: int = 0
    kept: tuple[int, ...] = field(default=(), repr=False)

    @property
    def utterance(self) -> Utterance:
        """Give it as the voice takes it."""
        return Utterance(self.text, self.language)

    @property
    def span(self) -> Span:
        """Give where the whole sentence stands in the shown text."""
        return self.start, self.length

    def shown(self, start: int, length: int) -> Span:
        """Give where a word of what is said stands in the shown text."""
        if self.kept:
            last = self.kept[min(start + max(length, 1), len(self.kept)) - 1]
            start = self.kept[min(start, len(self.kept) - 1)]
            length = last - start + 1
        return self.start + start, length


def script(view: StepView, seen: Sequence[Seen], *, question_only: bool = False) -> tuple[Sentence, ...]:
    """Put what is `seen` of a screen in sentences to say, in that order.

    Where a screen holds something secret, only what is known to be none is said. `question_only` leaves out all but
    what went wrong, the question, its help, and what somebody opened.
    """
    known = {_plain(text): Line(text) for text in _mistakes(view)}
    once = set(known)
    known |= {_plain(line.text): line for line in lines(view, with_help=True, with_more=True)}
    shy = holds_secrets(view)
    said: list[Sentence] = []
    before: set[str] = set()
    for place, one in enumerate(seen):
        text = _plain(one.text)
        line = known.get(text)
        if question_only and not one.opened and not (line and line.asks):
            continue
        if text in before and (one.key or text in once):
            continue
        before.add(text)
        if line and line.said:
            said += _cut(line.said, view.language)
        elif not shy or one.own or line or _every_line_known(one.text, view, known):
            said += _cut_shown(one, view, place)
    return tuple(said)


def utterances(view: StepView, *, with_help: bool = False) -> tuple[Utterance, ...]:
    """Put a screen in sentences to say without looking at a window: all that is in it when it opens.

    `with_help` adds what "Hulp" shows. Answers on a question's own screen are not read; those of the check page are,
    but never one that is secret.
    """
    texts = (line.said or line.text for line in lines(view, with_help=with_help))
    return tuple(one.utterance for text in texts for one in _cut(text, view.language))


def lines(view: StepView, *, with_help: bool = False, with_more: bool = False) -> Iterator[Line]:
    """Give what a screen says: what went wrong, step, question, help, notices, then how and what one answers.

    `with_more` adds what "Meer uitleg" opens.
    """
    every = (
        *(Line(text, asks=True) for text in _errors(view)),
        *(Line(text) for text in _steps(view)),
        Line(view.heading, asks=True),
        _unless_secret(view.why, view, asks=True),
        *(Line(notice.words.text) for notice in view.notices),
        *_body(view),
        *(Line(text) for text in _explained(view, with_more=with_more)),
        *(Line(text) for text in view.help if with_help),
    )
    yield from (line for line in every if any(map(str.isalnum, line.text)))


def holds_secrets(view: StepView) -> bool:
    """Tell whether something may stand on this screen that is nobody else's business."""
    match view:
        case QuestionView():
            return view.secret
        case ReviewView() | ReceiptView():
            return any(row.secret for row in view.rows)
        case PreparedView():
            return any(row.secret for row in view.rows)
    return False


def _cut(text: str, language: str) -> Iterator[Sentence]:
    spoken_in = wording.language_of(text, language)
    plain = _plain(text, lines_too=False)
    for start, length in sentences(plain, spoken_in):
        yield Sentence(plain[start : start + length], spoken_in)


def _cut_shown(one: Seen, view: StepView, place: int) -> Iterator[Sentence]:
    for begin, piece in _pieces(one.text, view):
        language = wording.language_of(piece, one.language or view.language)
        for start, length in sentences(piece, language):
            shown = piece[start : start + length]
            kept = tuple(at for at, sign in enumerate(shown) if not UNSAID.match(sign))
            said = "".join(shown[at] for at in kept).replace("\u00a0", " ")
            whole = len(kept) == len(shown)
            yield Sentence(said, language, place, begin + start, length, () if whole else kept)


def _pieces(text: str, view: StepView) -> Iterator[tuple[int, str]]:
    """Cut a line that shows step and chapter beside each other; each is in its own language."""
    steps = tuple(_steps(view))
    if _plain(text) == _plain(" · ".join(steps)):
        yield from ((text.index(str(step)), step) for step in steps)
    else:
        yield 0, text


def _plain(text: str, *, lines_too: bool = True) -> str:
    """Take away how a text is broken and turned: `lines_too` makes it one line as well."""
    bare = UNSAID.sub("", text).replace("\u00a0", " ")
    return " ".join(bare.split()) if lines_too else bare


def _every_line_known(text: str, view: StepView, known: Mapping[str, Line]) -> bool:
    """Tell whether a text is made of lines that are known, none of which is said otherwise."""
    pieces = (line for _at, piece in _pieces(text, view) for line in piece.splitlines() if line.strip())
    found = [known.get(_plain(line)) for line in pieces]
    return bool(found) and all(line is not None and not line.said for line in found)


def _steps(view: StepView) -> Iterator[str]:
    chapter = view.chapter if isinstance(view, QuestionView) else ""
    yield from (text for text in (view.step, chapter) if text)


def _explained(view: StepView, *, with_more: bool) -> Iterator[str]:
    for explanation in view.more if with_more else ():
        yield explanation.title
        yield explanation.words.text


def _body(view: StepView) -> Iterator[Line]:
    if isinstance(view, QuestionView):
        for one in view.fields:
            yield from _field(one, view)
        yield from (Line(words) for card in view.links for words in (card.title, card.under))
        return
    yield from (Line(words) for words in view.labels)
    if isinstance(view, ReceiptView):
        # The number stands apart from its name on the screen.
        yield from (Line(words) for words in _rows(view.rows_heading, view.rows))


def _rows(heading: str, rows: Sequence[Row]) -> Iterator[str]:
    if rows:
        yield heading
    for row in rows:
        yield row.label
        yield "" if row.secret else row.answer


def _field(one: Field, view: QuestionView) -> Iterator[Line]:
    """Say a field's name, unless the heading says it, its help and hints, what is filled in, and each choice."""
    question = one.question
    if len(view.fields) > 1 or question.label != view.heading:
        yield Line(label(question))
    if not question.sensitive:
        yield from map(Line, question.listed)
    if question.read_only and not question.sensitive and not question.is_empty(one.value):
        yield Line(question.in_words(one.value))
    yield from (_unless_secret(line, view) for line in hints(question, view))
    if not question.read_only:
        yield from map(Line, question.blanks)
    for option in question.choices:
        yield Line(option.label)
        yield Line(option.help)


def _unless_secret(text: str, view: StepView, *, asks: bool = False) -> Line:
    """Give a text, or say that it is only to be read, when it repeats what was answered in a secret place."""
    asked = [one.question for one in view.fields] if isinstance(view, QuestionView) else []
    secrets = [question.repeats for question in asked if question.sensitive and question.repeats]
    instead = _("Wij lezen uw antwoord niet voor. U ziet het op het scherm.")
    return Line(text, asks, instead if _tells(text, secrets) else "")


def _errors(view: StepView) -> Iterator[str]:
    """Say what went wrong, but no sentence that repeats what was typed in a secret place."""
    if isinstance(view, QuestionView) and _tells(view.error, _typed(view)):
        yield from _mistakes(view)
    else:
        yield view.error


def _mistakes(view: StepView) -> Iterator[str]:
    """Say what is wrong with each answer, as it stands there, unless it repeats a secret."""
    if isinstance(view, QuestionView):
        secrets = _typed(view)
        yield from (one.error for one in view.fields if one.error and not _tells(one.error, secrets))


def _typed(view: QuestionView) -> list[str]:
    return [secret for one in view.fields for secret in _secrets(one)]


def _secrets(one: Field) -> Iterator[str]:
    if one.question.sensitive and not one.question.choices:
        yield from (str(answer) for answer in (one.value, one.typed) if answer not in (None, ""))


def _tells(text: str, secrets: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text) for secret in secrets)
