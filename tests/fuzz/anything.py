"""Makes forms at random: groups in groups, rows in rows, conditions on anything, every type, and odd JSON between."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

GROUPS = ("fieldset", "columns", "editgrid")
TYPES = (
    "textfield", "textarea", "email", "phoneNumber", "postcode", "bsn", "iban", "licenseplate", "number", "currency",
    "checkbox", "radio", "select", "selectboxes", "date", "datetime", "time", "file", "signature", "map", "addressNL",
    "partners", "children", "customerProfile", "cosign", "npFamilyMembers", "content", "softRequiredErrors", "coSign",
)  # fmt: skip
STRANGE = ("holo", "", "text field", None, 7, ["textfield"])
NAMES = (
    "a", "b", "c", "naam", "a.b", "a.b.c", "x_y", "xY", "kind.er", "0", "rij", "rij.naam", "rij[0].a", "a#dag", "rij[]",
)  # fmt: skip
WHENS = (*NAMES, "rij.a", "rij.rij.b", "er-is-niets", "a.", ".")
LIMITS = (None, 0, 1, 2, 3, -1, 1e300, "2", "ja", 2.5)
DAYS = (None, "", "2026-11-22T00:00:00+01:00", "2030-01-01T10:30:00+01:00", "1900-01-01", "morgen")
PATTERNS = (None, "", "[A-Z]+", "^[0-9]{4}$", "(a+)+$", "(?=x)x", "[", "\\p{L}+", "a{2,1}")

odd = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-(10**18), 10**18), st.floats(allow_nan=False), st.text(max_size=12)
    ),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inside, max_size=3),
    max_leaves=6,
)
"""Whatever JSON can say."""

words = st.sampled_from(("Vraag", "Hoe heet u?", "", "<b>Ja</b> & <script>x</script>", "{{ naam }}", "%s {x}", " "))
plain = st.sampled_from(("", "ja", "nee", 0, 1, 1.0, True, False, None, "1", "true", "x"))


def or_odd(usual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give what one expects there, and once in a while something else."""
    return st.integers(0, 24).flatmap(lambda number: odd if number == 0 else usual)


conditions = st.fixed_dictionaries(
    {},
    optional={
        "show": st.sampled_from((True, False, "true", "false", None, "", "ja")),
        "when": st.sampled_from((*WHENS, None, "")),
        "eq": plain,
    },
)
options = st.lists(
    st.fixed_dictionaries(
        {"value": st.sampled_from(("ja", "nee", "x_y", "", "1", 1, None)), "label": words},
        optional={"description": words},
    ),
    max_size=4,
)
rules = st.fixed_dictionaries(
    {},
    optional={
        "required": st.booleans(),
        "maxLength": st.sampled_from(LIMITS),
        "pattern": st.sampled_from(PATTERNS),
        "min": st.sampled_from(LIMITS),
        "max": st.sampled_from(LIMITS),
        "minTime": st.sampled_from(("09:00:00", "22:00", "", None, "nooit")),
        "maxTime": st.sampled_from(("17:00:00", "04:00", "", None, 17)),
        "minSelectedCount": st.sampled_from(LIMITS),
        "maxSelectedCount": st.sampled_from(LIMITS),
        "plugins": st.sampled_from(([], ["phonenumber-nl"], ["iets", 3], "kvk-kvkNumber")),
    },
)
extra = st.fixed_dictionaries(
    {},
    optional={
        "requireVerification": st.booleans(),
        "softRequired": st.booleans(),
        "widget": st.sampled_from(("inputGroup", "datePicker")),
        "components": or_odd(st.just({"postcode": {"validate": {"pattern": "1.*"}}})),
    },
)
PROPERTIES: dict[str, st.SearchStrategy[Any]] = {
    "label": or_odd(words),
    "description": or_odd(words),
    "tooltip": or_odd(words),
    "faqItems": or_odd(st.lists(st.fixed_dictionaries({"label": words, "content": words}), max_size=2)),
    "hidden": or_odd(st.booleans()),
    "conditional": or_odd(conditions),
    "clearOnHide": or_odd(st.booleans()),
    "disabled": or_odd(st.booleans()),
    "multiple": or_odd(st.booleans()),
    "isSensitiveData": or_odd(st.booleans()),
    "defaultValue": odd | plain,
    "validate": or_odd(rules),
    "values": or_odd(options),
    "data": or_odd(st.fixed_dictionaries({"values": options})),
    "openForms": or_odd(extra),
    "datePicker": or_odd(st.fixed_dictionaries({"minDate": st.sampled_from(DAYS), "maxDate": st.sampled_from(DAYS)})),
    "errors": or_odd(st.dictionaries(st.sampled_from(("required", "pattern", "min")), words, max_size=2)),
    "html": or_odd(words),
    "customClass": or_odd(st.sampled_from(("", "info", "warning", "paars"))),
    "decimalLimit": st.sampled_from(LIMITS),
    "allowNegative": or_odd(st.booleans()),
    "prefix": or_odd(words),
    "suffix": or_odd(words),
    "maxNumberOfFiles": st.sampled_from(LIMITS),
    "fileMaxSize": or_odd(st.sampled_from(("", "5MB", "0", "9" * 40 + "GB"))),
    "file": or_odd(st.fixed_dictionaries({"type": st.sampled_from(([], ["*"], ["image/*"], ["x", 3]))})),
    "deriveAddress": or_odd(st.booleans()),
    "deriveStreetName": or_odd(st.booleans()),
    "derivePostcode": or_odd(st.sampled_from(NAMES)),
    "deriveHouseNumber": or_odd(st.sampled_from(NAMES)),
    "interactions": or_odd(st.dictionaries(st.sampled_from(("marker", "polygon", "polyline")), st.booleans())),
    "enableSelection": or_odd(st.booleans()),
    "digitalAddressTypes": or_odd(st.sampled_from(([], ["email"], ["email", "phoneNumber"], ["post", None]))),
    "disableAddingRemovingRows": or_odd(st.booleans()),
    "hideHeader": or_odd(st.booleans()),
    "hideLabel": or_odd(st.booleans()),
    "prefill": or_odd(st.fixed_dictionaries({"plugin": st.sampled_from(("", "stufbg", "demo"))})),
    "autocomplete": or_odd(st.sampled_from(("", "given-name", "tel"))),
}
COMMON = ("label", "hidden", "conditional", "clearOnHide", "validate")


