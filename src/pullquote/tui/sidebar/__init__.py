"""The sidebar: quotes by speaker, people and places, saved passages."""
