"""The blocks of an article with the statements of their sentences, each read once, and the way between them."""

from functools import cached_property

from service.extraction.reading import Reading
from service.extraction.statements import Statement, find_statements
from service.model import Mention

Place = tuple[int, int]  # number of a block, number of a sentence in it


class Pages:
    """The readings of one article; `media` are the ids of the entities that are media."""

    def __init__(self, readings: list[Reading], media: frozenset[str]) -> None:
        self.readings = readings
        self.media = media
        self._statements: dict[Place, list[Statement]] = {}

    def statements(self, block: int, number: int) -> list[Statement]:
        """The statements of a sentence, in order."""
        found = self._statements.get((block, number))
        if found is None:
            found = self._statements[block, number] = find_statements(self.readings[block], number, self.media)
        return found

    def next(self, block: int, number: int) -> Place | None:
        """The sentence behind this one, also where it opens the next paragraph."""
        if number + 1 < len(self.readings[block].sentences):
            return block, number + 1
        return (block + 1, 0) if self.is_paragraph(block + 1) else None

    def previous(self, block: int, number: int) -> Place | None:
        """The sentence before this one, also where it closes the paragraph before."""
        if number:
            return block, number - 1
        return (block - 1, len(self.readings[block - 1].sentences) - 1) if self.is_paragraph(block - 1) else None

    @cached_property
    def introduced(self) -> int | None:
        """The number of the first paragraph that is about one person, and names no other; None where there is none."""
        for block in range(min(len(self.readings), _INTRODUCTION)):
            reading = self.readings[block]
            if reading.block.kind != "paragraph" or not reading.sentences:
                continue
            subject = self.subject(block, 0)
            persons = {mention.entity_id for mention in reading.mentions if mention.type == "person"}
            if subject is not None and subject.type == "person" and len(persons) == 1:
                return block
        return None

    def is_paragraph(self, block: int) -> bool:
        """Whether there is such a block, and it is a paragraph with something in it."""
        if not 0 <= block < len(self.readings):
            return False
        return self.readings[block].block.kind == "paragraph" and bool(self.readings[block].sentences)

    def subject(self, block: int, number: int) -> Mention | None:
        """Who or what a sentence is about: the one person or organization that opens it, alone or behind its role."""
        reading = self.readings[block]
        sentence = reading.sentences[number]
        end = min(sentence.last, sentence.first + _SUBJECT_WITHIN)
        if end == sentence.first:
            return None
        opening = reading.mentions_in(sentence.start, reading.tokens.end[end - 1])
        fitting = [m for m in opening if m.type in ("person", "organization") and m.form == "name"]
        if not fitting:
            return None
        before = reading.tokens.lower[sentence.first : reading.token_at(fitting[0].start)]
        governed = not _GOVERNORS.isdisjoint(before) or "," in before
        return None if governed or fitting[0].entity_id in self.media else fitting[0]


_INTRODUCTION = 6  # blocks
_SUBJECT_WITHIN = 8  # tokens
_GOVERNORS = frozenset(
    """
    aan achter bij binnen buiten dankzij door in langs met na naar naast om onder op over per sinds te tegen tijdens tot
    tussen uit van vanaf vanuit vanwege via volgens voor wegens zonder als toen nadat omdat
    """.split()
)
