"""Which nouns are amounts, and what verbs say of them."""

import pytest

from service.dutch.measures import VerbUse, is_measure, uses_of_verb


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("inflatie", "percentage"),
        ("huizenprijzen", "money"),
        ("nettowinst", "money"),
        ("celstraf", "duration"),
        ("wachttijden", "duration"),
        ("zeespiegel", "length"),
        ("werkloosheid", "percentage_point"),
        ("wachttijd", "percentage"),
    ],
)
def test_compounds_are_what_their_last_part_is(noun: str, kind: str) -> None:
    """Of every amount a share can be said too."""
    assert is_measure(noun, kind)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("wedstrijd", "duration"),
        ("avontuur", "duration"),
        ("minister", "money"),
        ("wielerkoers", "percentage"),
        ("inflatie", "length"),
        ("maaltijd", "duration"),
        ("bomaanslag", "money"),
    ],
)
def test_words_that_only_end_as_one_are_none(noun: str, kind: str) -> None:
    """Nor is an amount one of another kind."""
    assert not is_measure(noun, kind)


@pytest.mark.parametrize(
    ("form", "use"),
    [
        ("steeg", VerbUse("change", "")),
        ("nam", VerbUse("change", "toe")),
        ("toegenomen", VerbUse("change", "")),
        ("bedroeg", VerbUse("amount", "")),
        ("geraamd", VerbUse("reckoned", "")),
        ("verlaagd", VerbUse("moved", "")),
        ("verkocht", VerbUse("traded", "")),
    ],
)
def test_every_form_of_a_verb_has_its_uses(form: str, use: VerbUse) -> None:
    """With the particle that its clause must hold."""
    assert use in uses_of_verb(form)


def test_other_verbs_say_no_amount() -> None:
    """ "Hij wandelde 3 kilometer" says nothing of him."""
    assert uses_of_verb("wandelde") == ()
