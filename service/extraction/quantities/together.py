"""How many are together: "met z'n achten", "met hun drieën", "met ons vijven".

Source: Algemene Nederlandse Spraakkunst, 7.2.2.3 (collective forms of the cardinals).
"""

from decimal import Decimal

from service.dutch.numerals import Numeral
from service.extraction.quantities.base import Block, Expression, Unit, Verdict

_FORMS = {
    form: Decimal(value)
    for value, form in enumerate(
        "tweeën drieën vieren vijven zessen zevenen achten negenen tienen elven twaalven".split(), start=2
    )
}
_WHOSE = frozenset("z'n zijn hun ons haar".split())


def all_together(block: Block, at: int) -> Verdict | None:
    """The verdict of the number word at token `at`, or None where it is no number of people together."""
    value = _FORMS.get(block.word(at))
    if value is None or block.word(at - 1) not in _WHOSE or block.word(at - 2) != "met":
        return None
    numeral = Numeral(at, at + 1, value)
    return Verdict("count", "count.together", Unit(""), Expression(numeral, value, value, at, at + 1, at, at + 1))
