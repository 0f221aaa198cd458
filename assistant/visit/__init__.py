"""One citizen busy with one task."""
