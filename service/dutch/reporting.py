"""Words that say that somebody said it: reporting verbs, and the phrases that do without one.

Sources: Algemene Nederlandse Spraakkunst, chapter 21 (direct and indirect speech); the lists were compiled for this
project from Dutch and Flemish news usage.
"""

# Finite forms of verbs that report words or findings; each may stand before or behind its subject. Participles are not
# among them: what "is gemeld" has no subject who says it.
REPORTING_VERBS = frozenset(
    """
    zegt zei zeggen zeiden meldt meldde melden meldden stelt stelde stellen stelden verklaart verklaarde verklaren
    verklaarden bericht berichtte berichten berichtten schrijft schreef schrijven schreven luidt luidde vertelt
    vertelde vertellen vertelden bevestigt bevestigde bevestigen bevestigden ontkent ontkende ontkennen ontkenden
    tweet tweette tweeten tweetten twittert twitterde beweert beweerde beweren beweerden benadrukt benadrukte
    benadrukken benadrukten schat schatte schatten verwacht verwachtte verwachten verwachtten rapporteert
    rapporteerde rapporteren rapporteerden voorspelt voorspelde voorspellen voorspelden erkent erkende erkennen
    erkenden waarschuwt waarschuwde waarschuwen waarschuwden concludeert concludeerde concluderen concludeerden
    becijfert becijferde becijferen becijferden berekent berekende berekenen berekenden claimt claimde claimen
    claimden getuigt getuigde getuigen getuigden reageert reageerde reageren reageerden luidt luidde onthult
    onthulde onthullen onthulden preciseert preciseerde meent meende menen meenden denkt dacht vermoedt vermoedde
    vermoeden constateert constateerde constateren constateerden noteert noteerde registreert registreerde telde
    telt raamt raamde ramen raamden vreest vreesde vindt vond belooft beloofde voegt antwoordt antwoordde citeert
    citeerde argumenteert argumenteerde vermeldt vermeldde publiceerde publiceert bekent bekende bekenden klinkt
    klonk preciseren herhaalt herhaalde herinnert herinnerde informeert informeerde
    """.split()
)

# The verbs among them that need an object clause or a quotation to report anything: "telt 34.000 vluchtelingen" is
# no report, "voegt eraan toe" is. They count only with what is named here in the same sentence.
NEEDS_CLAUSE = frozenset(
    """
    schat schatte schatten verwacht verwachtte verwachten verwachtten telt telde noteert noteerde registreert
    registreerde vermoedt vermoedde vermoeden denkt dacht meent meende menen meenden voegt legt luidt luidde
    reageert reageerde reageren reageerden stelt stelde stellen stelden ramen raamt raamde raamden schrijven schreef
    schreven melden claimt claimde vertelt vertelde publiceerde publiceert klinkt klonk herinnert herinnerde
    informeert informeerde bekende vreest vreesde vindt vond belooft beloofde bericht berichten getuigen getuigt
    vermeldt citeert
    """.split()
)

# Those that report with a number for their object too, if somebody with a name is their subject.
ESTIMATES = frozenset(
    """
    schat schatte schatten verwacht verwachtte verwachten verwachtten ramen raamt raamde raamden rekent rekende
    rekenen rekenden vermoedt vermoedde noteert noteerde registreert registreerde vreest vreesde vindt vond belooft
    beloofde vrezen vreesden
    """.split()
)

# Those that report what their subject has counted, not what it has: "de WHO telde 30.000 gevallen" does, "de stad telde
# 30.000 inwoners" does not. They reach figures of TALLIED categories only.
TALLIES = frozenset(("telde", "telden", "registreerde", "registreerden", "noteerde", "noteerden", "turfde", "turfden"))
PEOPLE = frozenset("person civilian combatant soldier woman man child prisoner protester spectator".split())
TALLIED = frozenset(
    "infection case fatality injured victim missing attack protester patient weapon vehicle displaced".split()
)

# Verbs whose report is a denial of what they report.
DENIALS = frozenset("ontkent ontkende ontkennen ontkenden weerspreekt weersprak tegenspreekt tegensprak".split())

# Verbs that name the medium by themselves.
POSTING_VERBS = frozenset("tweet tweette tweeten tweetten getweet twittert twitterde".split())

# Prepositions and adverbs that report: "volgens X", "aldus X". "dixit" is Flemish.
REPORTING_PREPOSITIONS = frozenset(("volgens", "aldus", "dixit"))

# Phrases of several words before a source, as token sequences; the last word is followed by the source.
REPORTING_PHRASES: tuple[tuple[str, ...], ...] = (
    ("naar", "schatting", "van"),
    ("schattingen", "van"),
    ("naar", "eigen", "zeggen", "van"),
    ("op", "basis", "van"),
    ("op", "gezag", "van"),
    ("in", "de", "woorden", "van"),
    ("bij", "monde", "van"),
    ("uit", "de", "mond", "van"),
    ("blijkt", "uit"),
    ("bleek", "uit"),
    ("blijkens",),
    ("afgaande", "op"),
    ("cijfers", "van"),
    ("gegevens", "van"),
    ("berekeningen", "van"),
    ("afgaand", "op"),
)

