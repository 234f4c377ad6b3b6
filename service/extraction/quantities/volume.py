"""Contents: litres, cubic metres, barrels."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, surfaces

UNITS = surfaces(
    ("mL", "1", "ml milliliter milliliters"),
    ("cL", "1", "cl centiliter centiliters"),
    ("dL", "1", "dl deciliter deciliters"),
    ("L", "1", "l liter liters litre litres لتر"),
    ("hL", "1", "hl hectoliter hectoliters"),
    ("cm3", "1", "cm3 cm³ cc kubieke_centimeter"),
    ("m3", "1", "m3 m³ kubieke_meter kubieke_meters kuub cubic_metres cubic_meters"),
    ("km3", "1", "km3 km³ kubieke_kilometer kubieke_kilometers"),
    ("[cft_i]", "1", "kubieke_voet cubic_feet"),
    ("[bbl_us]", "1", "vat vaten barrel barrels برميل"),
    ("[gal_us]", "1", "gallon gallons"),
    ("[tsp_us]", "1", "theelepel theelepels theelepeltje tl"),
    ("[tbs_us]", "1", "eetlepel eetlepels el"),
    ("[cup_us]", "1", "kop koppen kopje kopjes"),
)
# "600 vaten" lie in a cellar; oil is counted in barrels from here, or said to be oil.
_FEWEST_BARRELS = 1000


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    is_cask = block.word(expression.right - 1) in ("vat", "vaten") and expression.high < _FEWEST_BARRELS
    if is_cask and block.word(expression.right) not in ("olie", "ruwe", "aardolie", "per"):
        return None
    return Verdict("volume", "volume.numeral-unit", unit, expression)


VOLUME = Kind("volume", {"volume.numeral-unit": 0.95}, UNITS, {}, _judge)
