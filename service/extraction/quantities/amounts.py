"""Amounts of money whose currency the words leave out: "een winst van 3,3 miljard", "trekt 1 miljard uit".

Only millions and more, in digits or words, that count nothing, beside a word of money: the noun behind the number, the
noun whose amount it is, or the verb that spends it. The unit stays None: no word says which currency.
"""

from service.dutch.measures import is_measure
from service.dutch.nouns import is_known_noun
from service.dutch.word_forms import infinitive
from service.dutch.words import NEVER_COUNTED
from service.extraction.quantities.base import Block, Expression, Unit, Verdict
from service.extraction.quantities.people import counts_noun, plural_noun_at
from service.extraction.quantities.prices import is_price
from service.extraction.quantities.silent_words import noun_like, year_like

_BEFORE_TAX = frozenset({"bruto", "netto"})
_SMALLEST, _SMALLEST_BESIDE = 10**6, 100
_MAGNITUDES = frozenset("miljoen miljard mln mrd mld".split())  # "een half miljoen"
_BILLIONS = frozenset("miljard mrd mld".split())
_POPULATION = frozenset(
    """
    telt telde tellen telden mensen inwoners bevolking wereldbevolking wereldburgers zielen bewoners wonen woonden leven
    leefden kijkers gebruikers keer stuks bomen dieren sterren cellen vogels aarde wereld heelal exemplaren
    """.split()
)
# What may stand behind an amount of which its sentence told, and who is said to count people, not money.
_CLOSES = frozenset(
    '. , ; ) ! ? ” " : in uit op bij over aan voor van meer minder is was bleef zat groter kleiner hoger lager'.split()
) | {""}
_COUNTED_BY = frozenset(
    "volgers abonnees klanten leden reizigers passagiers bezoekers toeristen kiezers stemmen".split()
)
_CURRENCIES = frozenset("euro dollar dollars pond € $ £ frank yen gulden roebel".split())
# Ends of nouns: "nettowinst", "transfersom". Written out where the end alone says too little.
_NOUNS = (
    "winst", "omzet", "verlies", "schade", "schuld", "schulden", "subsidie", "subsidies", "dividend", "kosten",
    "boete", "boetes", "bezuiniging", "bezuinigingen", "investering", "investeringen", "tekort", "begroting", "budget",
    "opbrengst", "opbrengsten", "kapitaal", "transfersom", "lening", "leningen", "uitgaven", "inkomsten", "salaris",
    "prijs", "koopsom", "schadevergoeding", "prijskaartje", "bedrag", "kostenplaatje", "besparing", "meevaller",
    "tegenvaller", "overschot", "bonus", "premie", "vergoeding", "toelage", "loon", "huurprijs", "inkomen",
    "lasten", "rente", "waarde", "steun", "steunpakket", "claim", "schadeclaim", "beloning", "overnamebod",
    "openingsbod", "afkoopsom", "koopprijs", "geldboete", "dwangsom", "gage", "hypotheek",
)  # fmt: skip
# The same, and no ends of other words: "een verbod van", "het publiek fonds".
_SHORT_NOUNS = frozenset(
    "plan project pakket bod jackpot deal transfer overname vermogen gat fonds krediet contract".split()
)
# Plurals that a number right before them counts: each is a sum of its own.
_COUNTABLE = ("boetes", "claims", "leningen", "bonussen", "facturen", "subsidies", "premies", "schadeclaims")
_VERBS = frozenset(
    """
    kost kostte kosten kostten gekost investeert investeerde investeren investeerden geïnvesteerd bespaart bespaarde
    besparen bespaard bezuinigt bezuinigde bezuinigen bezuinigd betaalt betaalde betalen betaalden betaald leent
    leende lenen geleend verduisterde verduisterd verdient verdiende verdienen verdienden verdiend uitgetrokken
    uittrekt uittrekken opbrengen opbrengt opbracht opgebracht opleveren oplevert opleverde opgeleverd toegezegd
    toezegt toezegden doneert doneerde doneren doneerden gedoneerd schenkt schenken schonk schonken geschonken
    uitgeeft uitgaf uitgeven vrijmaken vrijmaakt uitgegeven vrijgemaakt subsidieert financiert ontvangt ontving
    ontvangen ontvingen vergoedt vergoedde erft erfde incasseert incasseerde incasseren biedt bood bieden geboden
    vraagt vroeg kwijt kort kortte kortten gekort
    eist eiste eisen eisten geëist geeft gaf geven gaven gegeven reserveert reserveerde reserveren gereserveerd
    doorschuiven doorschuift
    """.split()
)
# Verbs behind which "3 miljard extra" is money; "3 miljoen extra banen" counts.
_GRANTING = frozenset(
    """
    belooft beloofde beloven beloofden beloofd krijgt kreeg krijgen kregen eist eiste eisen eisten wil willen wilde
    vraagt vroeg vragen vroegen geeft gaf geven gaven steekt stak steken staken stopt stopte reserveert reserveerde
    pompt pompte
    """.split()
)
_GIVEN = frozenset("geven betalen lenen uittrekken vrijmaken uitgeven investeren krijgen toekennen steken".split())
# Verbs that are of money with a particle behind the number: "trekt 3 miljoen uit", "levert 3 miljoen op".
_SPLIT = {
    **dict.fromkeys("trekt trok trekken trokken geeft gaf geven gaven".split(), "uit"),
    **dict.fromkeys("levert leverde leveren brengt bracht brengen haalt haalde halen".split(), "op"),
    **dict.fromkeys("houdt hield houden hielden".split(), "over"),
    **dict.fromkeys("legt legde leggen legden past paste".split(), "bij"),
    **dict.fromkeys("maakt maakte maken".split(), "vrij"),
    **dict.fromkeys("steekt stak steken staken stopt stopte stoppen pompt pompte pompen".split(), "in"),
}
# Behind an amount these say that it is one; a hedge with these words reckons money, as people are not budgeted.
_DEARER = frozenset(("duurder", "goedkoper"))
_BUDGETED = ("begroot op", "getaxeerd op")
# What stands between the noun of money and its amount.
_EQUALS = frozenset("is was bedraagt bedroeg bedragen beloopt beliep".split())
_LAST_YEAR = frozenset({("vorig", "jaar"), ("dit", "jaar"), ("deze", "keer"), ("vorige", "maand")})
_LEADS = frozenset("op tot naar tegen met van".split())
_MOVES = (
    "loop", "liep", "opgelopen", "oploop", "steeg", "stijg", "gestegen", "daal", "gedaald", "geraamd", "raam",
    "geschat", "schat", "kom", "kwam", "begroot", "klom", "zakte", "groei", "verdubbel", "uitgekomen",
    "vastgesteld", "bedroeg", "bedraagt", "was", "neem", "nem", "nam", "toegenomen", "afgenomen", "toeneem",
)  # fmt: skip
_STOPS = frozenset('.!?;:"”(')
_RUNNING = frozenset("loopt liep lopen liepen gaat ging".split())
_REACH, _BEHIND = 9, 3
_FARTHEST = 40


