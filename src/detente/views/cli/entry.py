"""The command `detente`: its commands, and how every run of it ends."""

import sys
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from detente.errors import DetenteError
from detente.views.cli import accounts as team
from detente.views.cli.add import add
from detente.views.cli.agreement import agreement
from detente.views.cli.asked import demands, meetings, unknowns
from detente.views.cli.awaiting import awaiting
from detente.views.cli.backup import backup
from detente.views.cli.brief import brief
from detente.views.cli.check import check
from detente.views.cli.commitments import commitments
from detente.views.cli.conditions import conditions, stakes
from detente.views.cli.evaluate import acts, attribution, negotiation
from detente.views.cli.evaluate import statements as measured
from detente.views.cli.exits import Exit
from detente.views.cli.export import export
from detente.views.cli.flag import flag
from detente.views.cli.importing import import_
from detente.views.cli.issues import define as define_issue
from detente.views.cli.issues import issues
from detente.views.cli.judge import accept, edit, reject, undo
from detente.views.cli.log import log
from detente.views.cli.mend import alias, grade, mark, merge
from detente.views.cli.migrate import migrate
from detente.views.cli.moves import changes, contradictions
from detente.views.cli.network import gap, network
from detente.views.cli.new import new
from detente.views.cli.output import complain, put
from detente.views.cli.positions import positions
from detente.views.cli.proposals import proposals
from detente.views.cli.purge import purge
from detente.views.cli.read import read
from detente.views.cli.rebuild import rebuild
from detente.views.cli.reread import reread
from detente.views.cli.roles import roles
from detente.views.cli.roots import roots
from detente.views.cli.search import search
from detente.views.cli.serve import serve
from detente.views.cli.show import show
from detente.views.cli.sources import sources
from detente.views.cli.state import state
from detente.views.cli.statements import statements
from detente.views.cli.terms import merge as merge_terms
from detente.views.cli.terms import move as move_to_term
from detente.views.cli.terms import order, rename, split, terms
from detente.views.cli.terms import show as show_term
from detente.views.cli.timeline import timeline
from detente.views.cli.verify import verify
from detente.views.cli.watch import watch

__all__ = ["Stoppable", "app", "main"]


