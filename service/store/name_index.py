"""The index of names: which words and whole names an entity has, and which words are near a word with typos.

    entity_names   folded whole names and aliases            exact matches
    entity_words   the words of these                        words and beginnings: a range of this index
    word_typos     the deletions of each word (names.py)     typos: a few look-ups, however many words there are

Both databases sort words by code point, so that all words with one beginning stand together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Label,
    Subquery,
    case,
    delete,
    func,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.sql.selectable import FromClause

from service.store.batches import in_batches, insert_rows
from service.store.database import Backend
from service.store.names import (
    EXACT,
    ONE_TYPO,
    PREFIX,
    THINNED,
    TWO_TYPOS,
    WORDS,
    NameQuery,
    Near,
    QueryWord,
    deletions,
    folded_name,
    most_edits,
    name_words,
    near_words,
)
from service.store.tables import corpus, entities, entity_aliases, entity_names, entity_words, word_typos

# Raised with every change of how names are folded, cut or thinned: the index is then made anew.
VERSION = "1"
# A beginning that ever so many words share is looked through no further, and no more spellings are taken for a typo.
CANDIDATES_AT_MOST = 5000
NEAR_AT_MOST = 100
# No name holds it: the end of all words that begin alike.
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Matches:
    """The entities that a question names: `found` has the columns `entity_id` and `grade`."""

    found: Subquery
    near: Near


def find_matches(connection: Connection, backend: Backend, query: NameQuery) -> Matches:
    """All entities that have every word of the question among their names, with how well the worst of them fits."""
    parts: list[FromClause] = []
    near = {word.text: _find_near(connection, word) for word in query.words}
    for word, typos in near.items():
        parts.append(_graded(_with_word(word, typos)))
    for phrase in query.phrases:
        with_phrase = backend.select_matching("entity_search", phrase).subquery()
        parts.append(select(with_phrase.c.record_id.label("entity_id"), _constant(WORDS)).distinct().subquery())
    return Matches(_joined(parts, query.whole), near)


def store_names(
    connection: Connection, before: Mapping[str, Iterable[str]], after: Mapping[str, Iterable[str]]
) -> None:
    """Bring the index to what these entities are called now; entities that are only in `before` are gone.

    Args:
        before, after: name and aliases by the id of the entity.
    """
    words_before = {entity_id: _words(names) for entity_id, names in before.items()}
    words_after = {entity_id: _words(names) for entity_id, names in after.items()}
    for table in (entity_names, entity_words):
        for ids in in_batches(before):
            connection.execute(delete(table).where(table.c.entity_id.in_(ids)))
    insert_rows(connection, entity_names, _name_rows(after))
    insert_rows(
        connection, entity_words, [{"word": word, "entity_id": key} for key in after for word in words_after[key]]
    )
    gone = _all_of(words_before) - _all_of(words_after)
    _forget_typos(connection, sorted(gone))
    _add_typos(connection, sorted(_all_of(words_after) - _all_of(words_before)))


def renew_index(connection: Connection) -> None:
    """Make the whole index anew where another version of this module made it."""
    if connection.scalar(select(corpus.c.name_index)) == VERSION:
        return
    for table in (entity_names, entity_words, word_typos):
        connection.execute(delete(table))
    ids = connection.scalars(select(entities.c.id).order_by(entities.c.id)).all()
    for part in in_batches(ids):
        names: dict[str, list[str]] = {
            row.id: [row.name]
            for row in connection.execute(select(entities.c.id, entities.c.name).where(entities.c.id.in_(part)))
        }
        for row in connection.execute(select(entity_aliases).where(entity_aliases.c.entity_id.in_(part))):
            names[row.entity_id].append(row.surface)
        store_names(connection, {}, names)
    connection.execute(update(corpus).values(name_index=VERSION))


def _find_near(connection: Connection, word: QueryWord) -> dict[str, int]:
    if not word.edits:
        return {}
    length = func.length(word_typos.c.word)
    statement = (
        select(word_typos.c.word)
        .where(
            word_typos.c.deletion.in_(sorted(deletions(word.text, word.edits))),
            length.between(len(word.text) - word.edits, len(word.text) + word.edits),
        )
        .distinct()
        .order_by(word_typos.c.word)
        .limit(CANDIDATES_AT_MOST)
    )
    return dict(islice(near_words(word, connection.scalars(statement)).items(), NEAR_AT_MOST))


def _with_word(word: str, typos: Mapping[str, int]) -> CompoundSelect[tuple[str, int]]:
    whole = case((entity_words.c.word == word, WORDS), else_=PREFIX).label("grade")
    begins = select(entity_words.c.entity_id, whole).where(
        entity_words.c.word >= word, entity_words.c.word < word + _LAST
    )
    found = [begins]
    for grade in (ONE_TYPO, TWO_TYPOS):
        words = [typo for typo, its_grade in typos.items() if its_grade == grade]
        if words:
            found.append(select(entity_words.c.entity_id, _constant(grade)).where(entity_words.c.word.in_(words)))
    return union_all(*found)


def _graded(found: CompoundSelect[tuple[str, int]]) -> Subquery:
    """Each entity once, by the word of its names that fits best."""
    all_found = found.subquery()
    best = func.min(all_found.c.grade).label("grade")
    return select(all_found.c.entity_id, best).group_by(all_found.c.entity_id).subquery()


def _joined(parts: list[FromClause], whole: str) -> Subquery:
    """The entities that are in every part, by the part that fits worst; those that are called so exactly first."""
    first, *others = parts
    source = first
    for other in others:
        source = source.join(other, other.c.entity_id == first.c.entity_id)
    exact = select(entity_names.c.entity_id).where(entity_names.c.name == whole)
    worst = [(part.c.grade == grade, grade) for grade in (TWO_TYPOS, ONE_TYPO, PREFIX) for part in parts]
    grade = case((first.c.entity_id.in_(exact), EXACT), *worst, else_=WORDS)
    return select(first.c.entity_id, grade.label("grade")).select_from(source).subquery()


def _constant(grade: int) -> Label[int]:
    return literal(grade).label("grade")


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name_words(name))


def _all_of(words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*words.values())


def _name_rows(names: Mapping[str, Iterable[str]]) -> list[dict[str, str]]:
    folded = {entity_id: {folded_name(name) for name in given} - {""} for entity_id, given in names.items()}
    return [{"name": name, "entity_id": entity_id} for entity_id, given in folded.items() for name in sorted(given)]


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
