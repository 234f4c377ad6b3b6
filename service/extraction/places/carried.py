"""What may be where the story is though its sentence names no place: those to whom it happens, and not what a country
counts, what somebody made in a life, or what is won and played.
"""

from itertools import pairwise

from service.extraction.reading import Reading, Sentence
from service.model import Counted, Event, Mention, Quantity
from service.model.vocabularies.categories import CATEGORIES

# What a club wins and plays, and what is written and sung, is where no one story is.
OF_NO_SCENE = frozenset(
    """
    point goal match athlete competition result prize work performance occurrence language celestial_body part job law
    """.split()
)
# But for what is harmed or taken, and for athletes who fall.
_HARM = frozenset("stolen seized burned destroyed damaged flooded injured died killed arrested hospitalised".split())
_SPOILS = frozenset("destroyed damaged burned flooded".split())
# What happens to somebody, or something, on the spot; whatever else is told goes on anywhere.
_BEFALLING = frozenset(
    """
    injured died killed arrested rescued evacuated hospitalised missing displaced destroyed damaged burned flooded
    attacked shot abducted freed besieged searched seized stolen protested striking imprisoned deployed fled stranded
    crashed without_power treated surrendered captured returned sheltered controlled arrived left
    infected fined enslaved
    """.split()
)
# These may be said of anything; they are there only right behind the sentence that says where.
_LINGERING = frozenset(("present", "visited", "closed", "found", "waiting", "built", "opened", "cancelled", "born"))
# These are there in a story that names one town alone.
_STAYING = frozenset("employed competed hired planted investigated treated lacking displaced tested vaccinated".split())
_STANDING = frozenset(
    """
    building room bed infrastructure installation household family child patient student police rescuer worker suspect
    animal vehicle protester spectator customer
    """.split()
)
_VICTIMS = frozenset(("fatality", "injured", "missing", "victim"))
_PERSONS = frozenset(term.id for term in CATEGORIES if "person" in (term.id, term.broader))
_ASKS = frozenset("vraagt vragen vroeg vroegen zoekt zoeken zocht zochten smeekt roept riep".split())
_HAS = frozenset("telt telde tellen telden heeft had hebben hadden bezit bezat".split())
_BODIES = (
    "bedrijf", "keten", "concern", "groep", "onderneming", "bond", "partij", "multinational", "rederij", "maatschappij",
    "organisatie", "vereniging", "coöperatie", "federatie",
)  # fmt: skip
_CONCERNS = frozenset((("gaat", "het"), ("het", "gaat"), ("ging", "het"), ("het", "ging")))
# They speak of a whole country, or of the world.
_NATIONAL = frozenset(
    """
    cbs statbel rivm sciensano eurostat oeso planbureau statistiek ministerie minister ministers staatssecretaris
    premier president regering kabinet federale nationale landelijke rijk vn naties unicef unhcr who iom oxfam kruis eu
    europese navo wereldbank imf leger
    """.split()
)
_COUNTERS = frozenset(
    "cbs statbel rivm sciensano eurostat oeso planbureau ecdc who knmi kmi coa ind uwv rva igj riziv fedasil".split()
)
_BEGINNINGS = frozenset("begin uitbreken start losbarsten aantreden aanbreken".split())
_TURNOUT = frozenset(("opkomst", "opkomstpercentage"))
_PARLIAMENTS = frozenset(
    "kamer tweede eerste senaat parlement bondsdag lagerhuis huis congres kamerzetels landelijk nationaal".split()
)
_HABITS = frozenset(("gemiddelde", "jaarlijks", "dagelijks", "wekelijks", "maandelijks", "doorgaans", "gemiddeld"))
_EVERY = frozenset(("elk", "ieder", "elke", "iedere", "per"))
_DEFINITE = frozenset("de het dit dat deze die zijn haar hun".split())
_MANY = 10_000  # of a people; fewer may be abroad


