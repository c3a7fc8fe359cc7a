"""`detente timeline`: what was said, who met and what was reported, day by day."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from detente.model import Statement
from detente.views.brief.items import checked_words, item_row, report_remarks
from detente.views.brief.row import Row
from detente.views.brief.words import DATE_NOT_TOLD, LONG, count, date_words, quoted
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
    ActName,
    Checked,
    Issue,
    Limit,
    LineJson,
    Party,
    Report,
    Since,
    Source,
    Target,
    Until,
)
from detente.views.cli.ids import short
from detente.views.cli.output import put, show
from detente.views.cli.reports import report_row
from detente.views.cli.rows import draw, head, note
from detente.views.exports.entries import happening_json
from detente.views.exports.json import dumps
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed

if TYPE_CHECKING:
    from rich.console import Console

    from detente.workspace.positions.asking import Happening, Held

__all__ = ["timeline"]

PER_LINE = 20
"""Items that are asked for at most for each line that is shown."""
FEW = 5
"""Flagged reports that are named; further ones are counted."""


def timeline(
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
    limit: Limit = 100,
    json: LineJson = False,
) -> None:
    """List day by day who met, what was said and what was reported.

    \b
    Examples:
      detente timeline -d talks.detente --since 2025-03-01
      detente timeline --party Ukraine --issue ceasefire
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.positions.asking import Wanted

        wanted = Wanted(
            "", party, target, act.value if act else "", issue, since, until, source, checked,
            None, document or None, limit=PER_LINE * limit or None,
        )  # fmt: skip
        found = talks.timeline(since, until, wanted)
        fallen = talks.fallen()
        every = talks.count(replace(wanted, counting=True))
    shown = found[: limit or None]
    left = every - sum(len(happening.entries) for happening in shown)
    if json:
        put("".join(f"{dumps(happening_json(h))}\n" for h in shown))
    else:
        show(lambda console: _draw(shown, left, fallen, console))


def _draw(
    shown: "Sequence[Happening]", left: int, fallen: "Sequence[Held]", console: "Console"
) -> None:
    head(console, "Timeline", count(len(shown), "line"))
    for told, same in groupby(shown, key=_heading):
        console.print(Text(told, "bold underline"))
        draw([_row(happening) for happening in same], console)
    if not shown:
        note(console, "Nothing happened here; leave out a filter, or bring reports in.")
    if fallen:
        note(console, f"What flagged reports tell is left out: {_named(fallen)}.")
    if left:
        note(console, f"{count(left, 'earlier item')} left out; --limit 0 shows all.")


def _named(fallen: "Sequence[Held]") -> str:
    """Reports by their numbers, with why they do not count."""
    shown = [
        f"{held.number} ({held.document.flag or f'falls with {held.fallen}'})"
        for held in fallen[:FEW]
    ]
    more = [f"{len(fallen) - FEW} more"] if len(fallen) > FEW else []
    return listed([*shown, *more])


def _heading(happening: "Happening") -> str:
    day = happening.day
    return f"{day:%A}, {date_words(day)}" if happening.dated else DATE_NOT_TOLD.capitalize()


def _row(happening: "Happening") -> Row:
    if not happening.entries:
        return report_row(happening.documents[0])
    documents = {held.document.id: held for held in happening.documents}
    items = [entry.item for entry in happening.entries]
    first = item_row(items[0], documents)
    many = count(len(items), "statement" if isinstance(items[0], Statement) else "mention")
    remarks = report_remarks(held.document for held in happening.documents)
    day = date_words(happening.day)
    known = (day, f"told {day}") if happening.dated else (DATE_NOT_TOLD,)
    kept = (d for d in first.details if d not in (*remarks, *known))
    return Row(
        tuple(short(item.id) for item in items),
        first.who,
        quoted(clip(items[0].span.exact, LONG)),
        first.tag,
        checked_words(items),
        (many if len(items) > 1 else "", *kept, *remarks),
    )
