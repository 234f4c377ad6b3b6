"""Events that are known by their form: battles, races, cups, storms."""

from service.extraction.entities.patterns.line import Line, not_names

# First words that "van" (or "bij", "om") and a name follow: "Slag bij Turnhout", "Ronde van Zwitserland".
_HEADS = {
    "Slag": ("bij", "om"),
    "Beleg": ("van",),
    "Vrede": ("van",),
    "Ronde": ("van",),
    "Omloop": ("van",),
    "Vierdaagse": ("van",),
    "Festival": ("van",),
    "Filmfestival": ("van",),
    "Congres": ("van",),
    "Conferentie": ("van",),
    "Wereldkampioenschap": ("in",),
}
_LONG_HEADS = (("Grote", "Prijs", "van"), ("Grand", "Prix", "van"), ("Rally", "van"), ("Marathon", "van"))
# Last words of several with a capital: "Kirin Cup", "Dubai Open".
_TAILS = frozenset(
    """
    Cup Open Trophy Games Masters Championship Championships Prix Classic Race Rally Festival Marathon Ronde Spelen
    Oorlog Revolutie Opstand Genocide Olympics Festspiele
    """.split()
)
# Before the name of a storm, in small letters or at the start: "storm X", "de tyfoon X".
_STORMS = frozenset(
    """
    storm herfststorm winterstorm zomerstorm orkaan tyfoon supertyfoon cycloon depressie stormdepressie
    """.split()
)
_LONGEST = 4


def match_event(line: Line, index: int) -> int:
    """Index after the name with a head or last word of events at this token, or the same index."""
    surface = line.tokens.surface
    if not surface[index][0].isupper():
        return index
    links = _HEADS.get(surface[index])
    if links and line.after(index + 1) in links and line.is_capital(index + 2):
        return index + 3
    for head in _LONG_HEADS:
        stop = index + len(head)
        if surface[index] == head[0] and tuple(surface[index:stop]) == head and line.is_capital(stop):
            return stop + 1
    stop = index + 1
    while stop < len(surface) and stop - index < _LONGEST and line.is_capital(stop) and line.spaced(stop - 1):
        stop += 1
        if surface[stop - 1] in _TAILS and index not in line.opens:
            return stop
    return index


def is_storm(line: Line, index: int) -> bool:
    """Whether the capital word is what a storm is called: "storm Ciska", "de orkaan Dolf", not "storm Jan Smit"."""
    if not index or line.before(index) not in _STORMS or not line.spaced(index - 1):
        return False
    word = line.tokens.surface[index]
    if not word[0].isupper() or len(word) < 3 or line.tokens.lower[index] in not_names():
        return False
    return not (line.is_capital(index + 1) and line.spaced(index))
