"""What a bare number counts or measures: Dutch leaves a noun or unit out where the words before it hold it.

    partitive "er"     "Vorig jaar waren dat er 23"
    gapping            "868 fondsen stegen, 512 daalden"; "A kreeg 14.210 stemmen, B 11.870"; "nu nog 400";
                       "Hij kreeg vijf jaar cel, zijn broer drie"
    comparison         "45 doden, tegen elf in 2021"; "vijf meer dan in 2017"
    a statement        "A spreekt van honderden arrestaties, de politie van zestig"
    a sum              "Twintig zetels zijn nodig. A en B komen samen op 21"

Source: Algemene Nederlandse Spraakkunst, 5.5.5 (er) and 27.4 (samentrekking).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.dutch.nouns import is_known_noun, lemmatize
from service.dutch.reporting import SPLIT_REPORTING
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence
from service.model import Figure, Quantity

_ENDS = frozenset((".", ",", ";", ":", "!", "?", "en", "of", "maar", ")"))
_BORDERS = frozenset((",", ";", ":", "en", "maar", "terwijl"))
_AGAINST = frozenset(("tegen", "tegenover"))
# A number behind these measures the others: "27 punten uit elf wedstrijden".
_ASIDE = PREPOSITIONS - {"à"}
_BESIDE = frozenset(("in", "op", "bij"))
# Words that stand between what a gapped clause is about and its number.
_PARTICLES = frozenset(
    "geen niet elk elke ieder allebei nog nu toen al ook eens zelfs slechts amper maar wel net later eerder".split()
)
_PLURAL_AUXILIARIES = frozenset("worden werden zijn waren raakten raken bleven blijven hebben hadden".split())
_INFINITIVES = ("en", "aan", "oen", "ien")
_NOW = frozenset(("nu", "toen", "vandaag", "daarvoor", "voordien", "eerder"))
_ACCORDING = frozenset(("volgens", "luidens", "aldus", "bij"))
# "Moskou houdt het op 71": whose word it is begins a sentence of its own.
_ACCOUNTS = frozenset("houdt houden hield hielden spreekt spreken sprak spraken heeft hebben had hadden rept".split())
_ACCOUNT_BEFORE = frozenset((("het", "op"), ("het", "over")))
_OF_NOUNS = frozenset("van met voor in bij uit onder er telt telde tellen telden".split())
_LARGE = ("miljoen", "miljard", "biljoen", "mln", "mld", "mrd")
_EARLIER = frozenset(("eerder", "geleden", "ervoor", "daarvoor", "voordien"))
_ALLOWED = frozenset("mag mogen mocht mochten toegestaan toegelaten geldt gold".split())
_LONGEST_CLAUSE = 10  # tokens
_LONGEST_TOPIC = 5  # tokens: "de noordelijke buurgemeente nog"
_AT_MOST_BACK = 4  # figures between a number and the noun that it takes over


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the number stands: its sentence, its token, the token behind it, and the token that begins its clause."""

    sentence: Sentence
    at: int
    behind: int
    clause: int


