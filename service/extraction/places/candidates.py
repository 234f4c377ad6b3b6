"""Which location mentions of a sentence may be where something happens, and in which role they stand there.

A name is a place of the story where a preposition of place governs it, where a noun of place describes it, or where a
country or town is said to have what is counted ("Libanon telt 1,5 miljoen vluchtelingen").

    governors.py    which preposition governs a name
    rows.py         places that are joined, none of which is the figure's alone
    adjectives.py   "de Spaanse economie", "in Vlaamse cellen": places that an adjective names
"""

from dataclasses import dataclass
from typing import Literal

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.reporting import NEEDS_CLAUSE, REPORTING_VERBS
from service.dutch.words import ADVERBS, PREPOSITIONS
from service.extraction.places.adjectives import names_by_adjective
from service.extraction.places.governors import FROM, IN, NOT_A_PLACE, TOWARDS, find_governor
from service.extraction.places.rows import is_enumerated
from service.extraction.reading import Reading, Sentence
from service.model import Mention

# "holds": it is said to have what is counted; "row": one of three or more, none of which is a figure's alone.
Role = Literal["in", "holds", "from", "towards", "described", "dateline", "row"]

_REPORTED_FROM = frozenset(("vanuit",))
PLACE_NOUNS = frozenset(
    """
    plaats dorp stad hoofdstad kamp gebied regio streek enclave bolwerk wijk buurt gemeente eiland haven terrein
    provincie deelstaat district
    """.split()
)
# Beside these a bare name is where they hold: "Zuid-Soedan telt twee miljoen ontheemden", "vorig jaar telde Gent ...".
_HOLDS = frozenset(
    """
    telt telde tellen telden kent kende herbergt herbergde vangt ving registreert registreerde noteert noteerde
    krijgt kreeg krijgen kregen ontvangt ontving verwelkomt verwelkomde
    """.split()
)
_MAY_HOLD = frozenset("heeft had meldt meldde".split())  # with a number for their object
_HAD = frozenset(("count", "length", "area", "percentage"))
_HELD = frozenset("opgevangen geteld geregistreerd gemeld genoteerd ontvangen".split())
# An address tells where in a place; the place itself is what figures are of.
_STREETS = ("straat", "laan", "plein", "weg", "kade", "dreef", "singel", "straatweg", "markt")
_PEOPLE = frozenset(
    "person civilian woman man child patient suspect soldier police worker student traveller politician athlete".split()
)
# Who speaks or decides somewhere: "de regering in X trekt geld uit" spends it elsewhere.
_SEATED = (
    "regering", "ministerie", "kabinet", "ambassade", "consulaat", "woordvoerder", "woordvoerster", "minister",
    "premier", "president", "correspondent", "analist", "analisten", "econoom", "economen", "wetenschappers",
    "onderzoekers", "aandeelhouders", "beleggers", "advocaat", "advocaten", "machthebbers", "diplomaten",
    "hoofdkwartier", "hoofdkantoor", "hoofdzetel", "directie",
)  # fmt: skip
_SPEAKS = REPORTING_VERBS - NEEDS_CLAUSE | {"schat", "schatten", "melden"}
# One is brought there from where it happened: "naar een ziekenhuis in Aalst gebracht".
_BROUGHT_TO = ("ziekenhuis", "ziekenhuizen", "kliniek", "gevangenis", "politiebureau", "mortuarium", "opvangcentrum")
_COMPARED = frozenset(("dan", "als", "zoals"))
_DETERMINERS = frozenset("een het de zijn haar hun".split())
_NESTING = frozenset("voor met aan tegen uit over naar".split())
_REACHES = frozenset(
    """
    bereikt bereikte bereikten bereiken bestookt bestookte bestookten beschiet beschoot beschoten bombardeert
    bombardeerde bombardeerden veroverde veroverden heroverde heroverden belegerde belegerden
    """.split()
)
_REACHED = 3  # tokens between the verb and the place
_UNDER_WAY = frozenset(("weg", "onderweg", "route", "vlucht"))
_NOUN_PHRASE = 5  # tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a figure's. `token` is the mention's first; `lasting`: the story may stay there."""

    mention: Mention
    role: Role
    token: int
    lasting: bool


