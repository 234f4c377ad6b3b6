"""What a place is said of that is no place of what is told: those who speak there, one who lives there, a phrase."""

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.reporting import NEEDS_CLAUSE, REPORTING_VERBS
from service.dutch.word_forms import is_participle
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
_WORKS_FOR = frozenset(("van", "bij", "aan"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP"))
_LONGEST = 60  # characters of a name
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
    if _is_of_somebody(reading, sentence, at):
        return True
    return verb in _SPEAKS and words[at - 1][0].isalpha()


def _is_of_somebody(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether the preposition at `at` goes on behind whom somebody named works for: "Mia Bos van Bureau Delta in X"."""
    words, upos = reading.tokens.lower, reading.upos
    for token in range(at - 1, max(sentence.first, at - _SOURCE), -1):
        if words[token] in _WORKS_FOR:
            start, end = reading.tokens.start[token - 1], reading.tokens.end[token - 1]
            before = reading.mentions_in(max(reading.block.start, end - _LONGEST), end)
            if any(one.type == "person" and one.start <= start < one.end for one in before):
                return True
        elif upos[token] not in _NOMINAL:
            return False
    return False


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


def undergoes(reading: Reading, sentence: Sentence, mention: Mention, token: int) -> bool:
    """Whether something is done to the place: "In 1934 werd Gent opgeschrikt"."""
    if token <= sentence.first or reading.tokens.lower[token - 1] not in ("werd", "wordt"):
        return False
    behind = reading.token_at(mention.end)
    words = reading.tokens.lower[behind : min(sentence.last, behind + _SOURCE)]
    end = next((at for at, word in enumerate(words) if word in (",", ";")), len(words))
    return any(is_participle(word) for word in words[:end])
