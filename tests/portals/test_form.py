"""What a form says of itself, and of a page of it, before anybody answers."""

from __future__ import annotations

import pytest

from assistant.portals.open_forms import wire
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.form import form_of, page_of

AROUND = Around("https://formulieren.example/formulier")


@pytest.mark.parametrize(
    ("callout", "words"),
    [
        (None, ""),
        (wire.Callout("<p>Leg uw brief klaar.</p>"), "Leg uw brief klaar."),
        (wire.Callout("<p>Leg uw brief klaar.</p>", "after_start_page"), "Leg uw brief klaar."),
        (wire.Callout("<p>Leg uw brief klaar.</p>", "never"), ""),
        (wire.Callout(None), ""),
    ],
)
def test_words_before_the_form_show_unless_they_never_do(callout: wire.Callout | None, words: str) -> None:
    reply = wire.FormReply(uuid="u", url="u", slug="s", help_callout_page=callout)
    assert form_of(reply, (), around=AROUND, version="4.0").callout.text == words


@pytest.mark.parametrize("applies", [True, False])
def test_a_page_says_whether_it_applies(applies: bool) -> None:
    state = wire.StepState(id="een", url="een", is_applicable=applies)
    assert page_of(0, state, wire.StepReply(slug="een"), AROUND).applicable is applies
