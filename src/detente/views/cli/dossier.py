"""Which dossier a command works on, and who works on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier

__all__ = ["Author", "DossierName", "handed_on", "named", "opened"]

DossierName = Annotated[
    str,
    typer.Option(
        "--dossier",
        "-d",
        envvar="DETENTE_DOSSIER",
        metavar="FILE",
        help="The dossier: its file, or a postgresql:// address.",
        show_default=False,
    ),
]
Author = Annotated[
    str,
    typer.Option(
        "--as",
        envvar="DETENTE_AUTHOR",
        metavar="NAME",
        help="Your name, kept with what you do; the login name if it is not told.",
        show_default=False,
    ),
]


def named(name: str) -> str:
    """The name of a dossier; a usage error where none is told."""
    if not name:
        raise typer.BadParameter(
            "name the dossier with -d FILE or DETENTE_DOSSIER; detente new FILE begins one"
        )
    return name


def handed_on(context: typer.Context, dossier: str) -> bool:
    """Whether a command below this one is asked for; it takes the dossier named here."""
    below = context.invoked_subcommand
    if below is None:
        return False
    source = context.get_parameter_source("dossier")
    if source is not None and source.name == "COMMANDLINE":
        context.default_map = {below: {"dossier": dossier}}
    return True


@contextmanager
def opened(name: str, who: str = "") -> "Iterator[Dossier]":
    """The dossier of that name, closed at the end."""
    from detente.vocabulary.issues import adopt
    from detente.workspace.dossier import open_dossier

    with open_dossier(named(name), who) as dossier:
        adopt(dossier.own_issues())
        yield dossier
