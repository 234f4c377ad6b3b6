"""Where the finite verbs of a sentence stand, told by the form of each word and by those beside it.

A plural has the form of an infinitive ("vallen") and a participle may have that of a present ("verwacht"): either is
a finite verb where no other one is near.
"""

from collections.abc import Sequence

from service.dutch.clauses.kinds import NO_VERBS, NUMERALS, Kind
from service.dutch.clauses.openers import may_open, opens
from service.dutch.clauses.words import RELATIVES
from service.dutch.word_forms import infinitive, is_inflected, is_inflected_participle, is_participle
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PREPOSITIONS

_YEAR_DIGITS = 4
_INFINITIVES = frozenset(
    """
    worden hebben zijn zullen kunnen mogen moeten willen gaan blijven komen staan zitten liggen doen laten krijgen
    vallen raken bedragen blijken geworden gehad
    """.split()
)
# Behind one of these the infinitive is one, and no plural of the present.
_WITH_INFINITIVE = frozenset(
    """
    kan kunnen kon konden zal zullen zou zouden wil willen wilde wilden moet moeten moest moesten mag mogen mocht
    mochten gaat gaan ging gingen laat laten liet lieten hoeft hoeven komt komen
    """.split()
)


def find_finite(words: tuple[str, ...], kinds: list[Kind], stretch: Sequence[int], told: list[int]) -> frozenset[int]:
    """The indexes of the finite verbs of a stretch of the sentence; `told`: the places in it that are not plain."""
    found: list[int] = []
    since = False  # whether a finite verb stands in the stretch since the last pause
    asks = False  # whether one that asks for an infinitive stands in the clause so far
    for place in told:
        index = stretch[place]
        kind = kinds[index]
        if kind == "pause":
            since = False
        elif kind in ("mark", "opener"):
            since = asks = False
        elif kind == "perhaps":
            if opens(words, stretch, place):
                since = asks = False
            since = since and not may_open(words, stretch, place)
        else:
            word = words[index]
            before = words[stretch[place - 1]] if place else ""
            following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
            if kind == "aux":
                is_verb = word not in _INFINITIVES or not (
                    since or before == "te" or (asks and _is_last(words, stretch, place))
                )
                is_verb = is_verb and not (word == "zijn" and _is_possessive(before, following))
                asks = asks or word in _WITH_INFINITIVE
            else:
                is_verb = before != "te" and not _is_nominal(word, before, following)  # "te vroeg", "te kort"
                if is_verb and is_participle(word):
                    is_verb = not since and following not in AUXILIARIES
                if is_verb and infinitive(word) == word:
                    is_verb = not since and not asks
            if is_verb:
                found.append(index)
                since = True
    return frozenset(found)


def _is_amount(word: str) -> bool:
    """Whether the word is a number, and no year."""
    if word[:1].isdigit():
        return not (len(word) == _YEAR_DIGITS and word.isdigit())
    return word in NUMERALS or word.endswith(NO_VERBS[1:])


def _is_last(words: tuple[str, ...], stretch: Sequence[int], place: int) -> bool:
    """Whether only other verbs stand behind an infinitive: "er zouden doden en gewonden [zijn] geteld"."""
    following, after = [*(words[index] for index in stretch[place + 1 : place + 3]), ".", "."][:2]
    if not (following[0].isalpha() and after[0].isalpha()):
        return True
    if is_participle(following) or following in _INFINITIVES:
        return True
    return following not in NOT_NOUNS and infinitive(following) == following


def _is_possessive(before: str, following: str) -> bool:
    """Whether "zijn" is "his": behind a preposition, or in "en zijn vrouw" and "Zijn vrouw ..."."""
    return before in PREPOSITIONS or (before in ("", "en") and following[0].isalpha() and following not in NOT_NOUNS)


def _is_nominal(word: str, before: str, following: str) -> bool:
    """Whether the place is one for a noun or an adjective: "de brand", "een stijgende lijn", "bewapende mannen"."""
    if before in RELATIVES:
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before in ("een", "geen", "veel", "meer"):
        is_pronoun = before in ("het", "dit") and (word.endswith("t") or not following[0].isalpha())
        return not is_pronoun  # "het regent nu", "waar het regende,"
    if _is_amount(before) and infinitive(word) == word:
        return True  # "zes lammeren", and not "in 2022 werken ..."
    is_adjective = is_inflected(before) and before not in AUXILIARIES and not before.endswith(("de", "te", "ie"))
    if is_adjective and not word.endswith("eert"):
        return True  # "de oude brouwt", and not "de fanfare dateert"
    if following in AUXILIARIES and word.endswith("en") and (before[:1].isdigit() or before.endswith(NO_VERBS)):
        return True  # "100 vluchten zijn geschrapt"
    is_adjective = is_inflected_participle(word) and following[0].isalpha() and following not in NOT_NOUNS
    return is_adjective and word.startswith("ge")
