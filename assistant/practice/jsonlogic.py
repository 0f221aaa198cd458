"""A small JsonLogic evaluator for the rules of practice forms (components reference, "JsonLogic dialect")."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import reduce
from itertools import pairwise
from typing import Any

from assistant.practice.components import MISSING, find
from assistant.practice.dates import Delta

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


class UnknownOperator(ValueError):
    """The rule uses something this evaluator does not know."""


def evaluate(rule: object, data: Mapping[str, Any]) -> object:
    """Work out a rule over nested data. Raises UnknownOperator for an operator that is not supported."""
    if isinstance(rule, list):
        return [evaluate(part, data) for part in rule]
    if not isinstance(rule, Mapping) or len(rule) != 1:
        return rule
    ((name, parts),) = rule.items()
    arguments = parts if isinstance(parts, list) else [parts]
    if name in _LAZY:
        return _LAZY[name](arguments, data)
    if name not in _PLAIN:
        raise UnknownOperator(name)
    return _PLAIN[name](*(evaluate(argument, data) for argument in arguments))


def variables(rule: object) -> frozenset[str]:
    """Give the names a rule looks at."""
    if isinstance(rule, list):
        return frozenset[str]().union(*(variables(part) for part in rule))
    if not isinstance(rule, Mapping):
        return frozenset()
    if "var" in rule:
        name = rule["var"][0] if isinstance(rule["var"], list) and rule["var"] else rule["var"]
        return frozenset({name}) if isinstance(name, str) else variables(name)
    return frozenset[str]().union(*(variables(part) for part in rule.values()))


def tidy(rule: object) -> object:
    """Write a rule as the real server does: the arguments of every operator as a list, except plain lists."""
    if isinstance(rule, list):
        return [tidy(part) for part in rule]
    if not isinstance(rule, Mapping):
        return rule
    return {name: tidy(parts if isinstance(parts, list) else [parts]) for name, parts in rule.items()}


def truthy(value: object) -> bool:
    """Tell whether JsonLogic takes this as true."""
    return bool(value)


def _var(arguments: list[object], data: Mapping[str, Any]) -> object:
    name = evaluate(arguments[0], data) if arguments else ""
    if name in ("", None):
        return data
    found = find(data, str(name))
    if found is MISSING and isinstance(name, str) and name in data:
        found = data[name]
    if found is MISSING:
        return evaluate(arguments[1], data) if len(arguments) > 1 else None
    return found


def _if(arguments: list[object], data: Mapping[str, Any]) -> object:
    rest = list(arguments)
    while len(rest) > 1:
        test, then, *rest = rest
        if truthy(evaluate(test, data)):
            return evaluate(then, data)
    return evaluate(rest[0], data) if rest else None


def _and(arguments: list[object], data: Mapping[str, Any]) -> object:
    value: object = True
    for argument in arguments:
        value = evaluate(argument, data)
        if not truthy(value):
            break
    return value


def _or(arguments: list[object], data: Mapping[str, Any]) -> object:
    value: object = False
    for argument in arguments:
        value = evaluate(argument, data)
        if truthy(value):
            break
    return value


def _missing(arguments: list[object], data: Mapping[str, Any]) -> object:
    names = [str(evaluate(argument, data)) for argument in arguments]
    return [name for name in names if find(data, name) in (MISSING, None, "")]


def _missing_some(arguments: list[object], data: Mapping[str, Any]) -> object:
    least, names = evaluate(arguments[0], data), evaluate(arguments[1], data)
    names = names if isinstance(names, list) else [names]
    absent = _missing(names, data)
    there = len(names) - len(absent) if isinstance(absent, list) else 0
    return [] if isinstance(least, int) and there >= least else absent


def _reduce(arguments: list[object], data: Mapping[str, Any]) -> object:
    rows, rule = evaluate(arguments[0], data), arguments[1]
    value = evaluate(arguments[2], data) if len(arguments) > 2 else None  # noqa: PLR2004 - list, rule, first value
    for row in rows if isinstance(rows, list) else []:
        value = evaluate(rule, {"current": row, "accumulator": value})
    return value


def _map(arguments: list[object], data: Mapping[str, Any]) -> object:
    rows = evaluate(arguments[0], data)
    return [evaluate(arguments[1], row) for row in rows] if isinstance(rows, list) else []


_LAZY: dict[str, Callable[[list[object], Mapping[str, Any]], object]] = {
    "var": _var,
    "if": _if,
    "?:": _if,
    "and": _and,
    "or": _or,
    "missing": _missing,
    "today": lambda _arguments, data: data.get("today"),
    "map": _map,
    "missing_some": _missing_some,
    "reduce": _reduce,
}


def _same(left: object, right: object) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        return (str(left) == str(right)) if None not in (left, right) else False
    return left == right


def _strict(left: object, right: object) -> bool:
    return type(left) is type(right) and left == right


def _compare(test: Callable[[Any, Any], bool]) -> Callable[..., object]:
    def compare(*values: object) -> object:
        if any(value is None for value in values):
            return None
        try:
            return all(test(left, right) for left, right in pairwise(_alike(values)))
        except TypeError:
            return None

    return compare


def _alike(values: tuple[object, ...]) -> list[object]:
    """Let a date and a moment be compared, as the day they fall on."""
    if any(isinstance(value, date) and not isinstance(value, datetime) for value in values):
        return [value.date() if isinstance(value, datetime) else value for value in values]
    return list(values)


def _calculate(work: Callable[[Any, Any], Any]) -> Callable[..., object]:
    def calculate(*values: object) -> object:
        if any(value is None for value in values):
            return None
        try:
            return _told(reduce(work, values) if len(values) > 1 else work(0, values[0]))
        except (TypeError, ZeroDivisionError):
            return None

    return calculate


def _told(value: object) -> object:
    """Write the time between two moments as the server does, in the way of ISO 8601."""
    if not isinstance(value, timedelta):
        return value
    hours, rest = divmod(value.seconds, 3600)
    clock = "".join(f"{part}{unit}" for part, unit in zip((hours, *divmod(rest, 60)), "HMS", strict=True) if part)
    return f"P{value.days}D" + (f"T{clock}" if clock else "")


def _day(value: object = None) -> object:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return value


def _moment(value: object = None) -> object:
    try:
        return value if isinstance(value, datetime) else datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _duration(text: object) -> object:
    found = _DURATION.fullmatch(str(text))
    if not found:
        return None
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return Delta(years, months, 7 * weeks + days, timedelta(hours=hours, minutes=minutes, seconds=seconds))


def _rdelta(*parts: object) -> object:
    numbers = [part if isinstance(part, int) else 0 for part in parts]
    years, months, days, hours, minutes, seconds = (numbers + [0] * 6)[:6]
    return Delta(years, months, days, timedelta(hours=hours, minutes=minutes, seconds=seconds))


def _substr(text: object, first: int = 0, length: int | None = None) -> str:
    rest = str(text)[first:]
    return rest if length is None else rest[:length]


_PLAIN: dict[str, Callable[..., object]] = {
    "==": _same,
    "!=": lambda left, right: not _same(left, right),
    "===": _strict,
    "!==": lambda left, right: not _strict(left, right),
    ">": _compare(operator.gt),
    ">=": _compare(operator.ge),
    "<": _compare(operator.lt),
    "<=": _compare(operator.le),
    "!": lambda value=None: not truthy(value),
    "!!": lambda value=None: truthy(value),
    "in": lambda part, whole: isinstance(whole, (str, list)) and part in whole,
    "cat": lambda *parts: "".join("" if part is None else str(part) for part in parts),
    "+": _calculate(operator.add),
    "-": _calculate(operator.sub),
    "*": _calculate(lambda left, right: left * right),
    "/": _calculate(operator.truediv),
    "%": _calculate(operator.mod),
    "min": lambda *values: min(values, default=None),
    "max": lambda *values: max(values, default=None),
    "count": lambda *values: sum(1 for value in values if truthy(value)),
    "log": lambda value=None: value,
    "merge": lambda *values: [one for value in values for one in (value if isinstance(value, list) else [value])],
    "substr": _substr,
    "date": _day,
    "datetime": _moment,
    "duration": _duration,
    "rdelta": _rdelta,
}
