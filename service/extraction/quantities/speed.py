"""Speeds."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    (
        "km/h",
        "1",
        "km_/_u km_/_uur km_/_h km_per_uur km_/u kilometer_per_uur kilometer_/_uur kilometers_per_uur kph kmh kmu "
        "kilometres_per_hour kilometers_per_hour kilometer_in_het_uur",
    ),
    ("m/s", "1", "m_/_s m_per_seconde meter_per_seconde meters_per_seconde"),
    ("[mi_i]/h", "1", "mijl_per_uur mijl_/_uur mph miles_per_hour miles_an_hour"),
    ("[kn_i]", "1", "knoop knopen knots"),
)
SPEED = plain_kind("speed", UNITS)
