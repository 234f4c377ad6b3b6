"""Many rows or ids at a time, but not more than one statement may hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert

ROWS_AT_ONCE = 500
ValueT = TypeVar("ValueT")


def in_batches(values: Iterable[ValueT]) -> Iterator[list[ValueT]]:
    """The values in order, so many at a time that a statement can name them."""
    remaining = iter(values)
    while batch := list(islice(remaining, ROWS_AT_ONCE)):
        yield batch


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, of which there may be none."""
    if rows:
        connection.execute(insert(table), rows)
