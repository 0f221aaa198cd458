"""Stapwijs without a window: finding a task, asking, keeping and sending."""
