"""Finds every text of a practice form that somebody reads, and puts it through one function.

The same walk gathers the sentences for translators and puts the form in another language, so neither can know of a
text that the other leaves out. What only computers read (keys, values, patterns) and names of people, places and
organisations stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Say = Callable[[str], str]

_PLAIN = ("label", "description", "tooltip", "placeholder", "legend", "groupLabel", "suffix", "prefix", "footer")
_ROWS = ("addAnother", "removeRow", "saveRow")
_RICH = ("html", "content")
_FORM_PLAIN = ("name",)
_FORM_RICH = ("introduction", "explanation", "help", "helpBefore", "confirmation")
_SOURCE = "nl"
_BLOCKS = re.compile(r"(\s*</?(?:p|ul|ol|li|h[1-6]|div|br)\b[^>]*>\s*)")
_PAIR = 2


def reworded(form: Mapping[str, Any], say: Say, language: str = _SOURCE) -> dict[str, Any]:
    """Give a form, as its file has it, with every text said by `say`, which makes it one in `language`."""
    changed = _said(form, say, _FORM_PLAIN, _FORM_RICH)
    if "statements" in form:
        changed["statements"] = _said(form["statements"], say, rich=("privacy", "truth"))
    if "steps" in form:
        changed["steps"] = [_step(step, say, language) for step in form["steps"]]
    if "rules" in form:
        changed["rules"] = [_rule(rule, say) for rule in form["rules"]]
    if "variables" in form:
        changed["variables"] = {name: _pairs(value, say) for name, value in form["variables"].items()}
    if "tables" in form:
        changed["tables"] = {name: [_line(one, say) for one in lines] for name, lines in form["tables"].items()}
    if "lists" in form:
        changed["lists"] = {
            name: {code: _words(words, say) for code, words in entries.items()}
            for name, entries in form["lists"].items()
        }
    if form.get("agenda"):
        changed["agenda"] = _agenda(form["agenda"], say, language)
    return changed


def by_paragraph(words: str, say: Say) -> str:
    """Say HTML paragraph by paragraph; the tags inside a paragraph belong to its sentence."""
    return "".join(part if _BLOCKS.fullmatch(part) else _words(part, say) for part in _BLOCKS.split(words))


def _words(words: str, say: Say) -> str:
    """Say what has letters; signs, numbers and places to fill in have no language."""
    bare = re.sub(r"<[^>]*>|{{.*?}}|{%.*?%}", "", words)
    return say(words) if any(map(str.isalpha, bare)) else words


def _said(one: Mapping[str, Any], say: Say, plain: tuple[str, ...] = (), rich: tuple[str, ...] = ()) -> dict[str, Any]:
    changed = dict(one)
    for name in plain:
        if isinstance(one.get(name), str):
            changed[name] = _words(one[name], say)
    for name in rich:
        if isinstance(one.get(name), str):
            changed[name] = by_paragraph(one[name], say)
    return changed


def _step(step: Mapping[str, Any], say: Say, language: str) -> dict[str, Any]:
    changed = _said(step, say, ("name",))
    changed["components"] = [_component(part, say, language) for part in step.get("components", ())]
    return changed


def _component(part: Mapping[str, Any], say: Say, language: str) -> dict[str, Any]:
    changed = _said(part, say, (*_PLAIN, *_ROWS), _RICH)
    if isinstance(part.get("values"), list | tuple):
        changed["values"] = [_said(one, say, ("label", "description")) for one in part["values"]]
    if isinstance(part.get("data"), Mapping):
        choices = [_said(one, say, ("label", "description")) for one in part["data"].get("values", ())]
        changed["data"] = {**part["data"], "values": choices}
    if isinstance(part.get("faqItems"), list | tuple):
        changed["faqItems"] = [_said(one, say, ("label",), ("content",)) for one in part["faqItems"]]
    if messages := (part.get("translatedErrors") or {}).get(_SOURCE):
        told = {code: _words(words, say) for code, words in messages.items()}
        changed["translatedErrors"] = {**part["translatedErrors"], language: told}
    if isinstance(part.get("components"), list | tuple):
        changed["components"] = [_component(inner, say, language) for inner in part["components"]]
    if isinstance(part.get("columns"), list | tuple):
        changed["columns"] = [
            {**column, "components": [_component(inner, say, language) for inner in column.get("components", ())]}
            for column in part["columns"]
        ]
    return changed


def _rule(rule: Mapping[str, Any], say: Say) -> dict[str, Any]:
    then = [{**action, "to": _pairs(action["to"], say)} if "to" in action else action for action in rule["then"]]
    return {**rule, "then": then}


def _pairs(value: Any, say: Say) -> Any:  # noqa: ANN401 - JSON of any shape
    """Say the words in lists of pairs of a value and its words, from which a question takes its choices."""
    if isinstance(value, Mapping):
        return {name: _pairs(one, say) for name, one in value.items()}
    if not isinstance(value, list | tuple):
        return value
    if value and all(_is_pair(one) for one in value):
        return [[code, _words(words, say)] for code, words in value]
    return [_pairs(one, say) for one in value]


def _is_pair(one: object) -> bool:
    return isinstance(one, list | tuple) and len(one) == _PAIR and all(isinstance(word, str) for word in one)


def _line(line: Mapping[str, Any], say: Say) -> dict[str, Any]:
    gives = {name: _words(one, say) if isinstance(one, str) else one for name, one in line["gives"].items()}
    return {**line, "gives": gives}


def _agenda(agenda: Mapping[str, Any], say: Say, language: str) -> dict[str, Any]:
    changed = dict(agenda)
    changed["products"] = [_said(one, say, ("name", "description")) for one in agenda.get("products", ())]
    changed["fields"] = [_component(one, say, language) for one in agenda.get("fields", ())]
    return changed
