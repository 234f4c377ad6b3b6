"""Statements without a finite verb of saying: prepositions, fixed phrases, findings, reports in the perfect."""

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    BY_AGENTS,
    DOCUMENT_NOUNS,
    FINDINGS,
    NO_SOURCES,
    PARTICIPLE_NEEDS,
    REPORTED,
    REPORTING_PHRASES,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    SEPARABLE,
    TOLD,
)
from service.dutch.word_forms import infinitive
from service.dutch.words import ADVERBS, CONJUNCTIONS
from service.extraction.factuality.words import DENIED
from service.extraction.statements.line import CLOSING_MARKS, RELATIVES, SOURCE_REACH, Line
from service.extraction.statements.reach import contrast, elided_part, gap, goes_on_about, joined_clause
from service.extraction.statements.record import Statement
from service.extraction.statements.sources import is_her, state
from service.extraction.statements.subjects import is_inverted

# Phrases by their longest word, as the others stand in every sentence.
ANCHORS = {
    anchor: tuple(phrase for phrase in REPORTING_PHRASES if max(phrase, key=len) == anchor)
    for anchor in sorted({max(phrase, key=len) for phrase in REPORTING_PHRASES})
}
_ABOUT_REACH = 25  # tokens of a clause about the source
_PAPER_WITHIN = 3  # tokens: "een nieuwe peiling van"
# Verbs of what is done with the data of others.
_LEAKS = frozenset(
    """
    steelt stelen stal stalen gestolen lekt lekte lekten lekken gelekt uitgelekt gehackt buit buitgemaakt verkocht
    gekopieerd gewist verwijderd misbruikt ontvreemd straat
    """.split()
)
_TAKEN_UP = REPORTING_VERBS | SEPARABLE.keys()
_PARTING = frozenset((",", ";", "maar", "terwijl"))  # "belooft 500 plaatsen, maar volgens X zijn er 3.000 nodig"
_ASIDE = 6  # tokens from the comma of a relative clause to its "volgens"
_PASSIVE_REACH = 10  # tokens from the source to its participle
_READ_IN = (("staat", "in"), ("stond", "in"))
_TELLS = REPORTING_VERBS | REPORTING_PREPOSITIONS
_UNSAID = frozenset(("niet", "nooit"))
_REPORT_BEGINS = 8  # tokens into a sentence that takes up the one before: "Zo blijkt dinsdag uit cijfers van X"


def of_preposition(line: Line, index: int) -> Statement | None:
    """ "volgens X", "aldus X"."""
    last = line.with_apposition(index + 1, line.source_end(index + 1))
    if last > index + 1 and is_her(line, index + 1):
        last = index + 2
    if last == index + 1 or line.words[index + 1] == "eigen":
        return None
    reach = (line.whole[0], contrast(line, last - 1))
    if index > line.first and goes_on_about(line, last) and not _returns(line, last + 1):
        reach = (line.whole[0], line.tokens.start[index])
    elif index > line.first and line.words[index - 1] in _PARTING and _has_number(line, last):
        reach = (line.tokens.start[index], contrast(line, last - 1))  # "1.300, volgens de Boerenbond 2.000"
    opener = next((i for i in range(index - 1, max(line.first, index - _ASIDE) - 1, -1) if line.words[i] == ","), None)
    if opener is not None and line.words[opener + 1] in RELATIVES and opener + 1 < index:
        # "De politie, die volgens X te laat kwam, pakte zes jongeren op": only the aside is on his word.
        reach = (line.tokens.start[opener], _next_comma(line, index))
    elif (clause := line.own_clause(index)) is not None:
        reach = clause
    elif (part := elided_part(line, index, last)) is not None:
        reach = (part, contrast(line, last - 1))
    elif (joined := joined_clause(line, index)) is not None:
        reach = (joined, reach[1])  # "Er zijn 40 verhoren, maar dat leverde volgens X weinig op"
    elif ":" in line.words[line.first + 1 : index]:
        reach = (
            line.tokens.end[line.words.index(":", line.first + 1)],
            reach[1],
        )  # "X gelooft dat niet: volgens Y ..."
    elif index - 2 > line.first and line.words[index - 2] == "en" and infinitive(line.words[index - 1]) is not None:
        reach = (line.tokens.start[index - 1], reach[1])  # "telt 29.000 inwoners en zoekt volgens X nog ..."
    return state(line, (index, index + 1), (index + 1, last), reach, any_noun=line.words[last - 1] not in NO_SOURCES)


