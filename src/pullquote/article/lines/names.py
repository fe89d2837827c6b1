"""Tells whether words are the name of a person, a newsroom or a place, going by their form and by short lists."""

from __future__ import annotations

import re

from pullquote.article.lines.dates import is_calendar_word
from pullquote.article.wordlists import term_set, word_set

_AGENCIES = (
    "AP|The Associated Press|Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|dpa|dpa-AFX|dpa-infocom"
    "|EFE|Agencia EFE|Europa Press|ANSA|APA|SDA|Keystone-SDA|KNA|epd|SID|ots|taz|PA|PA Media|Press Association|UPI"
    "|Bloomberg|Bloomberg News|TASS|Interfax|RIA Novosti|Ukrinform|Xinhua|Kyodo|Kyodo News|Jiji|Yonhap|PTI|ANI|IANS"
    "|Press Trust of India|Anadolu|Anadolu Agency|Belga|ANP|TT|NTB|Ritzau|STT|PAP|CTK|ČTK|Lusa|Notimex|Télam|Telam"
    "|MTI|Tanjug|Hina|Bernama|Antara|AAP|CP|The Canadian Press|CNN|CNN Business|BBC|BBC News|NPR|CBS|CBS News|NBC"
    "|NBC News|ABC|ABC News|Fox News|Al Jazeera|DW|Deutsche Welle|Euronews|RFI|RFE/RL|VOA|The Conversation|ProPublica"
    "|The New York Times|The Guardian|The Washington Post|Politico|Axios|The Independent|The Telegraph|Le Monde"
    "|El País|Der Spiegel|Die Zeit|Getty Images"
)
AGENCIES = term_set(_AGENCIES.casefold())
"""News agencies and newsrooms that sign stories, casefolded."""

_OUTLET_WORDS = word_set(
    "news wire newswire press agency agentur agence agencia agenzia times post herald tribune gazette chronicle "
    "journal courier observer guardian mail globe standard radio tv television zeitung nachrichten rundfunk "
    "tageblatt anzeiger kurier presse noticias diario periódico jornal media desk newsroom redaktion rédaction "
    "redacción staff bureau broadcasting"
)
_ROLE_WORDS = word_set(
    "reporter correspondent editor writer columnist journalist analyst contributor critic producer chief senior "
    "korrespondent korrespondentin redakteur redakteurin reporterin chefredakteur autor autorin correspondant "
    "correspondante journaliste envoyé envoyée rédacteur rédactrice corresponsal periodista redactor redactora "
    "enviado enviada"
)
_PARTICLES = word_set(
    "de del della der den di da das do dos du van von vom zu zum zur la le les el al ben bin ibn ter ten af av y "
    "e i abu"
)
_NOT_NAMES = word_set(
    "a an the this that these those his her its their our my your it he she they we i in on at to for of no not "
    "and or der die das ein eine im am le les la un une des los las el una is was are were has have had will"
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_MOST_WORDS = 5

_PLACES = (
    "Abuja|Accra|Addis Ababa|Algiers|Amman|Amsterdam|Ankara|Athens|Atlanta|Baghdad|Baku|Bangkok|Barcelona|Beijing"
    "|Beirut|Belgrade|Berlin|Bern|Bogota|Bogotá|Bonn|Boston|Brasilia|Bratislava|Brussels|Brüssel|Bruxelles|Bruselas"
    "|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|Chicago|Colombo|Copenhagen|Dakar|Damascus|Delhi|Detroit"
    "|Dhaka|Doha|Dubai|Dublin|Düsseldorf|Edinburgh|Frankfurt|Frankfurt/Main|Gaza|Gaza City|Geneva|Genf|Genève|Ginebra"
    "|Hamburg|Hanoi|Harare|Havana|La Habana|Helsinki|Hong Kong|Houston|Islamabad|Istanbul|Jakarta|Jerusalem"
    "|Johannesburg|Kabul|Kampala|Karachi|Khartoum|Kiew|Kinshasa|Köln|Kyiv|Kiev|Lagos|Lima|Lisbon|London|Londres"
    "|Los Angeles|Lyon|Madrid|Manila|Marseille|Melbourne|Mexico City|Miami|Milan|Minsk|Montreal|Moscow|Moskau|Moscou"
    "|Moscú|Mumbai|München|Munich|Nairobi|New Delhi|New York|Oslo|Ottawa|Paris|París|Philadelphia|Prague|Prag"
    "|Pretoria|Pyongyang|Quito|Riga|Rio de Janeiro|Riyadh|Rome|Rom|Roma|San Francisco|Santiago|Sao Paulo|Sarajevo"
    "|Seattle|Seoul|Shanghai|Singapore|Skopje|Sofia|Stockholm|Strasbourg|Straßburg|Stuttgart|Sydney|Taipei|Tallinn"
    "|Tbilisi|Tehran|Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar|Valletta|Vancouver|Vatican City|Vienna"
    "|Vilnius|Warsaw|Warschau|Washington|Wien|Yerevan|Zagreb|Zurich|Zürich"
)
PLACES = term_set(_PLACES.casefold())
"""Cities that datelines are often from, casefolded, in the spellings of four languages."""


def is_newsroom(words: str) -> bool:
    """Whether the words name an agency, a paper, a broadcaster or "staff", by the list or by a telling word."""
    folded = words.casefold().strip()
    if folded in AGENCIES:
        return True
    parts = words.split()
    if not 0 < len(parts) <= _MOST_WORDS or not (words[0].isupper() or words[0].isdigit()):
        return False
    return any(part in _OUTLET_WORDS for part in folded.split()) and all(_NAME_WORD.fullmatch(part) for part in parts)


def is_role(words: str) -> bool:
    """Whether the words say what somebody is at a newsroom ("Political Editor")."""
    return any(word in _ROLE_WORDS for word in words.casefold().split())


def is_person(words: str) -> bool:
    """Whether the words have the form of a person's full name: two to five capitalised words, particles aside."""
    parts = words.split()
    if not 2 <= len(parts) <= _MOST_WORDS:
        return False
    capitals = 0
    for part in parts:
        if not _NAME_WORD.fullmatch(part) or is_calendar_word(part):
            return False
        if part[0].isupper():
            capitals += part.casefold() not in _NOT_NAMES
        elif part.casefold() not in _PARTICLES:
            return False
    return capitals >= 2 and not (parts[0].casefold() in _NOT_NAMES or is_newsroom(words) or is_role(words))
