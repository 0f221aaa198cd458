"""Makes an appointment and lets it go again: what is wrong with it, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from flask import Blueprint, Response, jsonify

from assistant.practice.agenda import Agenda, Place
from assistant.practice.completion import complete, open_statements
from assistant.practice.forms import Form
from assistant.practice.gate import root, visitor
from assistant.practice.held import body, held, slow_down, writable
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, forbidden, not_found, refused
from assistant.practice.store import Submission
from assistant.practice.texts import say
from assistant.practice.validation import Scope, check
from assistant.practice.wire import submission_url


def booking(portal: Portal) -> Blueprint:
    """Give the routes to make an appointment and to cancel it, and one that only this portal has."""
    api = Blueprint("booking", __name__)
    store = portal.store

    @api.post("/api/v2/appointments/appointments")
    def book() -> tuple[Response, int]:
        slow_down(portal, portal.complete)
        given = body()
        with store.lock:
            uuid = str(given.get("submission", "")).rstrip("/").rsplit("/", 1)[-1]
            form, submission = held(portal, uuid)
            writable(portal, form, submission)
            if form.agenda is None:
                raise forbidden()
            slips = tuple(_slips(portal, form, form.agenda, given))
            if slips:
                raise refused(*slips)
            _keep(portal, form.agenda, submission, given)
            complete(portal, form, submission)
            store.leave(visitor().session, submission)
        url = f"{submission_url(root(), submission)}/{submission.status_token}/status"
        shown = {name: value for name, value in given.items() if not name.endswith("Accepted")}
        return jsonify({**shown, "statusUrl": url}), 201

    @api.post("/api/v2/appointments/<uuid>/cancel")
    def cancel(uuid: str) -> Response:
        with store.lock:
            submission = store.submissions.get(uuid)
            if submission is None or not submission.booked:
                raise not_found()
            if body().get("email") not in submission.contact.values():
                raise forbidden()
            store.taken.discard(submission.booked)
            submission.booked = ()
        return Response(status=204)

    @api.put("/oefenen/agenda")
    def take() -> Response:
        """Let somebody else take a moment."""
        given = body()
        places = {place.identifier for form in portal.forms.values() if form.agenda for place in form.agenda.places}
        if given.get("place") not in places or not isinstance(given.get("time"), str):
            raise refused(Slip("place", "invalid", "invalid"))
        with store.lock:
            store.taken.add((str(given["place"]), str(given["time"])))
            return jsonify({"count": len(store.taken)})

    return api


def _slips(portal: Portal, form: Form, agenda: Agenda, given: Mapping[str, Any]) -> Iterator[Slip]:
    """Give what is wrong with an appointment, by the names of the wire."""
    for name in ("products", "location", "date", "datetime", "contactDetails"):
        if name not in given:
            yield Slip(name, "required", "required")
    wanted = [str(one.get("productId")) for one in given.get("products") or [] if isinstance(one, Mapping)]
    if agenda.at(wanted) and len(wanted) > 1 and not agenda.several:
        yield Slip("products", "invalid", "invalid_choice")
    place = next((one for one in agenda.at(wanted) if one.identifier == given.get("location")), None)
    if not agenda.at(wanted):
        yield Slip("products", "invalid", "invalid_choice")
    elif place is None:
        yield Slip("location", "invalid", "invalid_choice")
    else:
        yield from _when(portal, agenda, place, given)
    contact = given.get("contactDetails")
    data = contact if isinstance(contact, dict) else {}
    for slip in check(agenda.fields, frozenset(), data, Scope(sending=True)):
        yield Slip(f"contactDetails.{slip.name.removeprefix('data.')}", slip.code, slip.text, slip.facts)
    yield from open_statements(form, given)


def _when(portal: Portal, agenda: Agenda, place: Place, given: Mapping[str, Any]) -> Iterator[Slip]:
    free = agenda.free(place, portal.now().date(), portal.store.taken)
    day = next((one for one in free if one.isoformat() == given.get("date")), None)
    if day is None:
        yield Slip("date", "invalid", "day-full")
    elif given.get("datetime") not in [one.isoformat() for one in free[day]]:
        yield Slip("datetime", "invalid", "time-gone")


def _keep(portal: Portal, agenda: Agenda, submission: Submission, given: Mapping[str, Any]) -> None:
    """Take the moment, and note what belongs in the overview."""
    names = {one.identifier: one.name for one in agenda.products}
    place = agenda.place(str(given["location"]))
    submission.booked = (str(given["location"]), str(given["datetime"]))
    portal.store.taken.add(submission.booked)
    submission.contact = dict(given["contactDetails"])
    when = datetime.fromisoformat(str(given["datetime"]))
    language = submission.language
    chosen = ({"product": names[one["productId"]], "amount": one["amount"]} for one in given["products"])
    rows = [(say("what-for", language), say("times", language, **one)) for one in chosen]
    rows += [(say("where", language), place.name if place else "")]
    rows += [(say("when", language), f"{when:%d-%m-%Y %H:%M}")]
    labels = {str(one["key"]): str(one.get("label", one["key"])) for one in agenda.fields}
    rows += [(labels.get(key, key), str(value)) for key, value in submission.contact.items()]
    submission.rows = [{"name": name, "value": value, "component": {"type": "textfield"}} for name, value in rows]
