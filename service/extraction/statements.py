"""Statements: the places in a sentence where somebody is said to say something.

volgens X ..., ... aldus X                  reaches the whole sentence
..., zegt X                                 reaches the whole sentence
X zegt dat ..., vrijdag zei X dat ...       reaches what stands behind
Dat zegt X. Zo blijkt uit cijfers van X.    reaches the sentence before
naar schatting van X                        reaches the whole sentence
"""

import dataclasses
from dataclasses import dataclass
from itertools import pairwise

from service.dutch.reporting import (
    BACKWARD_OPENERS,
    DENIALS,
    DOCUMENT_NOUNS,
    ESTIMATES,
    FIGURE_NOUNS,
    FINDING_VERBS,
    NEEDS_CLAUSE,
    POSTING_VERBS,
    PRONOUNS,
    REPORTED,
    REPORTING_PHRASES,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    SOURCE_NOUNS,
    SPLIT_REPORTING,
)
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence
from service.model import Mention, Passage, Span

_REACH = 16  # tokens of a source's noun phrase
_STOPS = frozenset(
    (".", ",", ";", ":", "?", "!", "dat", "of", "toen", "omdat", "nadat", "terwijl", "die", "waarin", "maar")
)
_CLOSING = frozenset("\"”’'»")
_QUOTE_MARKS = frozenset("\"”“„’‘'«»")
_MEDIUM_BEFORE = frozenset(("tegen", "op", "in", "bij", "aan", "via", "tegenover", "voor", "met"))
_NO_SUBJECT = frozenset(("dat", ":", ",", "of", "er", "zich", "nog", "ook", "niet"))
_SUBJECT_REACH = 7  # tokens from a verb to the name of the subject behind it
_FAREWELLS = frozenset(("gedag", "vaarwel"))
_DETERMINERS = frozenset(("de", "het", "een", "zijn", "haar", "hun", "twee", "drie", "enkele", "beide"))
NOT_VERBS = ADVERBS | CONJUNCTIONS | DETERMINERS | PREPOSITIONS
_PHRASE_STARTS = frozenset(phrase[0] for phrase in REPORTING_PHRASES)


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something.

    `named`: the mentions in the source, in order. `at`: offset of the cue. `low`/`high`: what it reaches.
    `backward`: it reports the sentence before. `introduces`: a quotation may follow it. `opens`: it opens its sentence.
    `source_noun`: the source is named by its role ("de burgemeester van Gent"), so a place in it is not the source.
    `posts`: it was said in a post, on a platform that the words need not name ("tweette").
    """

    cue: Passage | None
    span: Span
    source: Passage | None
    named: tuple[Mention, ...]
    at: int | None = None
    low: int = 0
    high: int = 0
    via: Mention | None = None
    backward: bool = False
    introduces: bool = False
    opens: bool = False
    pronoun: bool = False
    denies: bool = False
    source_noun: bool = False
    posts: bool = False

    def reaches(self, offset: int) -> bool:
        """Whether the offset, in the statement's own sentence, is within what is said."""
        return not self.backward and self.low <= offset < self.high

    def replace(self, **changes: object) -> "Statement":
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


def find_statements(reading: Reading, number: int, media: frozenset[str]) -> list[Statement]:
    """Statements in sentence `number` of the block, in order."""
    sentence = reading.sentences[number]
    words = reading.tokens.lower
    found: list[Statement] = []
    index = sentence.first
    while index < sentence.last:
        word = words[index]
        statement = None
        if word in REPORTING_PREPOSITIONS:
            statement = _of_preposition(reading, sentence, index, media)
        elif word in FINDING_VERBS and index > sentence.first:
            statement = _of_finding(reading, sentence, index, media)
        elif word in _PHRASE_STARTS:
            statement = _of_phrase(reading, sentence, index, media)
        if statement is None and (word in REPORTING_VERBS or word in SPLIT_REPORTING):
            statement = _of_verb(reading, sentence, index, media)
        if statement is None and index == sentence.first and word in BACKWARD_OPENERS:
            statement = _of_perfect(reading, sentence, media)
        if statement is None and word not in NOT_VERBS and _may_report(reading, sentence, index):
            statement = _of_speech_act(reading, sentence, index, media)
        if statement is not None:
            found.append(statement)
        index += 1
    return found


