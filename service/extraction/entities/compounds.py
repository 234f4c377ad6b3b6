"""Names within hyphenated words: "IS-strijders", "Oost-Syrische", "anti-IS-coalitie", "de zaak-Els Borst"."""

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import Gazetteer, Known
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.line import Line
from service.model.entities import MentionForm

# Parts of the world before a place or its adjective: the whole is the name.
REGIONAL = frozenset(
    """Noord Oost Zuid West Noordoost Noordwest Zuidoost Zuidwest Noordoostelijk Centraal Midden Groot Klein Nieuw Oud
    Boven Beneden Binnen Buiten Hoog Laag""".split()
)
# What is so called of a region or town is a place of its own; of a country it is told as the country.
_POINTS = frozenset("Noord Oost Zuid West Noordoost Noordwest Zuidoost Zuidwest Noordoostelijk Centraal Midden".split())
# It is governed by itself, whoever else has acknowledged it.
_STATES = frozenset(("Noord-Cyprus",))
# First parts that stand for a country or people in pairs of adjectives and are no adjective themselves.
_PAIRED = {"Sino": "China", "Anglo": "Engeland", "Franco": "Frankrijk", "Russo": "Rusland", "Euro": "Europa"}
_BEFORE_NAME = frozenset(
    "zaak kabinet regering commissie affaire proces moord wet plan coalitie lijst groep clan familie".split()
)
_PARTICLES = frozenset("van de den der ter ten te von di da el al".split())
# "VVD'er": who belongs to it.
_MEMBERS = frozenset(("er", "ers", "ster", "sters"))
_SCORE = 2.0
_LONGEST = 80


def find_compound(line: Line, index: int, gazetteer: Gazetteer) -> list[Candidate]:
    """The names in a hyphenated token, in order; none where no part is known. A person's may go on behind it."""
    surface, start = line.tokens.surface[index], line.tokens.start[index]
    unified = plain(surface)
    if len(unified) == len(surface):  # else its offsets would not be those of the text
        surface = unified
    if len(surface) > _LONGEST:
        return []
    affair, _, given = surface.partition("-")
    if affair.lower() in _BEFORE_NAME and given in load_given_names().names and (end := _end_of_surname(line, index)):
        return [Candidate(start + len(affair) + 1, end, "person", "compound", _SCORE)]
    return _find_pair(surface, start, gazetteer) or _find_part(surface, start, gazetteer)


def look_up_compound(surface: str, gazetteer: Gazetteer) -> Known | None:
    """What a whole hyphenated name stands for: "Oost-Syrië" for Syrië, "Syrisch-Iraakse" for its first place."""
    if (spaced := _look_up_spaced(surface, gazetteer)) is not None:
        return spaced
    first, _, rest = surface.partition("-")
    known = gazetteer.look_up(rest)
    if first in REGIONAL and known:
        is_place = first in _POINTS and known.form == "name" and known.entity_type == "location"
        is_country = bool(known.identifiers) and surface not in _STATES
        return None if is_place and not is_country else known
    parts = surface.split("-")
    found = [gazetteer.look_up(_PAIRED.get(part, part)) for part in parts]
    if len(parts) < 2 or not all(found) or found[-1] is None or found[-1].form != "demonym":
        return None
    places = [one for one in found if one is not None and one.entity_type == "location"]
    return places[0] if places else found[-1]


def _look_up_spaced(surface: str, gazetteer: Gazetteer) -> Known | None:
    """The place that is listed with spaces where the text has hyphens: "Bergen-op-Zoom"."""
    known = gazetteer.look_up(surface.replace("-", " "))
    return known if known and known.entity_type == "location" and known.form == "name" else None


def _find_pair(surface: str, start: int, gazetteer: Gazetteer) -> list[Candidate]:
    """The whole token, where it is a regional name or a pair of adjectives."""
    first, _, rest = surface.partition("-")
    end = start + len(surface)
    if spaced := _look_up_spaced(surface, gazetteer):
        return [Candidate(start, end, spaced.type, spaced.form, _SCORE)]
    if not rest[:1].isupper():
        return []
    if first in REGIONAL and (known := gazetteer.look_up(rest)) and known.entity_type in {"location", "group"}:
        return [Candidate(start, end, known.type, known.form, _SCORE)]
    if pair := look_up_compound(surface, gazetteer):
        return [Candidate(start, end, pair.type if pair.form == "demonym" else pair.entity_type, "demonym", _SCORE)]
    return []


def _find_part(surface: str, start: int, gazetteer: Gazetteer) -> list[Candidate]:
    """Each part that is a known name: the first ones up to a hyphen, and the last."""
    member = surface.find("'")
    if member > 0 and surface[member + 1 :] in _MEMBERS and (known := gazetteer.look_up(surface[:member])):
        return [_candidate(start, member, known)]
    cuts = [position for position, character in enumerate(surface) if character == "-"]
    if surface[0].isupper():
        for cut in reversed(cuts):
            if known := gazetteer.look_up(surface[:cut]):
                head = _candidate(start, cut, known)
                tail = gazetteer.look_up(surface[cut + 1 :])
                if tail is None and not surface[cut + 1 :][:1].islower():
                    continue
                return [head, _candidate(start + cut + 1, len(surface) - cut - 1, tail, "name")] if tail else [head]
        return []
    for cut in cuts:
        rest = surface[cut + 1 :]
        if not rest[:1].isupper():
            continue
        if known := gazetteer.look_up(rest):
            return [_candidate(start + cut + 1, len(rest), known)]
        inner = rest.rfind("-")
        if inner > 0 and (known := gazetteer.look_up(rest[:inner])):
            return [_candidate(start + cut + 1, inner, known)]
        if surface[:cut].lower() in _BEFORE_NAME and len(rest) > 2 and not rest.isupper():
            return [Candidate(start + cut + 1, start + len(surface), "person", "compound", 1.5)]
    return []


def _end_of_surname(line: Line, index: int) -> int:
    """Where the surname behind a given name ends in the text, also with particles and more given names; 0 is none."""
    tokens = line.tokens
    index += 1
    while index < len(tokens) and line.spaced(index - 1):
        word = tokens.surface[index]
        if word.lower() not in _PARTICLES and plain(word) not in load_given_names().names:
            return tokens.end[index] if line.is_capital(index) and word.isalpha() and not word.isupper() else 0
        index += 1
    return 0


def _candidate(start: int, length: int, known: Known, form: MentionForm = "compound") -> Candidate:
    return Candidate(start, start + length, known.type, known.form if known.form == "demonym" else form, _SCORE)
