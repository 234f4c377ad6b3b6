"""What a quantity is reckoned per: "40 doden per dag", "2 euro het stuk", "12 op 100.000 inwoners", "dagelijks 300".

Behind the quantity and what it counts, in the same clause, or before it ("per jaar sterven 300 mensen"). Units that are
rates by themselves ("km/u") are units. The number of a rate ("per 100.000 inwoners") is no quantity of its own.
"""

from dataclasses import replace
from decimal import Decimal

from service.dutch.nouns import is_known_noun, lemma_of_noun
from service.dutch.numerals import tidy
from service.dutch.numerals_row import ONE
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, ENGLISH_STOP, PREPOSITIONS, PRONOUNS
from service.extraction.quantities.base import Block, Unit
from service.extraction.quantities.silent_words import MONTHS, noun_like, year_like
from service.extraction.quantities.units import UnitIndex
from service.model import Rate

# Adverbs that say per what by themselves, and so many of a unit.
_ADVERBS = {
    "dagelijks": Unit("d"), "wekelijks": Unit("wk"), "maandelijks": Unit("mo"), "jaarlijks": Unit("a"),
    "tweewekelijks": Unit("wk", Decimal(2)), "tweejaarlijks": Unit("a", Decimal(2)),
    "halfjaarlijks": Unit("mo", Decimal(6)), "driemaandelijks": Unit("mo", Decimal(3)), "daily": Unit("d"),
    "annually": Unit("a"), "yearly": Unit("a"),
}  # fmt: skip
_BASES = {"jaarbasis": Unit("a"), "maandbasis": Unit("mo"), "weekbasis": Unit("wk"), "dagbasis": Unit("d")}
_EACH = frozenset({"elke", "iedere", "elk", "ieder", "every", "each"})
_TIMES = frozenset({"keer", "maal", "dagen", "uur", "avonden", "dag"})
# Kinds whose units a rate may be in; and nouns that are units elsewhere.
_UNIT_KINDS = frozenset({"duration", "length", "area", "volume", "mass", "energy", "power", "data", "temperature"})
_NO_UNITS = frozenset("kop koppen kopje kopjes el m l t j h s k".split())
_PRICED = frozenset({"mass", "volume", "length", "area", "energy"})
_PRICED_NOUNS = frozenset("stuk stuks fles doos zak nacht uur dag week maand jaar persoon minuut rit paar krat".split())
_GOES_ON = frozenset("na nadien erna daarna voor ervoor van dat waarop erop tevoren waarin die daarop".split())
# "per" with these says how or from when: "per trein", "per ongeluk", "per maandag". A price may be per train.
_NEVER = frozenset(
    """
    ongeluk abuis vergissing direct omgaande se saldo definitie toeval cent opbod decreet wet referendum motie mond
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen begin eind einde medio meteen onmiddellijk
    kerende adres implicatie slot
    """.split()
)
_MANNER = frozenset(
    """
    trein bus auto fiets schip boot vliegtuig spoor post brief mail e-mail email sms telefoon fax koerier helikopter
    taxi tram metro vrachtwagen ambulance ferry veerboot mobieltje bankkaart overschrijving computer stemming
    """.split()
)
_ENGLISH_STOPS = ENGLISH_STOP - {"per"}
_STOPS = DETERMINERS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | (PREPOSITIONS - {"van", "aan"})
# Without one of these a block holds no rate, but for what follows a number at once: "2 euro het stuk".
_ALSO = frozenset({"de", "het", "op", "in"})
_SIGNS = frozenset({"per", "/", *_BASES, *_ADVERBS, *_EACH})
_ENDS_LEFT = frozenset('.!?;:,"“”„()–—')
_BEHIND, _BEFORE = 7, 7
_FARTHER = 9  # tokens of a phrase between a count and its rate
_PHRASE_ENDS = CONJUNCTIONS | PRONOUNS | AUXILIARIES
_PARTICIPLES = ("ge", "be", "ver", "ont", "aange", "opge", "afge", "inge", "uitge")
# "12 op 100.000 inwoners"; other numbers are figures of their own: "13.000 gedetineerden op 11.000 plaatsen".
_ROUND_BASES = frozenset(Decimal(10) ** power for power in range(4, 8))
_OF_HEADS = ("van", "de", "bevolking")

Found = tuple[Rate, int]


