"""The reader's numpy code on a machine where only torch is installed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

__all__ = ["reachable"]

SOURCE = Path(__file__).parents[2] / "src"


def reachable() -> None:
    """Make `detente.statements.readers.local.*` importable without what its parents need."""
    if importlib.util.find_spec("spacy") is not None:
        return
    sys.path.insert(0, str(SOURCE))
    for name in (
        "detente",
        "detente.statements",
        "detente.statements.readers",
        "detente.statements.readers.local",
    ):
        package = ModuleType(name)
        package.__path__ = [str(SOURCE / name.replace(".", "/"))]
        sys.modules[name] = package
