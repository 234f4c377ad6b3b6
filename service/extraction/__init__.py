"""From an article to everything that is found in it: `extract(article) -> Extraction`.

    tagging/         parts of speech and names, by a trained network
    entities/        who and what is named
    quantities/      numerals with modifier, kind and unit
    times/           when
    reading.py       the blocks laid out: tokens, sentences, quotes, and the finds above in their places
    counted/         which noun a quantity counts
    elided/          which noun it counts where the words leave it out
    events/          what is said of them
    places/          where
    clauses.py       the statement that a word stands in
    moments/         which time is the figure's
    statements/      where in a sentence somebody says something
    attribution/     on whose word a figure is
    factuality/      whether it is stated, denied or left open
    media.py         which entities are media: the way a word came, not its speaker
    parts/           which figure is a part of which
    acting.py        a bare number that is the subject of its clause
    figures.py       all of it joined
    version.py       of the code, the network and the lists together

Pure: the same article gives the same extraction, on every machine. Odd text gives less, never an error. To add a rule,
write it in the module of its question; to add a quantity kind, see quantities/.
"""

from service.extraction.attribution import Attributions
from service.extraction.entities import NO_OVERRIDES, Overrides, find_mentions, find_portraits
from service.extraction.figures import find_figures
from service.extraction.media import find_media, find_platform
from service.extraction.reading import read_blocks
from service.extraction.tagging import tag_article
from service.extraction.version import find_version
from service.model import Article, Entity, EntityRef, Extraction, Figure


def extract(article: Article, timezone: str = "Europe/Brussels", overrides: Overrides = NO_OVERRIDES) -> Extraction:
    """Mentions, times and figures of the article, each with its span and in order of the text.

    Args:
        article: what `formats.parse` understood of a document.
        timezone: where times without a zone are read.
        overrides: what an operator knows better of the entities; the version of the extractor tells of them.
    """
    taggings = tag_article(article)
    mentions, entities = find_mentions(article, taggings, overrides)
    by_id = {entity.id: entity for entity in entities}
    names = {entity.id: entity.name for entity in entities}
    platform = find_platform()
    readings = read_blocks(article, taggings, mentions, timezone)
    attributions = Attributions(
        article,
        readings,
        mentions,
        names,
        find_media(article, mentions, entities),
        EntityRef(platform.id, platform.name),
    )
    figures = find_figures(article, readings, by_id, attributions)
    return Extraction(
        article,
        entities if platform.id in by_id or not _is_used(platform, figures) else (*entities, platform),
        mentions,
        tuple(time for reading in readings for time in reading.times),
        tuple(figures),
        find_version(overrides),
        find_portraits(article, mentions, by_id),
    )


def _is_used(platform: Entity, figures: list[Figure]) -> bool:
    """Whether a figure came through the platform: posts do, and no word of theirs need name it."""
    return any(
        figure.attribution and figure.attribution.via and figure.attribution.via.entity_id == platform.id
        for figure in figures
    )
