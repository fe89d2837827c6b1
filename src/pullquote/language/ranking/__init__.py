"""The trained ranker: who, of all the people and bodies named around a quotation, speaks it."""
