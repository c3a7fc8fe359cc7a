import pytest
from lxml import etree

from detente.views.brief import svg
from detente.views.brief.charts import positions_chart
from tests.views.brief.test_charts import LANES

DIRTY = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' width="9" height="8" onload="go()" style="color:red"><script>go()</script>'
    '<a xlink:href="https://example.org"><text>gone</text></a><foreignObject/>'
    '<image xlink:href="https://example.org/x.png"/><style>x{}</style>'
    '<g id="a" clip-path="url(#c)"><text font-family="Remote" fill="#1C1E21">kept &lt;b></text>'
    '<text opacity="0">hidden</text><path d="" display="none"/>'
    '<path d="M0,0h1" stroke="#174E91" fill="url(https://example.org/)"/></g></svg>'
)
SVG = "{http://www.w3.org/2000/svg}"


def cleaned() -> etree._Element:
    return etree.fromstring(svg.clean(DIRTY, "A <title>", "What & where", "c1"))


def test_only_shapes_and_texts_are_kept() -> None:
    tags = [str(one.tag).removeprefix(SVG) for one in cleaned().iter()]
    assert tags == ["svg", "title", "desc", "g", "text", "path"]


def test_nothing_is_run_fetched_or_styled() -> None:
    text = svg.clean(DIRTY, "t", "d", "c1")
    for word in ("script", "onload", "style", "href", "url(", "example.org", "Remote", "gone"):
        assert word not in text


def test_it_is_read_aloud_by_title_and_description() -> None:
    root = cleaned()
    named = {one.get("id"): one.text for one in root.iter() if one.get("id")}
    assert root.get("role") == "img"
    assert named == {"c1-title": "A <title>", "c1-desc": "What & where"}
    assert str(root.get("aria-labelledby")).split() == list(named)


def test_the_colours_of_the_page_take_over() -> None:
    classes = [one.get("class") for one in cleaned().iter() if one.get("class")]
    assert classes == ["chart c1", "ink-fill", "wants-key paint-stroke"]


def test_a_chart_is_drawn_the_same_twice() -> None:
    pytest.importorskip("vl_convert")
    spec = positions_chart(LANES)
    once, twice = (svg.draw(spec, "Positions", "Who stood where", "c1") for _ in range(2))
    assert once == twice
    texts = {one.text for one in etree.fromstring(once).iter(f"{SVG}text")}
    assert {"truce", "loans", "Norway  ▲ wants", "▲"} <= texts


def test_what_draws_it_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg, "find_spec", lambda name: None)
    assert not svg.can_draw()
