"""Statements with a verb of saying, and with any verb where a quotation ends."""

from itertools import pairwise

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    COUNTERS,
    COUNTING,
    DEMANDS,
    DENIALS,
    DOCUMENT_NOUNS,
    ESTIMATES,
    FIGURE_NOUNS,
    LEARNING,
    NEEDS_CLAUSE,
    PEOPLE,
    PRONOUNS,
    REPORTING_VERBS,
    RESERVED_VERBS,
    SEPARABLE,
    TALLIED,
    TALLIES,
)
from service.dutch.words import PREPOSITIONS
from service.extraction.statements.line import CLOSING_MARKS, QUOTE_MARKS, Line
from service.extraction.statements.record import Statement
from service.extraction.statements.subjects import find_apposed, has_named_subject, is_inverted
from service.model import Passage, Span

_FAREWELLS = frozenset(("gedag", "vaarwel"))
_CLOSES = frozenset((".", ",", ":", ";", "?", "!", "dat", "of", "hoe", "hoeveel", "te", "en", "maar")) | QUOTE_MARKS
_PARTICLE_REACH = 14  # tokens from a verb to its particle
_CLAUSE_REACH = 24  # tokens from a verb to the "dat" of what it reports
_TALLY_REACH = 4  # tokens: "telt dat"
_DEMAND_REACH = 5  # tokens: "wil dat", "wil de bond dat"
_LABEL_LENGTH = 4  # tokens before a colon
# Whose name before a colon is a label of what they say: in text, and in a headline ("VN: 300.000 mensen op de vlucht").
_LABELS = (frozenset(("person",)), frozenset(("person", "organization", "group")))
_LIKE = frozenset(("zoals", "wat", "naar"))
_PARTICLES = frozenset("toe aan op uit mee in af tegen".split())
_BELIEFS = ("denk", "dacht", "geloof", "verwacht", "meen", "vind", "vond")
_MODALS = frozenset("kan kon kunnen konden wil wilde willen wilden mag mocht moet moest zal zou zouden laat".split())
_COMING = frozenset(("komt", "kwam", "komen", "kwamen"))


def of_verb(line: Line, index: int) -> Statement | None:
    """ "X zegt dat ...", "..., zegt X", "vrijdag zei X dat ...", "Dat zegt X." """
    words, tokens = line.words, line.tokens
    backward = words[line.first] in BACKWARD_OPENERS and index == line.first + 1
    if backward and words[line.first] == "zo" and _has_clause(line, index):
        backward = False  # "Zo zegt X dat ..." is an example, and reports what follows
    takes_up = _takes_up(line, index)
    before = words[index - 1] if index > line.first else ""
    opens_quote = before in CLOSING_MARKS and tokens.touch(index - 1)
    after_pause = index == line.first or (before in (",", *CLOSING_MARKS) and not opens_quote)
    after_pause |= before == "zo" and index - 2 >= line.first and words[index - 2] in (",", *CLOSING_MARKS)
    aside = find_apposed(line, index) if after_pause else None
    if not (
        _reports(line, index) or (aside is None and _told_otherwise(line, index, backward or takes_up, after_pause))
    ):
        return None
    if aside is not None:
        first, last = aside
        after_pause = inverted = False
    elif backward or after_pause or is_inverted(line, index):
        first, last = index + 1, line.with_apposition(index + 1, line.source_end(index + 1))
        inverted = True
    else:
        first, last = line.source_start(index), _before_number(line, line.source_start(index), index)
        last = next((i for i in range(first + 1, last) if line.is_verb(i)), last)
        inverted = False
    if first >= last or (not inverted and aside is None and words[first] in PREPOSITIONS):
        return None
    reach = (tokens.end[index], line.contrast(index))
    verb_last = not inverted and last < index and aside is None and not line.is_verb(last)
    if verb_last:
        reach = (tokens.start[last], reach[1])  # verb-final: "dat de politie 600 betogers telde"
    elif not inverted and first > line.first and _takes_whole(words, first):
        reach = line.whole  # "zoals X beweert"
    if after_pause and not backward:
        # «..., zegt X.» and «..., zegt X, ...»; what hangs on X without a comma is the reporter's own.
        resumes = last < line.last and words[last] in (",", ":") and not line.goes_on_about(last)
        goes_on = index == line.first or resumes
        reach = (line.whole[0], line.whole[1] if goes_on else tokens.start[index])
    return line.statement(
        (index - 1 if before == "zo" and not backward else index, index + 1),
        (first, last),
        reach,
        backward=backward or takes_up,
        denies=_denies(line, index),
        any_noun=_is_certain(line, index, last, backward=backward, after_pause=after_pause and inverted),
        introduces=backward or words[line.last - 1] == ":",
        opens=index == line.first and inverted,
        only=None if backward or takes_up or after_pause or _has_clause(line, index) else _categories(line, index),
    )


