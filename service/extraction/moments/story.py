"""The time of a story that goes on: what is told in the past is of the day, or of the period, that was named before.

"Dinsdag botsten twee trams. Negen reizigers raakten gewond." Both are of Tuesday, and so is what later paragraphs tell
in the simple past as long as no other day is named. A longer period goes on within the paragraph that opens with a
figure of it: "In het eerste kwartaal steeg de export tot 4 miljard euro. De invoer daalde met 2 procent." A day of
another year goes on for one sentence. What is told in the present is of now ("Het bedrijf telt 120 werknemers"), and
what the perfect tells in a later paragraph came of it ("De stad heeft 300 woningen gebouwd").
"""

from service.dutch.clauses import Clause
from service.dutch.word_forms import is_participle
from service.dutch.words import AUXILIARIES
from service.extraction.moments.named import is_day, named_in
from service.extraction.moments.words import DATES_FROM
from service.extraction.reading import Reading, Sentence
from service.extraction.times.tense import is_past
from service.extraction.times.verb_forms import may_be_present
from service.model import Quantity, Time

_LONGEST_STORY = 6  # sentences without a time of their own
_FARTHEST, _NEAR = 5, 2  # paragraphs: where another day may be named, and where the story's own is
# The sentence is of another time, which it does not name.
_ELSEWHEN = frozenset(
    """
    nu momenteel thans tegenwoordig inmiddels intussen sindsdien ooit eerder vroeger destijds indertijd voordien later
    nadien daarna vervolgens voorheen al reeds meestal vaak altijd nooit gemiddeld jaarlijks dagelijks wekelijks
    """.split()
)
_SO_FAR = frozenset("nu nog dusver op vandaag toe voor".split())  # behind "tot"
_THAT = frozenset(("dat", "of"))
_PREVIOUS = frozenset("vorig vorige verleden voorbije afgelopen voorgaande eerdere".split())
_THAN = frozenset(("dan", "als", "tegenover"))
_THAN_REACH = 3  # tokens: "dan in de vorige"
_STATES = frozenset("gemoeid betrokken gevestigd gelegen bedoeld bekend verbonden gebaseerd aangesloten".split())
# In the present these tell a state, as no preterite of theirs looks alike.
_NOW_SO = frozenset(
    """
    telt tellen heeft hebben is zijn werkt werken woont wonen staat staan ligt liggen zit zitten biedt bieden bestaat
    bestaan beschikt beschikken omvat kost kosten verkoopt levert maakt produceert beheert bezit blijft blijven
    bedraagt bedragen geldt houdt houden
    """.split()
)
_LONGER = frozenset(("d", "wk", "mo", "a"))
# A sentence is given on a day; what else lasts is longer than one.
_GIVEN = frozenset(
    "kreeg kregen veroordeelde veroordeelden veroordeeld opgelegd legde legden eiste eisten geëist".split()
)
# What the police does afterwards, elsewhere: "Bij huiszoekingen in Hulst werd 8.000 euro gevonden".
_SEARCHES = ("huiszoeking", "huiszoekingen", "doorzoeking", "doorzoekingen", "invallen")
_NOUN = 2  # tokens between a number and its noun
# What markets do is of the day, and not of the year that was told of.
_SHARES = frozenset("aandeel aandelen koers koersen beurs beurzen".split())
_HAD = frozenset(("had", "hadden"))
_TO_COME = frozenset("wordt worden zal zullen gaat gaan komt komen moet moeten wil willen kan kunnen".split())
_BEGAN = frozenset(("begon", "begonnen"))


