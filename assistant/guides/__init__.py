"""Finding a task in people's own words."""
