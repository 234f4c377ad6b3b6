"""Words that say that somebody said it: reporting verbs (reporting_verbs.py), and the phrases that do without one.

Sources: Algemene Nederlandse Spraakkunst, chapter 21 (direct and indirect speech); the lists were compiled for this
project from Dutch and Flemish news usage.
"""

from dataclasses import dataclass

from service.dutch.reporting_verbs import DENYING, SAYING, TELLING, finite_forms, forms_of, participles

# Finite forms of verbs that report words or findings; each may stand before or behind its subject. Participles are not
# among them: what "is gemeld" has no subject who says it.
DENIALS = finite_forms(DENYING)
CLAUSE_DENIALS = forms_of("bestrijden", DENYING)
REPORTING_VERBS = finite_forms(SAYING) | finite_forms(TELLING) | DENIALS

# The verbs among them that need an object clause or a quotation to report anything: "telt 34.000 vluchtelingen" is
# no report, nor is who fights a fire ("bestreed het vuur") denying it.
NEEDS_CLAUSE = finite_forms(TELLING) | CLAUSE_DENIALS

# Those that tell what somebody learns, and report only with a clause ("weet dat") or a medium ("..., verneemt X").
LEARNING = forms_of("vernemen weten leren tonen koppen", TELLING)

# Those among them whose subject is only the way of the word: "vernam De Tijd uit vakbondskringen".
HEARING = forms_of("vernemen", TELLING)

# What somebody holds for true: with "niet dat" it is doubted.
BELIEFS = forms_of("denken geloven menen vinden verwachten", TELLING)

# What somebody thinks of what another said, who is then quoted: "De bond gelooft dat niet. “...”".
OPINIONS = frozenset(
    """
    gelooft geloven twijfelt twijfelen betwijfelt betwijfelen betwist betwisten boos blij tevreden ontevreden
    voorzichtig kritisch enthousiast teleurgesteld verbaasd opgelucht bezorgd woedend sceptisch trots relativeert
    relativeren reageert reageren begrijpt begrijpen oneens furieus verontwaardigd geschokt optimistisch pessimistisch
    """.split()
)

# What somebody wants, with "dat": "de bond wil dat de lonen met 5 procent stijgen".
DEMANDS = frozenset("wil wilde willen wilden vraagt vroeg vragen vroegen pleit pleitte".split())

# Whoever declares somebody one of these does so, and reports nothing.
VERDICTS = frozenset("schuldig failliet dood nietig ongeldig gegrond ongegrond onbewoonbaar heilig vermist".split())

# Those that report with a number for their object too, if somebody with a name is their subject.
ESTIMATES = forms_of(
    "schatten verwachten ramen vermoeden noteren registreren vrezen beloven bekennen claimen", TELLING
) | frozenset(("rekent", "rekende", "rekenen", "rekenden"))

# Those that leave open what they report: what is feared, hoped and expected, the source does not vouch for.
RESERVED_VERBS = forms_of("vrezen vermoeden hopen verwachten speculeren", TELLING) | frozenset(
    ("rekent", "rekende", "rekenen", "rekenden", "gevreesd", "gehoopt", "verwacht", "vermoed")
)

# Those that report what their subject has counted, not what it has: "de WHO telde 30.000 gevallen" does, "de stad telde
# 30.000 inwoners" does not. They reach figures of TALLIED categories only.
TALLIES = frozenset(("telde", "telden", "registreerde", "registreerden", "noteerde", "noteerden", "turfde", "turfden"))
# A colon behind these opens a list of what was counted or found, and no report.
COUNTING = forms_of("tellen noteren registreren vinden turven", TELLING)
# Whoever counts others and not its own.
COUNTERS = frozenset(
    """
    politie politiediensten organisatie organisatoren organisator brandweer bond bonden vakbond vakbonden onderzoekers
    wetenschappers hulpdiensten actievoerders waarnemers parket ooggetuigen hulporganisatie hulporganisaties
    biologen ecologen vogelaars tellers boswachters artsen natuurbeschermers vrijwilligers inspecteurs archeologen
    """.split()
)
PEOPLE = frozenset("person civilian combatant soldier woman man child prisoner protester spectator".split())
TALLIED = frozenset(
    """
    infection case fatality injured victim missing attack protester patient weapon vehicle displaced disease fire
    accident crime natural_event
    """.split()
)

