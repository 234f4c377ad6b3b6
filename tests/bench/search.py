"""Search over many entities: how long one question takes in the store, answers made anew each time."""

import random
import tempfile
from dataclasses import dataclass
from statistics import median
from time import process_time

from service.store import Store, open_store
from service.store.base import EntityQuery
from tests.store.builder import Story

ENTITIES = 20_000
PER_ARTICLE = 500
ROUNDS = 15
_SYLLABLES = "ba de gem hol jan ker la mi noor op ra sen ta ut vel wi zo dam berg drecht huis kamp".split()
QUESTIONS = {
    "a whole name": "Zelensky",
    "two beginnings": "volod zel",
    "a typo": "Zelenski",
    "two words with typos": "Volodimir Zelenski",
    "one letter": "z",
    "ten words that many have": "janker bergdam noorvel kamphuis senta utdrecht holopra gemwi zomi velberg",
}


@dataclass(frozen=True)
class Search:
    """Milliseconds of CPU that a question takes, and how many entities it finds."""

    name: str
    milliseconds: float
    found: int


def compare() -> list[Search]:
    """Each question over ENTITIES names on SQLite, median of rounds."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/search.sqlite3")
        store.migrate()
        _fill(store)
        searches = [_ask(store, name, q) for name, q in QUESTIONS.items()]
        store.close()
    return searches


def _ask(store: Store, name: str, q: str) -> Search:
    times = []
    for _ in range(ROUNDS):
        began = process_time()
        page = store.entities(EntityQuery(q=q))
        times.append(process_time() - began)
    return Search(name, median(times) * 1000, page.total)


def _fill(store: Store) -> None:
    """Names made of the same few syllables, so that many begin alike and differ little."""
    chance = random.Random(20190313)
    names = ["Volodymyr Zelensky", *(_name(chance) for _ in range(ENTITIES - 1))]
    for start in range(0, ENTITIES, PER_ARTICLE):
        part = list(dict.fromkeys(names[start : start + PER_ARTICLE]))
        built = Story(" ; ".join(part))
        for name in part:
            built.mention(name, built.entity(name, "person"))
        store.put(f"uri{start}", built.done())


def _name(chance: random.Random) -> str:
    return " ".join(_word(chance) for _ in range(2))


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
