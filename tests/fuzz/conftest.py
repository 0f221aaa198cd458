"""Forms at random, the same ones each time; `make fuzz` tries far more, and others each time."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

# what is learnt about letters is kept there, and nothing of it belongs in the checkout
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "stapwijs-fuzz")

MANY = int(os.environ.get("EXAMPLES", "0"))
settings.register_profile(
    "stapwijs",
    max_examples=MANY or 60,
    derandomize=not MANY,
    database=None,
    deadline=None,
    print_blob=bool(MANY),
    # a form is a large thing to make, and a house fixture that is new for each test is not for each form
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
settings.load_profile("stapwijs")