# What a report may call the figure of the sentence before: "noteerde dat aantal".
FIGURE_NOUNS = frozenset(("aantal", "cijfer", "cijfers", "getal", "getallen", "percentage", "bedrag", "schatting"))

# "Uit cijfers van X blijkt dat ...": the source stands between.
FINDING_VERBS = frozenset(("blijkt", "bleek", "blijken", "bleken"))

# What opens a sentence that reports the one before it: "Dat zegt ...", "Zo blijkt uit ...".
BACKWARD_OPENERS = frozenset(("dat", "dit", "zo"))

# "laat weten", "deelt mee" and the like: verb and particle, both in the sentence; "#" stands for a number.
SPLIT_REPORTING: dict[str, frozenset[str]] = {
    "laat": frozenset(("weten", "optekenen")),
    "liet": frozenset(("weten", "optekenen")),
    "laten": frozenset(("weten",)),
    "lieten": frozenset(("weten",)),
    "deelt": frozenset(("mee",)),
    "deelde": frozenset(("mee",)),
    "delen": frozenset(("mee",)),
    "deelden": frozenset(("mee",)),
    "maakt": frozenset(("bekend",)),
    "maakte": frozenset(("bekend",)),
    "maakten": frozenset(("bekend",)),
    "geeft": frozenset(("aan", "toe")),
    "gaf": frozenset(("aan", "toe")),
    "voegt": frozenset(("toe",)),
    "voegde": frozenset(("toe",)),
    "kondigt": frozenset(("aan",)),
    "kondigde": frozenset(("aan",)),
    "gaat": frozenset(("uit",)),
    "ging": frozenset(("uit",)),
    "spreekt": frozenset(("van", "over", "tegen")),
    "sprak": frozenset(("van", "over", "tegen")),
    "spreken": frozenset(("van", "over")),
    "spraken": frozenset(("van", "over")),
    "heeft": frozenset(("over",)),
    "had": frozenset(("over",)),
    "hebben": frozenset(("over",)),
    "hadden": frozenset(("over",)),
    "houdt": frozenset(("het",)),
    "hield": frozenset(("het",)),
    "wijst": frozenset(("erop",)),
    "wees": frozenset(("erop",)),
    "wijzen": frozenset(("erop",)),
    "klinkt": frozenset(("het",)),
    "klonk": frozenset(("het",)),
    "luidt": frozenset(("het",)),
    "luidde": frozenset(("het",)),
    "rekent": frozenset(("op",)),
    "rekende": frozenset(("op",)),
    "rekenen": frozenset(("op",)),
    "rekenden": frozenset(("op",)),
    "komt": frozenset(("uit op", "aan #")),
    "kwam": frozenset(("uit op", "aan #")),
    "komen": frozenset(("uit op", "aan #")),
    "licht": frozenset(("toe",)),
    "lichtte": frozenset(("toe",)),
    "legt": frozenset(("uit",)),
    "legde": frozenset(("uit",)),
}

# Participles of a report told in the perfect: "Dat heeft X gezegd", "Dat hebben X en Y bekendgemaakt".
REPORTED = frozenset(
    """
    gezegd gemeld meegedeeld bekendgemaakt bevestigd verklaard verteld geschreven bericht aangekondigd laten weten
    toegelicht uitgelegd onthuld gerapporteerd berekend becijferd vastgesteld onderzocht bekend
    """.split()
)

# Pronouns that stand for the last speaker.
PRONOUNS = frozenset(("hij", "zij", "ze", "hem"))

# Those of them below that are papers: who publishes them speaks.
DOCUMENT_NOUNS = frozenset(("cijfers", "rapport", "onderzoek", "studie", "gegevens", "enquête", "peiling"))

# Nouns that name a source by its role; they keep a source without a name from being read as no source at all.
SOURCE_NOUNS = frozenset(
    """
    woordvoerder woordvoerster woordvoerders politie brandweer parket openbaar justitie burgemeester gouverneur
    minister premier president regering kabinet ministerie gemeente stad bedrijf bond vakbond vakbonden organisatie
    organisatoren organisator autoriteiten bronnen bron ooggetuigen getuigen experts experten deskundige deskundigen
    luchtmacht leger strijdkrachten marine defensie onderzoekers onderzoek rapport studie cijfers commandant
    militair officier advocaat rechtbank rechter staatsmedia media krant zender vervoerder club partij vereniging
    maatschappij fabrikant producent provincie rederij uitbater eigenaar eigenaars griffie onderzoeksbureau
    instituut fonds dienst hulpdiensten analist econoom economen hulporganisaties ziekenhuis directeur directie
    topman ceo voorzitter
    """.split()
)
