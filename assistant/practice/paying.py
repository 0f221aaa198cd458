"""The practice payment provider: a page of its own, as a bank would have, where no money ever moves."""

from __future__ import annotations

from html import escape

from flask import Blueprint, Response, jsonify, request

from assistant.practice.catalogue import SOURCE
from assistant.practice.forms import Form
from assistant.practice.gate import root
from assistant.practice.portal import Portal
from assistant.practice.problems import Problem, not_found
from assistant.practice.store import Submission
from assistant.practice.texts import say
from assistant.wording import RIGHT_TO_LEFT

PAY, ABORT = "betaal", "breek-af"
_PAGE = """<!doctype html><html lang="{language}" dir="{way}"><meta charset="utf-8"><title>{bank}</title>
<body style="font: 22px/1.5 sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em">
<p><strong>{nothing}</strong></p><h1>{title}</h1>{body}</body></html>"""
_KEY = '<form method="post" action="{to}"><button style="font: inherit; padding: .6em 1.2em">{word}</button></form>'


def payments(portal: Portal) -> Blueprint:
    """Give the routes for paying: how it begins, and the provider's own pages (protocol reference, section 13.6)."""
    own = Blueprint("payments", __name__)
    store = portal.store

    def owed(uuid: str, token: str) -> tuple[Form, Submission]:
        submission = store.submissions.get(uuid)
        form = portal.form_of(submission) if submission is not None else None
        if submission is None or form is None or form.payment is None or not submission.pay_token:
            raise not_found()
        if token != submission.pay_token:
            raise not_found()
        return form, submission

    @own.post("/payment/<uuid>/<token>/start")
    def start(uuid: str, token: str) -> Response:
        with store.lock:
            form, submission = owed(uuid, token)
            if submission.paid:
                raise Problem("ValidationError", "invalid", 400)
            assert form.payment is not None
            post = form.payment.method == "post"
            address = f"{root()}oefenen/betalen" + ("" if post else f"/{uuid}/{token}")
            data = {"betaling": uuid, "sleutel": token} if post else {}
        return jsonify({"type": "post" if post else "get", "url": address, "data": data})

    @own.post("/oefenen/betalen")
    def posted() -> Response:
        with store.lock:
            return page(*owed(request.form.get("betaling", ""), request.form.get("sleutel", "")))

    @own.get("/oefenen/betalen/<uuid>/<token>")
    def asked(uuid: str, token: str) -> Response:
        with store.lock:
            return page(*owed(uuid, token))

    def page(form: Form, submission: Submission) -> Response:
        assert form.payment is not None
        if submission.paid:
            return _ended("paid-before", "go-back", submission.language)
        language = submission.language
        price = form.payment.price.replace(".", ",") if language == SOURCE else form.payment.price
        amount = f"<p>{escape(say('price', language, price=price))}</p>" if price else ""
        to = f"/oefenen/betalen/{submission.id}/{submission.pay_token}/"
        keys = _KEY.format(to=to + PAY, word=escape(say("pay", language)))
        keys += _KEY.format(to=to + ABORT, word=escape(say("break-off", language)))
        return _shown(form.name, amount + keys, language)

    @own.post("/oefenen/betalen/<uuid>/<token>/<deed>")
    def done(uuid: str, token: str, deed: str) -> Response:
        with store.lock:
            _form, submission = owed(uuid, token)
            if deed not in (PAY, ABORT):
                raise not_found()
            if deed == PAY:
                submission.paid = True
        if deed == PAY:
            return _ended("paid", "was-practice", submission.language)
        return _ended("not-paid", "broke-off", submission.language)

    return own


def _ended(title: str, words: str, language: str) -> Response:
    return _shown(say(title, language), f"<p>{escape(say(words, language))}</p>", language)


def _shown(title: str, body: str, language: str) -> Response:
    said = {"bank": say("bank", language), "nothing": say("pay-nothing", language)}
    way = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    page = _PAGE.format(title=escape(title), body=body, language=language, way=way, **said)
    return Response(page, mimetype="text/html")
