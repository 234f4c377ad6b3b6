"""Figures, and the times that they point at."""

from collections.abc import Mapping

from service.api.render.values import Json, render_entity_ref, render_number, render_span
from service.model import Attribution, Figure, Span, Time
from service.store.base import Facets, StoredFigure

# The facets whose values are ids of entities.
ENTITY_FACETS = ("speaker", "place")


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
        record["place"] = render_entity_ref(figure.place.entity, names)
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


def _attribution(attribution: Attribution, names: Mapping[str, str]) -> Json:
    record: Json = {}
    if attribution.speaker:
        record["speaker"] = render_entity_ref(attribution.speaker, names)
    record["source"] = attribution.source.surface if attribution.source else None
    record["cue"] = attribution.cue.surface if attribution.cue else None
    if attribution.via:
        record["via"] = render_entity_ref(attribution.via, names)
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
    return {name: render_span(span) for name, span in spans if span}