# Verbs that name the medium by themselves.
POSTING_VERBS = frozenset("tweet tweette tweeten tweetten getweet twittert twitterde".split())

# Prepositions and adverbs that report: "volgens X", "aldus X". "dixit" is Flemish.
REPORTING_PREPOSITIONS = frozenset(("volgens", "aldus", "dixit"))

# Papers in which somebody says it: "in een peiling van X".
_PAPERS = tuple(
    (article, paper)
    for article, papers in (
        ("een", "peiling enquête rondvraag bevraging studie rapport onderzoek persbericht brief nota analyse"),
        ("de", "peiling enquête rondvraag bevraging studie peilingwijzer"),
        ("het", "rapport onderzoek jaarverslag"),
    )
    for paper in papers.split()
)

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
    ("blijken", "uit"),
    ("bleken", "uit"),
    ("blijkens",),
    ("luidens",),
    ("naar", "het", "zeggen", "van"),
    ("naar", "de", "woorden", "van"),
    ("volgens", "schatting", "van"),
    ("een", "raming", "van"),
    ("ramingen", "van"),
    *((verb, article, paper, "van") for verb in ("in", "leert", "toont", "wijst") for article, paper in _PAPERS),
    *((verb, "onderzoek", "van") for verb in ("leert", "toont", "wijst")),
    ("staat", "in"),
    ("stond", "in"),
    ("afgaande", "op"),
    ("cijfers", "van"),
    ("gegevens", "van"),
    ("berekeningen", "van"),
    ("afgaand", "op"),
)

# What a medium rests on when it tells something: "meldt X op gezag van Y". By itself the first says by whose power
# something is done ("op gezag van de burgemeester ontruimde de politie ...").
RESTING = frozenset(("op gezag van", "op basis van"))
PAPER_OPENERS = ("in een ", "in de ", "in het ", "staat in", "stond in")

# After "volgens" these are no source: "volgens plan", "volgens de eerste berichten", "volgens de regels".
NO_SOURCES = frozenset(
    """
    plan plannen planning schema methode traditie overlevering wet grondwet wetten regel regels reglement norm normen
    formule principe kalender dienstregeling recept gewoonte afspraak afspraken contract verwachting verwachtingen
    legende theorie logica bericht berichten gerucht geruchten statuten criteria definitie opzet procedure artikel
    akkoord verdrag overeenkomst besluit decreet graad rang leeftijd
    schade omzet winst verlies kosten kostprijs waarde opbrengst
    vergunning vergunningen wetgeving bestemmingsplan
    voorschrift voorschriften richtlijn richtlijnen boekje maatstaven standaard standaarden hem haar hen mij ons
    """.split()
)

# Nor is a rule or a way of counting: "volgens de Europese rekenmethode".
NO_SOURCE_ENDINGS = tuple("methode regels norm normen definitie richtlijn richtlijnen planning schema".split())

# What a report may call the figure of the sentence before: "noteerde dat aantal".
FIGURE_NOUNS = frozenset(("aantal", "cijfer", "cijfers", "getal", "getallen", "percentage", "bedrag", "schatting"))

# "Uit cijfers van X blijkt dat ...": the source stands between preposition and verb; some need more behind the verb.
FINDINGS: dict[str, tuple[str, tuple[str, ...]]] = {
    **dict.fromkeys(("blijkt", "bleek", "blijken", "bleken"), ("uit", ())),
    **dict.fromkeys(("staat", "stond"), ("in", ("dat",))),
    **dict.fromkeys(("komt", "kwam"), ("uit", ("naar", "voren"))),
}

# Surveys, whose figures go on in the next sentences; and words at which something else is told than what was polled.
POLLS = frozenset("peiling peilingen peilingwijzer poll exitpoll zetelpeiling".split())
NOT_POLLED = frozenset(
    """
    nu momenteel vandaag huidige thans verkiezing verkiezingen telt tellen heeft hebben had hadden behaalde behaalden
    haalde haalden kreeg kregen won wonnen verloor verloren was waren
    """.split()
)

# What opens a sentence that reports the one before it: "Dat zegt ...", "Zo blijkt uit ...".
BACKWARD_OPENERS = frozenset(("dat", "dit", "zo"))

# What a report may be called that is said to be so or not: "het aantal van 600 klopt niet".
CLAIMED = FIGURE_NOUNS | frozenset(
    ("dodental", "bewering", "claim", "bericht", "berichten", "raming", "totaal", "gerucht", "geruchten", "verhaal")
)

