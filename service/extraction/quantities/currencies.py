"""How Dutch writes currencies: names and their plurals, codes, symbols and coins.

The names come from the public vocabulary ("Zwitserse frank"); here stand how their nouns are bent, what a noun says by
itself ("roepie"), other adjectives, and what stands for a currency without naming it ("US$", "kr").

Source: ISO 4217; symbols after Unicode CLDR 45; coins after Van Dale.
"""

from decimal import Decimal

from service.extraction.quantities.base import Unit, surfaces
from service.model.vocabularies import UNITS as TERMS

CENTS = frozenset({"cent", "cents", "centen"})
TENTH, HUNDREDTH = Decimal("0.1"), Decimal("0.01")
CODES = frozenset(term.id.lower() for term in TERMS if term.broader == "money")
# Codes that stand before a number often enough to be taken for one there: "EUR 500". Others need a larger number, and
# some are words or other abbreviations ("COP 28", "TOP 100", "PHP 8").
KNOWN_CODES = frozenset(
    """
    eur usd gbp chf jpy cny rub inr cad aud nzd mxn sek nok dkk pln zar nlg bef dem frf itl esp luf ats iep fim grd pte
    czk brl hkd sgd krw ils uah srd aed
    """.split()
)
OTHER_WORDS = frozenset(
    """
    top all try cup pen gel mop sos mad bob ron sit bam ars lak cop php mur std sar amd ang dop pab gip bif lek sle scr
    """.split()
)
# Nouns that several countries' currencies share: an amount of money, of which no word says the currency.
SHARED = frozenset(
    """
    peso peso's pesos kroon kronen kr dinar dinars dirham dirhams rial rials riyal riyals shilling shillings lei leu
    rs roepie roepies rupee rupees
    """.split()
)

# Plurals and other spellings of the nouns at the end of a name.
_PLURALS = {
    "frank": "franken franc francs", "pond": "ponden", "kroon": "kronen", "mark": "marken", "drachme": "drachmen",
    "schilling": "schillingen", "lev": "leva", "leu": "lei", "forint": "forinten", "real": "reais", "lira": "lire",
    "roepia": "rupiah", "zloty": "złoty", "sjekel": "shekel shekels", "hryvnia": "grivna hryvna", "yuan": "renminbi",
    "riyal": "rial rials", "rial": "riyal riyals", "bolivar": "bolívar", "won": "", "sol": "soles", "yen": "",
}  # fmt: skip
# Another adjective before the noun of a currency.
_ALIASES = {
    "BYN": "wit-russische_roebel", "HKD": "hongkong-dollar hongkongdollar hongkong_dollar hong_kong_dollar",
    "AWG": "arubaanse_gulden arubaanse_florin", "TWD": "nieuwe_taiwanese_dollar",
    "SGD": "singapore-dollar", "FJD": "fijidollar fijische_dollar", "XOF": "cfa-frank cfa-franken cfa-franc",
    "ILS": "israëlische_sjekel israëlische_shekel nieuwe_sjekel", "BAM": "bosnische_convertibele_mark",
    "FIM": "finse_markka", "BMD": "bermudaanse_dollar", "SUR": "sovjetroebel",
    "GBP": "engelse_pond brits_pond engels_pond ponden_sterling", "USD": "us-dollar us-dollars",
    "NLG": "nederlandse_gulden nederlandse_guldens", "BDT": "bengaalse_taka", "JMD": "jamaicaanse_dollar",
    "AED": "emiraatse_dirham emiratische_dirham", "MMK": "birmaanse_kyat", "PYG": "paraguayaanse_guaraní",
    "SAR": "saudische_riyal saoedische_riyal saoedi-arabische_rial", "ANG": "antilliaanse_gulden antilliaanse_guldens",
    "KES": "keniase_shilling", "TZS": "tanzaniaanse_shilling", "ESP": "spaanse_peseta spaanse_peseta's",
    "ITL": "italiaanse_lira", "PTE": "escudo escudo's escudos", "TRY": "turkse_lire", "ZAR": "zuid-afrikaanse_rands",
    "INR": "indiase_roepie", "RUB": "russische_roebel", "JPY": "japanse_yen", "CNY": "chinese_yuan chinese_renminbi",
    "PLN": "poolse_zloty", "UAH": "oekraïense_hryvnia oekraïense_grivna", "DEM": "west-duitse_mark",
    "CRC": "costa_ricaanse_colón", "SVC": "salvadoraanse_colón", "NIO": "nicaraguaanse_córdoba",
}  # fmt: skip

