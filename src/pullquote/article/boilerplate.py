"""Names the lines of a page that are not its story: share boxes, adverts, "read more", cookie lines and their like.

Rules look at whole lines only, at most 300 characters long, and never at a line inside an open quotation. Each is
meant to be sure rather than complete: a line left standing costs the reader a glance, a sentence folded away costs
the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pullquote.article.drafts import DraftBlock
from pullquote.article.word_lists import by_kind, section, word_set

_LONGEST = 300
_LONGEST_HEADLINE = 160
_FEWEST_HEADLINE_WORDS = 4
_LONGEST_BUTTONS = 100
_MOST_LINKS = 8

_KINDS = ("paragraph", "heading", "list-item")

_EDGES = " \t\u00a0:.!»›>→←…–—-|•·▶►*_[]"
_SPACES = re.compile(r"\s+")
_COUNT = re.compile(r"[\d.,]+[kKmM]?\+?")
_SHARE_JOINTS = re.compile(r"[\s|,·•/&+]+")
_BARS = re.compile(r"\s*[|›»>•·]\s*|\s+/\s+")
_ANY_BAR = re.compile(r"[|›»>•·/]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|©|\(c\)")
_SENTENCE_END = re.compile(r"[^.…][.][”\"’»)]?$")
_MORE_IN_CAPITALS = re.compile(
    r"(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|MUST READ|RELATED|LESEN SIE AUCH|LIRE AUSSI|LEA TAMBIÉN|LEER MÁS)"
    r"\s+(?P<headline>\S.*)"
)


class _LinePattern(msgspec.Struct, frozen=True):
    """A pattern for whole lines in their normal form that begin with one of the words of `opening`."""

    name: str
    opening: frozenset[str]
    pattern: str


_MORE = (
    r"(?:read (?:more|also|next|this|on)|also read|see also|must read|recommended|more on this(?: story)?"
    r"|related(?: (?:stories|story|news|reading|coverage|articles?))?"
    r"|lesen sie (?:auch|mehr|hier|dazu)|siehe auch|mehr zum thema|mehr dazu|lesetipp"
    r"|(?:à |a )?lire (?:aussi|également)|voir aussi|sur le même sujet"
    r"|le[ae] (?:también|más)|leer (?:también|más)|ver también|(?:también )?te puede interesar|relacionad[oa]s?)"
)
_NETWORK = (
    r"(?:twitter|x|facebook|instagram|whatsapp|telegram|google news|bluesky|threads|linkedin|tiktok|youtube|mastodon)"
)
_LETTER = r"(?:newsletters?|e-?mails?|alerts?|briefings?|podcasts?|channels?|updates|notifications?|inbox|app|feed)"
_MINUTES = r"(?:min(?:ute[ns]?|utos)?)\.?"

_READING_TIME = (
    rf"(?:(?:estimated )?(?:reading|read) time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura)\s?:?\s*"
    rf"(?:ca\. |about )?\d{{1,3}} ?{_MINUTES}"
    rf"|\d{{1,3}}[ -]?(?:min(?:ute)?s?\.?[ -]read|min\.? lesezeit|minuten lesezeit|min(?:utes)? de lecture"
    rf"|min(?:utos)? de lectura)"
)
_COMMENTS = r"[\d.,]+[km]? (?:comments?|replies|kommentare?|commentaires?|comentarios?)"
_SHARES = r"[\d.,]+[km]? (?:shares?|likes?|views?|retweets?|times? shared)"

_PATTERNS = (
    _LinePattern(
        "read more",
        word_set(
            "read also see must recommended more related lesen siehe mehr lesetipp à a lire voir sur "
            "lea lee leer ver te también relacionado relacionada relacionados relacionadas"
        ),
        rf"{_MORE}\s*[:»›>→|]\s*.+",
    ),
    _LinePattern(
        "read more",
        word_set("click"),
        r"click (?:here|on the link|the link)\b.{0,80}\b(?:read|more|full|details|watch|view|see)\b.{0,60}",
    ),
    _LinePattern(
        "read more",
        word_set("continue read"),
        r"(?:continue reading|read) (?:the |our )?(?:full|rest of the|whole|original)\b.{0,40}"
        r"\b(?:story|article|report)(?: (?:here|on|at|in)\b.{0,40})?",
    ),
    _LinePattern(
        "subscribe",
        word_set("please subscribe sign register"),
        rf"(?:please )?(?:subscribe|sign up|register)(?: \w+){{0,2}}? (?:to|for) (?:our|the|this|a|your|my)\b"
        rf".{{0,80}}\b{_LETTER}\b.{{0,120}}",
    ),
    _LinePattern(
        "subscribe",
        word_set("get receive"),
        r"(?:get|receive) (?:our|all|the|more|breaking|daily|weekly|free|this|your)\b.{0,100}"
        r"\b(?:newsletters?|inbox|alerts)\b.{0,80}",
    ),
    _LinePattern(
        "subscribe",
        word_set("follow like"),
        rf"(?:follow|like) (?:us (?:on|at)\b.{{0,120}}|(?:\S+ ){{1,6}}on (?:our )?{_NETWORK}\b.{{0,100}})",
    ),
    _LinePattern(
        "subscribe",
        word_set("join"),
        r"join (?:our|the|us on)\b.{0,60}\b(?:channels?|groups?|community|newsletter|telegram|whatsapp)\b.{0,100}",
    ),
    _LinePattern(
        "subscribe",
        word_set("download get install"),
        r"(?:download|get|install) (?:our|the)\b(?: \S+){0,4} app(?: (?:now|today|here|for|on|from|to)\b.{0,80})?",
    ),
    _LinePattern(
        "subscribe",
        word_set("support"),
        r"support (?:our|independent|quality|local) (?:journalism|reporting|newsroom)\b.{0,120}",
    ),
    _LinePattern(
        "subscribe",
        word_set("abonnieren melden folgen laden"),
        rf"(?:abonnieren sie|melden sie sich|folgen sie uns|laden sie)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|kanal|kanäle)\b.{{0,80}}",
    ),
    _LinePattern(
        "subscribe",
        word_set("abonnez-vous inscrivez-vous suivez-nous téléchargez"),
        rf"(?:abonnez-vous|inscrivez-vous|suivez-nous|téléchargez)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|appli|application|chaîne)\b.{{0,80}}",
    ),
    _LinePattern(
        "subscribe",
        word_set("suscríbete suscríbase regístrate síguenos descarga"),
        rf"(?:suscríbete|suscríbase|regístrate|síguenos|descarga)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|boletín|boletines|canal)\b.{{0,80}}",
    ),
    _LinePattern("advertisement", word_set("article story"), r"(?:article|story) continues (?:below|after)\b.{0,40}"),
    _LinePattern(
        "listen",
        word_set("listen"),
        r"listen(?: to (?:this )?(?:article|story))?\s*[·•|(–-]?\s*\(?\d{1,3}(?::\d\d| ?min(?:ute)?s?)?\)?",
    ),
    _LinePattern(
        "reading time", word_set("estimated reading read lesezeit lesedauer temps lecture tiempo"), _READING_TIME
    ),
    _LinePattern(
        "cookie notice",
        word_set("we our this by using wir diese nous ce utilizamos este"),
        r"(?:(?:we|our \w+|this (?:web)?site)(?: and our partners)? uses? cookies"
        r"|(?:by (?:continuing to (?:use|browse)|using)|using) (?:this|our) (?:web)?site"
        r"|(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)) cookies"
        r"|(?:nous utilisons|ce site utilise) des cookies"
        r"|(?:utilizamos|este sitio (?:web )?utiliza) cookies)\b.{0,260}",
    ),
    _LinePattern(
        "copyright",
        word_set("© (c) copyright"),
        r"(?:©|\(c\)|copyright)(?:\s|©|\(c\)|by)*(?:19|20)\d\d\b.{0,200}|(?:copyright )?©\s?\S.{0,100}",
    ),
    _LinePattern("comments", word_set("join"), r"join the (?:conversation|discussion)\b.{0,60}"),
    _LinePattern("developing story", word_set("this"), r"this is a (?:developing|breaking)(?: news)? story\b.{0,120}"),
    _LinePattern(
        "developing story",
        word_set("more further"),
        r"(?:more|further)(?: (?:details|information|updates))? (?:to follow|will follow|to come|follows?|soon|shortly)"
        r"(?: (?:as|on|when|shortly|soon|in)\b.{0,60})?",
    ),
    _LinePattern("developing story", word_set("refresh"), r"refresh (?:this|the) page\b.{0,60}"),
)
"""The patterns beside the fixed phrases, each for a normal line without its last stop."""

_PHRASES = by_kind("boilerplate")
_SHARE_WORDS = section("share words")
_NETWORKS = section("networks")
_SITE_SECTIONS = section("sections")


def mark_boilerplate(blocks: Sequence[DraftBlock], *, linked: bool) -> None:
    """Give each block that is not of the story the name of the rule that it falls under.

    `linked` says that the format knows links, so that the lines after "Related stories" fall under it only if they are
    links; without, if they look like headlines.
    """
    for block in blocks:
        if _may_be_boilerplate(block):
            block.rule = rule_for(block.text)
    for run in _share_runs(blocks):
        for block in run:
            block.rule = "share box"
    for number, block in enumerate(blocks):
        if block.rule in ("read more", "related stories") and _has_no_link(block.text):
            most = _MOST_LINKS if block.rule == "related stories" or linked else 1
            for link in _links_after(blocks, number, most, linked=linked):
                link.rule = "related stories"


def rule_for(line: str) -> str:
    """The name of the rule that a line falls under by itself, "" for none."""
    if not line or len(line) > _LONGEST or "\n" in line:
        return ""
    plain = _normal(line)
    if rule := _PHRASES.get(plain):
        return rule
    if plain[:1].isdigit():
        return _counted(plain)
    if _is_menu(line):
        return "navigation"
    first = _FIRST_WORD.match(plain)
    for candidate in (candidate for candidate in _PATTERNS if first and first[0] in candidate.opening):
        if re.fullmatch(candidate.pattern, plain) and not (candidate.name == "read more" and _is_sentence(line)):
            return candidate.name
    more = _MORE_IN_CAPITALS.fullmatch(line)
    return "read more" if more and _is_headline(more["headline"]) and not line.isupper() else ""


def _normal(line: str) -> str:
    """The line as phrases and patterns know it: casefolded, with single spaces, straight apostrophes and bare edges."""
    bare = line.strip(_EDGES)
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1]
    return _SPACES.sub(" ", bare.casefold().replace("’", "'"))


def _counted(plain: str) -> str:
    if re.fullmatch(_READING_TIME, plain):
        return "reading time"
    if re.fullmatch(_COMMENTS, plain):
        return "comments"
    return "share box" if re.fullmatch(_SHARES, plain) else ""


def _is_menu(line: str) -> bool:
    """Whether a line is a bar of at least three short entries, two of them the names of usual sections."""
    if not _ANY_BAR.search(line):
        return False
    entries = [entry for entry in _BARS.split(line.strip(_EDGES)) if entry]
    if len(entries) < 3 or any(len(entry) > 30 or len(entry.split()) > 4 for entry in entries):
        return False
    known = sum(entry.casefold() in _SITE_SECTIONS for entry in entries)
    return known >= 2 and not any(character.isdigit() for character in line)


def _share_runs(blocks: Sequence[DraftBlock]) -> Iterator[Sequence[DraftBlock]]:
    """Stretches of neighbouring lines that hold only the words and counts of a share box.

    A stretch needs a line that is a share box by itself, or a thing to do ("Tweet", "Print") beside another word:
    names of networks alone may be a story's own list.
    """
    start = 0
    while start < len(blocks):
        end = start
        words: set[str] = set()
        sure = False
        while end < len(blocks) and (found := _share_words(blocks[end])):
            words.update(word for word in found if not _COUNT.fullmatch(word))
            sure = sure or blocks[end].rule == "share box"
            end += 1
        if sure or (len(words) > 1 and words & _SHARE_WORDS):
            yield blocks[start:end]
        start = max(end, start + 1)


def _share_words(block: DraftBlock) -> list[str]:
    """The words of a line that may belong to a share box, none for other lines."""
    if not _may_be_boilerplate(block) or block.rule not in ("", "share box") or len(block.text) > _LONGEST_BUTTONS:
        return []
    words = [word for word in _SHARE_JOINTS.split(_normal(block.text)) if word]
    if block.rule or all(word in _SHARE_WORDS or word in _NETWORKS or _COUNT.fullmatch(word) for word in words):
        return words
    return []


def _links_after(blocks: Sequence[DraftBlock], at: int, most: int, *, linked: bool) -> Iterator[DraftBlock]:
    """The lines after a "read more" that are its links."""
    for block in blocks[at + 1 : at + 1 + most]:
        if block.rule or not _may_be_boilerplate(block):
            return
        if not (block.is_link if linked else _is_headline(block.text)):
            return
        yield block


def _may_be_boilerplate(block: DraftBlock) -> bool:
    return block.kind in _KINDS and not block.inside


def _has_no_link(line: str) -> bool:
    """Whether nothing follows the words of the rule, so that its links are the next lines."""
    return _normal(line) in _PHRASES


def _is_headline(line: str) -> bool:
    short = len(line) <= _LONGEST_HEADLINE and len(line.split()) >= _FEWEST_HEADLINE_WORDS
    return short and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None
