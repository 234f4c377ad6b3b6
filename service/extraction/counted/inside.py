"""The noun inside a compound: "tweemansploeg" counts men, "12-koppige" the members of what follows."""

from service.dutch.nouns import categorize
from service.dutch.numerals import COUNTED_INSIDE
from service.extraction.reading import Reading
from service.model import Counted, Quantity


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
