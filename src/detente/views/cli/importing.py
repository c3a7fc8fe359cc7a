"""`detente import`: an export taken into a dossier."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.words import count
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.inputs import bar
from detente.views.cli.output import complain, put

if TYPE_CHECKING:
    from detente.workspace.exchange.importing import Imported

__all__ = ["import_"]


def import_(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            exists=True,
            file_okay=False,
            help="What detente export wrote.",
            show_default=False,
        ),
    ],
    dossier: DossierName = "",
    who: Author = "",
) -> None:
    """Take in an exported dossier, or a folder of annotations: all of it, or nothing.

    Into a new dossier a whole export comes back as it was, every event and hash. Into
    another, reports that are not there are added, and judgements put on what nobody has
    judged; nothing is overwritten. Annotations go to the reports whose texts they are of.

    \b
    Examples:
      detente new again.detente && detente import talks-2025 -d again.detente
      detente import for-partners -d talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.exports import transfer

    with opened(dossier, who) as found, bar(1, "taking in") as progress:
        made = transfer.import_(found, folder, progress)
    for each in made.merged.missing:
        complain(each)
    put(f"{', '.join(_told(made)) or 'nothing new'}\n")
    raise typer.Exit(Exit.PARTIAL if made.merged.missing else Exit.DONE)


def _told(made: "Imported") -> Iterator[str]:
    """What was taken in, in words."""
    merged = made.merged
    if made.events:
        yield f"{count(made.events, 'event')}, the history as it was"
    if merged.documents:
        yield f"{count(merged.documents, 'report')} added"
    if merged.known:
        yield f"{count(merged.known, 'report')} here already"
    if merged.judgements:
        yield f"{count(merged.judgements, 'judgement')} taken over"
    if merged.stated:
        yield f"{count(merged.stated, 'item')} added"
    if merged.here:
        yield f"{count(merged.here, 'item')} judged here already and left"
    if merged.notes:
        yield f"{count(merged.notes, 'note')} taken over"
