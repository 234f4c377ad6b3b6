"""Statements: the places in a sentence where somebody is said to say something.

    volgens X ..., ... aldus X                  reaches the whole sentence
    ..., zegt X                                 reaches what stands before
    X zegt dat ..., vrijdag zei X dat ...       reaches what stands behind
    Dat zegt X. Zo blijkt uit cijfers van X.    reaches the sentence before
    naar schatting van X, door X bevestigd      reaches the whole sentence
    X schrapt naar eigen zeggen ...             reaches its clause
    X telde 600 betogers, Y 2.000               the second takes up the first's verb

    record.py    what a statement is
    line.py      a sentence as the rules see it: noun phrases of sources, who is named in them
    sources.py   the statement of a cue and a source, where the source is somebody
    reach.py     how far what is said goes
    subjects.py  on which side of a verb its subject stands
    phrases.py   rules without a verb of saying, or with its participle
    opinions.py  somebody's own word or opinion
    verbs.py     rules with one
    needs.py     what a verb needs to report
    particles.py the particle among them
    denying.py   whether it says that it is not so
    speech.py    rules of a colon, and of any verb behind a quotation

To add a way of reporting, add its words to dutch/reporting.py; a new pattern is a function of a Line and an index.
"""

from service.dutch.reporting import (
    DEMANDS,
    FINDINGS,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    SEPARABLE,
)
from service.dutch.words import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.reading import Reading
from service.extraction.statements.line import CLOSING_MARKS, Line
from service.extraction.statements.opinions import of_opinion, of_own_word
from service.extraction.statements.phrases import (
    ANCHORS,
    of_agent,
    of_finding,
    of_gap,
    of_perfect,
    of_phrase,
    of_preposition,
)
from service.extraction.statements.record import Statement
from service.extraction.statements.speech import may_report, of_colon, of_credit, of_speech_act
from service.extraction.statements.verbs import of_shared, of_verb

__all__ = ["Statement", "find_statements", "merge"]

_NOT_VERBS = ADVERBS | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | {"zo"}
_PERFECT = frozenset(("heeft", "hebben", "had", "hadden"))
_OPINIONS = frozenset(("betreft", "betrof", "schatting", "inschatting", "berekening", "mening"))
_VERBS = REPORTING_VERBS | SEPARABLE.keys() | DEMANDS
# Words at which a statement may have its cue, and what may stand before a verb that is none of them.
_CUES = (
    _VERBS | REPORTING_PREPOSITIONS | FINDINGS.keys() | ANCHORS.keys() | _PERFECT | _OPINIONS | {":", "door", "eigen"}
)
_GAPS = frozenset((",", "en"))
_SPEECH = CLOSING_MARKS | {"hij", "zij", "ze"}  # without one of these no other verb reports
_PAUSES = CLOSING_MARKS | {","}


def find_statements(reading: Reading, number: int, media: frozenset[str]) -> list[Statement]:
    """Statements in sentence `number` of the block, in order; `media` are the ids of the entities that are media."""
    sentence = reading.sentences[number]
    words, found = reading.tokens.lower[sentence.first : sentence.last], list[Statement]()
    if _CUES.isdisjoint(words) and _SPEECH.isdisjoint(words):
        return found
    line = Line(reading, number, media)
    pause = False
    for index, word in enumerate(words, line.first):
        statement = _statement_at(line, index, found) if word in _CUES or (found and word in _GAPS) else None
        if pause and statement is None and word not in _NOT_VERBS and may_report(line, index):
            statement = of_speech_act(line, index)
        if statement is not None:
            found.append(statement)
        pause = word in _PAUSES
    return found


def merge(statements: list[Statement]) -> Statement:
    """One statement of those that reach the same figure: its names are those of all, the first cue stands for them."""
    first = statements[0]
    if len(statements) == 1:
        return first
    via = next((statement.via for statement in statements if statement.via), None)
    # "meldt persbureau X op basis van anonieme bronnen": the source is whom the medium heard; a survey is its own.
    others = [statement for statement in statements if not statement.by_medium]
    heard = next((other for other in others if other.named or other.source_noun or not other.counts), first)
    if heard.source_noun and not heard.on_paper:
        # "Volgens de burgemeester staan er in het rapport van X twee plannen": X did not say so.
        statements = [statement for statement in statements if not statement.on_paper]
    named = tuple(mention for statement in statements for mention in statement.named)
    return first.replace(
        named=named,
        via=via,
        counts=first.counts or any([other.counts and not other.named for other in others]),
        source=heard.source,
        source_noun=heard.source_noun,
        pronoun=all(statement.pronoun for statement in statements),
    )


def _statement_at(line: Line, index: int, found: list[Statement]) -> Statement | None:
    """The statement whose cue is the word at `index`; `found` are those before it in the sentence."""
    word = line.words[index]
    statement = None
    if word in REPORTING_PREPOSITIONS:
        statement = of_preposition(line, index)
    elif word in ANCHORS or word in FINDINGS:
        statement = of_finding(line, index) if word in FINDINGS else None
        if statement is None and word in ANCHORS:
            statement = of_phrase(line, index)
        if statement is None and word in _OPINIONS:
            statement = of_opinion(line, index)
    elif word == "door":
        statement = of_agent(line, index)
    elif word == "eigen":
        statement = of_own_word(line, index)
    elif word in _OPINIONS:
        statement = of_opinion(line, index)
    elif word == ":":
        statement = of_credit(line, index) or of_colon(line, index)
    elif word in _GAPS:
        statement = of_gap(line, index, found[-1])
    if statement is None and word in _PERFECT:
        statement = of_perfect(line, index)
    if statement is None and word in _VERBS:
        shared = found[-1] if found and line.words[index - 1] in ("en", "maar") else None
        statement = (of_shared(line, index, shared) if shared else None) or of_verb(line, index)
    return statement
