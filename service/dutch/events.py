"""Words that say what happened: from a clause's words to events of the public vocabulary.

The triggers stand in events.toml. A trigger may ask for company in the same clause: Dutch splits its verbs, and "gaven"
means surrender only with "zich" and "over".
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from service.dutch.verbs import conjugate
from service.dutch.words import DETERMINERS, NOT_NOUNS

Form = Literal["finite", "infinitive", "participle", "word"]
_NOTHING = "nothing"  # of idioms, whose verbs say something elsewhere
_FIRST_PART = 3  # letters: "jaarwinst"
_LEAST = "present"  # said by words that say something else in better company
_RELATIVES = frozenset(("die", "dat"))
_NO_PARTICLE = DETERMINERS | frozenset(("een", "geen", "half", "beide"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event if every one of `company` has one of its words in the clause.

    `of`: what must be counted, one set for each condition (see `is_said_of`); `governor`: the preposition that must
    stand before it ("met" in "aan de haal met 40 fietsen"); `before`: the words that stand right before it ("in" before
    "beslag"); `particle`: the part of a separable verb that ends the clause ("aan" in "hield ... aan"); `form`: of a
    verb that is conjugated, else "word"; `asks`: how much of all this it asks for, and what asks for more says more.
    """

    event: str
    company: tuple[frozenset[str], ...] = ()
    of: tuple[frozenset[str], ...] = ()
    governor: str = ""
    before: tuple[str, ...] = ()
    particle: str = ""
    form: Form = "word"
    asks: int = 0

    def is_said_of(self, whats: frozenset[str]) -> bool:
        """Whether it is said of such things; `whats`: the kind of the quantity, and the category or its broader one."""
        return all([not asked.isdisjoint(whats) for asked in self.of])


@cache
def load_triggers(language: str) -> dict[str, tuple[Trigger, ...]]:
    """Triggers by the word whose place counts (lower case); those that ask for most come first, presence last."""
    triggers: dict[str, list[Trigger]] = {}
    for event, lines in _tables().get(language, {}).items():
        for line in lines:
            first, *rest = (part.strip() for part in line.split(" + "))
            asked = _asked(event, rest)
            for word, trigger in _read(first, asked):
                triggers.setdefault(word, []).append(trigger)
    weighed = {word: [_weigh(trigger) for trigger in found] for word, found in triggers.items()}
    return {
        word: tuple(
            sorted(found, key=lambda trigger: (-trigger.asks, trigger.event != _NOTHING, trigger.event == _LEAST))
        )
        for word, found in weighed.items()
    }


def _asked(event: str, parts: list[str]) -> Trigger:
    """What a line asks for behind its first part: company, or behind "@" what must be counted."""
    company = tuple(frozenset(part.split("|")) for part in parts if part[0] != "@")
    of = tuple(frozenset(part[1:].split("|")) for part in parts if part[0] == "@")
    governor = next((word[1:] for asked in of for word in asked if word[0] == "^"), "")
    return Trigger(event, company, of, governor)


def _weigh(trigger: Trigger) -> Trigger:
    conditions = len(trigger.company) + bool(trigger.particle)
    return replace(trigger, asks=4 * conditions + 2 * len(trigger.before) + len(trigger.of))


@cache
def words_of_events(language: str) -> frozenset[str]:
    """The words that say an event alone or in company, and no nouns of a row ("de deuren")."""
    return frozenset(
        word
        for word, triggers in load_triggers(language).items()
        if any([trigger.form != "word" or not trigger.before for trigger in triggers])
    )


@cache
def load_acts() -> dict[str, str]:
    """Event by the noun that names it: "arrestatie", "winst"."""
    return {noun.removeprefix("-"): event for event, nouns in _tables()["nl_acts"].items() for noun in nouns}


@lru_cache(maxsize=8192)
def event_of_act(noun: str) -> str | None:
    """The event that a noun names, or its last part where that is written so: "winst", "kwartaalwinst"."""
    acts = load_acts()
    if noun in acts:
        return acts[noun]
    last = next((part for part in _last_parts() if noun.endswith(part)), None)
    return acts[last] if last is not None and len(noun) >= len(last) + _FIRST_PART else None


@cache
def _last_parts() -> tuple[str, ...]:
    """The nouns of events that compounds end in, which the table writes with a hyphen."""
    return tuple(noun[1:] for nouns in _tables()["nl_acts"].values() for noun in nouns if noun[0] == "-")


