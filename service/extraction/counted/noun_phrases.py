"""The head of a Dutch noun phrase, found from its first word or from its last.

head_from     "[De totale omzet] van de brouwer steeg"
head_before   "een [budget voor cultuur] van 2 miljoen"
"""

from functools import lru_cache

import simplemma

from service.dutch.measures import is_measure, uses_of_verb
from service.dutch.nouns import categorize, is_known_noun
from service.dutch.plurals import has_singular, is_plural_form
from service.dutch.word_forms import infinitive, is_bare_adjective, is_comparative, is_inflected, is_participle
from service.dutch.words import ADVERBS, AUXILIARIES, DETERMINERS, INVARIABLE_MODIFIERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.counted.inside import is_by_age
from service.extraction.reading import Reading

_LONGEST = 8  # tokens of a noun phrase before its head
_DEEPEST = 5  # phrases that hang on one another: "een plan voor de bouw van een brug"
_QUOTES = frozenset("\"“”„‘’'«»`")
# "het aantal inbraken", "het percentage werklozen": the plural is what is meant.
_TALLIES = frozenset(("aantal", "percentage", "aantallen", "aandeel"))
_NO_HEADS = frozenset(
    """
    euro dollar pond frank cent
    toe mee neer vast klaar kwijt bekend los vrij laatsten eersten meesten rest me mij hem hoe gemiddeld
    """.split()
)
_NO_HEADS |= INVARIABLE_MODIFIERS | NOT_NOUNS
# Behind one of these no verb stands.
_BEFORE_NOUNS = frozenset("de een deze haar hun onze ons mijn zijn geen elke iedere".split())
_SUBJECTS = frozenset("ik je jij hij we wij u men ze zij".split())
_VERBS = frozenset(("VERB", "AUX"))
_GOALS = frozenset(("voor", "aan", "tegen", "naar", "over"))
_SPLIT = frozenset("op af uit aan in toe bij mee weg terug".split())
_LINKS = PREPOSITIONS | {"en", "of"}
_WEIGHTS = frozenset(("kilo", "kilogram", "gram", "liter", "ton", "pond", "meter", "kuub"))
_ARTICLES = DETERMINERS | {"geen", "elke", "elk", "iedere", "zo'n", "welke", "sommige", "veel"}


def head_from(reading: Reading, at: int, stop: int, kind: str) -> int | None:
    """The token of the head of the phrase that begins at token `at`, or None where no noun phrase does before `stop`.

    A pronoun, a preposition, an adverb or a time begins none.
    """
    lower = reading.tokens.lower
    while at < stop and lower[at] in _QUOTES:
        at += 1
    if at >= stop or _is_time(reading, at):
        return None
    while at < stop and lower[at] in _ARTICLES:
        at += 1
    if at + 2 < stop and is_by_age(reading.tokens, at + 2):
        return at + 2
    for position in range(at, min(stop, at + _LONGEST)):
        if _is_time(reading, position) or not is_noun_like(reading, position, kind):
            if position + 1 < stop and _modifies(reading, position, kind):
                continue
            return None
        is_amount = is_measure(lower[position], kind) and not _is_mean(reading, position, stop)
        if position + 1 < stop and not is_amount and _modifies(reading, position, kind):
            continue
        if lower[position] in _WEIGHTS and position + 1 < stop and is_noun_like(reading, position + 1, kind):
            return position + 1  # "een kilo tomaten"
        if lower[position] in _TALLIES and (noun := _tallied(reading, position, stop, kind)) is not None:
            return noun
        return position
    return None


def _is_mean(reading: Reading, position: int, stop: int) -> bool:
    """Whether "gemiddelde" stands before its noun: "de gemiddelde huurprijs", but "het gemiddelde daalde"."""
    word, following = reading.tokens.lower[position], position + 1
    return word == "gemiddelde" and following < stop and reading.upos[following] in ("NOUN", "ADJ")


