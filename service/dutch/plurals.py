"""The singular of a Dutch noun: "straten" is "straat", "bommen" is "bom", "musea" is "museum".

The spelling of a plural leaves its singular open ("boten" may be of "boot" or "bot", "gemeenten" of "gemeent" or
"gemeente"), so every reading is made and the dictionary of lemmas chooses; of a compound that it does not hold, it
knows the last part. Source: Algemene Nederlandse Spraakkunst, 3.5.2 and 3.5.3 (plural of nouns).
"""

from functools import lru_cache

import simplemma

_VOWELS = "aeiou"
_PREFIXES = ("ver", "be", "ont", "her", "onder", "over", "door")  # of participles without ge-
_SHORTEST_PART = 3  # letters of a compound's last part; what is shorter ends other words by chance
_SHORTEST_ISTS = 7  # letters: "kisten" and "twisten" end so too
# Plurals whose stem is not what the spelling says (a short vowel in an open syllable, another vowel, another ending),
# or whose singular the dictionary knows as a verb only.
_IRREGULAR = {
    "kinderen": "kind", "eieren": "ei", "runderen": "rund", "kalveren": "kalf", "lammeren": "lam", "hoenderen": "hoen",
    "liederen": "lied", "bladeren": "blad", "beenderen": "been", "raderen": "rad", "volkeren": "volk",
    "goederen": "goed", "gelederen": "gelid", "steden": "stad", "schepen": "schip", "schepenen": "schepen",
    "leden": "lid", "smeden": "smid", "mannen": "man", "mensen": "mens", "dagen": "dag", "wegen": "weg",
    "glazen": "glas", "gaten": "gat", "daken": "dak", "vaten": "vat", "baden": "bad", "bevelen": "bevel",
    "gebeden": "gebed", "geboden": "gebod", "verboden": "verbod", "goden": "god", "holen": "hol", "hoven": "hof",
    "loten": "lot", "oorlogen": "oorlog", "paden": "pad", "slagen": "slag", "spelen": "spel", "staven": "staf",
    "verdragen": "verdrag", "bedragen": "bedrag", "schoten": "schot", "sloten": "slot", "gebreken": "gebrek",
    "graven": "graf", "aanvragen": "aanvraag", "vragen": "vraag", "stenen": "steen", "benen": "been",
    "schoenen": "schoen", "wezen": "wees", "reizen": "reis", "delen": "deel", "stappen": "stap", "boeren": "boer",
    "golven": "golf", "middelen": "middel", "bewijzen": "bewijs",
    "systemen": "systeem", "problemen": "probleem", "emblemen": "embleem", "panelen": "paneel", "kastelen": "kasteel",
    "juwelen": "juweel", "kamelen": "kameel", "bordelen": "bordeel", "beren": "beer",
    "werken": "werk", "keren": "keer", "koeien": "koe", "vlooien": "vlo",
    "sprongen": "sprong", "schokken": "schok", "stoten": "stoot", "zetten": "zet", "prikken": "prik",
    "stromen": "stroom", "proeven": "proef", "testen": "test", "rellen": "rel", "tikken": "tik", "knallen": "knal",
    "stranden": "strand", "ritten": "rit", "boten": "boot", "vruchten": "vrucht", "poten": "poot", "kiezen": "kies",
    "botten": "bot", "pezen": "pees", "vlekken": "vlek", "krassen": "kras", "scheuren": "scheur", "putten": "put",
    "buizen": "buis", "potten": "pot", "kisten": "kist", "pakken": "pak", "bogen": "boog", "tuinen": "tuin",
    "meren": "meer", "dammen": "dam", "sluizen": "sluis",
    "rails": "rail", "centra": "centrum", "data": "datum", "media": "medium", "indices": "index", "indexen": "index",
    "matrices": "matrix", "lieden": "lieden", "kosten": "kosten", "inkomsten": "inkomsten", "hersenen": "hersenen",
    "verkozenen": "verkozene", "gekozenen": "gekozene", "gevangenen": "gevangene", "verdachten": "verdachte",
    "gewonden": "gewonde", "gehandicapten": "gehandicapte", "geallieerden": "geallieerde", "bedienden": "bediende",
    "ronden": "ronde", "turken": "turk", "fransen": "fransman", "chinezen": "chinees", "engelsen": "engelsman",
}  # fmt: skip
# Singulars that end like plurals, and compounds that end in them.
_SINGULAR = frozenset(
    """
    jongen teken wapen molen toren haven deken baken keten oven degen laken kussen varken veulen kuiken examen leven
    pensioen seizoen kampioen miljoen legioen fenomeen gulden steen been vermogen inkomen genoegen volumen heden
    verleden westen oosten noorden zuiden midden regen zegen geweten aanzien blazoen rantsoen paviljoen kalkoen schoen
    citroen meloen pompoen garnizoen gegeven christen heiden bruikleen peen katoen zwijgen roken eten drinken geheugen
    wagen mais maïs gas lens huis kaas muis prijs reis prins proces succes congres virus campus corpus status kans
    """.split()
)


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The singular of a noun in lower case, or the noun itself where it is no plural that can be told."""
    if noun in _SINGULAR:
        return noun
    for cut in range(max(1, len(noun) - 1)):
        part = noun[cut:]
        if part in _IRREGULAR and (cut == 0 or len(part) > _SHORTEST_PART):
            return noun[:cut] + _IRREGULAR[part]
    if not is_plural_form(noun):
        return noun
    if noun.endswith("isten") and len(noun) > _SHORTEST_ISTS:
        return noun[:-2]  # "cursisten" are of "cursist", whatever the dictionary leads them to
    if noun.endswith("s") and (found := _behind_s(noun)) is not None:
        return found
    readings = _readings(noun)
    if not readings:
        return noun
    if noun.endswith("en") and _is_adjective(noun[:-2]):
        return noun[:-1]
    for reading in readings:
        if _is_lemma(reading) or _is_lemma(reading.capitalize()):  # "Belg" stands with its capital
            return reading
    known = _lemma(noun)
    if known != noun and not known.endswith("en"):
        return known
    # The longest part at the end whose singular the dictionary holds.
    longest = min(map(len, readings))
    for cut in range(1, longest - _SHORTEST_PART + 1):
        if noun[cut:] in _SINGULAR:
            return noun
        for reading in readings:
            if _is_lemma(reading[cut:]):
                return reading
    return noun if known == noun and simplemma.is_known(noun, lang="nl") else readings[0]


@lru_cache(maxsize=8192)
def has_singular(word: str) -> bool:
    """Whether a word that may be a verb as well is the plural of a noun: "werken" is, "geven" is not."""
    noun = singular(word)
    return noun != word and (word in _IRREGULAR or _is_lemma(noun) or not simplemma.is_known(word, lang="nl"))


def is_plural_form(word: str) -> bool:
    """Whether the word, in lower case, ends as a plural of a noun does."""
    return len(word) > 2 and (word.endswith(("en", "ën", "'s", "lui")) or (word[-1] in "sai" and word[-2:] != "ss"))


def _readings(noun: str) -> list[str]:
    """Every singular that the plural may be of, the likeliest by its spelling first."""
    if noun.endswith("'s"):
        return [noun[:-2]]
    if noun.endswith("heden") and len(noun) > 6:
        return [noun[:-5] + "heid"]
    if noun.endswith("ën"):
        return [noun[:-2], noun[:-2] + "e"] if noun.endswith(("eeën", "ieën")) else [noun[:-2] + "e", noun[:-2]]
    if noun.endswith("en"):
        return _behind_en(noun[:-2])
    if noun.endswith("s"):
        return [noun[:-1], noun[:-2]] if noun.endswith("es") else [noun[:-1]]
    if noun.endswith("a"):
        return [noun[:-1] + "um", noun[:-1] + "on"] if _is_lemma(noun[:-1] + "um") else []
    if noun.endswith("i"):
        return [reading for reading in (noun[:-1] + "us", noun[:-1] + "o") if _is_lemma(reading)]
    return []


def _behind_en(stem: str) -> list[str]:
    """Singulars of a plural in -en, from what stands before the ending."""
    last, before = stem[-1:], stem[-2:-1]
    hard = stem[:-1] + {"v": "f", "z": "s"}.get(last, last)
    if last == before and last not in _VOWELS:
        return [stem[:-1], stem + "e", stem]
    is_open = last not in _VOWELS and before in _VOWELS and len(stem) > 2 and stem[-3] not in _VOWELS
    if not is_open or before == "i":
        return [hard, stem + "e", stem] if hard != stem else [stem, stem + "e"]
    long = hard[:-1] + before + hard[-1:]
    is_unstressed = stem.endswith(("el", "er", "em", "en")) and len(stem) > 4  # "middelen", but "panelen"
    return [hard, stem + "e"] if is_unstressed and not _is_lemma(long) else [long, stem + "e", hard]


def _is_adjective(stem: str) -> bool:
    """Whether a noun in -en is an adjective or participle made noun: "gelovigen", "omwonenden", "veroordeelden"."""
    if stem.endswith("ig") and not stem.endswith("uig"):
        return len(stem) > 4
    if stem.endswith("end"):
        return len(stem) > 5 and not stem.endswith(("vriend", "duizend"))
    if not stem.endswith(("d", "t", "en")) or not ("ge" in stem[:-4] or stem.startswith(_PREFIXES)):
        return False
    if stem.startswith("ge") and stem.endswith("eerd"):
        return True
    verb = _lemma(stem[stem.rfind("ge") :] if "ge" in stem[1:-4] else stem)
    return verb.endswith("en") and verb not in (stem, stem + "en") and not verb.endswith(stem + "en")


def _behind_s(noun: str) -> str | None:
    """What the dictionary says of a noun in -s or of the last part that it holds: "melkbuis" is none of "melkbui"."""
    for cut in range(len(noun) - _SHORTEST_PART + 1):
        if simplemma.is_known(noun[cut:], lang="nl"):
            lemma = _lemma(noun[cut:])
            if cut and lemma[:1].isupper():
                continue  # "musketiers" are no "Iers"
            if not lemma.endswith("en") or lemma == noun[cut:-1]:  # no verb: "wens" is of "wensen"
                return noun[:cut] + lemma
            if cut == 0:
                return noun
    return None


def _is_lemma(word: str) -> bool:
    return len(word) > 1 and simplemma.is_known(word, lang="nl") and _lemma(word) == word


@lru_cache(maxsize=8192)
def _lemma(word: str) -> str:
    return str(simplemma.lemmatize(word, lang="nl")).replace("_", "")
