"""Which words behind a Dutch numeral stand before its noun: adjectives, participles, adverbs before them, names."""

from service.dutch.events import words_of_events
from service.dutch.measures import is_measure
from service.dutch.plurals import is_plural_form
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive, is_bare_adjective, is_inflected, is_inflected_participle, is_participle
from service.dutch.words import INVARIABLE_MODIFIERS, NOT_NOUNS
from service.extraction.counted.number_phrase import QUOTES, TIMES, UNMARKED, NumberPhrase
from service.extraction.counted.word_roles import is_named, is_participle_before_plural, is_weak_past

# Words of closed classes that are none before a noun.
_ADJECTIVAL = frozenset(
    "volgende vorige afgelopen andere eerdere latere verschillende beide meeste enige zulke".split()
)
_EACH = frozenset(("elke", "elk", "iedere", "ieder"))
_GROSS = frozenset(("bruto", "netto"))
_OFTEN = frozenset("vaak soms meestal veelal vooral doorgaans deels pas".split())
_BEFORE_PARTICIPLES = frozenset("nog niet al net pas eerder inmiddels zojuist onlangs".split())


def modifies(phrase: NumberPhrase, position: int, stop: int) -> bool:
    """Whether the word modifies a noun that is still to come."""
    lower = phrase.tokens.lower
    word = lower[position]
    if position + 1 >= stop or not word[0].isalpha():
        return False
    following = lower[position + 1]
    if word == "glazen" and phrase.is_plural and not phrase.plural_at(position + 1):
        return False  # "twee glazen wijn", but "twee glazen deuren"
    if word in _ADJECTIVAL or word in INVARIABLE_MODIFIERS:
        if following[0].isalpha() and (following not in NOT_NOUNS or following in INVARIABLE_MODIFIERS):
            return True
        if following in QUOTES and is_inflected(word):
            return True  # "40 'nieuwe' huurders"
        # "zes nieuwe en vier oude bussen", "zeven gouden en drie zilveren medailles"
        return (is_inflected(word) or word.endswith("en")) and phrase.joins(position + 1)
    if word in _GROSS:
        return following[0].isalpha() and following not in NOT_NOUNS
    if word in _BEFORE_PARTICIPLES and _participle_at(phrase, position + 1):
        return True  # "drie nog niet geboren kinderen"
    if word in NOT_NOUNS or word in TIMES or word in _EACH:
        return False  # "zes procent elke week"
    if is_bare_adjective(word) and is_participle_before_plural(following) and phrase.plural_at(position + 2):
        return True  # "120 illegaal gehouden honden"
    is_noun = is_named(word)
    if is_noun and phrase.is_plural and is_plural_form(word) and is_participle(word):
        # "450 ontslagen aangekondigd", but "drie gevangen vissen"
        return phrase.plural_at(position + 1) and phrase.reading.upos[position] != "NOUN"
    if is_noun and not phrase.is_many:
        return is_inflected(word) and not is_plural_form(word) and phrase.plural_at(position + 1)  # "de zieke oma's"
    if following in QUOTES or following == "(":
        return is_inflected(word) and not is_noun
    if following in (",", "en", "of", "maar"):
        return is_inflected(word) and (modifies_at(phrase, position + 2) or phrase.joins(position + 1))
    if not following[0].isalpha() or (following in NOT_NOUNS and following not in _ADJECTIVAL):
        return False
    if is_inflected(word):
        return _is_adjective(phrase, position, following)
    if is_noun and not is_participle(word):
        return False
    if is_inflected(following) and position + 2 < stop and _nominal_at(phrase, position + 2):
        # an adverb before an adjective, but no plural noun: "zwaar bewapende strijders"
        return is_bare_adjective(word) or (phrase.is_many and not is_plural_form(word))
    if is_bare_adjective(word):
        return _nominal_at(phrase, position + 1)
    if word.endswith("en") and (is_participle(word) or _is_strong(phrase, position)):
        return phrase.plural_at(position + 1)
    # names and foreign words before a plural of ours: "UNESCO vermeldingen", "cross-country titels"
    return _is_foreign(phrase, position)


