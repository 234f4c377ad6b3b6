"""Wholes that a phrase before the part names: "Van de 412 kinderen waren er 57 ziek", "Onder de doden zijn vier"."""

from service.dutch.events import find_events
from service.dutch.plurals import is_plural_form
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES, DETERMINERS
from service.extraction.parts.words import REACH, may_hold
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

_OPENING = frozenset(("van", "onder"))
# What became of those counted before: "dertig mensen opgepakt. Onder de arrestanten ...".
_DEAD, _HELD = frozenset(("killed", "died")), frozenset(("arrested",))
_OUTCOMES = {
    "doden": _DEAD, "omgekomenen": _DEAD, "slachtoffers": _DEAD | {"injured", "attacked"},
    "gewonden": frozenset(("injured",)),
    "arrestanten": _HELD, "aangehoudenen": _HELD, "gearresteerden": _HELD, "opgepakten": _HELD, "verdachten": _HELD,
    "vermisten": frozenset(("missing",)), "overlevenden": frozenset(("rescued",)),
}  # fmt: skip
_COMPARED = (["hoger"], ["lager"], ["meer"], ["minder"], ["duurder"], ["goedkoper"])
_LONGEST_NOUN = 4  # tokens from a whole to the verb behind it


def opening_whole(reading: Reading, sentence: Sentence, index: int) -> int | None:
    """The whole of "Van de 412 kinderen waren er 57 ziek" or "Onder de 90 gasten waren vier Denen".

    It opens the sentence, and the part follows.
    """
    lower, begin = reading.tokens.lower, reading.token_at(reading.quantities[index].start)
    while begin > sentence.first and lower[begin - 1] not in (":", ";"):
        begin -= 1
    if _OPENING.isdisjoint(lower[begin : begin + 3]):
        return None
    first = next(iter(reading.quantities_in(reading.tokens.start[begin], sentence.end)), index)
    if first >= index:
        return None
    whole, part = reading.quantities[first], reading.quantities[index]
    opening = lower[begin : reading.token_at(whole.start)]
    opening = [word for word in opening if word[0].isalpha()]
    opens = len(opening) == 2 and opening[0] in _OPENING and opening[1] in DETERMINERS
    if not opens or whole.kind != "count" or not may_hold(whole, part):
        return None
    return first if part.kind == "count" or _is_subject_of(reading, whole, part) else None


def whole_by_noun(reading: Reading, sentence: Sentence, index: int) -> int | None:
    """The whole of "Er vielen tien doden. Onder de doden zijn vier kinderen": it is the last that counts that noun, or
    the only count before, where the noun says what became of them ("dertig mensen opgepakt. Onder de arrestanten")."""
    lower, part = reading.tokens.lower, reading.quantities[index]
    at = reading.token_at(part.start)
    onder = next(
        (at for at in range(at - 1, max(sentence.first - 1, at - REACH - 1), -1) if lower[at] == "onder"), None
    )
    if part.kind != "count" or onder is None or lower[onder + 1] not in ("de", "deze"):
        return None
    opens = onder == sentence.first or lower[onder - 1] in (",", ";", "en", "–")
    noun = lower[onder + 2]
    if not opens or not is_plural_form(noun) or reading.quantities_in(reading.tokens.start[onder], part.start):
        return None
    number = reading.sentence_at(part.start)
    start = reading.sentences[max(0, number - 1)].start
    before = [
        one
        for one in reading.quantities_in(start, reading.tokens.start[onder])
        if reading.quantities[one].kind == "count" and may_hold(reading.quantities[one], part)
    ]
    for one in reversed(before):
        behind = reading.token_at(reading.quantities[one].end)
        if noun in lower[behind : behind + _LONGEST_NOUN]:
            return one
    if len(before) != 1 or noun not in _OUTCOMES:
        return None
    around = reading.sentences[reading.sentence_at(reading.quantities[before[0]].start)]
    words = reading.words(around)
    said = find_events(words, 0, min(len(words), onder - around.first))
    return before[0] if any([event in _OUTCOMES[noun] for _, event in said]) else None


def _is_subject_of(reading: Reading, whole: Quantity, part: Quantity) -> bool:
    """Whether a share stands as in "Van de 300 huizen is 10 procent gesloopt", and is none of something else."""
    words = reading.tokens.lower
    start = part.modifier_span.start if part.modifier_span else part.start
    verb = reading.token_at(min(start, part.start)) - 1
    is_near = verb - reading.token_at(whole.end) <= _LONGEST_NOUN
    behind = reading.token_at(part.end - 1) + 1
    is_verb = words[verb] in AUXILIARIES or infinitive(words[verb]) is not None
    return is_near and is_verb and words[behind : behind + 1] not in _COMPARED
