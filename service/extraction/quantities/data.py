"""Amounts of data."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("bit", "1", "bit bits"),
    ("By", "1", "byte bytes"),
    ("kB", "1", "kb kilobyte kilobytes"),
    ("MB", "1", "mb megabyte megabytes"),
    ("GB", "1", "gb gigabyte gigabytes"),
    ("TB", "1", "tb terabyte terabytes"),
    ("Mbit", "1", "mbit megabit megabits"),
    ("Gbit", "1", "gbit gigabit gigabits"),
)
DATA = plain_kind("data", UNITS)
