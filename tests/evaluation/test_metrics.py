"""What is measured: right answers count, missing ones cost recall, invented ones precision, optional ones nothing."""

from decimal import Decimal

from service.model import Article, Extraction, Figure, Mention, Quantity, Span
from tests.evaluation.checks import agrees
from tests.evaluation.matching import Reading, check_figures, check_mentions, pair
from tests.evaluation.metrics import b_cubed, figure_scores, mention_scores
from tests.evaluation.records import Record, WantedFigure, WantedMention

TEXT = "In Gent vielen drie doden en elf gewonden."


def test_two_things_under_one_id_cost_b_cubed_precision() -> None:
    """Three mentions of a and one of b, all given the id 1: a is right for 3 of 4, b for 1 of 4."""
    precision, recall = b_cubed([("a", "1"), ("a", "1"), ("a", "1"), ("b", "1")])
    assert (precision, recall) == ((3 * 3 / 4 + 1 / 4) / 4, 1.0)


def test_one_thing_under_two_ids_costs_b_cubed_recall() -> None:
    assert b_cubed([("a", "1"), ("a", "2")]) == (1.0, 0.5)


def test_a_figure_that_is_missed_costs_recall_and_one_that_is_invented_costs_precision() -> None:
    scores = figure_scores([_reading(wanted=[_wanted("f1", "drie")], found=[_figure("elf")])])
    assert (scores["count"].precision, scores["count"].recall) == (0.0, 0.0)
    scores = figure_scores([_reading(wanted=[_wanted("f1", "drie")], found=[_figure("drie"), _figure("elf")])])
    assert (scores["all"].precision, scores["all"].recall) == (0.5, 1.0)


def test_an_optional_figure_may_be_missed() -> None:
    reading = _reading(wanted=[_wanted("f1", "drie", required=False)], found=[])
    assert figure_scores([reading])["all"].recall == 1.0
    assert list(check_figures(reading, {})) == []


def test_a_numeral_with_a_wrong_border_is_found_but_not_right() -> None:
    reading = _reading(wanted=[_wanted("f1", "drie")], found=[_figure("drie doden")])
    assert [check.field for check in check_figures(reading, {}) if not check.right] == ["figure.numeral"]
    assert figure_scores([reading])["count"].recall == 0.0


def test_a_field_that_the_record_asks_is_checked_and_no_other() -> None:
    wanted = _wanted("f1", "drie", asked={"kind": "count", "speaker": None, "best": 4})
    reading = _reading(wanted=[wanted], found=[_figure("drie")])
    faults = [check.field for check in check_figures(reading, {}) if not check.right]
    assert faults == ["figure.best"]


def test_a_whole_is_known_by_its_id() -> None:
    whole, part = _wanted("f1", "drie"), _wanted("f2", "elf", wholes=("f1",))
    reading = _reading(wanted=[whole, part], found=[_figure("drie"), _figure("elf")])
    assert [check.got for check in check_figures(reading, {}) if not check.right] == [None]
    reading = _reading(wanted=[whole, part], found=[_figure("drie"), _figure("elf", part_of=0)])
    assert all(check.right for check in check_figures(reading, {}))


def test_a_mention_must_have_its_span_and_type() -> None:
    wanted = WantedMention("Gent", 3, 7, ("location",), "Gent", "name", True)
    right = Mention("Gent", 3, 7, "location", "name", "e1")
    wrong = Mention("Gent", 3, 7, "person", "name", "e1")
    invented = Mention("In", 0, 2, "location", "name", "e2")
    assert mention_scores([_reading(mentions=[wanted], named=[right])])["all"].f1 == 1.0
    assert mention_scores([_reading(mentions=[wanted], named=[wrong])])["location"].recall == 0.0
    reading = _reading(mentions=[wanted], named=[invented, right])
    assert mention_scores([reading])["location"].precision == 0.5
    assert [check.field for check in check_mentions(reading) if not check.right] == ["mention.made up"]


def test_any_value_of_a_list_is_right_and_a_third_is_a_third() -> None:
    assert agrees(None, ["Gent", None])
    assert not agrees("Luik", ["Gent", None])
    assert agrees(Decimal(1) / Decimal(3), 0.3333)
    assert not agrees(Decimal("0.34"), 0.3333)
    assert agrees("auto’s", "auto's")


def _wanted(
    name: str,
    surface: str,
    *,
    required: bool = True,
    asked: dict[str, object] | None = None,
    wholes: tuple[str, ...] | None = None,
) -> WantedFigure:
    start = TEXT.index(surface)
    return WantedFigure(name, surface, start, start + len(surface), (), asked or {"kind": "count"}, wholes, required)


def _figure(surface: str, part_of: int | None = None) -> Figure:
    start = TEXT.index(surface)
    span = Span(start, start + len(surface))
    three = Decimal(3)
    quantity = Quantity("count", span.start, span.end, span, "exact", three, three, three, None, "count.test", 1.0)
    return Figure(quantity, surface, span.start, span.end, part_of=part_of)


def _reading(
    wanted: list[WantedFigure] | None = None,
    found: list[Figure] | None = None,
    mentions: list[WantedMention] | None = None,
    named: list[Mention] | None = None,
) -> Reading:
    record = Record("zin.txt", TEXT.encode(), {}, tuple(mentions or ()), tuple(wanted or ()))
    article = Article(TEXT, "0" * 64, "nl")
    return pair(record, Extraction(article, mentions=tuple(named or ()), figures=tuple(found or ())))
