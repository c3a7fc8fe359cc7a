"""`detente search`: reports that hold some words."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.model import Handling
from detente.views.brief.harmless import visible
from detente.views.brief.words import DATE_NOT_TOLD, OUTLET_NOT_TOLD
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Limit, LineJson
from detente.views.cli.ids import short
from detente.views.cli.output import complain, put, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.text import Text

    from detente.workspace.lookup.searching import Hit

__all__ = ["search"]

ITEMS = 8
"""Ids of a report's items that are listed."""


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help='Words, "a phrase", -without, party:NAME, issue:CODE.',
            show_default=False,
        ),
    ],
    dossier: DossierName = "",
    by: Annotated[str, typer.Option(metavar="ORDER", help="date, or relevance.")] = "date",
    limit: Limit = 20,
    json: LineJson = False,
) -> None:
    """Find reports by their words, the newest first.

    \b
    Examples:
      detente search ceasefire -d talks.detente
      detente search '"30-day ceasefire"' party:Kyiv --by relevance
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if by not in ("date", "relevance"):
        raise typer.BadParameter(f"--by {by!r} is no order; give date or relevance")
    with opened(dossier) as found:
        hits = found.search(" ".join(words), by == "relevance", limit or None)
    if json:
        from detente.views.exports.hits import hit_json
        from detente.views.exports.json import dumps

        for hit in hits:
            put(dumps(hit_json(hit)) + "\n")
    elif hits:
        show(lambda console: _draw(hits, console))
    else:
        complain("no report holds these words")


def _draw(hits: "Sequence[Hit]", console: "Console") -> None:
    from rich.padding import Padding
    from rich.text import Text

    for hit in hits:
        head = Text(f"{hit.day.isoformat() if hit.dated else DATE_NOT_TOLD}  ")
        head.append(visible(hit.title) or "no title", "bold")
        head.append(f"  {' · '.join(_remarks(hit))}", "dim")
        console.print(head)
        console.print(Padding(_marked(hit.snippet), (0, 0, 0, 12)))
        if hit.items:
            more = len(hit.items) - ITEMS
            ids = "  ".join(short(i) for i in hit.items[:ITEMS])
            rest = f"  and {more} more" if more > 0 else ""
            console.print(Padding(Text(ids + rest, "dim"), (0, 0, 0, 12)))


def _remarks(hit: "Hit") -> "Iterator[str]":
    yield visible(hit.outlet) or OUTLET_NOT_TOLD
    yield f"report {hit.number}"
    yield short(hit.document)
    if hit.handling is not Handling.CLEAR:
        yield hit.handling.value
    if hit.flag:
        yield f"flagged {hit.flag}, does not count"


def _marked(snippet: str) -> "Text":
    """The snippet with the words found in bold."""
    from rich.text import Text

    from detente.workspace.lookup.searching import BEGIN, END

    made = Text()
    for n, part in enumerate(" ".join(snippet.split()).split(BEGIN)):
        found, _, rest = part.partition(END) if n else ("", "", part)
        made.append(visible(found), "bold underline")
        made.append(visible(rest))
    return made
