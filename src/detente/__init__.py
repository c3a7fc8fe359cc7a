"""Detente: an evidence-first negotiation tracker.

`detente.read("report.html")` gives all that is found in one report,
`detente.brief(["a.txt", "b.html"])` the sourced picture of several.
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.documents import Told
    from detente.workspace.brief import BriefOptions, brief
    from detente.workspace.read import ReadOptions, read, read_all

__all__ = ["BriefOptions", "ReadOptions", "Told", "__version__", "brief", "read", "read_all"]

_HOMES = {
    "BriefOptions": "detente.workspace.brief",
    "ReadOptions": "detente.workspace.read",
    "Told": "detente.documents",
    "brief": "detente.workspace.brief",
    "read": "detente.workspace.read",
    "read_all": "detente.workspace.read",
}


def __getattr__(name: str) -> Any:
    """The public names, loaded when they are first used: the parser is slow to load."""
    if name == "__version__":
        return version("detente")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """All public names, loaded or not."""
    return sorted(__all__)
