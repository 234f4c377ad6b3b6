"""Places that are joined in a row, so that none of them is where a figure is alone: "in Gent, Brugge en Aalst"."""

from itertools import pairwise

from service.extraction.reading import Reading
from service.model import Mention

_JOINS = frozenset((",", "en", "of", "and"))
_LEADS = frozenset(("in", "het", "de", "te"))
_OWN = (" in ", " op ")  # "in Syrië en in Irak": something of it was in each
_MOST_BETWEEN = 30  # characters: ", en in het Noord-Hollandse"
_ROW = 60  # characters around a place in which others of an enumeration stand


def is_enumerated(reading: Reading, mentions: list[Mention], mention: Mention) -> bool:
    """Whether the place is one of a row, none of which is the figure's alone: "in Gent, Brugge en Aalst", "in Gent en
    Brugge", "tussen Thailand en Cambodja".
    """
    low, high = mention.start - _ROW, mention.end + _ROW
    row = [other for other in mentions if other.form == "name" and low <= other.start < high]
    group = row[:1]
    for before, after in pairwise(row):
        joint = _joint(reading, before, after)
        is_shared = joint not in ("", ",") and not reading.text.endswith(_OWN, before.end, after.start)
        if is_shared and mention in (before, after):
            return True
        group = [*group, after] if joint else [after]
        if len(group) > 2 and mention in group:
            return True
    return False


def _joint(reading: Reading, before: Mention, after: Mention) -> str:
    """The last word that joins two places: "en" of "Delft en het Belgische Lier"; "" where none does."""
    if after.start - before.end > _MOST_BETWEEN:
        return ""
    between = reading.text[before.end : after.start].replace(",", " , ").split()
    joints = [word for word in between if word in _JOINS]
    others = [word for word in between if word not in _JOINS and word not in _LEADS]
    is_described = not others or (len(others) == 1 and others[0][0].isupper() and others[0].endswith(("e", "s")))
    return joints[-1] if joints and between[0] in _JOINS and is_described else ""
