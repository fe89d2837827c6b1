"""Finds whom a mention stands for: a surname, a pronoun or words for an office becomes a full name."""
