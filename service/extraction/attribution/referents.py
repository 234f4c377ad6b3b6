"""Whom "zegt hij", "de minister zei" and "het bedrijf" mean: somebody named before, of that sex, role or kind."""

from collections.abc import Mapping

from service.dutch.persons import Sex, sex_of_name, sex_of_pronoun, sex_of_role
from service.dutch.reporting import COMPANIES, DOCUMENT_NOUNS
from service.dutch.words import DETERMINERS, PREPOSITIONS
from service.extraction.attribution.pages import Pages
from service.extraction.quantities.people import is_person
from service.extraction.reading import Reading
from service.extraction.statements import Statement
from service.model import Mention

_PRONOUN_REACH = 5  # sentences
_SOURCE_REACH = 2  # sentences
_HER = frozenset(("haar", "zij", "ze"))
_ROLE_REACH = 12  # sentences
_COMPANY_REACH = 3  # sentences
_ROLE_BEFORE = 3  # tokens: "minister van Defensie X"
_SHORTEST_ROLE = 4  # letters
_SHORTEST_HEAD = 6  # letters of a role that also counts as the end of a compound


def find_by_pronoun(pages: Pages, block: int, statement: Statement) -> Mention | None:
    """The last speaker, or the one person of a sentence shortly before, of the pronoun's sex."""
    offset = statement.span.start
    sex = sex_of_pronoun(statement.source.surface.split()[0].casefold()) if statement.source else None
    if statement.plural and sex == "f":
        return None  # "zeggen ze": several
    number = pages.readings[block].sentence_at(offset)
    for _ in range(_PRONOUN_REACH):
        reading = pages.readings[block]
        sentence = reading.sentences[number]
        spoken = [m for s in pages.statements(block, number) if not s.pronoun for m in s.named if m.type == "person"]
        named = [m for m in reading.mentions_in(sentence.start, sentence.end) if m.type == "person"]
        leading = [m for m in named if not _is_governed(reading, m)]
        for persons in (spoken, leading):
            before = [m for m in persons if m.start < offset and _agrees(reading, m, sex)]
            if len({m.entity_id for m in before}) == 1:
                return before[-1]
        if len({m.entity_id for m in leading}) > 1:
            # "X klopte Y. ..., vertelde hij": whoever the sentence is about, if anybody.
            subject = pages.subject(block, number)
            same = subject is not None and subject.type == "person" and _agrees(reading, subject, sex)
            return subject if same and sentence.end <= offset else None
        previous = pages.previous(block, number)
        if previous is None:
            return None
        block, number = previous
    return None


def find_source(pages: Pages, block: int, statement: Statement) -> Statement:
    """The statement of "hij" or "volgens haar" with the words of whoever spoke last, if those name no person.

    "Een inwoner sprak van 30 doden. “Ik zag er tien”, zei hij.", "Copa vindt dat weinig: volgens haar is er meer."
    """
    reading = pages.readings[block]
    if statement.at is None or statement.source is None or not reading.block.start <= statement.at < reading.block.end:
        return statement
    number = reading.sentence_at(statement.span.start)
    is_her = statement.source.surface.casefold() in _HER
    for place in range(number, max(-1, number - _SOURCE_REACH - 1), -1):
        sentence = reading.sentences[place]
        told = [s for s in pages.statements(block, place) if s.span.start < statement.span.start and not s.pronoun]
        since = told[-1].span.start if told else sentence.start
        if any(m.type == "person" for m in reading.mentions_in(since, min(sentence.end, statement.span.start))):
            return statement
        if told:
            before = told[-1]
            one = before.source_noun and before.source is not None and _is_one(before.source.surface)
            body = is_her and (before.source_noun or any(m.type == "organization" for m in before.named))
            if before.source is None or before.by_medium or not (one or body):
                return statement
            return statement.replace(
                source=before.source, named=before.named, source_noun=before.source_noun, pronoun=False, via=before.via
            )
    return statement


def _is_one(source: str) -> bool:
    """Whether the words are of one person: "een woordvoerder", "de minister"; not "de politie", "de bewoners"."""
    words = source.casefold().split()
    return words[0] in ("een", "de", "zijn", "haar", "hun") and any(is_person(word) for word in words[1:3])