def may_be_carried(
    reading: Reading,
    sentence: Sentence,
    quantity: Quantity,
    counted: Counted | None,
    event: Event | None,
    *,
    is_near: bool,
    is_here: bool,
    is_pointed: bool,
    is_only: bool,
) -> bool:
    """Whether the figure may be where the story is, though its sentence does not say so.

    `is_near`: the sentence before says where that is; `is_here`: one of a few before; `is_pointed`: its own words point
    there ("in de stad"); `is_only`: the article names no other town.
    """
    category, happens = counted.category if counted else None, event.name if event is not None else None
    is_share = quantity.kind in ("fraction", "percentage") and happens in _SPOILS  # "Een derde van de hal brandde af"
    if is_share and is_near:
        return True
    if is_here and counted is not None and (category == "seat" or counted.lemma in _TURNOUT):
        return _PARLIAMENTS.isdisjoint(reading.words(sentence))  # "De opkomst bedroeg 56 procent"
    if counted is None or not (
        quantity.kind == "count" or (quantity.kind == "mass" and happens in ("seized", "found"))
    ):
        return False
    if category in OF_NO_SCENE and happens not in _HARM:
        return False
    words = reading.words(sentence)
    befalls = happens in _BEFALLING or (happens is None and (category in _VICTIMS or _goes_on(words)))
    if not befalls and not is_pointed:
        is_known = reading.tokens.lower[reading.token_at(quantity.start) - 1] == "de" and category in _PERSONS
        lingers = happens in _LINGERING or (is_known and happens is None)
        stays = is_only and (happens in _STAYING or (happens is None and category in _STANDING))
        # "Er zijn 400 schoolgebouwen met asbest" may be said of all the land.
        is_there = (is_near or (is_only and happens != "present")) and lingers
        is_there = is_there or (is_near and category == "spectator")
        if category == "place" or not (is_there or stays):
            return False
    if is_pointed and happens is None and category in (None, "place", "organization"):
        return False
    if not befalls and _is_asked_for(reading, sentence, quantity):
        return False
    if not befalls and words[0] == "van" and not {"die", "dat"}.isdisjoint(words):
        return False  # "Van de twintig pompen die het schap bezit vielen er negen uit"
    if happens in ("present", "employed") and _is_of_company(words):
        return False
    if words[0] == "een" and ("is", "een") in pairwise(words):
        return False  # "Een wapenstilstand is een rust tussen twee veldslagen"
    if _is_of_years(reading, sentence) and _is_in_relative(reading, sentence, quantity):
        return False  # "de overstromingen van 2019, waarbij 30 mensen verdronken"
    if not _NATIONAL.isdisjoint(words) and (not befalls or _is_of_years(reading, sentence)):
        return False  # "Volgens de VN zijn sinds 2011 meer dan 300.000 burgers omgekomen"
    return not (_is_habit(reading, sentence, words) or _is_of_people(reading, quantity, counted))


def _is_of_company(words: tuple[str, ...]) -> bool:
    """Whether a company or another body is said to have them, wherever: "In die tijd telde het bedrijf 160 winkels"."""
    return any(
        word in _HAS and any(noun.endswith(_BODIES) for noun in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3]))
        for at, word in enumerate(words)
    )


def speaks_of_land(words: list[str]) -> bool:
    """Whether the words are those of an institute that counts over a whole country: "Sciensano telde er 900"."""
    return not _COUNTERS.isdisjoint(words)


def _goes_on(words: tuple[str, ...]) -> bool:
    """Whether the sentence tells how many they were whom the one before told of: "Het gaat om 60 mensen"."""
    return "om" in words and any(pair in _CONCERNS for pair in pairwise(words))


def _is_asked_for(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is of what somebody wants: "vraagt het Westen om zeven tanks"."""
    words, token = reading.tokens.lower, reading.token_at(quantity.start)
    return words[token - 1] in ("om", "naar") and not _ASKS.isdisjoint(words[sentence.first : token])


def _is_of_years(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence names a year, or what began in one: "vorig jaar", "sinds 2011"."""
    words = reading.words(sentence)
    if any(pair == ("sinds", "het") for pair in pairwise(words)) and not _BEGINNINGS.isdisjoint(words):
        return True  # "Sinds het begin van de oorlog"
    return any(
        time.precision == "year" or (time.value or "").endswith("/..")
        for time in reading.times_in(sentence.start, sentence.end)
    )


def _is_in_relative(reading: Reading, sentence: Sentence, quantity: Quantity) -> bool:
    token = reading.token_at(quantity.start) - sentence.first
    return reading.clauses(sentence).at(token).role == "relative"


def _is_habit(reading: Reading, sentence: Sentence, words: tuple[str, ...]) -> bool:
    """Whether the sentence tells what happens every year, and of nobody whom the story knows.

    "Jaarlijks komen 250 fietsers om", and not "Het museum krijgt jaarlijks 40.000 bezoekers".
    """
    is_yearly = "jaar" in words and any(word in _EVERY and following == "jaar" for word, following in pairwise(words))
    if _HABITS.isdisjoint(words) and not is_yearly:
        return False
    verbs = reading.clauses(sentence).clauses[0].verbs
    heads = (0, *(verb + 1 for verb in verbs[:1]))
    return not any(at < len(words) and words[at] in _DEFINITE for at in heads)


def _is_of_people(reading: Reading, quantity: Quantity, counted: Counted) -> bool:
    """Whether so many of a people are counted, as the whole of its country does: "300.000 Belgen"."""
    size = quantity.best if quantity.best is not None else quantity.low
    if size is None or size < _MANY:
        return False
    named: list[Mention] = reading.mentions_in(counted.start, counted.end)
    return any(mention.form == "demonym" for mention in named)
