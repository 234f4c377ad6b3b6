"""Where the word of a hedge is a plain preposition: "steeg tot 50 procent", "de eis tegen de 40 betogers"."""

from service.dutch.word_forms import infinitive
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.silent_words import noun_like

# Stems of verbs and nouns of change and of sentences.
MOVES = (
    "stijg", "gestegen", "steeg", "stegen", "daal", "gedaald", "dalen", "opgelopen", "oplop", "oploop",
    "loopt", "liep", "lopen", "liepen", "verhoog", "verhogen", "verlaag", "verlagen", "beperk", "teruggebracht",
    "terug", "gegroeid", "groei", "uitgebreid", "toegenomen", "afgenomen", "gezakt", "zak", "zakte", "teruggevallen",
    "verdubbel", "verdrievoudig", "verviervoudig", "vervijfvoudig", "vertienvoudig", "verveelvoudig",
    "gereduceerd", "verkort", "verlengd", "opgetrokken", "opgevoerd", "beperkt",
    "bijgesteld", "klom", "geklommen", "klimmen", "leidt", "leidde", "geleid", "kom", "kwam", "gedrukt", "afgerond",
    "bracht",
    "brengt", "breng", "nam", "neem", "toenam", "afnam", "slonk", "kromp", "gekrompen", "krimp", "steeg", "zonk",
    "vielen", "viel", "verschoof", "verhuis", "sprong", "verbeter", "aangescherpt", "scherpt", "aanscherp",
    "bijgewerkt", "verruim", "ingekort", "ingedikt", "uitgediept", "verdiep", "verbreed", "versmal", "versneld",
    "halveer", "halveren", "halveerde", "gehalveer", "halver", "ingeperk", "inperk", "inkrimp", "ingekrompen",
    "verminder", "verklein", "vergroot", "vergrot", "afgebouwd", "afbouw", "opgeschaald", "afgeschaald", "opgehoogd",
    "verhoogd", "uitgegroeid", "uitgroei", "teruggeschroefd", "gekort", "gekelderd", "kelder", "slink", "geslonken",
    "verzesvoudig", "verzevenvoudig", "uitbreid", "uitgedund", "geminimaliseerd", "afgezwakt", "herzien", "bijstel",
    "koelt", "koelde", "koelen", "afgekoel", "afkoel", "warmt", "warmde", "warmen", "opgewarm", "opwarm",
)  # fmt: skip
# Nouns that only begin as one of them: "de komst van 20 tot 40 molens".
_NO_MOVES = frozenset(("komst", "warmte"))
_STEMS = (
    *MOVES,
    "veroordeel",
    "straf",
    "cel",
    "samen",
    "omgevormd",
    "gevormd",
    "herleid",
    "verkozen",
    "gekozen",
    "benoemd",
    "uitgeroepen",
    "omgebouwd",
    "opgewaardeerd",
)
_MODALS = frozenset({"kan", "kunnen", "kon", "konden", "mag", "mogen"})
# Of "tegen de 900 mensen": what stands before it where it hedges, as a verb of being or having does ("er staan").
_THERE_IS = frozenset(
    """
    er al intussen inmiddels nu ook zijn waren staan stonden zitten zaten kwamen komen telt telde tellen telden heeft
    hebben had hadden krijgt kreeg verwacht verwachten wonen woonden werken werkten vielen bedraagt bedroeg zo'n
    """.split()
)
# Stems of words that take "tegen": then the people behind it are whom it is about.
_OPPOSING = (
    "eis", "geëis", "klacht", "klaag", "aangeklaag", "protest", "geprotest", "proces", "strijd", "streed", "gestreden",
    "verzet", "bezwaar", "beroep", "onderzoek", "optred", "opgetreden", "treed", "vecht", "gevocht", "vocht",
    "beschuldig", "verdenk", "verden", "vonnis", "vorder", "gevorder", "straf", "gestraf", "bewijs", "bewijz", "zaak",
    "zaken", "stem", "gestemd", "speel", "speelt", "gespeeld", "geweld", "bedreig", "maatregel", "aangifte", "betoog",
    "betoging", "staking", "staak", "gestaak", "vervolg", "getuig", "sanctie", "ingezet", "campagne", "petitie",
)  # fmt: skip
_BEGINNING = frozenset(
    {"", ".", "!", "?", "'", '"', "‘", "“", "„"}
)  # "Tegen de veertig gezinnen zitten zonder stroom."
_BEFORE, _BEHIND = 12, 6
# "won 0,4 procent tot 880 punten": behind by how much it moved, "tot" leads to where.
_BY_HOW_MUCH = frozenset(("%", "procent", "procentpunt", "hoger", "lager", "winst", "verlies"))
_SENTENCES = ("straffen", "vonnissen", "schorsingen", "verboden")
_FEWEST_NEARLY = 20
_MEASURES = ("kost", "duur", "weeg", "woog", "bedraagt", "bedroeg", "betaal")
_DELAYS = frozenset(("vertraging", "oponthoud"))  # "liepen tot twee uur vertraging op": so much at most
_STOPS = frozenset('.!?;"”')


