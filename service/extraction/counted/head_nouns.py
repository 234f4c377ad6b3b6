"""Which word behind a Dutch numeral is its noun, and no verb, adjective, particle or person."""

import simplemma

from service.dutch.events import words_of_events
from service.dutch.measures import is_measure, uses_of_verb
from service.dutch.nouns import categorize, lemma_of_noun
from service.dutch.plurals import has_singular, is_plural_form
from service.dutch.verbs import conjugate
from service.dutch.word_forms import (
    infinitive,
    is_bare_adjective,
    is_comparative,
    is_inflected,
    is_inflected_adjective,
    is_inflected_participle,
    is_participle,
)
from service.dutch.words import AUXILIARIES, NEVER_COUNTED, NOT_NOUNS, PREPOSITIONS
from service.extraction.counted.number_phrase import SHARES, TIMES, UNMARKED, NumberPhrase
from service.extraction.counted.word_roles import is_named, is_nominal_participle, is_plural_noun, is_weak_past

# What completes a verb or an amount is never counted: "er ligt 20 miljoen gereed", "ze verdient 3.000 euro netto".
_COMPLETING = frozenset(
    "elke elk iedere ieder zoek kwijt akkoord extra gereed bekend terecht bruto netto dood laag hoog".split()
)
_COMPARES = frozenset("zo zoveel hoger lager groter kleiner".split())
_ARTICLES = frozenset(("de", "deze", "die", "hun", "haar", "onze", "alle"))
_MODALS = frozenset(
    """
    wil willen wilde wilden zal zullen zou zouden kan kunnen kon konden moet moeten moest moesten mag mogen gaat gaan
    """.split()
)
_CLOSES = frozenset((".", ",", ";", "!", "?"))
_PASSIVES = (["is"], ["was"], ["zijn"], ["waren"], ["wordt"], ["werd"], ["worden"], ["werden"])
_CLAUSE = 12  # tokens before the number
_ENDS = frozenset((",", ".", "die", "en"))
_BEHIND_NOUNS = frozenset((".", ",", ";", ":", ")", "die", "dat", "van", "in", "bij"))


def is_head(phrase: NumberPhrase, position: int, first: int) -> bool:
    """Whether the word itself can be what is counted."""
    word, surface = phrase.tokens.lower[position], phrase.tokens.surface[position]
    if not word[0].isalpha() or len(word) < 2 or phrase.reading.upos[position] == "NUM":
        return False
    if phrase.tokens.lower[position + 1 : position + 2] == ["&"]:
        return False  # "2 CD&V"
    if word in TIMES:
        return phrase.kind == "count" and _counts_times(phrase, position)
    if word in NOT_NOUNS or word in NEVER_COUNTED or word in _COMPLETING or _is_verb(phrase, word):
        return False
    if phrase.is_many and word in UNMARKED:
        return True
    if phrase.is_plural and is_nominal_participle(word):
        return True
    if _is_tagged(phrase, position):
        return False
    if phrase.kind == "mass" and any([use.role == "amount" for use in uses_of_verb(word)]):
        return False  # "die samen 300 ton wegen"
    if phrase.is_plural and surface.islower() and _is_singular(word):
        return False  # "1.900 dode", "300 tweede klas"; but "drie bier"
    if is_participle(word) and not is_named(word) and phrase.tokens.lower[position + 1 : position + 2] in _PASSIVES:
        return False  # "waar 70 toegelaten is"
    if infinitive(word) == word and not is_named(word) and _is_done(phrase, position):
        return False
    before = phrase.tokens.lower[position - 1]
    is_tagged_noun = phrase.reading.upos[position] == "NOUN"
    if phrase.kind in SHARES and position == first and before in _ARTICLES and (is_plural_form(word) or is_tagged_noun):
        return True  # "30 procent van de kosten", "van de oogst": behind an article no verb stands
    if word == "regen" and not phrase.is_many:
        return True  # which ends as a plural
    if is_named(word):
        is_verb = infinitive(word) == word and surface.islower()
        return not is_verb or not phrase.is_topic() or _ends_phrase(phrase, position)
    if phrase.is_plural and not surface.islower() and _is_body(phrase, position):
        return False
    is_noun = phrase.reading.upos[position] == "NOUN" and phrase.is_plural
    is_open = is_noun or _is_open(phrase, position, first) or (position == first and _ends_phrase(phrase, position))
    if phrase.is_many and is_plural_form(word) and is_open:
        is_nominal = infinitive(word) is None or has_singular(word) or is_inflected_participle(word[:-1])
        return not is_weak_past(word) and is_nominal  # "800 bevraagden"
    if position > first and is_inflected(before) and phrase.kind in SHARES and is_measure(word, phrase.kind):
        return True  # "7 procent van de regionale uitstoot": behind an adjective no verb stands
    if word in words_of_events("nl") or (surface.islower() and (is_bare_adjective(word) or is_comparative(word))):
        return False
    if not surface.islower():
        return (
            not phrase.is_someone(position)
            and not _is_of_name(phrase, position)
            and not (is_inflected(word) and (phrase.is_many or phrase.precedes_number(position)))
        )  # a name, but no "Vlaamse"
    if phrase.kind in SHARES and position == first and phrase.tokens.lower[position - 1] != "van":
        return infinitive(word) is None  # "een op de vijf twijfelt"
    if phrase.is_many and not is_plural_form(word):
        if not phrase.is_plural and phrase.reading.upos[position] == "NOUN":
            return True  # "anderhalf dagloon"
        # Right behind the number it completes the verb: "er gingen er drie vrijuit".
        return position > first and not is_inflected(word) and infinitive(word) is None
    if phrase.kind in SHARES and surface.islower() and is_inflected_adjective(word):
        return False  # its noun is one that nobody knows
    return is_plural_noun(word) if is_plural_form(word) else infinitive(word) is None or not phrase.is_many


