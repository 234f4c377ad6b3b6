"""Verbs of saying, writing, estimating, confirming, denying, warning and counting, with their principal parts.

Each row: infinitive (also the present plural), present singular, past singular, past plural, participle. A row's class
says what the verb needs to report; see `Needs`. Source: Algemene Nederlandse Spraakkunst, chapters 2 (principal parts)
and 21 (direct and indirect speech); compiled for this project from Dutch and Flemish news usage.
"""

# Report with any object: "meldde 112 besmettingen", "bevestigt de aankoop van elf toestellen".
SAYING = """
    zeggen zegt zei zeiden gezegd
    melden meldt meldde meldden gemeld
    verklaren verklaart verklaarde verklaarden verklaard
    bevestigen bevestigt bevestigde bevestigden bevestigd
    beweren beweert beweerde beweerden beweerd
    benadrukken benadrukt benadrukte benadrukten benadrukt
    onderstrepen onderstreept onderstreepte onderstreepten onderstreept
    rapporteren rapporteert rapporteerde rapporteerden gerapporteerd
    voorspellen voorspelt voorspelde voorspelden voorspeld
    erkennen erkent erkende erkenden erkend
    waarschuwen waarschuwt waarschuwde waarschuwden gewaarschuwd
    concluderen concludeert concludeerde concludeerden geconcludeerd
    becijferen becijfert becijferde becijferden becijferd
    berekenen berekent berekende berekenden berekend
    onthullen onthult onthulde onthulden onthuld
    preciseren preciseert preciseerde preciseerden gepreciseerd
    constateren constateert constateerde constateerden geconstateerd
    argumenteren argumenteert argumenteerde argumenteerden geargumenteerd
    herhalen herhaalt herhaalde herhaalden herhaald
    tweeten tweet tweette tweetten getweet
    twitteren twittert twitterde twitterden getwitterd
    beklemtonen beklemtoont beklemtoonde beklemtoonden beklemtoond
    verduidelijken verduidelijkt verduidelijkte verduidelijkten verduidelijkt
    verwittigen verwittigt verwittigde verwittigden verwittigd
    stipuleren stipuleert stipuleerde stipuleerden gestipuleerd
"""

# Report what follows as a clause or a quotation, or what stands before ("..., schrijft X", "Dat schrijft X"): with a
# plain object they tell what somebody does ("schreef zeven romans", "telt 34.000 inwoners").
TELLING = """
    schatten schat schatte schatten geschat
    verwachten verwacht verwachtte verwachtten verwacht
    tellen telt telde telden geteld
    noteren noteert noteerde noteerden genoteerd
    registreren registreert registreerde registreerden geregistreerd
    vermoeden vermoedt vermoedde vermoedden vermoed
    denken denkt dacht dachten gedacht
    menen meent meende meenden gemeend
    geloven gelooft geloofde geloofden geloofd
    vinden vindt vond vonden gevonden
    vrezen vreest vreesde vreesden gevreesd
    hopen hoopt hoopte hoopten gehoopt
    luiden luidt luidde luidden geluid
    klinken klinkt klonk klonken geklonken
    reageren reageert reageerde reageerden gereageerd
    antwoorden antwoordt antwoordde antwoordden geantwoord
    stellen stelt stelde stelden gesteld
    ramen raamt raamde raamden geraamd
    schrijven schrijft schreef schreven geschreven
    claimen claimt claimde claimden geclaimd
    vertellen vertelt vertelde vertelden verteld
    publiceren publiceert publiceerde publiceerden gepubliceerd
    herinneren herinnert herinnerde herinnerden herinnerd
    informeren informeert informeerde informeerden geïnformeerd
    bekennen bekent bekende bekenden bekend
    beloven belooft beloofde beloofden beloofd
    berichten bericht berichtte berichtten bericht
    getuigen getuigt getuigde getuigden getuigd
    vermelden vermeldt vermeldde vermeldden vermeld
    citeren citeert citeerde citeerden geciteerd
    betogen betoogt betoogde betoogden betoogd
    verzekeren verzekert verzekerde verzekerden verzekerd
    suggereren suggereert suggereerde suggereerden gesuggereerd
    opperen oppert opperde opperden geopperd
    adviseren adviseert adviseerde adviseerden geadviseerd
    klagen klaagt klaagde klaagden geklaagd
    bezweren bezweert bezwoer bezworen bezworen
    speculeren speculeert speculeerde speculeerden gespeculeerd
    vernemen verneemt vernam vernamen vernomen
    weten weet wist wisten geweten
    koppen kopt kopte kopten gekopt
    leren leert leerde leerden geleerd
    tonen toont toonde toonden getoond
    noemen noemt noemde noemden genoemd
    eisen eist eiste eisten geëist
    nuanceren nuanceert nuanceerde nuanceerden genuanceerd
    repliceren repliceert repliceerde repliceerden gerepliceerd
    poneren poneert poneerde poneerden geponeerd
    turven turft turfde turfden geturfd
"""

# Report that what they report is not so.
DENYING = """
    ontkennen ontkent ontkende ontkenden ontkend
    betwisten betwist betwistte betwistten betwist
    weerleggen weerlegt weerlegde weerlegden weerlegd
    weerspreken weerspreekt weersprak weerspraken weersproken
    tegenspreken tegenspreekt tegensprak tegenspraken tegengesproken
    bestrijden bestrijdt bestreed bestreden bestreden
    ontkrachten ontkracht ontkrachtte ontkrachtten ontkracht
    logenstraffen logenstraft logenstrafte logenstraften gelogenstraft
    loochenen loochent loochende loochenden geloochend
"""


def finite_forms(rows: str) -> frozenset[str]:
    """Present and past forms of the verbs in a table, in the third person."""
    return frozenset(form for row in rows.strip().splitlines() for form in row.split()[:4])


def participles(rows: str) -> frozenset[str]:
    """Past participles of the verbs in a table."""
    return frozenset(row.split()[4] for row in rows.strip().splitlines())


def forms_of(infinitives: str, rows: str) -> frozenset[str]:
    """Finite forms of some of a table's verbs: `forms_of("hopen vrezen", TELLING)`."""
    wanted = infinitives.split()
    return finite_forms("\n".join(row for row in rows.strip().splitlines() if row.split()[0] in wanted))
