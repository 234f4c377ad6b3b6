"""The names of one document resolved: the entity of each, and why it is that one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.extraction.entities.fields import exclude_each_other, field_of_listed, find_field
from service.extraction.entities.folding import fold, fold_key
from service.extraction.entities.gazetteer import Known
from service.extraction.entities.reading import Reading
from service.extraction.entities.resolution.bare import find_scopes, is_shared
from service.extraction.entities.resolution.beside import Located
from service.extraction.entities.resolution.demonyms import place_of_adjective
from service.extraction.entities.resolution.genitives import undo_genitives
from service.extraction.entities.resolution.listed import LONGEST, club_of, look_up
from service.extraction.entities.resolution.namesakes import choose_places
from service.extraction.entities.resolution.national import find_countries
from service.extraction.entities.resolution.overrides import NO_OVERRIDES, Overrides
from service.extraction.entities.resolution.places import Place, entity_of, find_senses
from service.extraction.entities.resolution.shortened import expand_short_names
from service.model import Article, Entity, Resolution
from service.model.entities import EntityType
from service.model.ids import entity_id

# How sure each way is. The lists were checked by hand, and a name of theirs may still be somebody else's.
_NAME = Resolution("name", 0.98)
_ALIAS = Resolution("alias", 0.95)
_DEMONYM = Resolution("demonym", 0.95)
_DEFINED = Resolution("defined", 0.95)
_FULL_NAME = Resolution("full_name", 0.9)
_SPELLING = Resolution("spelling", 0.9)
_CONTEXT = Resolution("context", 0.9)
_ROLE = Resolution("role", 0.6)
_ITSELF: dict[EntityType, Resolution] = {
    "person": Resolution("itself", 0.9),
    "organization": Resolution("itself", 0.85),
    "location": Resolution("itself", 0.7),
    "group": Resolution("itself", 0.8),
    "event": Resolution("itself", 0.8),
}
_OVERRIDE = Resolution("override", 1.0)
# Scope of a name of a place that is not the place of that name on the map: no country of the article has it.
_ELSEWHERE = "elders"
# Agencies whose news is mostly of one country.
_HOMES = {"Belga": "BE", "ANP": "NL", "Algemeen Nederlands Persbureau": "NL"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The entity that a name stands for, and the reason."""

    entity: Entity
    resolution: Resolution


def resolve_document(
    article: Article, readings: Sequence[Reading], overrides: Overrides = NO_OVERRIDES
) -> Iterator[Resolved]:
    """The entity of each name, in their order.

    A listed name stands for the entity of the list ("SDF", "Syriërs"), a place for the one that the article points at;
    any other name for itself, by its folded form, so that it has the same id in every document.
    """
    readings = expand_short_names(article.text, undo_genitives(article.text, readings))
    named = [_look_up(reading) for reading in readings]
    where = _find_places(article, readings, named)
    scopes = _find_scopes(article, readings, named)
    countries = find_countries(article.text, readings, named)
    in_small_letters = _find_small_letters(article.text, readings)
    corrections: dict[str, Entity | None] = {}
    for reading, known, located, country in zip(readings, named, where, countries, strict=True):
        surface = article.text[reading.candidate.start : reading.candidate.end]
        if located and located.place:
            found = _resolve_place(surface, located.place, located)
        elif country:
            name = f"{' '.join(reading.stands_for.split())} ({country})"
            found = Resolved(_entity(reading.candidate.type, name, ()), _CONTEXT)
        else:
            scope = _ELSEWHERE if located else scopes.get(reading.candidate.start, "")
            found = _resolve_name(reading, surface, None if located else known, scope, in_small_letters)
        if found.entity.id not in corrections:
            corrected = overrides.correct(found.entity, article.text)
            corrections[found.entity.id] = None if corrected == found.entity else corrected
        correction = corrections[found.entity.id]
        yield Resolved(correction, _OVERRIDE) if correction else found


def _find_small_letters(text: str, readings: Sequence[Reading]) -> dict[str, str]:
    """How the article writes each person's name elsewhere than in capitals, by its folded form."""
    found: dict[str, str] = {}
    for reading in readings:
        candidate = reading.candidate
        surface = " ".join(text[candidate.start : candidate.end].split()) if candidate.type == "person" else ""
        if " " in surface and not surface.isupper():
            found.setdefault(fold(surface), surface)
    return found


def entity_named(name: str, entity_type: EntityType) -> Entity:
    """The entity of this name and type, as any document that names it has it, where nothing tells more of it."""
    known = look_up(entity_type, False, name)
    canonical = known.name if known else " ".join(name.split())
    if entity_type == "location" and (senses := find_senses(canonical) or _exactly(canonical)):
        return entity_of(senses[0])
    return _entity(known.entity_type if known else entity_type, canonical, known.identifiers if known else ())


def _exactly(name: str) -> tuple[Place, ...]:
    """The place with this qualified name: "Limburg (België)"."""
    senses = find_senses(name.partition(" (")[0])
    return tuple(place for place in senses if fold(place.name) == fold(name))


def _look_up(reading: Reading) -> Known | None:
    candidate = reading.candidate
    known = look_up(candidate.type, candidate.form == "demonym", reading.stands_for)
    if known is None and (candidate.form == "demonym" or candidate.type == "group"):
        return place_of_adjective(reading.stands_for)
    is_firm = candidate.is_told and not candidate.is_club  # "transportfirma Waregem"
    if known is None and candidate.type == "organization" and not is_firm and (club := club_of(reading.stands_for)):
        return look_up("organization", False, club)
    return known


