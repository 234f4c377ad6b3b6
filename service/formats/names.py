"""Personal names as bylines and posts write them: by their form alone, before anything is known of the text."""

import re

_PARTICLE = r"(?:van|von|de|der|den|het|ten|ter|te|'t|’t|op|la|le|du|dos|da|di|el|al|bin|ben|y)"
_CAPITALISED = r"(?:[^\W\d_a-zß-ÿ][\w’'-]*\.?)"
_ONE = rf"{_CAPITALISED}(?:[ \t]+(?:{_PARTICLE}[ \t]+){{0,3}}{_CAPITALISED}){{1,3}}"
_INITIALS = r"[A-Z]{2,4}"
_NAMES = rf"(?:{_ONE}|{_INITIALS})(?:(?:,|[ \t]+en|[ \t]*[&/])[ \t]+(?:{_ONE}|{_INITIALS})){{0,3}}"
_REPORTERS = (
    r"(?:\w{2,20})?"
    r"(?:correspondent|verslaggever|verslaggeefster|redacteur|redactrice|redactie|medewerker)(?:s|e|en)?"
)

BYLINE = re.compile(
    rf"(?:(?i:door|tekst|auteur|by|van\s+onze\s+(?:correspondent|verslaggever|redacteur|redactie)[\w\s]{{0,30}}?)\s*:?\s+)?"
    rf"(?P<names>{_NAMES}|(?i:(?:van\s+)?(?:onze\s+)?(?:\w{{2,20}})?redactie)"
    # "Van onze correspondent in Rabat", "Door onze redactie gezondheid", "Van onze buitenlandse verslaggeefster"
    rf"|(?i:(?:van|door)\s+(?:(?:onze|een\s+onzer)\s+)(?:\w{{3,20}}\s+)?{_REPORTERS}"
    r"(?:\s+(?!(?:is|was|heeft|zijn|en)\b)\w{2,20}){0,2}))"
)
NAMES = re.compile(_NAMES)
_WORD = re.compile(r"\S+")


def name_at_end(text: str, start: int, end: int) -> int | None:
    """Where the names begin that a line ends with ("... begonnen Jan Smit", "... begonnen TT"), or None.

    Only capitalised words at the line's end, at least two, or initials; the word before them must be in small letters.
    """
    words = list(_WORD.finditer(text, max(start, end - 120), end))
    index = len(words)
    while index and words[index - 1][0][:1].isupper() and words[index - 1][0][-1] not in '?!:;,.”"':
        index -= 1
    if index in (0, len(words)) or not words[index - 1][0][0].islower():
        return None
    begin = words[index].start()
    return begin if NAMES.fullmatch(text, begin, end) else None
