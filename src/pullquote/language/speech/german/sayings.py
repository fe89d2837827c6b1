"""The German nouns for words: whose they are stands beside some, where they stand beside others."""

from __future__ import annotations

from pullquote.language.words import words

VERDICTS = words(
    "fazit kommentar antwort zitat aussage kernaussage bilanz reaktion appell urteil credo devise forderung"
)
"""Nouns that speak for their owner: "das Fazit von Ann Ott: „…“"."""

CLAIMS = VERDICTS | words(
    """
    vorwurf vorwürfe kritik behauptung behauptungen auffassung ankündigung warnung hinweis argument versprechen drohung
    äußerung äußerungen feststellung begründung these wunsch einwand parole losung ruf rufe satz
    """
)
"""Nouns that announce what their owner says: "der Vorwurf der Partei, man habe …"."""

SLOGANS = words("parole parolen slogan slogans losung losungen ruf rufe rufen aufschrift sprechchöre sprechchören")
"""Nouns for what is shouted or painted."""

WRITTEN = words("satz sätze wort worte passus passage feststellung hinweis vermerk zitat eintrag parole aufschrift")
"""Nouns for what stands in a text."""

UNNAMED = CLAIMS | SLOGANS | WRITTEN | words("worten sätzen")
"""Nouns that no quotation after them is the name of."""

REACTIONS = words(
    "kritik lob zustimmung unterstützung widerspruch protest beifall ablehnung zuspruch gegenwind verständnis"
)
"""Nouns that come from whoever says the words after them: "Kritik kam von X: „…“"."""
