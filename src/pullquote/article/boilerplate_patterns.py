"""Patterns of lines that newsrooms' pages print around a story, where the words vary from page to page."""

from __future__ import annotations

import msgspec


class LinePattern(msgspec.Struct, frozen=True):
    """A pattern for whole lines in their normal form that begin with one of the words of `opening`."""

    name: str
    opening: str
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

READING_TIME = (
    rf"(?:(?:estimated )?(?:reading|read) time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura)\s?:?\s*"
    rf"(?:ca\. |about )?\d{{1,3}} ?{_MINUTES}"
    rf"|\d{{1,3}}[ -]?(?:min(?:ute)?s?\.?[ -]read|min\.? lesezeit|minuten lesezeit|min(?:utes)? de lecture"
    rf"|min(?:utos)? de lectura)"
)
COMMENTS = r"[\d.,]+[km]? (?:comments?|replies|kommentare?|commentaires?|comentarios?)"
SHARES = r"[\d.,]+[km]? (?:shares?|likes?|views?|retweets?|times? shared)"

PATTERNS = (
    LinePattern(
        "read more",
        "read also see must recommended more related lesen siehe mehr lesetipp à a lire voir sur "
        "lea lee leer ver te también relacionado relacionada relacionados relacionadas",
        rf"{_MORE}\s*[:»›>→|]\s*.+",
    ),
    LinePattern(
        "read more",
        "click",
        r"click (?:here|on the link|the link)\b.{0,80}\b(?:read|more|full|details|watch|view|see)\b.{0,60}",
    ),
    LinePattern(
        "read more",
        "continue read",
        r"(?:continue reading|read) (?:the |our )?(?:full|rest of the|whole|original)\b.{0,40}"
        r"\b(?:story|article|report)(?: (?:here|on|at|in)\b.{0,40})?",
    ),
    LinePattern(
        "subscribe",
        "please subscribe sign register",
        rf"(?:please )?(?:subscribe|sign up|register)(?: \w+){{0,2}}? (?:to|for) (?:our|the|this|a|your|my)\b"
        rf".{{0,80}}\b{_LETTER}\b.{{0,120}}",
    ),
    LinePattern(
        "subscribe",
        "get receive",
        r"(?:get|receive) (?:our|all|the|more|breaking|daily|weekly|free|this|your)\b.{0,100}"
        r"\b(?:newsletters?|inbox|alerts)\b.{0,80}",
    ),
    LinePattern(
        "subscribe",
        "follow like",
        rf"(?:follow|like) (?:us (?:on|at)\b.{{0,120}}|(?:\S+ ){{1,6}}on (?:our )?{_NETWORK}\b.{{0,100}})",
    ),
    LinePattern(
        "subscribe",
        "join",
        r"join (?:our|the|us on)\b.{0,60}\b(?:channels?|groups?|community|newsletter|telegram|whatsapp)\b.{0,100}",
    ),
    LinePattern(
        "subscribe",
        "download get install",
        r"(?:download|get|install) (?:our|the)\b(?: \S+){0,4} app(?: (?:now|today|here|for|on|from|to)\b.{0,80})?",
    ),
    LinePattern(
        "subscribe",
        "support",
        r"support (?:our|independent|quality|local) (?:journalism|reporting|newsroom)\b.{0,120}",
    ),
    LinePattern(
        "subscribe",
        "abonnieren melden folgen laden",
        rf"(?:abonnieren sie|melden sie sich|folgen sie uns|laden sie)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|kanal|kanäle)\b.{{0,80}}",
    ),
    LinePattern(
        "subscribe",
        "abonnez-vous inscrivez-vous suivez-nous téléchargez",
        rf"(?:abonnez-vous|inscrivez-vous|suivez-nous|téléchargez)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|appli|application|chaîne)\b.{{0,80}}",
    ),
    LinePattern(
        "subscribe",
        "suscríbete suscríbase regístrate síguenos descarga",
        rf"(?:suscríbete|suscríbase|regístrate|síguenos|descarga)\b.{{0,120}}"
        rf"\b(?:{_LETTER}|{_NETWORK}|boletín|boletines|canal)\b.{{0,80}}",
    ),
    LinePattern("advertisement", "article story", r"(?:article|story) continues (?:below|after)\b.{0,40}"),
    LinePattern(
        "listen",
        "listen",
        r"listen(?: to (?:this )?(?:article|story))?\s*[·•|(–-]?\s*\(?\d{1,3}(?::\d\d| ?min(?:ute)?s?)?\)?",
    ),
    LinePattern("reading time", "estimated reading read lesezeit lesedauer temps lecture tiempo", READING_TIME),
    LinePattern(
        "cookie notice",
        "we our this by using wir diese nous ce utilizamos este",
        r"(?:(?:we|our \w+|this (?:web)?site)(?: and our partners)? uses? cookies"
        r"|(?:by (?:continuing to (?:use|browse)|using)|using) (?:this|our) (?:web)?site"
        r"|(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)) cookies"
        r"|(?:nous utilisons|ce site utilise) des cookies"
        r"|(?:utilizamos|este sitio (?:web )?utiliza) cookies)\b.{0,260}",
    ),
    LinePattern(
        "copyright",
        "© (c) copyright",
        r"(?:©|\(c\)|copyright)(?:\s|©|\(c\)|by)*(?:19|20)\d\d\b.{0,200}|(?:copyright )?©\s?\S.{0,100}",
    ),
    LinePattern("comments", "join", r"join the (?:conversation|discussion)\b.{0,60}"),
    LinePattern("developing story", "this", r"this is a (?:developing|breaking)(?: news)? story\b.{0,120}"),
    LinePattern(
        "developing story",
        "more further",
        r"(?:more|further)(?: (?:details|information|updates))? (?:to follow|will follow|to come|follows?|soon|shortly)"
        r"(?: (?:as|on|when|shortly|soon|in)\b.{0,60})?",
    ),
    LinePattern("developing story", "refresh", r"refresh (?:this|the) page\b.{0,60}"),
)
"""The patterns beside the fixed phrases, each for a normal line without its last stop."""
