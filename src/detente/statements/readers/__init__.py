"""The readers that can be chosen, the default first."""

import os

from detente.errors import UnknownName
from detente.statements.readers.llm import LlmReader
from detente.statements.readers.local import LocalReader
from detente.statements.readers.protocol import Attributor, Reader
from detente.statements.readers.rules import RuleReader

__all__ = ["Attributor", "READERS", "Reader", "get_reader"]

READERS: tuple[Reader, ...] = (LocalReader(), RuleReader(), LlmReader())
"""All readers; each loads what it needs on first use."""


def get_reader(name: str = "") -> Reader:
    """The reader of a name, else that of DETENTE_READER, else the first; raises UnknownName."""
    name = name or os.environ.get("DETENTE_READER") or READERS[0].name
    for reader in READERS:
        if reader.name == name:
            return reader
    raise UnknownName(
        f"no reader is called {name!r}", "choose one of " + ", ".join(r.name for r in READERS)
    )
