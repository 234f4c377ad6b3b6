"""Whether a verb says that what it reports is not so."""

from itertools import pairwise

from service.dutch.reporting import DENIALS
from service.extraction.factuality.verdicts import find_verdict
from service.extraction.factuality.words import CLAIMS, PRICES
from service.extraction.statements.line import Line
from service.extraction.statements.particles import closes

_PARTICLE_REACH = 14  # tokens from a verb to its particle
_CLAUSE_REACH = 24  # tokens from a verb to the "dat" of what it reports
_ENDS = frozenset((",", ".", ";", ":", "dat"))
_OPINIONS = ("vind", "vond", "noem")
_BELIEFS = ("denk", "dacht", "geloof", "verwacht", "meen", "vind", "vond")


def denies(line: Line, index: int) -> bool:
    """Whether what the verb reports is not so, in its subject's word; who denies not, grants it."""
    words = line.words
    behind = words[index + 1 : min(line.last, index + _PARTICLE_REACH)]
    negated = "niet" in behind[:3]
    if words[index] in DENIALS:
        clause = next((w for w, after in pairwise((*behind, "")) if w == ":" or (w == "dat" and after != ":")), "")
        return not negated and clause != ":"  # "bestrijdt die rekensom: volgens hem ..." goes on in his own words
    if words[index].startswith(("spreekt", "sprak", "spreken", "spraken")):
        return closes(line, index, ("tegen",))
    if words[index].startswith(("sluit", "sloot", "sloten")):
        return not negated
    if words[index].startswith(("doet", "deed", "doen", "deden")):
        return ("af", "als") in pairwise(behind)
    if words[index].startswith(_OPINIONS) and calls_false(line, index):
        return True
    return words[index].startswith(_BELIEFS) and behind[:2] == ["niet", "dat"]


def calls_false(line: Line, index: int) -> bool:
    """ "noemt het cijfer van 40 doden onzin", "vindt berichten over 40 doden overdreven"."""
    words = line.words
    ends = (at for at in range(index + 2, line.last) if words[at] in _ENDS and words[at - 1] not in CLAIMS)
    end = next(ends, line.last)  # "noemt de berekening dat het er 40 zijn onjuist"
    behind = words[index + 1 : min(end, index + _CLAUSE_REACH)]
    return not (CLAIMS - PRICES).isdisjoint(behind) and find_verdict(behind, of_claim=True) is not None
