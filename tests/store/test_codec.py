from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.model import Coordinates, Extraction, Mention, Quantity, Span
from service.store.codec import DamagedRecord, decode, encode
from tests.store.builder import Story


def story() -> Extraction:
    built = Story("In Müllheim 🔥 zijn 1.200 betogers, zegt de politie. شكرا", agencies=("Belga",))
    where = Coordinates(47.5, 8.25, "town")
    place = built.entity("Müllheim", identifiers={"wikidata": "Q1", "geonames": "2"}, coordinates=where)
    police = built.entity("politie", "organization")
    built.mention("Müllheim", place).mention("politie", police).time("1.200", "2019-03")
    built.figure("1.200 betogers", "1200", counted="betogers", place=place, speaker=police, observed="2019-03")
    return built.done()


def test_a_whole_extraction_comes_back_equal() -> None:
    assert decode(Extraction, encode(story())) == story()


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_come_back_to_the_last_digit(value: Decimal) -> None:
    quantity = Quantity("money", 0, 1, Span(0, 1), "exact", value, value, None, "EUR", "test.rule", 0.5)
    back = decode(Quantity, encode(quantity))
    assert back == quantity
    assert str(back.low) == str(value)


def test_equal_records_give_equal_text() -> None:
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1})


@pytest.mark.parametrize(
    "damaged",
    [
        *("", "{}", "[]", "null", '{"surface": "x"', b"\xff\xfe", b"\x80\x04\x95", "[" * 20_000),
        '{"surface":1,"start":0,"end":1,"type":"person","form":"name","entity_id":"e"}',
        '{"surface":"x","start":0,"end":1,"type":"animal","form":"name","entity_id":"e"}',
    ],
)
def test_damage_is_reported_as_one_error(damaged: str | bytes) -> None:
    with pytest.raises((DamagedRecord, RecursionError)):
        decode(Mention, damaged)
