"""Which of several places of one name is meant: "Groningen", the town or the province; "Bergen", in three countries.

The words beside the name decide where they tell ("de provincie Groningen", "Bergen (Noorwegen)", "het Noorse Bergen",
"Groningen, Friesland en Drenthe"). Else the article does, once for all its mentions of the name: the countries and
regions that its other places lie in, against how well known each of the places is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log10

from service.extraction.entities.resolution.places import Place
from service.model import Resolution
from service.model.entities import PlacePrecision

# Powers of ten of the population that other evidence is worth, set by hand: that all other places of an article lie in
# one country outweighs a namesake elsewhere ten thousand times as large, and a country is hardly ever a lesser place.
_USUAL = 1.5
_NEAR = 1.0
_COUNTRY = 2.0
_REGION = 5.5  # of which the population is not known
_SHARE = 4.0
_SHARE_OF_REGION = 2.0
_ROW = 4.0
_NAMED_OTHERWISE = 6.0
_NEAR_COUNTRIES = frozenset(("NL", "BE"))
_OFTEN = 2  # the same name again and again says no more

_BESIDE = 0.97
_SUREST = 0.97

_KINDS: dict[str, PlacePrecision] = {
    **dict.fromkeys(("provincie", "provincies", "staat", "staten", "deelstaat", "deelstaten", "gewest"), "region"),
    **dict.fromkeys(("stad", "steden", "gemeente", "gemeenten", "gemeentes", "hoofdstad", "dorp", "dorpen"), "town"),
    **dict.fromkeys(("plaats", "plaatsje", "stadje", "dorpje", "burgemeester", "stadsbestuur"), "town"),
    **dict.fromkeys(("land", "groothertogdom", "republiek", "lidstaat"), "country"),
}
_TOWN_ENDINGS = ("stad", "stadje", "dorp", "dorpje", "gemeente")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s$")
_JOINED = re.compile(r"(?:,|,? (?:en|of)|/)(?: (?:in|uit|de|het))? ?")
_WITHIN = re.compile(r" ?\(|, | in (?:het |de )?")
_LONGEST_GAP = 12


@dataclass(frozen=True, slots=True)
class Located:
    """A mention of a place: its span, its folded name, and the places that the name may mean."""

    start: int
    end: int
    name: str
    senses: tuple[Place, ...]
    is_adjective: bool

    @property
    def place(self) -> Place | None:
        """The one place that it can mean, or None."""
        return self.senses[0] if len(self.senses) == 1 else None


def choose_places(text: str, located: Sequence[Located], home: Iterable[str] = ()) -> list[tuple[Place, Resolution]]:
    """The place of each mention, with the reason: "context" or "usual" where its name has several.

    Args:
        located: in order of the text.
        home: countries (ISO 3166-1) that the article is likely to be about, as its agencies say.
    """
    rows = _find_rows(text, located)
    beside = [_beside(text, located, index, rows) for index in range(len(located))]
    votes = _Votes(located, beside, home)
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(located):
        by_name[one.name].append(index)
    judged = {
        name: votes.judge(located[found[0]].senses, [rows[index].kind for index in found])
        for name, found in by_name.items()
    }
    chosen = []
    for one, senses in zip(located, beside, strict=True):
        if one.place:
            chosen.append((one.place, Resolution("name", _SUREST)))
        elif len(senses) < len(one.senses):
            best = senses[0] if len(senses) == 1 else votes.judge(senses, [])[0]
            chosen.append((best, Resolution("context", _BESIDE)))
        else:
            chosen.append(judged[one.name])
    return chosen


@dataclass(frozen=True, slots=True)
class _Row:
    """Mentions in a row ("A, B en C"): index of the first and after the last, and of what kind they are."""

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
        kinds = {one.place.kind for one in located[first:stop] if one.place and not one.is_adjective}
        row = _Row(first, stop, kinds.pop() if len(kinds) == 1 and stop > first + 1 else None)
        rows.extend([row] * (stop - first))
    return rows


def _gap(text: str, one: Located, other: Located) -> str:
    return text[one.end : other.start] if other.start - one.end <= _LONGEST_GAP else ""


def _beside(text: str, located: Sequence[Located], index: int, rows: Sequence[_Row]) -> tuple[Place, ...]:
    """The senses that the words beside a mention leave: all of them where those tell nothing."""
    one, row = located[index], rows[index]
    senses = one.senses
    if len(senses) < 2:
        return senses
    kind = _kind_behind(text, one) or _kind_before(text, located[row.first])
    if kind:
        senses = tuple(place for place in senses if place.kind == kind) or senses
    around = _around(text, located, index, row)
    if around:
        senses = tuple(place for place in senses if any(_lies_in(place, other) for other in around)) or senses
    return senses


def _kind_before(text: str, one: Located) -> PlacePrecision | None:
    """What the word before says that it is: "de provincie", "de havenstad"."""
    match = _LAST_WORD.search(text[max(0, one.start - 24) : one.start])
    if match is None:
        return None
    word = match[1].lower()
    return _KINDS.get(word) or ("town" if word.endswith(_TOWN_ENDINGS) else None)


def _kind_behind(text: str, one: Located) -> PlacePrecision | None:
    return "town" if text[one.end : one.end + 5].lower() in ("-stad", " stad") else None


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
    if place.country != other.country or place.geonames == other.geonames:
        return False
    if other.kind == "country":
        return place.kind != "country"
    return place.kind == "town" and (not place.code or place.code == other.code or other.country == "BE")


class _Votes:
    """What an article's places that are sure say of the countries and regions that it is about."""

    def __init__(self, located: Sequence[Located], beside: Sequence[tuple[Place, ...]], home: Iterable[str]) -> None:
        self._countries: Counter[str] = Counter()
        self._regions: Counter[tuple[str, str]] = Counter()
        self._sure = frozenset(one.place.geonames for one in located if one.place)
        seen: Counter[str] = Counter()
        for one, senses in zip(located, beside, strict=True):
            countries = {place.country for place in senses}
            seen[one.name] += 1
            if len(countries) > 1 or seen[one.name] > _OFTEN:
                continue
            self._countries[senses[0].country] += 1
            if len(senses) == 1 and senses[0].kind != "country":
                self._regions[senses[0].country, senses[0].code] += 1
        for country in home:
            self._countries[country] += 1

    def judge(self, senses: Sequence[Place], kinds: Sequence[PlacePrecision | None]) -> tuple[Place, Resolution]:
        """The likeliest of the places, and how sure that is; `kinds` are those of the rows that the name stands in."""
        row = next((kind for kind in kinds if kind), None)
        if row and not any(place.kind == row for place in senses):
            row = None
        graded = sorted(
            ((self._prior(place), self._evidence(place, row), place) for place in senses),
            key=lambda one: (-one[0] - one[1], one[2].name),
        )
        prior, evidence, best = graded[0]
        margin = prior + evidence - sum(graded[1][:2]) if len(graded) > 1 else _SHARE
        score = round(min(_SUREST, 1 / (1 + exp(-margin))), 2)
        told = evidence > 0 and any(other[1] < evidence for other in graded[1:])
        return best, Resolution("context" if told else "usual", score)

    def _prior(self, place: Place) -> float:
        size = _REGION if place.kind == "region" else log10(place.population + 10)
        near = _NEAR if place.country in _NEAR_COUNTRIES else 0.0
        return size + near + (_COUNTRY if place.kind == "country" else 0.0) + (_USUAL if place.is_usual else 0.0)

    def _evidence(self, place: Place, row: PlacePrecision | None) -> float:
        total = sum(self._countries.values())
        share = self._countries[place.country] / total if total else 0.0
        regions = sum(self._regions.values())
        at_home = self._regions[place.country, place.code] / regions if regions and place.code else 0.0
        evidence = _SHARE * share + _SHARE_OF_REGION * at_home
        if row == place.kind:
            evidence += _ROW
        if place.geonames in self._sure:  # "Rijsel" tells which Lille the article means
            evidence += _NAMED_OTHERWISE
        return evidence
