"""The cut: where the clauses of a sentence begin and end, and which pieces of it are one clause."""

from collections.abc import Sequence
from typing import NamedTuple

from service.dutch.clauses.kinds import Kind, kinds_of
from service.dutch.clauses.openers import asks, may_open, opens, says_behind
from service.dutch.clauses.verbs import find_finite
from service.dutch.clauses.words import (
    CLOSING_BRACKETS,
    OF_PARTS,
    OF_PARTS_WITH_WIE,
    OPENING_BRACKETS,
    SAYS_BEHIND,
)
from service.dutch.words import DETERMINERS, PREPOSITIONS

# Kinds of words that part clauses also where one of them has no finite verb.
_BORDERS = frozenset(("mark", "opener", "perhaps"))
_ROW = DETERMINERS | frozenset(("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"))


class Piece(NamedTuple):
    """Tokens that are one clause, its opener and its finite verbs, as in a Clause.

    `says`: it tells who says what stands before it; `bracketed`: it stands in brackets.
    """

    tokens: tuple[int, ...]
    opener: str
    verbs: tuple[int, ...]
    says: bool = False
    bracketed: bool = False

    @property
    def interrupts(self) -> bool:
        """Whether the clause before it may go on behind it."""
        return bool(self.opener) or self.says


def cut(words: tuple[str, ...]) -> list[Piece]:
    """The pieces of a sentence, in order of their first word."""
    kinds = kinds_of(words)
    if OPENING_BRACKETS.isdisjoint(words):
        return _cut(words, kinds, range(len(words)))
    outer, inner = _without_brackets(words)
    pieces = _cut(words, kinds, outer)
    for tokens in inner:
        pieces += [piece._replace(bracketed=True) for piece in _cut(words, kinds, tokens)]
    return sorted(pieces, key=lambda piece: piece.tokens[0])


def is_of_part(words: tuple[str, ...], opener: str, first: int) -> bool:
    """Whether a clause that begins at the index is about some of those before it: "van wie", "waaronder"."""
    return opener in OF_PARTS or (opener == "wie" and words[first] in OF_PARTS_WITH_WIE)


def _without_brackets(words: tuple[str, ...]) -> tuple[list[int], list[list[int]]]:
    """The tokens outside brackets, and those inside each pair."""
    outer: list[int] = []
    inner: list[list[int]] = []
    depth = 0
    for index, word in enumerate(words):
        if word in OPENING_BRACKETS:
            depth += 1
            inner.append([])
        elif word in CLOSING_BRACKETS:
            depth = max(0, depth - 1)
        elif depth:
            inner[-1].append(index)
        else:
            outer.append(index)
    return outer, inner


class _Stretch(NamedTuple):
    """Tokens that read on, the kinds of all words of the sentence, and which are finite verbs."""

    words: tuple[str, ...]
    kinds: list[Kind]
    tokens: Sequence[int]
    finite: frozenset[int]


class _Begun(NamedTuple):
    """The place where a piece begins, and how."""

    start: int
    opener: str = ""
    says: bool = False


def _cut(words: tuple[str, ...], kinds: list[Kind], tokens: Sequence[int]) -> list[Piece]:
    """The pieces of tokens that read on."""
    told = [place for place, index in enumerate(tokens) if kinds[index] != "plain"]
    finite = find_finite(words, kinds, tokens, told)
    stretch = _Stretch(words, kinds, tokens, finite)
    begun, verb = _Begun(0), -1  # the piece so far, and the place of its last finite verb
    if len(finite) < 2 and _BORDERS.isdisjoint(kinds[:-1]) and SAYS_BEHIND.isdisjoint(words):
        return _piece(stretch, begun, len(tokens))
    pieces: list[Piece] = []
    for place in told:
        following = _begins(stretch, place, begun, verb)
        if following is not None:
            pieces += _piece(stretch, begun, min(place, following.start))
            begun, verb = following, -1
        if tokens[place] in finite:
            verb = place
    pieces += _piece(stretch, begun, len(tokens))
    return _joined(pieces)


def _piece(stretch: _Stretch, begun: _Begun, end: int) -> list[Piece]:
    """The piece from where it begins up to the place `end`; none where nothing stands in between."""
    tokens = tuple(stretch.tokens[begun.start : end])
    verbs = tuple([index for index in tokens if index in stretch.finite])
    return [Piece(tokens, begun.opener, verbs, begun.says)] if tokens else []


