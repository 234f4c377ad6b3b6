"""The event of a Dutch figure: the predicate that governs its noun, within its clause.

    a noun that governs it    "de arrestatie van drie verdachten", "een winst van 3 miljoen", "3 miljoen winst"
    the verb of its clause    finite with its particle ("hield ... aan"), or participle and infinitive at the end
    its own relative clause   "de twaalf mensen die omkwamen"
    a participle before it    "38 geschrapte treinen"

No event is said of a noun in a phrase of its own ("met dertig kinderen", "in drie steden") but of amounts and changes
("met 20 procent gestegen"), nor of those who did it ("tien agenten arresteerden een man").
"""

from functools import lru_cache

from service.dutch.events import Trigger, find_events, load_acts, load_triggers, trigger_places, triggers_at
from service.dutch.segments import Clause, split_clauses
from service.dutch.word_forms import is_inflected, is_participle
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Event, Quantity

_OF_DURATIONS = frozenset(("convicted", "demanded", "delayed", "imprisoned", "fined"))
_CHANGES = frozenset(("increased", "decreased", "cut", "saved"))
_COUNTS = frozenset(("count", "percentage", "fraction"))
# Said of what something happens to, not of who does it.
_SUFFERED = frozenset(
    """
    killed arrested convicted imprisoned abducted freed evacuated rescued besieged enslaved controlled captured attacked
    destroyed damaged stolen seized searched shot shot_down fired fined investigated cancelled dismissed hired deployed
    trained elected sold bought built planted delivered found hospitalised treated tested vaccinated infected sheltered
    displaced injured closed opened published signed planned demanded reported collected produced exported imported
    """.split()
)
_NEGATIONS = frozenset(("niet", "geen", "nooit", "nergens", "niemand"))
_NOT_DENYING = frozenset(("alleen", "enkel", "minder", "meer", "langer", "uitgesloten"))
_PASSIVES = frozenset("wordt word werd worden werden geworden raakte raakten raakt raken".split())
_PERFECTS = frozenset("is zijn was waren geweest".split())
_HAVING = frozenset("heeft hebben had hadden".split())
_COPULAS = frozenset("is was zijn waren bedraagt bedroeg bedragen bedroegen beloopt beliep".split())
# Between a governing noun or preposition and the number.
_BETWEEN = DETERMINERS | frozenset(
    "een nog al zo'n ruim bijna ongeveer circa zeker minstens maar liefst eens alleen".split()
)
# "een groep van 200 strijders": the group is no other thing than those who are counted.
_VESSELS = frozenset(
    """
    groep groepje totaal aantal kudde lading partij stapel hoeveelheid meerderheid reeks rij colonne konvooi team schare
    menigte bende leven levens
    """.split()
)
_WEAK_VERBS = ("woon", "leef", "leven")
_MEASURES = frozenset(
    ("met", "tot", "naar", "van", "op", "voor", "tegen", "rond", "over", "boven", "onder", "door", "aan")
)
_BEHIND, _OTHER_FIGURE, _COMMA = -2, 2, 3


def predicate_event(reading: Reading, quantity: Quantity, counted: Counted | None) -> tuple[Event | None, bool]:
    """The event, and whether the clause denies it: then there is none."""
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    words = _words(reading, sentence)
    first = reading.token_at(quantity.start) - sentence.first
    end = counted.end if counted and counted.end > quantity.end else quantity.end
    last = reading.token_at(end - 1) - sentence.first
    if first >= len(words):
        return None, False
    found = act = _of_act(words, first, last, quantity)
    places = trigger_places(words)
    clauses = split_clauses(words) if places else ()
    clause = next((clause for clause in clauses if first in clause.tokens), None)
    if clause is not None and (act is None or _is_asked(words, clause, places)):
        found = (
            _of_clause(reading, sentence, words, clause, first, last, quantity, act, places)
            or act
            or _of_relative(words, clauses, last, quantity, places)
            or _of_purpose(words, clauses, clause, first, quantity, places)
        )
    if (found is None or found[1] == "present") and quantity.kind == "count":
        found = _of_participle(words, first, last) or found
    if found is None:
        return None, False
    if found != act and clause is not None and found[1] != "cancelled":
        end_of_number = reading.token_at(quantity.end - 1) - sentence.first
        if _is_denied(words, clause, first, end_of_number):
            return None, True
    at = found[0] + sentence.first
    return Event(found[1], reading.tokens.start[at], reading.tokens.end[at]), False


