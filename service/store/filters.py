"""What a query asks, as conditions on the tables. Text that no database can hold matches nothing."""

from decimal import Decimal
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, exists, false, or_, select

from service.errors import InvalidQuery
from service.search import fold, parse_query
from service.store.base import FIGURE_ROLES, ArticleQuery, EntityQuery, FigureQuery, MentionQuery
from service.store.database import Backend
from service.store.numbers import number_key
from service.store.pages import matchable
from service.store.periods import Period, parse_date
from service.store.tables import (
    article_agencies,
    article_entities,
    articles,
    entities,
    figure_roles,
    figures,
    mentions,
)

Conditions = list[ColumnElement[bool]]


def article_conditions(query: ArticleQuery, backend: Backend) -> Conditions:
    """Conditions on `articles`."""
    conditions = [
        *_equal(articles.c.language, query.language and query.language.lower()),
        *_searched(query.q, articles.c.id, "article_search", backend),
        *_overlapping(articles, "published", query.published_from, query.published_to),
    ]
    if query.agency is not None:
        of_article = article_agencies.c.article_id == articles.c.id
        conditions.append(exists().where(of_article, *_equal(article_agencies.c.agency, fold(query.agency))))
    if query.entity is not None:
        conditions.append(_names(query.entity))
    if query.place is not None:
        conditions.append(_names(query.place, article_entities.c.type == "location"))
    if query.has_figures is not None:
        conditions.append(articles.c.figure_count > 0 if query.has_figures else articles.c.figure_count == 0)
    return conditions


def entity_conditions(query: EntityQuery) -> Conditions:
    """Conditions on `entities`; those of `q` are found by name_index.py."""
    return _equal(entities.c.type, query.type)


def mention_conditions(query: MentionQuery) -> Conditions:
    """Conditions on `mentions`."""
    if query.q is not None:
        raise InvalidQuery([("q", "Mentions cannot be searched: search the entities, then read their mentions.")])
    return [*_equal(mentions.c.article_id, query.article), *_equal(mentions.c.entity_id, query.entity)]


def figure_conditions(query: FigureQuery, backend: Backend) -> Conditions:
    """Conditions on `figures` joined to `articles`."""
    conditions = [
        *_equal(figures.c.kind, query.kind),
        *_equal(figures.c.category, query.category),
        *_equal(figures.c.event, query.event),
        *_equal(figures.c.modifier, query.modifier),
        *_equal(figures.c.factuality, query.factuality),
        *_equal(figures.c.unit, query.unit),
        *_equal(figures.c.speaker, query.speaker),
        *_equal(figures.c.place, query.place),
        *_equal(figures.c.article_id, query.article),
        *_searched(query.q, figures.c.id, "figure_search", backend),
        *_overlapping(figures, "observed", query.observed_from, query.observed_to),
        *_overlapping(articles, "published", query.published_from, query.published_to),
        *_in_range(query.value_min, query.value_max),
    ]
    if query.role_of is not None:
        conditions.append(_plays(*query.role_of))
    return conditions


def _equal(column: Column[Any], value: str | None) -> Conditions:
    if value is None:
        return []
    return [column == value] if matchable(value) else [false()]


def _searched(q: str | None, column: Column[Any], table: str, backend: Backend) -> Conditions:
    if q is None:
        return []
    parts = parse_query(q)
    return [column.in_(backend.select_matching(table, part)) for part in parts] or [false()]


def _overlapping(table: Table, name: str, first: str | None, last: str | None) -> Conditions:
    conditions: Conditions = []
    if first is not None:
        period = _asked(f"{name}_from", first)
        conditions.append(
            table.c[f"{name}_end_utc"] >= period.start_utc if period.zoned else table.c[f"{name}_end"] >= period.start
        )
    if last is not None:
        period = _asked(f"{name}_to", last)
        conditions.append(
            table.c[f"{name}_start_utc"] <= period.end_utc if period.zoned else table.c[f"{name}_start"] <= period.end
        )
    return conditions


def _asked(parameter: str, value: str) -> Period:
    period = parse_date(value)
    if period is None:
        wanted = "Give an ISO 8601 date or time, as in 2019, 2019-03, 2019-03-13 or 2019-03-13T17:52:00Z."
        raise InvalidQuery([(parameter, wanted)])
    return period


def _in_range(smallest: Decimal | None, largest: Decimal | None) -> Conditions:
    """The range of a figure runs from `low`, or else `best`, to `high`, or else `best`; where both lack it is open."""
    conditions: Conditions = []
    faults = [
        (name, "Give a finite number.")
        for name, bound in (("value_min", smallest), ("value_max", largest))
        if bound is not None and not Decimal(bound).is_finite()
    ]
    if faults:
        raise InvalidQuery(faults)
    if smallest is not None or largest is not None:
        # A figure that commits to no number at all is in no range.
        conditions.append(figures.c.value.is_not(None))
    if smallest is not None:
        conditions.append(or_(figures.c.value_high >= number_key(smallest), figures.c.value_high.is_(None)))
    if largest is not None:
        conditions.append(or_(figures.c.value_low <= number_key(largest), figures.c.value_low.is_(None)))
    return conditions


def _names(entity_id: str, *further: ColumnElement[bool]) -> ColumnElement[bool]:
    of_article = article_entities.c.article_id == articles.c.id
    return exists().where(of_article, *_equal(article_entities.c.entity_id, entity_id), *further)


def _plays(entity_id: str, role: str | None) -> ColumnElement[bool]:
    if role is not None and role not in FIGURE_ROLES:
        raise InvalidQuery([("role", f"Give one of: {', '.join(FIGURE_ROLES)}.")])
    played = *_equal(figure_roles.c.entity_id, entity_id), *_equal(figure_roles.c.role, role)
    # Not `exists`, for which SQLite would look at every figure there is.
    return figures.c.id.in_(select(figure_roles.c.figure_id).where(*played))
