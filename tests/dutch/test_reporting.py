"""The verbs of saying and their parts, and the sex of who is spoken of."""

import pytest

from service.dutch.persons import sex_of_name, sex_of_pronoun, sex_of_role
from service.dutch.reporting import (
    CLAUSE_DENIALS,
    DENIALS,
    ESTIMATES,
    NEEDS_CLAUSE,
    REPORTED,
    REPORTING_VERBS,
    RESERVED_VERBS,
    SEPARABLE,
    SPLIT_REPORTING,
)
from service.dutch.reporting_verbs import DENYING, SAYING, TELLING, finite_forms, forms_of, participles


@pytest.mark.parametrize("rows", [SAYING, TELLING, DENYING])
def test_each_verb_has_five_principal_parts_and_stands_once(rows: str) -> None:
    verbs = [row.split() for row in rows.strip().splitlines()]
    assert all(len(parts) == 5 for parts in verbs)
    assert len({parts[0] for parts in verbs}) == len(verbs)
    assert all(parts[0].endswith("en") and parts[3].endswith("en") for parts in verbs)


def test_a_verb_stands_in_one_class() -> None:
    infinitives = [{row.split()[0] for row in rows.strip().splitlines()} for rows in (SAYING, TELLING, DENYING)]
    assert not infinitives[0] & infinitives[1] and not (infinitives[0] | infinitives[1]) & infinitives[2]


def test_all_finite_forms_report_and_no_participle_does() -> None:
    assert {"zegt", "zei", "zeiden", "zeggen", "ontkende", "betwistten", "raamden", "vreest"} <= REPORTING_VERBS
    assert not {"gezegd", "gemeld", "geraamd", "ontkend"} & REPORTING_VERBS
    assert {"gezegd", "gemeld", "bevestigd"} <= REPORTED


def test_classes_are_verbs_that_report() -> None:
    assert DENIALS <= REPORTING_VERBS and CLAUSE_DENIALS < DENIALS
    assert NEEDS_CLAUSE <= REPORTING_VERBS
    assert RESERVED_VERBS <= NEEDS_CLAUSE | REPORTED | ESTIMATES  # "er wordt gevreesd dat", "rekent op 300 gasten"
    assert SEPARABLE.keys() >= ESTIMATES - REPORTING_VERBS


def test_forms_of_takes_the_verbs_that_are_named() -> None:
    assert forms_of("hopen vrezen", TELLING) == frozenset(
        ("hopen", "hoopt", "hoopte", "hoopten", "vrezen", "vreest", "vreesde", "vreesden")
    )
    assert finite_forms("zeggen zegt zei zeiden gezegd") == frozenset(("zeggen", "zegt", "zei", "zeiden"))
    assert participles("zeggen zegt zei zeiden gezegd") == frozenset(("gezegd",))


def test_separable_verbs_have_their_particles() -> None:
    closing = [particle.words for particle in SEPARABLE["geeft"] if particle.closes]
    assert ("aan",) in closing and ("toe",) in closing
    assert "weten" in SPLIT_REPORTING["liet"] and "#" not in SPLIT_REPORTING["komt"]


@pytest.mark.parametrize(
    ("word", "sex"),
    [("woordvoerster", "f"), ("directrice", "f"), ("vakbondsman", "m"), ("minister", None), ("burgemeester", None)],
)
def test_roles_have_a_sex_or_either(word: str, sex: str | None) -> None:
    assert sex_of_role(word) == sex


@pytest.mark.parametrize(("name", "sex"), [("Hilde Nauwelaerts", "f"), ("Tom Deblaere", "m"), ("Kim Clijsters", None)])
def test_given_names_have_a_sex_or_either(name: str, sex: str | None) -> None:
    assert sex_of_name(name) == sex


def test_pronouns_have_a_sex() -> None:
    assert [sex_of_pronoun(word) for word in ("hij", "zij", "die")] == ["m", "f", None]
