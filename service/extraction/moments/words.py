"""What the words around a time say of it: that it is of something else than a figure, or of the sentence behind it."""

from itertools import pairwise

from service.dutch.reporting import DOCUMENT_NOUNS
from service.dutch.word_forms import is_inflected_participle, is_participle
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PRONOUNS
from service.extraction.clauses import HAPPENINGS
from service.extraction.reading import Reading, Sentence
from service.extraction.times.verb_forms import is_preterite
from service.model import Quantity, Time

# Behind these stands what a figure is compared with; "tegen" is said of a number ("tegen elf in 2022").
_THAN = frozenset(("dan", "zoals", "tegenover", "versus"))
_COMPARED_TO = frozenset((("ten", "opzichte"), ("in", "vergelijking"), ("vergeleken", "met"), ("vergeleken", "bij")))
_AS = frozenset("even evenveel evenzeer zo zoveel net dezelfde hetzelfde dubbel".split())
_MORE_OR_LESS = frozenset(("meer", "minder", "vaker", "hoger", "lager", "groter", "kleiner"))
_BETWEEN_THAN_AND_TIME = frozenset(
    "in op tijdens eind begin half midden de het een heel van met over dezelfde hetzelfde periode".split()
)
# "Het akkoord van maandag": when it was made, not when what it says is so.
_MADE = (
    "wet", "decreet", "akkoord", "verdrag", "peiling", "enquête", "rapport", "verslag", "besluit", "interview",
    "persconferentie", "conferentie", "top", "plan", "voorstel", "uitspraak", "vonnis", "boek", "film", "gebouw",
)  # fmt: skip
_OF = frozenset(("uit", "van", "dd"))
# "Op het WK van 2022" is in 2022.
_HAPPENINGS = (*HAPPENINGS, "wk", "ek", "spelen", "editie", "tour", "giro")
_AT = frozenset(("op", "bij", "tijdens", "in"))
_PARTS_OF_YEAR = frozenset(
    """
    maand maanden periode week weken weekend begin eind einde helft kwartaal loop voorjaar najaar zomer winter lente
    herfst
    """.split()
)
_ARTICLES = frozenset(("de", "het"))
DATES_FROM = frozenset("dateert dateren dateerde dateerden stamt stammen stamde stamden".split())
_TELLING = _THAN | _OF | frozenset(("als", "opzichte", "vergelijking", "vergeleken"))
_BACK_TO_DAY = frozenset(("daarbij", "hierbij"))
_BACK_TO = frozenset(("die", "dat", "dezelfde", "datzelfde", "diezelfde"))
_BACKWARD = _BACK_TO_DAY | _BACK_TO | {"toen"}
# "Nog eens 22 inzittenden raakten gewond": the same event goes on.
_MORE = frozenset((("nog", "eens"), ("nog", "een"), ("nog", "zeker")))
_PERIODS = frozenset(
    """
    dag nacht ochtend avond middag week maand jaar periode weekend zomer winter seizoen moment dagen weken maanden jaren
    uur uren
    """.split()
)
_STEPS = frozenset("later erna nadien daarna ervoor voordien eerder".split())
_WHEN = frozenset(("in", "op", "sinds", "vanaf", "tijdens"))
_SUBJECTS = DETERMINERS | PRONOUNS
# Before a number that ours is compared with; the second behind a comma.
_SET_AGAINST = frozenset(("tegen", "tegenover", "("))
_SET_BESIDE = frozenset(("van", "na"))
_LEADS = frozenset(("een", "de", "zo'n", "nog", "ongeveer", "ruim", "bijna"))
_BESIDE = 3  # tokens between a number with its noun and the time right behind it
_AS_A_RULE = frozenset("normaal gewoonlijk doorgaans gebruikelijk anders".split())
_LEVELS = frozenset(("percentage", "money", "temperature", "speed"))
_TOLD_OF = frozenset(("toen", "waarbij"))
_OPENS = 4  # tokens of what a sentence opens with
_PARTED = frozenset((",", "die", "dat"))
_PRESENTLY = frozenset(("nu", "momenteel", "inmiddels", "intussen"))
_LONGEST_WHOLE = 8  # tokens
_OTHERS = 6  # tokens
_GOVERNS = 6  # tokens
_COMPARES = 6


