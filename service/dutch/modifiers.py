"""Hedges and bounds: the words around a numeral that say how far it holds, and what each of them commits to.

Two tables, BEFORE and AFTER the numeral, from phrase to modifier; the phrases that stand closest to the numeral win
("naar schatting meer dan 1.000" is more_than). What a modifier commits to (low, best, high) stands in `bounds`.

Sources: Van Dale for ruim, krap, kleine, goed; Algemene Nederlandse Spraakkunst 7.4 (Benaderende hoeveelheden).
The inversion "een stuk of tien", "een man of vijf" is ANS 7.4 as well; with a unit in it ("een uur of drie") it is read
in `extraction.quantities.inverted`. Words that only stress ("al", "wel", "nog", "maar liefst") change no bound;
"slechts" and "pas" say that it is few, and leave the number exact; so does "gemiddeld", which says of what it is the
number. "Een handvol", "een krappe meerderheid" and "tegen de lamp" state no number at all.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from service.dutch.tokens import Tokens
from service.model.figures import Modifier

Bounds = tuple[Decimal | None, Decimal | None, Decimal | None]

BEFORE: dict[Modifier, tuple[str, ...]] = {
    "about": (
        "ongeveer", "zo ongeveer", "zo'n", "zo'n beetje", "circa", "ca", "ca .", "c .", "ong .", "plm", "plm .",
        "zowat", "pakweg", "grofweg",
        "ruwweg", "plusminus", "plus minus", "plus - minus", "plus-minus", "±", "~", "≈", "om en bij", "om en bij de",
        "om en nabij", "om en nabij de", "rond de", "rond het", "rond", "rondom de", "omstreeks", "naar schatting",
        "schattingsgewijs", "een geschatte", "geschatte", "geschat op", "geraamd op", "begroot op", "becijferd op",
        "getaxeerd op", "in de buurt van", "in de buurt van de",
        "een slordige", "slordige", "bij benadering", "afgerond", "minstens ongeveer", "iets van", "zoiets als",
        "in de orde van", "in de orde van grootte van", "in de grootteorde van", "in een orde van grootte van",
        "globaal", "+ / -", "een stuk of", "een man of", "een mannetje of", "een keer of",
        "about", "around", "approximately", "roughly", "some", "an estimated", "نحو",
        "حوالي", "حوالى", "زهاء", "ما يقارب", "ما يقرب من",
    ),
    "almost": (
        "bijna", "haast", "nagenoeg", "vrijwel", "welhaast", "schier", "tegen de", "een kleine", "kleine", "krap",
        "een krappe", "krappe", "krap aan", "bijkans", "nadert de", "naderde de", "naderen de", "naderden de",
        "nadert", "naderde",
        "flirt met de", "flirtte met de", "flirten met de", "bij de", "net geen", "net niet", "iets minder dan",
        "net iets minder dan",
        "ietsje minder dan", "ietwat minder dan", "een beetje minder dan", "nipt minder dan",
        "een fractie minder dan", "nauwelijks", "amper", "richting de", "almost", "nearly", "close to", "just under",
        "قرابة", "ما يناهز",
    ),
    "over": (
        "ruim", "dik", "goed", "een goede", "een goeie", "een dikke", "een ruime", "ruime", "dikke", "iets meer dan",
        "iets meer als", "ietsje meer dan", "ietwat meer dan", "een beetje meer dan", "een tikje meer dan",
        "nipt meer dan", "vlak boven de", "net over de", "zo'n goede", "net iets meer dan", "net meer dan",
        "net boven de", "iets boven de", "een fractie meer dan",
        "just over", "slightly more than", "a little over",
    ),
    "more_than": (
        "meer dan", "méér dan", "meer als", "veel meer dan", "hoger dan", "hoger als", "groter dan", "groter als",
        "langer dan", "harder dan", "ouder dan", "zwaarder dan", "dieper dan", "sneller dan", "verder dan",
        "warmer dan",
        "duurder dan", "breder dan", "ver boven de", "ruim boven de", "boven de", "boven", "over de", ">",
        "boven de grens van", "over de grens van", "boven de kaap van",
        "boven de drempel van", "over de drempel van",
        "more than", "over", "above", "greater than", "in excess of", "upwards of", "أكثر من", "اكثر من",
        "ما يزيد عن", "ما يزيد على",
    ),
    "at_least": (
        "minstens", "ten minste", "tenminste", "minimaal", "minimum", "min .", "op zijn minst", "op z'n minst",
        "op zijn allerminst", "niet onder de", "niet beneden de", "niet onder", "zeker", "alvast", "niet minder dan",
        "niet minder als", "niet lager dan",
        "niet kleiner dan", "niet kleiner als", "niet jonger dan", "niet korter dan", "niet dichter dan", "vanaf",
        "met een minimum van",
        "een minimum van", "groter of gelijk aan", "groter dan of gelijk aan", "meer dan of gelijk aan",
        "hoger dan of gelijk aan", "hoger of gelijk aan", "meer of gelijk aan", "gelijk aan of meer dan",
        "gelijk aan of groter dan", "gelijk aan of hoger dan", "> =", "≥", "at least", "no fewer than", "no less than",
        "a minimum of", "not less than", "ما لا يقل عن", "على الأقل",
    ),
    "less_than": (
        "minder dan", "minder als", "niet eens", "nog niet eens", "lager dan", "lager als", "kleiner dan",
        "kleiner als", "korter dan", "dichter dan", "dichter bij dan",
        "jonger dan", "lichter dan", "goedkoper dan", "trager dan", "veel minder dan", "nog geen", "nog niet", "geen",
        "ver onder de", "ruim onder de", "iets onder de", "binnen de", "onder de", "onder", "beneden de",
        "net onder de", "vlak onder de", "<", "onder de grens van", "net onder de grens van", "onder de grens van de",
        "onder de drempel van", "onder de kaap van",
        "less than",
        "fewer than", "under", "below", "أقل من", "اقل من",
    ),
    "at_most": (
        "hoogstens", "ten hoogste", "hooguit", "maximaal", "maximum", "max .", "max", "op zijn hoogst",
        "op z'n hoogst", "op zijn meest", "tot wel", "soms wel", "tot maximaal", "tot maar liefst", "tot liefst",
        "tot en met", "t / m", "tot",
        "niet meer dan", "niet meer als", "niet boven de", "niet over de", "niet boven",
        "niet hoger dan", "niet harder dan", "niet langer dan", "niet ouder dan", "niet groter dan", "niet verder dan",
        "met een maximum van", "een maximum van", "kleiner of gelijk aan", "kleiner dan of gelijk aan",
        "minder of gelijk aan", "minder dan of gelijk aan", "lager dan of gelijk aan", "gelijk aan of minder dan",
        "gelijk aan of kleiner dan", "gelijk aan of lager dan", "op z'n meest", "op zijn allermeest",
        "lager of gelijk aan", "< =", "≤", "at most", "up to",
        "no more than", "a maximum of", "not more than", "ما لا يزيد عن",
    ),
    "exact": (
        "precies", "exact", "welgeteld", "op de kop af", "slechts", "pas", "gelijk aan", "exactly", "only", "just",
    ),
}  # fmt: skip

AFTER: dict[Modifier, tuple[str, ...]] = {
    "at_least": (
        "of meer", "of hoger", "of ouder", "of langer", "of groter", "of zwaarder", "en meer", "en ouder", "en hoger",
        "en langer", "minimum", "minstens", "ten minste", "tenminste", "op zijn minst", "op z'n minst", "of more",
        "or more", "or older",
        "at least", "+", "of meer dan dat", "of daarboven", "en daarboven", "of méér",
        "of warmer", "of sneller", "of duurder", "of harder", "of verder", "of dikker", "of dieper", "of breder",
    ),
    "at_most": (
        "of minder", "of daaronder", "en daaronder", "of kouder", "of goedkoper", "of trager", "of lichter",
        "of lager", "of jonger", "of korter", "of kleiner", "en minder", "en lager", "en jonger",
        "maximum", "maximaal", "hoogstens", "hooguit", "ten hoogste", "op zijn hoogst", "op z'n hoogst", "or less",
        "or fewer", "or younger", "at most", "max",
    ),
    "about": ("ongeveer", "bij benadering", "naar schatting", "zowat", "approximately", "or so", "تقريبا", "تقريباً"),
}  # fmt: skip

# Before a numeral these words are as often something else; `quantities` lets them stand only beside a unit, and the
# last two only where nothing rises, falls or is sentenced "to" the number.
NEEDS_UNIT = frozenset(
    {
        "niet boven de",
        "niet over de",
        "niet onder de",
        "niet boven",
        "niet onder",
        "onder",
        "boven",
        "onder de",
        "boven de",
        "over de",
        "nog niet",
        "goed",
        "geen",
        "over",
        "binnen",
        "binnen de",
    }
)
GOAL = frozenset({"tot", "tot maar liefst", "tot liefst"})
# Before a noun that is counted these are as often the preposition of that noun ("geweld tegen de 40 betogers").
NEEDS_AMOUNT = frozenset({"tegen de"})
# Before "-jarige" the article of these belongs to the person, and "klein" is no hedge: "tegen de 34-jarige".
NOT_BEFORE_AGED = frozenset(
    phrase
    for phrases in BEFORE.values()
    for phrase in phrases
    if phrase.endswith((" de", " het")) or phrase.rpartition(" ")[2] in ("kleine", "goede", "dikke", "ruime", "goeie")
)
# In Dutch text "over" and "some" are no hedges ("over 20 jaar" is a time to come).
_STRESS = frozenset({"al", "wel", "nog", "reeds"})
# Verbs between the two halves of a comparison, and what "niet" makes of it.
_BETWEEN_COMPARED = frozenset("zijn is was waren liggen ligt lag mag mogen worden wordt zou kan".split())
TURNED: dict[Modifier, Modifier] = {"more_than": "at_most", "less_than": "at_least"}
_NOT_DUTCH = frozenset({"over", "some", "only", "just", "under"})


@dataclass(frozen=True, slots=True)
class Hedge:
    """A modifier and the tokens that state it: `first` up to `last` (exclusive)."""

    modifier: Modifier
    first: int
    last: int
    phrase: str


def phrases_of(modifier: str) -> tuple[str, ...]:
    """The phrases that say a modifier, before or behind a numeral: the public policy of hedges."""
    found = (
        phrase for table in (BEFORE, AFTER) for name, phrases in table.items() for phrase in phrases if name == modifier
    )
    return tuple(dict.fromkeys(phrase.replace(" .", ".").replace("> =", ">=").replace("< =", "<=") for phrase in found))


def find_hedge_before(tokens: Tokens, at: int, language: str = "nl") -> Hedge | None:
    """The longest hedge that ends where the token `at` begins: "niet meer dan" before "5" is at_most."""
    hedge = _ending_at(tokens, at, language)
    if hedge is not None and hedge.phrase.endswith(" of"):  # "hoogstens een stuk of vijf"
        outer = _ending_at(tokens, hedge.first, language)
        return hedge if outer is None else Hedge(outer.modifier, outer.first, hedge.last, hedge.phrase)
    if hedge is None and at > 1 and tokens.lower[at - 1] in _STRESS and tokens.lower[at - 2 : at] != ["tot", "nog"]:
        hedge = _ending_at(tokens, at - 1, language)  # "minstens al 200": the hedge stands before the stress
    return hedge


def _ending_at(tokens: Tokens, at: int, language: str) -> Hedge | None:
    if at > 2 and tokens.lower[at - 1] == "dan" and tokens.lower[at - 2] in _BETWEEN_COMPARED:
        return _around_verb(tokens, at)
    for words, modifier in _by_last_word().get(tokens.lower[at - 1], ()) if at > 0 else ():
        first = at - len(words)
        if first < 0:
            continue
        written = tuple(tokens.lower[first:at])
        if written == words or (language == "ar" and written == ("و" + words[0], *words[1:])):
            phrase = " ".join(words)
            if language == "nl" and phrase in _NOT_DUTCH:
                continue
            return Hedge(modifier, first, at, phrase)
    return None


def _around_verb(tokens: Tokens, at: int) -> Hedge | None:
    """The hedge that a verb parts: "niet dieper mag zijn dan", "ouder is dan"; "niet" turns the bound round."""
    first = at - 2
    while first > 0 and tokens.lower[first] in _BETWEEN_COMPARED:
        first -= 1
    words = (tokens.lower[first], "dan")
    modifier = next((found for phrase, found in _by_last_word()["dan"] if phrase == words), None)
    if modifier is None:
        return None
    if first and tokens.lower[first - 1] == "niet":
        return Hedge(TURNED.get(modifier, modifier), first - 1, at, "niet " + " ".join(words))
    return Hedge(modifier, first, at, " ".join(words))


def find_hedge_after(tokens: Tokens, at: int) -> Hedge | None:
    """The longest hedge that begins at token `at`: "of meer" after "200" is at_least."""
    if at >= len(tokens.lower):
        return None
    for words, modifier in _by_first_word().get(tokens.lower[at], ()):
        last = at + len(words)
        if tuple(tokens.lower[at:last]) == words:
            return Hedge(modifier, at, last, " ".join(words))
    return None


def bounds(modifier: Modifier, value: Decimal) -> Bounds:
    """What a modifier commits to for one stated number: (low, best, high), None where it commits to nothing.

    Example: "bijna 60.000" is (None, 60000, 60000); "duizenden" (vague, magnitude 1000) is (2000, None, 9999).
    """
    if modifier == "exact":
        return value, value, value
    if modifier == "about":
        return None, value, None
    if modifier in ("almost", "less_than", "at_most"):
        return None, value, value
    if modifier == "vague":
        return 2 * value, None, 10 * value - 1
    return value, value, None


@cache
def _by_last_word() -> dict[str, list[tuple[tuple[str, ...], Modifier]]]:
    return _index(BEFORE, -1)


@cache
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], Modifier]]]:
    return _index(AFTER, 0)


def _index(table: dict[Modifier, tuple[str, ...]], position: int) -> dict[str, list[tuple[tuple[str, ...], Modifier]]]:
    found: dict[str, list[tuple[tuple[str, ...], Modifier]]] = {}
    for modifier, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.split(" "))
            found.setdefault(words[position], []).append((words, modifier))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found
