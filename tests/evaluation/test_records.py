"""The records say what stands in the articles: spans, vocabularies, and every seed has one."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from service.model import vocabularies
from tests.evaluation.authoring import NoSuchOccurrence, pin, unpin
from tests.evaluation.records import RECORDS, SEEDS

PATHS = sorted(RECORDS.glob("*.json"))
TERMS = {name: {term.id for term in terms} for name, terms in vocabularies.VOCABULARIES.items()}
VOCABULARY_OF = {
    "kind": "kinds", "modifier": "modifiers", "factuality": "factualities", "category": "categories",
    "event": "events", "unit": "units",
}  # fmt: skip

# Right answers that the public vocabularies have no term for, beside one that they have.
BEYOND_THE_VOCABULARY = {"escaped", "cm/d"}


def test_every_seed_has_a_record() -> None:
    assert [path.stem for path in PATHS] == sorted(path.stem for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_span_of_a_record_has_its_surface(path: Any) -> None:
    record, text = _load(path)
    wrong = [
        part for part in _parts(record) if "start" in part and text[part["start"] : part["end"]] != part["surface"]
    ]
    assert wrong == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_record_uses_the_public_vocabularies(path: Any) -> None:
    record, _ = _load(path)
    for part in _parts(record["figures"]):
        for key, vocabulary in VOCABULARY_OF.items():
            value = part.get(key)
            values = set(value if isinstance(value, list) else [value])
            unknown = values - {None} - TERMS[vocabulary] - BEYOND_THE_VOCABULARY
            assert not unknown, f"{key} of {part.get('quantity') or part}"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_record_keeps_its_spans_when_it_is_unpinned_and_pinned(path: Any) -> None:
    record, text = _load(path)
    assert pin(unpin(record, text), text) == record


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_bounds_are_what_the_modifier_commits_to(path: Any) -> None:
    """The policy of the API: each modifier says which of low, best and high are known."""
    known = {
        "exact": (True, True, True),
        "about": (False, True, False),
        "almost": (False, True, True),
        "over": (True, True, False),
        "more_than": (True, True, False),
        "at_least": (True, True, False),
        "less_than": (False, True, True),
        "at_most": (False, True, True),
        "between": (True, False, True),
        "vague": (True, False, True),
    }
    record, _ = _load(path)
    for figure in record["figures"]:
        if {"low", "best", "high", "modifier"} <= figure.keys():
            stated = tuple(figure[bound] is not None for bound in ("low", "best", "high"))
            assert stated == known[figure["modifier"]], figure["quantity"]


def test_an_occurrence_is_found_by_its_number() -> None:
    assert pin({"surface": "IS", "nth": 2}, "ISIS en IS, IS-leden") == {"surface": "IS", "start": 12, "end": 14}


def test_an_occurrence_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoSuchOccurrence, match="stands 1 times"):
        pin([{"surface": "Gent", "nth": 2}], "In Gent.")


def _load(path: Any) -> tuple[dict[str, Any], str]:
    record = json.loads(path.read_text(encoding="utf-8"))
    return record, (SEEDS / record["document"]).read_text(encoding="utf-8")


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in the record, the outermost first."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _parts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part)
