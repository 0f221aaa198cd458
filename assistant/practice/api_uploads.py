"""Takes files in and gives them back; a file has to be what its name says."""

from __future__ import annotations

from pathlib import PurePath

from flask import Blueprint, Response, jsonify, request

from assistant.practice.filekinds import is_what_it_says, known_kind
from assistant.practice.gate import root, visitor
from assistant.practice.portal import Portal
from assistant.practice.problems import not_yours
from assistant.practice.store import Upload, new_id
from assistant.practice.texts import say

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def uploads(portal: Portal) -> Blueprint:
    """Give the routes for files (protocol reference, section 9)."""
    api = Blueprint("uploads", __name__, url_prefix="/api/v2")
    store = portal.store

    def refuse(text: str, **facts: str) -> tuple[Response, int]:
        return Response(say(text, visitor().language, **facts), mimetype="text/plain"), 400

    @api.post("/formio/fileupload")
    def take() -> tuple[Response, int]:
        session = visitor().session
        if not session.submissions:
            raise not_yours()
        given = request.files.get("file")
        submission = request.form.get("submission", "").rstrip("/").rsplit("/", 1)[-1]
        if submission not in session.submissions:
            return refuse("file-unknown-submission")
        name = PurePath((given.filename or "") if given else "").name.replace(_SOFT_HYPHEN, "")
        kind = PurePath(name).suffix.lower().lstrip(".")
        if given is None or not kind:
            return refuse("file-kind-unknown")
        content = given.stream.read()
        if not content:
            return refuse("file-empty")
        if not known_kind(kind):
            return refuse("file-kind-unknown")
        if not is_what_it_says(kind, content):
            return refuse("file-kind-differs", kind=kind)
        upload = Upload(new_id(), submission, name, content)
        with store.lock:
            store.keep_upload(session, upload)
        url = f"{root()}api/v2/submissions/files/{upload.id}"
        return jsonify({"url": url, "name": name, "size": len(content)}), 200

    def mine(uuid: str) -> Upload:
        upload = store.uploads.get(uuid)
        if upload is None or uuid not in visitor().session.uploads:
            raise not_yours()
        return upload

    @api.get("/submissions/files/<uuid>")
    def give(uuid: str) -> Response:
        with store.lock:
            upload = mine(uuid)
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return Response(upload.content, mimetype="application/octet-stream", headers=headers)

    @api.delete("/submissions/files/<uuid>")
    def remove(uuid: str) -> Response:
        with store.lock:
            del store.uploads[mine(uuid).id]
            visitor().session.uploads.discard(uuid)
        return Response(status=204)

    return api
