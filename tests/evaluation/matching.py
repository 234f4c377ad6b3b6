"""Which mention and which figure of an extraction answers which of the record, and what is right about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.model import Article, Extraction, Figure, Mention
from tests.evaluation.checks import Check, agrees, value_of
from tests.evaluation.records import Record, WantedFigure, WantedMention


@dataclass(frozen=True)
class Reading:
    """A record beside its extraction. Pairs hold what answers each other; `made_up_` what answers nothing."""

    record: Record
    found: Extraction
    mentions: tuple[tuple[WantedMention, Mention], ...]
    figures: tuple[tuple[WantedFigure, int], ...]
    made_up_mentions: tuple[Mention, ...]
    made_up_figures: tuple[Figure, ...]

    def figure(self, index: int) -> Figure:
        return self.found.figures[index]


def pair(record: Record, found: Extraction) -> Reading:
    """Mentions answer each other by equal spans, figures by overlapping numerals, the nearest first."""
    by_span = {(mention.start, mention.end): mention for mention in found.mentions}
    mentions = tuple(
        (wanted, by_span[wanted.start, wanted.end])
        for wanted in record.mentions
        if (wanted.start, wanted.end) in by_span
    )
    figures = tuple(_pair_figures(record, found))
    answered = {index for _, index in figures}
    return Reading(
        record=record,
        found=found,
        mentions=mentions,
        figures=figures,
        made_up_mentions=tuple(
            mention
            for mention in found.mentions
            if not any(_overlap(mention.start, mention.end, wanted) for wanted in record.mentions)
        ),
        made_up_figures=tuple(figure for index, figure in enumerate(found.figures) if index not in answered),
    )


def check_article(record: Record, article: Article) -> Iterator[Check]:
    """What the article is made of, part by part."""
    got = {
        "published": article.published and article.published.value,
        "language": article.language,
        "headline": article.headline and article.headline.surface,
        "byline": article.byline and article.byline.surface,
        "agencies": sorted(agency.surface for agency in article.agencies),
        "section_headings": [section.heading.surface for section in article.sections if section.heading],
        "posts": [
            (post.author and post.author.surface, post.handle and post.handle.surface.lstrip("@ "), post.language)
            for post in article.posts
        ],
        "related": [related.title for related in article.related],
        "furniture": sorted(passage.surface for passage in article.furniture),
    }
    want = dict(record.article)
    want["agencies"] = sorted(want["agencies"])
    want["furniture"] = sorted(want["furniture"])
    want["posts"] = [(post["author"], post["handle"], post["language"]) for post in want["posts"]]
    for part, value in got.items():
        yield Check(f"article.{part}", value == want[part], record.name, value, want[part])


def check_mentions(reading: Reading) -> Iterator[Check]:
    """Every wanted mention: found, and of the right type and form."""
    answers = {wanted: mention for wanted, mention in reading.mentions}
    for wanted in reading.record.mentions:
        where = f"{reading.record.name} {wanted.surface!r}@{wanted.start}"
        mention = answers.get(wanted)
        if wanted.required or mention:
            yield Check("mention.found", mention is not None, where, mention is not None, True)
        if mention:
            yield Check("mention.type", mention.type in wanted.types, where, mention.type, wanted.types)
            if wanted.required:
                yield Check("mention.form", mention.form == wanted.form, where, mention.form, wanted.form)
    for mention in reading.made_up_mentions:
        where = f"{reading.record.name} {mention.surface!r}@{mention.start}"
        yield Check("mention.made up", False, where, mention.type, None)


def check_figures(reading: Reading, ids_of: dict[str, set[str]]) -> Iterator[Check]:
    """Every wanted figure: found, and right in each field that the record asks.

    Args:
        ids_of: the entity ids that a canonical name was given anywhere in the corpus; a speaker with one of them is
            right whatever the extraction calls it.
    """
    at = {wanted.id: index for wanted, index in reading.figures}
    for wanted in reading.record.figures:
        where = f"{reading.record.name} {wanted.id} {wanted.surface!r}@{wanted.start}"
        if wanted.required or wanted.id in at:
            yield Check("figure.found", wanted.id in at, where, wanted.id in at, True)
        if wanted.id not in at:
            continue
        figure = reading.figure(at[wanted.id])
        numeral = reading.found.article.text[figure.quantity.numeral.start : figure.quantity.numeral.end]
        surfaces = [wanted.surface, *wanted.also]
        yield Check("figure.numeral", numeral in surfaces, where, numeral, surfaces)
        for field, want in wanted.asked.items():
            got = value_of(figure, field)
            right = agrees(got, want) or _entity_id(figure, field) in _ids(want, ids_of)
            yield Check(f"figure.{field}", right, where, got, want)
        if wanted.wholes is not None:
            wholes = [at.get(whole) if whole else None for whole in wanted.wholes]
            yield Check("figure.part_of", figure.part_of in wholes, where, figure.part_of, wholes)
    for figure in reading.made_up_figures:
        where = f"{reading.record.name} {figure.verbatim!r}@{figure.start}"
        yield Check("figure.made up", False, where, figure.quantity.rule, None)


def _pair_figures(record: Record, found: Extraction) -> Iterator[tuple[WantedFigure, int]]:
    free = set(range(len(found.figures)))
    for wanted in record.figures:
        overlapping = [
            index
            for index in free
            if _overlap(found.figures[index].quantity.numeral.start, found.figures[index].quantity.numeral.end, wanted)
        ]
        if overlapping:
            nearest = min(
                overlapping, key=lambda index: abs(found.figures[index].quantity.numeral.start - wanted.start)
            )
            free.remove(nearest)
            yield wanted, nearest


def _overlap(start: int, end: int, wanted: WantedMention | WantedFigure) -> bool:
    return start < wanted.end and wanted.start < end


def _entity_id(figure: Figure, field: str) -> str | None:
    """The entity behind a field that names one."""
    if field == "place":
        return figure.place.entity.entity_id if figure.place else None
    if field not in ("speaker", "via") or figure.attribution is None:
        return None
    party = figure.attribution.speaker if field == "speaker" else figure.attribution.via
    return party.entity_id if party else None


def _ids(want: object, ids_of: dict[str, set[str]]) -> set[str]:
    names = want if isinstance(want, list) else [want]
    return {identifier for name in names if isinstance(name, str) for identifier in ids_of.get(name, ())}
