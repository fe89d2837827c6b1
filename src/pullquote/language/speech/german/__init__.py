"""Reads German sentences: their articles tell cases, their verbs stand second or last, and every noun has a capital."""
