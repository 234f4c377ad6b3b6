"""The public vocabularies as the API serves them."""

from service.api.schemas.base import Record, integer, nullable_string, part, parts_of, string, strings


class LabelsSchema(Record):
    """What the term is called."""

    nl = string("In Dutch.", "ongeveer", required=True)
    en = string("In English.", "about", required=True)


class TermSchema(Record):
    """One term."""

    id = string("The term as records have it.", "about", required=True)
    labels = part(LabelsSchema, "What it is called.", required=True)
    definition = nullable_string(
        "What it means; of a modifier, what the words commit to; of a unit, the code that it belongs to.",
        "best is the stated number; low and high are null.",
        required=True,
    )
    broader = nullable_string("The wider term, in the same list or, of a unit, its kind.", None, required=True)
    domain = nullable_string(
        "Of a category or an event: the section of a newsroom that has most use for it, a term of "
        "/v1/vocabularies/domains.",
        None,
        required=True,
    )
    forms = strings(
        "Of a modifier: the words that say it, beside a number, around two of them (… is a number) or in its place "
        "(tientallen). Those in English and Arabic hold in posts and quotations.",
        ["ongeveer", "zo'n", "naar schatting"],
        required=True,
    )


class VocabularyLinksSchema(Record):
    """Where this vocabulary stands."""

    self = string("This very vocabulary.", "/v1/vocabularies/modifiers", required=True)


class VocabularyMetaSchema(Record):
    """What holds for the whole vocabulary."""

    total = integer("How many terms.", 10, required=True)
    policy_version = string("Version of what the terms mean; raised where a meaning changes.", "1", required=True)


class VocabularySchema(Record):
    """The terms of one vocabulary. Terms are only ever added: treat the list as open."""

    name = string("Its name.", "modifiers", required=True)
    data = parts_of(TermSchema, "The terms.", required=True)
    links = part(VocabularyLinksSchema, "This vocabulary.", required=True)
    meta = part(VocabularyMetaSchema, "What holds for all terms.", required=True)


class VocabularySummarySchema(Record):
    """One vocabulary."""

    name = string("Its name.", "modifiers", required=True)
    term_count = integer("How many terms it has.", 10, required=True)
    links = part(VocabularyLinksSchema, "Its terms.", required=True)


class VocabularyListSchema(Record):
    """All vocabularies."""

    data = parts_of(VocabularySummarySchema, "The vocabularies.", required=True)
    links = part(VocabularyLinksSchema, "This list.", required=True)
    meta = part(VocabularyMetaSchema, "What holds for all vocabularies.", required=True)
