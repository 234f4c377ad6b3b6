"""Names are found by any of their words, by how these begin and with small typos, alike on every database."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, func, select, update

from service.model.ids import article_id, entity_id
from service.store import Store, open_store
from service.store.base import EntityQuery, NameMatch
from service.store.names import (
    deletions,
    edit_distance,
    folded_name,
    most_edits,
    name_words,
    near_words,
    parse_name_query,
)
from service.store.tables import corpus, entity_names, entity_words, word_typos
from tests.store.builder import Story
from tests.store.conftest import empty
from tests.store.test_opening import engine_url
from tests.store.test_pages import read_pages

SDF = "Syrische Democratische Strijdkrachten"
RUHR = "Müllheim an der Ruhr"
PEOPLE = {
    "Volodymyr Zelensky": ("Zelensky", "president Zelensky"),
    "Mustafa Bali": ("Mustefa Bali", "Bali"),
    "Balinese Raad": (),
    SDF: ("SDF",),
    RUHR: (),
    "Jan Peter Balkenende": ("J.P. Balkenende", "Balkenende"),
    "Bank of Jordan": ("Bank",),
    "'s-Hertogenbosch": ("Den Bosch",),
    "Al-Hol": ("al-Hol", "Hol"),
    "القاهرة": (),
}


def fill(store: Store) -> None:
    for name, aliases in PEOPLE.items():
        built = Story(" ; ".join((name, *aliases)))
        entity = built.entity(name, "organization")
        for surface in (name, *aliases):
            built.mention(surface, entity)
        store.put(name, built.done())


def found(store: Store, q: str) -> list[tuple[str, str, str]]:
    """Name, kind of match and matching alias of what is found, in order."""
    records = store.entities(EntityQuery(q=q)).records
    assert all(record.match for record in records)
    return [(record.entity.name, record.match.kind, record.match.alias) for record in records if record.match]


FOUND: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("zelen", [("Volodymyr Zelensky", "prefix", "Zelensky")]),
    ("Zelenski", [("Volodymyr Zelensky", "typo", "Zelensky")]),
    ("volod zelenski", [("Volodymyr Zelensky", "typo", "Volodymyr Zelensky")]),
    ("ZELENSKY", [("Volodymyr Zelensky", "exact", "Zelensky")]),
    ("Zelensky’s", [("Volodymyr Zelensky", "exact", "Zelensky")]),
    ("Mustaffa", [("Mustafa Bali", "typo", "Mustafa Bali")]),
    ("mustefa", [("Mustafa Bali", "words", "Mustefa Bali")]),
    ("bali", [("Mustafa Bali", "exact", "Bali"), ("Balinese Raad", "prefix", "Balinese Raad")]),
    ("bali mustafa", [("Mustafa Bali", "words", "Mustafa Bali")]),
    ("sdf", [(SDF, "exact", "SDF")]),
    ("s.d.f.", [(SDF, "exact", "SDF")]),
    ("democratishe strydkrachten", [(SDF, "typo", SDF)]),
    ("sdf syrische", [(SDF, "words", "SDF")]),
    ("mullheim", [(RUHR, "words", RUHR)]),
    ("MÜLHEIM", [(RUHR, "typo", RUHR)]),
    ("JP Balkenende", [("Jan Peter Balkenende", "exact", "J.P. Balkenende")]),
    ("J. P. Balkenende", [("Jan Peter Balkenende", "exact", "J.P. Balkenende")]),
    ("blakenende", [("Jan Peter Balkenende", "typo", "Balkenende")]),
    ("hertogenbosch", [("'s-Hertogenbosch", "words", "'s-Hertogenbosch")]),
    ("al hol", [("Al-Hol", "exact", "Al-Hol")]),
    ("alhol", [("Al-Hol", "words", "Al-Hol")]),
    ("القاهرة", [("القاهرة", "exact", "القاهرة")]),
    ("القاه", [("القاهرة", "prefix", "القاهرة")]),
    ("het müllheim", [(RUHR, "words", RUHR)]),
    ("de Bank", [("Bank of Jordan", "words", "Bank")]),
    ("bank de", []),
    ("de", [("'s-Hertogenbosch", "prefix", "Den Bosch"), (RUHR, "prefix", RUHR), (SDF, "prefix", SDF)]),
    ('"mustafa bali"', [("Mustafa Bali", "exact", "Mustafa Bali")]),
    ('"bali mustafa"', []),
    ("bali*", [("Mustafa Bali", "exact", "Bali"), ("Balinese Raad", "prefix", "Balinese Raad")]),
    ("mustaffa*", []),
    # Too short for a typo, or too far off.
    ("bal1", []),
    ("balo", [("Mustafa Bali", "typo", "Bali")]),
    ("kali", []),
    ("hal", []),
    ("mustofu", []),
    ("bali nergens", []),
    ("🔥", []),
    ("", []),
    ('"', []),
]


def test_entities_are_found_by_any_of_their_names_the_best_match_first(both: tuple[Store, Store]) -> None:
    for store in both:
        fill(store)
        assert {q: found(store, q) for q, _ in FOUND} == dict(FOUND)


def test_a_letter_left_out_of_a_word_of_five_is_a_typo(store: Store) -> None:
    for name in ("Assad", "Irak", "Iran"):
        built = Story(name)
        store.put(name, built.mention(name, built.entity(name)).done())
    assert found(store, "asad") == [("Assad", "typo", "Assad")]
    assert found(store, "irak") == [("Irak", "exact", "Irak")]


def test_one_typo_comes_before_two(store: Store) -> None:
    for name in ("Aad Zelenska", "Zelensky"):
        built = Story(name)
        store.put(name, built.mention(name, built.entity(name, "person")).done())
    assert found(store, "zelenskyj") == [
        ("Zelensky", "typo", "Zelensky"),
        ("Aad Zelenska", "typo", "Aad Zelenska"),
    ]


def test_whose_own_name_begins_so_comes_before_who_is_also_called_so(store: Store) -> None:
    for name, alias in (("Alfa", "Gewest Drentsland"), ("Drentsland", "Drentsland"), ("Bravo", "Drentslander")):
        built = Story(alias)
        store.put(name, built.mention(alias, built.entity(name)).done())
    for q, kind in (("drentsl", "prefix"), ("drenstland", "typo")):
        (first, first_kind, _), *others = found(store, q)
        assert (first, first_kind) == ("Drentsland", kind)
        assert {name for name, _, _ in others} >= {"Alfa"}


def test_exact_names_come_before_beginnings_and_these_before_typos(store: Store) -> None:
    for name in ("Jansen", "Jansens", "Jannsen", "Anna Jansen", "Jansenius", "Zora Jansen", "Jensen", "Hansen"):
        built = Story(name)
        store.put(name, built.mention(name, built.entity(name, "person")).done())
    assert [(name, kind) for name, kind, _ in found(store, "Jansen")] == [
        ("Jansen", "exact"),
        ("Anna Jansen", "words"),
        ("Zora Jansen", "words"),
        ("Jansenius", "prefix"),
        ("Jansens", "prefix"),
        ("Hansen", "typo"),
        ("Jannsen", "typo"),
        ("Jensen", "typo"),
    ]
    whole = store.entities(EntityQuery(q="Jansen", limit=200))
    assert whole.total == 8
    for sort in ("relevance", "", "name", "-mention_count"):
        every = store.entities(EntityQuery(q="jansen", sort=sort)).records
        for limit in (1, 3):
            assert read_pages(store, "entities", EntityQuery(q="jansen", sort=sort, limit=limit)) == list(every)
    assert store.entities(EntityQuery(q="jansen", type="person")).total == 8
    assert store.entities(EntityQuery(q="jansen", type="event")).records == ()


def test_pages_of_a_search_hold_while_articles_come_and_go(store: Store) -> None:
    def put(name: str, uri: str) -> None:
        built = Story(f"{name} {uri}")
        store.put(uri, built.mention(name, built.entity(name, "person")).done())

    for number in range(9):
        put(f"Jansen {'abcdefghi'[number]}", f"uri{number}")
    seen: list[str] = []
    query = EntityQuery(q="jansen", limit=2)
    page = store.entities(query)
    for number in range(9):
        seen += [record.entity.name for record in page.records]
        if page.next is None:
            break
        put(f"Jansen {'abcdefghi'[8 - number]}", f"again{number}")
        put(f"Janssen {number}", f"new{number}")
        store.delete(article_id(f"uri{number}") if number < 2 else "none")
        page = store.entities(EntityQuery(q="jansen", limit=2, after=page.next))
    assert len(seen) == len(set(seen))
    assert {f"Jansen {letter}" for letter in "cdefghi"} <= set(seen)


def test_what_no_name_has_any_more_is_found_no_more(store: Store) -> None:
    built = Story("Jansen en Pietersen")
    jansen = built.entity("Jansen", "person")
    store.put("a", built.mention("Jansen", jansen).mention("Pietersen", jansen).done())
    assert [name for name, _, _ in found(store, "Pieterson")] == ["Jansen"]
    built = Story("Jansen en Pietersen")
    store.put("a", built.mention("Jansen", built.entity("Jansen", "person")).done())
    assert found(store, "Pietersen") == found(store, "Pieterson") == []
    store.delete(article_id("a"))
    assert found(store, "Jansen") == []


def test_the_index_is_as_if_only_what_remains_had_come(store_url: str) -> None:
    """Nothing is left behind of names that are gone, and nothing is missing of those that stay."""
    store = open_store(store_url)

    def index() -> list[list[tuple[str, ...]]]:
        engine = create_engine(engine_url(store_url))
        with engine.connect() as connection:
            rows = [sorted(map(tuple, connection.execute(select(t)))) for t in (entity_names, entity_words, word_typos)]
        engine.dispose()
        return rows

    fill(store)
    whole = index()
    assert all(whole)
    for name in ("Jansen", "Mustafa Jansen", "Balkenende"):
        built = Story(name)
        store.put(f"more {name}", built.mention(name, built.entity(name, "person")).done())
    assert index() != whole
    for name in ("Jansen", "Mustafa Jansen", "Balkenende"):
        store.delete(article_id(f"more {name}"))
    assert index() == whole
    empty(store)
    assert index() == [[], [], []]
    store.close()


def test_an_index_of_another_version_is_made_anew(store_url: str) -> None:
    """A database of before has its names found as soon as it is migrated."""
    store = open_store(store_url)
    fill(store)
    engine = create_engine(engine_url(store_url))
    with engine.begin() as connection:
        for table in (entity_names, entity_words, word_typos):
            connection.execute(table.delete())
        connection.execute(update(corpus).values(name_index=""))
    assert found(store, "zelen") == []
    for _ in range(2):
        store.migrate()
        assert found(store, "Zelenski") == [("Volodymyr Zelensky", "typo", "Zelensky")]
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(entity_names)) == 20
    engine.dispose()
    store.close()


HOSTILE = [
    *("a" * 500, "a " * 250, "é" * 500, "'s " * 160, "a.b." * 120, '"' * 500, "*" * 500, "﷽" * 500, "🔥" * 500),
    *("\0", "\ud800", "%", "_", "zelensky%", "\U0010ffff", "a\U0010ffff", " ".join(f"woord{n}" for n in range(70))),
    *("".join(f'"w{n}" ' for n in range(99)), " ".join(f"bali{n}" for n in range(70)), '"bali" ' * 80),
    *("x" * 60 + "y" * 60, "DROP TABLE entities;--", "ＺＥＬＥＮＳＫＹ", "zelen\u00adsky", "\u202ezelensky", "İ"),
]


def test_no_question_fails_and_both_databases_find_the_same(both: tuple[Store, Store]) -> None:
    for store in both:
        fill(store)
    for q in HOSTILE:
        assert found(both[0], q) == found(both[1], q), q


PIECES = st.lists(st.sampled_from([*"\"*'.- ", "zelen", "mustaffa", "bali", "al", "é", "balkenende", "\0"]), max_size=9)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_no_combination_of_words_and_signs_fails(both: tuple[Store, Store], pieces: list[str]) -> None:
    for store in both:
        if not store.uris():
            fill(store)
    q = "".join(pieces)
    assert found(both[0], q) == found(both[1], q)


def test_a_name_of_any_length_and_letters_can_be_stored(store: Store) -> None:
    for number, name in enumerate(("﷽" * 300, "x" * 5000, "a " * 3000, "é.ü." * 900, "🔥", "ß" * 4000)):
        built = Story(name)
        store.put(f"uri{number}", built.mention(name, built.entity(name, "person")).done())
    assert store.entities(EntityQuery()).total == 6
    assert store.entities(EntityQuery(q="x" * 500)).total == 1


@pytest.mark.parametrize(
    ("word", "edits"),
    [("ira", 0), ("raqa", 1), ("zelens", 1), ("zelensk", 2), ("balkenend", 2), ("covid19", 0), ("", 0), ("الرقة", 1)],
)
def test_longer_words_may_hold_more_typos(word: str, edits: int) -> None:
    assert most_edits(word) == edits


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        *(("raqqa", "raqqa", 0), ("raqa", "raqqa", 1), ("raqqa", "rakka", 2), ("brussel", "burssel", 1)),
        *(("balkenende", "balkenend", 1), ("abcde", "vwxyz", 3), ("", "ab", 2), ("", "", 0), ("abc", "ca", 3)),
    ],
)
def test_edits_are_counted_up_to_two(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other, 2) == distance == edit_distance(other, one, 2)


LETTERS = st.text(alphabet="abcde", min_size=3, max_size=14)
EDITS = st.lists(st.tuples(st.sampled_from("adrs"), st.integers(0, 14), st.sampled_from("abcdez")), max_size=2)


@settings(max_examples=300, deadline=None)
@given(LETTERS, EDITS)
def test_every_word_within_its_typos_is_looked_up(asked: str, edits: list[tuple[str, int, str]]) -> None:
    """The deletions of a question and of a name meet wherever the two differ by no more than is allowed."""
    word = asked
    for kind, place, letter in edits[: most_edits(asked)]:
        place %= max(1, len(word) - 1)
        swapped = word[place + 1 : place + 2] + word[place : place + 1]
        middle = {"a": letter + word[place : place + 1], "d": "", "r": letter, "s": swapped}[kind]
        word = word[:place] + middle + word[place + (2 if kind == "s" else 1) :]
    (question,) = (parse_name_query(asked) or pytest.fail()).words
    near = near_words(question, [word])
    longer = max(len(asked), len(word))
    allowed = 0 if longer < 5 else 1 if longer < 9 else 2
    if len(asked) == len(word) == 4:
        allowed = int(asked[0] == word[0])
    assert list(near) == ([word] if 0 < edit_distance(asked, word, 2) <= allowed else [])
    if near:
        assert deletions(word, most_edits(word)) & deletions(asked, question.edits)


@given(st.text(max_size=80))
def test_names_and_questions_are_folded_alike(name: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert name_words(composed) == name_words(decomposed) == name_words(composed.upper().lower())
    asked = parse_name_query(composed.replace('"', " ").replace("*", " "))
    assert (asked is None) == (not name_words(composed))
    if asked is not None:
        assert asked.whole == folded_name(composed)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("U.S.A.", ["usa"]),
        ("J. P. Balkenende", ["jp", "balkenende"]),
        ("J.P. Balkenende's", ["jp", "balkenende"]),
        ("'s-Gravenhage", ["s", "gravenhage", "sgravenhage"]),
        ("Plan A. Daarna", ["plan", "a", "daarna"]),
        ("auto's", ["auto"]),
        ("N-VA", ["n", "va", "nva"]),
        ("d'Or in Noord-Korea", ["d", "or", "in", "noord", "korea", "dor", "noordkorea"]),
    ],
)
def test_abbreviations_are_words_and_genitives_are_dropped(name: str, words: list[str]) -> None:
    assert name_words(name) == words


def test_the_match_tells_the_alias(store: Store) -> None:
    built = Story("Raqqa Raqa Raqa")
    raqqa = built.entity("Raqqa")
    store.put("a", built.mention("Raqqa", raqqa).mention("Raqa", raqqa).mention("Raqa", raqqa, occurrence=1).done())
    (record,) = store.entities(EntityQuery(q="raqa")).records
    assert record.match == NameMatch("exact", "Raqa", in_text=True)
    assert store.entities(EntityQuery()).records[0].match is None
    assert store.entity(entity_id("location", "raqqa")) == store.entities(EntityQuery()).records[0]


def test_grades_come_in_order(store: Store) -> None:
    fill(store)
    order = ("exact", "words", "prefix", "typo")
    for q in ("b", "s", "al", "bank", "balie"):
        kinds = [order.index(kind) for _, kind, _ in found(store, q)]
        assert all(first <= second for first, second in pairwise(kinds))
