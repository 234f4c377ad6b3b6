"""Where "tot" names what something comes to and is no bound: "steeg tot 50 procent", "veroordeeld tot vijf jaar"."""

from service.extraction.quantities.base import Block

# Stems of verbs and nouns of change and of sentences.
_STEMS = (
    "veroordeel", "stijg", "gestegen", "steeg", "stegen", "daal", "gedaald", "dalen", "opgelopen", "oplop", "oploop",
    "loopt", "liep", "lopen", "liepen", "verhoog", "verhogen", "verlaag", "verlagen", "beperk", "teruggebracht",
    "terug", "gegroeid", "groei", "uitgebreid", "toegenomen", "afgenomen", "gezakt", "zak", "zakte", "teruggevallen",
    "verdubbel", "gereduceerd", "verkort", "verlengd", "opgetrokken", "opgevoerd", "beperkt", "straf", "cel",
    "bijgesteld", "klom", "geklommen", "klimmen", "leid", "geleid", "kom", "kwam", "gedrukt", "afgerond", "bracht",
    "brengt", "breng",
)  # fmt: skip
_MODALS = frozenset({"kan", "kunnen", "kon", "konden", "mag", "mogen"})
_BEFORE, _BEHIND = 12, 6
_STOPS = frozenset('.!?;"”')


def is_goal(block: Block, at: int, right: int) -> bool:
    """Whether "tot" at token `at`, whose quantity ends at `right`, goes with a verb of change in its clause."""
    if block.word(at) != "tot" or block.word(at + 1) == "wel":
        return False
    if any(block.word(position) in _MODALS for position in range(at - _BEFORE, at)):
        return False  # "kan oplopen tot": how far it may come
    if is_change(block, at):
        return True
    for position in range(right, right + _BEHIND):
        if block.word(position) in _STOPS or not block.word(position):
            break
        if block.word(position).startswith(_STEMS):
            return True
    return False


def is_change(block: Block, at: int) -> bool:
    """Whether something rises, falls or is sentenced in the words before token `at`, or began "van" a number."""
    for position in range(at - 1, max(-1, at - _BEFORE), -1):
        word = block.word(position)
        if word in _STOPS:
            return False
        if word.startswith(_STEMS) or (word == "van" and block.word(position + 1)[:1].isnumeric()):
            return True
    return False