def of_shared(line: Line, index: int, before: Statement) -> Statement | None:
    """ "X ontkent dat ... en zegt dat ...": the second verb has the subject of the first."""
    if not before.at or before.source is None or before.source.start > before.at or not _reports(line, index):
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
        high=line.contrast(index),
        denies=_denies(line, index),
        reserved=line.words[index] in RESERVED_VERBS,
    )


def _takes_whole(words: list[str], first: int) -> bool:
    """Whether the clause before `first` is about all of the sentence: "zoals X beweert", "cijfers die X bevestigt"."""
    return words[first - 1] in _LIKE or (words[first - 1] in ("die", "dat") and words[first - 2] in DOCUMENT_NOUNS)


def of_colon(line: Line, index: int) -> Statement | None:
    """ "Woordvoerder X: “...”": a name before a colon and a quotation says it; "Politie: 40 gewonden" opens a line."""
    first = line.source_start(index)
    if first >= index or index + 1 >= line.last:
        return None
    if line.words[index + 1] in QUOTE_MARKS:
        quoted = line.reading.quote_at(line.tokens.end[index + 1]) is not None and "(" not in line.words[first:index]
        return line.statement((index, index + 1), (first, index), line.whole, introduces=True) if quoted else None
    if first != line.first or index - first > _LABEL_LENGTH:
        return None
    named = line.names(first, index)
    speaks = bool(named) and named[0].type in _LABELS[line.reading.block.kind in ("headline", "heading")]
    covers = speaks and line.reading.token_at(named[0].start) == first and line.reading.token_at(named[0].end) == index
    if not (covers or (index - first == 1 and line.has_role(first, index))):
        return None
    label = line.statement((index, index + 1), (first, index), (line.tokens.end[index], line.whole[1]))
    return label.replace(labels=named[0].type == "person") if label and named else label


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
    return line.statement((index, index + 1), (index + 1, last), line.whole)


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


def _reports(line: Line, index: int) -> bool:
    """Whether the verb has what it needs to report: its particle, its clause, or for an estimate somebody by name."""
    words = line.words
    word = words[index]
    if word in DEMANDS:
        return "dat" in words[index + 1 : min(line.last, index + _DEMAND_REACH)]
    if word in SEPARABLE and _has_particle(line, index):
        return word not in ESTIMATES or has_named_subject(line, index) or is_inverted(line, index)
    if (
        word not in REPORTING_VERBS
        or "niet" in words[max(line.first, index - 2) : index]
        or _is_infinitive(line, index)
    ):
        return False  # "kan niet zeggen of", "wil dat niet bevestigen"
    behind = words[index + 1 : min(line.last, index + 6)]
    if word.startswith("meld") and "zich" in behind:
        return False
    if word.startswith(("zeg", "zei")) and (not _FAREWELLS.isdisjoint(behind) or _closes(line, index, ("op",))):
        return False
    if word.startswith("stel") and _closes(line, index, ("voor",)):
        return False  # proposes
    if word not in NEEDS_CLAUSE and word not in LEARNING and behind[:1] == ["niet"]:
        return word in DENIALS  # "bevestigt niet dat ..."
    if word not in NEEDS_CLAUSE or _has_clause(line, index):
        return not _is_adjective(line, index)
    return (word in ESTIMATES or word in TALLIES) and has_named_subject(line, index)


def _told_otherwise(line: Line, index: int, backward: bool, after_pause: bool) -> bool:
    """Whether a verb that needs a clause has it before: "Dat schrijft X", "..., verneemt X", "..., vult X aan"."""
    word = line.words[index]
    if word in SEPARABLE and word not in REPORTING_VERBS:
        return (backward or after_pause) and _closes(line, index, _PARTICLES)
    if word not in NEEDS_CLAUSE or not (backward or after_pause):
        return False
    end = line.source_end(index + 1)
    if word in LEARNING:
        return any(mention.entity_id in line.media for mention in line.names(index + 1, end))
    if backward:
        return True
    pause = next((i for i in range(end, line.last) if line.words[i] in (",", ".", ";")), line.last - 1)
    return not line.reading.quantities_in(line.tokens.start[min(end, line.last - 1)], line.tokens.start[pause])


def _is_infinitive(line: Line, index: int) -> bool:
    """Whether a plural form is an infinitive here: behind "te" or a modal, at the end of its clause."""
    words = line.words
    if not words[index].endswith("en") or index == line.first:
        return False
    closes = index + 1 >= line.last or words[index + 1] in (".", ",", ";", "dat", "of")
    return words[index - 1] == "te" or (closes and not _MODALS.isdisjoint(words[max(line.first, index - 10) : index]))


def _has_particle(line: Line, index: int) -> bool:
    """Whether what the verb needs follows it, with no stop between."""
    words = line.words
    behind = words[index + 1 : min(line.last, index + _PARTICLE_REACH)]
    for particle in SEPARABLE[words[index]]:
        if particle.words[0] not in behind:
            continue
        for at, word in enumerate(behind):
            if word in (".", ";"):
                break
            if word != particle.words[0] or not _goes_on(behind, at, particle.words):
                continue
            if not particle.closes or _is_closed(line, index + 1 + at + len(particle.words)):
                return True
    return False


