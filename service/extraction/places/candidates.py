"""Which location mentions of a sentence may be where something happens, and in which role they stand there."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence
from service.model import Mention

Role = Literal["in", "from", "towards", "described", "dateline"]

_IN = frozenset("in nabij bij rond rondom te binnen buiten langs op near inside around في قرب".split())
_FROM = frozenset(("uit", "from", "من"))
_REPORTED_FROM = frozenset(("vanuit",))
_TOWARDS = frozenset(("naar", "richting", "via", "tot", "ten", "to", "إلى"))
_NOT_A_PLACE = frozenset("door met tegen over tussen voor volgens aldus namens dankzij by with against for".split())
PLACE_NOUNS = frozenset(
    """
    plaats dorp stad hoofdstad kamp gebied regio streek enclave bolwerk wijk buurt gemeente eiland haven terrein
    provincie deelstaat district
    """.split()
)
# "De bevolking van X", "de gevangenis van X": what stands in a place, or lives there.
_OF_A_PLACE = frozenset(
    """
    bevolking gemeente stad provincie haven luchthaven vliegveld station gevangenis ziekenhuis centrum binnenstad
    marathon kust omgeving buurt rand
    """.split()
)
_FOUGHT_FOR = frozenset(("slag", "strijd", "gevechten", "gevecht"))
_MOTIONS = frozenset("trok trokken liep liepen reed reden wandelden wandelde marcheerden trekken lopen rijden".split())
_HOLDS = frozenset("telt telde tellen telden kent kende herbergt herbergde vangt ving".split())
# An address tells where in a place; the place itself is what figures are of.
_STREETS = ("straat", "laan", "plein", "weg", "kade", "dreef", "singel", "straatweg", "markt")
_DWELLERS = frozenset(("civilian", "household", "family", "building", "voter"))
_PEOPLE = frozenset(
    "person civilian woman man child patient suspect soldier police worker student traveller politician athlete".split()
)
_REACH = 7  # tokens between a preposition and the name that it governs
_ROW = 60  # characters around a place in which others of an enumeration stand


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a figure's. `token` is the mention's first; `lasting`: the story may stay there."""

    mention: Mention
    role: Role
    token: int
    lasting: bool


def find_candidates(reading: Reading, sentence: Sentence, countries: frozenset[str]) -> list[Candidate]:
    """The candidates of a sentence, in order; `countries` are the ids of entities that are one."""
    found = []
    for mention in reading.mentions_in(sentence.start, sentence.end):
        if mention.type != "location" or mention.form != "name" or mention.surface.casefold().endswith(_STREETS):
            continue
        if _is_enumerated(reading, mention):
            continue
        token = reading.token_at(mention.start)
        if mention.start == reading.block.start and mention.surface.isupper():
            # "DEN HAAG (ANP) - ..." tells where the agency sits, and what "de hoofdstad" may mean.
            found.append(Candidate(mention, "dateline", token, False))
            continue
        preposition, at = _governor(reading, token)
        role = _role(reading, mention, token, preposition)
        if role is None or (role == "described" and mention.entity_id in countries):
            continue
        if role in ("in", "from") and _follows_one_person(reading, at):
            continue  # "een automobilist uit X" tells where he lives
        lasting = role in ("in", "described") or _is_explained(reading, mention)
        found.append(Candidate(mention, role, token, lasting))
    return found


