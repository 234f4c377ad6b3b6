"""Places that an adjective names: "in Vlaamse rusthuizen", "in het Griekse Tempi", "de Spaanse economie"."""

from typing import Literal

from service.extraction.places.governors import IN
from service.extraction.reading import Reading, Sentence
from service.model import Mention

# What stands in a country or town: behind "in" it is there.
_SITES = (
    "stad", "steden", "dorp", "dorpen", "gemeente", "gemeenten", "gemeentes", "provincie", "provincies", "regio",
    "hoofdstad", "deelstaat", "deelstaten", "eiland", "eilanden", "wateren", "grond", "bodem", "grondgebied",
    "rusthuis", "rusthuizen", "ziekenhuis", "ziekenhuizen", "gevangenis", "gevangenissen", "cel", "cellen", "school",
    "scholen", "haven", "havens", "wegen", "bossen", "fabriek", "fabrieken", "winkels", "supermarkten", "plaats",
    "plaatsen", "platteland", "woonzorgcentra", "stations", "luchthavens", "universiteiten", "huishoudens", "gezinnen",
    "vestiging", "vestigingen", "kust", "kamp", "kampen", "opvangcentra", "bedrijven", "stallen",
)  # fmt: skip
# What a country or town has one of, so that a figure of it is a figure of the place.
_AGGREGATES = (
    "economie", "werkloosheid", "werkloosheidsgraad", "inflatie", "bevolking", "begroting", "begrotingstekort",
    "staatsschuld", "export", "uitvoer", "import", "invoer", "bbp", "arbeidsmarkt", "huizenmarkt", "woningmarkt",
    "industrie", "landbouw", "bouwsector", "onderwijs", "veestapel", "overheidsschuld", "huizenprijzen",
)  # fmt: skip
# What is at work in its own town: "de Gentse politie hield drie mannen aan", "de Gentse fabriek telt 300 werknemers".
_HOUSES = (
    "politie", "brandweer", "vestiging", "fabriek", "afdeling", "ziekenhuis", "school", "universiteit", "luchthaven",
    "gevangenis", "haven", "dierentuin",
)  # fmt: skip
# One that was named before: "in de Syrische plaats". Without one, the adjective says where: "in een Syrische plaats".
_KNOWN = frozenset("stad dorp gemeente provincie regio hoofdstad deelstaat eiland plaats kamp".split())
_DEFINITE = frozenset("de het dit dat die deze".split())
# Of what is a name by itself, and stands behind "het" like a town that is described.
_ASSEMBLIES = frozenset("Lagerhuis Hogerhuis Parlement Congres Huis Hof Hooggerechtshof Leger Rode".split())


def names_by_adjective(
    reading: Reading, sentence: Sentence, mention: Mention, token: int
) -> Literal["in", "described"] | None:
    """The role of the place that an adjective names; None where it only tells what somebody or something is."""
    if not mention.surface.endswith(("e", "s", "r")) or token + 1 >= sentence.last:
        return None
    words, surface = reading.tokens.lower, reading.tokens.surface
    determiner = words[token - 1] if token > sentence.first else ""
    at = token - 2 if determiner in _DEFINITE or determiner == "een" else token - 1
    noun = token + 1
    behind = min(noun + 1, sentence.last - 1)
    if any(
        other.form == "name" for other in reading.mentions_in(reading.tokens.start[noun], reading.tokens.end[behind])
    ):
        return None  # "het Waalse Namen", "de Franse havenstad Toulon" is known by its own name
    if at >= sentence.first and words[at] in IN:
        if surface[noun][0].isupper():
            # Towns that are described stand behind "het": "in het Griekse Tempi", but "in de Duitse Bondsdag".
            return "in" if determiner == "het" and surface[noun] not in _ASSEMBLIES else None
        is_known = words[noun] in _KNOWN and determiner in _DEFINITE
        return "in" if words[noun].endswith((*_SITES, *_HOUSES)) and not is_known else None
    is_one = words[noun] in _AGGREGATES or words[noun].endswith(_HOUSES)
    return "described" if is_one and determiner in _DEFINITE else None
