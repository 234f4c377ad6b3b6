"""Durations: "24 uur", "anderhalf uur", "27 uur en dertig minuten". Clock times and "drie dagen geleden" are none."""

import re
from decimal import Decimal

from service.dutch.word_forms import is_inflected_adjective
from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, is_in_name, surfaces
from service.extraction.quantities.composed import compose
from service.extraction.quantities.silent_words import noun_like
from service.extraction.quantities.silent_years import is_era

UNITS = surfaces(
    ("ns", "1", "nanoseconde nanoseconden"),
    ("us", "1", "microseconde microseconden µs"),
    ("ms", "1", "ms milliseconde milliseconden"),
    ("s", "1", "s sec seconde seconden secondes second seconds ثانية ثواني"),
    ("s", "1", "tel tellen"),
    ("min", "1", "min minuut minuten minuutje minuutjes minute minutes دقيقة دقائق"),
    ("min", "15", "kwartier"),
    ("h", "1", "uur uren uurtje uurtjes urig urige -_urig -_urige u h hour hours ساعة ساعات"),
    ("d", "1", "dag dagen dagje dagjes daags daagse -_daags -_daagse day days يوم يوما أيام"),
    ("d", "1", "etmaal etmalen nacht nachten"),
    ("wk", "1", "week weken weekje weekjes weeks weekse -_weeks -_weekse أسبوع أسابيع"),
    ("mo", "1", "maand maanden maandje maandjes mnd maands maandse month months شهر أشهر شهرا"),
    ("mo", "3", "kwartaal kwartalen"),
    ("mo", "6", "halfjaar halfjaren semester semesters"),
    ("a", "1", "jaar jaren jaartje jaartjes j jarig jarige -_jarig -_jarige year years سنة سنوات عام عاما أعوام"),
    ("a", "10", "decennium decennia decades decade"),
    ("a", "100", "eeuw eeuwen century centuries"),
    ("a", "1000", "millennium millennia"),
)
_PLURALS = frozenset("seconden minuten uren dagen nachten weken maanden jaren decennia eeuwen".split())
_DELAYS = frozenset(("vertraging", "oponthoud"))
_HOURS_AND_MINUTES = re.compile(r"(\d)\.([0-5]\d)")
_SMALL = frozenset("uurtje minuutje dagje weekje maandje jaartje".split())
_MINUTES_AND_SECONDS = re.compile(r"\d{1,2}\.[0-5]\d")  # "2.50 minuten"
_TAKES = frozenset("in duurt duurde duren duurden geduurd duur kost kostte".split())
_HOURS = re.compile(r"[uh]([0-5]\d)")
_DURING = frozenset("lang onderweg bezig later vroeger gewerkt gefietst gelopen gereden".split())
_DELAYED = frozenset({("vertraging", "van"), ("oponthoud", "van"), ("duur", "van"), ("speelduur", "van")})
_EARLIER = frozenset("eerder ervoor daarvoor tevoren voordien geleden vroeger terug later".split())
_AGO = frozenset({"geleden", "ago", "terug"})
_AT_THE_HOUR = frozenset("om rond tegen vanaf tot omstreeks sinds vóór tussen kwart half stipt".split())
_DAYPARTS = frozenset(
    "vandaag morgen gisteren vanavond vanmiddag vanochtend vanmorgen vannacht maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag zondag overmorgen eergisteren".split()
)
_CLOCK_AFTER = frozenset("'s belgische nederlandse lokale plaatselijke cet gmt utc vanmiddag vanavond vannacht".split())
_LASTING = frozenset(
    "lang later eerder per durende duurde achtereen nadat nadien daarna langer korter nodig "
    "vertraging oponthoud".split()
)


# Who is so many "tellen" or "honderdsten" behind, ahead, faster.
_MARGIN_BEHIND = frozenset(
    """
    voor achter voorsprong achterstand verschil sneller trager langzamer later eerder tekort onder boven goedgemaakt
    toegegeven toe verloren verwijderd
    """.split()
)
_MARGIN_BEFORE = frozenset("op met binnen slechts".split())
_SPLIT_SECONDS = ("tienden", "honderdsten", "honderdste", "duizendsten", "duizendste")


def split_second(block: Block, expression: Expression) -> Verdict | None:
    """ "zes honderdsten achter", "won met twee tienden": parts of a second; "drie tienden van de leden" are a share."""
    if expression.numeral.shape != "fraction" or not block.word(expression.last - 1).endswith(_SPLIT_SECONDS):
        return None
    if not _is_margin(block, expression, expression.right):
        return None
    tokens = (expression.last - 1, expression.last)
    return Verdict("duration", "duration.split-second", Unit("s"), expression._replace(unit_tokens=tokens))


