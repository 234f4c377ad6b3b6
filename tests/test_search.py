import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.search import PARTS_AT_MOST, PHRASE_AT_MOST, Part, fold, parse_query, search_terms, search_words


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        *(("vluchteling", "vluchtelingen"), ("muller", "Müller"), ("MÜLLER", "muller"), ("lodz", "Łódź")),
        *(("oresund", "Øresund"), ("huis", "huizen"), ("brief", "brieven"), ("strijder", "strijders")),
        *(("mens", "mensen"), ("grens", "grenzen"), ("beurs", "beurzen"), ("dood", "doden"), ("gewonde", "gewonden")),
        *(
            ("strasse", "Straße"),
            ("1500", "1.500"),
            ("12500000", "12.500.000"),
            ("123", "١٢٣"),
            ("istanbul", "İstanbul"),
        ),
        *(("cafe", "café"), ("een", "één"), ("officiele", "officiële"), ("ijssel", "Ĳssel")),
    ],
)
def test_case_accents_inflection_and_notation_do_not_matter(asked: str, written: str) -> None:
    assert search_terms(asked) == search_terms(written)


@pytest.mark.parametrize(
    ("asked", "written"),
    [("stad", "staat"), ("per", "pers"), ("15", "1,5"), ("huis", "huur"), ("gewonnen", "gewonden"), ("1500", "1.50")],
)
def test_different_words_stay_different(asked: str, written: str) -> None:
    assert search_terms(asked) != search_terms(written)


def test_a_query_holds_words_phrases_and_prefixes() -> None:
    assert parse_query('Syrië "Rode Kruis" vluchtel* IS-strijders') == (
        Part("phrase", ("syrie",)),
        Part("phrase", tuple(search_terms("rode kruis"))),
        Part("prefix", ("vluchtel",)),
        Part("phrase", tuple(search_terms("is strijders"))),
    )


def test_typographic_quotes_are_quotes() -> None:
    assert parse_query("„Rode Kruis”") == parse_query('"Rode Kruis"') == parse_query("«Rode Kruis»")


def test_a_quote_that_is_never_closed_is_ignored() -> None:
    assert parse_query('brand "in Gent') == parse_query("brand in Gent")


@pytest.mark.parametrize("q", ["", " ", '"', "***", "-", "%", "\0", "\ud800", "🔥", "&|!():*", "'", "\\", '""', "_"])
def test_a_query_without_a_word_has_no_parts(q: str) -> None:
    assert parse_query(q) == ()


def test_a_very_long_query_is_bounded() -> None:
    assert len(parse_query(" ".join(f"woord{n}" for n in range(10_000)))) == PARTS_AT_MOST
    phrases = parse_query('"' + " ".join(f"woord{n}" for n in range(200)) + '"')
    assert max(len(part.words) for part in phrases) == PHRASE_AT_MOST
    assert {word for part in phrases for word in part.words} == {f"woord{n}" for n in range(200)}


@given(st.text())
def test_terms_and_words_go_together_and_hold_letters_and_digits_alone(text: str) -> None:
    terms, words = search_terms(text), search_words(text)
    assert len(terms) == len(words)
    assert all(term and term.isalnum() for term in terms + words)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_composed_and_decomposed_text_is_the_same(text: str) -> None:
    assert search_terms(unicodedata.normalize("NFC", text)) == search_terms(unicodedata.normalize("NFD", text))


@given(st.text(alphabet=st.sampled_from("ab1\"*'-. ()|&!:\\\0é\ud800“”_")))
def test_no_query_fails(q: str) -> None:
    for part in parse_query(q):
        assert part.words and all(word.isalnum() for word in part.words)
