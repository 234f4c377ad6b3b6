"""The currency of an amount that leaves it out, where another one of its sentence names it.

"Het verlies liep met drie miljoen op tot 28 miljoen euro", "100.000 dollar en een bonus van 75.000".
"""

from dataclasses import replace

from service.model import Quantity

_FARTHEST = 80  # characters between the two
_ENDS = (". ", "! ", "? ", "\n")
_GOES_ON = "money.goes-on"
_BARE = frozenset({"money.bare-amount", _GOES_ON})


def with_currency(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with a unit for each amount that has none but whose neighbour in the sentence has."""
    if not any(quantity.rule in _BARE for quantity in found):
        return found
    return [
        replace(quantity, unit=_unit_beside(text, found, at)) if quantity.rule in _BARE else quantity
        for at, quantity in enumerate(found)
    ]


def _unit_beside(text: str, found: list[Quantity], at: int) -> str | None:
    bare = found[at]
    if bare.rule == _GOES_ON:
        return next((other.unit for other in reversed(found[:at]) if other.kind == "money" and other.unit), None)
    for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]):
        if other.kind != "money" or other.unit is None:
            continue
        first, last = (other.end, bare.start) if other.end <= bare.start else (bare.end, other.start)
        between = text[first:last]
        if len(between) <= _FARTHEST and not any(end in between for end in _ENDS):
            return other.unit
    return None
