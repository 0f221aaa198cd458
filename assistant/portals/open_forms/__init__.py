"""Open Forms, the form server of many municipalities: versions 3.4 to 4.0 of its public API."""
