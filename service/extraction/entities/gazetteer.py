"""The names that are known: which stand at a token, and what a surface means.

`Gazetteer.find` walks the tokens and knows nothing of sentences; `Gazetteer.look_up` tells what a name stands for.
Names are compared without accents, case counts: "As" is a town, "as" is not. Names of four letters or more are also
known in capitals alone ("BRUSSEL").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from service.dutch.tokens import Tokens, tokenize
from service.extraction.entities.folding import plain
from service.extraction.entities.lists import load_countries, load_cues, load_groups, load_named, load_persons
from service.model.entities import EntityType, MentionForm

_ISO_3166 = "iso3166-1"


@dataclass(frozen=True, slots=True)
class Known:
    """A name that is known: the entity that it stands for, and what a mention by this surface is."""

    surface: str
    name: str
    entity_type: EntityType
    type: EntityType
    form: MentionForm
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known names: `by_surface` as they stand in the lists, `by_first` by their first token, the longest first."""

    by_surface: dict[str, Known]
    by_first: dict[str, list[tuple[tuple[str, ...], Known]]]

    def look_up(self, surface: str) -> Known | None:
        """What this surface stands for, or None."""
        return self.by_surface.get(plain(surface))

    def find(self, tokens: Tokens, index: int) -> tuple[int, int, Known] | None:
        """The longest known name that begins at a token: index after its last token, its end in the text, the name.

        Its last token may be the first part of a compound ("Rode Kruis-medewerker") or carry 's ("Fox News's").
        """
        entries = self.by_first.get(plain(tokens.surface[index]))
        if entries is None:
            return None
        surface, size = tokens.surface, len(tokens)
        for rest, known in entries:
            stop = index + 1 + len(rest)
            if stop > size:
                continue
            for offset, word in enumerate(rest, index + 1):
                if plain(surface[offset]) != word:
                    break
            else:
                return stop, tokens.end[stop - 1], known
            if offset == stop - 1 and (cut := _cut(surface[offset], rest[-1])):
                return stop, tokens.start[offset] + cut, known
        return None


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the lists in `data/`; read once."""
    by_surface: dict[str, Known] = {}
    for known in _known_names():
        by_surface[plain(known.surface)] = known
    for surface, known in list(by_surface.items()):
        is_listed_so = " " not in surface or known.entity_type == "location"  # "TEL AVIV" heads what agencies send
        if len(surface) > 3 and is_listed_so and surface[0].isupper() and not surface.isupper():
            by_surface.setdefault(surface.upper(), known)
    by_first: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for surface, known in by_surface.items():
        first, *rest = tokenize(surface).surface
        by_first.setdefault(first, []).append((tuple(rest), known))
    for entries in by_first.values():
        entries.sort(key=lambda entry: (-len(entry[0]), -sum(map(len, entry[0]))))  # "Air France-KLM", "Air France"
    return Gazetteer(by_surface, by_first)


def _known_names() -> Iterator[Known]:
    """Every known surface; a later one replaces an earlier one that looks the same."""
    named = [*load_named(), *load_groups()]
    countries = load_countries()
    plain_words = frozenset(load_cues()["ambiguous"]["places"])  # "Lintse" and "Leende" make no safe forms
    for entry in named:
        is_regular = entry.type == "location" and entry.name not in plain_words
        adjectives = entry.adjectives or (_regular_adjectives(entry.name) if is_regular else ())
        inhabitants = entry.inhabitants or (_regular_inhabitants(entry.name) if is_regular else ())
        yield from _derived(entry.name, entry.type, adjectives, inhabitants, ())
    for country in countries:
        identifiers = _country_code(country.code)
        yield from _derived(country.name, "location", country.adjectives, country.inhabitants, identifiers)
    for entry in [*load_persons(), *named]:
        for surface in (entry.name, *entry.others):
            yield Known(surface, entry.name, entry.type, entry.type, "name")
    for country in countries:
        for surface in (country.name, *country.others):
            yield Known(surface, country.name, "location", "location", "name", _country_code(country.code))


def _derived(
    name: str,
    entity_type: EntityType,
    adjectives: tuple[str, ...],
    inhabitants: tuple[str, ...],
    identifiers: tuple[tuple[str, str], ...],
) -> Iterator[Known]:
    """Adjectives name the place or people, inhabitants are a group: "Syrische" and "Syriërs" both stand for Syrië."""
    for adjective in adjectives:
        for surface in (adjective, _inflect(adjective)):
            yield Known(surface, name, entity_type, entity_type, "demonym", identifiers)
    for inhabitant in inhabitants:
        form: MentionForm = "name" if entity_type == "group" else "demonym"
        yield Known(inhabitant, name, entity_type, "group", form, identifiers)


def _inflect(adjective: str) -> str:
    """The adjective with its -e: "Syrische", "Chinese", "Indiase"."""
    if adjective.endswith(("ees", "aas")):
        return adjective[:-2] + "se"
    return adjective + "e"


def _regular_adjectives(name: str) -> tuple[str, ...]:
    """A town without an adjective in its list has the regular one: "Duffels", with its -e "Duffelse"."""
    regular = name.isalpha() and len(name) > 4 and name[-1] in "bdgklmnprt"
    return (name + "s",) if regular else ()


def _regular_inhabitants(name: str) -> tuple[str, ...]:
    """A town without inhabitants in its list has the regular ones: "Amersfoorters", "Leerdammers", "Zundertenaars"."""
    if not name.isalpha() or len(name) < 5 or name[-1] not in "bdgklmnprt":
        return ()
    stem = name + name[-1] if name.endswith(("am", "em")) else name
    return (stem + "er", stem + "ers", name + "enaar", name + "enaars", name + "enaren")


def _country_code(code: str) -> tuple[tuple[str, str], ...]:
    return ((_ISO_3166, code),) if code else ()


def _cut(surface: str, word: str) -> int:
    """Length of `word` where the surface is that word with a compound's second part or 's after it, else 0."""
    unified = plain(surface)
    if len(unified) != len(surface):
        return 0
    surface = unified
    if surface.startswith(word) and surface[len(word) :].startswith(("-", "'s")):
        return len(word)
    return 0
