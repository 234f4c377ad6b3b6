"""Statements with a verb of saying, and with any verb where a quotation ends."""

from itertools import pairwise

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    DENIALS,
    ESTIMATES,
    FIGURE_NOUNS,
    NEEDS_CLAUSE,
    PEOPLE,
    POSTING_VERBS,
    PRONOUNS,
    SOURCE_NOUNS,
    SPLIT_REPORTING,
    TALLIED,
    TALLIES,
)
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.statements.line import CLOSING_MARKS, QUOTE_MARKS, Line
from service.extraction.statements.record import Statement
from service.model import Mention

_NO_SUBJECT = frozenset(("dat", ":", ",", "of", "er", "zich", "nog", "ook", "niet"))
_SUBJECT_REACH = 7  # tokens from a verb to the name of the subject behind it
_APPOSITION_REACH = 14  # tokens
_FAREWELLS = frozenset(("gedag", "vaarwel"))
_DETERMINERS = frozenset(("de", "het", "een", "zijn", "haar", "hun", "twee", "drie", "enkele", "beide"))


def of_verb(line: Line, index: int) -> Statement | None:
    """ "X zegt dat ...", "..., zegt X", "vrijdag zei X dat ...", "Dat zegt X." """
    words, tokens = line.words, line.tokens
    backward = words[line.first] in BACKWARD_OPENERS and index == line.first + 1
    takes_up = _takes_up(line, index)
    before = words[index - 1] if index > line.first else ""
    after_pause = before in (",", *CLOSING_MARKS) or index == line.first
    told_otherwise = words[index] in NEEDS_CLAUSE and (backward or takes_up or after_pause)
    if not (told_otherwise or _reports(line, index)):
        return None
    if backward or after_pause or _is_inverted(line, index):
        first, last = index + 1, line.source_end(index + 1)
        inverted = True
    else:
        first, last = line.source_start(index), index
        inverted = False
    if after_pause and (aside := _apposed(line, index)):
        first, last = aside
        after_pause = inverted = False
    if first >= last:
        return None
    reach = (tokens.end[index], line.contrast(index))
    if after_pause and not backward:
        # «..., zegt X.» and «..., zegt X, ...»; what hangs on X without a comma is the reporter's own.
        resumes = last < line.last and words[last] in (",", ":") and not line.goes_on_about(last)
        goes_on = index == line.first or resumes
        reach = (line.whole[0], line.whole[1] if goes_on else tokens.start[index])
    statement = line.statement(
        (index, index + 1), (first, last), reach, backward=backward or takes_up, denies=words[index] in DENIALS
    )
    if statement is None:
        return None
    ends_with_colon = line.last > index and words[line.last - 1] == ":"
    return statement.replace(
        introduces=backward or ends_with_colon,
        opens=index == line.first and inverted,
        posts=words[index] in POSTING_VERBS,
        only=None if backward or takes_up or _has_clause(line, index) else _categories(line, index),
    )


def _categories(line: Line, index: int) -> frozenset[str] | None:
    """What the verb can report with a number for its object; None for anything."""
    if line.words[index] in TALLIES:
        return TALLIED
    # "De onderzoekers komen uit op 300 doden" reports, "de partij komt uit op 30 zetels" does not.
    return TALLIED | PEOPLE if line.words[index] in ("komt", "kwam", "komen", "kwamen") else None


def _apposed(line: Line, index: int) -> tuple[int, int] | None:
    """Tokens of the person in "de politiechef van Mumbai, Arjun Mehta, zei" and "Arjun Mehta, de politiechef, zei"."""
    if index - 2 <= line.first or line.words[index - 1] != ",":
        return None
    for mention in reversed(line.names(max(line.first, index - _APPOSITION_REACH), index - 1)):
        first, last = line.reading.token_at(mention.start), line.reading.token_at(mention.end)
        closes = last == index - 1 and first > line.first and line.words[first - 1] == ","
        leads = last < index - 1 and line.words[last] == "," and "," not in line.words[last + 1 : index - 1]
        if mention.type == "person" and (closes or leads):
            return first, last
    return None


def of_colon(line: Line, index: int) -> Statement | None:
    """ "Woordvoerder X: “...”": a name before a colon and a quotation says it."""
    if index + 1 >= line.last or line.words[index + 1] not in QUOTE_MARKS:
        return None
    first = line.source_start(index)
    statement = line.statement((index, index + 1), (first, index), line.whole) if first < index else None
    return statement.replace(introduces=True) if statement else None


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
    if word in SPLIT_REPORTING:
        behind = words[index + 1 : min(line.last, index + 14)]
        # "komt aan 61": what a count comes to, not where a train does.
        pairs = (f"{one} #" if two[0].isdigit() else f"{one} {two}" for one, two in pairwise(behind))
        if SPLIT_REPORTING[word].isdisjoint(behind) and SPLIT_REPORTING[word].isdisjoint(pairs):
            return False
        return word not in ESTIMATES or _has_named_subject(line, index)
    if "niet" in words[max(line.first, index - 2) : index]:
        return False  # "kan niet zeggen of", "wil dat niet bevestigen"
    if word in ("zegt", "zei", "zeggen", "zeiden") and not _FAREWELLS.isdisjoint(words[index + 1 : index + 6]):
        return False
    if word not in NEEDS_CLAUSE or _has_clause(line, index):
        return True
    return (word in ESTIMATES or word in TALLIES) and _has_named_subject(line, index)


def _has_named_subject(line: Line, index: int) -> bool:
    """Whether a person, an organization or a pronoun stands right before the verb."""
    if index > line.first and line.words[index - 1] in PRONOUNS:
        return True
    names = line.names(max(line.first, index - 3), index)
    return bool(names) and names[-1].type in ("person", "organization")


def _takes_up(line: Line, index: int) -> bool:
    """Whether the verb's object is the figure of the sentence before: "X noteerde dat aantal"."""
    behind = line.words[index + 1 : min(line.last, index + 6)]
    return any(one in ("dat", "dit", "die", "deze") and two in FIGURE_NOUNS for one, two in pairwise(behind))


def _has_clause(line: Line, index: int) -> bool:
    """Whether what is said follows as a clause, a quotation or an estimate."""
    behind = line.words[index + 1 : min(line.last, index + 24)]
    if "dat" in behind or ":" in behind or not QUOTE_MARKS.isdisjoint(behind):
        return True
    estimate = line.words[index].startswith(("schat", "raam", "geschat", "verwacht"))
    return estimate and "op" in behind


def _is_inverted(line: Line, index: int) -> bool:
    """Whether the subject stands behind the verb: something else opens the sentence and a noun phrase follows."""
    words = line.words
    if index + 1 >= line.last:
        return False
    following = words[index + 1]
    if following in _NO_SUBJECT or following in PREPOSITIONS:
        return False
    before = line.source_start(index)
    is_named_before = any(_is_subject(line, mention) for mention in line.names(before, index))
    end = min(line.source_end(index + 1), index + _SUBJECT_REACH)
    if line.names(index + 1, end) or following in SOURCE_NOUNS:
        return not is_named_before
    if following in _DETERMINERS or following in PRONOUNS:
        return not is_named_before and not line.has_role(before, index)
    return False


def _is_subject(line: Line, mention: Mention) -> bool:
    """Whether no preposition governs the name: "de Kamer" is no subject in "in een brief aan de Kamer schrijft ..."."""
    words = line.words
    at = line.reading.token_at(mention.start)
    before = [word for word in words[max(0, at - 2) : at] if word not in DETERMINERS]
    return not before or before[-1] not in PREPOSITIONS or before[-1] == "van"
