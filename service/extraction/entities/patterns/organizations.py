"""Names of organizations that no list has: by head words, endings, legal forms and the words before them."""

import re
from dataclasses import dataclass
from functools import cache

from service.dutch.tokens import Tokens
from service.extraction.entities.gazetteer import Gazetteer
from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line, not_names

_LONGEST = 9
_PAPERS = ("krant", "courant", "bode", "blad", "post", "gazet", "nieuws", "tijding", "koerier")
_BODIES = frozenset(("instituut", "tribunaal", "fonds", "stichting", "museum", "ziekenhuis", "universiteit", "kliniek"))
# "De Raad van Bestuur" is a plain noun with capitals.
_BOARDS = frozenset(("Bestuur", "Beheer", "Toezicht", "Commissarissen"))
_MINISTRIES = frozenset(("ministerie", "departement"))
_PORTFOLIOS = frozenset(
    """
    justitie defensie financiën financien onderwijs volksgezondheid landbouw economie economische binnenlandse
    buitenlandse sociale zaken veiligheid welzijn sport cultuur wetenschap wetenschappen waterstaat verkeer
    vervoer infrastructuur milieu leefmilieu natuur voedselkwaliteit visserij werkgelegenheid arbeid gezondheid
    energie klimaat mobiliteit handel toerisme wonen ontwikkelingssamenwerking asiel migratie
    koninkrijksrelaties media jeugd armoedebestrijding gelijke kansen staat begroting ambtenarenzaken
    telecommunicatie post pensioenen noordzee duurzaamheid dierenwelzijn bestuurszaken stedenbeleid inburgering
    europese aangelegenheden middenstand kmo's digitalisering rechtsbescherming primair voortgezet hoger
    langdurige zorg medische ruimtelijke ordening volkshuisvesting bewapening oorlog openbare werken nationale
    transport regionale innovatie emancipatie consumentenzaken overheidsbedrijven
    """.split()
)
# English bodies that a country's name stands before: "Uganda Red Cross".
_NATIONAL_BODIES = tuple(
    tuple(words.split())
    for words in """
    Red Cross Society; Red Crescent Society; Red Cross; Red Crescent; Ministry of Health; Health Ministry;
    Defence Ministry; Defense Ministry; Civil Defence; Civil Defense; Coast Guard; Air Force; Armed Forces;
    Defence Forces; Defense Forces; Police; Army; Navy; Ministry; Airlines; Airways; Football Federation
    """.split(";")
)
# Tails that say nothing where more words follow: "Jeju Air", not "Air Traffic Control".
_LAST_TAILS = frozenset(("Air", "Research", "Capital"))
# Two words written as one, each with its capital: "InsingerGilissen"; "McDonald" and "PvdA" are none.
_CAMEL_CASE = re.compile(r"[^\W\d_a-zß-ÿ][a-zß-ÿ]{3,}[^\W\d_a-zß-ÿ][a-zß-ÿ]{2,}")
_ENGLISH = frozenset(("of", "for", "and", "the", "in"))


@dataclass(frozen=True, slots=True)
class OrganizationWords:
    """The lists that the patterns compare with."""

    heads: frozenset[str]
    plain_heads: frozenset[str]
    linking: frozenset[str]
    tails: frozenset[str]
    endings: tuple[str, ...]
    cues: frozenset[str]
    cue_endings: tuple[str, ...]


@cache
def load_organization_words() -> OrganizationWords:
    """The lists, read once."""
    cues = load_cues()["organizations"]
    return OrganizationWords(
        frozenset(cues["heads"]),
        frozenset(cues["plain_heads"]),
        frozenset(cues["linking"]),
        frozenset(cues["tails"]),
        tuple(cues["endings"]),
        frozenset(cues["cues"]),
        tuple(cues["cue_endings"]),
    )


