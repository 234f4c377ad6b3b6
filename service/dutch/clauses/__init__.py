"""The clauses of a Dutch sentence: `split_clauses(words) -> Clauses`, told by marks, conjunctions and finite verbs.

A comma or an "en" parts two clauses only where each side has a finite verb of its own: "40 doden, 200 gewonden en 3
vermisten" is one clause. A clause that a relative or an aside interrupts goes on behind it: "De drie mannen, [die
vrijdag werden opgepakt], zijn weer vrij". There is no parse.

    clause.py   the records, and which roles a clause has
    words.py    the words and marks at which one may begin or end
    kinds.py    what a word may be by its form alone
    verbs.py    which words are finite verbs
    openers.py  whether a word opens a clause where it stands
    pieces.py   the cut at all of these
    roles.py    what each clause is to the others

To add a word, put it in words.py; to add a role, in clause.py and roles.py.

Source: Algemene Nederlandse Spraakkunst, chapters 20 and 26 (the sentence).
"""

from functools import lru_cache

from service.dutch.clauses.clause import Clause, Clauses, Role
from service.dutch.clauses.pieces import cut
from service.dutch.clauses.roles import with_roles

__all__ = ["Clause", "Clauses", "Role", "split_clauses"]


@lru_cache(maxsize=256)
def split_clauses(words: tuple[str, ...]) -> Clauses:
    """The clauses of a sentence, given its words and marks in lower case."""
    return with_roles(words, cut(words))
