"""Who agrees and who clashes with whom: a table, the same drawn, and a file for others."""

from typing import Annotated, NamedTuple

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from detente.model.network import Network, NetworkKind, NetworkTie
from detente.views.brief.apart import weight_number
from detente.views.brief.words import issue_label
from detente.views.exports.graphml import graphml
from detente.views.web.pages.positions.asked import Asked, InAddress
from detente.views.web.pages.positions.tabs import TABS, part_of
from detente.views.web.render import show
from detente.views.web.room import InRoom
from detente.vocabulary.gist import clip
from detente.vocabulary.issues import ISSUES
from detente.workspace.positions.networking import By, Netted, Period

__all__ = ["How", "InForm", "graph_file", "how", "network", "networks", "router", "tie_words"]

router = APIRouter()
TIES = 80
"""The strongest; the file has them all."""
CONCEPTS = 4
_CODES = frozenset(issue.code for issue in ISSUES)


class How(NamedTuple):
    """What a tie counts."""

    kind: NetworkKind
    by: By
    normalised: bool

    def query(self, asked: Asked) -> str:
        """The part of an address after the path."""
        normalised = "1" if self.normalised else ""
        return asked.query(kind=self.kind.value, by=self.by.value, normalised=normalised)

    def netted(self, asked: Asked) -> Netted:
        """The network that is asked for."""
        period = Period(asked.issue, asked.since, asked.at)
        return Netted(self.kind, period, self.by, self.normalised, asked.known_by)


def how(kind: NetworkKind = NetworkKind.SUBTRACT, by: By = By.TERM, normalised: str = "") -> How:
    """What the form of the page asks for."""
    return How(kind, by, bool(normalised))


InForm = Annotated[How, Depends(how)]


@router.get("/positions/networks")
def networks(request: Request, asked: InAddress, form: InForm) -> HTMLResponse:
    """The page with its form; ties are looked for when it is there."""
    return show(
        request,
        "positions/networks.html",
        asked=asked,
        form=form,
        kinds=tuple(NetworkKind),
        bys=tuple(By),
        tabs=TABS,
        tab="/networks",
    )


@router.get("/positions/networks/ties")
def network(request: Request, room: InRoom, asked: InAddress, form: InForm) -> HTMLResponse:
    """The ties as a table, the strongest first, of which the drawing is made."""
    found = room.reads.network(form.netted(asked))
    ties = sorted(found.ties, key=lambda t: (-abs(t.weight), t.one, t.other))
    return part_of(
        request,
        "/networks",
        "positions/ties.part.html",
        asked,
        form=form,
        network=found,
        ties=[(tie, *tie_words(tie, found.kind)) for tie in ties[:TIES]],
        nodes=_nodes(found, ties[:TIES]),
        of=len(ties),
    )


@router.get("/positions/networks.graphml")
def graph_file(room: InRoom, asked: InAddress, form: InForm) -> Response:
    """All ties as GraphML."""
    text = graphml(room.reads.network(form.netted(asked)))
    named = {"Content-Disposition": 'attachment; filename="network.graphml"'}
    return Response(text, media_type="application/graphml+xml", headers=named)


def tie_words(tie: NetworkTie, kind: NetworkKind) -> tuple[bool, str, str, str]:
    """Whether two agree, that in words with a sign, the weight, and on what."""
    signed = kind is NetworkKind.SUBTRACT
    good = tie.weight > 0 if signed else kind is NetworkKind.CONGRUENCE
    told = [issue_label(c) if c in _CODES else f"“{clip(c, 60)}”" for c in tie.concepts]
    more = f" and {len(told) - CONCEPTS} more" if len(told) > CONCEPTS else ""
    word = "● with" if good else "✕ against"
    return good, word, weight_number(tie.weight, signed=signed), ", ".join(told[:CONCEPTS]) + more


def _nodes(found: Network, ties: list[NetworkTie]) -> list[tuple[str, int]]:
    """The parties that a tie names, with how much they say."""
    named = {p for tie in ties for p in (tie.one, tie.other)}
    pairs = zip(found.parties, found.counts, strict=True)
    return [(party, number) for party, number in pairs if party in named]
