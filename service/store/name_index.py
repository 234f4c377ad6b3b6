"""The index of names: which words and whole names an entity has, and which words are near a word with typos.

    entity_names   folded whole names, with their grade      exact matches
    entity_words   the words of these                        words and beginnings: a range of this index
    word_typos     the deletions of each word (names.py)     typos: a few look-ups, however many words there are
    entity_search  all names as passages                     "words in this order"

Both databases sort words by code point, so that all words with one beginning stand together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select, update

from service.model import Entity
from service.store.base import ListedNames
from service.store.batches import in_batches, insert_rows
from service.store.codec import decode
from service.store.database import Backend
from service.store.names import (
    ALIAS,
    CANONICAL,
    LISTED,
    THINNED,
    Names,
    deletions,
    folded_name,
    most_edits,
    name_words,
)
from service.store.passages import cut_passages
from service.store.tables import corpus, entities, entity_aliases, entity_names, entity_words, word_typos

# Raised with every change of how names are folded, cut or thinned: the index is then made anew, as for other lists.
VERSION = "2"


def remove_names(connection: Connection, backend: Backend, ids: Iterable[str]) -> frozenset[str]:
    """Take the names of these entities out of the index, before the entities are deleted; returns their words.

    `add_names` must follow, which forgets the typos of those words that nothing has any more.
    """
    words: set[str] = set()
    search = backend.search_table("entity_search")
    for part in in_batches(ids):
        of_these = entity_words.c.entity_id.in_(part)
        words.update(connection.scalars(select(entity_words.c.word).where(of_these).distinct()))
        for column in (entity_names.c.entity_id, entity_words.c.entity_id, search.c.record_id):
            connection.execute(delete(column.table).where(column.in_(part)))
    return frozenset(words)


def add_names(
    connection: Connection, backend: Backend, names: Mapping[str, Names], removed: frozenset[str] = frozenset()
) -> None:
    """Index what these entities are called, which must be there; `removed` are words that were taken out before."""
    words = {
        entity_id: frozenset(word for name in given for word in name_words(name)) for entity_id, given in names.items()
    }
    insert_rows(connection, entity_names, _name_rows(names))
    insert_rows(connection, entity_words, [{"word": word, "entity_id": key} for key in words for word in words[key]])
    passages = [backend.search_row(key, passage) for key, given in names.items() for passage in cut_passages(given)]
    insert_rows(connection, backend.search_table("entity_search"), [dict(row) for row in passages])
    added = frozenset().union(*words.values())
    _forget_typos(connection, sorted(removed - added))
    _add_typos(connection, sorted(added - removed))


def renew_index(connection: Connection, backend: Backend, listed: ListedNames) -> None:
    """Make the whole index anew where another version of this module made it, or with other lists."""
    version = f"{VERSION} {listed.version}".strip()
    if connection.scalar(select(corpus.c.name_index)) == version:
        return
    for table in (entity_names, entity_words, word_typos, backend.search_table("entity_search")):
        connection.execute(delete(table))
    ids = connection.scalars(select(entities.c.id).order_by(entities.c.id)).all()
    for part in in_batches(ids):
        aliases: defaultdict[str, list[str]] = defaultdict(list)
        for row in connection.execute(select(entity_aliases).where(entity_aliases.c.entity_id.in_(part))):
            aliases[row.entity_id].append(row.surface)
        columns = (entities.c.id, entities.c.name, entities.c.record)
        names = {
            row.id: Names(row.name, tuple(aliases[row.id]), tuple(listed.names_of(decode(Entity, row.record))))
            for row in connection.execute(select(*columns).where(entities.c.id.in_(part)))
        }
        add_names(connection, backend, names)
    connection.execute(update(corpus).values(name_index=version))


def _name_rows(names: Mapping[str, Names]) -> list[dict[str, str | int]]:
    return [
        {"name": name, "entity_id": entity_id, "grade": grade}
        for entity_id, given in names.items()
        for name, grade in sorted(_graded_names(given).items())
    ]


def _graded_names(names: Names) -> dict[str, int]:
    """Its folded names, each with the best grade that it has."""
    graded: dict[str, int] = {}
    for grade, given in ((CANONICAL, (names.canonical,)), (ALIAS, names.aliases), (LISTED, names.listed)):
        for name in given:
            graded.setdefault(folded_name(name), grade)
    graded.pop("", None)
    return graded


def _forget_typos(connection: Connection, words: list[str]) -> None:
    """Take out the typos of those of the words that no entity has any more."""
    for part in in_batches(words):
        there = set(connection.scalars(select(entity_words.c.word).where(entity_words.c.word.in_(part))))
        for word in part:
            if word not in there:
                of_word = (
                    word_typos.c.deletion.in_(sorted(deletions(word, most_edits(word)))),
                    word_typos.c.word == word,
                )
                connection.execute(delete(word_typos).where(*of_word))


def _add_typos(connection: Connection, words: list[str]) -> None:
    for part in in_batches(words):
        # Every word with typos is there under its own beginning.
        under_beginning = word_typos.c.deletion.in_([word[:THINNED] for word in part])
        statement = select(word_typos.c.word).where(under_beginning, word_typos.c.word.in_(part))
        there = set(connection.scalars(statement))
        fresh = [word for word in part if word not in there]
        insert_rows(
            connection,
            word_typos,
            [
                {"deletion": deletion, "word": word}
                for word in fresh
                for deletion in sorted(deletions(word, most_edits(word)))
            ],
        )
