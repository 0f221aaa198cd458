"""The practice portal's own pages, which no real portal has: its post, what came in, and how forms stand."""

from __future__ import annotations

from dataclasses import asdict
from html import escape

from flask import Blueprint, Response, jsonify, request

from assistant.practice.formfiles import read
from assistant.practice.forms import Form, FormFileWrong
from assistant.practice.gate import language_of, visitor
from assistant.practice.held import body
from assistant.practice.portal import Portal
from assistant.practice.problems import Slip, not_found, refused
from assistant.practice.store import Submission
from assistant.practice.texts import say
from assistant.wording import RIGHT_TO_LEFT

_STANDING = ("active", "maintenance", "full", "busy", "failures")
_PAGE = """<!doctype html><html lang="{language}" dir="{way}"><meta charset="utf-8"><title>{title}</title>
<body style="font: 20px/1.5 sans-serif; max-width: 40em; margin: 2em auto; padding: 0 1em">
<h1>{title}</h1>{body}</body></html>"""


def pages(portal: Portal) -> Blueprint:
    """Give the routes under /oefen..., and the page of each form."""
    own = Blueprint("pages", __name__)
    store = portal.store

    @own.get("/oefenpost")
    def post() -> Response:
        with store.lock:
            mails = [asdict(mail) for mail in store.mails]
        if request.accept_mimetypes.best == "application/json":
            return jsonify({"count": len(mails), "results": mails})
        language = language_of(request)
        letters = "".join(_letter(mail, language) for mail in reversed(mails))
        return _page(say("mail", language), letters or f"<p>{say('no-mail', language)}</p>", language)

    @own.get("/oefenen/inzendingen")
    def arrived() -> Response:
        with store.lock:
            sent = [one for one in store.submissions.values() if one.reference]
            forms = {one.reference: portal.forms[one.form].slug for one in sent}
            count, references = len(store.references), list(store.references)
            ids = {one.reference: one.id for one in sent}
        rows = [
            {"reference": reference, "form": forms.get(reference, ""), "submission": ids.get(reference, "")}
            for reference in references
        ]
        return jsonify({"count": count, "references": references, "results": rows})

    @own.put("/oefenen/formulieren/<slug>")
    def stand(slug: str) -> Response:
        form = portal.form(slug)
        if form is None:
            raise not_found()
        standing = portal.standing[form.uuid]
        for name, value in body().items():
            if name not in _STANDING or not isinstance(value, (bool, int)):
                raise refused(Slip(name, "invalid", "invalid"))
            setattr(standing, name, value)
        return jsonify(asdict(standing))

    @own.post("/oefenen/formulieren")
    def add() -> tuple[Response, int]:
        if not portal.options.for_tests:
            raise not_found()
        try:
            form = read(request.get_data(), "form")
        except FormFileWrong as error:
            return Response(str(error), mimetype="text/plain"), 400
        with store.lock:
            portal.add(form)
        return jsonify({"slug": form.slug, "uuid": form.uuid}), 201

    @own.post("/oefenen/tijd")
    def pass_time() -> tuple[Response, int]:
        seconds = body().get("seconds")
        if not portal.options.for_tests or not isinstance(seconds, int):
            raise not_found()
        with store.lock:
            store.go_on(seconds)
        return jsonify({"seconds": seconds}), 200

    @own.get("/oefenen/antwoorden")
    def answers() -> Response:
        if not portal.options.for_tests:
            raise not_found()
        with store.lock:
            held = [_held(portal.forms[one.form], one) for one in store.submissions.values()]
        return jsonify({"count": len(held), "results": held})

    @own.get("/")
    @own.get("/<slug>")
    def page(slug: str = "") -> Response:
        form = portal.form(slug) if slug else None
        if slug and form is None:
            raise not_found()
        return _front(form and portal.spoken(form, visitor().language), visitor().language)

    return own


def _front(form: Form | None, language: str) -> Response:
    words = f"<p>{escape(say('desk-words', language))}</p>"
    if form is None:
        return _page(say("desk", language), words, language)
    return _page(form.name, words + form.introduction, language)


def _letter(mail: dict[str, str], language: str) -> str:
    to, link = say("mail-to", language, address=mail["to"]), escape(mail["link"])
    shown = f"<h2>{escape(mail['subject'])}</h2><p>{escape(to)}</p><p>{escape(mail['text'])}</p>"
    return shown + (f'<p><a href="{link}">{link}</a></p>' if link else "")


def _held(form: Form, submission: Submission) -> dict[str, object]:
    """Tell what a submission holds, by the slugs of its steps."""
    slugs = {step.uuid: step.slug for step in form.steps}
    data = {slugs[uuid]: values for uuid, values in submission.data.items()}
    return {"form": form.slug, "submission": submission.id, "reference": submission.reference, "data": data}


def _page(title: str, body: str, language: str) -> Response:
    way = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return Response(_PAGE.format(title=escape(title), body=body, language=language, way=way), mimetype="text/html")
