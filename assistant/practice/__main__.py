"""Starts the practice portal by itself: `python -m assistant.practice`.

It listens on 127.0.0.1, at a port of the system's choice unless `--port` is given, and says where in one line of
JSON on its output: {"base_url": "http://127.0.0.1:41234/"}. With `--with-parent` it stops when its input closes,
so that it never outlives the program that started it. `--forms FOLDER` (more than once if need be) adds form files;
a form with the same slug takes the place of ours, and `--only-forms` leaves ours out. `--session`, `--processing`,
`--max-upload` and the `--limit-...` options change times and limits, so that a test can meet them; with
`--without-addresses` no street can be looked up. `--generation 3.4|3.5|4.0` is the Open Forms it speaks as.
`--translations FOLDER` has the words of other languages, in the place of ours.

Pages no real portal has: /oefenpost (the mails it would have sent; JSON when asked for), /oefenen/inzendingen (what
came in), PUT /oefenen/formulieren/SLUG with {"active"|"maintenance"|"full"|"busy"|"failures": ...}, PUT
/oefenen/agenda with {"place", "time"} of a moment somebody else takes, and /oefenen/betalen/..., a bank where no
money moves. Only with `--for-tests`: POST /oefenen/formulieren with a form file, and GET /oefenen/antwoorden (what
every submission holds), and POST /oefenen/tijd with {"seconds": ...}, which lets so much time pass at once.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from pathlib import Path

from assistant.places import folder
from assistant.practice import catalogue
from assistant.practice.formfiles import read_folder
from assistant.practice.forms import Form, FormFileWrong
from assistant.practice.generations import GENERATIONS, NEWEST
from assistant.practice.options import Limit, Options
from assistant.practice.server import PracticeServer


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped; give 0, or 1 with a sentence when it cannot start."""
    wanted = _parser().parse_args(arguments)
    if wanted.translations is not None:
        catalogue.read_from(wanted.translations)
    folders = [*([] if wanted.only_forms else [folder("resources") / "practice"]), *wanted.forms]
    options = Options(
        session_seconds=wanted.session,
        processing=wanted.processing,
        max_upload=wanted.max_upload,
        complete=wanted.limit_complete,
        suspend=wanted.limit_suspend,
        calls=wanted.limit_calls,
        polling=wanted.limit_polling,
        form_folders=tuple(folders),
        addresses=not wanted.without_addresses,
        for_tests=wanted.for_tests,
        generation=wanted.generation,
    )
    try:
        server = PracticeServer(_forms(options), options, wanted.port)
    except (OSError, FormFileWrong) as error:
        sys.stderr.write(f"The practice portal cannot start: {error}\n")
        return 1
    if wanted.with_parent:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        sys.stdout.write(json.dumps({"base_url": server.base_url}) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever started it is gone already; an ordinary end would try to write the line once more.
        os._exit(0)
    try:
        server.run()
    except KeyboardInterrupt:
        server.stop()
    return 0


def _forms(options: Options) -> list[Form]:
    by_slug = {form.slug: form for folder in options.form_folders for form in read_folder(folder)}
    return list(by_slug.values())


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistant.practice", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--with-parent", action="store_true")
    parser.add_argument("--forms", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--only-forms", action="store_true")
    parser.add_argument("--for-tests", action="store_true")
    parser.add_argument("--generation", choices=GENERATIONS, default=NEWEST)
    parser.add_argument("--without-addresses", action="store_true")
    parser.add_argument("--translations", type=Path, metavar="FOLDER")
    standard = Options()
    parser.add_argument("--session", type=int, default=standard.session_seconds, metavar="SECONDS")
    parser.add_argument("--processing", type=float, default=standard.processing, metavar="SECONDS")
    parser.add_argument("--max-upload", type=int, default=standard.max_upload, metavar="BYTES")
    for name in ("complete", "suspend", "calls", "polling"):
        limit = getattr(standard, name)
        parser.add_argument(f"--limit-{name}", type=Limit.read, default=limit, metavar="10/min")
    return parser


if __name__ == "__main__":
    sys.exit(main())
