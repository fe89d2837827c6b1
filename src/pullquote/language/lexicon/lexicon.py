"""What the rules have to know about one language."""

from __future__ import annotations

import msgspec


class Lexicon(msgspec.Struct, frozen=True):
    """The words of one language that the rules look for, in lower case unless said otherwise.

    Cues: `cues` report speech wherever they stand; `weak_cues` only next to a quotation; `participles` ("adding") take
    the subject of the clause before; `naming` ("called", "described … as") introduce words quoted in the writer's own
    sentence; `reporting` are all of these. `sources` are phrases before a speaker ("according to"), `weak_sources`
    those of them that mean so only before a person and at a pause ("pour").

    Around them: `pronouns` maps a pronoun to "m", "f", "p" (more than one) or "n" (a thing, the writer);
    `relatives` are "who" and the like; `adverbs` and `auxiliaries` may stand between subject and verb; `small` are all
    function words; `roles` are nouns for people and bodies that speak, with their gender where they tell it, and
    `role_endings` end compounds that do ("Polizeisprecher"), `speaking_bodies` those for bodies ("Staatsanwaltschaft").

    Names: `titles` stand before a name (with the gender they tell), `title_parts` belong to a title beside one
    ("Foreign" Minister); `calendar` and `openers` are written as in a text, with a capital: openers begin sentences and
    are no names. `works` are nouns before the title of a book, song or film, `terms` words before a term or nickname
    ("so-called"). The `_tails` are last words that tell a name's kind, `organization_heads` and
    `place_heads` first words that do; `heads` and `linkers` join inside a name
    ("Ministry" "of" Health), `places_after` are prepositions before places; `place_nouns` and `body_nouns` are common
    nouns for places and organisations ("the town of", "the operator,"), `bare_nouns` those that stand after "in"
    without an article ("in Haft").

    Endings: `participle_endings` end words that open sentences and are no names ("Interrogé par").

    Compounds: `body_endings` end words that begin the name of a body; `toponym_endings` end names of towns, unless one
    of `no_toponym_endings` does.

    German: `split_verbs` report together with one of their particles ("gab … bekannt"), `nonfinite` verbs with an
    auxiliary ("hat … gesagt"); `statements` are nouns for what somebody says ("nach Angaben"); `subjunctive` are verbs
    in the mood of reported speech ("er sei"), `anaphors` words that take up what was quoted ("Das sagte X"); `media`
    are nouns for those whom people tell things ("sagte X der Zeitung"), `things` nouns that people speak about,
    `times` nouns for when.

    Dialogue: `personal` are words that somebody says to somebody ("I", "you", "yes"), `personal_endings` end verbs that
    do; `manners` begin words that tell how something is said (", en souriant").

    `common` are the words that the language is known by. `nouns_capital` is for languages that write every noun with a
    capital, `cases` for those whose articles tell the subject of a clause, `ordinals` for those that write "7." for the
    seventh; `inverts` for languages that put the verb before its subject without a quotation, `inserts` for those that
    print the cue inside the marks, `dashes` for those that print dialogue with dashes, `drops_subjects` for those whose
    verbs need no pronoun, `adjuncts` for those that put other words between a verb and the subject after it,
    `small_titles` for those that write titles before names in small letters.
    """

    language: str
    cues: frozenset[str]
    weak_cues: frozenset[str]
    participles: frozenset[str]
    naming: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    weak_sources: frozenset[str]
    by: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    pronouns: dict[str, str]
    relatives: frozenset[str]
    roles: dict[str, str]
    titles: dict[str, str]
    title_parts: frozenset[str]
    calendar: frozenset[str]
    openers: frozenset[str]
    works: frozenset[str]
    terms: frozenset[str]
    organization_tails: frozenset[str]
    place_tails: frozenset[str]
    organization_heads: frozenset[str]
    place_heads: frozenset[str]
    place_nouns: frozenset[str]
    bare_nouns: frozenset[str]
    body_nouns: frozenset[str]
    event_tails: frozenset[str]
    heads: frozenset[str]
    linkers: frozenset[str]
    places_after: frozenset[str]
    personal: frozenset[str]
    manners: frozenset[str]
    common: frozenset[str]
    small: frozenset[str]
    reporting: frozenset[str]
    role_endings: tuple[str, ...] = ()
    speaking_bodies: tuple[str, ...] = ()
    body_endings: tuple[str, ...] = ()
    toponym_endings: tuple[str, ...] = ()
    no_toponym_endings: tuple[str, ...] = ()
    nonfinite: frozenset[str] = frozenset()
    subjunctive: frozenset[str] = frozenset()
    anaphors: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    split_verbs: dict[str, frozenset[str]] = msgspec.field(default_factory=dict)
    personal_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    nouns_capital: bool = False
    cases: bool = False
    ordinals: bool = False
    inverts: bool = False
    inserts: bool = False
    dashes: bool = False
    drops_subjects: bool = False
    adjuncts: bool = False
    small_titles: bool = False

    def is_role(self, word: str) -> bool:
        """Whether a word, in lower case, names a role of people or a body that speaks."""
        return word in self.roles or (
            bool(self.role_endings) and word.endswith(self.role_endings + self.speaking_bodies)
        )

    def is_speaking_body(self, word: str) -> bool:
        """Whether a word, in lower case, names a body that speaks by its ending: "Staatsanwaltschaft"."""
        return bool(self.speaking_bodies) and word.endswith(self.speaking_bodies)

    def is_title(self, word: str) -> bool:
        """Whether a word, in lower case, stands before names as a title."""
        return word in self.titles or (bool(self.role_endings) and word.endswith(self.role_endings))

    def heads_body(self, word: str) -> bool:
        """Whether a word, in lower case, begins the name of a body: "Radio" Torvik, "Hochschule" Torvik."""
        return word in self.organization_heads or (bool(self.body_endings) and word.endswith(self.body_endings))

    def is_toponym(self, word: str) -> bool:
        """Whether a word, in lower case, ends as names of towns do and common nouns seldom: "Altenried"."""
        found = next((ending for ending in self.toponym_endings if word.endswith(ending)), "")
        return bool(found) and len(word) > len(found) + 1 and not word.endswith(self.no_toponym_endings)
