"""Two bounds of one quantity: "minstens 10 en hooguit 20 kandidaten", "meer dan 5 maar minder dan 7 procent"."""

from dataclasses import replace

from service.model import Quantity, Span

_JOINERS = frozenset({"en", "maar", ", maar", ", en", "and", "but"})
_COMPARED = frozenset({"more_than", "less_than"})  # also without a joiner: "groter dan 10, kleiner dan 20"
_MOST_APART = 20
_LOWER = frozenset({"more_than", "at_least", "over"})
_UPPER = frozenset({"less_than", "at_most", "almost"})


def join_bounds(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """One range of two quantities of which one says from where and the other to where, if nothing else parts them."""
    is_bare = first.rule == "count.numeral"  # "meer dan 20 en minder dan 30 procent": the unit is said once
    if (first.kind != second.kind and not is_bare) or (first.unit is not None and first.unit != second.unit):
        return None
    if second.start - first.end > len(" , maar "):
        return None
    joiner, modifiers = text[first.end : second.start].strip(), (first.modifier, second.modifier)
    if joiner not in _JOINERS and not (joiner == "," and _COMPARED.issuperset(modifiers)):
        return None
    lower, upper = (first, second) if modifiers[0] in _LOWER else (second, first)
    if lower.modifier not in _LOWER or upper.modifier not in _UPPER:
        return None
    if lower.low is None or upper.high is None or lower.low >= upper.high:
        return None
    if first.kind != second.kind and upper.high > _MOST_APART * lower.low:
        return None
    return replace(
        second,
        start=first.start,
        numeral=Span(first.numeral.start, second.numeral.end),
        modifier="between",
        low=lower.low,
        best=None,
        high=upper.high,
        modifier_span=first.modifier_span,
    )