# Nouns by themselves, coins and symbols. Words that are others as well ("won", "rand", "real") are judged in `money`.
AFTER = surfaces(
    ("EUR", "1", "euro euro's euros eurootjes € eur €ur يورو"),
    ("EUR", "0.01", "cent centen eurocent eurocenten cents euro_cent"),
    ("EUR", "10", "tientje tientjes"),
    ("USD", "1", "dollar dollars $ usd us_dollar us_$ bucks us_dollars دولار"),
    ("USD", "0.01", "¢ dollarcent dollarcenten"),
    ("USD", "0.1", "dime dimes"),
    ("GBP", "1", "£ pond_sterling pounds_sterling pound_sterling"),
    ("GBP", "0.01", "pence penny pennies"),
    ("JPY", "1", "yen yens ¥"),
    ("CNY", "1", "yuan yuans renminbi rmb 元 kuai"),
    ("CNY", "0.1", "mao jiao"),
    ("CNY", "0.01", "fen"),
    ("RUB", "1", "roebel roebels ₽"),
    ("RUB", "0.01", "kopeke kopeken kopek kopeks"),
    ("INR", "1", "₹"),
    ("TRY", "1", "lira lira's ₺"),
    ("PLN", "1", "zloty zloty's zlotys złoty zł"),
    ("CZK", "1", "kč"),
    ("HUF", "1", "forint forinten forints"),
    ("ILS", "1", "sjekel sjekels shekel shekels ₪"),
    ("UAH", "1", "hryvnia grivna ₴"),
    ("KRW", "1", "won ₩"),
    ("ZAR", "1", "rand"),
    ("BRL", "1", "real reais"),
    ("THB", "1", "baht ฿"),
    ("VND", "1", "dong ₫"),
    ("IDR", "1", "roepia roepia's rupiah"),
    ("MYR", "1", "ringgit"),
    ("PHP", "1", "₱"),
    ("NGN", "1", "naira ₦"),
    ("ETB", "1", "birr"),
    ("GHS", "1", "cedi cedi's ₵"),
    ("KZT", "1", "tenge ₸"),
    ("CRC", "1", "₡"),
    ("PYG", "1", "₲ guarani guaraní"),
    ("GEL", "1", "lari ₾"),
    ("AZN", "1", "₼"),
    ("MNT", "1", "tugrik ₮"),
    ("LAK", "1", "₭"),
    ("BDT", "1", "taka ৳"),
    ("MMK", "1", "kyat"),
    ("KHR", "1", "riel"),
    ("AFN", "1", "afghani afghani's"),
    ("BGN", "1", "leva"),
    ("HRK", "1", "kuna kuna's"),
    ("BOB", "1", "boliviano boliviano's bolivianos"),
    ("VES", "1", "bolivar bolivars bolívar"),
    ("AOA", "1", "kwanza kwanza's"),
    ("XOF", "1", "fcfa"),
    ("NLG", "1", "gulden guldens ƒ"),
    ("NLG", "0.05", "stuiver stuivers"),
    ("NLG", "0.1", "dubbeltje dubbeltjes"),
    ("NLG", "0.25", "kwartje kwartjes"),
    ("NLG", "2.5", "rijksdaalder rijksdaalders"),
    ("BEF", "1", "frank franken bfr"),
    ("FRF", "1", "francs ff"),
    ("DEM", "1", "mark marken d-mark d-marken dm deutschmark"),
    ("DEM", "0.01", "pfennig pfennigs pfennigen"),
    ("CHF", "1", "sfr"),
    ("ITL", "1", "lire"),
    ("ESP", "1", "peseta peseta's pesetas"),
    ("PTE", "1", "escudo escudo's escudos"),
    ("GRD", "1", "drachme drachmen drachmes"),
    ("ATS", "1", "schilling schillingen"),
    ("FIM", "1", "markka"),
    ("XEU", "1", "ecu ecu's"),
    ("", "1", " ".join(sorted(SHARED))),
)
BEFORE = surfaces(
    ("EUR", "1", "€"),
    ("USD", "1", "$ us_$"),
    ("GBP", "1", "£"),
    ("JPY", "1", "¥"),
    ("RUB", "1", "₽"),
    ("INR", "1", "₹"),
    ("TRY", "1", "₺"),
    ("KRW", "1", "₩"),
    ("ILS", "1", "₪"),
    ("UAH", "1", "₴"),
    ("THB", "1", "฿"),
    ("VND", "1", "₫"),
    ("PHP", "1", "₱"),
    ("NGN", "1", "₦"),
    ("GHS", "1", "₵"),
    ("KZT", "1", "₸"),
    ("CRC", "1", "₡"),
    ("PYG", "1", "₲"),
    ("CAD", "1", "c_$ ca_$ cad_$ can_$ cdn_$"),
    ("AUD", "1", "a_$ au_$ aud_$"),
    ("NZD", "1", "nz_$ nzd_$"),
    ("HKD", "1", "hk_$"),
    ("SGD", "1", "s_$"),
    ("TWD", "1", "nt_$"),
    ("BRL", "1", "r_$"),
    ("MXN", "1", "mx_$ mxn_$ mex_$"),
    ("FJD", "1", "f_$ fj_$"),
    ("JMD", "1", "j_$"),
    ("TTD", "1", "tt_$"),
    ("BBD", "1", "bds_$"),
    ("BZD", "1", "bz_$"),
    ("BSD", "1", "b_$"),
    ("XCD", "1", "ec_$"),
    ("NAD", "1", "n_$"),
    ("GYD", "1", "g_$"),
    ("SRD", "1", "sr_$"),
    ("NLG", "1", "ƒ f fl flo fl_."),
    ("DEM", "1", "dm"),
    ("CHF", "1", "sfr"),
    ("CNY", "1", "rmb"),
    ("", "1", "rs rs_."),
)


