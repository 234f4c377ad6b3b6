"""What an article says of a person who is named in full: roles, town, year of birth. It tells namesakes apart."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from service.extraction.entities.fields import find_field
from service.extraction.entities.folding import split_person
from service.extraction.entities.resolution.listed import is_listed_club, look_up
from service.model import Article, Entity, Mention, Portrait

_REACH = 64
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_ROLE_BEFORE = re.compile(rf"(?<![\w-])({_WORD}),?\s\Z")
_AGE_BEFORE = re.compile(rf"(?<![\w,.])(\d{{1,3}})-jarige (?:{_WORD} ){{0,3}}\Z")
_AGE_BEHIND = re.compile(r",? \((\d{1,3})(?: jaar)?[),]|, (\d{1,3}) jaar(?: oud)?\b|, (\d{1,3}), ")
_PAST_AGE = re.compile(r"(?: \([^()\n]{1,40}\)|, \d{1,3}(?: jaar(?: oud)?)?(?=,))?")
# "Verhagen, een gepensioneerde bakker", "Verhagen is hoogleraar"; no further than an article and an adjective.
_ROLE_BEHIND = re.compile(
    rf"(?:, | is | was |, (?:die|ook|tevens|toen|destijds|zelf) )(?:(?:de|het|een|als|onze|nu|toen|ook|al jaren) )?"
    rf"(?:[^\W\d_]+e )?({_WORD})(?! [A-ZÀ-Þ])"
)
_LOCATED = re.compile(rf",?(?: (?:(?:de|het|een) )?(?:[^\W\d_]+e )?({_WORD}))?(?: {_WORD})?,? (uit|van|in|te) \Z")
_ADJECTIVE = re.compile(rf" ({_WORD})\s\Z")
_AGE_NEXT = re.compile(
    r"[.!?] (?:Hij|Zij|Ze) (?:was|werd|is) (\d{1,3})(?: jaar)?\b(?!\s*(?:procent|euro|keer|minuten))"
)
_SCORES = re.compile(r"\b(?:scoorde|scoort|speelde|speelt|maakte|won|verloor|kopte|trof|tekende)\b")
_PLAYER = "speler"
_NEXT = 160
_OLDEST, _YOUNGEST = 110, 5
_MOST = 8  # of roles and towns: what says more of somebody is a list


def find_portraits(
    article: Article, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Portrait, ...]:
    """One of each person who has a full name that no list knows, in order of first appearance."""
    starts = [mention.start for mention in mentions]
    found: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.type == "person" and _may_be_shared(mention, entities[mention.entity_id]):
            found[mention.entity_id].append(index)
    seen = _year_of(article)
    return tuple(
        _draw(article.text, entity_id, [mentions[index] for index in indices], mentions, starts, entities, seen)
        for entity_id, indices in found.items()
    )


def find_fields(text: str, start: int, end: int) -> set[str]:
    """Fields of the roles that the words beside a name tell."""
    return {field for role in _roles(text, start, end) if (field := find_field(role))}


def _may_be_shared(mention: Mention, entity: Entity) -> bool:
    """Whether it is a full name that lists do not know; an operator's word holds as it is."""
    if entity.type != "person" or "(" in entity.key or not split_person(entity.key)[0]:
        return False
    is_given = mention.resolution is not None and mention.resolution.method in ("override", "name", "alias")
    return not is_given and look_up("person", False, entity.name) is None


def _draw(
    text: str,
    entity_id: str,
    own: Sequence[Mention],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    entities: Mapping[str, Entity],
    seen: int | None,
) -> Portrait:
    roles: dict[str, None] = {}
    towns: dict[str, None] = {}
    born: tuple[int, int] | None = None
    for mention in own:
        here = _roles(text, mention.start, mention.end)
        roles.update(dict.fromkeys(role for role in here if find_field(role)))
        town = _town(text, mention, bool(here), mentions, starts, entities)
        if town:
            towns.setdefault(town)
        age = _age(text, mention.start, mention.end) or _age_told_next(text, mention, mentions, starts)
        if _plays(mention, mentions, starts, entities, text):
            roles.setdefault(_PLAYER)
        if age and seen and born is None:
            born = seen - age - 1, seen - age
    return Portrait(entity_id, entity_id, _some(roles), _some(towns), born, seen)


def _some(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(islice(found, _MOST)))


def _roles(text: str, start: int, end: int) -> list[str]:
    before = _ROLE_BEFORE.search(text, max(0, start - _REACH), start)
    past = _PAST_AGE.match(text, end)
    behind = _ROLE_BEHIND.match(text, past.end() if past else end)
    return [match[1].lower() for match in (before, behind) if match]


def _age(text: str, start: int, end: int) -> int | None:
    before = _AGE_BEFORE.search(text, max(0, start - _REACH), start)
    match = before or _AGE_BEHIND.match(text, end)
    if match is None:
        return None
    age = int(next(group for group in match.groups() if group))
    return age if _YOUNGEST <= age <= _OLDEST else None


def _age_told_next(text: str, mention: Mention, mentions: Sequence[Mention], starts: Sequence[int]) -> int | None:
    """The age in the sentence behind, of whom no other is named before: "Tom Willems kwam om. Hij was 19."."""
    index = bisect_left(starts, mention.start) + 1
    people = (one.start for one in mentions[index : index + _MOST] if one.type == "person")
    match = _AGE_NEXT.search(text, mention.end, min(mention.end + _NEXT, next(people, len(text))))
    return int(match[1]) if match and _YOUNGEST <= int(match[1]) <= _OLDEST else None


def _plays(
    mention: Mention,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    entities: Mapping[str, Entity],
    text: str,
) -> bool:
    """Whether a club stands behind, and what only players do: "Tom Willems van NAC Breda scoorde"."""
    index = bisect_left(starts, mention.start) + 1
    if index >= len(mentions) or text[mention.end : mentions[index].start] not in (" van ", " (", ", speler van "):
        return False
    return (
        is_listed_club(entities[mentions[index].entity_id].name)
        and _SCORES.search(text, mentions[index].end, mentions[index].end + _NEXT) is not None
    )


def _town(
    text: str,
    mention: Mention,
    has_role: bool,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    entities: Mapping[str, Entity],
) -> str | None:
    """The town that the person is of: "uit Assen"; beside a role also "in Assen", "van Assen", "de Assense bakker"."""
    index = bisect_left(starts, mention.start)
    if index and has_role:
        before = mentions[index - 1]
        is_adjective = before.form == "demonym" and mention.start - before.end <= _REACH
        if (
            is_adjective
            and _is_town(entities[before.entity_id])
            and _ADJECTIVE.fullmatch(text, before.end, mention.start)
        ):
            return before.entity_id
    if index + 1 == len(mentions) or mentions[index + 1].start - mention.end > _REACH:
        return None
    behind = mentions[index + 1]
    past = _PAST_AGE.match(text, mention.end, behind.start)
    match = _LOCATED.fullmatch(text, past.end() if past else mention.end, behind.start)
    if match is None or behind.form != "name" or not _is_town(entities[behind.entity_id]):
        return None
    has_role = has_role or bool(match[1] and find_field(match[1]))
    return behind.entity_id if has_role or (match[2] == "uit" and not match[1]) else None


def _is_town(entity: Entity) -> bool:
    where = entity.coordinates
    return entity.type == "location" and (where.precision == "town" if where else not entity.identifiers)


def _year_of(article: Article) -> int | None:
    value = article.published.value if article.published else None
    return int(value[:4]) if value and value[:4].isdigit() else None
