"""Answers calls about what an appointment can be: products, places, days, times (protocol reference, section 13)."""

from __future__ import annotations

from datetime import date, datetime

from flask import Blueprint, Response, jsonify, request

from assistant.practice.agenda import Agenda, Place, place_json, product_json
from assistant.practice.gate import visitor
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, forbidden, not_yours, refused


def appointments(portal: Portal) -> Blueprint:
    """Give the routes for appointments; all of them need a submission of this session."""
    api = Blueprint("appointments", __name__, url_prefix="/api/v2/appointments")
    store = portal.store

    def agenda() -> Agenda:
        """Find the agenda of the form this session is busy with."""
        with store.lock:
            mine = [store.submissions[uuid] for uuid in visitor().session.submissions]
        forms = (portal.spoken(portal.forms[one.form], visitor().language) for one in reversed(mine))
        found = [form.agenda for form in forms if form.agenda is not None]
        if not mine:
            raise not_yours()
        if not found or found[0] is None:
            raise forbidden()
        return found[0]

    def chosen() -> list[str]:
        return request.args.getlist("product_id")

    def place(known: Agenda) -> Place | None:
        offered = known.at(chosen())
        return next((one for one in offered if one.identifier == request.args.get("location_id")), None)

    def free(known: Agenda, where: Place) -> dict[date, list[datetime]]:
        with store.lock:
            return known.free(where, portal.now().date(), store.taken)

    @api.get("/products")
    def products() -> Response:
        return jsonify([product_json(one) for one in agenda().offered(chosen())])

    @api.get("/locations")
    def locations() -> Response:
        return jsonify([place_json(one) for one in agenda().at(chosen())])

    @api.get("/dates")
    def dates() -> Response:
        known = agenda()
        where = place(known)
        return jsonify([] if where is None else [{"date": day.isoformat()} for day in free(known, where)])

    @api.get("/times")
    def times() -> Response:
        known = agenda()
        where = place(known)
        if where is None:
            return jsonify([])
        wanted = request.args.get("date")
        found = [one for day, left in free(known, where).items() if day.isoformat() == wanted for one in left]
        return jsonify([{"time": one.isoformat()} for one in found])

    @api.get("/customer-fields")
    def fields() -> Response:
        known = agenda()
        if not known.at(chosen()):
            raise refused(Slip("product_id", "invalid", "invalid_choice"))
        return jsonify(known.fields)

    return api
