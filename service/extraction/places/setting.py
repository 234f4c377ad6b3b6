"""Where the story is: the places that its sentences have named so far, and the one it began at."""

from service.extraction.places.candidates import Candidate, find_candidates
from service.extraction.places.carried import speaks_of_land
from service.extraction.places.grains import Grain, grain_of, is_water
from service.extraction.places.mentions import mentions_by_sentence
from service.extraction.places.pointers import Pointer, is_capital, is_of_another_time, is_seat
from service.extraction.places.seats import is_origin
from service.extraction.reading import Reading
from service.model import Entity, EntityRef, Mention

_GRAINS: tuple[Grain, ...] = ("country", "region", "town")
_FEW = 3
_TOTALS = frozenset("totaal totale totaalaantal".split())
_LOOK_BACK = 30  # sentences in which a place is that "de stad" may mean


class Setting:
    """The places of one article as its text is read, sentence by sentence."""

    def __init__(self, readings: list[Reading], entities: dict[str, Entity], countries: frozenset[str]) -> None:
        self._readings = readings
        self._entities = entities
        self._countries = countries
        self._mentions = mentions_by_sentence(readings)
        self._order = list(self._mentions)
        self._next = 0
        self._references: dict[str, EntityRef] = {}
        self._found: dict[tuple[int, int], list[Candidate]] = {}
        self._here: tuple[int, EntityRef | None, EntityRef | None] = (-1, None, None)  # block, town, country
        self._named_at = (-1, 0)  # block and sentence that last said where
        self._towns: tuple[int, frozenset[str]] = (-1, frozenset())  # block, and the towns that it named so far
        self._coarse = countries | {
            id_ for id_, entity in entities.items() if entity.type == "location" and grain_of(entity, False) == "region"
        }
        self._last_town: EntityRef | None = None
        self._lead: EntityRef | None = None
        self._lead_at = (0, 0)
        self._dateline: EntityRef | None = None
        self._find_lead()
        # Whether one town alone is named, and as more than where the reporter sits.
        self.has_one_town = self._is_of_one_town()

    def candidates(self, block: int, sentence: int) -> list[Candidate]:
        """The candidates of a sentence, looked for once."""
        key = (block, sentence)
        found = self._found.get(key)
        if found is None:
            mentions = self._mentions.get(key)
            if mentions is None:
                return []
            reading = self._readings[block]
            found = find_candidates(reading, reading.sentences[sentence], mentions, self._countries, self._coarse)
            self._found[key] = found
        return found

    def mentions(self, block: int, sentence: int) -> list[Mention]:
        """The mentions of places in a sentence."""
        return self._mentions.get((block, sentence), [])

    def reference(self, mention: Mention) -> EntityRef:
        """The entity of a mention."""
        found = self._references.get(mention.entity_id)
        if found is None:
            found = EntityRef(mention.entity_id, self._entities[mention.entity_id].name)
            self._references[mention.entity_id] = found
        return found

    def read_on(self, block: int, number: int) -> None:
        """Read up to sentence `number` of the block."""
        while self._next < len(self._order) and self._order[self._next] < (block, number):
            at, sentence = self._order[self._next]
            if self._lead and any(m.entity_id == self._lead.entity_id for m in self._mentions[at, sentence]):
                self._last_town = self._lead  # back to where the story is
            lasting = [candidate for candidate in self.candidates(at, sentence) if candidate.lasting]
            if not self._sets_apart(at, sentence, lasting):
                for candidate in lasting:
                    self._keep(at, sentence, candidate)
            self._next += 1

    def place_of(self, block: int, number: int, pointer: Pointer | None) -> EntityRef | None:
        """Where a sentence is that names no place: what it points at, its paragraph's place, or the story's own."""
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        if pointer is not None:
            pointed = self._pointed_at(block, number, pointer)
            if pointed or pointer.grain in ("country", "capital", "any"):
                return pointed or (country if pointer.grain == "country" else None)
        elif town and (self._is_beyond(block, number) or (country and self._is_of_all(block, number))):
            town = None
        if self._readings[block].block.kind == "headline":
            return town or country or self._lead
        lead = self._lead if self._lead_at < (block, number) else None
        if lead and self._last_town not in (None, lead) and lead.entity_id not in self._countries:
            lead = None  # another paragraph led away from it
        return town or country or lead

    def _is_beyond(self, block: int, number: int) -> bool:
        """Whether a sentence is of more than the last town: of a month or year, or of any of several towns."""
        reading = self._readings[block]
        sentence = reading.sentences[number]
        if is_of_another_time(reading, sentence):
            return True
        is_far = self._named_at[0] == block and number - self._named_at[1] > 1
        return self._is_mixed(block) and (is_far or "totaal" in reading.words(sentence))

    def _is_of_all(self, block: int, number: int) -> bool:
        """Whether a sentence tells how many they are together: "Het totale dodental staat op 90"."""
        reading = self._readings[block]
        return not _TOTALS.isdisjoint(reading.words(reading.sentences[number]))

    def _is_of_one_town(self) -> bool:
        if self._lead is None or self._lead_at[0] < 0:
            return False
        named = {mention.entity_id for mentions in self._mentions.values() for mention in mentions}
        return len(named - self._coarse) == 1

    def _is_mixed(self, block: int) -> bool:
        """Whether the paragraph has named several towns so far."""
        return self._towns[0] == block and len(self._towns[1]) > 1

    def _pointed_at(self, block: int, number: int, pointer: Pointer) -> EntityRef | None:
        """The last place of the grain that was named: before the pointer in its sentence, or in those before."""
        if pointer.grain == "capital" and pointer.is_described:
            return self._lead if self._lead and is_capital(self._lead.name) else None  # of several, who knows whose
        if pointer.grain == "any":
            own = [one.mention for one in self.candidates(block, number) if one.role in ("in", "holds")]
            if found := self._last([mention for mention in own if mention.start < pointer.start], pointer):
                return found  # "Ook in X is het erg: daar ..."
        elif pointer.grain != "capital":
            before = [mention for mention in self._names(block, number) if mention.start < pointer.start]
            if found := self._last(before, pointer):
                return found
        for _ in range(_LOOK_BACK):
            number -= 1
            while number < 0:
                block -= 1
                if block < 0:
                    return self._dateline if self._dateline and self._fits(self._dateline, pointer) else None
                if self._readings[block].block.kind == "heading":
                    return None  # another part of the story begins
                number = len(self._readings[block].sentences) - 1
            candidates = self.candidates(block, number)
            placed = [candidate.mention for candidate in candidates if candidate.role not in ("from", "row")]
            if found := self._last(placed, pointer):
                return found
            row = [candidate.mention for candidate in candidates if candidate.role == "row"]
            if self._last(row, pointer):
                return None  # none of several
            found = self._last(self._names(block, number), pointer)
            if found and not (pointer.grain == "town" and is_capital(found.name)):
                return found  # a capital by itself is a government: "in Moskou spreekt men dat tegen"
        return None

    def _last(self, mentions: list[Mention], pointer: Pointer) -> EntityRef | None:
        """The last of the mentions that a pointer may mean; for "daar" the last of the finest."""
        fitting = [reference for reference in map(self.reference, mentions) if self._fits(reference, pointer)]
        if pointer.grain == "any" and fitting:
            finest = max(_GRAINS.index(self.grain(reference)) for reference in fitting)
            fitting = [reference for reference in fitting if _GRAINS.index(self.grain(reference)) == finest]
        return fitting[-1] if fitting else None

    def _fits(self, reference: EntityRef, pointer: Pointer) -> bool:
        if pointer.grain == "capital":
            return is_capital(reference.name)
        if pointer.grain == "town" and is_water(reference.name):
            return False
        return pointer.grain in ("any", self.grain(reference))

    def _names(self, block: int, number: int) -> list[Mention]:
        """The places that a sentence names, whatever it says of them."""
        reading = self._readings[block]
        names = [mention for mention in self.mentions(block, number) if mention.form == "name"]
        return [mention for mention in names if not is_origin(reading, mention)]

    def grain(self, reference: EntityRef) -> Grain:
        """How fine a place is."""
        return grain_of(self._entities[reference.entity_id], reference.entity_id in self._countries)

    def is_near(self, block: int, number: int) -> bool:
        """Whether the sentence before says where it is, in a paragraph of one town."""
        at, sentence = self._named_at if self._named_at[0] == block else self._lead_at
        return at == block and 0 < number - sentence <= 1 and not self._is_mixed(block)

    def is_here(self, block: int, number: int) -> bool:
        """Whether one of the few sentences before says where it is, in a paragraph of one town."""
        at, sentence = self._named_at
        return at == block and 0 < number - sentence <= _FEW and not self._is_mixed(block)

    def _keep(self, block: int, sentence: int, candidate: Candidate) -> None:
        self._named_at = (block, sentence)
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        reference = self.reference(candidate.mention)
        if candidate.mention.entity_id in self._countries:
            self._here = (block, town, reference)
        else:
            self._here = (block, reference, country)
            self._last_town = reference
            towns = self._towns[1] if self._towns[0] == block else frozenset()
            self._towns = (block, towns | {candidate.mention.entity_id})

    def _sets_apart(self, block: int, sentence: int, candidates: list[Candidate]) -> bool:
        """Whether a sentence tells of one place beside another: "In Aalst wonen 90.000 mensen, in Gent 270.000"."""
        if len({candidate.mention.entity_id for candidate in candidates}) < 2:
            return False
        reading = self._readings[block]
        span = reading.sentences[sentence]
        grains = [self.grain(self.reference(candidate.mention)) for candidate in candidates]
        return len(set(grains)) < len(grains) and len(reading.quantities_in(span.start, span.end)) >= len(candidates)

    def _find_lead(self) -> None:
        """Where the story is, and which block and sentence say so.

        The first town or region of its headline and first sentence, or their country; or else the town of its dateline,
        but a capital there tells where the writer sits; or else the first place of the first paragraph.
        """
        for block, reading in enumerate(self._readings):
            if reading.block.kind == "headline" and not self._is_repeated(block):
                continue  # "Vertraging op het spoor, nieuwe bussen in Amersfoort"
            for sentence in range(len(reading.sentences)):
                if sentence and not speaks_of_land(reading.tokens.lower) and self._take_dateline():
                    return
                if sentence and self._lead is not None:
                    return
                if self._take_first(block, sentence):
                    return
            if reading.block.kind == "paragraph":
                if not speaks_of_land(reading.tokens.lower):
                    self._take_dateline()
                return

    def _is_repeated(self, headline: int) -> bool:
        """Whether the paragraph behind a headline names a place of its own again, or no paragraph follows."""
        behind = (block for block in range(headline + 1, len(self._readings)))
        first = next((block for block in behind if self._readings[block].block.kind == "paragraph"), None)
        if first is None:
            return True
        of_head = {mention.entity_id for mention in self._readings[headline].mentions}
        named = {mention.entity_id for mention in self._readings[first].mentions}
        rows = {
            candidate.mention.entity_id
            for sentence in range(len(self._readings[first].sentences))
            for candidate in self.candidates(first, sentence)
            if candidate.role == "row"
        }
        return not of_head.isdisjoint(named - rows)

    def _take_first(self, block: int, sentence: int) -> bool:
        """Take the first place of a sentence for the lead; whether it is finer than a country."""
        candidates = self.candidates(block, sentence)
        if self._sets_apart(block, sentence, [candidate for candidate in candidates if candidate.lasting]):
            return False
        for candidate in candidates:
            if candidate.role == "dateline":
                self._dateline = self._dateline or self.reference(candidate.mention)
            elif candidate.role == "holds" and sentence and self._readings[block].block.kind == "paragraph":
                continue  # what is compared with it: "Vlaanderen telt er minder"
            elif candidate.lasting and (self._lead is None or candidate.mention.entity_id not in self._countries):
                self._lead, self._lead_at = self.reference(candidate.mention), (block, sentence)
                if candidate.mention.entity_id not in self._countries:
                    return True
        return False

    def _take_dateline(self) -> bool:
        """Take the town of the dateline for the lead, if nothing else is and if it is one that stories are about."""
        if self._lead is None and self._dateline is not None and not is_seat(self._dateline.name):
            self._lead, self._lead_at = self._dateline, (-1, 0)
            return True
        return False
