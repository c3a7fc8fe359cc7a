"""`detente accounts`: who may sign in to the workbench of a team."""

import sys
from typing import Annotated

import typer

from detente.model import Handling
from detente.model.account import Account, Role, Scope
from detente.views.brief.harmless import visible
from detente.views.cli.dossier import Author, DossierName, handed_on, opened
from detente.views.cli.output import complain, put

__all__ = [
    "accounts", "add", "change", "close", "list_tokens", "make_token", "password", "reopen",
    "revoke", "sign_out", "unlock",
]  # fmt: skip

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name of the account.")]
RoleOption = Annotated[
    Role,
    typer.Option("--role", help="viewer reads; coder judges; reviewer settles; admin does all."),
]
Clearance = Annotated[
    Handling,
    typer.Option("--clearance", case_sensitive=False, help="The strictest label that it sees."),
]
Stdin = Annotated[
    bool, typer.Option("--stdin", help="Read the password from standard input; else one is made.")
]


def accounts(context: typer.Context, dossier: DossierName = "", who: Author = "") -> None:
    """List who may sign in to the workbench of a team.

    \b
    Examples:
      detente accounts -d postgresql://db.example.org/talks
      detente accounts add Ana --role admin --clearance TLP:RED
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if handed_on(context, dossier):
        return
    from detente.workspace.access.accounts import all_accounts

    with opened(dossier, who) as talks:
        found = all_accounts(talks.record)
    put("".join(map(_line, found)) or "no accounts yet: detente accounts add NAME makes one\n")


def _line(one: Account) -> str:
    state = f"closed {one.closed:%Y-%m-%d}" if one.closed else "open"
    return f"{visible(one.name)} · {one.role} · {one.clearance} · {state}\n"


def add(
    name: Name,
    role: RoleOption = Role.CODER,
    clearance: Clearance = Handling.AMBER,
    stdin: Stdin = False,
    dossier: DossierName = "",
    who: Author = "",
) -> None:
    """Make an account; print the password that lets its owner in once.

    The owner signs in with it within seven days and then chooses another.

    \b
    Example:
      detente accounts add Ana --role reviewer --clearance TLP:AMBER
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        given = kept.add(talks.record, name, role, clearance, _typed(stdin))
    _tell(name, "" if stdin else given)


def password(name: Name, stdin: Stdin = False, dossier: DossierName = "", who: Author = "") -> None:
    """Give an account a new password for one time; its sessions end.

    \b
    Example:
      detente accounts password Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        given = kept.give_password(talks.record, name, _typed(stdin))
    _tell(name, "" if stdin else given)


def change(
    name: Name,
    role: Annotated[Role | None, typer.Option(help="What it may do from now on.")] = None,
    clearance: Annotated[
        Handling | None,
        typer.Option(case_sensitive=False, help="The strictest label that it sees from now on."),
    ] = None,
    dossier: DossierName = "",
    who: Author = "",
) -> None:
    """Change what an account may do or see, from its next request on.

    \b
    Example:
      detente accounts change Ana --role reviewer --clearance TLP:RED
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    if role is None and clearance is None:
        raise typer.BadParameter("say what is to change: --role or --clearance")
    with opened(dossier, who) as talks:
        if role is not None:
            kept.set_role(talks.record, name, role)
        if clearance is not None:
            kept.set_clearance(talks.record, name, clearance)
    put(f"{visible(name)} is changed\n")


def close(name: Name, dossier: DossierName = "", who: Author = "") -> None:
    """Close an account: nobody signs in with it any more; its judgements stay.

    \b
    Example:
      detente accounts close Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        kept.close(talks.record, name)
    put(f"{visible(name)} is closed\n")


def reopen(name: Name, dossier: DossierName = "", who: Author = "") -> None:
    """Open a closed account again.

    \b
    Example:
      detente accounts reopen Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        kept.reopen(talks.record, name)
    put(f"{visible(name)} is open again\n")


def unlock(name: Name, dossier: DossierName = "", who: Author = "") -> None:
    """Let somebody try again at once who mistyped the password too often.

    \b
    Example:
      detente accounts unlock Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        kept.unlock(talks.record, name)
    put(f"{visible(name)} may try again\n")


def sign_out(name: Name, dossier: DossierName = "", who: Author = "") -> None:
    """End all sessions of an account.

    \b
    Example:
      detente accounts sign-out Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        ended = kept.end_sessions(talks.record, name)
    put(f"{ended} sessions of {visible(name)} are ended\n")


def list_tokens(name: Name, dossier: DossierName = "", who: Author = "") -> None:
    """List the tokens by which programs work for an account.

    \b
    Example:
      detente accounts tokens Ana
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        found = kept.tokens_of(talks.record, name)
    for one in found:
        until = f"until {one.until:%Y-%m-%d}" if one.until else "without an end"
        state = f"revoked {one.revoked:%Y-%m-%d}" if one.revoked else until
        put(f"{one.id} · {visible(one.name)} · {', '.join(one.scopes)} · {state}\n")


def make_token(
    name: Name,
    called: Annotated[str, typer.Option("--called", help="What the token is for.")] = "program",
    scopes: Annotated[
        list[Scope] | None,
        typer.Option(
            "--scope", help="What it may do; may be told several times.", show_default="read"
        ),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=365, help="For how long.")] = 90,
    dossier: DossierName = "",
    who: Author = "",
) -> None:
    """Make a token for a program that works for an account; it is printed this once.

    \b
    Example:
      detente accounts token Ana --called importer --scope read --scope bring --days 30
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        made = kept.make_token(talks.record, name, called, scopes or [Scope.READ], days)
    put(f"{made}\n")


def revoke(
    token: Annotated[str, typer.Argument(metavar="TOKEN", help="Its id in the list of tokens.")],
    dossier: DossierName = "",
    who: Author = "",
) -> None:
    """Have a token open nothing any more.

    \b
    Example:
      detente accounts revoke 1a2b3c4d
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.access import accounts as kept

    with opened(dossier, who) as talks:
        kept.revoke(talks.record, token)
    put(f"token {visible(token)} is revoked\n")


def _typed(stdin: bool) -> str:
    """The password on standard input, typed unseen at a terminal; empty where one is made."""
    if not stdin:
        return ""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    typed = sys.stdin.readline().rstrip("\r\n")
    if not typed:
        raise typer.BadParameter("standard input holds no password")
    return typed


def _tell(name: str, given: str) -> None:
    complain(f"{name} signs in once with it, within seven days, and then chooses another")
    if given:
        put(f"{given}\n")
