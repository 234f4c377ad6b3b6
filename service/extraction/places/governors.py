"""Which preposition governs a name: "nabij" in "nabij de stad X", none in "in maart trok de storm over X"."""

from service.dutch.nouns import categorize, lemmatize
from service.dutch.word_forms import is_participle
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence

IN = frozenset("in nabij bij rond rondom te binnen buiten langs op boven near inside around في قرب".split())
FROM = frozenset(("uit", "vanuit", "from", "من"))
TOWARDS = frozenset(("naar", "tot", "ten", "to", "إلى"))
NOT_A_PLACE = frozenset(
    """
    door met tegen over tussen voor volgens aldus namens dankzij richting via dan als zoals
    by with against for
    """.split()
)
_GOVERNORS = PREPOSITIONS | IN | FROM | TOWARDS | NOT_A_PLACE
# "De bevolking van X", "de gevangenis van X": what stands in a place, or lives there.
_OF_A_PLACE = frozenset(
    """
    bevolking gemeente stad provincie haven luchthaven vliegveld station gevangenis ziekenhuis centrum binnenstad
    marathon kust omgeving buurt rand
    """.split()
)
# "Op verzoek van X", "op weg van X naar Y": no preposition of place.
_ABSTRACT = frozenset(
    "initiatief verzoek vraag bevel aandringen voorstel advies weg opdracht naam kosten rekening kant zijde".split()
)
_FOUGHT_FOR = frozenset(("slag", "strijd", "gevechten", "gevecht"))
_CONCERNS = (["gaat", "het"], ["ging", "het"], ["is", "dat"], ["is", "het"], ["was", "dat"], ["was", "het"])
_PAST = frozenset("via tegen voor over met door".split())
_MOTIONS = frozenset("trok trokken liep liepen reed reden wandelden wandelde marcheerden trekken lopen rijden".split())
_STORMS = frozenset(("raasde", "raast", "trok", "trekt", "woedde"))
_WRECKS = frozenset(("schipbreuk", "scheepsramp"))
# Who lives there, and what a country or town is made of: "3.000 inwoners van X", "de tien provincies van X".
_DWELLERS = frozenset(("civilian", "household", "family", "building", "voter"))
_REACH = 7  # tokens between a preposition and the name that it governs


def find_governor(reading: Reading, sentence: Sentence, token: int) -> tuple[str, int]:
    """The preposition whose noun phrase ends with the token, and where it stands; "" where there is none.

    What is as good as a preposition of place comes back as "in": "3.000 inwoners van X", "voor de kust van X".
    """
    words = reading.tokens.lower
    if _is_of_dwellers(words, token):
        return "in", token
    for index in range(token - 1, max(sentence.first - 1, token - 1 - _REACH), -1):
        word = words[index]
        if not word[0].isalpha() and word != "'s":
            return "", index
        if word == "van":
            noun = words[index - 1].rpartition("-")[2] if index > sentence.first else ""
            if noun in ("die", "dat") and index - 2 >= sentence.first and words[index - 2] in IN:
                return "in", index  # "in de haven van X en in die van Y"
            if noun in _OF_A_PLACE:
                return _around(words, sentence, index - 1), index
            if noun in _ABSTRACT or (index == token - 1 and "naar" in words[token + 1 : token + 4]):
                return "", index
        if word in ("van", "of", "en"):
            continue
        if is_place := _as_good_as_in(words, index, token):
            return is_place, index
        if word == "tot" and "van" in words[index:token]:
            return "", index  # "dat leidde tot protesten van X"
        if word in _GOVERNORS:
            return ("", index) if _leads_a_time(reading, index, token) else (word, index)
        if word in AUXILIARIES or word in CONJUNCTIONS:
            return "", index
        if reading.upos[index] == "VERB" and not is_participle(word):
            return "", index  # "In Rotterdam zamelde moskee X geld in"
    return "", token


def _around(words: list[str], sentence: Sentence, noun: int) -> str:
    """The preposition before what stands in a place: "via" in "via de haven van X", "in" where it only is named."""
    at = noun - 1
    while at > sentence.first and words[at] in ("de", "het", "een"):
        at -= 1
    return words[at] if at >= sentence.first and words[at] in _PAST and words[noun] != "kust" else "in"


def _as_good_as_in(words: list[str], index: int, token: int) -> str:
    """ "in" where the words at `index` and around it say a place without a preposition of place."""
    word, following = words[index], words[index + 1 : index + 3]
    before = words[index - 1] if index else ""
    is_place = (
        (word == "om" and before in _FOUGHT_FOR)  # "de slag om X"
        or (word in ("voor", "over") and following[:1] == ["heel"])  # "voor heel X"
        or (word in NOT_A_PLACE and "kust" in following)  # "voor de kust van X"
        or (word == "door" and not _MOTIONS.isdisjoint(words[max(0, index - 6) : index]))  # "trokken door X"
        or (word == "over" and not _STORMS.isdisjoint(words[index + 2 : index + 4]))  # "die over X raasde"
        or (word == "voor" and before in _WRECKS)  # "een schipbreuk voor Kreta"
        or (word == "voor" and words[token + 1 : token + 3] in _CONCERNS)  # "Voor X gaat het om 210 euro"
        or (word == "voor" and before in ("en", ",") and words[token + 1 : token + 2] == ["om"])  # "en voor Y om 130"
        or (word == "via" and not before[:1].isalpha() and following[:1] != ["de"])  # "Via X reisden er ..."
    )
    return "in" if is_place else ""


def _leads_a_time(reading: Reading, preposition: int, token: int) -> bool:
    """Whether a time stands right behind the preposition, so that the name is no part of its phrase: "in mei X"."""
    if preposition + 1 >= token:
        return False
    times = reading.times_in(reading.tokens.start[preposition], reading.tokens.end[preposition + 1])
    return bool(times) and times[0].end <= reading.tokens.start[token]


def _is_of_dwellers(words: list[str], token: int) -> bool:
    """Whether those who live there stand before: "3.000 inwoners van X"."""
    before = words[max(0, token - 3) : token]
    if "van" not in before:
        return False
    noun = token - len(before) + before.index("van") - 1
    if noun < 0:
        return False
    lemma = lemmatize(words[noun])
    category = categorize(lemma)
    return category in _DWELLERS or (category == "place" and lemma != words[noun])  # one place may be part of a way
