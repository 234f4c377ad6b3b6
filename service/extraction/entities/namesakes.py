"""People of one full name over the corpus: `settle_namesakes` tells which of them an article means.

They are one, unless what articles say of them cannot be true of one person: roles of fields that exclude each other,
years of birth that are not the same, two towns of people who stay in one. Who is told apart gets a key of his own, with
what tells him ("kees jansen (hoogleraar)"), and keeps it: what was decided of one article holds as long as it fits the
others, whatever articles come after.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from service.extraction.entities.fields import are_local, exclude_each_other, find_field, need_years
from service.extraction.entities.folding import split_person
from service.extraction.entities.resolution.bare import is_shared
from service.extraction.entities.resolution.overrides import NO_OVERRIDES, Overrides
from service.model import Entity, EntityRef, Extraction, Figure, KnownPortrait, Mention, Portrait, Resolution
from service.model.ids import entity_id as make_id

_FITS = Resolution("context", 0.9)
_APART = Resolution("context", 0.8)
_LIKELIEST = Resolution("usual", 0.6)
# Within so many years hardly anybody moves house; holders of one office move on.
_SETTLED = 2
_GROWN = 21
_ABOUT = 1  # years: an age may be told of a birthday to come

# Of each of some persons, how many of some entities the articles name with it.
Companions = Callable[[Sequence[str], Sequence[str]], Mapping[str, int]]


def settle_namesakes(
    extraction: Extraction,
    known: Mapping[str, Sequence[KnownPortrait]],
    companions: Companions = lambda persons, others: {},
    overrides: Overrides = NO_OVERRIDES,
) -> Extraction:
    """The extraction with each person as the one of that name whom the article means.

    Args:
        extraction: as `extract` gives it: ids are made from names alone.
        known: by such an id, all that is stored of people of that name.
        companions: how many of the other entities are named with each of the persons elsewhere.
        overrides: what an operator knows better of those who were told apart.
    """
    moved: dict[str, tuple[Entity, Resolution]] = {}
    by_id, sha256 = {entity.id: entity for entity in extraction.entities}, extraction.article.sha256
    for portrait in extraction.portraits:
        entity = by_id[portrait.name_id]
        others = [other for other in by_id if other != entity.id]
        meant, reason = _choose(
            entity, portrait, known.get(entity.id, ()), partial(_ask, companions, others), partial(_tell, by_id, sha256)
        )
        meant = overrides.correct(meant, extraction.article.text)
        if meant != entity or reason:
            moved[entity.id] = meant, reason or _FITS
    return _move(extraction, moved) if moved else extraction


def _ask(companions: Companions, others: Sequence[str], persons: Sequence[str]) -> Mapping[str, int]:
    return companions(persons, others)


def conflict(one: Portrait, other: Portrait, name: str) -> bool:
    """Whether the two cannot well be of one person; `name` is folded: of a rare one a second town says less."""
    if one.born and other.born:
        apart = max(one.born[0] - other.born[1], other.born[0] - one.born[1])
        if apart > _ABOUT or apart <= 0:
            return apart > 0
    if _is_too_young(one, other) or _is_too_young(other, one):
        return True
    fields, others = _fields(one), _fields(other)
    if exclude_each_other(fields, others):
        return True
    if not one.towns or not other.towns or set(one.towns) & set(other.towns):
        return False
    if not (are_local(fields) and are_local(others)):
        return False
    years = abs(one.seen - other.seen) if one.seen and other.seen else 0
    is_frequent = is_shared(" ".join(split_person(name)[1]))
    holds_office = "council" in fields | others
    return (is_frequent and not holds_office) or years <= _SETTLED


def _is_too_young(young: Portrait, other: Portrait) -> bool:
    """Whether who is so old could hardly have the other's role: a boy of 19 is no alderman, and no doctor."""
    if young.born is None or other.seen is None or not need_years(_fields(other)):
        return False
    return other.seen - young.born[0] < _GROWN


