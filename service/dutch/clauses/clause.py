"""The clauses of one sentence, as records."""

from typing import Literal, NamedTuple

# main         "In Gent vielen drie doden"; also what goes on: "maar ...", "terwijl ...", "waarna ..."
# matrix       "Minister X zei dinsdag" before "dat ...": who says it and when, not what is said
# content      "dat er drie doden waren", "of er doden waren": what is said, thought or asked
# report       "..., zei X dinsdag in Brussel"
# subordinate  "nadat er brand uitbrak", "om brand te blussen"
# relative     "die vrijdag werd geopend": about the noun before it
# part         "van wie twaalf in Gent", "waarvan er zes omkwamen": about some of those before it
# aside        what stands in brackets and has no verb
Role = Literal["main", "matrix", "content", "report", "subordinate", "relative", "part", "aside"]


class Clause(NamedTuple):
    """One clause of a sentence.

    Attributes:
        tokens: indexes into the words of the sentence, in order; a clause that another interrupts goes on behind it.
        opener: the conjunction or the pronoun that opens it, or "".
        verbs: indexes of its finite verbs.
        role: what it is to the others, see above.
        about: index of the last word before a relative clause or a part, -1 for the others.
        within: the number of the clause that a relative clause, a part, a content or an aside belongs to, or -1.
    """

    tokens: tuple[int, ...]
    opener: str
    verbs: tuple[int, ...]
    role: Role
    about: int
    within: int


class Clauses(NamedTuple):
    """The clauses of a sentence, in order of their first word; `number[i]` is the clause that its i-th word is in."""

    clauses: tuple[Clause, ...]
    number: tuple[int, ...]

    def at(self, index: int) -> Clause:
        """The clause that a word of the sentence is in."""
        return self.clauses[self.number[index]]

    def predicate_at(self, index: int) -> Clause:
        """The clause whose verb is said of a word: a part without a verb shares that of the clause it belongs to."""
        clause = self.at(index)
        if clause.role != "part" or clause.verbs or clause.within < 0:
            return clause
        around = self.clauses[clause.within]
        return around._replace(tokens=tuple(sorted(around.tokens + clause.tokens)))
