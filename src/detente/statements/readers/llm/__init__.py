"""The reader that asks a language model; nothing it replies is believed unchecked."""

from detente.statements.readers.llm.reader import LlmReader

__all__ = ["LlmReader"]
