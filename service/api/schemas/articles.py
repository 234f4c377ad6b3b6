"""Articles and their parts as the API serves them."""

from service.api.schemas.base import (
    LinksSchema,
    MetaSchema,
    PassageSchema,
    Record,
    integer,
    nullable_string,
    part,
    parts_of,
    span,
    spans_of,
    string,
)


class PublishedSchema(Record):
    """When the document says that it was published."""

    value = string("ISO 8601, exactly as precise as the document is.", "2019-03-13T17:52:00+01:00")
    precision = string("year, month, week, day, hour, minute or second.", "minute")
    basis = string("stated: in the text; header: a header before it; given: the word of whoever sent it.", "stated")
    spans = spans_of("The characters that state it, in order; empty when it was given.")


class AgencySchema(Record):
    """A news agency that is credited with the story."""

    name = string("Its usual name.", "Reuters", required=True)
    surface = string("The characters that stand in the text.", "Reuters", required=True)
    start = integer("First code point.", 912, required=True)
    end = integer("The code point after the last.", 919, required=True)


class SectionSchema(Record):
    """A stretch of the story under one heading; before the first heading it has none."""

    heading = part(PassageSchema, "The heading; left out before the first one.")
    start = integer("First code point, heading included.", 120, required=True)
    end = integer("The code point after the last.", 890, required=True)


class PostSpansSchema(Record):
    """Where the names stand; left out where the post does not show them."""

    author = span("The name of who posted it.", (402, 415))
    handle = span("The handle.", (417, 428))


class PostSchema(Record):
    """An embedded social media post; the span is that of its own words."""

    author = nullable_string("The name of who posted it.", "Mustafa Bali", required=True)
    handle = nullable_string("The handle, as it stands.", "@mustefabali", required=True)
    language = string("ISO 639-1.", "en", required=True)
    start = integer("First code point.", 300, required=True)
    end = integer("The code point after the last.", 400, required=True)
    spans = part(PostSpansSchema, "Where author and handle stand.", required=True)


class RelatedSchema(Record):
    """A link to another story ("Bekijk ook: ..."); the span is that of the title."""

    title = string("The title.", "Waarom de rivier buiten haar oevers treedt", required=True)
    start = integer("First code point.", 950, required=True)
    end = integer("The code point after the last.", 992, required=True)


class ArticleSchema(Record):
    """A document as it was understood. Lists leave out `text`, `posts` and `furniture` unless `fields` has them."""

    id = string("Stable id, made from the uri.", "art_a2s3d4f5g6h7j2k3", required=True)
    uri = string("Where the document comes from.", "corpus:001_overstroming.txt")
    language = string("ISO 639-1.", "nl")
    published = part(PublishedSchema, "When the document says that it was published; left out where it does not.")
    headline = part(PassageSchema, "The headline; left out where the document begins with its lead.")
    byline = part(PassageSchema, "Who wrote it.")
    agencies = parts_of(AgencySchema, "The agencies that are credited.")
    sections = parts_of(SectionSchema, "The story, heading by heading.")
    posts = parts_of(PostSchema, "Embedded social media posts.")
    related = parts_of(RelatedSchema, "Links to other stories.")
    furniture = parts_of(PassageSchema, "Text of the page, not of the story: labels, counters, buttons.")
    text = string(
        "The document as received: every span of every record counts its code points.", "Ongeveer duizend strijders ..."
    )
    sha256 = string(
        "SHA-256 of the document's bytes.", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )
    word_count = integer("Words of the story.", 412)
    figure_count = integer("Figures found.", 9)
    mention_count = integer("Mentions found.", 38)
    entity_count = integer("Different entities that they name.", 17)
    version = integer("Counts the revisions of this uri, from 1; left out by /v1/extractions.", 1)
    received_at = string(
        "When this version was received; left out by /v1/extractions.", "2026-11-21T09:30:00Z", format="date-time"
    )


class ArticleListSchema(Record):
    """A page of articles."""

    data = parts_of(ArticleSchema, "The articles, in the order of `sort`.", required=True)
    links = part(LinksSchema, "This page and the next.", required=True)
    meta = part(MetaSchema, "What holds for the whole listing.", required=True)