def find_rate(block: Block, kind: str, left: int, right: int, done: int, index: UnitIndex) -> Found | None:
    """The rate of the quantity of tokens `left` to `right`, and the token after it; None where it has none.

    Args:
        kind: of the quantity; only a price leaves "per" out ("2 euro de kilo").
        done: the first token that belongs to no other quantity.
        index: of the units.
    """
    if kind in ("fraction", "age"):
        return None  # "drie op de vier eten één keer per week vis"; nobody is so old per night
    if block.rates is None:
        block.rates = not _SIGNS.isdisjoint(block.lower)
    if not block.rates and block.word(right) not in _ALSO and block.word(right + 1) not in _ALSO:
        return None
    return _whole(block, _behind(block, kind, right, index), index) or _before(block, kind, left, done, index)


def _whole(block: Block, found: Found | None, index: UnitIndex) -> Found | None:
    """With a second rate right behind the first: "per 100.000 inwoners per jaar"; value and noun are of the first."""
    if found is None or block.word(found[1]) != "per":
        return found
    second = _unit(block, found[1] + 1, index, frozenset({"duration"}))
    if second is None:
        return found
    end = block.tokens.end[second[1] - 1]
    return replace(found[0], surface=block.text[found[0].start : end], end=end), second[1]


def is_of_rate(block: Block, at: int) -> bool:
    """Whether the number at token `at` belongs to a rate: "per 100.000 inwoners", and no date, "per 1 mei"."""
    return block.word(at - 1) == "per" and block.word(at + 1) not in MONTHS and not year_like(block.word(at))


def _behind(block: Block, kind: str, right: int, index: UnitIndex) -> Found | None:
    stops = _ENGLISH_STOPS if block.language == "en" else _STOPS
    for at in range(right, right + _BEHIND):
        word = block.word(at)
        if word == "per" or (word == "/" and at == right and block.touches(at) and block.touches(at - 1)):
            return _per(block, at, at + 1, kind, index)
        if word in _ADVERBS:
            is_of_next = block.numeral(at + 1) is not None  # "in zeven jaar jaarlijks 40 banen"
            return None if is_of_next else _rate(block, at, at + 1, ONE, _ADVERBS[word], None)
        if word in _EACH:
            return _timed(block, at, index)
        if word in ("de", "het") and at == right and kind == "money":
            return _priced(block, at, index)
        if word == "op" and block.word(at + 1) in _BASES:
            return _rate(block, at, at + 2, ONE, _BASES[block.word(at + 1)], None)
        if word == "op" and kind == "count":
            return _on_so_many(block, at, index)
        if word == "in" and block.word(at + 1) in ("de", "het"):
            return _in_the(block, at, kind, right, index)
        is_phrase = word in PREPOSITIONS or (word in DETERMINERS and block.word(at - 1) in PREPOSITIONS)
        if is_phrase and at > right and kind == "count" and word not in ("van", "aan"):
            return _farther(block, at, index)
        if not word[:1].isalpha() or word in stops or (at > right and block.numeral(at) is not None):
            return None  # the rate behind another number is of that number
    return None


def _farther(block: Block, start: int, index: UnitIndex) -> Found | None:
    """ "25 auto's over de brug per uur": behind a phrase of the clause, and a stretch of time only.

    A verb, a conjunction, a mark or another number ends the phrase.
    """
    for at in range(start, start + _FARTHER):
        word = block.word(at)
        if word == "per":
            unit = _unit(block, at + 1, index, frozenset({"duration"}))
            return None if unit is None else _rate(block, at, unit[1], ONE, unit[0], None)
        if not word[:1].isalpha() or word in _PHRASE_ENDS:
            return None
        if infinitive(word) is not None and not is_known_noun(word):
            return None  # a verb
    return None


def _before(block: Block, kind: str, left: int, done: int, index: UnitIndex) -> Found | None:
    for at in range(left - 1, max(done, left - _BEFORE) - 1, -1):
        word = block.word(at)
        found = None
        if word == "per":
            found = _per(block, at, at + 1, kind, index)
        elif word in _EACH:
            found = _timed(block, at, index)
        elif word in _ADVERBS:
            found = _rate(block, at, at + 1, ONE, _ADVERBS[word], None)
        elif word in _BASES and block.word(at - 1) == "op":
            found = _rate(block, at - 1, at + 1, ONE, _BASES[word], None)
        elif word in _ENDS_LEFT or (word[:1].isnumeric() and block.word(at - 1) != "per"):
            return None
        if found is not None:
            return found if found[1] <= left else None
    return None


