"""When: the time that a figure's sentence states, or else the time of publication."""

from bisect import bisect_right
from itertools import pairwise

from service.extraction.attribution import Attributions
from service.extraction.reading import Reading, Sentence
from service.model import Article, FigureTime, Quantity, Span, Time

# A time behind these is not the figure's own: "na een strijd afgelopen weekend zijn er nog duizend strijders".
_AFTER = frozenset(("na", "nadat", "after"))
_ONCE = frozenset(("ooit", "vroeger", "destijds", "indertijd"))
_ANAPHORS = frozenset(("daar", "daarbij", "daarvan", "toen", "sindsdien", "dat", "die", "dit", "deze"))
_GOVERNS = 6  # tokens
_COMPARES = 4
_OTHER_CLAUSE = 8


def find_moment(
    article: Article, readings: list[Reading], block: int, quantity: Quantity, attributions: Attributions
) -> FigureTime | None:
    """The time of the quantity; None where the document does not even say when it was published."""
    reading = readings[block]
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    found = _nearest(reading, sentence, quantity)
    if found is None and number:
        found = _carried(reading, number)
    if found is None and reading.quote_at(quantity.start) is not None:
        found = _of_statement(readings, block, quantity, attributions)
    if found is not None:
        return FigureTime(found.surface, found.value, found.precision, found.basis, Span(found.start, found.end))
    if article.published is None or not _ONCE.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
        return None
    day = article.published.value[:10]
    precision = "day" if len(day) == 10 else article.published.precision
    return FigureTime(None, day, precision, "published", None)


def _nearest(reading: Reading, sentence: Sentence, quantity: Quantity) -> Time | None:
    best, cheapest = None, 1 << 30
    at = reading.token_at(quantity.start)
    words = reading.tokens.lower
    for time in reading.times_in(sentence.start, sentence.end):
        if time.type not in ("date", "time"):
            continue
        if time.start < quantity.end and quantity.start < time.end:
            continue
        token = reading.token_at(time.start)
        if not _AFTER.isdisjoint(words[max(sentence.first, token - _GOVERNS) : token]):
            continue
        if _is_compared(words[max(sentence.first, token - _COMPARES) : token]):
            continue
        if time.precision == "year" and words[token - 1 : token] in (["uit"], ["van"]):
            continue  # "de kerk uit 1890", "de wet van 2004"
        low, high = sorted((token, at))
        if ";" in words[low:high]:
            continue
        cost = high - low + _OTHER_CLAUSE * sum(word in (",", "maar", "terwijl") for word in words[low:high])
        cost += 0 if time.type == "date" else _OTHER_CLAUSE
        if cost < cheapest:
            best, cheapest = time, cost
    return best


def _is_compared(before: list[str]) -> bool:
    """Whether the time is what another is compared with: "6 procent meer dan een jaar geleden"."""
    return any(one.endswith(("er", "ere")) and two == "dan" for one, two in pairwise(before))


def _carried(reading: Reading, number: int) -> Time | None:
    """The open interval of the sentence before ("Sinds maandag ..."), where this sentence points back to it."""
    sentence = reading.sentences[number]
    if _ANAPHORS.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
        return None
    before = reading.sentences[number - 1]
    for time in reading.times_in(before.start, before.end):
        if time.value and time.value.endswith("/.."):
            return time
    return None


def _of_statement(readings: list[Reading], block: int, quantity: Quantity, attributions: Attributions) -> Time | None:
    """The time in the sentence that introduces or closes the quotation: "Dat zei X gisteren."."""
    statement = attributions.find_statement(block, quantity.numeral.start)
    if statement is None or statement.at is None:
        return None
    at = bisect_right(readings, statement.at, key=lambda reading: reading.block.start) - 1
    reading = readings[at]
    sentence = reading.sentences[reading.sentence_at(statement.at)]
    for time in reading.times_in(sentence.start, sentence.end):
        if time.type == "date" and reading.quote_at(time.start) is None:
            return time
    return None
