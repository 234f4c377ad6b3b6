"""The clauses of a Dutch sentence, told by marks, conjunctions and finite verbs; there is no parse.

A comma or an "en" parts two clauses only where each side has a finite verb of its own: "40 doden, 200 gewonden en 3
vermisten" is one clause. A clause that a relative or an aside interrupts goes on behind it: "De drie mannen, [die
vrijdag werden opgepakt], zijn weer vrij". Source: Algemene Nederlandse Spraakkunst, 20 and 26 (the sentence).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from service.dutch.events import load_triggers
from service.dutch.nouns import is_known_noun
from service.dutch.word_forms import infinitive, is_inflected, is_inflected_participle, is_participle
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PREPOSITIONS

_MARKS = frozenset(";:?!…")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_COORDINATORS = frozenset((",", "en", "maar", "of", "want", "dus", "–", "—"))
_SUBORDINATORS = frozenset(
    """
    dat omdat doordat zodat terwijl indien hoewel ofschoon nadat voordat totdat zodra waarna waarbij waardoor tenzij
    mits waarin waarop waarmee waarvoor waaruit waartoe waaraan aangezien wanneer waar
    """.split()
)
# Conjunctions and relatives only behind a pause or at the beginning; elsewhere they compare, point or count.
_BEHIND_PAUSE = frozenset(("als", "toen", "nu", "sinds", "sedert", "tot", "voor", "wie"))
_RELATIVES = frozenset(("die", "dat"))
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
_NUMERALS = frozenset(
    "zeven acht elf elven achten twee drie vier vijf zes negen tien twaalf dertig miljoen miljoenen".split()
)
# Nouns, and numerals: "dertien", "honderdzeven".
_NO_VERBS = ("ing", "tien", "tig", "honderd", "duizend", "zeven", "negen", "honderdacht", "honderdtwee")
_OM_REACH = 18  # tokens between "om" and its "te"
# Kinds of words that part clauses also where one of them has no finite verb; a mark at the end parts nothing.
_BORDERS = frozenset(("mark", "opener", "perhaps"))
_SUBJECTS = frozenset("hij ze zij er een we ik het".split())

_Kind = Literal["plain", "mark", "pause", "opener", "perhaps", "aux", "verb"]


class Clause(NamedTuple):
    """`tokens`: indexes into the sentence, in order; `opener`: the conjunction or relative that opens it, or "";
    `verbs`: its finite verbs."""

    tokens: tuple[int, ...]
    opener: str
    verbs: tuple[int, ...]


@lru_cache(maxsize=256)
def split_clauses(words: tuple[str, ...]) -> tuple[Clause, ...]:
    """The clauses of a sentence, given its words in lower case, in order of their first word."""
    kinds = [_kind(word) for word in words]
    if _OPENING.isdisjoint(words):
        return tuple(_split(words, kinds, range(len(words))))
    outer, inner = _without_brackets(words)
    clauses = [clause for stretch in (outer, *inner) if stretch for clause in _split(words, kinds, stretch)]
    return tuple(sorted(clauses, key=lambda clause: clause.tokens[0]))


@lru_cache(maxsize=8192)
def _kind(word: str) -> _Kind:
    """What the word may do in a sentence, by its form alone."""
    if word in _MARKS:
        return "mark"
    if word in _COORDINATORS:
        return "pause"
    if word in _SUBORDINATORS:
        return "opener"
    if word in _RELATIVES or word in _BEHIND_PAUSE or word == "om":
        return "perhaps"
    if word in AUXILIARIES:
        return "aux"
    return "verb" if _verb_form(word) else "plain"


def _without_brackets(words: tuple[str, ...]) -> tuple[list[int], list[list[int]]]:
    """The tokens outside brackets, and those inside each pair."""
    outer: list[int] = []
    inner: list[list[int]] = []
    depth = 0
    for index, word in enumerate(words):
        if word in _OPENING:
            depth += 1
            inner.append([])
        elif word in _CLOSING:
            depth = max(0, depth - 1)
        elif depth:
            inner[-1].append(index)
        else:
            outer.append(index)
    return outer, inner


def _split(words: tuple[str, ...], kinds: list[_Kind], stretch: Sequence[int]) -> list[Clause]:
    """The clauses of tokens that read on."""
    told = [place for place, index in enumerate(stretch) if kinds[index] != "plain"]
    finite = _finite_verbs(words, kinds, stretch, told)
    if len(finite) < 2 and _BORDERS.isdisjoint(kinds[:-1]):
        return [Clause(tuple(stretch), "", tuple(finite))]
    pieces: list[tuple[int, int, str]] = []  # from and to which place, and the opener
    start, opener, verb = 0, "", -1  # the last finite verb of the piece so far
    for place in told:
        index = stretch[place]
        kind = kinds[index]
        following = opener
        if kind == "mark":
            behind, following = place + 1, ""
        elif kind == "opener" or (kind == "perhaps" and _begins(words, kinds, stretch, place, finite, verb >= 0)):
            behind, following = place, words[index]
        elif kind == "pause" and verb >= 0 and _goes_on(kinds, stretch, place, finite):
            behind, following = place + 1, ""
        elif index in finite and opener and verb == place - 1:
            behind, following = (
                place,
                "",
            )  # "de mensen [die omkwamen] waren jong": the main verb behind the clause's own
        else:
            verb = place if index in finite else verb
            continue
        pieces.append((start, place, opener))
        start, opener, verb = behind, following, place if index in finite else -1
    pieces.append((start, len(stretch), opener))
    return _joined([(stretch[start:end], opener) for start, end, opener in pieces if start < end], finite)


def _joined(pieces: list[tuple[Sequence[int], str]], finite: frozenset[int]) -> list[Clause]:
    """Pieces as clauses: one without a verb goes on behind the subordinate clause that interrupts it."""
    if not any([opener for _, opener in pieces[:-1]]):
        return [
            Clause(tuple(tokens), opener, tuple([index for index in tokens if index in finite]))
            for tokens, opener in pieces
        ]
    clauses: list[Clause] = []
    taken: set[int] = set()
    for number, (tokens, opener) in enumerate(pieces):
        if number in taken:
            continue
        whole, after = tuple(tokens), number + 1
        while after + 1 < len(pieces) and pieces[after][1] and not pieces[after + 1][1] and finite.isdisjoint(whole):
            whole = (*whole, *pieces[after + 1][0])
            taken.add(after + 1)
            after += 2
        clauses.append(Clause(whole, opener, tuple([index for index in whole if index in finite])))
    return clauses


def _opens(words: tuple[str, ...], stretch: Sequence[int], place: int) -> bool:
    """Whether a word that may begin a subordinate clause does so here."""
    word = words[stretch[place]]
    before = words[stretch[place - 1]] if place else ","
    if word in _RELATIVES:
        is_noun = before[0].isalpha() and before not in NOT_NOUNS and before not in ("en", "is")
        return place > 0 and (before in (",", "”") or is_noun)
    if word == "om":
        return "te" in words[stretch[place] + 1 : stretch[place] + _OM_REACH]
    following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
    is_clause = following in DETERMINERS or following in _SUBJECTS
    return is_clause and (before in (",", "en", "maar") or (word == "toen" and place > 0))


def _begins(
    words: tuple[str, ...],
    kinds: list[_Kind],
    stretch: Sequence[int],
    place: int,
    finite: frozenset[int],
    has_verb: bool,
) -> bool:
    """Whether a subordinate clause begins; without a pause where the one so far and the next have each their verb."""
    if _opens(words, stretch, place):
        return True
    return has_verb and _may_open(words, stretch, place) and _goes_on(kinds, stretch, place, finite)


def _may_open(words: tuple[str, ...], stretch: Sequence[int], place: int) -> bool:
    """Whether a word opens a clause without a pause, if a verb follows: "gaan als het regent", "op wie hij stemt"."""
    word = words[stretch[place]]
    if word == "wie":
        return place > 0 and words[stretch[place - 1]] in PREPOSITIONS
    following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
    return word == "als" and (following in DETERMINERS or following in _SUBJECTS)


def _goes_on(kinds: list[_Kind], stretch: Sequence[int], place: int, finite: frozenset[int]) -> bool:
    """Whether a finite verb stands behind the comma or conjunction, before the next pause."""
    for at in range(place + 1, len(stretch)):
        index = stretch[at]
        if index in finite:
            return True
        if kinds[index] in ("mark", "pause", "opener"):
            return False
    return False


def _finite_verbs(
    words: tuple[str, ...], kinds: list[_Kind], stretch: Sequence[int], told: list[int]
) -> frozenset[int]:
    """Where the finite verbs stand; a plural that has the form of an infinitive is one where no other verb is near."""
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
            since = since and not _may_open(words, stretch, place)
        else:
            word = words[index]
            before = words[stretch[place - 1]] if place else ""
            following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
            if kind == "aux":
                is_verb = word not in _INFINITIVES or not (since or before == "te")
                is_verb = is_verb and not (word == "zijn" and _is_possessive(before, following))
                asks = asks or word in _WITH_INFINITIVE
            else:
                is_verb = not _is_nominal(word, before, following)
                if is_verb and is_participle(word):
                    is_verb = not since and following not in AUXILIARIES
                if is_verb and infinitive(word) == word:
                    is_verb = not since and not asks and before != "te"
            if is_verb:
                found.append(index)
                since = True
    return frozenset(found)


def _is_possessive(before: str, following: str) -> bool:
    """Whether "zijn" is "his": behind a preposition, or in "en zijn vrouw"."""
    return before in PREPOSITIONS or (before == "en" and following not in NOT_NOUNS)


def _verb_form(word: str) -> bool:
    """Whether the word may be a finite verb, by its form alone."""
    if len(word) < 3 or not word.isalpha() or word in NOT_NOUNS or word in _NUMERALS or word.endswith(_NO_VERBS):
        return False
    if any(trigger.form == "finite" for trigger in load_triggers("nl").get(word, ())):
        return True
    if is_known_noun(word) or (is_participle(word) and not _is_both(word)):
        return False
    return infinitive(word) is not None


def _is_both(word: str) -> bool:
    """Whether a participle has the form of a present too: "verwacht", "besmet"."""
    return word.endswith("t") and not word.startswith("ge")


def _is_nominal(word: str, before: str, following: str) -> bool:
    """Whether the place is one for a noun or an adjective: "de brand", "een stijgende lijn", "bewapende mannen"."""
    if before in _RELATIVES:
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before in ("een", "geen", "veel", "meer"):
        return before not in ("het", "dit") or not word.endswith("t")
    if is_inflected(before) and before not in AUXILIARIES and not before.endswith(("de", "te", "ie")):
        return True
    if following in AUXILIARIES and word.endswith("en") and (before[:1].isdigit() or before.endswith(_NO_VERBS)):
        return True  # "100 vluchten zijn geschrapt"
    is_adjective = is_inflected_participle(word) and following[0].isalpha() and following not in NOT_NOUNS
    return is_adjective and word.startswith("ge")
