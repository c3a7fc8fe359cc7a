"""`detente issues`: what moves can be about, and issues of a dossier's own."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.views.brief.row import Row
from detente.views.brief.words import count, issue_label
from detente.views.cli.deeds import done
from detente.views.cli.dossier import Author, DossierName, handed_on, opened
from detente.views.cli.filters import LineJson, TableCsv, Whole
from detente.views.cli.judge import Reason
from detente.views.cli.telling import Heading, Manner, tell

if TYPE_CHECKING:
    from detente.workspace.lookup.issues import IssueLine

__all__ = ["define", "issues"]

Code = Annotated[
    str, typer.Argument(metavar="CODE", help="As ceasefire/energy: what it refines, and a word.")
]
Label = Annotated[str, typer.Argument(metavar="LABEL", help="What it is called.")]
KEY = "detente edit ID issue=CODE puts a statement on one; detente issues define adds one."


def issues(
    context: typer.Context,
    dossier: DossierName = "",
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List the issues of the catalogue and of the dossier's own, most told of first.

    What is on an issue that refines another is on that too: --issue ceasefire asks for
    what is on ceasefire/energy as well.

    \b
    Examples:
      detente issues -d talks.detente
      detente issues define ceasefire/energy "Energy truce" --why "its own strand"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if handed_on(context, dossier):
        return
    with opened(dossier) as talks:
        found = sorted(talks.issues(), key=lambda line: (-line.statements, not line.own))
    tell(
        Heading("Issues", notes=(KEY,)),
        [_row(line) for line in found],
        [_json(line) for line in found],
        Manner(json, csv, everything),
    )


def define(
    code: Code, label: Label, why: Reason, dossier: DossierName = "", who: Author = ""
) -> None:
    """Give the dossier an issue of its own, or one of those another label.

    \b
    Example:
      detente issues define ceasefire/energy "Energy truce" --why "its own strand" -d a.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        made = talks.define_issue(code, label, why)
        done(talks.log(limit=1)[0].did, [made])


def _row(line: "IssueLine") -> Row:
    issue = line.issue
    refines = f"refines {issue_label(line.refines)}" if line.refines else ""
    own = ("this dossier's own", refines) if line.own else ()
    told = count(line.statements, "statement") if line.statements else "nothing told"
    return Row(
        (), issue.code, issue.label, details=tuple(filter(None, (told, *own, issue.description)))
    )


def _json(line: "IssueLine") -> dict[str, Any]:
    return {
        "code": line.issue.code,
        "label": line.issue.label,
        "description": line.issue.description,
        "statements": line.statements,
        "own": line.own,
        "refines": line.refines,
    }
