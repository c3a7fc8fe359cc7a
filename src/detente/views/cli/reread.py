"""`detente reread`: documents of a dossier read again."""

from typing import TYPE_CHECKING

import typer

from detente.views.cli.add import Json
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.ids import Documents
from detente.views.cli.inputs import bar
from detente.views.cli.model_options import ReaderName, Record, Replies, answers
from detente.views.cli.options import Jobs, Threshold
from detente.views.cli.outcomes import as_json, ended, line, summary
from detente.views.cli.output import complain, put

if TYPE_CHECKING:
    from detente.workspace.intake.adding import Kept

__all__ = ["reread"]


def reread(
    documents: Documents = None,
    dossier: DossierName = "",
    reader: ReaderName = "",
    replies: Replies = None,
    record: Record = None,
    jobs: Jobs = 1,
    min_score: Threshold = None,
    json: Json = False,
    who: Author = "",
) -> None:
    """Read documents of a dossier again; what people judged stays as it is.

    A reading that says the same as the one before is not kept again.

    \b
    Examples:
      detente reread -d talks.detente
      detente reread -d talks.detente 4f2a91c07 --reader rules
    """  # noqa: D301 - \b keeps the lines of the examples apart

    def told(kept: "Kept") -> None:
        put(as_json(kept) if json else line(kept))

    try:
        with answers(reader, replies, record), opened(dossier, who) as held, bar(1) as progress:
            added = held.reread(documents or (), reader, jobs, told, progress, min_score)
    except KeyboardInterrupt:
        complain("stopped; what is listed above is kept")
        raise typer.Exit(Exit.INTERRUPTED) from None
    if not added.kept:
        complain("the dossier holds no document; bring some in with detente add")
    elif not json:
        put(summary(added))
    raise typer.Exit(ended(added))
