"""The rule reader: parse, word lists and rules; nothing leaves the machine."""

from detente.statements.readers.rules.reader import RuleReader, read_parsed

__all__ = ["RuleReader", "read_parsed"]
