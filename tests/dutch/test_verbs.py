"""The forms of verbs: by rule, by the table of strong verbs, and with bound prefixes."""

import pytest

from service.dutch.verbs import conjugate


@pytest.mark.parametrize(
    ("infinitive", "finite", "participle"),
    [
        ("schrappen", ("schrapt", "schrapte", "schrapten"), "geschrapt"),
        ("betalen", ("betaalt", "betaalde", "betaalden"), "betaald"),
        ("redden", ("redt", "redde", "redden"), "gered"),
        ("vluchten", ("vlucht", "vluchtte", "vluchtten"), "gevlucht"),
        ("arresteren", ("arresteert", "arresteerde", "arresteerden"), "gearresteerd"),
        ("evacueren", ("evacueert", "evacueerde", "evacueerden"), "geëvacueerd"),
        ("investeren", ("investeert", "investeerde", "investeerden"), "geïnvesteerd"),
        ("leveren", ("levert", "leverde", "leverden"), "geleverd"),
        ("beven", ("beeft", "beefde", "beefden"), "gebeefd"),
    ],
)
def test_regular_verbs(infinitive: str, finite: tuple[str, ...], participle: str) -> None:
    forms = conjugate(infinitive)
    assert set(finite) <= set(forms.finite)
    assert participle in forms.participles


@pytest.mark.parametrize(
    ("infinitive", "past", "participle"),
    [
        ("stijgen", "stegen", "gestegen"),
        ("verkopen", "verkochten", "verkocht"),
        ("overlijden", "overleed", "overleden"),
        ("verdwijnen", "verdwenen", "verdwenen"),
        ("ontslaan", "ontsloeg", "ontslagen"),
        ("doorzoeken", "doorzocht", "doorzocht"),
    ],
)
def test_strong_verbs_and_those_made_of_them(infinitive: str, past: str, participle: str) -> None:
    forms = conjugate(infinitive)
    assert past in forms.finite
    assert forms.participles == (participle,)


def test_a_verb_that_only_ends_like_a_strong_one_is_regular() -> None:
    assert "beboette" in conjugate("beboeten").finite
    assert "boat" not in conjugate("boeten").finite
