"""What a place is said of that is no place of what is told: those who speak there, one who lives there, a phrase."""

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.reporting import NEEDS_CLAUSE, REPORTING_VERBS
from service.dutch.words import PREPOSITIONS
from service.extraction.places.holders import HOLDS
from service.extraction.reading import Reading, Sentence
from service.model import Mention

_PEOPLE = frozenset(
    "person civilian woman man child patient suspect soldier police worker student traveller politician athlete".split()
)
# Who speaks or decides somewhere: "de regering in X trekt geld uit" spends it elsewhere.
_SEATED = (
    "regering", "ministerie", "kabinet", "ambassade", "consulaat", "woordvoerder", "woordvoerster", "minister",
    "premier", "president", "correspondent", "analist", "analisten", "econoom", "economen", "wetenschappers",
    "onderzoekers", "aandeelhouders", "beleggers", "advocaat", "advocaten", "machthebbers", "diplomaten",
    "top", "conferentie", "overleg", "hoofdkwartier", "hoofdkantoor", "hoofdzetel", "directie",
)  # fmt: skip
# What they find out is found elsewhere: "blijkt uit onderzoek van de universiteit in X".
_INSTITUTES = (
    "universiteit", "instituut", "hogeschool", "agentschap", "denktank", "planbureau", "onderzoeksbureau",
    "kenniscentrum", "rekenkamer",
)  # fmt: skip
_ON_WHOSE_WORD = frozenset(
    "volgens aldus blijkt bleek uit zegt zei onderzoek onderzoekers studie cijfers rapport hoogleraar".split()
)
_SPEAKS = REPORTING_VERBS - NEEDS_CLAUSE | {"schat", "schatten", "melden"}
_CLAUSE_OPENERS = frozenset((",", ";", ":", "en", "maar", "terwijl"))
_DETERMINERS = frozenset("een het de zijn haar hun".split())
NOUN_PHRASE = 5  # tokens
_SOURCE = 12  # tokens: "volgens hoogleraar Hans Terlouw van de Radboud Universiteit in X"


def is_seat(reading: Reading, sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether the place is where somebody sits who speaks: "de regering in X", "het ziekenhuis in X meldt"."""
    words = reading.tokens.lower
    following = reading.token_at(mention.end)
    verb = words[following] if following < sentence.last else ""
    of_office = at - 3 >= sentence.first and words[at - 2] == "van" and words[at - 3].endswith(_SEATED)
    if words[at - 1].endswith(_SEATED) or of_office:  # "het ministerie van Defensie in X"
        return verb not in HOLDS  # "het hoofdkantoor in X telt 3.000 werknemers"
    source = words[max(sentence.first, at - _SOURCE) : at]
    if words[at - 1].endswith(_INSTITUTES) and not _ON_WHOSE_WORD.isdisjoint(source):
        return True
    return verb in _SPEAKS and words[at - 1][0].isalpha()


def nested_in(words: list[str], sentence: Sentence, at: int) -> str:
    """The preposition of the noun phrase that the one at `at` is a part of: "voor" in "voor een bedrijf in X"."""
    for index in range(at - 2, max(sentence.first - 1, at - 2 - NOUN_PHRASE), -1):
        if words[index] in PREPOSITIONS:
            # "naar ziekenhuizen in X", "uit Duitsland en landen in X"
            return words[index] if index == at - 2 or words[at - 2] == "en" else ""
        if words[index] in _DETERMINERS:
            outer = words[index - 1] if index > sentence.first else ""
            return outer if outer in PREPOSITIONS else ""
        if not words[index][0].isalpha():
            break
    return ""


def follows_one_person(reading: Reading, at: int) -> bool:
    """Whether one person stands before the preposition at `at`: a singular noun or a name, "een vrouw van 22"."""
    words = reading.tokens.lower
    if at > 2 and words[at - 2] == "van" and words[at - 1][0].isdigit():
        at -= 2
    if at < 1:
        return False
    word = words[at - 1]
    named = reading.mentions_in(reading.tokens.start[at - 1], reading.tokens.end[at - 1])
    if named and named[0].type == "person":
        return True
    if not (is_known_noun(word) and lemmatize(word) == word and categorize(word) in _PEOPLE):
        return False
    return at < 2 or not reading.quantities_in(reading.tokens.start[at - 2], reading.tokens.start[at - 1])  # "700 man"


def is_origin(reading: Reading, mention: Mention) -> bool:
    """Whether the place is where one person comes from: "een vrouw van 22 uit Elst"."""
    token = reading.token_at(mention.start)
    return token > 1 and reading.tokens.lower[token - 1] == "uit" and follows_one_person(reading, token - 1)


def is_subject(reading: Reading, sentence: Sentence, mention: Mention, token: int) -> bool:
    """Whether the bare name is who does what its clause tells: "Gorinchem trekt een plan in"."""
    before = reading.tokens.lower[token - 1] if token > sentence.first else ""
    behind = reading.token_at(mention.end)
    if behind >= sentence.last or (before and before not in _CLAUSE_OPENERS):
        return False
    return reading.upos[behind] in ("VERB", "AUX")
