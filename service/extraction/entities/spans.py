"""Where a name of the network really begins and ends: it reads most of them right, and errs in few ways.

What it takes for two names though one goes on with the other is put together ("Stichting" and "Zilte Gronden", "Wesley
van" and "B.", "Oleksandr" and "Syrsky"), and two places that it takes for one are two ("Best en Drachten"). What does
not belong to a name is cut off: a verb or noun that has its capital from the beginning of the sentence ("Valt Baghouz",
"Vakbond FNV"), a compound that tells its kind ("Ajax-trainer Wubbels"), the kind of place ("Bierdorp Hoegaarden"), the
country's adjective ("het Griekse Tempi"), the number that counts what follows ("in Soma 301 doden", "PVV 34 van de 150
zetels"), the place of an office ("burgemeester Jacobs van Lommel") or a listed event ("Olympische Spelen van Parijs"),
a conjunction, preposition or article at its edge ("Rijsel en"), the genitive ("Lisa's"), the end of the sentence.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from simplemma import is_known

from service.dutch.nouns import is_known_noun, lemma_of_noun
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.line import Line
from service.extraction.entities.patterns.organizations import WITH_PORTFOLIO, is_organization_cue, pass_portfolio
from service.extraction.entities.patterns.persons import is_role
from service.extraction.tagging import Name
from service.model.entities import EntityType

_LONGEST_WORD = 40
_SUFFIXES = ("'s", "’s")
_KINDS_OF_PLACE = ("dorp", "stad", "gemeente", "provincie", "regio", "eiland")
# "Het Romeinse Rijk", "het Waalse Gewest": with the adjective they are the name.
_LANDS = frozenset("rijk gewest gemenebest koninkrijk schiereiland eiland meer gebergte paleis kanaal plein".split())
_PREFIXES = ("al-", "Al-", "el-", "El-")
# Who holds one is called after it: "burgemeester Jacobs van Lommel" is Jacobs.
_LOCAL_OFFICES = frozenset("burgemeester wethouder schepen gouverneur bisschop premier president minister".split())
_OF = ("van", "uit")
_ARTICLES = frozenset("de die hun zijn haar onze deze".split())
_PARTICLES = frozenset("van de den der ter ten te von di da el al".split())
_LEGAL_FORMS = frozenset("NV N.V BV B.V VZW vzw BVBA CVBA S.A GmbH Inc Ltd plc".split())
_DETERMINERS = _ARTICLES | {"het", "een", "deze", "dit", "elke", "geen"}
_WORKS = ("WRK", "PRD")  # titles: "Waar we van"
# In small letters: no name ends in one of these, and none but a person's begins with a preposition.
_CONJUNCTIONS = frozenset("en of maar want als dan".split())
_PREPOSITIONS = frozenset("van in op te bij uit naar met voor door tot om aan over onder tussen tegen vanuit".split())
_BEFORE_NUMBERS = _CONJUNCTIONS | (_PREPOSITIONS - {"van", "op"})
# Of a firm, and told in a headline without an article: "Winst Barends Keukens keldert".
_OF_FIRMS = frozenset(
    """
    winst nettowinst bedrijfswinst kwartaalwinst jaarwinst halfjaarwinst omzet kwartaalomzet jaaromzet verlies
    nettoverlies koers beurskoers aandeel aandelen faillissement beursgang overname doorstart
    """.split()
)
_FOOTNOTE = re.compile(r"(?<=[^\W\d_]{2})\d{1,2}$")
_NEVER_FIRST = _CONJUNCTIONS | _PREPOSITIONS
_NEVER_LAST = _NEVER_FIRST | {"de", "het", "een", "den", "der", "ter", "ten"}


def settle_spans(line: Line, names: Sequence[Name]) -> Iterator[Name]:
    """The names with their right spans, in order; those of which nothing is left are left out."""
    governed = 0  # index after what the one named before governs: "minister Anna Tol van Klimaat"
    for name in _parted(line, _joined(line, names)):
        first = bisect_left(line.tokens.start, name.start)
        last = bisect_left(line.tokens.start, name.end)
        if first < governed:
            continue
        first = _first(line, name, first, last)
        last = _last(line, name, first, last)
        first, last = _trimmed(line, name, first, last)
        if last - first > 1 and line.tokens.surface[last - 1] == "." and line.tokens.surface[last - 2] in _LEGAL_FORMS:
            last -= 1
        if first < last and line.tokens.surface[last - 1] in _LEGAL_FORMS:
            first = _first_of_company(line, first, last)
        if first < last:
            end = line.tokens.end[last - 1]
            if line.text.endswith(_SUFFIXES, name.start, end):
                end -= 2
            elif line.tokens.surface[last - 1] in _LEGAL_FORMS and line.text[end - 2 : end + 1].count(".") == 2:
                end += 1  # "N.V", and its dot
            elif line.text[end - 1] == "." and load_gazetteer().look_up(line.text[name.start : end - 1]):
                end -= 1
            elif name.type == "PER" and (note := _FOOTNOTE.search(line.text, line.tokens.start[last - 1], end)):
                end = note.start()  # "Egbert Tamminga1"
            is_firm = name.type == "PER" and line.before(first) in _OF_FIRMS and first - 1 in line.opens
            kind = "ORG" if is_firm and line.tokens.start[first] > name.start else name.type
            if kind == "ORG" and _of_portfolio(line, first, bisect_left(line.tokens.start, name.end)) == last:
                kind = "PER"
            yield replace(name, start=line.tokens.start[first], end=end, type=kind)
            if kind == "PER" and line.after(last) in ("van", "voor") and _governs(line, first):
                governed = pass_portfolio(line.tokens, last + 1)


def _joined(line: Line, names: Sequence[Name]) -> Iterator[Name]:
    """The names, where one goes on with the next both as one."""
    before: Name | None = None
    for name in names:
        if line.text[name.start : name.end].islower() or _begins_compound(line, name):
            continue
        if before and _goes_on(line.text, before, name):
            before = replace(before, end=name.end, probability=min(before.probability, name.probability))
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _parted(line: Line, names: Iterable[Name]) -> Iterator[Name]:
    """The names, two known places with "en" between them as two, and a known event and where it was."""
    for name in names:
        surface = line.text[name.start : name.end]
        one, joined, other = surface.partition(" en ")
        if joined and name.type == "LOC" and _is_place(one) and _is_place(other):
            yield replace(name, end=name.start + len(one))
            yield replace(name, start=name.end - len(other))
            continue
        one, joined, other = surface.rpartition(" van ")
        if joined and _is_listed(one, "event") and _is_place(other) and not load_gazetteer().look_up(surface):
            yield replace(name, end=name.start + len(one))
            yield replace(name, start=name.end - len(other), type="LOC")
        else:
            yield name


def _is_place(surface: str) -> bool:
    return _is_listed(surface, "location")


def _is_listed(surface: str, entity_type: EntityType) -> bool:
    known = load_gazetteer().look_up(surface)
    return known is not None and known.entity_type == entity_type


def _begins_compound(line: Line, name: Name) -> bool:
    """Whether the name goes on into a compound noun that is none: "James" of "de James Webb-telescoop"."""
    index = bisect_left(line.tokens.start, name.end)
    if not line.is_capital(index) or not line.spaced(index - 1):
        return False
    part, hyphen, noun = line.tokens.surface[index].rpartition("-")
    return bool(hyphen) and part.isalpha() and noun.islower() and load_gazetteer().look_up(part) is None


def _goes_on(text: str, before: Name, name: Name) -> bool:
    """Whether two names with a space between are one: of persons, where a given name, particle or initial says so."""
    if before.type != name.type or text[before.end : name.start] != " " or text[before.end - 1] == ".":
        return False
    if name.type == "PER":
        surface, last = text[name.start : name.end], text[before.start : before.end].rsplit(" ", 1)[-1]
        is_initial = len(surface) <= 2 and surface[0].isupper()
        is_surname = last in load_given_names().names and " " not in surface and surface not in load_given_names().names
        return is_initial or last in _PARTICLES or is_surname or surface.startswith(_PREFIXES)
    return name.type == "ORG"


def _first(line: Line, name: Name, first: int, last: int) -> int:
    """Index of the name's first token, behind a word that only stands before it."""
    if last - first < 2 or not line.is_capital(first + 1) or not line.spaced(first):
        return first
    word = line.tokens.surface[first]
    rest = line.text[line.tokens.start[first + 1] : line.tokens.end[last - 1]]
    known = load_gazetteer().look_up(rest)
    if known and known.entity_type == "location" and word.endswith(_KINDS_OF_PLACE):
        return first + 1
    if _is_kind(word) or (first in line.opens and word.lower() in _OF_FIRMS):
        return first + 1
    if first in line.opens and _is_plain(word) and not (name.type == "PER" and word.lower() in _PARTICLES):
        is_place = known is not None and known.entity_type == "location"
        if is_role(word) or (is_place if name.type == "PER" else is_organization_cue(word.lower()) and not is_place):
            return first + 1
    if name.type == "LOC" and line.before(first) == "het" and _is_adjective(word) and rest.lower() not in _LANDS:
        return first + 1
    return first


