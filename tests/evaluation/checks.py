"""One expectation against what was found."""

from dataclasses import dataclass
from decimal import Decimal

from service.model import Figure

# "een derde" is 0.333... in a record and 1/3 rounded somewhere else in an extraction.
TOLERANCE = Decimal("0.001")

FIGURE_FIELDS = frozenset(
    {"kind", "unit", "modifier", "low", "best", "high", "counted", "lemma", "category"}
    | {"event", "place", "time", "speaker", "via", "source", "stance", "factuality", "per"}
)


@dataclass(frozen=True)
class Check:
    """Whether `field` was right at `where`; `got` and `want` tell the fault."""

    field: str
    right: bool
    where: str
    got: object
    want: object

    def __str__(self) -> str:
        return f"{self.field}: {self.where}: got {self.got!r}, want {self.want!r}"


def agrees(got: object, want: object) -> bool:
    """Whether `got` is what is wanted, or one of a list of wanted values; None is a value like another."""
    return any(_same(got, value) for value in (want if isinstance(want, list | tuple) else [want]))


def value_of(figure: Figure, field: str) -> object:
    """What the figure says under one of FIGURE_FIELDS: names for speaker, via and place, ISO 8601 for time."""
    match field:
        case "counted":
            return figure.counted and figure.counted.surface
        case "lemma" | "category":
            return figure.counted and getattr(figure.counted, field)
        case "event":
            return figure.event and figure.event.name
        case "place":
            return figure.place and figure.place.entity.name
        case "time":
            return figure.time and figure.time.value
        case "speaker" | "via":
            party = figure.attribution and getattr(figure.attribution, field)
            return party and party.name
        case "source":
            return figure.attribution and figure.attribution.source and figure.attribution.source.surface
        case "stance":
            return figure.attribution and figure.attribution.stance
        case "factuality":
            return figure.factuality
        case "per":
            return figure.quantity.per and figure.quantity.per.surface
        case _:
            return getattr(figure.quantity, field)


def _same(got: object, want: object) -> bool:
    if isinstance(got, Decimal) and isinstance(want, int | float):
        return abs(got - Decimal(str(want))) <= TOLERANCE * abs(got)
    if isinstance(got, str) and isinstance(want, str):
        return _fold(got) == _fold(want)
    return got == want


def _fold(name: str) -> str:
    return name.casefold().replace("’", "'").strip()