def _returns(line: Line, first: int) -> bool:
    """Whether the sentence goes on behind the clause about the source: "volgens X, die ..., zijn er 300"."""
    return "," in line.words[first : min(line.last, first + _ABOUT_REACH)]


def of_gap(line: Line, comma: int, before: Statement) -> Statement | None:
    """ "A spreekt van 44 doden, B van 60", "A telde 600 betogers, de organisatie 2.000": who takes up the verb."""
    last = gap(line, comma)
    if last is None or before.cue is None or before.backward or before.cue.surface.casefold() in REPORTING_PREPOSITIONS:
        return None
    if " " in before.cue.surface and before.cue.surface.split()[0].casefold() not in _TAKEN_UP:
        return None  # "In een peiling van X staat A op 12 zetels en B op 9": no verb of X's to take up
    at = line.reading.token_at(before.cue.start)
    if at >= comma or "dat" in line.words[at:comma]:
        return None
    first = comma + 1
    while line.words[first] in ("maar", "terwijl", "en"):
        first += 1
    cue = (last, last + 1) if line.words[last] in ("van", "op", "over") else (at, at + 1)
    reach = (line.tokens.start[comma], contrast(line, last))
    return state(line, cue, (first, last), reach, denies=before.denies, any_noun=True)


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
    preposition, needed = FINDINGS[words[index]]
    if tuple(words[index + 1 : index + 1 + len(needed)]) != needed:
        return None
    out = next(
        (i for i in range(index - 1, max(line.first, index - SOURCE_REACH) - 1, -1) if words[i] == preposition), None
    )
    if out is None or out + 1 >= index or not _opens_clause(line, out):
        return None
    first, last = out + 1, line.source_end(out + 1) if needed else index
    is_paper = not DOCUMENT_NOUNS.isdisjoint(words[first : min(last, first + _PAPER_WITHIN)])
    return state(line, (index, index + 1), (first, min(last, index)), line.whole, any_noun=bool(needed) or is_paper)


def _opens_clause(line: Line, index: int) -> bool:
    """Whether the preposition opens its clause: in "een munt uit Gent blijkt vals" it belongs to the noun before it."""
    before = line.words[index - 1]
    return index == line.first or not before[0].isalpha() or before in ADVERBS or before in CONJUNCTIONS


def of_phrase(line: Line, index: int) -> Statement | None:
    """ "naar schatting van X", "op basis van X", "zo blijkt uit cijfers van X"; `index` is of the longest word."""
    words = line.words
    for phrase in ANCHORS[words[index]]:
        begin = index - phrase.index(words[index])
        behind = begin + len(phrase)
        if begin < line.first or behind >= line.last or tuple(words[begin:behind]) != phrase:
            continue
        first, last = behind, line.source_end(behind)
        if last == first or _is_measured(line, first) or ("gegevens" in phrase and _is_about(line, first, last)):
            continue
        if phrase in _READ_IN and not _is_read(line, first, last):
            continue
        if last + 1 < line.last and words[last] in ("die", "dat") and words[last - 1] in DOCUMENT_NOUNS:
            sent = line.source_end(last + 1)  # "blijkt uit cijfers die het ministerie naar de Kamer stuurde"
            if line.names(last + 1, sent) or line.has_role(last + 1, sent):
                first, last = last + 1, sent
        if "gezag" in phrase and not _is_told(line):
            continue
        takes_up = words[line.first] in BACKWARD_OPENERS and begin <= line.first + _REPORT_BEGINS
        backward = takes_up and "," not in words[line.first : begin] and words[last : last + 1] != [":"]
        return state(line, (begin, behind), (first, last), line.whole, backward=backward, any_noun=True)
    return None


