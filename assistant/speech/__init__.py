"""Reads a screen aloud, in a process of its own."""
