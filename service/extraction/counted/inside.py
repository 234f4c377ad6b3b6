"""The noun inside a compound: "tweemansploeg" counts men, "12-koppige" the members of what follows; "65-plussers" and
"16-jarigen" are counted themselves."""

from service.dutch.nouns import categorize
from service.dutch.numerals import COUNTED_INSIDE
from service.dutch.tokens import Tokens
from service.extraction.reading import Reading
from service.model import Counted, Quantity

_BY_AGE = frozenset(("plussers", "plusser", "minners", "jarigen", "jarige"))


def noun_inside(reading: Reading, quantity: Quantity) -> Counted | None:
    """What is counted in the compound that the numeral begins, or None where it begins none."""
    tokens, at = reading.tokens, reading.token_at(quantity.end)
    if at >= len(tokens):
        return None
    start = quantity.end
    if tokens.lower[at] == "-" and tokens.start[at] == start and tokens.touch(at):
        at, start = at + 1, start + 1  # "12-koppige"
    elif tokens.start[at] >= start:
        return None
    rest = reading.text[start : tokens.end[at]]
    for part, lemma in COUNTED_INSIDE.items():
        if rest.lower().startswith(part):
            category = "person" if lemma == "man" else categorize(lemma, "nl")
            return Counted(rest, lemma, category, start, tokens.end[at])
    return None


def is_by_age(tokens: Tokens, at: int) -> bool:
    """Whether a word is what a number makes people of: "65-plussers", "16-jarigen"."""
    if not 2 <= at < len(tokens) or tokens.lower[at] not in _BY_AGE or tokens.lower[at - 1] != "-":
        return False
    return tokens.lower[at - 2].isdigit() and tokens.touch(at - 2) and tokens.touch(at - 1)
