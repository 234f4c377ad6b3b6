"""What recognition hands on: spans that may be names."""

from dataclasses import dataclass

from service.model.entities import EntityType, MentionForm

# From here on a candidate is a name by itself; below it, only with others of its surface in the document.
CERTAIN = 0.75


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be a name: of which type, in which form, and how sure that is.

    `score` adds up over a document: several weak candidates of one surface make a name (see `reading`). Lists give 2,
    the network twice the probability. `is_club`: a town is named, and its club is meant. `is_agreed`: a list and the
    network both say that it is of this type. `is_told`: so does the word before it. `read_as`: the type that it had by
    itself, before the document agreed.
    """

    start: int
    end: int
    type: EntityType
    form: MentionForm = "name"
    score: float = 2.0
    is_club: bool = False
    is_agreed: bool = False
    is_told: bool = False
    read_as: EntityType | None = None