def _goes_on(behind: list[str], at: int, words: tuple[str, ...]) -> bool:
    """Whether the words follow in a row from `at`; "#" is any number in digits."""
    if words == ("het", "op") and behind[at + 2 : at + 3] == ["op"]:
        return True  # "houdt het officieel op 31"
    for offset, part in enumerate(words[1:], at + 1):
        if offset >= len(behind) or (behind[offset] != part and not (part == "#" and behind[offset][0].isdigit())):
            return False
    return True


def _closes(line: Line, index: int, particles: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether one of the particles closes the verb's clause."""
    for at in range(index + 1, min(line.last, index + _PARTICLE_REACH)):
        if line.words[at] in particles and _is_closed(line, at + 1):
            return True
        if line.words[at] in (",", ".", ";", "dat"):
            return False
    return False


def _is_closed(line: Line, behind: int) -> bool:
    """Whether no object follows the particle before `behind`, so that it is no preposition."""
    return behind >= line.last or line.words[behind] in _CLOSES or line.words[behind] in PREPOSITIONS


def _is_adjective(line: Line, index: int) -> bool:
    """Whether the past tense is an adjective: "zeven bekende Nederlanders"."""
    if line.words[index] not in ("bekende", "bekenden"):
        return False
    return "dat" not in line.words[index + 1 : index + 3]


def _denies(line: Line, index: int) -> bool:
    """Whether what the verb reports is not so, in its subject's word; who denies not, grants it."""
    words = line.words
    behind = words[index + 1 : min(line.last, index + _PARTICLE_REACH)]
    negated = "niet" in behind[:3]
    if words[index] in DENIALS:
        return not negated
    if words[index].startswith(("spreekt", "sprak", "spreken", "spraken")):
        return _closes(line, index, ("tegen",))
    if words[index].startswith(("sluit", "sloot", "sloten")):
        return not negated
    if words[index].startswith(("doet", "deed", "doen", "deden")):
        return ("af", "als") in pairwise(behind)
    return words[index].startswith(_BELIEFS) and behind[:2] == ["niet", "dat"]


def _is_certain(line: Line, index: int, last: int, *, backward: bool, after_pause: bool) -> bool:
    """Whether whoever is the verb's subject says it, so that any noun will do: "zegt het koor", "het koor zegt dat"."""
    if line.words[index] in LEARNING:
        return False
    if backward or after_pause:
        return last >= line.last or line.words[last] in _CLOSES or line.words[last] in PREPOSITIONS
    return _has_clause(line, index) or line.words[index] in SEPARABLE or line.words[index] in DENIALS


def _before_number(line: Line, first: int, last: int) -> int:
    """Where a subject in `[first, last)` ends: before a number, which is then the object of a verb that comes last."""
    if first >= last:
        return last
    for number in line.reading.quantities_in(line.tokens.start[first], line.tokens.start[last]):
        quantity = line.reading.quantities[number]
        if quantity.kind != "age":
            return line.reading.token_at(quantity.start)
    return last


def _takes_up(line: Line, index: int) -> bool:
    """Whether the verb's object is the figure of the sentence before: "X noteerde dat aantal"."""
    behind = line.words[index + 1 : min(line.last, index + 6)]
    if not any(one in ("dat", "dit", "die", "deze") and two in FIGURE_NOUNS for one, two in pairwise(behind)):
        return False
    return not line.reading.quantities_in(line.tokens.start[index], line.whole[1])  # "schat dat aantal op 40"


def _has_clause(line: Line, index: int) -> bool:
    """Whether what is said follows as a clause, a quotation or an estimate."""
    end = min(line.last, index + (_CLAUSE_REACH if line.words[index] not in TALLIES else _TALLY_REACH))
    paused = False
    for at in range(index + 1, end):
        word = line.words[at]
        if word in (".", ";"):
            break
        if word == "dat" and (not paused or line.words[at - 1] == ","):
            return True
        if word == ":" and not paused and line.words[index] not in COUNTING:
            return True
        if word in QUOTE_MARKS and line.reading.quote_at(line.tokens.end[at]) is not None:
            return True
        paused = paused or word == ","
    estimate = line.words[index].startswith(("schat", "raam", "geschat", "verwacht"))
    return estimate and "op" in line.words[index + 1 : end]


def _categories(line: Line, index: int) -> frozenset[str] | None:
    """What the verb can report with a number for its object; None for anything."""
    if line.words[index] in TALLIES:
        before = line.words[index - 1]
        persons = any(mention.type == "person" for mention in line.names(max(line.first, index - 3), index))
        return None if before in COUNTERS or before == "zelf" or persons else TALLIED
    # "De onderzoekers komen uit op 300 doden" reports, "de partij komt uit op 30 zetels" does not.
    return TALLIED | PEOPLE if line.words[index] in _COMING else None
