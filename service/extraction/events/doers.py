"""Who does what the verb says, and to whom: "tien agenten arresteerden een man" says nothing of the ten."""

from service.dutch.clauses import Clause
from service.dutch.events import Trigger
from service.dutch.word_forms import is_participle
from service.dutch.words import AUXILIARIES, PREPOSITIONS
from service.extraction.events.attributes import is_number

PASSIVES = frozenset("wordt word werd worden werden geworden raakte raakten raakt raken".split())
PERFECTS = frozenset("is zijn was waren geweest".split())
HAVING = frozenset("heeft hebben had hadden".split())
# What they lose, and not whom they do it to: "300 arbeiders verliezen hun baan".
_OWN = frozenset("baan banen job jobs werk huis huizen woning woningen deuren".split())
_WITH_PARTICIPLE = AUXILIARIES | frozenset("geweest geworden krijgen laten zien zag zagen ziet weten".split())
_OBJECTS = frozenset(("een", "de", "het", "hem", "haar", "hun", "zijn"))


def is_doer(words: tuple[str, ...], clause: Clause, first: int, last: int, index: int) -> bool:
    """Whether the noun is the subject of an active verb, and so does what the verb says to somebody else."""
    inside = frozenset(words[at] for at in clause.tokens)
    if not inside.isdisjoint(PASSIVES):
        return False
    verb = clause.verbs[0] if clause.verbs else None
    if verb is None or clause.opener in ("die", "dat", "om"):
        return False
    if is_participle(words[index]) and words[verb] in PERFECTS:
        return False
    if not (words[verb].endswith("en") or words[verb] in ("hebben", "hadden")):
        return False  # one who does it: "het leger"; the many are what it does it to
    if is_participle(words[index]) and "zijn" in inside and words[verb] not in HAVING:
        return False  # "er zouden 300 mensen zijn opgepakt"
    others = [
        at
        for at in clause.tokens
        if at > last and (words[at] in _OBJECTS or (at > verb > last and is_number(words[at])))
    ]
    others = [at for at in others if not _OWN.intersection(words[at + 1 : at + 2])]
    has_object = any([words[at - 1] not in PREPOSITIONS and words[at - 1] != "wie" for at in others])
    return has_object and first <= verb + 1


def is_aside(words: tuple[str, ...], clause: Clause, index: int, trigger: Trigger) -> bool:
    """Whether a participle tells something aside: "Ze stuurde, gesteund door haar broer, vier brieven"."""
    is_between = index > 0 and words[index - 1] == "," and words[index + 1 : index + 2] == ("door",)
    if trigger.form != "participle" or not is_between:
        return False
    before = [words[at] for at in clause.tokens if at < index]
    return any([verb < index for verb in clause.verbs]) and _WITH_PARTICIPLE.isdisjoint(before)


def is_adjunct(words: tuple[str, ...], clause: Clause, index: int, trigger: Trigger) -> bool:
    """Whether a participle tells of the subject beside the verb: "Gesteund door vrienden stuurde hij vier brieven"."""
    if trigger.form != "participle" or index != clause.tokens[0] or not clause.verbs:
        return False
    return _WITH_PARTICIPLE.isdisjoint([words[at] for at in clause.tokens])
