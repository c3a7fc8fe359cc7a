"""The reader that asks a language model; nothing it replies is believed unchecked."""

from detente.statements.readers.llm.cost import Estimate, price_of
from detente.statements.readers.llm.planning import Planned, plan
from detente.statements.readers.llm.reader import LlmReader
from detente.statements.readers.llm.settings import Settings, settings_from

__all__ = ["Estimate", "LlmReader", "Planned", "Settings", "plan", "price_of", "settings_from"]