def _words(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """The sentence's words in lower case; the organization IS is no verb."""
    words = reading.tokens.lower[sentence.first : sentence.last]
    if "is" in words:
        surfaces = reading.tokens.surface[sentence.first : sentence.last]
        words = ["IS" if surface == "IS" else word for word, surface in zip(words, surfaces, strict=True)]
    return tuple(words)


def _of_act(words: tuple[str, ...], first: int, last: int, quantity: Quantity) -> tuple[int, str] | None:
    """The noun that governs the number: before it with "van", or right behind an amount."""
    acts = load_acts()
    before = _before(words, first)
    if before >= 1 and words[before] in ("van", "tot", "à") and words[before - 1] in acts:
        found = before - 1, acts[words[before - 1]]
        return found if _fits(found[1], quantity) else None
    if quantity.kind not in _COUNTS or quantity.kind == "percentage":
        behind = last + 1
        while behind < len(words) and behind < last + 3 and (is_inflected(words[behind]) or words[behind] == "aan"):
            behind += 1
        if behind < len(words) and words[behind] in acts and _fits(acts[words[behind]], quantity):
            return behind, acts[words[behind]]
    if before >= 1 and words[before] in _COPULAS:
        for index in range(before - 1, max(-1, before - 6), -1):
            if words[index] in acts and words[_before(words, index)] not in PREPOSITIONS:
                return (index, acts[words[index]]) if _fits(acts[words[index]], quantity) else None
    return None


def _is_asked(words: tuple[str, ...], clause: Clause, places: list[int]) -> bool:
    """Whether the clause asks for what the noun names: "de bonden eisen een verhoging van 9 procent"."""
    return any(trigger.event == "demanded" for _, trigger in _said_in(words, clause, places))


def _fits(event: str, quantity: Quantity) -> bool:
    return quantity.kind != "duration" or event in _OF_DURATIONS


def _before(words: tuple[str, ...], first: int) -> int:
    """The token that governs the number: before it, but for determiners and adverbs."""
    index = first - 1
    while index >= 0 and words[index] in _BETWEEN:
        index -= 1
    return index - 2 if index > 0 and words[index - 1 : index + 1] == ("in", "totaal") else index


def _of_clause(
    reading: Reading,
    sentence: Sentence,
    words: tuple[str, ...],
    clause: Clause,
    first: int,
    last: int,
    quantity: Quantity,
    act: tuple[int, str] | None,
    places: list[int],
) -> tuple[int, str] | None:
    """The predicate of the clause, if it is said of the noun."""
    candidates = _said_in(words, clause, places)
    if not candidates:
        return None
    governor = _governor(words, clause, first)
    best: tuple[int, int] | None = None
    chosen: tuple[int, Trigger] | None = None
    for index, trigger in candidates:
        if (first <= index <= last and quantity.kind == "count") or not _fits(trigger.event, quantity):
            continue
        if governor and not (act and trigger.event == "demanded") and not _reaches(governor, trigger.event, quantity):
            continue
        if (trigger.form != "word" or is_participle(words[index])) and _is_attributive(words, index):
            continue
        rank = 1 if trigger.event == "present" else 0
        rank += trigger.event == "present" and _is_weak(words[index])
        cost = (rank, _cost(reading, sentence, words, index, first, last))
        if best is None or cost < best:
            best, chosen = cost, (index, trigger)
    if chosen is None:
        return None
    index, trigger = chosen
    is_count = quantity.kind == "count" and not governor
    if is_count and trigger.event in _SUFFERED and _is_doer(words, clause, first, last, index):
        return None
    return index, trigger.event


def _said_in(words: tuple[str, ...], clause: Clause, places: list[int]) -> list[tuple[int, Trigger]]:
    """(index, trigger) for each word of the clause that says an event."""
    return triggers_at(words, clause.tokens, [index for index in places if index in clause.tokens])


def _governor(words: tuple[str, ...], clause: Clause, first: int) -> str:
    """The preposition of the phrase that the number stands in, or ""."""
    before = _before(words, first)
    if before < 0 or before not in clause.tokens or words[before] not in PREPOSITIONS:
        return ""
    if before == clause.tokens[0] and clause.opener == "om":
        return ""
    if words[before] == "van" and before >= 1 and words[before - 1] in _VESSELS:
        outer = _before(words, before - 1)
        return words[outer] if outer >= 0 and words[outer] in PREPOSITIONS else ""
    if words[before] == "om" and before >= 1 and words[before - 1] in ("gaat", "ging"):
        return ""
    return words[before]


def _reaches(preposition: str, event: str, quantity: Quantity) -> bool:
    """Whether the event is said of a number in such a phrase."""
    if event in _CHANGES:
        return preposition in ("met", "tot", "naar", "op") or (preposition == "van" and quantity.kind not in _COUNTS)
    if quantity.kind in _COUNTS:
        return False
    return preposition in _MEASURES


def _is_doer(words: tuple[str, ...], clause: Clause, first: int, last: int, index: int) -> bool:
    """Whether the noun is the subject of an active verb, and so does what the verb says to somebody else."""
    inside = frozenset(words[at] for at in clause.tokens)
    if not inside.isdisjoint(_PASSIVES):
        return False
    verb = clause.verbs[0] if clause.verbs else None
    if verb is None or clause.opener in ("die", "dat", "om"):
        return False
    if is_participle(words[index]) and words[verb] in _PERFECTS:
        return False
    if not (words[verb].endswith("en") or words[verb] in ("hebben", "hadden")):
        return False  # one who does it: "het leger"; the many are what it does it to
    others = [
        at for at in clause.tokens if at > last and words[at] in ("een", "de", "het", "hem", "haar", "hun", "zijn")
    ]
    has_object = any(words[at - 1] not in PREPOSITIONS for at in others)
    if first <= verb:
        return has_object or last + 1 == verb
    return first == verb + 1 and has_object


def _of_relative(
    words: tuple[str, ...], clauses: tuple[Clause, ...], last: int, quantity: Quantity, places: list[int]
) -> tuple[int, str] | None:
    """What the relative clause right behind the noun says of it: "de twaalf mensen die omkwamen"."""
    if quantity.kind != "count":
        return None
    start = last + 2 if last + 1 < len(words) and words[last + 1] == "," else last + 1
    clause = next((clause for clause in clauses if clause.tokens[0] == start and clause.opener in ("die", "dat")), None)
    if clause is None:
        return None
    inside = frozenset(words[at] for at in clause.tokens)
    for index, trigger in _said_in(words, clause, places):
        if _is_attributive(words, index) or trigger.event == "present":
            continue
        is_passive = not inside.isdisjoint(_PASSIVES) or (is_participle(words[index]) and inside.isdisjoint(_HAVING))
        if trigger.event not in _SUFFERED or is_passive or not words[index].endswith("en"):
            return None if not _NEGATIONS.isdisjoint(inside) else (index, trigger.event)
    return None


def _of_purpose(
    words: tuple[str, ...],
    clauses: tuple[Clause, ...],
    clause: Clause,
    first: int,
    quantity: Quantity,
    places: list[int],
) -> tuple[int, str] | None:
    """What the subject is about to do: "Twaalf strijders ondernamen een poging om te vluchten"."""
    behind = clause.tokens[-1] + 1
    purpose = next((other for other in clauses if other.tokens[0] == behind and other.opener == "om"), None)
    if purpose is None or quantity.kind != "count" or not clause.verbs or first > clause.verbs[0]:
        return None
    found = [(index, trigger.event) for index, trigger in _said_in(words, purpose, places)]
    return next((pair for pair in found if pair[1] not in _SUFFERED and pair[1] != "present"), None)


def _of_participle(words: tuple[str, ...], first: int, last: int) -> tuple[int, str] | None:
    """The event of a participle between number and noun: "38 geschrapte treinen", "twintig gestolen auto's"."""
    for index in range(first + 1, last):
        participle = words[index].removesuffix("e")
        if participle == words[index] and not words[index].endswith("en"):
            continue
        if found := find_events((participle,), 0, 1):
            return index, found[0][1]
    return None


def _is_attributive(words: tuple[str, ...], index: int) -> bool:
    """Whether the word stands before a noun as its adjective, or is a noun itself: "het getroffen gebied"."""
    before = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < len(words) else "."
    if before == "te":
        return False
    is_phrase = (before in DETERMINERS and before not in AUXILIARIES) or before in ("een", "geen")
    if is_phrase and before not in ("dat", "die", "dit", "deze", "het", "hun", "haar", "beide", "alle"):
        return True
    is_noun = following[0].isalpha() and following not in NOT_NOUNS and following not in load_triggers("nl")
    return is_phrase and is_noun and is_participle(words[index])


def _is_denied(words: tuple[str, ...], clause: Clause, first: int, last: int) -> bool:
    """Whether a negation stands in the clause; "niet minder dan" belongs to the number and denies nothing."""
    for place, index in enumerate(clause.tokens):
        if words[index] in _NEGATIONS and not first <= index <= last:
            following = words[clause.tokens[place + 1]] if place + 1 < len(clause.tokens) else ""
            if following not in _NOT_DENYING:
                return True
    return False


@lru_cache(maxsize=1024)
def _is_weak(word: str) -> bool:
    """Whether the word says presence and little else: "zijn er", "wonen"."""
    return word in AUXILIARIES or word.startswith(_WEAK_VERBS)


def _cost(reading: Reading, sentence: Sentence, words: tuple[str, ...], index: int, first: int, last: int) -> int:
    """Distance in tokens, and more for commas and other figures between; what ends the clause is its verb."""
    low, high = (index, first) if index < first else (last, index)
    cost = high - low + (_BEHIND if index > last else 0) + _COMMA * words[low + 1 : high].count(",")
    start, end = reading.tokens.start[sentence.first + low] + 1, reading.tokens.start[sentence.first + high]
    others = len(reading.quantities_in(start, end))
    return cost + _OTHER_FIGURE * max(0, others - (1 if index < first else 0))
