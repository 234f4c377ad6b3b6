"""One term of a vocabulary."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its stable `id`, labels, and what it means or commits to (`definition`, English).

    `domain` is the section of a newsroom that has most use for it, a term of `domains`.
    """

    id: str
    nl: str
    en: str
    definition: str = ""
    broader: str | None = None
    domain: str | None = None


def in_domains(by_domain: Mapping[str, tuple[Term, ...]]) -> tuple[Term, ...]:
    """The terms in the order of their domains, each with its own."""
    return tuple(replace(term, domain=domain) for domain, terms in by_domain.items() for term in terms)