def _last(line: Line, name: Name, first: int, last: int) -> int:
    """Index after the name's last token, before a number that counts what follows, or the place of an office."""
    surface = line.tokens.surface
    if name.type in ("PER", "ORG") and (of := _of_portfolio(line, first, last)):
        return of
    if name.type == "PER" and last - first > 1:
        if surface[last - 1] in _PARTICLES:  # no name ends in one
            return last - 1
        if last - first == 3 and surface[first + 1] in _OF and line.before(first) in _LOCAL_OFFICES:
            is_surname = (
                plain(surface[first]) not in load_given_names().names
            )  # "burgemeester Anton van Breda" is whole
            return first + 1 if is_surname and _is_place(surface[last - 1]) else last
    if name.type == "PER" and (of := _of_body(line, first, last)):
        return of
    if last - first > 1 and surface[last - 1].isdigit():
        if last - first > 2 and surface[last - 2] in _BEFORE_NUMBERS and name.type not in _WORKS:
            return last - 2  # "het verzoek van het Openbaar Ministerie om 53 zaken"
        if _counts(line, name, last):
            return last - 1
    return last


def _of_body(line: Line, first: int, last: int) -> int:
    """Index after the name of whoever holds an office of a listed place or body behind "van"; 0 where there is none.

    Examples: "burgemeester Jo Vis van Hulst", "directeur Rik Kok van Shell"; "Anne van Veen" has it in her name.
    """
    surface = line.tokens.surface
    for index in range(first + 2, last - 1):
        if surface[index] not in _OF or plain(surface[index - 1]) in load_given_names().names:
            continue
        known = load_gazetteer().look_up(line.text[line.tokens.start[index + 1] : line.tokens.end[last - 1]])
        role = line.before(first)
        if known and known.entity_type == "location" and role.rpartition("-")[2].endswith(tuple(_LOCAL_OFFICES)):
            return index
        has_given = plain(surface[first]) in load_given_names().names
        if known and known.entity_type == "organization" and (is_role(role) or has_given):
            return index
    return 0


