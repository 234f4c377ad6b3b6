"""Words and marks at which a clause may begin or end; the one list of them.

Source: Algemene Nederlandse Spraakkunst, chapters 5 (relative pronouns), 10 (conjunctions) and 20 (the sentence); which
of them may also be something else was found in news sentences.
"""

from service.dutch.reporting import REPORTING_VERBS, SPLIT_REPORTING

MARKS = frozenset(";:?!…")
OPENING_BRACKETS, CLOSING_BRACKETS = frozenset("([{"), frozenset(")]}")
# These part two clauses only where each side has a verb of its own.
PAUSES = frozenset((",", "en", "maar", "of", "want", "dus", "doch", "–", "—"))

# These open a clause wherever they stand.
CONJUNCTIONS = frozenset(
    """
    omdat doordat zodat terwijl indien hoewel ofschoon alhoewel nadat voordat totdat opdat zodra waarna tenzij mits
    aangezien wanneer ingeval alsof vooraleer alvorens
    """.split()
)
PRONOMINAL = frozenset(
    """
    waarbij waardoor waarin waarop waarmee waarvoor waaruit waartoe waaraan waartegen waarover waarnaar waarlangs
    waaronder waarvan
    """.split()
)
# These open one behind a pause, behind a noun or at the beginning; elsewhere they compare, point, ask or count.
PERHAPS = frozenset(
    ("als", "toen", "nu", "hoe", "sinds", "sedert", "tot", "voor", "wie", "waar", "die", "dat", "om", "zoals")
)
RELATIVES = frozenset(("die", "dat"))
# What they tell goes on, and is no circumstance of what stands before: "..., waarna drie mannen werden opgepakt".
GOING_ON = frozenset(("waarna", "waarop", "terwijl"))
OF_PARTS = frozenset(("waarvan", "waaronder"))
OF_PARTS_WITH_WIE = frozenset(("van", "onder"))  # "van wie", "onder wie"

# Behind these "dat" tells what they are, and is no pronoun.
CONTENT_NOUNS = frozenset(
    """
    feit idee gevoel kans kansen risico gevaar gerucht geruchten angst vrees hoop verwachting bewering claim bericht
    berichten bewijs conclusie reden voorwaarde indruk mening besluit twijfel vermoeden overtuiging boodschap argument
    nieuws melding vaststelling stelling kritiek
    """.split()
)

SUBJECTS = frozenset("hij ze zij er een we wij ik het men je u".split())
OM_REACH = 18  # tokens between "om" and its "te"
ASKING_REACH = 5  # tokens between a verb of asking and its "of"

# A clause that tells who says it stands behind a comma with its verb first: "..., zei X dinsdag in Brussel".
SAYS_BEHIND = REPORTING_VERBS - {"telt", "telde", "vond", "vindt"} | SPLIT_REPORTING.keys() | {"aldus"}
SO_SAYS = SAYS_BEHIND | {"verluidt", "verluidde", "klinkt", "klonk", "luidt", "luidde", "heet", "heette"}  # "zo klinkt"
SPLIT_REACH = 16  # tokens between a verb of saying and its particle: "laat X weten"
