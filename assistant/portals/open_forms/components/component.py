"""Reads one component's JSON without trusting it: old forms carry stray keys and odd values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from assistant.journey.form import Condition, Part, Reading
from assistant.journey.question import Explanation, Json, Option, RichText
from assistant.portals.open_forms.html import rich, text_of
from assistant.portals.open_forms.values import at, has

_Empty = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a component: the step's own `data`, the form's `website`, the language in use.

    `data` is None where nothing is known yet: in the public definition, and inside the rows of a grid. `depth`
    counts the groups it stands in. `place_name` names the address at a latitude and longitude, where that can be asked.
    """

    website: str
    language: str = "nl"
    data: Mapping[str, object] | None = field(default=None, repr=False)
    depth: int = 0
    place_name: Callable[[float, float], str] | None = field(default=None, repr=False, compare=False)

    def inside_row(self) -> Around:
        """Step into a row, whose values are not the step's."""
        return replace(self, data=None)


class Component:
    """One component as the portal describes it."""

    def __init__(self, raw: Mapping[str, object]) -> None:
        """Keep the description as it came."""
        self.raw = raw
        self.kind = self.text("type") or "unknown"
        self.key = self.text("key")

    def __repr__(self) -> str:
        return f"Component({self.kind!r}, {self.key!r})"

    def text(self, name: str) -> str:
        """Give a string, "" when it is absent or something else."""
        found = self.raw.get(name)
        return found if isinstance(found, str) else ""

    def flag(self, name: str, *, usual: bool = False) -> bool:
        """Give true or false, `usual` when it is absent or something else."""
        found = self.raw.get(name)
        return found if isinstance(found, bool) else usual

    def number(self, name: str) -> float | None:
        """Give a number, also one written as text; None when there is none."""
        found = self.raw.get(name)
        if isinstance(found, str) and re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]+)?", found.strip()):
            return float(found)
        return found if isinstance(found, int | float) and abs(found) < 10**15 and not isinstance(found, bool) else None

    def whole(self, name: str) -> int | None:
        """Give a whole number; None when there is none."""
        found = self.number(name)
        return None if found is None else int(found)

    def inside(self, name: str) -> Component:
        """Look inside an object, an empty one when it is absent."""
        found = self.raw.get(name)
        return Component(found if isinstance(found, Mapping) else {})

    def list(self, name: str) -> tuple[object, ...]:
        """Give a list, empty when it is absent or something else."""
        found = self.raw.get(name)
        return tuple(found) if isinstance(found, list | tuple) else ()

    @property
    def multiple(self) -> bool:
        """Whether the answer is a list of answers."""
        return self.flag("multiple")

    @property
    def validate(self) -> Component:
        """The rules an answer must keep."""
        return self.inside("validate")

    @property
    def required(self) -> bool:
        """Whether it must be filled in."""
        return self.validate.flag("required")

    @property
    def label(self) -> str:
        """The question, in plain words; without any, its key written as words."""
        return text_of(self.text("label")) or _words(self.key)

    @property
    def condition(self) -> Condition | None:
        """The simple condition, when it counts (protocol §6.1)."""
        found = self.inside("conditional").raw
        show, when, equals = found.get("show"), found.get("when"), found.get("eq")
        if show in ("true", "false"):
            show = show == "true"
        if not isinstance(show, bool) or not isinstance(when, str) or not when or equals is None:
            return None
        return Condition(show, when, equals)  # type: ignore[arg-type]  # came out of a JSON decoder

    def more(self) -> tuple[Explanation, ...]:
        """Gather what is told on demand: the tooltip, and the form's own questions and answers.

        A question shows its label and help as plain words, so those with a link in them come along whole.
        """
        linked = (words for name in ("label", "description") if "<a " in (words := rich(self.text(name))).html)
        found = [Explanation("", words) for words in (*linked, rich(self.text("tooltip")))]
        for item in self.list("faqItems"):
            if isinstance(item, Mapping):
                one = Component(item)
                found.append(Explanation(text_of(one.text("label")), rich(one.text("content"))))
        return tuple(one for one in found if one.words)

    def help(self) -> RichText:
        """Give the help that is always shown."""
        return rich(self.text("description"))

    def messages(self, language: str) -> dict[str, str]:
        """Give the form's own sentences by error key; the public definition has them by language."""
        own = self.raw.get("errors")
        if not isinstance(own, Mapping):
            own = self.inside("translatedErrors").raw.get(language)
        if not isinstance(own, Mapping):
            return {}
        return {key: words for key, said in own.items() if isinstance(said, str) and (words := text_of(said))}

    def options(self, raw: tuple[object, ...]) -> tuple[Option, ...]:
        """Read choices; one without value and words stands for "not known yet" and is left out."""
        return tuple(self._options(raw))

    def _options(self, raw: tuple[object, ...]) -> Iterator[Option]:
        for one in raw:
            if not isinstance(one, Mapping):
                continue
            option = Component(one)
            value = one.get("value")
            value = value if isinstance(value, str) else "" if value is None else str(value)
            label = text_of(option.text("label"))
            if value:
                given = one.get("value")
                written = None if isinstance(given, str) else given
                yield Option(value, label or value, rich(option.text("description")).text, written)

    def initial(self, empty: Json, around: Around) -> Json:
        """Give the value before anybody answers: the portal's, the form's default, or the empty one.

        3.5 sends no data for a fresh step, so the default is ours to fill in (protocol §14).
        """
        found = at(around.data or {}, self.key)
        if has(found):
            return found  # type: ignore[return-value]  # came out of a JSON decoder
        default = self.raw.get("defaultValue")
        if isinstance(empty, Mapping):
            return {**empty, **default} if isinstance(default, Mapping) else empty
        return default if _fits(default, empty) else empty  # type: ignore[return-value]  # as above

    def part(self, around: Around, *, empty: Json, reading: Reading = Reading.EXACT, **more: object) -> Part:
        """Make the part all types have in common; `more` goes to Part as it is."""
        if self.multiple:
            reading = Reading.LIST
        return Part(
            key=self.key,
            hidden=self.flag("hidden"),
            condition=self.condition,
            clear_on_hide=self.flag("clearOnHide", usual=True),
            reading=reading,
            initial=self.initial(empty, around),
            empty=empty,
            **more,  # type: ignore[arg-type]
        )

    def group(self, **more: object) -> Part:
        """Make a part that keeps no value itself; `more` goes to Part as it is."""
        return Part(
            key=self.key,
            hidden=self.flag("hidden"),
            condition=self.condition,
            clear_on_hide=self.flag("clearOnHide", usual=True),
            has_data=False,
            **more,  # type: ignore[arg-type]
        )

    def asked(self, around: Around) -> dict[str, object]:
        """Gather what every question has in common, as arguments for it."""
        return {
            "key": self.key,
            "label": self.label,
            "help": self.help(),
            "more": self.more(),
            "required": self.required,
            "read_only": self.flag("disabled"),
            "sensitive": self.flag("isSensitiveData"),
            "messages": self.messages(around.language),
            "plugins": tuple(one for one in self.validate.list("plugins") if isinstance(one, str) and one),
            "source": self.inside("prefill").text("plugin"),
            "wanted": self.inside("openForms").flag("softRequired"),
            "receives": self.flag("confirmationRecipient"),
        }


def has_blank(options: Iterable[object]) -> bool:
    """Tell whether an option says nothing: the portal takes it for a choice, though nobody can make it."""
    return any(isinstance(one, Mapping) and one.get("value") == "" for one in options)


def _fits(default: object, empty: Json) -> bool:
    """Tell whether a default has the type its component keeps."""
    if empty is None:
        return isinstance(default, int | float) and not isinstance(default, bool)
    return isinstance(default, type(empty))


def _words(key: str) -> str:
    """Write a key as words: naamKind is "Naam kind"."""
    last = re.sub(r"[-_.]+", " ", key.rpartition(".")[2])
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", last).lower().strip()
    return spaced[:1].upper() + spaced[1:]
