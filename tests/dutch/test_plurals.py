"""The singular of nouns: by the spelling, and by the dictionary where the spelling leaves it open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.dutch.plurals import singular


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        ("bommen", "bom"),
        ("straten", "straat"),
        ("huizen", "huis"),
        ("brieven", "brief"),
        ("banken", "bank"),
        ("gemeenten", "gemeente"),
        ("bacteriën", "bacterie"),
        ("industrieën", "industrie"),
        ("zeeën", "zee"),
        ("moeilijkheden", "moeilijkheid"),
        ("foto's", "foto"),
        ("cafés", "café"),
        ("musea", "museum"),
        ("politici", "politicus"),
        ("middelen", "middel"),
        ("panelen", "paneel"),
    ],
)
def test_regular_plurals(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize(
    ("plural", "noun"),
    [("kinderen", "kind"), ("steden", "stad"), ("schepen", "schip"), ("leden", "lid"), ("oorlogen", "oorlog")],
)
def test_irregular_plurals_and_their_compounds(plural: str, noun: str) -> None:
    assert singular(plural) == noun
    assert singular("wereld" + plural) == "wereld" + noun


@pytest.mark.parametrize(
    ("plural", "noun"),
    [("windturbineparken", "windturbinepark"), ("bergetappes", "bergetappe"), ("noodtoestanden", "noodtoestand")],
)
def test_a_compound_that_no_dictionary_holds_follows_its_last_part(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize(
    ("plural", "noun"),
    [("veroordeelden", "veroordeelde"), ("omwonenden", "omwonende"), ("gelovigen", "gelovige")],
)
def test_adjectives_made_nouns_keep_their_e(plural: str, noun: str) -> None:
    assert singular(plural) == noun


@pytest.mark.parametrize("noun", ["jongen", "wapen", "varken", "museum", "huis", "kans", "proces", "auto"])
def test_a_singular_stays_as_it_is(noun: str) -> None:
    assert singular(noun) == noun


@given(st.text(max_size=40))
def test_no_word_raises(word: str) -> None:
    assert isinstance(singular(word), str)