def match_organization(line: Line, index: int, gazetteer: Gazetteer) -> tuple[int, float] | None:
    """A name with a head word or an ending of organizations at this token: index after its end, and how sure that is.

    Examples: "Stichting Ons Water", "Instituut voor Vrede", "Levant Institute for Peace", "Jansen Bouw NV".
    """
    words = load_organization_words()
    surface = line.tokens.surface
    if surface[index] in {"De", "Het"} and index not in line.opens and _is_paper(line, index):
        return _run(line, index + 1), 2.5
    if surface[index] not in words.plain_heads and (
        not surface[index][0].isupper() or line.tokens.lower[index] in not_names()
    ):
        return None
    run = _run(line, index)
    for position in range(run - 1, index, -1):
        if surface[position] in _LAST_TAILS and position < run - 1:
            continue
        if surface[position] in words.tails or surface[position].endswith(words.endings):
            return _pass_links(line, position + 1, words, gazetteer), 3.0
    head = surface[index]
    if head.lower() in _MINISTRIES and line.after(index + 1) == "van":
        stop = pass_portfolio(line.tokens, index + 2)
        if stop > index + 2:
            return stop, 3.0
    if index in line.opens and head.lower() in words.cues:
        return None
    if head in words.heads or head in words.plain_heads:
        stop = _pass_links(line, index + 1, words, gazetteer)
        if stop > index + 1:
            return stop, 3.0
        if run > index + 1 and _follows_head(line, index + 1, gazetteer):
            return _pass_links(line, run, words, gazetteer), 2.5
    if _CAMEL_CASE.fullmatch(head):
        return index + 1, 2.0
    if "-" in head and head.rsplit("-", 1)[1] in _BODIES and index not in line.opens:
        return index + 1, 2.0
    return None


def _is_paper(line: Line, index: int) -> bool:
    """Whether a newspaper's name stands at the article: "De Kustbode", "Het Maasblad", "De Zeelandse Courant"."""
    stop = _run(line, index + 1)
    return line.is_capital(index + 1) and line.spaced(index) and line.tokens.lower[stop - 1].endswith(_PAPERS)


def pass_portfolio(tokens: Tokens, index: int) -> int:
    """Index after the portfolio at this token ("verkeer en waterstaat"), whatever its case, or the same index."""
    position = stop = index
    while position < len(tokens):
        if tokens.lower[position] in _PORTFOLIOS:
            stop = position + 1
        elif tokens.lower[position] not in {"en", ","} or stop != position:
            break
        position += 1
    return stop


def has_organization_cue_before(line: Line, index: int) -> bool:
    """Whether a word such as "persbureau", "de partij" or "autobouwer" stands before the token."""
    words, before = load_organization_words(), line.before(index)
    if not index or not line.spaced(index - 1):
        return False
    return before in words.cues or before.rsplit("-", 1)[-1].endswith(words.cue_endings)


def pass_national_body(line: Line, index: int) -> int:
    """Index after the English body that stands at this token, behind a country ("Red Cross"), or the same index."""
    surface = line.tokens.surface
    if not index or index >= len(surface) or not line.spaced(index - 1):
        return index
    for words in _NATIONAL_BODIES:
        if tuple(surface[index : index + len(words)]) == words:
            return index + len(words)
    return index


def ends_like_organization(word: str) -> bool:
    """Whether one capital word ends as organizations do: "Voetbalbond"."""
    return word.endswith(load_organization_words().endings)


def _run(line: Line, index: int) -> int:
    """Index after the capital words that follow one another from this token on."""
    stop = index + 1
    while stop < len(line.tokens) and stop - index < _LONGEST and line.spaced(stop - 1):
        if not line.is_capital(stop) and not (line.tokens.surface[stop] == "&" and line.is_capital(stop + 1)):
            break
        if line.tokens.surface[stop] in {"De", "Het"}:
            break
        stop += 1
    return stop


def _follows_head(line: Line, index: int, gazetteer: Gazetteer) -> bool:
    """Whether what follows the head makes a name: not a word that is no name, and not a name that stands by itself."""
    known = gazetteer.find(line.tokens, index)
    return line.tokens.lower[index] not in not_names() and not (known and known[2].entity_type != "location")


def _pass_links(line: Line, stop: int, words: OrganizationWords, gazetteer: Gazetteer) -> int:
    """Index after "van Buitenlandse Zaken", "voor de Mensenrechten", "for Middle East Policy" that follow the name."""
    size, surface, lower = len(line.tokens), line.tokens.surface, line.tokens.lower
    links = words.linking | _ENGLISH
    position, parts = stop, 0
    while parts < 3 and position < size and line.spaced(position - 1):
        link = position
        while link < size and link - position < 3 and surface[link][0].islower() and lower[link] in links:
            link += 1
        joint = lower[position] in {"en", "and", "&"} and parts > 0
        if link == position and not joint:
            break
        first = position + 1 if joint else link
        if first < size and surface[first] in _BOARDS:
            break
        if not line.is_capital(first) or not line.spaced(first - 1):
            break
        if joint and gazetteer.find(line.tokens, first):
            break
        if not joint and parts > 0 and lower[position] in {"in", "op", "van"}:
            break
        if lower[position] in {"in", "op", "de", "het", "the", "tot"}:
            break
        position = _run(line, first)
        parts += 1
        stop = position
    return stop