def points_back(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of a place that was named before: "in de Oost-Syrische plaats", "uit het kamp"."""
    words = reading.tokens.lower
    return any(
        words[index].removesuffix("je") in PLACE_NOUNS
        and not {"de", "het", "dit", "dat", "deze", "die"}.isdisjoint(words[max(sentence.first, index - 3) : index])
        for index in range(sentence.first + 1, sentence.last)
    )


def names_another(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence says by an adjective where it is: "in Vlaamse cellen"."""
    mentions = reading.mentions_in(sentence.start, sentence.end)
    tokens = [reading.token_at(m.start) for m in mentions if m.type == "location" and m.form == "demonym"]
    return any(token > sentence.first and reading.tokens.lower[token - 1] in _IN for token in tokens)


def _role(reading: Reading, mention: Mention, token: int, preposition: str) -> Role | None:
    if preposition in _NOT_A_PLACE:
        return None
    if preposition in _IN or preposition in _REPORTED_FROM:
        return "in"
    if preposition in _FROM:
        return "from"
    if preposition in _TOWARDS:
        return "towards"
    following = reading.token_at(mention.end)
    if following < len(reading.tokens) and reading.tokens.lower[following] in _HOLDS:
        return "in"  # "Zuid-Soedan telt twee miljoen ontheemden"
    return "described" if _is_described(reading, token) else None


def _is_described(reading: Reading, token: int) -> bool:
    """Whether a noun or an adjective of place leads the name: "het dorpje X", "IS-bolwerk X", "het Waalse X"."""
    if not token:
        return False
    before = reading.tokens.lower[token - 1].rpartition("-")[2].removesuffix("je")
    if before in PLACE_NOUNS or before.endswith(("stad", "dorp", "gemeente", "bolwerk", "plaats")):
        return True
    named = reading.mentions_in(reading.tokens.start[token - 1], reading.tokens.end[token - 1])
    return bool(named) and named[0].form == "demonym"


def _is_explained(reading: Reading, mention: Mention) -> bool:
    """Whether the story says what place it is: "uit X, het laatste dorp in het oosten"."""
    following = reading.token_at(mention.end)
    words = reading.tokens.lower[following : following + 5]
    return words[:1] == [","] and words[1:2] in (["het"], ["de"], ["een"]) and not PLACE_NOUNS.isdisjoint(words[2:])


def _governor(reading: Reading, token: int) -> tuple[str, int]:
    """The preposition whose noun phrase ends with the token, and where it stands ("nabij" in "nabij de stad X")."""
    words = reading.tokens.lower
    if _is_of_dwellers(words, token):
        return "in", token
    for index in range(token - 1, max(-1, token - 1 - _REACH), -1):
        word = words[index]
        if not word[0].isalpha() and word != "'s":
            return "", index
        if word == "van" and index and words[index - 1].rpartition("-")[2] in _OF_A_PLACE:
            return "in", index
        if word in ("van", "of", "en"):
            continue
        if word == "tussen" and index == token - 1 and words[token + 1 : token + 2] == ["en"]:
            return "in", index  # "tussen X en Y"
        if word == "om" and index and words[index - 1] in _FOUGHT_FOR:
            return "in", index  # "de slag om X"
        if word in ("voor", "over") and "heel" in words[index + 1 : index + 2]:
            return "in", index  # "voor heel X"
        if word in _NOT_A_PLACE and "kust" in words[index + 1 : index + 3]:
            return "in", index  # "voor de kust van X"
        if word == "door" and not _MOTIONS.isdisjoint(words[max(0, index - 6) : index]):
            return "in", index  # "trokken door X"
        if word in PREPOSITIONS or word in _IN or word in _FROM or word in _TOWARDS or word in _NOT_A_PLACE:
            return word, index
        if word in AUXILIARIES or word in CONJUNCTIONS:
            return "", index
    return "", token


def _is_of_dwellers(words: list[str], token: int) -> bool:
    """Whether those who live there stand before: "3.000 inwoners van X"."""
    before = words[max(0, token - 3) : token]
    if "van" not in before:
        return False
    noun = token - len(before) + before.index("van") - 1
    return noun >= 0 and categorize(lemmatize(words[noun])) in _DWELLERS


def _follows_one_person(reading: Reading, at: int) -> bool:
    """Whether one person stands before the preposition at `at`: a singular noun or a name."""
    if at < 1:
        return False
    word = reading.tokens.lower[at - 1]
    named = reading.mentions_in(reading.tokens.start[at - 1], reading.tokens.end[at - 1])
    if named and named[0].type == "person":
        return True
    return is_known_noun(word) and lemmatize(word) == word and categorize(word) in _PEOPLE


def _is_enumerated(reading: Reading, mention: Mention) -> bool:
    """Whether the place is one of three or more in a row, none of which is the figure's alone."""
    around = reading.mentions_in(mention.start - _ROW, mention.end + _ROW)
    row = [other for other in around if other.type == "location" and other.form == "name"]
    group = row[:1]
    for before, after in pairwise(row):
        between = reading.text[before.end : after.start].strip()
        group = [*group, after] if between in (",", "en", "of", ", en", "and") else [after]
        if len(group) > 2 and mention in group:
            return True
    return False
