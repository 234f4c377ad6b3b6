"""The statement that a word stands in, and what a clause about a noun is told of.

Where clauses begin and end stands in `dutch.clauses`; here they are asked by the tokens of a reading.
"""

from service.dutch.clauses import Clause
from service.dutch.nouns import categorize, lemmatize
from service.dutch.words import DETERMINERS
from service.extraction.reading import Reading, Sentence

# What a relative clause tells of these is told of all that the sentence says: "de aanslag, die in X plaatsvond, ...".
HAPPENINGS = tuple(
    "aanslag aanval brand ongeval ongeluk ramp explosie storm beving aardbeving overstroming overstromingen noodweer "
    "betoging demonstratie protest staking schietpartij gevecht gevechten strijd oorlog offensief bombardement lawine "
    "crash botsing verkiezingen verkiezing wedstrijd toernooi festival feest concert operatie "
    "actie uitbraak epidemie".split()
)
_NOUN = 3  # tokens between a number and its noun
_LOOK_BACK = 8  # tokens between an antecedent and its noun


def statement_at(reading: Reading, sentence: Sentence, token: int) -> Clause:
    """The clause of a token of the sentence; what stands in brackets is said in the clause around them."""
    clauses = reading.clauses(sentence)
    clause = clauses.at(token - sentence.first)
    return clauses.clauses[clause.within] if clause.role == "aside" and clause.within >= 0 else clause


def tells_of(reading: Reading, sentence: Sentence, clause: Clause, token: int) -> bool:
    """Whether a relative clause without a comma is about the number at a token: "90 huizen die in 2021 ...", ..."""
    about = clause.about + sentence.first
    if clause.about < 0 or not 0 <= about - token <= _NOUN:
        return False
    return clause.opener in ("die", "dat") and reading.tokens.lower[about + 1] != ","


def is_about_happening(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """Whether a relative clause tells of what happened: "de aanslag, die twaalf mensen het leven kostte, ..."."""
    if clause.about < 0:
        return False
    at = clause.about + sentence.first
    for index in range(at, max(sentence.first - 1, at - _LOOK_BACK), -1):
        word = reading.tokens.lower[index]
        if word.endswith(HAPPENINGS) or categorize(lemmatize(word)) in ("attack", "match"):
            return True
        if word in DETERMINERS and index < at:
            return False
    return False