def time_told_on(readings: list[Reading], block: int, number: int, quantity: Quantity) -> Time | None:
    """The time of the story so far, for a number of a sentence that names none; None where the story stops."""
    reading = readings[block]
    sentence = reading.sentences[number]
    own = _own_clause(reading, sentence, quantity)
    if own is None:
        return None
    words = reading.words(sentence)
    if quantity.kind == "duration" and quantity.unit in _LONGER and _GIVEN.isdisjoint(words):
        return None  # "Zijn vrouw zat vier maanden in de cel"
    if _is_whole(reading, sentence, quantity) or any(word.endswith(_SEARCHES) for word in words):
        return None
    if _is_of_long(reading, sentence) or _is_beside(words, reading.token_at(quantity.start) - sentence.first):
        return None
    is_simple = is_past([words[verb] for verb in own.verbs])
    # What goes on behind a sentence in the present, or in the next paragraph, is told as a story is.
    is_told = is_simple and _is_past(words, reading.clauses(sentence).clauses[0])
    is_straight = True  # all sentences so far are in the past
    for before in range(number - 1, max(-1, number - 1 - _LONGEST_STORY), -1):
        named = named_in(reading, reading.sentences[before])
        if named is None:
            is_straight = is_straight and is_past(reading.words(reading.sentences[before]))
        elif named.time is None or not named.is_past:
            return None
        elif is_day(named.time):
            if not is_simple and not _BEGAN.isdisjoint(reading.words(reading.sentences[before])):
                return None  # "De moorden begonnen op 3 juni. Honderden mensen zijn gevlucht."
            lasts = named.time.basis == "resolved"
            return named.time if (is_told and lasts) or (is_straight and (lasts or before == number - 1)) else None
        else:
            goes_on = is_simple and before == 0 and named.gives_figure and _SHARES.isdisjoint(words)
            return named.time if goes_on else None
    return _told_before(readings, block) if is_told else None


