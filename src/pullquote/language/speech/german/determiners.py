"""The German articles and words like them, by the cases that they allow."""

from __future__ import annotations

from pullquote.language.words import words

SUBJECT_ARTICLES = words(
    """
    der die das ein eine kein keine dieser diese dieses jener jene jeder jede mein meine sein seine ihr ihre unser
    unsere euer eure mehrere viele alle beide einige manche wenige zahlreiche etliche andere weitere derselbe dieselbe
    dessen deren zwei drei vier fünf sechs sieben acht neun zehn zwölf
    """
)
OTHER_ARTICLES = words(
    """
    dem den des einem einen einer eines keinem keinen keiner keines diesem diesen jenem jenen jedem jeden meinem meinen
    meiner seinem seinen seiner seines ihrem ihren ihrer ihres unserem unseren unserer mehreren vielen allen beiden
    einigen manchen wenigen zahlreichen anderen weiteren mehrerer vieler aller beider einiger anderer weiterer
    zum zur
    """
)
ARTICLES = SUBJECT_ARTICLES | OTHER_ARTICLES
CONTRACTED = words("im am vom beim ins ans")
"""Prepositions that hold their article."""
GENITIVES = words("des der eines einer seines seiner ihres ihrer dieses dieser deren dessen unserer unseres aller")
