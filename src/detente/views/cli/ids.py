"""Ids as people read and type them."""

from typing import Annotated

import typer

__all__ = ["Document", "Documents", "SHOWN", "short"]

SHOWN = 9
"""Characters of an id that are shown; commands take any beginning that is unique."""

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


def short(item: str) -> str:
    """The beginning of an id."""
    return item[:SHOWN]
