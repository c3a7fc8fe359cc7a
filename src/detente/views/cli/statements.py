"""`detente statements`: what stands on the record, the newest first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.items import entry_row, more_words
from detente.views.brief.words import count
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
    ActName,
    Checked,
    Issue,
    LineJson,
    MinScore,
    Party,
    Report,
    Since,
    Source,
    StatusName,
    Suggested,
    Target,
    Until,
)
from detente.views.cli.output import put, save, show
from detente.views.cli.output import target as file
from detente.views.cli.rows import draw, head, note

if TYPE_CHECKING:
    from rich.console import Console

    from detente.workspace.dossier import Dossier
    from detente.workspace.positions.asking import Wanted

__all__ = ["statements"]

SHOWN = 50
"""Lines of a list whose length nobody tells."""

Csv = Annotated[
    str, typer.Option("--csv", metavar="FILE", help="Write them as a table; - prints it.")
]
Limit = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="NUMBER",
        help="Lines at most; 0 shows all. If it is not told: 50, and all with --csv.",
        show_default=False,
    ),
]
All = Annotated[
    bool,
    typer.Option("--all", help="Also what does not count: copies, rejected, other readings."),
]


def statements(
    dossier: DossierName = "",
    party: Party = "",
    target: Target = "",
    act: ActName = None,
    issue: Issue = "",
    since: Since = None,
    until: Until = None,
    source: Source = "",
    document: Report = "",
    checked: Checked = None,
    status: StatusName = None,
    min_score: MinScore = None,
    suggested: Suggested = False,
    everything: All = False,
    limit: Limit = None,
    csv: Csv = "",
    json: LineJson = False,
) -> None:
    """List statements with how they stand, the newest first.

    \b
    Examples:
      detente statements -d talks.detente --party Russia --issue ceasefire
      detente statements --since 2025-03-01 --unchecked --min-score 0.8
      detente statements --suggested --issue ceasefire
      detente statements --party Kremlin --csv russia.csv
    """  # noqa: D301 - \b keeps the lines of the examples apart
    path = file(Path(csv)) if csv not in ("", "-") else None
    with opened(dossier) as talks:
        from detente.workspace.positions.asking import Wanted

        most = (0 if csv else SHOWN) if limit is None else limit
        wanted = Wanted(
            "s", party, target, act.value if act else "", issue, since, until, source, checked,
            status, document or None, min_score,
            counting=not (everything or status or suggested), limit=most or None,
            suggested=suggested or None,
        )  # fmt: skip
        if csv:
            _write(_table(talks, wanted), path)
        elif json:
            _print(talks, wanted)
        else:
            _draw(talks, wanted)


def _write(table: str, path: Path | None) -> None:
    if path:
        save(path, table)
    else:
        put(table)


def _table(talks: "Dossier", wanted: "Wanted") -> str:
    from detente.model import Statement
    from detente.views.exports.tables import statements_csv

    found = talks.statements(wanted)
    held = talks.held(e.item.document for e in found)
    rows = (
        (e.item, held[e.item.document].document, e.status.value)
        for e in found
        if isinstance(e.item, Statement)
    )
    return "".join(statements_csv(rows))


def _print(talks: "Dossier", wanted: "Wanted") -> None:
    from detente.views.exports.entries import assessed_json, entry_json
    from detente.views.exports.json import dumps

    found = talks.statements(wanted)
    held = talks.held(e.item.document for e in found)
    graded = talks.assessed(found)
    lines = (entry_json(e, held) | {"assessed": assessed_json(graded.get(e.id))} for e in found)
    put("".join(f"{dumps(line)}\n" for line in lines))


def _draw(talks: "Dossier", wanted: "Wanted") -> None:
    found = talks.statements(wanted)
    held = talks.held(e.item.document for e in found)
    total = talks.count(wanted)
    below = talks.count(replace(wanted, counting=False, suggested=True)) if wanted.counting else 0
    whole = talks.count(replace(wanted, counting=False)) if wanted.counting else total

    def drawn(console: "Console") -> None:
        head(console, "Statements", more_words(len(found), total, "statement"))
        draw([entry_row(entry, held) for entry in found], console)
        for sentence in _notes(len(found), total, below, whole - total - below):
            note(console, sentence)

    show(drawn)


def _notes(shown: int, total: int, below: int, beside: int) -> Iterator[str]:
    if not total:
        yield "No statement is like that; leave out a filter, or bring reports in with detente add."
    if shown < total:
        yield f"{total - shown} more; --limit 0 shows all."
    if below:
        yield f"{count(below, 'suggestion')} below the mark, not counted; --suggested lists them."
    if beside:
        more = "1 more does" if beside == 1 else f"{beside} more do"
        yield f"{more} not count (copies, rejected, other readings); --all shows them."
