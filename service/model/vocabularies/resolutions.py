"""Why a mention stands for its entity: the methods of resolution, the surest first."""

from service.model.vocabularies.term import Term

RESOLUTIONS = (
    Term("override", "correctie", "override", "The operator's corrections say so."),
    Term("name", "naam", "name", "The name by which the lists know one thing."),
    Term(
        "alias",
        "andere naam",
        "alias",
        "Another name of it in the lists: an abbreviation, translation, exonym or spelling (Rijsel: Lille).",
    ),
    Term("demonym", "afleiding", "demonym", "An adjective or inhabitant noun of a place or people (Syrische: Syrië)."),
    Term(
        "defined",
        "bepaald",
        "defined",
        "The document itself says what the short form means: Zilte Gronden (ZG), Terhorst after Terhorst Bouw.",
    ),
    Term(
        "full_name",
        "volledige naam",
        "full name",
        "A part or another spelling of the full name of a person whom the document names (Bali: Mustafa Bali).",
    ),
    Term(
        "spelling",
        "spelling",
        "spelling",
        "Another spelling or transliteration of a name: the rules of spelling make the two one.",
    ),
    Term("context", "context", "context", "Of several things of this name, what the document says points at this one."),
    Term("usual", "gebruikelijk", "usual", "Of several things of this name the best known; nothing points at another."),
    Term("itself", "zichzelf", "itself", "No list knows the name: it stands for what is called so."),
    Term(
        "role",
        "functie",
        "role",
        "A frequent surname without a given name: whoever has it in this role, or in this document alone.",
    ),
)
