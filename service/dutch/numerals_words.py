"""Number words of Dutch, one token at a time: cardinals and their glued compounds, magnitudes, ordinals, collectives.

Source: Algemene Nederlandse Spraakkunst, chapter 7 (Het telwoord); spelling with and without trema or hyphen.
"""

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import Literal

Role = Literal["cardinal", "magnitude", "plural", "collective", "ordinal", "article", "part"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What one word says of a number.

    `role`: cardinal ("twaalf", "tweeduizend"); magnitude, which multiplies what stands before it ("miljoen"); plural, a
    vague multiple of it ("honderden"); collective, about so many ("tiental"); ordinal ("derde"); article ("een"); part
    of one ("half", "kwart").
    """

    role: Role
    value: Decimal


UNITS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
# "tweederde", "viervijfde": but "zeventiende" is an ordinal.
DENOMINATORS = {"derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8}
_PARTS = Context(prec=12)
# No story reports so many; and whoever reckons with more would leave the digits that decimals keep (28).
TOO_LARGE = Decimal(10) ** 24
# In falling order: a compound is split at its largest magnitude.
MAGNITUDES = {
    "triljoen": 10**18, "biljard": 10**15, "biljoen": 10**12, "miljard": 10**9, "miljoen": 10**6, "duizend": 10**3,
    "honderd": 10**2,
}  # fmt: skip
ABBREVIATIONS = {
    "mln": 10**6, "mio": 10**6, "mlj": 10**6, "mjn": 10**6, "mld": 10**9, "mrd": 10**9, "bln": 10**12, "dzd": 10**3,
    "k": 10**3,
}  # fmt: skip

_BELOW_100 = {
    **UNITS,
    **TEENS,
    **TENS,
    **{f"{unit}en{ten}": UNITS[unit] + TENS[ten] for unit in UNITS for ten in TENS},
}
_EXACT: dict[str, Lexeme] = {
    "een": Lexeme("article", Decimal(1)),
    "één": Lexeme("cardinal", Decimal(1)),
    "eén": Lexeme("cardinal", Decimal(1)),
    "éen": Lexeme("cardinal", Decimal(1)),
    "éne": Lexeme("cardinal", Decimal(1)),
    "nul": Lexeme("cardinal", Decimal(0)),
    "beide": Lexeme("ordinal", Decimal(2)),
    "anderhalf": Lexeme("cardinal", Decimal("1.5")),
    "anderhalve": Lexeme("cardinal", Decimal("1.5")),
    "half": Lexeme("part", Decimal("0.5")),
    "halve": Lexeme("part", Decimal("0.5")),
    "helft": Lexeme("part", Decimal("0.5")),
    "kwart": Lexeme("part", Decimal("0.25")),
    "driekwart": Lexeme("part", Decimal("0.75")),
    **{
        over + under: Lexeme("part", _PARTS.divide(Decimal(UNITS[over]), Decimal(size)))
        for under, size in DENOMINATORS.items()
        for over in UNITS
        if UNITS[over] < size
    },
    "dozijn": Lexeme("magnitude", Decimal(12)),
    "gros": Lexeme("magnitude", Decimal(144)),
    "dozijnen": Lexeme("plural", Decimal(12)),
    "tientallen": Lexeme("plural", Decimal(10)),
    "twintigtallen": Lexeme("plural", Decimal(20)),
    "honderdtallen": Lexeme("plural", Decimal(100)),
    "duizendtallen": Lexeme("plural", Decimal(1000)),
    "eerste": Lexeme("ordinal", Decimal(1)),
    "derde": Lexeme("ordinal", Decimal(3)),
    "derden": Lexeme("ordinal", Decimal(3)),
    **{word: Lexeme("magnitude", Decimal(value)) for word, value in (MAGNITUDES | ABBREVIATIONS).items()},
}
_PLAIN = str.maketrans({"ë": "e", "é": "e", "è": "e", "ê": "e", "ï": "i", "-": None})
# Longer than any numeral below 10^12 that is written as one word.
_MAX_LENGTH = 140
# "een tweetal", "een drietal", "een viertal" are groups of just so many; from five on the ending says about how many
# ("een zestal woningen"), as Van Dale has it for "vijftal" and up.
_EXACT_GROUPS = frozenset({2, 3, 4})

# The first three letters of every word above, and of "geen" and "niemand": one look-up tells that a token is no number.
HEADS = frozenset(word.translate(_PLAIN)[:3] for word in (*_BELOW_100, *_EXACT, *MAGNITUDES)) | {
    *(word[:3] for word in _EXACT),
    "één",
    "éne",
    "gee",  # "geen"
    "nie",  # "niemand"
}


@lru_cache(maxsize=16384)
def dutch_word(word: str) -> Lexeme | None:
    """What a lower-case Dutch word says of a number, or None: "tweeëntwintig", "honderden", "vijfde", "tiental".

    A bare "een" is the article; "één" is the number.
    """
    exact = _EXACT.get(word)
    if exact is not None or len(word) > _MAX_LENGTH:
        return exact
    plain = word.translate(_PLAIN)
    exact = _EXACT.get(plain)
    if exact is not None and exact.role != "article":
        return exact
    value = glued_value(plain)
    if value is not None:
        return Lexeme("cardinal", value) if value < TOO_LARGE else None
    derived = _derived(plain)
    return derived if derived is None or derived.value < TOO_LARGE else None


def glued_value(word: str) -> Decimal | None:
    """Value of a cardinal written as one word without accents: "tweeduizendvijfhonderd", "eenentwintighonderd"."""
    for ending in ("eneenhalf", "eneenhalve", "enhalf", "enhalve"):
        if word.endswith(ending):
            whole = _BELOW_100.get(word.removesuffix(ending))
            return None if whole is None else whole + Decimal("0.5")
    whole = _whole(word)
    if whole is not None:
        return Decimal(whole)
    for magnitude in ("miljoen", "miljard", "duizend"):  # "drieënhalfduizend", "anderhalfmiljoen"
        if word.endswith(magnitude):
            lexeme = _EXACT.get(word.removesuffix(magnitude))
            part = glued_value(word.removesuffix(magnitude)) if lexeme is None else lexeme.value
            if part is not None and part % 1:
                return part * MAGNITUDES[magnitude]
    return None


def _whole(word: str) -> int | None:
    small = _BELOW_100.get(word)
    if small is not None:
        return small
    for name, size in MAGNITUDES.items():
        at = word.find(name)
        if at >= 0:
            before = 1 if at == 0 else _multiplier(word[:at], size)
            if before is None:
                return None
            rest = word[at + len(name) :]
            if not rest:
                return before * size
            after = _whole(rest)
            if after is None and rest.startswith("en"):
                after = _whole(rest[2:])
            return before * size + after if after is not None and after < size else None
    return None


def _multiplier(word: str, size: int) -> int | None:
    """How often a magnitude is taken: below a thousand for thousands and up, below a hundred for hundreds."""
    value = _whole(word)
    if value is None or (size == 100 and value > 99) or (size == 1000 and value > 999):
        return None
    return value if value < size or size > 1000 else None


def _derived(word: str) -> Lexeme | None:
    """Ordinals, vague plurals and collectives, by their endings."""
    if word.endswith("tallen"):
        value = glued_value(word.removesuffix("tallen"))
        return None if value is None else Lexeme("plural", value)
    if word.endswith("tal"):
        value = glued_value(word.removesuffix("tal"))
        if value is None:
            return None
        return Lexeme("cardinal" if value in _EXACT_GROUPS else "collective", value)
    for name in MAGNITUDES:
        if word.endswith(name + "en"):
            before = word.removesuffix(name + "en")
            value = glued_value(before) if before else Decimal(1)
            # "tienduizenden" is a magnitude of its own; "driehonderden" is no word.
            return Lexeme("plural", value * MAGNITUDES[name]) if value in (1, 10, 100) else None
    return _ordinal(word.removesuffix("n"))


def _ordinal(word: str) -> Lexeme | None:
    for ending in ("ste", "de"):
        if word.endswith(ending):
            value = glued_value(word.removesuffix(ending))
            if value is not None and value > 1:
                return Lexeme("ordinal", value)
    for irregular, small in (("eerste", 1), ("derde", 3)):
        if word.endswith(irregular):
            base = glued_value(word.removesuffix(irregular))
            if base is not None:
                return Lexeme("ordinal", base + small)
    return None
