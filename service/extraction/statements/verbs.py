"""Statements with a verb of saying."""

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    DOCUMENT_NOUNS,
    HEARING,
    NEEDS_CLAUSE,
    REPORTING_VERBS,
    RESERVED_VERBS,
)
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.quantities.people import is_person
from service.extraction.statements.denying import denies
from service.extraction.statements.line import CLOSING_MARKS, Line
from service.extraction.statements.needs import (
    categories_of,
    has_clause,
    is_certain,
    reports,
    takes_up,
    told_otherwise,
)
from service.extraction.statements.particles import with_particle
from service.extraction.statements.reach import contrast, goes_on_about
from service.extraction.statements.record import Statement
from service.extraction.statements.sources import state
from service.extraction.statements.subjects import find_apposed, is_inverted, tells_somebody
from service.model import Mention, Passage, Span

_PAUSES = CLOSING_MARKS | {","}
_RELATIVE_REACH = 14  # tokens
_ADDRESSEE_REACH = 4  # tokens
_TOLD_REACH = 8  # tokens: "tegen 200 boze inwoners van het dorp dat"
_TO = frozenset(("tegen", "tegenover", "aan", "voor"))
_FOCUS = frozenset(("ook", "zelfs", "nu", "intussen", "inmiddels"))
_LIKE = frozenset(("zoals", "wat", "naar"))


def of_verb(line: Line, index: int) -> Statement | None:
    """ "X zegt dat ...", "..., zegt X", "vrijdag zei X dat ...", "Dat zegt X." """
    pause = _is_after_pause(line, index)
    aside = find_apposed(line, index) if pause else None
    backward = _is_backward(line, index)
    told = reports(line, index)
    if not told and not (pause or backward or line.words[index] in NEEDS_CLAUSE):
        return None
    resumes = takes_up(line, index)
    if not told and (aside is not None or not told_otherwise(line, index, backward or resumes, pause)):
        return None
    inverted = aside is None and (backward or pause or is_inverted(line, index))
    pause = pause and inverted
    antecedent = None
    if aside is not None:
        first, last = aside
    elif line.words[index + 1 : index + 2] == ["het"] and line.words[line.first] == "bij" and index > line.first + 1:
        first, last = line.first + 1, index  # "Bij de directie klinkt het dat ..."
    elif inverted:
        first = index + 1
        if line.words[first : first + 2] == ["het", "bij"]:
            first += 2  # "klinkt het bij de politie"
        while first + 1 < line.last and line.words[first] in _FOCUS:
            first += 1  # "bevestigt ook de school"
        last = line.with_apposition(first, line.source_end(first))
        last = _before_addressee(line, first, last)
    else:
        antecedent = _antecedent(line, index)
        first, last = antecedent or _subject_before(line, index)
    if first >= last or _is_contrasted(line, index, first):
        return None
    if not inverted and aside is None and line.words[first] in PREPOSITIONS:
        return None
    if heard_from := _heard_from(line, index, first, last):
        medium, first, last = heard_from
        heard = state(line, (index, index + 1), (first, last), line.whole, backward=backward, any_noun=True)
        return heard.replace(via=medium) if heard else None
    told_to = None if inverted else _told_medium(line, index, aside is not None)
    opens_with_zo = line.words[index - 1] == "zo" and index > line.first and not backward
    said = state(
        line,
        (index - 1 if opens_with_zo else index, index + 1),
        (first, last),
        _reach_behind_pause(line, index, last)
        if pause and not backward
        else _reach(line, index, first, last)
        if antecedent is None
        else (line.tokens.end[last], line.tokens.start[index]),
        backward=backward or resumes,
        denies=denies(line, index),
        any_noun=is_certain(line, index, last, backward=backward, after_pause=pause),
        introduces=backward or line.words[line.last - 1] == ":",
        opens=index == line.first and inverted,
        only=None if backward or resumes or pause or has_clause(line, index) else categories_of(line, index),
    )
    said = said.replace(via=told_to) if said and told_to else said
    return with_particle(line, index, said) if said is not None else None


