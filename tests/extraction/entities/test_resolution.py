"""Entities: one thing has one id in every document, in whatever order and spelling it comes."""

import itertools
from collections import defaultdict

import pytest

from service.extraction.entities import find_mentions
from service.extraction.entities.folding import fold, fold_person, split_person
from tests.extraction.entities.marked import make_article, read_marks

# Own mini documents. The name after "=" is the thing meant, over all documents.
DOCUMENTS = (
    "De [SDF|organization=sdf] nam [Rakka|location=raqqa], zegt [Mustefa Haso|person=haso]. [Haso|person=haso] zweeg.",
    "[Mustafa Haso|person=haso] van de [Syrische Democratische Krachten|organization=sdf] zag [Raqqa|location=raqqa].",
    "[ISIS|organization=is] verliet [al-Hawl|location=hol]; [Daesh|organization=is] verloor [Al-Hol|location=hol].",
    "[Syriërs|group=sy] en een [Syrische|location=sy] arts verlieten [Syrië|location=sy] voor [België|location=be].",
    "De [Belgen|group=be] en de [Belgische|location=be] pers volgden [Els de Bruycker|person=bruycker] op de voet.",
    "Minister [Els De Bruycker|person=bruycker] en [Jan De Bruycker|person=jan] kibbelden in de [VS|location=us].",
    "De [Amerikanen|group=us] steunen de [WHO|organization=who] en de [VN|organization=un] niet meer.",
    "De [Verenigde Naties|organization=un] en de [Wereldgezondheidsorganisatie|organization=who] reageren.",
)


def test_b_cubed_over_own_documents_is_one() -> None:
    """Every mention shares its id with exactly the mentions of the same thing, over all documents."""
    ids: dict[str, str] = {}
    things: dict[str, str] = {}
    for number, marked in enumerate(DOCUMENTS):
        text, marks = read_marks(marked)
        mentions, _ = find_mentions(make_article(text))
        by_span = {(mention.start, mention.end): mention for mention in mentions}
        for start, end, kind, thing in marks:
            mention = by_span[(start, end)]
            assert mention.type == kind, mention
            key = f"{number}:{start}"
            ids[key], things[key] = mention.entity_id, thing or ""
    assert _b_cubed(ids, things) == (1.0, 1.0)


def test_ids_do_not_depend_on_the_order_of_documents_or_paragraphs() -> None:
    texts = [read_marks(marked)[0] for marked in DOCUMENTS[:4]]
    wanted = {(m.surface, m.entity_id) for text in texts for m in find_mentions(make_article(text))[0]}
    for order in itertools.islice(itertools.permutations(texts), 6):
        assert {(m.surface, m.entity_id) for text in order for m in find_mentions(make_article(text))[0]} == wanted


def test_each_entity_is_given_once_in_order_of_appearance() -> None:
    mentions, entities = find_mentions(
        make_article("Van Gent reed hij naar Brugge. In Brugge regende het, in Gent niet, en in Genk ook niet.")
    )
    assert [entity.name for entity in entities] == ["Gent", "Brugge", "Genk"]
    assert {mention.entity_id for mention in mentions} == {entity.id for entity in entities}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Hol", "al-Hol"),
        ("El-Hol", "al hol"),
        ("Yazidi’s", "yazidi's"),
        ("Midden-Oosten", "midden oosten"),
        ("Curaçao", "curacao"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mustafa Bali", "Mustefa Bali"),
        ("Mohamed Salah", "Muhammad Salah"),
        ("Marcel Van der Steen", "Marcel van der Steen"),
        ("Abu Bakr Al-Baghdadi", "Aboe Bakr al-Baghdadi"),
        ("Aleksej Petrov", "Alexei Petrov"),
    ],
)
def test_transliterations_of_a_given_name_make_one_person(one: str, other: str) -> None:
    assert fold_person(one) == fold_person(other)


@pytest.mark.parametrize(("one", "other"), [("Jan Peeters", "Johan Peeters"), ("An Maes", "Anna Maes")])
def test_nicknames_do_not(one: str, other: str) -> None:
    assert fold_person(one) != fold_person(other)


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("marcel van der steen", ["marcel"], ["van", "der", "steen"]),
        ("abu bakr al baghdadi", ["abu", "bakr"], ["al", "baghdadi"]),
        ("griet vandamme", ["griet"], ["vandamme"]),
        ("de wever", [], ["de", "wever"]),
    ],
)
def test_surname_begins_at_its_particles(name: str, given: list[str], surname: list[str]) -> None:
    assert split_person(name) == (given, surname)


def _b_cubed(ids: dict[str, str], things: dict[str, str]) -> tuple[float, float]:
    """Mean precision and recall of the clusters that the ids make, against those that the things make."""
    by_id, by_thing = defaultdict(set), defaultdict(set)
    for key in ids:
        by_id[ids[key]].add(key)
        by_thing[things[key]].add(key)
    shared = {key: len(by_id[ids[key]] & by_thing[things[key]]) for key in ids}
    precision = sum(shared[key] / len(by_id[ids[key]]) for key in ids) / len(ids)
    recall = sum(shared[key] / len(by_thing[things[key]]) for key in ids) / len(ids)
    return precision, recall
