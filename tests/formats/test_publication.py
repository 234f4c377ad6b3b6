"""Times of publication: as precise as the page is, on the clocks of its time zone."""

import pytest

from service.errors import InvalidQuery, InvalidSettings
from service.formats import parse_text
from service.model import Published


def _published(*lines: str, header: str = "", timezone: str = "Europe/Brussels") -> Published | None:
    page = "\n\n".join(["Sluis weer open", *lines, "De schepen varen sinds vanochtend weer. Er lagen er veertig."])
    return parse_text(header + page, timezone=timezone).published


@pytest.mark.parametrize(
    ("lines", "value", "precision"),
    [
        (["3 februari 2021"], "2021-02-03", "day"),
        (["woensdag 3 feb. 2021"], "2021-02-03", "day"),
        (["03/02/2021"], "2021-02-03", "day"),
        (["3-2-2021, 8:15"], "2021-02-03T08:15:00+01:00", "minute"),
        (["3 februari 2021 om 08.15 uur"], "2021-02-03T08:15:00+01:00", "minute"),
        (["3 augustus 2021", "08u15"], "2021-08-03T08:15:00+02:00", "minute"),
        (["08u15", "3 augustus 2021"], "2021-08-03T08:15:00+02:00", "minute"),
        (["Geplaatst 3 augustus 2021 8:15 | Bijgewerkt 4 augustus 2021 10:00"], "2021-08-03T08:15:00+02:00", "minute"),
        (["Laatste update: 4 augustus 2021", "Gepubliceerd: 3 augustus 2021"], "2021-08-03", "day"),
        (["2021-08-03T08:15:30+00:00"], "2021-08-03T08:15:30+00:00", "second"),
    ],
)  # fmt: skip
def test_lines_of_date_and_time_are_read(lines: list[str], value: str, precision: str) -> None:
    published = _published(*lines)
    assert published is not None
    assert (published.value, published.precision, published.basis) == (value, precision, "stated")


def test_the_spans_are_the_lines_that_state_it() -> None:
    article = parse_text("Sluis open\n\n3 mei 2021\n\n8u15\n\nDe schepen varen. Eindelijk.")
    assert article.published is not None
    assert [article.text[span.start : span.end] for span in article.published.spans] == ["3 mei 2021", "8u15"]


@pytest.mark.parametrize(
    "line", ["31 februari 2021", "3 mei 21021", "De 3e mei 2021", "25u70", "3 mei 2021 was een dag"]
)
def test_what_is_no_date_dates_nothing(line: str) -> None:
    assert _published(line) is None


def test_a_date_without_a_year_takes_the_header_s() -> None:
    published = _published("3 mei", header=" date 2021-05 ")
    assert published is not None and published.value == "2021-05-03"


@pytest.mark.parametrize(
    ("header", "value", "precision"),
    [(" date 2021 ", "2021", "year"), ("date 2021-05 ", "2021-05", "month"), ("date 2021-05-03 ", "2021-05-03", "day")],
)
def test_a_crawl_header_is_as_precise_as_it_is(header: str, value: str, precision: str) -> None:
    published = _published(header=header)
    assert published is not None
    assert (published.value, published.precision, published.basis) == (value, precision, "header")


@pytest.mark.parametrize("header", ["date 2021-13 ", "date 2021-02-30 ", "update 2021-05 ", "date 20215 "])
def test_a_header_that_is_none_is_text(header: str) -> None:
    assert _published(header=header) is None


@pytest.mark.parametrize(
    ("given", "value", "precision"),
    [
        ("2021", "2021", "year"),
        ("2021-05", "2021-05", "month"),
        ("2021-05-03", "2021-05-03", "day"),
        ("2021-05-03T08:15", "2021-05-03T08:15:00+02:00", "minute"),
        ("2021-05-03T08:15:20Z", "2021-05-03T08:15:20+00:00", "second"),
    ],
)
def test_a_given_time_is_as_precise_as_its_form(given: str, value: str, precision: str) -> None:
    published = parse_text("De trein rijdt.", published=given).published
    assert published == Published(value, precision, "given")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given", ["gisteren", "2021-02-30", "21-05-03", "2021-05-03T24:10", "2021-05-03T08:15+99:99", "", "٢٠٢١"]
)
def test_a_given_time_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(InvalidQuery, match="published"):
        parse_text("De trein rijdt.", published=given)


def test_a_time_zone_that_is_none_is_named() -> None:
    with pytest.raises(InvalidSettings, match="Europa"):
        _published("3 mei 2021 8u15", timezone="Europa/Gent")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Sunday, March 4, 2012", "2012-03-04"),
        ("March 4, 2012 16:30", "2012-03-04T16:30:00+01:00"),
        ("1 januari 1900, 02.40 uur · Bijgewerkt 3 juni 2017, 09.15 uur", "2017-06-03T09:15:00+02:00"),
    ],
)
def test_english_dates_and_dates_that_nobody_set(line: str, value: str) -> None:
    published = parse_text(f"Kade in Goes gezakt\n\n{line}\n\nDe kade is verzakt. Duikers zoeken verder.").published
    assert published is not None and published.value == value


def test_the_first_day_of_a_computer_s_clock_is_no_date() -> None:
    assert parse_text("Kade in Goes gezakt\n\n1 januari 1970\n\nDe kade is verzakt. Duikers zoeken.").published is None