def is_goal(block: Block, at: int, right: int) -> bool:
    """Whether "tot" at token `at`, whose quantity ends at `right`, goes with a verb of change in its clause."""
    if block.word(at) != "tot" or block.word(at + 1) == "wel" or block.word(right) in _DELAYS:
        return False
    if block.word(at - 1).endswith(_SENTENCES):
        return False  # "celstraffen tot acht jaar": the highest of several
    if any(block.word(position) in _MODALS for position in range(at - _BEFORE, at)):
        return False  # "kan oplopen tot": how far it may come
    by = at - 2 if block.word(at - 1) == "," else at - 1  # "verloor 6 procent, tot 14,20 euro"
    if is_change(block, at) or block.word(by) in _BY_HOW_MUCH:
        return True
    for position in range(right, right + _BEHIND):
        if block.word(position) in _STOPS or not block.word(position):
            break
        if block.word(position).startswith(_STEMS):
            return True
    return False


def is_opposed(block: Block, at: int, expression: Expression) -> bool:
    """Whether "tegen" at token `at` governs the noun behind the number, and does not hedge it.

    "Er staan tegen de 900 namen op de lijst" hedges; "de eis tegen de 40 betogers", "tegen de drie daders" do not.
    """
    if not noun_like(block, expression.right):
        return False
    is_there = block.word(at - 1) in _THERE_IS | _BEGINNING or block.word(at - 2) == "er"
    if expression.low % 10 or not is_there:
        return True
    for step, reach in ((-1, _BEFORE), (1, _BEHIND)):
        begin = at - 1 if step < 0 else expression.right
        for position in range(begin, begin + step * reach, step):
            word = block.word(position)
            if not word or word in _STOPS:
                break
            if word.startswith(_OPPOSING):
                return True
    return False


def is_nearly(block: Block, at: int, expression: Expression, kind: str) -> bool:
    """Whether "bij de" at token `at` is Belgian for nearly: "er waren bij de 300 aanwezigen", "bij de 500 tekenden".

    "Bij de 27 doden waren drie kinderen" and "bij de 500 huizen viel de stroom uit" have the preposition.
    """
    if expression.is_range or expression.low % 5 or expression.low < _FEWEST_NEARLY:
        return False
    before = block.word(at - 1)
    if kind != "count":
        return before in _THERE_IS or before.startswith(_MEASURES)
    if expression.low % 10 or not noun_like(block, expression.right):
        return False
    if before in _BEGINNING:
        verb = block.word(expression.right + 1)
        return verb not in ("waren", "zijn", "werden") and infinitive(verb) is not None and verb.endswith("en")
    return before in _THERE_IS and "er" in (before, block.word(at - 2), block.word(at - 3))


def is_change(block: Block, at: int, stems: tuple[str, ...] = _STEMS, *, from_number: bool = True) -> bool:
    """Whether something rises, falls or is sentenced in the words before token `at`, or began "van" a number."""
    for position in range(at - 1, max(-1, at - _BEFORE), -1):
        word = block.word(position)
        if word in _STOPS:
            return False
        is_move = word.startswith(stems) and word not in _NO_MOVES
        if is_move or (from_number and word == "van" and block.word(position + 1)[:1].isnumeric()):
            return True
    return False
