"""Whether a clause speaks of what is to come or of what has been: "zal", "gaat ... openen", "werd"."""

from collections.abc import Sequence
from itertools import pairwise

from service.dutch.calendar import DAY_PARTS, MONTHS, WEEKDAYS
from service.dutch.nouns import is_known_noun
from service.dutch.reporting import REPORTING_VERBS
from service.extraction.times.verb_forms import is_participle, is_preterite, may_be_present
from service.extraction.times.words import Words

_LONGEST_LIST = 8  # tokens
# Past with a participle, else present.
_AUXILIARIES = frozenset(("is", "zijn", "heeft", "hebben"))
_FUTURE = frozenset(("zal", "zullen", "zult", "binnenkort", "weldra", "straks", "gepland", "will", "shall"))
# Somebody intends it, or counts on it.
_INTENDED = frozenset(
    "wil willen hoopt hopen belooft beloven verwacht verwachten gaat gaan plant plannen mikt mikken".split()
)
_COMING = frozenset("komt komen volgt volgen begint beginnen start starten opent openen keert keren".split())
_ALWAYS = frozenset(("jaarlijks", "traditioneel", "telkens", "traditiegetrouw"))
_EVERY = frozenset(("elk", "ieder"))
# In the present tense these speak of what is on the calendar: "Maandag begint het proces".
_SCHEDULED = frozenset(
    """volgt volgen begint beginnen start starten opent openen krijgt krijgen vertrekt vertrekken speelt spelen
    sluit sluiten verwacht verwachten geldt gelden treedt treden rijdt rijden beslist beslissen stemt voorspelt
    voorspellen komt komen moet moeten kan kunnen wordt worden wil willen hoopt hopen mag mogen eindigt eindigen
    verschijnt verschijnen""".split()
)
# Both in one clause: "vindt ... plaats", "staat op het programma".
_SCHEDULED_PAIRS = (
    ("vindt", "plaats"), ("vinden", "plaats"), ("staat", "programma"), ("staan", "programma"), ("staat", "agenda"),
    ("gaat", "start"), ("gaan", "start"), ("gaat", "open"), ("gaan", "open"), 
    ("gaat", "dicht"), ("gaan", "dicht"), ("laten", "we"), ("heeft", "plaats"), ("hebben", "plaats"), ("loopt", "af"),
    ("gaat", "omhoog"), ("gaan", "omhoog"), ("gaat", "omlaag"), ("gaan", "omlaag"), ("treedt", "werking"),
    ("lopen", "af"), ("doet", "uitspraak"), ("doen", "uitspraak"),
)  # fmt: skip
# Before a date that lies ahead, unless the clause is past: "tot vrijdag", "per 1 juli", "op zijn vroegst maandag".
_UP_TO = frozenset(("tot", "t", "vanaf", "until", "tegen", "uiterlijk", "per", "vroegst", "laatst"))
_WOULD = frozenset(("zou", "zouden"))
# What is done now for a day to come.
_CALLED = frozenset(
    """
    aangekondigd aangezegd uitgeschreven uitgeroepen afgekondigd afgegeven opgeroepen bijeengeroepen gepland ingepland
    voorzien vastgelegd gereserveerd geboekt aangevraagd uitgenodigd opgetrommeld voorspeld verwacht
    """.split()
)
_IN_FROM = frozenset((("in", "op"), ("in", "per"), ("in", "vanaf"), ("in", "om")))
# What may stand around a date that is a block of its own.
_AROUND = frozenset(
    """op in om de het rond tegen tussen en van tot t m uur u h am pm 's ’s ochtends morgens middags namiddags avonds
    nachts ochtend morgen voormiddag middag namiddag avond nacht na voor vanaf begin midden half medio eind einde een
    dag dagen week weken maand maanden jaar . , : ; - – — / ( ) • | * ·""".split()
)
_MOST_AROUND = 9  # tokens
# Between "tot" and its date.
_BEFORE_A_DATE = frozenset("eind begin midden half medio en met m / t zeker minstens de het en om op".split())
_MOST_BEFORE = 5


# What happens unplanned, told in the present for the sake of it.
_UNPLANNED = frozenset(
    """verliest wint sterft overlijdt valt raakt botst ontploft breekt bezwijkt crasht ontdekt treft doodt verwondt
    schiet steekt slaat arresteert betrapt verwoest vernielt ramt lijkt schrikt verdrinkt ontsnapt vlucht brandt
    stijgt daalt zakt""".split()
)
_UNPLANNED_PAIRS = (("houdt", "aan"), ("pakt", "op"), ("vindt", "terug"), ("treft", "aan"), ("loopt", "op"))
_DAYS = WEEKDAYS["nl"].keys() | {f"{day}{part}" for day in WEEKDAYS["nl"] for part in DAY_PARTS}
# What a whole sentence begins with, where a headline would leave it out.
_SUBJECTS = frozenset("de het een deze dit die dat hij zij ze we wij ons onze zijn haar hun".split())
_LONGEST_SUBJECT = 9  # tokens

