"""What may be a name at all, whatever the network says of it."""

import re
from bisect import bisect_left

from simplemma import is_known

from service.extraction.entities.folding import plain
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.codes import is_code
from service.extraction.entities.patterns.line import Line, not_names
from service.extraction.entities.patterns.places import looks_like_road
from service.extraction.tagging import Name

# From here on the network outweighs what speaks against a name.
CLEAR = 0.8
# ... and from here what speaks against a plain word that begins a sentence: "Bekijk: ...".
_VERY_CLEAR = 0.95
_LONGEST = 100
# "AK-47", "F-16", "Covid-19": products and illnesses more than names.
_CODE = re.compile(r"[^\W\d_]+-\d+")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")  # no text that could be stored
_NO_NAME_BEGINS = ("Anti-", "Pro-", "Ex-", "Oud-")


def may_be_name(line: Line, name: Name) -> bool:
    """Whether its length, its letters and where it stands let it be one.

    A slogan in quotation marks that begins with no given name, a plain word with the capital of a sentence or heading
    ("Coalitie"), and a code are names only where the network is clear about it. The number of a road is known to the
    lists where it names one.
    """
    surface = line.text[name.start : name.end]
    if len(surface) > _LONGEST or surface == surface.lower() or surface.startswith(_NO_NAME_BEGINS):
        return False
    if _HALF_PAIR.search(surface) or looks_like_road(surface):
        return False
    index = bisect_left(line.tokens.start, name.start)
    if is_code(line, index, surface):
        return False
    is_plain = surface.lower() in not_names()
    if name.probability >= (_VERY_CLEAR if is_plain and index in line.opens else CLEAR):
        return True
    if is_plain or _CODE.fullmatch(surface):
        return False
    if index in line.quoted and plain(line.tokens.surface[index]) not in load_given_names().names:
        return False
    is_one_word = line.tokens.surface[index] == surface
    return not (is_one_word and index in line.opens and is_known(surface.lower(), lang="nl"))
