"""Sentences with their names marked: "De brug bij [Temse|location] is dicht." No offsets are counted by hand."""

import re
from collections.abc import Sequence

from service.extraction.entities import find_mentions
from service.model import Article, Block, Mention

_MARK = re.compile(r"\[([^\]|]+)\|([a-z]+)(?:=([^\]]+))?\]")


def make_article(*paragraphs: str, kinds: Sequence[str] = (), language: str = "nl") -> Article:
    """An article of these paragraphs, each a block of its own; `kinds` names theirs, "paragraph" unless given."""
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        kind = kinds[index] if index < len(kinds) else "paragraph"
        if paragraph:
            blocks.append(Block(kind, start, start + len(paragraph), language))  # type: ignore[arg-type]
        start += len(paragraph) + 2
    return Article(text, "0" * 64, language, blocks=tuple(blocks))


def read_marks(marked: str) -> tuple[str, list[tuple[int, int, str, str | None]]]:
    """The bare text, and of every mark its start, end, type and, after "=", the entity's name."""
    text, marks, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        marks.append((len(text), len(text) + len(match[1]), match[2], match[3]))
        text += match[1]
        position = match.end()
    return text + marked[position:], marks


def check(marked: str) -> None:
    """Exactly the marked names are found, with their types, and those with a name after "=" stand for that entity."""
    text, marks = read_marks(marked)
    mentions, entities = find_mentions(make_article(*text.split("\n\n")))
    found = [(mention.surface, mention.start, mention.type) for mention in mentions]
    assert found == [(text[start:end], start, kind) for start, end, kind, _ in marks]
    names = {entity.id: entity.name for entity in entities}
    for mention, (_, _, _, name) in zip(mentions, marks, strict=True):
        assert name is None or names[mention.entity_id] == name


def find(text: str) -> dict[str, Mention]:
    """The mentions of a text by surface; of equal surfaces the last."""
    mentions, _ = find_mentions(make_article(*text.split("\n\n")))
    return {mention.surface: mention for mention in mentions}


def entity_names(*paragraphs: str) -> list[str]:
    """The name of the entity of each mention, in order."""
    mentions, entities = find_mentions(make_article(*paragraphs))
    names = {entity.id: entity.name for entity in entities}
    return [names[mention.entity_id] for mention in mentions]
