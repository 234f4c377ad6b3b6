"""What is known around an entity: since when it is named, with whom, and what it is to figures."""

import pytest

from service.model.ids import article_id, entity_id
from service.store import Store
from service.store.base import FIGURE_ROLES, EntityProfile, FigureQuery
from tests.store.builder import Story

GENT = entity_id("location", "gent")


def put(store: Store, uri: str, *names: str, published: str | None = None, figures: int = 0) -> None:
    built = Story(f"{' '.join(names)} " + "7 man " * figures, published=published)
    refs = {name: built.entity(name) for name in names}
    for name, ref in refs.items():
        built.mention(name, ref)
    for occurrence in range(figures):
        built.figure("7 man", "7", place=refs[names[0]], occurrence=occurrence)
    store.put(uri, built.done())


def profile(store: Store) -> EntityProfile:
    found = store.entity_profile(GENT)
    assert found is not None
    assert found.stored == store.entity(GENT)
    return found


def test_an_entity_was_seen_from_its_first_article_to_its_last(store: Store) -> None:
    put(store, "a", "Gent")
    assert (profile(store).first_seen, profile(store).last_seen) == (None, None)
    for uri, published in {"b": "2019-03", "c": "2019-03-02T17:52:00+01:00", "d": "2018", "e": "2019-03-31"}.items():
        put(store, uri, "Gent", published=published)
    put(store, "f", "Luik", published="2025")
    assert (profile(store).first_seen, profile(store).last_seen) == ("2018", "2019-03-31")
    store.delete(article_id("d"))
    store.delete(article_id("b"))
    assert (profile(store).first_seen, profile(store).last_seen) == ("2019-03-02T17:52:00+01:00", "2019-03-31")


def test_those_named_together_most_come_first(both: tuple[Store, Store]) -> None:
    shared = {"Luik": 3, "Aalst": 1, "Brugge": 2, "Doel": 1}
    for store in both:
        for number in range(3):
            there = [name for name, count in shared.items() if number < count]
            put(store, f"uri{number}", "Gent", *there)
        put(store, "alone", "Luik", "Namen")
    first, second = (profile(store).co_occurring for store in both)
    assert first == second
    found = [(other.entity.name, other.type, other.article_count) for other in first]
    assert found[:2] == [("Luik", "location", 3), ("Brugge", "location", 2)]
    assert sorted(found[2:]) == [("Aalst", "location", 1), ("Doel", "location", 1)]


def test_at_most_twenty_are_told(store: Store) -> None:
    put(store, "a", "Gent", *(f"Plaats{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"))
    assert len(profile(store).co_occurring) == 20


def test_figures_are_counted_by_role(store: Store) -> None:
    put(store, "a", "Gent", "Luik", figures=3)
    built = Story("De stad Gent telt 300 Gentenaars")
    gent = built.entity("Gent")
    built.mention("Gent", gent).mention("Gentenaars", gent, form="demonym")
    store.put("b", built.figure("300 Gentenaars", "300", counted="Gentenaars", speaker=gent).done())
    counts = profile(store).figure_counts
    assert dict(counts) == {"speaker": 1, "via": 0, "place": 3, "counted": 1}
    assert tuple(counts) == FIGURE_ROLES
    for role, count in counts.items():
        assert store.figures(FigureQuery(role_of=(GENT, role))).total == count


def test_who_is_not_there_has_no_profile(store: Store) -> None:
    for unknown in (GENT, "", "\0", "\ud800"):
        assert store.entity_profile(unknown) is None


# The names in brackets are counted, the others in the figure are not; the noun is the last word of the figure.
COUNTED = [
    "300 [IS]-strijders",
    "300 [Gentenaars]",
    "300 [Syrische] vluchtelingen",
    "300 [Syrische] en [Iraakse] vluchtelingen",
    "300 [Syrische], [Iraakse] en [Turkse] vluchtelingen",
    "300 [Koerdische] [IS]-strijders",
    "300 [Syrische] of [Iraakse] [Koerden]",
    "300 (Syrische) kant van Iraakse vluchtelingen",
    "300 (Syrische) zwaargewonde vluchtelingen",
    "300 (Syrische) - zei hij - vluchtelingen",
]


@pytest.mark.parametrize("marked", COUNTED)
def test_who_is_counted_stands_in_the_noun_or_right_before_it(store: Store, marked: str) -> None:
    counted = [part.partition("]")[0] for part in marked.split("[")[1:]]
    plain = marked.translate(str.maketrans("", "", "[]()"))
    built = Story(f"In Gent waren {plain} van IS")
    others = [name for name in ("Syrische", "Gent ") if name in built.text and name not in counted]
    for name in [*counted, *others]:
        built.mention(name.strip(), built.entity(name.strip()))
    noun = plain.split()[-1]
    store.put("a", built.figure(plain, "300", counted=noun).done())
    found = {
        name
        for name in (*counted, *others)
        if store.figures(FigureQuery(role_of=(entity_id("location", name.strip().lower()), "counted"))).total
    }
    assert found == set(counted)
