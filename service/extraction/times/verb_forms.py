"""Forms of verbs, told by their endings and a list of the irregular ones: the past, the participle, the present.

Source: Algemene Nederlandse Spraakkunst, chapter 2 (Het werkwoord).
"""

import re
from functools import lru_cache

from service.dutch.nouns import lemmatize
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS

# Without those that are nouns or adverbs as well: "leden", "reden", "staken", "vroeg".
PAST_VERBS = frozenset(
    """was waren werd werden had hadden ging gingen kwam kwamen bleef bleven kon konden moest moesten wilde wilden
    mocht mochten begon begonnen liet lieten stond stonden zei zeiden deed deden nam namen gaf gaven viel vielen
    kreeg kregen sprak spraken riep riepen sloot sloten volgde volgden startte opende speelde speelden liep
    liepen reed brak stierf stierven vond vonden bracht brachten dacht dachten droeg droegen hielp hielpen hing
    hingen hield hielden koos kozen keek keken kocht kochten las lag ontstond ontstonden overleed sloeg sloegen
    sprong sprongen steeg stegen trok trokken trad traden verloor verdween verdwenen verscheen verliet verlieten
    vloog vlogen vochten vroegen won wonnen zag zagen zat zaten zocht zochten zonk zonken schreef schreven
    schrok schrokken sliep sliepen stak bezweek bezweken klonk klonken bleek bleken woog wogen wist wisten wierp
    wierpen zwom zwommen schoot beval dreef dreven drong drongen gleed kroop genas streed streden verbood bewoog
    goot spoot beet genoot smeet vergat wees wezen zweeg zwegen prees prezen greep bedroeg dronk verwierp dook doken
    kropen sneed gleden dwong dwongen zong zongen schonk schonken smolt smolten zwierf zwierven blies bliezen
    joeg joegen zwoer zwoeren rees rezen vroor vroren vergaten lazen genazen bedierf bedierven
    behield beging onderging bestond bestonden ontving ontvingen onderzocht verstond hief hieven grepen trof troffen
    kromp krompen wierf wierven ving vingen scheen schenen klom klommen bevalen schold zwol zwollen bood boden gold
    golden lagen bleken zwegen schoof schoven loog logen goten meed meden kneep knepen hees hesen wreef wreven schiep
    schiepen""".split()
)
# Verbs that share their clause with an infinitive or a participle, and never with another finite verb.
FINITE = frozenset(
    """is was zijn waren heeft had hebben hadden wordt werd worden werden zal zullen zou zouden kan kunnen kon konden
    moet moeten moest moesten wil willen wilde wilden mag mogen mocht mochten gaat gaan ging gingen laten""".split()
)
# Of the past too, if they are verbs: they are nouns or adjectives as well, and never the present of a verb.
_NEVER_PRESENT = frozenset(
    "reden leden sneden schoten zonden leken streken weken dronken verloren bedrogen genoten".split()
)
_VERB_PREFIXES = ("be", "ver", "ont", "her", "er", "over", "onder", "voor", "door", "om", "mis", "weer")
# Written together at the end of a clause: "de politie, die zes mensen aanhield".
_PARTICLES = (
    "aan", "af", "bij", "binnen", "in", "langs", "mee", "na", "neer", "op", "rond", "samen", "tegen", "terug", "toe",
    "uit", "vast", "weg",
)  # fmt: skip
# Behind a particle these make nouns as well: "uitgaven", "afspraken", "bijlagen", "aanwas", "ingrepen".
_NOUNS_BEHIND = frozenset("was waren lag lagen gaven namen spraken grepen dacht had hadden las".split())
_PARTED_VERBS = PAST_VERBS - _NOUNS_BEHIND
# A prefix and a form of the past, to the eye.
_NO_PAST = frozenset(("verdacht", "verdachten", "bewaren", "ontzag"))
_FUNCTION_WORDS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS
_SHORTEST_VERB = 4
_PARTICIPLE = re.compile(
    """(?:aan|achter|af|bij|binnen|buiten|dicht|dood|door|goed|in|klaar|los|mee|mis|na|neer|om|onder|op|open|over|plaats|
    samen|stil|stop|terug|toe|tegen|tussen|uit|vast|vol|voor|voort|vrij|weg)?ge[a-zëï]{2,}(?:d|t|en)
    |(?:be|er|her|mis|onder|ont|over|ver|vol|voor)[a-zëï]{2,}(?:d|t|en)|geweest|gedaan|gegaan|gestaan""",
    re.VERBOSE,
)
_NO_PARTICIPLE = frozenset(
    "geen gemeente gemeenten gebied geld gewest geluid geweld gezin gevecht gebeurt overheid".split()
)


@lru_cache(maxsize=1 << 14)
def may_be_present(verb: str) -> bool:
    """Whether a word that must be a finite verb is in the present: "kiest", "kiezen", not "koos", "bezocht"."""
    if verb in _FUNCTION_WORDS or len(verb) < _SHORTEST_VERB or not verb.endswith(("t", "en")):
        return False
    if verb in _NEVER_PRESENT:
        return False
    return not _is_strong_past(verb) and not _is_weak_past(verb)


@lru_cache(maxsize=1 << 14)
def is_preterite(word: str) -> bool:
    """Whether the word is a verb in the simple past: "viel", "haalden"."""
    return _is_strong_past(word) or _is_weak_past(word)


@lru_cache(maxsize=1 << 14)
def is_participle(word: str) -> bool:
    """Whether the word has the form of a participle: "gevallen", "opgepakt", "verkocht"; some plurals have it too."""
    return _PARTICIPLE.fullmatch(word) is not None and word not in _NO_PARTICIPLE


def _is_strong_past(word: str) -> bool:
    """Whether the word is an irregular verb in the past, also behind a prefix: "viel", "bezocht", "aanhield"."""
    if word in PAST_VERBS or word in _NO_PAST:
        return word not in _NO_PAST
    if any(word.startswith(prefix) and word[len(prefix) :] in PAST_VERBS for prefix in _VERB_PREFIXES):
        return True
    return any(word.startswith(particle) and word[len(particle) :] in _PARTED_VERBS for particle in _PARTICLES)


def _is_weak_past(word: str) -> bool:
    """Whether the word is a regular verb in the past: "haalde" and "haalden" are, "rijden" and "oude" are not."""
    singular = word.removesuffix("n")
    if not singular.endswith(("de", "te")):
        return False
    lemma = lemmatize(singular)
    return lemma not in (word, singular) and lemma.endswith("en")