def find_by_role(pages: Pages, block: int, statement: Statement, names: Mapping[str, str]) -> Mention | None:
    """The person who was introduced by the role ("de minister"), or the organization by its kind ("het bedrijf").

    `names`: entity id to name; "het fonds" is also an organization whose name ends with it.
    """
    role = _definite_noun(statement)
    if role is None:
        return None
    offset = statement.span.start
    place = (block, pages.readings[block].sentence_at(offset))
    companies: dict[str, Mention] = {}
    for distance in range(_ROLE_REACH):
        reading = pages.readings[place[0]]
        sentence = reading.sentences[place[1]]
        for mention in reversed(reading.mentions_in(sentence.start, sentence.end)):
            if mention.start >= offset and place[0] == block:
                continue
            if mention.type not in ("person", "organization") or mention.entity_id in pages.media:
                continue
            name = names[mention.entity_id].casefold()
            called = mention.type == "organization" and (name.endswith(role) or role in name.split())
            if called or _is_called(reading, mention, role):
                return mention
            if mention.type == "organization" and distance < _COMPANY_REACH:
                companies.setdefault(mention.entity_id, mention)
        previous = pages.previous(*place)
        if previous is None:
            break
        place = previous
    if role.endswith(COMPANIES) and len(companies) == 1:
        return next(iter(companies.values()))
    return None


def _definite_noun(statement: Statement) -> str | None:
    """The noun of "de minister", "het bedrijf", "de Franse minister": of a source that is nothing but that."""
    if statement.source is None or any(mention.type != "location" for mention in statement.named):
        return None
    words = statement.source.surface.casefold().split()
    if len(words) > 3 and words[1] == "van" and words[0] in DOCUMENT_NOUNS:
        words = words[2:]  # "cijfers van de vereniging"
    words = words[: next((i for i, word in enumerate(words) if word in ("uit", "in", "met")), len(words))]
    if not 2 <= len(words) <= 3 or words[0] not in DETERMINERS or not words[-1].isalpha():
        return None
    return words[-1] if len(words[-1]) >= _SHORTEST_ROLE else None


def _is_called(reading: Reading, mention: Mention, role: str) -> bool:
    """Whether the mention stands beside the role ("vakbond X", "X, de minister van Defensie")."""
    words = reading.tokens.lower
    first, last = reading.token_at(mention.start), reading.token_at(mention.end)
    before = words[max(0, first - _ROLE_BEFORE) : first]
    if before and _has_role(before[-1], role):
        return True
    if len(before) == _ROLE_BEFORE and before[1] in ("van", "voor") and _has_role(before[0], role):
        return mention.type == "person"
    behind = words[last : last + 3]
    return len(behind) == 3 and behind[0] in (",", "(") and any(_has_role(word, role) for word in behind[1:])


def _has_role(word: str, role: str) -> bool:
    """Whether the word is the role, or a compound of a long one: a "zorgverzekeraar" is a "verzekeraar"."""
    return word == role or (len(role) >= _SHORTEST_HEAD and word.endswith(role))


def _is_governed(reading: Reading, mention: Mention) -> bool:
    """Whether a preposition stands before the name, or before the role that introduces it: "op de Zwitser X"."""
    words = reading.tokens.lower
    first = reading.token_at(mention.start)
    for index in range(first - 1, max(-1, first - 1 - _ROLE_BEFORE), -1):
        if words[index] in PREPOSITIONS:
            return words[index] not in ("volgens", "van")
        if reading.upos[index] in ("VERB", "AUX"):
            return False  # "Bij Colruyt in Halle werkt Fatima"
        if not words[index][0].isalpha() or words[index] in DETERMINERS:
            return index > 0 and words[index] in DETERMINERS and words[index - 1] in PREPOSITIONS - {"volgens", "van"}
    return False


def _agrees(reading: Reading, mention: Mention, sex: Sex | None) -> bool:
    """Whether nothing known of the person forbids the pronoun."""
    if sex is None:
        return True
    first = reading.token_at(mention.start)
    role = sex_of_role(reading.tokens.lower[first - 1]) if first else None
    known = role or sex_of_name(mention.surface)
    return known is None or known == sex
