from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from detente.model.network import Network, NetworkKind, NetworkTie
from detente.views.exports.graphml import SPACE, graphml

ODD = 'A & B <"quoted"> \x07'
TIE = NetworkTie("Norway", ODD, -1.5, ("ceasefire", "a & b"), ("s1", "s2"))
NETWORK = Network(
    NetworkKind.SUBTRACT, ("Norway", ODD), (TIE,), (3, 2), True, "ceasefire",
    date(2025, 3, 1), None,
)  # fmt: skip


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def data(element: etree._Element) -> dict[str, str]:
    return {d.get("key", ""): d.text or "" for d in element.findall(f"{{{SPACE}}}data")}


def test_parties_are_nodes_and_ties_are_edges_with_all_that_is_told() -> None:
    root = parsed(graphml(NETWORK))
    (graph,) = root.findall(f"{{{SPACE}}}graph")
    assert graph.get("edgedefault") == "undirected"
    assert data(graph) == {
        "kind": "subtract", "normalised": "true", "issue": "ceasefire", "since": "2025-03-01",
    }  # fmt: skip
    nodes = graph.findall(f"{{{SPACE}}}node")
    assert [data(n) for n in nodes] == [
        {"name": "Norway", "statements": "3"},
        {"name": 'A & B <"quoted">  ', "statements": "2"},
    ]
    (edge,) = graph.findall(f"{{{SPACE}}}edge")
    assert (edge.get("source"), edge.get("target")) == ("n0", "n1")
    assert data(edge) == {
        "weight": "-1.5", "sign": "against", "concepts": "ceasefire; a & b", "rests_on": "s1 s2",
    }  # fmt: skip


def test_it_keeps_to_the_rules_of_graphml() -> None:
    """Those of its schema that a document of ours can break, stated here by themselves."""
    root = parsed(graphml(NETWORK))
    assert root.tag == f"{{{SPACE}}}graphml"
    kinds = [etree.QName(child).localname for child in root]
    assert kinds == ["key"] * (len(kinds) - 1) + ["graph"]
    keys = {k.get("id"): k for k in root.findall(f"{{{SPACE}}}key")}
    types = {"boolean", "int", "long", "float", "double", "string"}
    assert all(k.get("attr.type") in types for k in keys.values())
    assert {k.get("for") for k in keys.values()} == {"node", "edge", "graph"}
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    for told in root.iter(f"{{{SPACE}}}data"):
        parent = told.getparent()
        assert parent is not None
        assert keys[told.get("key")].get("for") == etree.QName(parent).localname


@given(st.text())
def test_any_name_can_be_written(name: str) -> None:
    root = parsed(graphml(Network(NetworkKind.CONFLICT, (name,), (), (1,))))
    (node,) = root.iter(f"{{{SPACE}}}node")
    assert len(data(node)["name"]) <= len(name) + 1
