"""Tells whether a screen reader runs on this computer, so that two voices do not speak at once."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtGui import QAccessible

_PATIENCE: Final = 300
"""Milliseconds that the question may take; who does not answer by then is not there."""


def runs() -> bool:
    """Ask the system. What merely could read the screen, such as a test or a pen, is no screen reader."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform.startswith("linux"):
        return _linux()
    return QAccessible.isActive()


def _linux() -> bool:
    """Ask the bus on which screen readers say that they are there; nothing is started for the question."""
    # Late: only who listens needs it.
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    ask = QDBusMessage.createMethodCall("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Get")
    ask.setArguments(["org.a11y.Status", "ScreenReaderEnabled"])
    ask.setAutoStartService(False)
    told = bus.call(ask, QDBus.CallMode.Block, _PATIENCE)
    if told.type() != QDBusMessage.MessageType.ReplyMessage or not told.arguments():
        return False
    value = told.arguments()[0]
    return bool(value.variant() if hasattr(value, "variant") else value)


def _windows() -> bool:
    import ctypes  # noqa: PLC0415 - see above

    set_ = ctypes.c_int(0)
    get_screen_reader = 0x0046
    asked = ctypes.windll.user32.SystemParametersInfoW(get_screen_reader, 0, ctypes.byref(set_), 0)  # type: ignore[attr-defined]
    return bool(asked and set_.value)
