"""The `fields` parameter: which fields of a record are served, and what columns a record has as a table."""

from collections.abc import Iterable, Mapping
from typing import Any

import marshmallow as ma
from marshmallow import fields


def columns_of(schema: type[ma.Schema]) -> tuple[str, ...]:
    """The plain fields of a record in their order, those of inner objects with a dot: "counted.lemma".

    Lists and maps are one column each.
    """
    return tuple(_columns(schema(), ""))


def selectable_of(schema: type[ma.Schema]) -> tuple[str, ...]:
    """What `fields` may name: every column, and every inner object as a whole."""
    names: dict[str, None] = {}
    for column in columns_of(schema):
        parts = column.split(".")
        for length in range(1, len(parts) + 1):
            names[".".join(parts[:length])] = None
    return tuple(names)


def expand_columns(selected: Iterable[str], columns: Iterable[str]) -> tuple[str, ...]:
    """The columns that a selection asks for, in the order of asking; an inner object stands for all of its columns."""
    every = tuple(columns)
    chosen = (column for name in selected for column in every if column == name or column.startswith(name + "."))
    return tuple(dict.fromkeys(chosen))


def select_fields(record: Mapping[str, Any], selected: Iterable[str]) -> dict[str, Any]:
    """The record with only what is selected, in its own order; `id` always stays.

    >>> select_fields({"id": "1", "kind": "count", "counted": {"lemma": "man", "category": None}}, ["counted.lemma"])
    {'id': '1', 'counted': {'lemma': 'man'}}
    """
    tree: dict[str, Any] = {"id": None}
    for name in selected:
        branch = tree
        *outer, leaf = name.split(".")
        for part in outer:
            inner = branch.setdefault(part, {})
            if inner is None:  # the whole object is asked for already
                break
            branch = inner
        else:
            branch[leaf] = None
    return _prune(record, tree)


def without_fields(record: Mapping[str, Any], left_out: frozenset[str]) -> dict[str, Any]:
    """The record without these top-level fields."""
    return {name: value for name, value in record.items() if name not in left_out}


def _prune(record: Mapping[str, Any], tree: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in record.items():
        if name in tree:
            inner = tree[name]
            kept[name] = value if inner is None or not isinstance(value, dict) else _prune(value, inner)
    return kept


def _columns(schema: ma.Schema, prefix: str) -> Iterable[str]:
    for name, field in schema.fields.items():
        if isinstance(field, fields.Nested):
            yield from _columns(field.schema, f"{prefix}{name}.")
        else:
            yield prefix + name
