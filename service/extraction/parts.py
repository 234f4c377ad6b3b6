"""Which figure is a part of which: "900 reizigers, van wie 40 zonder kaartje"."""

from service.dutch.word_forms import RANKS, infinitive
from service.dutch.words import AUXILIARIES, DETERMINERS
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

# Token sequences that say that what follows belongs to what went before.
_WITHIN = (
    ("onder", "wie"),
    ("onder", "hen"),
    ("van", "wie"),
    ("van", "hen"),
    ("waarvan",),
    ("waaronder",),
    ("daarvan",),
    ("daaronder",),
    ("hiervan",),
    ("hieronder",),
    ("inclusief",),
    ("met", "inbegrip", "van"),
    ("onder", "meer"),
    ("onder", "andere"),
    ("among", "them"),
    ("of", "whom"),
    ("including",),
)
_WITHIN_BY_OPENER = {opener: [phrase for phrase in _WITHIN if phrase[0] == opener] for opener, *_ in _WITHIN}
_BEHIND = (("van", "hen"), ("van", "wie"), ("of", "them"), ("of", "whom"), ("ervan",), ("daarvan",), ("hiervan",))
_BEHIND_OPENERS = frozenset(phrase[0] for phrase in _BEHIND)
_OPENING = frozenset(("van", "onder"))
_COMPARED = (["hoger"], ["lager"], ["meer"], ["minder"], ["duurder"], ["goedkoper"])
_LONGEST_NOUN = 4  # tokens from a whole to the verb behind it
_LONGEST_LIST = 6  # parts
_LIST_REACH = 24  # tokens
_LONGEST_LINK = 4  # tokens: "van de laatste"
_REACH = 7  # tokens between the words and their figure: "onder wie naar schatting nog eens ..."
# A number behind these measures the whole, and is not it: "19 doelpunten in 34 wedstrijden, waaronder drie ...".
_ASIDE = frozenset(("in", "uit", "tijdens", "binnen", "op", "per"))
_WHOLES = ("count", "money", "area", "mass", "length", "volume", "duration")
_COUNTS = ("count", "percentage", "fraction")


def find_whole(reading: Reading, index: int) -> int | None:
    """Index of the quantity that `reading.quantities[index]` is a part of, or None.

    The whole stands before in the same sentence, or in the sentence before where this one opens with "Onder hen".
    """
    quantity = reading.quantities[index]
    if quantity.kind not in _COUNTS and quantity.kind not in _WHOLES:
        return None
    if index + 1 < len(reading.quantities) and _is_of(reading, quantity, reading.quantities[index + 1]):
        return index + 1
    if (listed := _whole_of_list(reading, index)) is not None:
        return listed
    number = reading.sentence_at(quantity.start)
    sentence = reading.sentences[number]
    words_at = _words_of_part(reading, sentence, quantity)
    if words_at is None:
        return _opening_whole(reading, sentence, index)
    is_measured = quantity.kind not in _COUNTS
    opens = words_at <= sentence.first + 1 or words_at > reading.token_at(quantity.start)
    boundary = reading.sentences[_number_before(reading, number)].start if opens and number else sentence.start
    limit = min(reading.tokens.start[words_at], quantity.start)
    found = None
    for before in range(index - 1, -1, -1):
        whole = reading.quantities[before]
        if whole.start < boundary:
            break
        if whole.kind not in _WHOLES or whole.end > limit or not _may_hold(whole, quantity):
            continue
        if is_measured and (whole.kind != quantity.kind or whole.unit != quantity.unit):
            continue
        governor = reading.token_at(whole.start) - 1
        if governor < sentence.first or reading.tokens.lower[governor] not in _ASIDE:
            return before
        found = before if found is None else found
    return found


def _number_before(reading: Reading, number: int) -> int:
    """The sentence before, or the one before that, where it tells of a part too: "De helft van hen was ziek"."""
    before = reading.sentences[number - 1]
    words = tuple(reading.tokens.lower[before.first : before.last])
    tells_part = any([phrase in (words[1:3], words[2:4], words[:2]) for phrase in _BEHIND])
    return max(0, number - 2) if tells_part else number - 1


def _is_of(reading: Reading, part: Quantity, whole: Quantity) -> bool:
    """Whether the quantities stand as in "negentien van de 41 zetels"."""
    first = reading.token_at(part.end)
    if whole.kind != "count" or reading.tokens.lower[first] != "van":
        return False
    between = reading.tokens.lower[first : reading.token_at(whole.start)]
    if not 2 <= len(between) <= _LONGEST_LINK:
        return False
    return between[1] in DETERMINERS and all([word in RANKS for word in between[2:]])


