"""Clauses that leave out what the clause before said: verbs, topics, places, times and limits beside the number."""

from service.dutch.word_forms import infinitive, is_participle
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.elided.place import (
    BORDERS,
    ENDS,
    PARTICLES,
    PLURAL_AUXILIARIES,
    Place,
    ends_clause,
    is_plural_verb,
    is_verb,
)
from service.extraction.reading import Reading
from service.model import Figure, Quantity

_AGAINST = frozenset(("tegen", "tegenover"))
_BESIDE = frozenset(("in", "op", "bij", "naar", "uit", "van", "voor"))
_INVERTED = [[verb] for verb in ("raakten", "werden", "zijn", "waren", "raken", "worden", "bleven")]
_STATES = frozenset(
    """
    zwaar licht ernstig levensgevaarlijk gewond vermist dood zoek besmet ziek lichtgewond zwaargewond ongedeerd
    """.split()
)
_OPENS = DETERMINERS | PREPOSITIONS | {"zich", "niet", "wel", "al", "nog"}
_MORE = frozenset("meer minder hoger lager groter kleiner beter slechter".split())
_USUALLY = frozenset(("normaal", "gemiddeld", "voorheen", "eerder"))
_NOW = frozenset(("nu", "toen", "vandaag", "daarvoor", "voordien", "eerder"))
_AGAIN = frozenset(("nog", "eens", "ook", "zelfs"))
_ACCORDING = frozenset(("volgens", "luidens", "aldus", "bij"))
_EARLIER = frozenset(("eerder", "geleden", "ervoor", "daarvoor", "voordien"))
_ALLOWED = frozenset("mag mogen mocht mochten toegestaan toegelaten geldt gold".split())
_LONGEST_CLAUSE = 10  # tokens
_SMALL, _LARGE = 1000, 10**6


def is_gapped(reading: Reading, quantity: Quantity, place: Place, source: Figure) -> bool:
    """Whether the number stands in a clause of its own that leaves out what the clause before said.

    Either verb ("512 daalden") or topic ("de tegenstander tien", "nu nog 400", "B en C elk 21") stands there.
    """
    words, surface, first = reading.tokens.lower, reading.tokens.surface, place.sentence.first
    if place.clause <= first or words[place.clause - 1] not in BORDERS:
        return False
    begin, end = _topic(words, place, words[reading.token_at(source.start) - 1])
    if begin == end and place.behind < place.sentence.last and words[place.behind] in PLURAL_AUXILIARIES:
        return True  # "nog eens 125 worden vermist"
    if _is_verbless(reading, place) and (begin == end or words[begin:end] in _INVERTED):
        return True  # "en 23 gewond geraakt", "en raakten 14 gewond"
    if place.clause == place.at:
        behind = place.behind + 1
        closed = place.behind < place.sentence.last and (behind >= place.sentence.last or words[behind] in ENDS)
        opens = behind < place.sentence.last and (words[behind] in _OPENS or infinitive(words[behind]) == words[behind])
        is_past = opens and is_plural_verb(words[place.behind])  # "en 29 haalden de finish", "zes onthielden zich"
        if not (closed or is_past) or not is_verb(surface[place.behind]):
            return False
        # A weak past is a verb for sure; "sprongen" may be a noun, unless the clause before is built alike.
        return is_past or words[place.behind].endswith(("den", "ten")) or _is_subject(reading, source)
    if not ends_clause(reading, place):
        return False
    return begin == end or _is_topic(reading, quantity, begin, end)


def _is_verbless(reading: Reading, place: Place) -> bool:
    """Whether nothing but what was done, or what became of them, follows: "23 gewond geraakt"."""
    words, at = reading.tokens.lower, place.behind
    while at < place.sentence.last and (words[at] in _STATES or is_participle(words[at])):
        at += 1
    return at > place.behind and (at >= place.sentence.last or words[at] in ENDS)


