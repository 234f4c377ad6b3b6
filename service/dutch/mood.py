"""Words that state that something is not so, and words that leave open whether it is.

Source: Algemene Nederlandse Spraakkunst 18.5 (modal auxiliaries), 29 (negation), 10.3 (conjunctions of condition); the
lists were compiled for this project from Dutch and Flemish news usage.
"""

# Before a number they deny it: "niet 200", "geen 200", "nooit 200".
NEGATIONS = frozenset("niet geen nooit evenmin".split())

# A preposition may stand between: "niet met 4 maar met 6 procent".
NEGATED_PREPOSITIONS = frozenset("met op tot van om in voor over aan".split())

# With "niet" before them nobody vouches for it: "is niet bevestigd dat", "kon niet onafhankelijk worden geverifieerd".
VERIFIED = frozenset("bevestigd geverifieerd bewezen vastgesteld gecontroleerd nagetrokken zeker".split())

# Adverbs that leave open what their clause says. "mogelijk" and "vermoedelijk" are adjectives too: see extraction.
OPEN_ADVERBS = frozenset(
    """
    mogelijk mogelijks misschien wellicht vermoedelijk waarschijnlijk allicht vermeend hoogstwaarschijnlijk
    potentieel eventueel hopelijk theoretisch ogenschijnlijk
    """.split()
)
OPEN_PHRASES: tuple[tuple[str, ...], ...] = (
    ("naar", "verluidt"),
    ("naar", "verluidde"),
    ("naar", "het", "schijnt"),
    ("naar", "alle", "waarschijnlijkheid"),
    ("naar", "verwachting"),
    ("volgens", "geruchten"),
    ("niet", "bevestigde"),
    ("in", "theorie"),
    ("als", "het", "ware"),
)
# Between article and number: "de verwachte 700 deelnemers".
OPEN_ADJECTIVES = frozenset(
    """
    verwachte geplande beoogde beloofde vermeende mogelijke beweerde zogenaamde zogezegde verhoopte voorziene
    gevreesde vermoedelijke voorspelde
    """.split()
)

# Auxiliaries of what is told and not vouched for. They look back from the past too ("zou later nog winnen").
WOULD = frozenset("zou zouden zou'n".split())
LATER = frozenset("later nadien daarna uiteindelijk vervolgens ooit nooit".split())
BEFORE = frozenset("voor voordat eer alvorens vooraleer tot totdat".split())

# What somebody is accused of nobody vouches for: "verdacht van 30 inbraken", "beschuldigt hem ervan ... te hebben".
ACCUSED = frozenset(
    "verdacht verdenkt verdenken beschuldigd aangeklaagd beschuldigt beschuldigen beschuldigde beschuldigden".split()
)

# Verbs whose object is not there yet: wished, expected, threatened. Those of the second group need "te" or "dat" or a
# preposition, as they mean something else without it ("lijkt op", "dreigt").
WISHES = frozenset(
    """
    wil wilt willen wilde wilden wou wouden hoopt hopen hoopte hoopten verwacht verwachten verwachtte verwachtten
    overweegt overwegen overwoog overwogen beoogt beogen beoogde beoogden voorspelt voorspellen voorspelde voorspelden
    vreest vrezen vreesde vreesden vermoedt vermoeden vermoedde vermoedden riskeert riskeren riskeerde riskeerden
    belooft beloven beloofde beloofden streeft streven streefde streefden mikt mikken mikte mikten droomt dromen
    rekent rekenen rekende rekenden plande planden ambieert ambiëren verhoopt verhopen ambieerde prognosticeert
    dreigt dreigen dreigde dreigden
    """.split()
)
SEEMS = frozenset("lijkt lijken leek leken schijnt schijnen scheen schenen".split())
# Participles of the same: "er worden 9.000 bezoekers verwacht".
WISHED = frozenset("verwacht gepland voorzien beoogd voorspeld gevreesd verhoopt beloofd vermoed overwogen".split())
# What was to come, and not what came: "onder de 4 miljard die was begroot".
LOOKED_FOR = WISHED | {"begroot", "geraamd"}
# These with what they are about: "had op 400.000 bezoekers gerekend".
COUNTED_ON = frozenset("gerekend gehoopt gemikt gegokt".split())
# "200 meer dan verwacht", "zoals gepland": compared with, not expected.
COMPARES = frozenset("dan zoals als eerder aanvankelijk oorspronkelijk hoe".split())

# "kan" and "moet" state what is able and due ("de zaal kan 800 gasten ontvangen", "moest 40 minuten wachten"), and
# leave open what comes of something: with one of these infinitives.
MAY = frozenset("kan kunnen kon konden kunt".split())
MUST = frozenset("moet moeten moest moesten".split())
OUTCOMES = frozenset(
    """
    oplopen stijgen dalen zakken groeien krimpen toenemen afnemen duren kosten opleveren verliezen verdwijnen
    besparen bereiken bijkomen komen sneuvelen vallen sterven omkomen schrappen worden uitgroeien leiden genereren
    aantrekken creëren verdubbelen halveren winnen halen krijgen opleggen bedragen opbrengen vrijmaken overlijden
    sluiten
    """.split()
)
TARGETS = frozenset(
    """
    opleveren bijkomen stijgen dalen groeien krimpen toenemen afnemen besparen bereiken creëren genereren aantrekken
    opbrengen terugdringen verdubbelen halveren vrijmaken verrijzen verminderen uitkomen zakken oplopen halen lokken
    """.split()
)

