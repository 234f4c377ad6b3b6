"""What an operator knows better: read from a file, refused with every fault named, applied after all else."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.extraction import extract
from service.extraction.entities import NO_OVERRIDES, Overrides, entity_named, find_mentions, parse_overrides
from service.extraction.version import digest_of_lists, find_version
from service.model import EXTRACTOR_VERSION, Entity, Mention
from service.model.ids import entity_id
from tests.extraction.entities.marked import make_article

FILE = """
[[merge]]
into = {type = "person", name = "Jan Pieter Haverkort"}
from = [{type = "person", name = "J.P. Haverkort"}, {id = "ent_aaaaaaaaaaaaaaaa"}]

[[rename]]
entity = {type = "organization", name = "Twitter"}
name = "X"

[[retype]]
entity = {type = "location", name = "Ahoy"}
type = "organization"

[[split]]
entity = {type = "person", name = "Wim Oosterlynck"}
parts = [
  {name = "Wim Oosterlynck (renner)", words = ["Ronde", "renner"]},
  {name = "Wim Oosterlynck (schepen)", words = ["schepen", "stadhuis"]},
]

[[identify]]
entity = {type = "person", name = "Jan Pieter Haverkort"}
identifiers = {wikidata = "Q1"}
"""


def parse(toml: str) -> Overrides:
    return parse_overrides(toml, entity_named)


def resolve(text: str, overrides: Overrides) -> dict[str, tuple[Mention, Entity]]:
    mentions, entities = find_mentions(make_article(*text.split("\n\n")), overrides=overrides)
    by_id = {entity.id: entity for entity in entities}
    return {mention.surface: (mention, by_id[mention.entity_id]) for mention in mentions}


def test_two_names_of_one_thing_are_merged_and_their_ids_lead_on() -> None:
    overrides = parse(FILE)
    mention, entity = resolve("Dat zegt J.P. Haverkort.", overrides)["J.P. Haverkort"]
    assert entity.name == "Jan Pieter Haverkort"
    assert mention.resolution is not None and mention.resolution.method == "override"
    old = entity_named("J.P. Haverkort", "person").id
    assert overrides.redirects[old] == overrides.redirects["ent_aaaaaaaaaaaaaaaa"] == (entity.id,)


def test_what_it_is_merged_into_gets_the_identifiers() -> None:
    for name in ("J.P. Haverkort", "Jan Pieter Haverkort"):
        assert resolve(f"Dat zegt {name}.", parse(FILE))[name][1].identifiers == {"wikidata": "Q1"}


def test_a_renamed_place_lies_where_it_did() -> None:
    overrides = parse('[[rename]]\nentity = {type = "location", name = "Rijsel"}\nname = "Rijsel-Stad"')
    before = entity_named("Rijsel", "location")
    after = overrides.correct(before, "")
    assert (after.name, after.identifiers, after.coordinates) == ("Rijsel-Stad", before.identifiers, before.coordinates)
    overrides = parse('[[rename]]\nentity = {type = "location", name = "Rijsel"}\nname = "Gent"')
    assert overrides.correct(before, "") == entity_named("Gent", "location")


def test_a_renamed_entity_is_the_one_that_has_the_name_already() -> None:
    entity = resolve("Hij meldde het op Twitter.", parse(FILE))["Twitter"][1]
    assert (entity.name, entity.id) == ("X", entity_id("organization", "x"))


def test_a_retyped_entity_keeps_its_name() -> None:
    entity = resolve("De zaal is vol in Ahoy.", parse(FILE))["Ahoy"][1]
    assert (entity.type, entity.name) == ("organization", "Ahoy")


def test_a_split_goes_by_the_words_of_the_article() -> None:
    overrides = parse(FILE)
    renner = resolve("Wim Oosterlynck won. De renner juichte.", overrides)["Wim Oosterlynck"][1]
    schepen = resolve("Wim Oosterlynck opent het STADHUIS.", overrides)["Wim Oosterlynck"][1]
    nobody = resolve("Wim Oosterlynck lacht in de stadhuiskelder.", overrides)["Wim Oosterlynck"][1]
    assert [renner.name, schepen.name] == ["Wim Oosterlynck (renner)", "Wim Oosterlynck (schepen)"]
    assert nobody == entity_named("Wim Oosterlynck", "person")
    assert overrides.redirects[nobody.id] == (renner.id, schepen.id)


def test_changes_follow_one_another() -> None:
    overrides = parse(
        """
        [[rename]]
        entity = {type = "organization", name = "Noordzeebank"}
        name = "Zeebank"
        [[merge]]
        into = {type = "organization", name = "Polderbank"}
        from = [{type = "organization", name = "Zeebank"}]
        """
    )
    last = entity_named("Polderbank", "organization")
    for name in ("Noordzeebank", "Zeebank"):
        assert overrides.correct(entity_named(name, "organization"), "") == last
        assert overrides.redirects[entity_named(name, "organization").id] == (last.id,)


def test_what_others_were_merged_into_is_called_so_in_every_article() -> None:
    overrides = parse(
        """
        [[merge]]
        into = {type = "organization", name = "Polderbank"}
        from = [{type = "organization", name = "Noordzeebank"}]
        """
    )
    target = entity_named("Polderbank", "organization")
    assert overrides.correct(replace(target, name="Polderbank NV"), "") == target
    other = entity_named("Zeebank", "organization")
    assert overrides.correct(other, "") == other


def test_a_part_of_a_split_may_be_merged_into_another() -> None:
    overrides = parse(
        """
        [[split]]
        entity = {type = "person", name = "An Maes"}
        parts = [{name = "An Maes (arts)", words = ["arts"]}]
        [[merge]]
        into = {type = "person", name = "Anna Maes"}
        from = [{type = "person", name = "An Maes (arts)"}]
        """
    )
    assert overrides.correct(entity_named("An Maes", "person"), "een arts").name == "Anna Maes"


def test_the_extractor_tells_which_lists_and_network_it_reads_with(tmp_path: Path) -> None:
    """What was stored is read anew with another network, whose checksums its description holds, or another list."""
    assert find_version().startswith(f"{EXTRACTOR_VERSION}+")
    digests = set()
    for number, (name, content) in enumerate(
        [("weights/recogniser.json", "{}"), ("weights/recogniser.json", '{"sha256": 1}'), ("data/places.tsv", "{}")]
    ):
        path = tmp_path / str(number) / "extraction" / name
        path.parent.mkdir(parents=True)
        path.write_text(content)
        digests.add(digest_of_lists(tmp_path / str(number)))
    assert len(digests) == 3


def test_the_extractor_tells_which_corrections_it_was_given() -> None:
    article = make_article("Dat zegt J.P. Haverkort.")
    one, other = parse(FILE), parse(FILE.replace("Q1", "Q2"))
    versions = {extract(article, overrides=overrides).extractor for overrides in (NO_OVERRIDES, one, other)}
    assert len(versions) == 3
    assert extract(article).extractor == find_version()
    assert all(version.startswith(EXTRACTOR_VERSION) for version in versions)


def test_an_empty_file_changes_nothing() -> None:
    assert parse("# niets\n") == NO_OVERRIDES
    entity = entity_named("Twitter", "organization")
    assert NO_OVERRIDES.correct(entity, "Twitter") is entity


def test_the_corrections_change_no_other_entity() -> None:
    text = "Els Bakker zag in Gent hoe de NAVO oefende. De Gentse haven lag stil."
    article = replace(make_article(text), sha256="1" * 64)
    assert find_mentions(article, overrides=parse(FILE)) == find_mentions(article)


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        ("[[merge]", "no TOML"),
        ("[[fuse]]\nx = 1", "fuse: give one of merge, split, rename, retype, identify"),
        ("[merge]\ninto = 1", "merge: write it as [[merge]]"),
        ('[[merge]]\ninto = {type = "person", name = "A B"}', "merge 1, from: list the entities"),
        (
            '[[merge]]\ninto = {type = "human", name = "A B"}\nfrom = [{id = "ent_aaaaaaaaaaaaaaaa"}]',
            "merge 1, into: the type is one of person",
        ),
        ('[[merge]]\ninto = "A B"\nfrom = [{id = "ent_aaaaaaaaaaaaaaaa"}]', "merge 1, into: give {type"),
        ('[[merge]]\ninto = {type = "person", name = "A B"}\nfrom = [{id = "ent_1"}]', "'ent_1' is no entity id"),
        (
            '[[merge]]\ninto = {type = "person", name = "A B"}\nfrom = [{type = "person", name = "a b"}]',
            "A B is what it is merged into",
        ),
        ('[[rename]]\nentity = {type = "person", name = "A B"}', "rename 1, name: give a text"),
        ('[[rename]]\nentity = {type = "person", name = "A B"}\nname = "a B"', "is so already"),
        ('[[retype]]\nentity = {type = "person", name = "A B"}\ntype = "x"', "retype 1, type: give one of person"),
        ('[[split]]\nentity = {type = "person", name = "A B"}', "split 1, parts: list what it is split into"),
        (
            '[[split]]\nentity = {type = "person", name = "A B"}\nparts = [{name = "A"}]',
            "split 1, parts: A has no words",
        ),
        ('[[identify]]\nentity = {id = "ent_aaaaaaaaaaaaaaaa"}\nidentifiers = {}', "identify 1, identifiers: give"),
        ('[[rename]]\nentity = {type = "person", name = "A B"}\nname = "C D"\nnaam = "x"', "naam: is not known here"),
        (
            '[[rename]]\nentity = {type = "person", name = "A B"}\nname = "C D"\n'
            '[[rename]]\nentity = {type = "person", name = "C D"}\nname = "A B"',
            "lead back to itself",
        ),
        (
            '[[rename]]\nentity = {type = "person", name = "A B"}\nname = "C\\u0000D"',
            "name: give a text: it has control",
        ),
        (
            '[[retype]]\nentity = {type = "person", name = "A\\u0007"}\ntype = "group"',
            "the name has control characters",
        ),
        (
            f'[[rename]]\nentity = {{type = "person", name = "{"A" * 999}"}}\nname = "C"',
            "is longer than 200 characters: 'AA",
        ),
        (f'[[rename]]\nentity = {{type = "person", name = "A B"}}\nname = "{"C" * 999}"', "it is longer than 200"),
        ('[[rename]]\nentity = {type = "person", name = 7}\nname = "C"', "the name is no text"),
        (
            '[[split]]\nentity = {type = "person", name = "A B"}\nparts = [{name = "A", words = ["x"]}]\n'
            '[[split]]\nentity = {type = "person", name = "a b"}\nparts = [{name = "B", words = ["y"]}]',
            "split 2, entity: a b is split twice",
        ),
        (
            '[[split]]\nentity = {type = "person", name = "A B"}\n'
            'parts = [{name = "C D", words = ["x"]}, {name = "c d", words = ["y"]}]',
            "split 1, parts: two parts of A B are the same entity",
        ),
        (
            '[[split]]\nentity = {type = "person", name = "A B"}\nparts = [{name = "C D", words = ["x\\u0000"]}]',
            "split 1, parts: a word of C D has control characters",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_the_place_of_the_fault(toml: str, fault: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse(toml)
    assert fault in str(refused.value)


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(ValueError) as refused:
        parse('[[rename]]\nentity = 1\nname = ""\n[[fuse]]\n[[retype]]\nentity = {id = "x"}\ntype = 2')
    assert str(refused.value).count(";") >= 4
