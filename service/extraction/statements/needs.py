"""Whether a verb reports where it stands: with its particle, its clause, or what stood before it."""

from itertools import pairwise

from service.dutch.reporting import (
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
    REPORTING_VERBS,
    SEPARABLE,
    TALLIED,
    TALLIES,
    VERDICTS,
)
from service.dutch.words import PREPOSITIONS
from service.extraction.statements.denying import calls_false
from service.extraction.statements.line import QUOTE_MARKS, Line
from service.extraction.statements.particles import closes, has_particle
from service.extraction.statements.subjects import has_named_subject, has_subject_in_relative, is_inverted

_FAREWELLS = frozenset(("gedag", "vaarwel"))
_CLOSES = frozenset((".", ",", ":", ";", "?", "!", "dat", "of", "hoe", "hoeveel", "te", "en", "maar")) | QUOTE_MARKS
_PARTICLE_REACH = 14  # tokens from a verb to its particle
_CLAUSE_REACH = 24  # tokens from a verb to the "dat" of what it reports
_TALLY_REACH = 4  # tokens: "telt dat"
_DEMAND_REACH = 5  # tokens: "wil dat", "wil de bond dat"
_DONE = frozenset(("hebben", "zijn", "kunnen", "zullen", "worden"))
_ACQUITS = frozenset(("spreekt", "sprak", "spreken", "spraken"))
_NO_DEMANDS = frozenset(("niet", "of", "zeggen", "bevestigen"))  # "wil niet zeggen of dat cijfer klopt"
_PARTICLES = frozenset("toe aan op uit mee in af tegen".split())
_OPINIONS = ("vind", "vond", "noem")
_LANGUAGES = frozenset(
    "nederlands frans duits engels arabisch turks spaans fries vlaams oekraïens russisch pools chinees".split()
)
_MODALS = frozenset("kan kon kunnen konden wil wilde willen wilden mag mocht moet moest zal zou zouden laat".split())
_STAFF = frozenset(("worker", "member", "voter", "supporter"))
_COMING = frozenset(("komt", "kwam", "komen", "kwamen"))


def reports(line: Line, index: int) -> bool:
    """Whether the verb has what it needs to report: its particle, its clause, or for an estimate somebody by name."""
    words = line.words
    word = words[index]
    if word in DEMANDS and word.startswith("pleit") and has_particle(line, index):
        return True
    if word in DEMANDS:
        behind = words[index + 1 : min(line.last, index + _DEMAND_REACH)]
        return "dat" in behind and _NO_DEMANDS.isdisjoint(behind[: behind.index("dat")])
    if word in _ACQUITS and "vrij" in words[index + 1 : min(line.last, index + _PARTICLE_REACH)]:
        return False
    if word in _ACQUITS and line.words[index - 1] in _LANGUAGES:
        return False  # "kinderen die thuis geen Nederlands spreken"
    if word in SEPARABLE and has_particle(line, index):
        return word not in ESTIMATES or has_named_subject(line, index) or is_inverted(line, index)
    if (
        word not in REPORTING_VERBS
        or words[index - 1] in ("niet", "nooit")
        or (words[index - 2] == "niet" and index - 2 >= line.first and words[index - 1] not in _CLOSES)
        or _is_infinitive(line, index)
    ):
        return False  # "kan niet zeggen of", "wil dat niet bevestigen"
    behind = words[index + 1 : min(line.last, index + 6)]
    if words[index - 1] == "noch" or behind[:1] in (["noch"], ["niets"], ["niks"]):
        return False  # "bevestigt noch ontkent"
    if word.startswith("meld") and ("zich" in behind or closes(line, index, ("aan", "af", "ziek"))):
        return False
    if word.startswith("verkla") and closes(line, index, VERDICTS):
        return False
    if word.startswith("bereken") and "per" in words[index + 1 : min(line.last, index + _PARTICLE_REACH)]:
        return has_clause(line, index)  # "berekent 30 euro per uur"
    if word.startswith(("zeg", "zei")) and (not _FAREWELLS.isdisjoint(behind) or closes(line, index, ("op",))):
        return False
    if word.startswith("stel") and closes(line, index, ("voor",)):
        return False  # proposes
    if word not in NEEDS_CLAUSE and word not in LEARNING and behind[:1] in (["niet"], ["nooit"]):
        return word in DENIALS  # "bevestigt niet dat ...", "zei nooit dat ..."
    if word.startswith("noem") and not DOCUMENT_NOUNS.isdisjoint(line.words[line.source_start(index) : index]):
        return True  # "Een verslag van X noemt een tekort van 2 miljard euro"
    if word not in NEEDS_CLAUSE or has_clause(line, index):
        return not _is_adjective(line, index)
    if word not in ESTIMATES and word not in TALLIES:
        return False
    return has_named_subject(line, index) or has_subject_in_relative(line, index)


def told_otherwise(line: Line, index: int, backward: bool, after_pause: bool) -> bool:
    """Whether a verb that needs a clause has it before: "Dat schrijft X", "..., verneemt X", "..., vult X aan"."""
    word = line.words[index]
    if word in SEPARABLE and word not in REPORTING_VERBS:
        return (backward or after_pause) and closes(line, index, _PARTICLES)
    if word not in NEEDS_CLAUSE or not (backward or after_pause):
        return False
    end = line.source_end(index + 1)
    if word in LEARNING:
        return any(mention.entity_id in line.media for mention in line.names(index + 1, end))
    if backward or line.words[index - 1] == "zo":
        return True
    pause = next((i for i in range(end, line.last) if line.words[i] in (",", ".", ";")), line.last - 1)
    return not line.reading.quantities_in(line.tokens.start[min(end, line.last - 1)], line.tokens.start[pause])


