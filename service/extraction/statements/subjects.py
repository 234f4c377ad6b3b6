"""On which side of a verb its subject stands. Dutch puts one constituent before the finite verb; mostly the subject."""

from service.dutch.reporting import FIGURE_NOUNS, PRONOUNS, SEPARABLE, SOURCE_NOUNS, TALLIES
from service.dutch.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.extraction.quantities.people import is_person
from service.extraction.statements.line import RELATIVES, Line
from service.extraction.statements.sources import is_unknown_name
from service.model import Mention

_NO_SUBJECT = frozenset(("dat", ":", ",", "of", "er", "zich", "nog", "ook", "niet"))
_SUBJECT_REACH = 7  # tokens from a verb to the name of the subject behind it
_DETERMINERS = frozenset(("de", "het", "een", "zijn", "haar", "hun", "twee", "drie", "enkele", "beide"))
_NOMINATIVES = frozenset(("hij", "zij", "ze", "we", "wij", "ik"))
_SUBJECT_PRONOUNS = frozenset(("hij", "zij", "wij", "ik"))
_LED_BY = frozenset(("aan", "tegen", "tegenover", "bij", "via", "op"))
_ARTICLES = frozenset(("de", "het", "een"))
_SHORT = 3  # tokens of a subject
_OPENERS = frozenset(("een", "twee", "drie", "vier", "enkele", "beide", "sommige", "verschillende"))
_LONGEST_SUBJECT = 6  # tokens
_TOLD_REACH = 9  # tokens from a verb to the clause that it leads to
_RECKONING = frozenset(
    "becijfert becijferde becijferen becijferden schat schatte raamt raamde begroot begrootte".split()
)
_OBJECT_REACH = 6  # tokens
_TIMES = frozenset(
    "dag dagen week weken maand maanden jaar jaren keer avond ochtend middag nacht zomer winter weekend uur".split()
)
_APPOSITION_REACH = 14  # tokens
_LONGEST_RANK = 2  # tokens
_LONGEST_APPOSITION = 9  # tokens
_LONGEST_RELATIVE = 16  # tokens


def is_inverted(line: Line, index: int) -> bool:
    """Whether the subject stands behind the verb: something else opens the sentence and a noun phrase follows."""
    words = line.words
    if index + 1 >= line.last or (index > line.first and words[index - 1] in _NOMINATIVES):
        return False  # "Hij schat de schade op 5 miljoen"
    following = words[index + 1]
    if following in _NO_SUBJECT or following in PREPOSITIONS:
        return False
    if (
        following == "het"
        and not {"op", "over", "tegenover"}.isdisjoint(words[index + 2 : index + 4])
        and not line.has_role(index + 2, min(line.last, index + 3))
    ):
        return False  # "houdt het (officieel) op 31"
    before = line.source_start(index)
    if following in _SUBJECT_PRONOUNS:
        return True  # "Het resultaat schatten zij op 12 miljoen"
    named_before = line.names(before, index)
    is_named_before = any(_is_subject(line, mention) for mention in named_before)
    begins_name = bool(named_before) and line.reading.token_at(named_before[0].start) == before  # "Van Damme"
    if words[before] in _LED_BY and "," not in words[before:index] and not begins_name:
        is_named_before = False  # "Aan persbureau X meldde de minister": one constituent stands before the verb
    end = min(line.source_end(index + 1), index + _SUBJECT_REACH)
    if line.names(index + 1, end) or following in SOURCE_NOUNS:
        return not (is_named_before or tells_somebody(line, index))
    if following in _DETERMINERS or following in PRONOUNS:
        if is_named_before or line.has_role(before, index):
            return False
        # "Shell meldt een winst", "Het koor zegt de repetitie af": a noun phrase, and no time, stands before.
        subject = is_unknown_name(line, before, index) or (
            words[before] in DETERMINERS and index - before <= _SHORT and _TIMES.isdisjoint(words[before:index])
        )
        return not subject or line.has_role(index + 1, end)
    return False


def tells_somebody(line: Line, index: int) -> bool:
    """Whether a noun phrase opens the sentence and what it says follows: then a name behind the verb is told it.

    "De directeur vertelde burgemeester X dat ...", "Een arts schreef X: ..."; not "De schade schat X op 3 miljoen" nor
    "De volgende dag zei X dat ...".
    """
    words, first = line.words, line.first
    opens = words[first] in DETERMINERS or words[first] in _OPENERS
    if not opens or not 1 < index - first <= _LONGEST_SUBJECT or not _TIMES.isdisjoint(words[first:index]):
        return False
    if any((word in PREPOSITIONS and word != "van") or word in FIGURE_NOUNS for word in words[first:index]):
        return False
    behind = words[index + 1 : min(line.last, index + _TOLD_REACH)]
    return "dat" in behind[1:] or ":" in behind[1:]


def has_named_subject(line: Line, index: int) -> bool:
    """Whether a person, an organization, a role or a pronoun stands right before the verb, or right behind it."""
    words = line.words
    if index > line.first and words[index - 1] in PRONOUNS:
        return True
    names = line.names(max(line.first, index - 3), index)
    if names and names[-1].type in ("person", "organization"):
        return True
    if words[index - 1] == "," and find_apposed(line, index) is not None:
        return True
    if (
        index - 2 == line.first
        and line.has_role(line.first, line.first + 1)
        and line.tokens.surface[index - 1][0].isupper()
    ):
        return True  # "Vakbond Horval telde 540 stakers"
    role = index - 1 if words[index - 1] != "zelf" else index - 2
    return role > line.first and line.has_role(role, role + 1) and words[role - 1] in DETERMINERS


