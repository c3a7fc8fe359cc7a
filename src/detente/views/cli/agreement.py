"""`detente agreement`: how far coders agree beyond chance, field by field."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.brief.words import count
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.output import put, show
from detente.views.cli.rows import head, note

if TYPE_CHECKING:
    from rich.console import Console

    from detente.workspace.reviewing.agreement import Agreement

__all__ = ["agreement"]

Coders = Annotated[
    list[str] | None,
    typer.Option("--coder", metavar="NAME", help="Only these coders; give it once for each."),
]
Report = Annotated[
    int, typer.Option("--report", metavar="NUMBER", help="Only this report.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def agreement(
    dossier: DossierName = "", coder: Coders = None, report: Report = 0, json: Json = False
) -> None:
    """Show how far coders agree beyond chance: Krippendorff's alpha for each field.

    Only what two people or more judged is compared; intervals are of 95 %.

    \b
    Examples:
      detente agreement -d talks.detente
      detente agreement --coder Ana --coder Bo --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        found = talks.agreement(coder or (), report or None)
    if json:
        from detente.views.exports.agreement import agreement_json
        from detente.views.exports.json import dumps

        put(f"{dumps(agreement_json(found))}\n")
        return
    show(lambda console: _draw(found, console))


def _draw(found: "Agreement", console: "Console") -> None:
    from detente.views.brief.agreeing import lines, span_words
    from detente.views.cli.figures import table

    head(console, "Agreement", visible(", ".join(found.coders)))
    if found.reports == 0:
        note(console, "No report was judged by two people yet; detente accept --as NAME judges.")
        return
    drawn = table("", "alpha", "95 % interval", "rests on", "worth")
    for line in lines(found):
        drawn.add_row(line.label, line.value, line.bounds, line.rests, line.word)
    console.print(drawn)
    judged = f"{count(found.units, 'item')} in {count(found.reports, 'report')}"
    note(console, f"Two people or more judged {judged}; {found.differing} differently.")
    note(console, span_words(found))
