"""Reads the link of a mail that takes a submission up again (protocol §13.7)."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def submission_in(address: str) -> str:
    """Find the submission's uuid in a resume link, or in the page the link sends one to; "" when there is none."""
    parts = urlsplit(address)
    for given in parse_qs(parts.query).get("_of_action_params", []):
        try:
            params = json.loads(given)
        except ValueError:
            continue
        if isinstance(params, dict) and isinstance(params.get("submission_uuid"), str):
            return str(params["submission_uuid"])
    found = re.search(rf"/submissions/({_UUID})/", parts.path, re.IGNORECASE)
    return found[1] if found else ""
