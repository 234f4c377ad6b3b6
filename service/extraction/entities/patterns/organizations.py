"""Organizations that are known by their first words: ministries, services of a region, national bodies.

And the words before a name that tell that it is one.
"""

from dataclasses import dataclass
from functools import cache

from service.dutch.nouns import lemma_of_noun
from service.dutch.tokens import Tokens
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line

# With a capital they begin a name; small ones stand before it.
_HEADS = frozenset(("Stichting", "Lijst"))
# Of each region there is one: "de politie Oost-Brabant", "de brandweer Twente".
FORCES = frozenset(("politie", "brandweer", "ggd"))
# The same of courts: "het gerechtshof Arnhem-Leeuwarden"; "de rechtbank in Assen" is no name.
COURTS = frozenset(
    "rechtbank gerechtshof arrondissementsrechtbank arbeidsrechtbank ondernemingsrechtbank arbeidshof".split()
)
_BEFORE_FORCES = frozenset("de het van bij door en volgens aldus der".split())
_REGIONS_OF_FORCES = frozenset(
    "Oost-Brabant Zeeland-West-Brabant Oost-Nederland Noord-Nederland Midden-Nederland Arnhem-Leeuwarden".split()
)
_LANDS = frozenset(("Nederland", "Vlaanderen", "België"))
_PAPERS = ("krant", "courant", "bode", "blad", "gazet", "koerier")
_MINISTRIES = frozenset(("ministerie", "departement"))
_LONGEST = 4
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
    werk transport regionale innovatie emancipatie consumentenzaken overheidsbedrijven
    """.split()
)
# Who governs what "van" or "voor" names behind them.
WITH_PORTFOLIO = frozenset(
    """
    minister ministers staatssecretaris staatssecretarissen onderminister viceminister eurocommissaris schepen
    wethouder gedeputeerde commissaris minister-president secretaris
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


@dataclass(frozen=True, slots=True)
class OrganizationWords:
    """The lists that the patterns compare with."""

    plain_heads: frozenset[str]
    cues: frozenset[str]
    cue_endings: tuple[str, ...]


@cache
def load_organization_words() -> OrganizationWords:
    """The lists, read once."""
    cues = load_cues()["organizations"]
    return OrganizationWords(frozenset(cues["plain_heads"]), frozenset(cues["cues"]), tuple(cues["cue_endings"]))


def is_agent(word: str) -> bool:
    """Whether such a word may be a person's too: "producent", "uitgever", "brouwer", but not "bank" or "partij"."""
    return word.endswith(("er", "ent", "ant", "eur", "aar"))


def match_organization(line: Line, index: int) -> int:
    """Index after the name that the head at this token begins, whatever its case, or the same index.

    Examples: "ministerie van Volksgezondheid", "politiezone Vlas", "Stichting Ons Water", "De Kustbode".
    """
    tokens = line.tokens
    head = tokens.lower[index]
    if tokens.surface[index] in {"De", "Het"}:
        return _pass_paper(line, index)
    if head in _MINISTRIES and line.after(index + 1) == "van":
        stop = pass_portfolio(tokens, index + 2)
        return stop if stop > index + 2 else index
    is_court = head in COURTS
    if (head in FORCES or is_court) and (line.before(index) in _BEFORE_FORCES or (is_court and index in line.opens)):
        return _pass_region(line, index + 1)
    if index in line.opens and (stop := _pass_federation(line, index)):
        return stop
    if head not in load_organization_words().plain_heads and tokens.surface[index] not in _HEADS:
        return index
    stop = index + 1
    while stop - index <= _LONGEST and line.is_capital(stop) and line.spaced(stop - 1):
        stop += 1
    return stop if stop > index + 1 else index


def _pass_federation(line: Line, index: int) -> int:
    """Index after a federation of a country that opens its sentence: "Slagers Nederland klaagt"; else 0.

    Only a plural noun that governs no verb: "Reizigers Nederland in" and "Slagers Nederland klagen" are none.
    """
    tokens = line.tokens
    if index + 2 >= len(tokens) or tokens.surface[index + 1] not in _LANDS or line.upos[index] != "NOUN":
        return 0
    word, verb = tokens.lower[index], tokens.lower[index + 2]
    is_plural = word.isalpha() and lemma_of_noun(word) != word
    is_singular = line.upos[index + 2] in ("VERB", "AUX") and not verb.endswith("n") and line.spaced(index)
    return index + 2 if is_plural and is_singular else 0


def _pass_region(line: Line, index: int) -> int:
    """Index after the region or town at this token, whose police or fire brigade it is: "de politie Noord-Holland"."""
    if index >= len(line.tokens) or not line.is_capital(index) or not line.spaced(index - 1):
        return index - 1
    hit = load_gazetteer().find(line.tokens, index)
    if line.tokens.surface[index] in _REGIONS_OF_FORCES:
        return index + 1
    if hit is None or hit[2].entity_type != "location" or hit[2].form != "name":
        return index - 1
    return hit[0] if hit[1] == line.tokens.end[hit[0] - 1] else index - 1


def _pass_paper(line: Line, index: int) -> int:
    """Index after a newspaper's name that begins with an article: "De Kustbode", "De Zeelandse Courant"."""
    stop = index + 1
    while stop - index <= _LONGEST and line.is_capital(stop) and line.spaced(stop - 1):
        stop += 1
    is_paper = stop > index + 1 and index not in line.opens and line.tokens.lower[stop - 1].endswith(_PAPERS)
    return stop if is_paper else index


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
    return index > 0 and line.spaced(index - 1) and is_organization_cue(line.before(index))


def is_organization_cue(word: str) -> bool:
    """Whether a word in small letters says what kind of organization the name behind it is: "autobouwer"."""
    words = load_organization_words()
    return word in words.cues or word.rsplit("-", 1)[-1].endswith(words.cue_endings)


def pass_national_body(line: Line, index: int) -> int:
    """Index after the English body that stands at this token, behind a country ("Red Cross"), or the same index."""
    surface = line.tokens.surface
    if not index or index >= len(surface) or not line.spaced(index - 1):
        return index
    for words in _NATIONAL_BODIES:
        if tuple(surface[index : index + len(words)]) == words:
            return index + len(words)
    return index