@cache
def event_of_noun(lemma: str) -> str | None:
    """What the noun says by itself: "stakers" are on strike."""
    nouns: dict[str, str] = _tables()["nl_nouns"]
    return next((nouns[lemma[cut:]] for cut in range(len(lemma)) if lemma[cut:] in nouns), None)


def trigger_places(words: Sequence[str]) -> list[int]:
    """Where a word stands that may say an event, in good company."""
    triggers = load_triggers("nl")
    return [index for index, word in enumerate(words) if word in triggers]


def find_triggers(words: Sequence[str], clause: Sequence[int], language: str = "nl") -> list[tuple[int, Trigger]]:
    """(index, trigger) for each word of the clause that says an event; `clause` holds indexes into `words`."""
    return triggers_at(words, clause, clause, language)


def triggers_at(
    words: Sequence[str],
    clause: Sequence[int],
    places: Sequence[int],
    language: str = "nl",
    *,
    whats: frozenset[str] | None = None,
    is_uncut: bool = False,
) -> list[tuple[int, Trigger]]:
    """The same for some places of the clause alone.

    `whats`: what is counted, see `Trigger.is_said_of`; where it is not told, every trigger is found that may be said of
    something. `is_uncut`: the clause may hold several, and end within.
    """
    triggers = load_triggers(language)
    found: list[tuple[int, Trigger]] = []
    inside: frozenset[str] = frozenset()
    for index in places:
        for trigger in triggers.get(words[index], ()):
            if trigger.asks:
                if not inside:
                    inside = frozenset(words if len(clause) == len(words) else [words[at] for at in clause])
                if not _is_met(trigger, words, clause, index, inside, is_uncut):
                    continue
                if whats is not None and not trigger.is_said_of(whats):
                    continue
            if trigger.event == _NOTHING:
                if is_uncut or (whats is None and trigger.of):
                    continue  # what makes an idiom of it may stand in another clause, or count something else
                break
            found.append((index, trigger))
            if whats is not None or not trigger.of:
                break
    return found


def _is_met(
    trigger: Trigger,
    words: Sequence[str],
    clause: Sequence[int],
    index: int,
    inside: frozenset[str],
    is_uncut: bool,
) -> bool:
    """Whether everything that the trigger asks for stands where it must; `inside`: the words of the clause."""
    for asked in trigger.company:
        if inside.isdisjoint(asked):
            return False
    if trigger.particle:
        return trigger.particle in inside and _has_particle(words, clause, index, trigger.particle, is_uncut)
    before = trigger.before
    return not before or tuple(words[max(0, index - len(before)) : index]) == before


def find_events(words: Sequence[str], first: int, last: int, language: str = "nl") -> list[tuple[int, str]]:
    """(index, event) for each trigger among `words[first:last]`, which is read as one clause."""
    return [(index, trigger.event) for index, trigger in find_triggers(words, range(first, last), language)]


def _has_particle(words: Sequence[str], clause: Sequence[int], index: int, particle: str, is_uncut: bool) -> bool:
    """Whether the particle ends the clause behind the verb; "aan de grens" is a preposition.

    Where it is uncut, a clause about a noun may begin behind the particle: "hielden drie mannen aan die ...".
    """
    for place, at in enumerate(clause):
        if at <= index or words[at] != particle:
            continue
        following = words[clause[place + 1]] if place + 1 < len(clause) else "."
        if not following[0].isalnum() or (following in NOT_NOUNS and following not in _NO_PARTICLE):
            return True
        if is_uncut and following in _RELATIVES:
            return True
    return False


def _read(written: str, asked: Trigger) -> Iterator[tuple[str, Trigger]]:
    """Each word that the first part of a line stands for, with its trigger."""
    if not written.startswith("~"):
        for alternative in written.split("|"):
            *before, word = alternative.split()
            yield word, replace(asked, before=tuple(before))
        return
    particle, _, base = written[1:].rpartition("-")
    forms = conjugate(base)
    for word in forms.finite:
        form: Form = "infinitive" if word == base else "finite"
        yield particle + word, replace(asked, form=form)
        if particle:
            yield word, replace(asked, particle=particle, form="finite")
    for word in forms.participles:
        yield particle + word, replace(asked, form="participle")
    if particle:
        yield base, replace(asked, before=(particle, "te"), form="infinitive")


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))
