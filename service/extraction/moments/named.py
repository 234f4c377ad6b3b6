"""What a sentence says of when: the one time that its events were at."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from service.extraction.clauses import statement_at
from service.extraction.moments.words import is_of_something_else, is_set_against, words_before
from service.extraction.reading import Reading, Sentence
from service.extraction.times.tense import is_past
from service.model import Time

_NIGHTS = timedelta(days=2)
_IN_COURT = frozenset(
    """eiste eisten geëist veroordeelde veroordeelden veroordeeld vrijgesproken oordeelde vonniste strafeis
    beklaagdenbank assisenhof dagvaarding celstraf celstraffen gevangenisstraf gevangenisstraffen werkstraf werkstraffen
    taakstraf taakstraffen""".split()
)
_TERMS = frozenset(("jaar", "maanden", "maand", "weken", "dagen"))
# What lay higher or lower before is told beside the story: "Gisteren lag het dodental nog op 18".
_LAY = frozenset("lag lagen stond stonden was waren bedroeg bedroegen telde telden ging gingen".split())
_BEFORE_THAT = frozenset(("eerder", "ervoor", "daarvoor", "voordien", "tevoren"))
_TOLLS = frozenset(("teller", "dodental"))
_SAID = frozenset(
    """bekendgemaakt gemeld gezegd verklaard meegedeeld medegedeeld aangekondigd bevestigd bericht bekend zei zeiden
    meldde meldden verklaarde verklaarden bevestigde bevestigden berichtte berichtten""".split()
)
NAMING = ("main", "subordinate", "content")


class Named(NamedTuple):
    """What a sentence says of when: its one time, or None where it names several or one that has no end."""

    time: Time | None
    is_past: bool
    gives_figure: bool


def named_in(reading: Reading, sentence: Sentence) -> Named | None:
    """The time that a sentence says its events were at; None where it names none."""
    inside = reading.times_in(sentence.start, sentence.end) if reading.times else ()
    times = {time.value: time for time in inside if time.names_day and _says_when(reading, sentence, time)}
    words = reading.words(sentence)
    if not times or reading.quote_at(sentence.start) is not None or _steps_aside(words, list(times.values())):
        return None
    if len(times) > 1:
        return Named(None, is_past(words), gives_figure=False)
    time = next(iter(times.values()))
    if _is_day_of_court(words):
        return Named(None, is_past(words), gives_figure=False)
    own = statement_at(reading, sentence, reading.token_at(time.start))
    gives_figure = any(
        statement_at(reading, sentence, reading.token_at(reading.quantities[index].start)) is own
        for index in reading.quantities_in(sentence.start, sentence.end)
    )
    return Named(time if time.value and not time.value.endswith("..") else None, is_past(words), gives_figure)


def named_before(reading: Reading, number: int, *, of_figure: bool = True) -> Time | None:
    """The one time that the sentence before names; `of_figure`: only where a figure stands beside it."""
    named = named_in(reading, reading.sentences[number - 1])
    return named.time if named is not None and (named.gives_figure or not of_figure) else None


def _is_day_of_court(words: tuple[str, ...]) -> bool:
    """Whether the sentence is of a court's day, behind which the deeds are told: "Het OM eiste woensdag vijf jaar"."""
    if not _IN_COURT.isdisjoint(words):
        return True
    return "cel" in words and any(word == "cel" and unit in _TERMS for unit, word in pairwise(words))


def _says_when(reading: Reading, sentence: Sentence, time: Time) -> bool:
    token = reading.token_at(time.start)
    if reading.clauses(sentence).at(token - sentence.first).role not in NAMING:
        return False  # "zei hij dinsdag", "(3 mei 1970)"
    words, own = reading.words(sentence), reading.clauses(sentence).at(token - sentence.first)
    is_said = not _SAID.isdisjoint([words[index] for index in own.tokens])
    if is_said and not reading.quantities_in(sentence.start, sentence.end):
        return False  # "Dat heeft het district vanochtend bekendgemaakt."
    return not (
        is_of_something_else(words_before(reading, sentence, token), time) or is_set_against(reading, sentence, time)
    )


def _steps_aside(words: tuple[str, ...], times: list[Time]) -> bool:
    """Whether the sentence only tells how much it was before: "Een dag eerder waren dat er nog 18"."""
    if _LAY.isdisjoint(words):
        return False
    if not _TOLLS.isdisjoint(words):
        return True  # "Gisteren stond de teller op 90"
    return "nog" in words or all(not _BEFORE_THAT.isdisjoint(time.surface.split()) for time in times)


def is_day(time: Time) -> bool:
    """Whether the time is a day, a part of one, or a night or a weekend."""
    if time.precision == "part_of_day":
        return True
    if time.precision != "day" or time.value is None:
        return False
    first, _, last = time.value.partition("/")
    return not last or (len(last) == len(first) and date.fromisoformat(last) - date.fromisoformat(first) <= _NIGHTS)