def has_subject_in_relative(line: Line, index: int) -> bool:
    """Whether a role or a name is the subject of a clause with its verb last: "die het leger op 900 euro raamt"."""
    words = line.words
    if index + 1 < line.last and words[index + 1][0].isalpha():
        return False
    earliest = max(line.first, index - _LONGEST_RELATIVE)
    opener = next((at for at in range(index - 1, earliest, -1) if words[at] in ("die", "dat")), None)
    if opener is None or not line.reading.quantities_in(line.tokens.start[opener], line.tokens.start[index]):
        return False
    named = line.names(opener + 1, index)
    return bool(named) or line.has_role(opener + 1, min(index, opener + 1 + _SHORT))


def find_apposed(line: Line, index: int) -> tuple[int, int] | None:
    """Tokens of the person in "de politiechef van Mumbai, Arjun Mehta, zei" and "Arjun Mehta, de politiechef, zei".

    Where no person is named, those before the apposition: "De stadspolitie, de Guardia Urbana, hield het op 22.000".
    """
    if index - 2 <= line.first or line.words[index - 1] != ",":
        return None
    opener = next((i for i in range(index - 2, line.first, -1) if line.words[i] == ","), None)
    for mention in reversed(line.names(max(line.first, index - _APPOSITION_REACH), index - 1)):
        first, last = line.reading.token_at(mention.start), line.reading.token_at(mention.end)
        closes = last == index - 1 and first > line.first and _begins_apposition(line, opener, first)
        leads = last < index - 1 and line.words[last] == "," and "," not in line.words[last + 1 : index - 1]
        if mention.type == "person" and (closes or leads):
            return first, last
    if opener is None and index + 1 < line.last:
        return _led_by_relative(line, index)
    if opener is None or index + 1 >= line.last:
        return None
    relative = line.words[opener + 1] in RELATIVES  # "Het ministerie, dat door X geleid wordt, spreekt van 40 doden"
    if index - opener > (_LONGEST_RELATIVE if relative else _LONGEST_APPOSITION):
        return None
    begins = line.source_start(opener)
    tallies = line.words[index] in TALLIES
    behind = line.words[index + 1 : index + 1 + _OBJECT_REACH]
    reckons = line.words[index] in _RECKONING and "op" in behind  # "becijfert de schade op 3 miljoen"
    particles = [particle.words[0] for particle in SEPARABLE.get(line.words[index], ())]
    follows = (
        tallies
        or line.words[index + 1] in particles
        or line.words[index + 1 : index + 3] == ["ook", "dat"]
        or _tells_medium(line, index)
        or reckons
        or line.words[index + 1] in ("dat", "van", "het", "over")
        or line.words[index + 1][0].isdigit()
    )
    between = line.words[opener + 1 : index - 1]
    if not follows or (not relative and not AUXILIARIES.isdisjoint(between)) or begins != line.first:
        return None
    if (
        not relative
        and opener + 2 < index - 1
        and all(surface[0].isupper() for surface in line.tokens.surface[opener + 1 : index - 1])
    ):
        return opener + 1, index - 1  # a name that nobody knows
    named = bool(line.names(begins, opener)) and line.words[begins] not in PREPOSITIONS
    return (begins, opener) if named or line.has_role(begins, opener) else None


def _led_by_relative(line: Line, index: int) -> tuple[int, int] | None:
    """Tokens of the subject in "Een programmeur die anoniem wil blijven, zegt dat ..."."""
    words = line.words
    begins = line.first
    first = next((at for at in range(begins + 2, min(index, begins + _SHORT + 2)) if words[at] in RELATIVES), None)
    if first is None or words[index + 1] not in ("dat", "van", "het", "over") or words[begins] not in _ARTICLES:
        return None
    return (begins, first) if is_person(words[first - 1]) or line.has_role(begins, first) else None


def _tells_medium(line: Line, index: int) -> bool:
    """Whether it is told to a medium: "vertelde persbureau X dat ..."."""
    end = min(line.last, index + _SHORT + 1)
    return "dat" in line.words[index + 1 : end + 1] and any(
        m.entity_id in line.media for m in line.names(index + 1, end)
    )


def _begins_apposition(line: Line, opener: int | None, first: int) -> bool:
    """Whether only a rank stands between the comma and the name: ", luitenant Marc Dewit,"."""
    if opener is None or not 0 <= first - opener - 1 <= _LONGEST_RANK:
        return False
    between = line.words[opener + 1 : first]
    return all(word.isalpha() and word not in PREPOSITIONS and word not in AUXILIARIES for word in between)


def _is_subject(line: Line, mention: Mention) -> bool:
    """Whether no preposition governs the name: "de Kamer" is no subject in "in een brief aan de Kamer schrijft ..."."""
    words = line.words
    at = line.reading.token_at(mention.start)
    before = [word for word in words[max(0, at - 2) : at] if word not in DETERMINERS]
    return not before or before[-1] not in PREPOSITIONS or before[-1] == "van"
