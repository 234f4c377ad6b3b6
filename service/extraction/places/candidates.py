"""Which location mentions of a sentence may be where something happens, and in which role they stand there.

A name is a place of the story where a preposition of place governs it, where a noun of place describes it, or where a
country or town is said to have what is counted ("Libanon telt 1,5 miljoen vluchtelingen").

    governors.py    which preposition governs a name
    holders.py      which name is said to have what is counted
    describing.py   words beside a name that tell that it is a place
    seats.py        who speaks or lives there: no place of what is told
    rows.py         places that are joined, none of which is the figure's alone
    adjectives.py   "de Spaanse economie", "in Vlaamse cellen": places that an adjective names
"""

from dataclasses import dataclass
from typing import Literal

from service.extraction.clauses import HAPPENINGS
from service.extraction.places.adjectives import names_by_adjective
from service.extraction.places.describing import is_described, is_explained, is_reached, is_struck
from service.extraction.places.governors import FROM, IN, NOT_A_PLACE, TOWARDS, find_governor
from service.extraction.places.holders import HOLDS, find_defined, holds, is_apposed, is_next_of_row
from service.extraction.places.rows import is_enumerated
from service.extraction.places.seats import NOUN_PHRASE, follows_one_person, is_seat, is_subject, nested_in, undergoes
from service.extraction.reading import Reading, Sentence
from service.model import Mention

# "holds": it is said to have what is counted; "apposed": what is told behind its comma is there; "row": one of several,
# none of which is a figure's alone; "acts": it does what is told.
Role = Literal["in", "holds", "from", "towards", "described", "apposed", "dateline", "row", "acts"]

