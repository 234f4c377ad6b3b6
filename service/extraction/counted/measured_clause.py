"""The noun of an amount that its clause's verb gives it: "[De omzet] daalde met 4 procent", "dat [een kaartje] 12 euro
kost", "verhoogt [de huren] met 3 procent"."""

from collections.abc import Iterator
from typing import NamedTuple

from service.dutch.clauses import Clause
from service.dutch.measures import Role, is_measure, uses_of_verb
from service.dutch.nouns import is_known_noun
from service.dutch.word_forms import infinitive, is_participle
from service.dutch.words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.extraction.counted.clause_subject import find_subject
from service.extraction.counted.noun_phrases import head_before, head_from, is_tallied
from service.extraction.quantities.people import is_person
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

_ROLES: tuple[Role, ...] = ("amount", "reckoned", "traded", "change", "moved", "state")  # those that say most first
# What may stand right before the amount, by what the verb says; "" is nothing.
_LEVELS = frozenset(("", "op", "rond", "tegen", "boven", "onder"))
_LEADS: dict[Role, frozenset[str]] = {
    "amount": frozenset(("", "rond", "tegen", "samen")),
    "reckoned": frozenset(("op", "tussen")),
    "traded": frozenset(("voor", "tegen")),
    "change": _LEVELS | {"met", "tot", "naar", "van", "richting"},
    "moved": frozenset(("", "met", "tot", "naar", "van", "op")),
    "state": _LEVELS | {"met", "tot", "naar"},
}
_STRESS = frozenset("maar liefst nog al wel nu in totaal zo'n gemiddeld ongeveer bijna weer zelfs".split())
_BEFORE_AMOUNT = _STRESS | PREPOSITIONS
_ARTICLES = frozenset(("een", "de", "het", "deze", "dit"))
_BEFORE_NOUNS = DETERMINERS | (PREPOSITIONS - {"te"})
_PASSIVES = frozenset("wordt werd worden werden geworden is was zijn waren".split())
# "zag de omzet dalen", "liet de prijs stijgen": what falls is the object.
_SEES = frozenset("ziet zag zien zagen laat liet laten lieten doet deed doen deden".split())
# Adjectives behind an amount that say it of anything: "is 3 euro duurder", "was 12 meter hoog"; "3 jaar lang" does not.
_PRICED = frozenset(("duurder", "goedkoper", "waard"))
_SIZES = frozenset(("lang", "hoog", "breed", "diep", "zwaar", "groot", "dik"))
_LEVELLED = frozenset("duurder goedkoper hoger lager groter kleiner zwaarder lichter langer korter sneller".split())
_WHOLE_OPENERS = frozenset(("van", "onder", "bij"))
_SHARES = frozenset(("percentage", "fraction"))
_OF_ANYTHING = frozenset(("money", "percentage", "percentage_point", "fraction", "factor"))
_LONGEST_GAP = 10  # tokens between what a gapped clause is about and its last amount
_LONGEST_TAIL = 6  # tokens between a noun and the verb behind it: "van de huizen in de binnenstad is"


class _Verb(NamedTuple):
    """A word of the clause that says something of an amount; `at` is its token."""

    role: Role
    at: int


