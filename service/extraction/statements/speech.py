"""Statements of a name before a colon, and of any verb where a quotation ends."""

from service.dutch.reporting import PRONOUNS
from service.extraction.statements.line import CLOSING_MARKS, QUOTE_MARKS, Line
from service.extraction.statements.record import Statement
from service.extraction.statements.sources import state

_LABEL_LENGTH = 4  # tokens before a colon
_CREDITS = frozenset(("bron", "bronnen"))
_LONGEST_CREDIT = 9  # tokens
# Whose name before a colon is a label of what they say: in text, and in a headline ("VN: 300.000 mensen op de vlucht").
_LABELS = (frozenset(("person",)), frozenset(("person", "organization", "group")))


def of_colon(line: Line, index: int) -> Statement | None:
    """ "Woordvoerder X: “...”": a name before a colon and a quotation says it; "Politie: 40 gewonden" opens a line."""
    first = line.source_start(index)
    if first >= index or index + 1 >= line.last:
        return None
    if line.words[index + 1] in QUOTE_MARKS:
        quoted = line.reading.quote_at(line.tokens.end[index + 1]) is not None and "(" not in line.words[first:index]
        quote = state(line, (index, index + 1), (first, index), line.whole, introduces=True) if quoted else None
        return quote if quote is None or _is_somebody(line, quote, first, index) else None
    if first != line.first or index - first > _LABEL_LENGTH:
        return None
    named = line.names(first, index)
    is_title = _is_title(line)
    speaks = bool(named) and named[0].type in _LABELS[is_title]
    covers = speaks and line.reading.token_at(named[0].start) == first and line.reading.token_at(named[0].end) == index
    led = (
        (is_title or (speaks and named[0].type == "person"))
        and speaks
        and line.reading.token_at(named[0].end) == index
        and line.has_role(first, index)
    )
    role = line.has_role(first, first + 1) and (index - first == 1 or (is_title and _is_capital(line, first, index)))
    if not (covers or led or role):
        return None
    if named and named[0].type == "person" and not _says_something(line, index + 1):
        return None  # "1. Kylian Mbappé: 180 miljoen euro"
    label = state(line, (index, index + 1), (first, index), (line.tokens.end[index], line.whole[1]))
    return label.replace(labels=named[0].type == "person") if label and named else label


def _says_something(line: Line, first: int) -> bool:
    """Whether a clause with a verb, and no bare amount, follows."""
    clauses = line.reading.clauses(line.reading.sentences[line.reading.sentence_at(line.whole[0])]).clauses
    return any(line.first + verb >= first for clause in clauses for verb in clause.verbs)


def _is_title(line: Line) -> bool:
    """Whether the sentence is a headline, or a first line that is no sentence."""
    reading = line.reading
    if reading.block.kind in ("headline", "heading"):
        return True
    return not reading.text[: line.whole[0]].strip() and line.words[line.last - 1] not in (".", "!", "?")


def _is_capital(line: Line, first: int, last: int) -> bool:
    """Whether a role and names are all: "Autoriteiten Soedan", "Politie Gent"."""
    return all(surface[0].isupper() for surface in line.tokens.surface[first:last])


def _is_somebody(line: Line, quote: Statement, first: int, last: int) -> bool:
    """Whether more than a place stands before the colon, or nothing else: "Brand kost Gent 3 miljoen: “..."."""
    if quote.source_noun or quote.pronoun or not quote.named or any(m.type != "location" for m in quote.named):
        return True
    place = quote.named[0]
    return line.reading.token_at(place.start) == first and line.reading.token_at(place.end) == last


def of_credit(line: Line, index: int) -> Statement | None:
    """ "(bron: ANP)", "(bronnen: Reuters, AFP)": of its sentence, or by itself of the one before."""
    if index == line.first or line.words[index - 1] not in _CREDITS:
        return None
    opener = index - 2
    if opener < line.first or line.words[opener] != "(" or ")" not in line.words[index + 1 : line.last]:
        return None
    last = line.words.index(")", index + 1)
    if last == index + 1 or last - index > _LONGEST_CREDIT:
        return None
    return state(line, (index - 1, index), (index + 1, last), line.whole, backward=opener == line.first, any_noun=True)


def of_speech_act(line: Line, index: int) -> Statement | None:
    """«"...", zucht X»: any verb reports behind a quotation, if a person follows it."""
    tokens = line.tokens
    if not tokens.lower[index].isalpha() or not tokens.surface[index].islower():
        return None
    last = line.source_end(index + 1)
    persons = any(mention.type == "person" for mention in line.names(index + 1, last))
    pronoun = index + 1 < line.last and tokens.lower[index + 1] in PRONOUNS
    if last == index + 1 or not (persons or pronoun):
        return None
    return state(line, (index, index + 1), (index + 1, last), line.whole)


def may_report(line: Line, index: int) -> bool:
    """Whether any verb reports here: behind a quotation («...", zucht X») or at the end («..., belooft hij.»)."""
    words = line.words
    if index - 2 < line.first:
        return False
    two, one = words[index - 2], words[index - 1]
    if (one == "," and two in CLOSING_MARKS) or (one in CLOSING_MARKS and two == ","):
        return True
    closes = index + 2 >= line.last - 1 and index + 1 < line.last
    return one == "," and closes and words[index + 1] in ("hij", "zij", "ze")
