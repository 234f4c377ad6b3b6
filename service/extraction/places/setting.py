"""Where the story is: the places that its sentences have named so far, and the one it began at."""

from service.extraction.places.candidates import Candidate, find_candidates
from service.extraction.places.grains import Grain, grain_of
from service.extraction.places.pointers import Pointer, is_capital, is_of_another_time, is_seat
from service.extraction.reading import Reading
from service.model import Entity, EntityRef, Mention

_GRAINS: tuple[Grain, ...] = ("country", "region", "town")
_LOOK_BACK = 30  # sentences in which a place is that "de stad" may mean


class Setting:
    """The places of one article as its text is read, sentence by sentence."""

    def __init__(self, readings: list[Reading], entities: dict[str, Entity], countries: frozenset[str]) -> None:
        self._readings = readings
        self._entities = entities
        self._countries = countries
        self._mentions = _by_sentence(readings)
        self._order = list(self._mentions)
        self._next = 0
        self._references: dict[str, EntityRef] = {}
        self._found: dict[tuple[int, int], list[Candidate]] = {}
        self._here: tuple[int, EntityRef | None, EntityRef | None] = (-1, None, None)  # block, town, country
        self._lead: EntityRef | None = None
        self._lead_at = (0, 0)
        self._dateline: EntityRef | None = None
        self._find_lead()

    def candidates(self, block: int, sentence: int) -> list[Candidate]:
        """The candidates of a sentence, looked for once."""
        key = (block, sentence)
        found = self._found.get(key)
        if found is None:
            mentions = self._mentions.get(key)
            if mentions is None:
                return []
            reading = self._readings[block]
            found = find_candidates(reading, reading.sentences[sentence], mentions, self._countries)
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
            lasting = [candidate for candidate in self.candidates(at, sentence) if candidate.lasting]
            if not self._sets_apart(at, sentence, lasting):
                for candidate in lasting:
                    self._keep(at, candidate)
            self._next += 1

    def place_of(self, block: int, number: int, pointer: Pointer | None) -> EntityRef | None:
        """Where a sentence is that names no place: what it points at, its paragraph's place, or the story's own."""
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        if pointer is not None:
            pointed = self._pointed_at(block, number, pointer)
            if pointed or pointer.grain in ("country", "capital"):
                return pointed or (country if pointer.grain == "country" else None)
        elif town and is_of_another_time(self._readings[block], self._readings[block].sentences[number]):
            town = None
        if self._readings[block].block.kind == "headline":
            return town or country or self._lead
        return town or country or (self._lead if self._lead_at < (block, number) else None)

    def _pointed_at(self, block: int, number: int, pointer: Pointer) -> EntityRef | None:
        """The last place of the grain that was named: before the pointer in its sentence, or in those before."""
        if pointer.grain not in ("capital", "any"):
            before = [mention for mention in self._names(block, number) if mention.start < pointer.start]
            if found := self._last(before, pointer):
                return found
        for _ in range(_LOOK_BACK):
            number -= 1
            while number < 0:
                block -= 1
                if block < 0:
                    return self._dateline if self._dateline and self._fits(self._dateline, pointer) else None
                number = len(self._readings[block].sentences) - 1
            placed = [candidate.mention for candidate in self.candidates(block, number)]
            if found := self._last(placed, pointer):
                return found
            found = self._last(self._names(block, number), pointer)
            if found and not (pointer.grain == "town" and is_capital(found.name)):
                return found  # a capital by itself is a government: "in Moskou spreekt men dat tegen"
        return None

    def _last(self, mentions: list[Mention], pointer: Pointer) -> EntityRef | None:
        """The last of the mentions that a pointer may mean; for "daar" the last of the finest."""
        fitting = [reference for reference in map(self.reference, mentions) if self._fits(reference, pointer)]
        if pointer.grain == "any" and fitting:
            finest = max(_GRAINS.index(self._grain(reference)) for reference in fitting)
            fitting = [reference for reference in fitting if _GRAINS.index(self._grain(reference)) == finest]
        return fitting[-1] if fitting else None

    def _fits(self, reference: EntityRef, pointer: Pointer) -> bool:
        if pointer.grain == "capital":
            return is_capital(reference.name)
        return pointer.grain in ("any", self._grain(reference))

    def _names(self, block: int, number: int) -> list[Mention]:
        """The places that a sentence names, whatever it says of them."""
        return [mention for mention in self.mentions(block, number) if mention.form == "name"]

    def _grain(self, reference: EntityRef) -> Grain:
        return grain_of(self._entities[reference.entity_id], reference.entity_id in self._countries)

    def _keep(self, block: int, candidate: Candidate) -> None:
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        reference = self.reference(candidate.mention)
        if candidate.mention.entity_id in self._countries:
            self._here = (block, town, reference)
        else:
            self._here = (block, reference, country)

    def _sets_apart(self, block: int, sentence: int, candidates: list[Candidate]) -> bool:
        """Whether a sentence tells of one place beside another: "In Aalst wonen 90.000 mensen, in Gent 270.000"."""
        if len({candidate.mention.entity_id for candidate in candidates}) < 2:
            return False
        reading = self._readings[block]
        span = reading.sentences[sentence]
        grains = [self._grain(self.reference(candidate.mention)) for candidate in candidates]
        return len(set(grains)) < len(grains) and len(reading.quantities_in(span.start, span.end)) >= len(candidates)

    def _find_lead(self) -> None:
        """Where the story is, and which block and sentence say so.

        The first town or region of its headline and first sentence, or their country; or else the town of its dateline,
        but a capital there tells where the writer sits; or else the first place of the first paragraph.
        """
        for block, reading in enumerate(self._readings):
            for sentence in range(len(reading.sentences)):
                if sentence and self._take_dateline():
                    return
                if sentence and self._lead is not None:
                    return
                if self._take_first(block, sentence):
                    return
            if reading.block.kind == "paragraph":
                self._take_dateline()
                return

    def _take_first(self, block: int, sentence: int) -> bool:
        """Take the first place of a sentence for the lead; whether it is finer than a country."""
        for candidate in self.candidates(block, sentence):
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


def _by_sentence(readings: list[Reading]) -> dict[tuple[int, int], list[Mention]]:
    """The mentions of places, by the numbers of their block and sentence, in order of the text."""
    found: dict[tuple[int, int], list[Mention]] = {}
    for block, reading in enumerate(readings):
        number = 0
        for mention in reading.mentions:
            if mention.type == "location":
                while mention.start >= reading.sentences[number].end and number + 1 < len(reading.sentences):
                    number += 1
                found.setdefault((block, number), []).append(mention)
    return found
