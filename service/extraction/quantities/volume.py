"""Contents: litres, cubic metres, barrels."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, surfaces

UNITS = surfaces(
    ("uL", "1", "µl μl microliter microliters"),
    ("mL", "1", "ml milliliter milliliters"),
    ("cL", "1", "cl centiliter centiliters"),
    ("dL", "1", "dl deciliter deciliters"),
    ("L", "1", "l liter liters litre litres لتر dm3 dm³ kubieke_decimeter"),
    ("L", "10", "decaliter decaliters"),
    ("hL", "1", "hl hectoliter hectoliters"),
    ("kL", "1", "kl kiloliter kiloliters"),
    ("mm3", "1", "mm3 mm³ kubieke_millimeter"),
    ("cm3", "1", "cm3 cm³ cc kubieke_centimeter kubieke_centimeters"),
    ("m3", "1", "m3 m³ kubieke_meter kubieke_meters kuub cubic_metres cubic_meters nm3 nm³"),
    ("km3", "1", "km3 km³ kubieke_kilometer kubieke_kilometers"),
    ("[cft_i]", "1", "kubieke_voet cubic_feet"),
    ("[cin_i]", "1", "kubieke_inch kubieke_duim"),
    ("[cyd_i]", "1", "kubieke_yard"),
    ("[bbl_us]", "1", "vat vaten barrel barrels برميل vaten_olie vat_olie vaten_ruwe_olie"),
    ("[gal_us]", "1", "gallon gallons gal"),
    ("[qt_us]", "1", "quart quarts"),
    ("[pt_us]", "1", "pint pints pinten"),
    ("[foz_us]", "1", "vloeibare_ounce fluid_ounce fluid_ounces fl_oz fl_._oz"),
    ("[tsp_us]", "1", "theelepel theelepels theelepeltje theelepeltjes tl"),
    ("[tbs_us]", "1", "eetlepel eetlepels el"),
    ("[cup_us]", "1", "kop koppen kopje kopjes"),
)
# "600 vaten" lie in a cellar; oil is counted in barrels from here, or said to be oil.
_FEWEST_BARRELS = 1000
_CASKS = frozenset({"vat", "vaten"})
# "drie koppen rolden" and "drie kopjes koffie": a cup measures what is cooked or drunk.
_HEADS = frozenset({"kop", "koppen"})
_MOST_CUPS = 20
_CLASSES = frozenset({50, 125, 250, 350, 500, 750, 1000})


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    last, right = block.word(expression.right - 1), block.word(expression.right)
    if last in _CASKS and expression.high < _FEWEST_BARRELS and right not in ("olie", "ruwe", "aardolie", "per"):
        return None
    if last in _HEADS and not (right[:1].isalpha() and expression.high < _MOST_CUPS):
        return None
    if last == "cc" and expression.high in _CLASSES and block.word(expression.left - 1) in ("de", "het"):
        return None  # "hij reed in de 500cc"
    return Verdict("volume", "volume.numeral-unit", unit, expression)


VOLUME = Kind("volume", {"volume.numeral-unit": 0.95}, UNITS, {}, _judge)