def _choose(
    entity: Entity,
    portrait: Portrait,
    namesakes: Sequence[KnownPortrait],
    companions: Callable[[Sequence[str]], Mapping[str, int]],
    qualify: Callable[[Portrait, Sequence[KnownPortrait]], Iterable[str]],
) -> tuple[Entity, Resolution | None]:
    """Who is meant, and why; without a reason where nobody else has the name.

    Args:
        companions: how many of the others that the article names are named with each of some persons elsewhere.
        qualify: what tells who has this portrait from others.
    """
    groups: dict[str, list[KnownPortrait]] = defaultdict(list)
    for one in namesakes:
        if not one.is_own:
            groups[one.entity_id].append(one)
    # Whom this article meant before it still means, unless its words have changed, or those of the others of that name.
    before = next((one for one in namesakes if one.is_own), None)
    own = before.entity_id if before and not conflict(portrait, before.portrait, entity.key) else None
    fitting = {
        entity_id: group
        for entity_id, group in groups.items()
        if not any(conflict(portrait, one.portrait, entity.key) for one in group)
    }
    if own is None and not groups:
        return entity, None
    if own and (own in fitting or own not in groups):
        chosen = own
        resolution = _FITS if len(groups) > 1 or own != entity.id else None
        return _named(entity, chosen, namesakes), resolution
    if not fitting:
        apart = (_qualified(entity, qualifier) for qualifier in qualify(portrait, namesakes))
        return next((one for one in apart if one.id not in groups), entity), _APART
    agreed = {
        entity_id: max(_agreement(portrait, one.portrait) for one in group) for entity_id, group in fitting.items()
    }
    if len(fitting) > 1:
        with_others = companions(sorted(fitting))
        agreed = {entity_id: agreed[entity_id] + with_others.get(entity_id, 0) for entity_id in agreed}
    size = {entity_id: sum(one.articles for one in group) for entity_id, group in fitting.items()}
    chosen = min(fitting, key=lambda one: (-agreed[one], -size[one], one != entity.id, one))
    if len(groups) == 1 and chosen == entity.id:
        return entity, None
    is_told = agreed[chosen] > 0 or len(fitting) < len(groups)
    return _named(entity, chosen, namesakes), _FITS if is_told else _LIKELIEST


def _named(entity: Entity, entity_id: str, namesakes: Sequence[KnownPortrait]) -> Entity:
    """The entity of this id: the one of the bare name, or a namesake by the name that it has."""
    name = next((one.name for one in namesakes if one.entity_id == entity_id), "")
    qualifier = name.rpartition(" (")[2].removesuffix(")")
    return entity if entity_id == entity.id else replace(_qualified(entity, qualifier), id=entity_id)


def _qualified(entity: Entity, qualifier: str) -> Entity:
    key = f"{entity.key} ({qualifier})"
    return replace(entity, id=make_id("person", key), name=f"{entity.name} ({qualifier})", key=key)


def _tell(by_id: Mapping[str, Entity], sha256: str, portrait: Portrait, others: Sequence[KnownPortrait]) -> list[str]:
    """What tells somebody from his namesakes, the plainest first: a role that they have not, his town, his age."""
    shared = {role for other in others for role in other.portrait.roles}
    towns = [by_id[town].name for town in portrait.towns if town in by_id]
    born = [f"geboren rond {portrait.born[1]}"] if portrait.born else []
    seen = [str(portrait.seen)] if portrait.seen else []
    return [
        *(role for role in portrait.roles if role not in shared),
        *towns,
        *born,
        *portrait.roles,
        *seen,
        sha256[:16],
    ]


def _agreement(one: Portrait, other: Portrait) -> int:
    """How much speaks for one person: the same role, town or year of birth."""
    same_born = one.born is not None and other.born is not None  # or they would conflict
    same_town, same_role = bool(set(one.towns) & set(other.towns)), bool(set(one.roles) & set(other.roles))
    return 4 * same_born + 3 * same_town + 2 * same_role + 2 * bool(_fields(one) & _fields(other))


def _fields(portrait: Portrait) -> set[str]:
    return {field for role in portrait.roles if (field := find_field(role))}


def _move(extraction: Extraction, moved: Mapping[str, tuple[Entity, Resolution]]) -> Extraction:
    """The extraction with these entities in place of those of the bare names, in all its records."""
    entities = [moved[one.id][0] if one.id in moved else one for one in extraction.entities]
    return replace(
        extraction,
        entities=tuple({entity.id: entity for entity in entities}.values()),
        mentions=tuple(_moved_mention(one, moved) for one in extraction.mentions),
        figures=tuple(_moved_figure(figure, moved) for figure in extraction.figures),
        portraits=tuple(
            replace(one, entity_id=moved[one.name_id][0].id) if one.name_id in moved else one
            for one in extraction.portraits
        ),
    )


def _moved_mention(mention: Mention, moved: Mapping[str, tuple[Entity, Resolution]]) -> Mention:
    """The mention of whom it means; that a surname is of the full name before it stays the reason where it was."""
    if mention.entity_id not in moved:
        return mention
    entity, reason = moved[mention.entity_id]
    is_whole = mention.resolution is None or mention.resolution.method == "itself"
    return replace(mention, entity_id=entity.id, resolution=reason if is_whole else mention.resolution)


def _moved_figure(figure: Figure, moved: Mapping[str, tuple[Entity, Resolution]]) -> Figure:
    attribution = figure.attribution
    if attribution is None or attribution.speaker is None or attribution.speaker.entity_id not in moved:
        return figure
    entity = moved[attribution.speaker.entity_id][0]
    return replace(figure, attribution=replace(attribution, speaker=EntityRef(entity.id, entity.name)))
