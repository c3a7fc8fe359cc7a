"""The readers that can be chosen, the default first."""

from detente.errors import UnknownName
from detente.statements.readers.llm import LlmReader
from detente.statements.readers.protocol import Attributor, Reader
from detente.statements.readers.rules import RuleReader

__all__ = ["Attributor", "READERS", "Reader", "get_reader"]

READERS: tuple[Reader, ...] = (RuleReader(), LlmReader())
"""All readers; each loads what it needs on first use."""


def get_reader(name: str = "rules") -> Reader:
    """The reader of a name; raises UnknownName."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise UnknownName(
        f"no reader is called {name!r}", "choose one of " + ", ".join(r.name for r in READERS)
    )
