"""The head of the noun phrase behind a Dutch numeral: "28 in Zweden gebouwde, zwaar bewapende voertuigen".

No tag tells which word is the noun, so the walk to the right leans on what a numeral does to its phrase. Behind a
plural number adjectives end in -e and the noun stands in the plural; what stands between is an adjective, an adverb
before one, a phrase with its participle, or a name. A word of a closed class, a verb or a full stop ends the walk.

    number_phrase.py   the words behind the number
    modifying.py       which of them stand before the noun
    head_nouns.py      which of them is the noun
"""

from service.dutch.plurals import is_plural_form
from service.dutch.tokens import Tokens
from service.dutch.word_forms import RANKS, is_inflected, is_inflected_participle
from service.dutch.words import DETERMINERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.counted.head_nouns import is_head
from service.extraction.counted.inside import is_by_age
from service.extraction.counted.modifying import modifies, modifies_at
from service.extraction.counted.number_phrase import QUOTES, SHARES, NumberPhrase
from service.extraction.counted.word_roles import is_named, is_participle_before_plural
from service.extraction.reading import Reading

_REACH = 8  # tokens walked; longer noun phrases did not occur in what was read
# "12 van de in totaal ruim 300 leerlingen"
IN_ALL = frozenset("in totaal ruim bijna ongeveer circa zowat meer dan".split())
_SIZED = frozenset("grote lange hoge brede diepe dikke zware oude durende".split())
_INTERRUPTED = 8  # tokens inside brackets between a number and its noun


def noun_behind(reading: Reading, index: int) -> tuple[int, int, int] | None:
    """First, head and last token of what `reading.quantities[index]` counts, or None where nothing behind it tells."""
    tokens, quantity = reading.tokens, reading.quantities[index]
    phrase = NumberPhrase(reading, index, reading.sentences[reading.sentence_at(quantity.start)].last)
    position = reading.token_at(quantity.end)
    stop = min(phrase.last, position + _REACH)
    if quantity.kind == "fraction" and tuple(tokens.lower[position : position + 2]) == ("deel", "van"):
        position += 1  # "een vijfde deel van de oogst"
    if position < stop and tokens.lower[position] == "van":
        position = _behind_determiners(tokens, position + 1, stop)
        whole_at = position
        while whole_at < stop and tokens.lower[whole_at] in IN_ALL:
            whole_at += 1
        position = position if phrase.quantity_at(whole_at) is None else whole_at
        if (whole := phrase.quantity_at(position)) is not None:
            position = reading.token_at(whole.end)
            stop = min(phrase.last, position + _REACH)
        elif tuple(tokens.lower[position : position + 1]) == ("aantal",) and quantity.kind in SHARES:
            position += 1  # "de helft van het aantal klachten"
        elif quantity.kind in SHARES and (behind := _behind_dimension(reading, index, position)) is not None:
            position = behind
            stop = min(phrase.last, position + _REACH)
    elif quantity.kind in SHARES and position < stop and tokens.lower[position] in DETERMINERS:
        return None
    return _walk(phrase, position, stop)


def _behind_determiners(tokens: Tokens, position: int, stop: int) -> int:
    while position < stop and (tokens.lower[position] in DETERMINERS or tokens.lower[position] in RANKS):
        position += 1
    return position


def _behind_dimension(reading: Reading, index: int, position: int) -> int | None:
    """Where the noun of "een derde van het twee hectare grote terrein" begins, behind the adjective of its size."""
    if index + 1 >= len(reading.quantities) or position >= len(reading.tokens):
        return None
    size = reading.quantities[index + 1]
    adjective = reading.token_at(size.end)
    is_next = reading.token_at(size.start) == position and size.unit is not None
    is_size = adjective + 1 < len(reading.tokens) and reading.tokens.lower[adjective] in _SIZED
    return adjective + 1 if is_next and is_size else None


