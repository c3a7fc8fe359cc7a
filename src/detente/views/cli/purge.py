"""`detente purge DOCUMENT`: a document removed for good."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.brief.words import count
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.ids import Document, short
from detente.views.cli.output import put

if TYPE_CHECKING:
    from detente.workspace.exchange.keeping import Falling, Purge

__all__ = ["purge"]

Why = Annotated[
    str, typer.Option(metavar="WORDS", help="Why it goes; this stays.", show_default=False)
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would go; change nothing.")]
Copies = Annotated[bool, typer.Option("--copies", help="Remove its copies too.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask first.")]


def purge(
    document: Document,
    dossier: DossierName = "",
    why: Why = "",
    dry_run: DryRun = False,
    copies: Copies = False,
    yes: Yes = False,
    who: Author = "",
) -> None:
    """Remove a document's bytes, text, quotes and judgements for good.

    A stone stays in the history: when, by whom and why, and nothing of what it said.
    If this is broken off, run it again: it finishes.

    \b
    Examples:
      detente purge 4f2a91c07 -d talks.detente --dry-run
      detente purge 4f2a91c07 -d talks.detente --why "the source withdrew it"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if not dry_run and not why.strip():
        raise typer.BadParameter("tell the reason with --why; it is kept")
    with opened(dossier, who) as talks:
        if dry_run or not yes:
            _tell(talks.purge(document, why, dry_run=True).fallen)
        if dry_run or not (yes or _sure()):
            put("nothing was changed\n")
            return
        made = talks.purge(document, why, copies=copies)
    put("".join(f"{line}\n" for line in _done(made, copies=copies)))


def _sure() -> bool:
    if not sys.stdin.isatty():
        raise typer.BadParameter("give --yes where nobody can be asked")
    return typer.confirm("Remove this for good?", err=True)


def _tell(fallen: "tuple[Falling, ...]") -> None:
    if not fallen:
        put("a purge that was broken off is to be finished\n")
    for what in fallen:
        put("".join(f"{line}\n" for line in _lines(what)))


def _lines(what: "Falling") -> Iterator[str]:
    yield f"{short(what.document)} {visible(what.title)}"
    yield f"  goes: {count(len(what.events), 'event')}, {count(what.items, 'item')}"
    if what.judgements:
        by = ", ".join(f"{n} by {visible(name)}" for name, n in sorted(what.judgements.items()))
        yield f"  goes: judgements, {by}"
    if what.original:
        yield f"  goes: the original, {count(what.original, 'byte')}"
    if what.shared:
        yield f"  lose the same original: {_ids(what.shared)}"
    if what.copies:
        yield f"  stay with the same text or nearly, unless --copies is given: {_ids(what.copies)}"
    if what.versions:
        yield f"  stay as other versions of the page: {_ids(what.versions)}"
    if what.translations:
        yield f"  stay as its original or translation: {_ids(what.translations)}"


def _done(made: "Purge", *, copies: bool) -> Iterator[str]:
    if made.finished:
        yield "the purge that was broken off is finished"
    for what in made.fallen:
        yield f"{short(what.document)} is gone: {count(what.items, 'item')} with it"
        if what.copies and not copies:
            held = count(len(what.copies), "copy", "copies")
            yield f"{held} of its text, or nearly, stay: {_ids(what.copies)}"
        if what.shared:
            yield f"the original held other texts too, which lost it: {_ids(what.shared)}"
    yield "backups, exports and copies made before still hold it: look after them"
    if made.server:
        yield "so do archived logs and replicas of the server, until they are overwritten"


def _ids(documents: tuple[str, ...]) -> str:
    return ", ".join(short(each) for each in documents)
