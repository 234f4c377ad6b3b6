"""One thing keeps one entity over all articles, and two things of one name stay two."""

from tests.evaluation.entities import cluster_articles, load_floors, measures


def test_no_measure_of_the_written_articles_falls_below_its_floor() -> None:
    clustering = cluster_articles()
    assert clustering.articles >= 30
    measured, floors = measures(clustering), load_floors()
    assert measured.keys() == floors.keys()
    fallen = {name: (value, floors[name]) for name, value in measured.items() if value < floors[name]}
    assert not fallen, "measure: (reached now, floor)"