def _begins(stretch: _Stretch, place: int, begun: _Begun, verb: int) -> _Begun | None:
    """The piece that begins at the place or right behind it, if one does; `verb`: the last finite one so far, or -1."""
    index = stretch.tokens[place]
    word, kind = stretch.words[index], stretch.kinds[index]
    if kind == "mark":
        return _Begun(place + 1)
    if kind == "opener":
        return _Begun(place, word)
    if kind == "pause":
        return _behind_pause(stretch, place, begun, verb)
    if kind != "perhaps":
        # "de mensen [die omkwamen] waren jong": the main verb behind the clause's own
        is_behind_verb = verb == place - 1 or (begun.opener == "om" and stretch.words[index - 2] == "te")
        is_behind_clause = index in stretch.finite and begun.opener and is_behind_verb
        return _Begun(place) if is_behind_clause else None
    may_follow = verb >= 0 and may_open(stretch.words, stretch.tokens, place) and _has_verb_behind(stretch, place)
    if not may_follow and not opens(stretch.words, stretch.tokens, place):
        return None
    is_led = word == "wie" and place > begun.start and stretch.words[stretch.tokens[place - 1]] in PREPOSITIONS
    return _Begun(place - is_led, word)


def _behind_pause(stretch: _Stretch, place: int, begun: _Begun, verb: int) -> _Begun | None:
    """The piece behind a comma or a conjunction that may as well stand in a row."""
    words, index = stretch.words, stretch.tokens[place]
    if words[index] == "," and says_behind(words, index) and not _is_fronted(begun):
        return _Begun(place + 1, says=True)
    if words[index] == "," and verb < 0 and _ends_aside(stretch, place, begun):
        return _Begun(place + 1)
    if words[index] == "," and begun.says:
        return _Begun(place + 1)
    if words[index] == "of" and asks(words, index):
        return _Begun(place, "of")
    parts = verb >= 0 or words[index] == "want"  # which joins nothing but clauses
    return _Begun(place + 1) if parts and _has_verb_behind(stretch, place) else None


def _is_fronted(begun: _Begun) -> bool:
    """Whether the sentence opened with a circumstance, so that its main clause has its verb first as well."""
    return begun.start == 0 and begun.opener not in ("", "dat")


def _ends_aside(stretch: _Stretch, place: int, begun: _Begun) -> bool:
    """Whether the comma ends a part without a verb: "60 mensen, onder wie 12 kinderen, werden opgepakt"."""
    if not is_of_part(stretch.words, begun.opener, stretch.tokens[begun.start]):
        return False
    following = stretch.words[stretch.tokens[place + 1]] if place + 1 < len(stretch.tokens) else ""
    return not following[:1].isdigit() and following not in _ROW


def _has_verb_behind(stretch: _Stretch, place: int) -> bool:
    """Whether a finite verb stands behind the comma or conjunction, before the next pause."""
    for at in range(place + 1, len(stretch.tokens)):
        index = stretch.tokens[at]
        if index in stretch.finite:
            return True
        if stretch.kinds[index] in ("mark", "pause", "opener"):
            return False
        if stretch.kinds[index] == "perhaps" and opens(stretch.words, stretch.tokens, at):
            return False
    return False


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces as clauses: what is interrupted goes on behind the clause that interrupts it."""
    if not any([piece.interrupts for piece in pieces[:-1]]):
        return pieces
    joined: list[Piece] = []
    taken: set[int] = set()
    for number, piece in enumerate(pieces):
        if number in taken:
            continue
        after = number + 1
        while after + 1 < len(pieces) and _goes_on(piece, pieces[after], pieces[after + 1]):
            tail = pieces[after + 1]
            piece = piece._replace(tokens=piece.tokens + tail.tokens, verbs=piece.verbs + tail.verbs)
            taken.add(after + 1)
            after += 2
        joined.append(piece)
    return joined


def _goes_on(piece: Piece, interruption: Piece, tail: Piece) -> bool:
    """Whether a piece goes on behind what interrupts it; where it has its verb, only behind what has or needs none."""
    if not interruption.interrupts or tail.interrupts or (piece.opener == "om" and tail.verbs):
        return False
    return not piece.verbs or (not tail.verbs and (interruption.says or not interruption.verbs))
