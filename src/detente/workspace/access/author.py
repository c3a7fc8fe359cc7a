"""Who works on a dossier."""

import getpass
import os

from detente.errors import JudgementError

__all__ = ["author"]

VARIABLE = "DETENTE_AUTHOR"
LONGEST = 80


def author(told: str = "") -> str:
    """The name that judgements are kept under: told, of the environment, of the login."""
    name = told or os.environ.get(VARIABLE, "") or _login()
    if not name.strip() or not name.isprintable() or len(name) > LONGEST:
        raise JudgementError(
            "the author's name is empty, too long or holds control characters",
            f"give a plain name with --as NAME or {VARIABLE}",
        )
    return name.strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user on this machine
        return "unnamed"
