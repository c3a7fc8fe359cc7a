from detente.views.brief.charts import INK
from detente.views.web.pages.positions.paper import DARK, on_paper
from detente.vocabulary.states import looks


def test_dark_paper_has_the_dark_colour_of_everything() -> None:
    states = list(looks().values())
    spec = {"a": [{"color": INK}, [x.light[0] for x in states]], "b": 3, "words": "ink"}
    made = on_paper(spec, dark=True)
    assert made == {
        "a": [{"color": DARK[INK]}, [x.dark[0] for x in states]], "b": 3, "words": "ink",
    }  # fmt: skip


def test_light_paper_changes_nothing() -> None:
    spec = {"color": INK}
    assert on_paper(spec, dark=False) is spec
