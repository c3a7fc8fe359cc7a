"""`detente evaluate`: a reader measured against what people made."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.views.cli.exits import Exit
from detente.views.cli.model_options import DryRun, Record, Replies, answers, print_plan
from detente.views.cli.options import Jobs, Json
from detente.views.cli.output import complain, put, show

if TYPE_CHECKING:
    from rich.console import Console

    from detente.workspace.evaluating.measuring import Measuring

__all__ = ["acts", "attribution", "negotiation", "statements"]

Gold = Annotated[
    list[Path],
    typer.Argument(
        metavar="GOLD_DIR...",
        help="Folders of <doc>.json made by people; several are pooled.",
        exists=True,
        file_okay=False,
    ),
]
GoldFile = Annotated[
    Path,
    typer.Argument(
        metavar="GOLD.jsonl", help="Articles with their attributions.", exists=True, dir_okay=False
    ),
]
Cases = Annotated[
    Path,
    typer.Argument(
        metavar="CASES.jsonl", help="Sentences with coded events.", exists=True, dir_okay=False
    ),
]
Expectations = Annotated[
    Path,
    typer.Argument(
        metavar="EXPECTATIONS.yaml",
        help="What careful reading expects of the dossier.",
        exists=True,
        dir_okay=False,
    ),
]
Measured = Annotated[
    str, typer.Argument(metavar="DOSSIER", help="The dossier: its file, or an address.")
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
Told = Annotated[
    Path | None,
    typer.Option(
        "--pred",
        metavar="FILE.jsonl",
        exists=True,
        dir_okay=False,
        help="Measure the attributions of this file in place of a reader's.",
    ),
]
Keep = Annotated[
    Path | None,
    typer.Option(dir_okay=False, metavar="FILE.jsonl", help="Keep what the reader finds here."),
]
MinScore = Annotated[
    float | None,
    typer.Option(
        min=0,
        max=1,
        metavar="SCORE",
        help="What scores less does not count; else the reader's own mark.",
        show_default=False,
    ),
]
By = Annotated[
    str,
    typer.Option(
        metavar="FIELD",
        help="Also show each group: genre, series or another field of docs.jsonl; or set, "
        "which is the gold's folder.",
        show_default=False,
    ),
]
Worst = Annotated[
    int, typer.Option(min=0, metavar="NUMBER", help="Also show so many documents of the worst.")
]
Reader = Annotated[str, typer.Option(metavar="NAME", help="The reader that is measured.")]
PerDoc = Annotated[bool, typer.Option("--per-doc", help="Also show a line a document.")]


def statements(
    gold: Gold,
    texts: Texts = None,
    pred: Predictions = None,
    by: By = "",
    worst: Worst = 0,
    per_doc: PerDoc = False,
    min_score: MinScore = None,
    json: Json = False,
    jobs: Jobs = 1,
    reader: Reader = "",
    replies: Replies = None,
    record: Record = None,
    dry_run: DryRun = False,
) -> None:
    """Read the gold's texts and print how much is found and read right.

    \b
    Examples:
      detente evaluate statements gold/dev
      detente evaluate statements gold/dev --texts docs.jsonl --pred found/ --json
      detente evaluate statements gold/dev gold/dev-unseen --by set --worst 10
      detente evaluate statements gold/dev --reader llm --replies replies.jsonl
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.cli.figures import draw
    from detente.workspace.evaluating.evaluate import evaluate_statements

    faults: list[str] = []
    how = _how(reader, jobs, faults, min_score)
    with answers(reader, replies, record, dry_run):
        if dry_run:
            raise typer.Exit(_planned(gold, texts))
        figures = evaluate_statements(gold, texts, pred, how, by, worst)
    _tell(figures, faults, json, lambda console: draw(figures, console, per_doc=per_doc))


def attribution(
    gold: GoldFile,
    pred: Told = None,
    keep: Keep = None,
    min_score: MinScore = None,
    json: Json = False,
    jobs: Jobs = 1,
    reader: Reader = "",
) -> None:
    """Print how well it is told who says what.

    The reader is asked about the gold's texts; with --pred it is not, and the attributions
    of that file are measured.

    \b
    Examples:
      detente evaluate attribution dev.jsonl --reader rules
      detente evaluate attribution dev.jsonl --pred found.jsonl --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.cli.attribution_figures import draw
    from detente.workspace.evaluating.attributing import evaluate_attribution

    faults: list[str] = []
    figures = evaluate_attribution(gold, pred, keep, _how(reader, jobs, faults, min_score))
    _tell(figures, faults, json, lambda console: draw(figures, console))


def acts(cases: Cases, json: Json = False, jobs: Jobs = 1, reader: Reader = "") -> None:
    """Print how well acts are told apart in sentences with a coded event.

    \b
    Example:
      detente evaluate acts cases.jsonl --reader rules
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.cli.act_figures import draw
    from detente.workspace.evaluating.coding import evaluate_acts

    faults: list[str] = []
    figures = evaluate_acts(cases, _how(reader, jobs, faults))
    _tell(figures, faults, json, lambda console: draw(figures, console))


def negotiation(expectations: Expectations, dossier: Measured, json: Json = False) -> None:
    """Print how well a dossier tells a negotiation that somebody has read with care.

    Proposals, answers, roots, changes, conditions and contradictions, each apart: what is
    found, what is right, what was missed and at which stage, what is told and not expected.

    \b
    Example:
      detente evaluate negotiation expected.yaml talks.detente
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.views.cli.dossier import opened
    from detente.views.cli.negotiation_figures import draw
    from detente.workspace.evaluating.negotiating import evaluate_negotiation

    with opened(dossier) as measured:
        figures = evaluate_negotiation(expectations, measured.record)
    _tell(figures, [], json, lambda console: draw(figures, console))


def _planned(gold: list[Path], texts: Path | None) -> Exit:
    from detente.workspace.evaluating.llm import plan_gold

    return print_plan(plan_gold(gold, texts))


def _how(reader: str, jobs: int, faults: list[str], min_score: float | None = None) -> "Measuring":
    from detente.workspace.evaluating.measuring import Measuring

    return Measuring(reader, jobs, faults.append, min_score)


def _tell(
    figures: Mapping[str, Any],
    faults: list[str],
    json: bool,
    draw: "Callable[[Console], None]",
) -> None:
    for fault in faults:
        complain(fault)
    if json:
        from detente.views.exports.json import dumps

        put(dumps(figures, indent=1) + "\n")
    else:
        show(draw)
    if faults:
        raise typer.Exit(Exit.PARTIAL)
