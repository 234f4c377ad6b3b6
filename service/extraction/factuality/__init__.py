"""Whether the words state a figure, state that it is not so, or leave it open.

    asserted      what is told as so: what was, is, and surely will be ("maandag zullen 200 agenten ..."), what is able
                  and due ("de zaal kan 800 gasten ontvangen", "moet 1.200 euro boete betalen"), and a zero. A negation
                  or a modal that is about something else leaves it so: "200 reizigers mochten niet mee". So do a
                  negation in a bound ("niet meer dan 200", "nog geen 200") and a definite article: "de 200 reizigers
                  zijn mogelijk gestrand" speaks of 200 who are there.
    negated       the number itself is denied ("geen 200", "niet 200 maar 300", "in plaats van 200"), or its clause is
                  ("het klopt niet dat ...", "X ontkent dat ..."): then nobody in this sentence asserts it.
    hypothetical  told and not vouched for ("zouden", "naar verluidt"), possible ("mogelijk", "kan oplopen tot"),
                  under a condition ("als", "mocht", "tenzij"), asked ("Komen er 500 woningen bij?"), or wished,
                  planned, expected and threatened ("wil", "verwacht", "moet opleveren", "dreigt te", "een plan om").

"zou" that looks back from the past ("zou later nog drie keer winnen") asserts. Only the figure's own sentence is read,
and of the next one a denial of it; where clauses end stands in `dutch.clauses`.

    spot.py          a quantity in its sentence and its clause
    negated.py       what denies it
    denied_behind.py the next sentence, that denies it
    hypothetical.py  what leaves it open
    wished.py        what somebody wishes, plans, expects or threatens
    unreal.py        what nearly or possibly came to pass, or is asked for
    conditional.py   a condition or a question that it stands in
    claims.py        a report that the number stands in and that is called false
    misreported.py   what was told wrongly
    verdicts.py      the words that call something false

The words stand in dutch/mood.py and words.py.
"""

from service.dutch import mood
from service.dutch.reporting import BELIEFS, DENIALS
from service.extraction.factuality import words
from service.extraction.factuality.denied_behind import Denial, find_denial_behind
from service.extraction.factuality.hypothetical import find_reserve
from service.extraction.factuality.negated import find_negation
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.verdicts import TELLING
from service.extraction.reading import Reading
from service.model import Quantity, Span
from service.model.figures import Factuality

__all__ = ["Denial", "Mood", "find_denial_behind", "find_factuality", "find_mood"]

# A sentence without any of these is asserted, and read no further; those that govern a clause need its conjunction.
_TRIGGERS = (
    mood.NEGATIONS
    | mood.OPEN_ADVERBS
    | mood.OPEN_ADJECTIVES
    | mood.WOULD
    | mood.WISHES
    | mood.LOOKED_FOR
    | TELLING
    | words.WRONGLY
    | words.NEARLY
    | words.RETRACTED
    | words.REJECTS
    | words.RETRACTS.keys()
    | words.PLEADS.keys()
    | words.PLANS
    | words.GOALS
    | words.ASKED
    | words.DENIED
    | mood.COUNTED_ON
    | mood.OPEN_NOUNS
    | mood.SEEMS
    | mood.MAY
    | mood.MUST
    | mood.CONDITIONS
    | mood.CONDITIONAL_VERBS
    | mood.RUMOURS
    | mood.ACCUSED
    | mood.DEMANDS
    | DENIALS
    | frozenset(phrase[-1] for phrase in mood.OPEN_PHRASES)
    | frozenset(
        """
        niets niks betreft begroot geraamd plaats of ? dan plan rekening spreekt sprak voorziet voorzag voorzagen
        geval haar wanneer
        """.split()
    )
)
_CONJUNCTIONS = frozenset(("dat", "om"))
_GOVERNORS = (
    mood.VERIFIED
    | mood.OPEN_BEFORE_THAT
    | mood.OPEN_BEFORE_TO
    | BELIEFS
    | frozenset(
        """
        spreekt spreken sprak spraken sluit sluiten sloot sloten wie niemand niets nergens weigert weigerde weigeren
        weigerden
        """.split()
    )
)


def find_factuality(reading: Reading, quantity: Quantity) -> tuple[Factuality, Span | None]:
    """How the words state the quantity, and the word that says so; see the package for what each value covers."""
    found = find_mood(reading, quantity)
    if (found is None or found.factuality == "hypothetical") and reading.block.language == "nl":
        denial = find_denial_behind(reading, quantity)
        if denial is not None and (found is None or denial.mood.factuality == "negated"):
            found = denial.mood
    return (found.factuality, found.span) if found else ("asserted", None)


def find_mood(reading: Reading, quantity: Quantity) -> Mood | None:
    """What makes the quantity other than asserted, or None."""
    sentence = reading.sentences[reading.sentence_at(quantity.numeral.start)]
    if reading.block.language != "nl":
        return None
    said = reading.tokens.lower[sentence.first : sentence.last]
    if _TRIGGERS.isdisjoint(said) and (_CONJUNCTIONS.isdisjoint(said) or _GOVERNORS.isdisjoint(said)):
        return None
    spot = Spot.of(reading, quantity, sentence)
    return find_negation(spot) or find_reserve(spot)
