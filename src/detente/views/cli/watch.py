"""`detente watch`: feeds asked again and again; a line for each new statement."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from detente.model import Entry, Failure, Statement
from detente.views.brief.harmless import visible
from detente.views.brief.telling import move_word
from detente.views.brief.words import (
    LONG,
    OUTLET_NOT_TOLD,
    failed,
    issue_label,
    party_label,
    quoted,
)
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.ids import short
from detente.views.cli.model_options import ReaderName
from detente.views.cli.output import complain, put
from detente.vocabulary.gist import clip

if TYPE_CHECKING:
    from detente.workspace.intake.watching import News, Watched

__all__ = ["as_json", "line", "watch"]

SHORTEST = 5
"""Minutes below which no feed is asked again."""

Feeds = Annotated[
    list[str], typer.Argument(metavar="FEED", help="Addresses of RSS, Atom or JSON feeds.")
]
Every = Annotated[
    int,
    typer.Option(
        min=SHORTEST,
        metavar="MINUTES",
        help="Between two requests for one feed; its server can ask for more.",
    ),
]
PagesOption = Annotated[
    int,
    typer.Option(
        "--pages",
        min=0,
        metavar="NUMBER",
        help="Pages fetched for a feed each time, of entries without a text; 0 fetches none.",
    ),
]
Once = Annotated[
    bool, typer.Option("--once", help="Ask only what is due, and end: for a timer such as cron.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a statement.")]


def watch(
    feeds: Feeds,
    dossier: DossierName = "",
    every: Every = 15,
    pages: PagesOption = 10,
    once: Once = False,
    json: Json = False,
    reader: ReaderName = "",
    who: Author = "",
) -> None:
    """Ask feeds politely, keep what is new, and print a line for each new statement.

    Runs until Ctrl-C. Stopped or killed and run again, it goes on where it stopped.

    \b
    Examples:
      detente watch -d talks.detente https://example.org/feed.xml
      detente watch -d talks.detente https://example.org/a.xml https://example.org/b.xml --every 60
      detente watch -d talks.detente https://example.org/feed.xml --once --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.intake.bringing import How
    from detente.workspace.intake.watching import WatchOptions

    options = WatchOptions(datetime.timedelta(minutes=every), once, pages, how=How(reader=reader))

    def told(news: "News | Failure") -> None:
        if isinstance(news, Failure):
            complain(failed(news))
            return
        for entry in news.entries:
            put(as_json(news, entry) if json else line(news, entry))

    with opened(dossier, who) as talks:
        raise typer.Exit(_ended(talks.watch(feeds, options, told)))


def line(news: "News", entry: Entry) -> str:
    """One new statement: when it came, who does what on which issue, the words, where."""
    item = entry.item
    if not isinstance(item, Statement):
        raise TypeError(f"{entry.id} is no statement")
    document = news.held.document
    told = (
        f"{news.time.astimezone():%H:%M}",
        f"{party_label(item.speaker.party)} {move_word(item)}",
        issue_label(item.issue),
        quoted(clip(item.span.exact, LONG)),
        document.outlet or OUTLET_NOT_TOLD,
        short(entry.id),
    )
    return f"{visible(' · '.join(told))}\n"


def as_json(news: "News", entry: Entry) -> str:
    """The statement as one JSON object on a line, with the time at which it was told."""
    from detente.views.exports.entries import entry_json
    from detente.views.exports.json import dumps

    documents = {news.held.document.id: news.held}
    return f"{dumps({'time': news.time.isoformat(), **entry_json(entry, documents)})}\n"


def _ended(watched: "Watched") -> Exit:
    """How a single round ends; feeds that were not due have not failed."""
    if not watched.failed:
        return Exit.DONE
    return Exit.PARTIAL if watched.failed < watched.asked else Exit.FAILED
