"""Which lines of a story head its sections."""

from service.dutch.sentences import split_sentences
from service.formats import agencies, furniture, publication
from service.formats.layout import len_of
from service.formats.posts import Signature
from service.model import Span

_LONGEST_HEADING = 80
_MOST_HEADING_WORDS = 12
# So many short lines in a row are a list or a table, not headings without text.
_LIST_LENGTH = 3


def find_headings(text: str, units: list[Span], signatures: dict[int, Signature]) -> set[int]:
    """Indexes of short lines that head what follows; a longer run of such lines is a list, and one alone is a text."""
    if len(units) == 1:
        return set()
    short = [index for index, unit in enumerate(units) if index not in signatures and _is_heading(text, unit)]
    headings: set[int] = set()
    run: list[int] = []
    for index in [*short, -1]:
        if run and index != run[-1] + 1:
            headings.update(run if len(run) < _LIST_LENGTH else ())
            run = []
        run.append(index)
    return headings


def _is_heading(text: str, unit: Span) -> bool:
    """A short line that begins like a sentence and ends unlike one; a question may head a section too."""
    if len_of(unit) > _LONGEST_HEADING:
        return False
    line = text[unit.start : unit.end]
    first = line.lstrip("\"“„‘'’«(")[:1]
    return (
        (first.isupper() or first.isdigit())
        and line.rstrip("\"”“»’')")[-1:] not in (".", "!", "…", ":", ";", ",", "")
        and len(line.split()) <= _MOST_HEADING_WORDS
        and any(character.isalpha() for character in line)
        and len(split_sentences(text, unit.start, unit.end)) == 1
        and not furniture.is_button(text, unit)
        and not agencies.is_caption(text, unit.start, unit.end)
        and not is_of_page(text, unit)
        and agencies.read_credit_line(text, unit.start, unit.end) is None
        and agencies.read_source_line(text, unit.start, unit.end) is None
        and furniture.read_link(text, unit.start, unit.end) is None
    )


def is_of_page(text: str, unit: Span) -> bool:
    """Whether a line tells when the page was published or changed: "Laatste update: 8 mei 2024, 11.32 uur"."""
    return publication.is_labelled(text, unit) and publication.read_date_line(text, unit) is not None
