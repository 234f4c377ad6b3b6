"""When: the time that a figure's sentence states, or else the time of publication.

A time is the figure's where it stands in the same statement (see clauses.py); of several the nearest, and the one right
behind a number before all others ("van 400 in 2020 naar 190 in 2023"). It is not the figure's where it says when
somebody spoke ("zei hij dinsdag"), what the figure is compared with ("meer dan in 2020"), or when something else was
made ("de wet van 2004"). A sentence without a time keeps that of the one before where its words say so ("toen", "die
dag", "daarbij").

    words.py    what the words around a time say of it
    barred.py   which times can only be another's
    reach.py    how far a time is from a figure
    story.py    the time of a story that goes on, sentence by sentence; named.py: what a sentence says of when
"""

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from service.extraction.attribution import Attributions
from service.extraction.clauses import statement_at
from service.extraction.moments.barred import is_barred, is_of_now, is_said_of_then
from service.extraction.moments.named import NAMING, named_before
from service.extraction.moments.reach import UNREACHED, between_clauses, distance, leads_another
from service.extraction.moments.story import goes_on, time_told_on
from service.extraction.moments.words import (
    is_bracketed,
    is_of_noun,
    is_of_something_else,
    is_of_whole,
    is_said_of_number,
    is_set_against,
    is_stepped,
    is_told_of,
    is_usual,
    points_back,
    words_before,
)
from service.extraction.reading import Reading, Sentence
from service.extraction.times.tense import is_past
from service.model import Article, FigureTime, Quantity, Span, Time
from service.model.article import Precision

# A time behind these is not the figure's own: "na de staking van vorige week rijden er nog twee bussen".
_AFTER = frozenset(("na", "after"))
_CLOSELY = [[word] for word in ("kort", "iets", "even", "vlak", "net", "meteen", "direct")]  # "kort na middernacht"
_ONCE = frozenset(("ooit", "vroeger", "destijds", "indertijd"))
# No time is said of a number behind "nu" ("in 1990 nog vier, nu zes") or before "tegenover" ("elf, tegen zes in 2022").
_NOW = frozenset(("nu", "momenteel", "thans", "tegenwoordig", "inmiddels", "intussen", ";"))
_PRESENTLY = frozenset(("nu", "momenteel"))
_AHEAD = frozenset(("tegenover", "tegen", "versus", ";"))
_ANAPHORS = frozenset(("daar", "daarbij", "daarvan", "toen", "dan", "sindsdien"))
_DEMONSTRATIVES = ("dat", "die", "dit", "deze")
_NAMES_THEN = frozenset(("is", "zijn", "heeft", "hebben"))  # "Toen zijn er 30 mensen opgepakt"
_FROM_THEN = (["vanaf", "dan"], ["vanaf", "toen"])
_USUAL = 3  # tokens
_IS = frozenset("is zijn was waren komt betekent".split())
_MARK = frozenset((";",))
# What is reckoned over a year, once it is over: "over 2023 een winst van 3 miljoen euro".
_OVER_A_YEAR = frozenset(("money", "percentage", "percentage_point"))


def find_moment(
    article: Article, readings: list[Reading], block: int, quantity: Quantity, attributions: Attributions
) -> FigureTime | None:
    """The time of the quantity; None where the document does not even say when it was published."""
    reading = readings[block]
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    found = _nearest(reading, sentence, quantity) if reading.times else None
    if found is None and number and reading.times:
        found = _carried(reading, number, quantity)
    if found is None:
        found = time_told_on(readings, block, number, quantity)
        if found is not None and _is_ahead(found, article):
            found = None  # "... in 2026. Een proef met 300 dieren slaagde."
    if found is None and reading.quotes and reading.quote_at(quantity.start) is not None:
        if is_said_of_then(reading, quantity):
            return None
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
    if is_of_now(words, at) or is_usual(words[max(sentence.first, at - _USUAL) : at]):
        return None
    if not _PRESENTLY.isdisjoint(words[last : last + 2]) and words[last : last + 1] != [","]:
        return None  # "van 2 miljard in 2012 naar 5 miljard nu"
    reached: list[tuple[Time, list[str], int]] = []
    for time in times:
        token = reading.token_at(time.start)
        if token < at and (is_told_of(reading, time, at) or is_bracketed(reading, time, at)):
            return time
        if is_of_whole(reading, sentence, time, at):
            return time
        if token > at and is_said_of_number(reading, quantity, at, last, token):
            return time
        if is_barred(reading, sentence, quantity, time):
            continue
        before = words_before(reading, sentence, token)
        is_after = not _AFTER.isdisjoint(before) and not _holds_number(reading, before, token)
        is_after = is_after and not (time.type == "time" and before[-1] in _AFTER and before[-2:-1] in _CLOSELY)
        if is_after and statement_at(reading, sentence, at).about + sentence.first < token:
            continue  # "na de brand van maandag zijn er twee vermist", not "na de brand van maandag, waarbij ..."
        if is_of_something_else(before, time) or is_of_noun(reading, time, at, last):
            continue
        if before[-1:] == ["over"] and quantity.kind not in _OVER_A_YEAR:
            continue  # "een boek over 1914 van 300 pagina's"
        between = words[reading.token_at(time.end - 1) + 1 : at] if token < at else words[at + 1 : token]
        if token < at and is_stepped(words[reading.token_at(time.end) : at]):
            continue  # "dinsdag lagen er 40, een dag later 55"
        parted = between_clauses(reading, sentence, at, token)
        if quantity.kind == "age" and (parted or words[at - 1] in ("(", ",")):
            continue  # "... sinds mei. 'Wij zijn moe', zegt boer Jan Maes (61)"
        if token > at and not parted and "," in between and leads_another(reading, time):
            continue  # "er vielen drie doden, vorig jaar twee"
        if (
            token > at
            and reading.quantities_in(reading.tokens.end[last - 1], time.start)
            and is_set_against(reading, sentence, time)
        ):
            continue  # "de omzet steeg tot 40 miljoen, van 36 miljoen in 2022"
        if token < at and _NOW.intersection(between) == _MARK and goes_on(reading, sentence, quantity, time):
            between = [word for word in between if word not in _MARK]
        own = set(words[token : reading.token_at(time.end - 1) + 1]) - {";"}  # "het jaar tot nu toe"
        if parted != UNREACHED and ((_AHEAD if token > at else _NOW) - own).isdisjoint(between):
            reached.append((time, between, parted))
    if len(reached) < 2:
        return reached[0][0] if reached else None
    is_alone = len(reading.quantities_in(sentence.start, sentence.end)) == 1
    costs = [
        parted + distance(reading, sentence, quantity, time, between, is_alone) for time, between, parted in reached
    ]
    return reached[costs.index(min(costs))][0]


