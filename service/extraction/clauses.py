"""A sentence cut into the statements that it holds: what stands in one of them is said of it, and seldom of another.

    main          "In Gent vielen drie doden"; a new one begins at ";", ":", "maar", "terwijl", "want"
    subordinate   "nadat er maandag brand uitbrak"
    relative      ", die in 2021 werd geopend,": about the noun before it; the clause around it goes on behind its comma
    part          "van wie twaalf in Gent", "waarvan de helft ..."
    matrix        "Minister X zei dinsdag dat ...": who says it, and when, not what is said
    report        "..., zei X dinsdag in Brussel"

Closed classes after the Algemene Nederlandse Spraakkunst, chapters 5 (relative pronouns) and 10 (conjunctions).
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.reporting import DOCUMENT_NOUNS, REPORTED, REPORTING_VERBS, SPLIT_REPORTING
from service.dutch.words import DETERMINERS, PRONOUNS
from service.extraction.reading import Reading, Sentence

Kind = Literal["main", "subordinate", "relative", "part", "matrix", "report"]

_COORDINATORS = frozenset(("maar", "terwijl", "want", "waarna", "waarop"))
_SUBORDINATORS = frozenset(
    "omdat doordat zodat nadat voordat hoewel ofschoon zodra als indien wanneer toen sinds".split()
)
_RELATIVES = frozenset("die dat wie waar".split())  # behind a comma
_PRONOMINAL = frozenset("waarbij waardoor waarin waarmee waarvoor waartegen waarover".split())
_OF_PARTS = frozenset(("waarvan", "waaronder"))
_BEFORE_WIE = frozenset("van onder met bij voor door aan op uit over".split())
_SAYS_BEHIND = REPORTING_VERBS - {"telt", "telde", "vond", "vindt"} | SPLIT_REPORTING.keys() | {"aldus"}
_PARTICLES = frozenset(word for words in SPLIT_REPORTING.values() for word in words if " " not in word)
# What a relative clause tells of these is told of all that the sentence says: "de aanslag, die in X plaatsvond, ...".
HAPPENINGS = tuple(
    "aanslag aanval brand ongeval ongeluk ramp explosie storm beving aardbeving overstroming overstromingen noodweer "
    "betoging demonstratie protest staking schietpartij gevecht gevechten strijd oorlog offensief bombardement lawine "
    "crash botsing verkiezingen verkiezing wedstrijd toernooi festival feest concert operatie "
    "actie uitbraak epidemie".split()
)
_STOPS = frozenset((".", ":", ";"))
# Between two words of one clause stands none of these.
_PARTING = (
    _STOPS | _COORDINATORS | _SUBORDINATORS | _PRONOMINAL | _OF_PARTS | frozenset((",", "wie", "die", "dat", "of"))
)
# Only at these can a clause begin, end, or become one that says who speaks.
_TURNS = _PARTING | frozenset(("van", "onder")) | REPORTING_VERBS | REPORTED | _PARTICLES
_SPLIT = 16  # tokens between a verb and its particle
_ABBREVIATION = 3  # letters
_NOUN = 3  # tokens between a number and its noun
_LOOK_BACK = 8  # tokens between an antecedent and its noun


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one sentence.

    `begins[i]`: the token of the block where its i-th piece begins, `of[i]`: the clause that the piece belongs to;
    `kind[c]`, `about[c]`: of clause c. `about` is the last token before a relative clause, -1 for the others.
    """

    begins: list[int]
    of: list[int]
    kind: list[Kind]
    about: list[int]

    def at(self, token: int) -> int:
        """The clause of a token of the sentence."""
        return self.of[max(0, bisect_right(self.begins, token) - 1)]

    def start(self, clause: int) -> int:
        """The first token of a clause."""
        return self.begins[self.of.index(clause)]


