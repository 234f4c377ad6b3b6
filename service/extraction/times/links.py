"""The words between the two ends of an interval: "tot", "tot en met", "t/m", "en", "-"."""

from service.extraction.times.words import Words

# What may stand before an interval with both ends.
OPENINGS = frozenset(("tussen", "between", "van", "vanaf", "sinds", "sedert", "from"))
DASHES = frozenset(("-", "–", "—"))
# Every word that a link may begin with, "op" of "van vrijdag op zaterdag" and the mark of "2018/19" among them.
LINKS = DASHES | {"tot", "t", "en", "én", "and", "to", "until", "till", "op", "/"}
_BETWEEN = frozenset(("tussen", "between"))
_FROM = frozenset(("van", "vanaf", "sinds", "sedert", "from"))
_ENGLISH = frozenset(("to", "until", "till"))


def link_end(words: Words, at: int, opening: str) -> int | None:
    """Where the link that begins at the token ends; None where none does. `opening`: the word before the interval."""
    word = words.lower(at)
    if word == "tot" and opening not in _BETWEEN:
        return at + 3 if words.lower(at + 1) == "en" and words.lower(at + 2) == "met" else at + 1
    if word == "t" and words.lower(at + 1) == "/" and words.lower(at + 2) == "m":
        return at + 3
    if word in DASHES or (word in _ENGLISH and words.language == "en"):
        return at + 1
    return at + 1 if word in ("en", "én", "and") and opening not in _FROM else None
