"""`detente show ID`: one item with everything that its standing rests on."""

from typing import Annotated

import typer

from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.options import Json
from detente.views.cli.output import put
from detente.views.cli.output import show as on_stdout
from detente.views.cli.proposals import proposals
from detente.views.cli.shown import draw_shown
from detente.views.cli.terms import show as show_term
from detente.views.exports.entries import shown_json
from detente.views.exports.json import dumps

__all__ = ["show"]

Key = Annotated[
    str, typer.Argument(metavar="ID", help="The beginning of an id, as the lists show it.")
]


def show(key: Key, dossier: DossierName = "", json: Json = False) -> None:
    """Show the words in their paragraph, the chain, and what was made of them.

    Of a proposal or a term what detente proposals show and terms show tell.

    \b
    Examples:
      detente show s1a2b3c4d -d talks.detente
      detente show m0f9e8d7c --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if key.startswith("p"):
        proposals(["show", key], dossier, json=json)
        return
    if key.startswith("t"):
        show_term(key, dossier, json=json)
        return
    with opened(dossier) as talks:
        shown = talks.show(key)
    if json:
        put(dumps(shown_json(shown), indent=1) + "\n")
    else:
        on_stdout(lambda console: draw_shown(shown, console))
