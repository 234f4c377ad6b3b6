"""Whether a figure and a place belong together: by the clauses that they stand in and the words between them."""

from itertools import pairwise

from service.dutch.clauses import Clause
from service.dutch.word_forms import is_participle
from service.extraction.clauses import is_about_happening, statement_at, tells_of
from service.extraction.parts import find_whole
from service.extraction.places.candidates import Candidate
from service.extraction.places.governors import IN
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

_ONE_OF_MANY = frozenset((("onder", "meer"), ("onder", "andere"), ("onder", "wie")))
_CONDITIONS = frozenset(("als", "wanneer", "indien", "tenzij", "mits"))
# How far it is from there: "15 kilometer verderop", "30 kilometer ten noorden van X", "twee uur rijden van X".
_AWAY = frozenset(
    """
    van vanaf verderop verder verwijderd afstand ten buiten vandaan landinwaarts stroomopwaarts stroomafwaarts rijden
    lopen wandelen fietsen vliegen varen sporen
    """.split()
)
_UNNAMED = frozenset("hoofdstad provincie deelstaat rest land elders daarbuiten".split())
_OF_THEM = frozenset((":", "daarvan", "waarvan", "hiervan", "ervan"))
OTHER_CLAUSE = 9
_NAME = 2  # tokens of a name behind its first


def between_clauses(reading: Reading, sentence: Sentence, figure: int, place: int) -> int | None:
    """What the clauses between a figure and a place cost, by their tokens; None where they do not meet."""
    of_figure, of_place = statement_at(reading, sentence, figure), statement_at(reading, sentence, place)
    if of_figure is of_place:
        return 0
    about = of_figure.about + sentence.first
    if of_figure.opener in ("waar", "dat") and place <= about <= place + _NAME:
        return 0  # "in X, waar driehonderd mensen stonden"
    if of_place.role in ("matrix", "report", "part") or of_place.opener in _CONDITIONS:
        return None
    words = reading.words(sentence)
    if of_place.role == "main" and _is_earlier(words, of_place) and not _is_earlier(words, of_figure):
        return None  # "Eerder had zij in X gekookt, maar nu ..."
    if place > figure and of_place.role == of_figure.role == "main" and of_place.verbs and of_figure.verbs:
        return None  # "In Luik steeg het aantal tot 12, en in Namen halveerde het"
    if of_place.role == "relative":
        if tells_of(reading, sentence, of_place, figure):
            return OTHER_CLAUSE
        if not is_about_happening(reading, sentence, of_place):
            return None
    if of_figure.role == "relative":
        if of_figure.opener in ("die", "dat") and _is_earlier(reading.words(sentence), of_figure):
            return None  # "In X verloor zij van een speelster die al vier partijen had gewonnen"
        return OTHER_CLAUSE if place <= about else None  # "de man, die twee kinderen doodde, werd in X aangehouden"
    return 0 if of_place.role == "main" else OTHER_CLAUSE


def parted_verbs(reading: Reading, sentence: Sentence, figure: int, place: int) -> bool:
    """Whether a figure and a place stand in clauses that have each a verb of their own."""
    of_figure, of_place = statement_at(reading, sentence, figure), statement_at(reading, sentence, place)
    return of_figure is not of_place and bool(of_figure.verbs) and bool(of_place.verbs)


def _is_earlier(words: tuple[str, ...], clause: Clause) -> bool:
    """Whether the clause tells what had happened before."""
    return any(words[verb] in ("had", "hadden") for verb in clause.verbs) and any(
        is_participle(words[token]) for token in clause.tokens
    )


def is_instance(between: list[str]) -> bool:
    """Whether the words before a place say that it is one of many: "onder meer in Genk"."""
    return any(pair in _ONE_OF_MANY for pair in pairwise(between)) or "bijvoorbeeld" in between


def is_distance(reading: Reading, quantity: Quantity, last: int) -> bool:
    """Whether the amount is how far something is from a place: "op twintig minuten van Gent"."""
    return quantity.kind in ("length", "duration") and not _AWAY.isdisjoint(reading.tokens.lower[last + 1 : last + 2])


def is_of_part(reading: Reading, sentence: Sentence, first: int, last: int, candidate: Candidate) -> bool:
    """Whether a place behind the figure at the tokens [first, last] is where another is, that stands between: "Van de
    40 winkels sloten er zes in X", "18 adressen: tien in X", "twee zetels in de raad en één in X".
    """
    words, tokens = reading.tokens.lower, reading.tokens
    if first <= sentence.first + 2 and words[sentence.first] == "van" and words[last + 1] != "in":
        return True  # "Van de vijf grootste dorpen was de groei in X het sterkst"
    there = statement_at(reading, sentence, candidate.token)
    others = [
        other
        for other in reading.quantities_in(tokens.end[last], candidate.mention.start)
        if statement_at(reading, sentence, reading.token_at(reading.quantities[other].start)) is there
        and not _is_in_brackets(words, last + 1, reading.token_at(reading.quantities[other].start))
    ]
    if not others:
        return False  # "8.000 betogers, van wie de helft uit X, trokken door Y"
    if not _OF_THEM.isdisjoint(words[last + 1 : candidate.token]):
        return True
    if words[last + 1] in IN | {"aan"} and not reading.times_in(tokens.start[last + 1], tokens.end[last + 2]):
        return True
    own = reading.quantities_in(tokens.start[first], tokens.end[last])
    return bool(own) and any(find_whole(reading, other) == own[0] for other in others)


def _is_in_brackets(words: list[str], low: int, token: int) -> bool:
    """Whether a bracket opens in [low, token) and does not close there."""
    return any(word == "(" and ")" not in words[at:token] for at, word in enumerate(words[low:token], low))


def leads_another(reading: Reading, candidate: Candidate) -> bool:
    """Whether another number follows the place before its clause ends."""
    words = reading.tokens.lower
    token = reading.token_at(candidate.mention.end)
    end = next((i for i in range(token, min(len(words), token + 6)) if words[i] in (",", ";", ".", "en")), token + 6)
    start = reading.tokens.start[token] if token < len(words) else candidate.mention.end
    return bool(reading.quantities_in(start, reading.tokens.end[min(end, len(words)) - 1]))


def leads_away(between: list[str]) -> bool:
    """Whether the words between a place and a figure lead to another that they do not name: "in de hoofdstad"."""
    return any(
        word in _UNNAMED and (at < 2 or (between[at - 1] in ("de", "het") and between[at - 2] in IN))
        for at, word in enumerate(between)
    )
