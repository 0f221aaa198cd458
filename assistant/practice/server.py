"""Puts the practice portal together as a web application and serves it on this computer only."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import IO

from flask import Flask, Request
from waitress import wasyncore  # type: ignore[import-untyped]
from waitress.server import MultiSocketServer, create_server  # type: ignore[import-untyped]  # it has no stubs

from assistant.practice.api_appointments import appointments
from assistant.practice.api_forms import forms as form_routes
from assistant.practice.api_geo import places
from assistant.practice.api_helpers import helpers
from assistant.practice.api_later import later
from assistant.practice.api_sending import sending
from assistant.practice.api_steps import steps
from assistant.practice.api_submissions import submissions
from assistant.practice.api_uploads import uploads
from assistant.practice.booking import booking
from assistant.practice.forms import Form
from assistant.practice.gate import guard
from assistant.practice.generations import speak
from assistant.practice.options import Options
from assistant.practice.pages import pages
from assistant.practice.paying import payments
from assistant.practice.portal import Portal

HOST = "127.0.0.1"
_THREADS = 4
_CONNECTIONS = 900
"""One library, or one run of all stories, opens many windows, and each keeps its line open for a while."""
_ROOM = 1024 * 1024


class InMemory(Request):
    """A request whose files are never put on disk, not even for a moment: people practise with real papers."""

    def _get_file_stream(self, *_facts: object, **_more: object) -> IO[bytes]:
        return BytesIO()


def make_app(portal: Portal) -> Flask:
    """Give the web application of a portal."""
    app = Flask("stapwijs-practice", static_folder=None)
    app.request_class = InMemory
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the base class of providers does not declare it
    app.config["MAX_CONTENT_LENGTH"] = portal.options.max_upload + _ROOM // 16
    guard(app, portal)
    every = (
        form_routes,
        submissions,
        steps,
        sending,
        later,
        uploads,
        helpers,
        places,
        appointments,
        booking,
        payments,
        pages,
    )
    for routes in every:
        app.register_blueprint(routes(portal))
    speak(app, portal)
    return app


class PracticeServer:
    """A listening server; `run` answers until `stop`, which may be called from another thread."""

    def __init__(self, forms: Iterable[Form], options: Options, port: int = 0) -> None:
        """Listen at once. Raises OSError when the port is taken."""
        self.portal = Portal(forms, options)
        largest = options.max_upload + _ROOM
        self._connections: dict[int, object] = {}
        server = create_server(
            make_app(self.portal),
            map=self._connections,
            host=HOST,
            port=port,
            threads=_THREADS,
            connection_limit=_CONNECTIONS,
            ident=None,
            max_request_body_size=largest,
            # What is larger than these goes to a file on disk.
            inbuf_overflow=largest + _ROOM,
            outbuf_overflow=largest + _ROOM,
        )
        assert not isinstance(server, MultiSocketServer)
        self._server = server
        self.base_url = f"http://{HOST}:{server.effective_port}/"

    def run(self) -> None:
        self._server.run()

    def stop(self) -> None:
        """End `run` once what was asked is answered, also while somebody is still connected."""
        self._server.task_dispatcher.shutdown()
        self._server.trigger.pull_trigger(lambda: wasyncore.close_all(self._connections))
