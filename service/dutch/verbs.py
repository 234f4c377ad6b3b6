"""The forms of a Dutch verb, from its infinitive: "schrappen" gives schrapt, schrapte, schrapten, geschrapt.

Regular verbs are conjugated by rule (Algemene Nederlandse Spraakkunst 2.3; "'t kofschip"), strong ones by the table
below. A form that a rule makes of a verb that does not have it ("neemde") is no Dutch word, and does no harm.
"""

from dataclasses import dataclass

_VOWELS = "aeiou"
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")
# Prefixes without stress: their participle takes no ge-.
_BOUND = (
    "be",
    "ge",
    "er",
    "her",
    "ont",
    "ver",
    "over",
    "onder",
    "door",
    "mis",
    "vol",
    "achter",
    "weer",
    "omsingel",
    "voorspel",
)
_BEFORE = ("", *_BOUND, "om", "in", "uit", "aan")
# infinitive: past singular, past plural, participle. Compounds follow their last part.
_STRONG = """
    komen kwam kwamen gekomen; vallen viel vielen gevallen; nemen nam namen genomen; geven gaf gaven gegeven;
    houden hield hielden gehouden; laten liet lieten gelaten; lopen liep liepen gelopen; gaan ging gingen gegaan;
    staan stond stonden gestaan; slaan sloeg sloegen geslagen; sterven stierf stierven gestorven;
    dwijnen dween dwenen dwenen; krijgen kreeg kregen gekregen; schieten schoot schoten geschoten;
    sluiten sloot sloten gesloten; schrijven schreef schreven geschreven; rijden reed reden gereden;
    bieden bood boden geboden; breken brak braken gebroken; brengen bracht brachten gebracht;
    kopen kocht kochten gekocht; zoeken zocht zochten gezocht; vinden vond vonden gevonden;
    winnen won wonnen gewonnen; liezen loor loren loren; kiezen koos kozen gekozen; stijgen steeg stegen gestegen;
    krimpen kromp krompen gekrompen; zinken zonk zonken gezonken; drinken dronk dronken gedronken;
    trekken trok trokken getrokken; treffen trof troffen getroffen; helpen hielp hielpen geholpen;
    werven wierf wierven geworven; lijden leed leden geleden; snijden sneed sneden gesneden;
    stelen stal stalen gestolen; lezen las lazen gelezen; eten at aten gegeten; meten mat maten gemeten;
    zitten zat zaten gezeten; liggen lag lagen gelegen; zien zag zagen gezien; doen deed deden gedaan;
    wegen woog wogen gewogen; vliegen vloog vlogen gevlogen; genezen genas genazen genezen;
    graven groef groeven gegraven; varen voer voeren gevaren; dragen droeg droegen gedragen;
    slapen sliep sliepen geslapen; vangen ving vingen gevangen; hangen hing hingen gehangen;
    roepen riep riepen geroepen; stoten stootte stootten gestoten; laden laadde laadden geladen;
    wijzen wees wezen gewezen; schijnen scheen schenen geschenen; blijven bleef bleven gebleven;
    zenden zond zonden gezonden; wijken week weken geweken; zwijken zweek zweken zweken; grijpen greep grepen gegrepen;
    kijken keek keken gekeken; vechten vocht vochten gevochten; spuiten spoot spoten gespoten;
    dwingen dwong dwongen gedwongen; werpen wierp wierpen geworpen; bergen borg borgen geborgen;
    drijven dreef dreven gedreven; vriezen vroor vroren gevroren; drinken dronk dronken gedronken;
    zwemmen zwom zwommen gezwommen; springen sprong sprongen gesprongen; smelten smolt smolten gesmolten;
    bezoeken bezocht bezochten bezocht; snuiten snoot snoten gesnoten; spreken sprak spraken gesproken;
    binden bond bonden gebonden; ginnen gon gonnen gonnen; strijken streek streken gestreken;
    zwijgen zweeg zwegen gezwegen; zinnen zon zonnen gezonnen; wenden wendde wendden gewend;
    vragen vroeg vroegen gevraagd; jagen joeg joegen gejaagd; treden trad traden getreden;
    schenken schonk schonken geschonken; klimmen klom klommen geklommen; dringen drong drongen gedrongen;
    heffen hief hieven geheven; bijten beet beten gebeten; zingen zong zongen gezongen; bevelen beval bevalen bevolen;
    steken stak staken gestoken; scheiden scheidde scheidden gescheiden; worden werd werden geworden;
    blazen blies bliezen geblazen; rijzen rees rezen gerezen; prijzen prees prezen geprezen;
    duiken dook doken gedoken; schuiven schoof schoven geschoven; zwellen zwol zwollen gezwollen;
    slinken slonk slonken geslonken; strijden streed streden gestreden; kruipen kroop kropen gekropen;
    glijden gleed gleden gegleden; driegen droog drogen gedrogen; blinken blonk blonken geblonken;
    fluiten floot floten gefloten; gieten goot goten gegoten; schelden schold scholden gescholden;
    slijten sleet sleten gesleten; slinden slond slonden geslonden; hijsen hees hesen gehesen;
    hebben had hadden gehad; zijn was waren geweest; denken dacht dachten gedacht; weten wist wisten geweten
"""