def _walk(phrase: NumberPhrase, position: int, stop: int) -> tuple[int, int, int] | None:
    """The noun from the token on, and what is joined to it."""
    lower, first = phrase.tokens.lower, position
    position = _behind_phrase(phrase, position, stop)
    while position < stop:
        word = lower[position]
        if word in QUOTES:
            position += 1
        elif word == "(":
            position = _behind_brackets(phrase, position)
        elif phrase.joins(position):
            following = phrase.quantity_at(position + 1)
            if following is None:
                return None
            # "tien Nederlandse en vijf Belgische reizigers", "van acht naar zes zetels": one noun, at the end.
            position = phrase.reading.token_at(following.end)
            stop = min(phrase.last, position + _REACH)
        elif is_by_age(phrase.tokens, position + 2):
            if lower[position + 2] != "jarige" or not phrase.plural_at(position + 3):
                return position, position + 2, position + 2  # "drie 80-plussers"
            position += 3  # "twee 16-jarige jongens"
        elif phrase.is_number(position):
            return None  # another number begins: "tien ton, honderden kilo's"
        elif modifies(phrase, position, stop):
            position += 1
            if position < stop and lower[position] in (",", "en", "of", "maar") and modifies_at(phrase, position + 1):
                position += 1  # "jonge of pas verhuisde gezinnen"
        elif is_head(phrase, position, first):
            if (named := _numbered_name(phrase, position)) is not None:
                return position, named, named
            return _name_from(phrase, position, first), position, _joined(phrase, position, stop)
        else:
            return None
    return None


def _numbered_name(phrase: NumberPhrase, position: int) -> int | None:
    """The noun that a name with a number ends in: "31 Leopard 2-tanks" are tanks."""
    tokens, noun = phrase.tokens, position + 3
    if noun >= phrase.last or tokens.surface[position].islower() or not tokens.lower[position + 1][0].isdigit():
        return None
    is_compound = tokens.lower[position + 2] == "-" and tokens.touch(position + 1) and tokens.touch(position + 2)
    return noun if is_compound and phrase.is_many and is_plural_form(tokens.lower[noun]) else None


def _name_from(phrase: NumberPhrase, position: int, first: int) -> int:
    """Where a noun of several words begins: "Grand Slams", "UNESCO vermeldingen"."""
    if position == first:
        return position
    start = phrase.tokens.start[position]
    for mention in phrase.reading.mentions_in(phrase.tokens.start[first], start):
        if mention.end > start:
            return phrase.reading.token_at(mention.start)
    while position > first and not phrase.tokens.surface[position - 1].islower():
        word = phrase.tokens.lower[position - 1]
        if not word[0].isalpha() or is_inflected(word) or word.endswith("s"):
            break
        position -= 1
    return position


def _behind_phrase(phrase: NumberPhrase, position: int, stop: int) -> int:
    """Where the noun of "28 in Zweden gebouwde voertuigen" begins, at its participle; or the position itself."""
    lower = phrase.tokens.lower
    if position >= stop or lower[position] not in PREPOSITIONS:
        return position
    for at in range(position + 1, min(stop, position + 6)):
        word = lower[at]
        if (
            at > position + 1
            and is_participle_before_plural(word)
            and (phrase.plural_at(at + 1) or modifies(phrase, at, stop))
        ):
            return at + 1 if word in NOT_NOUNS else at  # "honderden dakloos geworden dorpelingen"
        if phrase.is_plural and at > position + 1 and is_named(word) and is_inflected_participle(word[:-1]):
            return at  # "300 ter dood veroordeelden"
        if not word[0].isalnum() or word in ("die", "dat", "en", "er"):
            break
    return position


def _behind_brackets(phrase: NumberPhrase, position: int) -> int:
    """Where the phrase goes on behind "(een derde)"; brackets that do not close soon end it."""
    for at in range(position + 1, min(phrase.last, position + _INTERRUPTED)):
        if phrase.tokens.lower[at] == ")":
            return at + 1
    return position + 1


def _joined(phrase: NumberPhrase, position: int, stop: int) -> int:
    """The last token of "vrouwen en kinderen": bare plurals that one numeral counts together."""
    lower = phrase.tokens.lower
    if position + 2 >= stop or lower[position + 1] != "en" or not is_named(lower[position]):
        return position
    second = lower[position + 2]
    is_plural = is_plural_form(second) and is_named(second) and second not in NOT_NOUNS
    return position + 2 if is_plural and phrase.is_many else position
