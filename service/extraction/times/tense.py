"""Whether a clause speaks of what is to come or of what has been: "zal", "gaat ... openen", "werd"."""

from service.extraction.times.words import Words

_NOT_IN_FUTURE = frozenset(
    "was waren werd werden had hadden ging gingen kwam kwamen heeft hebben bleef bleven is".split()
)
_FUTURE = frozenset(("zal", "zullen", "zult", "binnenkort", "straks", "gepland", "will", "shall"))


def tells_future(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens speaks of what is to come: "zal", "gaat ... openen", "wordt"."""
    clause = words.clause(first, last)
    if not _FUTURE.isdisjoint(clause):
        return True
    if not _NOT_IN_FUTURE.isdisjoint(clause):
        return False
    going = "gaat" in clause or "gaan" in clause
    return going and not {"om", "over", "door"} & set(clause) and len(clause) > 1 and clause[-1].endswith("en")


def is_ahead(words: Words, first: int, last: int) -> bool:
    """Whether a date lies ahead; behind "tot" and "vanaf" it does unless the clause is past, behind "sinds" never."""
    before = words.lower(first - 1 - (words.lower(first - 1) in ("eind", "begin", "met")))
    if before in ("tot", "vanaf", "until") and not tells_past(words, first, last):
        return True
    return before not in ("sinds", "since") and tells_future(words, first, last)


def tells_past(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens has a past or perfect tense."""
    return not _NOT_IN_FUTURE.isdisjoint(words.clause(first, last))
