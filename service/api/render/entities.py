"""Mentions and the entities that they stand for."""

from service.api.render.values import Json
from service.model import Mention
from service.store.base import EntityProfile, StoredEntity, StoredMention


def render_mention(mention_id: str, article_id: str, mention: Mention, entity_name: str) -> Json:
    """A mention, with the canonical name of what it names."""
    record: Json = {
        "id": mention_id,
        "article_id": article_id,
        "entity_id": mention.entity_id,
        "entity_name": entity_name,
        "type": mention.type,
        "form": mention.form,
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
    }
    if resolution := mention.resolution:
        record["resolution"] = {"method": resolution.method, "score": resolution.score}
    return record


def render_stored_mention(stored: StoredMention) -> Json:
    """A stored mention."""
    return render_mention(stored.id, stored.article_id, stored.mention, stored.entity_name)


def render_entity(stored: StoredEntity) -> Json:
    """A stored entity; aliases come the most frequent first."""
    entity = stored.entity
    aliases = sorted(stored.aliases.items(), key=lambda alias: (-alias[1], alias[0]))
    record: Json = {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": [{"surface": surface, "count": count} for surface, count in aliases],
        "mention_count": stored.mention_count,
        "article_count": stored.article_count,
        "figure_count": stored.figure_count,
        "identifiers": dict(sorted(entity.identifiers.items())),
    }
    if entity.coordinates:
        record["coordinates"] = {
            "latitude": entity.coordinates.latitude,
            "longitude": entity.coordinates.longitude,
            "precision": entity.coordinates.precision,
        }
    if match := stored.match:
        record["match"] = {"kind": match.kind, "alias": match.alias, "in_text": match.in_text}
    return record


def render_profile(profile: EntityProfile) -> Json:
    """An entity with what the corpus knows around it."""
    path = f"/v1/entities/{profile.stored.entity.id}"
    return render_entity(profile.stored) | {
        "also_known_as": list(profile.listed),
        "first_seen": profile.first_seen,
        "last_seen": profile.last_seen,
        "figure_roles": [
            {"role": role, "count": count, "link": f"{path}/figures?role={role}"}
            for role, count in profile.figure_counts.items()
        ],
        "co_occurring": [
            {
                "entity_id": other.entity.entity_id,
                "name": other.entity.name,
                "type": other.type,
                "article_count": other.article_count,
            }
            for other in profile.co_occurring
        ],
        "links": {
            "self": path,
            "mentions": f"{path}/mentions",
            "figures": f"{path}/figures",
            "articles": f"/v1/articles?entity={profile.stored.entity.id}",
        },
    }
