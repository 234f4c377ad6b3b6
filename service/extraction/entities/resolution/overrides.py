"""What an operator knows better, as resolution asks it; `overrides_file` reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from service.model import Entity


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things of one name: what it is called, and words of the articles that mean it."""

    entity: Entity
    words: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Overrides:
    """An operator's corrections, by entity id. `digest` tells one file of them from another; empty without any."""

    moved: Mapping[str, Entity] = field(default_factory=dict)
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    identifiers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    digest: str = ""
    # What others were made is called so in every article, also where an article has its own word for it.
    _names: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", {entity.id: entity.name for entity in self.moved.values()})

    def mark(self, version: str) -> str:
        """The extractor's version with these corrections in it, as what they change is read anew: "0.3.0+5f0c.4f1a"."""
        return f"{version}.{self.digest}" if self.digest else version

    @property
    def redirects(self) -> dict[str, tuple[str, ...]]:
        """Ids that these corrections do away with, each with its successors: several where it was split."""
        split = {old: tuple(part.entity.id for part in parts) for old, parts in self.parts.items()}
        return split | {old: (entity.id,) for old, entity in self.moved.items()}

    def correct(self, entity: Entity, text: str) -> Entity:
        """The entity that this one is, in an article of this text; itself where nothing is known better."""
        if not self.digest:
            return entity
        named = self._names.get(entity.id)
        corrected = replace(entity, name=named) if named else entity
        for part in self.parts.get(entity.id, ()):
            if part.words.search(text):
                corrected = part.entity
                break
        moved = self.moved.get(corrected.id)
        if moved:
            corrected = moved
        added = self.identifiers.get(corrected.id)
        return replace(corrected, identifiers={**corrected.identifiers, **added}) if added else corrected


NO_OVERRIDES = Overrides()