def _may_be_told(time: Time) -> bool:
    """Whether a figure can be of the time; "'s avonds" alone is of no known day, nor is a bare "20.00 uur"."""
    if time.value is not None and time.value.startswith("T"):
        return False
    return time.type == "date" or (time.type == "time" and (time.precision != "part_of_day" or time.names_day))


def _holds_number(reading: Reading, before: list[str], token: int) -> bool:
    """Whether "na" is said of a number and not of the time: "na 11 miljoen in 2022"."""
    after = token - 1 - next(index for index, word in enumerate(reversed(before)) if word in _AFTER)
    return bool(reading.quantities_in(reading.tokens.start[after], reading.tokens.start[token]))


def _is_ahead(time: Time, article: Article) -> bool:
    """Whether the time begins after publication: nothing that is told in the past is of it."""
    published, begin = article.published.value[:10] if article.published else "", (time.value or "").partition("/")[0]
    return bool(published) and "W" not in begin and begin[: len(published)] > published[: len(begin)]


def _carried(reading: Reading, number: int, quantity: Quantity) -> Time | None:
    """The time of the sentence before, where this one points back to it: "toen", "die dag", "daarbij".

    An open interval ("Sinds maandag ...") lasts longer, for what has been: any word that points back is enough.
    """
    sentence, before = reading.sentences[number], reading.sentences[number - 1]
    words = reading.tokens.lower[sentence.first : sentence.last]
    if not _PRESENTLY.isdisjoint(words):
        return None  # "Dat betekent dat er nu 61.000 meer huurders zijn."
    goes_on = words[:1] == ["nog"] or "anderen" in words
    if quantity.kind == "age" or (not goes_on and _points_nowhere(reading, sentence, words)):
        return None
    if words[:2] in _FROM_THEN and (since := named_before(reading, number, of_figure=False)) is not None:
        return replace(since, value=f"{since.value}/..") if since.value and "/" not in since.value else None
    if words[:1] == ["dat"] and words[1:2] and words[1] in _IS:
        return named_before(reading, number)  # "In mei waren het er 40. Dat is 4 procent meer dan een jaar eerder."
    times = reading.times_in(before.start, before.end)
    if words[:1] == ["toen"] and len(words) > 2 and times and (is_past(words[1:2]) or words[1] in _NAMES_THEN):
        return _begin_of(next((time for time in reversed(times) if time.names_day), None))
    open_ended = next((time for time in times if time.value and time.value.endswith("/..")), None)
    if open_ended is not None:
        clauses, inside = reading.clauses(sentence), reading.words(sentence)
        own = clauses.predicate_at(reading.token_at(quantity.start) - sentence.first)
        return open_ended if is_past([inside[token] for token in own.tokens]) else None
    if not points_back(reading, sentence):
        return None
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


def _begin_of(time: Time | None) -> Time | None:
    """What "toen" says of the time that was named last: of "sinds 2016" its begin."""
    if time is None or not time.value or not time.value.endswith("/.."):
        return time
    return replace(time, value=time.value.removesuffix("/.."))


def _points_nowhere(reading: Reading, sentence: Sentence, words: list[str]) -> bool:
    """Whether no word points back: "die kans" does, and "die" or "dat" that opens a clause does not."""
    if not _ANAPHORS.isdisjoint(words):
        return False
    openers = [clause.opener for clause in reading.clauses(sentence).clauses if clause.verbs]
    return not any(words.count(word) > openers.count(word) for word in _DEMONSTRATIVES)


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
