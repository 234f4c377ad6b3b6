"""Hand-made extractions: a text with marks in it becomes an article, its mentions and its figures."""

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from service.model import (
    Agency,
    Article,
    Attribution,
    Block,
    Counted,
    Entity,
    EntityRef,
    Event,
    Extraction,
    Figure,
    FigureTime,
    Mention,
    Place,
    Published,
    Quantity,
    Span,
    Time,
)
from service.model.figures import Factuality
from service.model.ids import entity_id
from service.search import fold


@dataclass
class Story:
    """Builds an Extraction over `text`; every call names its characters, which must stand in the text."""

    text: str
    published: str | None = "2019-03-13"
    language: str = "nl"
    agencies: tuple[str, ...] = ()
    extractor: str = "0.1.0"
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def entity(self, name: str, type: str = "location", key: str | None = None, **fields: Any) -> EntityRef:
        """Name an entity; two names with one key are one entity."""
        key = key or fold(name)
        identity = entity_id(type, key)
        self.entities[identity] = Entity(identity, type, name, key, fields.pop("identifiers", {}), **fields)  # type: ignore[arg-type]
        return EntityRef(identity, name)

    def mention(self, surface: str, ref: EntityRef, occurrence: int = 0, form: str = "name") -> "Story":
        """Mark a mention of an entity named before."""
        start = self._find(surface, occurrence)
        kind = self.entities[ref.entity_id].type
        self.mentions.append(Mention(surface, start, start + len(surface), kind, form, ref.entity_id))  # type: ignore[arg-type]
        self.mentions.sort(key=lambda mention: mention.start)
        return self

    def time(self, surface: str, value: str | None) -> "Story":
        start = self._find(surface, 0)
        self.times.append(Time(surface, start, start + len(surface), "date", value, "day", "stated"))
        return self

    def figure(
        self,
        verbatim: str,
        best: str | None = None,
        *,
        low: str | None = None,
        high: str | None = None,
        kind: str = "count",
        modifier: str = "exact",
        unit: str | None = None,
        counted: str | None = None,
        category: str | None = None,
        event: str | None = None,
        speaker: EntityRef | None = None,
        via: EntityRef | None = None,
        place: EntityRef | None = None,
        observed: str | None = None,
        part_of: int | None = None,
        factuality: Factuality = "asserted",
        occurrence: int = 0,
    ) -> "Story":
        """Mark a figure; `counted` is a word within or after `verbatim`."""
        start = self._find(verbatim, occurrence)
        end = start + len(verbatim)
        quantity = Quantity(
            kind=kind,
            start=start,
            end=end,
            numeral=Span(start, end),
            modifier=modifier,  # type: ignore[arg-type]
            low=_decimal(low),
            best=_decimal(best),
            high=_decimal(high),
            unit=unit,
            rule="test.by-hand",
            confidence=1.0,
        )
        noun = None
        if counted:
            at = self.text.index(counted, start)
            noun = Counted(counted, counted.lower(), category, at, at + len(counted))
        self.figures.append(
            Figure(
                quantity,
                verbatim,
                start,
                end,
                counted=noun,
                event=Event(event, start, end) if event else None,
                place=Place(place, None) if place else None,
                time=FigureTime(None, observed, None, "stated", None) if observed else None,
                attribution=Attribution(speaker, via, None, None) if speaker or via else None,
                part_of=part_of,
                factuality=factuality,
            )
        )
        return self

    def done(self) -> Extraction:
        article = Article(
            text=self.text,
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            language=self.language,
            published=Published(self.published, "day", "given") if self.published else None,
            agencies=tuple(Agency(name, name, 0, 0) for name in self.agencies),
            blocks=(Block("paragraph", 0, len(self.text)),) if self.text else (),
            word_count=len(self.text.split()),
        )
        return Extraction(
            article,
            tuple(self.entities.values()),
            tuple(self.mentions),
            tuple(self.times),
            tuple(self.figures),
            self.extractor,
        )

    def _find(self, surface: str, occurrence: int) -> int:
        start = -1
        for _ in range(occurrence + 1):
            start = self.text.index(surface, start + 1)
        return start


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
