"""The corpus that the API is tested on: records made by hand, so that no change of the rules of language changes them.

`flood()` has every field that a record can have; `short()` has as few as it can; `bulletins()` are many, for paging.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from service.model import (
    Agency,
    Article,
    Attribution,
    Block,
    Coordinates,
    Counted,
    Entity,
    EntityRef,
    Event,
    Extraction,
    Figure,
    FigureTime,
    Mention,
    Passage,
    Place,
    Post,
    Published,
    Quantity,
    Related,
    Resolution,
    Section,
    Span,
    Time,
)
from service.model.ids import entity_id

FLOOD_URI = "corpus:dijkbreuk.txt"
SHORT_URI = "corpus:kort.txt"
FLOOD_TEXT = """\
Dijkbreuk in Zeldert: 1.250 bewoners geëvacueerd 🌊
Sanne Kuipers
12 januari 2024
Bron: Belga, Reuters 2
Door een dijkbreuk zijn ruim 1.250 bewoners van Zeldert geëvacueerd, onder wie veertig kinderen, zegt burgemeester \
Müller. Eén op de drie straten staat blank; 37,5 procent van de huizen.
De gevolgen
De schade bedraagt tussen 10 en 15 miljoen euro. Honderden Zeldertse gezinnen wachten.
=HYPERLINK("http://example.org") stond er op een bord.
Waterschap Oost @wsoost: المياه ترتفع link
Bekijk ook: Waarom dijken breken
"""

ZELDERT = Entity(
    entity_id("location", "zeldert"),
    "location",
    "Zeldert",
    "zeldert",
    {"geonames": "1234"},
    Coordinates(51.25, 5.5, "town"),
)
MULLER = Entity(entity_id("person", "muller"), "person", "Müller", "muller", {})
BELGA = Entity(entity_id("organization", "belga"), "organization", "Belga", "belga", {})


def flood() -> Extraction:
    """An article with everything in it: every part, and a figure with every span."""
    text = FLOOD_TEXT
    article = Article(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language="nl",
        published=Published("2024-01-12", "day", "stated", (_span(text, "12 januari 2024"),)),
        headline=_passage(text, text.split("\n")[0]),
        byline=_passage(text, "Sanne Kuipers"),
        agencies=tuple(Agency(name, name, *_bounds(text, name)) for name in ("Belga", "Reuters")),
        sections=_sections(text),
        posts=(
            Post(
                _passage(text, "Waterschap Oost"),
                _passage(text, "@wsoost"),
                "ar",
                *_bounds(text, "المياه ترتفع"),
            ),
        ),
        related=(Related("Waarom dijken breken", *_bounds(text, "Waarom dijken breken")),),
        furniture=(_passage(text, "link"), _passage(text, "Bekijk ook:")),
        blocks=(Block("paragraph", 0, len(text)),),
        word_count=74,
    )
    mentions = (
        *(_mention(text, "Zeldert", ZELDERT, nth=nth) for nth in (0, 1)),
        _mention(text, "Müller", MULLER),
        _mention(text, "Zeldertse", ZELDERT, form="demonym"),
        replace(_mention(text, "Belga", BELGA), resolution=Resolution("name", 0.95)),
    )
    times = (Time("12 januari 2024", *_bounds(text, "12 januari 2024"), "date", "2024-01-12", "day", "stated"),)
    return Extraction(article, (ZELDERT, MULLER, BELGA), _ordered(mentions), times, _flood_figures(text))


def short() -> Extraction:
    """An article that says next to nothing: no headline, no entity, a figure with nothing but its number."""
    text = "Er zijn 7 eenden."
    article = Article(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language="nl",
        blocks=(Block("paragraph", 0, len(text)),),
        word_count=4,
    )
    seven = Decimal(7)
    quantity = Quantity("count", 8, 9, Span(8, 9), "exact", seven, seven, seven, None, "count.numeral", 0.5)
    return Extraction(article, figures=(Figure(quantity, "7", 8, 9),))


def bulletins(count: int) -> Iterator[tuple[str, Extraction]]:
    """Many articles by uri, each with one figure; some were published on the same day, some on no day."""
    for number in range(count):
        text = f"Bericht {number}: in Zeldert zijn {number + 10} schapen geteld."
        surface = str(number + 10)
        value = Decimal(surface)
        start = text.rindex(surface)
        article = Article(
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            language="nl",
            published=Published(f"2023-0{number % 3 + 1}", "month", "given") if number % 5 else None,
            headline=_passage(text, f"Bericht {number}"),
            blocks=(Block("paragraph", 0, len(text)),),
            word_count=7,
        )
        span = Span(start, start + len(surface))
        quantity = Quantity("count", *_pair(span), span, "exact", value, value, value, None, "count.numeral-noun", 0.9)
        counted = Counted("schapen", "schaap", "animal", *_bounds(text, "schapen"))
        place = Place(EntityRef(ZELDERT.id, "Zeldert"), _span(text, "Zeldert"))
        figure = Figure(quantity, f"{surface} schapen", start, counted.end, counted=counted, place=place)
        extraction = Extraction(article, (ZELDERT,), (_mention(text, "Zeldert", ZELDERT),), (), (figure,))
        yield f"corpus:bericht-{number:02}.txt", extraction


def _flood_figures(text: str) -> tuple[Figure, ...]:
    sentence = _span(text, "zegt burgemeester Müller")
    attribution = Attribution(
        EntityRef(MULLER.id, "Müller"),
        EntityRef(BELGA.id, "Belga"),
        _passage(text, "zegt"),
        sentence,
        _passage(text, "burgemeester Müller"),
    )
    place = Place(EntityRef(ZELDERT.id, "Zeldert"), _span(text, "Zeldert", 1))
    when = FigureTime("12 januari 2024", "2024-01-12", "day", "stated", _span(text, "12 januari 2024"))
    return (
        Figure(
            _quantity(text, "ruim 1.250", "1.250", "over", "1250", "1250", None, modifier="ruim"),
            "ruim 1.250 bewoners",
            *_bounds(text, "ruim 1.250 bewoners"),
            counted=Counted("bewoners", "bewoner", "civilian", *_bounds(text, "bewoners", 1)),
            event=Event("evacuated", *_bounds(text, "geëvacueerd", 1)),
            place=place,
            time=when,
            attribution=attribution,
        ),
        Figure(
            _quantity(text, "veertig", "veertig", "exact", "40", "40", "40"),
            "veertig kinderen",
            *_bounds(text, "veertig kinderen"),
            counted=Counted("kinderen", "kind", "child", *_bounds(text, "kinderen")),
            time=FigureTime(None, "2024-01-12", "day", "published", None),
            attribution=Attribution(EntityRef(MULLER.id, "Müller"), None, None, None, stance="denied"),
            part_of=0,
        ),
        Figure(
            _quantity(text, "37,5 procent", "37,5", "exact", "37.5", "37.5", "37.5", kind="percentage", unit="%"),
            "37,5 procent van de huizen",
            *_bounds(text, "37,5 procent van de huizen"),
            counted=Counted("huizen", "huis", None, *_bounds(text, "huizen")),
        ),
        Figure(
            _quantity(
                text,
                "tussen 10 en 15 miljoen euro",
                "10 en 15 miljoen",
                "between",
                "1.0E+7",
                None,
                "15000000",
                kind="money",
                unit="EUR",
                modifier="tussen",
            ),
            "tussen 10 en 15 miljoen euro",
            *_bounds(text, "tussen 10 en 15 miljoen euro"),
        ),
        Figure(
            _quantity(text, "Honderden", "Honderden", "vague", "200", None, "999"),
            "Honderden Zeldertse gezinnen",
            *_bounds(text, "Honderden Zeldertse gezinnen"),
            counted=Counted("gezinnen", "gezin", "family", *_bounds(text, "gezinnen")),
            place=Place(EntityRef(ZELDERT.id, "Zeldert"), None),
        ),
    )


def _quantity(
    text: str,
    surface: str,
    numeral: str,
    commits: str,
    low: str | None,
    best: str | None,
    high: str | None,
    *,
    kind: str = "count",
    unit: str | None = None,
    modifier: str | None = None,
) -> Quantity:
    start, end = _bounds(text, surface)
    at = text.index(numeral, start)
    units = {"%": "procent", "EUR": "euro"}
    return Quantity(
        kind,
        start,
        end,
        Span(at, at + len(numeral)),
        commits,  # type: ignore[arg-type]
        *(None if value is None else Decimal(value) for value in (low, best, high)),
        unit,
        f"{kind}.by-hand",
        0.9,
        modifier_span=_span(text, modifier) if modifier else None,
        unit_span=_span(text, units[unit]) if unit else None,
    )


def _sections(text: str) -> tuple[Section, ...]:
    first, heading = text.index("Door een dijkbreuk"), text.index("De gevolgen")
    end = text.index("Waterschap Oost @")
    return (Section(None, first, heading), Section(_passage(text, "De gevolgen"), heading, end))


def _mention(text: str, surface: str, entity: Entity, nth: int = 0, form: str = "name") -> Mention:
    return Mention(surface, *_bounds(text, surface, nth), entity.type, form, entity.id)  # type: ignore[arg-type]


def _ordered(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _passage(text: str, surface: str) -> Passage:
    return Passage(surface, *_bounds(text, surface))


def _span(text: str, surface: str, nth: int = 0) -> Span:
    return Span(*_bounds(text, surface, nth))


def _bounds(text: str, surface: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return start, start + len(surface)


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
