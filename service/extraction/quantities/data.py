"""Amounts of data, and how fast they come: "20 GB", "300 Mbit/s"."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("bit", "1", "bit bits"),
    ("kbit", "1", "kbit kilobit kilobits"),
    ("Mbit", "1", "mbit megabit megabits"),
    ("Gbit", "1", "gbit gigabit gigabits"),
    ("Tbit", "1", "tbit terabit terabits"),
    ("By", "1", "byte bytes"),
    ("kBy", "1", "kb kilobyte kilobytes"),
    ("MBy", "1", "mb megabyte megabytes"),
    ("GBy", "1", "gb gigabyte gigabytes"),
    ("TBy", "1", "tb terabyte terabytes"),
    ("PBy", "1", "pb petabyte petabytes"),
    ("EBy", "1", "exabyte exabytes"),
    ("ZBy", "1", "zettabyte zettabytes"),
)
RATES = surfaces(
    ("kbit/s", "1", "kbps kbit_/_s kbit_per_seconde kilobit_per_seconde"),
    ("Mbit/s", "1", "mbps mbit_/_s mbit_per_seconde megabit_per_seconde"),
    ("Gbit/s", "1", "gbps gbit_/_s gbit_per_seconde gigabit_per_seconde"),
    ("MBy/s", "1", "mb_/_s megabyte_per_seconde"),
    ("GBy/s", "1", "gb_/_s gigabyte_per_seconde"),
)
DATA_RATE = plain_kind("data_rate", RATES)
DATA = plain_kind("data", UNITS)
