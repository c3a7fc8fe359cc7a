"""`detente add`: reports into a dossier, each kept with what is read in it."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.model import Handling, Kind
from detente.views.brief.words import count
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.inputs import UNNAMED, bar, samples
from detente.views.cli.model_options import ReaderName, Record, Replies, answers
from detente.views.cli.options import (
    Date,
    Jobs,
    Lang,
    Outlet,
    Reports,
    Samples,
    Threshold,
    day,
    read_options,
)
from detente.views.cli.outcomes import as_json, ended, line, summary
from detente.views.cli.output import complain, put
from detente.views.cli.passing import label

if TYPE_CHECKING:
    from detente.workspace.intake.adding import AddOptions, Kept

__all__ = ["add"]

KindName = Annotated[
    Kind | None,
    typer.Option("--kind", help="What the reports are; own notes are no one's report."),
]
Label = Annotated[
    Handling | None,
    typer.Option(
        "--handling",
        parser=label,
        metavar="LABEL",
        help="How far they may be passed on, as TLP:AMBER; own notes are TLP:AMBER if not told.",
    ),
]
Embargo = Annotated[
    datetime.date | None,
    typer.Option(parser=day, metavar="DATE", help="Not to be passed on before this day."),
]
Translated = Annotated[
    str,
    typer.Option(
        "--translation-of",
        metavar="DOCUMENT",
        help="The report is a translation of this one, and is read in its stead.",
    ),
]
Annotations = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        file_okay=False,
        metavar="DIR",
        help="Take these annotations in place of a reader.",
    ),
]
Again = Annotated[bool, typer.Option("--again", help="Keep also what was purged before.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a report.")]


def add(
    reports: Reports = [],  # noqa: B006 - typer copies it
    dossier: DossierName = "",
    outlet: Outlet = "",
    date: Date = "",
    lang: Lang = "",
    kind: KindName = None,
    handling: Label = None,
    embargo: Embargo = None,
    translation_of: Translated = "",
    annotations: Annotations = None,
    again: Again = False,
    reader: ReaderName = "",
    replies: Replies = None,
    record: Record = None,
    jobs: Jobs = 1,
    min_score: Threshold = None,
    json: Json = False,
    use_samples: Samples = False,
    who: Author = "",
) -> None:
    """Keep reports and what is read in them; what is kept already changes nothing.

    Stopped and run again, it goes on where it stopped.

    \b
    Examples:
      detente add -d talks.detente report.html talks/ https://example.org/feed.xml
      detente add -d talks.detente mail.eml pages.warc.gz --jobs 4
      detente add -d talks.detente notes.txt --kind own-note --handling TLP:RED
      detente add -d talks.detente english.txt --translation-of 4f2a91c07
      detente add -d talks.detente --samples
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.intake.adding import AddOptions

    options = AddOptions(
        read_options(outlet, date, lang, jobs).told,
        kind,
        handling,
        embargo,
        translation_of,
        annotations,
        jobs,
        reader,
        again=again,
        min_score=min_score,
    )
    names = [*reports, *(samples() if use_samples else ())]
    with answers(reader, replies, record):
        code = _add(names, dossier, who, options, json=json)
    raise typer.Exit(code)


def _add(names: list[str], name: str, who: str, options: "AddOptions", *, json: bool) -> Exit:
    def told(kept: "Kept") -> None:
        put(as_json(kept) if json else line(kept))

    if not names:
        raise typer.BadParameter(UNNAMED)
    try:
        with opened(name, who) as dossier, bar(len(names)) as progress:
            added = dossier.add(names, options, told, progress)
    except KeyboardInterrupt:
        complain("stopped; what is listed above is kept, and the same command goes on from here")
        return Exit.INTERRUPTED
    if not added.kept:
        complain(f"no report in {', '.join(names)}; name a file, or a folder that holds some")
    elif not json:
        put(summary(added))
    if others := [k for k in added.kept if _otherwise(k, options)]:
        complain(
            f"{count(len(others), 'known report')} stayed as before; "
            "set outlet, date, kind, label and embargo right with detente mark"
        )
    return ended(added)


def _otherwise(kept: "Kept", options: "AddOptions") -> bool:
    """Whether a report that was there already is now told otherwise than it is kept."""
    told, published = options.told, kept.published.value if kept.published else ""
    return kept.outcome == "known" and (
        (options.handling or kept.handling) is not kept.handling
        or (options.kind or kept.kind) is not kept.kind
        or (options.embargo or kept.embargo) != kept.embargo
        or (told.outlet or kept.outlet).casefold() != kept.outlet.casefold()
        or (told.date or published) != published
    )
