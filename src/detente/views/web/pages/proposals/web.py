"""Whose moves wait for whose, drawn as parties around a ring."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from detente.model.edge import Circle, Edge, EdgeKind
from detente.views.brief.words import count, party_label
from detente.vocabulary.gist import clip

__all__ = ["Arrow", "Node", "Web", "web"]

WIDTH, HEIGHT = 760, 460
WIDE, HIGH = 250, 185
"""Half the axes of the ring."""
MOST = 14
"""Parties that are drawn: those with most to wait for."""
BOX = 13
"""Room around a name."""
HEAD = 9
"""Length of an arrow's head."""


@dataclass(frozen=True, slots=True)
class Node:
    """One party."""

    label: str
    x: float
    y: float
    width: float
    circles: bool
    """Whether its moves are part of a circle."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """From whose move waits to whose it waits for."""

    source: str
    target: str
    count: int
    x1: float
    y1: float
    x2: float
    y2: float
    head: str
    """The corners of its head."""
    circles: bool
    title: str


@dataclass(frozen=True, slots=True)
class Web:
    """All of it, in units of its own box."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left: int
    """Parties that are not drawn."""


Pair = tuple[str, str]


def web(edges: Sequence[Edge], circles: Sequence[Circle]) -> Web | None:
    """The ring of some conditions; None where no two parties wait for one another."""
    pairs = Counter(pair for edge in edges for pair in _pairs(edge))
    circling = {pair for circle in circles for pair in _round(circle)}
    pairs.update(pair for pair in circling if pair not in pairs)
    weights: Counter[str] = Counter()
    for (source, target), many in pairs.items():
        for party in (source, target):
            weights[party] += many + 1000 * ((source, target) in circling)
    ranked = [party for party, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0]))]
    if not ranked:
        return None
    shown = ranked[:MOST]
    round_ = {party for pair in circling for party in pair}
    nodes = {party: _node(party, n, len(shown), party in round_) for n, party in enumerate(shown)}
    arrows = [
        _arrow(pair, many, nodes, pair in circling)
        for pair, many in sorted(pairs.items())
        if pair[0] in nodes and pair[1] in nodes
    ]
    return Web(WIDTH, HEIGHT, tuple(nodes.values()), tuple(arrows), len(ranked) - len(shown))


def _pairs(edge: Edge) -> list[Pair]:
    """Whose move waits for whose; what only lasts up to something waits for nothing."""
    if edge.kind is EdgeKind.UNTIL:
        return []
    return [(mover, by) for mover in _movers(edge) for by in edge.by if mover != by]


def _round(circle: Circle) -> list[Pair]:
    """Whose move waits for whose around a circle, though the words name no side."""
    after = (*circle.edges[1:], *circle.edges[:1])
    return [
        (mover, by)
        for edge, other in zip(circle.edges, after, strict=True)
        for mover in _movers(edge)
        for by in _movers(other)
        if mover != by
    ]


def _movers(edge: Edge) -> tuple[str, ...]:
    return edge.movers or tuple(edge.party.split(" + "))


def _node(party: str, place: int, many: int, circles: bool) -> Node:
    angle = 2 * pi * place / many - pi / 2
    label = clip(party_label(party), 22)
    x, y = WIDTH / 2 + WIDE * cos(angle), HEIGHT / 2 + HIGH * sin(angle)
    return Node(label, round(x, 1), round(y, 1), 7.4 * len(label) + 2 * BOX, circles)


def _arrow(pair: Pair, many: int, nodes: dict[str, Node], circles: bool) -> Arrow:
    """From edge to edge of two boxes, a little to the right of the straight line."""
    a, b = nodes[pair[0]], nodes[pair[1]]
    away = hypot(b.x - a.x, b.y - a.y) or 1.0
    ux, uy = (b.x - a.x) / away, (b.y - a.y) / away
    aside = 4.0
    ox, oy = -uy * aside, ux * aside
    begin, end = _reach(a, ux, uy), _reach(b, ux, uy)
    x1, y1 = a.x + ux * begin + ox, a.y + uy * begin + oy
    x2, y2 = b.x - ux * end + ox, b.y - uy * end + oy
    wing = HEAD / 2
    corners = (
        (x2, y2),
        (x2 - ux * HEAD - uy * wing, y2 - uy * HEAD + ux * wing),
        (x2 - ux * HEAD + uy * wing, y2 - uy * HEAD - ux * wing),
    )
    head = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    title = f"{party_label(pair[0])} waits for {party_label(pair[1])}: {count(many, 'condition')}"
    told = title + (", in a circle" if circles else "")
    x3, y3 = x2 - ux * HEAD, y2 - uy * HEAD
    line = round(x1, 1), round(y1, 1), round(x3, 1), round(y3, 1)
    return Arrow(party_label(pair[0]), party_label(pair[1]), many, *line, head, circles, told)


def _reach(node: Node, ux: float, uy: float) -> float:
    """How far the edge of a box is from its middle in a direction."""
    across = node.width / 2 / abs(ux) if ux else float("inf")
    down = BOX / abs(uy) if uy else float("inf")
    return min(across, down) + 3
