"""Ids as people read and type them."""

from collections.abc import Iterable
from typing import Annotated

import typer

from detente.model import Item
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


def short_ids(items: Iterable[Item]) -> tuple[str, ...]:
    """The short ids of some items, each once."""
    return tuple(dict.fromkeys(short(item.id) for item in items))