@dataclass(frozen=True, slots=True)
class Forms:
    """Every form of one verb: those that agree with a subject, and the others."""

    infinitive: str
    finite: tuple[str, ...]
    participles: tuple[str, ...]


def conjugate(infinitive: str) -> Forms:
    """The forms of a verb that is written as one word; a separable one is conjugated without its particle.

    The present of the first person ("bouw") is left out: it has the form of a noun, and news does not use it.
    """
    base = next((base for base in _BASES if infinitive.endswith(base) and infinitive[: -len(base)] in _BEFORE), "")
    if base:
        past, pasts, participle = _BASES[base]
        before = infinitive[: -len(base)]
        bare = participle.removeprefix("ge") if before in _BOUND else participle
        finite = (*_presents(infinitive), before + past, before + pasts)
        return Forms(infinitive, finite, (before + bare,))
    finite_forms: list[str] = [infinitive]
    participles: list[str] = []
    for stem, ending in _stems(infinitive):
        finite_forms += [_with_t(stem), stem + ending + "e", stem + ending + "en"]
        last = stem if stem.endswith(("d", "t")) else stem + ending
        participles += [_ge(last), "ge" + last]  # old newspapers print no diaeresis: "geeist"
        participles += [last] if infinitive.startswith(_BOUND) else []
    return Forms(infinitive, tuple(dict.fromkeys(finite_forms)), tuple(dict.fromkeys(participles)))


def _presents(infinitive: str) -> list[str]:
    """Present of the third person, singular and plural."""
    if infinitive.endswith(("aan", "oen", "ien")):
        return [infinitive, infinitive[:-1] + "t", infinitive[:-2] + "t"]
    return [infinitive, *(_with_t(stem) for stem, _ in _stems(infinitive))]


def _with_t(stem: str) -> str:
    return stem if stem.endswith("t") else stem + "t"


def _ge(participle: str) -> str:
    """The participle with its prefix: "geopend", "geëvacueerd", "geïnvesteerd"."""
    return "ge" + {"e": "ë", "i": "ï"}.get(participle[0], participle[0]) + participle[1:]


def _stems(infinitive: str) -> list[tuple[str, str]]:
    """Each stem that the infinitive may have, with the consonant of its past: ("schrap", "t")."""
    body = infinitive.removesuffix("n").removesuffix("e")
    ending = "t" if body.endswith(_VOICELESS) else "d"
    last, before = body[-1:], body[-2:-1]
    hard = body[:-1] + {"v": "f", "z": "s"}.get(last, last)
    if last == before and last not in _VOWELS:
        return [(body[:-1], ending)]
    is_open = last not in _VOWELS and before in _VOWELS and before != "i" and body[-3:-2] not in tuple(_VOWELS)
    if not is_open and not infinitive.endswith("eren"):
        return [(hard, ending)]
    long = hard[:-1] + before + hard[-1:]
    if body.endswith(("el", "er", "em", "en")) and any([vowel in body[:-2] for vowel in _VOWELS]):
        return [(hard, ending), (long, ending)]  # "leveren", but "arresteren"
    return [(long, ending)]


_BASES = {
    infinitive: (past, pasts, participle)
    for infinitive, past, pasts, participle in (line.split() for line in _STRONG.split(";"))
}