def _opening_whole(reading: Reading, sentence: Sentence, index: int) -> int | None:
    """The whole of "Van de 412 kinderen waren er 57 ziek" or "Onder de 90 gasten waren vier Denen".

    It opens the sentence, and the part follows.
    """
    opening = reading.tokens.lower[sentence.first : sentence.first + 3]
    if _OPENING.isdisjoint(opening):
        return None
    first = next(iter(reading.quantities_in(sentence.start, sentence.end)), index)
    if first >= index:
        return None
    whole, part = reading.quantities[first], reading.quantities[index]
    opening = reading.tokens.lower[sentence.first : reading.token_at(whole.start)]
    opening = [word for word in opening if word[0].isalpha()]
    opens = len(opening) == 2 and opening[0] in _OPENING and opening[1] in DETERMINERS
    if not opens or whole.kind != "count" or not _may_hold(whole, part):
        return None
    return first if part.kind == "count" or _is_subject_of(reading, whole, part) else None


def _is_subject_of(reading: Reading, whole: Quantity, part: Quantity) -> bool:
    """Whether a share stands as in "Van de 300 huizen is 10 procent gesloopt", and is none of something else."""
    words = reading.tokens.lower
    start = part.modifier_span.start if part.modifier_span else part.start
    verb = reading.token_at(min(start, part.start)) - 1
    is_near = verb - reading.token_at(whole.end) <= _LONGEST_NOUN
    behind = reading.token_at(part.end - 1) + 1
    is_verb = words[verb] in AUXILIARIES or infinitive(words[verb]) is not None
    return is_near and is_verb and words[behind : behind + 1] not in _COMPARED


def _whole_of_list(reading: Reading, index: int) -> int | None:
    """The whole of "acht gewonden: zes mannen en twee vrouwen": counts behind a mark that add up to the one before."""
    part = reading.quantities[index]
    sentence = reading.sentences[reading.sentence_at(part.start)]
    inside = reading.quantities_in(sentence.start, sentence.end)
    if part.kind != "count" or len(inside) < 3 or index - inside[0] > _LONGEST_LIST:
        return None
    mark = next((at for at in _tokens_before(reading, sentence, part) if reading.tokens.lower[at] in (":", "(")), None)
    if mark is None:
        return None
    place = reading.tokens.start[mark]
    before = [at for at in inside if reading.quantities[at].end <= place]
    behind = [at for at in inside if reading.quantities[at].start > place][:_LONGEST_LIST]
    if not before or len(behind) < 2 or reading.quantities[before[-1]].kind != "count":
        return None
    listed = [reading.quantities[at] for at in behind]
    sizes = [one.best for one in listed if one.kind == "count" and one.best is not None]
    adds_up = len(sizes) == len(listed) and sum(sizes) == reading.quantities[before[-1]].best
    return before[-1] if adds_up else None


def _tokens_before(reading: Reading, sentence: Sentence, quantity: Quantity) -> range:
    """The tokens before the quantity, the nearest first, as far as a list goes."""
    first = reading.token_at(quantity.start)
    return range(first - 1, max(sentence.first, first - _LIST_REACH), -1)


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    large, small = _size(whole), _size(part)
    return part.kind != "count" or large is None or small is None or large >= small


def _words_of_part(reading: Reading, sentence: Sentence, quantity: Quantity) -> int | None:
    """Index of the token where the words of part begin, if they stand before the quantity."""
    words = reading.tokens.lower
    first = reading.token_at(quantity.start)
    for index in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
        word = words[index]
        if word in _WITHIN_BY_OPENER:
            for phrase in _WITHIN_BY_OPENER[word]:
                if tuple(words[index : index + len(phrase)]) == phrase:
                    return index
        elif word in (".", ";", ","):
            break
    behind = reading.token_at(quantity.end)
    if behind >= len(words) or words[behind] not in _BEHIND_OPENERS:
        return None
    is_part = any([tuple(words[behind : behind + len(phrase)]) == phrase for phrase in _BEHIND])
    return behind if is_part else None


def _size(quantity: Quantity) -> float | None:
    value = quantity.best if quantity.best is not None else quantity.high
    return None if value is None else float(value)