# Verbs that report with a particle, an infinitive or a preposition: forms, and what must follow in the sentence. "#" is
# a number. "!" marks a particle that closes its clause ("geeft aan dat ..."): followed by an object it is a preposition
# of something else ("geeft 300 euro aan het rusthuis").
_SEPARABLE = """
    laat liet laten lieten: weten | optekenen | verstaan | noteren
    deelt deelde delen deelden: !mee
    maakt maakte maken maakten: bekend | melding van | gewag van | !duidelijk
    geeft gaf geven gaven: !aan | !toe | !door | !mee | te kennen
    voegt voegde voegen voegden: eraan toe | daaraan toe | er aan toe
    kondigt kondigde kondigen kondigden: aan
    gaat ging gaan gingen: uit van | ervan uit
    spreekt sprak spreken spraken: van | over | !tegen
    heeft had hebben hadden: het over
    houdt hield houden hielden: het op | !vol | rekening met | rekening mee dat
    wijst wees wijzen wezen: erop | uit dat
    klinkt klonk: het
    luidt luidde: het
    rekent rekende rekenen rekenden: op | !voor | !uit
    komt kwam komen kwamen: uit op | aan # | tot de conclusie
    licht lichtte lichten lichtten: !toe
    legt legde leggen legden: uit dat | uit :
    stelt stelde stellen stelden: !vast
    neemt nam nemen namen: aan dat
    toont toonde tonen toonden: !aan
    merkt merkte merken merkten: !op
    voert voerde voeren voerden: aan dat | aan :
    haalt haalde halen haalden: aan dat
    vult vulde vullen vulden: aan dat | aan :
    werpt wierp werpen wierpen: tegen dat | op dat
    schat schatte schatten: !in
    rept repte reppen repten: van
    hoopt hopen hoopte hoopten: op
    blijft bleef blijven bleven: erbij dat
    gewaagt gewaagde gewagen gewaagden: van
    weet wist weten wisten: te melden | te vertellen | te zeggen | te bevestigen
    doet deed doen deden: uit de doeken | af als
    brengt bracht brengen brachten: naar buiten
    sluit sloot sluiten sloten: uit dat
    raadt raden raadde raadden ried: aan om | aan dat | af om
    pleit pleitte pleiten pleitten: voor
"""


@dataclass(frozen=True, slots=True)
class Particle:
    """What must follow a verb for it to report: `words` in a row; where it `closes`, no object may follow."""

    words: tuple[str, ...]
    closes: bool


def _separable() -> dict[str, tuple[Particle, ...]]:
    found: dict[str, tuple[Particle, ...]] = {}
    for row in _SEPARABLE.strip().splitlines():
        verbs, _, rest = row.partition(":")
        particles = tuple(
            Particle(tuple(part.removeprefix("!").split()), part.startswith("!"))
            for part in (part.strip() for part in rest.split("|"))
        )
        found |= dict.fromkeys(verbs.split(), particles)
    return found


SEPARABLE: dict[str, tuple[Particle, ...]] = _separable()

# The same as words: a verb, and the last words of what must follow it.
SPLIT_REPORTING: dict[str, frozenset[str]] = {
    verb: frozenset(particle.words[-1] for particle in particles if particle.words[-1].isalpha())
    for verb, particles in SEPARABLE.items()
}

# Participles of a report told in the perfect ("Dat heeft X gezegd") or the passive ("door X bevestigd").
REPORTED = participles(SAYING) | frozenset(
    """
    geschat geraamd geteld geregistreerd genoteerd verteld geschreven bericht vermeld toegegeven meegedeeld
    bekendgemaakt aangekondigd toegelicht uitgelegd vastgesteld onderzocht bekend weten aangegeven toegevoegd opgetekend
    uitgerekend vernomen aangetoond opgemerkt doorgegeven gesteld geantwoord beloofd gereageerd gesproken gerekend
    gerept gevreesd gehoopt verwacht vermoed
    """.split()
)
# Those that the passive tells of a source: "door de politie geraamd". Who is "erkend door" somebody is something else.
BY_AGENTS = frozenset(
    """
    bevestigd gemeld geraamd geschat becijferd berekend gerapporteerd geteld vastgesteld voorspeld onthuld aangekondigd
    bekendgemaakt meegedeeld geregistreerd genoteerd ontkend tegengesproken weersproken weerlegd ontkracht
    """.split()
)
# What some of them need before them: "had van 29 doden gesproken", "heeft laten weten".
PARTICIPLE_NEEDS = {
    "gesproken": frozenset(("van", "over")),
    "gerekend": frozenset(("op",)),
    "gerept": frozenset(("van",)),
    "weten": frozenset(("laten", "doen")),
}

