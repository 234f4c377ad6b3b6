"""Which of several statements goes for a number, and what a statement may not go for."""

import re

from service.dutch.reporting import REPORTING_PREPOSITIONS
from service.extraction.factuality import find_denial_behind
from service.extraction.reading import Reading
from service.extraction.statements import Statement
from service.model import Quantity

_ASIDE = re.compile(r"(?:\(\w+\))? ?, (?:die|wie|waar\w*|zelf)\b[^,;]*$")
_ASIDE_REACH = 120  # characters behind a source in which a clause about it may hold a number


def is_of_source(reading: Reading, statement: Statement, start: int) -> bool:
    """Whether the number is in the words of the source, in brackets behind them ("klaagt postbode X (52)"), or in a
    clause about it ("volgens de NMBS, die 1.600 mensen zoekt, ..."): then it is not on its word.
    """
    source = statement.source
    if source is None or start < source.start:
        return False
    if statement.cue is not None and " eigen " in statement.cue.surface:
        return False  # "de stichting, die naar eigen zeggen 9.000 leden heeft"
    if statement.at is not None and source.end < start < statement.at:
        return False  # "de aannemer, die de schade op 900 euro becijfert"
    between = reading.text[source.end : min(start, source.end + _ASIDE_REACH)].strip()
    if start < source.end or between in ("(", ", ("):
        return True
    return start < source.end + _ASIDE_REACH and _ASIDE.match(between) is not None


def quantity_at(reading: Reading, start: int) -> Quantity | None:
    """The quantity whose numeral begins at the offset."""
    index = len(reading.quantities_in(0, start + 1)) - 1
    return reading.quantities[index] if index >= 0 and reading.quantities[index].end > start else None


def is_deniers(reading: Reading, quantity: Quantity, statement: Statement) -> bool:
    """Whether the statement is of who denies the quantity in its own sentence: "'Er zijn 40 doden': onzin, zegt X"."""
    denial = find_denial_behind(reading, quantity) if reading.block.language == "nl" else None
    if denial is None or denial.mood.factuality != "negated" or denial.sentence != reading.sentence_at(quantity.start):
        return False
    return statement.at is not None and statement.at > quantity.end


def by_way_of(statement: Statement, own: list[Statement]) -> Statement:
    """The statement with the medium that tells it: "Volgens De Standaard zegt de bond dat ..."."""
    told = next((s.named[0] for s in own if s.by_medium and s is not statement and s.span.end <= statement.low), None)
    return statement.replace(via=told) if told and statement.via is None and not statement.by_medium else statement


def nearest(statements: list[Statement], start: int) -> list[Statement]:
    """Of several sources in one sentence ("volgens A 1.300, volgens B 2.000") the last before the offset."""
    sources = [s for s in statements if s.cue is not None and s.cue.surface.casefold() in REPORTING_PREPOSITIONS]
    before = [s for s in sources if s.span.end <= start]
    if len(sources) < 2 or not before:
        return statements
    return [s for s in statements if s not in sources or s is before[-1]]
