"""Titles of works between quotation marks: the numbers in them count nothing.

"De film “De 400 slagen”", "“Drie zusters” (1901)", "schreef “Zeven gedichten”". Words that somebody says stand between
the same marks: "“Twaalf doden”, zegt X", "sprak van “zeker veertig gewonden”".
"""

from bisect import bisect_left

from service.dutch.quotes import find_quotes
from service.dutch.words import AUXILIARIES
from service.extraction.quantities.base import Block
from service.extraction.quantities.silent_words import year_like
from service.model import Span

_MARKS = frozenset("\"'“”„«»‘’‹›‚")
# Ends of nouns for works, and words that name one: "televisieserie", "getiteld".
_WORKS = (
    "film", "films", "boek", "boeken", "roman", "romans", "bundel", "bundels", "toneelstuk", "theaterstuk", "blijspel",
    "serie", "series", "reeks", "lied", "liedje", "song", "single", "album", "albums", "elpee", "elpees", "hit",
    "documentaire", "podcast", "programma", "voorstelling", "tentoonstelling", "expo", "schilderij", "gedicht",
    "verhaal", "thriller", "musical", "opera", "strip", "stripverhaal", "avontuur", "essay", "debuut", "titel",
    "biografie", "novelle", "kortfilm", "symfonie", "prentenboek", "rubriek", "campagne", "wedstrijd", "quiz", "game",
    "show", "shows", "tournee", "nummer", "nummers", "festival", "spel", "spelletje", "hymne", "aria", "klassieker",
    "slogan", "leus", "leuze", "motto", "spreuk", "kreet", "hashtag",
)  # fmt: skip
_SAYINGS = ("slogan", "leus", "leuze", "motto", "spreuk", "kreet", "titel", "naam")
_IS = frozenset("is was luidt luidde werd".split())
_CALLED = frozenset("getiteld heet heette heten heetten genaamd genoemd lp dvd cd actie".split())
# Verbs whose object is a work.
_MAKES = frozenset(
    """
    schreef schrijft schreven maakte maakt maakten regisseerde regisseert zong zingt speelde speelt componeerde
    schilderde las publiceerde vertaalde draaide bewerkte verfilmde
    """.split()
)
_AND = frozenset(("en", "of", ",", "&"))
_LONGEST = 8  # tokens
_BETWEEN = 2  # tokens from a noun to the title of what it names: "avontuur van “De vier helden”"


def find_titles(block: Block) -> list[Span]:
    """Spans of the titles in the block, in order, none nested."""
    if _MARKS.isdisjoint(block.lower):
        return []
    tokens, found = block.tokens, list[Span]()
    end_before = -1
    for quote in find_quotes(block.text, tokens.start[0], tokens.end[-1]):
        first, last = bisect_left(tokens.start, quote.start), bisect_left(tokens.start, quote.end)
        goes_on = 0 <= end_before == first - 3 and block.word(first - 2) in _AND  # “A” en “B”
        if 0 < last - first <= _LONGEST and (
            _is_title(block, first, last) or (goes_on and _is_name(block, first, last))
        ):
            found.append(quote)
            end_before = last
    return found


def _is_title(block: Block, first: int, last: int) -> bool:
    """Whether the words in tokens `[first, last)`, between marks, name a work."""
    if block.word(last + 1) == "(" and year_like(block.word(last + 2)):
        return True
    at = first - 2
    if block.word(at) in _CALLED or block.word(at).endswith(_WORKS):
        return True
    if block.word(at) in _IS and block.word(at - 1).endswith(_SAYINGS):
        return True  # "haar motto is “Twee is beter dan één”"
    if block.word(at) == "van" and block.word(at - 1).endswith(_WORKS):
        return _is_name(block, first, last)
    return block.word(at) in _MAKES and _is_name(block, first, last)


def _is_name(block: Block, first: int, last: int) -> bool:
    """Whether the words begin as a name does and hold no verb: "De 400 slagen"."""
    surface = block.tokens.surface[first]
    begins = surface[0].isupper() or surface[0].isdecimal()
    return begins and AUXILIARIES.isdisjoint(block.lower[first:last]) and block.word(last - 1) not in (".", ",", "!")
