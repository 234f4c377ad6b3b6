"""The particle that a verb of saying needs, and whether it closes the clause: "geeft toe", "houdt het op"."""

from service.dutch.reporting import SEPARABLE
from service.dutch.words import PREPOSITIONS
from service.extraction.statements.line import QUOTE_MARKS, Line
from service.extraction.statements.record import Statement
from service.model import Passage, Span

_CLOSES = frozenset((".", ",", ":", ";", "?", "!", "dat", "of", "hoe", "hoeveel", "te", "en", "maar")) | QUOTE_MARKS
_PARTICLE_REACH = 14  # tokens from a verb to its particle
_GIVES = frozenset(("geeft", "gaf", "geven", "gaven"))


def has_particle(line: Line, index: int) -> bool:
    """Whether what the verb needs follows it, with no stop between."""
    words = line.words
    behind = words[index + 1 : min(line.last, index + _PARTICLE_REACH)]
    for particle in SEPARABLE[words[index]]:
        if particle.words[0] not in behind:
            continue
        for at, word in enumerate(behind):
            if word in (".", ";"):
                break
            if word != particle.words[0] or not _goes_on(behind, at, particle.words):
                continue
            if words[index] in _GIVES and _has_number(line, index, index + 1 + at):
                continue  # "gaf drie games toe": what is given is said by nobody
            if not particle.closes or is_closed(line, index + 1 + at + len(particle.words)):
                return True
    return False


def _has_number(line: Line, index: int, particle: int) -> bool:
    """Whether a number stands between a verb and its particle."""
    return bool(line.reading.quantities_in(line.tokens.start[index], line.tokens.start[particle]))


def _goes_on(behind: list[str], at: int, words: tuple[str, ...]) -> bool:
    """Whether the words follow in a row from `at`; "#" is any number in digits."""
    if words == ("het", "op") and behind[at + 2 : at + 3] == ["op"]:
        return True  # "houdt het officieel op 31"
    if words == ("het", "over") and behind[at + 1 : at + 2] == ["tegenover"]:
        return "over" in behind[at + 2 : at + 6]  # "heeft het tegenover X over 31 gewonden"
    for offset, part in enumerate(words[1:], at + 1):
        if offset >= len(behind) or (behind[offset] != part and not (part == "#" and behind[offset][0].isdigit())):
            return False
    return True


def closes(line: Line, index: int, particles: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether one of the particles closes the verb's clause."""
    for at in range(index + 1, min(line.last, index + _PARTICLE_REACH)):
        if line.words[at] in particles and is_closed(line, at + 1):
            return True
        if line.words[at] in (",", ".", ";", "dat"):
            return False
    return False


def is_closed(line: Line, behind: int) -> bool:
    """Whether no object follows the particle before `behind`, so that it is no preposition."""
    return behind >= line.last or line.words[behind] in _CLOSES or line.words[behind] in PREPOSITIONS


def with_particle(line: Line, index: int, said: Statement) -> Statement:
    """The statement with all of its cue, where the words that the verb needs stand right behind it: "geeft toe"."""
    for particle in SEPARABLE.get(line.words[index], ()):
        words = [word for word in particle.words if word != "dat"]
        if not particle.closes and len(words) == 1 and words[0] in PREPOSITIONS:
            continue  # "spreekt van": the preposition is that of what is said
        end = index + 1 + len(words)
        if words and line.words[index + 1 : end] == words and said.cue is not None and end <= line.last:
            start, stop = said.cue.start, line.tokens.end[end - 1]
            cue = Passage(line.reading.text[start:stop], start, stop)
            return said.replace(cue=cue, span=Span(min(said.span.start, start), max(said.span.end, stop)))
    return said
