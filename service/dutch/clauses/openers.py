"""Whether a word that may open a clause does so where it stands: "die" is also a determiner, "voor" a preposition."""

from collections.abc import Sequence

from service.dutch.clauses.kinds import Kind, kind_of
from service.dutch.clauses.words import (
    ASKING_REACH,
    OF_PARTS_WITH_WIE,
    OM_REACH,
    SAYS_BEHIND,
    SO_SAYS,
    SPLIT_REACH,
    SUBJECTS,
)
from service.dutch.mood import ASKS
from service.dutch.reporting import SPLIT_REPORTING
from service.dutch.word_forms import infinitive, is_participle
from service.dutch.words import DETERMINERS, NOT_NOUNS, PREPOSITIONS

_QUOTES = frozenset("\"“”„«»‘’'")
_PAUSES = _QUOTES | {","}
_NO_ANTECEDENT = NOT_NOUNS | {"en", "is"}
_CLAUSE_KINDS = 3  # "dat hij kwam ."
_NO_CLAUSE = frozenset(("aux", "verb", "pause", "mark"))


def opens(words: tuple[str, ...], stretch: Sequence[int], place: int) -> bool:
    """Whether the word at a place of the stretch opens a clause, whatever verbs stand around it."""
    word = words[stretch[place]]
    before = words[stretch[place - 1]] if place else ","
    following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
    if word == "dat":
        is_clause = following in DETERMINERS or following in SUBJECTS
        return (is_clause or before not in PREPOSITIONS) and not _is_pronoun(words, stretch, place, before)
    if word == "die":
        # "pakte mannen op die bij ...", and not "op die dag", "bij die van X"
        is_behind_particle = before in PREPOSITIONS and following in NOT_NOUNS and following != "van"
        is_behind_noun = before[0].isalpha() and before not in _NO_ANTECEDENT and not _is_finite_only(before)
        return place > 0 and (before in _PAUSES or is_behind_noun or is_behind_particle)
    if word == "om":
        return "te" in words[stretch[place] + 1 : stretch[place] + OM_REACH]
    if word == "wie":
        return before == "," or before in OF_PARTS_WITH_WIE
    if word == "waar":
        is_clause = following in DETERMINERS or following in SUBJECTS
        return before == "," or (is_clause and _is_noun(before))
    if word == "hoe":
        return place > 0 and (following in DETERMINERS or following in SUBJECTS)
    if word == "zoals":
        return before == "," and following in SUBJECTS
    is_clause = following in DETERMINERS or following in SUBJECTS
    return is_clause and (before in _PAUSES or before in ("en", "maar") or (word == "toen" and place > 0))


def may_open(words: tuple[str, ...], stretch: Sequence[int], place: int) -> bool:
    """Whether it opens one if a verb follows: "gaan als het regent", "op wie hij stemt"."""
    word = words[stretch[place]]
    before = words[stretch[place - 1]] if place else ""
    if word == "wie":
        return before in PREPOSITIONS
    if word == "waar":
        return _is_noun(before)
    if word == "hoe":
        return True
    following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
    if word == "zoals":
        return following in SUBJECTS
    if word in ("sinds", "sedert"):
        # "sinds in Gent een kind werd vermist", "sinds kort geleden een kind werd vermist", and not "sinds kort"
        return following in PREPOSITIONS or words[stretch[place] + 2 : stretch[place] + 3] == ("geleden",)
    return word == "als" and (following in DETERMINERS or following in SUBJECTS)


def asks(words: tuple[str, ...], index: int) -> bool:
    """Whether "of" at the index asks, and is no "or": "vraagt of er doden zijn"."""
    return index == 0 or not ASKS.isdisjoint(words[max(0, index - ASKING_REACH) : index])


def says_behind(words: tuple[str, ...], comma: int) -> bool:
    """Whether the clause behind a comma tells who says what stands before it: "..., zei X", "..., aldus X"."""
    word = words[comma + 1] if comma + 1 < len(words) else ""
    if word == "zo":
        return comma + 2 < len(words) and words[comma + 2] in SO_SAYS
    if word not in SAYS_BEHIND:
        return False
    return word not in SPLIT_REPORTING or not SPLIT_REPORTING[word].isdisjoint(
        words[comma + 2 : comma + 1 + SPLIT_REACH]
    )


def _is_pronoun(words: tuple[str, ...], stretch: Sequence[int], place: int, before: str) -> bool:
    """Whether "dat" is what is spoken of, or points: "toen hij dat hoorde", "dat waren er tien", "dat jaar viel"."""
    following = [kind_of(words[index]) for index in stretch[place + 1 : place + 4]]
    if place == 0:
        is_inverted = following[1:2] in (["aux"], ["verb"]) and following[2:] == ["plain"]
        return not following or following[0] in _NO_CLAUSE or is_inverted
    if _ends_soon(following):
        return True  # "het leger ontkent dat", "hij spreekt dat tegen"
    if before == "," or _is_noun(before):
        return False
    return following[0] in _NO_CLAUSE and words[stretch[place + 1]] != "zijn"


def _ends_soon(following: list[Kind]) -> bool:
    """Whether the sentence, or what a mark ends of it, goes on for a word at most, and without a verb."""
    if following[1:] in (["pause", "aux"], ["pause", "verb"]) and following[0] == "plain":
        return True  # "spreekt dat tegen en zegt ..."
    if "aux" in following or "verb" in following:
        return False
    return len(following) < _CLAUSE_KINDS or "mark" in following[:2]


def _is_finite_only(word: str) -> bool:
    """Whether the word can be nothing but a finite verb: "verloor die dag", and not "werd opgepakt die"."""
    return kind_of(word) == "verb" and not is_participle(word) and infinitive(word) != word


def _is_noun(word: str) -> bool:
    return word[:1].isalpha() and word not in NOT_NOUNS and kind_of(word) == "plain"
