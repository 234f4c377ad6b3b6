"""Which events can be said of which quantities: a sentence is years long, a price is not evacuated."""

from service.model.vocabularies.categories import CATEGORIES

# What can be said of an amount; counts and shares of them admit everything.
_OF_MONEY = frozenset(
    """
    paid cost invested earned saved cut collected increased decreased sold bought lost won demanded received awarded
    stolen seized fined planned damaged transferred found produced exported imported delivered applied supported lacking
    needed threatened
    """.split()
)
_OF_MATTER = frozenset(
    """
    measured increased decreased fell flooded burned destroyed damaged built produced sold bought seized stolen found
    delivered exported imported consumed emitted collected cancelled planted opened closed captured controlled lost won
    saved cut needed recalled
    """.split()
)
_OF_DEGREES = frozenset(("measured", "increased", "decreased"))
_SAID_OF = {
    "duration": frozenset(
        (
            "convicted",
            "demanded",
            "delayed",
            "imprisoned",
            "fined",
            "striking",
            "closed",
            "waiting",
            "increased",
            "decreased",
        )
    ),
    "money": _OF_MONEY,
    **dict.fromkeys(("length", "area", "volume", "mass", "energy", "data"), _OF_MATTER),
    **dict.fromkeys(("temperature", "speed", "angle"), _OF_DEGREES),
    "power": _OF_DEGREES | {"lost", "produced", "delivered", "lacking"},
}
# "Twintig mannen zitten vast", "300 mensen kregen een prik": the subject of these is whom it happens to.
_UNDERGOING = (
    *("zit", "zat", "vastzit", "vastzat", "krijg", "kreeg", "kregen"),
    *("liep", "loop", "lope", "opgelo", "oplie"),
)
# Who fetches a jab gets it: "80 ouderen haalden hun griepprik".
_FETCHES = ("haal", "hale", "gehaal")
_CLIMBS = (
    *("stijg", "steeg", "steg", "gesteg", "zak", "gezak", "klim", "klom", "geklom", "daal", "dal", "gedaal"),
    *("omhoog", "omlaag", "beneden", "boven"),
)
_CHANGES = frozenset(("increased", "decreased", "cut", "saved"))
COUNTS = frozenset(("count", "percentage", "fraction"))
# Said of what something happens to, not of who does it.
SUFFERED = frozenset(
    """
    killed arrested convicted imprisoned abducted freed evacuated rescued besieged enslaved controlled captured attacked
    destroyed damaged stolen seized searched shot shot_down fired fined investigated cancelled dismissed hired deployed
    trained elected sold bought built planted delivered found hospitalised treated tested vaccinated infected sheltered
    displaced injured closed opened published planned demanded reported collected produced exported imported
    consumed emitted received solved defrauded recalled created needed
    """.split()
)
# Said of the living: a house that "goes away" is sold, and the cells of the dead do not die.
_OF_THE_LIVING = frozenset(
    """
    died injured arrested convicted imprisoned abducted surrendered fled left hospitalised married resigned hired
    """.split()
)
_LIFELESS = frozenset(
    """
    building room bed infrastructure installation product parcel food ticket work evidence body_part drug vaccine
    transaction request seat vote point
    """.split()
)
_OF_THINGS = frozenset(
    (
        "delivered",
        "opened",
        "closed",
        "consumed",
        "emitted",
        "produced",
        "built",
        "downloaded",
        "published",
        "invested",
        "solved",
        "flooded",
    )
)
_OF_BEINGS = frozenset(("treated", "waiting"))
_TREATED = frozenset(("animal", "vehicle", "household", "case", "complaint", "request", "crime", "treatment"))
# What happens is not there as people and things are: "telde vier branden" has them registered.
_HAPPENINGS = frozenset(
    """
    case crime accident fire complaint attack battle infection birth marriage natural_event call message view trip stay
    order test treatment disease goal match competition prize result meeting election law request protest transaction
    occurrence vote
    """.split()
)
# "Bedden bezet", "drie artikelen van de wet vernietigd", "een commissie geïnstalleerd", "een ontsnapping van acht
# renners": the words have another sense there.
_NOT_SAID_OF = {
    "controlled": frozenset("language seat bed room job ticket product work infrastructure installation".split()),
    "destroyed": frozenset("law case plan request fine election transaction".split()),
    "built": frozenset(("organization", "meeting", "politician")),
    "left": frozenset(("place",)),
    "convicted": _HAPPENINGS - {"case"},
    "rescued": frozenset(("fatality", "place")),
    "stranded": frozenset("plan law meeting".split()),
    "damaged": frozenset("plan law transaction".split()),
    "fled": frozenset(("athlete",)),
    "closed": frozenset(("law", "marriage", "transaction")),
    "increased": frozenset(("place",)),
}
_HOUSED = frozenset(("building", "organization", "room", "work", "product", "species"))
# Of these another event is meant than of others: (event, category).
_MEANT = {
    **dict.fromkeys([("imprisoned", stuck) for stuck in ("traveller", "vehicle", "worker", "animal")], "stranded"),
    **dict.fromkeys([("stranded", held) for held in ("suspect", "prisoner")], "imprisoned"),
    **dict.fromkeys([("cancelled", work) for work in ("job", "worker")], "dismissed"),
    ("attacked", "weapon"): "fired",
    ("killed", "plant"): "destroyed",
    ("returned", "animal"): "freed",
    **dict.fromkeys([("captured", won) for won in ("prize", "seat", "point", "competition", "vote")], "won"),
}
_BROADER = {term.id: term.broader or "" for term in CATEGORIES}
# A soldier is a combatant, and so a person.
PERSONS = frozenset(
    term for term, broader in _BROADER.items() if "person" in (term, broader, _BROADER.get(broader, ""))
)
# "op" leads to a level that is reached or guessed; what is lost or found is not what stands behind it.
_ON = _CHANGES | {"damaged", "cost", "planned"}
# A sentence of six years is "voor", a closure "tot"; "over drie weken" is when.
_BY_MANY = frozenset(("signed", "visited", "watched"))
_FOR_HOW_LONG = frozenset(("met", "tot", "voor", "tegen", "op", "naar", "aan"))
_MEASURES = frozenset(("met", "tot", "naar", "op", "voor", "tegen", "rond", "over", "boven", "onder", "door", "aan"))


