"""Stapwijs in a terminal: `python -m assistant`, or `python -m assistant check-portal URL SLUG`."""

from __future__ import annotations

import argparse
import logging
import sys

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.terminal import Terminal
from assistant.wording import _


def main(arguments: list[str] | None = None) -> int:
    """Do a task in the terminal, or tell what a portal offers; the exit code is 0 unless something is wrong."""
    options = _options().parse_args(arguments)
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(name)s %(message)s")
    if options.deed == "check-portal":
        return _check(options.url, options.slug)
    folders = build.folders(options.config, options.data)
    settings, parts = build.build(folders, practice=options.practice, language=options.taal)
    assistant = Assistant(parts, settings, keep_settings=build.saver(folders))
    terminal = Terminal(assistant)
    parts.telling = terminal.tell
    try:
        terminal.run()
    except KeyboardInterrupt:
        sys.stdout.write("\n" + _("Tot ziens.") + "\n")
    finally:
        parts.close()
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistant", description=__doc__)
    build.add_options(parser)
    deeds = parser.add_subparsers(dest="deed")
    check = deeds.add_parser("check-portal", help="tell which form is at this address, and what it needs")
    check.add_argument("url", help="address of the portal, such as https://formulieren.voorbeeld.nl")
    check.add_argument("slug", help="name of the form in that address")
    return parser


def _check(url: str, slug: str) -> int:
    from assistant.portals.open_forms.check import check_portal  # noqa: PLC0415 - not needed for a task

    report = check_portal(url, slug)
    sys.stdout.write("\n".join(report.lines) + "\n")
    return 0 if report.found else 1


if __name__ == "__main__":
    sys.exit(main())
