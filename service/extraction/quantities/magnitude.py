"""Magnitudes of earthquakes and winds: "6,4 op de schaal van Richter", "windkracht 9". No unit: they are scales."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict

_SCALE = ("op", "de", "schaal", "van", "richter")
_STRENGTH = frozenset({"kracht", "magnitude", "sterkte", "waarde"})
_QUAKES = ("beving", "bevingen", "naschok", "schok", "naschokken", "seismo")
_LARGEST = 13  # of both scales: winds go up to twelve
_REACH = 12


def magnitude(block: Block, expression: Expression) -> Verdict | None:
    """The verdict of a number to ten that tells how strong the earth shook, or None."""
    if not 0 < expression.low <= expression.high < _LARGEST or expression.numeral.shape != "cardinal":
        return None
    at = expression.hedge.first if expression.hedge else expression.left
    if tuple(block.word(position) for position in range(expression.right, expression.right + len(_SCALE))) == _SCALE:
        return Verdict("magnitude", "magnitude.richter", Unit(""), expression)
    if block.word(expression.right) == "richter":
        return Verdict("magnitude", "magnitude.richter", Unit(""), expression)
    before = block.word(at - 1)
    if block.word(expression.right) == "beaufort" or before == "windkracht":
        return Verdict("magnitude", "magnitude.wind", Unit(""), expression)
    lead = at - 2 if before == "van" else at - 1
    is_strength = block.word(lead) in _STRENGTH or (before == "van" and block.word(lead).endswith(_QUAKES))
    has_parts = expression.low % 1 != 0 and not block.word(expression.right)[:1].isalnum()
    if not is_strength and not has_parts:
        return None
    near = (block.word(position) for position in range(lead - _REACH, expression.right + _REACH))
    return (
        Verdict("magnitude", "magnitude.quake", Unit(""), expression)
        if any(w.endswith(_QUAKES) for w in near)
        else None
    )


MAGNITUDE = Kind(
    "magnitude", {"magnitude.richter": 0.95, "magnitude.quake": 0.85, "magnitude.wind": 0.9}, {}, {}, lambda *_: None
)
