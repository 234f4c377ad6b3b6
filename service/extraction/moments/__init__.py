"""When: the time that a figure's sentence states, or else the time of publication.

A time is the figure's where it stands in the same statement (see clauses.py); of several the nearest, and the one right
behind a number before all others ("van 400 in 2020 naar 190 in 2023"). It is not the figure's where it says when
somebody spoke ("zei hij dinsdag"), what the figure is compared with ("meer dan in 2020"), or when something else was
made ("de wet van 2004"). A sentence without a time keeps that of the one before where its words say so ("toen", "die
dag", "daarbij").

    words.py    what the words around a time say of it
    story.py    the time of a story that goes on, sentence by sentence
"""

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from service.dutch.clauses import Clause
from service.extraction.attribution import Attributions
from service.extraction.clauses import is_about_happening, statement_at, tells_of
from service.extraction.moments.story import NAMING, named_before, time_told_on
from service.extraction.moments.words import (
    is_of_noun,
    is_of_something_else,
    is_stepped,
    is_told_of,
    points_back,
    words_before,
)
from service.extraction.reading import Reading, Sentence
from service.model import Article, FigureTime, Quantity, Span, Time
from service.model.article import Precision

# A time behind these is not the figure's own: "na de staking van vorige week rijden er nog twee bussen".
_AFTER = frozenset(("na", "after"))
# The same of a whole clause: "er wonen twintig gezinnen, nadat het dorp vrijdag werd heroverd".
_BEFORE_OR_AFTER = frozenset(("nadat", "voordat", "sinds"))
_ONCE = frozenset(("ooit", "vroeger", "destijds", "indertijd"))
# No time is said of a number behind "nu" ("in 1990 nog vier, nu zes") or before "tegenover" ("elf, tegen zes in 2022").
_NOW = frozenset(("nu", "momenteel", "thans", "tegenwoordig", "inmiddels", "intussen", ";"))
_PRESENTLY = frozenset(("nu", "momenteel"))
_AHEAD = frozenset(("tegenover", "tegen", "versus", ";"))
_ANAPHORS = frozenset(("daar", "daarbij", "daarvan", "toen", "dan", "sindsdien", "dat", "die", "dit", "deze"))
_FROM_THEN = (["vanaf", "dan"], ["vanaf", "toen"])
_IS = frozenset("is zijn was waren komt betekent".split())
_OTHER_CLAUSE = 8
_OTHER_FIGURE = 10
_DIRECTLY = -6  # "190 in 2023"
_BESIDE = 3  # tokens between a number with its noun and the time right behind it
_UNREACHED = 1 << 20


def find_moment(
    article: Article, readings: list[Reading], block: int, quantity: Quantity, attributions: Attributions
) -> FigureTime | None:
    """The time of the quantity; None where the document does not even say when it was published."""
    reading = readings[block]
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    found = _nearest(reading, sentence, quantity) if reading.times else None
    if found is None and number and reading.times:
        found = _carried(reading, number)
    if found is None:
        found = time_told_on(readings, block, number, quantity)
    if found is None and reading.quotes and reading.quote_at(quantity.start) is not None:
        found = _of_statement(readings, block, quantity, attributions)
    if found is not None:
        span = Span(found.start, found.end)
        return FigureTime(found.surface, found.value, found.precision, found.basis, span, found.mod)
    if article.published is None or not _ONCE.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
        return None
    return _of_publication(article.published.value[:10], article.published.precision)


@lru_cache(maxsize=64)
def _of_publication(day: str, precision: Precision) -> FigureTime:
    """The day of publication, which most figures of an article share; coarser where the document is."""
    return FigureTime(None, day, "day" if len(day) == 10 else precision, "published", None)


def _nearest(reading: Reading, sentence: Sentence, quantity: Quantity) -> Time | None:
    times = [
        time
        for time in reading.times_in(sentence.start, sentence.end)
        if _may_be_told(time) and not (time.start < quantity.end and quantity.start < time.end)
    ]
    if not times:
        return None
    words, at = reading.tokens.lower, reading.token_at(quantity.start)
    last = reading.token_at(quantity.end - 1) + 1
    if not _PRESENTLY.isdisjoint(words[last : last + 2]) and words[last : last + 1] != [","]:
        return None  # "van 2 miljard in 2012 naar 5 miljard nu"
    reached: list[tuple[Time, list[str], int]] = []
    for time in times:
        token = reading.token_at(time.start)
        if token < at and is_told_of(reading, time, at):
            return time
        before = words_before(reading, sentence, token)
        is_after = not _AFTER.isdisjoint(before) and not _holds_number(reading, before, token)
        if is_after and statement_at(reading, sentence, at).about + sentence.first < token:
            continue  # "na de brand van maandag zijn er twee vermist", not "na de brand van maandag, waarbij ..."
        if is_of_something_else(before, time) or is_of_noun(reading, time, at, last):
            continue
        between = words[token + 1 : at] if token < at else words[at + 1 : token]
        if token < at and is_stepped(words[reading.token_at(time.end) : at]):
            continue  # "dinsdag lagen er 40, een dag later 55"
        parted = _between_clauses(reading, sentence, at, token)
        if token > at and not parted and "," in between and _leads_another(reading, time):
            continue  # "er vielen drie doden, vorig jaar twee"
        if parted != _UNREACHED and (_AHEAD if token > at else _NOW).isdisjoint(between):
            reached.append((time, between, parted))
    if len(reached) < 2:
        return reached[0][0] if reached else None
    is_alone = len(reading.quantities_in(sentence.start, sentence.end)) == 1
    costs = [
        parted + _distance(reading, sentence, quantity, time, between, is_alone) for time, between, parted in reached
    ]
    return reached[costs.index(min(costs))][0]


