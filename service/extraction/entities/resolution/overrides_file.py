"""What an operator knows better: entities merged, split, renamed, retyped, given identifiers. A file in TOML:

    [[merge]]                          # two names of one thing: what was found as one of `from` is `into`
    into = {type = "person", name = "Jan Peter Balkenende"}
    from = [{type = "person", name = "J.P. Balkenende"}]

    [[rename]]
    entity = {type = "organization", name = "Twitter"}
    name = "X"

    [[retype]]
    entity = {type = "location", name = "De Kuip"}
    type = "organization"

    [[split]]                          # two things of one name: the first part one of whose words the article holds
    entity = {type = "person", name = "Jan Jansen"}
    parts = [
      {name = "Jan Jansen (wielrenner)", words = ["wielrenner", "Tour"]},
      {name = "Jan Jansen (wethouder)", words = ["wethouder", "gemeenteraad"]},
    ]

    [[identify]]
    entity = {type = "person", name = "Mark Rutte"}
    identifiers = {wikidata = "Q57792"}

An entity is named by its type and name, or where it is not the target of a change by its `id` alone. Splits come first,
then merges, names and types, one after another until nothing changes; identifiers last.
"""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

from service.extraction.entities.folding import fold, fold_key
from service.extraction.entities.resolution.listed import LONGEST
from service.extraction.entities.resolution.overrides import NO_OVERRIDES, Overrides, Part
from service.model import Entity
from service.model.entities import EntityType
from service.model.ids import entity_id

_TYPES = get_args(EntityType)
_ID = re.compile(r"ent_[a-z2-7]{16}")


def parse_overrides(toml: str, entity_named: Callable[[str, EntityType], Entity]) -> Overrides:
    """The corrections that a file states.

    Args:
        entity_named: gives the entity of a name and type.
    Raises:
        ValueError: the file cannot be used; the message names every fault and where it is.
    """
    try:
        tables = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"no TOML: {error}") from None
    reader = _Reader(entity_named)
    for kind, entries in tables.items():
        reader.read(kind, entries)
    moved = reader.follow_moves()
    if reader.faults:
        raise ValueError("; ".join(reader.faults))
    if not tables:
        return NO_OVERRIDES
    digest = hashlib.sha256(toml.encode()).hexdigest()[:12]
    return Overrides(moved, reader.parts, reader.identifiers, digest)