class _Place(NamedTuple):
    """Where the amount stands: `at` is its first token, `lead` the preposition before it or ""; `tokens` its clause's,
    as indexes into the block."""

    reading: Reading
    quantity: Quantity
    sentence: Sentence
    clause: Clause
    tokens: tuple[int, ...]
    at: int
    lead: str

    def word(self, token: int) -> str:
        """The word there, in lower case."""
        return self.reading.tokens.lower[token]

    def holds(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands in the clause."""
        lower = self.reading.tokens.lower
        return not words.isdisjoint([lower[token] for token in self.tokens])


def noun_of_clause(reading: Reading, index: int, quantity: Quantity) -> int | None:
    """The token of the noun, or None where no verb of the amount's clause gives it one; `index` is its number."""
    place = _read_place(reading, quantity)
    if place is None:
        return None
    is_part = place.quantity.kind == "fraction" and not place.lead and not _is_level(place)  # "een halve noot"
    for verb in sorted(_verbs(place), key=lambda verb: _ROLES.index(verb.role)):
        if not is_part and place.lead in _LEADS[verb.role] and (head := _noun_of(place, verb)) is not None:
            return head
    return None


def _read_place(reading: Reading, quantity: Quantity) -> _Place | None:
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    at, lower = reading.token_at(quantity.start), reading.tokens.lower
    clause = reading.clauses(sentence).predicate_at(at - sentence.first)
    tokens = tuple([sentence.first + token for token in clause.tokens])
    before = at - 1
    while before > tokens[0] and lower[before] in _STRESS:
        before -= 1
    word = lower[before] if before >= tokens[0] else ""
    if word in _ARTICLES:
        return None  # "aan een 3 kilometer lang strand"
    lead = word if word in PREPOSITIONS or word == "richting" else ""
    return _Place(reading, quantity, sentence, clause, tokens, at, lead)


def _verbs(place: _Place) -> Iterator[_Verb]:
    """The verbs of the clause that may say how much."""
    verbs = [place.sentence.first + verb for verb in place.clause.verbs]
    inside = frozenset([place.word(token) for token in place.tokens])
    start, end, lower = place.quantity.start, place.quantity.end, place.reading.tokens.lower
    for token in place.tokens:
        word = lower[token]
        uses = uses_of_verb(word)
        if not uses and word not in AUXILIARIES:
            continue
        if start <= place.reading.tokens.start[token] < end:
            continue  # "geschat op" is a part of the amount
        is_governed = token > place.tokens[0] and place.word(token - 1) in _BEFORE_NOUNS
        if verbs and token not in verbs and (is_known_noun(word) or is_governed):
            continue  # "scholen en wegen" weigh nothing, "30 procent van de kosten" is no verb
        for use in uses:
            if not use.particle or use.particle in inside:
                yield _Verb(use.role, token)
        if word in AUXILIARIES:
            yield _Verb("state", token)


def _noun_of(place: _Place, verb: _Verb) -> int | None:
    """What the verb says the amount of, if that can be one."""
    is_passive = is_participle(place.word(verb.at)) and place.holds(_PASSIVES)
    if (verb.role in ("moved", "reckoned", "traded") and not is_passive) or place.holds(_SEES):
        return _object(place, verb)
    kind = place.quantity.kind
    head = _topic_of_gap(place)
    if head is None:
        head = find_subject(place.reading, place.sentence, place.clause, place.at, kind)
    if head is None or head == verb.at:
        return None
    if is_measure(place.word(head), kind) or is_tallied(place.reading, head):
        return head
    if verb.role == "state":
        return head if _is_predicate(place) else None
    return head if verb.role == "amount" or kind in _OF_ANYTHING else None


def _topic_of_gap(place: _Place) -> int | None:
    """What a clause without its verb is about: "De omzet steeg met 5 procent, [de winst] met 3 tot 4 miljoen"."""
    verbs = [place.sentence.first + verb for verb in place.clause.verbs]
    for border in range(place.at - 1, max(place.tokens[0], place.at - _LONGEST_GAP), -1):
        if border in verbs:
            return None
        if place.word(border) in (",", "en", "maar") and place.word(border + 1) in DETERMINERS:
            start = place.reading.tokens.start[border]
            counted = place.reading.quantities_in(place.reading.tokens.start[place.tokens[0]], start)
            head = head_from(place.reading, border + 1, place.at, place.quantity.kind)
            return head if counted else None
    return None


def _object(place: _Place, verb: _Verb) -> int | None:
    """What somebody raises, sells or sees fall: it stands right before "met", "tot" or the number itself."""
    last, first = place.at - 1, place.tokens[0]
    amounts = place.reading.quantities_in(place.reading.tokens.start[first], place.quantity.start)
    while last > first:
        if amounts and place.reading.token_at(place.reading.quantities[amounts[-1]].end - 1) == last:
            last = place.reading.token_at(place.reading.quantities[amounts[-1]].start) - 1
            amounts = amounts[:-1]  # "verlaagde de rente met 0,25 procentpunt tot 2 procent"
        elif last == verb.at or place.word(last) in _BEFORE_AMOUNT:
            last -= 1
        else:
            break
    head = head_before(place.reading, last, first, place.quantity.kind)
    if head is None or verb.role == "traded":
        return head
    return head if is_measure(place.word(head), place.quantity.kind) else None


def _is_predicate(place: _Place) -> bool:
    """Whether an adjective behind the amount says it of the subject."""
    behind = place.reading.token_at(place.quantity.end)
    word = place.word(behind) if behind < len(place.reading.tokens) else ""
    if place.quantity.kind == "money":
        return word in _PRICED
    if place.quantity.kind in _SHARES:
        return _is_level(place)
    return word in _SIZES and place.quantity.kind != "duration"


def _is_level(place: _Place) -> bool:
    """Whether a share says how much higher or lower the subject is: "stroom was 60 procent duurder"."""
    behind = place.reading.token_at(place.quantity.end)
    return behind < len(place.reading.tokens) and place.word(behind) in _LEVELLED


def whole_of_share(reading: Reading, index: int) -> int | None:
    """The token of what opens the clause with "van", where the share stands behind its verb: "Van de jongeren rookt 14
    procent", "Van de huizen had 7 procent zonnepanelen"."""
    quantity = reading.quantities[index]
    place = _read_place(reading, quantity) if quantity.kind in _SHARES else None
    if place is None or place.word(place.tokens[0]) not in _WHOLE_OPENERS:
        return None
    first, verb = place.tokens[0], place.at - 1
    while verb > first and (place.word(verb) in _STRESS or place.word(verb) in ADVERBS or place.word(verb) == "dat"):
        verb -= 1
    is_verb = place.word(verb) in AUXILIARIES or infinitive(place.word(verb)) is not None
    head = head_from(reading, first + 1, verb, quantity.kind)
    if not is_verb or head is None or verb - head > _LONGEST_TAIL:
        return None
    # "Onder jongeren is 14 procent werkloos", but "Bij de brand was 40 procent beschadigd"
    return head if place.word(first) == "van" or is_person(place.word(head)) else None
