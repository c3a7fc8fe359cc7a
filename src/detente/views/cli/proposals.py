"""`detente proposals`: what was put forward, each answer, and one of them whole."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from detente.model import Proposal
from detente.views.brief.offered import first_day, proposal_row
from detente.views.brief.texts import SECTIONS
from detente.views.brief.words import count
from detente.views.cli.compared import proposal_rows
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
    Issue,
    Known,
    LineJson,
    Party,
    Since,
    Suggestions,
    TableCsv,
    Whole,
    asked_for,
)
from detente.views.cli.lately import lately
from detente.views.cli.options import At
from detente.views.cli.telling import EMPTY, Heading, Manner, tell
from detente.views.exports.entries import offer_json
from detente.views.exports.parts import suggested_json

__all__ = ["proposals"]

WORDS = "detente show ID shows the words behind a line, and how to judge them."
KEY = "detente proposals show ID tells one whole; detente show ID the words behind a line."
FURTHER = "Nothing like that was put forward; leave out a filter, or ask for a later day."
What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[show ID]", help="One proposal whole, by its id or a statement's.",
        show_default=False,
    ),
]  # fmt: skip


def proposals(
    what: What = None,
    dossier: DossierName = "",
    at: At = None,
    known: Known = None,
    issue: Issue = "",
    party: Party = "",
    since: Since = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List what was put forward, and how each side answered.

    With `show ID` one is told whole: its names, the ways in which it is told compared word
    by word, each answer with why it is held to be one, and what it must not be taken for.

    \b
    Examples:
      detente proposals -d talks.detente
      detente proposals --issue ceasefire --party Ukraine
      detente proposals show p1a2b3c4d
      detente proposals --at 2025-05-12 --csv
    """  # noqa: D301 - \b keeps the lines of the examples apart
    key = _key(what)
    manner = Manner(json, csv, everything or bool(key))
    with opened(dossier) as talks:
        if key:
            one, *beside = talks.proposal(key, at, known, suggestions)
            found: tuple[Proposal, ...] = (one,)
        else:
            from detente.workspace.lookup.framing import Question

            beside, found = [], talks.proposals(at, known, issue, party, since, suggestions)
            wide = Question(
                issue, since=since, at=at, known=known, before=True, suggested=suggestions
            )
            late = lately(talks, wide)
        held = talks.held(item.document for p in found for item in p.items)
    asked = asked_for(at, known, suggestions)
    lines = [offer_json(p, held) for p in found]
    cells = [cell for p in found for cell in _cells(p)]
    if key:
        heading = Heading(
            f"Proposal · {count(len(one.responses), 'answer')}", asked, (WORDS,), counted=False
        )
        tell(heading, proposal_rows(one, held, beside), lines, manner, cells)
        return
    narrowed = issue or party or since or at or known
    empty = FURTHER if narrowed else EMPTY
    heading = Heading(SECTIONS["proposals"], asked, (KEY,), empty, lately=late)
    tell(heading, [proposal_row(p, held) for p in found], lines, manner, cells)


def _key(what: list[str] | None) -> str:
    if not what:
        return ""
    if what[0] != "show" or len(what) != 2:
        raise typer.BadParameter(f"{' '.join(what)!r}: write show ID, or nothing")
    return what[1]


def _cells(proposal: Proposal) -> Iterator[Mapping[str, Any]]:
    """A row of a spreadsheet for each answer; one where there is none."""
    put = {
        "proposal": proposal.id,
        "terms": proposal.terms,
        "issues": proposal.issues,
        "proposers": proposal.proposers,
        "on_behalf": proposal.on_behalf,
        "names": proposal.names,
        "versions": len(proposal.versions),
        "addressees": proposal.addressees,
        "namesakes": proposal.namesakes,
        "perhaps": proposal.perhaps,
        **suggested_json(proposal.items),
    }
    none = dict.fromkeys(("party", "answer", "teller", "since", "conditions", "confidence", "ids"))
    for response in proposal.responses:
        day = response.since or first_day(response.statements)
        yield put | {
            "party": response.party,
            "answer": response.answer.value,
            "teller": response.teller.value,
            "since": day.value if day else "",
            "conditions": response.conditions,
            "confidence": min((t.confidence for t in response.ties), default=None),
            "ids": [item.id for item in response.items],
        }
    if not proposal.responses:
        yield put | none
