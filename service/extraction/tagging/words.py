"""Tokens joined to words as treebanks of Dutch have them, which the network was trained on.

Our tokens are finer: "35-jarige" is three of them, "J." and "..." are two and three. Treebanks write each as one word.

Source: the tokenisation of UD_Dutch-Alpino and UD_Dutch-LassySmall, by their sentences.
"""

from service.dutch.sentences import is_abbreviation
from service.dutch.tokens import Tokens

# Between two letters or digits these are a part of the word: "1999-2000", "km/u", "R&B", "19:30".
_INNER = frozenset("-‑–/&.:'’+@_")
_REPEATED = frozenset(".-,'`")


def join_words(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Words of the tokens `[first, last)` of one sentence: each the half-open range of its tokens, in order.

    Example: of "De 35-jarige J. de Boer ..." they are De, 35-jarige, J., de, Boer and the three dots.
    """
    words: list[tuple[int, int]] = []
    begin = first
    while begin < last:
        end = begin + 1
        while end < last and tokens.end[end - 1] == tokens.start[end] and _is_joined(tokens, begin, end, last):
            end += 1
        words.append((begin, end))
        begin = end
    return words


def _is_joined(tokens: Tokens, begin: int, index: int, last: int) -> bool:
    """Whether a token that touches the one before it belongs to its word, which began at `begin`."""
    before, here = tokens.surface[index - 1], tokens.surface[index]
    if here[0].isalnum():
        if before[0].isalnum():  # "22ste", "17u52"
            return True
        return index - 1 > begin and before in _INNER
    if not before[0].isalnum():
        return here == before and here in _REPEATED
    if here == ".":
        if index + 1 < last and tokens.touch(index) and tokens.surface[index + 1][0].isalnum():
            return True
        return index + 1 < last and (len(before) == 1 or is_abbreviation(before)) and before[0].isalpha()
    if here == "%":
        return before[0].isdigit()
    if here not in _INNER:
        return False
    if index + 1 < last and tokens.touch(index):
        return tokens.surface[index + 1][0].isalnum()
    return here == "-"  # "binnen- en buitenland"