def _of_portfolio(line: Line, first: int, last: int) -> int:
    """Index after the name of whoever governs what is named behind "van": "minister Moes van Wonen"; 0 without."""
    if not _governs(line, first):
        return 0
    surface = line.tokens.surface
    for index in range(first + 1, last - 1):
        if surface[index] in ("van", "voor") and pass_portfolio(line.tokens, index + 1) >= last:
            return index
    return 0


def _governs(line: Line, first: int) -> bool:
    return line.before(first).rpartition("-")[2] in WITH_PORTFOLIO


def _first_of_company(line: Line, first: int, last: int) -> int:
    """Index of the first token of the name that ends in a legal form; `last` where it has none: "de NV groeit"."""
    if first + 1 < last:
        return first
    while first and line.spaced(first - 1) and line.is_capital(first - 1) and line.before(first) not in _DETERMINERS:
        first -= 1
    return first if first + 1 < last else last


def _trimmed(line: Line, name: Name, first: int, last: int) -> tuple[int, int]:
    """Indexes of the name's first token and after its last, without function words at its edges."""
    if name.type in _WORKS or load_gazetteer().look_up(line.text[name.start : name.end]):
        return first, last
    surface = line.tokens.surface
    while last - first > 1 and surface[last - 1] in _NEVER_LAST:
        last -= 1
    while (
        last - first > 1
        and surface[first] in _NEVER_FIRST
        and not (name.type == "PER" and surface[first] in _PARTICLES)
    ):
        first += 1
    return first, last


def _counts(line: Line, name: Name, last: int) -> bool:
    """Whether the number that ends a name is none of it: it counts what follows, or no list has the name with it."""
    following = line.after(last)
    if last < len(line.tokens) and (line.upos[last] in ("NOUN", "ADJ", "SYM") or _is_plural(following)):
        return True
    if following == "van" and line.after(last + 1) in _ARTICLES and line.after(last + 2)[:1].isdigit():
        return True  # "dat Picanol 120 van de 1.500 banen schrapt"
    bare = line.text[name.start : line.tokens.end[last - 2]]
    known = load_gazetteer().look_up(bare)
    return (
        len(line.tokens.surface[last - 1]) > 1  # "VRT 1"
        and name.type != "PRD"
        and known is not None
        and known.entity_type == "organization"
        and load_gazetteer().look_up(line.text[name.start : line.tokens.end[last - 1]]) is None
    )


def _is_plural(word: str) -> bool:
    """Whether a noun may be a plural, whatever the network takes it for: "doden" is a verb as well."""
    return word.isalpha() and word.islower() and is_known_noun(word) and lemma_of_noun(word) != word


def _is_kind(word: str) -> bool:
    """Whether a compound says what the name behind it is: "VN-organisatie", "Ajax-trainer"."""
    noun = word.rpartition("-")[2]
    return noun != word and noun.islower() and (is_role(noun) or is_organization_cue(noun))


def _is_plain(word: str) -> bool:
    """Whether a word is Dutch and nobody's given name."""
    return _is_dutch(word) and plain(word) not in load_given_names().names


def _is_dutch(word: str) -> bool:
    return len(word) <= _LONGEST_WORD and is_known(word.lower(), lang="nl")


def _is_adjective(word: str) -> bool:
    known = load_gazetteer().look_up(word)
    return known is not None and known.form == "demonym" and known.type == known.entity_type
