"""`detente evaluate statements`: a reader measured against gold."""

from pathlib import Path
from typing import Annotated, Any

import typer

from detente.views.cli.exits import Exit
from detente.views.cli.options import Jobs, Json
from detente.views.cli.output import complain, put, show

__all__ = ["statements"]

Gold = Annotated[
    Path,
    typer.Argument(
        metavar="GOLD_DIR",
        help="Folder of <doc>.json made by people.",
        exists=True,
        file_okay=False,
    ),
]
Texts = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR|docs.jsonl",
        exists=True,
        help="The texts: a folder of <doc>.txt or JSON Lines; else beside the gold.",
    ),
]
Predictions = Annotated[
    Path | None,
    typer.Option(file_okay=False, metavar="DIR", help="Keep what the reader finds in this folder."),
]
Reader = Annotated[str, typer.Option(metavar="NAME", help="The reader that is measured.")]
PerDoc = Annotated[bool, typer.Option("--per-doc", help="Also show a line a document.")]


def statements(
    gold_dir: Gold,
    texts: Texts = None,
    pred: Predictions = None,
    per_doc: PerDoc = False,
    json: Json = False,
    jobs: Jobs = 1,
    reader: Reader = "rules",
) -> None:
    """Read the gold's texts and print how much is found and read right.

    \b
    Examples:
      detente evaluate statements gold/dev
      detente evaluate statements gold/dev --texts docs.jsonl --pred found/ --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.evaluate import evaluate_statements

    faults: list[str] = []
    figures = evaluate_statements(gold_dir, texts, pred, jobs, reader, faults.append)
    for fault in faults:
        complain(fault)
    _print(figures, json=json, per_doc=per_doc)
    if faults:
        raise typer.Exit(Exit.PARTIAL)


def _print(figures: dict[str, Any], *, json: bool, per_doc: bool) -> None:
    if json:
        from detente.views.exports.json import dumps

        put(dumps(figures, indent=1) + "\n")
        return
    from detente.views.cli.figures import draw

    show(lambda console: draw(figures, console, per_doc=per_doc))
