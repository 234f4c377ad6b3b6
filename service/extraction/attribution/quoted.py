"""Who is quoted: named behind the quotation, before it, between its parts, in the sentence or paragraph around it."""

from service.dutch.persons import sex_of_role
from service.dutch.reporting import OPINIONS, SOURCE_NOUNS
from service.dutch.words import DETERMINERS
from service.extraction.attribution.pages import Pages
from service.extraction.reading import Reading
from service.extraction.statements import Statement, merge
from service.model import Passage, Span

_QUOTE_BEFORE = 220  # characters before a quotation in which it may be introduced
_GAP = 60  # characters between a quotation's end and the verb that reports it
_IMPERSONAL = ("klinkt het", "klonk het", "luidt het", "luidde het")
_IMPERSONAL_REACH = 20  # characters
_LONGEST_CHAIN = 6  # parts of one quotation: "...", zegt X. "..."
_QUESTIONS = 2  # paragraphs that ask, between two answers of an interview
_OPENING_WORDS = 3  # tokens: "De oude moeder"
_OWN = frozenset("ik we wij mijn onze ons".split())
_SHORTEST_STATEMENT = 2  # spaces in a quotation that stands alone behind who said it
_MARKS = " \t\n\r\u00a0\"”“„’'‘«»,."
_OPENING = " \t\n\r\u00a0\"”“„’'‘«»-–—"


def find_quoted(pages: Pages, block: int, quote: int, chained: int = 0) -> Statement | None:
    """The statement that says who is quoted in quotation number `quote` of the block, or None."""
    reading = pages.readings[block]
    span = reading.quotes[quote]
    beside = _beside(pages, block, span)
    if told := [s for s in beside if s.backward or s.opens or s.reaches(span.start)]:
        return merge(told)
    number = reading.sentence_at(span.start)
    sentence = reading.sentences[number]
    introduced = [
        s
        for s in pages.statements(block, number)
        if s.at is not None and s.at < span.start and reading.quote_at(s.at) is None
    ]
    if introduced and span.start - sentence.start < _QUOTE_BEFORE:
        reaching = [s for s in introduced if s.reaches(span.start)]  # "X ontkent dat en zegt dat '...'"
        return merge(reaching or introduced)
    if beside:
        return merge(beside)
    if reading.text[span.end : span.end + _IMPERSONAL_REACH].lstrip(_MARKS).startswith(_IMPERSONAL):
        return _impersonal(pages, block, number)
    if chained >= _LONGEST_CHAIN:
        return None
    opens = not reading.text[sentence.start : span.start].strip(_OPENING + ",.")
    if quote and span.start - reading.quotes[quote - 1].end < _QUOTE_BEFORE:
        before = find_quoted(pages, block, quote - 1, chained + 1)
        before = None if before is None or _another_between(pages, block, quote, before) else before
        # «"...", zegt X, "..."» and «"...", zegt X. "..."»; words that others quote («Hij beloofde "..."») are theirs.
        if before and before.span.end <= span.start and (opens or before.span.start >= sentence.start):
            return before
    if not opens:
        return None
    return (
        _told_before(pages, block, number, span)
        or _opened_again(pages, block, span, chained)
        or _goes_on(pages, block, span, chained)
        or _interviewed(pages, block, number, span)
    )


def _another_between(pages: Pages, block: int, quote: int, before: Statement) -> bool:
    """Whether a sentence between this quotation and the one before it is about somebody else: "De moeder huilt.".

    About another person, or about what an organization or a role thinks of it: "Vakbond X gelooft dat niet.".
    """
    reading = pages.readings[block]
    words = reading.tokens.lower
    first = reading.sentence_at(reading.quotes[quote - 1].end) + 1
    for number in range(first, reading.sentence_at(reading.quotes[quote].start)):
        sentence = reading.sentences[number]
        opening = words[sentence.first : min(sentence.last, sentence.first + _OPENING_WORDS)]
        if opening and opening[0] in DETERMINERS and any(sex_of_role(word) is not None for word in opening[1:]):
            return True
        subject = pages.subject(block, number)
        another = subject is not None and all(m.entity_id != subject.entity_id for m in before.named)
        if (another and subject is not None and subject.type == "person") or _thinks(pages, block, number) is not None:
            return True
    return False


def _thinks(pages: Pages, block: int, number: int) -> Statement | None:
    """Who thinks something of what was said before: "De bond gelooft dat niet.", "Ajax is blij."."""
    reading = pages.readings[block]
    sentence = reading.sentences[number]
    words = reading.tokens.lower[sentence.first : sentence.last]
    if OPINIONS.isdisjoint(words) or reading.quantities_in(sentence.start, sentence.end):
        return None
    if (about := _about(pages, block, number)) is not None:
        return about
    noun = next((at for at, word in enumerate(words[1:_OPENING_WORDS], 1) if word in SOURCE_NOUNS), None)
    if noun is None or words[0] not in DETERMINERS:
        return None
    start, end = sentence.start, reading.tokens.end[sentence.first + noun]
    return Statement(None, Span(start, end), Passage(reading.text[start:end], start, end), (), source_noun=True)


def _beside(pages: Pages, block: int, span: Span) -> list[Statement]:
    """The statements right behind the quotation: «...", zegt X», «... .” Dat zegt X.»."""
    reading = pages.readings[block]
    behind = reading.sentence_at(max(span.start, span.end - 1))
    beside = [
        s
        for s in pages.statements(block, behind)
        if s.at is not None and span.end <= s.at and _is_next(reading, span.end, s.at)
    ]
    if not beside and behind + 1 < len(reading.sentences):
        after = reading.sentences[behind + 1]
        if not reading.text[span.end : after.start].strip(_MARKS):
            beside = [s for s in pages.statements(block, behind + 1) if s.backward or s.opens]
    return beside


