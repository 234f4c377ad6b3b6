"""Speeds."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    (
        "km/h",
        "1",
        "km_/_u km_/_uur km_/_h km_per_uur km_/u kilometer_per_uur kilometer_/_uur kilometers_per_uur kph kmh kmu "
        "kilometres_per_hour kilometers_per_hour kilometer_in_het_uur km_in_het_uur kilometer_per_u",
    ),
    ("m/s", "1", "m_/_s m_/_sec m_per_seconde meter_per_seconde meters_per_seconde meter_/_seconde meter_per_sec"),
    ("m/min", "1", "meter_per_minuut"),
    ("m/h", "1", "meter_per_uur"),
    ("mm/h", "1", "mm_per_uur millimeter_per_uur"),
    ("cm/h", "1", "centimeter_per_uur"),
    ("km/s", "1", "km_/_s km_per_seconde kilometer_per_seconde kilometers_per_seconde"),
    ("[mi_i]/h", "1", "mijl_per_uur mijlen_per_uur mijl_/_uur mph miles_per_hour miles_an_hour"),
    ("[kn_i]", "1", "knoop knopen knots kts"),
)
SPEED = plain_kind("speed", UNITS)
