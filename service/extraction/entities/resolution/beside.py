"""What the words beside the name of a place say of it: "de provincie Groningen", "Bergen (Noorwegen)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.entities.resolution.places import Place, find_senses
from service.model.entities import PlacePrecision

_KINDS: dict[str, PlacePrecision] = {
    **dict.fromkeys(("provincie", "provincies", "staat", "staten", "deelstaat", "deelstaten", "gewest"), "region"),
    **dict.fromkeys(("stad", "steden", "gemeente", "gemeenten", "gemeentes", "hoofdstad", "dorp", "dorpen"), "town"),
    **dict.fromkeys(("plaats", "plaatsje", "stadje", "dorpje"), "town"),
    **dict.fromkeys(("land", "groothertogdom", "republiek", "lidstaat"), "country"),
}
# What only such a place has: "de gouverneur van Antwerpen", "het centrum van Antwerpen".
_KINDS_OF: dict[str, PlacePrecision] = {
    **dict.fromkeys(("gouverneur", "gedeputeerde", "gedeputeerden", "provincieraad", "provinciebestuur"), "region"),
    **dict.fromkeys(("burgemeester", "wethouder", "wethouders", "schepen", "schepenen", "gemeenteraad"), "town"),
    **dict.fromkeys(("stadsbestuur", "centrum", "binnenstad", "haven", "station", "gemeente", "stad"), "town"),
    **dict.fromkeys(("provincie", "gewest"), "region"),
}
_TOWN_ENDINGS = ("stad", "stadje", "dorp", "dorpje", "gemeente")
_TOWN_BEHIND = ("-stad", " stad")
_LAST_WORD = re.compile(r"([^\W\d_]+)( van)?\s$")
_REACH = 24
_JOINED = re.compile(r"(?:,|,? (?:en|of)|/)(?: (?:in|uit|de|het))? ?")
_WITHIN = re.compile(r" ?\(|,? in (?:het |de )?|, ")
_SAID_TO_LIE = re.compile(r" \(| in (?:het |de )?")
_BEFORE_PLACES = re.compile(r"(?<!\w)(?:in|uit|te|bij|naar|van|vanuit|en|of),? \Z", re.IGNORECASE)
_BRACKETS = re.compile(r" (\([^\W\d_][\w .]{1,20}\))")
_LONGEST_GAP = 12
_DISTRICT = re.compile(r",? \(?D\.?C\b")
_BELGIAN_REGIONS = frozenset(("VLG", "WAL", "BRU"))


@dataclass(frozen=True, slots=True)
class Located:
    """A mention of a place: its span, its folded name, and the places that the name may mean.

    `is_listed`: the lists know it. What they do not know is a place by its looks, and a village by its name alone.
    """

    start: int
    end: int
    name: str
    senses: tuple[Place, ...]
    is_adjective: bool
    is_listed: bool = True

    @property
    def place(self) -> Place | None:
        """The one place that it can mean, or None."""
        return self.senses[0] if len(self.senses) == 1 else None

    @property
    def sure_kind(self) -> PlacePrecision | None:
        """Of what kind it is, where that is sure: the best known Zeeland is a region, though a village is called so."""
        best = self.senses[0]
        is_sure = len(self.senses) == 1 or (best.is_usual and best.kind == "region")
        return best.kind if is_sure and not self.is_adjective else None


@dataclass(frozen=True, slots=True)
class Beside:
    """What the words beside a mention leave of its senses.

    `row`: of what kind the places are that it stands in a row with, where they are of one kind. `is_placed`: the words
    say in which country or region it lies. `is_qualifier`: it is the adjective that says so of the next mention.
    `is_elsewhere`: they say that it lies where none of its senses does.
    """

    senses: tuple[Place, ...]
    row: PlacePrecision | None
    is_placed: bool
    is_qualifier: bool
    is_elsewhere: bool = False


def look_beside(text: str, located: Sequence[Located]) -> list[Beside]:
    """What stands beside each mention; they come in the order of the text."""
    rows = _find_rows(text, located)
    found: list[Beside] = []
    for index, one in enumerate(located):
        row = rows[index]
        senses = _qualified(text, one) or one.senses
        kind = _kind_behind(text, one) or _kind_before(text, located[row.first])
        if kind:
            senses = tuple(place for place in senses if place.kind == kind) or senses
        around = _around(text, located, index, row) if len(senses) > 1 else ()
        inside = tuple(place for place in senses if any(_lies_in(place, other) for other in around))
        is_qualifier = one.is_adjective and index + 1 < len(located) and _gap(text, one, located[index + 1]) == " "
        is_elsewhere = bool(around) and not inside and _is_said_elsewhere(text, located, index, senses, around)
        is_placed = bool(inside) or (senses is not one.senses and not kind)
        found.append(Beside(inside or senses, row.kind, is_placed, is_qualifier, is_elsewhere))
    return found


def _qualified(text: str, one: Located) -> tuple[Place, ...]:
    """The place that is called so with what stands in brackets behind it: "Halle (Saale)"; else none."""
    brackets = None if one.is_adjective else _BRACKETS.match(text, one.end)
    return find_senses(f"{text[one.start : one.end]} {brackets[1]}") if brackets else ()


def _is_said_elsewhere(
    text: str, located: Sequence[Located], index: int, senses: Sequence[Place], around: Sequence[Place]
) -> bool:
    """Whether the words say that the town lies where no town of the name on the map does: "Bergen in Limburg"."""
    one = located[index]
    if not all(place.kind == "town" for place in senses) or not all(map(_holds_towns, around)):
        return False
    if around == located[index - 1].senses and index and located[index - 1].is_adjective:
        return True
    is_said = _SAID_TO_LIE.fullmatch(_gap(text, one, located[index + 1])) is not None
    return is_said and _BEFORE_PLACES.search(text, max(0, one.start - _REACH), one.start) is not None


def _holds_towns(place: Place) -> bool:
    """Whether the map tells which towns lie in it."""
    return place.kind == "country" or bool(place.country and place.code)


@dataclass(frozen=True, slots=True)
class _Row:
    """Mentions in a row ("A, B en C"): index of the first and after the last, and of what kind the sure ones are."""

    first: int
    stop: int
    kind: PlacePrecision | None


def _find_rows(text: str, located: Sequence[Located]) -> list[_Row]:
    """The row that each mention stands in; most stand alone."""
    rows: list[_Row] = []
    while len(rows) < len(located):
        first = len(rows)
        stop = first + 1
        while stop < len(located) and _JOINED.fullmatch(_gap(text, located[stop - 1], located[stop])):
            stop += 1
        kinds = {one.sure_kind for one in located[first:stop] if one.sure_kind}
        row = _Row(first, stop, kinds.pop() if len(kinds) == 1 and stop > first + 1 else None)
        rows.extend([row] * (stop - first))
    return rows


def _gap(text: str, one: Located, other: Located) -> str:
    return text[one.end : other.start] if other.start - one.end <= _LONGEST_GAP else ""


def _kind_before(text: str, one: Located) -> PlacePrecision | None:
    """What the word before says that it is: "de provincie", "de havenstad", "de gouverneur van"."""
    match = _LAST_WORD.search(text[max(0, one.start - _REACH) : one.start])
    if match is None:
        return None
    word = match[1].lower()
    if match[2]:
        return _KINDS_OF.get(word)
    return _KINDS.get(word) or ("town" if word.endswith(_TOWN_ENDINGS) else None)


def _kind_behind(text: str, one: Located) -> PlacePrecision | None:
    is_district = _DISTRICT.match(text, one.end) or _DISTRICT.search(text, one.start, one.end)  # "Washington, D.C."
    return "town" if is_district or text[one.end : one.end + 5].lower() in _TOWN_BEHIND else None


def _around(text: str, located: Sequence[Located], index: int, row: _Row) -> tuple[Place, ...]:
    """Countries and regions that the words place it in: "het Noorse Bergen", "Bergen (Noorwegen)"."""
    one = located[index]
    if index and located[index - 1].is_adjective and _gap(text, located[index - 1], one) == " ":
        return located[index - 1].senses
    if index + 1 == len(located) or one.is_adjective or row.stop - row.first > 2:
        return ()
    behind = located[index + 1]
    gap = _gap(text, one, behind)
    if not gap or not _WITHIN.fullmatch(gap) or behind.is_adjective:
        return ()
    return tuple(place for place in behind.senses if place.kind != "town")


def _lies_in(place: Place, other: Place) -> bool:
    """Whether the place is a part of the other: a town of a country, a town of a region where both are known."""
    if place.country != other.country or place.name == other.name:
        return False
    if other.kind == "country":
        return place.kind != "country"
    if place.kind != "town":
        return False
    if other.country == "BE" and (other.code in _BELGIAN_REGIONS or place.code in _BELGIAN_REGIONS):
        return place.code[:1] == other.code[:1]  # VAN, VOV lie in VLG; of some villages the map has no more than that
    return not place.code or place.code == other.code