def head_before(reading: Reading, last: int, first: int, kind: str) -> int | None:
    """The token of the head of the phrase that ends at token `last`; None where no noun stands there.

    Of phrases that hang on one another the nearest amount is meant ("de kosten van het project"), or else the last;
    but of money that on which its goal hangs ("een plan voor fietsers van 3 miljoen").
    """
    lower = reading.tokens.lower
    position = _behind_asides(reading, last, first)
    if position > first and lower[position] in _SPLIT:
        position -= 1  # "legde een dwangsom op van"
    is_noun = position >= first and is_noun_like(reading, position, kind)
    if position > first and not is_noun and (is_verbal(lower[position]) or is_participle(lower[position])):
        position = _behind_asides(reading, position - 1, first)  # "een boete opleggen van", "een boete gekregen van"
    heads: list[int] = []
    is_goal = False
    for _ in range(_DEEPEST):
        if position < first or not is_noun_like(reading, position, kind):
            break
        if is_measure(lower[position], kind):
            return position
        begin = begin_of(reading, position, first, kind)
        link = lower[begin - 1] if begin > first else ""
        if link in ("ter", "ten"):
            return None  # "ter gelegenheid van"
        if link not in ("en", "of") and (not heads or is_goal):
            heads.append(position)
        is_goal = link in _GOALS and kind == "money"
        if link not in _LINKS:
            break
        position = _behind_asides(reading, begin - 2, first)
        if link == "van":
            return position if position >= first and is_measure(lower[position], kind) else heads[0]
    return heads[-1] if heads else None


def is_tallied(reading: Reading, head: int) -> bool:
    """Whether the noun stands behind "het aantal" or "het percentage": then the amount is said of its number."""
    return not _TALLIES.isdisjoint(reading.tokens.lower[max(0, head - 3) : head])


def is_noun_like(reading: Reading, position: int, kind: str) -> bool:
    """Whether the word there may be a noun: of no closed class, no adjective without its noun, no verb, no name."""
    word, surface = reading.tokens.lower[position], reading.tokens.surface[position]
    if is_measure(word, kind):
        is_said = reading.upos[position] in _VERBS or _is_said(reading, position)
        return word not in AUXILIARIES and not is_said and not _is_in_name(reading, position)
    if not word[0].isalpha() or len(word) < 2 or word in _NO_HEADS:
        return False
    start, end = reading.tokens.start[position], reading.tokens.end[position]
    if _is_name(reading, position) or reading.quantities_in(start, end):
        return False
    is_named_plural = is_plural_form(word) and has_singular(word) and is_known_noun(word)
    is_behind = position > 0 and reading.tokens.lower[position - 1] in _BEFORE_NOUNS
    if categorize(word) is not None or is_named_plural or is_behind:
        return surface.islower() or not is_bare_adjective(word)
    opens = position == reading.sentences[reading.sentence_at(start)].first
    if (surface.islower() or opens) and (is_bare_adjective(word) or is_comparative(word) or uses_of_verb(word)):
        return False
    return not is_verbal(word)


def _is_said(reading: Reading, position: int) -> bool:
    """Whether the word is the verb of a clause that its subject opens: "Ik verlies 3 euro", but "had ik verlies"."""
    lower, opening = reading.tokens.lower, position - 1
    if opening < 0 or lower[opening] not in _SUBJECTS:
        return False
    return opening == 0 or not lower[opening - 1][0].isalnum() or lower[opening - 1] in ("en", "maar", "want")


@lru_cache(maxsize=8192)
def is_verbal(word: str) -> bool:
    """Whether the word is a form of a verb, and no plural of a noun as well: "verwachten", but not "werken"."""
    if infinitive(word) is None or (word.endswith("s") and is_known_noun(word)):
        return False
    return not (is_plural_form(word) and has_singular(word))


def _is_name(reading: Reading, position: int) -> bool:
    """Whether the word is a name or a part of one, and no compound with a noun: "Shell", but "de Shell-aandelen"."""
    surface = reading.tokens.surface[position]
    if surface[0].islower():
        return False
    start, end = reading.tokens.start[position], reading.tokens.end[position]
    mentions = reading.mentions_in(start, end)
    if any([mention.end >= end for mention in mentions]):
        return True
    sentence = reading.sentences[reading.sentence_at(start)]
    if position != sentence.first:
        return not is_known_noun(surface.lower())
    # "Omzet stijgt met 3 procent", but "Shell stijgt": at the beginning every word has a capital.
    return not (is_known_noun(surface.lower()) or simplemma.is_known(surface.lower(), lang="nl"))


