"""A statement: somebody is said to say something."""

import dataclasses
from dataclasses import dataclass

from service.dutch.reporting import PAPER_OPENERS, RESTING
from service.model import Mention, Passage, Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something.

    `named`: the mentions in the source, in order. `at`: offset of the cue. `low`/`high`: what it reaches.
    `backward`: it reports the sentence before. `introduces`: a quotation may follow it. `opens`: it opens its sentence.
    `source_noun`: the source is named by its role ("de burgemeester van Gent"), so a place in it is not the source.
    `only`: the categories that it reaches, where the verb may also tell what its subject has ("telde 30.000 inwoners").
    `posts`: it was said in a post, on a platform that the words need not name ("tweette").
    `reserved`: the source fears, hopes or expects it. `counts`: its source counted for itself, even if it is a medium.
    `plural`: its verb is, so that "ze" are several. `by_medium`: nobody but a medium is its source. `labels`: it is a
    name before a colon, and what follows in the block is said by whoever it names.
    """

    cue: Passage | None
    span: Span
    source: Passage | None
    named: tuple[Mention, ...]
    at: int | None = None
    low: int = 0
    high: int = 0
    via: Mention | None = None
    backward: bool = False
    introduces: bool = False
    opens: bool = False
    pronoun: bool = False
    denies: bool = False
    source_noun: bool = False
    posts: bool = False
    reserved: bool = False
    counts: bool = False
    plural: bool = False
    by_medium: bool = False
    labels: bool = False
    only: frozenset[str] | None = None

    @property
    def on_paper(self) -> bool:
        """Whether the cue is what it stands in: "in het rapport van X", "staat in het rapport van X"."""
        return self.cue is not None and self.cue.surface.casefold().startswith(PAPER_OPENERS)

    @property
    def rests(self) -> bool:
        """Whether a medium tells it by this source: "op gezag van X"."""
        return self.cue is not None and self.cue.surface.casefold() in RESTING

    def reaches(self, offset: int) -> bool:
        """Whether the offset, in the statement's own sentence, is within what is said."""
        return not self.backward and self.low <= offset < self.high

    def replace(self, **changes: object) -> "Statement":
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]
