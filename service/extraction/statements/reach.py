"""How far what somebody says goes: up to a contrast, or to whoever takes up the verb."""

from service.dutch.mood import FINITE
from service.dutch.reporting import REPORTING_PREPOSITIONS, REPORTING_VERBS, SPLIT_REPORTING, TALLIES
from service.dutch.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.extraction.statements.line import RELATIVES, Line

_PART = 5  # tokens from a comma to "volgens"
_NUMBER_REACH = 8  # tokens
_TIMES = frozenset("dag week maand jaar keer avond nacht ochtend rest overige anderen andere".split())
_CONTRASTS = frozenset(("maar", "terwijl", "al"))
_SAYING = (REPORTING_VERBS | SPLIT_REPORTING.keys() | TALLIES) - {"heeft", "had", "hebben", "hadden", "gaf", "geeft"}


def contrast(line: Line, index: int) -> int:
    """Offset behind token `index` where somebody else's word may begin, or the end of the sentence.

    "A meldde 44 doden, maar B ...", "A spreekt van 44 doden, B van 60", "A 1.300; volgens B 2.000".
    """
    words = line.words
    for comma in range(index + 1, line.last - 2):
        if words[comma] == "en" and words[comma + 1] in _SAYING and "dat" in words[index:comma]:
            return line.tokens.start[comma]  # "ontkent dat er doden zijn en zegt ..."
        if words[comma] == "terwijl":
            return line.tokens.start[comma]
        if words[comma] not in (",", ";"):
            continue
        if words[comma] == ";":
            return line.tokens.start[comma]
        following = words[comma + 1]
        contrasts = following in _CONTRASTS and words[comma + 2] not in ("dat", "ook") and _has_verb(line, comma + 2)
        another = following in DETERMINERS and not _SAYING.isdisjoint(words[comma + 2 : comma + 5])
        takes_up = gap(line, comma) is not None and "dat" not in words[index:comma]
        if contrasts or another or following in REPORTING_PREPOSITIONS or takes_up:
            return line.tokens.start[comma]
    return line.whole[1]


def gap(line: Line, comma: int) -> int | None:
    """Index behind the source that takes up the verb before it: ", B van 60", ", de organisatie 2.000", or None."""
    words = line.words
    first = comma + 1
    while first < line.last and words[first] in ("maar", "terwijl", "en"):
        first += 1
    named = line.names(first, min(first + 3, line.last))
    if named and named[0].form == "name":
        behind = line.reading.token_at(named[0].end)
        begins = line.reading.token_at(named[0].start)
        if begins - first > 2 or any(line.is_verb(index) for index in range(first, begins)):
            return None
    elif (
        first + 1 < line.last and words[first] in DETERMINERS and line.has_role(first + 1, first + 2)
    ) or _is_noun_and_number(line, first):
        behind = first + 2
    else:
        return None
    if behind >= line.last:
        return None
    if words[behind] in ("van", "op", "over") and named:
        return behind
    return behind if _is_number_and_no_more(line, behind) else None


def _is_noun_and_number(line: Line, first: int) -> bool:
    """Whether an article, a noun that is no time and a number follow: ", de prefectuur 4.200"."""
    if first + 2 >= line.last or line.words[first] not in DETERMINERS or line.reading.upos[first + 1] != "NOUN":
        return False
    start, end = line.tokens.start[first], line.tokens.end[first + 2]
    if line.reading.times_in(start, end) or line.words[first + 1] in _TIMES:
        return False
    return bool(line.reading.quantities_in(line.tokens.start[first + 2], end))


def goes_on_about(line: Line, last: int) -> bool:
    """Whether a relative clause about the source follows: "aldus X, die vorig jaar twee miljoen bood"."""
    return last + 1 < line.last and line.words[last] == "," and line.words[last + 1] in RELATIVES


def _has_verb(line: Line, first: int) -> bool:
    """Whether a finite verb follows before the next pause, so that it is a clause and no correction of a number."""
    for index in range(first, line.last):
        if line.words[index] in (",", ";", "."):
            return False
        if line.words[index] in FINITE or line.words[index] in AUXILIARIES or line.words[index] in _SAYING:
            return True
    return False


def _is_number_and_no_more(line: Line, first: int) -> bool:
    """Whether a number follows, and no verb behind it: "de organisatie (op) 2.000"."""
    for index in range(first, min(line.last, first + _NUMBER_REACH)):
        if line.words[index] in (",", ".", ";"):
            break
        if line.words[index] in AUXILIARIES or line.words[index] in _SAYING:
            return False
    ahead = line.tokens.end[min(line.last, first + 4) - 1]
    return bool(line.reading.quantities_in(line.tokens.start[first], ahead))


def elided_part(line: Line, index: int, last: int) -> int | None:
    """Offset of the comma in "In Parijs werden 300 mensen opgepakt, in Lyon volgens X 40": the part with its number."""
    comma = next((at for at in range(index - 1, max(line.first, index - _PART) - 1, -1) if line.words[at] == ","), None)
    if comma is None or line.words[comma + 1] not in PREPOSITIONS or comma + 1 == index:
        return None
    start = line.tokens.start[comma]
    before = line.reading.quantities_in(line.whole[0], start)
    behind = last < line.last and line.reading.quantities_in(line.tokens.start[last], line.tokens.end[last])
    return start if before and behind else None


def joined_clause(line: Line, index: int) -> int | None:
    """Offset where the main clause of the token begins, if "maar" or "want" joins it to one before it."""
    sentence = line.reading.sentences[line.reading.sentence_at(line.tokens.start[index])]
    if sentence.first != line.first:
        return None
    clause = line.reading.clauses(sentence).at(index - line.first)
    first = line.first + clause.tokens[0]
    joined = first > line.first and line.words[first - 1] in ("maar", "want") and first < index and clause.verbs
    return line.tokens.start[first] if joined and not clause.opener else None
