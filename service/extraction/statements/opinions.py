"""Statements by which somebody's own word or opinion is told: "naar eigen zeggen", "wat X betreft"."""

from service.dutch.reporting import DOCUMENT_NOUNS, SOURCE_NOUNS
from service.dutch.words import ADVERBS, PREPOSITIONS
from service.extraction.statements.line import RELATIVES, Line
from service.extraction.statements.reach import contrast
from service.extraction.statements.record import Statement
from service.extraction.statements.sources import state

_OWN_REACH = 30  # tokens from "naar eigen zeggen" back to the beginning of its clause
_NO_SUBJECT = PREPOSITIONS | ADVERBS
_HIS = frozenset(("zijn", "haar", "hun"))
_SPEAKING = SOURCE_NOUNS - DOCUMENT_NOUNS
_ASIDE = 6  # tokens from the comma of a relative clause to its "volgens"


def of_own_word(line: Line, index: int) -> Statement | None:
    """ "X schrapt naar eigen zeggen 300 banen", "Naar eigen zeggen verkocht X 400 auto's": the subject says it.

    `index` is of "eigen".
    """
    words = line.words
    if words[index - 1] not in ("naar", "volgens") or words[index + 1 : index + 2] not in (
        ["zeggen"],
        ["schatting"],
        ["opgave"],
    ):
        return None
    earliest = max(line.first, index - _OWN_REACH)
    begin = next((i + 1 for i in range(index - 2, earliest, -1) if words[i] in (";", ":")), earliest)
    if begin == earliest != line.first:
        return None  # its subject stands too far away to be told
    if index - 1 == begin:
        first = index + 3  # behind the verb
        last = line.source_end(first) if first < line.last else first
    else:
        first, last = begin, index - 2  # its verb stands before "naar"
        last = next((i for i in range(first, last) if words[i] == "," or words[i] in RELATIVES), last)
        verb = next((i for i in range(first + 1, last) if line.is_verb(i)), None)
        if verb is not None and words[first] in _NO_SUBJECT and verb + 1 < index - 1:
            first, last = verb + 1, index - 1  # "Van de kosten kon de winkelier naar eigen zeggen ..."
        else:
            last = last if verb is None else verb  # "De minister kan er naar eigen zeggen ..."
    if first >= last or words[first] in _NO_SUBJECT or any(line.is_verb(i) for i in range(first, last)):
        return None
    aside = "," in words[last : index - 1] if last < index else False  # "X, met 90.000 klanten, schrapt ..."
    reach = (line.tokens.start[index - 1 if aside else begin], contrast(line, index + 1))
    return state(line, (index - 1, index + 2), (first, last), reach, any_noun=True)


def of_opinion(line: Line, index: int) -> Statement | None:
    """ "Wat de aanklager betreft ...", "naar zijn schatting": whoever it is the opinion of."""
    words = line.words
    if words[index] not in ("betreft", "betrof"):
        his = index - 2 >= line.first and words[index - 2] in ("naar", "volgens") and words[index - 1] in _HIS
        reach = line.own_clause(index) or line.whole
        return state(line, (index - 2, index + 1), (index - 1, index), reach) if his else None
    what = next((i for i in range(index - 1, max(line.first, index - _ASIDE) - 1, -1) if words[i] == "wat"), None)
    if what is None or what + 1 >= index:
        return None
    person = any(mention.type == "person" for mention in line.names(what + 1, index))
    if not (person or line.has_role(what + 1, index, _SPEAKING)):
        return None  # "Wat de prijs betreft", "Wat Ajax betreft" are topics
    return state(line, (index, index + 1), (what + 1, index), (line.tokens.end[index], line.whole[1]))