# Goals that are set for later: "tegen 2030 moeten er 300 windmolens staan".
LATER_ON = frozenset("tegen volgend volgende".split())
GOALS = frozenset(("klaar", "staan"))
# Who asks for these has none yet; a disaster that "eist" victims has them.
DEMANDS = frozenset("eist eisen eiste eisten vraagt vragen vroeg vroegen".split())
MORE = frozenset("nieuwe extra bijkomende".split())
TOLL = frozenset("doden slachtoffers levens mensenlevens gewonden dodelijke".split())

# Before "dat" they leave open what follows: "hoopt dat", "de kans dat", "het is mogelijk dat".
OPEN_BEFORE_THAT = (
    WISHES
    | SEEMS
    | OPEN_ADVERBS
    | WISHED
    | frozenset(
        """
        kans kansen risico gevaar gerucht geruchten bang vrees angst hoop verwachting bedoeling wens twijfelt twijfelen
        twijfel stel gesteld veronderstel veronderstelt aangenomen denkbaar onwaarschijnlijk onzeker kan eist eisen
        eiste eisten voorwaarde doel streven scenario hypothese rekening
        """.split()
    )
)
# Nouns among them: "dat" follows soon, or belongs to something else.
OPEN_NOUNS = frozenset(
    """
    kans kansen risico gevaar gerucht geruchten angst hoop verwachting bedoeling wens twijfel voorwaarde doel streven
    scenario hypothese
    """.split()
)
# With these "als" compares: "dezelfde som als vorig jaar".
COMPARED = frozenset("dezelfde hetzelfde zo even zowel evenveel zoveel net zoals".split())
# Before "om ... te": "een plan om 400 bomen te kappen", "riep op om".
OPEN_BEFORE_TO = WISHES | frozenset(
    """
    plan plannen voorstel voornemen ambitie bedoeling oproep riep roept roepen opgeroepen gevraagd vraagt vragen
    vroeg vroegen raadt raden raadde aangeraden verzoekt verzocht verzoek doel opdracht voorgesteld idee
    mogelijkheid kans poging eis voorstellen belofte toezegging doelstelling streefdoel taakstelling stelde stelt
    akkoord
    """.split()
)

# Conjunctions of condition, and the verbs that open one without a conjunction: "Mocht de dijk breken".
CONDITIONS = frozenset("als alsof indien tenzij mits ingeval zolang".split())
CONDITIONAL_VERBS = frozenset("mocht mochten".split())
# "als" before these compares or names a role: "als gevolg van", "als eerste".
AS = frozenset("gevolg eerste laatste enige een één kind gast reactie antwoord voorbeeld volgt of ware".split())

# Before "of" they ask: "de vraag is of", "weet niet of".
ASKS = frozenset(
    """
    vraag vragen vraagt vroeg weet weten wist onderzoekt onderzoeken onderzocht onduidelijk duidelijk zeker onzeker
    bekend onbekend afwachten benieuwd betwijfelt betwijfelen betwijfelde twijfelt nagaan bekijkt bekijken nagegaan
    zien zeggen afvragen beslist beslissen besliste oordeelt bepaalt bepalen discussie debat
    """.split()
)

RUMOURS = frozenset("gerucht geruchten onbevestigde onbevestigd speculatie speculaties".split())

# Finite verbs that open a question or a condition; for the auxiliaries see `words`.
OPENING_VERBS = frozenset(
    """
    stijgt stijgen daalt dalen zakt zakken groeit groeien kost kosten duurt duren verliest verliezen wint winnen haalt
    halen komt komen stemt stemmen kiest kiezen levert leveren sterft sterven verdient verdienen betaalt betalen
    werkt werken bestaat bestaan klopt kloppen breekt breken vertrekt vertrekken lukt slaagt slagen loopt lopen
    """.split()
)
NO_QUESTION = frozenset("wist weet".split())  # "Wist u dat ...?" tells

# Finite forms that are no infinitive: where one stands, a clause of its own stands.
FINITE = frozenset(
    """
    is was waren wordt werd werden heeft had hadden vielen viel kwam kwamen ging gingen raakte raakten kreeg kregen
    bleef bleven zat zaten lag lagen stond stonden deed deden liet lieten zou zouden zal kan kon konden moet moest
    moesten wil wilde wilden mag mocht mochten blijkt bleek bleken telt telde telden won wonnen verloor verloren
    stierf stierven zegt zei meldt meldde
    """.split()
)