def _topic(words: list[str], place: Place, before_source: str) -> tuple[int, int]:
    """First and last token (exclusive) of what a gapped clause is about, without what goes with its number."""
    begin, end = place.clause, place.at
    while end > begin and words[end - 1] in PARTICLES:
        end -= 1
    if end - begin > 1 and words[begin] in _ACCORDING:
        begin += 1
    if end - begin > 1 and words[end - 1] in PREPOSITIONS and words[end - 1] == before_source:
        end -= 1  # "A staat op 26 zetels en B op 24"
    return begin, end


def _is_topic(reading: Reading, quantity: Quantity, begin: int, end: int) -> bool:
    """Whether the tokens are a time, a name or a short noun phrase."""
    tokens = reading.tokens
    start, stop = tokens.start[begin], tokens.end[end - 1]
    times = reading.times_in(start, quantity.start)
    if times and times[0].start <= tokens.end[begin] + 1 and times[-1].end == stop:
        return True
    is_named = reading.upos[end - 1] == "PROPN"  # "bij Audi 4.500"
    if is_named or any(mention.end == stop for mention in reading.mentions_in(start, quantity.start)):
        return True
    topic = tokens.lower[begin:end]
    if times and times[-1].end == stop and topic[0] in PREPOSITIONS:
        return True  # "in dezelfde periode van vorig jaar 750"
    is_noun_phrase = 2 <= len(topic) <= 3 and topic[0] in DETERMINERS and PREPOSITIONS.isdisjoint(topic)
    return is_noun_phrase and not is_verb(topic[-1])


def _is_subject(reading: Reading, source: Figure) -> bool:
    """Whether a plural verb stands beside the noun: "868 fondsen stegen", "in Wenen wonnen 44 aandelen terrein"."""
    surface = reading.tokens.surface
    before, behind = reading.token_at(source.start) - 1, reading.token_at(source.end)
    beside = (surface[at] for at in (before, behind) if 0 <= at < len(surface))
    return any(word.endswith("en") and is_verb(word) for word in beside)


def opens_sentence(reading: Reading, place: Place) -> bool:
    """Whether the number is the subject that a sentence begins with: "Slechts acht haalden de finish"."""
    words, first = reading.tokens.lower, place.sentence.first
    if place.behind >= place.sentence.last or not PARTICLES.issuperset(words[first : place.at]):
        return False
    return is_plural_verb(words[place.behind])


def is_beside(reading: Reading, quantity: Quantity, place: Place) -> bool:
    """Whether a place follows, and "en" goes before: "1.250 werknemers in X en 300 in Y"."""
    words, before = reading.tokens.lower, place.at - 1
    if (
        place.behind < place.sentence.last
        and words[before] == "eens"
        and words[max(0, before - 2) : before] == ["en", "nog"]
    ):
        return words[place.behind] in _BESIDE  # "14 mensen in quarantaine en nog eens 200 in thuisisolatie"
    while before > place.sentence.first and words[before] in _AGAIN:
        before -= 1  # "en nog eens 300 in Y"
    if (
        place.behind >= place.sentence.last
        or words[place.behind] not in _BESIDE
        or words[before] not in ("en", ",", ":")
    ):
        return False
    reach = reading.tokens.end[min(place.behind + 2, place.sentence.last - 1)]
    # "1.250 werknemers in X en 300 in Y", "tegen 25.000 vorig jaar en 60.000 in 2019"
    return bool(reading.mentions_in(quantity.end, reach) or reading.times_in(quantity.end, reach))


def is_vote(reading: Reading, place: Place, source: Figure) -> bool:
    """ "met 76 stemmen voor en 70 tegen"."""
    words, counted = reading.tokens.lower, source.counted
    if counted is None or counted.category != "vote" or place.behind >= place.sentence.last:
        return False
    closes = place.behind + 1 >= place.sentence.last or words[place.behind + 1] in ENDS
    return closes and words[place.behind] in ("voor", "tegen") and words[place.at - 1] in ("en", ",", "bij")