def _per(block: Block, at: int, start: int, kind: str, index: UnitIndex) -> Found | None:
    """The rate whose "per" or slash is token `at`, and whose unit or noun begins at `start`."""
    if not block.word(start) or (block.word(start)[:1].isnumeric() and not is_of_rate(block, start)):
        return None
    numeral = block.numeral(start)
    value = ONE
    if numeral is not None and numeral.first == start and numeral.shape == "cardinal" and numeral.value > 0:
        value, start = numeral.value, numeral.last
        if block.word(start) in MONTHS:
            return None
    is_slash = block.word(at) == "/"
    for first in (start, start + 1):  # "per gewerkt uur"
        unit = _unit(block, first, index)
        if unit is not None and (first == start or block.word(start).endswith(("e", "t", "d", "extra"))):
            return _rate(block, at, unit[1], value, unit[0], None)
        if is_slash and kind != "money":
            return None
    if not block.word(start):
        return _rate(block, at, start, value, None, None) if value > ONE else None
    noun = start + (not is_known_noun(block.word(start)) and _is_adjective(block, start))
    word = block.word(noun)
    if not noun_like(block, noun) or word in _NEVER or word in MONTHS or (kind != "money" and word in _MANNER):
        return _rate(block, at, start, value, None, None) if value > ONE and not noun_like(block, noun) else None
    end = noun + 1
    if word in ("hoofd", "kop") and block.words(end, end + 3) == _OF_HEADS:
        end += len(_OF_HEADS)
    return _rate(block, at, end, value, None, lemma_of_noun(block.tokens.surface[noun], block.language))


def _is_adjective(block: Block, at: int) -> bool:
    """ "per extra stal", "per verkochte koe", "per getroffen gezin"."""
    word = block.word(at)
    is_participle = word.endswith("en") and word.startswith(_PARTICIPLES)
    return (
        (is_participle or word.endswith(("e", "extra")))
        and noun_like(block, at + 1)
        and is_known_noun(block.word(at + 1))
    )


def _timed(block: Block, at: int, index: UnitIndex) -> Found | None:
    """ "elke dag", "iedere week": a stretch of time only."""
    unit = _unit(block, at + 1, index, frozenset({"duration"}))
    return None if unit is None else _rate(block, at, unit[1], ONE, unit[0], None)


def _priced(block: Block, at: int, index: UnitIndex) -> Found | None:
    """ "50 cent de kilo", "2 euro het stuk"."""
    word, following = block.word(at + 1), block.word(at + 2)
    if following in _GOES_ON:
        return None
    unit = _unit(block, at + 1, index, _PRICED)
    if unit is None and word in _PRICED_NOUNS:
        unit = _unit(block, at + 1, index, frozenset({"duration"}))
        if unit is None:
            return _rate(block, at, at + 2, ONE, None, lemma_of_noun(word))
    return None if unit is None else _rate(block, at, unit[1], ONE, unit[0], None)


def _on_so_many(block: Block, at: int, index: UnitIndex) -> Found | None:
    """ "12 op 100.000 inwoners", "12 op de 100.000"; "een op de vijf" is a fraction."""
    start = at + 1 + (block.word(at + 1) == "de")
    numeral = block.numeral(start)
    if numeral is None or numeral.first != start or numeral.value not in _ROUND_BASES:
        return None
    if not noun_like(block, numeral.last):
        return _rate(block, at, numeral.last, numeral.value, None, None)
    noun = lemma_of_noun(block.tokens.surface[numeral.last], block.language)
    return _rate(block, at, numeral.last + 1, numeral.value, None, noun)


def _in_the(block: Block, at: int, kind: str, right: int, index: UnitIndex) -> Found | None:
    """ "40 uur in de week", "drie keer in het jaar"."""
    if not (kind == "duration" and at == right) and not (at == right + 1 and block.word(right) in _TIMES):
        return None
    unit = _unit(block, at + 2, index, frozenset({"duration"}))
    if unit is None or block.word(unit[1]) in _GOES_ON or block.word(unit[1])[:1].isnumeric():
        return None
    return _rate(block, at, unit[1], ONE, unit[0], None)


def _unit(block: Block, at: int, index: UnitIndex, kinds: frozenset[str] = _UNIT_KINDS) -> tuple[Unit, int] | None:
    """The unit that begins at the token, and its end."""
    if block.word(at) in _NO_UNITS and block.word(at - 1) != "/":
        return None
    for words, kind, unit in index.get(block.word(at), ()):
        if kind.name in kinds and (len(words) == 1 or block.words(at, at + len(words)) == words):
            return unit, at + len(words)
    return None


def _rate(block: Block, first: int, end: int, value: Decimal, unit: Unit | None, noun: str | None) -> Found:
    start, stop = block.tokens.start[first], block.tokens.end[end - 1]
    stated = value * unit.factor if unit is not None else value
    return Rate(block.text[start:stop], start, stop, tidy(stated), unit.code if unit else None, noun), end
