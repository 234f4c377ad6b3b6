"""Where: the place that a figure's sentence names, or the one where the story is.

A place is a location mention that stands as one: led by a preposition of place or described ("de stad X"), not an actor
("door X gesteund"), an opponent ("won van X") or where one person comes from. Of several in a sentence the nearest
wins. Where the sentence names none, people and what happens to them stay where their paragraph last was, or else where
the story began; a turnover or a percentage is nowhere.

    candidates.py   which mentions may be a place, and in which role
"""

from service.extraction.places.candidates import Candidate, find_candidates, names_another, points_back
from service.extraction.reading import Reading
from service.model import Counted, Entity, EntityRef, Event, Mention, Place, Quantity, Span

_LEAVING = frozenset(("fled", "evacuated", "left", "freed", "rescued", "returned", "displaced"))
_EVERYWHERE = frozenset(("wereldwijd", "overal", "landelijk", "nationaal", "internationaal", "europees", "elders"))
# What stands behind these is where a part is, not the whole: "1.400 oproepen, de meeste in West-Vlaanderen".
_PART_WORDS = frozenset(("waarvan", "waaronder", "wie", "meeste", "vooral", "name"))
_BREAKS = frozenset((";", ":", "maar", "terwijl", "،"))
_ROLE_COST = {"in": 0, "from": 0, "towards": 7, "described": 10}
_OTHER_CLAUSE = 9
_OTHER_FIGURE = 10  # a place before another figure is that figure's
_COARSE = 5  # a country in the sentence of a town is where the town lies
_DIRECTLY = -8  # "320 gewonden in X"
_DEAREST = 60


class Places:
    """Places of one article, asked in the order of the text."""

    def __init__(self, readings: list[Reading], entities: dict[str, Entity]) -> None:
        self._readings = readings
        self._entities = entities
        self._countries = frozenset(id_ for id_, entity in entities.items() if "iso3166-1" in entity.identifiers)
        self._found: dict[tuple[int, int], list[Candidate]] = {}
        self._lead, self._lead_at = self._find_lead()
        self._named: EntityRef | None = None  # the last town, in whatever role
        self._here: tuple[int, EntityRef | None, EntityRef | None] = (-1, None, None)  # block, town, country
        self._read_until = (-1, 0)

    def find_place(self, block: int, quantity: Quantity, counted: Counted | None, event: Event | None) -> Place | None:
        """The place of a quantity of block number `block`, or None."""
        reading = self._readings[block]
        number = reading.sentence_at(quantity.start)
        sentence = reading.sentences[number]
        self._read_on(block, number)
        best = self._nearest(reading, self._candidates(block, number), quantity, counted, event)
        if best:
            return Place(self._reference(best), Span(best.start, best.end))
        words = reading.tokens.lower[sentence.first : sentence.last]
        is_somewhere = event is not None or (counted is not None and counted.category is not None)
        is_counted = quantity.kind == "count" and counted is not None and is_somewhere
        is_elsewhere = not _EVERYWHERE.isdisjoint(words) or names_another(reading, sentence)
        if ("daar" in words or is_counted) and not is_elsewhere:
            return self._recall(block, number, "daar" in words or points_back(reading, sentence))
        return None

    def _nearest(
        self,
        reading: Reading,
        candidates: list[Candidate],
        quantity: Quantity,
        counted: Counted | None,
        event: Event | None,
    ) -> Mention | None:
        words = reading.tokens.lower
        first = reading.token_at(quantity.start)
        last = reading.token_at(max(quantity.end, counted.end if counted else 0) - 1)
        leaving = event is not None and event.name in _LEAVING
        best: Mention | None = None
        cheapest: float = _DEAREST
        for candidate in candidates:
            if candidate.role == "dateline":
                self._named = self._reference(candidate.mention)
            if candidate.role == "dateline" or (candidate.role == "from" and not leaving):
                continue
            behind = candidate.token > last
            low, high = (last, candidate.token) if behind else (candidate.token, first)
            between = words[low + 1 : high]
            if behind and not _PART_WORDS.isdisjoint(between):
                continue
            others = len(reading.quantities_in(reading.tokens.end[low], reading.tokens.start[high]))
            cost: float = _ROLE_COST[candidate.role] + high - low + _OTHER_FIGURE * others
            cost += _OTHER_CLAUSE * sum(1 if word in _BREAKS else word in (",", "en") and 1 / 3 for word in between)
            cost += _COARSE if candidate.mention.entity_id in self._countries else 0
            cost += _DIRECTLY if behind and high - low <= 4 and not others else 0
            if cost < cheapest:
                best, cheapest = candidate.mention, cost
        return best

    def _recall(self, block: int, number: int, pointed_at: bool) -> Place | None:
        """The place that the story is at: of this paragraph, the one that "het dorp" points at, or the story's own."""
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        is_led = self._lead_at <= (block, number) or self._readings[block].block.kind == "headline"
        place = (self._named if pointed_at else None) or town or country or (self._lead if is_led else None)
        return Place(place, None) if place else None

    def _read_on(self, block: int, number: int) -> None:
        """Read up to sentence `number` of the block, keeping the last town and country of each block."""
        while self._read_until < (block, number):
            at, sentence = self._read_until
            if at < 0 or sentence >= len(self._readings[at].sentences):
                self._read_until = (at + 1, 0)
                continue
            for candidate in self._candidates(at, sentence):
                if candidate.mention.entity_id not in self._countries:
                    self._named = self._reference(candidate.mention)
                if candidate.lasting:
                    self._keep(at, candidate)
            self._read_until = (at, sentence + 1)

    def _keep(self, block: int, candidate: Candidate) -> None:
        _, town, country = self._here if self._here[0] == block else (block, None, None)
        reference = self._reference(candidate.mention)
        if candidate.mention.entity_id in self._countries:
            self._here = (block, town, reference)
        else:
            self._here = (block, reference, country)

    def _find_lead(self) -> tuple[EntityRef | None, tuple[int, int]]:
        """Where the story is, and which block and sentence say so.

        The first town or region of its headline and first paragraph, or else the country.
        """
        country: EntityRef | None = None
        country_at = (0, 0)
        for block, reading in enumerate(self._readings):
            for sentence in range(len(reading.sentences)):
                for candidate in self._candidates(block, sentence):
                    if not candidate.lasting:
                        continue
                    if candidate.mention.entity_id not in self._countries:
                        return self._reference(candidate.mention), (block, sentence)
                    if country is None:
                        country, country_at = self._reference(candidate.mention), (block, sentence)
            if reading.block.kind == "paragraph":
                break
        return country, country_at

    def _candidates(self, block: int, sentence: int) -> list[Candidate]:
        key = (block, sentence)
        if key not in self._found:
            reading = self._readings[block]
            self._found[key] = find_candidates(reading, reading.sentences[sentence], self._countries)
        return self._found[key]

    def _reference(self, mention: Mention) -> EntityRef:
        return EntityRef(mention.entity_id, self._entities[mention.entity_id].name)
