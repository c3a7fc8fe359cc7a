"""Detente: an evidence-first negotiation tracker; `read`, `brief` and `open` begin it."""

import os
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy: one thread a process

if TYPE_CHECKING:
    from detente.documents import Told
    from detente.record import Wanted
    from detente.views.exports.transfer import export, import_
    from detente.workspace.briefs.brief import BriefOptions, brief
    from detente.workspace.briefs.passing import DossierBrief
    from detente.workspace.dossier import Dossier, new, open
    from detente.workspace.intake.adding import AddOptions
    from detente.workspace.reading.read import ReadOptions, read, read_all

# fmt: off
__all__ = [
    "AddOptions", "BriefOptions", "Dossier", "DossierBrief", "ReadOptions", "Told", "Wanted",
    "__version__", "brief", "export", "import_", "new", "open", "read", "read_all",
]
_HOMES = {
    "workspace.dossier": ("Dossier", "new", "open"), "documents": ("Told",), "record": ("Wanted",),
    "workspace.reading.read": ("ReadOptions", "read", "read_all"),
    "workspace.intake.adding": ("AddOptions",), "workspace.briefs.brief": ("BriefOptions", "brief"),
    "workspace.briefs.passing": ("DossierBrief",), "views.exports.transfer": ("export", "import_"),
}
__dir__ = __all__.copy  # all public names, loaded or not
def __getattr__(name: str) -> Any:
    """The public names, loaded when they are first used: the parser is slow to load."""
    if name == "__version__":
        return version("detente")
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
