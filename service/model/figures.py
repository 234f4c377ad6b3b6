"""Figures: quantities that a story reports, what they count, and on whose word."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from service.model.entities import EntityRef
from service.model.text import Passage, Span
from service.model.times import TimeMod, TimePrecision

Modifier = Literal[
    "exact", "about", "almost", "over", "more_than", "at_least", "less_than", "at_most", "between", "vague"
]
Stance = Literal["reported", "denied", "hypothetical"]
Factuality = Literal["asserted", "negated", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Rate:
    """What a quantity is reckoned per: "per dag" (1 d), "per 100.000 inwoners" (100000 of "inwoner").

    `value` is in `unit`, a UCUM code; without a unit it counts `noun`, the lemma of what is meant ("per persoon").
    A unit that is a rate by itself ("km/h") has no `Rate`.
    """

    surface: str
    start: int
    end: int
    value: Decimal
    unit: str | None
    noun: str | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A numeral with its modifier, kind and unit, and what the words commit to.

    `start`/`end` span modifier, numeral and unit; `numeral` the number expression alone ("10.000 à 15.000"). `low`,
    `best`, `high` are in `unit`; None where the words commit to nothing. `unit` is a UCUM code, or ISO 4217 for
    money; None for counts and for amounts whose currency the words leave out ("3 miljard winst"). `rule` is the
    stable id of the rule that found it, `confidence` between 0 and 1.
    """

    kind: str
    start: int
    end: int
    numeral: Span
    modifier: Modifier
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    unit: str | None
    rule: str
    confidence: float
    modifier_span: Span | None = None
    unit_span: Span | None = None
    per: Rate | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that is counted. `category` is a term of the vocabulary, None where no term fits."""

    surface: str
    lemma: str
    category: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """What is said of those counted: a term of the events vocabulary, and the words that say it."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word: person before organization; `via` is the medium it came through. `span` covers the whole phrase.

    `cue` is the reporting word as it stands ("zegt", "volgens", "aldus"), `source` the words that name the source ("een
    woordvoerder van de politie"): an unnamed source leaves `speaker` None, and its words still stand here.
    """

    speaker: EntityRef | None
    via: EntityRef | None
    cue: Passage | None
    span: Span | None
    source: Passage | None = None
    stance: Stance = "reported"


@dataclass(frozen=True, slots=True)
class Place:
    """Where, and the mention that says so; `span` is None where it is taken over from the sentences before."""

    entity: EntityRef
    span: Span | None


@dataclass(frozen=True, slots=True)
class FigureTime:
    """When. With basis "published" nothing in the text says when: `surface` and `span` are None."""

    surface: str | None
    value: str | None
    precision: TimePrecision | None
    basis: Literal["published", "stated", "resolved"]
    span: Span | None
    mod: TimeMod | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity and what the article says of it. `part_of` is the index, in the same extraction, of the whole.

    `factuality`: whether the words state it ("asserted"), state that it is not so ("negated": "het waren er geen 200"),
    or leave it open ("hypothetical": "er zouden 200 doden zijn"); `factuality_span` covers the word that says so.
    A zero is asserted: "geen enkele dode" is exactly 0.
    """

    quantity: Quantity
    verbatim: str
    start: int
    end: int
    counted: Counted | None = None
    event: Event | None = None
    place: Place | None = None
    time: FigureTime | None = None
    attribution: Attribution | None = None
    part_of: int | None = None
    factuality: Factuality = "asserted"
    factuality_span: Span | None = None
