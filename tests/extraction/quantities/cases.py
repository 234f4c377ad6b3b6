"""The development cases of other projects, read as ours: which of their expectations our quantities express.

The cases are not part of this repository (their licences: MIT, BSD-3-Clause, CC BY-SA 4.0). They are looked for
in `$TELLING_SHARED/cases`, by default the folder `shared` beside the repository; without them the tests that need
them are skipped, and say so. Run `python -m tests.extraction.quantities.cases` for the table and every fault.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities
from service.model import Quantity

FOLDER = Path(os.environ.get("TELLING_SHARED") or Path(__file__).resolve().parents[4] / "shared") / "cases"

# Their units, and how many of ours one of theirs is.
UNITS: dict[str, tuple[str, str]] = {
    "Euro": ("EUR", "1"), "EUR": ("EUR", "1"), "Dollar": ("USD", "1"), "USD": ("USD", "1"), "GBP": ("GBP", "1"),
    "United States dollar": ("USD", "1"), "Cent": ("EUR", "0.01"), "Netherlands guilder": ("NLG", "1"),
    "Chinese yuan": ("CNY", "1"), "Mexican peso": ("MXN", "1"), "Canadian dollar": ("CAD", "1"),
    "New Zealand dollar": ("NZD", "1"), "Unnamed": ("USD", "1"),
    "Kilometre": ("km", "1"), "Mile": ("[mi_i]", "1"), "Metre": ("m", "1"), "Centimetre": ("cm", "1"),
    "Kilometer": ("km", "1"), "Inch": ("[in_i]", "1"), "Foot": ("[ft_i]", "1"), "Millimeter": ("mm", "1"),
    "Gram": ("g", "1"), "Cup": ("[cup_us]", "1"), "Ton": ("t", "1"), "Metric ton": ("t", "1"),
    "Millilitre": ("mL", "1"), "Litre": ("L", "1"), "Hectolitre": ("hL", "1"), "Milliliter": ("mL", "1"),
    "Liter": ("L", "1"), "Barrel": ("[bbl_us]", "1"), "Cubic foot": ("[cft_i]", "1"), "Teaspoon": ("[tsp_us]", "1"),
    "Tablespoon": ("[tbs_us]", "1"), "Hectare": ("har", "1"), "Square meter": ("m2", "1"),
    "Square kilometer": ("km2", "1"), "Mile per hour": ("[mi_i]/h", "1"), "Kilometer per hour": ("km/h", "1"),
    "Bit": ("bit", "1"), "Megabit": ("MBy", "1"), "Megabyte": ("MBy", "1"), "Kilobyte": ("kBy", "1"),
    "Second": ("s", "1"), "Minute": ("min", "1"), "Hour": ("h", "1"), "Day": ("d", "1"), "Week": ("wk", "1"),
    "Month": ("mo", "1"), "Quarter": ("mo", "3"), "Year": ("a", "1"), "C": ("Cel", "1"), "F": ("[degF]", "1"),
    "Degree": ("Cel", "1"), "Radian": ("rad", "1"), "Turn": ("circ", "1"),
    "Kwartje": ("NLG", "0.25"), "Stuiver": ("NLG", "0.05"), "Dubbeltje": ("NLG", "0.1"),
}  # fmt: skip
ORDINAL = re.compile(r"\d+(ste|de|e)|.*(ste|de)|eerst|[ivxlc]+|\d+-\d+")
RACE = re.compile(r"\bde (100|200|400|500|800|1000|1500|3000|5000|10\.000) meter$")
YEAR = re.compile(r"1[0-9]{3}")
ERA = re.compile(r" (?:voor|na) Christus")
TITLE_BEHIND = re.compile(r" [»”\"'] ?\( ?\d{4}")
YEAR_IN_BRACKETS = re.compile(r"\( ?\d{4}\b")
# Ours in one unit a dimension, for comparison.
BASES = {
    "kg": ("g", "1000"), "mg": ("g", "0.001"), "h": ("min", "60"), "s": ("min", "0.0166666666666666666667"),
}  # fmt: skip

# What our policy answers otherwise on purpose, and why. `policy_reason` tells which case is which.
POLICY = {
    "article": '"een" is the article: "ze vond een cent" reports no number ("één cent" and "anderhalve cent" do)',
    "code": "a row of zeros is a code and no quantity",
    "telephone": "a telephone number is no quantity",
    "thousand": '"3k" is three thousand of something, also of metres',
    "past": '"twee weken geleden" is a time',
    "idiom": '"in één oogopslag" counts nothing',
    "year": "a year in brackets, before what happened in it or before Christ is no quantity",
    "round": '"1/4 finale" is a round of a tournament',
    "event": '"de 200 meter" is a race',
    "name": '"de Zeventien Provinciën" are one name, and so is a title',
}
# Expectations that are no numbers: they are not asked, and only counted.
NOT_ASKED = {
    "ordinal": "an ordinal is a place in a row, and never a figure",
    "bare unit": "a unit without a number states no number",
}
# What the models of one kind are silent about is said of that kind alone: another of their models has the others.
KINDS_OF = {
    "Number.PercentModel": {"percentage", "percentage_point"},
    "Number.PercentModelPercentMode": {"percentage", "percentage_point"},
    "NumberWithUnit.AgeModel": {"age"},
    "NumberWithUnit.CurrencyModel": {"money"},
    "NumberWithUnit.TemperatureModel": {"temperature"},
    "Duration.negative": {"duration"},
}

SUITES = {
    "recognizers.jsonl": (
        "Number.NumberModel", "Number.NumberRangeModel", "Number.PercentModel", "Number.PercentModelPercentMode",
        "NumberWithUnit.AgeModel", "NumberWithUnit.CurrencyModel", "NumberWithUnit.DimensionModel",
        "NumberWithUnit.TemperatureModel",
    ),
    "duckling.jsonl": ("AmountOfMoney", "Distance", "Duration", "Duration.negative", "Numeral", "Quantity", "Volume"),
    # "invalid" (no single number) and "replace_numbers" (a text for a text) have no expectation that we could express.
    "text2num.jsonl": ("text2digits",),
}  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """One expectation, what we found over it, and whether it says the same."""

    suite: str
    case: str
    text: str
    expected: str
    found: str
    is_right: bool
    reason: str | None = None


def read_cases(name: str) -> Iterator[dict[str, Any]]:
    """The cases of one file of the folder."""
    with (FOLDER / name).open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def answers(file: str, dimension: str) -> Iterator[Answer]:
    """Every expectation of one suite, with our answer."""
    for case in read_cases(file):
        if case["dimension"] != dimension:
            continue
        text, suite = case["text"], f"{file.removesuffix('.jsonl')} {dimension}"
        found = find_quantities(text, tokenize(text))
        for expected in case["expect"]:
            over = [q for q in found if q.start < expected["end"] and expected["start"] < q.end]
            is_right = any(same(expected, quantity) for quantity in over)
            # "tussen de 3 en 15 gram": they have the second number alone, ours says both.
            is_right = is_right or any(
                q.modifier == "between" and same(expected, replace(q, best=q.high)) for q in over
            )
            shown = str([show(text, q) for q in over])
            yield Answer(suite, case["id"], text, str(expected), shown, is_right, policy_reason(expected, text))
        if not case["expect"] and dimension != "replace_numbers":
            if dimension == "Number.NumberModel":  # another of their models has the numbers with a unit
                found = [q for q in found if q.unit is None]
            found = [q for q in found if q.kind in KINDS_OF.get(dimension, {q.kind})]
            yield Answer(suite, case["id"], text, "nothing", str([show(text, q) for q in found]), not found)


def policy_reason(expected: dict[str, Any], text: str) -> str | None:
    """The key of POLICY or NOT_ASKED under which we answer this expectation otherwise, or None."""
    words = expected["text"].lower()
    if expected["type"] == "ordinal" or re.search(r"\b\w+(tien|ti)?de\b.*\b\w+(tien|ti)?de\b", words):
        return "ordinal"
    if not {"value", "low", "high"} & expected.keys():
        return "bare unit"
    if re.fullmatch(r"een( \w+)?", words):
        return "article"
    if re.fullmatch(r"00+", words):
        return "code"
    if re.fullmatch(r"\d+k", words) and expected.get("unit") is not None:
        return "thousand"
    return "telephone" if "telefoon" in text else None


def show(text: str, quantity: Quantity) -> str:
    """A quantity in one line."""
    values = "/".join("-" if value is None else str(value) for value in (quantity.low, quantity.best, quantity.high))
    return f"{text[quantity.start : quantity.end]!r} {quantity.kind} {quantity.modifier} {values} {quantity.unit}"


def same(expected: dict[str, Any], quantity: Quantity) -> bool:
    """Whether the quantity expresses the value or range, and the unit, that the suite expects."""
    code, factor = UNITS.get(str(expected.get("unit")), ("", "1"))
    ours, scale = quantity.unit, Decimal(1)
    if "unit" in expected and not code:
        return False
    if code:
        if expected["unit"] == "Unnamed" or (expected["unit"] == "Cent" and ours == "USD"):
            code = ours or ""
        if (ours, code) == ("deg", "Cel"):
            ours = code  # one word of theirs for both
        if ours != code:
            base, times = BASES.get(ours or "", (ours, "1"))
            back, divide = BASES.get(code, (code, "1"))
            if base != back:
                return False
            scale = Decimal(times) / Decimal(divide)
    by = scale / Decimal(factor)
    if "value" in expected and "low" not in expected and "high" not in expected:
        return near(quantity.best, expected["value"], by, quantity.unit)
    low, high = expected.get("low"), expected.get("high")
    return (low in (None, "") or near(quantity.low, low, by, None)) and (
        high in (None, "") or near(quantity.high, high, by, None)
    )


def near(ours: Decimal | None, theirs: Any, by: Decimal, unit: str | None) -> bool:
    """Equal but for the digits that fractions are cut after."""
    written = str(theirs).strip()
    percent = written.endswith("%")
    try:
        value = Decimal(written.rstrip("%").replace(",", "."))
    except InvalidOperation:
        return False
    if ours is None:
        return False
    if percent and unit == "1":
        value /= 100
    return abs(ours * by - value) <= Decimal("1e-9") * max(Decimal(1), abs(value))


def nummod_answers(name: str) -> Iterator[Answer]:
    """Each number of the treebanks that counts a noun, and whether a quantity of ours holds it.

    Left out, as no figures: years and other numbers whose head does not follow, "een", indefinite numerals ("zoveel").
    """
    for case in read_cases(name):
        text = case["text"]
        found = find_quantities(text, tokenize(text))
        for pair in case["expect"]:
            number, head = pair["number"], pair["head"]
            if not is_figure(number, head):
                continue
            over = [q for q in found if q.start < number["end"] and number["start"] < q.end]
            wanted, shown = f"{number['text']} {head['text']}", str([show(text, q) for q in over])
            behind = text[head["end"] :].lstrip()
            reason = "past" if behind.startswith("geleden") else None
            reason = "idiom" if head["text"] in ("oogopslag", "klap") else reason
            is_name = number["start"] > 0 and number["text"][0].isupper() and head["text"][0].isupper()
            reason = "name" if is_name else reason
            reason = "round" if "/" in number["text"] and "finale" in head["text"] else reason
            is_year = re.fullmatch(r"\d{4}", number["text"]) is not None and head["text"][0].isupper()
            reason = "year" if is_year else reason
            reason = "event" if RACE.search(text[: head["end"]]) else reason
            reason = "year" if YEAR_IN_BRACKETS.match(text, max(0, number["start"] - 1)) else reason
            reason = no_figure(text, number, head) if reason is None and not over else reason
            yield Answer(name, case["id"], text, wanted, shown, bool(over), reason)


def no_figure(text: str, number: dict[str, Any], head: dict[str, Any]) -> str | None:
    """The key of POLICY under which a pair is none: "3000 jaar voor Christus", "de 1812 veldtocht", a title."""
    before = text[: number["start"]].split()[-2:]
    is_year = YEAR.fullmatch(number["text"]) is not None and before == ["over", "de"]
    if is_year or ERA.match(text, head["end"]):
        return "year"
    return "name" if TITLE_BEHIND.match(text, head["end"]) else None


def is_figure(number: dict[str, Any], head: dict[str, Any]) -> bool:
    """Whether a treebank's pair is a number and the noun behind it that it counts."""
    indefinite = ("een", "zoveel", "hoeveel", "veel", "weinig", "geen", "ene", "evenveel", "beide")
    behind = 0 < head["start"] - number["end"] < 40
    year = len(number["text"]) == 4 and number["text"].isdigit() and head["upos"] in ("PROPN",)
    if ORDINAL.fullmatch(number["text"].lower()):
        return False
    return behind and not year and number["lemma"] not in indefinite and number["text"].lower() not in indefinite


