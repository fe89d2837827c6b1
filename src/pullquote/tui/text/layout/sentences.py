"""Where sentences begin and end in English, German, French and Spanish, well enough to move and select by them.

Rules, not a model: a sentence ends after . ! ? … and the quotation marks and brackets that close there, when white
space and no small letter follow. A full stop after a title (Mr., Dr., M., Sra.) or a German ordinal (3. März) ends
nothing; after an initial or an acronym (U.S.) only when the next word is one that begins sentences. A line break always
ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSING = r"\"'”’»›«‹“‘)\]"  # German closes with “ ‘ « ‹
_END = re.compile(rf"(?<![.!?…])[.!?…]++(?:[{_CLOSING}]|[ \u00a0\u202f][»›](?!\w))*+(?=\s|$)|[。！？][」』”’）】]*|\n")
_MARK = re.compile(r"[.!?…]+")
_SPACE = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’„‚«»‹›()\[\]–—/]*$")
_LOOK_BACK = 40

_TITLES_AND_THE_LIKE = """
    Mr Mrs Ms Mx Dr Prof Rev Hon Sen Rep Gov Gen Col Lt Maj Capt Cpl Sgt Pvt Adm Cmdr Supt Insp Det St Mt Ft vs cf
    approx Hr Fr Dipl Ing Mag bzw ca evtl ggf inkl vgl zzgl z.B u.a d.h v.a i.d.R s.o s.u M MM Mme Mmes Mlle Mlles Me
    Mgr Pr env p.ex Sr Sra Srta Sres Dra Dña Ud Uds Lic Excmo Excma Avda p.ej
"""
_SELDOM_AT_THE_END = """
    Jr Inc Ltd Co Corp Bros etc al dept Dept Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec usw Str Mio Mrd EE.UU
"""
_BEFORE_NUMBERS = "No Nos no nos Nr nr Art art Abs Bd Fig fig Vol vol p pp n núm Núm pág Pág"

_NEVER_LAST = frozenset(_TITLES_AND_THE_LIKE.split())
_SELDOM_LAST = frozenset(_SELDOM_AT_THE_END.split())
_NUMBERED = frozenset(_BEFORE_NUMBERS.split())
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ORDINAL = re.compile(r"\d{1,2}")
_AFTER_ORDINAL = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?)\b"
)
_PLAIN_BEGINNING = re.compile(
    r"(?:The|This|That|These|Those|He|She|It|We|They|I|You|But|And|In|On|At|As|If|When|After|Der|Die|Das|Er|Sie|Es|Wir"
    r"|Doch|Le|La|Les|Il|Elle|Ils|El|Los|Las)\b"
)


def sentence_end(text: str, start: int, end: int, offset: int) -> int:
    """The end of the sentence of text[start:end] that holds `offset`, without the space after it.

    From a sentence's end on, the next one's; `end` when there is no other.
    """
    for ends, _ in _borders(text, max(start, offset - _LOOK_BACK), end):
        if ends > offset:
            return ends
    return end


def sentence_start(text: str, start: int, end: int, offset: int) -> int:
    """The last beginning of a sentence of text[start:end] before `offset`; `start` when there is none."""
    reach = 1000
    while True:
        # The border of the sentence that holds `offset` can lie anywhere above; look near before looking far.
        far = max(start, offset - reach)
        begins = [begin for _, begin in _borders(text, far, min(end, offset)) if begin < offset]
        if begins:
            return begins[-1]
        if far == start:
            return start
        reach *= 4


def _borders(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where sentences end, and where the next begins, between `start` and `end`."""
    begin = start
    for found in _END.finditer(text, start, end):
        if found.start() < begin:
            continue  # a line break right after the end of a sentence
        beyond = _SPACE.match(text, found.end(), end)
        begin = beyond.end() if beyond else found.end()
        if found.group() == "\n":
            yield found.start(), begin
        elif begin >= end or found.group()[0] in "。！？" or _is_border(text, found, begin):
            yield found.end(), begin


def _is_border(text: str, found: re.Match[str], begin: int) -> bool:
    if text[begin].islower():
        return False
    marks = _MARK.match(found.group())
    if marks is None or marks.group() != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, found.start() - _LOOK_BACK), found.start())
    word = before.group() if before else ""
    if word in _NEVER_LAST:
        return False
    if word in _NUMBERED:
        return not text[begin].isdigit()
    if word in _SELDOM_LAST or _ACRONYM.fullmatch(word):
        return _PLAIN_BEGINNING.match(text, begin) is not None
    return _ORDINAL.fullmatch(word) is None or _AFTER_ORDINAL.match(text, begin) is None
