"""The local reader: a small trained encoder, run on this machine."""

from detente.statements.readers.local.reader import LocalReader

__all__ = ["LocalReader"]
