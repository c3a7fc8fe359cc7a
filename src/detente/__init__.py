"""Detente: an evidence-first negotiation tracker.

`detente.read("report.html")` gives all that is found in one report,
`detente.brief(["a.txt", "b.html"])` the sourced picture of several; `detente.open(FILE)`
opens the dossier in which reports, readings and judgements are kept.
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.documents import Told
    from detente.workspace.adding import AddOptions
    from detente.workspace.brief import BriefOptions, brief
    from detente.workspace.dossier import Dossier, new
    from detente.workspace.dossier import open_dossier as open
    from detente.workspace.read import ReadOptions, read, read_all

# fmt: off
__all__ = [
    "AddOptions", "BriefOptions", "Dossier", "ReadOptions", "Told", "__version__", "brief", "new",
    "open", "read", "read_all",
]
# fmt: on

_HOMES = {
    "AddOptions": "detente.workspace.adding",
    "BriefOptions": "detente.workspace.brief",
    "Dossier": "detente.workspace.dossier",
    "ReadOptions": "detente.workspace.read",
    "Told": "detente.documents",
    "brief": "detente.workspace.brief",
    "new": "detente.workspace.dossier",
    "open": "detente.workspace.dossier",
    "read": "detente.workspace.read",
    "read_all": "detente.workspace.read",
}
_CALLED = {"open": "open_dossier"}
"""What another name stands for where it lives."""


def __getattr__(name: str) -> Any:
    """The public names, loaded when they are first used: the parser is slow to load."""
    if name == "__version__":
        return version("detente")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), _CALLED.get(name, name))


def __dir__() -> list[str]:
    """All public names, loaded or not."""
    return sorted(__all__)
