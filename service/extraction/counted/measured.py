"""What an amount says something of, where it counts no noun: "de inflatie is [3 procent]", "een boete van [500 euro]".

    measured_phrase.py   the noun that governs the amount, or that stands right behind it
    measured_clause.py   the subject or the object of a verb that says how much something is, or how it moves
    clause_subject.py    the subject of a clause
    noun_phrases.py      which noun a phrase is about

A noun that an amount says something of is served as what it counts: the answer to "15,7 procent of what?". People and
bodies are no amounts ("de partij zakt naar 12 procent"): no noun is better than those.
"""

from service.dutch.nouns import lemma_of_noun
from service.dutch.senses import AMOUNTS, categorize_beside
from service.dutch.tokens import SOFT_HYPHEN
from service.extraction.counted.measured_clause import noun_of_clause
from service.extraction.counted.measured_phrase import is_start_of_change, noun_of_phrase
from service.extraction.reading import Reading
from service.model import Counted, Quantity
from service.model.vocabularies.categories import CATEGORIES

_SILENT = frozenset(("count", "age"))
_BEINGS = frozenset(term.id for term in CATEGORIES if term.broader in ("person", "combatant")) | {
    "person",
    "organization",
    "military_unit",
}
# "Het aantal doden daalde", "van de jongeren rookt 14 procent": of people there are shares.
_COUNTED_BY = frozenset(("aantal", "aandeel", "percentage", "van"))
_REACH = 4  # tokens before the noun


def find_measured(reading: Reading, index: int, quantity: Quantity) -> Counted | None:
    """The noun that `quantity`, number `index` of the block, says something of; None where the sentence names none.

    It is `reading.quantities[index]`, but for a unit that it took over from another ("tot 400 miljoen").
    """
    if quantity.kind in _SILENT or reading.block.language in ("en", "ar"):
        return None
    ways = (noun_of_clause, noun_of_phrase) if is_start_of_change(reading, index) else (noun_of_phrase, noun_of_clause)
    heads = (way(reading, index, quantity) for way in ways)
    head = next((head for head in heads if head is not None), None)
    return None if head is None else _as_counted(reading, quantity, head)


def _as_counted(reading: Reading, quantity: Quantity, head: int) -> Counted | None:
    tokens = reading.tokens
    surface, start, end = tokens.surface[head], tokens.start[head], tokens.end[head]
    noun = surface.replace(SOFT_HYPHEN, "")
    if surface[1:].islower() and start == reading.sentences[reading.sentence_at(start)].start:
        lemma = lemma_of_noun(noun.lower())  # "Inflatie": its capital is the sentence's
    else:
        lemma = lemma_of_noun(noun)
    sentence = reading.sentences[reading.sentence_at(start)]
    category = None if lemma.endswith(AMOUNTS) else categorize_beside(lemma, reading.words(sentence))
    is_shared = not _COUNTED_BY.isdisjoint(tokens.lower[max(0, head - _REACH) : head])
    return None if category in _BEINGS and not is_shared else Counted(surface, lemma, category, start, end)
