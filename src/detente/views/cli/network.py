"""`detente network` and `gap`: who is with whom, and how far apart sides are."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from detente.model.network import Network, NetworkKind
from detente.views.brief.alike import strongest, tied
from detente.views.brief.apart import gap_row, tie_row
from detente.views.brief.words import count, date_words, issue_label
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
    Issue,
    Known,
    LineJson,
    Party,
    Since,
    TableCsv,
    UpTo,
    Whole,
    asked_for,
)
from detente.views.cli.lately import lately
from detente.views.cli.options import At
from detente.views.cli.output import put, save, target
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.exports.graphml import graphml
from detente.views.exports.json import dumps
from detente.views.exports.moves import gap_json, network_json, tie_json

__all__ = ["gap", "network"]

NO_TIE = "No two parties meet on anything here; leave out a filter to see more."
NO_GAP = "No two parties hold ordered terms; detente terms order puts terms in an order."
STEPS = "A step leads from one ordered term to the next: detente terms lists them."
BY_ISSUE = (
    "By issue, whoever asks for or gives anything on it agrees with it, so that opponents look "
    "alike; terms tell more."
)
SAME = "those that rest on the very same statements are one line."

Kind = Annotated[
    NetworkKind,
    typer.Option("--kind", help="What a tie counts; subtract: congruence less conflict."),
]
ByWhat = Annotated[
    str,
    typer.Option(
        "--by", metavar="term|issue", help="Whether parties meet on single terms, or on issues."
    ),
]
Normalise = Annotated[
    bool, typer.Option("--normalise", help="Divide by the mean of what both parties say.")
]
Every = Annotated[
    bool,
    typer.Option("--dna", help="Count every statement, as DNA does; else each report once."),
]
GraphMl = Annotated[
    Path | None,
    typer.Option("--graphml", callback=target, metavar="FILE", help="Also write GraphML."),
]
History = Annotated[bool, typer.Option("--history", help="Show how each gap came about.")]


def _by(told: str) -> str:
    if told not in ("issue", "term"):
        raise typer.BadParameter(f"{told!r} is neither; write issue or term")
    return told


def network(
    dossier: DossierName = "",
    kind: Kind = NetworkKind.SUBTRACT,
    issue: Issue = "",
    since: Since = None,
    until: UpTo = None,
    by: ByWhat = "term",
    normalise: Normalise = False,
    every: Every = False,
    file: GraphMl = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who agrees and who clashes with whom, and on what.

    \b
    Examples:
      detente network -d talks.detente --issue ceasefire
      detente network --kind conflict --by issue --normalise --graphml network.graphml
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.positions.networking import By, Netted, Period

        period = Period(issue, since, until, every)
        found = talks.network(Netted(kind, period, By(_by(by)), normalise, known))
    if file is not None:
        save(file, graphml(found))
    if json:
        put(dumps(network_json(found), indent=1) + "\n")
        return
    ties = tied(found.ties)
    notes: tuple[str, ...] = (
        f"{count(len(found.parties), 'party', 'parties')}, "
        f"{count(sum(found.counts), 'statement')} counted; what is deferred, judged, "
        "threatened, charged, negated or recalled is not.",
    )
    if len(ties) < len(found.ties):
        notes += (f"{count(len(found.ties), 'tie')}; {SAME}",)
    notes += (BY_ISSUE, SHOW) if by == "issue" else (SHOW,)
    heading = Heading("Network", _asked(found, known), notes, NO_TIE)
    tell(
        heading,
        [tie_row(t, found.kind) for t in ties],
        (),
        Manner(csv=csv, whole=everything),
        [tie_json(t) for t in strongest(found.ties)],
    )


def gap(
    dossier: DossierName = "",
    issue: Issue = "",
    party: Party = "",
    history: History = False,
    since: Since = None,
    at: At = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List how far parties are apart on ordered terms, between which bounds.

    \b
    Examples:
      detente gap -d talks.detente --issue ceasefire
      detente gap --history --party Ukraine
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(issue, party, since, at, known)
        told, late = talks.gaps(question, history), lately(talks, question)
    heading = Heading("Gaps", asked_for(at, known), (STEPS, SHOW), NO_GAP, lately=late)
    rows = [gap_row(gap, told.terms) for gap in told.found]
    lines = [gap_json(gap, told.terms) for gap in told.found]
    tell(heading, rows, lines, Manner(json, csv, everything))


def _asked(network: Network, known: datetime | None) -> str:
    first = f"since {date_words(network.since)}" if network.since else ""
    last = f"until {date_words(network.until)}" if network.until else ""
    issue = issue_label(network.issue) if network.issue else ""
    normal = "normalised" if network.normalised else ""
    found = (network.kind.value, normal, issue, first, last, asked_for(None, known))
    return " · ".join(filter(None, found))
