"""The noun that stands before its number: "het aantal doden is gestegen tot 34", "het dodental staat op 34", "de
gewonden, zeker dertig, zijn ..."."""

from service.dutch.nouns import categorize, is_known_noun, lemma_of_noun
from service.dutch.plurals import is_plural_form
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive, is_inflected
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS
from service.extraction.counted.noun_phrases import head_from
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

_REACH, _FAR = 16, 32  # tokens between the noun and its number; the second where the noun says that it is a tally
_LINKS = frozenset("tot naar op van is was bedraagt bedroeg met al nu komt kwam :".split())
_BOUNDS = frozenset("tot rond boven onder".split())
_BRACKETS = {"(": ")", "[": "]"}
_ENDS = frozenset((".", ",", ";", "!", "?", "en", ")"))
_MARKS = frozenset(('"', "“", "‘", "'", ",", ";", ":"))
_FRONTED = 6  # tokens: "Doden vielen er volgens haar"
_TALLIES = (
    "dodental", "slachtoffertal", "gewondental", "ledental", "inwonertal", "inwoneraantal", "bezoekersaantal",
    "zetelaantal", "passagiersaantal", "leerlingenaantal", "studentenaantal", "deelnemersaantal", "geboortecijfer",
    "sterftecijfer", "besmettingscijfer", "besmettingsaantal", "leerlingental", "kindertal",
)  # fmt: skip


def noun_before(reading: Reading, quantity: Quantity) -> tuple[int, int, int] | None:
    """First, head and last token of the noun, where the number says how many there are of it now."""
    if quantity.kind != "count":
        return None
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.start) - 1
    if quantity.modifier_span is not None and tokens.lower[position + 1] in _BOUNDS:
        position += 1  # "kan oplopen tot 9.000", "ligt boven de 9.000"
    if position >= sentence.first and (of := _partitive(reading, quantity, sentence, position)) is not None:
        return of, of, of
    if position > sentence.first and tokens.lower[position] == ",":
        return _before_aside(reading, quantity, sentence.first, position - 1)
    if position >= sentence.first and tokens.lower[position] in _BRACKETS:
        return _before_brackets(reading, quantity, sentence.first, position)
    if position > sentence.first and _is_in_contrast(reading, quantity, sentence, position):
        return position, position, position
    if position > sentence.first and tokens.lower[position] == ":" and _is_entry(reading, quantity, sentence.first):
        return position - 1, position - 1, position - 1
    if position > sentence.first and tokens.lower[position] == "liefst":
        position -= 1 + (tokens.lower[position - 1] == "maar")  # "steeg tot maar liefst 300" stresses the number
    if position < sentence.first or tokens.lower[position] not in _LINKS | _BOUNDS:
        return None
    for before in range(position, max(sentence.first - 1, position - _FAR), -1):
        word = tokens.lower[before]
        if word == ";":
            return None
        if word.endswith(_TALLIES):
            return before, before, before
        if word in ("aantal", "aantallen") and before > position - _REACH:
            return _tallied(reading, before, position)
    return None


def _tallied(reading: Reading, tally: int, stop: int) -> tuple[int, int, int] | None:
    """The noun behind "het aantal", with what stands before it: "het aantal illegale bewoners"."""
    lower = reading.tokens.lower
    for noun in range(tally + 1, min(stop, tally + 6)):
        word, following = lower[noun], lower[noun + 1]
        if is_inflected(word) and following not in NOT_NOUNS and is_plural_form(following):
            continue
        if word not in NOT_NOUNS and (is_known_noun(word) or is_plural_form(word)):
            return noun, noun, noun
    return None


def _partitive(reading: Reading, quantity: Quantity, sentence: Sentence, at: int) -> int | None:
    """The noun of "Van mijn klas zijn er vier ziek", or that of "Het aantal klachten stijgt. Er kwamen er 40 binnen".

    Of the sentence before only where no number stands between.
    """
    lower = reading.tokens.lower
    if lower[at] != "er" and "er" not in lower[max(sentence.first, at - 1) : at]:
        return None
    begin = at
    while begin > sentence.first and lower[begin - 1] not in _MARKS:
        begin -= 1
    if lower[begin] == "van":
        return head_from(reading, begin + 1, at, quantity.kind)
    if _is_fronted(reading, begin, at):
        return begin
    number = reading.sentence_at(quantity.start)
    if number == 0 or reading.quantities_in(sentence.start, quantity.start):
        return None
    before = reading.sentences[number - 1]
    if reading.quantities_in(before.start, before.end) or "aantal" not in lower[before.first : before.last]:
        return None
    tally = lower.index("aantal", before.first, before.last)
    return head_from(reading, tally, before.last, quantity.kind)


