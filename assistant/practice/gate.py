"""What every call passes: host, session, language, CSRF and throttle going in; cookies and headers going out."""

from __future__ import annotations

import hmac
import logging
import secrets
import string
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import NO_CONTENT

from flask import Flask, Request, Response, g, jsonify, request
from werkzeug.exceptions import HTTPException

from assistant.errors import whereabouts
from assistant.practice.catalogue import LANGUAGES, SOURCE
from assistant.practice.portal import Portal
from assistant.practice.problems import (
    Problem,
    broken,
    forbidden,
    not_found,
    throttled,
    too_large,
    unreadable,
)
from assistant.practice.store import Session

_log = logging.getLogger(__name__)
_LETTERS = string.ascii_letters + string.digits
_SECRET = 32
_YEAR = 31_449_600
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_OWN_PAGES = "/oefen"
_POLLED = ("/status", "/_check-logic")


@dataclass(slots=True)
class Visitor:
    """Who is calling: one session and one CSRF secret, in one language."""

    session: Session
    secret: str
    language: str
    set_language: bool = False


def visitor() -> Visitor:
    """Give the visitor of the call being answered."""
    known = g.visitor
    assert isinstance(known, Visitor)
    return known


def root() -> str:
    """Give the address this server was called by, ending in a slash."""
    return request.host_url


def mask(secret: str) -> str:
    """Hide a CSRF secret in a token that differs each time, twice as long, in Django's way."""
    key = "".join(secrets.choice(_LETTERS) for _ in secret)
    shifted = (
        _LETTERS[(_LETTERS.index(letter) + _LETTERS.index(step)) % len(_LETTERS)]
        for letter, step in zip(secret, key, strict=True)
    )
    return key + "".join(shifted)


def unmask(token: str) -> str:
    """Give the secret in a token; a bare secret is itself; anything else gives an empty text."""
    if any(letter not in _LETTERS for letter in token):
        return ""
    if len(token) == _SECRET:
        return token
    if len(token) != 2 * _SECRET:
        return ""
    return "".join(
        _LETTERS[(_LETTERS.index(letter) - _LETTERS.index(step)) % len(_LETTERS)]
        for step, letter in zip(token[:_SECRET], token[_SECRET:], strict=True)
    )


def guard(app: Flask, portal: Portal) -> None:
    """Make every call pass the gate."""

    @app.before_request
    def enter() -> None:
        if request.host.rsplit(":", 1)[0] not in _HOSTS:
            raise Problem("BadRequest", "invalid", 400)
        if request.path.startswith(_OWN_PAGES):
            return
        with portal.store.lock:
            session = portal.store.visit(request.cookies.get("openforms_sessionid", ""))
        secret = request.cookies.get("csrftoken", "")
        g.visitor = Visitor(session, secret if len(secret) == _SECRET else "", language_of(request))
        if request.path.startswith("/api/"):
            _count(portal)
            _check_token(visitor().secret)

    @app.after_request
    def leave(response: Response) -> Response:
        if isinstance(g.get("visitor"), Visitor):
            _mark(response, portal, visitor())
        if response.status_code == NO_CONTENT:
            del response.headers["Content-Type"]
        return response

    @app.errorhandler(Problem)
    def problem(error: Problem) -> Response:
        language = visitor().language if isinstance(g.get("visitor"), Visitor) else language_of(request)
        response = jsonify(error.body(root(), language))
        response.status_code = error.status
        if error.wait is not None:
            response.headers["Retry-After"] = str(error.wait)
        return response

    @app.errorhandler(HTTPException)
    def http_problem(error: HTTPException) -> Response:
        known = {400: unreadable(), 404: not_found(), 413: too_large()}
        kinds = {
            405: Problem("MethodNotAllowed", "method_not_allowed", 405),
            415: Problem("UnsupportedMediaType", "unsupported_media_type", 415),
        }
        return problem({**known, **kinds}.get(error.code or 500, broken()))

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        _log.error("practice portal failed: %s", whereabouts(error))
        return problem(broken())


def language_of(request: Request) -> str:
    """Give the language of a call: the cookie wins from what is asked for, and what nobody speaks is Dutch."""
    wanted = request.cookies.get("openforms_language", "")
    if wanted in LANGUAGES:
        return wanted
    return request.accept_languages.best_match(list(LANGUAGES)) or SOURCE


def _count(portal: Portal) -> None:
    throttle = portal.polling if request.path.endswith(_POLLED) else portal.calls
    caller = request.remote_addr or ""
    with portal.store.lock:
        wait = throttle.call(caller)
    if wait:
        raise throttled(wait)


def _check_token(secret: str) -> None:
    if request.method in _READS:
        return
    if not secret:
        raise forbidden("CSRF Failed: CSRF cookie not set.")
    token = request.headers.get("X-CSRFToken", "")
    if not token:
        raise forbidden("CSRF Failed: CSRF token missing.")
    if not hmac.compare_digest(unmask(token), secret):
        raise forbidden("CSRF Failed: CSRF token from the 'X-Csrftoken' HTTP header incorrect.")
    origin = request.headers.get("Origin")
    if origin and origin != root().rstrip("/"):
        raise forbidden(f"CSRF Failed: Origin checking failed - {origin} does not match any trusted origins.")


def _mark(response: Response, portal: Portal, who: Visitor) -> None:
    seconds = portal.options.session_seconds
    response.headers["X-Session-Expires-In"] = str(seconds)
    response.headers["Content-Language"] = who.language
    if who.set_language:
        response.set_cookie("openforms_language", who.language, httponly=True, samesite="Lax")
    if request.path.startswith("/api/"):
        who.secret = who.secret or "".join(secrets.choice(_LETTERS) for _ in range(_SECRET))
        response.headers["X-CSRFToken"] = mask(who.secret)
        response.set_cookie("csrftoken", who.secret, max_age=_YEAR, expires=_in(_YEAR), samesite="Lax")
    session = who.session.id
    response.set_cookie(
        "openforms_sessionid", session, max_age=seconds, expires=_in(seconds), httponly=True, samesite="Lax"
    )


def _in(seconds: int) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)