def _of_preposition(reading: Reading, sentence: Sentence, index: int, media: frozenset[str]) -> Statement | None:
    last = _source_end(reading, sentence, index + 1)
    if last == index + 1:
        return None
    reach = (sentence.start, sentence.end)
    if index > sentence.first and _goes_on_about(reading, sentence, last):
        reach = (sentence.start, reading.tokens.start[index])
    before = reading.tokens.lower[max(sentence.first, index - 2) : index]
    if len(before) == 2 and before[0] == "," and before[1] in ("die", "dat", "wie", "waar"):
        # "De politie, die volgens X te laat kwam, pakte zes jongeren op": only the aside is on his word.
        reach = (reading.tokens.start[index], _next_comma(reading, sentence, index))
    return _statement(reading, sentence, index, index, index + 1, last, media, reach)


def _goes_on_about(reading: Reading, sentence: Sentence, last: int) -> bool:
    """Whether a relative clause about the source follows: "aldus X, die vorig jaar twee miljoen bood"."""
    words = reading.tokens.lower
    return last + 1 < sentence.last and words[last] == "," and words[last + 1] in ("die", "dat", "wie", "waar")


def _next_comma(reading: Reading, sentence: Sentence, index: int) -> int:
    for behind in range(index, sentence.last):
        if reading.tokens.lower[behind] == ",":
            return reading.tokens.start[behind]
    return sentence.end


def _of_finding(reading: Reading, sentence: Sentence, index: int, media: frozenset[str]) -> Statement | None:
    """ "Uit cijfers van X blijkt dat ..."."""
    words = reading.tokens.lower
    out = next((i for i in range(index - 1, max(sentence.first, index - _REACH) - 1, -1) if words[i] == "uit"), None)
    if out is None:
        return None
    reach = (sentence.start, sentence.end)
    return _statement(reading, sentence, index, index, out + 1, index, media, reach)


def _of_perfect(reading: Reading, sentence: Sentence, media: frozenset[str]) -> Statement | None:
    """ "Dat heeft X gezegd.", of the sentence before."""
    words = reading.tokens.lower
    verb = sentence.first + 1
    if verb >= sentence.last or words[verb] not in ("heeft", "hebben", "had", "hadden"):
        return None
    for index in range(sentence.last - 1, verb, -1):
        if words[index] in REPORTED:
            last = _source_end(reading, sentence, verb + 1)
            reach = (sentence.start, sentence.end)
            return _statement(reading, sentence, index, index, verb + 1, min(last, index), media, reach, backward=True)
    return None