def read_clauses(reading: Reading, sentence: Sentence) -> Clauses:
    """The clauses of a sentence, in one pass over the words at which one can begin or end."""
    first, last = sentence.first, sentence.last
    words, surface = reading.tokens.lower, reading.tokens.surface
    turns = [at for at, word in enumerate(words[first:last], first) if word in _TURNS]
    found = Clauses([first], [0], ["main"], [-1])
    current = around = 0
    says = False  # a verb of saying stands in the current main clause

    def open_clause(kind: Kind, antecedent: int = -1) -> int:
        found.kind.append(kind)
        found.about.append(antecedent)
        return len(found.kind) - 1

    for index in turns:
        word, kind, was = words[index], found.kind[current], current
        following = words[index + 1] if index + 1 < last else ""
        if word == ",":
            opened = _opened_by(words, index, last)
            if opened is not None:
                current = open_clause(opened, index - 1)
            elif kind != "main" and not _goes_on(surface, index, last, kind):
                current = around = around if found.kind[around] == "main" else open_clause("main")
        elif word in _COORDINATORS or word in _STOPS:
            if index > first and (word != "." or _is_stop(surface, index, last)):
                current = around = open_clause("main")
                says = False
        elif word in _SUBORDINATORS:
            if not _is_conjunction(word, following):
                continue
            if index == first:
                found.kind[0] = "subordinate"
            elif kind != "relative":
                current = open_clause("subordinate")
        elif word in _PRONOMINAL:
            current = open_clause("relative", index - 1) if kind != "relative" else current
        elif word in _OF_PARTS or (word in ("van", "onder") and following == "wie"):
            if kind not in ("part", "relative") or word in _OF_PARTS:
                current = open_clause("part", index - 1)
        elif word in ("dat", "of") and says and kind == "main" and current == around:
            found.kind[current] = "matrix"
            current = around = open_clause("main")
            says = False
        elif word in ("die", "dat"):
            if index > first and kind != "relative" and _may_be_told_of(words[index - 1]):
                current = open_clause("relative", index - 1)
        elif kind == "main" and not says:
            says = _says(word, words, first, index)
        if current != was:
            found.begins.append(index)
            found.of.append(current)
    return found


def may_part(between: list[str]) -> bool:
    """Whether two words of a sentence may be of two clauses, by the words between them."""
    return not _PARTING.isdisjoint(between)


def tells_of(reading: Reading, clauses: Clauses, clause: int, token: int) -> bool:
    """Whether a relative clause without a comma is about the number at a token: "90 huizen die in 2021 ...", ..."""
    about = clauses.about[clause]
    return 0 <= about - token <= _NOUN and reading.tokens.lower[about + 1] in ("die", "dat")


def is_about_happening(reading: Reading, clauses: Clauses, clause: int) -> bool:
    """Whether a relative clause tells of what happened: "de aanslag, die twaalf mensen het leven kostte, ..."."""
    at = clauses.about[clause]
    for index in range(at, max(clauses.begins[0] - 1, at - _LOOK_BACK), -1):
        word = reading.tokens.lower[index]
        if word.endswith(HAPPENINGS) or categorize(lemmatize(word)) in ("attack", "match"):
            return True
        if word in DETERMINERS and index < at:
            return False
    return False


def _opened_by(words: list[str], comma: int, last: int) -> Kind | None:
    """What a comma opens by the words behind it."""
    behind = words[comma + 1 : min(last, comma + 4)]
    if not behind:
        return None
    if behind[0] in _RELATIVES:
        return "relative"
    if behind[0] in _BEFORE_WIE and behind[1:2] == ["wie"]:
        return "part" if behind[0] in ("van", "onder") else "relative"
    if behind[0] in _SAYS_BEHIND and (behind[0] not in SPLIT_REPORTING or _splits(words, comma + 1, last)):
        return "report"
    return "report" if behind[0] == "zo" and behind[1:2] and behind[1] in _SAYS_BEHIND else None


def _splits(words: list[str], verb: int, last: int) -> bool:
    """Whether the rest of a split verb of saying stands behind it: "laat X weten"."""
    return not SPLIT_REPORTING[words[verb]].isdisjoint(words[verb + 1 : min(last, verb + _SPLIT)])


def _goes_on(surface: list[str], comma: int, last: int, kind: Kind) -> bool:
    """Whether what follows a comma is the next of a row: "die in Gent, Brugge en Aalst woont"."""
    following = surface[comma + 1] if comma + 1 < last else "."
    return following[0].isupper() or following[0].isdigit() or (kind == "part" and following in DETERMINERS)


def _may_be_told_of(word: str) -> bool:
    """Whether a relative pronoun may follow the word without a comma: "cijfers die maandag werden vrijgegeven"."""
    return word in DOCUMENT_NOUNS or is_known_noun(word)


def _is_stop(surface: list[str], index: int, last: int) -> bool:
    """Whether a full stop stands there that ended no sentence, and yet a new one seems to begin."""
    return index + 1 < last and len(surface[index - 1]) > _ABBREVIATION and surface[index + 1][0].isupper()


def _is_conjunction(word: str, following: str) -> bool:
    """Whether the word opens a clause: "toen er brand uitbrak" and "sinds hij er is", not "toen vielen er twee"."""
    if word == "sinds":
        return following in PRONOUNS
    return (
        word not in ("toen", "als") or following in DETERMINERS or following in ("er", "hij", "ze", "zij", "men", "we")
    )


def _says(word: str, words: list[str], first: int, index: int) -> bool:
    """Whether a verb of saying stands at the index: "meldt", "is meegedeeld", or the end of "kondigde ... aan"."""
    if word in REPORTING_VERBS or word in REPORTED:
        return True
    before = words[max(first, index - _SPLIT) : index] if word in _PARTICLES else []
    return any(verb in SPLIT_REPORTING and word in SPLIT_REPORTING[verb] for verb in before)
