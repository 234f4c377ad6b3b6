"""One extraction as rows of the tables: each record as JSON, and the columns by which it is found. No database here."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from service.model import Extraction, Figure, Mention
from service.model.ids import figure_id, mention_id
from service.search import fold
from service.store.codec import encode, without_nul
from service.store.entity_counts import Contribution
from service.store.numbers import number_key
from service.store.periods import parse_period

# Between two names before a noun, and between the last and the noun: "Syrische, Iraakse en Turkse burgers".
_BESIDE = re.compile(r"[\s-]|,\s|\s(?:en|of|en/of)\s")

Rows = list[dict[str, Any]]
Roles = frozenset[tuple[str, str]]


def article_columns(extraction: Extraction) -> dict[str, Any]:
    """The columns of the article that follow from the document alone."""
    article = extraction.article
    published = article.published.value if article.published else None
    return {
        "sha256": article.sha256,
        "extractor": extraction.extractor,
        "language": article.language.lower(),
        **_period_columns("published", published),
        "published_month": _month(published),
        "figure_count": len(extraction.figures),
        "mention_count": len(extraction.mentions),
        "entity_count": len(extraction.entities),
        "record": encode(article),
    }


def agency_rows(article_id: str, extraction: Extraction) -> Rows:
    agencies = dict.fromkeys(fold(agency.name) for agency in extraction.article.agencies)
    return [{"article_id": article_id, "agency": agency} for agency in agencies]


def time_rows(article_id: str, extraction: Extraction) -> Rows:
    return [
        {"article_id": article_id, "position": position, "record": encode(time)}
        for position, time in enumerate(extraction.times)
    ]


def mention_rows(article_id: str, extraction: Extraction) -> Rows:
    return [
        {
            "id": mention_id(article_id, mention.start, mention.end),
            "article_id": article_id,
            "entity_id": mention.entity_id,
            "position": mention.start,
            "record": encode(mention),
        }
        for mention in extraction.mentions
    ]


def figure_rows(article_id: str, extraction: Extraction) -> Rows:
    ids = figure_ids(article_id, extraction)
    return [
        {
            "id": identity,
            "article_id": article_id,
            "position": position,
            **_figure_columns(figure),
            "part_of": None if figure.part_of is None else ids[figure.part_of],
        }
        for position, (identity, figure) in enumerate(zip(ids, extraction.figures, strict=True))
    ]


def figure_ids(article_id: str, extraction: Extraction) -> list[str]:
    """The ids of the figures of an article, in their order."""
    seen: Counter[tuple[str, str]] = Counter()
    ids = []
    for figure in extraction.figures:
        words = (figure.quantity.kind, figure.verbatim)
        ids.append(figure_id(article_id, *words, seen[words]))
        seen[words] += 1
    return ids


def figure_roles(extraction: Extraction) -> list[Roles]:
    """Of each figure, who plays which part: (entity id, "speaker" | "via" | "place" | "counted")."""
    starts = [mention.start for mention in extraction.mentions]
    text = extraction.article.text
    return [_roles(text, figure, extraction.mentions, starts) for figure in extraction.figures]


def role_rows(ids: Sequence[str], roles: Sequence[Roles]) -> Rows:
    return [
        {"figure_id": identity, "entity_id": entity_id, "role": role}
        for identity, played in zip(ids, roles, strict=True)
        for entity_id, role in sorted(played)
    ]


def contributions(extraction: Extraction, roles: Sequence[Roles]) -> dict[str, Contribution]:
    """What the article adds to each entity, by entity id."""
    surfaces: dict[str, Counter[str]] = {}
    for mention in extraction.mentions:
        surfaces.setdefault(mention.entity_id, Counter())[without_nul(mention.surface)] += 1
    figure_counts = Counter(entity_id for played in roles for entity_id in {entity_id for entity_id, _ in played})
    return {
        entity.id: Contribution(entity, surfaces.get(entity.id, Counter()), figure_counts[entity.id])
        for entity in extraction.entities
    }


def figure_texts(figure: Figure) -> Iterator[str]:
    """What a figure is found by: its words, what it counts, where, and on whose word."""
    yield figure.verbatim
    if figure.counted:
        yield figure.counted.surface
        yield figure.counted.lemma
    if figure.place:
        yield figure.place.entity.name
    if figure.attribution and figure.attribution.speaker:
        yield figure.attribution.speaker.name


def _month(published: str | None) -> str | None:
    """Month of publication; the year where no more is known, and of a week the month in which it begins."""
    period = parse_period(published)
    if period is None or published is None:
        return None
    return published if len(published) == 4 else period.start[:7]


def _period_columns(name: str, value: str | None) -> dict[str, str | None]:
    period = parse_period(value)
    ends = ("start", "end", "start_utc", "end_utc")
    return {f"{name}_{end}": getattr(period, end) if period else None for end in ends}


def _figure_columns(figure: Figure) -> dict[str, Any]:
    quantity, speaker = figure.quantity, figure.attribution.speaker if figure.attribution else None
    numbers = (quantity.low, quantity.best, quantity.high)
    low, best, high = (None if number is None else number_key(number) for number in numbers)
    return {
        "kind": quantity.kind,
        "category": figure.counted.category if figure.counted else None,
        "event": figure.event.name if figure.event else None,
        "modifier": quantity.modifier,
        "factuality": figure.factuality,
        "unit": quantity.unit,
        "value": best or low or high,
        "value_low": low or best,
        "value_high": high or best,
        "speaker": speaker.entity_id if speaker else None,
        "place": figure.place.entity.entity_id if figure.place else None,
        **_period_columns("observed", figure.time.value if figure.time else None),
        "record": encode(figure),
    }


def _roles(text: str, figure: Figure, found: Sequence[Mention], starts: Sequence[int]) -> Roles:
    roles = {(mention.entity_id, "counted") for mention in _counted_mentions(text, figure, found, starts)}
    if figure.attribution and figure.attribution.speaker:
        roles.add((figure.attribution.speaker.entity_id, "speaker"))
    if figure.attribution and figure.attribution.via:
        roles.add((figure.attribution.via.entity_id, "via"))
    if figure.place:
        roles.add((figure.place.entity.entity_id, "place"))
    return frozenset(roles)


def _counted_mentions(text: str, figure: Figure, found: Sequence[Mention], starts: Sequence[int]) -> Iterator[Mention]:
    """The mentions that say whose or what are counted: "300 [IS]-strijders", "300 [Syrische] en [Iraakse] burgers".

    They stand in the noun or right before it, among the figure's own words. What follows the noun ("300 strijders van
    IS") may as well say where, by whom or of what, so it is left out.
    """
    counted = figure.counted
    if counted is None:
        return
    first = max(0, bisect_left(starts, min(figure.start, counted.start)) - 1)
    reach = counted.start
    for mention in reversed(found[first : bisect_left(starts, counted.end)]):
        if mention.end > counted.start:
            yield mention
        elif mention.start >= figure.start and _BESIDE.fullmatch(text, mention.end, reach):
            yield mention
            reach = mention.start
        else:
            return
