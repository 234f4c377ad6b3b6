"""Whether the words around a clock time tell of the night or the early morning, as news does for hours of one."""

from service.extraction.times.words import Words

_NIGHTLY = ("nacht", "nachts", "ochtend", "ochtends", "morgens", "nachtelijk", "nachtelijke")
_OTHER = frozenset(
    "vanmorgen gistermorgen vroeg vroege dageraad ochtendgloren zonsopgang zonsopkomst middernacht slaap".split()
)
_SENTENCE_ENDS = frozenset(".!?…")
_FARTHEST = 60  # tokens on each side


def tells_of_night(words: Words, at: int) -> bool:
    """Whether the sentence of the token or the one before it has a word of the night or the morning.

    "Vannacht brak brand uit. Om drie uur was het vuur geblust.": that is three at night.
    """
    ends = 0
    for index in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        ends += words.lower(index) in _SENTENCE_ENDS
        if ends > 1:
            break
        if _is_of_night(words, index):
            return True
    for index in range(at, min(len(words), at + _FARTHEST)):
        if words.lower(index) in _SENTENCE_ENDS:
            return False
        if _is_of_night(words, index):
            return True
    return False


def _is_of_night(words: Words, at: int) -> bool:
    word = words.lower(at)
    return word.endswith(_NIGHTLY) or word in _OTHER or (word == "morgen" and words.lower(at - 1) == "de")
