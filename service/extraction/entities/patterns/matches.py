"""Words of a match: beside them a town is its club, "Dortmund wint van Leipzig".

`is_played` goes by words that stand anywhere near, and so asks the network too. `is_team` goes by the clause alone:
what only teams do to each other ("Liverpool verslaat Chelsea"), their points and divisions, a score ("Gent - Brugge
2-1"), and whom only teams have ("Gent-trainer", "de spits van Gent").
"""

import re
from collections.abc import Sequence

from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.extraction.entities.patterns.line import Line
from service.extraction.entities.patterns.places import has_preposition_before
from service.extraction.entities.resolution.listed import club_of, is_listed_club

_FORMS = frozenset(
    """
    wint won gewonnen winnen verliest verloor verloren verliezen klopt klopte geklopt verslaat versloeg verslagen speelt
    speelde spelen gelijk degradeert degradeerde promoveert promoveerde scoorde scoort scoren thuis uit bekerhouder
    landskampioen titelverdediger hekkensluiter koploper punten nederlaag zege doelpunt doelpunten beker tegen
    """.split()
)
_NEAR = 8  # tokens on either side
_BEATS = frozenset("verslaat verslaan versloeg versloegen klopt klopte klopten kloppen ontvangt ontving".split())
_PLAYS = frozenset("wint won wonnen winnen verliest verloor verloren verliezen speelt speelde spelen speelden".split())
_RESULTS = frozenset("zege winst overwinning nederlaag verlies gelijkspel wedstrijd duel match derby".split())
_AGAINST = frozenset("van tegen op bij".split())
_ARTICLES = frozenset("de het een".split())  # before what is won: "Utrecht wint van Groningen de strijd om"
_OF_SPORTS = frozenset(
    """
    punt punten doelpunt doelpunten goal goals treffer treffers spelers speler wedstrijden matchen duels keer plaatsen
    minuten minuut kansen titels bekers fans supporters zeges nederlagen penalty's strafschoppen aanwinsten transfers
    """.split()
)
_FALLS = frozenset("degradeert degradeerde degradeerden promoveert promoveerde promoveerden".split())
_STANDS = frozenset("staat stond blijft bleef eindigt eindigde".split())
_RANK = re.compile(
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\w+tiende|laatste"
    r"|voorlaatste|onderaan|bovenaan)"
)
_IN_TABLE = frozenset("klassement stand competitie reeks eredivisie".split())
_HAS_POINTS = frozenset("heeft had telt telde pakt pakte behaalt behaalde".split())
_ADVERBS = frozenset("thuis zondag zaterdag gisteren nu ook toen weer opnieuw verrassend nipt ruim met dan".split())
_STAFF = frozenset(
    """
    trainer coach hoofdcoach assistent-trainer hulptrainer spits doelman keeper middenvelder verdediger aanvaller
    linksback rechtsback flankaanvaller vleugelaanvaller aanvoerder sterkhouder fan fans supporter supporters
    """.split()
)
_STAFF_OF = _STAFF - {"fan", "fans", "coach", "verdediger", "aanvoerder", "supporter", "supporters"}
_COMPOUND_STAFF = _STAFF | {"voorzitter", "speler", "spelers", "aanhang"}
_ENDS = frozenset(".;:!?")
_SCORE = re.compile(r"\d{1,2} ?[-–] ?\d{1,2}(?!\d)")


def is_played(line: Line, index: int) -> bool:
    """Whether two of the words beside this token tell of a match, or one and a score do."""
    first, last = max(0, index - _NEAR), min(len(line.tokens), index + _NEAR + 1)
    words = _FORMS.intersection(line.tokens.lower[first:last])
    beside = line.text[line.tokens.start[first] : line.tokens.end[last - 1]]
    return len(words) > 1 or (len(words) == 1 and _SCORE.search(beside) is not None)


def has_no_sports_object(line: Line, stop: int) -> bool:
    """Whether what is counted behind the name's verb is none of sports: "Leuven verliest 200 banen"."""
    counted = stop + 2
    if counted >= len(line.tokens) or line.upos[stop] not in ("VERB", "AUX") or line.upos[counted] != "NOUN":
        return False
    return line.tokens.lower[counted - 1].isdigit() and line.tokens.lower[counted] not in _OF_SPORTS


def is_team(line: Line, index: int, stop: int) -> bool:
    """Whether the clause says that the town at these tokens is its club, whatever the network takes it for."""
    surface = line.tokens.surface
    if stop - index == 1 and "-" in surface[index]:
        one, _, other = surface[index].rpartition("-")
        return other in _COMPOUND_STAFF or (_is_score(line, stop) and is_pairing(line, stop, (one, other)))
    if line.before(index) == "van" and index > 1 and line.before(index - 1) in _STAFF_OF:
        return True
    return _has_score(line, index, stop) or _acts(line, index, stop) or _is_opponent(line, index, stop)


