"""The treebanks' numbers and the nouns they count, read as ours: is the number a figure, and is its noun the same one?

Each sentence is an article of its own and goes the whole way, entities included. The pairs are no part of this
repository (UD_Dutch-Alpino and UD_Dutch-LassySmall, CC BY-SA 4.0; see quantities/cases.py for where they are looked
for). `python -m tests.extraction.counted_cases` prints shares; `-v` every fault of the train half, `-l` every lemma
that differs, `-n` the counted nouns without a category; `dev` reads the other half.

A noun is linked where the noun of the figure, or the unit of a measure ("vijf kilometer"), lies over the treebank's
head. Its second word will do in a name or a coordination. Left out are the pairs that are no figures by the policy of
gold/GUIDELINES.md; NO_FIGURE says which, and how many they are is printed.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from service import extraction, formats
from service.dutch.nouns import categorize
from service.model import Figure
from tests.extraction.quantities.cases import read_cases

NO_FIGURE = {
    "ordinal": '"de tweede ronde", "19de eeuw", "het eerst"',
    "year": "a year: (1934), mei 1982, Euro 2000",
    "date": '"12 maart"',
    "clock": '"8 uur", where a hand of the clock is meant',
    "score": '"6-4", "( 4 )" behind a score, "2-0"',
    "round": '"1/4 finale": the name of a round',
    "rank": "the place of a player, a postal code, a page or an age in brackets behind a name",
    "label": 'a number behind its noun names it: "artikel 3", "zaal 2", "groep 7"',
    "article": '"een", also where it is written for one of many',
    "indefinite": '"zoveel", "hoeveel", "beide": no number',
    "name": '"De Drie Gratiën": the number is a part of a name, or of a title with its year behind it',
    "past": '"twee weken geleden", "zeven jaar later": a time',
    "idiom": '"in één oogopslag" counts nothing',
}
_ORDINAL = re.compile(r"\d+[\W]?(ste|de|e)|.*(ste|de)|eerst|[ivxlc]+(de|ste|e)?", re.IGNORECASE)
_NUMBER = re.compile(r"[+\-<>]?\d[\d.,]*")
_INDEFINITE = frozenset(("zoveel", "hoeveel", "veel", "weinig", "geen", "evenveel", "beide", "meer", "zoveelste"))
# "3000 jaar voor Christus", "de 1812 veldtocht", "« Zeven gedichten » (1984)"
_ERA = re.compile(r" (?:voor|na) Christus")
_YEAR = re.compile(r"1[0-9]{3}")
_TITLE_BEHIND = re.compile(r" [»”\"'] ?\( ?\d{4}")
_MAGNITUDES = frozenset(("duizend", "miljoen", "miljard", "biljoen"))
_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())


@dataclass(frozen=True)
class Pair:
    """A number and its head in a sentence, with the figure found at the number."""

    text: str
    number: dict[str, Any]
    head: dict[str, Any]
    reason: str | None
    figure: Figure | None

    @property
    def is_counted(self) -> bool:
        """Whether the head itself is what the figure counts, and no unit or numeral."""
        counted = self.figure and self.figure.counted
        return bool(counted and counted.start < self.head["end"] and self.head["start"] < counted.end)

    @property
    def is_linked(self) -> bool:
        """Whether the figure's noun or unit lies over the head."""
        if self.figure is None:
            return False
        spans = [self.figure.counted, self.figure.quantity.unit_span]
        if self.head["lemma"] in _MAGNITUDES:
            spans.append(self.figure.quantity.numeral)  # "1 miljoen kippen": to the treebank the numeral's own head
        if self.figure.quantity.unit is not None:
            spans.append(self.figure.quantity)  # "20%", "30 m/s": the unit is not apart
        return any(span and span.start < self.head["end"] and self.head["start"] < span.end for span in spans)

    def __str__(self) -> str:
        figure = self.figure
        found = "nothing" if figure is None else f"{figure.verbatim!r}, {figure.counted and figure.counted.surface!r}"
        return f"{self.number['text']} {self.head['text']} <> {found} | {self.text}"


def read_pairs(name: str) -> Iterator[Pair]:
    """Every pair of one file, with our answer."""
    for case in read_cases(name):
        text = case["text"]
        figures = extraction.extract(formats.parse_text(text)).figures
        for pair in case["expect"]:
            number, head = pair["number"], pair["head"]
            over = (
                figure
                for figure in figures
                if figure.quantity.start < number["end"] and number["start"] < figure.quantity.end
            )
            yield Pair(text, number, head, no_figure(text, number, head), next(over, None))


