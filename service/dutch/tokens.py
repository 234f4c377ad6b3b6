"""Tokens of one block of text, as parallel lists: words, numbers and single marks, with their offsets.

Nothing is normalised away: `surface[i] == text[start[i]:end[i]]`. `lower` is what rules compare with: case folded,
typographic apostrophes and hyphens made plain, soft hyphens left out. Tokens touch where `end[i] == start[i + 1]`: so
"22ste" (22, ste), "17u52" (17, u52) and "35-jarige" (35, -, jarige) can be told from words that stand apart.
"""

import re
from dataclasses import dataclass
from unicodedata import normalize

# Alternatives in order of precedence; no two of them can begin with the same character but for the number's digits.
# A number keeps its inner separators ("50.000", "1.234,56") but not a final full stop or comma. A word begins with a
# letter and keeps inner hyphens, apostrophes, digits, combining marks and full stops between single letters:
# "IS-strijders", "Zo'n", "AK-47", "U.S.". Both keep a soft hyphen, which only says where a line may break. Words of
# their own are clitics before a word ("'s", "'t", "'n"), an Arabic particle that is written onto a number, the x
# between two numbers ("20x30"), the sign of the guilder and codes before an amount ("USD3,14").
_TOKEN = re.compile(
    r"""
      \d+(?:(?:[\u00ad\u200b-\u200d\u2060]|\u00ad?[.,٫٬]\u00ad?)\d+)*
    | ['’‘](?:s|t|n|m|k|r)(?![^\W_])(?:-[^\W\d_]+)*
    | [وفبلك](?=\d)
    | (?<=\d)x(?=\d)
    | (?:ƒ|EUR|USD|GBP|CHF|INR)(?=\d)
    | [^\W\d_](?:[^\W_]|[\u00ad\u0300-\u036f\u064b-\u0652]|['’‑-](?=[^\W_])|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b))*
    | [^\w\s]
    | _
    """,
    re.VERBOSE | re.IGNORECASE,
)
SOFT_HYPHEN = "\u00ad"
_UNSEEN = SOFT_HYPHEN + "\u200b\u200c\u200d\u2060"
_ACCENTS = "\u0300\u0301\u0302\u0308\u0327"  # a decomposed "ë" is an e and one of these
_MARKS = frozenset("’‘ʼ‑" + _UNSEEN + _ACCENTS)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", **dict.fromkeys(_UNSEEN)})


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token, in order of the text; see the module."""

    surface: list[str]
    lower: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.start)

    def touch(self, index: int) -> bool:
        """Whether nothing stands between the token and the next one."""
        return index + 1 < len(self.start) and self.end[index] == self.start[index + 1]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Tokens of `text[start:end]`, with offsets into `text`.

    Example: "Zo'n 50.000 IS-strijders." gives Zo'n, 50.000, IS-strijders and the full stop.
    """
    matches = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    surface = [match[0] for match in matches]
    lower = [word.lower() for word in surface]
    if not _MARKS.isdisjoint(text if end is None else text[start:end]):
        # a soft hyphen by itself is a mark, and no word may be empty
        lower = [word if word.isascii() else normalize("NFC", word.translate(_PLAIN)) or word for word in lower]
    return Tokens(surface, lower, [match.start() for match in matches], [match.end() for match in matches])