class _Reader:
    """Reads the tables one by one and gathers their faults."""

    def __init__(self, entity_named: Callable[[str, EntityType], Entity]) -> None:
        self._entity_named = entity_named
        self._kinds: dict[str, Callable[[dict[str, Any]], None]] = {
            "merge": self._merge,
            "split": self._split,
            "rename": self._rename,
            "retype": self._retype,
            "identify": self._identify,
        }
        self._where = ""
        self._moves: dict[str, Entity] = {}
        self.parts: dict[str, tuple[Part, ...]] = {}
        self.identifiers: dict[str, dict[str, str]] = {}
        self.faults: list[str] = []

    def read(self, kind: str, entries: object) -> None:
        """All tables of one kind: "merge", "split" ..."""
        take = self._kinds.get(kind)
        if take is None:
            self.faults.append(f"{kind}: give one of {', '.join(self._kinds)}")
            return
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self.faults.append(f"{kind}: write it as [[{kind}]]")
            return
        for number, entry in enumerate(entries, 1):
            self._where = f"{kind} {number}"
            take(entry)

    def follow_moves(self) -> dict[str, Entity]:
        """Every move to where it ends: of A to B and B to C, both to C."""
        ends: dict[str, Entity] = {}
        for old in self._moves:
            entity, seen = self._moves[old], {old}
            while entity.id in self._moves and entity.id not in seen:
                seen.add(entity.id)
                entity = self._moves[entity.id]
            if entity.id in seen:
                self.faults.append(f"{entity.name}: its changes lead back to itself")
                continue
            ends[old] = entity
        return ends

    def _merge(self, entry: dict[str, Any]) -> None:
        self._check(entry, "into", "from")
        target = self._target(entry.get("into"), "into")
        sources = entry.get("from")
        if not isinstance(sources, list) or not sources:
            self._fault("from", "list the entities that are merged")
            return
        for source in sources:
            old = self._id(source, "from")
            if old and target and old == target.id:
                self._fault("from", f"{target.name} is what it is merged into")
            elif old and target:
                self._move(old, target)

    def _rename(self, entry: dict[str, Any]) -> None:
        self._check(entry, "entity", "name")
        entity, name = self._target(entry.get("entity"), "entity"), self._text(entry, "name")
        if entity and name:
            named = self._entity_named(name, entity.type)
            if named.id == entity.id and fold(name) != fold(entity.name):  # another name of it in the lists: "X"
                key = fold_key(name, entity.type)
                named = replace(entity, id=entity_id(entity.type, key), name=name, key=key)
            if not named.identifiers:  # of a name that no list knows: it is the same thing, and lies where it did
                named = replace(named, identifiers=entity.identifiers, coordinates=entity.coordinates)
            self._move(entity.id, named)

    def _retype(self, entry: dict[str, Any]) -> None:
        self._check(entry, "entity", "type")
        entity = self._target(entry.get("entity"), "entity")
        kind: EntityType | None = next((known for known in _TYPES if known == entry.get("type")), None)
        if kind is None:
            self._fault("type", f"give one of {', '.join(_TYPES)}")
        elif entity:
            self._move(entity.id, self._entity_named(entity.name, kind))

    def _split(self, entry: dict[str, Any]) -> None:
        self._check(entry, "entity", "parts")
        entity, parts = self._target(entry.get("entity"), "entity"), entry.get("parts")
        if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
            self._fault("parts", "list what it is split into, each with a name and words")
            return
        made = [self._part(part, entity) for part in parts]
        if entity and entity.id in self.parts:
            self._fault("entity", f"{entity.name} is split twice: list all its parts in one [[split]]")
        elif entity and len({part.entity.id for part in made if part}) < len([part for part in made if part]):
            self._fault("parts", f"two parts of {entity.name} are the same entity")
        elif entity and all(made):
            self.parts[entity.id] = tuple(part for part in made if part)

    def _part(self, part: dict[str, Any], entity: Entity | None) -> Part | None:
        self._check(part, "name", "words")
        name, words = self._text(part, "name"), part.get("words")
        if not isinstance(words, list) or not words:
            self._fault("parts", f"{name or 'a part'} has no words to know its articles by")
            return None
        if faults := [fault for fault in map(_fault_of, words) if fault]:
            self._fault("parts", f"a word of {name or 'a part'} {faults[0]}")
            return None
        if entity is None or not name:
            return None
        pattern = "|".join(re.escape(word.strip()) for word in words)
        return Part(self._entity_named(name, entity.type), re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE))

    def _identify(self, entry: dict[str, Any]) -> None:
        self._check(entry, "entity", "identifiers")
        identifier, added = self._id(entry.get("entity"), "entity"), entry.get("identifiers")
        if not isinstance(added, dict) or not added or not all(map(_is_text, added.values())):
            self._fault("identifiers", 'give schemes with their values, as in {wikidata = "Q57792"}')
        elif identifier:
            self.identifiers.setdefault(identifier, {}).update(added)

    def _move(self, old: str, entity: Entity) -> None:
        if old == entity.id:
            self._fault("entity", f"{entity.name} is so already")
        elif old in self._moves:
            self._fault("entity", f"{old} is changed twice")
        else:
            self._moves[old] = entity

    def _target(self, given: object, key: str) -> Entity | None:
        """The entity of a {type, name} table."""
        if not isinstance(given, dict) or set(given) != {"type", "name"}:
            self._fault(key, 'give {type = "person", name = "Jan Jansen"}')
        elif given["type"] not in _TYPES:
            self._fault(key, f"the type is one of {', '.join(_TYPES)}")
        elif fault := _fault_of(given["name"]):
            self._fault(key, f"the name {fault}")
        else:
            return self._entity_named(given["name"], given["type"])
        return None

    def _id(self, given: object, key: str) -> str | None:
        if isinstance(given, dict) and set(given) == {"id"}:
            if isinstance(given["id"], str) and _ID.fullmatch(given["id"]):
                return given["id"]
            self._fault(key, f"{given['id']!r} is no entity id")
            return None
        entity = self._target(given, key)
        return entity.id if entity else None

    def _text(self, entry: dict[str, Any], key: str) -> str:
        value = entry.get(key)
        if fault := _fault_of(value):
            self._fault(key, "give a text" if value is None else f"give a text: it {fault}")
            return ""
        return " ".join(str(value).split())

    def _check(self, entry: dict[str, Any], *known: str) -> None:
        for key in entry:
            if key not in known:
                self._fault(key, f"is not known here: give {', '.join(known)}")

    def _fault(self, key: str, what: str) -> None:
        self.faults.append(f"{self._where}, {key}: {what}")


def _is_text(value: object) -> bool:
    return not _fault_of(value)


def _fault_of(value: object) -> str:
    """What keeps it from being a name, an identifier or a word; "" where nothing does."""
    if not isinstance(value, str):
        return "is missing" if value is None else "is no text"
    if not value.strip():
        return "is empty"
    if len(value) > LONGEST:
        return f"is longer than {LONGEST} characters: {value[:20]!r}..."
    if any(unicodedata.category(one) in ("Cc", "Cs") and not one.isspace() for one in value):
        return f"has control characters: {value[:20]!r}"
    return ""
