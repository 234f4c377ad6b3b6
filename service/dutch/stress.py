"""Words before a numeral that stress it: they say that it is many, few or early, and change no bound.

"Al 40 gemeenten", "maar liefst 1.400 vluchten", "alleen al 60 klachten". The number is as exact as without them, and a
reader wants to see them: they are the modifier of a figure that has no hedge. "Slechts", "pas" and "welgeteld" stand
among the hedges of `modifiers`. "Maar" and "nog" alone are no stress that can be told: the one is as often the
conjunction, the other says "still" or "another".
"""

from functools import cache

from service.dutch.modifiers import Hedge
from service.dutch.tokens import Tokens

STRESS = (
    "al", "alleen al", "reeds", "wel", "liefst", "maar liefst", "nog maar", "luttele", "zegge en schrijve",
    "maar eventjes", "zomaar eventjes",
)  # fmt: skip
# Behind these the word says something else: "het liefst drie kamers" is a wish, "geen 12, wel 14" a correction.
_NO_STRESS = {"liefst": frozenset({"het", "'t"}), "wel": frozenset({",", "maar", "niet"})}


def find_stress(tokens: Tokens, at: int) -> Hedge | None:
    """The longest stress that ends where the token `at` begins: "maar liefst" before "1.400"; it is exact."""
    for words in _by_last_word().get(tokens.lower[at - 1], ()) if at > 0 else ():
        first = at - len(words)
        if first >= 0 and tuple(tokens.lower[first:at]) == words:
            phrase = " ".join(words)
            if first > 0 and tokens.lower[first - 1] in _NO_STRESS.get(phrase, ()):
                return None
            return Hedge("exact", first, at, phrase)
    return None


@cache
def _by_last_word() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(STRESS, key=len, reverse=True):
        words = tuple(phrase.split(" "))
        found.setdefault(words[-1], []).append(words)
    return found
