"""HTML from outside becomes a small set of tags and plain lines; values and refusals find their way both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.form import Part, Reading
from assistant.journey.question import Json
from assistant.portals.open_forms import refusals, versions
from assistant.portals.open_forms.files import Uploads
from assistant.portals.open_forms.html import SCHEMES, TAGS, rich, text_of
from assistant.portals.open_forms.values import flatten, kept_files, nest, to_wire
from assistant.portals.open_forms.wire import UploadReply


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Gewoon & simpel", "Gewoon & simpel"),
        ("a < b", "a < b"),
        ("twee\n  regels", "twee\nregels"),
        ("<p>Eén</p><p>Twee</p>", "Eén\nTwee"),
        ("<div>Eén</div><div>Twee</div>", "Eén\nTwee"),
        ("<ul><li>appel</li><li>peer</li></ul>", "- appel\n- peer"),
        ("<ol><li>eerst</li><li>dan</li></ol>", "1. eerst\n2. dan"),
        ("<table><tr><td>ma</td><td>9 uur</td></tr></table>", "ma 9 uur"),
        ("Fijn &amp; goed<br>klaar", "Fijn & goed\nklaar"),
        ("<p>Let <script>alert(1)</script>op</p>", "Let op"),
        ('<p style="color:red" onclick="x()">rood</p>', "rood"),
        ("<p> </p>", ""),
        ("m<sup>2</sup>, CO<SUB>2</SUB> en 1<sup>e</sup>", "m², CO₂ en 1e"),
    ],
)
def test_words_from_outside_are_read_in_lines(html: str, text: str) -> None:
    assert rich(html).text == text
    assert bool(rich(html)) is bool(text)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://elders.example/pixel.png">',
        '<iframe src="https://elders.example"></iframe>',
        '<p style="background:url(https://elders.example/x)">x</p>',
        '<link rel="stylesheet" href="https://elders.example/x.css">',
        '<video poster="https://elders.example/x.png"></video>',
        '<svg><image href="https://elders.example/x.png"/></svg>',
    ],
)
def test_nothing_remote_is_ever_loaded(html: str) -> None:
    assert "elders.example" not in rich(html).html


def test_only_links_one_can_trust_stay_links() -> None:
    assert rich('<a href="javascript:x()">x</a>').html == "<a>x</a>"
    assert rich('<a href="file:///etc/hosts">x</a>').html == "<a>x</a>"
    assert rich('<a target="_blank" href="tel:14020">bel</a>').html == '<a href="tel:14020">bel</a>'
    assert "http" in SCHEMES
    assert "img" not in TAGS


@given(st.text(max_size=60))
def test_any_label_becomes_one_line(text: str) -> None:
    assert "\n" not in text_of(text)


@given(st.dictionaries(st.sampled_from(["a.b", "a.c", "d", "e.f.g"]), st.integers() | st.text(max_size=5)))
def test_dotted_keys_nest_and_come_back(data: dict[str, Json]) -> None:
    page = tuple(Part(key=key) for key in ("a.b", "a.c", "d", "e.f.g"))
    assert flatten(nest(data), page) == data


def test_rows_nest_by_their_own_parts() -> None:
    grid = Part(key="kinderen", rows=True, children=(Part(key="naam.voor"), Part(key="leeftijd")))
    flat: dict[str, Json] = {"kinderen": [{"naam.voor": "Piet", "leeftijd": 3}]}
    nested = {"kinderen": [{"naam": {"voor": "Piet"}, "leeftijd": 3}]}
    assert to_wire(flat, (grid,)) == nested
    assert flatten(nested, (grid,)) == flat


def only(value: Json) -> dict[str, Json]:
    """Give the one object in a list."""
    assert isinstance(value, list)
    assert len(value) == 1
    assert isinstance(value[0], dict)
    return value[0]


def test_an_upload_takes_the_place_of_its_file_on_the_wire() -> None:
    uploads = Uploads("https://a.example/api/v2/")
    question = Part(key="foto", reading=Reading.FILES, initial=[])
    kept: Json = [{"file": "f-1/2", "name": "foto.png", "size": 3, "type": "image/png"}]
    assert uploads.missing({"foto": kept}, (question,)) == ("f-1/2",)
    assert uploads.on_wire({"foto": kept}, (question,)) == {"foto": []}
    uploads.add("f-1/2", "image/png", UploadReply("https://a.example/api/v2/submissions/files/9", "foto.png", 3))
    assert uploads.missing({"foto": kept}, (question,)) == ()
    wired = only(uploads.on_wire({"foto": kept}, (question,))["foto"])
    assert (wired["name"], wired["originalName"], wired["storage"]) == ("foto-f-12.png", "foto.png", "url")
    other = Uploads("https://a.example/api/v2/")
    other.note({"groep": {"foto": [wired]}})
    again = only(kept_files([wired]))
    assert str(again["file"]) in other
    assert other.on_wire({"foto": [again]}, (question,)) == {"foto": [wired]}
    assert kept_files([again]) == [again]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("data.naam", "naam"),
        ("data.persoon.voornaam", "persoon.voornaam"),
        ("data.bijnamen.1", "bijnamen"),
        ("data.kinderen.1.geb", "kinderen"),
        ("data.bijlage.0.size", "bijlage"),
        ("data.vakjes.aEen", "vakjes"),
        ("data.mijnVeld", "mijn_veld"),
        ("data.onbekend", ""),
        ("formUrl", ""),
    ],
)
def test_a_refused_name_finds_its_question(name: str, key: str) -> None:
    keys = ("naam", "persoon.voornaam", "bijnamen", "kinderen", "bijlage", "vakjes", "mijn_veld")
    error = AnswersRefused((FieldRefusal(name, "invalid", "Nee."),), portal="P", instance="urn:uuid:1")
    found = refusals.of_page(error, keys)
    assert found.refusals == (FieldRefusal(key, "invalid", "Nee."),)
    assert (found.portal, found.instance) == ("P", "urn:uuid:1")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("steps.0.data.naam", "naam"),
        ("steps.1.data.bijlage.0.size", "bijlage"),
        ("steps.1.nonFieldErrors", ""),
        ("steps.7.data.naam", ""),
        ("privacyPolicyAccepted", "privacyPolicyAccepted"),
        ("submission.onbekend", ""),
    ],
)
def test_a_name_refused_at_the_end_counts_only_pages_that_apply(name: str, key: str) -> None:
    error = AnswersRefused((FieldRefusal(name, "required", ""),))
    assert [one.key for one in refusals.of_all(error, [("naam",), ("bijlage",)]).refusals] == [key]


@pytest.mark.parametrize(
    ("version", "found", "measured"),
    [
        ("4.0.0-beta.0", "4.0", True),
        ("3.5.0", "3.5", True),
        ("3.4.12", "3.4", True),
        ("5.1", "5.1", False),
        ("x", "", False),
    ],
)
def test_versions_are_recognised(version: str, found: str, *, measured: bool) -> None:
    assert versions.minor(version) == found
    assert versions.known(version) is measured
