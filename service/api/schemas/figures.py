"""Figures as the API serves them."""

from service.api.schemas.base import (
    TIME_MOD,
    EntityRefSchema,
    LinksSchema,
    MetaSchema,
    Record,
    integer,
    nullable_number,
    nullable_string,
    number,
    part,
    parts_of,
    span,
    string,
)


class CountedSchema(Record):
    """What is counted, or what an amount is of."""

    surface = string("The noun as it stands in the document.", "strijders")
    lemma = string("Its dictionary form.", "strijder")
    category = nullable_string("A term of /v1/vocabularies/categories; null where none fits.", "combatant")


class RateSchema(Record):
    """What a quantity is reckoned per. Left out where the words name nothing, or the unit is a rate by itself."""

    surface = string("The words that say it.", "per 100.000 inwoners")
    value = number("How many of them.", 100000)
    unit = nullable_string("UCUM code of a measure of time or size; null where things are counted.", None)
    noun = nullable_string("Lemma of what is counted; null where there is a unit.", "inwoner")


class FigureTimeSchema(Record):
    """When it was so."""

    surface = nullable_string("The words that say when; null where only the time of publication tells.", None)
    value = nullable_string("ISO 8601, truncated to what is known, or an interval.", "2019-03")
    precision = nullable_string(
        "How exact the value is: year, month, week, day, part_of_day (an interval of hours that no clock stated), "
        "hour, minute or second.",
        "month",
    )
    basis = string(
        "stated: the words hold it; resolved: reckoned from them; published: the time of publication.", "published"
    )
    mod = nullable_string(TIME_MOD, None)


class AttributionSchema(Record):
    """On whose word. Left out where the article speaks in its own voice."""

    speaker = part(EntityRefSchema, "Who is held to the figure; a person before an organization.")
    source = nullable_string("The words that name the source, also where it has no name.", "een woordvoerder")
    cue = nullable_string("The reporting word as it stands.", "meldt")
    via = part(EntityRefSchema, "The medium that it came through.")
    stance = string(
        "reported; denied (the source says it is not so); hypothetical (it fears, hopes or expects it, or tells "
        "it with reserve).",
        "reported",
    )


class FigureSpansSchema(Record):
    """Where the parts of a figure stand: [start, end] in code points of the document. Absent parts are left out."""

    numeral = span("The number expression alone.", (69, 76))
    modifier = span("The words that soften or bound it.", (61, 68))
    unit = span("The unit.", (77, 80))
    per = span("What it is reckoned per.", (87, 107))
    counted = span("The noun that is counted, or that an amount is of.", (77, 86))
    event = span("The words that say what happened to them.", (87, 95))
    place = span("The mention of the place.", (99, 106))
    time = span("The words that say when.", (108, 116))
    attribution = span("The whole phrase that says on whose word.", (0, 24))
    source = span("The words that name the source.", (9, 24))
    cue = span("The reporting word.", (4, 9))
    factuality = span("The word that denies the figure or leaves it open.", (12, 18))


class ProvenanceSchema(Record):
    """How the figure came to be: enough to find it again, and the rule to blame."""

    document_sha256 = string(
        "SHA-256 of the document's bytes.", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )
    extractor = string("Version of the extractor.", "0.1.0")
    rule = string("Stable id of the rule that found the quantity.", "count.numeral-noun")
    confidence = number("How far the rule is to be trusted, between 0 and 1: an estimate that ranks rules.", 0.97)


class FigureSchema(Record):
    """A quantity that an article reports: how much of what, where, when, and on whose word."""

    id = string("Stable id.", "fig_q7w3e5r2t6y4u7i2", required=True)
    article_id = string("The article that reports it.", "art_a2s3d4f5g6h7j2k3")
    kind = string("A term of /v1/vocabularies/kinds.", "count")
    verbatim = string("The words of the figure as they stand.", "ongeveer duizend strijders")
    start = integer("First code point of `verbatim`.", 61)
    end = integer("The code point after the last of `verbatim`.", 87)
    modifier = string("A term of /v1/vocabularies/modifiers: what the words commit to.", "about")
    low = nullable_number("The least that the words commit to; null where they commit to no lower bound.", None)
    best = nullable_number("The number that is stated; null for ranges and vague figures.", 1000)
    high = nullable_number("The most that the words commit to; null where they commit to no upper bound.", None)
    unit = nullable_string(
        "UCUM code, or ISO 4217 for money; null for counts, and where the words leave the currency out.", None
    )
    per = part(RateSchema, "What it is reckoned per; left out where the words name nothing.")
    counted = part(
        CountedSchema, "What is counted, or what an amount is of (inflation, a fine); left out where no word names it."
    )
    event = nullable_string("A term of /v1/vocabularies/events: what is said of those counted.", "present")
    factuality = string(
        "A term of /v1/vocabularies/factualities: asserted, negated (it is said not to be so) or hypothetical.",
        "asserted",
    )
    part_of = nullable_string("Id of the figure, in the same article, that this one is a part of.", None)
    place = part(EntityRefSchema, "Where; left out where the article does not say.")
    time = part(FigureTimeSchema, "When; left out where nothing tells.")
    attribution = part(AttributionSchema, "On whose word; left out where the article speaks in its own voice.")
    spans = part(FigureSpansSchema, "Where the parts stand in the document.")
    provenance = part(ProvenanceSchema, "Document, extractor and rule.")


class FigureListSchema(Record):
    """A page of figures."""

    data = parts_of(FigureSchema, "The figures, in the order of `sort`.", required=True)
    links = part(LinksSchema, "This page and the next.", required=True)
    meta = part(MetaSchema, "What holds for the whole listing.", required=True)


class FacetSchema(Record):
    """One value, and how many figures have it."""

    value = string("The value: a term, a unit, an entity id, a year or a month.", "count", required=True)
    name = string("What the entity is called; only where the value is an entity id.", "Baghouz")
    count = integer("How many matching figures have it. Values are never added up.", 42, required=True)


class FacetsByNameSchema(Record):
    """Each facet with its values, the most frequent first; at most a hundred values each."""

    kind = parts_of(FacetSchema, "Terms of /v1/vocabularies/kinds.", required=True)
    category = parts_of(FacetSchema, "Terms of /v1/vocabularies/categories.", required=True)
    event = parts_of(FacetSchema, "Terms of /v1/vocabularies/events.", required=True)
    modifier = parts_of(FacetSchema, "Terms of /v1/vocabularies/modifiers.", required=True)
    factuality = parts_of(FacetSchema, "Terms of /v1/vocabularies/factualities.", required=True)
    unit = parts_of(FacetSchema, "UCUM and ISO 4217 codes.", required=True)
    speaker = parts_of(FacetSchema, "Ids of the entities that are held to the figures.", required=True)
    place = parts_of(FacetSchema, "Ids of the places.", required=True)
    published = parts_of(FacetSchema, "Year and month of publication.", required=True)


class FacetLinksSchema(Record):
    """Where these facets stand."""

    self = string("These very facets.", "/v1/figures/facets?kind=count", required=True)


class FacetsSchema(Record):
    """How the figures that match are spread over each facet."""

    data = part(FacetsByNameSchema, "The facets by name.", required=True)
    links = part(FacetLinksSchema, "These facets.", required=True)
    meta = part(MetaSchema, "What holds for all facets.", required=True)