def _is_tagged(phrase: NumberPhrase, position: int) -> bool:
    """Whether the network takes the word for an adverb, or for a verb that it may be; a known noun is one for us."""
    word, tag = phrase.tokens.lower[position], phrase.reading.upos[position]
    if tag == "NOUN" or is_named(word):
        return False
    if tag == "VERB":
        may_be = infinitive(word) is not None and word.endswith(("en", "t"))
        if not phrase.is_many and infinitive(word) is not None and phrase.tokens.lower[phrase.at - 1] in PREPOSITIONS:
            return True  # "een bom van 250 kilo ontplofte"
        return phrase.kind in SHARES or (may_be and not is_inflected_participle(word[:-1]))
    return tag in ("ADV", "AUX") or (tag == "ADJ" and phrase.kind in SHARES)  # "3 procent stemde blanco"


def _is_singular(word: str) -> bool:
    """Whether no plural number counts the word so: "dode", "klas", but "boten" and, as one orders them, "bier"."""
    if not is_plural_form(word):
        return categorize(word) != "food"
    return word.endswith("s") and lemma_of_noun(word) == word and simplemma.is_known(word, lang="nl")


def _is_body(phrase: NumberPhrase, position: int) -> bool:
    """Whether an organization is named that no plural counts: "vijf N-VA", but "vijf BMW's"."""
    start, end = phrase.tokens.start[position], phrase.tokens.end[position]
    if phrase.tokens.lower[position].endswith(("s", "en")):
        return False
    return any([mention.type == "organization" for mention in phrase.reading.mentions_in(start, end)])


def _is_of_name(phrase: NumberPhrase, position: int) -> bool:
    """Whether a name behind "van" says whose the number is: "voor 8 miljoen van Gent"."""
    if phrase.kind != "count" or phrase.tokens.lower[position - 1] != "van":
        return False
    start, end = phrase.tokens.start[position], phrase.tokens.end[position]
    return any([m.form == "name" and m.type != "group" for m in phrase.reading.mentions_in(start, end)])


def _is_done(phrase: NumberPhrase, position: int) -> bool:
    """Whether an infinitive closes a clause with "er" and a modal verb: "wil er elk jaar 100.000 bouwen"."""
    lower = phrase.tokens.lower
    if position + 1 < phrase.last and lower[position + 1] not in _CLOSES:
        return False
    before = lower[max(0, phrase.at - _CLAUSE) : phrase.at]
    return "er" in before and not _MODALS.isdisjoint(before)


def _is_verb(phrase: NumberPhrase, word: str) -> bool:
    """Whether a word behind a measure is the verb of its clause: "dat 21 kilo weegt"."""
    if phrase.is_many or not word.endswith("t") or is_named(word):
        return False
    verb = infinitive(word)
    return verb not in (None, word) and not is_participle(word) and word in conjugate(str(verb)).finite


def _is_open(phrase: NumberPhrase, position: int, first: int) -> bool:
    """Whether no verb can stand there: behind "met zes" or "stuurde zes"; behind "de zes" and "er zes" one may."""
    lower, at = phrase.tokens.lower, phrase.at - 1
    if position > first:
        return is_inflected(lower[position - 1])
    if at < 0 or lower[at] in PREPOSITIONS or lower[at] in AUXILIARIES:
        return at >= 0
    if lower[at] == ",":
        return position + 1 < phrase.last and lower[position + 1] in _ENDS
    return lower[at][0].isalpha() and lower[at] not in NOT_NOUNS


def _ends_phrase(phrase: NumberPhrase, position: int) -> bool:
    """Whether a noun with its number ends there: "de twaalf doden zijn ...", "bij de twaalf doden", not "de drie
    reizen door"."""
    lower, at = phrase.tokens.lower, phrase.at - 2
    following = lower[position + 1] if position + 1 < phrase.last else "."
    if following == "er":
        return False
    if phrase.reading.upos[position] == "NOUN" and following in _BEHIND_NOUNS:
        return True  # "ontkende de 400 doden.", "de 40 doden die"
    is_governed = at >= 0 and lower[at] in PREPOSITIONS and lower[at + 1] not in PREPOSITIONS
    return is_governed or following in AUXILIARIES


def _counts_times(phrase: NumberPhrase, position: int) -> bool:
    """Whether "keer" says how often, and is no measure: "drie keer zo groot", "twee keer meer"."""
    following = phrase.tokens.lower[position + 1] if position + 1 < phrase.last else ""
    before = phrase.tokens.lower[phrase.at - 1]
    return following not in _COMPARES and before != "in"
