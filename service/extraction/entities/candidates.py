"""What recognition hands on: spans that may be names. One interface, so that how they are found can change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from service.model import Block
from service.model.entities import EntityType, MentionForm

# From here on a candidate is a name by itself; below it, only with others of its surface in the document.
CERTAIN = 0.75


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name: of which type, in which form, and how sure that is.

    `score` adds up over a document: several weak candidates of one surface make a name (see `reading`). Lists give 2,
    patterns 1 to 3, guesses less than 1.
    """

    start: int
    end: int
    type: EntityType
    form: MentionForm = "name"
    score: float = 2.0


class Recogniser(Protocol):
    """Finds the spans that may be names, block by block, without a look at the rest of the document."""

    def recognise(self, text: str, blocks: Sequence[Block]) -> list[Candidate]:
        """Candidates in order of their start; none overlaps another."""
        ...
