"""Ids as people read and type them."""

from typing import Annotated

import typer

from detente.views.brief.row import short_ids
from detente.vocabulary.display import SHOWN, short

__all__ = ["Document", "Documents", "SHOWN", "short", "short_ids"]

Document = Annotated[
    str, typer.Argument(metavar="DOCUMENT", help="A report: its number, or its id's beginning.")
]
Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="DOCUMENT...",
        help="Reports: their numbers, or their ids' beginnings; all if none is named.",
    ),
]