def _is_next(reading: Reading, end: int, at: int) -> bool:
    gap = reading.text[end:at]
    return len(gap) <= _GAP and gap.count(",") <= 2


def _impersonal(pages: Pages, block: int, number: int) -> Statement | None:
    """«X zoekt geld. "...", klinkt het.»: the one who the sentence before is about."""
    return _about(pages, block, number - 1) if number else None


def _told_before(pages: Pages, block: int, number: int, span: Span) -> Statement | None:
    """The sentence before introduces the quotation, reports, or is about somebody who then speaks."""
    previous = pages.previous(block, number)
    if previous is None:
        return None
    told = pages.statements(*previous)
    if reported := [s for s in told if s.backward or s.introduces]:
        return merge(reported).replace(denies=False)  # "X ontkent dat. “...”": these are X's own words
    if previous[0] != block or pages.readings[block].text.count(" ", span.start, span.end) < _SHORTEST_STATEMENT:
        return None
    spoken = [
        s for s in told if s.only is None and s.cue is not None and pages.readings[block].quote_at(s.at or 0) is None
    ]
    if spoken:
        return spoken[-1].replace(denies=False)
    subject = pages.subject(*previous)
    if subject is not None and subject.type == "person":
        return _about(pages, *previous)
    return _thinks(pages, *previous) or _host(pages, block, previous[1], span)


def _host(pages: Pages, block: int, number: int, span: Span) -> Statement | None:
    """ "Bij bakker X is de oven stuk. “Ik verlies ...”": the one person of a sentence that opens with "bij"."""
    reading = pages.readings[block]
    sentence = reading.sentences[number]
    first, last = reading.token_at(span.start), reading.token_at(span.end)
    if reading.tokens.lower[sentence.first] != "bij" or _OWN.isdisjoint(reading.tokens.lower[first:last]):
        return None
    persons = [m for m in reading.mentions_in(sentence.start, sentence.end) if m.type == "person"]
    if len(persons) != 1:
        return None
    person = persons[0]
    passage = Passage(person.surface, person.start, person.end)
    return Statement(None, Span(person.start, person.end), passage, (person,))


def _about(pages: Pages, block: int, number: int) -> Statement | None:
    """A statement without a cue, of the one who the sentence is about."""
    subject = pages.subject(block, number)
    if subject is None:
        return None
    span = Span(subject.start, subject.end)
    return Statement(None, span, Passage(subject.surface, subject.start, subject.end), (subject,))


def _opened_again(pages: Pages, block: int, span: Span, chained: int) -> Statement | None:
    """A quotation that is not closed goes on in the next paragraph, which opens it again and may say who speaks."""
    reading = pages.readings[block]
    is_open = not reading.text[span.end : reading.block.end].strip()
    if is_open and pages.is_paragraph(block + 1):
        following = pages.readings[block + 1]
        if following.quotes and not following.text[following.block.start : following.quotes[0].start].strip(_OPENING):
            return _forward(pages, block + 1, chained + 1)
    return None


def _forward(pages: Pages, block: int, chained: int) -> Statement | None:
    span = pages.readings[block].quotes[0]
    if beside := _beside(pages, block, span):
        return merge(beside)
    return _opened_again(pages, block, span, chained) if chained < _LONGEST_CHAIN else None


def _goes_on(pages: Pages, block: int, span: Span, chained: int) -> Statement | None:
    """A paragraph that opens with a quotation goes on with the one before it, or answers again.

    Between two answers of an interview stands a paragraph, or a heading, that asks.
    """
    reading = pages.readings[block]
    if reading.text[reading.block.start : span.start].strip(_OPENING):
        return None
    before = block - 1
    for _ in range(_QUESTIONS):
        if before >= 0 and _asks(pages.readings[before]):
            before -= 1
    if not pages.is_paragraph(before) or not pages.readings[before].quotes:
        return None
    speaking = pages.readings[before]
    last = len(speaking.quotes) - 1
    if speaking.quote_at(speaking.quotes[last].start) is None:
        return None
    # Whoever is named between the two may be who speaks now.
    found = find_quoted(pages, before, last, chained + 1)
    named = [m for m in speaking.mentions_in(speaking.quotes[last].end, speaking.block.end) if m.type == "person"]
    others = found is not None and any(all(m.entity_id != own.entity_id for own in found.named) for m in named)
    return None if others else found


def _interviewed(pages: Pages, block: int, number: int, span: Span) -> Statement | None:
    """Who answers in an interview: the one person that the text before its first question is about."""
    reading = pages.readings[block]
    asked = reading.sentences[number - 1] if number else None
    if asked is None:
        answers = block > 0 and _asks(pages.readings[block - 1])
    else:
        question = reading.text[asked.start : span.start].rstrip(_OPENING + "\n")
        answers = question.endswith("?") and reading.quote_at(asked.start) is None
    if not answers:
        return None
    introduced = pages.introduced
    return _about(pages, introduced, 0) if introduced is not None and introduced < block else None


def _asks(reading: Reading) -> bool:
    return reading.text[reading.block.start : reading.block.end].rstrip(" \n\"”'’").endswith("?") and not reading.quotes
