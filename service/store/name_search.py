"""Which entities a question names, out of the index of names (name_index.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import CompoundSelect, Connection, Label, Subquery, and_, case, func, literal, select, union_all
from sqlalchemy.sql.selectable import FromClause

from service.store.base import ListedNames
from service.store.database import Backend
from service.store.names import (
    ONE_TYPO,
    PREFIX,
    SHORT,
    TWO_TYPOS,
    WORDS,
    NameQuery,
    Near,
    QueryWord,
    deletions,
    near_words,
)
from service.store.tables import entity_names, entity_words, word_typos

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


def find_matches(connection: Connection, backend: Backend, listed: ListedNames, query: NameQuery) -> Matches:
    """All entities that have every word of the question among their names, with how well the worst of them fits."""
    parts: list[FromClause] = []
    near = {word.text: _find_near(connection, listed, word) for word in query.words}
    for word, typos in near.items():
        parts.append(_graded(_with_word(word, typos)))
    for phrase in query.phrases:
        with_phrase = backend.select_matching("entity_search", phrase).subquery()
        parts.append(select(with_phrase.c.record_id.label("entity_id"), _constant(WORDS)).distinct().subquery())
    return Matches(_joined(parts, query.whole), near)


def _find_near(connection: Connection, listed: ListedNames, word: QueryWord) -> dict[str, int]:
    if not word.edits:
        return {}
    if len(word.text) == SHORT and (listed.is_known(word.text) or _is_word(connection, word.text)):
        return {}  # who asks for Gent does not mean Genk
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


def _is_word(connection: Connection, word: str) -> bool:
    return connection.scalar(select(entity_words.c.word).where(entity_words.c.word == word).limit(1)) is not None


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
    """The entities that are in every part, by the part that fits worst; those with the whole as a name come first."""
    first, *others = parts
    source = first
    for other in others:
        source = source.join(other, other.c.entity_id == first.c.entity_id)
    is_name = and_(entity_names.c.entity_id == first.c.entity_id, entity_names.c.name == whole)
    source = source.outerjoin(entity_names, is_name)
    worst = [(part.c.grade == grade, grade) for grade in (TWO_TYPOS, ONE_TYPO, PREFIX) for part in parts]
    grade = case((entity_names.c.grade.is_not(None), entity_names.c.grade), *worst, else_=WORDS)
    return select(first.c.entity_id, grade.label("grade")).select_from(source).subquery()


def _constant(grade: int) -> Label[int]:
    return literal(grade).label("grade")