def _is_in_name(reading: Reading, position: int) -> bool:
    """Whether the word is a part of a longer name: "Vlaams Belang"."""
    start, end = reading.tokens.start[position], reading.tokens.end[position]
    if reading.tokens.surface[position][0].islower() or position == 0:
        return False
    around = reading.mentions_in(reading.tokens.start[max(0, position - _LONGEST)], end)
    return any([mention.end >= end and mention.start < start for mention in around])


def _modifies(reading: Reading, position: int, kind: str) -> bool:
    """Whether the word stands before its noun: "totale omzet", "Belgische export", "Vlaams tekort"."""
    lower = reading.tokens.lower
    word, following = lower[position], lower[position + 1]
    if not following[0].isalpha() or following in NOT_NOUNS or not word[0].isalpha():
        return False
    if word in INVARIABLE_MODIFIERS or is_comparative(word):
        return True
    if word in NOT_NOUNS:
        return False
    if is_inflected(word):
        return is_measure(following, kind) or not (uses_of_verb(following) or is_verbal(following))
    if _is_demonym(reading, position):
        return is_noun_like(reading, position + 1, kind)
    return is_bare_adjective(word) and is_noun_like(reading, position + 1, kind)


def _is_demonym(reading: Reading, position: int) -> bool:
    start, end = reading.tokens.start[position], reading.tokens.end[position]
    return any([mention.form == "demonym" for mention in reading.mentions_in(start, end)])


def _tallied(reading: Reading, position: int, stop: int, kind: str) -> int | None:
    """The plural behind "het aantal", with the adjectives between them."""
    for noun in range(position + 1, min(stop, position + 5)):
        word = reading.tokens.lower[noun]
        if word[0].isalpha() and is_plural_form(word) and word not in NOT_NOUNS and not uses_of_verb(word):
            is_followed = noun + 1 < stop and is_plural_form(reading.tokens.lower[noun + 1])
            if noun + 1 < stop and _modifies(reading, noun, kind) and is_inflected(word):
                continue
            if is_followed and is_participle(word):
                continue  # "het aantal gedwongen verhuizingen"
            return noun
        if noun + 1 >= stop or not _modifies(reading, noun, kind):
            return None
    return None


def begin_of(reading: Reading, head: int, first: int, kind: str) -> int:
    """The first token of the phrase of a head: its article and adjectives."""
    begin = head
    while begin > first and _modifies(reading, begin - 1, kind) and reading.tokens.lower[begin - 1] not in ADVERBS:
        begin -= 1
    while begin > first and reading.tokens.lower[begin - 1] in _ARTICLES:
        begin -= 1
    return begin


def _behind_asides(reading: Reading, last: int, first: int) -> int:
    """The token that the phrase ends with, before a time, "per maand" and adverbs: "een winst [vorig jaar al] van"."""
    lower, position = reading.tokens.lower, last
    while position >= first:
        if position - 1 >= first and lower[position - 1] == "per":
            position -= 2
        elif lower[position] in ADVERBS:
            position -= 1
        elif (begin := _time_ending(reading, position)) is not None:
            position = begin - 1
            if position >= first and lower[position] in ("in", "op", "over", "van", "sinds", "voor"):
                position -= 1
        else:
            break
    return position


def _is_time(reading: Reading, position: int) -> bool:
    start, end = reading.tokens.start[position], reading.tokens.end[position]
    return bool(reading.times) and any([time.type in ("date", "set") for time in reading.times_in(start, end)])


def _time_ending(reading: Reading, position: int) -> int | None:
    """The first token of the time that ends with the token, if one does."""
    end = reading.tokens.end[position]
    begin = reading.tokens.start[max(0, position - _LONGEST)]
    found = [time for time in reading.times_in(begin, end) if time.end == end and time.type in ("date", "set")]
    return reading.token_at(found[0].start) if found else None
