"""Words of the page, not of the story: labels glued to a text, buttons, counters, and links to other stories."""

import re
from collections import Counter

from service.model import Span

_LABELS = (
    "Update", "UPDATE", "Live", "LIVE", "Liveblog", "LIVEBLOG", "Video", "VIDEO", "Foto", "FOTO", "Foto's", "FOTO'S",
    "Foto’s", "Beeld", "Exclusief", "EXCLUSIEF", "Opinie", "OPINIE", "Interview", "INTERVIEW", "Analyse", "ANALYSE",
    "Achtergrond", "Reportage", "REPORTAGE", "Podcast", "PODCAST", "Column", "COLUMN", "Breaking", "BREAKING",
    "Infografiek", "INFOGRAFIEK", "Premium", "PREMIUM", "Betalend", "Abonnees", "Commentaar", "Factcheck", "FACTCHECK",
)  # fmt: skip
_LABEL = "|".join(sorted(map(re.escape, _LABELS), key=lambda word: (-len(word), word)))
# "UpdateHet", "LIVEDe", "Video“Wij": the label ends where a capital that is followed by a small letter begins.
_GLUED = re.compile(rf"(?P<label>{_LABEL})(?P<rest>[\"“„‘'«(]?(?:[^\W\d_a-zß-ÿ][a-zß-ÿ]|[^\W\d_a-zß-ÿ]\s)[\w’'-]*)")
# "UPDATE: Het", "VIDEO. Bekijk", "LIVE | De": set apart by a mark, and in capitals.
_APART = re.compile(rf"(?P<label>{_LABEL})(?<=[A-Z'’S])\s?(?:[.:|]|[-–—](?=\s))(?=\s+[\"“„‘'«(]?[^\W\d_a-zß-ÿ])")

# "SchadeDe brand", "Nieuwe plannenVolgens het dorp": a heading that lost its line end. Words that also end a name as
# LinkedIn does are not among those that begin the paragraph.
_GLUED_HEADING = re.compile(
    r"(?P<heading>[^\W\d_a-zß-ÿ][\w’'-]*(?:[ ][\w’'-]+){0,5}?[a-zß-ÿ])"
    r"(?P<first>(?:De|Het|Een|Dat|Die|Dit|Deze|Hij|Zij|Wij|Ook|Volgens|Maar|Voor|Bij|Met|Toen|Als|Vorige?|Afgelopen|Sinds"
    r"|Tijdens|Tussen|Daarna|Eerder|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag)(?=[ ][\w\"“„‘'«]))"
)
_LONGEST_GLUED_HEADING = 60

_LINK_LABEL = (
    r"(?:lees|bekijk|kijk|luister|beluister|zie|herlees|herbekijk)"
    r"(?:\s+(?:ook|meer|verder|hier|nog|eerder|alles|terug|dit|hierover))?(?:\s+(?:over|ook))?"
    r"|meer\s+(?:lezen|weten|over|nieuws)|ook\s+interessant|gerelateerd|verwant|dossier|eerder|meer"
)
_LINK = re.compile(rf"(?P<label>(?:{_LINK_LABEL})\s*[:>»])(?P<gap>\s*)(?P<title>[^\n]*)", re.IGNORECASE)
_LINK_IN_CAPITALS = re.compile(
    r"(?P<label>(?:LEES|BEKIJK|KIJK|LUISTER|ZIE)(?:\s(?:OOK|MEER))?\s?[.:|–-])(?P<gap>\s+)(?P<title>\S[^\n]*)"
)
# Glued behind a paragraph; a single word ("Meer:") would be too little to cut a paragraph on.
_TRAILING_LINK = re.compile(
    r"(?<=[.!?”\"’)])\s+(?=(?:Lees|Bekijk|Zie|Luister|LEES|BEKIJK|ZIE|LUISTER)\s(?:ook|meer|OOK|MEER)\s?:\s?\S)"
)