# Those among them that need a clause: "heeft zeven romans geschreven" reports nothing.
TOLD = frozenset(
    """
    gevreesd gehoopt verwacht vermoed geteld geregistreerd genoteerd verteld geschreven onderzocht bekend toegevoegd
    aangetoond beloofd
    """.split()
)

# Pronouns that stand for the last speaker.
PRONOUNS = frozenset(("hij", "zij", "ze", "hem"))

# Papers: who publishes them speaks.
DOCUMENT_NOUNS = frozenset(
    """
    cijfers rapport rapporten onderzoek onderzoeken studie studies gegevens enquête peiling peilingen rondvraag raming
    ramingen schatting schattingen berekening berekeningen telling tellingen statistieken analyse inventaris jaarverslag
    verslag persbericht mededeling bericht verklaring brief nota document documenten bevraging meting metingen data
    overzicht barometer woorden mond monde gezag zeggen basis
    """.split()
)

# Verbs and papers by which a medium speaks for itself: what it counted or had counted.
OWN_COUNTS = frozenset(
    """
    schat schatte schatten raamt raamde ramen telde telden berekende berekenden becijferde becijferden turfde
    turfden registreerde registreerden rondvraag onderzoek peiling enquête berekening berekeningen telling analyse
    bevraging inventaris studie rondgang
    """.split()
)

# Whoever belongs to somebody speaks for himself: "de advocaat van X".
RELATED = tuple(
    """
    advocaat advocate advocaten raadsman raadsvrouw vrouw man echtgenote echtgenoot partner weduwe vader moeder ouders
    zoon dochter broer zus familie vriend vriendin buurman buurvrouw kabinet team partij entourage omgeving medewerker
    medewerkers aanhangers kiezers fans ploeg ploegmaats manager management moordenaar opvolger voorganger
    slachtoffers boek film
    """.split()
)

# What is talked of as somebody or some body known: "het bedrijf" is the organization named before.
COMPANIES = ("bedrijf", "concern", "onderneming", "groep", "organisatie", "instelling")

# Nouns that name a source by its role; they keep a source without a name from being read as no source at all.
SOURCE_NOUNS = frozenset(
    """
    woordvoerder woordvoerster woordvoerders politie brandweer parket openbaar justitie burgemeester gouverneur
    minister premier president regering kabinet ministerie gemeente stad bedrijf bond vakbond vakbonden organisatie
    organisatoren organisator autoriteiten bronnen bron ooggetuigen getuigen experts experten deskundige deskundigen
    luchtmacht leger strijdkrachten marine defensie onderzoekers onderzoek rapport studie cijfers commandant
    militair officier advocaat rechtbank rechter staatsmedia media krant zender vervoerder club partij vereniging
    maatschappij fabrikant producent provincie rederij uitbater eigenaar eigenaars griffie onderzoeksbureau overheid
    overheden instituut fonds dienst hulpdiensten analist analisten econoom economen hulporganisaties ziekenhuis
    directeur directie topman topvrouw ceo voorzitter voorzitster bestuur school universiteit hogeschool bonden
    werkgevers actievoerders buurtbewoners bewoners omwonenden werknemers artsen wetenschappers kenners insiders
    concern onderneming keten fabriek museum theater luchthaven haven verzekeraar bank banken beurswaakhond waakhond
    curator rechters aanklager aanklagers oppositie coalitie college schepen wethouder commissie raad parlement
    stichting federatie koepel sector rebellen inspectie douane kustwacht belastingdienst fiscus agent agenten
    korpschef hoogleraar professor onderzoeker econome woordvoersters betrokkenen diplomaten slachtoffers ouders
    ooggetuige getuige inwoner inwoners bewoner omwonende arts diplomaat onderhandelaar functionaris functionarissen
    waarnemer waarnemers toezichthouder observatorium denktank
    leraren ambtenaren ngo ngo's hulporganisatie mensenrechtenorganisatie gezondheidsdienst
    """.split()
)
