"""Closed word classes that rules walk over or stop at.

Source: Algemene Nederlandse Spraakkunst (prepositions ch. 9, conjunctions ch. 10, pronouns ch. 5, auxiliaries ch. 18).
"""

DETERMINERS = frozenset("de het een deze die dit dat zijn haar hun onze ons mijn jouw uw beide alle 't 'n".split())

PREPOSITIONS = frozenset(
    """
    aan achter behalve beneden bij binnen boven buiten dankzij door gedurende in jegens langs met na naar naast
    nabij om omstreeks ondanks onder op over per rond rondom sinds te tegen tegenover ten ter tijdens tot tussen uit
    van vanaf vanuit vanwege via volgens voor voorbij wegens zonder à versus
    """.split()
)

CONJUNCTIONS = frozenset(
    """
    en of maar want dus dat omdat doordat zodat terwijl toen als wanneer indien hoewel ofschoon nadat voordat totdat
    zodra sinds waarna waarbij waardoor waarvan waaronder waarop waarin waarmee waar die wie wat noch alsof
    """.split()
)

PRONOUNS = frozenset(
    """
    ik je jij u hij zij ze het we wij jullie hen hun zich zichzelf men er daar hier wie wat elkaar iemand niemand niets
    """.split()
)

AUXILIARIES = frozenset(
    """
    is was zijn waren wordt werd worden werden geworden heeft had hebben hadden gehad zal zou zullen zouden kan kon
    kunnen konden mag mocht mogen mochten moet moest moeten moesten wil wilde willen wilden gaat ging gaan gingen
    blijkt bleek blijken bleken blijft bleef blijven bleven komt kwam komen kwamen staat stond staan stonden zit zat
    zitten zaten ligt lag liggen lagen doet deed doen deden laat liet laten lieten krijgt kreeg krijgen kregen
    bedraagt bedroeg bedragen bedroegen vielen viel vallen valt raakte raakten raken
    """.split()
)

ADVERBS = frozenset(
    """
    al nog ook toch dan nu toen daar hier er niet wel zeer heel erg vooral ooit nooit weer opnieuw meteen direct
    inmiddels ondertussen tegelijk samen zelf alleen bijvoorbeeld namelijk immers echter bovendien daarnaast
    afgelopen vorig vorige volgend volgende geleden eerder later sindsdien intussen voorlopig zowat nauwelijks
    ongeveer bijna ruim circa zo'n minstens meer minder hooguit hoogstens maximaal minimaal gisteren vandaag morgen
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weg terug thuis elders overal ergens nergens dus
    daarom hoe waarom wanneer erbij eraan ervan eruit waarvan vooralsnog per totaal
    """.split()
)

# What stands apart from its verb, and what stands for a preposition with its noun: "nam toe", "daarvan".
PARTICLES = frozenset(
    "af toe neer mee heen weg terug samen vast los stil dicht kwijt klaar gelijk goed vrij raak omhoog omlaag".split()
)
PRONOMINAL_ADVERBS = frozenset(
    place + preposition
    for place in ("er", "daar", "hier", "waar")
    for preposition in (
        "aan achter af bij binnen boven buiten door in langs mee na naar naast onder om op over tegen toe tussen uit "
        "van voor"
    ).split()
)
# Prepositions and adverbs with the accent of stress.
STRESSED = frozenset("vóór ná ín úit óp ván tót óm véél méér wél níet óók nú dít dát".split())

# Words before a noun that do not look like an adjective (no final -e), so they must be known.
INVARIABLE_MODIFIERS = frozenset(
    """
    extra andere nieuwe eigen open volwassen dronken houten stenen bakstenen betonnen ijzeren glazen katoenen wollen
    leren bronzen koperen linnen gouden zilveren papieren stalen plastic zwaar licht ernstig gratis aparte
    verschillende zogeheten zogenaamde overwegend grotendeels relatief vooral veelal totaal volledig gedeeltelijk
    minder meer bijkomende aanvullende stuks procent lokaal internationaal eersteklas tweedeklas doorsnee
    """.split()
)

# Every word that cannot be the noun that a numeral counts.
NOT_NOUNS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
# Nor can these, which may stand before a noun, or be one elsewhere: "het veel te grote huis", "het goed".
NEVER_COUNTED = (
    PARTICLES
    | PRONOMINAL_ADVERBS
    | STRESSED
    | frozenset(
        """
        veel weinig genoeg erg heel zeer nul voortaan jaarlijks maandelijks wekelijks dagelijks gemiddeld uiteindelijk
        blanco plus min momenteel tegenwoordig onmiddellijk telkens doorgaans meestal vervolgens uitsluitend grotendeels
        """.split()
    )
)

ENGLISH_STOP = frozenset(
    """
    a an the and or but of to in on at by for from with without into out up down over under during past last this
    that these those is are was were be been being has have had will would could can may might must shall should do
    does did not no it its they them their we us our you your he his she her i my who which what when where while as
    than then there here also plus only just now today yesterday still already so if because ago per
    """.split()
)