class Stoppable(TyperGroup):
    """Commands that end alike when they are stopped from the keyboard."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that is asked for; Ctrl-C ends any with its own exit code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(Exit.INTERRUPTED) from None


PLAIN = {
    "no_args_is_help": True,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
app = typer.Typer(name="detente", cls=Stoppable, **PLAIN)  # type: ignore[arg-type] # options of several types
evaluate = typer.Typer(
    name="evaluate",
    help="Measure a reader against annotations made by people.",
    **PLAIN,  # type: ignore[arg-type]
)
issued = typer.Typer(name="issues", **(PLAIN | {"no_args_is_help": False}))  # type: ignore[arg-type]
accounted = typer.Typer(name="accounts", **(PLAIN | {"no_args_is_help": False}))  # type: ignore[arg-type]
termed = typer.Typer(name="terms", **(PLAIN | {"no_args_is_help": False}))  # type: ignore[arg-type]
app.command(short_help="Open the workbench in a browser.")(serve)
app.command(short_help="Show who stands where, on whose word.")(brief)
app.command(short_help="Show what is found in each report.")(read)
app.command(short_help="Begin a dossier in a new file or database.")(new)
app.command(short_help="Keep reports, and what is read in them.")(add)
app.command(short_help="Ask feeds again and again, and tell what is new.")(watch)
app.command(short_help="Read documents of a dossier again.")(reread)
app.command(short_help="List who demands what, and whether it is today's.")(demands)
app.command(short_help="List what moved between two days.")(changes)
app.command(short_help="List where two accounts cannot both be right.")(contradictions)
app.command(short_help="List how far sides are apart on ordered terms.")(gap)
app.command(short_help="List who agrees and who clashes with whom.")(network)
app.command(short_help="List who met, meets or is to meet.")(meetings)
app.command(short_help="Show where each party of a dossier stands.")(positions)
app.command(short_help="List what was put forward, and each answer.")(proposals)
app.command(short_help="Show on how many independent roots a claim rests.")(roots)
app.command(short_help="List who owes an answer to what, since when.")(awaiting)
app.command(short_help="Find reports by their words.")(search)
app.command(short_help="Show one item whole: words, chain, judgements.")(show)
app.command(short_help="List what waits for what, and circles.")(conditions)
app.command(short_help="List red lines, interests, what would be given.")(stakes)
app.command(short_help="List promises: who, to whom, by when, kept or not.")(commitments)
app.command(short_help="List who mediates, guarantees, hosts or backs.")(roles)
app.command(short_help="List who carries the words, and how they are graded.")(sources)
app.command(short_help="List what stands on the record.")(statements)
app.add_typer(termed, short_help="List concrete options, and who wants which.")
app.add_typer(issued, short_help="List what moves can be about, and how much is told.")
app.command(short_help="List what happened day by day.")(timeline)
app.command(short_help="List what the reports say is not known.")(unknowns)
app.command(short_help="Walk through what nobody has checked yet.")(check)
app.command(short_help="Accept items, or all that filters let through.")(accept)
app.command(short_help="Set fields of an item.")(edit)
app.command(short_help="Reject items, with a reason.")(reject)
app.command(short_help="Add what the reader missed, by its words.")(state)
app.command(short_help="Take back the last deed, or another.")(undo)
app.command(short_help="Have a name stand for a party or a source.")(alias)
app.command(short_help="Grade a source A to F, or a claim 1 to 6.")(grade)
app.command(short_help="Have a report count for nothing: forged, disowned ...")(flag)
app.command(short_help="Set right what is told about a report.")(mark)
app.command(short_help="Make two parties one.")(merge)
app.command(short_help="List what was done, by whom, and why.")(log)
app.command(short_help="Show how far coders agree beyond chance.")(agreement)
app.command(short_help="Copy a dossier while others go on writing.")(backup)
app.command(short_help="Bring a dossier of an earlier version to this one.")(migrate)
app.command(short_help="Remove a document for good; a stone stays.")(purge)
app.command(short_help="Work out the tables anew from the history.")(rebuild)
app.command(short_help="Check that a dossier is as it was written.")(verify)
app.command(short_help="Write a dossier as files, whole or up to a label.")(export)
app.command("import", short_help="Take in an exported dossier or annotations.")(import_)
app.add_typer(accounted, short_help="List who may sign in to a team's workbench.")
app.add_typer(evaluate)
evaluate.command(short_help="Print how much is found and read right.")(measured)
evaluate.command(short_help="Print how well it is told who says what.")(attribution)
evaluate.command(short_help="Print how well acts are told apart.")(acts)
evaluate.command(short_help="Print how well a dossier tells a negotiation.")(negotiation)

issued.callback(invoke_without_command=True)(issues)
issued.command("define", short_help="Give the dossier an issue of its own.")(define_issue)
termed.callback(invoke_without_command=True)(terms)
termed.command(short_help="Show one term whole.")(show_term)
termed.command(short_help="Make several terms one.")(merge_terms)
termed.command(short_help="Take statements out of a term.")(split)
termed.command("move", short_help="Say that one statement means another term.")(move_to_term)
termed.command(short_help="Give a term a name.")(rename)
termed.command(short_help="Put terms in an order.")(order)
accounted.callback(invoke_without_command=True)(team.accounts)
accounted.command(short_help="Make an account.")(team.add)
accounted.command(short_help="Change what an account may do or see.")(team.change)
accounted.command(short_help="Close an account.")(team.close)
accounted.command(short_help="Open a closed account again.")(team.reopen)
accounted.command(short_help="Give an account a new password.")(team.password)
accounted.command(short_help="Let somebody locked out try again.")(team.unlock)
accounted.command("sign-out", short_help="End all sessions of an account.")(team.sign_out)
accounted.command("tokens", short_help="List the tokens of an account.")(team.list_tokens)
accounted.command("token", short_help="Make a token for a program.")(team.make_token)
accounted.command(short_help="Have a token open nothing any more.")(team.revoke)


def _version(asked: bool) -> None:
    if asked:
        put(f"detente {version('detente')}\n")
        raise typer.Exit


@app.callback()
def _detente(
    asked: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read reports on negotiations; show who stands where, on whose word.

    \b
    Example:
      detente brief report.html talks/ --html brief.html
    """  # noqa: D301 - \b keeps the lines of the examples apart


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="detente")
    except DetenteError as error:
        complain(f"detente: {error}")
        sys.exit(Exit.FAILED)
