"""`detente verify`: whether a dossier is as it was written."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.harmless import visible
from detente.views.brief.words import count
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.exits import Exit
from detente.views.cli.inputs import bar
from detente.views.cli.output import complain, put
from detente.views.exports.json import dumps

if TYPE_CHECKING:
    from detente.workspace.exchange.keeping import Verified

__all__ = ["verify"]

Expect = Annotated[
    str,
    typer.Option(
        metavar="HASH",
        help="The last hash that an earlier run told: the history must still hold it.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def verify(dossier: DossierName = "", expect: Expect = "", json: Json = False) -> None:
    """Check every event, payload, quotation and original; one line a fault.

    The exit code is 1 if anything is wrong. Note the last hash elsewhere: with it, a later
    run proves that nothing before it was changed and no later event cut off.

    \b
    Examples:
      detente verify -d talks.detente
      detente verify -d talks.detente --expect 9805939fb977b89e
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks, bar(1, "checking") as progress:
        found = talks.verify(progress, expect.strip().lower())
    put(_as_json(found) if json else _as_text(found))
    raise typer.Exit(Exit.DONE if found.sound else Exit.FAILED)


def _as_text(found: "Verified") -> str:
    for each in found.skipped:
        complain(each)
    held = (
        f"{count(found.events, 'event')}, {count(found.documents, 'document')}, "
        f"{count(found.items, 'item')}"
    )
    lines = [visible(fault.what) for fault in found.faults]
    if found.sound:
        lines.append(f"nothing is wrong: {held}")
    else:
        lines.append(f"{count(len(found.faults), 'fault')} in {held}; keep the file as it is, ")
        lines[-1] += "and restore a backup beside it"
    return "".join(f"{line}\n" for line in (*lines, f"last hash: {found.head}"))


def _as_json(found: "Verified") -> str:
    told = {
        "sound": found.sound,
        "faults": [
            {"what": f.what, "event": f.event, "document": f.document} for f in found.faults
        ],
        "events": found.events,
        "documents": found.documents,
        "items": found.items,
        "head": found.head,
        "skipped": list(found.skipped),
    }
    return dumps(told, indent=1) + "\n"
