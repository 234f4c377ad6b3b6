"""One term of a vocabulary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its stable `id`, labels, and what it means or commits to (`definition`, English)."""

    id: str
    nl: str
    en: str
    definition: str = ""
    broader: str | None = None
