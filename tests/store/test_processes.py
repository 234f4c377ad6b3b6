"""Several processes and threads over one store: starts, forks, locks, readers beside writers."""

import multiprocessing
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from service.store import open_store
from service.store.base import ArticleQuery, EntityQuery
from tests.services import new_database
from tests.store.builder import Story

# Real starts, which take a second each, where starting is what is tested; forks, which take none, elsewhere.
SPAWN: Any = multiprocessing.get_context("spawn")
FORK: Any = multiprocessing.get_context("fork")
PATIENCE_SECONDS = 60

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def story(number: int) -> Any:
    built = Story(f"Gent telt {number} bussen")
    gent = built.entity("Gent")
    return built.mention("Gent", gent).figure(f"{number} bussen", str(number), place=gent).done()


def run(context: Any, target: Any, arguments: list[tuple[Any, ...]]) -> None:
    processes = [context.Process(target=target, args=given) for given in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(PATIENCE_SECONDS)
    assert [process.exitcode for process in processes] == [0] * len(processes)


def migrate_and_put(url: str, number: int) -> None:
    store = open_store(url)
    store.migrate()
    for turn in range(3):
        store.put(f"uri{number}-{turn}", story(number))
    store.close()


@pytest.mark.parametrize("scheme", ["sqlite", "postgresql"])
def test_processes_that_start_together_on_an_empty_database_all_work(scheme: str, tmp_path: Path) -> None:
    def check(url: str) -> None:
        run(SPAWN, migrate_and_put, [(url, number) for number in range(3)])
        store = open_store(url)
        assert store.articles(ArticleQuery()).total == 9
        (gent,) = store.entities(EntityQuery()).records
        assert (gent.mention_count, gent.article_count, gent.figure_count) == (9, 9, 9)
        store.close()

    if scheme == "sqlite":
        check(f"sqlite:///{tmp_path}/new/folder/telling.sqlite3")
    else:
        with new_database() as url:
            check(url)


def write_alone(url: str, path: str) -> None:
    store = open_store(url)
    for _ in range(10):
        with store.exclusive("a name/with anything: ü"):
            before = Path(path).read_text()
            time.sleep(0.002)
            Path(path).write_text(before + "x")
    store.close()


def test_exclusive_lets_one_process_in_at_a_time(store_url: str, tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_text("")
    run(FORK, write_alone, [(store_url, str(path))] * 3)
    assert len(path.read_text()) == 30


def test_exclusive_lets_one_thread_in_at_a_time_and_is_free_after_an_error(store_url: str) -> None:
    store = open_store(store_url)
    inside, most = 0, 0

    def enter(_: int) -> None:
        nonlocal inside, most
        with store.exclusive("threads"):
            inside += 1
            most = max(most, inside)
            time.sleep(0.002)
            inside -= 1

    with pytest.raises(ValueError, match="on purpose"), store.exclusive("threads"):
        raise ValueError("on purpose")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(enter, range(24)))
    assert most == 1
    with store.exclusive("one"), store.exclusive("other"):
        pass
    store.close()


def hold_and_die(url: str, ready: Any) -> None:
    with open_store(url).exclusive("dying"):
        ready.set()
        time.sleep(PATIENCE_SECONDS)


def test_exclusive_is_free_when_its_holder_is_killed(store_url: str) -> None:
    ready = FORK.Event()
    process = FORK.Process(target=hold_and_die, args=(store_url, ready))
    process.start()
    assert ready.wait(PATIENCE_SECONDS)
    process.kill()
    store = open_store(store_url)
    began = time.monotonic()
    with store.exclusive("dying"):
        assert time.monotonic() - began < 10
    process.join()
    store.close()


def test_a_store_that_was_used_can_be_taken_along_over_a_fork(store_url: str) -> None:
    """gunicorn loads the application, then forks its workers; parent and children go on reading and writing."""
    store = open_store(store_url)
    store.put("parent", story(1))
    children = []
    for number in range(3):
        child = os.fork()
        if child == 0:
            status = 1
            try:
                for turn in range(5):
                    store.put(f"child{number}-{turn}", story(turn))
                    assert store.articles(ArticleQuery()).total >= 2
                store.close()
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    for _ in range(20):
        assert store.articles(ArticleQuery()).total >= 1
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert store.articles(ArticleQuery()).total == 16
    (gent,) = store.entities(EntityQuery()).records
    assert gent.article_count == 16
    store.close()


def test_readers_see_whole_states_while_a_writer_works(store_url: str) -> None:
    """A page, its total and its corpus version belong together at any moment."""
    store = open_store(store_url)
    store.put("uri0", story(0))
    versions: dict[str, int] = {}
    done = threading.Event()

    def read(_: int) -> None:
        while not done.is_set():
            page = store.articles(ArticleQuery(limit=50))
            assert page.total == len(page.records)
            assert versions.setdefault(page.corpus_version, page.total) == page.total

    with ThreadPoolExecutor(4) as pool:
        readers = pool.map(read, range(4))
        for number in range(1, 25):
            store.put(f"uri{number}", story(number))
        done.set()
        list(readers)
    assert store.articles(ArticleQuery()).total == 25
    store.close()
