"""Statements without a finite verb of saying: prepositions, fixed phrases, findings, reports in the perfect."""

from service.dutch.reporting import BACKWARD_OPENERS, REPORTED, REPORTING_PHRASES
from service.extraction.statements.line import RELATIVES, SOURCE_REACH, Line
from service.extraction.statements.record import Statement

_REPORT_BEGINS = 8  # tokens into a sentence that takes up the one before: "Zo blijkt dinsdag uit cijfers van X"


def of_preposition(line: Line, index: int) -> Statement | None:
    """ "volgens X", "aldus X"."""
    last = line.source_end(index + 1)
    if last == index + 1:
        return None
    reach = line.whole
    if index > line.first and line.goes_on_about(last):
        reach = (line.whole[0], line.tokens.start[index])
    before = line.words[max(line.first, index - 2) : index]
    if len(before) == 2 and before[0] == "," and before[1] in RELATIVES:
        # "De politie, die volgens X te laat kwam, pakte zes jongeren op": only the aside is on his word.
        reach = (line.tokens.start[index], _next_comma(line, index))
    return line.statement((index, index + 1), (index + 1, last), reach)


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


def of_perfect(line: Line) -> Statement | None:
    """ "Dat heeft X gezegd.", of the sentence before."""
    words = line.words
    verb = line.first + 1
    if verb >= line.last or words[verb] not in ("heeft", "hebben", "had", "hadden"):
        return None
    for index in range(line.last - 1, verb, -1):
        if words[index] in REPORTED:
            last = min(line.source_end(verb + 1), index)
            return (
                line.statement((index, index + 1), (verb + 1, last), line.whole, backward=True)
                if last > verb + 1
                else None
            )
    return None