def fits(event: str, kind: str) -> bool:
    """Whether the event can be said of such a quantity: a sentence is years long, a price is not evacuated."""
    if event == "found" and kind in ("percentage", "fraction"):
        return False  # "60 procent vond dat ..." is an opinion
    return kind not in _SAID_OF or event in _SAID_OF[kind]


def reaches(preposition: str, event: str, kind: str) -> bool:
    """Whether the event is said of a number in such a phrase."""
    if preposition == "om":
        return event == "demanded"  # "vroeg om tien bussen"
    if preposition == "door" and event in _BY_MANY:
        return True  # "een petitie die door 40.000 mensen is ondertekend"
    if event in ("won", "lost") and kind == "length":
        return preposition == "met"  # "won de rit over 178 kilometer"
    if event == "lacking":
        return preposition == "aan"  # "voor de 3 miljoen ontbreekt bewijs"
    if event in _CHANGES:
        return preposition in ("met", "tot", "naar", "op") or (preposition == "van" and kind not in COUNTS)
    if kind in COUNTS or (preposition == "op" and event not in _ON and kind != "duration"):
        return False
    return preposition in (_FOR_HOW_LONG if kind == "duration" else _MEASURES)


def is_suffered(event: str, word: str) -> bool:
    """Whether it is said of what it happens to: those who are arrested, and not those who "zitten vast"."""
    if event == "vaccinated" and word.startswith(_FETCHES):
        return False
    return event in SUFFERED and not word.startswith(_UNDERGOING)


def is_climb(event: str, word: str) -> bool:
    """Whether the word says of who does it that he climbs or fails: of people their number changes, and not they."""
    return event in _CHANGES and word.startswith(_CLIMBS)


def is_change(event: str) -> bool:
    """Whether the event is a rise or a fall."""
    return event in _CHANGES


def meant(event: str, category: str | None, word: str) -> str:
    """The event that a word says of such people or things: travellers who "zitten vast" are stranded."""
    if event == "present" and word.startswith(("tel", "getel")) and category in _HAPPENINGS:
        return "reported"
    if event == "sheltered" and word.startswith("herberg") and category in _HOUSED:
        return "present"
    return event if category is None else _MEANT.get((event, category), event)


def befits(event: str, category: str | None) -> bool:
    """Whether the event can be said of such people or things: passengers are not delivered, houses do not flee."""
    if category in _NOT_SAID_OF.get(event, ()):
        return False
    if event in ("present", "arrived"):
        return category not in _HAPPENINGS
    if event in _OF_THINGS or event == "damaged":
        return category not in PERSONS
    if event in _OF_BEINGS:
        return category is None or category in PERSONS or category in _TREATED
    return event not in _OF_THE_LIVING or category not in _LIFELESS


def gained(event: str, noun: str, kind: str) -> str | None:
    """The event of a noun of gain: a "winst" is money, but of votes and seats; no income is so many families."""
    if event != "earned" or kind not in COUNTS:
        return event
    return "won" if noun.endswith("winst") else None
