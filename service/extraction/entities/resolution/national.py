"""Ministries and courts that every country has: "het Russische ministerie van Defensie" is not that of Nederland."""

import re
from collections import defaultdict
from collections.abc import Sequence

from service.extraction.entities.gazetteer import Known
from service.extraction.entities.reading import Reading

_BODY = re.compile(
    r"(?:ministerie|departement|hooggerechtshof|constitutioneel hof|grondwettelijk hof|openbaar ministerie|rekenkamer"
    r"|(?:nationale|centrale) bank|hoge raad|kiesraad|kiescommissie)\b",
    re.IGNORECASE,
)
# Without an adjective it is one of these, most often the first.
_HOMES = ("Nederland", "België")


def find_countries(text: str, readings: Sequence[Reading], named: Sequence[Known | None]) -> list[str]:
    """The country of each reading that is a national body; "" for all others, and for what the lists mean without it.

    An adjective tells it: "het Russische ministerie van Defensie", and so "het ministerie van Defensie" in the rest of
    the article, unless it names that of a second country too. What lists know is of the Low Countries where no other
    country's adjective stands before it: "het Grondwettelijk Hof", but "het Poolse Grondwettelijk Hof".
    """
    beside = [_beside(text, readings, named, index) for index in range(len(readings))]
    told: dict[str, set[str]] = defaultdict(set)
    for reading, known, country in zip(readings, named, beside, strict=True):
        if country and not known:
            told[reading.stands_for].add(country)
    found = []
    for reading, known, country in zip(readings, named, beside, strict=True):
        others = set() if known else told.get(reading.stands_for, set())
        one = country or (next(iter(others)) if len(others) == 1 else "")
        found.append("" if one == _HOMES[0] or (known and one in _HOMES) else one)
    return found


def _beside(text: str, readings: Sequence[Reading], named: Sequence[Known | None], index: int) -> str:
    """The country whose adjective stands right before a national body."""
    candidate, adjective = readings[index].candidate, named[index - 1] if index else None
    if candidate.type != "organization" or adjective is None or adjective.form != "demonym":
        return ""
    is_next = text[readings[index - 1].candidate.end : candidate.start] == " "
    return adjective.name if is_next and _BODY.match(readings[index].stands_for) else ""
