"""`detente log`: who did what when, and why; the newest first."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.views.brief.harmless import visible
from detente.views.brief.words import count
from detente.views.cli.deeds import named
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import Limit, LineJson
from detente.views.cli.output import put, show
from detente.views.cli.rows import MARK, MUTED, note
from detente.views.exports.json import dumps

if TYPE_CHECKING:
    from detente.workspace.checking.judging import Logged

__all__ = ["log"]

Key = Annotated[
    str,
    typer.Argument(metavar="ID", help="An item's id, or a report's number or id; else all."),
]


def log(
    key: Key = "", dossier: DossierName = "", limit: Limit = 50, json: LineJson = False
) -> None:
    """List what was done to a dossier, to a report or to an item.

    \b
    Examples:
      detente log -d talks.detente
      detente log s1a2b3c4d --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        told = talks.log(key, limit + 1 if limit else None)
    older = bool(limit) and len(told) > limit
    told = told[:limit] if limit else told
    if json:
        put("".join(f"{dumps(_line(each))}\n" for each in told))
        return
    show(lambda console: _draw(told, console, older=older))


def _line(each: "Logged") -> dict[str, object]:
    """An event as JSON, its hash with it."""
    made = each.event
    return {
        "event": made.number,
        "time": made.time.astimezone(UTC).isoformat(),
        "who": made.who,
        "kind": made.kind.value,
        "document": made.subject,
        "did": each.did,
        "items": list(each.items),
        "why": each.why,
        "undone": each.undone,
        "batch": each.batch,
        "hash": made.hash,
    }


def _draw(told: "Sequence[Logged]", console: Console, *, older: bool) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", style=MARK, no_wrap=True)
    table.add_column(style=MUTED, no_wrap=True)
    table.add_column(overflow="fold", max_width=20)
    table.add_column(overflow="fold", ratio=1)
    for each, more in _folded(told):
        time = each.event.time.astimezone(UTC)
        table.add_row(
            str(each.event.number), f"{time:%Y-%m-%d %H:%M}", visible(each.event.who),
            _did(each, more),
        )  # fmt: skip
    console.print(table)
    if older:
        note(console, "What was done before is left out; --limit 0 shows all.")
    note(console, "Times are in UTC. detente undo EVENT takes one back.")


def _folded(told: "Sequence[Logged]") -> "Iterator[tuple[Logged, int]]":
    """The first event of each batch, with the number of those that go with it."""
    sizes: dict[int, int] = {}
    for each in told:
        if each.batch is not None:
            sizes[each.batch] = sizes.get(each.batch, 0) + 1
    shown = {each.event.number for each in told}
    for each in told:
        if each.batch is None or each.batch not in shown:
            yield each, sizes.get(each.event.number, 0)


def _did(each: "Logged", more: int) -> Text:
    line = Text(visible(each.did), "strike" if each.undone else "")
    if each.items:
        line.append(f" {named(each.items)}", MUTED)
    if more:
        line.append(f" and {count(more, 'event')} in one step with it", MUTED)
    if each.undone:
        line.append(" (taken back)")
    if each.why:
        line.append(f" · why: {visible(each.why)}", MUTED)
    return line