def find_elided(
    reading: Reading, index: int, figures: Sequence[Figure], wholes: Sequence[object | None]
) -> Figure | None:
    """The figure before whose noun or unit `reading.quantities[index]`, a bare number, takes over; None if none.

    Args:
        figures: those found so far in the article, in order.
        wholes: for each of them None, unless it is a part of another.
    """
    quantity = reading.quantities[index]
    if not figures or figures[-1].start < reading.block.start:
        return None
    place = _place(reading, quantity)
    if _has_partitive_er(reading, place) or _is_sum(reading, place):
        boundary = _sentence_before(reading, quantity)
        # "142 mensen, onder wie 48 vrouwen. Vorig jaar waren dat er 126": the whole goes on.
        whole = [figure for figure, of in zip(figures, wholes, strict=True) if of is None or figure is figures[-1]]
        main = [figure for figure in whole if figure.start >= boundary]
        figures = main[:-1] if len(main) > 1 and wholes[-1] is not None else figures
        return _source(reading, quantity, figures, boundary, measures=False)
    source = _source(reading, quantity, figures, place.sentence.start, measures=True)
    if source is None and (_is_account(reading, place) or _is_amount(reading, quantity, place)):
        source = _source(reading, quantity, figures, _sentence_before(reading, quantity), measures=True)
        return source if source is not None and _goes_on(reading, quantity, source) else None
    if source is None or place.at == place.sentence.first:
        return None
    if _is_gapped(reading, quantity, place, source) or _is_set_against(reading, quantity, place, source):
        return source
    if source.quantity.unit is not None and (_is_limit(reading, place) or _is_compared(reading, place, source)):
        return source
    if source.quantity.kind == "money" and _is_amount(reading, quantity, place):
        return source  # "van de 300 miljoen euro ging 20 miljoen naar scholen"
    if source.counted is None:
        return None
    found = (
        _is_beside(reading, quantity, place) or _is_difference(reading, place) or _is_compared(reading, place, source)
    )
    return source if found or _is_told(reading, quantity, place) else None


def find_elided_ahead(reading: Reading, index: int) -> int | None:
    """Index of the next quantity, where a bare number leaves its noun or unit to it; None where it does not.

    "Dinsdag waren er 8, woensdag al 15 besmettingen"; "niet met vier maar met zes procent".
    """
    quantity = reading.quantities[index]
    if index + 1 >= len(reading.quantities):
        return None
    place, following = _place(reading, quantity), reading.quantities[index + 1]
    if following.start >= place.sentence.end:
        return None
    between = reading.tokens.lower[place.behind : reading.token_at(following.start)]
    corrected = between[:1] == ["maar"] and (len(between) == 1 or PREPOSITIONS.issuperset(between[1:]))
    partitive = following.kind == "count" and _ends(reading, place) and _has_partitive_er(reading, place)
    return index + 1 if corrected or partitive else None


