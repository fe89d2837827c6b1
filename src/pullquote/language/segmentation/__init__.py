"""Cuts a text into paragraphs, words and sentences, and tells the lines that are no part of the story."""
