"""Nouns that are amounts themselves ("inflatie", "celstraf"), and the verbs that say how much something is.

A share or a sum says something about such a noun, where it counts none: "de inflatie steeg tot 3 procent". Which nouns
and verbs these are stands in measures.toml; a compound is what its last part is.
"""

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from service.dutch.nouns import lemma_of_noun
from service.dutch.verbs import conjugate

# What the amount is of: the subject, that of a change, the object of who moves, reckons or trades it, or only an
# amount.
Role = Literal["amount", "change", "moved", "reckoned", "traded", "state"]

_SHORTEST_REST = 2  # letters of a compound before its last part
_SHARES = frozenset(("percentage", "percentage_point", "factor", "fraction"))


class VerbUse(NamedTuple):
    """What a form of a verb says of an amount, and the particle that its clause must hold ("nam ... toe"), or ""."""

    role: Role
    particle: str


@lru_cache(maxsize=8192)
def is_measure(noun: str, kind: str) -> bool:
    """Whether the noun, in lower case, is an amount of such a kind: ("huizenprijzen", "money"), ("celstraf",
    "duration"). Of every amount a share can be said."""
    kinds, whole = _load_nouns()
    lemma = lemma_of_noun(noun).lower()
    for word in (noun, lemma):
        for cut in range(len(word) - 2):
            if (found := kinds.get(word[cut:])) is None or 0 < cut < _SHORTEST_REST:
                continue
            if cut and word[cut:] in whole and word[cut - 1] != "-":
                continue
            return not found.isdisjoint((kind,)) or (bool(found) and kind in _SHARES)
    return False


@lru_cache(maxsize=8192)
def uses_of_verb(form: str) -> tuple[VerbUse, ...]:
    """What a word in lower case says of an amount, if it is a form of a verb that does; the surest first."""
    return _load_verbs().get(form, ())


@cache
def _load_nouns() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Kinds by noun (none for words that only end as one), and the nouns that end no compound."""
    tables = _load()
    kinds: dict[str, set[str]] = {}
    for kind, nouns in tables["nouns"].items():
        for noun in nouns:
            kinds.setdefault(noun, set()).add(kind)
    for noun in tables["not"]["words"]:
        kinds[noun] = set()
    return {noun: frozenset(found) for noun, found in kinds.items()}, frozenset(tables["whole"]["words"])


@cache
def _load_verbs() -> dict[str, tuple[VerbUse, ...]]:
    uses: dict[str, dict[VerbUse, None]] = {}
    verbs_of = _load()["verbs"]
    for role in get_args(Role):
        for verb in verbs_of[role]:
            particle, _, base = verb.rpartition("|")
            forms = conjugate(base)
            for form in (*forms.finite, *forms.participles):
                uses.setdefault(form, {})[VerbUse(role, particle)] = None
                if particle:
                    uses.setdefault(particle + form, {})[VerbUse(role, "")] = None
    return {form: tuple(found) for form, found in uses.items()}


@cache
def _load() -> dict[str, dict[str, list[str]]]:
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(
        Path(__file__).with_name("measures.toml").read_text(encoding="utf-8")
    )
    return tables
