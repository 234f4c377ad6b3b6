"""Where ids of entities went that are gone: merged, renamed or split.

An operator says so, or it shows when the same document is read anew: where its characters named one entity before and
name another now, that is a move. An entity that is gone after such a reading is succeeded by those that its mentions
moved to. Articles that come or go move nothing, so they never rename an entity.

    entity_moves       per article and entity, where its mentions went at the last reading; "" for nowhere
    entity_redirects   what followed from it, and what the operator says, which goes first
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, select

from service.model import EntityRef, Mention
from service.store.base import Succession
from service.store.batches import in_batches, insert_rows
from service.store.codec import decode
from service.store.pages import matchable
from service.store.tables import entities, entity_moves, entity_redirects, mentions

OPERATOR, READING = "operator", "reading"
# What has fewer of the mentions than this is no successor: now and then a reading changes its mind about one place.
LEAST_SHARE = 0.1
# Where the successors together have fewer of the mentions, the entity was rather lost than renamed.
LEAST_OF_ALL = 0.5
STEPS_AT_MOST = 50


def find_succession(connection: Connection, entity_id: str) -> Succession:
    """The entities that stand for one that is gone, over as many renamings as there were since."""
    if not matchable(entity_id):
        return Succession()
    found: dict[str, EntityRef] = {}
    seen, asked, lost = {entity_id}, [entity_id], 0
    for _ in range(STEPS_AT_MOST):
        further = _read_redirects(connection, asked)
        lost += len(set(asked) - further.keys())
        new = [new_id for new_id in dict.fromkeys(chain.from_iterable(further.values())) if new_id not in seen]
        seen.update(new)
        there = {
            row.id: EntityRef(row.id, row.name)
            for row in connection.execute(select(entities.c.id, entities.c.name).where(entities.c.id.in_(new)))
        }
        found |= {new_id: there[new_id] for new_id in new if new_id in there}
        asked = [new_id for new_id in new if new_id not in there]
        if not asked:
            break
    return Succession(tuple(found.values()), split=len(found) + lost > 1)


def set_operator_redirects(connection: Connection, successors: Mapping[str, Sequence[str]]) -> None:
    """Keep what the operator says of old ids, in place of what was said before."""
    connection.execute(delete(entity_redirects).where(entity_redirects.c.origin == OPERATOR))
    _store(connection, OPERATOR, {old_id: dict.fromkeys(new_ids, 0) for old_id, new_ids in successors.items()})


def stored_mentions(connection: Connection, article_id: str) -> list[Mention]:
    """The mentions of an article in the order of its text."""
    statement = select(mentions.c.record).where(mentions.c.article_id == article_id).order_by(mentions.c.position)
    return [decode(Mention, record) for record in connection.scalars(statement)]


def record_moves(connection: Connection, article_id: str, old: Sequence[Mention], new: Sequence[Mention]) -> None:
    """Note where the mentions of an article went when it was read anew."""
    moves: Counter[tuple[str, str]] = Counter()
    starts = [mention.start for mention in new]
    for mention in old:
        successor = _at(new, starts, mention)
        if successor != mention.entity_id:
            moves[mention.entity_id, successor] += 1
    connection.execute(delete(entity_moves).where(entity_moves.c.article_id == article_id))
    rows = [
        {"article_id": article_id, "old_id": old_id, "new_id": new_id, "mentions": count}
        for (old_id, new_id), count in sorted(moves.items())
    ]
    insert_rows(connection, entity_moves, rows)


def forget_moves(connection: Connection, article_id: str) -> None:
    """The article is gone, and tells no more where its mentions went."""
    connection.execute(delete(entity_moves).where(entity_moves.c.article_id == article_id))


def redirect_those_gone(connection: Connection, entity_ids: Iterable[str]) -> None:
    """After a document was read anew: those of its old entities that nothing names any more are redirected."""
    for asked in in_batches(sorted(entity_ids)):
        there = set(connection.scalars(select(entities.c.id).where(entities.c.id.in_(asked))))
        gone = [entity_id for entity_id in asked if entity_id not in there]
        moved = _taken_moves(connection, gone)
        of_reading = entity_redirects.c.old_id.in_(gone), entity_redirects.c.origin == READING
        connection.execute(delete(entity_redirects).where(*of_reading))
        _store(connection, READING, {old_id: choose_successors(counts) for old_id, counts in moved.items()})


def choose_successors(moved: Mapping[str, int]) -> dict[str, int]:
    """Of the entities that mentions moved to ("" for nothing), those that stand for the old one."""
    every = sum(moved.values())
    chosen = {new_id: count for new_id, count in moved.items() if new_id and count >= LEAST_SHARE * every}
    return chosen if sum(chosen.values()) >= LEAST_OF_ALL * every else {}


def _taken_moves(connection: Connection, old_ids: list[str]) -> dict[str, dict[str, int]]:
    """How many mentions went where from each of these entities; the moves are settled with this, and forgotten."""
    moved: defaultdict[str, dict[str, int]] = defaultdict(dict)
    of_these = entity_moves.c.old_id.in_(old_ids)
    for row in connection.execute(select(entity_moves).where(of_these)):
        moved[row.old_id][row.new_id] = moved[row.old_id].get(row.new_id, 0) + row.mentions
    connection.execute(delete(entity_moves).where(of_these))
    return moved


def _read_redirects(connection: Connection, old_ids: Iterable[str]) -> dict[str, list[str]]:
    """The successors of each of these, those with most mentions first."""
    rows = connection.execute(select(entity_redirects).where(entity_redirects.c.old_id.in_(sorted(old_ids)))).all()
    ruled = {row.old_id for row in rows if row.origin == OPERATOR}
    further: defaultdict[str, list[str]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-row.mentions, row.new_id)):
        if row.origin == OPERATOR or row.old_id not in ruled:
            further[row.old_id].append(row.new_id)
    return further


def _at(new: Sequence[Mention], starts: list[int], old: Mention) -> str:
    """The entity that most of these characters name now; "" for none."""
    first = max(0, bisect_right(starts, old.start) - 1)
    best, overlap = "", 0
    for mention in new[first : bisect_right(starts, old.end - 1)]:
        shared = min(mention.end, old.end) - max(mention.start, old.start)
        if shared > overlap:
            best, overlap = mention.entity_id, shared
    return best


def _store(connection: Connection, origin: str, redirects: Mapping[str, Mapping[str, int]]) -> None:
    rows = [
        {"old_id": old_id, "new_id": new_id, "origin": origin, "mentions": count}
        for old_id, new_ids in sorted(redirects.items())
        for new_id, count in sorted(new_ids.items())
        if new_id != old_id
    ]
    insert_rows(connection, entity_redirects, rows)