def is_large(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number is written with a magnitude, as amounts are: "Analisten hadden op 8 miljard gerekend"."""
    return reading.text[quantity.numeral.start : quantity.numeral.end].lower().endswith(_LARGE)


def _source(
    reading: Reading, quantity: Quantity, figures: Sequence[Figure], boundary: int, *, measures: bool
) -> Figure | None:
    """The figure whose noun or unit may be left out: the last, and rather one that no preposition sets aside."""
    aside = None
    for figure in reversed(figures[-_AT_MOST_BACK:]):
        if figure.start < boundary or figure.end > quantity.start:
            break
        if figure.counted is None and (not measures or figure.quantity.unit is None):
            if figure.quantity.kind == "count":
                return aside
            continue
        if figure.quantity.kind != "count" and not measures:
            continue
        before = reading.token_at(figure.start) - 1
        if before >= 0 and reading.tokens.lower[before] in _ASIDE:
            # Of several the first of its sentence: "op 27 punten uit elf wedstrijden".
            if aside is None or figure.start >= reading.sentences[reading.sentence_at(aside.start)].start:
                aside = figure
            continue
        return figure
    return aside


def _place(reading: Reading, quantity: Quantity) -> _Place:
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    at, behind = reading.token_at(quantity.start), reading.token_at(quantity.end)
    words, clause = reading.tokens.lower, at
    while clause > sentence.first and words[clause - 1] not in _BORDERS and at - clause <= _LONGEST_TOPIC:
        clause -= 1
    return _Place(sentence, at, behind, clause)


def _has_partitive_er(reading: Reading, place: _Place) -> bool:
    """ "waren het er nog 650", "houdt er vijf over"; what follows is no noun, or it would be counted."""
    words, at = reading.tokens.lower, place.at - 1
    while at > place.sentence.first and words[at] in _PARTICLES:
        at -= 1
    if at >= place.sentence.first and words[at] == "er":
        return True
    return "er" in words[max(place.sentence.first, place.at - 3) : place.at] and _ends(reading, place)


def _is_amount(reading: Reading, quantity: Quantity, place: _Place) -> bool:
    """Whether a large number is what a verb takes: "ging 20 miljoen naar", and not "een stad van 2 miljoen"."""
    return is_large(reading, quantity) and reading.tokens.lower[place.at - 1] not in _OF_NOUNS


def _is_account(reading: Reading, place: _Place) -> bool:
    """ "Moskou houdt het op 71", "de politie spreekt van zestig", at the end of its clause."""
    words = reading.tokens.lower[place.sentence.first : place.at]
    said = tuple(words[-2:]) in _ACCOUNT_BEFORE or words[-1:] == ["van"]
    return said and not _ACCOUNTS.isdisjoint(words[-5:]) and _ends(reading, place)


def _goes_on(reading: Reading, quantity: Quantity, source: Figure) -> bool:
    """A large number goes on with money alone, another with what is counted."""
    if is_large(reading, quantity):
        return source.quantity.kind == "money"
    return source.counted is not None


def _is_sum(reading: Reading, place: _Place) -> bool:
    return reading.tokens.lower[max(place.sentence.first, place.at - 2) : place.at] == ["samen", "op"]


def _is_told(reading: Reading, quantity: Quantity, place: _Place) -> bool:
    """Whether a name or somebody's word stands before: "de politie spreekt van zestig"."""
    words = reading.tokens.lower
    if not _ends(reading, place):
        return False
    if reading.mentions_in(reading.tokens.start[place.at - 1], quantity.start):
        return True
    before = words[place.sentence.first : place.at]
    return before[-1] in ("op", "van", "aan") and not SPLIT_REPORTING.keys().isdisjoint(before)


def _is_difference(reading: Reading, place: _Place) -> bool:
    """ "43 doden, vijf meer dan in 2017"."""
    words = reading.tokens.lower
    opens = place.clause == place.at > place.sentence.first
    return opens and place.behind < place.sentence.last and words[place.behind] in ("meer", "minder")


def _ends(reading: Reading, place: _Place) -> bool:
    return place.behind >= place.sentence.last or reading.tokens.lower[place.behind] in _ENDS


def _is_beside(reading: Reading, quantity: Quantity, place: _Place) -> bool:
    """Whether a place follows, and "en" goes before: "1.250 werknemers in X en 300 in Y"."""
    words = reading.tokens.lower
    if (
        place.behind >= place.sentence.last
        or words[place.behind] not in _BESIDE
        or words[place.at - 1] not in ("en", ",")
    ):
        return False
    return bool(reading.mentions_in(quantity.end, reading.tokens.end[min(place.behind + 2, place.sentence.last - 1)]))


def _is_gapped(reading: Reading, quantity: Quantity, place: _Place, source: Figure) -> bool:
    """Whether the number stands in a clause of its own that leaves out what the clause before said.

    Either verb ("512 daalden") or topic ("de tegenstander tien", "nu nog 400", "B en C elk 21") stands there.
    """
    words, surface, first = reading.tokens.lower, reading.tokens.surface, place.sentence.first
    if place.clause <= first or words[place.clause - 1] not in _BORDERS:
        return False
    topic = words[place.clause : place.at]
    while topic and topic[-1] in _PARTICLES:
        topic = topic[:-1]
    if len(topic) > 1 and topic[0] in _ACCORDING:
        topic = topic[1:]
    if len(topic) > 1 and topic[-1] in PREPOSITIONS and topic[-1] == words[reading.token_at(source.start) - 1]:
        topic = topic[:-1]  # "A staat op 26 zetels en B op 24"
    if not topic and place.behind < place.sentence.last and words[place.behind] in _PLURAL_AUXILIARIES:
        return True  # "nog eens 125 worden vermist"
    if place.clause == place.at:
        behind = place.behind + 1
        closed = place.behind < place.sentence.last and (behind >= place.sentence.last or words[behind] in _ENDS)
        if not closed or not _is_verb(surface[place.behind]):
            return False
        # A weak past is a verb for sure; "sprongen" may be a noun, unless the clause before is built alike.
        return words[place.behind].endswith(("den", "ten")) or _is_subject(reading, source)
    if not _ends(reading, place):
        return False
    if not topic:
        return True
    start, end = reading.tokens.start[place.clause], reading.tokens.end[place.clause + len(topic) - 1]
    times = reading.times_in(start, quantity.start)
    if times and times[0].start <= reading.tokens.end[place.clause] + 1 and times[-1].end == end:
        return True
    if any(mention.end == end for mention in reading.mentions_in(start, quantity.start)):
        return True
    is_noun_phrase = 2 <= len(topic) <= 3 and topic[0] in DETERMINERS and PREPOSITIONS.isdisjoint(topic)
    return is_noun_phrase and not _is_verb(topic[-1])


def _is_subject(reading: Reading, source: Figure) -> bool:
    """Whether a plural verb stands beside the noun: "868 fondsen stegen", "in Wenen wonnen 44 aandelen terrein"."""
    surface = reading.tokens.surface
    before, behind = reading.token_at(source.start) - 1, reading.token_at(source.end)
    beside = (surface[at] for at in (before, behind) if 0 <= at < len(surface))
    return any(word.endswith("en") and _is_verb(word) for word in beside)


def _is_verb(word: str) -> bool:
    return word.islower() and not is_known_noun(word) and lemmatize(word).endswith(_INFINITIVES)


def _is_compared(reading: Reading, place: _Place, source: Figure) -> bool:
    """Whether the number is what another is compared with: "45 doden, tegen elf in 2021", "tegenover 500 nu"."""
    words, at = reading.tokens.lower, place.at - 1
    if at > place.sentence.first and words[at] in DETERMINERS:
        at -= 1
    if words[at] not in _AGAINST and words[at - 1 : at + 1] != [",", "na"]:
        return False
    if _ends(reading, place) or words[place.behind] in _NOW:
        return True
    if reading.token_at(source.end) == at:
        return True  # "met 28 stemmen tegen 15 goedgekeurd"
    start, end = reading.tokens.start[place.behind], reading.tokens.end[min(place.behind + 6, place.sentence.last) - 1]
    if not _EARLIER.isdisjoint(words[place.behind : min(place.behind + 4, place.sentence.last)]):
        return True  # "tegen 443 een week eerder"
    return bool(reading.times_in(start, end) or reading.mentions_in(start, end))


def _is_limit(reading: Reading, place: _Place) -> bool:
    """ "140 kilometer per uur waar 80 is toegestaan", "waar je 50 mag"."""
    words = reading.tokens.lower
    behind = words[place.behind : min(place.behind + 3, place.sentence.last)]
    return "waar" in words[max(place.sentence.first, place.at - 3) : place.at] and not _ALLOWED.isdisjoint(behind)


def _is_set_against(reading: Reading, quantity: Quantity, place: _Place, source: Figure) -> bool:
    """Whether two clauses are told apart by their times: "In 2022 bouwde men 47.000 auto's; nu mikt men op 53.000"."""
    words, clause = reading.tokens.lower, place.at
    while clause > place.sentence.first and words[clause - 1] not in _BORDERS and place.at - clause < _LONGEST_CLAUSE:
        clause -= 1
    if not _ends(reading, place) or clause == place.sentence.first or words[clause - 1] not in _BORDERS:
        return False
    opening = reading.times_in(reading.tokens.start[clause], reading.tokens.end[min(clause + 1, place.at)])
    return bool(opening) and bool(reading.times_in(place.sentence.start, source.start))


def _sentence_before(reading: Reading, quantity: Quantity) -> int:
    """Offset where the sentence before the quantity's begins."""
    return reading.sentences[max(0, reading.sentence_at(quantity.start) - 1)].start
