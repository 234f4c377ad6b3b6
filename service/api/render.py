"""Stored records as the JSON that is served: plain functions from record to dict, and dict to bytes.

No marshmallow here: it would cost six times what serving ready bytes costs. `service.api.schemas` describes what is
made here, and tests hold the two together. Plain values that are absent are null, objects that are absent are left out.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from service.model import (
    Article,
    Attribution,
    EntityRef,
    Figure,
    Mention,
    Passage,
    Post,
    Published,
    Section,
    Span,
    Time,
)
from service.model.vocabularies import Term
from service.store.base import EntityProfile, Facets, StoredArticle, StoredEntity, StoredFigure, StoredMention

Json = dict[str, Any]
# The facets whose values are ids of entities.
ENTITY_FACETS = ("speaker", "place")
_encoder = msgspec.json.Encoder(decimal_format="number")


def encode(document: object) -> bytes:
    """JSON in UTF-8; decimals are written as numbers, digit by digit."""
    return _encoder.encode(document)


def render_article(stored: StoredArticle) -> Json:
    """A stored article, whole."""
    record: Json = {"id": stored.id, "uri": stored.uri}
    record |= render_parts(stored.article)
    record |= {
        "figure_count": stored.figure_count,
        "mention_count": stored.mention_count,
        "entity_count": stored.entity_count,
        "version": stored.version,
        "received_at": stored.received_at,
    }
    return record


def render_parts(article: Article) -> Json:
    """What an article is made of: everything that does not depend on being stored."""
    record: Json = {"language": article.language}
    if article.published:
        record["published"] = _published(article.published)
    if article.headline:
        record["headline"] = _passage(article.headline)
    if article.byline:
        record["byline"] = _passage(article.byline)
    record["agencies"] = [
        {"name": agency.name, "surface": agency.surface, "start": agency.start, "end": agency.end}
        for agency in article.agencies
    ]
    record["sections"] = [_section(section) for section in article.sections]
    record["posts"] = [_post(post) for post in article.posts]
    record["related"] = [{"title": link.title, "start": link.start, "end": link.end} for link in article.related]
    record["furniture"] = [_passage(passage) for passage in article.furniture]
    record |= {"text": article.text, "sha256": article.sha256, "word_count": article.word_count}
    return record


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


def render_time(time: Time) -> Json:
    """A time expression."""
    return {
        "surface": time.surface,
        "start": time.start,
        "end": time.end,
        "type": time.type,
        "value": time.value,
        "precision": time.precision,
        "basis": time.basis,
        "mod": time.mod,
    }


def render_stored_figure(stored: StoredFigure) -> Json:
    """A stored figure."""
    provenance = {"document_sha256": stored.document_sha256, "extractor": stored.extractor}
    return render_figure(stored.id, stored.article_id, stored.figure, stored.part_of, stored.names, provenance)


def render_figure(
    figure_id: str,
    article_id: str,
    figure: Figure,
    part_of: str | None,
    names: Mapping[str, str],
    provenance: Mapping[str, str],
) -> Json:
    """A figure; `names` maps the entities that it points at to their canonical names."""
    quantity = figure.quantity
    record: Json = {
        "id": figure_id,
        "article_id": article_id,
        "kind": quantity.kind,
        "verbatim": figure.verbatim,
        "start": figure.start,
        "end": figure.end,
        "modifier": quantity.modifier,
        "low": render_number(quantity.low),
        "best": render_number(quantity.best),
        "high": render_number(quantity.high),
        "unit": quantity.unit,
    }
    if per := quantity.per:
        record["per"] = {
            "surface": per.surface,
            "value": render_number(per.value),
            "unit": per.unit,
            "noun": per.noun,
        }
    if counted := figure.counted:
        record["counted"] = {"surface": counted.surface, "lemma": counted.lemma, "category": counted.category}
    record |= {
        "event": figure.event.name if figure.event else None,
        "factuality": figure.factuality,
        "part_of": part_of,
    }
    if figure.place:
        record["place"] = _entity_ref(figure.place.entity, names)
    if time := figure.time:
        record["time"] = {
            "surface": time.surface,
            "value": time.value,
            "precision": time.precision,
            "basis": time.basis,
            "mod": time.mod,
        }
    if figure.attribution:
        record["attribution"] = _attribution(figure.attribution, names)
    record["spans"] = _figure_spans(figure)
    record["provenance"] = {**provenance, "rule": quantity.rule, "confidence": quantity.confidence}
    return record


def render_facets(found: Facets, names: Mapping[str, str]) -> Json:
    """Facets by name; `names` maps the entities among the values to their canonical names."""
    facets: Json = {}
    for facet, values in found.facets.items():
        facets[facet] = [{"value": value, "count": count} for value, count in values]
        if facet in ENTITY_FACETS:
            for entry in facets[facet]:
                if entry["value"] in names:
                    entry["name"] = names[entry["value"]]
    return facets


def render_term(term: Term, forms: Sequence[str] = ()) -> Json:
    """A term of a vocabulary; `forms` are the words that say it."""
    return {
        "id": term.id,
        "labels": {"nl": term.nl, "en": term.en},
        "definition": term.definition or None,
        "broader": term.broader,
        "domain": term.domain,
        "forms": list(forms),
    }


def render_number(value: Decimal | int | None) -> Decimal | int | None:
    """A number as JSON has it: whole ones without a point or an exponent, so that 1E+3 is served as 1000."""
    if value is None or isinstance(value, int):
        return value
    if value.adjusted() > 30:  # no real figure; written out it would be a wall of noughts
        return value.normalize()
    return int(value) if value == value.to_integral_value() else value.normalize()


def _attribution(attribution: Attribution, names: Mapping[str, str]) -> Json:
    record: Json = {}
    if attribution.speaker:
        record["speaker"] = _entity_ref(attribution.speaker, names)
    record["source"] = attribution.source.surface if attribution.source else None
    record["cue"] = attribution.cue.surface if attribution.cue else None
    if attribution.via:
        record["via"] = _entity_ref(attribution.via, names)
    record["stance"] = attribution.stance
    return record


def _figure_spans(figure: Figure) -> Json:
    quantity, attribution = figure.quantity, figure.attribution
    source, cue = (attribution.source, attribution.cue) if attribution else (None, None)
    spans: tuple[tuple[str, Span | None], ...] = (
        ("numeral", quantity.numeral),
        ("modifier", quantity.modifier_span),
        ("unit", quantity.unit_span),
        ("per", Span(quantity.per.start, quantity.per.end) if quantity.per else None),
        ("counted", Span(figure.counted.start, figure.counted.end) if figure.counted else None),
        ("event", Span(figure.event.start, figure.event.end) if figure.event else None),
        ("place", figure.place.span if figure.place else None),
        ("time", figure.time.span if figure.time else None),
        ("attribution", attribution.span if attribution else None),
        ("source", Span(source.start, source.end) if source else None),
        ("cue", Span(cue.start, cue.end) if cue else None),
        ("factuality", figure.factuality_span),
    )
    return {name: _span(span) for name, span in spans if span}


def _published(published: Published) -> Json:
    return {
        "value": published.value,
        "precision": published.precision,
        "basis": published.basis,
        "spans": [_span(span) for span in published.spans],
    }


def _section(section: Section) -> Json:
    heading = {"heading": _passage(section.heading)} if section.heading else {}
    return {**heading, "start": section.start, "end": section.end}


def _post(post: Post) -> Json:
    names = (("author", post.author), ("handle", post.handle))
    return {
        "author": post.author.surface if post.author else None,
        "handle": post.handle.surface if post.handle else None,
        "language": post.language,
        "start": post.start,
        "end": post.end,
        "spans": {name: [passage.start, passage.end] for name, passage in names if passage},
    }


def _entity_ref(ref: EntityRef, names: Mapping[str, str]) -> Json:
    return {"entity_id": ref.entity_id, "name": names.get(ref.entity_id, ref.name)}


def _passage(passage: Passage) -> Json:
    return {"surface": passage.surface, "start": passage.start, "end": passage.end}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