def is_difference(reading: Reading, place: Place) -> bool:
    """ "43 doden, vijf meer dan in 2017"."""
    words = reading.tokens.lower
    opens = place.clause == place.at > place.sentence.first
    return opens and place.behind < place.sentence.last and words[place.behind] in ("meer", "minder")


def is_compared(reading: Reading, place: Place, source: Figure) -> bool:
    """Whether the number is what another is compared with: "45 doden, tegen elf in 2021", "tegenover 500 nu"."""
    words, at = reading.tokens.lower, place.at - 1
    if at > place.sentence.first and words[at] in DETERMINERS:
        at -= 1
    if words[at] in _USUALLY and words[at - 1] in _AGAINST:
        at -= 1  # "tegenover normaal 25 miljoen"
    is_less = words[at] == "dan" and words[at - 1] in _MORE and words[at + 1] in DETERMINERS
    if words[at] not in _AGAINST and words[at - 1 : at + 1] != [",", "na"] and not is_less:
        return False
    if ends_clause(reading, place) or words[place.behind] in _NOW:
        return True
    if reading.token_at(source.end) == at:
        return True  # "met 28 stemmen tegen 15 goedgekeurd"
    start, end = reading.tokens.start[place.behind], reading.tokens.end[min(place.behind + 6, place.sentence.last) - 1]
    if is_less and words[place.behind] in ("van", "uit", "in"):
        return True  # "veel minder dan de 1.500 van vorig jaar"
    if not _EARLIER.isdisjoint(words[place.behind : min(place.behind + 4, place.sentence.last)]):
        return True  # "tegen 443 een week eerder"
    return bool(reading.times_in(start, end) or reading.mentions_in(start, end))


def leaves_magnitude_open(reading: Reading, quantity: Quantity, place: Place, source: Figure) -> bool:
    """Whether a small number may stand for as many millions: "kostte 20 miljoen euro, een kaartje 12".

    With a verb of its own it says all: "3 miljoen mensen vluchtten, 600 stierven". What surely shares the magnitude has
    it already (quantities/shared_magnitude.py).
    """
    values = [bound for bound in (quantity.low, quantity.best, quantity.high) if bound is not None]
    whole = [bound for bound in (source.quantity.low, source.quantity.best, source.quantity.high) if bound is not None]
    if quantity.modifier == "vague" or not values or max(values) >= _SMALL or max(whole, default=0) < _LARGE:
        return False
    behind = "" if place.behind >= place.sentence.last else reading.tokens.surface[place.behind]
    is_finite = place.clause == place.at or not is_participle(behind)
    return not (behind in PLURAL_AUXILIARIES or (behind and is_finite and is_verb(behind)))


def is_limit(reading: Reading, place: Place) -> bool:
    """ "140 kilometer per uur waar 80 is toegestaan", "waar je 50 mag"."""
    words = reading.tokens.lower
    behind = words[place.behind : min(place.behind + 3, place.sentence.last)]
    return "waar" in words[max(place.sentence.first, place.at - 3) : place.at] and not _ALLOWED.isdisjoint(behind)


def is_set_against(reading: Reading, quantity: Quantity, place: Place, source: Figure) -> bool:
    """Whether two clauses are told apart by their times: "In 2022 bouwde men 47.000 auto's; nu mikt men op 53.000"."""
    words, clause = reading.tokens.lower, place.at
    while clause > place.sentence.first and words[clause - 1] not in BORDERS and place.at - clause < _LONGEST_CLAUSE:
        clause -= 1
    if not ends_clause(reading, place) or clause == place.sentence.first or words[clause - 1] not in BORDERS:
        return False
    opening = reading.times_in(reading.tokens.start[clause], reading.tokens.end[min(clause + 1, place.at)])
    return bool(opening) and bool(reading.times_in(place.sentence.start, source.start))
