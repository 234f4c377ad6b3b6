"""Where a bare number stands, and what stands around it."""

from dataclasses import dataclass

from service.dutch.nouns import is_known_noun, lemmatize
from service.dutch.plurals import has_singular
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

BORDERS = frozenset((",", ";", ":", "en", "maar", "terwijl"))
# Words that stand between what a gapped clause is about and its number.
PARTICLES = frozenset(
    """
    geen niet elk elke ieder allebei nog nu toen al ook eens zelfs slechts amper maar wel net later eerder juist
    """.split()
)
ENDS = frozenset((".", ",", ";", ":", "!", "?", "en", "of", "maar", ")"))
PLURAL_AUXILIARIES = frozenset("worden werden zijn waren raakten raken bleven blijven hebben hadden".split())
_INFINITIVES = ("en", "aan", "oen", "ien")
_LARGE = ("miljoen", "miljard", "biljoen", "mln", "mld", "mrd")
_LONGEST_TOPIC = 7  # tokens: "de noordelijke buurgemeente nog"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the number stands: its sentence, its token, the token behind it, and the token that begins its clause."""

    sentence: Sentence
    at: int
    behind: int
    clause: int


def read_place(reading: Reading, quantity: Quantity) -> Place:
    """The place of a quantity in its sentence."""
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    at, behind = reading.token_at(quantity.start), reading.token_at(quantity.end)
    words, clause = reading.tokens.lower, at
    while clause > sentence.first and words[clause - 1] not in BORDERS and at - clause <= _LONGEST_TOPIC:
        clause -= 1
    return Place(sentence, at, behind, clause)


def ends_clause(reading: Reading, place: Place) -> bool:
    """Whether nothing of its clause follows the number."""
    return place.behind >= place.sentence.last or reading.tokens.lower[place.behind] in ENDS


def is_large(reading: Reading, quantity: Quantity) -> bool:
    """Whether the number is written with a magnitude, as amounts are: "Analisten hadden op 8 miljard gerekend"."""
    return reading.text[quantity.numeral.start : quantity.numeral.end].lower().endswith(_LARGE)


def is_plural_verb(word: str) -> bool:
    """Whether a word, in lower case, is a finite verb in the plural and no noun: "kwamen", but not "namen"."""
    if word in PLURAL_AUXILIARIES:
        return True
    verb = infinitive(word)
    return verb is not None and verb != word and word in conjugate(verb).finite and not has_singular(word)


def is_verb(word: str) -> bool:
    """Whether a word as it stands is a verb and no noun."""
    return word.islower() and not is_known_noun(word) and lemmatize(word).endswith(_INFINITIVES)