def is_pairing(line: Line, stop: int, halves: Sequence[str]) -> bool:
    """Whether two names with a hyphen between, before the token, are the two sides of a match."""
    listed = [load_gazetteer().look_up(half) for half in halves]
    if all(known is not None and is_listed_club(known.name) for known in listed):
        return True
    return _is_score(line, stop) and all(known is not None and _is_side_name(known) for known in listed)


def _acts(line: Line, index: int, stop: int) -> bool:
    """Whether the town wins, loses, plays or stands in a table: "Gent wint met 2-0 van Brugge"."""
    if has_preposition_before(line, index) or line.before(index) in _AGAINST:
        return False
    verb = line.after(stop)
    if verb in _FALLS:
        return True
    if verb in _BEATS:
        return any(_is_side(line, after) for after in range(stop + 1, stop + 3))
    if verb in _HAS_POINTS:
        return line.after(stop + 1).isdigit() and line.after(stop + 2) in {"punten", "punt"}
    if verb in _STANDS:
        return any(map(_RANK.fullmatch, _clause(line, stop + 1, 4))) and not _IN_TABLE.isdisjoint(
            _clause(line, stop + 1, _NEAR)
        )
    if verb in _PLAYS:
        return _meets(line, stop + 1)
    return line.before(index) in _PLAYS and _meets(line, stop)


def _meets(line: Line, start: int) -> bool:
    """Whether an opponent is named from this token on: "thuis met 0-3 van Dender", "tegen Ajax", "gelijk tegen"."""
    words = _clause(line, start, _NEAR)
    for offset, word in enumerate(words):
        if word in _AGAINST and _is_side(line, start + offset + 1) and _are_of_match(words[:offset]):
            hit = load_gazetteer().find(line.tokens, start + offset + 1)
            return hit is not None and line.after(hit[0]) not in _ARTICLES
    return False


def _is_opponent(line: Line, index: int, stop: int) -> bool:
    """Whether somebody plays the town: "Chelsea klopt Liverpool", "wint met 2-0 van Gent", "een zege op Gent"."""
    before = line.before(index)
    if before in _BEATS:
        return index > 1 and _ends_side(line, index - 1)
    if before not in _AGAINST or before == "bij" or line.after(stop) in _ARTICLES:
        return False
    for verb in range(index - 2, max(-1, index - _NEAR), -1):
        word = line.tokens.lower[verb]
        if word in _ENDS:
            return False
        if word in _PLAYS or (word in _RESULTS and before != "van"):
            between = line.tokens.lower[verb + 1 : index - 1]
            if _are_of_match(between) and verb:
                return _ends_side(line, verb) or word in _RESULTS
            return word in _PLAYS and _is_side(line, verb + 1) and _are_of_match(between[1:])
    return False


def _are_of_match(words: Sequence[str]) -> bool:
    """Whether nothing but a score, a day or "gelijk" stands there, and no thing that is won: "de strijd om"."""
    return all(word in _ADVERBS or word == "gelijk" or word.isdigit() or word in "-–" for word in words)


def _clause(line: Line, start: int, size: int) -> Sequence[str]:
    """The words from this token on, to the end of the sentence or so many."""
    words = line.tokens.lower[start : start + size]
    return words[: next((index for index, word in enumerate(words) if word in _ENDS), len(words))]


def _is_side(line: Line, index: int) -> bool:
    """Whether a club, or a town that has one, begins at this token."""
    if not line.is_capital(index):
        return False
    hit = load_gazetteer().find(line.tokens, index)
    return hit is not None and _is_side_name(hit[2])


def _is_side_name(known: Known) -> bool:
    return is_listed_club(known.name) or club_of(known.surface) is not None


def _ends_side(line: Line, stop: int) -> bool:
    """Whether a club, or a town that has one, ends before this token."""
    return any(
        (hit := load_gazetteer().find(line.tokens, first)) is not None and hit[0] == stop and _is_side(line, first)
        for first in range(max(0, stop - 3), stop)
    )


def _has_score(line: Line, index: int, stop: int) -> bool:
    """Whether it is one side of a score: "Gent - Brugge 2-1"."""
    lower = line.tokens.lower
    if line.after(stop) in ("-", "–") and _is_side(line, stop + 1):
        hit = load_gazetteer().find(line.tokens, stop + 1)
        return hit is not None and _is_score(line, hit[0])
    return index > 1 and lower[index - 1] in ("-", "–") and _ends_side(line, index - 1) and _is_score(line, stop)


def _is_score(line: Line, index: int) -> bool:
    start = line.tokens.start[index] if index < len(line.tokens) else -1
    return start >= 0 and _SCORE.match(line.text, start) is not None
