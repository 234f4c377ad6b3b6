"""Which of several places of one name is meant: "Groningen", the town or the province; "Bergen", in three countries.

The words beside the name decide where they tell (`beside`). Else the article does, once for all its mentions of the
name: the countries and regions that its other places lie in, against how well known each of the places is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, log10

from service.extraction.entities.resolution.beside import Beside, Located, look_beside
from service.extraction.entities.resolution.places import Place
from service.model import Resolution
from service.model.entities import PlacePrecision

# Powers of ten of the population that other evidence is worth, set by hand: that an article names places of the one
# country and none of the other outweighs that the other's is a thousand times as large, and a country is hardly ever a
# lesser place.
_USUAL = 1.5
_NEAR = 1.0
_COUNTRY = 4.0
_REGION = 5.5  # of which the population is not known
_SHARE = 4.0
_DOUBT = 0.5  # one place that it names says less of its country than ten do
_SHARE_OF_REGION = 2.0
_ROW = 4.0
_NAMED_OTHERWISE = 6.0
_NEAR_COUNTRIES = frozenset(("NL", "BE"))
_LARGE = 300_000
_OFTEN = 2  # the same name again and again says no more

_SURE = Resolution("name", 0.97)
_BESIDE = Resolution("context", 0.97)
_TOLD_BEFORE = Resolution("context", 0.9)
_SUREST = 0.97


def choose_places(
    text: str, located: Sequence[Located], home: Iterable[str] = ()
) -> list[tuple[Place | None, Resolution]]:
    """The place of each mention, with the reason: "context" or "usual" where its name has several, else "name".

    None where no list knows the name and all that the article names lies in other countries: "Sion" in Switzerland is
    not the hamlet in Zuid-Holland, though no other is on the map.

    Args:
        located: in order of the text.
        home: countries (ISO 3166-1) that the article is likely to be about, as its agencies say.
    """
    beside = look_beside(text, located)
    votes = _Votes(located, beside, home)
    rows = {one.name: around.row for one, around in zip(located, beside, strict=True) if around.row}
    judged = {one.name: votes.judge(one.senses, rows.get(one.name)) for one in located}
    placed: dict[str, Place] = {}
    chosen: list[tuple[Place | None, Resolution]] = []
    for one, around in zip(located, beside, strict=True):
        if around.is_elsewhere:
            chosen.append((None, _BESIDE))
            continue
        if one.place:
            place, reason = one.place, _SURE
        elif around.senses != one.senses:
            place, reason = votes.judge(around.senses, None)[0], _BESIDE
            if around.is_placed:
                placed[one.name] = place
        elif one.name in placed:
            place, reason = placed[one.name], _TOLD_BEFORE
        else:
            place, reason = judged[one.name]
        chosen.append((place if one.is_listed or votes.allow(place) else None, reason))
    return chosen


class _Votes:
    """What an article's places that are sure say of the countries and regions that it is about.

    An adjective that only tells one namesake from another ("het Belgische Bergen") says nothing of the article, nor
    does the name that it tells apart.
    """

    def __init__(self, located: Sequence[Located], beside: Sequence[Beside], home: Iterable[str]) -> None:
        self._countries: Counter[str] = Counter()
        self._regions: Counter[tuple[str, str]] = Counter()
        self._sure = frozenset(one.place.name for one in located if one.place)
        seen: Counter[str] = Counter()
        for index, (one, around) in enumerate(zip(located, beside, strict=True)):
            countries = {place.country for place in around.senses}
            seen[one.name] += 1
            if len(countries) > 1 or "" in countries or seen[one.name] > _OFTEN or not one.is_listed:
                continue
            if around.is_placed or (around.is_qualifier and beside[index + 1].is_placed):
                continue
            self._countries[around.senses[0].country] += 1
            if one.place and one.place.kind != "country":
                self._regions[one.place.country, one.place.code] += 1
        self._named = frozenset(self._countries)
        self._countries.update(home)

    def allow(self, place: Place) -> bool:
        """Whether the article names the country of the place, or none; a large town needs no such company."""
        return not self._named or place.country in self._named or place.population >= _LARGE

    def judge(self, senses: Sequence[Place], row: PlacePrecision | None) -> tuple[Place, Resolution]:
        """The likeliest of the places, and how sure that is; `row` is of what kind its neighbours in a row are."""
        if not any(place.kind == row for place in senses):
            row = None
        rivals = sum(self._countries[country] for country in {place.country for place in senses})
        graded = sorted(
            ((self._prior(place), self._evidence(place, row, rivals), place) for place in senses),
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

    def _evidence(self, place: Place, row: PlacePrecision | None, rivals: int) -> float:
        """`rivals` counts what the article says of all countries that the name has a place in."""
        share = self._countries[place.country] / (rivals + _DOUBT)
        regions = sum(self._regions.values())
        at_home = self._regions[place.country, place.code] / regions if regions and place.code else 0.0
        evidence = _SHARE * share + _SHARE_OF_REGION * at_home
        if row == place.kind:
            evidence += _ROW
        if place.name in self._sure:  # "Rijsel" tells which Lille the article means
            evidence += _NAMED_OTHERWISE
        return evidence
