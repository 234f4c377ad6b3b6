"""Words that say what happened: from a clause's words to events of the public vocabulary.

The triggers stand in events.toml. A trigger may ask for company in the same clause: Dutch splits its verbs, and "gaven"
means surrender only with "zich" and "over".
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LEAST = "present"  # said by words that say something else in better company


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event if every one of `company` has one of its words in the clause."""

    event: str
    company: tuple[frozenset[str], ...]


@cache
def load_triggers(language: str) -> dict[str, tuple[Trigger, ...]]:
    """Triggers by the word whose place counts (lower case); those in more company come first, presence last."""
    tables = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))
    triggers: dict[str, list[Trigger]] = {}
    for event, lines in tables.get(language, {}).items():
        for line in lines:
            forms, *company = (part.strip().split("|") for part in line.split(" + "))
            for form in forms:
                triggers.setdefault(form, []).append(Trigger(event, tuple(map(frozenset, company))))
    return {
        form: tuple(sorted(found, key=lambda trigger: (-len(trigger.company), trigger.event == _LEAST)))
        for form, found in triggers.items()
    }


@cache
def event_of_noun(lemma: str) -> str | None:
    """What the noun says by itself: "stakers" are on strike."""
    tables = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))
    nouns: dict[str, str] = tables["nl_nouns"]
    return next((nouns[lemma[cut:]] for cut in range(len(lemma)) if lemma[cut:] in nouns), None)


def find_events(words: Sequence[str], first: int, last: int, language: str = "nl") -> list[tuple[int, str]]:
    """(index of the word, event) for each trigger among `words[first:last]`, which is read as one clause."""
    triggers = load_triggers(language)
    found: list[tuple[int, str]] = []
    clause: frozenset[str] | None = None
    for index in range(first, last):
        for trigger in triggers.get(words[index], ()):
            if trigger.company and clause is None:
                clause = frozenset(words[first:last])
            if all(clause and not clause.isdisjoint(words_asked) for words_asked in trigger.company):
                found.append((index, trigger.event))
                break
    return found