def _may_be_told(time: Time) -> bool:
    """Whether a figure can be of the time; "'s avonds" alone is of no known day."""
    return time.type == "date" or (time.type == "time" and (time.precision != "part_of_day" or time.names_day))


def _holds_number(reading: Reading, before: list[str], token: int) -> bool:
    """Whether "na" is said of a number and not of the time: "na 11 miljoen in 2022"."""
    after = token - 1 - next(index for index, word in enumerate(reversed(before)) if word in _AFTER)
    return bool(reading.quantities_in(reading.tokens.start[after], reading.tokens.start[token]))


def _distance(
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
        others += _leads_another(reading, time) if behind else _is_right_behind_another(reading, sentence, time)
    is_beside = behind and not others and not commas
    is_beside = is_beside and reading.token_at(time.start) - reading.token_at(quantity.end - 1) - 1 <= _BESIDE
    return cost + (_DIRECTLY if is_beside else _OTHER_FIGURE * others)


def _between_clauses(reading: Reading, sentence: Sentence, figure: int, time: int) -> int:
    """What the clauses between a figure and a time cost, by their tokens."""
    of_figure, of_time = statement_at(reading, sentence, figure), statement_at(reading, sentence, time)
    if of_figure is of_time:
        return 0
    if of_time.role in ("matrix", "report") or of_time.opener in _BEFORE_OR_AFTER:
        return _UNREACHED
    if time > figure and of_time.role == of_figure.role == "main" and of_time.verbs and of_figure.verbs:
        return _UNREACHED  # "belooft 2.000 agenten, maar in 2023 kwamen er slechts 900 bij"
    for clause in (of_time, of_figure):
        if clause is of_time and tells_of(reading, sentence, clause, figure):
            continue
        if clause.role == "relative" and not _tells_of_sentence(reading, sentence, clause, clause is of_figure):
            return _UNREACHED
    return _UNREACHED if of_time.role == "part" else _OTHER_CLAUSE


def _tells_of_sentence(reading: Reading, sentence: Sentence, clause: Clause, opens: bool) -> bool:
    """Whether a relative clause and the one around it are of one time: "waarbij", or about what happened."""
    return (opens and clause.opener.startswith("waar")) or is_about_happening(reading, sentence, clause)


def _leads_another(reading: Reading, time: Time) -> bool:
    """Whether a number stands right behind the time."""
    following = reading.token_at(time.end)
    if following >= len(reading.tokens):
        return False
    return bool(reading.quantities_in(time.end, reading.tokens.end[following]))


def _is_right_behind_another(reading: Reading, sentence: Sentence, time: Time) -> bool:
    """Whether another number stands right before the time: "400 in 2020"."""
    token = reading.token_at(time.start)
    before = reading.quantities_in(sentence.start, time.start)
    if not before:
        return False
    last = reading.token_at(reading.quantities[before[-1]].end - 1)
    return token - last - 1 <= _BESIDE and "," not in reading.tokens.lower[last + 1 : token]


def _carried(reading: Reading, number: int) -> Time | None:
    """The time of the sentence before, where this one points back to it: "toen", "die dag", "daarbij".

    An open interval ("Sinds maandag ...") lasts longer: any word that points back is enough.
    """
    sentence, before = reading.sentences[number], reading.sentences[number - 1]
    words = reading.tokens.lower[sentence.first : sentence.last]
    if _ANAPHORS.isdisjoint(words) and words[:1] != ["nog"] and "anderen" not in words:
        return None
    if words[:2] in _FROM_THEN and (since := named_before(reading, number, of_figure=False)) is not None:
        return replace(since, value=f"{since.value}/..") if since.value and "/" not in since.value else None
    if words[:1] == ["dat"] and words[1:2] and words[1] in _IS:
        return named_before(reading, number)  # "In mei waren het er 40. Dat is 4 procent meer dan een jaar eerder."
    times = reading.times_in(before.start, before.end)
    open_ended = next((time for time in times if time.value and time.value.endswith("/..")), None)
    if open_ended is not None or not points_back(reading, sentence):
        return open_ended
    return next(
        (
            time
            for time in times
            if time.names_day
            and statement_at(reading, before, reading.token_at(time.start)).role in NAMING
            and not is_of_something_else(words_before(reading, before, reading.token_at(time.start)), time)
        ),
        None,
    )


def _of_statement(readings: list[Reading], block: int, quantity: Quantity, attributions: Attributions) -> Time | None:
    """When a quotation was spoken, which is its present: "Dat zei X gisteren."."""
    statement = attributions.find_statement(block, quantity.numeral.start)
    if statement is None or statement.at is None:
        return None
    at = bisect_right(readings, statement.at, key=lambda reading: reading.block.start) - 1
    reading = readings[at]
    sentence = reading.sentences[reading.sentence_at(statement.at)]
    for time in reading.times_in(sentence.start, sentence.end):
        if time.names_day and reading.quote_at(time.start) is None:
            return time
    return None
