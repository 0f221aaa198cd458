"""A program of its own that asks the system's keyring for the vault's key, since a keyring may hang for ever.

It is run by file, so it imports nothing of ours: `keyring_worker.py key|forget SERVICE NAME SECONDS`.
One line of JSON comes out: {"key": hex or null}, or {"trouble": why}.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
import threading

KEY_BYTES = 32


def read(service: str, name: str) -> str | None:
    """Give the key in hexadecimal; None when there is none, or something that cannot be a key."""
    import keyring  # noqa: PLC0415  the time limit has to run first

    found = keyring.get_password(service, name)
    try:
        return found if found and len(bytes.fromhex(found)) == KEY_BYTES else None
    except ValueError:
        return None


def read_or_make(service: str, name: str) -> str | None:
    """Give the key there is, or make one; None when the keyring took it and did not keep it."""
    import keyring  # noqa: PLC0415  as above

    if (found := read(service, name)) is None:
        keyring.set_password(service, name, secrets.token_hex(KEY_BYTES))
        found = read(service, name)
    return found


def forget(service: str, name: str) -> None:
    """Remove the key, if there is one."""
    import keyring  # noqa: PLC0415  as above
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415

    try:
        keyring.delete_password(service, name)
    except PasswordDeleteError:
        if keyring.get_password(service, name) is not None:
            raise


def answer(deed: str, service: str, name: str) -> dict[str, str | None]:
    """Do one deed and sort what went wrong."""
    from keyring import errors  # noqa: PLC0415  as above

    try:
        return {"key": {"key": read_or_make, "forget": forget}[deed](service, name)}
    except errors.NoKeyringError:
        return {"trouble": "no-keyring"}
    except (errors.InitError, errors.KeyringLocked):
        return {"trouble": "keyring-locked"}
    except Exception:  # noqa: BLE001  every keyring has errors of its own, and each means the same here
        return {"trouble": "keyring-failed"}


def main() -> None:
    """Answer on standard output; stop by itself when nobody is left to stop it."""
    deed, service, name, seconds = sys.argv[1:]
    limit = threading.Timer(float(seconds), os._exit, (1,))
    limit.daemon = True
    limit.start()
    sys.stdout.write(json.dumps(answer(deed, service, name)) + "\n")
    sys.stdout.flush()
    # A keyring may leave threads behind; the answer has been given.
    os._exit(0)


if __name__ == "__main__":
    main()