def currency_names() -> dict[str, Unit]:
    """Every surface form behind a number: the names of the vocabulary with their plurals, nouns, codes, symbols."""
    found: dict[str, Unit] = {}
    for term in TERMS:
        if term.broader != "money":
            continue
        unit = Unit(term.id)
        found[term.id.lower()] = unit
        for form in _forms(term.nl.lower()):
            found.setdefault(form, unit)
        for alias in _ALIASES.get(term.id, "").split():
            for form in _forms(alias.replace("_", " ")):
                found.setdefault(form, unit)
    for form, unit in BEFORE.items():  # "5 US$"
        if form != "f":  # "70 F" is a temperature
            found.setdefault(form, unit)
    return found | AFTER


def currency_marks() -> dict[str, Unit]:
    """What stands before a number: symbols, and codes."""
    return {code: Unit(code.upper()) for code in sorted(CODES)} | BEFORE


def _forms(name: str) -> list[str]:
    """A name and its plurals; without its adjective it says nothing: "Zwitserse frank", "Zwitserse franken"."""
    adjective, _, noun = name.rpartition(" ")
    nouns = [noun, noun + "s", noun + "'s", *_PLURALS.get(noun, "").split()]
    if not adjective and "-" not in noun:
        return []  # "euro", "yen": their forms are in AFTER
    forms = [f"{adjective} {form}".strip() for form in nouns]
    if noun == "pond":  # "Egyptisch pond", "Egyptische ponden"; "Libanees pond", "Libanese ponden"
        bent = adjective.removesuffix("ees") + "ese" if adjective.endswith("ees") else adjective.removesuffix("e") + "e"
        forms += [f"{bent} {form}" for form in nouns]
    return forms
