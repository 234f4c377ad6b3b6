"""The clauses of a Dutch sentence, told by marks, conjunctions and finite verbs; there is no parse.

A comma or an "en" parts two clauses only where each side has a finite verb of its own: "40 doden, 200 gewonden en 3
vermisten" is one clause. A clause that a relative or an aside interrupts goes on behind it: "De drie mannen, [die
vrijdag werden opgepakt], zijn weer vrij". Source: Algemene Nederlandse Spraakkunst, 20 and 26 (the sentence).
"""

from dataclasses import dataclass
from functools import lru_cache

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
    mochten gaat gaan ging gingen laat laten liet lieten hoeft hoeven komt komen te
    """.split()
)
_NUMERALS = frozenset("zeven acht elf elven achten twee drie vier vijf zes negen tien twaalf dertig".split())
_OM_REACH = 18  # tokens between "om" and its "te"


@dataclass(frozen=True, slots=True)
class Clause:
    """`tokens`: indexes into the sentence, in order; `opener`: the conjunction or relative that opens it, or "";
    `verbs`: its finite verbs."""

    tokens: tuple[int, ...]
    opener: str
    verbs: tuple[int, ...]


@lru_cache(maxsize=256)
def split_clauses(words: tuple[str, ...]) -> tuple[Clause, ...]:
    """The clauses of a sentence, given its words in lower case, in order of their first word."""
    outer, inner = _without_brackets(words)
    clauses = [clause for stretch in (outer, *inner) for clause in _split(words, stretch)]
    return tuple(sorted(clauses, key=lambda clause: clause.tokens[0]))


def _without_brackets(words: tuple[str, ...]) -> tuple[list[int], list[list[int]]]:
    """The tokens outside brackets, and those inside each pair."""
    if _OPENING.isdisjoint(words):
        return list(range(len(words))), []
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


def _split(words: tuple[str, ...], stretch: list[int]) -> list[Clause]:
    """The clauses of tokens that read on."""
    finite = _finite_verbs(words, stretch)
    pieces: list[tuple[list[int], str]] = [([], "")]
    for place, index in enumerate(stretch):
        word = words[index]
        if word in _MARKS:
            pieces.append(([], ""))
            continue
        if _opens(words, stretch, place):
            pieces.append(([], word))
        elif word in _COORDINATORS:
            if _parts(words, stretch, place, pieces[-1][0], finite):
                pieces.append(([], ""))
                continue
        elif index in finite and pieces[-1][1] and pieces[-1][0] and pieces[-1][0][-1] in finite:
            pieces.append(([], ""))  # "de mensen [die omkwamen] waren jong": the main verb behind the clause's own
        pieces[-1][0].append(index)
    return _joined([piece for piece in pieces if piece[0]], finite)


def _joined(pieces: list[tuple[list[int], str]], finite: frozenset[int]) -> list[Clause]:
    """Pieces as clauses: one without a verb goes on behind the subordinate clause that interrupts it."""
    clauses: list[Clause] = []
    taken: set[int] = set()
    for number, (tokens, opener) in enumerate(pieces):
        if number in taken:
            continue
        whole, after = list(tokens), number + 1
        while finite.isdisjoint(whole) and after + 1 < len(pieces) and pieces[after][1] and not pieces[after + 1][1]:
            whole += pieces[after + 1][0]
            taken.add(after + 1)
            after += 2
        clauses.append(Clause(tuple(whole), opener, tuple(index for index in whole if index in finite)))
    return clauses


def _opens(words: tuple[str, ...], stretch: list[int], place: int) -> bool:
    """Whether the word begins a subordinate clause here."""
    word = words[stretch[place]]
    before = words[stretch[place - 1]] if place else ","
    if word in _RELATIVES:
        is_noun = before[0].isalpha() and before not in NOT_NOUNS and before not in ("en", "is")
        return place > 0 and (before in (",", "”") or is_noun)
    if word in _SUBORDINATORS:
        return True
    if word == "om":
        return "te" in words[stretch[place] + 1 : stretch[place] + _OM_REACH]
    if word in _BEHIND_PAUSE:
        following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
        is_clause = following in DETERMINERS or following in ("hij", "ze", "zij", "er", "een", "we", "ik", "het")
        return (before in (",", "en", "maar") or (word == "toen" and place > 0)) and is_clause
    return False


def _parts(words: tuple[str, ...], stretch: list[int], place: int, left: list[int], finite: frozenset[int]) -> bool:
    """Whether each side of a comma or conjunction has a finite verb before the next pause."""
    if finite.isdisjoint(left):
        return False
    for index in stretch[place + 1 :]:
        word = words[index]
        if index in finite:
            return True
        if word in _MARKS or word in _COORDINATORS or word in _SUBORDINATORS:
            return False
    return False


def _finite_verbs(words: tuple[str, ...], stretch: list[int]) -> frozenset[int]:
    """Where the finite verbs stand; a plural that has the form of an infinitive is one where no other verb is near."""
    found: set[int] = set()
    since = False  # whether a finite verb stands in the stretch since the last pause
    asks = False  # whether one that asks for an infinitive stands in the clause so far
    for place, index in enumerate(stretch):
        word = words[index]
        if word in _COORDINATORS or word in _SUBORDINATORS or word in _MARKS:
            since = False
            asks = asks and word not in _SUBORDINATORS and word not in _MARKS
            continue
        before = words[stretch[place - 1]] if place else ""
        following = words[stretch[place + 1]] if place + 1 < len(stretch) else "."
        if word in AUXILIARIES:
            is_verb = word not in _INFINITIVES or not (since or before == "te")
            is_verb = is_verb and not (word == "zijn" and _is_possessive(before, following))
        else:
            is_verb = _verb_form(word) and not _is_nominal(word, before, following)
            if is_verb and is_participle(word):
                is_verb = not since and following not in AUXILIARIES
            if is_verb and infinitive(word) == word:
                is_verb = not since and not asks and before != "te"
        asks = asks or word in _WITH_INFINITIVE
        if is_verb:
            found.add(index)
            since = True
    return frozenset(found)


def _is_possessive(before: str, following: str) -> bool:
    return before in PREPOSITIONS or (before in ("en",) and following not in NOT_NOUNS)


@lru_cache(maxsize=8192)
def _verb_form(word: str) -> bool:
    """Whether the word may be a finite verb, by its form alone."""
    if len(word) < 3 or not word.isalpha() or word in NOT_NOUNS or word in _NUMERALS or word.endswith("ing"):
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
    if before in DETERMINERS or before in PREPOSITIONS or before in ("een", "geen", "veel", "meer"):
        return before not in ("dat", "die", "het", "dit") or not word.endswith("t")
    if is_inflected(before) and before not in AUXILIARIES and not before.endswith(("de", "te", "ie")):
        return True
    is_adjective = is_inflected_participle(word) and following[0].isalpha() and following not in NOT_NOUNS
    return is_adjective and word.startswith("ge")