@st.composite
def component(draw: st.DrawFn, depth: int = 3) -> dict[str, Any]:
    """Make one component; a group has others inside."""
    kind = draw(st.sampled_from((*TYPES, *GROUPS, *GROUPS, *GROUPS) if depth else TYPES))
    made: dict[str, Any] = {"type": kind, "key": draw(st.sampled_from(NAMES))}
    if draw(st.integers(0, 40)) == 0:
        made["type"] = draw(st.sampled_from(STRANGE))
    others = draw(st.lists(st.sampled_from(sorted(PROPERTIES)), max_size=5, unique=True))
    for name in dict.fromkeys((*draw(st.lists(st.sampled_from(COMMON), max_size=4, unique=True)), *others)):
        made[name] = draw(PROPERTIES[name])
    if kind in GROUPS:
        inside = draw(st.lists(component(depth=depth - 1), max_size=4))
        made |= {"columns": [{"components": inside}]} if kind == "columns" else {"components": inside}
    return made


STARTS: dict[str, Any] = {"textfield": "ja", "checkbox": True, "radio": "ja", "selectboxes": {"ja": True}, "number": 1}
EQUALS = {"textfield": "ja", "checkbox": True, "radio": "ja", "selectboxes": "ja", "number": 1}
YES = [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}]


@st.composite
def tangle(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Make questions, some in groups and rows, that all hang on each other: in chains, in circles, on themselves."""
    kinds = draw(st.lists(st.sampled_from(sorted(STARTS)), min_size=2, max_size=10))
    keys = [f"v{number}" for number in range(len(kinds))]
    made: list[dict[str, Any]] = []
    for number, (key, kind) in enumerate(zip(keys, kinds, strict=True)):
        other = draw(st.integers(0, len(keys) - 1)) if draw(st.booleans()) else (number + 1) % len(keys)
        in_rows = draw(st.integers(0, 5)) == 0
        when = f"rij{number}.{key}" if in_rows and draw(st.booleans()) else keys[other]
        one: dict[str, Any] = {"type": kind, "key": key, "label": f"Vraag {number}", "values": YES}
        one |= {"hidden": draw(st.booleans()), "clearOnHide": draw(st.integers(0, 3)) > 0}
        if draw(st.integers(0, 3)):
            one["conditional"] = {"show": draw(st.booleans()), "when": when, "eq": EQUALS[kinds[other]]}
        if draw(st.booleans()):
            one["defaultValue"] = STARTS[kind]
        if in_rows:
            one = {"type": "editgrid", "key": f"rij{number}", "label": "Rij", "components": [one]}
        elif draw(st.integers(0, 4)) == 0:
            hangs = {"show": draw(st.booleans()), "when": keys[other], "eq": EQUALS[kinds[other]]}
            one = {"type": "fieldset", "key": f"groep{number}", "components": [one], "conditional": hangs}
        made.append(one)
    return made


components = st.lists(or_odd(component()), max_size=8) | tangle()
"""The components of one step; now and then one is no component at all."""

values = st.dictionaries(
    st.sampled_from((*NAMES, *(f"v{number}" for number in range(6)), "rij1", "rij2", "rij3")),
    odd | plain | st.lists(st.dictionaries(st.sampled_from(NAMES), plain)),
)
"""What a portal could have stored, or its logic could set: anything under any name."""

SAID: tuple[Any, ...] = (
    None, "", "x", "ja", "nee", "1", "12,5", "Noor de Vries", "noor@voorbeeld.nl", "06 12345678", "1234 AB",
    "1 december 2026", "10:30", "123456782", "NL91ABNA0417164300", "AB-12-CD", True, False, 1, [], ["ja"], ["x_y"],
    ["", "x"], {}, {"ja": True}, {"postcode": "1234 AB", "houseNumber": "1"}, ["noor@voorbeeld.nl"], [None], [{}],
    "9" * 60, "\x00", "\u0661",
)  # fmt: skip
"""What somebody could hand over on a screen, or a window by mistake."""
said = st.sampled_from(SAID)
