"""A chart as harmless inline SVG: shapes and texts alone, in the colours of the page."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from lxml import etree

from detente.views.brief.charts import INK, LINE
from detente.vocabulary.states import looks

__all__ = ["EXTRA", "can_draw", "clean", "draw"]

EXTRA = "pip install 'detente[charts]'"
"""What brings the renderer."""
VERSION = "6.4"
"""Of Vega-Lite."""
SVG = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset({"svg", "g", "path", "line", "rect", "text"})
ATTRIBUTES = frozenset({
    "d", "fill", "font-size", "font-weight", "height", "opacity", "stroke", "stroke-dasharray",
    "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1",
    "x2", "y", "y1", "y2",
})  # fmt: skip
"""All that is kept: no id, link, style, script, class or font of the renderer's."""


def can_draw() -> bool:
    """Whether the renderer is installed."""
    return find_spec("vl_convert") is not None


def draw(spec: dict[str, Any], title: str, description: str, key: str) -> str:
    """The chart as an SVG element, read aloud by its title and description.

    `key` makes the ids of a page's charts distinct.
    """
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[])
    return clean(drawn, title, description, key)


def clean(drawn: str, title: str, description: str, key: str) -> str:
    """Only shapes and texts of a drawing, painted by the classes of the page."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = _kept(etree.fromstring(drawn.encode(), parser))
    width, height = root.attrib.pop("width", "0"), root.attrib.pop("height", "0")
    root.set("viewBox", root.get("viewBox", f"0 0 {width} {height}"))
    root.set("role", "img")
    root.set("class", f"chart {key}")
    root.set("aria-labelledby", f"{key}-title {key}-desc")
    for place, (tag, text) in enumerate((("title", title), ("desc", description))):
        one = etree.Element(f"{{{SVG}}}{tag}", id=f"{key}-{tag}")
        one.text = text
        root.insert(place, one)
    etree.cleanup_namespaces(root)
    made: str = etree.tostring(root, encoding="unicode")
    return made


def _kept(element: etree._Element) -> etree._Element:
    made = etree.Element(f"{{{SVG}}}{_tag(element)}", nsmap={None: SVG})
    for name, value in element.attrib.items():
        if str(name) in ATTRIBUTES and "url(" not in str(value):
            made.set(str(name), str(value))
    _paint(made)
    made.text = element.text if _tag(element) == "text" else None
    for child in _shown(element):
        made.append(_kept(child))
    return made


def _shown(element: etree._Element) -> Iterator[etree._Element]:
    """The children that draw something."""
    for child in element:
        if not isinstance(child.tag, str) or _tag(child) not in ELEMENTS:
            continue
        hidden = "0" in (child.get("opacity"), child.get("width"))
        if not hidden and child.get("display") != "none" and child.get("d", "M") != "":
            yield child


def _tag(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _paint(element: etree._Element) -> None:
    """Give way to the colours of the page: its classes outdo the attributes."""
    paints = {look.light[0]: f"{look.slug}-key" for look in looks().values()}
    classes = []
    for name in ("fill", "stroke"):
        color = element.get(name, "")
        if color in paints:
            classes += [paints[color], f"paint-{name}"]
        elif color in (INK, LINE):
            classes.append(f"{'ink' if color == INK else 'rule'}-{name}")
    if classes:
        element.set("class", " ".join(classes))