_BUTTON = re.compile(
    r"""(?: link | links | share | delen | deel(?:\s+(?:dit|op|via|artikel).{0,40})? | tweet(?:en)? | retweet | reageer
      | reageren | reacties? | \d{1,5}\s+(?:reacties?|comments?|keer\s+gedeeld) | (?:geen|nog\s+geen)\s+reacties
      | (?:gepubliceerd\s+op\s*\|\s*)?(?:views?|weergaven)\s*:?\s*\d[\d.]*
      | \d[\d.]*\s+(?:views?|weergaven|keer\s+(?:gelezen|bekeken))
      | print | afdrukken | e-?mail | kopieer\s+link | advertentie | advertorial | gesponsord | sponsored
      | lees\s+(?:verder|meer)(?:\s+(?:na|onder|onderaan)\s.{0,40})? | tekst\s+(?:gaat|loopt)\s+verder\s.{0,60}
      | artikel\s+(?:gaat|loopt)\s+verder\s.{0,60} | scroll\s.{0,40} | inloggen | aanmelden | abonneer(?:\s.{0,40})?
      | volg\s+ons(?:\s.{0,40})? | meest\s+gelezen | nieuwsbrief | terug\s+naar\s+boven | tip\s+de\s+redactie
      | (?:lees|luister|kijk)tijd\s*:?\s*(?:ca\.?\s*|±\s*)?\d{1,3}\s*min(?:uut|uten|\.)?
      | (?:ca\.?\s*|±\s*)?\d{1,3}\s*min(?:uut|uten|\.)?\s*(?:lees|luister|kijk)(?:tijd|en)
      | luister\s+naar\s+(?:dit|het|deze|de)\s+(?:artikel|verhaal|podcast|aflevering|column)
      | bewaar(?:\s+(?:dit\s+)?artikel)? | leeslijst | lees\s+later | voor\s+abonnees
      | klik\s+hier(?:\s.{0,40})? | loading\.* | even\s+geduld\.* | cookies? | share\s+on\s.{0,20} | [-–—_*=•·.\s]{1,80}
    )[.!…>»]?""",
    re.VERBOSE | re.IGNORECASE,
)

# A number alone on its line counts something of the page; a year may head what happened in it.
_COUNTER = re.compile(r"(?!(?:1\d|20)\d\d$)\d[\d., ]{0,11}")


def find_glued_words(text: str) -> Counter[str]:
    """How often each word with a label glued to it stands in the text; one that returns is a name ("VideoLand")."""
    return Counter(match[0] for match in _GLUED.finditer(text))


def read_label(text: str, start: int, end: int, glued_words: Counter[str]) -> Span | None:
    """The label that the story's first words are glued to ("UpdateHet dorp"), or that is set apart in capitals."""
    match = _GLUED.match(text, start, end)
    if match and glued_words[match[0]] < 2 and match.end() < end:
        return Span(*match.span("label"))
    match = _APART.match(text, start, end)
    return Span(*match.span()) if match else None


def find_glued_heading(text: str, start: int, end: int) -> int | None:
    """Where the paragraph begins whose heading is glued to it ("SchadeDe brand"); a word that returns is a name."""
    match = _GLUED_HEADING.match(text, start, min(end, start + _LONGEST_GLUED_HEADING))
    if match is None:
        return None
    word = text[start : match.end()].split()[-1]
    return match.start("first") if text.count(word) == 1 else None


def read_link(text: str, start: int, end: int) -> tuple[Span, Span | None] | None:
    """Label and title of a link to another story ("Lees ook: ..."); the title is None where it stands elsewhere."""
    match = _LINK.match(text, start, end) or _LINK_IN_CAPITALS.match(text, start, end)
    if not match or match.end("label") - start > 60:
        return None
    title = Span(match.start("title"), end) if match["title"] else None
    return Span(*match.span("label")), title


def find_trailing_link(text: str, start: int, end: int) -> int | None:
    """Where a link begins that is glued behind a paragraph: "... gered. Lees ook: De dijk hield"."""
    match = _TRAILING_LINK.search(text, start, end)
    return match.end() if match else None


def is_button(text: str, span: Span) -> bool:
    """Whether a line is a button, counter or rule of the page: "Delen", "12 reacties", "link", "* * *"."""
    return span.end - span.start <= 80 and _BUTTON.fullmatch(text, span.start, span.end) is not None


def set_counters_apart(text: str, units: list[Span]) -> tuple[list[Span], list[Span]]:
    """The lines with words, and those that are a number and nothing else: "12" below a story is how many reacted to it.

    A text without words is no page, and keeps its numbers.
    """
    counters = [unit for unit in units if _COUNTER.fullmatch(text, unit.start, unit.end)]
    if len(counters) == len(units):
        return units, []
    apart = set(counters)
    return [unit for unit in units if unit not in apart], counters
