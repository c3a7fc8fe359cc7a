"""`detente roots ID`: on whose word a claim rests, and how many are independent."""

from typing import Annotated

import typer

from detente.errors import JudgementError
from detente.views.cli.deeds import done
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.filters import Known, TableCsv, Whole
from detente.views.cli.ids import short
from detente.views.cli.judge import Why
from detente.views.cli.options import At, Json
from detente.views.cli.output import put, show
from detente.views.cli.rooted import draw_claim
from detente.views.exports.flat import flat_csv
from detente.views.exports.json import dumps
from detente.views.exports.roots import claim_json, root_rows

__all__ = ["roots"]

Key = Annotated[
    str, typer.Argument(metavar="ID", help="The beginning of the id of a statement that tells it.")
]
Same = Annotated[
    str, typer.Option("--same", metavar="OTHER", help="Its root is that of OTHER, a statement.")
]
Distinct = Annotated[
    str,
    typer.Option("--distinct", metavar="OTHER", help="Its root is not that of OTHER, a statement."),
]


def roots(
    key: Key,
    dossier: DossierName = "",
    who: Author = "",
    at: At = None,
    known: Known = None,
    same: Same = "",
    distinct: Distinct = "",
    why: Why = "",
    everything: Whole = False,
    csv: TableCsv = False,
    json: Json = False,
) -> None:
    """Show on how many independent roots a claim rests, and how far to believe it.

    Statements of the same move count together, in whatever words. With --same or
    --distinct and a reason you settle whether two of them have one root.

    \b
    Examples:
      detente roots s1a2b3c4d -d talks.detente
      detente roots s1a2b3c4d --same s5e6f7a8b --why "one background briefing"
      detente roots s1a2b3c4d --at 2025-03-19 --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if same and distinct:
        raise JudgementError(
            "two roots are the same or distinct, not both", "give --same or --distinct"
        )
    with opened(dossier, who) as talks:
        if same or distinct:
            other = same or distinct
            made = talks.settle_roots(key, other, same=bool(same), why=why)
            tie = "one root" if same else "distinct roots"
            done(f"settled that {short(key)} and {short(other)} have {tie}", [made])
            return
        claim = talks.roots(key, at, known)
    if json:
        put(dumps(claim_json(claim), indent=1) + "\n")
    elif csv:
        put("".join(flat_csv(list(root_rows(claim)))))
    else:
        show(lambda console: draw_claim(claim, console, whole=everything))