def every_answer() -> list[Answer]:
    """All suites, in order."""
    found = [answer for file, names in SUITES.items() for name in names for answer in answers(file, name)]
    return found + [a for part in ("train", "dev") for a in nummod_answers(f"ud_nummod_{part}.jsonl")]


def main() -> None:
    """Prints a line a suite (right, asked, of the others those that policy answers otherwise); -v prints the faults."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    excused: Counter[str] = Counter()
    left: Counter[str] = Counter()
    wrong: list[Answer] = []
    for answer in every_answer():
        if answer.reason in NOT_ASKED:
            left[answer.reason] += 1
            continue
        asked[answer.suite] += 1
        right[answer.suite] += answer.is_right
        excused[answer.suite] += not answer.is_right and answer.reason is not None
        if not answer.is_right:
            wrong.append(answer)
    for suite, count in asked.items():
        share = right[suite] / count
        rest = right[suite] / max(1, count - excused[suite])
        print(f"{suite:48} {right[suite]:4} / {count:<4} {share:.3f}   policy {excused[suite]:2}   without {rest:.3f}")
        for answer in wrong if "-v" in sys.argv else ():
            if answer.suite == suite:
                why = POLICY[answer.reason] if answer.reason else "wrong"
                print(f"      {answer.text[:200]!r} ({why})")
                print(f"          wants {answer.expected}")
                print(f"          found {answer.found}")
    total = sum(asked.values())
    found, otherwise = sum(right.values()), sum(excused.values())
    print(f"{'all':48} {found:4} / {total:<4} {found / total:.3f}   policy {otherwise:2}")
    for reason, count in sorted(left.items()):
        print(f"not asked: {count} ({NOT_ASKED[reason]})")


if __name__ == "__main__":
    main()
