"""Sentences end where a reader would end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.dutch.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["De dijk hield.", "Het dorp bleef droog."],
        ["Dat zei dr. K. de Boer van het St. Jansziekenhuis."],
        ["Er kwamen 12.500 mensen, d.w.z. bijna 20 procent meer.", "Morgen volgt nog een dag."],
        ["“We gaan door.” zegt Van Ark.", "Toch stopt ze."],
        ["“We gaan door.”", "Dat zegt Van Ark."],
        ["Hoeveel kost dat?", "Niemand weet het!"],
        ["Het gaat om ca. 300 woningen en max. 20 winkels."],
        ["De teller staat op 3.", "Er komt er nog een bij."],
        ["Nog niet alles is bekend …", "Wordt vervolgd."],
        ["Er hangen 120 camera's.", "Daar staan ook foto’s.", "Dat zegt ‘J. Peeters’."],
        ["De boeren reden naar de stad.", "'s Ochtends stond er file.", "'t Is voorbij."],
        ["Hij won de koers in de jaren '90 in 's Gravenzande."],
    ],
)
def test_sentences_are_split_as_a_reader_does(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_bullets_after_a_line_break_are_sentences_of_their_own() -> None:
    assert sentences("- we are ready\n\n- they surrender") == ["- we are ready", "- they surrender"]


@given(st.text(alphabet='aB. \n"”?1-'))
def test_no_character_but_white_space_is_lost(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
