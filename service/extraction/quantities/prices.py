"""What is sold, and for how much, where no word says the currency: "voor 3 miljoen verkocht"."""

from service.extraction.quantities.base import Block

# With these "voor" leads to a price: "werd voor 3 miljoen verkocht", "ging voor 12 miljoen naar", "van de hand".
_SELLS = (
    "verkoop", "verkope", "verkocht", "koopt", "kocht", "kopen", "gekocht", "aangekocht", "geveild", "overgenomen",
)  # fmt: skip
_CHANGES_HANDS = frozenset("ging gaat gaan gingen weg vertrok vertrekt trok verhuisde verhuist".split())
_TO_WHOM = (("naar",), ("van", "de", "hand"), ("onder", "de", "hamer"))
_STOPS = frozenset('.!?;:,"”(')
_REACH = 9  # tokens


def is_price(block: Block, at: int, right: int) -> bool:
    """ "voor 3 miljoen verkocht", "ging voor 12 miljoen naar Ajax": what "voor" leads to where something is sold."""
    around = (*_clause_words(block, at - 2, -1), *_clause_words(block, right, 1))
    if any(word.startswith(_SELLS) for word in around):
        return True
    leaves = not _CHANGES_HANDS.isdisjoint(around)
    return leaves and any(block.words(right, right + len(words)) == words for words in _TO_WHOM)


def _clause_words(block: Block, begin: int, step: int) -> list[str]:
    """The words of the clause from token `begin` on, at most _REACH."""
    found = []
    for position in range(begin, begin + step * _REACH, step):
        word = block.word(position)
        if not word or word in _STOPS:
            break
        found.append(word)
    return found