# An address tells where in a place; the place itself is what figures are of.
_STREETS = ("straat", "laan", "plein", "weg", "kade", "dreef", "singel", "straatweg", "markt")
# One is brought there from where it happened: "naar een ziekenhuis in Aalst gebracht".
_BROUGHT_TO = ("ziekenhuis", "ziekenhuizen", "kliniek", "gevangenis", "politiebureau", "mortuarium", "opvangcentrum")
_LANDS = frozenset("landen steden gemeenten gemeentes dorpen regio's streken provincies gebieden".split())
_OF_COUNTRIES = frozenset("bevolking kust hoofdstad".split())
_INTENDED = frozenset("wil willen wilde wilden hoopt hopen plannen overweegt overwegen".split())
_WON_OVER = ("overwinning", "zege", "winst", "voorsprong", "achterstand", "kritiek", "invloed", "jacht")
_SIDES = frozenset("noorden oosten zuiden westen noordoosten noordwesten zuidoosten zuidwesten".split())
_PARTS = _SIDES | frozenset("midden hart binnenland deel regio provincie departement district kanton".split())
_SORTS = ("stad", "stadje", "dorp", "dorpje", "gemeente", "plaats", "plaatsje", "gehucht", "wijk", "haven", "eiland")
_TOLD = 6  # words: "een stad in het noorden van"
_LIES = frozenset((" in ", " op ", " in de ", " op de ", " in het ", " aan de "))  # "Hattem op de Veluwe"
_COURTS = ("rechtbank", "gerechtshof", "hof", "tribunaal", "assisenhof", "rechter", "correctionele")
_COMPARED = frozenset(("dan", "als", "zoals"))
_NESTING = frozenset("voor met aan tegen uit over naar".split())
_UNDER_WAY = frozenset(("weg", "onderweg", "route", "vlucht"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a figure's. `token` is the mention's first; `lasting`: the story may stay there."""

    mention: Mention
    role: Role
    token: int
    lasting: bool


def find_candidates(
    reading: Reading,
    sentence: Sentence,
    mentions: list[Mention],
    countries: frozenset[str],
    coarse: frozenset[str],
) -> list[Candidate]:
    """The candidates among the places that a sentence mentions.

    `countries` are the ids of entities that are one; `coarse` those of countries and regions.
    """
    found: list[Candidate] = []
    defined, is_one_of = find_defined(reading, sentence, mentions)
    if defined is not None:
        if is_one_of:
            mentions = [mention for mention in mentions if mention is not defined]
        else:
            return [Candidate(defined, "holds", reading.token_at(defined.start), True)]
    named: Mention | None = None
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
        if len(mentions) > 1 and is_enumerated(reading, mentions, mention):
            found.append(Candidate(mention, "row", token, False))
            continue
        if is_dateline(reading, mention):
            # "DEN HAAG (ANP) - ..." tells where the agency sits, and what "de hoofdstad" may mean.
            found.append(Candidate(mention, "dateline", token, False))
            continue
        if found and found[-1].role == "in" and _lies_in(reading, found[-1].mention, mention, coarse):
            continue  # "in Borne in Twente", "in het dorp Torgon, in het zuiden van Zwitserland"
        inner, named = named, mention
        if inner is not None and reading.text[inner.end : mention.start] in _LIES and not _is_road(inner):
            is_inside = bool(found) and found[-1].mention is inner and found[-1].role == "in"
            is_inside = is_inside and not _is_venue(reading, found[-1].token)
            if is_inside or (mention.entity_id in coarse and inner.entity_id not in coarse):
                continue  # "in de gemeente X in Idlib", "een man uit Aken in Duitsland"
        candidate = None
        if not is_measured_from(reading, sentence, token):
            candidate = _candidate(reading, sentence, mention, token, found, is_country=mention.entity_id in countries)
        if candidate is None and mention.entity_id not in countries and is_reached(reading, sentence, token):
            candidate = Candidate(mention, "in", token, False)
        if candidate is None and (is_apposed(reading, mention) or _is_where(reading, mention)):
            candidate = Candidate(mention, "apposed", token, False)
        if candidate is None and is_struck(reading, sentence, mention, token):
            candidate = Candidate(mention, "in", token, True)
        if candidate is None and mention.entity_id not in countries and undergoes(reading, sentence, mention, token):
            candidate = Candidate(mention, "described", token, True)
        if candidate is None and is_subject(reading, sentence, mention, token):
            candidate = Candidate(mention, "acts", token, False)
        if candidate and not (candidate.role == "described" and mention.entity_id in countries):
            found.append(candidate)
    return found


def is_measured_from(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether the place only tells how far another is from it: "op 60 kilometer van hoofdstad X"."""
    words = reading.tokens.lower
    for at in range(token - 1, max(sentence.first, token - 4), -1):
        if words[at] in ("van", "vanaf"):
            if at - 2 > sentence.first and words[at - 1] in _SIDES and words[at - 2] == "ten":
                at -= 2
            before = reading.quantities_in(reading.tokens.start[max(sentence.first, at - 3)], reading.tokens.start[at])
            return any(
                reading.quantities[one].kind in ("length", "duration")
                and reading.quantities[one].end >= reading.tokens.start[at - 1]
                for one in before
            )
    return False


def _is_venue(reading: Reading, token: int) -> bool:
    """Whether the noun before a name says that it is a house or a hall, and its town tells more: "sporthal X in Y"."""
    return token > 0 and reading.upos[token - 1] == "NOUN" and not reading.tokens.lower[token - 1].endswith(_SORTS)


def _lies_in(reading: Reading, inner: Mention, outer: Mention, coarse: frozenset[str]) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    between = reading.text[inner.end : outer.start].removeprefix(",").split()
    if between[:1] in (["een"], ["het"], ["de"]) and len(between) <= _TOLD and between[-1] in IN | {"van"}:
        return any(word.endswith(_SORTS) for word in between)  # "In X, een havenstad bij Y, ..."
    if outer.entity_id not in coarse or inner.entity_id in coarse:
        return False
    is_part = not _PARTS.isdisjoint(between) and (between[-1] == "van" or between[-1] in _PARTS)
    return between[:1] == ["in"] and (len(between) == 1 or is_part)


def is_dateline(reading: Reading, mention: Mention) -> bool:
    """Whether the name opens its block as the place of writing: "GENT - ", "Gent (Belga) - "."""
    if mention.start != reading.block.start:
        return False
    behind = reading.tokens.surface[reading.token_at(mention.end) :][:6]
    if behind[:1] == ["("] and ")" in behind:
        behind = behind[behind.index(")") + 1 :]
    return mention.surface.isupper() or behind[:1] in (["-"], ["–"], ["—"])


def _candidate(
    reading: Reading,
    sentence: Sentence,
    mention: Mention,
    token: int,
    before: list[Candidate],
    *,
    is_country: bool,
) -> Candidate | None:
    preposition, at = find_governor(reading, sentence, token)
    role = _role(reading, sentence, mention, token, preposition, before)
    if role is None:
        return None
    words = reading.tokens.lower
    if is_country and words[at] == "van" and role == "in" and words[at - 1] not in _OF_COUNTRIES:
        return None  # "de grootste stad van België"
    behind = reading.token_at(mention.end)
    if role == "in" and words[behind : behind + 2] == [",", "waar"]:
        return Candidate(mention, role, token, True)  # "schooldirecteur in X, waar 120 leerlingen wachten"
    if role in ("in", "from") and follows_one_person(reading, at):
        return None  # "een automobilist uit X" tells where he lives
    if words[at] == "tot" and "van" in words[max(sentence.first, at - NOUN_PHRASE) : at]:
        return None  # "van X tot Y"
    if role == "towards" and not _INTENDED.isdisjoint(words[sentence.first : token]):
        return None  # "Vier Gentenaars willen naar China"
    if words[at] == "op" and words[at - 1] in ("voor", "achter", "uit"):
        return None  # "staat zes punten voor op Genk"
    if words[at] == "op" and (words[at - 1].endswith(_WON_OVER) or words[token + 1 : token + 2] == ["na"]):
        return None  # "de overwinning op Nederland", "(op Limburg na)"
    if role == "towards" and not _UNDER_WAY.isdisjoint(words[max(sentence.first, at - NOUN_PHRASE) : at]):
        return None  # "op weg van X naar Y" is in neither
    if role == "in" and at > sentence.first:
        outer = nested_in(words, sentence, at)
        if words[at - 1] in _COMPARED or (outer not in IN and is_seat(reading, sentence, mention, at)):
            return None
        if outer in _NESTING:
            if outer == "naar" and words[at - 1].endswith(_BROUGHT_TO):
                return None
            if outer == "uit" and words[at - 1] in _LANDS:
                return Candidate(mention, "from", token, False)  # "bankiers uit landen in X"
            return Candidate(mention, "towards" if outer == "naar" else "in", token, outer == "uit")
    if words[at] == "ten" and words[at + 1] in _SIDES:
        # "Op Vlieland, ten westen van X"
        return None if before else Candidate(mention, "described", token, False)
    lasting = role in ("in", "holds", "described") or is_explained(reading, mention)
    if at > sentence.first and words[at - 1].endswith(_COURTS):
        lasting = False  # what was done was done elsewhere: "De rechtbank in X behandelt de zaak"
    lasting = lasting and not _is_road(mention) and not _tells_of_noun(words, sentence, token)
    return Candidate(mention, role, token, lasting)


def _is_where(reading: Reading, mention: Mention) -> bool:
    """Whether what is told behind a name is said to be there: "Het mooist is X, waar een huis 246.000 euro kost"."""
    behind = reading.token_at(mention.end)
    return reading.tokens.lower[behind : behind + 2] in ([",", "waar"], [",", "dat"])


def _tells_of_noun(words: list[str], sentence: Sentence, token: int) -> bool:
    """Whether a relative clause, which tells of its noun, names the place: "de groep, die hotels in X heeft, ..."."""
    comma = next((at for at in range(token - 1, sentence.first, -1) if words[at] == ","), None)
    if comma is None or words[comma + 1] not in ("die", "dat"):
        return False
    return not any(word.endswith(HAPPENINGS) for word in words[max(sentence.first, comma - _TOLD) : comma])


def _is_road(mention: Mention) -> bool:
    """Whether the name is that of a road, which is long: "A4", "E40"."""
    return mention.surface[-1].isdigit()


def _role(
    reading: Reading, sentence: Sentence, mention: Mention, token: int, preposition: str, before: list[Candidate]
) -> Role | None:
    if token > sentence.first and reading.tokens.lower[token - 1] in HOLDS:
        return "holds"  # "Volgens het ministerie telt Nederland ..."
    if preposition in NOT_A_PLACE:
        return None
    if preposition in IN:
        return "in"
    if preposition in FROM:
        return "from"
    if preposition in TOWARDS:
        return "towards"
    if holds(reading, sentence, mention, token):
        return "holds"
    if before and before[-1].role in ("in", "holds") and is_next_of_row(reading, mention, token):
        return before[-1].role
    return "described" if is_described(reading, token) else None
