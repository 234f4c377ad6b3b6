"""Keyset pages: the sort key of the last record seen says where the next page begins.

Rows that come or go elsewhere move no record over that point, so that nothing is skipped or repeated. Nulls stand last
in both directions. Ties are broken by further columns, the last of which is unique.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, UnaryExpression, and_, false, or_

from service.errors import InvalidQuery
from service.store.base import Key

LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class SortColumn:
    """One column of a sort order. `kind` is the type of its values, `nullable` whether some records have none."""

    column: ColumnElement[Any]
    kind: type[str] | type[int]
    descending: bool = False
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The sort order of a listing."""

    columns: tuple[SortColumn, ...]

    def page(self, statement: Select[Any], after: Key | None, limit: int) -> Select[Any]:
        """The statement that reads one row more than the page has, so that one sees whether there is a next page.

        The values of the sort columns are appended to those that the statement selects.

        Raises:
            InvalidQuery: the key is none of this order, or the limit is below 1.
        """
        if limit < 1:
            raise InvalidQuery([("limit", "Give a whole number from 1.")])
        if after is not None:
            statement = statement.where(self._stands_after(after))
        ordered = statement.order_by(*map(_clause, self.columns))
        labelled = (column.column.label(f"sort_{i}") for i, column in enumerate(self.columns))
        return ordered.add_columns(*labelled).limit(limit + 1)

    def next_key(self, rows: Sequence[Row[Any]], limit: int) -> Key | None:
        """The key of the last row of the page, None where no page follows."""
        return tuple(rows[limit - 1][-len(self.columns) :]) if len(rows) > limit else None

    def _stands_after(self, key: Key) -> ColumnElement[bool]:
        if len(key) != len(self.columns) or not all(map(_fits, self.columns, key)):
            raise InvalidQuery([("cursor", "This cursor is none of this listing: begin again without a cursor.")])
        choices = []
        for i, column in enumerate(self.columns):
            equal = [_equals(*pair) for pair in zip(self.columns[:i], key[:i], strict=True)]
            choices.append(and_(*equal, _is_after(column, key[i])))
        return or_(*choices)


def choose_sort(sort: str, allowed: Sequence[str]) -> tuple[str, bool]:
    """Field and whether it descends: "-published" is ("published", True); "" is the first of those allowed.

    Raises:
        InvalidQuery: `sort` is not among those allowed, which the message names.
    """
    sort = sort or allowed[0]
    if sort not in allowed:
        raise InvalidQuery([("sort", f"Give one of: {', '.join(allowed)}.")])
    return sort.removeprefix("-"), sort.startswith("-")


def _clause(column: SortColumn) -> UnaryExpression[Any]:
    direction = column.column.desc() if column.descending else column.column.asc()
    return direction.nulls_last() if column.nullable else direction


def _fits(column: SortColumn, value: object) -> bool:
    if value is None:
        return column.nullable
    if isinstance(value, str):
        return column.kind is str and matchable(value)
    return column.kind is int and isinstance(value, int) and abs(value) <= LARGEST


def matchable(value: str) -> bool:
    """Whether a database can be asked for this text: no NUL, no lone surrogate. Nothing stored has either."""
    return "\0" not in value and not any("\ud800" <= character <= "\udfff" for character in value)


def _equals(column: SortColumn, value: str | int | float | None) -> ColumnElement[bool]:
    return column.column.is_(None) if value is None else column.column == value


def _is_after(column: SortColumn, value: str | int | float | None) -> ColumnElement[bool]:
    if value is None:
        return false()
    beyond = column.column < value if column.descending else column.column > value
    return or_(beyond, column.column.is_(None)) if column.nullable else beyond