def is_of_something_else(before: list[str], time: Time) -> bool:
    """Whether the words before a time say that it is no figure's: "dan in", "de wet van"."""
    if (time.value or "").endswith("/..") and any(word.endswith("ste") for word in before[-2:]):
        return True  # "de hoogste opkomst sinds 1989"
    if _TELLING.isdisjoint(before):
        return False
    while len(before) > 1 and before[-1] in _ARTICLES and before[-2] in _OF:
        before = before[:-1]  # "een kapel uit de tiende eeuw"
    if _is_compared(before[-_COMPARES:]):
        return True
    opens = before[-1:] == ["van"] and 3 <= len(before) <= _OPENS and before[0] in _ARTICLES
    if opens and before[-2].endswith(_HAPPENINGS):
        return False  # "De overstroming van 2009 kostte ..."
    if before[-1:] == ["van"] and before[-4:-3] == ["voor"] and before[-2].endswith(_HAPPENINGS):
        return True  # "voor de verkiezingen van 9 juni zijn 30 partijen ingeschreven"
    if len(before) < 2 or before[-1] not in _OF:
        return bool(before) and before[-1] in _OF and time.precision == "year"
    noun = before[-2]
    if noun in DATES_FROM or noun.endswith("record"):
        return False
    if time.precision == "year" and noun not in _PARTS_OF_YEAR:
        return not (noun.endswith(_HAPPENINGS) and not _AT.isdisjoint(before[:-2]))
    return noun.endswith(_MADE) or (time.precision in ("day", "part_of_day") and noun in DOCUMENT_NOUNS)


def is_of_noun(reading: Reading, time: Time, low: int, high: int) -> bool:
    """Whether a time is that of a participle beside a noun: "het in 1974 opgerichte bedrijf", "X, in 1974 opgericht,".

    Not where the number itself stands beside it: "de 40 in maart aangehouden mannen". `low`, `high`: its tokens.
    """
    words = reading.tokens.lower
    first, behind = reading.token_at(time.start), reading.token_at(time.end - 1) + 1
    if first and words[first - 1] in _WHEN:
        first -= 1
    if behind + 1 >= len(words) or not first or first == high or behind + 1 == low:
        return False
    if is_inflected_participle(words[behind]):
        is_phrase = words[first - 1] in DETERMINERS or words[first - 1] == "een"
        return is_phrase and words[behind + 1][0].isalpha() and words[behind + 1] not in NOT_NOUNS | {"een"}
    if words[behind] == "," and words[first - 2] == "," and is_participle(words[first - 1]):
        return True  # "de school, gebouwd in 1953, telt ..."
    return words[first - 1] == "," and words[behind + 1] in (",", "door") and is_participle(words[behind])


def is_usual(before: list[str]) -> bool:
    """Whether the words before a number say what is so as a rule: "evenveel als normaal in twee maanden"."""
    return any(than in ("als", "dan") and word in _AS_A_RULE for than, word in pairwise(before))


def is_stepped(between: list[str]) -> bool:
    """Whether the words between a time and a number lead away from it: "het jaar erna", "een dag later"."""
    return any(word in _STEPS and noun in _PERIODS for noun, word in pairwise(between))


def is_set_against(reading: Reading, sentence: Sentence, time: Time) -> bool:
    """Whether the time stands by a number that another is set against: ", tegen 4.800 een jaar eerder"."""
    token = reading.token_at(time.start)
    before = reading.quantities_in(sentence.start, time.start)
    if not before:
        return False
    other = reading.quantities[before[-1]]
    words, at = reading.tokens.lower, reading.token_at(other.start) - 1
    if words[at] in _LEADS:
        at -= 1
    is_set = at > sentence.first and (words[at] in _SET_AGAINST or (words[at] in _SET_BESIDE and words[at - 1] == ","))
    return is_set and token - reading.token_at(other.end - 1) - 1 <= _BESIDE


