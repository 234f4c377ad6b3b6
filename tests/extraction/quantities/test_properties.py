"""What holds for any text: quantities are disjoint, in order, inside the text, bounded sensibly, and the same again."""

import itertools
import random

import pytest

from service.dutch.modifiers import AFTER, BEFORE
from service.dutch.tokens import tokenize
from service.extraction.quantities import KINDS, find_quantities
from service.model import Span

PIECES = [
    *(phrase for table in (BEFORE, AFTER) for phrases in table.values() for phrase in phrases),
    *(form for kind in KINDS for form in (*kind.after, *kind.before)),
    *"een één twee vijf tien twaalf honderd duizend miljoen mln half kwart helft derde tiental duizenden".split(),
    *"0 1 2 5 12 24 100 2014 50.000 1,5 1.2.3 06 ½ ² ٣٠٠ 17 u52 - – / : , . ( ) € $ % + ' \" ^ #".split(),
    *"en of tot à op van de tussen naar in om half over voor geleden jaar jarige uur mei maandag Gent AB".split(),
    *"per elke dagelijks jaarbasis geen enkele keer zo factor x e6 ^2 ⁶ m85 Richter graden nul".split(),
    " ", "\n", "\u00a0", "🌊", "zesjarige", "driedaags", "و٤", "hundred", "of", "thousands", "half a million",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(120))
def test_quantities_of_any_text_are_sound(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(20):
        text = "".join(draw.choice(PIECES) + draw.choice(("", " ", " ", " ")) for _ in range(draw.randrange(1, 30)))
        language = draw.choice(("nl", "nl", "nl", "en", "ar"))
        found = find_quantities(text, tokenize(text), language)
        assert found == find_quantities(text, tokenize(text), language)
        for first, second in itertools.pairwise(found):
            assert first.end <= second.start, text
        for quantity in found:
            assert 0 <= quantity.start <= quantity.numeral.start < quantity.numeral.end <= quantity.end <= len(text), (
                text
            )
            stated = [value for value in (quantity.low, quantity.best, quantity.high) if value is not None]
            assert stated, text
            assert stated == sorted(stated), text
            assert all(value.is_finite() for value in stated), text


def test_blocked_spans_are_respected_in_any_text() -> None:
    draw = random.Random(1)
    for _ in range(200):
        text = " ".join(draw.choice(PIECES) for _ in range(12))
        start = draw.randrange(len(text))
        blocked = Span(start, start + 10)
        for quantity in find_quantities(text, tokenize(text), "nl", [blocked]):
            assert not blocked.start <= quantity.numeral.start < blocked.end, text