def find_candidates(
    reading: Reading, sentence: Sentence, mentions: list[Mention], countries: frozenset[str]
) -> list[Candidate]:
    """The candidates among the places that a sentence mentions; `countries` are the ids of entities that are one."""
    found: list[Candidate] = []
    for mention in mentions:
        if mention.surface.casefold().endswith(_STREETS):
            continue
        token = reading.token_at(mention.start)
        if mention.form == "demonym":
            if (role := names_by_adjective(reading, sentence, mention, token)) is not None:
                found.append(Candidate(mention, role, token, role == "in" and mention.entity_id in countries))
            continue
        if mention.form != "name":
            continue
        if len(mentions) > 1 and is_enumerated(reading, sentence, mentions, mention):
            found.append(Candidate(mention, "row", token, False))
            continue
        if is_dateline(reading, mention):
            # "DEN HAAG (ANP) - ..." tells where the agency sits, and what "de hoofdstad" may mean.
            found.append(Candidate(mention, "dateline", token, False))
            continue
        candidate = _candidate(reading, sentence, mention, token, found)
        if candidate is None and mention.entity_id not in countries and _is_reached(reading, sentence, token):
            candidate = Candidate(mention, "in", token, False)
        if candidate and not (candidate.role == "described" and mention.entity_id in countries):
            found.append(candidate)
    return found


def is_dateline(reading: Reading, mention: Mention) -> bool:
    """Whether the name opens its block as the place of writing: "GENT - ", "Gent (Belga) - "."""
    if mention.start != reading.block.start:
        return False
    behind = reading.tokens.surface[reading.token_at(mention.end) :][:6]
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    return mention.surface.isupper() or behind[:1] in (["-"], ["–"], ["—"])


def _candidate(
    reading: Reading, sentence: Sentence, mention: Mention, token: int, before: list[Candidate]
) -> Candidate | None:
    preposition, at = find_governor(reading, sentence, token)
    role = _role(reading, sentence, mention, token, preposition, before)
    if role is None:
        return None
    if role in ("in", "from") and _follows_one_person(reading, at):
        return None  # "een automobilist uit X" tells where he lives
    words = reading.tokens.lower
    if role == "towards" and not _UNDER_WAY.isdisjoint(words[max(sentence.first, at - _NOUN_PHRASE) : at]):
        return None  # "op weg van X naar Y" is in neither
    if role == "in" and at > sentence.first:
        outer = _nested_in(words, sentence, at)
        if words[at - 1] in _COMPARED or (outer not in IN and _is_seat(reading, sentence, mention, at)):
            return None
        if outer in _NESTING:
            if outer == "naar" and words[at - 1].endswith(_BROUGHT_TO):
                return None
            return Candidate(mention, "towards" if outer == "naar" else "in", token, outer == "uit")
    stays = role in ("in", "holds", "described") and preposition not in _REPORTED_FROM
    lasting = stays or _is_explained(reading, mention)
    return Candidate(mention, role, token, lasting)


def _role(
    reading: Reading, sentence: Sentence, mention: Mention, token: int, preposition: str, before: list[Candidate]
) -> Role | None:
    if preposition in NOT_A_PLACE:
        return None
    if preposition in IN or preposition in _REPORTED_FROM:
        return "in"
    if preposition in FROM:
        return "from"
    if preposition in TOWARDS:
        return "towards"
    if _holds(reading, sentence, mention, token):
        return "holds"
    if before and before[-1].role in ("in", "holds") and _is_next_of_row(reading, mention, token):
        return before[-1].role
    return "described" if _is_described(reading, token) else None


def _holds(reading: Reading, sentence: Sentence, mention: Mention, token: int) -> bool:
    """Whether a verb beside the name says what is there: "X telt", "vorig jaar telde X", "X heeft ... opgevangen"."""
    words = reading.tokens.lower
    following = reading.token_at(mention.end)
    if following >= sentence.last:
        return False
    if words[following] in _HOLDS or (token > sentence.first and words[token - 1] in _HOLDS):
        return True
    if words[following] not in _MAY_HOLD or (token > sentence.first and words[token - 1][0].isalpha()):
        return False
    end = next((i for i in range(following, sentence.last) if words[i] in (",", ";", ".", "en")), sentence.last)
    if words[end - 1] in _HELD:
        return True
    objects = reading.quantities_in(reading.tokens.start[following], reading.tokens.end[end - 1])
    if not objects or reading.quantities[objects[0]].kind not in _HAD:
        return False
    last = reading.token_at(reading.quantities[objects[0]].end - 1)
    return reading.token_at(reading.quantities[objects[0]].start) - following <= 4 and end - last <= 3