def _is_strong(phrase: NumberPhrase, position: int) -> bool:
    """Whether the word is a participle that its infinitive equals: "drie verlaten huizen", but "de drie verlaten"."""
    word = phrase.tokens.lower[position]
    return phrase.is_plural and not phrase.is_topic() and word in conjugate(word).participles


def _is_foreign(phrase: NumberPhrase, position: int) -> bool:
    """Whether a name or a foreign word stands before a plural."""
    word, surface = phrase.tokens.lower[position], phrase.tokens.surface[position]
    is_name = not surface.islower() or not is_plural_form(word)
    return phrase.is_many and is_name and phrase.plural_at(position + 1) and infinitive(word) is None


def _is_adjective(phrase: NumberPhrase, position: int, following: str) -> bool:
    """Whether a word in -e stands before its noun: behind one it may be the noun, behind a share a verb."""
    word = phrase.tokens.lower[position]
    if is_named(word):
        if phrase.is_plural and is_inflected(following) and position + 2 < phrase.last:
            return _nominal_at(phrase, position + 2)  # "dode jonge zeehonden"
        return phrase.is_many and phrase.plural_at(position + 1)
    if phrase.is_many and is_plural_form(following) and not is_weak_past(following):
        return True  # "drie gelijke spelen": behind an adjective no verb follows
    if not phrase.is_many and infinitive(word) is not None and not is_inflected_participle(word):
        is_noun = following not in words_of_events("nl") or is_measure(following, phrase.kind)
        return is_noun and _nominal_at(phrase, position + 1)
    return _nominal_at(phrase, position + 1) or is_inflected(following) or is_named(following)


def modifies_at(phrase: NumberPhrase, position: int) -> bool:
    """Whether an adjective with its noun behind it stands there: "pas verhuisde gezinnen"."""
    lower = phrase.tokens.lower
    if position + 1 >= phrase.last:
        return False
    if lower[position] in _OFTEN:
        return modifies_at(phrase, position + 1)  # "zwaargewonde, vaak jonge strijders"
    if not is_inflected(lower[position]):
        return is_bare_adjective(lower[position]) and modifies_at(phrase, position + 1)  # "zwaar bewapende"
    if lower[position] in NOT_NOUNS and lower[position] not in _ADJECTIVAL:
        return False
    if lower[position + 1] in (",", "en", "of"):
        return modifies_at(phrase, position + 2)
    return _nominal_at(phrase, position + 1)


def _participle_at(phrase: NumberPhrase, position: int) -> bool:
    """Whether a participle before a plural stands there, with the adverbs before it: "niet geboren kinderen"."""
    while position < phrase.last and phrase.tokens.lower[position] in _BEFORE_PARTICIPLES:
        position += 1
    return (
        position < phrase.last
        and is_participle_before_plural(phrase.tokens.lower[position])
        and phrase.plural_at(position + 1)
    )


def _nominal_at(phrase: NumberPhrase, position: int) -> bool:
    """Whether the word there may belong to the noun phrase: a noun, or a modifier of one."""
    if position >= phrase.last:
        return False
    word = phrase.tokens.lower[position]
    if word in QUOTES:
        return _nominal_at(phrase, position + 1)
    if not word[0].isalpha():
        return False
    if word in NOT_NOUNS:
        return word in _ADJECTIVAL or word in INVARIABLE_MODIFIERS
    if is_named(word):
        return True
    if phrase.is_many:
        if is_inflected(word) or is_bare_adjective(word) or word in UNMARKED:
            return True
        return phrase.plural_at(position) or _is_foreign(phrase, position)
    return word not in words_of_events("nl") or is_measure(word, phrase.kind)
