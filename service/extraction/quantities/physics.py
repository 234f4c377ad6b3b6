"""What instruments measure: pressure, frequency, sound, force, voltage, current, light, radiation, concentration."""

from service.extraction.quantities.base import plain_kind, surfaces

PRESSURE = plain_kind(
    "pressure",
    surfaces(
        ("Pa", "1", "pascal"),
        ("hPa", "1", "hpa hectopascal"),
        ("kPa", "1", "kpa kilopascal"),
        ("MPa", "1", "mpa megapascal"),
        ("mbar", "1", "mbar millibar"),
        ("bar", "1", "bar"),
        ("atm", "1", "atmosfeer"),
        ("[psi]", "1", "psi"),
        ("mm[Hg]", "1", "mmhg mm_hg millimeter_kwik millimeter_kwikdruk"),
    ),
)
FREQUENCY = plain_kind(
    "frequency",
    surfaces(
        ("Hz", "1", "hz hertz"),
        ("kHz", "1", "khz kilohertz"),
        ("MHz", "1", "mhz megahertz"),
        ("GHz", "1", "ghz gigahertz"),
        ("THz", "1", "thz terahertz"),
        ("/min", "1", "toeren_per_minuut omwentelingen_per_minuut slagen_per_minuut hartslagen_per_minuut rpm bpm tpm"),
    ),
)
SOUND = plain_kind("sound_level", surfaces(("dB", "1", "db decibel decibels dba db_(_a_)")))
FORCE = plain_kind(
    "force",
    surfaces(
        ("N", "1", "newton"), ("kN", "1", "kn kilonewton"), ("MN", "1", "meganewton"), ("N.m", "1", "newtonmeter")
    ),
)
VOLTAGE = plain_kind(
    "voltage", surfaces(("mV", "1", "millivolt"), ("V", "1", "v volt volts"), ("kV", "1", "kv kilovolt"))
)
CURRENT = plain_kind(
    "electric_current",
    surfaces(
        ("mA", "1", "ma milliampère milliampere"),
        ("A", "1", "ampère ampere ampères"),
        ("A.h", "1", "ampère-uur ampère_uur"),
        ("mA.h", "1", "mah milliampère-uur milliampère_uur"),
    ),
)
LIGHT = plain_kind("illuminance", surfaces(("lx", "1", "lux"), ("lm", "1", "lumen")))
RADIATION = plain_kind(
    "radiation",
    surfaces(
        ("Sv", "1", "sievert"),
        ("mSv", "1", "msv millisievert"),
        ("uSv", "1", "µsv μsv microsievert"),
        ("nSv", "1", "nanosievert"),
        ("Gy", "1", "gray"),
        ("Bq", "1", "bq becquerel"),
        ("kBq", "1", "kbq kilobecquerel"),
        ("MBq", "1", "mbq megabecquerel"),
        ("GBq", "1", "gigabecquerel"),
        ("TBq", "1", "terabecquerel"),
    ),
)
CONCENTRATION = plain_kind(
    "concentration",
    surfaces(
        ("g/L", "1", "g_/_l gram_per_liter"),
        ("mg/L", "1", "mg_/_l milligram_per_liter"),
        ("ug/L", "1", "µg_/_l μg_/_l microgram_per_liter"),
        ("ng/L", "1", "ng_/_l nanogram_per_liter"),
        ("mg/m3", "1", "mg_/_m3 mg_/_m³ milligram_per_kubieke_meter"),
        ("ug/m3", "1", "µg_/_m3 µg_/_m³ μg_/_m³ microgram_per_kubieke_meter microgram_per_kuub"),
        ("mg/kg", "1", "mg_/_kg milligram_per_kilo milligram_per_kilogram"),
        ("ug/kg", "1", "µg_/_kg microgram_per_kilo microgram_per_kilogram"),
        ("mmol/L", "1", "mmol_/_l millimol_per_liter"),
        ("mmol/mol", "1", "mmol_/_mol"),
        ("[ppm]", "1", "ppm"),
        ("[ppb]", "1", "ppb"),
    ),
)
