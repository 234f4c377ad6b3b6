"""Which noun a quantity counts: behind the numeral as a rule, before it in "het aantal doden steeg tot 34".

Dutch has no tag on its nouns here, so the walk to the right leans on what a numeral does to its noun phrase: between
the two stand only modifiers, adjectives end in -e (or are known not to), participles in -en carry ge-, and everything
of a closed class ends the walk.
"""

from service.dutch.events import load_triggers
from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.tokens import Tokens
from service.dutch.words import DETERMINERS, ENGLISH_STOP, INVARIABLE_MODIFIERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.reading import Reading
from service.model import Counted, Quantity

# Kinds that count or measure a noun: "20 procent van de kiezers", "drie ton cocaïne"; a price or an age counts none.
COUNTING = frozenset(("count", "percentage", "fraction", "mass", "volume"))
_REACH = 8  # tokens walked on either side; longer noun phrases did not occur in what was read
_JOINERS = frozenset(("en", "of", "naar", "tot"))
_QUOTE_MARKS = frozenset("\"“”„‘’'«»(")
_STRONG_PARTICIPLES = ("ver", "ont", "be", "her", "over", "mis")
_PLURALS = ("en", "s", "'s", "i", "a")
# Endings of adjectives that stand without -e before a neuter noun, or as adverbs before another adjective.
_ADJECTIVES = ("lijk", "ig", "isch", "baar", "loos", "zaam", "eel", "ief")
_TALLIES = ("dodental", "slachtoffertal", "gewondental", "ledental", "inwonertal", "bezoekersaantal", "zetelaantal")


def find_counted(reading: Reading, index: int) -> Counted | None:
    """The noun that `reading.quantities[index]` counts, or None where the sentence names none."""
    quantity = reading.quantities[index]
    if quantity.kind not in COUNTING:
        return None
    if reading.block.language == "en":
        found = _right_english(reading, quantity)
    elif reading.block.language == "ar":
        found = _right_arabic(reading, quantity)
    else:
        found = _within(reading, quantity) or _right(reading, index)
        if found is None and quantity.kind == "count":
            found = _left(reading, quantity)
    if found is None:
        return None
    first, last = found
    tokens = reading.tokens
    start, end = tokens.start[first], tokens.end[last]
    head = tokens.surface[first] if reading.block.language == "nl" else reading.text[start:end]
    lemma = lemmatize(head, reading.block.language)
    category = categorize(lemma, reading.block.language)
    if category is None and any(mention.type == "group" for mention in reading.mentions_in(start, end)):
        category = "person"
        lemma = lemma.removesuffix("s") if lemma.endswith("ers") else lemma
    if head.lower() == "man" and quantity.best != 1:
        category = "person"
    return Counted(reading.text[start:end], lemma, category, start, end)