def _is_told(line: Line) -> bool:
    """Whether anybody tells something: without that "op gezag van" says by whose power it is done."""
    if not _TELLS.isdisjoint(line.words[line.first : line.last]):
        return True
    return any(m.entity_id in line.media for m in line.names(line.first, line.last))


def _is_read(line: Line, first: int, last: int) -> bool:
    """Whether what stands there is a paper or a medium, and no place: "De Maas staat in Maaseik op 4,2 meter"."""
    if any(m.type != "location" or m.entity_id in line.media for m in line.names(first, last)):
        return True
    return line.has_role(first, last) or not DOCUMENT_NOUNS.isdisjoint(line.words[first:last])


def _is_measured(line: Line, first: int) -> bool:
    """Whether an amount stands where the source would: "in een onderzoek van drie jaar"."""
    found = line.reading.quantities_in(line.tokens.start[first], line.tokens.end[first])
    return any(line.reading.quantities[number].kind != "count" for number in found)


def _is_about(line: Line, first: int, last: int) -> bool:
    """Whether the data are about those people and not by them: "stelen gegevens van 900 klanten"."""
    counted = line.reading.quantities_in(line.tokens.start[first], line.tokens.end[last - 1])
    return bool(counted) or not _LEAKS.isdisjoint(line.words[line.first : line.last])


def of_perfect(line: Line, index: int) -> Statement | None:
    """ "Dat heeft X gezegd.", of the sentence before; "..., zo heeft X laten weten."; "X heeft bevestigd dat ..."."""
    words = line.words
    said = _participle(line, index)
    if said is None or not _UNSAID.isdisjoint(words[index + 1 : said]):
        return None
    opener = words[index - 1] if index > line.first else ""
    backward = opener in BACKWARD_OPENERS and index == line.first + 1
    after_pause = opener in ("zo", ",", *CLOSING_MARKS) or backward
    inverted = after_pause or is_inverted(line, index)
    if inverted:
        first, last = index + 1, min(line.source_end(index + 1), said)
    else:
        first, last = line.source_start(index), index
    if first >= last:
        return None
    tells = words[said] in TOLD and "dat" not in words[said : said + 3]
    if tells and not after_pause:
        return None  # "X heeft zeven romans geschreven"
    reach = line.whole if after_pause else (line.tokens.end[index], contrast(line, said))
    return state(line, (said, said + 1), (first, last), reach, backward=backward, any_noun=True)


def _participle(line: Line, index: int) -> int | None:
    """Index of the participle of saying that belongs to the auxiliary at `index`, in the same clause."""
    for said in range(index + 1, min(line.last, index + SOURCE_REACH)):
        word = line.words[said]
        if word in (",", ";", ":", "dat", "."):
            return None
        needs = PARTICIPLE_NEEDS.get(word)
        if word in REPORTED and (needs is None or not needs.isdisjoint(line.words[index + 1 : said])):
            return said
    return None


def of_agent(line: Line, index: int) -> Statement | None:
    """ "door X bevestigd", "wordt door X geschat op 40", "bevestigd door X"."""
    words = line.words
    if BY_AGENTS.isdisjoint(words[max(line.first, index - 1) : index + SOURCE_REACH]):
        return None
    last = line.source_end(index + 1)
    if last == index + 1:
        return None
    for said in (*range(last, min(line.last, last + _PASSIVE_REACH)), index - 1):
        if line.first <= said and words[said] in BY_AGENTS:
            reach = (line.whole[0], contrast(line, said))
            denies = words[said] in DENIED
            return state(line, (said, said + 1), (index + 1, last), reach, any_noun=True, denies=denies)
    return None
