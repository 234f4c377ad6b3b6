"""Articles: what stands where in them."""

from service.api.render.values import Json, render_passage, render_span
from service.model import Article, Post, Published, Section
from service.store.base import StoredArticle


def render_article(stored: StoredArticle) -> Json:
    """A stored article, whole."""
    record: Json = {"id": stored.id, "uri": stored.uri}
    record |= render_parts(stored.article)
    record |= {
        "figure_count": stored.figure_count,
        "mention_count": stored.mention_count,
        "entity_count": stored.entity_count,
        "version": stored.version,
        "received_at": stored.received_at,
    }
    return record


def render_parts(article: Article) -> Json:
    """What an article is made of: everything that does not depend on being stored."""
    record: Json = {"language": article.language}
    if article.published:
        record["published"] = _published(article.published)
    if article.headline:
        record["headline"] = render_passage(article.headline)
    if article.byline:
        record["byline"] = render_passage(article.byline)
    record["agencies"] = [
        {"name": agency.name, "surface": agency.surface, "start": agency.start, "end": agency.end}
        for agency in article.agencies
    ]
    record["sections"] = [_section(section) for section in article.sections]
    record["posts"] = [_post(post) for post in article.posts]
    record["related"] = [{"title": link.title, "start": link.start, "end": link.end} for link in article.related]
    record["furniture"] = [render_passage(passage) for passage in article.furniture]
    record |= {"text": article.text, "sha256": article.sha256, "word_count": article.word_count}
    return record


def _published(published: Published) -> Json:
    return {
        "value": published.value,
        "precision": published.precision,
        "basis": published.basis,
        "spans": [render_span(span) for span in published.spans],
    }


def _section(section: Section) -> Json:
    heading = {"heading": render_passage(section.heading)} if section.heading else {}
    return {**heading, "start": section.start, "end": section.end}


def _post(post: Post) -> Json:
    names = (("author", post.author), ("handle", post.handle))
    return {
        "author": post.author.surface if post.author else None,
        "handle": post.handle.surface if post.handle else None,
        "language": post.language,
        "start": post.start,
        "end": post.end,
        "spans": {name: [passage.start, passage.end] for name, passage in names if passage},
    }