def _antecedent(line: Line, index: int) -> tuple[int, int] | None:
    """Tokens of the subject in "De aannemer, die de schade op 900 euro becijfert, ...": whom the clause is about."""
    words = line.words
    if index + 1 < line.last and words[index + 1][0].isalpha():
        return None
    earliest = max(line.first, index - _RELATIVE_REACH)
    pronoun = next((at for at in range(index - 1, earliest, -1) if words[at] in ("die", "dat")), None)
    if pronoun is None or not _before_number(line, pronoun + 1, index) < index:
        return None
    opener = pronoun - 1 if words[pronoun - 1] == "," else pronoun
    inside = _before_number(line, pronoun + 1, index)
    if line.has_role(pronoun + 1, inside) or any(m.type != "location" for m in line.names(pronoun + 1, inside)):
        return None  # "De schade, die het leger op 900 euro raamt, ..."
    first = line.source_start(opener)
    somebody = is_person(words[opener - 1]) or line.has_role(first, opener)
    somebody = somebody or any(m.type != "location" for m in line.names(first, opener))
    return (first, opener) if somebody and not any(line.is_verb(at) for at in range(first, opener)) else None


def _before_addressee(line: Line, first: int, last: int) -> int:
    """Where the subject ends in "verzekerde [de trainer] bestuurslid X dat ...": two persons' nouns are two persons."""
    if first >= last or line.words[first] not in DETERMINERS:
        return last
    for index in range(first + 1, last - 2):
        pair = line.tokens.surface[index : index + 2]
        if all(surface.islower() and is_person(surface) for surface in pair):
            return index + 1
    return last


def _told_medium(line: Line, index: int, is_apposed: bool) -> Mention | None:
    """The medium that somebody tells it to: "De gouverneur vertelde persbureau X dat ..."."""
    behind = line.names(index + 1, min(line.last, index + _ADDRESSEE_REACH))
    if not behind or behind[0].entity_id not in line.media:
        return None
    return behind[0] if is_apposed or tells_somebody(line, index) else None


def _is_contrasted(line: Line, index: int, first: int) -> bool:
    """Whether the sentence says otherwise: "Anders dan X zegt, ...", "In tegenstelling tot wat X zei, ..."."""
    opening = line.words[line.first : min(index, line.first + 3)]
    return line.words[first] == "anders" or (
        opening == ["in", "tegenstelling", "tot"] and "," not in line.words[first:index]
    )


def _heard_from(line: Line, index: int, first: int, last: int) -> tuple[Mention, int, int] | None:
    """The medium and the tokens of its source in "..., vernam De Tijd uit vakbondskringen"."""
    if line.words[index] not in HEARING or index > first:
        return None
    medium = next((m for m in line.names(first, last) if m.entity_id in line.media), None)
    if medium is None:
        return None
    at = line.reading.token_at(medium.end)
    if at + 1 >= line.last or line.words[at] not in ("uit", "van", "bij"):
        return None
    end = line.source_end(at + 1)
    return (medium, at + 1, end) if end > at + 1 else None


def _is_backward(line: Line, index: int) -> bool:
    """Whether the verb reports the sentence before; "Zo zegt X dat ..." is an example, and reports what follows."""
    opener = line.words[line.first]
    if opener not in BACKWARD_OPENERS or index != line.first + 1:
        return False
    return opener != "zo" or not has_clause(line, index)


def _is_after_pause(line: Line, index: int) -> bool:
    """Whether what is said may stand before the verb: behind a comma, a closing quotation mark, or ", zo"."""
    words = line.words
    if index == line.first:
        return True
    if words[index - 1] == "zo":
        return index - 2 >= line.first and words[index - 2] in _PAUSES
    opens_quote = words[index - 1] in CLOSING_MARKS and line.tokens.touch(index - 1)
    return words[index - 1] in _PAUSES and not opens_quote


