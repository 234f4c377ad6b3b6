"""Words by which a report is called false, retracted or told wrongly, and of what nearly or possibly came to pass.

Source: Algemene Nederlandse Spraakkunst 29 (negation) and 20 (clauses); compiled for this project from Dutch and
Flemish news usage. The words of mood that other rules share stand in dutch/mood.py.
"""

from service.dutch.reporting import CLAIMED

# What somebody said, and may be false.
CLAIMS = CLAIMED | frozenset(
    """
    cijfers aantallen getallen beweringen claims berichtgeving ramingen schattingen verhalen melding meldingen nieuws
    aantijging aantijgingen beschuldiging beschuldigingen dodentol slachtofferaantal berekening berekeningen lezing
    statistiek statistieken som sommen suggestie speculatie speculaties veronderstelling uitspraak uitspraken
    peiling rekensom
    """.split()
)
# Sums that are overdone are high, and no false report: "een bedrag van 300 euro is overdreven".
PRICES = frozenset(("bedrag", "som", "sommen"))

# Said of anything, these deny it.
FALSEHOODS = frozenset(
    """
    onjuist onwaar onzin gelogen leugen leugens fabel verzonnen uitgesloten quatsch nonsens nepnieuws desinformatie
    verzinsel verzinsels kletskoek larie flauwekul bullshit mythe hoax fictie indianenverhaal indianenverhalen
    propaganda kolder broodjeaapverhaal
    """.split()
)
# Said of a report only; "het biljet is vals", "de boete is overdreven" are said of those.
OF_CLAIMS = frozenset("overdreven nep vals valse fout foutief verkeerd ongegrond ongefundeerd opgeblazen".split())
# Whoever calls it so does not vouch for it.
DOUBTS = frozenset("onwaarschijnlijk ongeloofwaardig onaannemelijk twijfelachtig voorbarig".split())
FALSE_PHRASES: tuple[tuple[str, ...], ...] = (
    ("uit", "de", "lucht", "gegrepen"),
    ("uit", "de", "duim", "gezogen"),
    ("uit", "zijn", "duim", "gezogen"),
    ("uit", "haar", "duim", "gezogen"),
    ("uit", "hun", "duim", "gezogen"),
    ("rijk", "der", "fabelen"),
    ("rijk", "der", "fabels"),
    ("naar", "de", "prullenmand"),
    ("bezijden", "de", "waarheid"),
    ("in", "strijd", "met", "de", "waarheid"),
    ("in", "strijd", "met", "de", "feiten"),
    ("nergens", "op", "gebaseerd"),
    ("op", "niets", "gebaseerd"),
    ("nergens", "op", "slaan"),
    ("slaat", "nergens", "op"),
    ("slaan", "nergens", "op"),
    ("kant", "noch", "wal"),
    ("niet", "aan", "de", "orde"),
    ("niet", "het", "geval"),
    ("niets", "van", "aan"),
    ("niets", "van", "waar"),
    ("geen", "waarheid"),
    ("geen", "sprake"),
    ("niet", "te", "kloppen"),
    ("niet", "op", "waarheid"),
    ("een", "misverstand"),
)
PHRASES_BY_LAST = {
    last: tuple(phrase for phrase in FALSE_PHRASES if phrase[-1] == last)
    for last in sorted({phrase[-1] for phrase in FALSE_PHRASES})
}

# "klopt niet", "klopt volgens hem niet": the negation may stand apart from it; "waar" needs it right before.
FITS = frozenset("klopt kloppen klopte klopten".split())
SO = frozenset("waar juist correct zo".split())
NOTS = frozenset("niet geen nooit niets nergens evenmin allesbehalve niks".split())
PARTLY = frozenset("helemaal volledig geheel echt altijd precies exact alleen".split())

# Who does so says no longer what he said: with a particle, or by itself.
RETRACTS = {
    **dict.fromkeys(("trekt", "trok", "trekken", "trokken"), "in"),
    **dict.fromkeys(("haalt", "haalde", "halen", "haalden"), "onderuit"),
}
REJECTS = frozenset(
    """
    ontzenuwt ontzenuwde ontzenuwen ontzenuwden verwerpt verwierp verwerpen verwierpen herroept herriep herroepen
    herriepen rectificeert rectificeerde rectificeren rectificeerden
    """.split()
)
# Done to a report: "werd later ingetrokken", "is door X weerlegd".
DENIED = frozenset("ontkend tegengesproken weersproken weerlegd ontkracht".split())
RETRACTED = frozenset(
    "ingetrokken herroepen gerectificeerd ontkracht weerlegd tegengesproken ontkend weersproken".split()
)

# With a verb of saying what follows is not so: "Ten onrechte meldde X dat ...". Whoever is fined wrongly is fined.
WRONGLY = frozenset(
    """
    onrechte onterecht abusievelijk foutief foutievelijk verkeerdelijk valselijk verkeerd vergissing abuis leugenachtig
    """.split()
)

# What nearly came to pass, before its verb: "Bijna werden 20 mensen geraakt".
NEARLY = frozenset(("bijna", "haast"))
# What befalls somebody or something; nobody does it on purpose.
BEFALLS = frozenset(
    """
    verdwijnen sneuvelen sterven omkomen overlijden vervallen verliezen sluiten vallen instorten stranden uitvallen
    raken verdrinken verhongeren oplopen stijgen dalen kelderen gaan komen worden onderlopen afbranden crepeeren
    creperen bezwijken verongelukken smelten uitsterven sneven besmetten
    """.split()
)
# "in het ergste geval".
CASES = frozenset("beste slechtste ergste gunstigste ongunstigste".split())
# What is asked for, proposed and planned is not there yet: "pleit voor 300 agenten", "plannen voor 300 woningen".
PLEADS = {
    **dict.fromkeys("pleit pleitte pleiten pleitten gepleit ijvert ijverde ijveren".split(), "voor"),
    **dict.fromkeys("aandringt dringt drong dringen drongen aangedrongen".split(), "op"),
    **dict.fromkeys("streeft streefde streven".split(), "naar"),
}
GOALS = frozenset("doel streefdoel doelstelling streefcijfer ambitie streven richtcijfer".split())
ASKED = frozenset(("gevraagd", "verzocht", "opgeroepen", "gesommeerd", "bereid", "opgedragen"))
PLANS = frozenset("plan plannen voorstel voorstellen ambitie ambities oproep oproepen".split())
# "noemt 300 ontslagen onzin".
CALLS = frozenset(
    "noemt noemde noemen noemden vindt vond vinden vonden bestempelt bestempelde bestempelen doet deed deden".split()
)
