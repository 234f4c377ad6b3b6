"""Statements without a finite verb of saying: prepositions, fixed phrases, findings, reports in the perfect."""

from service.dutch.reporting import BACKWARD_OPENERS, REPORTED, REPORTING_PHRASES, SPLIT_REPORTING
from service.extraction.statements.line import RELATIVES, SOURCE_REACH, Line
from service.extraction.statements.record import Statement

_REPORT_BEGINS = 8  # tokens into a sentence that takes up the one before: "Zo blijkt dinsdag uit cijfers van X"


def of_preposition(line: Line, index: int) -> Statement | None:
    """ "volgens X", "aldus X"."""
    last = line.source_end(index + 1)
    if last == index + 1:
        return None
    reach = (line.whole[0], line.contrast(last - 1))
    if index > line.first and line.goes_on_about(last):
        reach = (line.whole[0], line.tokens.start[index])
    elif index > line.first and line.words[index - 1] in (",", ";") and _has_number(line, last):
        reach = (line.tokens.start[index], line.contrast(last - 1))  # "1.300, volgens de Boerenbond 2.000"
    before = line.words[max(line.first, index - 2) : index]
    if len(before) == 2 and before[0] == "," and before[1] in RELATIVES:
        # "De politie, die volgens X te laat kwam, pakte zes jongeren op": only the aside is on his word.
        reach = (line.tokens.start[index], _next_comma(line, index))
    return line.statement((index, index + 1), (index + 1, last), reach)


def of_gap(line: Line, comma: int) -> Statement | None:
    """ "A spreekt van 44 doden, B van 60": the name that takes up the verb."""
    if not line.is_gap(comma) or SPLIT_REPORTING.keys().isdisjoint(line.words[line.first : comma]):
        return None
    named = line.names(comma + 1, min(comma + 4, line.last))[0]
    last = line.reading.token_at(named.end)
    return line.statement((last, last + 1), (comma + 1, last), (line.tokens.start[comma], line.contrast(last)))


def _has_number(line: Line, first: int) -> bool:
    return first < line.last and bool(line.reading.quantities_in(line.tokens.start[first], line.whole[1]))


def _next_comma(line: Line, index: int) -> int:
    for behind in range(index, line.last):
        if line.words[behind] == ",":
            return line.tokens.start[behind]
    return line.whole[1]


def of_finding(line: Line, index: int) -> Statement | None:
    """ "Uit cijfers van X blijkt dat ..."."""
    words = line.words
    out = next((i for i in range(index - 1, max(line.first, index - SOURCE_REACH) - 1, -1) if words[i] == "uit"), None)
    if out is None:
        return None
    return line.statement((index, index + 1), (out + 1, index), line.whole) if out + 1 < index else None


def of_phrase(line: Line, index: int) -> Statement | None:
    """ "naar schatting van X", "op basis van X", "zo blijkt uit cijfers van X"."""
    words = line.words
    for phrase in REPORTING_PHRASES:
        behind = index + len(phrase)
        if tuple(words[index:behind]) != phrase or behind >= line.last:
            continue
        last = line.source_end(behind)
        if last == behind:
            continue
        backward = words[line.first] in BACKWARD_OPENERS and index <= line.first + _REPORT_BEGINS
        return line.statement((behind - 1, behind), (behind, last), line.whole, backward=backward)
    return None


def of_perfect(line: Line, index: int) -> Statement | None:
    """ "Dat heeft X gezegd.", of the sentence before; "..., zo heeft X laten weten.", of this one."""
    words = line.words
    verb = index + 1
    backward = index == line.first
    if verb >= line.last or words[verb] not in ("heeft", "hebben", "had", "hadden"):
        return None
    for said in range(line.last - 1, verb, -1):
        if words[said] in REPORTED:
            last = min(line.source_end(verb + 1), said)
            if last == verb + 1:
                return None
            return line.statement((said, said + 1), (verb + 1, last), line.whole, backward=backward)
    return None
