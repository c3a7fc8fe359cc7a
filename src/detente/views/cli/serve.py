"""`detente serve`: the workbench, for oneself or for a team."""

import threading
import webbrowser
from typing import Annotated

import typer

from detente.errors import DetenteError
from detente.views.cli.dossier import Author, DossierName, named
from detente.views.cli.output import complain, put

__all__ = ["serve"]

LOOPBACK = "127.0.0.1"
HERE = ("localhost", LOOPBACK, "[::1]")
"""What this machine is called on itself: how a team opens it where no name is told."""
TEAM_PORT = 8080

Port = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=65535,
        help=f"The port; any free one if it is not told or 0, of a team {TEAM_PORT}.",
        show_default=False,
    ),
]
Browser = Annotated[
    bool, typer.Option("--browser/--no-browser", help="Open a browser, or only print the address.")
]
Team = Annotated[bool, typer.Option("--team", help="Have people sign in with accounts.")]
Hosts = Annotated[
    list[str] | None,
    typer.Option(
        "--host",
        metavar="NAME",
        help="Of a team: the name in the address that people open; may be told several times. "
        "Only this machine opens it if none is told.",
        show_default=False,
    ),
]
Bind = Annotated[
    str,
    typer.Option(metavar="ADDRESS", help="Of a team: the address of this machine to listen at."),
]
Secure = Annotated[
    bool,
    typer.Option("--behind-https", help="Of a team: a server before this one speaks https."),
]
Proxy = Annotated[
    str,
    typer.Option(metavar="ADDRESS", help="Of a team behind https: where that server asks from."),
]


def serve(
    dossier: DossierName = "",
    port: Port = None,
    browser: Browser = True,
    team: Team = False,
    host: Hosts = None,
    bind: Bind = LOOPBACK,
    behind_https: Secure = False,
    proxy: Proxy = LOOPBACK,
    who: Author = "",
) -> None:
    """Open the workbench in a browser: read, check and correct a dossier.

    Only this machine reaches it, and on it only you. With --team people sign in, with
    the accounts that detente accounts makes. Runs until Ctrl-C.

    \b
    Examples:
      detente serve -d talks.detente
      detente serve -d talks.detente --port 0 --no-browser
      detente serve -d talks.detente --team
      detente serve -d postgresql://db.example.org/talks --team --host talks.example.org
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if team:
        names = tuple(name.lower() for name in host or HERE)
        _check_team(host or [], bind, behind_https)
        if not host:
            complain("only this machine opens it; name what others open with --host")
        _serve_team(
            named(dossier),
            names,
            (bind, TEAM_PORT if port is None else port),
            who,
            proxy if behind_https else "",
        )
        return
    if host or bind != LOOPBACK or behind_https:
        raise typer.BadParameter("--host, --bind and --behind-https are for a team: add --team")
    _serve_one(named(dossier), port or 0, browser, who)


def _serve_one(dossier: str, port: int, browser: bool, who: str) -> None:
    """For whoever began it, on this machine."""
    from detente.views.web.app import create_app
    from detente.views.web.security.opening import opening
    from detente.views.web.serving import listening
    from detente.views.web.serving import serve as run
    from detente.views.web.settings import Settings
    from detente.workspace.access.author import author

    settings = Settings(dossier, author(who))
    app = create_app(settings)
    where = listening(LOOPBACK, port)
    address = f"http://{LOOPBACK}:{where.getsockname()[1]}{opening(settings)}"
    if browser:
        complain(f"the workbench is at {address}; Ctrl-C ends it")
        threading.Thread(target=_open, args=(address,), daemon=True).start()
    else:
        put(f"{address}\n")
    run(app, where)


def _open(address: str) -> None:
    if not webbrowser.open(address):
        complain("no browser could be opened: open the address yourself")


def _check_team(names: list[str], bind: str, secure: bool) -> None:
    if secure and not names:
        raise typer.BadParameter("name what people open with --host, as talks.example.org")
    if not secure and bind not in (LOOPBACK, "::1", "localhost"):
        raise typer.BadParameter(
            "passwords would cross the network for all to read: have a server that speaks https "
            "before this one, and say --behind-https"
        )


def _serve_team(
    dossier: str, names: tuple[str, ...], place: tuple[str, int], who: str, proxies: str
) -> None:
    """For people with accounts."""
    from detente.views.web.app import create_app
    from detente.views.web.serving import listening
    from detente.views.web.serving import serve as run
    from detente.views.web.settings import Settings
    from detente.workspace.access.accounts import may_sign_in

    secure = bool(proxies)
    app = create_app(Settings(dossier, who, team=True, hosts=names, secure=secure))
    if not may_sign_in(app.state.dossier.record):
        app.state.dossier.close()
        raise DetenteError(
            "there is no admin who could sign in",
            "make one first: detente accounts add NAME --role admin",
        )
    where = listening(*place)
    port = where.getsockname()[1]
    put(f"https://{names[0]}/\n" if secure else f"http://{names[0]}:{port}/\n")
    run(app, where, proxies)