def bare_amount(block: Block, expression: Expression) -> Verdict | None:
    """The verdict of a bare number of millions that the words around make an amount of money, or None."""
    if block.language != "nl":
        return None
    if expression.numeral.shape == "vague" and (_runs_into(block, expression.left) or _is_earned(block, expression)):
        return Verdict("money", "money.bare-amount", Unit(""), expression)
    if expression.numeral.shape != "cardinal":
        return None
    if block.word(expression.right) in _BEFORE_TAX and not noun_like(block, expression.right + 1):
        return Verdict("money", "money.bare-amount", Unit(""), expression)  # "verdient 3.000 bruto per maand"
    if expression.low < _SMALLEST and block.word(expression.last - 1) not in _MAGNITUDES:
        return _beside_money(block, expression) if expression.low >= _SMALLEST_BESIDE else None
    at, right = expression.hedge.first if expression.hedge else expression.left, expression.right
    is_of_money = _is_of_money(block, right)
    if not _counts(block, right) and _goes_on_from_money(block, expression, at):
        return Verdict("money", "money.goes-on", Unit(""), expression)
    if not is_of_money and (
        _counts(block, right)
        or not (
            _is_priced(block, expression)
            or _amount_of(block, at, right)
            or _is_spent(block, at, right)
            or _is_granted(block, at, right)
            or _is_of_sentence(block, at, right)
            or _are_billions(block, expression, at)
        )
    ):
        return None
    return Verdict("money", "money.bare-amount", Unit(""), expression)


def _is_of_money(block: Block, right: int) -> bool:
    """ "40 miljoen aan schade", "4 miljoen winst"; "4 miljoen boetes" counts them."""
    if block.word(right) == "aan":
        return block.word(right + 1).endswith(_NOUNS + _COUNTABLE)
    return block.word(right).endswith(_NOUNS) and not block.word(right).endswith(_COUNTABLE)


def _goes_on_from_money(block: Block, expression: Expression, at: int) -> bool:
    """ "2 miljard euro, ver onder de 4 miljard die", "Daarvan komt een half miljard van": as the last number was.

    The last one with a magnitude, in the sentence of a comparison, or in the one before "daarvan".
    """
    is_compared = expression.hedge is not None and expression.hedge.phrase.endswith(("onder de", "boven de", "dan"))
    is_compared = is_compared or block.words(at - 2, at) == ("dan", "de")
    # People take a plural verb: "3 miljard euro. Er is hooguit 800 miljoen."
    is_sum = block.word(at - 1) in _EQUALS and not noun_like(block, expression.right)
    for position in range(at - 1, max(-1, at - _FARTHEST), -1):
        word = block.word(position)
        if word in (".", "!", "?"):
            if is_compared or (block.word(position + 1) != "daarvan" and not is_sum):
                return False
        elif word in _MAGNITUDES and block.word(position + 1) in _STOPS:
            continue  # as bare as this one
        elif word in _MAGNITUDES:
            is_money = block.word(position + 1) in _CURRENCIES or block.word(position - 2) in _CURRENCIES
            return is_money and (is_compared or not {".", "!", "?"}.isdisjoint(block.lower[position:at]))
    return False