def _within(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    """The noun of "een man of vijf", which stands inside the hedge."""
    if quantity.modifier_span is None:
        return None
    first = reading.token_at(quantity.modifier_span.start)
    words = reading.tokens.lower[first : first + 3]
    is_so = len(words) == 3 and words[0] == "een" and words[2] == "of" and words[1] != "stuk"
    return (first + 1, first + 1) if is_so else None


def _right(reading: Reading, index: int) -> tuple[int, int] | None:
    tokens, quantity = reading.tokens, reading.quantities[index]
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    stop = min(sentence.last, position + _REACH)
    if position < stop and tokens.lower[position] == "van":
        position += 1
        while position < stop and tokens.lower[position] in DETERMINERS:
            position += 1
        if (whole := _quantity_at(reading, index, position)) is not None:
            position = reading.token_at(whole.end)
            stop = min(sentence.last, position + _REACH)
    elif quantity.kind in ("percentage", "fraction") and position < stop and tokens.lower[position] in DETERMINERS:
        return None
    position = _behind_participle(tokens, position, stop)
    while position < stop:
        word = tokens.lower[position]
        if word in _QUOTE_MARKS or _is_modifier(tokens, position, stop):
            position += 1
        elif (
            quantity.kind == "count"
            and word in _JOINERS
            and (following := _quantity_at(reading, index, position + 1)) is not None
        ):
            # "tien Nederlandse en vijf Belgische reizigers", "van acht naar zes zetels": one noun, at the end.
            position = reading.token_at(following.end)
            stop = min(sentence.last, position + _REACH)
        elif reading.quantities_in(tokens.start[position], tokens.end[position]):
            return None  # another number begins: "tien ton, honderden kilo's"
        elif (
            quantity.kind in ("percentage", "fraction")
            and tokens.lower[position - 1] != "van"
            and _is_verb(tokens, position)
        ):
            return None  # "een op de vijf twijfelt"
        elif _is_noun(word, reading.block.language):
            return position, _coordinated(tokens, position, stop)
        else:
            return None
    return None


def _behind_participle(tokens: Tokens, position: int, stop: int) -> int:
    """Where the noun of "28 in Zweden gebouwde voertuigen" begins: behind a preposition's phrase and its participle."""
    if position < stop and tokens.lower[position] in PREPOSITIONS:
        for index in range(position + 2, min(stop - 1, position + 5)):
            word = tokens.lower[index]
            if "ge" in word[:-3] and word.endswith(("de", "te")) and tokens.lower[index + 1].endswith(_PLURALS):
                return index + 1
    return position


def _is_modifier(tokens: Tokens, position: int, stop: int) -> bool:
    """Whether the word modifies a noun that is still to come."""
    word = tokens.lower[position]
    if position + 1 >= stop or not word[0].isalpha():
        return False
    following = tokens.lower[position + 1]
    if not following[0].isalpha():
        return False
    if is_known_noun(tokens.surface[position]):
        # "600 ondervraagde huisartsen": what may be a noun is none before a plural.
        return word.endswith("e") and following.endswith(("en", "s")) and _is_noun(following, "nl")
    if word in INVARIABLE_MODIFIERS:
        return following not in NOT_NOUNS or following in INVARIABLE_MODIFIERS
    if word in NOT_NOUNS:
        return False
    if following in NOT_NOUNS and following not in ("en", "of"):
        return False
    if word.endswith(_ADJECTIVES) and (is_known_noun(following) or following.endswith((*_PLURALS, "e"))):
        return True
    if word.endswith("e"):
        return following not in load_triggers("nl") or is_known_noun(following)
    if not word.endswith("en"):
        return False
    has_prefix = "ge" in word[:-4] or word.startswith(_STRONG_PARTICIPLES)
    lemma = lemmatize(word).replace("_", "")
    return (
        has_prefix
        and (lemma == word or lemma.endswith("en"))
        and following.endswith(_PLURALS)
        and is_known_noun(following)
    )


def _quantity_at(reading: Reading, index: int, position: int) -> Quantity | None:
    """The quantity behind number `index`, if it begins at the token and counts as well."""
    if index + 1 >= len(reading.quantities) or position >= len(reading.tokens):
        return None
    following = reading.quantities[index + 1]
    return following if following.kind == "count" and following.start == reading.tokens.start[position] else None


def _is_noun(word: str, language: str) -> bool:
    if not word[0].isalpha() or (len(word) < 2):
        return False
    if word in NOT_NOUNS:
        return False
    if is_known_noun(word, language):
        return True
    if word in load_triggers(language) or word.endswith(("lijks", *_ADJECTIVES)):
        return False
    # The plural of the past ("vluchtten", "hadden") has the form of a plural noun; the dictionary knows it as a verb.
    return not (word.endswith(("tten", "dden")) and lemmatize(word) != word and lemmatize(word).endswith("en"))


def _is_verb(tokens: Tokens, position: int) -> bool:
    word = tokens.surface[position]
    return word.islower() and not is_known_noun(word) and lemmatize(word).endswith("en")


def _coordinated(tokens: Tokens, position: int, stop: int) -> int:
    """The last token of "vrouwen en kinderen": bare plurals that one numeral counts together."""
    follows = position + 2 < stop and tokens.lower[position + 1] == "en"
    if not follows or not is_known_noun(tokens.lower[position]):
        return position
    second = tokens.lower[position + 2]
    return position + 2 if second.endswith(_PLURALS) and is_known_noun(second) and second not in NOT_NOUNS else position


def _left(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    """The noun of "het aantal doden is gestegen tot 34" or of "het dodental staat op 34"."""
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.start) - 1
    if position < sentence.first or tokens.lower[position] not in (
        "tot",
        "naar",
        "op",
        "van",
        "is",
        "was",
        "bedraagt",
        "bedroeg",
        "met",
        "al",
        "nu",
    ):
        return None
    for before in range(position, max(sentence.first - 1, position - 2 * _REACH), -1):
        word = tokens.lower[before]
        if word.endswith(_TALLIES):
            return before, before
        if word == "aantal":
            for noun in range(before + 1, min(position, before + 5)):
                if _is_noun(tokens.lower[noun], reading.block.language):
                    return noun, noun
    return None


def _right_english(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    stop = min(sentence.last, position + 6)
    if position < stop and tokens.lower[position] == "of":
        position += 1
        while position < stop and tokens.lower[position] in ("the", "our", "their", "its", "his", "her"):
            position += 1
    for noun in range(position, stop):
        word = tokens.lower[noun]
        if not word[0].isalpha() or (word in ENGLISH_STOP and not tokens.surface[noun].isupper()):
            return None
        if is_known_noun(word, "en") or (word.endswith("s") and not word.endswith("ss") and not word.isupper()):
            if tokens.surface[noun].isupper() and noun + 1 < stop and tokens.lower[noun + 1] not in ENGLISH_STOP:
                continue
            first = noun
            while first > position and tokens.surface[first - 1].isupper():
                first -= 1
            return first, noun
    return None


def _right_arabic(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    tokens = reading.tokens
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    for noun in range(position, min(sentence.last, position + 3)):
        if is_known_noun(tokens.surface[noun], "ar"):
            return noun, noun
    if position < sentence.last and tokens.surface[position].isalpha():
        return position, position
    return None