def _is_infinitive(line: Line, index: int) -> bool:
    """Whether a plural form is an infinitive here: behind "te" or a modal, at the end of its clause."""
    words = line.words
    if not words[index].endswith("en") or index == line.first:
        return False
    closes = index + 1 >= line.last or words[index + 1] in (".", ",", ";", "dat", "of")
    return words[index - 1] in ("te", "eigen") or (
        closes and not _MODALS.isdisjoint(words[max(line.first, index - 10) : index])
    )


def _is_adjective(line: Line, index: int) -> bool:
    """Whether the past tense is an adjective: "zeven bekende Nederlanders"."""
    if line.words[index] not in ("bekende", "bekenden"):
        return False
    is_told = line.begins_number(index + 1) if index + 1 < line.last else False
    return "dat" not in line.words[index + 1 : index + 3] and not (is_told and has_named_subject(line, index))


def is_certain(line: Line, index: int, last: int, *, backward: bool, after_pause: bool) -> bool:
    """Whether whoever is the verb's subject says it, so that any noun will do: "zegt het koor", "het koor zegt dat"."""
    if line.words[index] in LEARNING:
        return False
    if backward or after_pause:
        return last >= line.last or line.words[last] in _CLOSES or line.words[last] in PREPOSITIONS
    return has_clause(line, index) or line.words[index] in SEPARABLE or line.words[index] in DENIALS


def takes_up(line: Line, index: int) -> bool:
    """Whether the verb's object is the figure of the sentence before: "X noteerde dat aantal"."""
    behind = line.words[index + 1 : min(line.last, index + 6)]
    closes = behind[:2] in (["dat", "."], ["dit", "."]) and line.words[index] not in DENIALS
    if closes and line.words[index] in REPORTING_VERBS and index > line.first:
        return True  # "De politie bevestigt dat."
    if not any(one in ("dat", "dit", "die", "deze") and two in FIGURE_NOUNS for one, two in pairwise(behind)):
        return False
    if line.words[index].startswith(_OPINIONS):
        return calls_false(line, index)  # "noemt dat bedrag hoog" reports nothing
    return not line.reading.quantities_in(line.tokens.start[index], line.whole[1])  # "schat dat aantal op 40"


def has_clause(line: Line, index: int) -> bool:
    """Whether what is said follows as a clause, a quotation or an estimate."""
    end = min(line.last, index + (_CLAUSE_REACH if line.words[index] not in TALLIES else _TALLY_REACH))
    paused = False
    for at in range(index + 1, end):
        word = line.words[at]
        if word in (".", ";"):
            break
        if word == "dat" and (not paused or line.words[at - 1] == ","):
            return True
        if word == "te" and not paused and at + 1 < end and line.words[at + 1] in _DONE:
            return True  # "claimt 30 dorpen te hebben veroverd"
        if word == ":" and not paused and line.words[index] not in COUNTING:
            # "Beleggers reageerden ontgoocheld: het aandeel verloor 11 procent" quotes nobody.
            return not line.words[index].startswith("reageer") or line.words[at + 1] in QUOTE_MARKS
        if word in QUOTE_MARKS and line.reading.quote_at(line.tokens.end[at]) is not None:
            return True
        paused = paused or word == ","
    if line.words[index].startswith(_OPINIONS) and (_is_too_much(line, index, end) or calls_false(line, index)):
        return True
    estimate = line.words[index].startswith(("schat", "raam", "geschat", "verwacht"))
    return estimate and "op" in line.words[index + 1 : end]


def _is_too_much(line: Line, index: int, end: int) -> bool:
    """ "noemt 40 uur te veel", "vindt een uur wachten te lang": an adjective with "te" closes the clause."""
    words = line.words
    return any(words[at] == "te" and words[at + 2 : at + 3] in ([], ["."], [","]) for at in range(index + 1, end))


def categories_of(line: Line, index: int) -> frozenset[str] | None:
    """What the verb can report with a number for its object; None for anything."""
    if line.words[index] in TALLIES:
        before = line.words[index - 1]
        if line.tokens.surface[index - 1][0].isupper() and index - 2 == line.first:
            before = line.words[index - 2]  # "Vakbond Horval telde"
        persons = any(mention.type == "person" for mention in line.names(max(line.first, index - 3), index))
        if not COUNTERS.isdisjoint(line.words[line.source_start(index) : index]):
            return None  # "Biologen van de universiteit van Luik telden 340 gorilla's"
        if line.words[index + 1 : index + 2] == ["er"]:
            return None  # "telden er vorige maand 420"
        itself = "zelf" in (before, *line.words[index + 1 : index + 2])
        return None if before in COUNTERS or itself or persons else TALLIED
    if line.words[index].startswith("claim"):
        return TALLIED | PEOPLE | _STAFF  # "claimt 3.100 stakers", and no "claimt 3 miljoen euro"
    # "De onderzoekers komen uit op 300 doden" reports, "de partij komt uit op 30 zetels" does not.
    return TALLIED | PEOPLE if line.words[index] in _COMING else None
