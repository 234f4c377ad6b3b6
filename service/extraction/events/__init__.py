"""What is said of those counted: `find_event(reading, quantity, counted) -> Event | None`.

    differences.py a number that says how much more or less, and so nothing else
    predicate.py   Dutch: the predicate that governs the noun, within its clause
    noun.py        the number and its noun, as a predicate sees them
    words.py       the words that say an event where they stand
    doers.py       those who do it, of whom it is not said
    attributes.py  words that belong to a noun, and not to the clause
    phrases.py     the phrase of the number: what governs it
    meanings.py    which events can be said of which quantities
    nearest.py     English and Arabic, in posts: the word of the sentence that stands nearest

Which words say what stands in `dutch.events`, where clauses end in `dutch.clauses`. Where no word of the clause says
anything, the noun may ("stakers"), or the whole that the figure is a part of; no event is better than another clause's.
"""

from dataclasses import replace

from service.dutch.events import event_of_noun
from service.dutch.word_forms import is_participle
from service.extraction.events.attributes import is_attributive
from service.extraction.events.differences import find_difference
from service.extraction.events.meanings import befits, meant
from service.extraction.events.nearest import nearest_event
from service.extraction.events.predicate import predicate_event
from service.extraction.reading import Reading
from service.model import Counted, Event, Quantity

_SILENT_KINDS = frozenset(("age",))
# Where the noun itself says what happened, no verb says otherwise: "er vielen drie doden en twintig gewonden".
_SAID = frozenset(("injured", "missing", "fatality", "infection"))
# A share of nothing does not close: "de beurs sloot 2 procent in de min".
_OF_WHAT = frozenset(("closed", "opened", "published", "found", "reported"))
_ACTS = ("arrestatie", "aanhouding", "ziekenhuisopname", "geboorte", "besmetting")
# Nouns of these say less than any verb: "de krant telt 300 abonnees".
_SAID_LEAST = frozenset(("subscribed", "watched", "competed", "signed", "unemployed", "married", "survived"))
_COUNTING = ("tel", "getel")
_ATTACKS = tuple("aanval aanvallen aanslag aanslagen bombardement bombardementen schietpartij beschieting".split())
_NEAR = 5  # tokens: "bij een nieuwe Russische luchtaanval"
_ARE = frozenset(("is", "was", "zijn", "waren"))
_OF_CARE = frozenset(("hospitalised", "treated"))
_OF_THE_DEAD = frozenset(("killed", "died"))


def find_event(reading: Reading, quantity: Quantity, counted: Counted | None) -> Event | None:
    """The event that the quantity's clause states, or None where no word says one (or one is denied)."""
    if quantity.kind in _SILENT_KINDS:
        return None
    if reading.block.language in ("en", "ar"):
        best = nearest_event(reading, quantity, counted)
    else:
        if (difference := find_difference(reading, quantity, counted)) is not None:
            return difference.event
        best, is_denied = predicate_event(reading, quantity, counted)
        if is_denied:
            return None
        best = _fitting(reading, quantity, counted, best) if best is not None else None
    said = _said_by_noun(quantity, counted, best) or best
    if said is not None and counted is not None and said.start == counted.start and _is_of_attack(reading, counted):
        return replace(said, name="killed")
    return said


def _is_of_attack(reading: Reading, counted: Counted) -> bool:
    """Whether the dead are those of an attack: "Twaalf doden bij luchtaanval op haven"."""
    words, at = reading.tokens.lower, reading.token_at(counted.end - 1) + 1
    if counted.category != "fatality":
        return False
    following = words[at : at + _NEAR]
    return following[:1] in (["bij"], ["door"]) and any([word.endswith(_ATTACKS) for word in following])


def shares_event(reading: Reading, quantity: Quantity) -> bool:
    """Whether a part may have the event of its whole: its clause says nothing else of it.

    "Onder hen waren twee kinderen" and "onder wie twee kinderen" do; "Tien van hen kwamen uit Gent" does not.
    """
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    clauses, words = reading.clauses(sentence), reading.words(sentence)
    own = clauses.at(reading.token_at(quantity.start) - sentence.first)
    return all([words[verb] in _ARE for verb in own.verbs]) and not any([_is_told(words, at) for at in own.tokens])


def _is_told(words: tuple[str, ...], index: int) -> bool:
    """Whether the word is the participle of a predicate: "waarvan er twaalf zijn onderschept"."""
    return is_participle(words[index]) and not is_attributive(words, index)


def _fitting(reading: Reading, quantity: Quantity, counted: Counted | None, event: Event) -> Event | None:
    """The event that is meant of what is counted, as far as its kind is known; None where it cannot be said of it."""
    if counted is None:
        return event if quantity.kind != "percentage" or event.name not in _OF_WHAT else None
    word = reading.text[event.start : event.end].casefold()
    name = meant(event.name, counted.category, word)
    if name == "present" and counted.category is None and word.startswith(_COUNTING):
        return None  # "telde acht kansen": nobody knows that they are people or things
    if not befits(name, counted.category):
        return None
    return event if name == event.name else replace(event, name=name)


def _said_by_noun(quantity: Quantity, counted: Counted | None, best: Event | None) -> Event | None:
    """What the counted noun says, where it says more than the verb or where no verb may say otherwise."""
    if counted is None or quantity.kind != "count":
        return None
    implied = event_of_noun(counted.lemma.casefold())
    if implied is None:
        return None
    if counted.category == "fatality":
        says_so = best is None or best.name not in (*_OF_THE_DEAD, "rescued")  # "drenkelingen" may live
    else:
        is_act = counted.lemma.casefold().endswith(_ACTS)  # "drie arrestaties", whatever else the clause says
        is_said = counted.category in _SAID and best is not None and best.name not in (*_OF_CARE, "died")
        is_vague = best is None or (best.name == "present" and implied not in _SAID_LEAST)
        says_so = is_vague or is_act or is_said
    return Event(implied, counted.start, counted.end) if says_so else None
