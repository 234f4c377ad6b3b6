"""The currency of an amount that leaves it out, where another one of its sentence names it.

"Het verlies liep met drie miljoen op tot 28 miljoen euro", "100.000 dollar en een bonus van 75.000".
"""

from dataclasses import replace

from service.model import Quantity

_FARTHEST, _BACK = 100, 2  # characters between the two, and quantities back
_ENDS = (". ", "! ", "? ", "\n")
_DOLLARS = frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "SRD", "NAD", "BBD"))
_BARE_DOLLARS = frozenset(("dollar", "dollars"))
_GOES_ON = "money.goes-on"
_BARE = frozenset({"money.bare-amount", _GOES_ON})


def with_currency(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with a unit for each amount that has none but whose neighbour in the sentence has."""
    found = _with_dollars(text, found)
    if not any(quantity.rule in _BARE for quantity in found):
        return found
    return [
        replace(quantity, unit=_unit_beside(text, found, at)) if quantity.rule in _BARE else quantity
        for at, quantity in enumerate(found)
    ]


def _with_dollars(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "400.000 Australische dollar ... 30.000 dollar": behind another country's dollars a bare dollar is theirs."""
    named, made = None, list[Quantity]()
    for quantity in found:
        if quantity.unit in _DOLLARS and quantity.unit_span is not None:
            if text[quantity.unit_span.start : quantity.unit_span.end].lower() in _BARE_DOLLARS:
                quantity = replace(quantity, unit=named or quantity.unit)
            else:
                named = quantity.unit
        made.append(quantity)
    return made


def _unit_beside(text: str, found: list[Quantity], at: int) -> str | None:
    bare = found[at]
    if bare.rule == _GOES_ON:
        return next((other.unit for other in reversed(found[:at]) if other.kind == "money" and other.unit), None)
    for other in (*reversed(found[max(0, at - _BACK) : at]), *found[at + 1 : at + 2]):
        if other.kind != "money" or other.unit is None:
            continue
        first, last = (other.end, bare.start) if other.end <= bare.start else (bare.end, other.start)
        between = text[first:last]
        if len(between) <= _FARTHEST and not any(end in between for end in _ENDS):
            return other.unit
    return None
