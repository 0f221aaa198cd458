"""Helps somebody take answers over to a website: opens it, copies one answer at a time, says what may be on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.app.talk import Answer, Copy
from assistant.journey.view import PreparedView
from assistant.visit import preparing
from assistant.visit.visit import Visit


def press(visit: Visit, view: PreparedView, key: str, browse: Callable[[str], bool]) -> Answer:
    """Do what a key asks; `browse` opens an address in the system's own browser and tells whether it did."""
    verb, _colon, rest = key.partition(":")
    number = int(rest) if rest.isdecimal() and int(rest) < len(view.rows) else -1
    match verb:
        case "site-open":
            return visit.prepared(replace(view, outcome=_opened(visit, view, browse)))
        case "site-copy" if number >= 0 and view.rows[number].copy:
            row = view.rows[number]
            shown = visit.prepared(replace(view, copied=number, outcome=""))
            return Copy(shown, row.copy, secret=row.secret)
        case "site-one":
            return visit.prepared(replace(view, at=max(number, 0), outcome=""))
        case "site-all":
            return visit.prepared(replace(view, at=-1, outcome=""))
        case "site-secrets":
            return visit.prepared(replace(view, with_secrets=not view.with_secrets, outcome=""))
        case _:
            return visit.show()


def _opened(visit: Visit, view: PreparedView, browse: Callable[[str], bool]) -> str:
    """Open the website, when it is the organisation's own; nobody is sent anywhere to practise."""
    place = view.place
    allowed = not place.practice and preparing.may_open(view.address, visit.task.base_url)
    return preparing.opened_words(place, opened=allowed and browse(view.address))
