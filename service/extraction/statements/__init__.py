"""Statements: the places in a sentence where somebody is said to say something.

    volgens X ..., ... aldus X                  reaches the whole sentence
    ..., zegt X                                 reaches what stands before
    X zegt dat ..., vrijdag zei X dat ...       reaches what stands behind
    Dat zegt X. Zo blijkt uit cijfers van X.    reaches the sentence before
    naar schatting van X                        reaches the whole sentence

    record.py    what a statement is
    line.py      a sentence as the rules see it: noun phrases of sources, who is named in them
    phrases.py   rules without a verb of saying
    verbs.py     rules with one

To add a way of reporting, add its words to dutch/reporting.py; a new pattern is a function of a Line and an index.
"""

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    FINDING_VERBS,
    REPORTING_PHRASES,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    SPLIT_REPORTING,
)
from service.dutch.words import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.reading import Reading
from service.extraction.statements.line import Line
from service.extraction.statements.phrases import of_finding, of_gap, of_perfect, of_phrase, of_preposition
from service.extraction.statements.record import Statement
from service.extraction.statements.verbs import may_report, of_colon, of_speech_act, of_verb

__all__ = ["Statement", "find_statements"]

_NOT_VERBS = ADVERBS | CONJUNCTIONS | DETERMINERS | PREPOSITIONS
_PHRASE_STARTS = frozenset(phrase[0] for phrase in REPORTING_PHRASES)


def find_statements(reading: Reading, number: int, media: frozenset[str]) -> list[Statement]:
    """Statements in sentence `number` of the block, in order; `media` are the ids of the entities that are media."""
    line = Line(reading, number, media)
    found = (_statement_at(line, index) for index in range(line.first, line.last))
    return [statement for statement in found if statement is not None]


def _statement_at(line: Line, index: int) -> Statement | None:
    word = line.words[index]
    statement = None
    if word in REPORTING_PREPOSITIONS:
        statement = of_preposition(line, index)
    elif word in FINDING_VERBS and index > line.first:
        statement = of_finding(line, index)
    elif word in _PHRASE_STARTS:
        statement = of_phrase(line, index)
    if statement is None and (word in REPORTING_VERBS or word in SPLIT_REPORTING):
        statement = of_verb(line, index)
    if word == ":":
        statement = of_colon(line, index)
    if statement is None and word == ",":
        statement = of_gap(line, index)
    opens = index == line.first or (word == "zo" and line.words[index - 1] == ",")
    if statement is None and opens and word in BACKWARD_OPENERS:
        statement = of_perfect(line, index)
    if statement is None and word not in _NOT_VERBS and may_report(line, index):
        statement = of_speech_act(line, index)
    return statement
