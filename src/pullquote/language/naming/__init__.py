"""Finds the names of a text, judges their kinds and merges them into entities."""
