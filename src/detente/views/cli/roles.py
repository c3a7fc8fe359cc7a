"""`detente roles`: who mediates, guarantees, hosts, backs, and who is absent."""

from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Known, LineJson, Party, Since, TableCsv, Whole, asked_for
from detente.views.cli.lately import lately
from detente.views.cli.options import At
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.cli.tied import role_row
from detente.views.exports.waits import role_json

__all__ = ["roles"]


def roles(
    dossier: DossierName = "",
    party: Party = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who plays which part in which talks, and by which words.

    What no text says in words is drawn from what an actor does by a stated rule, and shown
    as inferred.

    \b
    Examples:
      detente roles -d talks.detente
      detente roles --party Turkey --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.framing import Question

        question = Question(party=party, since=since, at=at, known=known)
        found, late = talks.roles(question), lately(talks, question)
    rows, lines = [role_row(r) for r in found], [role_json(r) for r in found]
    empty = "No part in any talks is told."
    heading = Heading("Roles", asked_for(at, known), (SHOW,), empty, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))