def _is_fronted(reading: Reading, noun: int, er: int) -> bool:
    """Whether a bare plural opens the clause, and "er" stands for it: "Doden vielen er 12", "Burgers zijn er al 40"."""
    lower = reading.tokens.lower
    if not noun + 1 < er <= noun + _FRONTED or not is_plural_form(lower[noun]) or lower[noun] in NOT_NOUNS:
        return False
    verb = infinitive(lower[noun + 1])
    is_verb = verb is not None and (verb == lower[noun + 1] or lower[noun + 1] in conjugate(verb).finite)
    return (is_verb or lower[noun + 1] in AUXILIARIES) and categorize(lemma_of_noun(lower[noun])) is not None


def _is_in_contrast(reading: Reading, quantity: Quantity, sentence: Sentence, noun: int) -> bool:
    """Whether a bare plural stands right before its number, as one did before: "Doden vielen er 12, gewonden 40"."""
    lower, behind = reading.tokens.lower, reading.token_at(quantity.end - 1) + 1
    if lower[noun - 1] not in (",", "en", "maar") or (behind < sentence.last and lower[behind] not in _ENDS):
        return False
    if not is_plural_form(lower[noun]) or lower[noun] in NOT_NOUNS or categorize(lemma_of_noun(lower[noun])) is None:
        return False
    before = reading.quantities_in(sentence.start, reading.tokens.start[noun])
    return bool(before) and "er" in lower[sentence.first : reading.token_at(reading.quantities[before[0]].start)]


def _before_brackets(reading: Reading, quantity: Quantity, first: int, at: int) -> tuple[int, int, int] | None:
    """The plural whose number stands behind it in brackets: "Gewonden (40) en doden (12) werden ..."."""
    lower, behind = reading.tokens.lower, reading.token_at(quantity.end - 1) + 1
    if at <= first or behind >= len(lower) or lower[behind] != _BRACKETS[lower[at]]:
        return None
    word = lower[at - 1]
    if not is_plural_form(word) or word in NOT_NOUNS or categorize(lemma_of_noun(word)) is None:
        return None
    if reading.mentions_in(reading.tokens.start[at - 1], reading.tokens.end[at - 1]):
        return None  # a name: "Verenigde Naties (193)"
    return at - 1, at - 1, at - 1


def _is_entry(reading: Reading, quantity: Quantity, first: int) -> bool:
    """Whether the number is an entry of a list, the plural before its colon: "Doden: 12, gewonden: 34"."""
    lower = reading.tokens.lower
    noun = reading.token_at(quantity.start) - 2
    behind = reading.token_at(quantity.end - 1) + 1
    if behind < len(lower) and lower[behind] not in (",", ";", "."):
        return False
    opens = noun == first or lower[noun - 1] in (",", ";", ".", "en")
    return opens and is_plural_form(lower[noun]) and categorize(lemma_of_noun(lower[noun])) is not None


def _before_aside(reading: Reading, quantity: Quantity, first: int, noun: int) -> tuple[int, int, int] | None:
    """The plural that the number is said of in an aside: "De gewonden, zeker dertig in totaal, ...".

    In a row of numbers ("de zalen, 12, 14 en 20") it would be none: the aside holds this number alone.
    """
    lower = reading.tokens.lower
    behind = reading.token_at(quantity.end)
    if tuple(lower[behind : behind + 2]) == ("in", "totaal"):
        behind += 2
    if behind >= len(lower) or lower[behind] != ",":
        return None
    word = lower[noun]
    is_tally = noun > first and lower[noun - 1] == "aantal"  # "het aantal overstappers, ruim 12.000, lag hoger"
    opens = noun > first and lower[noun - 1] in DETERMINERS and noun - 1 == first
    if is_tally and is_plural_form(word):
        return noun, noun, noun
    if not opens or not is_plural_form(word) or categorize(lemma_of_noun(word)) is None:
        return None
    following = lower[behind + 1] if behind + 1 < len(lower) else "."
    return (noun, noun, noun) if following in AUXILIARIES else None