def _is_of_long(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence tells what came in weeks or years: "trok in zestien weken 650.000 mensen"."""
    for index in reading.quantities_in(sentence.start, sentence.end):
        quantity = reading.quantities[index]
        at = reading.token_at(quantity.start)
        if quantity.kind == "duration" and quantity.unit in _LONGER and reading.tokens.lower[at - 1] in ("in", "na"):
            return True
    return False


def _is_whole(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is of what is so now, and a part of it is told: "van de 20 pompen die de dienst heeft"."""
    first, last = reading.token_at(quantity.start), reading.token_at(quantity.end - 1) + _NOUN
    return any(
        clause.role == "relative"
        and first <= clause.about + sentence.first <= last
        and is_of_present(reading, sentence, clause)
        for clause in reading.clauses(sentence).clauses
    )


def _is_beside(words: tuple[str, ...], at: int) -> bool:
    """Whether the number is told of somebody, or of a row: "X, voor 9 miljoen gehaald,", "eerst in 9 duels"."""
    if words[max(0, at - 2) : at] == ("eerst", "in"):
        return True
    comma = next((index for index in range(at - 1, max(-1, at - 4), -1) if words[index] == ","), None)
    end = words.index(",", at) if "," in words[at:] else 0
    return comma is not None and end - at in range(2, 6) and is_participle(words[end - 1])


def goes_on(reading: Reading, sentence: Sentence, quantity: Quantity, time: Time) -> bool:
    """Whether the clause behind a semicolon is told on as a sentence would be: "...; drie anderen raakten gewond"."""
    words = reading.words(sentence)
    own = reading.clauses(sentence).predicate_at(reading.token_at(quantity.start) - sentence.first)
    inside = [words[token] for token in own.tokens]
    is_open = (time.value or "..").endswith("..")
    if is_open or time.type != "date" or not _ELSEWHEN.isdisjoint(inside) or _is_earlier(words, own):
        return False
    others = reading.times_in(reading.tokens.start[sentence.first + own.tokens[0]], sentence.end)
    return is_past([words[verb] for verb in own.verbs]) and not any(other.names_day for other in others)


def is_left_behind(words: tuple[str, ...], of_time: Clause, of_figure: Clause) -> bool:
    """Whether a clause tells what is so now, and the one before it what once was: "opgericht in 1974 en telt 300"."""
    if _is_past(words, of_figure) or not any(words[verb] in _NOW_SO for verb in of_figure.verbs):
        return False
    return _is_past(words, of_time) or any(words[verb] in DATES_FROM for verb in of_time.verbs)


def is_behind(words: tuple[str, ...], of_time: Clause, of_figure: Clause) -> bool:
    """Whether a clause tells what has been, and the one before it what is to come or is so."""
    return _is_past(words, of_figure) and not _is_past(words, of_time) and words[of_time.verbs[0]] in _TO_COME


def is_of_present(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause has verbs, and none of them is in the past."""
    words = reading.words(sentence)
    verbs = [words[verb] for verb in clause.verbs]
    return bool(verbs) and not is_past([words[token] for token in clause.tokens]) and all(map(_may_be_now, verbs))


def is_once(words: tuple[str, ...], clause: Clause) -> bool:
    """Whether a clause with verbs is told in the past."""
    return bool(clause.verbs) and _is_past(words, clause)


def _may_be_now(verb: str) -> bool:
    return verb in AUXILIARIES or (may_be_present(verb) and not is_participle(verb))


def _own_clause(reading: Reading, sentence: Sentence, quantity: Quantity) -> Clause | None:
    """The number's own clause, if it is in the past and its sentence of no other time."""
    if reading.block.kind == "post" or reading.quote_at(quantity.start) is not None:
        return None
    words = reading.words(sentence)
    if not _ELSEWHEN.isdisjoint(words) and not _ELSEWHEN.isdisjoint(_outside_times(reading, sentence)):
        return None
    if _is_so_far(words):
        return None
    if any(time.type == "set" for time in reading.times_in(sentence.start, sentence.end)):
        return None  # "In Nederland zijn er elk jaar 3.000 branden"
    clauses = reading.clauses(sentence)
    own = clauses.predicate_at(reading.token_at(quantity.start) - sentence.first)
    if not _is_past(words, own) or _is_earlier(words, own) or named_in(reading, sentence) is not None:
        return None
    # "X zegt dat ... heeft bestookt" is told now, of whenever it was.
    return own if own.opener not in _THAT or _is_past(words, clauses.clauses[0]) else None


def _outside_times(reading: Reading, sentence: Sentence) -> list[str]:
    """The words of a sentence that belong to no time: "tegen 43 een jaar eerder" is told beside the story."""
    inside: set[int] = set()
    for time in reading.times_in(sentence.start, sentence.end):
        inside.update(range(reading.token_at(time.start), reading.token_at(time.end - 1) + 1))
    words = reading.tokens.lower
    return [words[index] for index in range(sentence.first, sentence.last) if index not in inside]


def _is_past(words: tuple[str, ...], clause: Clause) -> bool:
    """Whether the clause is told in the past; what "is gemoeid" or "is gevestigd" is so now."""
    inside = [words[token] for token in clause.tokens]
    return is_past([word for word in inside if word not in _STATES])


def _is_earlier(words: tuple[str, ...], clause: Clause) -> bool:
    """Whether the clause is of a time before the story: "had al 300 mensen ontslagen", "scoorde vorig seizoen"."""
    if any(words[verb] in _HAD for verb in clause.verbs):
        return any(is_participle(words[token]) for token in clause.tokens)
    return not _PREVIOUS.isdisjoint(words) and any(
        words[token] in _PREVIOUS and _THAN.isdisjoint(words[max(0, token - _THAN_REACH) : token])
        for token in clause.tokens
    )


def _is_so_far(words: tuple[str, ...]) -> bool:
    """Whether the sentence tells what came of it until now: "tot nu toe", and not "steeg tot 400"."""
    return "tot" in words and words[min(words.index("tot") + 1, len(words) - 1)] in _SO_FAR


def _told_before(readings: list[Reading], block: int) -> Time | None:
    """The one day that the paragraphs before tell of."""
    found: Time | None = None
    told = 0  # the paragraph that names it
    for index in range(max(0, block - _FARTHEST), block):
        reading = readings[index]
        if not reading.times or reading.block.kind == "post":
            continue
        for sentence in reading.sentences:
            named = named_in(reading, sentence)
            if named is None or not named.is_past:
                continue
            if named.time is not None and named.time.basis != "resolved":
                continue  # "Op 3 mei 1998 ..." is a story within the story
            if named.time is None or (is_day(named.time) and found is not None and found.value != named.time.value):
                return None
            if is_day(named.time):
                found, told = named.time, index
    return found if told >= block - _NEAR else None