_WEATHER = frozenset(
    """temperatuur temperaturen minimumtemperatuur minima minimum graden kwik vorst nachtvorst regen sneeuw neerslag
    buien onweersbuien opklaringen bewolking mist hagel ijzel gladheid windstoten windkracht vriest regent sneeuwt
    waait koelt klaart dooit ijzelt mist onweert""".split()
)
_SHORT_PLURALS = frozenset("gaan staan slaan doen zien".split())
# Closed-class verbs in the present, which no ending tells from the past.
_PRESENT_VERBS = (
    _AUXILIARIES
    | _SHORT_PLURALS
    | frozenset(
        """ligt liggen staat zit zitten blijft blijven gaat komt komen krijgt krijgen moet moeten kan kunnen wil willen
        mag mogen wordt worden doet valt vallen""".split()
    )
)
_LETS_KNOW = frozenset(
    """
    laat laten weet weten maakt maken krijgt heeft hebben schrijft schrijven staat blijkt blijken reageert reageren
    luidt kondigt kondigen spreekt spreken noemt noemen vindt vinden klinkt klinken vraagt vragen publiceert brengt
    """.split()
)


def tells_future(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens speaks of what is to come: "zal", "gaat ... openen", "wordt"."""
    clause = words.clause(first, last)
    if not _FUTURE.isdisjoint(clause):
        return True
    if tells_past(words, first, last):
        return False
    if not _SCHEDULED.isdisjoint(clause) or any(one in clause and two in clause for one, two in _SCHEDULED_PAIRS):
        return True
    if ("gaat" in clause or "gaan" in clause) and _takes_effect(words, last, clause):
        return True
    if _opens_present(words, first, last) or _follows_present(words, first, last) or _is_planned(words, first, last):
        return True
    going = "gaat" in clause or "gaan" in clause
    return going and not {"om", "over", "door"} & set(clause) and len(clause) > 1 and clause[-1].endswith("en")


def _takes_effect(words: Words, last: int, clause: Sequence[str]) -> bool:
    """ "De regel gaat op 1 juli in", "gaat in op 1 juli", and not "gaat van 300 euro in maart naar 400 in mei"."""
    if clause[-1] == "in":
        return not words.ends_clause(last)
    return any(pair in _IN_FROM for pair in pairwise(clause))


def _opens_present(words: Words, first: int, last: int) -> bool:
    """ "Vrijdag is er markt", "Op 9 juni kiezen ...": a day first in its sentence, then a verb in the present tense.

    What has been on a day is told in the past; in a main clause that opens with the day the next word is its verb.
    """
    verb = words.lower(last)
    if not words.surface(last)[:1].islower() or not _is_day(words, last - 1):
        return False
    if verb not in _PRESENT_VERBS and not may_be_present(verb):
        return False
    for _ in range(_LONGEST_LIST):  # "Op 1, 2 en 3 juni"
        first -= words.lower(first - 1)[:1].isdigit() or words.lower(first - 1) in (",", "en")
    return words.begins_sentence(first - (words.lower(first - 1) in ("op", "in", "deze", "dit")))


def _follows_present(words: Words, first: int, last: int) -> bool:
    """ "De bonden leggen vrijdag het werk neer": a weekday behind a plural verb in the present, which reports nothing.

    In the singular headlines tell the past so: "Politie houdt zaterdag drie mannen aan". "De bonden laten vrijdag
    weten" tells when it was said.
    """
    verb = words.lower(first - 1)
    if last - first != 1 or words.lower(first) not in WEEKDAYS["nl"] or not words.surface(first - 1)[:1].islower():
        return False
    if verb in REPORTING_VERBS or verb in _LETS_KNOW:
        return False
    is_plural = verb.endswith("en") and may_be_present(verb)
    return verb in _SHORT_PLURALS or (is_plural and not is_known_noun(verb) and not is_participle(verb))


def _is_planned(words: Words, first: int, last: int) -> bool:
    """ "De termijn loopt op 3 juni af": a whole sentence in the present, whose date stands right behind its verb.

    Headlines tell the past in the present, and leave out the article: "Politie houdt zaterdag drie mannen aan". A
    sentence with its article is of the story, which tells the past in past tenses; but for what nobody plans ("De
    vermiste sterft zaterdag") and for saying ("De minister zegt vrijdag").
    """
    at = first - 1
    dated = words.lower(at) == "op"  # not "in mei": figures of a month are told in the present
    at -= dated
    at -= words.lower(at) == "zich"
    verb = words.lower(at)
    if not (dated or words.lower(first) in _DAYS) or not words.surface(at)[:1].islower():
        return False
    if verb in REPORTING_VERBS or verb in _LETS_KNOW or verb in _UNPLANNED:
        return False
    if verb != "is" and (not verb.endswith("t") or not may_be_present(verb)):
        return False
    clause = words.clause(first, last)
    if any(verb == one and two in clause for one, two in _UNPLANNED_PAIRS):
        return False
    begin = next((index for index in range(at - 1, at - _LONGEST_SUBJECT, -1) if words.begins_sentence(index)), None)
    return begin is not None and words.lower(begin) in _SUBJECTS and not words.surface(begin + 1)[:1].isupper()


def _is_day(words: Words, at: int) -> bool:
    """Whether a single day ends at the token: a weekday, or a month behind its day."""
    word = words.lower(at)
    return word in _DAYS or (word in MONTHS["nl"] and words.lower(at - 1)[:1].isdigit())


def forecasts(words: Words, first: int, last: int) -> bool:
    """Whether the clause tells the weather, and nothing in it is past: "De temperatuur daalt vannacht"."""
    clause = words.clause(first, last)
    told = is_past(clause) or any(map(is_participle, clause))
    return not told and not _WEATHER.isdisjoint(clause)


def recurs(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens tells what comes every year: "elk jaar op 1 maart", "jaarlijks in mei"."""
    clause = words.clause(first, last)
    if not _ALWAYS.isdisjoint(clause):
        return True
    return "jaar" in clause and not _EVERY.isdisjoint(clause)


def plans(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens has a verb of what is to come; "wordt" may as well tell a custom."""
    clause = words.clause(first, last)
    return not (_FUTURE | _INTENDED | _COMING).isdisjoint(clause) and not tells_past(words, first, last)


def is_ahead(words: Words, first: int, last: int) -> bool:
    """Whether a date lies ahead; behind "tot" and "vanaf" it does unless the clause is past, behind "sinds" never."""
    before = _words_before(words, first)
    if not _UP_TO.isdisjoint(before) and not tells_past(words, first, last):
        return True
    is_late = words.lower(first - 2) == "pas" and words.lower(first - 1) in ("in", "op", "om", "vanaf", "eind", "begin")
    if (is_late or words.lower(first - 1) == "pas") and not tells_past(words, first, last):
        return True  # "het besluit valt pas in februari"
    if before[0] == "tegen" and not _WOULD.isdisjoint(words.clause(first, last)):
        return True  # "zouden tegen maart zonder stroom zitten"
    if before[0] == "voor" and not _CALLED.isdisjoint(words.clause(first, last)):
        return True  # "voor dinsdag een staking aangekondigd"
    if words.lower(first - 1) in ("sinds", "sedert", "since"):
        return False
    return tells_future(words, first, last) or _stands_alone(words, first, last)


def _stands_alone(words: Words, first: int, last: int) -> bool:
    """Whether a block is nothing but the date, and its hour: a line of an agenda or a programme, which announces."""
    others = len(words) - (last - first)
    if others > _MOST_AROUND:
        return False
    lower = words.tokens.lower
    return all(word in _AROUND or word[0].isdigit() for word in (*lower[:first], *lower[last:]))


def _words_before(words: Words, at: int) -> list[str]:
    """The word that governs a date, through "eind", "de" and the like: of "tot en met zeker 3 mei" it is "tot"."""
    found = [words.lower(at - 1)]
    while found[-1] in _BEFORE_A_DATE and len(found) < _MOST_BEFORE:
        found.append(words.lower(at - 1 - len(found)))
    if words.lower(at - 1) == "van" and words.lower(at - 2) == "ingang":
        found.append("vanaf")
    if found[-1] == "laatste" and words.lower(at - 1 - len(found)) == "ten":
        found.append("uiterlijk")
    return found


def tells_past(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens has a past or perfect tense."""
    return is_past(words.clause(first, last))


def is_past(clause: Sequence[str]) -> bool:
    """Whether the words of a clause, in lower case, hold a past or perfect tense."""
    if any(map(is_preterite, clause)):
        return True
    return not _AUXILIARIES.isdisjoint(clause) and any(map(is_participle, clause))


def tells_preterite(words: Words, first: int, last: int) -> bool:
    """Whether the clause around the tokens has a verb in the simple past."""
    clause = words.clause(first, last)
    return any(map(is_preterite, clause))