def _subject_before(line: Line, index: int) -> tuple[int, int]:
    """Tokens of the subject before the verb, which ends before a number and before another verb."""
    first = line.source_start(index)
    last = _before_number(line, first, index)
    last = next((i for i in range(first + 1, last) if line.is_verb(i) or line.is_finite(i)), last)
    while last > first + 1 and line.words[last - 1] in PREPOSITIONS:
        last -= 1  # "die het leger op 900 euro raamt"
    return first, last


def _reach(line: Line, index: int, first: int, last: int) -> tuple[int, int]:
    """What is said by the subject in tokens `[first, last)`: what follows the verb, or stands before a last one."""
    high = contrast(line, index)
    if line.words[index].startswith(("noem", "vind", "vond")):
        high = min(high, _joined_deed(line, index, high))
    if last >= index or first > index:
        begins_whole = first < index and first > line.first and _takes_whole(line.words, first)
        if begins_whole:
            return line.whole
        said = _behind_addressee(line, max(index + 1, last))
        return line.tokens.end[index] if said is None else line.tokens.start[said], high
    if line.words[last] == "," or line.is_verb(last):
        return line.tokens.end[index], high
    return line.tokens.start[last], high  # "dat de politie 600 betogers telde"


def _joined_deed(line: Line, index: int, high: int) -> int:
    """Offset of the "en" in "noemt dat te veel en heeft een onderzoek besteld": what somebody does is no opinion."""
    words = line.words
    for at in range(index + 1, line.last - 1):
        if words[at] == "en" and line.is_verb(at + 1) and words[at + 1] not in REPORTING_VERBS:
            return line.tokens.start[at]
    return high


def _behind_addressee(line: Line, first: int) -> int | None:
    """Index of the "dat" or the colon behind those who are told: "zei tegen 200 aanwezigen dat ...", or None."""
    words = line.words
    if first >= line.last or words[first] not in _TO:
        return None
    for index in range(first + 1, min(line.last, first + _TOLD_REACH)):
        if words[index] in ("dat", ":"):
            return index
        if not words[index][0].isalnum():
            return None
    return None


def _reach_behind_pause(line: Line, index: int, last: int) -> tuple[int, int]:
    """«..., zegt X.» and «..., zegt X, ...»: what hangs on X without a comma is the reporter's own."""
    resumes = last < line.last and line.words[last] in (",", ":") and not goes_on_about(line, last)
    # "Nu, zo schrijft X is het land verdeeld": the second comma is left out.
    resumes = resumes or (last < line.last and line.words[index - 1] == "zo" and line.is_verb(last))
    return line.whole[0], line.whole[1] if index == line.first or resumes else line.tokens.start[index]


def of_shared(line: Line, index: int, before: Statement) -> Statement | None:
    """ "X ontkent dat ... en zegt dat ...": the second verb has the subject of the first."""
    if not before.at or before.source is None or before.source.start > before.at or not reports(line, index):
        return None
    behind = min(line.last, index + 3)
    if line.has_role(index + 1, behind) or any(m.type != "location" for m in line.names(index + 1, behind)):
        return None  # "en zegt de politie ...": it has a subject of its own
    said = Passage(line.tokens.surface[index], line.tokens.start[index], line.tokens.end[index])
    return before.replace(
        cue=said,
        span=Span(before.source.start, said.end),
        at=said.start,
        low=said.end,
        high=contrast(line, index),
        denies=denies(line, index),
        reserved=line.words[index] in RESERVED_VERBS,
    )


def _takes_whole(words: list[str], first: int) -> bool:
    """Whether the clause before `first` is about all of the sentence: "zoals X beweert", "cijfers die X bevestigt"."""
    return words[first - 1] in _LIKE or (words[first - 1] in ("die", "dat") and words[first - 2] in DOCUMENT_NOUNS)


def _before_number(line: Line, first: int, last: int) -> int:
    """Where a subject in `[first, last)` ends: before a number, which is then the object of a verb that comes last."""
    if first >= last:
        return last
    for number in line.reading.quantities_in(line.tokens.start[first], line.tokens.start[last]):
        quantity = line.reading.quantities[number]
        if quantity.kind != "age":
            return line.reading.token_at(quantity.start)
    return last