def _is_reached(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether the place is the object of who gets there, or harms it: "bereikten vrijdag X", "beschoot X".

    Not of countries, which do so to others: "Toen veroverde Rusland twaalf dorpen".
    """
    words = reading.tokens.lower
    for at in range(token - 1, max(sentence.first, token - 1 - _REACHED), -1):
        if words[at] in _REACHES:
            return True
        times = reading.times_in(reading.tokens.start[at], reading.tokens.end[at])
        if not times and words[at] not in ADVERBS:
            return False
    return False


def _is_next_of_row(reading: Reading, mention: Mention, token: int) -> bool:
    """Whether the name and a number continue a row: "in X 676 doden, Y 198 en Z 12"."""
    if not token or reading.tokens.lower[token - 1] not in (",", "en"):
        return False
    following = reading.token_at(mention.end)
    if following >= len(reading.tokens):
        return False
    start = reading.tokens.start[following]
    return bool(reading.quantities_in(start, start + 1))


def _is_described(reading: Reading, token: int) -> bool:
    """Whether a noun or an adjective of place leads the name: "het dorpje X", "IS-bolwerk X", "het Waalse X"."""
    if not token:
        return False
    before = reading.tokens.lower[token - 1].rpartition("-")[2].removesuffix("je")
    if before in PLACE_NOUNS or before.endswith(("stad", "dorp", "gemeente", "bolwerk", "plaats")):
        return True
    named = reading.mentions_in(reading.tokens.start[token - 1], reading.tokens.end[token - 1])
    return bool(named) and named[0].form == "demonym"


def _is_explained(reading: Reading, mention: Mention) -> bool:
    """Whether the story says what place it is: "uit X, het laatste dorp in het oosten"."""
    following = reading.token_at(mention.end)
    words = reading.tokens.lower[following : following + 5]
    return words[:1] == [","] and words[1:2] in (["het"], ["de"], ["een"]) and not PLACE_NOUNS.isdisjoint(words[2:])


def _is_seat(reading: Reading, sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether the place is where somebody sits who speaks: "de regering in X", "het ziekenhuis in X meldt"."""
    words = reading.tokens.lower
    following = reading.token_at(mention.end)
    verb = words[following] if following < sentence.last else ""
    of_office = at - 3 >= sentence.first and words[at - 2] == "van" and words[at - 3].endswith(_SEATED)
    if words[at - 1].endswith(_SEATED) or of_office:  # "het ministerie van Defensie in X"
        return verb not in _HOLDS  # "het hoofdkantoor in X telt 3.000 werknemers"
    return verb in _SPEAKS and words[at - 1][0].isalpha()


def _nested_in(words: list[str], sentence: Sentence, at: int) -> str:
    """The preposition of the noun phrase that the one at `at` is a part of: "voor" in "voor een bedrijf in X"."""
    for index in range(at - 2, max(sentence.first - 1, at - 2 - _NOUN_PHRASE), -1):
        if words[index] in PREPOSITIONS:
            return words[index] if index == at - 2 else ""  # "naar ziekenhuizen in X"
        if words[index] in _DETERMINERS:
            outer = words[index - 1] if index > sentence.first else ""
            return outer if outer in PREPOSITIONS else ""
        if not words[index][0].isalpha():
            break
    return ""


def _follows_one_person(reading: Reading, at: int) -> bool:
    """Whether one person stands before the preposition at `at`: a singular noun or a name."""
    if at < 1:
        return False
    word = reading.tokens.lower[at - 1]
    named = reading.mentions_in(reading.tokens.start[at - 1], reading.tokens.end[at - 1])
    if named and named[0].type == "person":
        return True
    return is_known_noun(word) and lemmatize(word) == word and categorize(word) in _PEOPLE
