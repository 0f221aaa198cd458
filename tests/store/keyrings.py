"""Keyrings that do not do what they are for, found by the keyring worker through PYTHON_KEYRING_BACKEND."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError


class Forgetful(KeyringBackend):
    """Takes everything, keeps nothing."""

    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class Broken(Forgetful):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError(service)


class Shouting(Forgetful):
    """Fails in a way no keyring should."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError(service)


class HoldsAnotherThing(Forgetful):
    def get_password(self, service: str, username: str) -> str | None:
        return "wachtwoord123"
