"""Reading figures, and counting them by what they say."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from service.model import Figure
from service.store.base import FACET_VALUES_AT_MOST, FACETS, FIGURE_SORTS, Facets, FigureQuery, Page, StoredFigure
from service.store.codec import decode
from service.store.corpus import read_version
from service.store.database import Backend
from service.store.entities import read_names
from service.store.filters import figure_conditions
from service.store.pages import Order, SortColumn, choose_sort, matchable
from service.store.tables import articles, figures


def get_figure(connection: Connection, figure_id: str) -> StoredFigure | None:
    """The figure with this id."""
    if not matchable(figure_id):
        return None
    rows = connection.execute(_with_article().where(figures.c.id == figure_id)).all()
    return next(iter(_stored_figures(connection, rows)), None)


def list_figures(connection: Connection, backend: Backend, query: FigureQuery) -> Page[StoredFigure]:
    """One page of the figures that match."""
    order = _order(query)
    conditions = figure_conditions(query, backend)
    rows = connection.execute(order.page(_with_article().where(*conditions), query.after, query.limit)).all()
    return Page(
        records=_stored_figures(connection, rows[: query.limit]),
        next=order.next_key(rows, query.limit),
        total=_count(connection, conditions),
        corpus_version=read_version(connection),
    )


def count_facets(connection: Connection, backend: Backend, query: FigureQuery) -> Facets:
    """How many of the figures that match have which value. Records are counted; what they count is never added up."""
    conditions = figure_conditions(query, backend)
    facets = {}
    for name in FACETS:
        value = articles.c.published_month if name == "published" else figures.c[name]
        count = func.count()
        statement = select(value, count).select_from(_joined()).where(*conditions, value.is_not(None))
        statement = statement.group_by(value).order_by(count.desc(), value).limit(FACET_VALUES_AT_MOST)
        facets[name] = tuple((term, number) for term, number in connection.execute(statement))
    return Facets(facets, _count(connection, conditions), read_version(connection))


def _order(query: FigureQuery) -> Order:
    """Of one article the figures come as they stand in it; otherwise those of the latest article first."""
    name, descending = choose_sort(query.sort or ("position" if query.article else ""), FIGURE_SORTS)
    backwards = descending and name == "position"
    position = (
        SortColumn(figures.c.article_id, str, backwards),
        SortColumn(figures.c.position, int, backwards),
    )
    first = {
        "published": (SortColumn(articles.c.published_start, str, descending, nullable=True),),
        "value": (SortColumn(figures.c.value, str, descending, nullable=True),),
        "position": (),
    }[name]
    return Order((*first, *position))


def _joined() -> Any:
    return figures.join(articles, articles.c.id == figures.c.article_id)


def _with_article() -> Select[Any]:
    return select(figures, articles.c.sha256, articles.c.extractor).select_from(_joined())


def _count(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> int:
    return connection.scalar(select(func.count()).select_from(_joined()).where(*conditions)) or 0


def _stored_figures(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[StoredFigure, ...]:
    decoded = [decode(Figure, row.record) for row in rows]
    pointed_at = [_entity_ids(figure) for figure in decoded]
    names = read_names(connection, (entity_id for ids in pointed_at for entity_id in ids))
    return tuple(
        StoredFigure(
            id=row.id,
            article_id=row.article_id,
            document_sha256=row.sha256,
            extractor=row.extractor,
            figure=figure,
            part_of=row.part_of,
            names={entity_id: names[entity_id] for entity_id in ids if entity_id in names},
        )
        for row, figure, ids in zip(rows, decoded, pointed_at, strict=True)
    )


def _entity_ids(figure: Figure) -> list[str]:
    said = figure.attribution
    refs = [said and said.speaker, said and said.via, figure.place and figure.place.entity]
    return list(dict.fromkeys(ref.entity_id for ref in refs if ref))