def _is_of_sentence(block: Block, at: int, right: int) -> bool:
    """ "De winst daalde 8 procent, terwijl er in 2020 nog 90 miljoen was", "de dotatie, nu 6,4 miljoen, stijgt".

    The sentence told of a sum or of its currency, counted nobody since, and nothing is counted behind the number.
    """
    if block.word(right) not in _CLOSES and infinitive(block.word(right)) is None:
        return False
    if block.word(right) == "." and block.word(right + 1)[:1].isalpha() and _counts(block, right + 1):
        return False  # "3,2 mln. dossiers"
    if block.word(at - 1) in ("van", "met") and not is_measure(block.word(at - 2), "money"):
        return False  # "in een stad van 2 miljoen"
    for position in range(at - 1, max(-1, at - _FARTHEST), -1):
        word = block.word(position)
        if word in (".", "!", "?") and not block.touches(position):
            return False
        if word in _POPULATION or word in _COUNTED_BY:
            return False
        if word in _CURRENCIES or (noun_like(block, position) and is_measure(word, "money")):
            return True
        if plural_noun_at(block, position) and block.word(position - 1)[:1].isnumeric():
            return False
    return False


def _are_billions(block: Block, expression: Expression, at: int) -> bool:
    """ "Defensie krijgt er 3 miljard bij": of nothing they are money, but where people are told."""
    if block.word(expression.last - 1) not in _BILLIONS or block.word(at - 1) == "met":
        return False  # "zijn we met 10 miljard"
    near = range(max(0, at - _FARTHEST), min(block.size, expression.right + _REACH))
    words = [block.lower[position] for position in near if not at <= position < expression.right]
    return _POPULATION.isdisjoint(words) and _MAGNITUDES.isdisjoint(words)


def _is_priced(block: Block, expression: Expression) -> bool:
    """ "begroot op 3 miljoen", "wordt 2 miljoen duurder"."""
    hedge = expression.hedge.phrase if expression.hedge else " ".join(block.words(expression.left - 2, expression.left))
    return hedge in _BUDGETED or block.word(expression.right) in _DEARER


def _runs_into(block: Block, at: int) -> bool:
    """ "de schade loopt in de miljoenen"."""
    if block.words(at - 2, at) != ("in", "de"):
        return False
    for position in range(at - 3, at - 3 - _REACH, -1):
        word = block.word(position)
        if not word or word in _STOPS:
            return False
        if word.endswith(_NOUNS):
            return any(block.word(verb) in _RUNNING for verb in range(position + 1, at - 2))
    return False


def _is_earned(block: Block, expression: Expression) -> bool:
    """ "heeft miljoenen verdiend", "verdiende er miljoenen mee"."""
    if expression.low < _SMALLEST or _counts(block, expression.right) or block.word(expression.right) == "van":
        return False
    return _is_spent(block, expression.left, expression.right)


def _is_granted(block: Block, at: int, right: int) -> bool:
    """ "belooft 1 miljard extra", "er is 2 miljard nodig": an amount takes a verb in the singular, people do not."""
    word = block.word(right)
    if word == "extra" and not noun_like(block, right + 1):
        is_given = block.word(right + 1) in _GIVEN  # "wil winkels 3 miljoen extra geven"
        return is_given or any(block.word(before) in _GRANTING for before in range(at - _REACH, at))
    return word == "nodig" and any(block.word(before) in ("is", "was") for before in range(at - _REACH, at))


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
    if infinitive(word) == word and not is_known_noun(word):
        return False  # "wil 3 miljard weghalen"
    is_other = word in _VERBS | _DEARER | NEVER_COUNTED | _CLOSES or word in ("extra", "nodig")
    return not is_other and counts_noun(block, right)


def _amount_of(block: Block, at: int, right: int) -> bool:
    """ "een omzet van", "de schade loopt op tot", "de winst bedroeg 2 miljard, tegen": what leads to the number."""
    while block.words(at - 2, at) in _LAST_YEAR or (block.word(at - 2) == "in" and year_like(block.word(at - 1))):
        at -= 2  # "het verlies was in 2023 10 miljoen"
    lead = block.word(at - 1)
    if lead == "van" and (block.word(at - 2).endswith(_NOUNS) or block.word(at - 2) in _SHORT_NOUNS):
        return True
    if lead == "voor":
        return is_price(block, at, right)
    if lead not in _LEADS and lead not in _EQUALS:
        return False
    moves = lead in _EQUALS
    for position in range(at - 2, at - 2 - _REACH, -1):
        word = block.word(position)
        if not word or word in _STOPS:
            return False
        if word.endswith(_NOUNS) or word in _SHORT_NOUNS:
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
        if word in _SPLIT and any(block.word(behind) == _SPLIT[word] for behind in range(right, right + _REACH)):
            return True
    return any(block.word(position) in _VERBS for position in range(right, right + _BEHIND))
