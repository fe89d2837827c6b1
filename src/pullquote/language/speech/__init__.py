"""Finds what is said in a text, the reporting words, and whom the rules take for the speaker."""
