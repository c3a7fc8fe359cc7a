"""`detente state`: what the reader missed, added by the exact words."""

from typing import Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.brief.items import what
from detente.views.brief.items import who as whom
from detente.views.cli.deeds import pairs
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.ids import Document, short
from detente.views.cli.judge import Fields, NewParty
from detente.views.cli.output import put

__all__ = ["state"]

Words = Annotated[str, typer.Argument(metavar="WORDS", help="The exact words of the report.")]


def state(
    document: Document,
    words: Words,
    fields: Fields,
    dossier: DossierName = "",
    who: Author = "",
    new_party: NewParty = False,
) -> None:
    """Add a statement, a meeting or a gap that the reader missed.

    A statement needs party, act and issue; kind=meeting needs parties and status;
    kind=content, intention, answer or fact tells what is not known, and needs issue.
    Where the words stand at several places, at=2 chooses the second.

    \b
    Examples:
      detente state 12 "must leave the port" party=Kyiv act=demand issue=withdrawal
      detente state 12 "met in Jeddah" kind=meeting parties="Russia, Ukraine" status=held
      detente state 12 "has yet to reply" kind=answer subject=Russia issue=ceasefire
    """  # noqa: D301 - \b keeps the lines of the examples apart
    told = pairs(fields)
    with opened(dossier, who) as talks:
        made = talks.state(document, words, told, new_party)
    event = made.judgements[-1].event
    about = " · ".join(filter(None, (whom(made.item), what(made.item))))
    line = f"added {short(made.id)} ({about}; event {event}); detente undo {event} takes it back"
    put(visible(line) + "\n")