@dataclass(frozen=True, slots=True)
class _Placed:
    """A name of a place, the place on the map that it means (None: none of those that it may mean), and the reason."""

    is_adjective: bool
    place: Place | None
    reason: Resolution


def _find_places(article: Article, readings: Sequence[Reading], named: Sequence[Known | None]) -> list[_Placed | None]:
    """Of each name that is a place's which place it is; None for all others, and for places that are on no map."""
    located = [_locate(reading, known) for reading, known in zip(readings, named, strict=True)]
    homes = sorted({_HOMES[agency.name] for agency in article.agencies if agency.name in _HOMES})
    chosen = iter(choose_places(article.text, [one for one in located if one], homes))
    return [_Placed(one.is_adjective, *next(chosen)) if one else None for one in located]


def _locate(reading: Reading, known: Known | None) -> Located | None:
    candidate = reading.candidate
    entity_type = known.entity_type if known else candidate.type
    if entity_type != "location" or (known is None and candidate.form == "demonym"):
        return None
    name = known.name if known else reading.stands_for
    senses = find_senses(name) or find_senses(reading.stands_for)
    if not senses:
        return None
    is_derived = candidate.form == "demonym" or candidate.type == "group"
    return Located(candidate.start, candidate.end, fold(name), senses, is_derived, known is not None)


def _find_scopes(article: Article, readings: Sequence[Reading], named: Sequence[Known | None]) -> Mapping[int, str]:
    """What tells bare surnames and given names of this article from others of their kind."""
    bare = [
        (reading.candidate.start, reading.candidate.end, fold_key(reading.stands_for, "person"))
        for reading, known in zip(readings, named, strict=True)
        if known is None
        and _is_bare(reading)
        and (reading.is_borne or is_shared(fold_key(reading.stands_for, "person")))
    ]
    return find_scopes(article.text, article.sha256, bare)


def _resolve_place(surface: str, place: Place, located: _Placed) -> Resolved:
    entity = entity_of(place)
    if located.reason.method != "name":
        return Resolved(entity, located.reason)
    if located.is_adjective:
        return Resolved(entity, _DEMONYM)
    return Resolved(entity, _compare(surface, place.name.partition(" (")[0]))


def _resolve_name(
    reading: Reading, surface: str, known: Known | None, scope: str, in_small_letters: Mapping[str, str]
) -> Resolved:
    candidate = reading.candidate
    if known and known.type == "person" and (role := _role_of_another(reading, known)):
        name = " ".join(reading.stands_for.split())
        other = _entity("person", f"{name} ({role})", ())
        return Resolved(other, _in_document(reading, surface, _CONTEXT))
    if known:
        reason = _DEMONYM if known.form == "demonym" else _compare(surface, known.name)
        return Resolved(
            _entity(known.entity_type, known.name, known.identifiers), _in_document(reading, surface, reason)
        )
    name = " ".join(reading.stands_for.split())
    if candidate.type == "person" and " " in name and name.isupper():
        name = in_small_letters.get(fold(name)) or name.title().replace("'T ", "'t ")
    if scope:
        reason = _ITSELF["location"] if scope == _ELSEWHERE else _ROLE
        return Resolved(_entity(candidate.type, name, (), scope), reason)
    return Resolved(_entity(candidate.type, name, ()), _in_document(reading, surface, _ITSELF[candidate.type]))


def _role_of_another(reading: Reading, known: Known) -> str:
    """A role that the listed person of this name hardly has: "bakker Mark Rutte" is not the politician; "" without."""
    person = reading.person
    fields = {role: field for role in sorted(person.roles) if (field := find_field(role))} if person else {}
    listed = field_of_listed(known.name)
    return next(iter(fields)) if listed and exclude_each_other(set(fields.values()), {listed}) else ""


def _in_document(reading: Reading, surface: str, reason: Resolution) -> Resolution:
    """The reason that the document itself gives for another name than stands there, else the given one."""
    if fold(surface) == fold(reading.stands_for):
        return reason
    if reading.person:
        return _FULL_NAME
    is_genitive = fold(surface).startswith(fold(reading.stands_for))
    return _SPELLING if is_genitive else _DEFINED


def _compare(surface: str, name: str) -> Resolution:
    """How a known name stands there: as itself, spelled otherwise, or as another name of the thing."""
    if surface == name:
        return _NAME
    return _SPELLING if fold(surface) == fold(name) else _ALIAS


def _is_bare(reading: Reading) -> bool:
    return reading.candidate.type == "person" and reading.candidate.form != "demonym" and reading.person is None


def _entity(entity_type: EntityType, name: str, identifiers: tuple[tuple[str, str], ...], scope: str = "") -> Entity:
    make = _remembered if len(name) <= LONGEST else _make
    return make(entity_type, name, identifiers, scope)


def _make(entity_type: EntityType, name: str, identifiers: tuple[tuple[str, str], ...], scope: str) -> Entity:
    key = fold_key(name, entity_type) + (f" ({scope})" if scope else "")
    return Entity(entity_id(entity_type, key), entity_type, name, key, dict(identifiers))


_remembered = lru_cache(maxsize=4096)(_make)