def _may_report(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether any verb reports here: behind a quotation («...", zucht X») or at the end («..., belooft hij.»)."""
    words = reading.tokens.lower
    if index - 2 < sentence.first:
        return False
    two, one = words[index - 2], words[index - 1]
    if (one == "," and two in _CLOSING) or (one in _CLOSING and two == ","):
        return True
    closes = index + 2 >= sentence.last - 1 and index + 1 < sentence.last
    return one == "," and closes and words[index + 1] in ("hij", "zij", "ze")


def _of_speech_act(reading: Reading, sentence: Sentence, index: int, media: frozenset[str]) -> Statement | None:
    """«"...", zucht X»: any verb reports behind a quotation, if a person follows it."""
    tokens = reading.tokens
    if not tokens.lower[index].isalpha() or not tokens.surface[index].islower():
        return None
    last = _source_end(reading, sentence, index + 1)
    persons = any(mention.type == "person" for mention in _names(reading, index + 1, last))
    pronoun = index + 1 < sentence.last and tokens.lower[index + 1] in PRONOUNS
    if last == index + 1 or not (persons or pronoun):
        return None
    return _statement(reading, sentence, index, index, index + 1, last, media, (sentence.start, sentence.end))


def _of_phrase(reading: Reading, sentence: Sentence, index: int, media: frozenset[str]) -> Statement | None:
    words = reading.tokens.lower
    for phrase in REPORTING_PHRASES:
        behind = index + len(phrase)
        if tuple(words[index:behind]) != phrase or behind >= sentence.last:
            continue
        last = _source_end(reading, sentence, behind)
        if last == behind:
            continue
        backward = words[sentence.first] in BACKWARD_OPENERS and index <= sentence.first + 8
        return _statement(
            reading, sentence, index, behind - 1, behind, last, media, (sentence.start, sentence.end), backward=backward
        )
    return None


def _of_verb(reading: Reading, sentence: Sentence, index: int, media: frozenset[str]) -> Statement | None:
    words = reading.tokens.lower
    tokens = reading.tokens
    backward = words[sentence.first] in BACKWARD_OPENERS and index == sentence.first + 1
    takes_up = _takes_up(reading, sentence, index)
    denies = words[index] in DENIALS
    before = words[index - 1] if index > sentence.first else ""
    after_pause = before in (",", *_CLOSING) or index == sentence.first
    if not (
        _reports(reading, sentence, index) or (words[index] in NEEDS_CLAUSE and (backward or takes_up or after_pause))
    ):
        return None
    if backward or after_pause or _is_inverted(reading, sentence, index):
        first, last = index + 1, _source_end(reading, sentence, index + 1)
        inverted = True
    else:
        first, last = _source_start(reading, sentence, index), index
        inverted = False
    if first >= last:
        return None
    reach = (tokens.end[index], sentence.end)
    if after_pause and not backward:
        # «..., zegt X.» and «..., zegt X, ...»; what hangs on X without a comma is the reporter's own.
        resumes = last < sentence.last and words[last] in (",", ":") and not _goes_on_about(reading, sentence, last)
        goes_on = index == sentence.first or resumes
        reach = (sentence.start, sentence.end if goes_on else tokens.start[index])
    statement = _statement(
        reading, sentence, index, index, first, last, media, reach, backward=backward or takes_up, denies=denies
    )
    if statement is None:
        return None
    ends_with_colon = sentence.last > index and words[sentence.last - 1] == ":"
    return statement.replace(
        introduces=backward or ends_with_colon,
        opens=index == sentence.first and inverted,
        posts=words[index] in POSTING_VERBS,
    )


def _reports(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether the verb has what it needs to report: its particle, its clause, or for an estimate somebody by name."""
    words = reading.tokens.lower
    word = words[index]
    if word in SPLIT_REPORTING:
        behind = words[index + 1 : min(sentence.last, index + 14)]
        pairs = (f"{one} {two}" for one, two in pairwise(behind))
        if SPLIT_REPORTING[word].isdisjoint(behind) and SPLIT_REPORTING[word].isdisjoint(pairs):
            return False
        return word not in ESTIMATES or _has_named_subject(reading, sentence, index)
    if word in ("zegt", "zei", "zeggen", "zeiden") and not _FAREWELLS.isdisjoint(words[index + 1 : index + 6]):
        return False
    if word not in NEEDS_CLAUSE or _has_clause(reading, sentence, index):
        return True
    return word in ESTIMATES and _has_named_subject(reading, sentence, index)


def _has_named_subject(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether a person, an organization or a pronoun stands right before the verb."""
    if index > sentence.first and reading.tokens.lower[index - 1] in PRONOUNS:
        return True
    names = _names(reading, max(sentence.first, index - 3), index)
    return bool(names) and names[-1].type in ("person", "organization")


def _takes_up(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether the verb's object is the figure of the sentence before: "X noteerde dat aantal"."""
    behind = reading.tokens.lower[index + 1 : min(sentence.last, index + 6)]
    return any(one in ("dat", "dit", "die", "deze") and two in FIGURE_NOUNS for one, two in pairwise(behind))


def _has_clause(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether what is said follows as a clause, a quotation or an estimate."""
    behind = reading.tokens.lower[index + 1 : min(sentence.last, index + 24)]
    if "dat" in behind or ":" in behind or not _QUOTE_MARKS.isdisjoint(behind):
        return True
    estimate = reading.tokens.lower[index].startswith(("schat", "raam", "geschat", "verwacht"))
    return estimate and "op" in behind


def _is_inverted(reading: Reading, sentence: Sentence, index: int) -> bool:
    """Whether the subject stands behind the verb: something else opens the sentence and a noun phrase follows."""
    words = reading.tokens.lower
    if index + 1 >= sentence.last:
        return False
    following = words[index + 1]
    if following in _NO_SUBJECT or following in PREPOSITIONS:
        return False
    before = _source_start(reading, sentence, index)
    is_named_before = any(_is_subject(reading, mention) for mention in _names(reading, before, index))
    end = min(_source_end(reading, sentence, index + 1), index + _SUBJECT_REACH)
    if _names(reading, index + 1, end) or following in SOURCE_NOUNS:
        return not is_named_before
    if following in _DETERMINERS or following in PRONOUNS:
        return not is_named_before and not _roles(reading, before, index)
    return False


def _is_subject(reading: Reading, mention: Mention) -> bool:
    """Whether no preposition governs the name: "de Kamer" is no subject in "in een brief aan de Kamer schrijft ..."."""
    words = reading.tokens.lower
    at = reading.token_at(mention.start)
    before = [word for word in words[max(0, at - 2) : at] if word not in DETERMINERS]
    return not before or before[-1] not in PREPOSITIONS or before[-1] == "van"


def _source_end(reading: Reading, sentence: Sentence, first: int) -> int:
    """Index behind the noun phrase of a source that begins at `first`."""
    words = reading.tokens.lower
    index = first
    complete = False
    while index < min(sentence.last, first + _REACH):
        word = words[index]
        is_small = reading.tokens.surface[index].islower()
        if complete and is_small and word not in PREPOSITIONS and word not in ("en", "der", "den"):
            # "Volgens de officier verdiende de groep ...": behind its noun the phrase goes on with a preposition only.
            break
        complete = not is_small or word.rpartition("-")[2] in SOURCE_NOUNS
        if (
            word in _STOPS
            or (word in AUXILIARIES and index > first and reading.tokens.surface[index] != "IS")
            or (word[0].isdigit() and index > first)
        ):
            break
        if word in _QUOTE_MARKS and index > first:
            break
        index += 1
    return index


def _source_start(reading: Reading, sentence: Sentence, index: int) -> int:
    """Index where the noun phrase of a source that ends before `index` begins."""
    words = reading.tokens.lower
    first = index
    while first > max(sentence.first, index - _REACH):
        initial = words[first - 1] == "." and first - 2 >= sentence.first and len(words[first - 2]) == 1
        if words[first - 1] in _QUOTE_MARKS or (words[first - 1] in _STOPS and not initial):
            break
        first -= 1
    return first


def _statement(
    reading: Reading,
    sentence: Sentence,
    cue_first: int,
    cue_last: int,
    first: int,
    last: int,
    media: frozenset[str],
    reach: tuple[int, int],
    backward: bool = False,
    denies: bool = False,
) -> Statement | None:
    tokens = reading.tokens
    named = tuple(_names(reading, first, last))
    roles = _roles(reading, first, last)
    # "volgens haar metingen" is on her word as much as "volgens haar".
    possessive = tokens.lower[cue_first] == "volgens" and tokens.lower[first] in ("haar", "zijn")
    closing = last == cue_first and tokens.lower[last - 1] in PRONOUNS
    leading = tokens.lower[first] in PRONOUNS
    pronoun = possessive or closing or leading
    if not named and not roles and not pronoun:
        return None
    cue = _passage(reading, cue_first, cue_last)
    source = _passage(reading, first, last - 1)
    low, high = min(cue.start, source.start), max(cue.end, source.end)
    return Statement(
        cue,
        Span(low, high),
        source,
        named,
        at=tokens.start[cue_first],
        low=reach[0],
        high=reach[1],
        via=_via(reading, sentence, media),
        backward=backward,
        pronoun=leading or (pronoun and all(mention.entity_id in media for mention in named)),
        denies=denies,
        source_noun=_roles(reading, first, last, SOURCE_NOUNS - DOCUMENT_NOUNS),
    )


def _passage(reading: Reading, first: int, last: int) -> Passage:
    start, end = reading.tokens.start[first], reading.tokens.end[last]
    return Passage(reading.text[start:end], start, end)


def _names(reading: Reading, first: int, last: int) -> list[Mention]:
    if first >= last:
        return []
    return reading.mentions_in(reading.tokens.start[first], reading.tokens.end[last - 1])


def _roles(reading: Reading, first: int, last: int, nouns: frozenset[str] = SOURCE_NOUNS) -> bool:
    """Whether the phrase names its source by a role: "een woordvoerder", "SDF-woordvoerder", "de brandweer"."""
    for word in reading.tokens.lower[first:last]:
        head = word.rpartition("-")[2]
        if head in nouns or head.endswith(("woordvoerder", "woordvoerster", "minister", "commandant", "politie")):
            return True
    return False


def _via(reading: Reading, sentence: Sentence, media: frozenset[str]) -> Mention | None:
    """The medium that the sentence names as the way: "tegen EenVandaag", "op Twitter", "in De Standaard"."""
    words = reading.tokens.lower
    for mention in reading.mentions_in(sentence.start, sentence.end):
        if mention.entity_id not in media:
            continue
        token = reading.token_at(mention.start)
        window = words[max(sentence.first, token - 4) : token]
        if any(word in _MEDIUM_BEFORE for word in window):
            return mention
    return None