def no_figure(text: str, number: dict[str, Any], head: dict[str, Any]) -> str | None:
    """The key of NO_FIGURE under which the pair is none, or None."""
    word, noun = number["text"].lower(), head["text"].lower()
    if _ORDINAL.fullmatch(word):
        return "ordinal"
    if word in _INDEFINITE:
        return "indefinite"
    if word in ("een", "ene"):
        return "article"
    if re.fullmatch(r"\d+-\d+", noun):
        return "score"
    if re.fullmatch(r"1/\d+", word) and noun.startswith("finale"):
        return "round"
    if re.fullmatch(r"\d+-\d+", word):
        return "year" if len(word) > 6 else "score"
    if noun in _MONTHS and head["start"] > number["start"]:
        return "date"
    if re.fullmatch(r"1\d{3}|20[0-4]\d|'\d\d", word) and (
        head["start"] < number["start"] or head["upos"] == "PROPN" or noun in _MONTHS or head["text"][0].isupper()
    ):
        return "year"
    before = text[: number["start"]].split()[-2:]
    is_year = _YEAR.fullmatch(word) is not None and before == ["over", "de"] and "Number=Sing" in head["feats"]
    if is_year or _ERA.match(text, head["end"]):
        return "year"
    if _TITLE_BEHIND.match(text, head["end"]):
        return "name"
    if head["end"] <= number["start"]:
        behind_noun = text[head["end"] : number["start"]]
        if "(" in behind_noun:
            return "rank"
        if head["upos"] == "PROPN" or "Number=Plur" not in head["feats"]:
            return "label"
    behind = text[head["end"] :].split()[:1]
    if behind and behind[0] in ("geleden", "later", "eerder", "voordien", "nadien", "tevoren"):
        return "past"
    if noun in ("oogopslag", "klap", "woord", "ding"):
        return "idiom"
    if number["text"][0].isupper() and head["text"][0].isupper() and number["start"] > 0:
        return "name"
    if noun in ("uur", "u", "u.", "uur.") and _NUMBER.fullmatch(word):
        before = text[: number["start"]].split()[-1:]
        return "clock" if before and before[0].lower() in ("om", "rond", "tot", "vanaf", "omstreeks", "tegen") else None
    return None


def main(arguments: list[str]) -> None:
    """The table; see the module."""
    for half in ("dev",) if "dev" in arguments else ("train", "dev"):
        pairs = list(read_pairs(f"ud_nummod_{half}.jsonl"))
        asked = [pair for pair in pairs if pair.reason is None]
        found = [pair for pair in asked if pair.figure]
        linked = [pair for pair in asked if pair.is_linked]
        counting = [pair for pair in linked if pair.is_counted]
        lemmas = [pair for pair in counting if same_lemma(pair)]
        placed = [pair for pair in counting if pair.figure and pair.figure.counted and pair.figure.counted.category]
        left_out = Counter(pair.reason for pair in pairs if pair.reason)
        print(f"ud_nummod_{half}: {len(pairs)} pairs, {len(asked)} of figures")
        print("  left out  " + ", ".join(f"{reason} {count}" for reason, count in left_out.most_common()))
        for label, right, of in (
            ("found", found, asked),
            ("linked", linked, asked),
            ("lemma", lemmas, counting),
            ("category", placed, counting),
        ):
            print(f"  {label:9} {len(right):4} / {len(of):<4} {len(right) / max(1, len(of)):.3f}")
        show = half == "train" or "dev" in arguments
        if show and "-v" in arguments:
            print(*(f"    {pair}" for pair in asked if not pair.is_linked), sep="\n")
        if show and "-l" in arguments:
            for pair in counting:
                if pair not in lemmas and pair.figure and pair.figure.counted:
                    print(f"    {pair.head['text']}: {pair.figure.counted.lemma}, theirs {pair.head['lemma']}")
        if show and "-n" in arguments:
            names = (pair.figure.counted.lemma for pair in counting if pair.figure and pair.figure.counted)
            bare = Counter(name for name in names if categorize(name) is None)
            print("    " + ", ".join(f"{lemma} {count}" for lemma, count in bare.most_common()))
        if show and "-r" in arguments:
            for pair in pairs:
                if pair.reason:
                    print(f"    {pair.reason}: {pair}"[:200])


def same_lemma(pair: Pair) -> bool:
    """Whether our lemma is the treebank's; theirs of a noun made of a participle is the verb, ours the noun."""
    counted = pair.figure and pair.figure.counted
    if not counted:
        return False
    ours, theirs = counted.lemma.casefold(), pair.head["lemma"].replace("_", "").casefold()
    return ours == theirs or pair.head["upos"] in ("VERB", "ADJ", "SYM", "X") or ours == theirs.rstrip(".")


if __name__ == "__main__":
    main(sys.argv[1:])
