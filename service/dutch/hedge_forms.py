"""Every way to say a modifier, for the public vocabulary: from the tables that read them, so that the two stay one.

A form stands beside its number, before or behind it; "…" marks where numbers stand if there are two of them, or if one
stands within the form; a form that is a numeral itself ("tientallen", "een tiental") says value and modifier at once.
"""

from functools import cache

from service.dutch.modifiers import BEFORE, TURNED, phrases_of
from service.dutch.numerals_words import TEENS, TENS, UNITS, dutch_word
from service.dutch.stress import STRESS

RANGES = (
    "tussen … en …", "tussen de … en de …", "… tot …", "van … tot …", "… tot en met …", "van … tot en met …",
    "… t/m …", "… tot aan …", "… tot wel …", "… à …", "… a …", "… of …", "… - …", "…-…", "…–…", "…, …",
    "minstens … en hooguit …", "meer dan … maar minder dan …",
    "between … and …", "… to …", "… or …", "بين … و …", "… إلى …",
)  # fmt: skip
PLURALS = (
    "tientallen", "dozijnen", "honderden", "duizenden", "tienduizenden", "honderdduizenden", "miljoenen",
    "tientallen miljoenen", "honderden miljoenen", "miljarden", "tientallen miljarden", "honderden miljarden",
    "biljoenen", "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions",
    "عشرات", "مئات", "آلاف", "ملايين",
)  # fmt: skip
# Before one of these: "een paar honderd", "enkele honderden"; without a magnitude they say no number at all.
FEW = ("een paar", "enkele", "enige", "meerdere", "verscheidene", "verschillende", "ettelijke", "vele", "luttele")
# The unit first and the number behind it: "een jaar of tien".
INVERTED = tuple(f"een {unit} of" for unit in "uur dag week maand jaar meter kilometer kilo euro".split())


@cache
def forms_of(modifier: str) -> tuple[str, ...]:
    """All forms that say a modifier, each once: of "exact" also the words that only stress."""
    more: dict[str, tuple[str, ...]] = {
        "exact": STRESS,
        "about": (*INVERTED, *_collectives()),
        "between": RANGES,
        "vague": (*PLURALS, *(f"{few} honderd" for few in FEW), *(f"{few} honderden" for few in FEW[1:])),
    }
    said = (_as_written(phrase) for phrase in phrases_of(modifier))
    return tuple(dict.fromkeys((*said, *_never(modifier), *more.get(modifier, ()))))


def _as_written(phrase: str) -> str:
    """Tokens as text has them: "t/m", "plus-minus"."""
    return phrase.replace(" / ", "/").replace(" - ", "-")


def _never(modifier: str) -> tuple[str, ...]:
    """Bounds that "nooit" turns round, as "niet" does: "nooit meer dan" is at_most."""
    turned = [phrase for stated, denied in TURNED.items() if denied == modifier for phrase in BEFORE[stated]]
    return tuple(f"nooit {phrase}" for phrase in turned if phrase.endswith(" dan") and phrase.count(" ") == 1)


def _collectives() -> tuple[str, ...]:
    """ "Een vijftal" to "een twintigtal", "een honderdtal": those that say about how many."""
    words = (*UNITS, *TEENS, *TENS, "honderd", "duizend")
    said = [word for word in words if (lexeme := dutch_word(f"{word}tal")) and lexeme.role == "collective"]
    return tuple(f"een {word}tal" for word in said)
