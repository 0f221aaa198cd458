"""Answers calls about forms and languages: open to everybody, without a submission."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, current_app, jsonify

from assistant.practice.catalogue import LANGUAGES, SOURCE
from assistant.practice.gate import root, visitor
from assistant.practice.held import body
from assistant.practice.portal import Portal
from assistant.practice.problems import Problem, Slip, not_found, refused
from assistant.practice.wire import form_json, public_step_json

VERSION = "4.0.0"


def forms(portal: Portal) -> Blueprint:
    """Give the routes for forms, their steps and languages."""
    api = Blueprint("forms", __name__, url_prefix="/api/v2")

    @api.get("/")
    @api.get("/schema")
    def description() -> Response:
        return jsonify(_description(current_app))

    @api.get("/forms")
    @api.get("/public/forms")
    def catalogue() -> Response:
        raise Problem("NotAuthenticated", "not_authenticated", 401)

    @api.get("/forms/<name>")
    def form(name: str) -> Response:
        found = portal.form(name)
        if found is None or not portal.standing[found.uuid].active:
            raise not_found()
        if not found.translated:
            visitor().language, visitor().set_language = SOURCE, True
        language = visitor().language
        return jsonify(form_json(root(), portal.spoken(found, language), portal.standing[found.uuid], language))

    @api.get("/forms/<name>/steps/<uuid>")
    def step(name: str, uuid: str) -> Response:
        found = portal.form(name)
        found = found and portal.spoken(found, visitor().language)
        one = found.step(uuid) if found else None
        if found is None or one is None or not portal.standing[found.uuid].active:
            raise not_found()
        return jsonify(public_step_json(root(), found, one, visitor().language))

    @api.get("/i18n/info")
    def languages() -> Response:
        known = [{"code": code, "name": name} for code, name in LANGUAGES.items()]
        return jsonify({"languages": known, "current": visitor().language})

    @api.put("/i18n/language")
    def language() -> Response:
        code = body().get("code")
        if code not in LANGUAGES:
            raise refused(Slip("code", "invalid_choice" if code else "required", "language"))
        visitor().language, visitor().set_language = str(code), True
        return Response(status=204)

    return api


def _description(app: Flask) -> dict[str, object]:
    paths: dict[str, dict[str, object]] = {}
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):
            path = rule.rule.replace("<", "{").replace(">", "}")
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
                paths.setdefault(path, {})[method.lower()] = {"responses": {"default": {"description": ""}}}
    return {"openapi": "3.0.3", "info": {"title": "Oefenloket", "version": VERSION}, "paths": paths}
