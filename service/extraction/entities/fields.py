"""Fields of work: of which one a role is, and whether one person may well have two."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "fields.toml"
_POLITICS = "politics"
_UNKNOWN = "none"


@dataclass(frozen=True, slots=True)
class Fields:
    """The table: field by role, by ending, what goes together, whose people stay in one town or are grown up, of whom
    lists know."""

    by_role: dict[str, str]
    by_ending: tuple[tuple[str, str], ...]
    near: frozenset[tuple[str, str]]
    local: frozenset[str]
    learned: frozenset[str]
    listed: dict[str, str]


@cache
def load_fields() -> Fields:
    """The table of `data/fields.toml`, read once."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    by_role = {role: field for field, roles in reversed(tables["roles"].items()) for role in roles.split()}
    endings = [(ending, field) for field, words in tables["endings"].items() for ending in words.split()]
    pairs = {(one, other) for one, others in tables["near"].items() for other in others}
    return Fields(
        by_role,
        tuple(sorted(endings, key=lambda pair: -len(pair[0]))),
        frozenset(pairs | {(other, one) for one, other in pairs}),
        frozenset(tables["local"]["fields"]),
        frozenset(tables["learned"]["fields"]),
        {name: field for field, names in tables["listed"].items() for name in names},
    )


def find_field(word: str) -> str:
    """The field of a role: "bakker" and "dorpsbakker" are of craft, "oud-minister" of politics; "" of "voorzitter"."""
    role = word.lower()
    fields = load_fields()
    if role in fields.by_role:
        return fields.by_role[role]
    first, _, last = role.rpartition("-")
    role = last if first else role
    if role in fields.by_role:
        return fields.by_role[role]
    return next((field for ending, field in fields.by_ending if role.endswith(ending)), "")


def field_of_listed(name: str) -> str:
    """The field of a listed person; "" where we know none. Most of the list are politicians."""
    field = load_fields().listed.get(name, _POLITICS)
    return "" if field == _UNKNOWN else field


def exclude_each_other(some: Collection[str], others: Collection[str]) -> bool:
    """Whether nobody is likely to have a role of both: a baker and a judge, not a professor and a minister."""
    if not some or not others:
        return False
    near = load_fields().near
    return not any(one == other or (one, other) in near for one in some for other in others)


def need_years(fields: Collection[str]) -> bool:
    """Whether nobody has a role of one of these fields before growing up."""
    return not load_fields().learned.isdisjoint(fields)


def are_local(fields: Collection[str]) -> bool:
    """Whether people of these fields, or of none, are of one town."""
    return load_fields().local.issuperset(fields)
