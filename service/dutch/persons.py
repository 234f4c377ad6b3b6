"""Whether a pronoun, a role or a given name is a woman's or a man's; None where it may be either.

Roles after Algemene Nederlandse Spraakkunst 12.3.1.6 (feminine nouns of persons); the names stand in persons.toml.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

Sex = Literal["f", "m"]

_PRONOUNS: dict[str, Sex] = {"zij": "f", "ze": "f", "haar": "f", "hij": "m", "hem": "m", "zijn": "m"}
_WOMEN = ("ster", "trice", "euse", "vrouw", "esse", "ares", "arin", "gin", "loge", "iste", "ente", "cate")
_MEN = ("man", "heer", "jongen", "vader", "broer")
_MINISTERS = ("minister", "magister", "meester", "premiester")  # end like women's roles, and are no woman's
_TITLES: dict[str, Sex] = {
    "mevrouw": "f", "mevr": "f", "mw": "f", "moeder": "f", "zus": "f", "dochter": "f", "koningin": "f", "prinses": "f",
    "actrice": "f", "echtgenote": "f", "weduwe": "f", "vriendin": "f", "tante": "f", "oma": "f", "econome": "f",
    "advocate": "f", "meneer": "m", "mijnheer": "m", "dhr": "m", "koning": "m", "prins": "m", "zoon": "m", "oom": "m",
    "opa": "m", "echtgenoot": "m", "weduwnaar": "m", "paus": "m", "kardinaal": "m", "bisschop": "m", "imam": "m",
}  # fmt: skip


def sex_of_pronoun(pronoun: str) -> Sex | None:
    """ "zij" is a woman, unless its verb is plural; "hij" is a man."""
    return _PRONOUNS.get(pronoun)


def sex_of_role(role: str) -> Sex | None:
    """ "woordvoerster" is a woman, "vakbondsman" a man, "minister" either."""
    if role in _TITLES:
        return _TITLES[role]
    if role.endswith(_MINISTERS):
        return None
    if role.endswith(_WOMEN):
        return "f"
    return "m" if role.endswith(_MEN) else None


def sex_of_name(name: str) -> Sex | None:
    """By the first given name: "Hilde Nauwelaerts" is a woman."""
    given = name.split(" ", 1)[0].casefold()
    women, men = _names()
    if given in women:
        return "f"
    return "m" if given in men else None


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    names = tomllib.loads(Path(__file__).with_name("persons.toml").read_text(encoding="utf-8"))
    women, men = (frozenset(name.casefold() for name in names[key].split()) for key in ("women", "men"))
    return women - men, men - women
