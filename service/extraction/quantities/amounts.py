"""Amounts of money whose currency the words leave out: "een winst van 3,3 miljard", "trekt 1 miljard uit".

Only millions and more, in digits or words, that count nothing, beside a word of money: the noun behind the number, the
noun whose amount it is, or the verb that spends it. The unit stays None: no word says which currency.
"""

from service.extraction.quantities.base import Block, Expression, Unit, Verdict
from service.extraction.quantities.people import counts_noun

_SMALLEST, _SMALLEST_BESIDE = 10**6, 100
_MAGNITUDES = frozenset("miljoen miljard mln mrd mld".split())  # "een half miljoen"
_CURRENCIES = frozenset("euro dollar dollars pond € $ £ frank yen gulden roebel".split())
# Ends of nouns: "nettowinst", "transfersom". Written out where the end alone says too little.
_NOUNS = (
    "winst", "omzet", "verlies", "schade", "schuld", "schulden", "subsidie", "subsidies", "dividend", "kosten",
    "boete", "boetes", "bezuiniging", "bezuinigingen", "investering", "investeringen", "tekort", "begroting", "budget",
    "opbrengst", "opbrengsten", "kapitaal", "transfersom", "lening", "leningen", "uitgaven", "inkomsten", "salaris",
    "prijs", "koopsom", "schadevergoeding", "prijskaartje", "bedrag", "kostenplaatje", "besparing", "meevaller",
    "tegenvaller", "overschot", "bonus", "premie", "vergoeding", "toelage", "loon", "huurprijs",
)  # fmt: skip
_VERBS = frozenset(
    """
    kost kostte kosten kostten gekost investeert investeerde investeren investeerden geïnvesteerd bespaart bespaarde
    besparen bespaard bezuinigt bezuinigde bezuinigen bezuinigd betaalt betaalde betalen betaalden betaald leent leende
    lenen geleend verduisterde verduisterd verdient verdiende verdienen verdiend uitgetrokken uittrekt uittrekken
    opbrengen opbrengt opbracht opgebracht opleveren oplevert opleverde opgeleverd toegezegd toezegt toezegden doneert
    doneerde gedoneerd schonk geschonken uitgeeft uitgaf uitgeven vrijmaken vrijmaakt
    uitgegeven vrijgemaakt subsidieert financiert
    """.split()
)
_DRAWING = frozenset("trekt trok trekken trokken".split())  # "trekt ... uit"
# What stands between the noun of money and its amount.
_EQUALS = frozenset("is was bedraagt bedroeg bedragen beloopt beliep".split())
_LEADS = frozenset("op tot naar tegen met van".split())
_MOVES = (
    "loop", "liep", "opgelopen", "oploop", "steeg", "stijg", "gestegen", "daal", "gedaald", "geraamd", "raam",
    "geschat", "schat", "kom", "kwam", "begroot", "klom", "zakte", "groei", "verdubbel", "uitgekomen",
    "vastgesteld", "bedroeg", "bedraagt", "was",
)  # fmt: skip
_STOPS = frozenset('.!?;:"”(')
_REACH, _BEHIND = 9, 3


def bare_amount(block: Block, expression: Expression) -> Verdict | None:
    """The verdict of a bare number of millions that the words around make an amount of money, or None."""
    if expression.numeral.shape != "cardinal" or block.language != "nl":
        return None
    if expression.low < _SMALLEST and block.word(expression.last - 1) not in _MAGNITUDES:
        return _beside_money(block, expression) if expression.low >= _SMALLEST_BESIDE else None
    at, right = expression.hedge.first if expression.hedge else expression.left, expression.right
    is_of_money = block.word(right).endswith(_NOUNS)
    if not is_of_money and (_counts(block, right) or not (_amount_of(block, at) or _is_spent(block, at, right))):
        return None
    return Verdict("money", "money.bare-amount", Unit(""), expression)


def _beside_money(block: Block, expression: Expression) -> Verdict | None:
    """ "100.000 dollar en een bonus van 75.000": less than millions where a currency stands before."""
    at, right = expression.hedge.first if expression.hedge else expression.left, expression.right
    if block.word(at - 1) != "van" or not block.word(at - 2).endswith(_NOUNS) or _counts(block, right):
        return None
    before = block.lower[max(0, at - _REACH) : at]
    if not _CURRENCIES.isdisjoint(before):
        return Verdict("money", "money.bare-amount", Unit(""), expression)
    return None


def _counts(block: Block, right: int) -> bool:
    word = block.word(right)
    return word not in _VERBS and word != "extra" and counts_noun(block, right)


def _amount_of(block: Block, at: int) -> bool:
    """ "een omzet van", "de schade loopt op tot", "de winst bedroeg 2 miljard, tegen": what leads to the number."""
    lead = block.word(at - 1)
    if lead == "van" and block.word(at - 2).endswith(_NOUNS):
        return True
    if lead not in _LEADS and lead not in _EQUALS:
        return False
    moves = lead in _EQUALS
    for position in range(at - 2, at - 2 - _REACH, -1):
        word = block.word(position)
        if not word or word in _STOPS:
            return False
        if word.endswith(_NOUNS):
            return moves
        moves = moves or word.startswith(_MOVES)
    return False


def _is_spent(block: Block, at: int, right: int) -> bool:
    """ "kostte vorig jaar 4 miljoen", "trekt 1 miljard uit", "dat 4 miljoen kost": the verb of its clause."""
    for position in range(at - 1, at - 1 - _REACH, -1):
        word = block.word(position)
        if not word or word in _STOPS or word == ",":
            break
        if word in _VERBS:
            return True
        if word in _DRAWING:
            return any(block.word(behind) == "uit" for behind in range(right, right + _REACH))
    return any(block.word(position) in _VERBS for position in range(right, right + _BEHIND))
