"""Entities and mentions as the API serves them."""

from marshmallow import fields

from service.api.schemas.base import LinksSchema, MetaSchema, Record, integer, number, part, parts_of, string


class AliasSchema(Record):
    """One way in which the corpus writes the name."""

    surface = string("The characters as they stand.", "SDF", required=True)
    count = integer("How often.", 12, required=True)


class CoordinatesSchema(Record):
    """Where a location lies (WGS 84)."""

    latitude = number("Degrees north.", 34.45)
    longitude = number("Degrees east.", 40.96)
    precision = string("What the point is: a town, or the middle of the towns of a region or country.", "town")


class NameMatchSchema(Record):
    """Why a search found the entity."""

    kind = string(
        "exact: it is called so; words: a name has all words; prefix: its words begin so; typo: but for small typos.",
        "typo",
    )
    alias = string("The name by which it was found.", "Zelensky")


class EntitySchema(Record):
    """One real-world thing over the whole corpus, however it is written."""

    id = string("Stable id.", "ent_hm5u2rkq3xwz7abc", required=True)
    type = string("person, organization, location, group or event.", "organization")
    name = string("The canonical name.", "Syrische Democratische Strijdkrachten")
    aliases = parts_of(AliasSchema, "How the corpus writes it, the most frequent first.")
    mention_count = integer("Mentions, in all articles.", 31)
    article_count = integer("Articles that name it.", 3)
    figure_count = integer("Figures that point at it, as speaker, medium, place or what is counted.", 8)
    identifiers = fields.Dict(
        keys=fields.String(),
        values=fields.String(metadata={"examples": ["SY"]}),
        metadata={"description": "Scheme to identifier.", "examples": [{"iso3166-1": "SY"}]},
    )
    coordinates = part(CoordinatesSchema, "Where it lies; left out where that is not known.")
    match = part(NameMatchSchema, "Why the search found it; left out where nothing was searched for.")


class EntityListSchema(Record):
    """A page of entities."""

    data = parts_of(EntitySchema, "The entities, in the order of `sort`.", required=True)
    links = part(LinksSchema, "This page and the next.", required=True)
    meta = part(MetaSchema, "What holds for the whole listing.", required=True)


class ResolutionSchema(Record):
    """Why a mention stands for its entity."""

    method = string("A term of /v1/vocabularies/resolutions.", "alias")
    score = number("How sure that is, between 0 and 1: an estimate that ranks methods.", 0.95)


class MentionSchema(Record):
    """Characters of a document that name something."""

    id = string("Stable id.", "men_z2x3c4v5b6n7m2l3", required=True)
    article_id = string("The article that it stands in.", "art_a2s3d4f5g6h7j2k3")
    entity_id = string("What it names.", "ent_hm5u2rkq3xwz7abc")
    entity_name = string("The canonical name of that entity.", "Islamitische Staat")
    type = string("What the mention is: it need not be the type of its entity (Syriërs: group).", "organization")
    form = string("name; demonym (Syrische); compound (the name is a part of a word: IS-strijders).", "compound")
    surface = string("The characters as they stand.", "IS")
    start = integer("First code point.", 93)
    end = integer("The code point after the last.", 95)
    resolution = part(ResolutionSchema, "Why it stands for that entity; left out where the extractor did not say.")


class MentionListSchema(Record):
    """A page of mentions."""

    data = parts_of(MentionSchema, "The mentions, in the order in which they stand.", required=True)
    links = part(LinksSchema, "This page and the next.", required=True)
    meta = part(MetaSchema, "What holds for the whole listing.", required=True)
