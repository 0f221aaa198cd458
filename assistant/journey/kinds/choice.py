"""A question one answers by choosing: one of a list, or several."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.journey.question import Json, Option, Question, Refusal
from assistant.wording import joined


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceQuestion(Question):
    """One of `options`; the value is the option's own. `blank`: an option that says nothing stands for no choice."""

    options: tuple[Option, ...] = ()
    blank: bool = False

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen."""
        return self.options

    @property
    def empty(self) -> Json:
        """Nothing chosen."""
        return ""

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take the chosen option's value; "" or None when nothing is chosen."""
        if raw is None or raw == "":
            return self.refuse("no-choice", "required") if self.required and self.options else ""
        found = next((option for option in self.options if option.has(raw)), None)
        return self.refuse("choice-gone", "invalid_choice") if found is None else found.kept

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find a choice that had to be made, also where there is nothing to choose, or one that is gone."""
        if value is None or value == "":
            return (self.refuse("no-choice", "required"),) if self.required and not self.blank else ()
        if any(option.value == str(value) for option in self.options):
            return ()
        return (self.refuse("choice-gone", "invalid_choice"),)

    def in_words(self, value: Json) -> str:
        """Give the chosen option's words."""
        return next((option.label for option in self.options if option.has(value)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoicesQuestion(Question):
    """Any number of `options`, between `least` and `most` (None: no limit).

    The value names every option with true or false, or is a list of the chosen ones when `as_list`. `unshown` are
    options without words: nobody can choose them, and the value names them all the same.
    """

    options: tuple[Option, ...] = ()
    least: int | None = None
    most: int | None = None
    as_list: bool = False
    unshown: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen."""
        return self.options

    @property
    def empty(self) -> Json:
        """Nothing chosen."""
        return [] if self.as_list else self._named(())

    def is_empty(self, value: Json) -> bool:
        """Tell whether nothing is chosen."""
        return not self.chosen(value)

    def chosen(self, value: Json) -> tuple[str, ...]:
        """List the chosen options' values, in the order of the options."""
        if isinstance(value, Mapping):
            return tuple(option.value for option in self.options if value.get(option.value) is True)
        if isinstance(value, list | tuple):
            named = {str(one) for one in value if one is not None}
            return tuple(option.value for option in self.options if option.value in named)
        return ()

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take the chosen values, a collection; too few beats not filled in, as at the portal."""
        given = tuple(raw) if isinstance(raw, Collection) and not isinstance(raw, str | Mapping) else ()
        wanted = {str(one) for one in given}
        if None in given or not wanted <= {option.value for option in self.options}:
            return self.refuse("choice-gone", "invalid_choice")
        count = len(wanted)
        if count == 0 and not (self.required and self.options):
            return self.empty
        if self.least is not None and count < self.least:
            return self.refuse("too-few", "minSelectedCount", least=str(self.least))
        if count == 0:
            return self.refuse("no-choices", "required")
        if self.most is not None and count > self.most:
            return self.refuse("too-many", "maxSelectedCount", most=str(self.most))
        if self.as_list:
            return [option.kept for option in self.options if option.value in wanted]
        return self._named(wanted)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Count what is chosen in a kept value; one that names its options must name each of them."""
        if value is None:
            return (self.refuse("no-choices", "required"),) if self.required else ()
        known = (*self.unshown, *(option.value for option in self.options))
        if isinstance(value, Mapping):
            unnamed = [name for name in known if name not in value]
            if unnamed:
                return tuple(replace(self.refuse("no-choices", "required"), inside=name) for name in unnamed)
            count = sum(value[name] is True for name in known)
        elif isinstance(value, list | tuple):
            if any(str(one) not in known for one in value):
                return (self.refuse("choice-gone", "invalid_choice"),)
            count = len({str(one) for one in value})
        else:
            return (self.refuse("choice-gone", "invalid_choice"),)
        return self._counted(count)

    def _counted(self, count: int) -> tuple[Refusal, ...]:
        if count == 0 and not self.required:
            return ()
        if self.least is not None and count < self.least:
            return (self.refuse("too-few", "minSelectedCount", least=str(self.least)),)
        if count == 0 and self.least is None:
            return (self.refuse("no-choices", "required"),)
        if self.most is not None and count > self.most:
            return (self.refuse("too-many", "maxSelectedCount", most=str(self.most)),)
        return ()

    def _named(self, wanted: Collection[str]) -> dict[str, Json]:
        shown: dict[str, Json] = {option.value: option.value in wanted for option in self.options}
        return {**dict.fromkeys(self.unshown, False), **shown}

    def in_words(self, value: Json) -> str:
        """Give the chosen options' words, with commas."""
        chosen = frozenset(self.chosen(value))
        return joined((option.label for option in self.options if option.value in chosen), ", ")

    def fits(self, value: Json, today: date) -> bool:
        """Check the chosen options again."""
        if not isinstance(value, list if self.as_list else Mapping):
            return False
        chosen = [name for name, ticked in value.items() if ticked] if isinstance(value, Mapping) else value
        return not isinstance(self.check(chosen, today), Refusal)
