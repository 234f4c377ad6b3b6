"""Capitals that name nothing: "een IQ van 85", "boven NAP", "vlucht KL1234", "Giro 555", "de schaal van Richter"."""

import re
from functools import cache

from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.line import Line

# Two letters of the airline and at least three digits; with fewer it may be a party or a team ("D66", "U19").
_FLIGHT = re.compile(r"[A-Z]{2}\d{3,4}")

# An X that stands for what is not known, or counts: "op X en Y", "X = 3", "op X meter".
_OF_UNKNOWNS = frozenset("en of y = + - × * aantal meter procent euro dagen plaatsen".split())
_PLATFORMS = frozenset(
    "platform netwerk medium sociaalnetwerksite berichtendienst socialmediaplatform techbedrijf".split()
)
_FORMER = re.compile(r",? \(?(?:het |de )?(?:vroegere?|voorheen|voormalige?|eerder|ooit|tot voor kort) Twitter")


def is_code(line: Line, index: int, surface: str) -> bool:
    """Whether the surface that begins at this token is an abbreviation or a number that names nothing."""
    codes, neuter = _codes()
    if surface in neuter:
        return line.before(index) != "de"
    return surface in codes or _FLIGHT.fullmatch(surface) is not None


def is_scale(line: Line, index: int) -> bool:
    """Whether the word tells by which scale or degree something is measured: "schaal van Richter", "graden Celsius"."""
    if line.tokens.surface[index] not in _scales():
        return False
    before = line.before(index)
    if before == "van":
        return index > 1 and line.before(index - 1) == "schaal"
    return before in {"graad", "graden"} or before.isdigit()


def is_account(line: Line, index: int) -> bool:
    """Whether the word begins the number of an account, "Giro 555"; "Giro 2019" is the race of a year."""
    number = line.after(index + 1)
    return line.tokens.surface[index] == "Giro" and number.isdigit() and len(number) != len("2019")


@cache
def _codes() -> tuple[frozenset[str], frozenset[str]]:
    words = load_cues()["not_names"]
    return frozenset(words["codes"].split()), frozenset(words["neuter_codes"])


@cache
def _scales() -> frozenset[str]:
    return frozenset(load_cues()["not_names"]["scales"])


def is_platform(line: Line, index: int) -> bool:
    """Whether an X is the platform that was Twitter: "op X", "het platform X", "X, het vroegere Twitter"."""
    after = line.after(index + 1)
    if _FORMER.match(line.text, line.tokens.end[index]):
        return True
    if after in _OF_UNKNOWNS or after[:1].isdigit() or line.is_capital(index + 1):
        return False
    before = line.before(index)
    return before in _PLATFORMS or (before in ("op", "via") and line.spaced(index - 1))
