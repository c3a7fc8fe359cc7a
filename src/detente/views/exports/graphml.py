"""A network as GraphML, for Gephi, yEd, igraph, visone and others."""

from typing import Any

from lxml import etree

from detente.model.network import Network

__all__ = ["graphml"]

SPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS = (
    ("name", "node", "string"),
    ("statements", "node", "int"),
    ("weight", "edge", "double"),
    ("sign", "edge", "string"),
    ("concepts", "edge", "string"),
    ("rests_on", "edge", "string"),
    ("kind", "graph", "string"),
    ("normalised", "graph", "boolean"),
    ("issue", "graph", "string"),
    ("since", "graph", "string"),
    ("until", "graph", "string"),
)
"""What is told of nodes, edges and the whole."""


def graphml(network: Network) -> str:
    """The text of a GraphML file: an undirected graph, one edge a tie.

    What XML cannot hold (control characters in a name) becomes a blank.
    """
    root = etree.Element(f"{{{SPACE}}}graphml", nsmap={None: SPACE})
    for name, of, kind in KEYS:
        attributes = {"id": name, "for": of, "attr.name": name, "attr.type": kind}
        etree.SubElement(root, f"{{{SPACE}}}key", attributes)
    graph = etree.SubElement(root, f"{{{SPACE}}}graph", id="network", edgedefault="undirected")
    _data(graph, "kind", network.kind.value)
    _data(graph, "normalised", str(network.normalised).lower())
    for name, value in (
        ("issue", network.issue),
        ("since", network.since.isoformat() if network.since else ""),
        ("until", network.until.isoformat() if network.until else ""),
    ):
        if value:
            _data(graph, name, value)
    numbers = {party: f"n{place}" for place, party in enumerate(network.parties)}
    for party, count in zip(network.parties, network.counts, strict=True):
        node = etree.SubElement(graph, f"{{{SPACE}}}node", id=numbers[party])
        _data(node, "name", party)
        _data(node, "statements", str(count))
    for place, tie in enumerate(network.ties):
        ends = {"id": f"e{place}", "source": numbers[tie.one], "target": numbers[tie.other]}
        edge = etree.SubElement(graph, f"{{{SPACE}}}edge", ends)
        _data(edge, "weight", repr(tie.weight))
        _data(edge, "sign", "for" if tie.weight > 0 else "against")
        _data(edge, "concepts", "; ".join(tie.concepts))
        _data(edge, "rests_on", " ".join(tie.statements))
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return str(data.decode())


def _data(element: Any, key: str, value: str) -> None:
    told = etree.SubElement(element, f"{{{SPACE}}}data", key=key)
    told.text = "".join(c if _allowed(ord(c)) else " " for c in value)


def _allowed(code: int) -> bool:
    """Whether XML 1.0 can hold a character."""
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    )
