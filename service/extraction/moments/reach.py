"""How far a time is from a figure: the clauses, commas and other numbers that stand between them."""

from service.dutch.clauses import Clause
from service.extraction.clauses import is_about_happening, statement_at, tells_of
from service.extraction.moments.story import is_behind, is_left_behind, is_of_present, is_once
from service.extraction.reading import Reading, Sentence
from service.model import Quantity, Time

# The same of a whole clause: "er wonen twintig gezinnen, nadat het dorp vrijdag werd heroverd".
_BEFORE_OR_AFTER = frozenset(("nadat", "voordat", "sinds"))
_HEDGES = frozenset("al nog reeds zelfs maar slechts pas zo'n ruim bijna ongeveer circa liefst er".split())
_REASONS = frozenset("doordat omdat aangezien hoewel ofschoon waardoor zodat".split())
_EARLIER = frozenset(("eerder", "vroeger", "voordien", "destijds"))
_OTHER_CLAUSE = 8
_MARKS = frozenset((",", ";"))
_AND = frozenset(("en", "of", "maar"))  # "van 5 tot 9 mei nog 30 en tussen 10 en 12 mei 20"
_OTHER_FIGURE = 10
_DIRECTLY = -6  # "190 in 2023"
_BESIDE = 3  # tokens between a number with its noun and the time right behind it
UNREACHED = 1 << 20


def between_clauses(reading: Reading, sentence: Sentence, figure: int, time: int) -> int:
    """What the clauses between a figure and a time cost, by their tokens."""
    of_figure, of_time = statement_at(reading, sentence, figure), statement_at(reading, sentence, time)
    if of_figure is of_time:
        return 0
    if _took_long(reading, sentence, of_figure):
        return UNREACHED  # "vertrok in mei 2021 en legde in twee jaar 90.000 kilometer af"
    if of_figure.role == "relative" and is_of_present(reading, sentence, of_figure):
        return UNREACHED  # "waar meer dan 500 mensen werken, brak op 19 december een staking uit"
    if time > figure and of_time.opener in _REASONS and not is_once(reading.words(sentence), of_figure):
        return UNREACHED  # "Gent heeft 14 vacatures, doordat het vorige zomer al wierf"
    if not _EARLIER.isdisjoint([reading.words(sentence)[token] for token in of_figure.tokens]):
        return UNREACHED  # "gaf vrijdag 3 miljoen, de provincie had eerder al 2 miljoen toegezegd"
    if of_time.role in ("matrix", "report") or of_time.opener in _BEFORE_OR_AFTER:
        return UNREACHED
    are_main = of_time.role == of_figure.role == "main"
    was_once = are_main and time < figure and is_once(reading.words(sentence), of_time)
    if was_once and is_of_present(reading, sentence, of_figure):
        return UNREACHED  # "werd in 1953 geboren en verdient 3.000 euro"
    are_told = are_main and of_time.verbs and of_figure.verbs
    if are_told and time < figure and is_behind(reading.words(sentence), of_time, of_figure):
        return UNREACHED  # "wordt in 2026 gekort, en de huur is verdubbeld tot 2 miljoen"
    if are_told and (time > figure or is_left_behind(reading.words(sentence), of_time, of_figure)):
        return UNREACHED  # "belooft 2.000 agenten, maar in 2023 kwamen er slechts 900 bij"
    for clause in (of_time, of_figure):
        if clause is of_time and tells_of(reading, sentence, clause, figure):
            continue
        if clause.role == "relative" and not _tells_of_sentence(reading, sentence, clause, clause is of_figure):
            return UNREACHED
    return UNREACHED if of_time.role == "part" else _OTHER_CLAUSE


def _took_long(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause tells what came in so many weeks, months or years."""
    if not clause.tokens:
        return False
    first, last = sentence.first + clause.tokens[0], sentence.first + clause.tokens[-1]
    for index in reading.quantities_in(reading.tokens.start[first], reading.tokens.end[last]):
        quantity = reading.quantities[index]
        before = reading.tokens.lower[reading.token_at(quantity.start) - 1]
        if quantity.kind == "duration" and quantity.unit in ("wk", "mo", "a") and before in ("in", "gedurende"):
            return True
    return False


def _tells_of_sentence(reading: Reading, sentence: Sentence, clause: Clause, opens: bool) -> bool:
    """Whether a relative clause and the one around it are of one time: "waarbij", or about what happened."""
    return (opens and clause.opener.startswith("waar")) or is_about_happening(reading, sentence, clause)


def distance(
    reading: Reading, sentence: Sentence, quantity: Quantity, time: Time, between: list[str], is_alone: bool
) -> int:
    """How far the time is from the quantity, within one clause; `is_alone`: no other number is in the sentence."""
    commas = between.count(",")
    cost = len(between) + 1 + _OTHER_CLAUSE * (commas + (not time.names_day))
    behind = time.start >= quantity.end
    if is_alone:
        others = 0
    else:
        others = len(reading.quantities_in(min(quantity.end, time.end), max(quantity.start, time.start)))
        # "Dinsdag vijftien en woensdag dertig", "van 400 in 2020 naar 190"
        others += leads_another(reading, time) if behind else _is_right_behind_another(reading, sentence, time)
    is_beside = behind and not others and not commas and _AND.isdisjoint(between)
    is_beside = is_beside and reading.token_at(time.start) - reading.token_at(quantity.end - 1) - 1 <= _BESIDE
    return cost + (_DIRECTLY if is_beside else _OTHER_FIGURE * others)


def _is_right_behind_another(reading: Reading, sentence: Sentence, time: Time) -> bool:
    """Whether another number stands right before the time: "400 in 2020"."""
    token = reading.token_at(time.start)
    before = reading.quantities_in(sentence.start, time.start)
    if not before:
        return False
    last = reading.token_at(reading.quantities[before[-1]].end - 1)
    return token - last - 1 <= _BESIDE and _MARKS.isdisjoint(reading.tokens.lower[last + 1 : token])


def leads_another(reading: Reading, time: Time) -> bool:
    """Whether a number stands right behind the time: "dit jaar al 2.600"."""
    words = reading.tokens.lower
    following = reading.token_at(time.end)
    while following < len(words) and words[following] in _HEDGES:
        following += 1
    if following >= len(words):
        return False
    return bool(reading.quantities_in(time.end, reading.tokens.end[following]))
