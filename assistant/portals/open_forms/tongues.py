"""Knows what a form says in more than one language: its words get their Dutch beside them, or change language.

A word is found again by where it stands (page, key, choice), which is the same in every language. Only what anybody
may see of a form is known in other languages; what the portal wrote for one person stays as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, Final, TypeAlias, TypeVar

from assistant.journey.form import Form, Page, Part
from assistant.journey.question import Option
from assistant.wording import SOURCE_LANGUAGE, Told, dutch, language_of

T = TypeVar("T")
Path: TypeAlias = "tuple[str, ...]"
Say: TypeAlias = Callable[[Path, str], str]

_WORDS: Final = frozenset(
    {
        *("name", "title", "label", "help", "placeholder", "before", "after", "footer"),
        *("group", "add", "remove", "postcode_message", "city_message", "html", "text"),
    }
)
"""The fields of a form's values that hold words for people."""
_INSIDE: Final = frozenset(
    {
        *("pages", "parts", "children", "question", "notice", "help", "more", "words", "statements", "login"),
        *("introduction", "callout", "options", "line", "several", "each", "blueprint"),
    }
)
"""The fields that hold more of them inside."""
_LISTS: Final = frozenset({"known", "files", "elsewhere"})
"""The fields that hold a list of words."""
_known_names: dict[type[object], tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Tongues:
    """The words of one form by language, each by where it stands; `language` is the one that is shown.

    `begun` is the language in which a submission was begun: what the portal fills in for one person is in that. `own`
    is where words of this program stand, which are in the language of the moment by themselves.
    """

    language: str = SOURCE_LANGUAGE
    begun: str = SOURCE_LANGUAGE
    known: Mapping[str, Mapping[Path, str]] = field(default_factory=dict, repr=False)
    own: frozenset[Path] = frozenset()

    def learnt(self, language: str, form: Form) -> Tongues:
        """Learn what a form, as anybody may see it, says in `language`."""
        return self._learnt(language, {}, texts(form))

    def learnt_page(self, language: str, page: Page) -> Tongues:
        """Learn what one page says in `language`."""
        return self._learnt(language, self.known.get(language, {}), _texts(page, _of_page(page)))

    def _learnt(self, language: str, before: Mapping[Path, str], words: Mapping[Path, str]) -> Tongues:
        own = frozenset(path for path, text in words.items() if isinstance(text, Told))
        portals = {path: text for path, text in words.items() if path not in own}
        return replace(self, known={**self.known, language: {**before, **portals}}, own=self.own | own)

    @property
    def _only_dutch(self) -> bool:
        """Whether there is nothing to put beside or in the place of anything."""
        return {self.language, self.begun, *self.known} == {SOURCE_LANGUAGE}

    def form(self, form: Form) -> Form:
        """Give a form in the language that is shown, with its Dutch."""
        if self._only_dutch:
            return form
        return replace(respoken(form, self._say), language=self.language)

    def page(self, page: Page) -> Page:
        """Give one page in the language that is shown, with its Dutch."""
        return page if self._only_dutch else respoken(page, self._say, _of_page(page))

    def _say(self, path: Path, text: str) -> str:
        if isinstance(text, Told) or path in self.own:
            return text
        if not any(words.get(path) == text for words in self.known.values()):
            return text if self.begun == self.language else Told(text, text, self.begun, reviewed=True)
        there = self.known.get(self.language, {}).get(path, text)
        return _with_dutch(there, self.known.get(SOURCE_LANGUAGE, {}).get(path), self.language)


def _with_dutch(there: str, here: str | None, language: str) -> str:
    """Put the Dutch beside what is said; what was left in Dutch is marked as that, so that it is read as Dutch."""
    if language == SOURCE_LANGUAGE or here is None or isinstance(there, Told):
        return there
    if here == there:
        return Told(there, there, SOURCE_LANGUAGE, reviewed=True) if any(map(str.isalpha, there)) else there
    return Told(there, here, language, reviewed=True)


def texts(form: Form) -> dict[Path, str]:
    """Give every word of a form by where it stands."""
    return _texts(form, ())


def _texts(value: Form | Page, path: Path) -> dict[Path, str]:
    found: dict[Path, str] = {}

    def note(where: Path, text: str) -> str:
        found[where] = text
        return text

    respoken(value, note, path)
    return found


def with_words_of(form: Form, said: Form) -> Form:
    """Give `form` with the words that `said`, the same form in another language, has in their places."""
    words = texts(said)
    spoken = respoken(form, lambda path, text: _anew(text, words.get(path, text)))
    return spoken if spoken.language == said.language else replace(spoken, language=said.language)


def _anew(before: str, after: str) -> str:
    """Give what was there where it says and knows the same, so that a form that did not change stays itself."""
    same = before == after and language_of(before, "") == language_of(after, "") and dutch(before) == dutch(after)
    return before if same else after


def _of_page(page: Page) -> Path:
    return ("pages", str(page.number))


def respoken(value: T, say: Say, path: Path = ()) -> T:
    """Give a form, or a piece of one, with each of its words said by `say`, which is told where the word stands."""
    changed: dict[str, Any] = {}
    kind: type[object] = type(value)
    for name in _names(kind):
        inner = getattr(value, name)
        said = _respoken(name, inner, say, (*path, name))
        if said is not inner:
            changed[name] = said
    return replace(value, **changed) if changed else value  # type: ignore[type-var]  # only dataclasses have names


def _respoken(name: str, inner: Any, say: Say, path: Path) -> Any:  # noqa: ANN401 - whatever a field holds
    match inner:
        case str():
            return (say(path, inner) if inner else inner) if name in _WORDS else inner
        case tuple() if name in _LISTS:
            told = (say((*path, str(at)), one) if isinstance(one, str) else one for at, one in enumerate(inner))
            return _kept(inner, tuple(told))
        case tuple():
            marks = [_mark(one, at) for at, one in enumerate(inner)]
            return _kept(inner, tuple(respoken(one, say, (*path, at)) for at, one in zip(marks, inner, strict=True)))
        case Mapping():
            said = {key: say((*path, key), text) for key, text in inner.items()}
            return said if any(said[key] is not inner[key] for key in said) else inner
        case _:
            return respoken(inner, say, path)


def _kept(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give what was there where nothing changed, so that nobody takes it for something new."""
    return before if all(one is other for one, other in zip(before, after, strict=True)) else after


def _mark(one: object, at: int) -> str:
    """Name what stands in a list by what it is in every language."""
    match one:
        case Page():
            return str(one.number)
        case Part():
            return one.key
        case Option():
            return one.value
        case _:
            return str(getattr(one, "key", at))


def _names(kind: type[object]) -> tuple[str, ...]:
    """Name the fields of a kind of value that can hold words."""
    if kind not in _known_names:
        wanted = _WORDS | _INSIDE | _LISTS | {"messages"}
        found = fields(kind) if is_dataclass(kind) else ()
        _known_names[kind] = tuple(one.name for one in found if one.name in wanted)
    return _known_names[kind]
