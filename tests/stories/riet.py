"""Riet cannot see the screen: she knows where the keys are, and hears what is told over the bus of windows."""

from __future__ import annotations

from tests.stories.by_heart import Choose, Form, Heart, Put, Send, Write
from tests.stories.screen_reader import ScreenReader
from tests.stories.window_bus import LETTERS, Thing

PROGRAM = "Stapwijs"
READY = "Leg dit eerst klaar"
CHECK = "Controleer en verstuur"
CHOICES = ("radio button", "check box")


class Riet(ScreenReader):
    """Riet, in front of one window."""

    def meets(self, heading: str, step: str = "", *, told: bool = True) -> None:
        """Hear a new screen: its title, its heading with the keyboard on it, and a name for all one can come to."""
        title = " · ".join(part for part in (step, heading, PROGRAM) if part)
        self.until(lambda: self.title == title, f"the title {title!r}")
        said = f"{step}. {heading}" if step else heading
        self.until(lambda: self._reached("heading", said), f"the keyboard at the heading {said!r}")
        if told:
            self.hears(said)
        shown = self.until(self.things, "a whole screen")
        assert not [one for one in shown if "focusable" in one and not one.name.strip()]

    def goes_on(self) -> None:
        """Press Alt+V: Verder."""
        self.press("v", holding="Alt")

    def chooses(self, name: str, role: str = "radio button") -> None:
        """Choose an answer and go on in the same breath."""
        self.choose(role, name)
        self.goes_on()

    def writes(self, name: str, text: str) -> None:
        """Write an answer and go on in the same breath as the last word."""
        before, space, last = text.rpartition(" ")
        self.write(name, before + space)
        self.bus.key(0, LETTERS, last)
        self.goes_on()

    def is_chosen(self, role: str, name: str) -> bool:
        """Tell whether an answer is chosen."""
        found = self.find(role, name)
        return found is not None and "checked" in found

    # a whole form, without the keyboard where it can be

    def presses(self, role: str, name: str) -> None:
        """Press something without the keyboard, by its role and name."""
        self.bus.do(self.until(lambda: self.find(role, name), f"{role} {name!r}"))

    def does_by_heart(self, form: Form) -> list[str]:
        """Do a whole form from home up to the check page, by role and name alone; gives the questions that were met."""
        self.presses("push button", form.title)
        self.meets(READY)
        met: list[str] = []
        at = self._goes_from(READY)
        while at != CHECK:
            step, _stop, question = at.partition(". ")
            self.meets(question, step)
            met.append(question)
            for answer in form.answers[question]:
                self._answers(answer)
            at = self._goes_from(at)
        return met

    def _goes_from(self, last: str) -> str:
        """Press Verder without the keyboard, and give the heading of what comes."""
        self.presses("push button", "Verder")

        def next_one() -> str:
            now = self.focus
            return now.name if now is not None and now.role == "heading" and now.name != last else ""

        return self.until(next_one, f"what comes after {last!r}")

    def _answers(self, answer: Heart) -> None:
        match answer:
            case Choose(name=name):
                role = self.until(lambda: self._choice(name), f"the answer {name!r}")
                self.presses(role, name)
                self.until(lambda: self.is_chosen(role, name), f"{name!r} chosen")
            case Write(field=field, text=text):
                self.write(field, text)
                self._is_labelled(field)
            case Put(field=field, text=text):
                self.bus.put(self.until(lambda: self.find("text", field), f"the field {field!r}"), text)
                self.until(lambda: self.written(field) == text, f"{text!r} in {field!r}")
            case Send(path=path):
                self._sends_along(path)

    def _is_labelled(self, name: str) -> None:
        """See that a field with a label beside it says which one that is."""
        field = self.find("text", name)
        beside = self.find("label", name)
        assert field is not None
        assert self.bus.labels(field) == ([beside.name] if beside else [])

    def _line(self) -> Thing | None:
        now = self.focus
        return now if now is not None and now.role == "text" else None

    def _choice(self, name: str) -> str:
        return next((role for role in CHOICES if self.find(role, name)), "")

    def _sends_along(self, path: str) -> None:
        """Choose a file in the system's own window, by its path."""
        self.presses("push button", "Zoek zelf een bestand")
        window = self.until(lambda: self.find("dialog", ""), "the window to find a file in")
        self.type_in(self.until(self._line, "the keyboard in its line"), path)
        self.press("Return")
        self.until(lambda: not self.find("dialog", window.name), "the end of that window")
        self.until(lambda: self.find("push button", "Haal weg: "), "the file on the list")