def is_said_of_number(reading: Reading, quantity: Quantity, first: int, last: int, token: int) -> bool:
    """Whether the time at a token says of when the number is: "de 77,7 procent van 2023", "de 40 doden van vorig jaar".

    Things are counted in another year than they are from: "300 huizen uit 1920". `first`, `last`: the number's tokens.
    """
    words = reading.tokens.lower
    link = token - 2 if words[token - 1] in _ARTICLES else token - 1
    if quantity.kind in _LEVELS:
        return link == last and words[link] in ("van", "uit")
    is_that = first > 0 and words[first - 1] in DETERMINERS
    return is_that and words[link] == "van" and link - last <= 1


def is_of_whole(reading: Reading, sentence: Sentence, time: Time, at: int) -> bool:
    """Whether the time is of the whole that a number is a part of: "van de 512 branden van vorig jaar waren er 64"."""
    words, first, token = reading.tokens.lower, sentence.first, reading.token_at(time.start)
    if words[first] != "van" or words[first + 1] not in DETERMINERS or words[token - 1] not in ("van", "uit", "in"):
        return False
    if not first < token < at or token - first > _LONGEST_WHOLE or not _PARTED.isdisjoint(words[first:token]):
        return False
    return _PRESENTLY.isdisjoint(words[token:at])


def is_bracketed(reading: Reading, time: Time, at: int) -> bool:
    """Whether the token `at` opens a bracket right behind the time: "meer dan in 2021 (10,4 procent)"."""
    behind = reading.token_at(time.end)
    return behind + 1 == at and reading.tokens.lower[behind] == "("


def is_told_of(reading: Reading, time: Time, at: int) -> bool:
    """Whether a clause that holds the token `at` tells of the time before it: "dan in 2005, toen het 33 graden was".

    "Na de brand van 2019, waarbij 12 mensen omkwamen" alike.
    """
    words = reading.tokens.lower
    comma = reading.token_at(time.end)
    if comma + 1 >= len(words):
        return False
    opens = words[comma] == "," and words[comma + 1] in _TOLD_OF
    # "De overval op 30 juni 2016 waarbij een klant omkwam."
    opens = opens or (words[comma] == "waarbij" and time.names_day)
    return opens and comma < at and "," not in words[comma + 1 : at]


def words_before(reading: Reading, sentence: Sentence, token: int) -> list[str]:
    """The last words of a sentence before one of its tokens."""
    return reading.tokens.lower[max(sentence.first, token - _GOVERNS) : token]


def points_back(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence says that it is of the time of the one before."""
    words = reading.tokens.lower
    own = words[sentence.first : sentence.last - 1]
    if tuple(own[:2]) in _MORE or "anderen" in own[:_OTHERS]:
        return True  # "Meer dan 400 anderen raakten gewond"
    for index in [at for at, word in enumerate(own, sentence.first) if word in _BACKWARD]:
        word, following = words[index], words[index + 1]
        if word in _BACK_TO_DAY or (word in _BACK_TO and following in _PERIODS):
            return True
        if word == "toen" and not (following in _SUBJECTS or reading.tokens.surface[index + 1][0].isupper()):
            return True  # "toen vielen er doden", and not "toen hij viel"
    return False


def _parts(word: str) -> bool:
    """Whether the word parts what is compared from a time behind it: a comma, a number, a verb."""
    return not word.isalpha() or word in AUXILIARIES or is_preterite(word)


def _is_compared(before: list[str]) -> bool:
    """Whether the time is what another is compared with: "6 procent meer dan een jaar geleden"."""
    while before and before[-1] in _BETWEEN_THAN_AND_TIME and tuple(before[-2:]) not in _COMPARED_TO:
        before = before[:-1]
    for index, pair in enumerate(pairwise(before)):
        if pair in _COMPARED_TO and not any(map(_parts, before[index + 2 :])):
            return True  # "vergeleken met het dal van mei 2014"
    if before[-1:] == ["als"]:
        # "Evenveel als in 2019", "40 meer uitgedeeld als in 2019", and not "als in 1921 de brug instort".
        return not _AS.isdisjoint(before) or not _MORE_OR_LESS.isdisjoint(before)
    return bool(before) and (before[-1] in _THAN or tuple(before[-2:]) in _COMPARED_TO)
