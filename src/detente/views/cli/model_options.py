"""The options of commands that can read with a language model."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.words import count, failed
from detente.views.cli.exits import Exit
from detente.views.cli.output import complain, put, target

if TYPE_CHECKING:
    from detente.workspace.evaluating.llm import Plan

__all__ = ["DryRun", "ReaderName", "Record", "Replies", "answers", "print_plan"]

LLM = "llm"
"""The reader that these options are for."""
ReaderName = Annotated[
    str, typer.Option("--reader", metavar="NAME", help="Who reads; llm asks a language model.")
]
Replies = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        dir_okay=False,
        metavar="FILE",
        help="With --reader llm: take recorded replies, and ask no model.",
        show_default=False,
    ),
]
Record = Annotated[
    Path | None,
    typer.Option(
        callback=target,
        metavar="FILE",
        help="With --reader llm: write the replies down, to be read again with --replies.",
        show_default=False,
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help="With --reader llm: print the requests as JSON Lines, and send none.",
    ),
]


def answers(
    reader: str, replies: Path | None, record: Path | None, dry_run: bool = False
) -> AbstractContextManager[None]:
    """A context in which replies are recorded, or taken from a record; checked first."""
    from detente.workspace.evaluating.llm import replies_from

    told: Mapping[str, object] = {"--replies": replies, "--record": record, "--dry-run": dry_run}
    for name, value in told.items():
        if value and reader != LLM:
            raise typer.BadParameter(f"{name} goes with --reader {LLM}")
    if replies and (record or dry_run):
        raise typer.BadParameter("--replies asks no model; leave --record and --dry-run out")
    return replies_from(replies, record)


def print_plan(plan: "Plan") -> Exit:
    """Print each request, then on stderr what they come to; how the command ends."""
    from detente.views.exports.json import dumps

    told = 0
    for request in plan.requests():
        put(dumps(request) + "\n")
        told += 1
    for failure in plan.failures:
        complain(failed(failure))
    complain(_summary(plan))
    if not told:
        return Exit.FAILED
    return Exit.PARTIAL if plan.failures else Exit.DONE


def _summary(plan: "Plan") -> str:
    estimate, price = plan.estimate, plan.price
    told = [
        f"{count(estimate.requests, 'request')} to send",
        f"about {estimate.read:,} tokens to read and {estimate.written:,} to write",
    ]
    if price is not None:
        told.append(f"about {price:,.2f} at DETENTE_LLM_PRICE")
    if plan.kept:
        told.append(f"{count(plan.kept, 'reply', 'replies')} in the cache")
    return "; ".join(told)
