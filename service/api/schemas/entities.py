"""Entities and mentions as the API serves them."""

from marshmallow import fields

from service.api.schemas.base import (
    LinksSchema,
    MetaSchema,
    Record,
    flag,
    integer,
    nullable_string,
    number,
    part,
    parts_of,
    string,
    strings,
)


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
    in_text = flag("Whether an article writes it so; else it is the canonical name, or one that our lists know.", True)


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


class CoOccurringSchema(Record):
    """An entity that the same articles name."""

    entity_id = string("Id of the entity.", "ent_q2w3e4r5t6y7u2i3")
    name = string("Its canonical name.", "Baghouz")
    type = string("person, organization, location, group or event.", "location")
    article_count = integer("How many articles name both.", 3)


class FigureRoleSchema(Record):
    """What an entity is to figures, and to how many."""

    role = string("speaker, via (the medium it came through), place, or counted (what is counted names it).", "speaker")
    count = integer("How many figures.", 8)
    link = string("These figures.", "/v1/entities/ent_hm5u2rkq3xwz7abc/figures?role=speaker")


class EntityLinksSchema(Record):
    """Where the entity stands, and what is known of it."""

    self = string("This entity.", "/v1/entities/ent_hm5u2rkq3xwz7abc")
    mentions = string("Its mentions.", "/v1/entities/ent_hm5u2rkq3xwz7abc/mentions")
    figures = string("Its figures, in any role.", "/v1/entities/ent_hm5u2rkq3xwz7abc/figures")
    articles = string("The articles that name it.", "/v1/articles?entity=ent_hm5u2rkq3xwz7abc")


class EntityProfileSchema(EntitySchema):
    """One real-world thing, and what the corpus knows around it."""

    also_known_as = strings(
        "What our lists call it besides, though no article does; the search finds it by these too.",
        ["Syrian Democratic Forces"],
    )
    first_seen = nullable_string(
        "When the earliest article that names it was published: ISO 8601, truncated to what is known.", "2019-02-12"
    )
    last_seen = nullable_string("When the latest was published.", "2019-03")
    figure_roles = parts_of(FigureRoleSchema, "What it is to figures: every role, with how many and where they are.")
    co_occurring = parts_of(
        CoOccurringSchema, "The 20 entities that most articles name as well; those named together most come first."
    )
    links = part(EntityLinksSchema, "Where it stands, and what is known of it.")


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
