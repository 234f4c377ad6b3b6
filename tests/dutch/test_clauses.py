"""Where the clauses of a sentence end, and what each is to the others."""

import pytest

from service.dutch.clauses import Clauses, split_clauses
from service.dutch.tokens import tokenize


def read(sentence: str) -> tuple[tuple[str, ...], Clauses]:
    words = tuple(tokenize(sentence).lower)
    return words, split_clauses(words)


def told(sentence: str) -> list[tuple[str, str]]:
    """The role and the words of each clause."""
    words, found = read(sentence)
    return [(clause.role, " ".join(words[at] for at in clause.tokens).strip(" .,")) for clause in found.clauses]


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
        ("Er zouden negen doden en elf gewonden zijn.", ["er zouden negen doden en elf gewonden zijn"]),
        ("Ploeg A is klaar en heeft nog maar twee punten.", ["ploeg a is klaar", "heeft nog maar twee punten"]),
        ("Zijn broer kwam niet.", ["zijn broer kwam niet"]),
        ("De partij sluit niet uit dat er twee komen.", ["de partij sluit niet uit", "dat er twee komen"]),
        ("Op dat moment vielen er drie.", ["op dat moment vielen er drie"]),
        ("Dat waren er drie.", ["dat waren er drie"]),
    ],
)
def test_each_finite_verb_has_its_clause(sentence: str, parts: list[str] | None) -> None:
    found = [words for _, words in told(sentence)]
    assert found == (parts or ["de politie heeft twee mannen opgepakt", "32 en 35 jaar"])


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("In Gent vielen drie doden.", [("main", "in gent vielen drie doden")]),
        (
            "In Gent, waar het regende, vielen drie doden.",
            [("main", "in gent , vielen drie doden"), ("relative", "waar het regende")],
        ),
        (
            "Er vielen drie doden, van wie twee in Gent.",
            [("main", "er vielen drie doden"), ("part", "van wie twee in gent")],
        ),
        (
            "Zestig mensen, onder wie twaalf kinderen, werden opgepakt.",
            [("main", "zestig mensen , werden opgepakt"), ("part", "onder wie twaalf kinderen")],
        ),
        (
            "De minister zei dinsdag in Gent dat er drie doden waren.",
            [("matrix", "de minister zei dinsdag in gent"), ("content", "dat er drie doden waren")],
        ),
        (
            "Het klopt niet dat er drie doden waren.",
            [("main", "het klopt niet"), ("content", "dat er drie doden waren")],
        ),
        (
            "Zij vraagt of er drie doden waren.",
            [("main", "zij vraagt"), ("content", "of er drie doden waren")],
        ),
        (
            "Er waren drie doden, zei de minister dinsdag.",
            [("main", "er waren drie doden"), ("report", "zei de minister dinsdag")],
        ),
        (
            "Er zijn, aldus de minister, drie doden.",
            [("main", "er zijn drie doden"), ("report", "aldus de minister")],
        ),
        (
            "Toen hij dat hoorde, zei hij dat er drie doden waren.",
            [("subordinate", "toen hij dat hoorde"), ("matrix", "zei hij"), ("content", "dat er drie doden waren")],
        ),
        (
            "Er vielen drie doden toen de bus kantelde.",
            [("main", "er vielen drie doden"), ("subordinate", "toen de bus kantelde")],
        ),
        ("Toen vielen er drie doden.", [("main", "toen vielen er drie doden")]),
        (
            "De brandweer kwam, waarna drie mensen werden bevrijd.",
            [("main", "de brandweer kwam"), ("main", "waarna drie mensen werden bevrijd")],
        ),
        (
            "De vrouw, die in Gent, Brugge en Aalst woonde, is dood.",
            [("main", "de vrouw , is dood"), ("relative", "die in gent , brugge en aalst woonde")],
        ),
        ("Twee mannen (uit Gent) zijn vrij.", [("main", "twee mannen zijn vrij"), ("aside", "uit gent")]),
        (
            "Het dorp dat afbrandde telde drie huizen.",
            [("main", "het dorp telde drie huizen"), ("relative", "dat afbrandde")],
        ),
    ],
)
def test_what_each_clause_is_to_the_others(sentence: str, clauses: list[tuple[str, str]]) -> None:
    assert told(sentence) == clauses


def test_a_relative_clause_knows_what_it_is_about_and_where_it_belongs() -> None:
    words, found = read("De bus, die vol zat, stond in Gent.")
    clause = found.at(words.index("vol"))
    assert (words[clause.about], clause.within, clause.opener) == ("bus", 0, "die")
    assert [words[at] for at in clause.verbs] == ["zat"]


def test_a_part_without_a_verb_shares_that_of_its_clause() -> None:
    words, found = read("Zestig mensen, onder wie twaalf kinderen, werden opgepakt.")
    of_part = found.predicate_at(words.index("twaalf"))
    assert {"twaalf", "werden"} <= {words[at] for at in of_part.tokens}
    of_all = found.predicate_at(words.index("zestig"))
    assert "twaalf" not in {words[at] for at in of_all.tokens}


def test_every_word_but_marks_stands_in_one_clause() -> None:
    words, found = read("Terwijl hij sprak, vluchtten tien mensen, en (zo bleek later) drie keerden terug.")
    indexes = [index for clause in found.clauses for index in clause.tokens]
    assert len(indexes) == len(set(indexes))
    assert {word for word in words if word.isalpha()} == {
        words[index] for index in indexes if words[index].isalpha()
    } | {"en"}


def test_a_long_row_is_split_in_time() -> None:
    words = tuple(["die", "mannen", ",", "werden", "en", "(", ")"] * 2000)
    assert split_clauses(words).clauses


def test_a_bracket_that_nothing_closes_or_follows_is_no_clause() -> None:
    assert [clause.tokens for clause in split_clauses(("drie", "doden", "(")).clauses] == [(0, 1)]
    assert split_clauses(("(",)).clauses == ()


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Het leger ontkent dat.", [("main", "het leger ontkent dat")]),
        ("De minister spreekt dat tegen.", [("main", "de minister spreekt dat tegen")]),
        ("Het leger ontkent dat hij kwam.", [("matrix", "het leger ontkent"), ("content", "dat hij kwam")]),
        ("Zij zegt dat hij kwam", [("matrix", "zij zegt"), ("content", "dat hij kwam")]),
        ("Het regiment verloor die dag 700 mannen.", [("main", "het regiment verloor die dag 700 mannen")]),
        (
            "De politie pakte elf mannen op die bij de rellen waren.",
            [("main", "de politie pakte elf mannen op"), ("relative", "die bij de rellen waren")],
        ),
        (
            "Zes lammeren, onder wie twee zwarte, stierven.",
            [("main", "zes lammeren , stierven"), ("part", "onder wie twee zwarte")],
        ),
        (
            "Het aantal stijgt, zo klinkt het in Brussel.",
            [("main", "het aantal stijgt"), ("report", "zo klinkt het in brussel")],
        ),
    ],
)
def test_pronouns_particles_and_nouns_that_look_like_others(sentence: str, clauses: list[tuple[str, str]]) -> None:
    assert told(sentence) == clauses
