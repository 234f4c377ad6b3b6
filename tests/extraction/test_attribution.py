"""Cues, sources and ways of attributions, and whom a pronoun or a role means; more in tests/corpus."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service import formats
from service.extraction import extract
from service.model import Attribution

WORDS = """
zegt zei volgens aldus Jan Peeters minister De Standaard , . : " “ ” ‘ ’ dat 200 doden de politie telde , en heeft
gezegd laat weten klinkt het bij zo blijkt uit cijfers van door bevestigd ( ) die hij zij
""".split()


def attributions(text: str) -> list[Attribution | None]:
    return [figure.attribution for figure in extract(formats.parse_text(text, published="2024-05-15")).figures]


def speakers(text: str) -> list[str | None]:
    return [found.speaker.name if found and found.speaker else None for found in attributions(text)]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("De politie telde 40 gewonden.", "telde", "De politie"),
        ("Er vielen 40 doden, aldus een ooggetuige.", "aldus", "een ooggetuige"),
        ("Een woordvoerder van de provincie spreekt van 40 doden.", "spreekt", "Een woordvoerder van de provincie"),
        ("Er zijn 40 doden, laat het ziekenhuis weten.", "laat", "het ziekenhuis"),
        ("Volgens critici kost het 40 euro.", "Volgens", "critici"),
        ("Er vielen 40 doden. Dat heeft het parket bevestigd.", "bevestigd", "het parket"),
        ("De schade wordt door de verzekeraar geraamd op 40 miljoen euro.", "geraamd", "de verzekeraar"),
        ("De burgemeester houdt vol dat er 40 feestvierders waren.", "houdt vol", "De burgemeester"),
    ],
)
def test_an_unnamed_source_stands_as_its_words(text: str, cue: str, source: str) -> None:
    (found,) = attributions(text)
    assert found is not None and found.speaker is None
    assert found.cue is not None and found.cue.surface == cue
    assert found.source is not None and found.source.surface == source
    assert text[found.source.start : found.source.end] == source


@pytest.mark.parametrize(
    "text",
    [
        "De minister gaf 300 euro aan het rusthuis.",
        "De spits zegt 3 aanbiedingen op.",
        "Bij het rusthuis meldden zich 40 vrijwilligers.",
        "De gemeente heeft 40 miljoen euro over.",
        "De boswachters bestreden de brand met 4 tankwagens.",
        "Volgens de regels mogen er 40 mensen binnen.",
        "De schrijfster schreef 7 romans.",
        "De regering stelde 40 maatregelen voor.",
        "De club voegde 3 spelers toe aan de selectie.",
        "Naar verluidt zijn er 40 doden.",
    ],
)
def test_who_does_something_says_nothing(text: str) -> None:
    assert attributions(text) == [None]


def test_a_pronoun_is_of_one_sex() -> None:
    text = "Hilde Nauwelaerts ontving Tom Deblaere. {} zegt dat er 40 kinderen kwamen."
    assert speakers(text.format("Hij")) == ["Tom Deblaere"]
    assert speakers(text.format("Zij")) == ["Hilde Nauwelaerts"]


def test_a_role_is_who_was_introduced_by_it() -> None:
    text = "Burgemeester Hilde Nauwelaerts ontving coach Tom Deblaere. De {} zegt dat er 40 kinderen kwamen."
    assert speakers(text.format("coach")) == ["Tom Deblaere"]
    assert speakers(text.format("burgemeester")) == ["Hilde Nauwelaerts"]
    assert speakers(text.format("schepen")) == [None]


def test_a_medium_is_the_way_unless_it_counted_itself() -> None:
    told, counted = (
        attributions("Er verdwijnen 40 banen, schrijft De Standaard.")[0],
        attributions("Uit een rondvraag van De Standaard blijkt dat 40 scholen sluiten.")[0],
    )
    assert told and counted
    assert (told.speaker, told.via and told.via.name) == (None, "De Standaard")
    assert (counted.speaker and counted.speaker.name, counted.via) == ("De Standaard", None)


def test_a_quotation_over_paragraphs_is_one_speakers() -> None:
    text = "“Er zijn 40 wachtenden.\n\n“Het duurt 9 maanden”, zegt arts Joke Verhulst.\n\n“Vroeger was dat 2 maanden.”"
    assert speakers(text) == ["Joke Verhulst"] * 3


def test_an_answer_behind_a_question_is_the_same_speakers() -> None:
    text = "“We zijn met 40”, zegt arts Joke Verhulst.\n\nHoeveel artsen zijn dat?\n\n“Dat zijn er 9.”"
    assert speakers(text)[-1] == "Joke Verhulst"


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_no_order_of_words_raises(words: list[str]) -> None:
    text = " ".join(words)
    for found in attributions(text):
        if found and found.source:
            assert text[found.source.start : found.source.end] == found.source.surface


@pytest.mark.parametrize(
    "unit", ["zei ", "volgens ", "“", "„Er zijn 40 doden”, ", '"40 doden" ', "zegt X dat 40 ", "niet 40 "]
)
def test_time_grows_with_length(unit: str) -> None:
    """Four times the text takes less than ten times as long, at the best of three."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        best = float("inf")
        for _ in range(3):
            before = time.process_time()
            attributions(text)
            best = min(best, time.process_time() - before)
        return best

    assert seconds(40_000) < 10 * max(seconds(10_000), 0.01)
