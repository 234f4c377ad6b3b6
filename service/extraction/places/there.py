"""Whether "er" and "daar" mean a place, or stand for something: "schreef er 23 boetes uit", "biedt er iets voor"."""

from service.dutch.words import ADVERBS
from service.extraction.reading import Reading, Sentence

# A preposition behind which no noun stands belongs to "daar" or "er"; those that part from verbs are left out.
_STRANDED = frozenset("voor van over tegen".split())
_WITH = "mee"  # parts from "doen": only before a verb it stands for "met": "er 30 mensen mee helpen"
_MORE = frozenset(("bij", "extra", "meer", "minder", "te"))  # "De club telt er 30 leden bij"
_DEFINITE = frozenset("de het dit deze die zijn haar hun onze ons mijn".split())
_WHO = frozenset("hij zij ze we wij ik men iemand".split())
# Of these, "er" only says that there is somebody: "Volgens X zijn er twaalf doden".
_THERE_ARE = frozenset(
    """
    is zijn was waren wordt worden werd werden komt komen kwam kwamen gaat gaan ging gingen blijft blijven bleef bleven
    heeft hebben had hadden
    """.split()
)
_AMOUNTS = frozenset(("area", "mass", "volume"))  # "legde er 2.100 hectare in de as"
_SUBJECT = 5  # tokens of a subject between its verb and "er"


def stands_for_thing(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether "daar" or "er" at a token belongs to a preposition further on: "biedt daar 3 miljoen euro voor"."""
    words = reading.tokens.lower
    for token in range(at + 1, sentence.last):
        word = words[token]
        if word in _STRANDED or word == _WITH:
            following = reading.upos[token + 1] if token + 1 < sentence.last else "PUNCT"
            if following in ("VERB", "AUX") or (word != _WITH and following in ("PUNCT", "ADP")):
                return True
        elif word in (";", ":"):
            break
    return False


def is_there(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether the "er" at a token means the place told of: somebody who is known does something there to so many.

    "De politie schreef er 23 boetes uit", "Zaterdag deelde de gemeente er 300 flessen uit"; not "Vrijdag kwamen er 300
    bezoekers", nor "de agent zag er twee".
    """
    words, upos = reading.tokens.lower, reading.upos
    if _begins_with_number(reading, sentence, at):
        return not stands_for_thing(reading, sentence, at)
    number = reading.quantities_in(reading.tokens.start[at], reading.tokens.end[min(at + 2, sentence.last - 1)])
    if not number:
        return False
    quantity = reading.quantities[number[0]]
    noun = reading.token_at(quantity.end)
    if noun >= sentence.last:
        return False
    if quantity.kind not in _AMOUNTS and (quantity.kind != "count" or upos[noun] not in ("NOUN", "ADJ", "PROPN")):
        return False
    if not _MORE.isdisjoint(words[noun : sentence.last]) or stands_for_thing(reading, sentence, at):
        return False
    verb = next((i for i in range(at - 1, max(sentence.first, at - 2 - _SUBJECT), -1) if upos[i] == "VERB"), None)
    if verb is None or words[verb] in _THERE_ARE:
        return False
    between = [word for word in words[verb + 1 : at] if word not in ADVERBS]
    if between:
        return between[0] in _DEFINITE or between[0] in _WHO
    if upos[sentence.first] == "ADP" or reading.times_in(sentence.start, reading.tokens.start[verb]):
        return False
    opener = words[sentence.first]
    is_subject = verb > sentence.first + 1 and opener in _DEFINITE
    return is_subject or opener in _WHO or upos[sentence.first] == "PROPN"


def _begins_with_number(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether those counted are the subject, and the verb before "er" is theirs: "Zo'n 650 kooplui praten er"."""
    if reading.upos[at - 1] != "VERB" or at + 1 >= sentence.last or at - sentence.first > _SUBJECT:
        return False
    first = reading.quantities_in(sentence.start, reading.tokens.end[sentence.first])
    return bool(first) and reading.quantities[first[0]].kind == "count"
