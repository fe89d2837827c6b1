"""The trained tagger for English names: which words of an article are names, and of what."""

from __future__ import annotations
