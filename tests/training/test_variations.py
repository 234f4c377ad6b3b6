"""The same sentences in other dress: labels go with their words, whatever becomes of these."""

import random
from dataclasses import replace

from training.examples import Sentence, parse_marked
from training.labels import NAMES, UPOS
from training.scoring import find_spans
from training.variations import NO_SHARES, collect_names, cut, vary


def names_of(sentences: list[Sentence]) -> list[tuple[str, str]]:
    return [
        (" ".join(one.words[start:end]), kind)
        for one in sentences
        for start, end, kind in find_spans([NAMES[label] for label in one.names])
    ]


def test_without_a_share_nothing_changes() -> None:
    window = [parse_marked("[Els Bakker]PER werkt bij [Philips]ORG.")]
    assert vary(window, collect_names(window), NO_SHARES, random.Random(1)) == window


def test_a_name_is_swapped_for_one_of_its_type_alike_in_the_whole_window() -> None:
    window = [parse_marked("[Bakker]PER lacht."), parse_marked("Ook [Gent]LOC lacht om [Bakker]PER.")]
    others = collect_names([parse_marked("[Jan de Wit]PER zag [Ieper]LOC.")])
    swapped = vary(window, others, replace(NO_SHARES, swapped=1), random.Random(1))
    assert names_of(swapped) == [("Jan de Wit", "PER"), ("Ieper", "LOC"), ("Jan de Wit", "PER")]
    assert swapped[1].words == ("Ook", "Ieper", "lacht", "om", "Jan", "de", "Wit", ".")
    assert all(len(one.words) == len(one.names) == len(one.upos) for one in swapped)


def test_words_are_cut_as_tokens_are_and_the_rest_of_a_name_is_its_inside() -> None:
    sentence = Sentence("", ("J.", "Bos"), (NAMES.index("B-PER"), NAMES.index("I-PER")), (UPOS.index("PROPN"),) * 2)
    parts = cut(sentence)
    assert parts.words == ("J", ".", "Bos")
    assert [NAMES[label] for label in parts.names] == ["B-PER", "I-PER", "I-PER"]
    assert [UPOS[tag] for tag in parts.upos] == ["PROPN", "PUNCT", "PROPN"]


def test_texts_in_capitals_keep_their_labels() -> None:
    window = [parse_marked("[Gent]ORG wint"), parse_marked("De kern was sterk.")]
    shouted = vary(window, {}, replace(NO_SHARES, capitals=1), random.Random(1))
    assert [one.words for one in shouted] == [("GENT", "WINT"), ("DE", "KERN", "WAS", "STERK", ".")]
    assert [one.names for one in shouted] == [one.names for one in window]


def test_of_a_headline_in_capitals_the_text_below_it_has_none() -> None:
    window = [parse_marked("[Gent]ORG wint"), parse_marked("De kern was sterk.")]
    headed = vary(window, {}, replace(NO_SHARES, headline=1), random.Random(1))
    assert headed[0].words == ("GENT", "WINT")
    assert headed[0].names == window[0].names
    assert headed[1] == window[1]
