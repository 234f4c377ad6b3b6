"""Where the clauses of a sentence end."""

import pytest

from service.dutch.segments import split_clauses
from service.dutch.tokens import tokenize


def clauses(sentence: str) -> list[str]:
    words = tuple(tokenize(sentence).lower)
    return [" ".join(words[index] for index in clause.tokens).strip(" .,") for clause in split_clauses(words)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Er vielen drie doden en elf gewonden.", ["er vielen drie doden en elf gewonden"]),
        (
            "Er vielen drie doden en elf mensen raakten gewond.",
            ["er vielen drie doden", "elf mensen raakten gewond"],
        ),
        ("Toen de bus kantelde, raakten acht mensen gewond.", ["toen de bus kantelde", "raakten acht mensen gewond"]),
        (
            "De mannen, die vrijdag werden opgepakt, zijn vrij.",
            ["de mannen , zijn vrij", "die vrijdag werden opgepakt"],
        ),
        ("De mensen die omkwamen waren jong.", ["de mensen waren jong", "die omkwamen"]),
        ("De politie heeft twee mannen (32 en 35 jaar) opgepakt.", None),
        ("Het leger zegt dat er tien dorpen zijn bevrijd.", ["het leger zegt", "dat er tien dorpen zijn bevrijd"]),
        ("Wij konden drie vrouwen en vier kinderen bevrijden.", ["wij konden drie vrouwen en vier kinderen bevrijden"]),
    ],
)
def test_each_finite_verb_has_its_clause(sentence: str, parts: list[str] | None) -> None:
    found = clauses(sentence)
    assert found == (parts or ["de politie heeft twee mannen opgepakt", "32 en 35 jaar"])


def test_every_word_but_marks_stands_in_one_clause() -> None:
    words = tuple(tokenize("Terwijl hij sprak, vluchtten tien mensen, en (zo bleek later) drie keerden terug.").lower)
    indexes = [index for clause in split_clauses(words) for index in clause.tokens]
    assert len(indexes) == len(set(indexes))
    assert {word for word in words if word.isalpha()} == {
        words[index] for index in indexes if words[index].isalpha()
    } | {"en"}


def test_a_long_row_is_split_in_time() -> None:
    words = tuple(["die", "mannen", ",", "werden", "en", "(", ")"] * 2000)
    assert split_clauses(words)


def test_a_bracket_that_nothing_closes_or_follows_is_no_clause() -> None:
    assert [clause.tokens for clause in split_clauses(("drie", "doden", "("))] == [(0, 1)]
    assert split_clauses(("(",)) == ()
