"""What each clause is to the others: main or subordinate, about a noun, or who says the rest."""

from service.dutch.clauses.clause import Clause, Clauses, Role
from service.dutch.clauses.pieces import Piece, is_of_part
from service.dutch.clauses.words import CONTENT_NOUNS, GOING_ON, MARKS, PRONOMINAL, SPLIT_REACH
from service.dutch.nouns import is_known_noun
from service.dutch.reporting import DOCUMENT_NOUNS, REPORTED, REPORTING_VERBS, SPLIT_REPORTING

_RELATIVES = PRONOMINAL | {"die", "wie", "waar"}
_PARTICLES = frozenset(word for words in SPLIT_REPORTING.values() for word in words if " " not in word)
_SPEAKING = ("main", "content")
_TOLD_OF: frozenset[Role] = frozenset(("relative", "part", "content", "aside"))


def with_roles(words: tuple[str, ...], pieces: list[Piece]) -> Clauses:
    """The pieces as clauses, each with its role."""
    if len(pieces) == 1 and not pieces[0].opener:
        alone = pieces[0]
        return Clauses((Clause(alone.tokens, "", alone.verbs, "main", -1, -1),), (0,) * len(words))
    number = _numbers(pieces, len(words))
    roles: list[Role] = []
    withins: list[int] = []
    for at, piece in enumerate(pieces):
        first = piece.tokens[0]
        before = number[first - 1] if first else at
        governs = before < at and words[first - 1] not in MARKS
        says = governs and roles[before] in _SPEAKING and _says(words, pieces[before], first)
        role = _role(words, piece, says)
        if role == "content" and says:
            roles[before] = "matrix"
        roles.append(role)
        withins.append(before if governs and role in _TOLD_OF else -1)
    clauses = [
        Clause(piece.tokens, piece.opener, piece.verbs, role, _about(words, piece, role), within)
        for piece, role, within in zip(pieces, roles, withins, strict=True)
    ]
    return Clauses(tuple(clauses), tuple(number))


def _numbers(pieces: list[Piece], length: int) -> list[int]:
    """The number of the piece that each word is in; a mark or a conjunction between two is of the one before it."""
    number = [-1] * length
    for at, piece in enumerate(pieces):
        for index in piece.tokens:
            number[index] = at
    last = 0
    for index, at in enumerate(number):
        last = at if at >= 0 else last
        number[index] = last
    return number


def _role(words: tuple[str, ...], piece: Piece, says: bool) -> Role:
    """The role of a piece; `says`: a verb of saying stands in the one before it."""
    first, opener = piece.tokens[0], piece.opener
    if piece.says:
        return "report"
    if not opener:
        return "aside" if piece.bracketed and not piece.verbs else "main"
    if opener in GOING_ON:
        return "main"
    if is_of_part(words, opener, first):
        return "part"
    if opener == "of" or (opener == "dat" and not _is_told_of_noun(words, first, says)):
        return "content"
    return "relative" if opener in _RELATIVES or opener == "dat" else "subordinate"


def _is_told_of_noun(words: tuple[str, ...], first: int, says: bool) -> bool:
    """Whether "dat" is a pronoun: "het huis, dat ...", "het dorp dat ..."; not "het feit dat", "zei in Gent dat"."""
    before = words[first - 1] if first else ""
    if before == ",":
        return True
    if says or before in CONTENT_NOUNS:
        return False
    return before in DOCUMENT_NOUNS or (before[:1].isalpha() and is_known_noun(before))


def _about(words: tuple[str, ...], piece: Piece, role: Role) -> int:
    """The last word before a clause that is about it."""
    if role not in ("relative", "part"):
        return -1
    first = piece.tokens[0]
    return first - 2 if first and words[first - 1] == "," else first - 1


def _says(words: tuple[str, ...], piece: Piece, end: int) -> bool:
    """Whether a verb of saying stands in the piece before the index: "meldt", "is meegedeeld", "kondigde ... aan"."""
    for index in piece.tokens:
        word = words[index]
        if index >= end:
            return False
        if word in REPORTING_VERBS or word in REPORTED:
            return True
        if word in _PARTICLES and any(
            word in SPLIT_REPORTING.get(verb, ()) for verb in words[max(piece.tokens[0], index - SPLIT_REACH) : index]
        ):
            return True
    return False
