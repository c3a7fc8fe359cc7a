"""`detente check`: a walk through what nobody has checked yet, one key each."""

from typing import Annotated

import typer

from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.filters import ActName, Issue, MinScore, Party, Suggested
from detente.views.cli.ids import Documents
from detente.views.cli.keyboard import Keyboard
from detente.views.cli.output import put
from detente.views.cli.walk import Walk

__all__ = ["check"]

Others = Annotated[
    bool, typer.Option("--others", help="Also what other people judged and you did not.")
]


def check(
    documents: Documents = None,
    dossier: DossierName = "",
    who: Author = "",
    party: Party = "",
    act: ActName = None,
    issue: Issue = "",
    min_score: MinScore = None,
    suggested: Suggested = False,
    others: Others = False,
) -> None:
    """Show what nobody has checked in its report, and judge each with one key.

    Reports come by their dates, and suggestions after all others. What was judged stays
    judged however the walk ends, and the next walk goes on where this one stopped. On a
    pipe, each line is one key or one answer.

    \b
    Examples:
      detente check -d talks.detente
      detente check 12 15 --as "A. Editor"
      detente check --party Russia --issue ceasefire
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        from detente.workspace.positions.asking import Wanted

        told = act.value if act else ""
        wanted = Wanted(
            party=party, act=told, issue=issue, min_score=min_score, suggested=suggested or None
        )
        places = talks.waiting(wanted, documents or (), others)
        if not places:
            put("Nothing left to check.\n")
            return
        with Keyboard() as keyboard:
            walk = Walk(talks, places, keyboard)
            _go(walk)


def _go(walk: Walk) -> None:
    try:
        walk.go()
    except KeyboardInterrupt:
        put(f"\n{walk.summary()}\n")
        raise typer.Exit(Exit.INTERRUPTED) from None
    put(f"{walk.summary()}\n")