def _is_margin(block: Block, expression: Expression, right: int) -> bool:
    behind = block.word(right)
    at = expression.hedge.first if expression.hedge else expression.left
    return behind in _MARGIN_BEHIND or (block.word(at - 1) in _MARGIN_BEFORE and not behind[:1].isalnum())


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    right = expression.right
    if is_in_name(block, expression):
        return SILENCE
    if block.word(right - 1) in ("tel", "tellen") and not (
        _is_margin(block, expression, right) or (block.word(right) == "van" and block.word(expression.left - 1) == "op")
    ):
        return None  # "tot tien tellen"
    if block.word(right - 1) == "daagse" and _is_event(block, expression):
        return SILENCE
    if block.word(right - 1) in _SMALL and expression.high > 1:
        return SILENCE  # "rond een uurtje of 12" tells a time, "12 uurtje" nothing
    if is_era(block, right):
        return SILENCE  # "3000 jaar voor Christus"
    ago = block.word(right) in _AGO
    if block.word(right) == "terug" and block.word(expression.left - 1) in ("na", "binnen", "in", "over"):
        ago = False
    if ago or (block.word(right) in ("of", "en") and block.word(right + 2) in _AGO):
        return SILENCE
    if block.word(right) == "van" and unit.code == "h" and _is_race(block, expression):
        return SILENCE
    if unit == Unit("h") and (clocked := _written_as_clock(block, expression)) is not None:
        return clocked
    composed = compose(block, expression, unit, UNITS)
    if (
        unit.code == "h"
        and _is_clock(block, expression)
        and (composed is None or block.word(expression.left - 1) == "om")
    ):
        return SILENCE
    if _is_from_another(block, expression):
        return SILENCE
    if unit == Unit("min") and _MINUTES_AND_SECONDS.fullmatch(block.word(expression.first)) and not expression.is_range:
        minutes, seconds = block.word(expression.first).split(".")
        total = Decimal(60 * int(minutes) + int(seconds))
        return Verdict("duration", "duration.composed", Unit("s"), expression._replace(low=total, high=total))
    if composed is not None:
        return Verdict("duration", "duration.composed", *composed)
    return Verdict("duration", "duration.numeral-unit", unit, expression)


def _written_as_clock(block: Block, expression: Expression) -> Verdict | None:
    """ "1.30 uur vertraging", "duurde 2.15 uur": hours and minutes, where something takes so long."""
    match = _HOURS_AND_MINUTES.fullmatch(block.word(expression.first))
    at = expression.left
    takes = block.word(expression.right) in _DELAYS or block.word(at - 1) in _TAKES - {"in"}
    if match is None or not (takes or block.words(at - 2, at) in _DELAYED):
        return None
    total = Decimal(60 * int(match[1]) + int(match[2]))
    return Verdict("duration", "duration.composed", Unit("min"), expression._replace(low=total, high=total))


def _is_from_another(block: Block, expression: Expression) -> bool:
    """ "3 procent meer dan zes maanden eerder": with when it is compared, and not how long."""
    hedge = expression.hedge
    return hedge is not None and hedge.phrase.endswith(" dan") and block.word(expression.right) in _EARLIER


def hours_and_minutes(block: Block, expression: Expression) -> Verdict | None:
    """ "duurde 2u15", "in 1u45": where it is no time of day, hours and what touches them minutes."""
    at = expression.last
    match = _HOURS.fullmatch(block.word(at))
    if match is None or not block.touches(at - 1) or not block.word(expression.first).isdecimal():
        return None
    behind = block.word(at + 1)
    before = expression.hedge.first if expression.hedge else expression.left
    lasts = block.word(before - 1) in _TAKES or behind in _DURING | _DELAYS
    if not lasts and not (block.word(before - 1) in ("van", "na") and behind in ("", ".", ",", "was")):
        return None
    total = expression.low * 60 + int(match[1])
    whole = expression._replace(low=total, high=total, last=at + 1, right=at + 1, unit_tokens=(at, at + 1))
    return Verdict("duration", "duration.composed", Unit("min"), whole)


def behind_adjective(block: Block, expression: Expression) -> Verdict | None:
    """ "vier lange jaren", "drie zware weken": an adjective stands before the unit, which stands in the plural."""
    at = expression.right
    if block.word(at + 1) not in _PLURALS or expression.numeral.shape not in ("cardinal", "vague"):
        return None
    if not is_inflected_adjective(block.word(at)):
        return None
    whole = expression._replace(right=at + 2, unit_tokens=(at + 1, at + 2))
    return Verdict("duration", "duration.numeral-unit", UNITS[block.word(at + 1)], whole)


def _is_event(block: Block, expression: Expression) -> bool:
    """ "de Vijfdaagse", "de Nijmeegse Vierdaagse"; "Vijfdaagse reis te winnen" lasts."""
    first = expression.first
    return first > 0 and block.tokens.surface[first][0].isupper() and not noun_like(block, expression.right)


def _is_race(block: Block, expression: Expression) -> bool:
    """ "de 24 uur van Le Mans"."""
    at = expression.right + 1
    return block.word(expression.left - 1) == "de" and at < block.size and block.tokens.surface[at][0].isupper()


def _is_clock(block: Block, expression: Expression) -> bool:
    """ "rond 16 uur", "om vier uur", "van 9 tot 17 uur", "14.30 uur", "zaterdag 20 uur"; "binnen 24 uur" is none."""
    written = block.word(expression.first)
    if len(written) in (4, 5) and written[-3:-2] in (".", ":") and written.replace(".", "").isdecimal():
        return block.word(expression.right) not in _DELAYS
    if expression.high > 24 or expression.high % 1 or block.word(expression.right) in _LASTING:
        return False
    right = block.word(expression.right)
    if right in _CLOCK_AFTER or (right[:1].isdecimal() and block.word(expression.right + 1) not in UNITS):
        return True
    before = expression.hedge.first if expression.hedge else expression.left
    previous = block.word(before - 1)
    if previous == "voor" and expression.numeral.digits and expression.high not in (12, 24):
        return True
    if expression.hedge and expression.hedge.phrase.split()[0] in ("rond", "tegen", "omstreeks", "vanaf", "tot"):
        return True
    if expression.is_range and (previous == "van" or block.word(expression.left - 1) == "tussen"):
        return True
    return previous in _AT_THE_HOUR or previous in _DAYPARTS


DURATION = Kind(
    "duration",
    {
        "duration.numeral-unit": 0.95,
        "duration.composed": 0.95,
        "duration.prime": 0.6,
        "duration.split-second": 0.8,
        "duration.race": 0.9,
    },
    UNITS,
    {},
    _judge,
)
